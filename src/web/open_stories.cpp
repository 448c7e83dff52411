#include "web/open_stories.hpp"

#include "store/institution.hpp"
#include "store/public_story.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t at_once = 50;
constexpr const char* not_specified = "99810";  // DAC: sectors not specified
constexpr const char *government = "10", *multilateral = "40";

Viewer visitor_of(Space space) {
    Viewer visitor;
    visitor.space = space;
    return visitor;
}

std::string name_in(const Words& words, const StoryWho& who) {
    if (!who.state_code.empty()) return words.name({Term::Kind::state, who.state_code});
    return who.name.empty() ? who.words : who.name;
}

const PublicPassage* summary(const PublicStory& story) {
    const auto* of_state = story.passage(StoryPart::state_summary);
    return of_state ? of_state : story.passage(StoryPart::provider_summary);
}

// A sentence of ours in each of the six languages.
std::vector<IatiText> in_all_languages(const OpenWorld& world, const Message& message) {
    std::vector<IatiText> texts;
    for (const auto language : official_languages)
        texts.push_back({std::string(language), world.languages.words(language).text(message)});
    return texts;
}

std::vector<IatiText> in_its_languages(const PublicPassage& passage, bool title) {
    std::vector<IatiText> texts{{passage.language, title ? passage.title : passage.text}};
    for (const auto& one : passage.translations)
        texts.push_back({one.language, title ? one.title : one.text});
    std::erase_if(texts, [](const IatiText& one) { return one.text.empty(); });
    return texts;
}

std::vector<IatiText> names_of(const OpenWorld& world, const StoryWho& who) {
    std::vector<IatiText> names;
    if (who.state_code.empty()) return {{"", name_in(world.words, who)}};
    for (const auto language : official_languages)
        names.push_back({std::string(language), name_in(world.languages.words(language), who)});
    return names;
}

std::string type_of(Session& session, const OpenWorld& world, const StoryWho& who) {
    if (!who.institution) return {};
    const auto found = find_institution(session, visitor_of(world.space), who.institution);
    if (!found) return {};
    switch (found->kind) {
    case InstitutionKind::state: return government;
    case InstitutionKind::regional_organisation:
    case InstitutionKind::international_organisation: return multilateral;
    default: return {};
    }
}

std::vector<IatiParticipant> participants(Session& session, const OpenWorld& world,
                                          const PublicStory& story) {
    std::vector<IatiParticipant> all;
    const auto add = [&](IatiRole role, const StoryWho& who) {
        if (!who.empty()) all.push_back({role, {"", type_of(session, world, who), names_of(world, who)}});
    };
    add(IatiRole::funding, story.funder);
    add(IatiRole::implementing, story.expert);
    if (!(story.provider == story.expert)) add(IatiRole::implementing, story.provider);
    if (all.empty())  // the standard wants one
        all.push_back(
            {IatiRole::implementing, {"", "", in_all_languages(world, "open.iati.provider_unnamed")}});
    return all;
}

// Of a story without a name only years are released: its first day is the first of the first year, and its
// last one that of the last year, where that is past.
std::vector<std::pair<IatiDay, Date>> days_of(const OpenWorld& world, const PublicStory& story) {
    std::optional<Date> first, last;
    const auto widen = [&](std::optional<Date> from, std::optional<Date> until) {
        if (from) first = std::min(first.value_or(*from), *from);
        if (until) last = std::max(last.value_or(*until), *until);
    };
    for (const auto& one : story.deliveries) {
        if (one.from || one.to)
            widen(one.from ? one.from : one.to, one.to ? one.to : one.from);
        else if (one.year)
            widen(date_of(*one.year, 1, 1), date_of(*one.year, 12, 31));
    }
    std::vector<std::pair<IatiDay, Date>> days;
    if (first && *first <= world.today) days.emplace_back(IatiDay::actual_start, *first);
    if (!days.empty() && last && *last <= world.today) days.emplace_back(IatiDay::actual_end, *last);
    return days;
}

void add_place(const OpenWorld& world, const PublicStory& story, IatiActivity& activity) {
    const auto* state = story.named ? world.places.state(story.requester.state_code) : nullptr;
    if (state && world.space == Space::practice) {
        activity.practice_state = state->iso2;
        for (const auto language : official_languages)
            activity.practice_state_names.push_back(
                {std::string(language), name_in(world.languages.words(language), story.requester)});
    } else if (state)
        activity.country = state->iso2;
    else if (story.region.starts_with("m49-"))
        activity.region = story.region.substr(4);
}

void add_topics(const OpenWorld& world, const PublicStory& story, IatiActivity& activity) {
    std::set<std::string> sectors;
    for (const auto& id : story.topics) {
        const auto* topic = world.vocabulary.find(id);
        if (!topic) continue;
        sectors.insert(topic->dac_codes.begin(), topic->dac_codes.end());
        IatiTopic named{id, {}};
        for (const auto language : official_languages)
            named.labels.push_back(
                {std::string(language), std::string(world.vocabulary.label(id, language))});
        activity.topics.push_back(std::move(named));
    }
    activity.sectors.assign(sectors.begin(), sectors.end());
    if (sectors.empty()) activity.sectors = {not_specified};
}

