#pragma once
// Writes a segment from front to back, so that a million documents need no more memory than their columns and
// the dictionary. The layout is described in docs/decisions/0011.

#include "index/document.hpp"
#include "index/postings.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Takes the next bytes of a segment: appends them to memory or to a file.
using ByteSink = std::function<void(std::span<const std::byte>)>;

struct ValueDocuments {
    FacetValue value;
    std::vector<std::uint32_t> documents;  // ascending
};

struct SegmentColumns {
    std::vector<std::int64_t> keys;       // ascending
    std::vector<std::byte> length_codes;  // field by field
    std::vector<std::int64_t> columns;    // column by column
    std::vector<ValueDocuments> values;   // by facet and value; readers are the facet after the last
};

class SegmentWriter {
public:
    SegmentWriter(IndexSchema schema, ByteSink sink);
    void add_term(std::string_view term, PostingWriter& postings);  // terms ascending; empties `postings`
    void finish(const SegmentColumns& columns);

private:
    void write(std::span<const std::byte> bytes);
    void pad();
    template <class Number>
    void write_numbers(const std::vector<Number>& numbers);
    void write_footer(const SegmentColumns& columns, std::uint64_t values_bytes);

    IndexSchema schema_;
    ByteSink sink_;
    Checksum checksum_;
    std::vector<std::byte> waiting_;  // what is not yet a multiple of eight bytes
    std::string term_text_;
    std::vector<std::uint32_t> term_ends_, term_counts_;
    std::vector<std::uint64_t> posting_ends_;
    std::uint64_t posting_bytes_ = 0;
};

// The footer: numbers of 64 bits at the end of the segment, in this order.
enum class FooterPlace : std::uint8_t {
    fields,
    facets,
    columns,
    documents,
    terms,
    values,
    posting_bytes,
    term_bytes,
    value_bytes,
    checksum,
    magic,
    count,
};
inline constexpr std::uint64_t segment_magic = 0x3130'4745'5346'4C21u;  // "!LFSEG01"

}  // namespace lightfoot
