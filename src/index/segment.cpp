#include "index/segment.hpp"

#include "index/segment_writer.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>

namespace lightfoot {

namespace {

constexpr std::size_t footer_words = std::size_t(FooterPlace::count);
constexpr std::size_t header_bytes = 8;

Error unreadable(std::string detail) {
    return unavailable("segment: " + std::move(detail), "index.unreadable");
}

// Cuts sections off the front; an empty optional once there is too little left.
class Sections {
public:
    explicit Sections(std::span<const std::byte> bytes) : rest_(bytes) {}

    std::span<const std::byte> take(std::uint64_t count, std::uint64_t size) {
        const bool fits = size == 0 || count <= rest_.size() / size;
        const std::uint64_t bytes = fits ? count * size : 0, padded = (bytes + 7) / 8 * 8;
        if (!fits || padded > rest_.size()) {
            good_ = false;
            return {};
        }
        const auto section = rest_.first(bytes);
        rest_ = rest_.subspan(padded);
        return section;
    }
    bool used_up() const { return good_ && rest_.empty(); }

private:
    std::span<const std::byte> rest_;
    bool good_ = true;
};

template <class Number>
bool ascends(std::span<const std::byte> numbers, bool strictly) {
    for (std::size_t i = 1; i < numbers.size() / sizeof(Number); ++i) {
        const Number before = load<Number>(numbers, i - 1), here = load<Number>(numbers, i);
        if (here < before || (strictly && here == before)) return false;
    }
    return true;
}

template <class Number>
bool ends_at(std::span<const std::byte> ends, std::uint64_t size) {
    if (ends.empty()) return size == 0;
    return ascends<Number>(ends, false) && load<Number>(ends, ends.size() / sizeof(Number) - 1) == size;
}

// Which of a column of ascending ends the place lies between.
template <class Number>
std::span<const std::byte> between(std::span<const std::byte> all, std::span<const std::byte> ends,
                                   std::size_t place) {
    const std::size_t end = std::min(std::size_t(load<Number>(ends, place)), all.size());
    const std::size_t begin = place == 0 ? 0 : std::min(std::size_t(load<Number>(ends, place - 1)), end);
    return all.subspan(begin, end - begin);
}

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

struct Segment::Footer {
    std::array<std::uint64_t, footer_words> words{};
    std::uint64_t operator[](FooterPlace place) const { return words[std::size_t(place)]; }
};

struct Segment::Lazy {
    std::array<std::once_flag, max_index_facets + 1> made;
    std::array<DocumentValues, max_index_facets + 1> values;
};

Segment::Segment() : lazy_(std::make_unique<Lazy>()) {}
Segment::Segment(Segment&&) noexcept = default;
Segment& Segment::operator=(Segment&&) noexcept = default;
Segment::~Segment() = default;

Result<Segment> Segment::own(std::vector<std::byte> bytes) {
    auto segment = TRY(open(bytes));
    segment.owned_ = std::move(bytes);  // moving a vector leaves its bytes where they are
    return segment;
}

Result<Segment> Segment::open(std::span<const std::byte> bytes) { return open(bytes, true); }
Result<Segment> Segment::open_kept(std::span<const std::byte> bytes) { return open(bytes, false); }

Result<Segment> Segment::open(std::span<const std::byte> bytes, bool check_all) {
    constexpr std::size_t least = header_bytes + 8 * footer_words;
    if (bytes.size() < least || bytes.size() % 8 != 0) return unreadable("wrong size");
    Footer footer;
    const auto end = bytes.last(8 * footer_words);
    for (std::size_t i = 0; i < footer_words; ++i) footer.words[i] = load<std::uint64_t>(end, i);
    if (load<std::uint64_t>(bytes, 0) != segment_magic || footer[FooterPlace::magic] != segment_magic)
        return unreadable("not a segment of this version");
    Checksum checksum;
    if (check_all) checksum.add(bytes.first(bytes.size() - 16));
    if (check_all && checksum.value() != footer[FooterPlace::checksum])
        return unreadable("damaged: the checksum differs");
    Segment segment;
    segment.bytes_ = bytes;
    TRY(segment.read(footer, check_all));
    return segment;
}

Result<void> Segment::read(const Footer& footer, bool check_all) {
    if (footer[FooterPlace::fields] > max_index_fields || footer[FooterPlace::facets] > max_index_facets ||
        footer[FooterPlace::columns] > max_index_columns)
        return unreadable("schema out of bounds");
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max() - 1;
    if (footer[FooterPlace::documents] > most || footer[FooterPlace::terms] > most ||
        footer[FooterPlace::values] > most)
        return unreadable("too many documents, terms or values");
    schema_ = {std::uint8_t(footer[FooterPlace::fields]), std::uint8_t(footer[FooterPlace::facets]),
               std::uint8_t(footer[FooterPlace::columns])};
    documents_ = std::uint32_t(footer[FooterPlace::documents]);
    terms_ = std::uint32_t(footer[FooterPlace::terms]);
    Sections sections(bytes_.subspan(header_bytes, bytes_.size() - header_bytes - 8 * footer_words));
    postings_ = sections.take(footer[FooterPlace::posting_bytes], 1);
    term_text_ = sections.take(footer[FooterPlace::term_bytes], 1);
    term_ends_ = sections.take(terms_, sizeof(std::uint32_t));
    posting_ends_ = sections.take(terms_, sizeof(std::uint64_t));
    term_counts_ = sections.take(terms_, sizeof(std::uint32_t));
    keys_ = sections.take(documents_, sizeof(std::int64_t));
    lengths_ = sections.take(documents_, schema_.fields);
    columns_ = sections.take(std::uint64_t(documents_) * schema_.columns, sizeof(std::int64_t));
    const auto values = sections.take(footer[FooterPlace::value_bytes], 1);
    if (!sections.used_up()) return unreadable("sections do not fill the file");
    if (check_all &&
        (!ends_at<std::uint32_t>(term_ends_, term_text_.size()) ||
         !ends_at<std::uint64_t>(posting_ends_, postings_.size()) || !ascends<std::int64_t>(keys_, true)))
        return unreadable("dictionary or keys out of order");
    return read_values(values, std::uint32_t(footer[FooterPlace::values]));
}

Result<void> Segment::read_values(std::span<const std::byte> bytes, std::uint32_t count) {
    ByteReader reader(bytes);
    std::vector<std::uint32_t> documents;
    for (std::uint32_t i = 0; i < count; ++i) {
        Value value;
        value.facet = reader.byte();
        value.value = text_of(reader.bytes(reader.varint()));
        const std::uint32_t size = reader.varint();
        if (!reader.good() || value.facet > schema_.facets || size > documents_)
            return unreadable("a facet value out of bounds");
        if (!values_.empty() &&
            std::pair(values_.back().facet, values_.back().value) >= std::pair(value.facet, value.value))
            return unreadable("facet values out of order");
        documents.clear();
        std::uint64_t document = 0;
        for (std::uint32_t j = 0; j < size; ++j) {
            const std::uint32_t distance = reader.varint();
            document += distance;
            if (!reader.good() || document >= documents_ || (j > 0 && distance == 0))
                return unreadable("a facet value's documents out of order");
            documents.push_back(std::uint32_t(document));
        }
        value.documents.addMany(documents.size(), documents.data());
        value.documents.runOptimize();
        values_.push_back(std::move(value));
    }
    return reader.at_end() ? Result<void>() : unreadable("bytes after the facet values");
}

std::int64_t Segment::key(std::uint32_t document) const { return load<std::int64_t>(keys_, document); }

std::optional<std::uint32_t> Segment::find_key(std::int64_t wanted, std::uint32_t from) const {
    std::uint32_t low = from, high = documents_;
    for (std::uint32_t step = 1; from > 0 && step < documents_ - low; step *= 2) {  // it lies near
        if (key(low + step) >= wanted) {
            high = low + step + 1;
            break;
        }
        low += step;
    }
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (key(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == documents_ || key(low) != wanted) return std::nullopt;
    return low;
}

std::int64_t Segment::column(std::uint8_t column, std::uint32_t document) const {
    return load<std::int64_t>(columns_, std::size_t(column) * documents_ + document);
}

std::string_view Segment::term(std::uint32_t place) const {
    return text_of(between<std::uint32_t>(term_text_, term_ends_, place));
}

PostingList Segment::postings(std::uint32_t place) const {
    const std::uint32_t count = std::min(load<std::uint32_t>(term_counts_, place), documents_);
    return {between<std::uint64_t>(postings_, posting_ends_, place), count, documents_};
}

std::optional<PostingList> Segment::find_term(std::string_view wanted) const {
    std::uint32_t low = 0, high = terms_;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (term(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == terms_ || term(low) != wanted) return std::nullopt;
    return postings(low);
}

const Roaring* Segment::find_value(std::uint8_t facet, std::string_view value) const {
    const auto found = std::lower_bound(
        values_.begin(), values_.end(), std::pair(facet, value),
        [](const Value& one, const auto& wanted) { return std::pair(one.facet, one.value) < wanted; });
    if (found == values_.end() || found->facet != facet || found->value != value) return nullptr;
    return &found->documents;
}

const Segment::DocumentValues& Segment::values_of(std::uint8_t facet) const {
    std::call_once(lazy_->made[facet], [&] { lazy_->values[facet] = make_values_of(facet); });
    return lazy_->values[facet];
}

Segment::DocumentValues Segment::make_values_of(std::uint8_t facet) const {
    DocumentValues made;
    const auto is_before = [](const Value& value, std::uint8_t wanted) { return value.facet < wanted; };
    const auto begin = std::lower_bound(values_.begin(), values_.end(), facet, is_before);
    const auto end = std::lower_bound(begin, values_.end(), std::uint8_t(facet + 1), is_before);
    made.first = std::size_t(begin - values_.begin());
    made.count = std::size_t(end - begin);
    std::vector<std::uint32_t> counts(documents_);
    for (auto value = begin; value != end; ++value)
        for (const auto document : value->documents) ++counts[document];
    made.of_document.assign(documents_, std::uint32_t(made.count));
    for (std::uint32_t document = 0; document < documents_; ++document) {
        if (counts[document] < 2) continue;
        made.of_document[document] = DocumentValues::several | std::uint32_t(made.lists.size());
        made.lists.resize(made.lists.size() + 1 + counts[document]);
    }
    for (auto value = begin; value != end; ++value)
        for (const auto document : value->documents) {
            auto& place = made.of_document[document];
            const auto number = std::uint32_t(value - begin);
            if (counts[document] == 1)
                place = number;
            else {
                auto* list = made.lists.data() + (place & ~DocumentValues::several);
                list[++*list] = number;
            }
        }
    return made;
}

}  // namespace lightfoot
