#pragma once
// Something that takes long to work out of the records, kept until the ledger goes on (store/totals.hpp says
// why that is enough) or another day or reader asks.

#include "store/event.hpp"
#include "store/together.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace lightfoot {

// An answer that several readers hold while another one may already have taken its place: shared, for none of
// them is its owner (docs/decisions/0155).
template <class T>  // tidy(calls): docs/decisions/0155
using Kept = std::shared_ptr<const T>;

// Any thread may call. Answers of an older head are forgotten; so are all where there are too many.
template <class T>
class AtHead {
public:
    // `question`: whatever else the answer depends on. `make()` gives the answer.
    template <class Make>
    Kept<T> of(Session& session, const std::string& question, const Make& make) {
        const AtOnce at_once(session);
        const auto head = head_of_read(session).hash;
        if (auto known = find(head, question)) return known;
        // Who comes while an answer is worked out waits for it instead of working it out as well.
        const std::lock_guard turn(making_);
        if (auto known = find(head, question)) return known;
        // tidy(calls): docs/decisions/0155
        auto made = std::make_shared<const T>(make());
        const std::lock_guard lock(mutex_);
        if (head != head_ || known_.size() >= most_kept) known_.clear();
        head_ = head;
        known_.insert_or_assign(question, made);
        return made;
    }

    static constexpr std::size_t most_kept = 200;

private:
    Kept<T> find(const std::string& head, const std::string& question) {
        const std::lock_guard lock(mutex_);
        if (head != head_) return {};
        const auto known = known_.find(question);
        return known == known_.end() ? nullptr : known->second;
    }

    std::mutex making_, mutex_;
    std::string head_;
    std::unordered_map<std::string, Kept<T>> known_;
};

}  // namespace lightfoot
