#pragma once
// The first of all offers for one need, found without weighing each of them in full. A part of asking.cpp in
// a file of its own; lives for one question.

#include "matching/asking.hpp"
#include "matching/closeness_bound.hpp"

#include <cstdint>
#include <vector>

namespace lightfoot {

class Matcher::Asking::Leaders {
public:
    Leaders(Asking& asking, std::size_t count);  // count: of the first, at least one

    // Among Asking::fitting() the first `count`, and some more, in no order. Once.
    std::vector<Place> find();
    std::size_t fitting() const { return fitting_; }  // how many there are

private:
    // All offers of one set of kinds of help and one standing of their regions.
    struct Class {
        std::int64_t enough = 0;  // whose reach is less is behind; 0: not known
        std::size_t turn = 0;     // when that was found out
    };
    void look_at_all();
    std::int64_t reach_of(std::uint32_t at) const;
    void weigh_those_in_front();
    void weigh_the_others();
    void weigh(std::uint32_t at, Points points);
    void note_best(const Place& place);
    void note_behind(std::uint32_t at);
    bool is_behind(const Place& place) const {
        return best_.size() == count_ && before(best_.front(), place);
    }

    Asking& asking_;
    const Matcher& matcher_;
    std::size_t count_, fitting_ = 0;
    ClosenessBound bound_;
    // By offer: what it may have of closeness at most, its words put in as such. 0: weighed, or not to be.
    std::vector<std::uint32_t> reach_;
    std::vector<std::uint16_t> class_;     // of those that have such a reach: place in classes_
    std::vector<std::uint32_t> reaching_;  // how many offers have so much of it, in steps
    std::vector<Place> known_, best_;      // best_: the first of them, a heap
    std::size_t turn_ = 0;                 // how often best_ has changed
    std::vector<Class> classes_;
};

}  // namespace lightfoot
