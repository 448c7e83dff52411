#include "store/totals.hpp"

namespace lightfoot {

// One reader counts, and may ask for other counts meanwhile: so a turn is one question's. The others go on
// when it is done, also where it failed: the next of them counts then.
struct Totals::Turn {
    Totals& totals;
    const std::string question;
    Turn(Totals& of, std::string asked) : totals(of), question(std::move(asked)) {
        totals.counting_.insert(question);
    }
    ~Turn() {
        const std::lock_guard lock(totals.mutex_);
        totals.counting_.erase(question);
        totals.counted_.notify_all();
    }
};

std::int64_t Totals::of(const LedgerHead& head, const std::string& question,
                        const std::function<std::int64_t()>& count) {
    std::unique_lock lock(mutex_);
    const auto at_head = head.hash + question;
    for (;;) {
        if (const auto known = find(head, question)) return *known;
        if (!counting_.contains(at_head)) break;
        counted_.wait(lock);
    }
    const Turn turn(*this, at_head);
    lock.unlock();
    const auto total = count();
    lock.lock();
    keep(head, question, total);
    lock.unlock();
    return total;
}

std::optional<std::int64_t> Totals::find(const LedgerHead& head, const std::string& question) const {
    if (head.hash != head_) return std::nullopt;
    const auto known = totals_.find(question);
    return known == totals_.end() ? std::nullopt : std::optional(known->second);
}

void Totals::keep(const LedgerHead& head, const std::string& question, std::int64_t total) {
    if (head.hash != head_ || totals_.size() >= most_kept) totals_.clear();
    head_ = head.hash;
    totals_.insert_or_assign(question, total);
}

void Totals::clear() {
    const std::lock_guard lock(mutex_);
    totals_.clear();
}

std::string question_of(Sql sql, std::span<const Bound> bound) {
    std::string question = sql.text;
    for (const auto& one : bound) {
        question += one.null ? "\n-" : one.type == Bound::Type::integer ? "\n#" : "\n\"";
        if (one.null) continue;
        if (one.type == Bound::Type::integer)
            question += std::to_string(one.integer);
        else
            (question += std::to_string(one.text.size()) += ':') += one.text;
    }
    return question;
}

}  // namespace lightfoot
