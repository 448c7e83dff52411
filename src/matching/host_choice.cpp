// Which programmes are judged for a need: of all that can go on in its State, in the regions that include it
// and in the world, those that can earn a place on the list. What each can earn at most is read off its row;
// they are then judged by their sketches, the most promising first, until nobody left can stand before the
// last one listed. The list is the same as if all had been judged.

#include "matching/host_asking.hpp"
#include "matching/host_weights.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace lightfoot {

using namespace host_weights;

namespace {

// Of the programmes of one scope that can go on from that day.
HostRows made_rows(const HostFinder::Base& base, std::string_view scope, Date from) {
    Query query;
    query.groups = {{{scope_term(scope)}, 256, true, 1u << unsigned(ProgrammeField::scopes)}};
    query.ranges = {{std::uint8_t(ProgrammeColumn::until), from.days}};
    query.readers = {"public"};
    query.count = std::numeric_limits<std::size_t>::max();
    query.matched_terms = false;
    query.in_order = false;
    HostRows rows;
    for (const auto& hit : base.index.search(query).hits)
        if (const auto sketch = base.sketch(hit.key); !sketch.empty()) rows.add(hit.key, sketch);
    rows.sort();
    return rows;
}

bool promises_less(const HostBounds::Promise& a, const HostBounds::Promise& b) { return a.most < b.most; }

constexpr auto first_of_all = std::numeric_limits<std::int64_t>::max();

}  // namespace

void BestOrders::add(const Judged& judged) {
    const auto order = judged.named ? first_of_all : judged.order;
    auto& best = best_.try_emplace(judged.programme, order).first->second;
    best = std::max(best, order);
}

std::int64_t BestOrders::least() const {
    if (best_.size() < count_ || count_ == 0) return 0;
    std::vector<std::int64_t> orders;
    for (const auto& [programme, order] : best_) orders.push_back(order);
    const auto last = orders.begin() + std::ptrdiff_t(count_) - 1;
    std::nth_element(orders.begin(), last, orders.end(), std::greater<>());
    return *last;
}

const HostRows& HostFinder::Asking::rows_of(std::string_view scope) {
    return (base_.rows ? *base_.rows : own_rows_).get(scope, query_.as_of, [&](Date from) {
        return made_rows(base_, scope, from);
    });
}

HostBounds HostFinder::Asking::bounds() {
    const auto of_title = [](std::int64_t parts) {  // as title_share() has it before it divides by the size
        return parts * 6 * host_unit / (100 * 1000) + 1;
    };
    TitleWords words(own_words_.size() + term_words_.size() + existing_words_.size() + text_places_.size() +
                     names_.size());
    own_words_.each([&](std::uint32_t word, std::int64_t weight) {
        words.add(word, of_title(weight * own_part), false, false);
    });
    term_words_.each([&](std::uint32_t word, std::int64_t weight) {
        words.add(word, of_title(weight * terms_part), false, false);
    });
    for (const auto& [word, stands] : existing_words_) words.add(word, 0, true, false);
    for (const auto& [word, places] : text_places_) words.add(word, 0, false, true);
    names_.each([&](std::uint32_t word, bool of_a_name) { words.add(word, 0, false, true, of_a_name); });
    return {*closeness_, std::move(words), [this](std::uint32_t sector) { return sector_share(sector); },
            [this](std::span<const std::uint32_t> title) { return names_.may_name(title); }, names_.fewest()};
}

// Those of a choice that can earn a place, the most promising first.
void HostFinder::Asking::judge_best(HostBounds::Choice& choice, Gathered& gathered) {
    constexpr std::size_t at_once = 8;  // between two looks at what is listed
    const auto take = [&](const HostRows::Row& row) {
        const auto same = [&row](const Judged& one) { return one.key == row.key; };
        if (std::any_of(judged_.begin(), judged_.end(), same)) return;
        const auto one = judge(row.key, row.sketch);
        if (!one) return;
        judged_.push_back(*one);
        if ((one->standing == ReachStanding::world) == gathered.global) gathered.best.add(*one);
    };
    for (const auto* row : choice.named) take(*row);
    auto& left = choice.promises;
    std::make_heap(left.begin(), left.end(), promises_less);
    std::int64_t least = 0;
    for (std::size_t taken = 0; !left.empty(); ++taken) {
        if (taken % at_once == 0) least = gathered.best.least();
        if (left.front().most < least) break;
        take(*left.front().row);
        std::pop_heap(left.begin(), left.end(), promises_less);
        left.pop_back();
    }
    gathered.considered += std::exchange(choice, {}).considered;
}

// A few rows first, then ever more: what the first ones earned spares looking at the rest closely.
void HostFinder::Asking::gather(HostBounds& bounds, std::string_view scope, ReachStanding standing,
                                Gathered& gathered) {
    constexpr std::size_t first_rows = 256, most_rows = 4096;
    const auto& rows = rows_of(scope);
    HostBounds::Choice choice;
    std::size_t count = first_rows;
    for (std::size_t from = 0; from < rows.until(query_.as_of); count = std::min(count * 2, most_rows)) {
        const auto to = std::min(from + count, rows.until(query_.as_of));
        bounds.read(rows, {from, to}, standing, query_.as_of, gathered.best.least(), choice);
        judge_best(choice, gathered);
        from = to;
    }
    bounds.has_read(scope);
}

Hosts HostFinder::Asking::hosts(std::size_t count) {
    const auto global_count = std::min((count + 1) / 2, most_global);
    Gathered near{count, false}, global{global_count, true};
    for (const auto key : std::set<std::int64_t>(hints_.named.begin(), hints_.named.end()))
        if (const auto one = judge(key, base_.sketch(key))) judged_.push_back(*one);
    if (!gist_.empty() || !existing_words_.empty()) {
        auto bounds = this->bounds();
        gather(bounds, query_.state, ReachStanding::here, near);
        for (const auto& region : parts_.places.regions_of(query_.state))
            gather(bounds, region, ReachStanding::region, near);
        gather(bounds, unknown_scope, ReachStanding::unknown, near);
        gather(bounds, the_world, ReachStanding::world, global);
    }
    Hosts hosts;
    hosts.considered = near.considered + global.considered;
    const auto world = std::stable_partition(judged_.begin(), judged_.end(), [](const Judged& one) {
        return one.standing != ReachStanding::world;
    });
    hosts.near = list({judged_.begin(), world}, count);
    hosts.global = list({world, judged_.end()}, global_count);
    return hosts;
}

}  // namespace lightfoot
