#pragma once
// Likely duplicates of a need among other needs of the same institution: pointed out, never refused.

#include "domain/request.hpp"
#include "matching/tagger.hpp"

#include <span>
#include <string>
#include <vector>

namespace lightfoot {

struct OtherNeed {
    RequestId request;
    const Need* need = nullptr;
    std::string language;  // of its texts
};

struct LikelyDuplicate {
    RequestId request;
    NeedId need;
    Message reason;  // duplicate.topics_and_words or duplicate.topics, with the topics in common
    bool operator==(const LikelyDuplicate&) const = default;
};

// In the order given; the need itself (same id) is passed over.
std::vector<LikelyDuplicate> likely_duplicates(const Need& need, const std::string& language,
                                               std::span<const OtherNeed> others,
                                               const Vocabulary& vocabulary, const Tagger& tagger);

}  // namespace lightfoot
