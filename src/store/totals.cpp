#include "store/totals.hpp"

namespace lightfoot {

std::optional<std::int64_t> Totals::find(const LedgerHead& head, const std::string& question) const {
    const std::lock_guard lock(mutex_);
    if (head.hash != head_) return std::nullopt;
    const auto known = totals_.find(question);
    return known == totals_.end() ? std::nullopt : std::optional(known->second);
}

void Totals::keep(const LedgerHead& head, const std::string& question, std::int64_t total) {
    const std::lock_guard lock(mutex_);
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
