#include "matching/host_bounds.hpp"

#include "matching/host_weights.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace lightfoot {

using namespace host_weights;

namespace {

constexpr std::int64_t more = 4;           // than what was rounded down on the way

constexpr std::int64_t whole_bound = 100 * whole * whole * whole;

// What is left of a row's share, in parts of whole to the third.
std::int64_t left_of(const HostRows::Kind& kind, ReachStanding standing) {
    using Carrier = ProgrammeSketch::Carrier;
    const bool many = standing == ReachStanding::here && kind.in_many_states;
    const auto left = left_by(many ? ReachStanding::among_many : standing);
    return left * (kind.humanitarian ? if_humanitarian : whole) *
           (kind.carrier == Carrier::budget   ? if_budget
            : kind.carrier == Carrier::pooled ? if_pooled
                                              : whole);
}

}  // namespace

TitleWords::TitleWords(std::size_t most)
    : filter_(filter_size), places_(std::bit_ceil(std::max<std::size_t>(16, 2 * most + 1))) {}

std::size_t TitleWords::place_of(std::uint32_t word) const {
    auto at = word & (places_.size() - 1);
    while (places_[at].taken && places_[at].word != word) at = (at + 1) & (places_.size() - 1);
    return at;
}

void TitleWords::add(std::uint32_t word, std::int64_t weight, bool in_existing, bool in_text,
                     bool in_name) {
    auto& place = places_[place_of(word)];
    place = {word,
             place.weight + weight,
             true,
             place.in_existing || in_existing,
             place.in_text || in_text,
             place.in_name || in_name};
    filter_[word % filter_size] |= std::uint8_t(any | (in_existing || in_text ? named : 0) |
                                                (in_existing || in_name ? telling : 0));
}

// The best that so many words can have: those that weigh most. And what may_be_named() asks for.
void TitleWords::finish(std::size_t fewest_of_a_name) {
    std::vector<std::int64_t> weights;
    for (const auto& place : places_)
        if (place.weight > 0) weights.push_back(place.weight);
    const auto count = std::min(weights.size(), longest_title);
    std::partial_sort(weights.begin(), weights.begin() + std::ptrdiff_t(count), weights.end(),
                      std::greater<>());
    std::vector<std::int64_t> best(longest_title + 1);
    for (std::size_t i = 0; i < longest_title; ++i) best[i + 1] = best[i] + (i < count ? weights[i] : 0);
    most_.clear();
    for (std::size_t words = 0; words <= longest_title; ++words)
        for (std::size_t there = 0; there < counts_told_apart; ++there) {
            const auto most = there + 1 == counts_told_apart ? words : std::min(words, there);
            most_.push_back(most > 0 ? best[most] / size_of_title(words) + 1 : 0);
        }
    const bool existing = std::any_of(places_.begin(), places_.end(),
                                      [](const Place& place) { return place.in_existing; });
    fewest_telling_ =
        unsigned(existing ? std::min(fewest_existing_words, fewest_of_a_name) : fewest_of_a_name);
    for (std::size_t words = 0; words <= longest_title; ++words)
        wanted_[words] = unsigned(words_in_text_wanted(words));
}

TitleWords::Found TitleWords::find(std::span<const std::uint32_t> title) const {
    Found found;
    for (const auto word : title) {
        if (!filter_[word % filter_size]) continue;
        const auto& place = places_[place_of(word)];
        found.weight += place.weight;
        found.in_existing += place.in_existing;
        found.in_text += place.in_text;
        found.in_name += place.in_name;
    }
    if (found.weight > 0) found.weight = found.weight / size_of_title(title.size()) + 1;
    return found;
}

HostBounds::HostBounds(const Closeness& closeness, TitleWords words,
                       std::function<std::int64_t(std::uint32_t)> sector_share, MayName may_name,
                       std::size_t fewest_of_a_name)
    : closeness_(closeness, most_sketch_topics * HostRows::greatest_weight),
      words_(std::move(words)),
      sector_share_(std::move(sector_share)),
      may_name_(std::move(may_name)),
      fewest_of_a_name_(fewest_of_a_name) {
    words_.finish(fewest_of_a_name);
}

