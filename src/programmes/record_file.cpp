#include "programmes/record_file.hpp"

#include "index/varint.hpp"

#include <zdict.h>
#include <zstd.h>

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::uint64_t magic = 0x3130'4345'5246'4C21u;  // "!LFREC01"
constexpr std::size_t dictionary_bytes = 64 << 10;
constexpr std::size_t sample_bytes = 2 << 20;
constexpr int level = 1;
constexpr std::uint32_t longest_record = 16u << 20;
constexpr std::size_t header_bytes = 16;

template <class Number>
std::string_view bytes_of(const Number& number) {
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

struct FreePacking {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

}  // namespace

struct RecordWriter::Packing {
    std::unique_ptr<ZSTD_CCtx, FreePacking> context{ZSTD_createCCtx()};
    std::unique_ptr<ZSTD_CDict, FreePacking> dictionary;
    std::string out;
};

RecordWriter::RecordWriter(KeptFile file) : file_(std::move(file)) {}
RecordWriter::RecordWriter(RecordWriter&&) noexcept = default;
RecordWriter::~RecordWriter() = default;

Result<RecordWriter> RecordWriter::create(const std::string& path) {
    return RecordWriter(TRY(KeptFile::create(path)));
}

std::size_t RecordWriter::bytes() const {
    return first_bytes_ + sketches_.size() + entries_.size() * sizeof(Entry);
}

void RecordWriter::add(std::int64_t key, std::string_view record, std::string_view sketch) {
    auto& entry = entries_.emplace_back();
    entry.key = key;
    entry.sketch_place = sketches_.size();
    entry.sketch = std::uint32_t(sketch.size());
    sketches_ += sketch;
    if (packing_) return pack(entry, record);
    first_.emplace_back(record);
    first_bytes_ += record.size();
    if (first_bytes_ >= sample_bytes) begin();
}

// Too few records to learn from: no dictionary.
void RecordWriter::begin() {
    std::string samples, dictionary(dictionary_bytes, '\0');
    std::vector<std::size_t> sizes;
    for (const auto& record : first_) {
        samples += record;
        sizes.push_back(record.size());
    }
    const auto made = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.data(),
                                            sizes.data(), unsigned(sizes.size()));
    dictionary.resize(ZDICT_isError(made) ? 0 : made);
    packing_ = std::make_unique<Packing>();
    packing_->dictionary.reset(ZSTD_createCDict(dictionary.data(), dictionary.size(), level));
    file_.write(bytes_of(magic));
    file_.write(bytes_of(std::uint64_t(dictionary.size())));
    file_.write(dictionary);
    for (std::size_t i = 0; i < first_.size(); ++i) pack(entries_[i], first_[i]);
    first_.clear();
    first_.shrink_to_fit();
    first_bytes_ = 0;
}

void RecordWriter::pack(Entry& entry, std::string_view record) {
    auto& out = packing_->out;
    out.resize(std::max(out.size(), ZSTD_compressBound(record.size())));
    const auto size = ZSTD_compress_usingCDict(packing_->context.get(), out.data(), out.size(), record.data(),
                                               record.size(), packing_->dictionary.get());
    LIGHTFOOT_ASSERT(!ZSTD_isError(size));
    entry.place = file_.size();
    entry.packed = std::uint32_t(size);
    entry.plain = std::uint32_t(record.size());
    file_.write({out.data(), size});
}

template <class Number>
void RecordWriter::write_column(Number Entry::*member) {
    for (const auto& entry : entries_) file_.write(bytes_of(entry.*member));
}

Result<void> RecordWriter::keep() {
    if (!packing_) begin();
    for (auto& entry : entries_) entry.sketch_place += file_.size();
    file_.write(sketches_);
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& one, const Entry& other) { return one.key < other.key; });
    write_column(&Entry::key);
    write_column(&Entry::place);
    write_column(&Entry::sketch_place);
    write_column(&Entry::packed);
    write_column(&Entry::plain);
    write_column(&Entry::sketch);
    file_.write(bytes_of(std::uint64_t(entries_.size())));
    file_.write(bytes_of(magic));
    return file_.keep();
}

struct RecordReader::Unpacking {
    std::unique_ptr<ZSTD_DDict, FreePacking> dictionary;
};

RecordReader::RecordReader(MappedFile file) : file_(std::move(file)) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

Result<RecordReader> RecordReader::open(const std::string& path) {
    RecordReader reader(TRY(MappedFile::open(path)));
    if (!reader.lay_out()) return unavailable(path, {"programmes.damaged", {{"file", path}}});
    return reader;
}

bool RecordReader::lay_out() {
    constexpr std::size_t entry_bytes = 36;
    const auto bytes = file_.bytes();
    if (bytes.size() < header_bytes + 16 || load<std::uint64_t>(bytes, 0) != magic) return false;
    const auto end = bytes.last(16);
    const auto count = load<std::uint64_t>(end, 0);
    const auto dictionary = load<std::uint64_t>(bytes, 1);
    if (load<std::uint64_t>(end, 1) != magic) return false;
    const auto room = bytes.size() - header_bytes - 16;
    if (dictionary > room || count > (room - dictionary) / entry_bytes) return false;
    count_ = std::size_t(count);
    body_end_ = bytes.size() - 16 - count_ * entry_bytes;
    const auto column = [&](std::size_t before, std::size_t size) {
        return bytes.subspan(body_end_ + count_ * before, count_ * size);
    };
    keys_ = column(0, 8);
    places_ = column(8, 8);
    sketch_places_ = column(16, 8);
    packed_ = column(24, 4);
    plain_ = column(28, 4);
    sketches_ = column(32, 4);
    unpacking_ = std::make_unique<Unpacking>();
    unpacking_->dictionary.reset(ZSTD_createDDict(bytes.data() + header_bytes, std::size_t(dictionary)));
    return unpacking_->dictionary != nullptr;
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

std::optional<std::string> RecordReader::read(std::size_t at) const {
    thread_local const std::unique_ptr<ZSTD_DCtx, FreePacking> context{ZSTD_createDCtx()};
    const auto place = load<std::uint64_t>(places_, at);
    const auto packed = load<std::uint32_t>(packed_, at), plain = load<std::uint32_t>(plain_, at);
    if (place > body_end_ || packed > body_end_ - place || plain > longest_record) return std::nullopt;
    std::string record(plain, '\0');
    const auto size =
        ZSTD_decompress_usingDDict(context.get(), record.data(), record.size(), file_.bytes().data() + place,
                                   packed, unpacking_->dictionary.get());
    if (ZSTD_isError(size) || size != plain) return std::nullopt;
    return record;
}

std::string_view RecordReader::sketch(std::size_t at) const {
    const auto place = load<std::uint64_t>(sketch_places_, at);
    const auto size = load<std::uint32_t>(sketches_, at);
    if (place > body_end_ || size > body_end_ - place) return {};
    return file_.text().substr(place, size);
}

}  // namespace lightfoot
