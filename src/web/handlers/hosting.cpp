// The question to a host, behind the link of a mail. Programs that look at mail follow links: opening it
// never changes anything, the button does. Nobody needs an account, and nobody is asked who they are: whoever
// has the mailbox answers for the host.

#include "domain/host_link.hpp"
#include "store/component.hpp"
#include "store/component_work.hpp"
#include "web/api/component.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/component_handlers.hpp"
#include "web/handlers/secret_address.hpp"

namespace lightfoot {

namespace {

// Guessing is limited by address; a link that we signed is not.
Result<HostLink> link_of(Call& call) {
    return known_or_limited(call, parse_host_link(call.app.secrets.key, call.part("token")),
                            "component.link_unknown");
}

Result<HostingView> view_of(const Call& call, const HostLink& link) {
    HostingView view;
    view.action = url("/hosting/{}", call.part("token"));
    view.last_day = link.last_day;
    return call.app.store.read([&](Session& session) -> Result<HostingView> {
        auto it = component_regardless_of_viewer(session, link.component);
        if (!it) return not_found("component.link_unknown");
        view.standing = standing_of(*it, link, date_of(call.now));
        const auto state = institution_regardless_of_viewer(session, it->requester);
        if (state) view.requester = name_of(call, *state);
        view.messages = component_messages_regardless_of_viewer(session, it->id);
        view.it = std::move(*it);
        return view;
    });
}

HttpResponse unkept(HttpResponse response) {
    response.headers.emplace_back("Cache-Control", "private, no-store");
    response.headers.emplace_back("X-Robots-Tag", "noindex");
    return response;
}

struct Said {
    const char* notice = "";
    Result<void> result;
};

Said answered(const Call& call, const HostLink& link) {
    const auto desk = desk_of(call);
    const auto answer = call.form.value("answer");
    const auto words = words_of(call, "words");
    const auto nothing = [](const auto& result) -> Result<void> {
        if (!result) return result.error();
        return {};
    };
    if (answer == "question") {
        const auto written = write_as_host(desk, link, words, call.now);
        if (!written && written.error().kind == ErrorKind::invalid)
            return {"", invalid("form.faults", {{"words", "case.message_needed"}})};
        return {"hosting_asked_back", written};
    }
    if (answer == "taken_back")
        return {"hosting_taken_back", nothing(take_back_consent(desk, link, words, call.now))};
    const HostAnswerForm form{host_word(answer).value_or(HostWord::none),
                              host_refusal(call.form.value("reason")), words};
    return {"hosting_answered", nothing(answer_as_host(desk, link, form, call.now))};
}

}  // namespace

Reply show_hosting(Call& call) {
    const auto view = TRY(view_of(call, TRY(link_of(call))));
    return unkept(call.json ? call.reply(to_json(view)) : call.page(hosting_page(call.frame(), view)));
}

Reply answer_hosting(Call& call) {
    const auto link = TRY(link_of(call));
    const auto said = answered(call, link);
    if (!said.result) {
        const auto& error = said.result.error();
        const bool shown = error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
        if (call.json || !shown) return error;
        auto view = TRY(view_of(call, link));
        view.error = &error;
        view.typed = call.form.values;
        return unkept(call.page(hosting_page(call.frame(), view), status_of(error.kind)));
    }
    const auto view = TRY(view_of(call, link));
    return call.done(view.action, said.notice, to_json(view));
}

}  // namespace lightfoot
