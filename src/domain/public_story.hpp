#pragma once
// What anybody may see of a story: what is released, and nothing else. Whoever shows, exports or counts
// stories works with this and never with the story itself.

#include "domain/story.hpp"

namespace lightfoot {

struct PublicTranslation {
    std::string title, text, language;
    StoryHand by = StoryHand::secretariat;
    bool by_author = false;  // of the same side that wrote the words
    bool operator==(const PublicTranslation&) const = default;
};

struct PublicPassage {
    StoryPart part = StoryPart::state_summary;
    std::string title, text, language;  // as written
    std::vector<PublicTranslation> translations;
    bool operator==(const PublicPassage&) const = default;
};

struct PublicDelivery {
    DeliveryKind kind = DeliveryKind::other;
    std::optional<int> year;
    std::optional<Date> from, to;  // only in a story with the State's name
    std::optional<int> days;
    EvidenceGrade evidence = EvidenceGrade::confirmed;  // confirmed at least
    Fulfilment fulfilment = Fulfilment::as_expected;    // how the State answered
    bool operator==(const PublicDelivery&) const = default;
};

struct PublicStory {
    StoryId id;
    Space space = Space::real;        // practice: to be labelled wherever it is shown
    bool named = false;               // else "a State", and nothing here tells which
    StoryWho requester;               // empty without a name
    std::string region;               // id of data/states/regions.tsv; empty: not released
    std::vector<std::string> topics;  // ids of the vocabulary
    std::vector<PublicDelivery> deliveries;
    StoryWho provider, funder, expert, host;  // each empty where it is not released
    std::vector<StoryCarrier> carriers = {};
    std::optional<CaseOutcome> outcome;
    std::optional<Use> in_use;
    std::vector<PublicPassage> passages;  // by part; none without the State's name
    Time since;                           // of the release that made it public
    Time changed_at;                      // of the latest release of anything shown
    bool operator==(const PublicStory&) const = default;

    const PublicPassage* passage(StoryPart) const;
};

// Nothing where the State has not released that there is a story.
std::optional<PublicStory> public_story(const ProjectStory&, const StoryMaterial&);

// Of a passage in the language of the reader: the words as written, or a translation into it; else as
// written.
struct PassageInLanguage {
    std::string title, text, language;
    const PublicTranslation* translation = nullptr;
};
PassageInLanguage in_language(const PublicPassage&, std::string_view language);

}  // namespace lightfoot
