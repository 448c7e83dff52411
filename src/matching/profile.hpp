#pragma once
// What a need or an offer is about: its topics with how much they stand for, and where in the text they were
// found.

#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "matching/reason.hpp"
#include "matching/tagger.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct ProfileText {
    Phrase::Field field = Phrase::Field::text;
    std::string_view text;
    bool asks = true;  // its topics are what is asked for or offered; false: context (who, place, what exists
                       // already)
};
std::vector<ProfileText> texts_of(const Need&);
std::vector<ProfileText> texts_of(const Offer&);

// The same for the gist: what is context counts too, but only hints.
std::vector<GistText> gist_texts(std::span<const ProfileText> texts, std::string_view language);

struct TopicUse {
    std::uint32_t topic = 0;  // position in Vocabulary::topics()
    int weight =
        0;  // above 0; a find in a title counts double, a further find in the text once more, up to 4
    bool confirmed = false;   // by the author
    bool operator==(const TopicUse&) const = default;
};

struct ProfileSpan {
    std::uint32_t topic = 0;
    Phrase::Field field = Phrase::Field::text;
    std::uint32_t begin = 0, end = 0;
};

struct Profile {
    std::vector<TopicUse> topics;      // all facets but modality, by topic
    std::vector<TopicUse> modalities;  // by topic
    std::uint32_t kinds = 0;           // bit i: base_modalities[i] is asked for or offered
    bool kinds_confirmed = false;      // every modality confirmed
    std::vector<ProfileSpan> spans;    // in the order of fields and places
};

// Topics as they stand on the record. Where it has none, or none but modalities, or no modality, the tagger's
// proposals fill the gap. Removed topics are left out, and so are proposals whose every find is "not
// requested"; what "already exists" counts half.
Profile profile_of(const Vocabulary&, const Tagger&, std::span<const ProfileText> texts,
                   std::string_view language, std::span<const TopicTag> stated);

// For the form and for records that arrive without topics: what the tagger would have the author confirm.
// Sorted by topic.
std::vector<TopicTag> propose(const Vocabulary&, const Tagger&, const Need&, std::string_view language);
std::vector<TopicTag> propose(const Vocabulary&, const Tagger&, const Offer&);

}  // namespace lightfoot
