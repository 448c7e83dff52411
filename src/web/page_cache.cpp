#include "web/page_cache.hpp"

namespace lightfoot {

namespace {

constexpr std::size_t bytes_of_an_entry = 512;  // beside key and body

std::size_t bytes_of(const std::string& key, const HttpResponse& response) {
    return key.size() + response.body.size() + bytes_of_an_entry;
}

}  // namespace

std::optional<HttpResponse> PageCache::find(const std::string& key, const Age& age) {
    const std::lock_guard lock(mutex_);
    if (!(age == age_)) return std::nullopt;
    if (const auto found = young_.find(key); found != young_.end()) return found->second;
    const auto found = old_.find(key);
    if (found == old_.end()) return std::nullopt;
    auto response = found->second;
    young_bytes_ += bytes_of(key, response);
    young_.insert(old_.extract(found));
    return response;
}

bool PageCache::may_keep(const HttpResponse& response) {
    return response.status == 200 && response.headers.empty() && response.static_body.empty() &&
           response.body.size() <= most_bytes_of_one;
}

void PageCache::keep(const std::string& key, const Age& age, const HttpResponse& response) {
    const std::lock_guard lock(mutex_);
    if (!(age == age_)) {
        young_.clear();
        old_.clear();
        young_bytes_ = 0;
        age_ = age;
    }
    const auto bytes = bytes_of(key, response);
    if (young_bytes_ + bytes > most_bytes / 2) {
        old_ = std::exchange(young_, {});
        young_bytes_ = 0;
    }
    young_bytes_ += bytes;
    young_.insert_or_assign(key, response);
}

}  // namespace lightfoot
