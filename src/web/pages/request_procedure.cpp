#include "web/pages/request_procedure.hpp"

#include "domain/limits.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool has(const std::vector<Act>& acts, Act act) {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
}

std::string_view end_of_address(Act act) {
    switch (act) {
    case Act::authenticate: return "authentication";
    case Act::set_aside: return "setting-aside";
    case Act::acknowledge: return "acknowledgement";
    case Act::circulate: return "circulation";
    case Act::write_posting_text: return "posting-text";
    case Act::post: return "posting";
    case Act::refer: return "referral";
    case Act::ask_whether_met: return "question";
    case Act::answer_whether_met: return "answer";
    case Act::withdraw: return "withdrawal";
    case Act::send: return "sending";
    default: return "consent";
    }
}

Html turn(const Frame& frame, const Clock& clock, bool own, int waiting) {
    if (own && waiting > 0) return frame.say({"clock.cases_wait", {{"count", std::int64_t{waiting}}}});
    if (own && clock.turn == ClockTurn::state) return frame.say("clock.turn.yours");
    return frame.say("clock.turn." + std::string(name_of(clock.turn)));
}

Html due(const Frame& frame, const Clock& clock) {
    if (!clock.due) return {};
    const char* key = clock.overdue                        ? "clock.was_due"
                      : clock.next == Act::ask_whether_met ? "clock.on"
                                                           : "clock.until";
    return html("<span>{}</span>", frame.say({key, {{"date", *clock.due}}}));
}

Html sentences(const Frame& frame, const Clock& clock) {
    Html out;
    if (clock.next) out += html("<p>{}</p>", frame.say("next." + std::string(name_of(*clock.next))));
    for (const auto& reason : clock.reasons) out += html("<p>{}</p>", frame.say(reason));
    for (const auto& warning : clock.warnings)
        out += html("<p class=\"fault-note\">{}</p>", frame.say(warning));
    return out;
}

Html form(const Frame& frame, const Url& address, const Request& request, const Html& inner) {
    return html("<form method=\"post\" action=\"{}\">{}{}</form>", frame.at(address),
                hidden_field("version", std::to_string(request.version)), inner);
}

Html button_of(const Frame& frame, const Url& address, const Request& request, std::string_view key,
               std::string_view name = {}, std::string_view value = {}) {
    const Html field = name.empty() ? Html() : hidden_field(name, value);
    return form(frame, address, request,
                field + html("<button class=\"quiet\">{}</button>", frame.say(std::string(key))));
}

Html folded(const Frame& frame, std::string_view key, const Html& inner) {
    return html("<details class=\"act\"><summary>{}</summary>{}</details>", frame.say(std::string(key)),
                inner);
}

}  // namespace

Url act_address(Act act, RequestId request) {
    return url("/requests/{}/{}", request.text(), end_of_address(act));
}

Html act_button(const Frame& frame, Act act, const Request& request, std::string_view then, bool primary) {
    const auto words = frame.say("act." + std::string(name_of(act)));
    const Html back = then.empty() ? Html() : hidden_field("then", then);
    return form(frame, act_address(act, request.id), request,
                back + (primary ? html("<button>{}</button>", words)
                                : html("<button class=\"quiet\">{}</button>", words)));
}

Html clock_line(const Frame& frame, const Clock& clock, bool own, int waiting) {
    const Html day =
        clock.day ? html("<span>{}</span>", frame.say({"clock.day", {{"day", std::int64_t{*clock.day}}}}))
                  : Html();
    return html("<p class=\"meta clock\">{}<span>{}</span>{}</p>", day,
                turn(frame, clock, own, waiting), due(frame, clock));
}

Html clock_strip(const Frame& frame, const ProcedureView& view, int waiting) {
    const auto& clock = view.clock;
    if (clock.stage == Stage::archive || clock.stage == Stage::withdrawn) return {};
    const Html day =
        clock.day ? html("<span>{}</span> ", frame.say({"clock.day", {{"day", std::int64_t{*clock.day}}}}))
                  : Html();
    Html out = html("<div class=\"clock-strip\"><p class=\"clock-head\">{}<b>{}</b> {}</p>{}", day,
                    turn(frame, clock, view.own, waiting), due(frame, clock), sentences(frame, clock));
    const auto& posting = view.posting_clock;
    if (view.inner && (posting.next || !posting.reasons.empty()))
        out += html("<h2>{}</h2>{}", frame.say("clock.posting_title"), sentences(frame, posting));
    return out + Html::trusted("</div>");
}

namespace {

Html step(std::string_view css, const Html& label, const Html& detail) {
    return html("<li class=\"{}\"><b>{}</b>{}</li>", css, label, detail);
}

// What has happened, each with its day; then what is expected next.
class Steps {
public:
    Steps(const Frame& frame, const Request& request) : frame_(frame), request_(request) {}

