#pragma once
// A topic is a concept of the vocabulary (data/vocabulary) as it stands on a need or an offer.
// (`concept` is a word of C++ itself; docs/glossary.md says so too.)

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot {

// Tags that nobody has confirmed may order and explain, marked as proposed; only confirmed ones may exclude.
enum class TopicStanding { proposed, confirmed, removed };

struct TopicTag {
    std::string topic;  // id in the vocabulary
    TopicStanding standing = TopicStanding::proposed;
    auto operator<=>(const TopicTag&) const = default;
};

// The seven base kinds of help; every concept of facet "modality" leads to one of them.
inline constexpr const char* base_modalities[] = {"drafting", "training",    "expert-advice", "equipment",
                                                  "exercise", "peer-review", "funding"};

}  // namespace lightfoot
