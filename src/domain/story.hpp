#pragma once
// A story tells the public what came of one case, made from its record. It has parts; each belongs to a side,
// and only that side releases it and takes it back. Nothing is released by itself. A free text is released as
// it stands: where it changes afterwards, it is no longer shown until it is released again.

#include "domain/case.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class StoryPart {
    // the State's
    state,       // that there is a story, of "a State"; without it, or the name, nothing is public
    state_name,  // by name; without it nothing is shown that could tell which State it is
    region,      // of a story without a name, where the State chose one
    need,        // topics
    why_it_matters,
    state_summary,  // title and a paragraph, written for the story
    deliveries,     // kinds, dates, days, how well attested: those that the State has confirmed
    host,           // where it was embedded
    carrier,        // the programme that carried it, where its host agreed to be named in public
    contribution,   // of the State
    outcome,
    state_helped,
    state_otherwise,
    carried_on,  // who carries it afterwards
    in_use,      // the answer after a year
    // the provider's
    provider_name,
    parties,  // who paid, whose knowledge
    provider_summary,
    provider_helped,
    provider_otherwise,
};
inline constexpr int story_parts = int(StoryPart::provider_otherwise) + 1;
std::string_view name_of(StoryPart);
std::optional<StoryPart> story_part(std::string_view name);
std::vector<StoryPart> all_story_parts();  // in the order of the page
Side side_of(StoryPart);
bool is_words(StoryPart);     // somebody's free words, which can be translated
bool tells_which(StoryPart);  // could tell which State it is: shown only in a story with its name
bool is_summary(StoryPart);   // written for the story; all others come from the record

// Who wrote a summary or translation.
enum class StoryHand { requester, provider, secretariat };
std::string_view name_of(StoryHand);
std::optional<StoryHand> story_hand(std::string_view name);

// Words that were written for the story: a summary, or a translation of a part.
struct StoryText {
    StoryPart part = StoryPart::state_summary;
    std::string language;     // one of the six
    std::string title, text;  // a title in summaries alone
    std::string translates;   // mark of the text that this translates; empty: a summary
    StoryHand by = StoryHand::requester;
    Time at;
    bool operator==(const StoryText&) const = default;
};

struct StoryRelease {
    StoryPart part = StoryPart::state;
    std::string language;  // of a translation; empty: the part itself
    std::string of;        // what was released: mark of the words; id of the region; else empty
    Time at;
    bool operator==(const StoryRelease&) const = default;
};

struct ProjectStory {
    StoryId id;
    Space space = Space::real;
    CaseId of;
    InstitutionId requester, provider;
    std::vector<StoryText> texts;        // by part and language
    std::vector<StoryRelease> releases;  // by part and language
    std::int64_t version = 0;            // 0: nobody has done anything yet
    StoryId told_as = id;                // what the public calls it: PublicStory::id, its addresses
    bool told_by_name = false;           // under told_as it was public with the State's name
    bool operator==(const ProjectStory&) const = default;
};

// As it is named: by the State's code, or as it writes itself; words where it is not one of ours.
struct StoryWho {
    InstitutionId institution;
    std::string state_code, name, words;
    bool empty() const { return !institution && words.empty(); }
    bool operator==(const StoryWho&) const = default;
};

// A host programme that carried what is told, and has agreed to be named in public.
struct StoryCarrier {
    std::string programme;  // iati-identifier; empty: named in words alone
    Quote name;
    Time agreed_at;  // a consent that was given again is released again
    bool operator==(const StoryCarrier&) const = default;
};

// What the record says, of which the story is made.
struct StoryMaterial {
    Case of;
    std::vector<std::string> topics;  // of the need, confirmed; ids of the vocabulary
    Quote why_it_matters;
    StoryWho requester, provider, funder, expert, host;
    std::vector<StoryCarrier> carriers = {};
};

// There is something to tell: the State has confirmed a delivery.
bool has_story(const Case&);
std::vector<const Delivery*> told_deliveries(const Case&);
// The part has something to say at all.
bool has_part(const ProjectStory&, const StoryMaterial&, StoryPart);
// Title (of summaries), words and language of a part as its author wrote it; empty: none, or not words.
struct StoryWords {
    std::string title, text, language;
    bool operator==(const StoryWords&) const = default;
};
StoryWords words_of(const ProjectStory&, const StoryMaterial&, StoryPart);
std::string mark_of(const StoryWords&);  // of the words as they stand; empty for none
// What a release of this part is a release of (StoryRelease::of), as things stand.
std::string released_of(const ProjectStory&, const StoryMaterial&, StoryPart);

const StoryText* translation_of(const ProjectStory&, StoryPart, std::string_view language);
const StoryRelease* release_of(const ProjectStory&, StoryPart, std::string_view language = {});

// Released, and what was released is what still stands there.
bool is_released(const ProjectStory&, const StoryMaterial&, StoryPart);
// As the public would read it if both sides released all they have: for showing it to them beforehand.
ProjectStory as_if_released(ProjectStory, const StoryMaterial&);
bool is_named(const ProjectStory&);
bool is_public(const ProjectStory&);  // the State has released that there is one
// To be asked after each change of releases. Told without the name after it was told with it: a story of its
// own for the public, from now on, so that nobody who kept the earlier page can tell whose this one is.
void settle_telling(ProjectStory&, Time now);

}  // namespace lightfoot
