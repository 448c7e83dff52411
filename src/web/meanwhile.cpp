#include "web/meanwhile.hpp"

#include "store/case.hpp"
#include "store/event.hpp"
#include "store/story.hpp"
#include "web/handlers/common.hpp"

namespace lightfoot {

namespace {

const Route* page_at(const Call& call, std::string_view path) {
    bool other = false;
    const auto found = find_route("GET", path, other);
    if (!found || !found->route->handler || !call.viewer.can(found->route->capability)) return nullptr;
    const auto kind = found->route->kind;
    return kind == Route::Kind::both || kind == Route::Kind::page_only ? found->route : nullptr;
}

bool is_of_one(const Route& route) { return route.path.find('{') != std::string_view::npos; }

void lead_back(const Call& call, Meanwhile& it) {
    const auto take = [&](std::string_view path, bool of_one) {
        const auto* route = page_at(call, path);
        if (!route || (of_one && !is_of_one(*route))) return false;
        it.record = local(path), it.is_record = is_of_one(*route);
        return true;
    };
    const std::string_view path = call.path;
    for (const bool of_one : {true, false}) {
        for (auto end = path.rfind('/'); end != path.npos && end > 0; end = path.rfind('/', end - 1))
            if (take(path.substr(0, end), of_one)) return;
        if (of_one && take(path, true)) return;
    }
}

std::optional<std::pair<Subject, std::int64_t>> subject_of(const Call& call, Session& session) {
    const auto part = [&](std::string_view name) { return RequestId::parse(call.part(name)); };
    if (const auto component = part("component")) return std::pair{Subject::component, component->value};
    if (const auto id = CaseId::parse(call.part("case"))) {
        if (call.path.find("/story") == std::string::npos) return std::pair{Subject::case_, id->value};
        const auto story = find_story(session, call.viewer, *id);
        return story ? std::optional{std::pair{Subject::story, story->id.value}} : std::nullopt;
    }
    if (const auto id = DeliveryId::parse(call.part("delivery"))) {
        const auto of = find_case_of_delivery(session, call.viewer, *id);
        return of ? std::optional{std::pair{Subject::case_, of->id.value}} : std::nullopt;
    }
    for (const auto& [name, subject] :
         {std::pair{"request", Subject::request}, {"offer", Subject::offer}, {"letter", Subject::letter}})
        if (const auto id = part(name)) return std::pair{subject, id->value};
    return std::nullopt;
}

std::optional<Message> last_entry(const Call& call, Session& session) {
    const auto about = subject_of(call, session);
    if (!about) return std::nullopt;
    const auto entries = history(session, call.viewer, about->first, about->second);
    if (entries.empty()) return std::nullopt;
    const auto& event = entries.back().event;
    const auto what = call.words.text("event." + std::string(name_of(about->first)) + '.' + event.verb);
    const auto who = event.actor ? actor_name(call, session, event.actor) : std::string();
    if (who.empty()) return Message{"error.last_entry", {{"what", what}, {"when", event.at}}};
    return Message{"error.last_entry_by", {{"what", what}, {"when", event.at}, {"who", who}}};
}

}  // namespace

Meanwhile meanwhile_of(const Call& call) {
    Meanwhile it;
    lead_back(call, it);
    it.last = call.app.store.read([&](Session& session) { return last_entry(call, session); });
    return it;
}

}  // namespace lightfoot
