#include "web/sign_in_cache.hpp"

#include "base/secret.hpp"

namespace lightfoot {

std::optional<Present> SignInCache::find(Store& store, const StoreAge& age, std::string_view token,
                                         Time now) {
    const auto hash = token_hash(token);
    {
        const std::lock_guard lock(mutex_);
        const auto known = commit_ == age.commit ? kept_.find(hash) : kept_.end();
        if (known != kept_.end()) {
            auto present = known->second;
            present.stage = stage_of(present.sign_in, present.account, now);
            if (present.stage == SignInStage::ended) return std::nullopt;
            return present;
        }
    }
    auto present = store.read([&](Session& session) { return find_sign_in(session, token, now); });
    if (!present) return std::nullopt;
    const std::lock_guard lock(mutex_);
    if (age.commit < commit_) return present;  // another request has seen a later commit
    if (age.commit > commit_ || kept_.size() >= most_kept) kept_.clear();
    commit_ = age.commit;
    kept_.insert_or_assign(hash, *present);
    return present;
}

}  // namespace lightfoot
