#include "programmes/record_file.hpp"

#include "index/varint.hpp"

#include <zstd.h>

#include <algorithm>
#include <atomic>

namespace lightfoot {

namespace {

constexpr std::uint64_t magic = 0x3230'4345'5246'4C21u;  // "!LFREC02"
constexpr std::size_t block_bytes = 16 << 10, sketch_bytes = 1 << 20;
constexpr int level = 1;
constexpr std::uint32_t longest_block = 32u << 20;  // more than any record
constexpr std::size_t header_bytes = 8, footer_bytes = 24, block_row_bytes = 16, entry_bytes = 32;

template <class Number>
std::string_view bytes_of(const Number& number) {
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

struct FreePacking {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

}  // namespace

struct RecordWriter::Packing {
    std::unique_ptr<ZSTD_CCtx, FreePacking> context{ZSTD_createCCtx()};
    std::string out;
};

RecordWriter::RecordWriter(KeptFile file) : file_(std::move(file)), packing_(std::make_unique<Packing>()) {
    file_.write(bytes_of(magic));
}
RecordWriter::RecordWriter(RecordWriter&&) noexcept = default;
RecordWriter::~RecordWriter() = default;

Result<RecordWriter> RecordWriter::create(const std::string& path) {
    return RecordWriter(TRY(KeptFile::create(path)));
}

std::size_t RecordWriter::bytes() const {
    return block_.size() + sketches_.size() + blocks_.size() * sizeof(Block) +
           entries_.size() * sizeof(Entry);
}

void RecordWriter::add(std::int64_t key, std::string_view record, std::string_view sketch) {
    entries_.push_back({key, sketches_.size(), std::uint32_t(blocks_.size()), std::uint32_t(block_.size()),
                        std::uint32_t(record.size()), std::uint32_t(sketch.size())});
    sketches_ += sketch;
    block_ += record;
    if (block_.size() >= block_bytes) pack();
    if (sketches_.size() >= sketch_bytes) write_sketches();
}

void RecordWriter::write_sketches() {
    for (; first_sketch_ < entries_.size(); ++first_sketch_)
        entries_[first_sketch_].sketch_place += file_.size();
    file_.write(sketches_);
    sketches_.clear();
}

void RecordWriter::pack() {
    auto& out = packing_->out;
    out.resize(std::max(out.size(), ZSTD_compressBound(block_.size())));
    const auto size = ZSTD_compressCCtx(packing_->context.get(), out.data(), out.size(), block_.data(),
                                        block_.size(), level);
    LIGHTFOOT_ASSERT(!ZSTD_isError(size));
    blocks_.push_back({file_.size(), std::uint32_t(size), std::uint32_t(block_.size())});
    file_.write({out.data(), size});
    block_.clear();
}

template <class Row, class Number>
void RecordWriter::write_column(const std::vector<Row>& rows, Number Row::*member) {
    for (const auto& row : rows) file_.write(bytes_of(row.*member));
}

Result<void> RecordWriter::keep() {
    if (!entries_.empty()) pack();  // an empty record is in a block, too
    write_sketches();
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& one, const Entry& other) { return one.key < other.key; });
    write_column(blocks_, &Block::place);
    write_column(blocks_, &Block::packed);
    write_column(blocks_, &Block::plain);
    write_column(entries_, &Entry::key);
    write_column(entries_, &Entry::sketch_place);
    write_column(entries_, &Entry::block);
    write_column(entries_, &Entry::begin);
    write_column(entries_, &Entry::size);
    write_column(entries_, &Entry::sketch);
    file_.write(bytes_of(std::uint64_t(blocks_.size())));
    file_.write(bytes_of(std::uint64_t(entries_.size())));
    file_.write(bytes_of(magic));
    return file_.keep();
}

RecordReader::RecordReader(MappedFile file) : file_(std::move(file)) {
    static std::atomic<std::uint64_t> readers = 0;
    number_ = ++readers;
}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

Result<RecordReader> RecordReader::open(const std::string& path) {
    RecordReader reader(TRY(MappedFile::open(path)));
    if (!reader.lay_out()) return unavailable(path, {"programmes.damaged", {{"file", path}}});
    return reader;
}

bool RecordReader::lay_out() {
    const auto bytes = file_.bytes();
    if (bytes.size() < header_bytes + footer_bytes || load<std::uint64_t>(bytes, 0) != magic) return false;
    const auto end = bytes.last(footer_bytes);
    const auto blocks = load<std::uint64_t>(end, 0), count = load<std::uint64_t>(end, 1);
    if (load<std::uint64_t>(end, 2) != magic) return false;
    const auto room = bytes.size() - header_bytes - footer_bytes;
    if (blocks > room / block_row_bytes || count > (room - blocks * block_row_bytes) / entry_bytes)
        return false;
    count_ = std::size_t(count);
    block_count_ = std::size_t(blocks);
    body_end_ = bytes.size() - footer_bytes - block_count_ * block_row_bytes - count_ * entry_bytes;
    auto rest = bytes.subspan(body_end_);
    const auto column = [&](std::size_t rows, std::size_t size) {
        const auto part = rest.first(rows * size);
        rest = rest.subspan(part.size());
        return part;
    };
    block_places_ = column(block_count_, 8);
    block_packed_ = column(block_count_, 4);
    block_plain_ = column(block_count_, 4);
    keys_ = column(count_, 8);
    sketch_places_ = column(count_, 8);
    blocks_ = column(count_, 4);
    begins_ = column(count_, 4);
    sizes_ = column(count_, 4);
    sketches_ = column(count_, 4);
    return true;
}

std::int64_t RecordReader::key(std::size_t place) const { return load<std::int64_t>(keys_, place); }

std::optional<std::size_t> RecordReader::find(std::int64_t wanted) const {
    std::size_t low = 0, high = count_;
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (key(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == count_ || key(low) != wanted) return std::nullopt;
    return low;
}

const std::string* RecordReader::block(std::uint32_t number) const {
    struct Last {
        std::unique_ptr<ZSTD_DCtx, FreePacking> context{ZSTD_createDCtx()};
        std::uint64_t reader = 0;  // 0: none
        std::uint32_t block = 0;
        std::string plain;
    };
    thread_local Last last;
    if (last.reader == number_ && last.block == number) return &last.plain;
    last.reader = 0;
    if (number >= block_count_) return nullptr;
    const auto place = load<std::uint64_t>(block_places_, number);
    const auto packed = load<std::uint32_t>(block_packed_, number);
    const auto plain = load<std::uint32_t>(block_plain_, number);
    if (place > body_end_ || packed > body_end_ - place || plain > longest_block) return nullptr;
    last.plain.resize(plain);
    const auto size = ZSTD_decompressDCtx(last.context.get(), last.plain.data(), last.plain.size(),
                                          file_.bytes().data() + place, packed);
    if (ZSTD_isError(size) || size != plain) return nullptr;
    last.reader = number_;
    last.block = number;
    return &last.plain;
}

std::optional<std::string> RecordReader::read(std::size_t at) const {
    const auto* plain = block(load<std::uint32_t>(blocks_, at));
    const auto begin = load<std::uint32_t>(begins_, at), size = load<std::uint32_t>(sizes_, at);
    if (!plain || begin > plain->size() || size > plain->size() - begin) return std::nullopt;
    return plain->substr(begin, size);
}

std::string_view RecordReader::sketch(std::size_t at) const {
    const auto place = load<std::uint64_t>(sketch_places_, at);
    const auto size = load<std::uint32_t>(sketches_, at);
    if (place > body_end_ || size > body_end_ - place) return {};
    return file_.text().substr(place, size);
}

}  // namespace lightfoot