void HostBounds::enter(const HostRows& rows, ReachStanding standing) {
    if (rows_ == &rows && standing_ == standing) return;
    rows_ = &rows, standing_ = standing;
    closeness_.cover(rows.topics_end());
    sector_shares_.clear();
    for (const auto code : rows.sector_codes()) sector_shares_.push_back(sector_share_(code));
    for (std::uint8_t kind = 0; kind < HostRows::kinds; ++kind)
        left_[kind] = left_of(HostRows::kind_of(kind), standing);
}

std::int64_t HostBounds::sector_share(std::span<const std::uint32_t> places) const {
    std::int64_t best = 0;
    for (const auto place : places) best = std::max(best, sector_shares_[place]);
    return best;
}

std::int64_t HostBounds::subject(const HostRows::Look& row) const {
    if (row.kind & HostRows::no_bound) return closeness_unit;
    std::uint64_t sums = 0;
    const auto* both = closeness_.both().data();
#pragma GCC unroll 14
    for (std::size_t i = 0; i < row.topics.size(); ++i) sums += both[row.topics[i]] * row.weights[i];
    if (sums == 0) return 0;
    const auto most = (closeness_.plain(sums) * row.plain_scale >> HostRows::scale_bits) +
                      (closeness_.kin(sums) * row.kin_scale >> HostRows::scale_bits) + 2;
    return std::min(closeness_unit, std::int64_t(most));
}

bool HostBounds::read_before(std::span<const std::uint32_t> scopes) const {
    return std::any_of(scopes.begin(), scopes.end(), [this](std::uint32_t scope) {
        return std::find(scopes_read_.begin(), scopes_read_.end(), scope) != scopes_read_.end();
    });
}

void HostBounds::has_read(std::string_view scope) { scopes_read_.push_back(term_hash(scope)); }

// The title, which takes longest to be looked at, only where it decides.
void HostBounds::read(const HostRows& rows, Part part, ReachStanding standing, Date day,
                      std::int64_t least, Choice& choice) {
    enter(rows, standing);
    const auto too_little = (least - more) * whole_bound;  // a bound below is below least
    for (auto at = part.from; at < part.to; ++at) {
        const auto& row = rows.looks()[at];
        if (row.begins.days > day.days + far_ahead_days) continue;
        if (row.scopes > 0 && read_before(rows.scopes(row))) continue;
        const auto title = rows.words(row);
        const auto left = left_[row.kind % HostRows::kinds];
        const auto of_gist = subject(row) * gist_part;
        const auto glance = words_.glance(title);
        auto share = of_gist + sector_share(rows.sectors(row)) * sector_part;
        const auto most_of_title = words_.most(title.size(), glance.there) * title_part;
        if (of_gist > 0 && !glance.may_be_named && (share + most_of_title) * left < too_little) {
            ++choice.considered;
            continue;
        }
        const auto found = glance.there > 0 ? words_.find(title) : TitleWords::Found();
        share += found.weight * title_part;
        const bool named = glance.may_be_named && may_be_named(title, found);
        choice.considered += share > 0 || named;
        if (named)
            choice.named.push_back(&rows.rows()[at]);
        else if (share > 0 && share * left >= too_little)
            choice.promises.push_back({share * left / whole_bound + more, &rows.rows()[at]});
    }
}

bool HostBounds::may_be_named(std::span<const std::uint32_t> title, const TitleWords::Found& found) const {
    return (found.in_existing >= fewest_existing_words &&
            found.in_existing * 10 >= title.size() * tenths_existing) ||
           found.in_text >= words_in_text_wanted(title.size()) ||
           (found.in_name > 0 && found.in_text >= fewest_of_a_name_ && may_name_(title));
}

}  // namespace lightfoot
