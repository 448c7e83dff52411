// Stories for everybody, and the way from reading one to asking for something like it.

#include "store/story.hpp"
#include "web/api/story.hpp"
#include "web/every_page.hpp"
#include "web/handlers/programme_parts.hpp"
#include "web/handlers/story_common.hpp"
#include "web/handlers/story_handlers.hpp"

#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t per_page = 20;

std::string named(const Call& call, const StoryWho& who) {
    return who.state_code.empty() ? who.name : call.words.name({Term::Kind::state, who.state_code});
}

Result<PublicStory> story_of(const Call& call) {
    const auto id = TRY(call.id<StoryId>("story"));
    auto it =
        call.app.store.read([&](Session& session) { return find_public_story(session, call.viewer, id); });
    if (!it) return not_found();
    return std::move(*it);
}

// The topics that a reader can choose: those of the stories there are.
std::vector<Option> topic_options(const Call& call, Session& session, std::string_view chosen) {
    const auto topics = call.app.story_topics.of(session, std::string(name_of(call.viewer.space)),
                                                 [&] { return public_story_topics(session, call.viewer); });
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& topic : *topics) names.emplace_back(call.words.name({Term::Kind::topic, topic}), topic);
    call.words.sort(names, [](const auto& one) { return one.first; });
    std::vector<Option> options{{"", call.frame().say("shelf.any"), chosen.empty()}};
    for (const auto& [name, id] : names) options.push_back({id, Html::text(name), id == chosen});
    return options;
}

Kept<std::vector<StoryId>> order_of(const Call& call, Session& session, const StoryFilter& filter) {
    const auto question = std::string(name_of(call.viewer.space)) + ' ' + filter.space + ' ' +
                          filter.provider.text() + ' ' + filter.topic;
    return call.app.story_orders.of(session, question,
                                    [&] { return public_story_ids(session, call.viewer, filter); });
}

// What the draft could begin with; the State writes on from here.
std::string proposed_note(const Call& call, const PublicStory& it) {
    if (it.topics.empty()) return call.words.text("story.note_plain");
    std::vector<Term> topics;
    for (const auto& topic : it.topics)
        if (topics.size() < 4) topics.push_back({Term::Kind::topic, topic});
    return call.words.text({"story.note_of", {{"topics", topics}}});
}

}  // namespace

StoryCard card_of(const Call& call, const PublicStory& it) {
    std::vector<std::string> carriers;
    if (!it.carriers.empty()) {
        const auto base = programmes_of(call, it.space);
        for (const auto& one : it.carriers) {
            const bool kept = base && !one.programme.empty() && base->key_of(one.programme);
            carriers.push_back(kept ? handle_of(one.programme) : std::string());
        }
    }
    return {it,
            named(call, it.requester),
            named(call, it.provider),
            named(call, it.funder),
            named(call, it.expert),
            named(call, it.host),
            std::move(carriers)};
}

std::optional<PublicStory> story_named(const Call& call, std::string_view id) {
    const auto story = StoryId::parse(id);
    if (!story) return std::nullopt;
    return call.app.store.read(
        [&](Session& session) { return find_public_story(session, call.viewer, *story); });
}

std::vector<std::string> inspired_topics(const Call& call, Session& session, RequestId request) {
    const auto inspiration = find_inspiration(session, call.viewer, request);
    return inspiration ? inspiration->topics : std::vector<std::string>{};
}

Reply list_stories(Call& call) {
    StoryFilter filter;
    filter.topic = std::string(call.parameter("topic"));
    filter.provider = InstitutionId::parse(call.parameter("provider")).value_or(InstitutionId{});
    StoryListView view;
    view.filtered = !filter.topic.empty() || bool(filter.provider);
    view.paging = {call.page_number(), per_page, 0, url("/stories")};
    if (!filter.topic.empty()) view.paging.address.query("topic", filter.topic);
    if (filter.provider) view.paging.address.query("provider", filter.provider.text());
    call.app.store.read([&](Session& session) {
        const auto order = order_of(call, session, filter);
        view.paging.total = order->size();
        const auto shown = page_of(*order, view.paging.page, per_page);
        for (const auto& it : find_public_stories(session, call.viewer, shown))
            view.stories.push_back(card_of(call, it));
        view.topics = topic_options(call, session, filter.topic);
        if (filter.provider && !view.stories.empty()) view.of_provider = view.stories[0].provider;
    });
    if (!call.json) return call.page(story_list_page(call.frame(), view));
    return call.reply(Json::object(
        {{"total", std::int64_t(view.paging.total)},
         {"stories", Json::array(view.stories, [](const StoryCard& card) { return to_json(card); })}}));
}

Reply show_public_story(Call& call) {
    const auto it = TRY(story_of(call));
    StoryView view{card_of(call, it), call.viewer.can(Capability::ask), {}};
    if (call.json) return call.reply(to_json(view.card));
    if (call.viewer.can(Capability::hold_cases))
        view.of =
            call.app.store.read([&](Session& session) { return case_of_story(session, call.viewer, it.id); });
    return call.page(story_page(call.frame(), view));
}

Reply show_ask_like(Call& call) {
    const auto it = TRY(story_of(call));
    return call.page(ask_like_page(call.frame(), {card_of(call, it), proposed_note(call, it),
                                                  call.viewer.can(Capability::ask), nullptr}));
}

}  // namespace lightfoot
