#include "matching/host_bounds.hpp"

#include "matching/host_weights.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace lightfoot {

using namespace host_weights;

namespace {

constexpr std::int64_t more = 4;           // than what was rounded down on the way
constexpr std::size_t longest_title = 60;  // words of a sketch
constexpr std::int64_t most_of_sectors = closeness_unit * sector_part;

// What is left of a row's share, in parts of whole to the third.
std::int64_t left_of(const HostRows::Row& row, ReachStanding standing) {
    using Carrier = ProgrammeSketch::Carrier;
    const bool many = standing == ReachStanding::here && row.in_many_states;
    const auto left = left_by(many ? ReachStanding::among_many : standing);
    return left * (row.humanitarian ? if_humanitarian : whole) *
           (row.carrier == Carrier::budget   ? if_budget
            : row.carrier == Carrier::pooled ? if_pooled
                                             : whole);
}

// `share` in hundredths.
std::int64_t bound(std::int64_t share, std::int64_t left) {
    return share * left / (100 * whole * whole * whole) + more;
}

}  // namespace

TitleWords::TitleWords(std::size_t most)
    : any_(filter_bits / 64),
      named_(filter_bits / 64),
      places_(std::bit_ceil(std::max<std::size_t>(16, 2 * most + 1))) {}

std::size_t TitleWords::place_of(std::uint32_t word) const {
    auto at = word & (places_.size() - 1);
    while (places_[at].taken && places_[at].word != word) at = (at + 1) & (places_.size() - 1);
    return at;
}

void TitleWords::set(Filter& filter, std::uint32_t word) {
    const auto bit = word % filter_bits;
    filter[bit / 64] |= std::uint64_t(1) << bit % 64;
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
    set(any_, word);
    if (in_existing || in_text) set(named_, word);
    const auto fewest = in_existing ? fewest_existing_words
                        : in_name   ? fewest_words_that_may_be_a_name
                        : in_text   ? fewest_title_words
                                    : 0;
    if (fewest > 0 && (fewest_named_ == 0 || fewest < fewest_named_)) fewest_named_ = fewest;
}

// The best that a title of n words can have: the n words that weigh most.
void TitleWords::finish() {
    std::vector<std::int64_t> weights;
    for (const auto& place : places_)
        if (place.weight > 0) weights.push_back(place.weight);
    const auto count = std::min(weights.size(), longest_title);
    std::partial_sort(weights.begin(), weights.begin() + std::ptrdiff_t(count), weights.end(),
                      std::greater<>());
    std::int64_t sum = 0;
    most_.assign(1, 0);
    for (std::size_t words = 1; words <= longest_title; ++words) {
        if (words <= count) sum += weights[words - 1];
        most_.push_back(sum / size_of_title(words) + 1);
    }
}

TitleWords::Found TitleWords::find(std::span<const std::uint32_t> title) const {
    Found found;
    for (const auto word : title) {
        if (!has(any_, word)) continue;
        const auto& place = places_[place_of(word)];
        found.weight += place.weight;
        found.in_existing += place.in_existing;
        found.in_text += place.in_text;
        found.in_name += place.in_name;
    }
    if (found.weight > 0) found.weight = found.weight / size_of_title(title.size()) + 1;
    return found;
}

bool TitleWords::may_be_named(std::span<const std::uint32_t> title) const {
    std::size_t there = 0;
    for (const auto word : title) there += has(named_, word);
    return fewest_named_ > 0 && there >= fewest_named_;
}

HostBounds::HostBounds(const Closeness& closeness, TitleWords words,
                       std::function<std::int64_t(std::uint32_t)> sector_share, MayName may_name)
    : parts_(closeness.parts()),
      words_(std::move(words)),
      sector_share_(std::move(sector_share)),
      may_name_(std::move(may_name)) {
    words_.finish();
}

std::int64_t HostBounds::sector_share(std::span<const std::uint32_t> sectors) const {
    std::int64_t best = 0;
    for (const auto sector : sectors) {
        best = std::max(best, sector_share_(sector));
    }
    return best;
}

std::int64_t HostBounds::subject(const HostRows& rows, const HostRows::Row& row) const {
    std::int64_t plain = 0, with_kin = 0;
    for (const auto number : rows.topics(row)) {
        const auto topic = number >> 16;
        if (topic >= parts_.size()) continue;
        const std::int64_t weight = number & 0xFFFF;
        plain += parts_[topic].plain * weight;
        with_kin += parts_[topic].with_kin * weight;
    }
    if (with_kin == 0) return 0;
    const auto most = (plain * row.per_length >> row_unit_bits) + (with_kin * row.per_kin >> row_unit_bits);
    return std::min(closeness_unit, most + 2);
}

bool HostBounds::read_before(std::span<const std::uint32_t> scopes) const {
    return std::any_of(scopes.begin(), scopes.end(), [this](std::uint32_t scope) {
        return std::find(scopes_read_.begin(), scopes_read_.end(), scope) != scopes_read_.end();
    });
}

// Codes and title, which take longest to be looked at, only where they decide.
void HostBounds::read(const HostRows& rows, Part part, ReachStanding standing, Date day,
                      std::int64_t least, Choice& choice) {
    for (const auto& row : rows.rows().subspan(part.from, part.to - part.from)) {
        if (row.begins.days > day.days + far_ahead_days) continue;
        if (row.scopes > 0 && read_before(rows.scopes(row))) continue;
        const auto title = rows.words(row);
        const auto left = left_of(row, standing);
        const auto of_gist = subject(rows, row) * gist_part;
        const auto most_of_title = words_.most(title.size()) * title_part;
        const auto too_little = [&](std::int64_t others) {
            return of_gist > 0 && bound(of_gist + others, left) < least && !words_.may_be_named(title);
        };
        if (too_little(most_of_title + most_of_sectors)) {
            ++choice.considered;
            continue;
        }
        const auto without_title = of_gist + sector_share(rows.sectors(row)) * sector_part;
        if (too_little(without_title - of_gist + most_of_title)) {
            ++choice.considered;
            continue;
        }
        const auto found = words_.find(title);
        const auto share = without_title + found.weight * title_part;
        const bool named = (found.in_existing >= fewest_existing_words &&
                            found.in_existing * 10 >= title.size() * tenths_existing) ||
                           found.in_text >= words_in_text_wanted(title.size()) ||
                           (found.in_name > 0 && found.in_text >= fewest_words_that_may_be_a_name &&
                            may_name_(title));
        choice.considered += share > 0 || named;
        if (named)
            choice.named.push_back(&row);
        else if (share > 0 && bound(share, left) >= least)
            choice.promises.push_back({bound(share, left), &row});
    }
}

}  // namespace lightfoot