    Html list(const ProcedureView& view) {
        done("clock.written", request_.created_at);
        done("clock.sent", request_.sent_at);
        done("clock.set_aside", request_.set_aside.at);
        done("clock.authenticated", request_.authenticated_at);
        done("clock.acknowledged", request_.acknowledged_at);
        for (std::size_t i = 0; i < request_.referrals.size(); ++i) {
            done("clock.referred_step", request_.referrals[i].at,
                 i < view.referred_by.size() ? isolated(view.referred_by[i]) : Html());
            done("clock.referral_ended", request_.referrals[i].ended_at);
        }
        done("clock.recalled_step", request_.recalled_at);
        done("clock.circulated", request_.circulated_at);
        done("clock.asked", request_.met.asked_at);
        done("clock.answered_step", request_.met.answered_at);
        done("clock.withdrawn", request_.withdrawn_at);
        if (view.clock.next)
            out_ += step("now", frame_.say("act." + std::string(name_of(*view.clock.next))),
                         view.clock.due ? Html::text(frame_.words.short_date(*view.clock.due)) : Html());
        return out_;
    }

private:
    void done(const char* key, const std::optional<Time>& at, const Html& by = {}) {
        if (!at) return;
        const auto day = Html::text(frame_.words.short_date(date_of(*at)));
        out_ += step("", frame_.say(key), by.empty() ? day : html("{} · {}", day, by));
    }
    const Frame& frame_;
    const Request& request_;
    Html out_;
};

}  // namespace

Html clock_card(const Frame& frame, const Request& request, const ProcedureView& view) {
    if (view.clock.stage == Stage::archive) return {};
    return html(
        "<div class=\"card\"><h2>{}</h2><ol class=\"steps\">{}</ol><p class=\"hint\"><a href=\"{}\">{}"
        "</a></p></div>",
        frame.say("clock.title"), Steps(frame, request).list(view), frame.at(url("/procedure")),
        frame.say("clock.about"));
}

namespace {

std::vector<Option> reasons_to_set_aside(const Frame& frame) {
    std::vector<Option> options;
    for (const auto reason :
         {SetAsideReason::not_proper_form, SetAsideReason::not_a_state, SetAsideReason::sent_elsewhere})
        options.push_back({std::string(name_of(reason)),
                           frame.say("procedure.aside." + std::string(name_of(reason))),
                           false,
                           {}});
    return options;
}

Html set_aside_form(const Frame& frame, const Request& request) {
    return folded(
        frame, "act.set_aside",
        form(frame, act_address(Act::set_aside, request.id), request,
             radio_field(frame, {"reason", "set_aside_reason", {}, true, {}, 0, {}},
                         reasons_to_set_aside(frame)) +
                 text_area(frame, {"words", "set_aside_words", {}, false, {}, limits::text, {}}, 3) +
                 html("<button class=\"quiet\">{}</button>", frame.say("act.set_aside"))));
}

Html refer_form(const Frame& frame, const Request& request) {
    return folded(frame, "act.refer",
                  html("<p class=\"hint\">{}</p>", frame.say("procedure.refer_hint")) +
                      form(frame, act_address(Act::refer, request.id), request,
                           text_area(frame, {"words", "refer_words", {}, false, {}, limits::text, {}}, 3) +
                               html("<button class=\"quiet\">{}</button>", frame.say("act.refer"))));
}

Html end_referral_form(const Frame& frame, const Request& request) {
    const auto& words = request.referrals.back().words;
    return html("<div class=\"ask\">{}{}</div>", words.empty() ? Html() : own_words(frame, words, ""),
                form(frame, url("/requests/{}/referral/end", request.id.text()), request,
                     text_area(frame, {"advice", "advice", {}, false, {}, limits::text, {}}, 3) +
                         html("<button class=\"quiet\">{}</button>", frame.say("act.end_referral"))));
}

// The State's two consents, kept apart.
Html consents(const Frame& frame, const Request& request, const ProcedureView& view) {
    const auto address = url("/requests/{}/consent", request.id.text());
    const bool circulated = request.circulated_at.has_value(), text = !request.posted.text.empty();
    Html circulation, posting;
    if (has(view.acts, Act::recall))
        circulation += button_of(frame, address, request, "consent.recall", "circulation", "refused");
    if (has(view.acts, Act::consent_circulation) && !circulated && !request.circulation.given())
        circulation +=
            button_of(frame, address, request, "consent.circulation_yes", "circulation", "express");
    if (has(view.acts, Act::consent_circulation) && !circulated &&
        request.circulation.way != ConsentWay::refused)
        circulation += button_of(frame, address, request, "consent.circulation_no", "circulation", "refused");
    if (has(view.acts, Act::consent_posting) && text && !request.posting.given())
        posting += button_of(frame, address, request, "consent.posting_yes", "posting", "express");
    if (has(view.acts, Act::refuse_posting) && request.posting.way != ConsentWay::refused)
        posting += button_of(frame, address, request, "consent.posting_no", "posting", "refused");
    Html out;
    const auto way = [&](const char* area, const Consent& consent) {
        return frame.say(area + std::string(name_of(consent.way)));
    };
    Html given;
    const auto put = [&](const char* title, const char* area, const Consent& consent, const Html& buttons) {
        if (buttons.empty()) return;
        (consent.way == ConsentWay::express ? given : out) +=
            html("<h2>{}</h2><p>{}</p><div class=\"actions\">{}</div>", frame.say(title), way(area, consent),
                 buttons);
    };
    put("consent.circulation_title", "consent.circulation.", request.circulation, circulation);
    put(text ? "consent.posting_title" : "consent.posting_title_later", "consent.posting.", request.posting,
        posting);
    return given.empty() ? out : out + folded(frame, "consent.change", given);
}

Html answer_form(const Frame& frame, const Request& request) {
    std::vector<Option> options;
    for (const auto answer : {MetAnswer::met, MetAnswer::in_part, MetAnswer::not_met, MetAnswer::not_needed})
        options.push_back({std::string(name_of(answer)),
                           frame.say("met_answer." + std::string(name_of(answer))),
                           false,
                           {}});
    return html("<h2>{}</h2>{}", frame.say("met_answer.title"),
                form(frame, act_address(Act::answer_whether_met, request.id), request,
                     radio_field(frame, {"answer", "met_answer", {}, true, {}, 0, {}}, options) +
                         text_area(frame, {"words", "met_words", {}, false, {}, limits::text, {}}, 3) +
                         button(frame, "met_answer.send")));
}

Html posting_text(const Frame& frame, const Request& request, const ProcedureView& view) {
    const auto& posted = request.posted;
    if (posted.text.empty() || (!view.inner && !posted.posted_at)) return {};
    const Html where =
        posted.posted_at ? html("<p><a href=\"{}\">{}</a></p>",
                                frame.at(url("/posted/{}", request.id.text())), frame.say("public_text.see"))
                         : html("<p class=\"hint\">{}</p>", frame.say("public_text.not_yet"));
    return html("<h2>{}</h2>{}{}", frame.say("public_text.text_title"),
                own_words(frame, posted.text, posted.language), where);
}

Html desk_buttons(const Frame& frame, const Request& request, const ProcedureView& view) {
    Html out;
    bool primary = true;
    for (const auto act :
         {Act::authenticate, Act::acknowledge, Act::circulate, Act::post, Act::ask_whether_met})
        if (has(view.acts, act)) {
            out += act_button(frame, act, request, {}, primary);
            primary = false;
        }
    if (has(view.acts, Act::write_posting_text))
        out += html("<a class=\"button quiet\" href=\"{}\">{}</a>",
                    frame.at(url("/requests/{}/posting-text", request.id.text())),
                    frame.say("act.write_posting_text"));
    if (has(view.acts, Act::take_down))
        out += button_of(frame, url("/requests/{}/posting/end", request.id.text()), request, "act.take_down");
    return out.empty() ? Html() : html("<div class=\"actions\">{}</div>", out);
}

}  // namespace

