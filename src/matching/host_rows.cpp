#include "matching/host_rows.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::int64_t most_weight = 0xFFFF;  // above any of a gist
constexpr std::size_t most_numbers = 0xFF;

}  // namespace

void HostRows::add(std::int64_t key, std::string_view bytes) {
    const auto sketch = read_sketch(bytes);
    const auto& reach = sketch.reach;
    Row row;
    row.key = key;
    row.sketch = bytes;
    row.until = can_go_on_until(sketch.signs);
    const auto per = [](std::int64_t length) {
        return length > 0 ? ((std::int64_t(1) << row_unit_bits) + length - 1) / length : 0;
    };
    row.per_length = per(std::max<std::int64_t>(1, sketch.length.plain));
    row.per_kin = per(sketch.length.with_kin);
    const auto& begins = sketch.signs.actual_start ? sketch.signs.actual_start : sketch.signs.planned_start;
    row.begins = begins.value_or(first_of_days);
    row.begin = std::uint32_t(numbers_.size());
    for (const auto& one : sketch.gist) {
        if (row.topics == most_numbers || one.topic > 0xFFFF) continue;
        numbers_.push_back(one.topic << 16 |
                           std::uint32_t(std::clamp<std::int64_t>(one.weight, 0, most_weight)));
        ++row.topics;
    }
    const auto append = [&](const std::vector<std::uint32_t>& all, std::uint8_t& count) {
        count = std::uint8_t(std::min(all.size(), most_numbers));
        numbers_.insert(numbers_.end(), all.begin(), all.begin() + count);
    };
    append(sketch.title_words, row.words);
    append(sketch.sectors, row.sectors);
    row.in_many_states = reach.states.size() > few_states;
    std::vector<std::uint32_t> scopes;
    for (const auto* places : {&reach.states, &reach.regions})
        for (const auto& place : *places) scopes.push_back(term_hash(place));
    if (reach.world) scopes.push_back(term_hash(the_world));
    if (scopes.size() > 1) append(scopes, row.scopes);
    row.humanitarian = sketch.humanitarian;
    row.carrier = sketch.carrier;
    rows_.push_back(row);
}

void HostRows::sort() {
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
        return a.until != b.until ? a.until > b.until : a.key < b.key;
    });
    std::vector<std::uint32_t> in_order;  // so that who goes through the rows goes through these
    in_order.reserve(numbers_.size());
    for (auto& row : rows_) {
        const auto count = std::uint32_t(row.topics) + row.words + row.sectors + row.scopes;
        const auto from = std::exchange(row.begin, std::uint32_t(in_order.size()));
        in_order.insert(in_order.end(), numbers_.begin() + from, numbers_.begin() + from + count);
    }
    numbers_ = std::move(in_order);
    rows_.shrink_to_fit();
}

std::size_t HostRows::until(Date day) const {
    const auto can = [day](const Row& row) { return row.until >= day; };
    return std::size_t(std::partition_point(rows_.begin(), rows_.end(), can) - rows_.begin());
}

const HostRows* KnownHostRows::find(std::string_view scope, Date day) const {
    const auto found = known_.find(scope);
    if (found == known_.end()) return nullptr;
    const auto& known = found->second;
    return known.recent && known.from <= day ? known.recent.get() : known.all.get();
}

// Two that ask at once for what is not there both make it, and the first one's is kept.
const HostRows& KnownHostRows::get(std::string_view scope, Date day, const Make& make) {
    bool asked_before = false;
    {
        const std::lock_guard lock(mutex_);
        if (const auto* rows = find(scope, day)) return *rows;
        asked_before = known_.contains(scope);
    }
    const auto from = asked_before ? first_of_days : day;
    auto rows = std::make_unique<const HostRows>(make(from));
    const std::lock_guard lock(mutex_);
    if (const auto* others = find(scope, day)) return *others;
    auto& known = known_[std::string(scope)];
    if (!known.recent) {
        known.from = from;
        known.recent = std::move(rows);
        return *known.recent;
    }
    if (from != first_of_days) rows = std::make_unique<const HostRows>(make(first_of_days));
    known.all = std::move(rows);
    return *known.all;
}

}  // namespace lightfoot
