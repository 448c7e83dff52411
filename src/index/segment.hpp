#pragma once
// An immutable piece of an index: documents in the order of their keys, a sorted dictionary with posting
// lists, lengths of fields, columns, and one bitmap for each value of a facet. In memory and in a file it is
// the same run of bytes (docs/decisions/0011), read in place.

#include "base/result.hpp"
#include "index/document.hpp"
#include "index/postings.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <roaring/roaring.hh>
#include <span>
#include <string_view>
#include <vector>

namespace lightfoot {

class Segment {
public:
    // Checks everything that reading relies on, and the checksum. Any other bytes than those a SegmentWriter
    // made give an Error (index.unreadable). The bytes (a mapped file) must outlive the segment.
    static Result<Segment> open(std::span<const std::byte> bytes);
    // The same of a file that this program wrote and that nobody else may write: only what costs no reading
    // of the whole is checked.
    static Result<Segment> open_kept(std::span<const std::byte> bytes);
    static Result<Segment> own(std::vector<std::byte> bytes);

    Segment(Segment&&) noexcept;
    Segment& operator=(Segment&&) noexcept;
    ~Segment();
    Segment(const Segment&) = delete;
    Segment& operator=(const Segment&) = delete;

    const IndexSchema& schema() const { return schema_; }
    std::uint32_t document_count() const { return documents_; }
    std::uint32_t term_count() const { return terms_; }
    std::size_t byte_count() const { return bytes_.size(); }
    bool in_memory() const { return !owned_.empty(); }

    std::int64_t key(std::uint32_t document) const;  // ascending
    // `from`: no key before this document is the wanted one.
    std::optional<std::uint32_t> find_key(std::int64_t wanted, std::uint32_t from = 0) const;
    std::uint8_t field_length_code(std::uint8_t field, std::uint32_t document) const {
        return std::uint8_t(lengths_[std::size_t(field) * documents_ + document]);
    }
    std::int64_t column(std::uint8_t column, std::uint32_t document) const;

    std::string_view term(std::uint32_t place) const;  // ascending by bytes
    PostingList postings(std::uint32_t place) const;
    std::optional<PostingList> find_term(std::string_view term) const;

    struct Value {
        std::uint8_t facet = 0;  // of the schema; the one after the last holds the readers
        std::string_view value;
        Roaring documents;
    };
    std::span<const Value> values() const { return values_; }  // by facet and value
    const Roaring* find_value(std::uint8_t facet, std::string_view value) const;
    // The same the other way about: the values of one facet that each document has. Made when it is first
    // asked for, by whichever thread; some ten bytes for each document.
    struct DocumentValues {
        std::size_t first = 0, count = 0;  // the facet's values: places in values()
        // By document: its value, counted from `first`; `count` where it has none; where it has several,
        // `several` and the place in `lists` of how many they are, with the values behind.
        std::vector<std::uint32_t> of_document, lists;
        static constexpr std::uint32_t several = std::uint32_t(1) << 31;
        std::span<const std::uint32_t> of(std::uint32_t document) const {
            const auto& place = of_document[document];
            if (place & several) return list(place);
            return {&place, place < count ? std::size_t(1) : 0};
        }
        std::span<const std::uint32_t> list(std::uint32_t place) const {
            const std::size_t at = place & ~several;
            return std::span(lists).subspan(at + 1, lists[at]);
        }
    };
    const DocumentValues& values_of(std::uint8_t facet) const;
    std::uint8_t reader_facet() const { return schema_.facets; }

private:
    Segment();
    struct Footer;
    struct Lazy;
    DocumentValues make_values_of(std::uint8_t facet) const;
    static Result<Segment> open(std::span<const std::byte> bytes, bool check_all);
    Result<void> read(const Footer& footer, bool check_all);
    Result<void> read_values(std::span<const std::byte> bytes, std::uint32_t count);

    std::vector<std::byte> owned_;
    std::span<const std::byte> bytes_;
    IndexSchema schema_;
    std::uint32_t documents_ = 0, terms_ = 0;
    std::span<const std::byte> keys_, lengths_, columns_, postings_, term_text_;
    std::span<const std::byte> term_ends_, posting_ends_, term_counts_;
    std::vector<Value> values_;
    std::unique_ptr<Lazy> lazy_;
};

}  // namespace lightfoot
