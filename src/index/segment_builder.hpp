#pragma once
// Documents to a segment. Adding takes memory in proportion to the terms; bytes() says how much, so that the
// caller can finish a segment in time, write it out, and put the pieces together with merge_segments().

#include "index/document.hpp"
#include "index/segment_writer.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace lightfoot {

class SegmentBuilder {
public:
    explicit SegmentBuilder(IndexSchema schema);
    void add(const IndexDocument& document);  // a key that is added again replaces the document
    std::size_t bytes() const;                // about how much memory is held
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
    std::uint32_t term_number(std::string_view term);
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
    std::unordered_map<std::string, std::uint32_t> terms_;
    std::map<FacetValue, std::uint32_t> values_;
    std::size_t text_bytes_ = 0;
};

}  // namespace lightfoot
