#pragma once
// The visible documents of one segment that hold a group of terms, with the group's occurrences in each.

#include "index/query.hpp"
#include "index/visibility.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lightfoot {

struct GroupPosting {
    std::uint32_t document = 0;
    std::uint32_t occurrences = 0;  // weighted, in occurrence units
};

using OccurrenceTables =
    std::array<OccurrenceTable, max_index_fields>;  // all zero for fields that do not exist

class GroupReader {
public:
    GroupReader(const Segment& segment, const VisibleDocuments& visible, const OccurrenceTables& tables)
        : segment_(segment), visible_(visible), tables_(tables) {
        for (std::size_t field = 0; field < tables.size(); ++field)
            even_[field] = tables[field].front() == tables[field].back();
    }

    // How many visible documents hold the group, where that is known without reading its list.
    std::optional<std::uint64_t> count(std::span<const PostingList> lists, std::uint32_t fields) const;
    // `lists`: of the group's terms. Documents ascending.
    std::vector<GroupPosting> read(std::span<const PostingList> lists, std::uint32_t fields);
    // The same of `lists` and of all that hold every list of one of `wholes`.
    std::vector<GroupPosting> read(std::span<const PostingList> lists,
                                   std::span<const std::vector<PostingList>> wholes, std::uint32_t fields);
    // The same, of the documents `wanted` (ascending) only, for a group of one list.
    std::vector<GroupPosting> read_of(const PostingList& list, std::uint32_t fields,
                                      std::span<const std::uint32_t> wanted) const;

    // The group's occurrences in each of the documents `wanted` (ascending).
    std::vector<std::uint32_t> read_among(std::span<const PostingList> lists,
                                          std::span<const std::vector<PostingList>> wholes,
                                          std::uint32_t fields,
                                          std::span<const std::uint32_t> wanted) const;

private:
    void add(std::vector<GroupPosting>& postings, std::uint32_t fields, std::uint32_t document,
             std::uint8_t field, std::uint32_t count) const;
    std::vector<GroupPosting> read_whole(std::span<const PostingList> lists, std::uint32_t fields) const;
    std::vector<GroupPosting> read_many(std::span<const PostingList> lists, std::uint32_t fields);
    std::vector<GroupPosting> merge_many(std::span<const PostingList> lists, std::uint32_t fields);
    std::uint32_t wanted(std::uint32_t fields, std::uint32_t document, std::uint8_t field) const;
    std::uint32_t all_fields() const { return (1u << segment_.schema().fields) - 1; }

    const Segment& segment_;
    const VisibleDocuments& visible_;
    const OccurrenceTables& tables_;
    std::uint32_t each(std::uint8_t field, std::uint32_t document) const {
        return even_[field] ? tables_[field][0] : tables_[field][segment_.field_length_code(field, document)];
    }

    std::array<bool, max_index_fields> even_{};  // fields whose length does not matter (tables are monotone)
    std::array<std::vector<GroupPosting>, 2> merging_;
    std::vector<std::size_t> ends_;
    std::vector<std::uint32_t> sums_;  // by document; all zero between two groups
};

}  // namespace lightfoot
