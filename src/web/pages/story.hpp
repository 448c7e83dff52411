#pragma once
// Stories: the public list, one for everybody to read, the page on which a side chooses what is public of it,
// the translation of a part, and "ask for something like this".

#include "domain/public_story.hpp"
#include "domain/verbs/story.hpp"
#include "web/form.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

// A story with the names that the reader's language has for them.
struct StoryCard {
    PublicStory it;
    std::string requester, provider, funder, expert, host;  // empty where not shown
    std::vector<std::string> carriers = {};  // handles; empty for what is not among the kept programmes
};
std::string story_title(const Frame& frame, const StoryCard& card);  // plain text

struct StoryListView {
    std::vector<StoryCard> stories;
    std::vector<Option> topics;  // of the filter, "any" first
    bool filtered = false;
    std::string of_provider;  // name, where the list is of one provider's
    Paging paging;
};
Page story_list_page(const Frame& frame, const StoryListView& view);

struct StoryView {
    StoryCard card;
    bool may_ask = false;      // a State that can start a draft with one press
    std::optional<CaseId> of;  // for its two sides and the secretariat
};
Page story_page(const Frame& frame, const StoryView& view);

// One part as the public reads it; empty where it has nothing to say.
Html story_part_shown(const Frame& frame, const StoryCard& card, StoryPart part);

struct AskLikeView {
    StoryCard card;
    std::string note;      // as proposed, or as typed
    bool may_ask = false;  // else: the open door
    const Error* error = nullptr;
};
Page ask_like_page(const Frame& frame, const AskLikeView& view);

// The page of one side, or of the secretariat, which may translate alone.
struct StoryPartRow {
    StoryPart part = StoryPart::state;
    std::string language;  // of a translation; empty: the part itself
    bool released = false, chosen = false;
    bool changed = false;  // was released, and its words have changed since
    Time at;               // of the release
    bool waits = false;    // released, and shown once the State is named (tells_which)
};
struct StoryReleaseView {
    Case of;
    ProjectStory it;
    StoryCard whole;           // as if everything were released, for showing each part
    std::optional<Side> side;  // none: the secretariat
    std::vector<StoryPartRow> rows;
    std::vector<Option> regions;  // of the State; empty: none is known
    std::vector<StoryPart> translatable;
    StoryWords summary;  // of the own side
    std::string seen;
    bool nothing_yet = false;  // no delivery is confirmed
    bool is_public = false;
    std::vector<StoryWarning> warnings;
    const Error* error = nullptr;
    NameValues typed;
};
Page story_release_page(const Frame& frame, const StoryReleaseView& view);

// On the page of a case, a request and an offer.
Html story_of_case(const Frame& frame, CaseId id, bool is_public);
// Nothing where there is none.
Html stories_link(const Frame& frame, InstitutionId provider, std::int64_t count);
Html inspiration_note(const Frame& frame, const std::optional<StoryId>& story);

}  // namespace lightfoot
