#pragma once
// Records by their ids, a batch at a time: the number of parameters of a statement is fixed. A batch has room
// for what one page of a list shows.

#include "store/session.hpp"
#include "store/together.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t batch_size = 32;

// Behind IN, in a statement that has no other parameters.
inline constexpr SqlText batch_of_ids =
    " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,"
    " $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";
// The same after one other: space of who asks.
inline constexpr SqlText batch_of_ids_after_one =
    " ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,"
    " $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)";
// The same after three others: role, space and institution of who asks.
inline constexpr SqlText batch_of_ids_after_three =
    " ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,"
    " $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35)";

// `use(id, … batch_size of them)` for each batch, the last ones padded with ids of nothing.
template <class Id, class Use>
void each_batch(std::span<const Id> ids, Use use) {
    for (std::size_t from = 0; from < ids.size(); from += batch_size) {
        std::array<Id, batch_size> some{};
        for (std::size_t i = 0; i < some.size() && from + i < ids.size(); ++i) some[i] = ids[from + i];
        std::apply(use, some);
    }
}

// Puts records that were found by ids into the order of these.
template <class Id, class Record>
void sort_as(std::span<const Id> ids, std::vector<Record>& found) {
    std::unordered_map<Id, std::size_t> order;
    for (std::size_t i = 0; i < ids.size(); ++i) order.emplace(ids[i], i);
    std::sort(found.begin(), found.end(), [&](const Record& one, const Record& other) {
        return order[one.id] < order[other.id];
    });
}

// Records in the order of their ids: `select(id, … batch_size of them)` gives those of some.
template <class Record, class Id, class Select>
std::vector<Record> found_by_ids(std::span<const Id> ids, Select select) {
    std::vector<Record> found;
    each_batch(ids, [&](auto... id) {
        auto some = select(id...);
        std::move(some.begin(), some.end(), std::back_inserter(found));
    });
    sort_as(ids, found);
    return found;
}

// What belongs to records: `read(owner, id, … batch_size of them)`, where owner(row) is the record whose id
// stands in the first column of the row. What it asks does not wait for each other: see together().
template <class Record, class Read>
void each_of_batches(Session& session, std::span<Record> records, Read read) {
    using Id = decltype(Record::id);
    std::unordered_map<std::int64_t, Record*> by_id;
    std::vector<Id> ids;
    for (auto& one : records) {
        by_id.emplace(one.id.value, &one);
        ids.push_back(one.id);
    }
    const auto owner = [&](const Row& row) { return by_id.at(row.integer(0)); };
    each_batch(std::span<const Id>(ids),
               [&](auto... id) { together(session, [&] { read(owner, id...); }); });
}

}  // namespace lightfoot
