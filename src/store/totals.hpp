#pragma once
// How many records a question has, remembered until the ledger goes on: every change of a record is an entry
// of the ledger in the same commit, so what was counted at a head is true as long as the head is the same.
// Counting reads a whole index; a list asks for it on each of its pages. docs/decisions/0110.

#include "store/event.hpp"
#include "store/together.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace lightfoot {

// Shared by all readers of a store; any thread may call.
class Totals {
public:
    // What is known at this head, else what `count()` says. Who comes while a question is counted waits for
    // the answer: after a change all readers come at once.
    std::int64_t of(const LedgerHead& head, const std::string& question,
                    const std::function<std::int64_t()>& count);
    void clear();  // after a write that the ledger does not tell of

    static constexpr std::size_t most_kept = 2000;

private:
    struct Turn;
    std::optional<std::int64_t> find(const LedgerHead& head, const std::string& question) const;
    void keep(const LedgerHead& head, const std::string& question, std::int64_t total);

    std::mutex mutex_;
    std::condition_variable counted_;
    std::set<std::string> counting_;  // hash of a head and question
    std::string head_;  // hash of the ledger's head at which all below were counted
    std::unordered_map<std::string, std::int64_t> totals_;
};

// The statement and all that is bound to it, in a text that no other question has.
std::string question_of(Sql sql, std::span<const Bound> bound);

// A count that `count()` makes, for a question in any words that no other has. A writer, whose ledger is on
// the move, counts each time.
template <class Count>
std::int64_t remembered_total(Session& session, const std::string& question, const Count& count) {
    Totals* totals = session.totals();
    const AtOnce at_once(session);
    if (!totals) return count();
    return totals->of(head_of_read(session), question, count);
}

// The first number of the first row; 0 where there is no row.
template <class... A>
std::int64_t total_of(Session& session, Sql sql, const A&... arguments) {
    const std::array<Bound, sizeof...(A)> bound{bind(arguments)...};
    return remembered_total(session, question_of(sql, bound), [&] {
        return session.one(sql, [](const Row& row) { return row.integer(0); }, arguments...).value_or(0);
    });
}

}  // namespace lightfoot
