#include "web/kept_shortlists.hpp"

namespace lightfoot {

std::optional<Shortlist> KeptShortlists::find(const NeedQuery& query, std::size_t count) const {
    const std::lock_guard lock(mutex_);
    const auto found = answers_.find(query.need.id.value);
    if (found == answers_.end() || found->second.count != count || !(found->second.query == query))
        return std::nullopt;
    return found->second.shortlist;
}

// What is asked at the open door has no id and is kept nowhere.
void KeptShortlists::keep(const NeedQuery& query, std::size_t count, const Shortlist& shortlist) {
    if (!query.need.id) return;
    const std::lock_guard lock(mutex_);
    if (answers_.size() >= most_kept) answers_.clear();
    answers_.insert_or_assign(query.need.id.value, Answer{query, count, shortlist});
}

void KeptShortlists::clear() {
    const std::lock_guard lock(mutex_);
    answers_.clear();
}

}  // namespace lightfoot
