#pragma once
// Something that takes long to work out of the records, kept until the ledger goes on (store/totals.hpp says
// why that is enough) or another day or reader asks.

#include "store/event.hpp"
#include "store/session.hpp"

#include <mutex>
#include <optional>
#include <string>

namespace lightfoot {

// Any thread may call; the last answer is the one that is kept.
template <class T>
class AtHead {
public:
    // `question`: whatever else the answer depends on. `make()` gives the answer.
    template <class Make>
    T of(Session& session, const std::string& question, const Make& make) {
        const auto head = read_head(session).hash + question;
        {
            const std::lock_guard lock(mutex_);
            if (known_ && head == head_) return *known_;
        }
        T made = make();
        const std::lock_guard lock(mutex_);
        known_ = made;
        head_ = head;
        return made;
    }

private:
    std::mutex mutex_;
    std::string head_;
    std::optional<T> known_;
};

}  // namespace lightfoot
