// The front page, the open door behind it, and the pages that explain.

#include "base/text.hpp"
#include "domain/throttle.hpp"
#include "web/api/record.hpp"
#include "web/dispatch.hpp"
#include "web/handlers/carried.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/story_common.hpp"
#include "web/pages/front.hpp"
#include "web/pages/help.hpp"
#include "web/route.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t longest_note = longest_carried_note;
constexpr std::size_t shown = 10;

// Subjects that people ask about most, to choose instead of writing.
constexpr const char* common_topics[] = {"legal-framework",
                                         "export-control",
                                         "customs-control",
                                         "border-control",
                                         "biosecurity",
                                         "chemical-security",
                                         "nuclear-security",
                                         "proliferation-financing",
                                         "cbrn-response",
                                         "national-coordination",
                                         "natural-resource-financing",
                                         "training"};

std::vector<Option> topic_options(const Call& call) {
    const auto picked = call.form.all("topic");
    std::vector<Option> options;
    for (const char* id : common_topics)
        if (call.app.vocabulary.find(id))
            options.push_back({id, Html::text(call.words.name({Term::Kind::topic, id})),
                               std::find(picked.begin(), picked.end(), id) != picked.end()});
    return options;
}

FrontView front_view(Call& call) {
    FrontView view;
    view.topics = topic_options(call);
    if (const auto story = story_named(call, call.form.value("story"))) view.story = story->id.text();
    Viewer visitor = call.viewer;
    visitor.space = Space::real;
    call.app.store.read([&](Session& session) {
        OfferFilter offers;
        offers.space = "real";
        view.offers = std::size_t(list_offers(session, visitor, offers, 0, 1).total);
        InstitutionFilter providers;
        providers.providers = true, providers.space = "real";
        view.providers = list_institutions(session, visitor, providers).size();
    });
    return view;
}

// A request that is nowhere kept: it lives for the time of this answer.
Request passing_request(const Call& call, const Reading& reading, const std::string& note) {
    Request request;
    request.space = Space::real;
    request.language = reading.language.empty() ? std::string(call.words.language()) : reading.language;
    Need need;
    need.text = note;
    need.topics = reading.topics;
    for (const auto& topic : call.form.all("topic"))
        if (call.app.vocabulary.find(topic)) need.topics.push_back({topic, TopicStanding::proposed});
    std::sort(need.topics.begin(), need.topics.end());
    need.topics.erase(std::unique(need.topics.begin(), need.topics.end(),
                                  [](const TopicTag& a, const TopicTag& b) { return a.topic == b.topic; }),
                      need.topics.end());
    request.needs = {need};
    return request;
}

Result<std::string> read_note(const Call& call) {
    const auto note = clean_text(call.form.value("note"));
    if (note.empty() && call.form.all("topic").empty())
        return invalid("form.faults", {{"note", "front.say_something"}});
    if (length_in_characters(note) > longest_note)
        return invalid("form.faults", {{"note", {"form.too_long", {{"most", std::int64_t(longest_note)}}}}});
    return note;
}

}  // namespace

Reply show_front(Call& call) {
    if (call.json) {
        const auto view = front_view(call);
        return call.reply(Json::object({{"service", "Lightfoot"},
                                        {"offers", view.offers},
                                        {"providers", view.providers},
                                        {"reference", "/api/openapi.json"}}));
    }
    return call.page(front_page(call.frame(), front_view(call)));
}

Reply look(Call& call) {
    const auto wait = call.app.throttle.try_open_door(client_address(call.app.settings, call.http), call.now);
    if (wait > 0) return too_much({"error.too_often", {{"seconds", wait}}});
    const auto note = read_note(call);
    if (!note) {
        if (call.json) return note.error();
        auto view = front_view(call);
        view.error = &note.error();
        view.note = {std::string(call.form.value("note")), fault_of(&note.error(), "note")};
        return call.page(front_page(call.frame(), view), status_of(note.error().kind));
    }
    auto reading = call.app.finder.read(*note, call.form.value("language"));
    if (reading.language.empty()) reading = call.app.finder.read(*note, call.words.language());
    const auto request = passing_request(call, reading, *note);
    const auto found = call.app.finder.shortlist(request, request.needs[0], call.form.value("state"),
                                                 date_of(call.now), shown);
    if (call.json)
        return call.reply(Json::object(
            {{"language", reading.language},
             {"topics", Json::array(request.needs[0].topics, [](const TopicTag& tag) { return tag.topic; })},
             {"missing", to_json(call.words, reading.missing)},
             {"shortlist", to_json(call.words, found)}}));
    auto view = front_view(call);
    view.note.value = *note;
    view.language = request.language;
    view.understood = request.needs[0].topics;
    view.missing = note->empty() ? std::vector<Message>{} : reading.missing;
    view.found = shortlist_view(call, found, std::nullopt);
    view.along = fields_of(carried(call));
    return call.page(front_page(call.frame(), view));
}

Reply show_about(Call& call) { return call.page(about_page(call.frame())); }
Reply show_privacy(Call& call) { return call.page(privacy_page(call.frame())); }
Reply show_matching(Call& call) { return call.page(matching_page(call.frame())); }
namespace {

Capability needed_for(std::string_view path) {
    for (const auto& route : routes())
        if (route.path == path) return route.capability;
    return Capability::look;
}

}  // namespace

// Whose a section is follows from what its page asks for.
Reply show_help(Call& call) {
    ManualView view{{}, call.app.manual.sections(), {}};
    for (const auto& section : view.sections)
        if (call.viewer.can(needed_for(section.pages.front()))) view.open.insert(section.id);
    const auto group = [&](const std::string& name, auto belongs) {
        ManualView::Group found{name, {}};
        for (const auto& section : view.sections)
            if (belongs(needed_for(section.pages.front()))) found.sections.push_back(&section);
        view.groups.push_back(std::move(found));
    };
    group("help.everybody", [](Capability needed) { return needed == Capability::look; });
    group("help.signed_in", [](Capability needed) {
        return needed == Capability::own_account || needed == Capability::keep_people;
    });
    for (auto role : all_roles) {
        if (role == Role::visitor) continue;
        group("role." + std::string(name_of(role)), [&](Capability needed) {
            return needed != Capability::look && needed != Capability::own_account &&
                   needed != Capability::keep_people && may(role, false, needed);
        });
    }
    return call.page(help_page(call.frame(), view));
}

}  // namespace lightfoot
