#include "programmes/iati_references.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace lightfoot {

namespace {

constexpr std::size_t most_references = 200'000;
constexpr std::size_t most_activities = 20'000'000;

std::uint64_t hash(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

bool IatiReferences::add_activity(std::string_view identifier) {
    const auto key = hash(identifier);
    references_.erase(key);
    if (activities_.size() >= most_activities) return true;
    return activities_.insert(key).second;
}

void IatiReferences::refer(std::string_view identifier, std::uint32_t file, std::uint32_t line,
                           const std::string& from) {
    const auto key = hash(identifier);
    if (activities_.contains(key) || references_.contains(key)) return;
    if (known_ && known_(identifier)) return;
    if (references_.size() >= most_references) {
        ++unchecked_;
        return;
    }
    references_.emplace(key, Reference{file, line, from, first_words(identifier.substr(0, 4000), 80)});
}

std::vector<IatiReferences::Missing> IatiReferences::missing() const {
    std::vector<Missing> missing;
    for (const auto& [key, one] : references_)
        missing.push_back({one.file,
                           {one.line,
                            one.from,
                            Severity::advice,
                            "reference",
                            {"iati.reference_unknown", {{"identifier", Quote{one.to, {}}}}}}});
    std::sort(missing.begin(), missing.end(), [](const Missing& a, const Missing& b) {
        const auto& [left, right] = std::tie(a.fault, b.fault);
        return std::tie(a.file, left.line, left.activity) < std::tie(b.file, right.line, right.activity);
    });
    return missing;
}

}  // namespace lightfoot