Html procedure_part(const Frame& frame, const Request& request, const ProcedureView& view) {
    Html out = desk_buttons(frame, request, view);
    if (has(view.acts, Act::answer_whether_met)) out += answer_form(frame, request);
    if (view.own && is_open(request))
        out += posting_text(frame, request, view) + consents(frame, request, view);
    else if (view.inner)
        out += posting_text(frame, request, view);
    if (has(view.acts, Act::end_referral)) out += end_referral_form(frame, request);
    if (has(view.acts, Act::set_aside)) out += set_aside_form(frame, request);
    if (has(view.acts, Act::refer)) out += refer_form(frame, request);
    return out.empty() ? out : html("<div class=\"procedure\">{}</div>", out);
}

Page posting_form_page(const Frame& frame, const PostingFormView& view) {
    const auto& request = view.request;
    const auto typed = [&](std::string_view name, const std::string& otherwise) {
        for (const auto& [known, value] : view.typed)
            if (known == name) return value;
        return otherwise;
    };
    const auto field = [&](const char* name, const char* words, const std::string& value) {
        return Field{name, words, {typed(name, value), fault_of(view.error, name)},
                     true, {},    limits::posting_text,
                     {}};
    };
    const auto language =
        typed("language", request.posted.language.empty() ? request.language : request.posted.language);
    const Html body =
        html("<h1>{}</h1><p class=\"lead\">{}</p><h2>{}</h2>{}{}{}", frame.say("act.write_posting_text"),
             frame.say("public_text.form_lead"), frame.say("public_text.the_request"),
             own_words(frame, request.note, request.language), fault_summary(frame, view.error),
             form(frame, url("/requests/{}/posting-text", request.id.text()), request,
                  text_area(frame, field("text", "posting_text", request.posted.text), 8) +
                      select_field(frame, {"language", "posting_language", {language, {}}, true, {}, 0, {}},
                                   language_options(frame, language, false)) +
                      button(frame, "public_text.show_to_state")));
    return {frame.plain("act.write_posting_text"),
            body,
            {{isolated(view.title), frame.at(url("/requests/{}", request.id.text()))}},
            "requests",
            {},
            true};
}

}  // namespace lightfoot
