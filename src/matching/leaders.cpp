#include "matching/leaders.hpp"

#include <algorithm>
#include <limits>

namespace lightfoot {

namespace {

constexpr std::size_t standings = std::size_t(RegionStanding::not_served) + 1;
constexpr std::int64_t step = 1 << 12, most_reach = 4 * closeness_unit;
// So little may turn out to be nothing in common once it is weighed.
constexpr std::int64_t hardly = 64;

}  // namespace

Matcher::Asking::Leaders::Leaders(Asking& asking, std::size_t count)
    : asking_(asking),
      matcher_(asking.matcher_),
      count_(count),
      bound_(*asking.closeness_),
      reach_(matcher_.glances_.size()),
      class_(matcher_.glances_.size()),
      reaching_(most_reach / step + 1),
      classes_(asking.kind_share_.size() * standings) {}

// Closeness and words say which offers can be among the first whatever their topics. Those that have most of
// them are weighed first; what these are worth then leaves most of the others behind.
std::vector<Matcher::Asking::Place> Matcher::Asking::Leaders::find() {
    look_at_all();
    weigh_those_in_front();
    weigh_the_others();
    asking_.put_shelf_first(known_);
    return std::move(known_);
}

// What a shelf or a person's own topic may lift whatever else it says is weighed at once.
void Matcher::Asking::Leaders::look_at_all() {
    for (std::uint32_t at = 0; at < reach_.size(); ++at) {
        const auto& glance = matcher_.glances_[at];
        if (glance.gone || asking_.excluded_at(at)) continue;
        const auto reach = reach_of(at);
        if (reach > hardly && !glance.shelf && !(asking_.confirmed_ && asking_.near_confirmed(at))) {
            ++fitting_;
            reach_[at] = std::uint32_t(reach);
            class_[at] = std::uint16_t(glance.kinds * standings + std::size_t(asking_.standing(at)));
            ++reaching_[std::size_t(reach / step)];
            continue;
        }
        const auto points = asking_.points_of(at);
        if (!in_common(points)) continue;
        ++fitting_;
        weigh(at, points);
    }
}

std::int64_t Matcher::Asking::Leaders::reach_of(std::uint32_t at) const {
    const auto& glance = matcher_.glances_[at];
    const auto bound = bound_.of(std::span(matcher_.gists_).subspan(glance.first_gist, glance.gists),
                                 {glance.length, glance.length_with_kin});
    const auto words = asking_.words_[at];
    return std::min(most_reach, words ? bound + hardly + closeness_like(words) : bound);
}

// A few times as many as are asked for.
void Matcher::Asking::Leaders::weigh_those_in_front() {
    auto from = reaching_.size();
    for (std::size_t enough = 0; from > 1 && enough < 4 * count_;) enough += reaching_[--from];
    for (std::uint32_t at = 0; at < reach_.size(); ++at) {
        if (reach_[at] < from * step) continue;
        weigh(at, asking_.points_of(at));
        reach_[at] = 0;
    }
}

void Matcher::Asking::Leaders::weigh_the_others() {
    for (std::uint32_t at = 0; at < reach_.size(); ++at) {
        if (reach_[at] == 0 || reach_[at] < classes_[class_[at]].enough) continue;
        auto points = asking_.points_without_topics(at);
        if (is_behind(asking_.place_of(at, asking_.subject(points, subject_unit)))) {
            note_behind(at);
            continue;
        }
        asking_.add_topics(at, points);
        weigh(at, points);
    }
}

void Matcher::Asking::Leaders::weigh(std::uint32_t at, Points points) {
    const auto place = asking_.place_with(at, points);
    known_.push_back(place);
    note_best(place);
}

void Matcher::Asking::Leaders::note_best(const Place& place) {
    if (best_.size() == count_) {
        if (!before(place, best_.front())) return;
        std::pop_heap(best_.begin(), best_.end(), before), best_.pop_back();
    }
    best_.push_back(place);
    std::push_heap(best_.begin(), best_.end(), before);
    ++turn_;
}

// Whoever of its class reaches as little is behind as well.
void Matcher::Asking::Leaders::note_behind(std::uint32_t at) {
    auto& own = classes_[class_[at]];
    if (own.turn == turn_) return;
    own.turn = turn_;
    auto least = own.enough, most = closeness_unit + 1;  // the first that is not behind is in [least, most]
    while (least < most) {
        const auto middle = (least + most) / 2;
        Points points;
        points.closeness = middle;
        auto place = asking_.place_of(at, asking_.subject(points, subject_unit));
        place.offer = {std::numeric_limits<std::int64_t>::min()};
        if (is_behind(place))
            least = middle + 1;
        else
            most = middle;
    }
    own.enough = least;
}

}  // namespace lightfoot
