#include "matching/host_rows.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace lightfoot {

namespace {

constexpr std::size_t most_numbers = 0xFF;

using Look = HostRows::Look;
static_assert(sizeof(Look) == 64);

// In parts of HostRows::scale_bits, rounded up; nothing where it would not fit.
std::optional<std::uint32_t> scale(std::int64_t greatest, std::int64_t length) {
    if (length <= 0 || greatest <= 0 || greatest > length) return std::nullopt;
    const auto unit = HostRows::greatest_weight * length;
    return std::uint32_t(((greatest << HostRows::scale_bits) + unit - 1) / unit);
}

// False where it cannot be said in a look.
bool take_gist(Look& look, const ProgrammeSketch& sketch) {
    const auto& gist = sketch.gist;
    std::int64_t greatest = 0;
    for (const auto& one : gist) greatest = std::max<std::int64_t>(greatest, one.weight);
    if (greatest == 0) return true;
    const auto plain = scale(greatest, sketch.length.plain), kin = scale(greatest, sketch.length.with_kin);
    if (gist.size() > look.topics.size() || greatest > 0xFFFF || !plain || !kin) return false;
    look.plain_scale = *plain, look.kin_scale = *kin;
    for (std::size_t i = 0; i < gist.size(); ++i) {
        if (gist[i].topic > 0xFFFF) return false;
        look.topics[i] = std::uint16_t(gist[i].topic);
        const auto weight = std::max<std::int64_t>(0, gist[i].weight) * HostRows::greatest_weight;
        look.weights[i] = std::uint8_t((weight + greatest - 1) / greatest);
    }
    return true;
}

}  // namespace

void HostRows::add(std::int64_t key, std::string_view bytes) {
    const auto sketch = read_sketch(bytes);
    const auto& reach = sketch.reach;
    rows_.push_back({key, bytes, can_go_on_until(sketch.signs)});
    Look look;
    if (!take_gist(look, sketch)) {
        look = Look();
        look.kind = no_bound;
    }
    for (const auto topic : look.topics) topics_end_ = std::max(topics_end_, std::size_t(topic) + 1);
    const auto& begins = sketch.signs.actual_start ? sketch.signs.actual_start : sketch.signs.planned_start;
    look.begins = begins.value_or(first_of_days);
    look.begin = std::uint32_t(numbers_.size());
    const auto append = [&](const std::vector<std::uint32_t>& all, std::uint8_t& count) {
        count = std::uint8_t(std::min(all.size(), most_numbers));
        numbers_.insert(numbers_.end(), all.begin(), all.begin() + count);
    };
    append(sketch.title_words, look.words);
    auto sectors = sketch.sectors;
    for (auto& sector : sectors) {
        const auto [place, is_new] = sector_places_.try_emplace(sector, std::uint32_t(sector_codes_.size()));
        if (is_new) sector_codes_.push_back(sector);
        sector = place->second;
    }
    append(sectors, look.sectors);
    std::vector<std::uint32_t> scopes;
    for (const auto* places : {&reach.states, &reach.regions})
        for (const auto& place : *places) scopes.push_back(term_hash(place));
    if (reach.world) scopes.push_back(term_hash(the_world));
    if (scopes.size() > 1) append(scopes, look.scopes);
    look.kind |= number_of({sketch.carrier, reach.states.size() > few_states, sketch.humanitarian});
    looks_.push_back(look);
}

void HostRows::sort() {
    std::vector<std::size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        const auto &one = rows_[a], &other = rows_[b];
        return one.until != other.until ? one.until > other.until : one.key < other.key;
    });
    std::vector<Row> rows;
    std::vector<Look> looks;
    std::vector<std::uint32_t> in_order;  // so that who goes through the rows goes through these
    rows.reserve(order.size()), looks.reserve(order.size()), in_order.reserve(numbers_.size());
    for (const auto at : order) {
        rows.push_back(rows_[at]);
        auto& look = looks.emplace_back(looks_[at]);
        const auto count = std::uint32_t(look.words) + look.sectors + look.scopes;
        const auto from = std::exchange(look.begin, std::uint32_t(in_order.size()));
        in_order.insert(in_order.end(), numbers_.begin() + from, numbers_.begin() + from + count);
    }
    sector_places_ = {};
    rows_ = std::move(rows), looks_ = std::move(looks), numbers_ = std::move(in_order);
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
