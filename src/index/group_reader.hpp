#pragma once
// The visible documents of one segment that hold a group of terms, with the group's occurrences in each.

#include "index/query.hpp"
#include "index/visibility.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lightfoot {

struct GroupPosting {
    std::uint32_t document = 0;
    std::uint32_t occurrences = 0;  // weighted, in occurrence units
};

using OccurrenceTables = std::array<OccurrenceTable, max_index_fields>;  // all zero for fields that do not exist

class GroupReader {
public:
    GroupReader(const Segment& segment, const VisibleDocuments& visible, const OccurrenceTables& tables)
        : segment_(segment), visible_(visible), tables_(tables) {}

    // `lists`: of the group's terms. Documents ascending.
    std::vector<GroupPosting> read(std::span<const PostingList> lists, std::uint32_t fields);

private:
    std::vector<GroupPosting> read_one(const PostingList& list, std::uint32_t fields) const;
    std::vector<GroupPosting> read_many(std::span<const PostingList> lists, std::uint32_t fields);
    std::uint32_t usable(std::uint32_t fields) const { return fields & ((1u << segment_.schema().fields) - 1); }

    const Segment& segment_;
    const VisibleDocuments& visible_;
    const OccurrenceTables& tables_;
    std::vector<std::uint32_t> sums_;  // by document; all zero between two groups
};

}  // namespace lightfoot
