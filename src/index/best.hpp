#pragma once
// The best of what a search comes across.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace lightfoot {

struct Candidate {
    std::int64_t rank = 0;  // the higher the better
    std::int64_t key = 0;
    std::int64_t score = 0;
    std::uint32_t segment = 0, document = 0;
    friend bool better(const Candidate& a, const Candidate& b) {
        return a.rank != b.rank ? a.rank > b.rank : a.key < b.key;
    }
};

// Keeps the best `count`: once there are so many, the worst of them on top of a heap.
class Best {
public:
    explicit Best(std::size_t count) : count_(count) {}
    // Whether one of that rank has a chance.
    bool takes(std::int64_t rank) const { return count_ > 0 && rank >= least(); }
    void offer(const Candidate& candidate) {
        if (heap_.size() < count_) {
            heap_.push_back(candidate);
            if (heap_.size() == count_) std::make_heap(heap_.begin(), heap_.end(), better_first);
            return;
        }
        if (count_ == 0 || !better(candidate, heap_.front())) return;
        std::pop_heap(heap_.begin(), heap_.end(), better_first);
        heap_.back() = candidate;
        std::push_heap(heap_.begin(), heap_.end(), better_first);
    }
    // What the next one must have at least.
    std::int64_t least() const {
        return count_ > 0 && heap_.size() < count_ ? std::numeric_limits<std::int64_t>::min()
               : count_ > 0                        ? heap_.front().rank
                                                   : std::numeric_limits<std::int64_t>::max();
    }
    std::vector<Candidate> take(bool in_order) {
        if (in_order) std::sort(heap_.begin(), heap_.end(), better_first);
        return std::move(heap_);
    }

private:
    static bool better_first(const Candidate& a, const Candidate& b) { return better(a, b); }
    std::size_t count_;
    std::vector<Candidate> heap_;
};

}  // namespace lightfoot