// D02: other technical assistance; C01: project-type interventions. Nothing where a delivery is neither.
std::string aid_type_of(const PublicStory& story) {
    bool things = false;
    for (const auto& one : story.deliveries) {
        if (one.kind == DeliveryKind::other) return {};
        things = things || one.kind == DeliveryKind::equipment;
    }
    return things ? "C01" : "D02";
}

std::string collaboration_type_of(Session& session, const OpenWorld& world, const PublicStory& story) {
    const auto type = type_of(session, world, story.provider);
    return type == government ? "1" : type == multilateral ? "4" : "";  // bilateral; multilateral outflows
}

void add_words(const OpenWorld& world, const PublicStory& story, IatiActivity& activity) {
    const auto* passage = summary(story);
    if (passage) {
        activity.title = in_its_languages(*passage, true);
        activity.description = in_its_languages(*passage, false);
    }
    if (activity.title.empty()) activity.title = in_all_languages(world, "open.story_untitled");
    if (activity.description.empty())
        activity.description = in_all_languages(
            world, {"open.story_untold", {{"count", std::int64_t(story.deliveries.size())}}});
    activity.language = passage && !passage->language.empty() ? passage->language : "en";
    if (world.space != Space::practice) return;
    for (auto& [language, text] : activity.title)
        text = world.languages.words(language).text({"open.practice_title", {{"title", text}}});
}

OpenStory row_of(const OpenWorld& world, const PublicStory& story) {
    auto told = wording_of(world, story);
    return {story,
            name_in(world.words, story.requester),
            name_in(world.words, story.provider),
            name_in(world.words, story.funder),
            name_in(world.words, story.expert),
            name_in(world.words, story.host),
            std::move(told.title),
            std::move(told.text),
            std::move(told.language),
            world.address(url("/stories/{}", story.id.text())),
            world.procedure.day_of(story.since)};
}

}  // namespace

void each_public_story(Session& session, const OpenWorld& world,
                       const std::function<void(const PublicStory&)>& use) {
    StoryFilter filter;
    filter.space = name_of(world.space);
    for (std::size_t offset = 0;; offset += at_once) {
        const auto page = public_stories(session, visitor_of(world.space), filter, offset, at_once);
        for (const auto& story : page.stories) use(story);
        if (std::int64_t(offset + at_once) >= page.total) return;
    }
}

void story_rows(Session& session, const OpenWorld& world, const UseCells& use) {
    each_public_story(session, world, [&](const PublicStory& story) { use(cells_of(row_of(world, story))); });
}

void story_delivery_rows(Session& session, const OpenWorld& world, const UseCells& use) {
    each_public_story(session, world, [&](const PublicStory& story) {
        for (const auto& delivery : story.deliveries) use(cells_of(OpenStoryDelivery{story, delivery}));
    });
}

StoryWording wording_of(const OpenWorld& world, const PublicStory& story) {
    StoryWording words{"", "", std::string(world.words.language())};
    if (const auto* passage = summary(story)) {
        auto told = in_language(*passage, world.words.language());
        words = {std::move(told.title), std::move(told.text), std::move(told.language)};
    }
    // A sentence of ours stands in the language of the words beside it.
    if (words.title.empty()) words.title = world.languages.words(words.language).text("open.story_untitled");
    return words;
}

std::optional<IatiActivity> activity_of(Session& session, const OpenWorld& world, const PublicStory& story) {
    if (story.deliveries.empty()) return std::nullopt;
    IatiActivity activity;
    activity.id = story.id.text();
    activity.updated = story.changed_at;
    add_words(world, story, activity);
    activity.participants = participants(session, world, story);
    activity.status = story.outcome ? IatiStatus::closed : IatiStatus::implementation;
    activity.days = days_of(world, story);
    add_place(world, story, activity);
    add_topics(world, story, activity);
    activity.collaboration_type = collaboration_type_of(session, world, story);
    activity.aid_type = aid_type_of(story);
    for (const auto& one : story.carriers)
        if (!one.programme.empty()) activity.carried_by.push_back(one.programme);
    activity.page = world.address(url("/stories/{}", story.id.text()));
    if (!is_complete(activity)) return std::nullopt;
    return activity;
}

std::optional<std::string> write_iati(Session& session, const OpenWorld& world) {
    IatiFile file;
    file.reporter.reference = world.space == Space::practice    ? std::string(practised)
                              : world.iati_organisation.empty() ? std::string(unregistered)
                                                                : world.iati_organisation;
    file.reporter.type = "90";  // other
    file.reporter.names = {{std::string(world.words.language()), world.operator_name}};
    file.vocabulary_page = world.address(url("/vocabulary"));
    each_public_story(session, world, [&](const PublicStory& story) {
        if (auto activity = activity_of(session, world, story))
            file.activities.push_back(std::move(*activity));
    });
    return to_iati(file);
}

std::int64_t count_activities(Session& session, const OpenWorld& world) {
    std::int64_t count = 0;
    each_public_story(session, world, [&](const PublicStory& story) {
        count += activity_of(session, world, story).has_value();
    });
    return count;
}

}  // namespace lightfoot
