#pragma once
// Documents to a segment. Adding takes memory in proportion to the terms; bytes() says how much, so that the
// caller can finish a segment in time, write it out, and put the pieces together with merge_segments().

#include "index/document.hpp"
#include "index/segment_writer.hpp"
#include "index/term_table.hpp"

#include <map>
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
    struct Posting {
        std::uint32_t term = 0;
        Occurrences occurrences;
    };
    struct Entry {
        std::int64_t key = 0;
        std::size_t first_posting = 0, posting_count = 0;
        std::vector<std::uint32_t> values;  // facet values and readers, by number
    };
    std::uint32_t value_number(std::uint8_t facet, std::string_view value);
    void add_postings(const IndexDocument& document, Entry& entry);
    std::vector<std::uint32_t> documents_by_key() const;
    void write_terms(const std::vector<std::uint32_t>& order, SegmentWriter& writer) const;
    SegmentColumns columns(const std::vector<std::uint32_t>& order) const;

    IndexSchema schema_;
    std::vector<Entry> documents_;
    std::vector<Posting> postings_;
    std::vector<std::byte> length_codes_;  // document by document
    std::vector<std::int64_t> numbers_;    // document by document
    TermTable terms_;
    std::map<FacetValue, std::uint32_t> values_;
    std::vector<std::pair<std::uint32_t, std::uint8_t>> gathered_;  // terms and fields of one document
};

}  // namespace lightfoot
