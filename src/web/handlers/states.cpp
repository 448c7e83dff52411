// The States as tiles by region, and what one of them has published. Everybody sees what a visitor sees: only
// what is public. States of the practice ground are found by its people, with what is published there.

#include "base/text.hpp"
#include "domain/limits.hpp"
#include "domain/procedure.hpp"
#include "store/institution.hpp"
#include "store/posted.hpp"
#include "store/public_story.hpp"
#include "store/request.hpp"
#include "web/handlers/alert_handlers.hpp"
#include "web/handlers/story_common.hpp"
#include "web/pages/states.hpp"

#include <functional>
#include <map>
#include <memory>

namespace lightfoot {

// By code of the State; the days are in the words of a language.
struct PublishedByState {
    std::map<std::string, std::vector<StateView::Entry>> requests, told;
};

namespace {

constexpr std::string_view regions[] = {"m49-002", "m49-019", "m49-142", "m49-150", "m49-009"};

bool practises(const Call& call) { return call.viewer.space == Space::practice; }

class PublishedReader {
public:
    PublishedReader(Call& call, Session& session, Space space) : call_(call), space_(space) {
        visitor_.space = space_;
        for (const auto& one : every_institution(session))
            if (one.kind == InstitutionKind::state && one.space == space_) codes_[one.id] = one.state_code;
        archive(session);
        posted(session);
        stories(session);
    }
    PublishedByState found;

private:
    template <class Read>
    void all(Read read) {
        for (std::size_t from = 0; read(from) == limits::page;) from += limits::page;
    }
    void add(InstitutionId id, StateView::Entry entry) {
        if (const auto code = codes_.find(id); code != codes_.end())
            found.requests[code->second].push_back(std::move(entry));
    }

    void archive(Session& session) {
        RequestFilter filter;
        filter.status = "archive", filter.space = std::string(name_of(space_));
        all([&](std::size_t from) {
            const auto page = list_requests(session, visitor_, filter, from, limits::page).requests;
            for (const auto& one : page)
                add(one.institution,
                    {title_of(one), one.language, "/requests/" + one.id.text(),
                     one.dated ? call_.words.date(*one.dated) : date_note_words(call_.words, one.date_note)});
            return page.size();
        });
    }
    void posted(Session& session) {
        each_posted(session, space_, [&](const Posted& one) {
            add(one.institution, {first_words(one.text, 100), one.language, "/posted/" + one.request.text(),
                                  call_.words.date(call_.app.procedure.day_of(one.posted_at))});
        });
    }
    void stories(Session& session) {
        StoryFilter filter;
        filter.space = std::string(name_of(space_));
        all([&](std::size_t from) {
            const auto page = public_stories(session, visitor_, filter, from, limits::page).stories;
            for (const auto& one : page)
                if (one.named && !one.requester.state_code.empty())
                    found.told[one.requester.state_code].push_back(
                        {story_title(call_.frame(), card_of(call_, one)), "", "/stories/" + one.id.text(),
                         call_.words.date(date_of(one.since))});
            return page.size();
        });
    }

    Call& call_;
    const Space space_;
    Viewer visitor_;
    std::map<InstitutionId, std::string> codes_;
};

Kept<PublishedByState> published_in(Call& call, Space space) {
    const auto question = std::string(name_of(space)) + ' ' + std::string(call.words.language());
    return call.app.store.read([&](Session& session) {
        return call.app.published_by_state.of(session, question,
                                              [&] { return PublishedReader(call, session, space).found; });
    });
}

StateTile tile_of(const Call& call, const Place& state, const PublishedByState& published) {
    return {state.id, std::string(call.app.places.name(state.id, call.words.language())),
            published.requests.contains(state.id), published.told.contains(state.id)};
}

void add_group(const Call& call, StatesView& view, StatesView::Group group, const PublishedByState& published,
               const std::function<bool(const Place&)>& belongs) {
    for (const auto& state : call.app.places.states())
        if (belongs(state)) group.tiles.push_back(tile_of(call, state, published));
    call.words.sort(group.tiles, [](const StateTile& tile) { return tile.name; });
    view.groups.push_back(std::move(group));
}

StatesView view_of(Call& call) {
    const auto kept = published_in(call, call.viewer.space);
    const auto& published = *kept;
    StatesView view;
    view.practice = practises(call);
    if (view.practice) {
        add_group(call, view, {"practice", call.words.text("states.practice"), {}}, published,
                  [](const Place& state) { return state.practice; });
        return view;
    }
    for (const auto id : regions) {
        const auto* region = call.app.places.region(id);
        if (!region) continue;
        add_group(call, view,
                  {region->id, std::string(call.app.places.name(region->id, call.words.language())), {}},
                  published,
                  [&](const Place& state) { return !state.practice && region->members.contains(state.id); });
    }
    call.words.sort(view.groups, [](const StatesView::Group& group) { return group.name; });
    return view;
}

Json to_json(const StateTile& tile) {
    return Json::object({{"code", tile.code},
                         {"name", tile.name},
                         {"published_requests", tile.requests},
                         {"project_stories", tile.stories}});
}

Json to_json(const std::vector<StateView::Entry>& entries) {
    return Json::array(entries, [](const StateView::Entry& one) {
        return Json::object({{"title", one.title}, {"language", one.language}, {"path", one.path}});
    });
}

}  // namespace

Reply show_states(Call& call) {
    const auto view = view_of(call);
    if (!call.json) return call.page(states_page(call.frame(), view));
    return call.reply(Json::object(
        {{"groups", Json::array(view.groups, [](const StatesView::Group& group) {
              return Json::object(
                  {{"id", group.id},
                   {"name", group.name},
                   {"states", Json::array(group.tiles, [](const StateTile& one) { return to_json(one); })}});
          })}}));
}

Reply show_state(Call& call) {
    const auto* state = call.app.places.state(call.part("state"));
    if (!state || (state->practice && !practises(call))) return not_found();
    const auto published = published_in(call, state->practice ? Space::practice : Space::real);
    const auto of = [&](const auto& entries) {
        const auto found = entries.find(state->id);
        return found == entries.end() ? std::vector<StateView::Entry>() : found->second;
    };
    StateView view{tile_of(call, *state, *published), of(published->requests), of(published->told)};
    if (!state->iso2.empty() && state->practice == practises(call)) {
        Url address = url("/programmes");
        view.programmes = address.query("country", state->iso2).query("going", "not_ended");
    }
    if (!call.json) return call.page(state_page(call.frame(), view));
    return call.reply(Json::object({{"code", view.tile.code},
                                    {"name", view.tile.name},
                                    {"requests", to_json(view.requests)},
                                    {"stories", to_json(view.stories)}}));
}

}  // namespace lightfoot
