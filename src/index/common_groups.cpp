#include "index/common_groups.hpp"

#include <algorithm>
#include <bit>

namespace lightfoot {

std::uint64_t CommonGroup::count() const {
    std::uint64_t all = 0;
    for (const auto& part : parts) all += part.count;
    return all;
}

const CommonGroup::Counts& CommonGroup::counts(std::size_t part, std::uint64_t what,
                                               const std::function<Counts()>& make) const {
    const std::lock_guard lock(mutex_);
    const auto [at, is_new] = counts_.try_emplace({part, what});
    if (is_new) at->second = make();
    return at->second;
}

std::size_t CommonGroup::bytes() const {
    constexpr std::size_t of_facets = 8192;  // some two thousand values of all facets
    std::size_t all = sizeof(CommonGroup);
    for (const auto& part : parts)
        all += part.documents.size() * sizeof(std::uint64_t) + part.best.size() * sizeof(ScoredDocument) +
               of_facets;
    return all;
}

std::vector<std::uint32_t> documents_in(const DocumentBits& documents, const DocumentBits* bits) {
    std::vector<std::uint32_t> found;
    for (std::size_t word = 0; word < documents.size(); ++word)
        for (auto left = documents[word] & (bits ? (*bits)[word] : ~std::uint64_t(0)); left; left &= left - 1)
            found.push_back(std::uint32_t(word * 64 + std::size_t(std::countr_zero(left))));
    return found;
}

std::uint64_t count_in(const DocumentBits& documents, const DocumentBits* bits) {
    std::uint64_t count = 0;
    for (std::size_t word = 0; word < documents.size(); ++word)
        count += std::uint64_t(std::popcount(bits ? documents[word] & (*bits)[word] : documents[word]));
    return count;
}

KnownGroup CommonGroups::find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end()) return nullptr;
    found->second.used = ++now_;
    return found->second.group;
}

void CommonGroups::keep(const std::string& key, KnownGroup group) {
    const std::lock_guard lock(mutex_);
    const auto bytes = group->bytes();
    if (bytes > most_bytes || !kept_.try_emplace(key, Kept{std::move(group), ++now_}).second) return;
    bytes_ += bytes;
    while (bytes_ > most_bytes) {
        const auto oldest = std::min_element(kept_.begin(), kept_.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        });
        bytes_ -= oldest->second.group->bytes();
        kept_.erase(oldest);
    }
}

}  // namespace lightfoot
