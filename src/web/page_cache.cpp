#include "web/page_cache.hpp"

namespace lightfoot {

std::optional<HttpResponse> PageCache::find(const std::string& key, Age age) {
    const std::lock_guard lock(mutex_);
    if (!(age == age_)) return std::nullopt;
    const auto found = pages_.find(key);
    return found == pages_.end() ? std::nullopt : std::optional{found->second};
}

void PageCache::keep(const std::string& key, Age age, const HttpResponse& response) {
    if (response.status != 200 || !response.headers.empty() || response.body.size() > most_bytes) return;
    const std::lock_guard lock(mutex_);
    if (!(age == age_) || pages_.size() >= most_pages) {
        pages_.clear();
        age_ = age;
    }
    pages_.insert_or_assign(key, response);
}

}  // namespace lightfoot
