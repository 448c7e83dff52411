#include "web/kept_fits.hpp"

namespace lightfoot {

std::optional<std::vector<FittingNeed>> KeptFits::find(InstitutionId provider, Date today,
                                                       std::int64_t until) const {
    const std::lock_guard lock(mutex_);
    const auto known = answers_.find(provider.value);
    if (known == answers_.end() || known->second.today != today || known->second.until != until)
        return std::nullopt;
    return known->second.needs;
}

void KeptFits::keep(InstitutionId provider, Date today, std::int64_t until, std::vector<FittingNeed> needs) {
    const std::lock_guard lock(mutex_);
    if (answers_.size() >= most_kept) answers_.clear();
    answers_.insert_or_assign(provider.value, Answer{today, until, std::move(needs)});
}

void KeptFits::clear() {
    const std::lock_guard lock(mutex_);
    answers_.clear();
    best_.clear();
}

const Matcher& OwnOffers::of(const Matcher& all, InstitutionId provider) {
    const std::lock_guard lock(mutex_);
    auto& own = matchers_[provider.value];
    if (!own) own = std::make_unique<const Matcher>(all.of(provider));
    return *own;
}

void OwnOffers::clear() {
    const std::lock_guard lock(mutex_);
    matchers_.clear();
}

}  // namespace lightfoot
