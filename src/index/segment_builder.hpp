#pragma once
// Documents to a segment. Adding takes memory in proportion to the terms; bytes() says how much, so that the
// caller can finish a segment in time, write it out, and put the pieces together with merge_segments().

#include "base/large_pages.hpp"
#include "index/document.hpp"
#include "index/segment_writer.hpp"
#include "index/term_table.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lightfoot {

class SegmentBuilder {
public:
    explicit SegmentBuilder(IndexSchema schema);
    void add(const IndexDocument& document);  // a key that is added again replaces the document
    std::size_t bytes() const;                // about how much memory is held
    TermTable& terms() { return terms_; }     // for IndexDocument::table of what is added here
    bool empty() const { return documents_.empty(); }

    // Writes the segment. The same documents give the same bytes, in whatever order they were added. The
    // builder is used up.
    void finish(const ByteSink& sink) &&;
    std::vector<std::byte> finish() &&;

private:
    // What stands in one field of a document, as one number: by the million, size is time.
    struct Counted {
        static constexpr unsigned field_bits = 3;
        std::uint32_t bits = 0;
        Counted() = default;
        Counted(std::uint8_t field, std::size_t count)
            : bits(std::uint32_t(std::min<std::size_t>(count, max_occurrences)) << field_bits | field) {}
        Occurrences occurrences() const {
            return {std::uint8_t(bits % max_index_fields), bits >> field_bits};
        }
    };
    static_assert(max_index_fields == 1 << Counted::field_bits);
    struct Posting {
        std::uint32_t term = 0;
        Counted counted;
    };
    struct Entry {
        std::int64_t key = 0;
        std::size_t first_posting = 0, first_value = 0;
        std::uint32_t posting_count = 0, value_count = 0;
    };
    std::uint32_t value_number(std::uint8_t facet, std::string_view value);
    void add_values(const IndexDocument& document, Entry& entry);
    void add_postings(const IndexDocument& document, Entry& entry);
    void meet(std::uint32_t term);
    std::vector<std::uint32_t> documents_by_key() const;
    void write_terms(const std::vector<std::uint32_t>& order, SegmentWriter& writer) const;
    SegmentColumns columns(const std::vector<std::uint32_t>& order) const;

    IndexSchema schema_;
    LargeVector<Entry> documents_;
    LargeVector<Posting> postings_;
    std::vector<std::byte> length_codes_;  // document by document
    LargeVector<std::int64_t> numbers_;    // document by document
    TermTable terms_;
    TermTable values_;                          // facet values and readers, each behind a byte for its facet
    LargeVector<std::uint32_t> value_numbers_;  // document by document
    std::string value_;                         // scratch
    std::vector<std::uint32_t> met_;            // terms of one field of a document
    LargeVector<std::uint32_t> times_;          // by term: how often it was met there; all zero in between
};

}  // namespace lightfoot
