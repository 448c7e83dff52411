// Deliveries: on the page of their case, and each on its own; the feedback of both sides; the question after
// a year.

#include "web/pages/case.hpp"

namespace lightfoot {

namespace {

Html dates(const Frame& frame, const Delivery& delivery) {
    if (delivery.from && delivery.to && *delivery.from != *delivery.to)
        return frame.say({"request.period", {{"from", *delivery.from}, {"to", *delivery.to}}});
    const auto day = delivery.from ? delivery.from : delivery.to;
    return day ? Html::text(frame.words.date(*day)) : Html();
}

Html line(const Frame& frame, const Delivery& delivery) {
    const auto stands = status_of(delivery);
    Html status = frame.say("delivery.status." + std::string(name_of(stands)));
    if (delivery.fulfilment)
        status = frame.say("delivery.fulfilment." + std::string(name_of(*delivery.fulfilment)));
    return html(
        "<li><h3><a href=\"{}\">{}</a></h3><p class=\"meta\"><span>{}</span><span>{}</span>{}</p></li>",
        frame.at(url("/deliveries/{}", delivery.id.text())), isolated(delivery.title, delivery.language),
        frame.say("delivery.kind." + std::string(name_of(delivery.kind))), status,
        delivery.from || delivery.to ? html("<span>{}</span>", dates(frame, delivery)) : Html());
}

Html posting(const Frame& frame, const DeliveryView& view, std::string_view act, const Html& inside) {
    return versioned_form(frame, url("/deliveries/{}/{}", view.delivery.id.text(), act), view.it.version,
                          inside);
}

Html facts(const Frame& frame, const DeliveryView& view) {
    const auto& it = view.delivery;
    const auto own = [&](const std::string& text) {
        return text.empty() ? Html() : isolated(text, it.language);
    };
    const auto agreed = [&](const std::optional<Time>& at, const std::string& who) {
        return at ? html("<div>{}</div>",
                         frame.say({"delivery.agreed_by", {{"who", Quote{who, ""}}, {"date", date_of(*at)}}}))
                  : Html();
    };
    const auto source =
        it.source_url.empty()
            ? Html()
            : html("<a href=\"{}\" rel=\"external\">{}</a> {}", external(it.source_url), it.source_url,
                   frame.say(it.source_accepted_at ? "delivery.source_accepted" : "delivery.source_waits"));
    return html(
        "<dl class=\"facts\">{}</dl>",
        fact(frame, "delivery.kind_title", frame.say("delivery.kind." + std::string(name_of(it.kind)))) +
            fact(frame, "delivery.owner", own(it.owner)) + fact(frame, "delivery.dates", dates(frame, it)) +
            fact(frame, "delivery.place", own(it.place)) +
            fact(frame, "delivery.contribution", own(it.contribution)) +
            fact(frame, "delivery.carried_on_by", own(it.carried_on_by)) +
            fact(frame, "plan.rides_on", view.rides) +
            fact(frame, "delivery.agreed",
                 agreed(it.requester_agreed_at, view.card.requester) +
                     agreed(it.provider_agreed_at, view.card.provider)) +
            fact(frame, "delivery.evidence_title",
                 frame.say("delivery.evidence." + std::string(name_of(evidence_of(it))))) +
            fact(frame, "delivery.source", source));
}

Html papers(const Frame& frame, const DeliveryView& view) {
    if (view.papers.empty()) return {};
    return html("<h2>{}</h2><ul>{}</ul>", frame.say("attachment.title"),
                each(view.papers, [&](const DeliveryPaper& one) {
                    return html("<li><a href=\"{}\" download>{}</a> <span class=\"hint\">{}</span></li>",
                                frame.at(url("/deliveries/{}/papers/{}", one.delivery.text(), one.id.text())),
                                isolated(one.name),
                                frame.say({"attachment.size", {{"kilobytes", (one.size + 1023) / 1024}}}));
                }));
}

Html agree_form(const Frame& frame, const DeliveryView& view) {
    const auto& it = view.delivery;
    if (!view.side || status_of(it) != DeliveryStatus::proposed) return {};
    if (*view.side == Side::requester ? it.requester_agreed_at : it.provider_agreed_at)
        return html("<p>{}</p>", frame.say("delivery.waits_for_other"));
    return posting(frame, view, "agreement",
                   html("<p class=\"actions\">{}</p>", button(frame, "delivery.agree")));
}

Html report_form(const Frame& frame, const DeliveryView& view) {
    const auto stands = status_of(view.delivery);
    if (view.side != Side::provider) return {};
    if (stands != DeliveryStatus::agreed && stands != DeliveryStatus::reported) return {};
    const auto fault = fault_of(view.error, "file");
    const auto upload = html(
        "<div class=\"field\"><label for=\"file\">{}</label><p class=\"hint\" "
        "id=\"file-hint\">{}</p>{}<input "
        "type=\"file\" id=\"file\" name=\"file\" aria-describedby=\"file-hint\"></div>",
        frame.say("attachment.choose"), frame.say("attachment.hint"),
        fault ? html("<span class=\"fault\">{}</span>", frame.say(*fault)) : Html());
    const auto fields = text_area(frame,
                                  {"words",
                                   "report_words",
                                   typed_or(view.error, view.typed, "words", view.delivery.report.text),
                                   false,
                                   {},
                                   0,
                                   {}},
                                  4) +
                        upload + html("<p class=\"actions\">{}</p>", button(frame, "delivery.report"));
    return html("<h2>{}</h2><form method=\"post\" enctype=\"multipart/form-data\" action=\"{}\">{}{}</form>",
                frame.say("delivery.report_title"),
                frame.at(url("/deliveries/{}/report", view.delivery.id.text())),
                hidden_field("version", std::to_string(view.it.version)), fields);
}

// One act answers: the three answers stand side by side, none before the others.
Html confirm_form(const Frame& frame, const DeliveryView& view) {
    if (view.side != Side::requester || status_of(view.delivery) != DeliveryStatus::reported) return {};
    const auto expected =
        view.expectations.text.empty()
            ? Html()
            : html("<h3>{}</h3>{}", frame.say("request.expectations"), words_said(frame, view.expectations));
    const auto fields =
        text_area(frame,
                  {"words", "confirm_words", typed_or(view.error, view.typed, "words", ""), false, {}, 0, {}},
                  3) +
        html("<p class=\"actions\">{}{}{}</p>",
             quiet_button(frame, "delivery.fulfilment.as_expected", "fulfilment", "as_expected"),
             quiet_button(frame, "delivery.fulfilment.in_part", "fulfilment", "in_part"),
             quiet_button(frame, "delivery.fulfilment.not_as_expected", "fulfilment", "not_as_expected"));
    return html("<h2>{}</h2>{}{}", frame.say("delivery.confirm_title"), expected,
                posting(frame, view, "confirmation", fields));
}

Html change_forms(const Frame& frame, const DeliveryView& view) {
    const auto stands = status_of(view.delivery);
    if (!view.side || (stands != DeliveryStatus::proposed && stands != DeliveryStatus::agreed)) return {};
    const auto change =
        html("<p>{}</p>{}<p class=\"actions\"><button class=\"quiet\">{}</button></p>",
             frame.say("delivery.change_explain"),
             delivery_fields(frame, view.delivery, view.error, view.typed), frame.say("case.save"));
    return unfolding(frame, "delivery.change",
                     versioned_form(frame, url("/deliveries/{}", view.delivery.id.text()), view.it.version,
                                    change)) +
           posting(frame, view, "cancellation",
                   html("<button class=\"link\">{}</button>", frame.say("delivery.cancel")));
}

Html source_forms(const Frame& frame, const DeliveryView& view) {
    const auto& it = view.delivery;
    if (!it.reported_at || it.source_accepted_at) return {};
    if (!view.side)
        return it.source_url.empty()
                   ? Html()
                   : posting(frame, view, "source-acceptance",
                             html("<p class=\"actions\">{}</p>", button(frame, "delivery.accept_source")));
    const auto fields =
        text_field(frame,
                   {"source_url",
                    "source_url",
                    typed_or(view.error, view.typed, "source_url", it.source_url),
                    false,
                    {},
                    0,
                    {}},
                   "url") +
        html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>", frame.say("case.save"));
    return unfolding(frame, "delivery.source_title", posting(frame, view, "source", fields));
}

std::vector<Option> outcomes(const Frame& frame, const std::string& chosen) {
    std::vector<Option> options;
    for (auto outcome : {CaseOutcome::delivered, CaseOutcome::in_part, CaseOutcome::by_others,
                         CaseOutcome::not_needed, CaseOutcome::not_possible})
        options.push_back({std::string(name_of(outcome)),
                           frame.say("case.outcome." + std::string(name_of(outcome))),
                           chosen == name_of(outcome)});
    return options;
}

Html feedback_said(const Frame& frame, const std::string& who, const std::optional<Feedback>& feedback) {
    if (!feedback) return {};
    return html("<li><p class=\"meta\"><span>{}</span><span>{}</span></p>{}{}</li>", isolated(who),
                frame.say("case.outcome." + std::string(name_of(feedback->outcome))),
                words_said(frame, {feedback->helped, feedback->language}),
                words_said(frame, {feedback->otherwise, feedback->language}));
}

}  // namespace

Html delivery_fields(const Frame& frame, const Delivery& stored, const Error* error,
                     const NameValues& typed) {
    const auto line = [&](const char* name, const char* words, const std::string& value, bool needed) {
        return text_field(frame, {name, words, typed_or(error, typed, name, value), needed, {}, 0, {}});
    };
    const auto day = [&](const char* name, const char* words, const std::optional<Date>& value) {
        return date_field(
            frame,
            {name, words, typed_or(error, typed, name, value ? to_string(*value) : ""), false, {}, 0, {}});
    };
    const auto chosen = typed_or(error, typed, "kind", stored.id ? std::string(name_of(stored.kind)) : "");
    std::vector<Option> kinds;
    for (auto kind : delivery_kinds)
        kinds.push_back({std::string(name_of(kind)), frame.say("delivery.kind." + std::string(name_of(kind))),
                         chosen.value == name_of(kind)});
    return line("title", "delivery_title", stored.title, true) +
           select_field(frame, {"kind", "delivery_kind", chosen, false, {}, 0, {}}, kinds) +
           line("owner", "delivery_owner", stored.owner, false) + day("from", "delivery_from", stored.from) +
           day("to", "delivery_to", stored.to) + line("place", "delivery_place", stored.place, false) +
           line("contribution", "delivery_contribution", stored.contribution, false) +
           line("carried_on_by", "delivery_carried_on_by", stored.carried_on_by, false);
}

Html case_deliveries(const Frame& frame, const CaseView& view) {
    Html out = html("<h2 id=\"deliveries\">{}</h2>", frame.say("delivery.list_title"));
    out += view.it.deliveries.empty()
               ? html("<p class=\"hint\">{}</p>", frame.say("delivery.none"))
               : html("<ul class=\"list\">{}</ul>",
                      each(view.it.deliveries, [&](const Delivery& one) { return line(frame, one); }));
    if (!view.side || !may_now(view.card.status, CaseAct::propose_delivery, *view.side)) return out;
    const auto form =
        versioned_form(frame, url("/cases/{}/deliveries", view.it.id.text()), view.it.version,
                       delivery_fields(frame, {}, view.error, view.typed) +
                           html("<p class=\"actions\">{}</p>", button(frame, "delivery.propose")));
    return out + unfolding(frame, "delivery.propose_title", form);
}

Html case_feedback(const Frame& frame, const CaseView& view) {
    const auto& it = view.it;
    Html out;
    if (it.requester_feedback || it.provider_feedback)
        out = html("<h2>{}</h2><ul class=\"list\">{}{}</ul>", frame.say("feedback.title"),
                   feedback_said(frame, view.card.requester, it.requester_feedback),
                   feedback_said(frame, view.card.provider, it.provider_feedback));
    if (!view.side || !may_now(view.card.status, CaseAct::give_feedback, *view.side)) return out;
    const auto& own = *view.side == Side::requester ? it.requester_feedback : it.provider_feedback;
    if (own && !view.error) return out;
    const auto state = [&](const char* name) { return typed_or(view.error, view.typed, name, ""); };
    const auto fields =
        html("<p>{}</p>", frame.say("feedback.explain")) +
        radio_field(frame, {"outcome", "outcome", {"", fault_of(view.error, "outcome")}, true, {}, 0, {}},
                    outcomes(frame, state("outcome").value)) +
        text_area(frame, {"helped", "helped", state("helped"), false, {}, 0, {}}, 2) +
        text_area(frame, {"otherwise", "otherwise", state("otherwise"), false, {}, 0, {}}, 2) +
        html("<p class=\"actions\">{}</p>", button(frame, "feedback.send"));
    const auto form = versioned_form(frame, url("/cases/{}/feedback", it.id.text()), it.version, fields);
    if (view.card.status == CaseStatus::delivered)
        return out +
               html("<section id=\"feedback\"><h2>{}</h2>{}</section>", frame.say("feedback.ask"), form);
    return out + unfolding(frame, "feedback.early", form);
}

Html case_follow_up(const Frame& frame, const CaseView& view) {
    const auto& it = view.it;
    if (it.follow_up.use)
        return html("<h2>{}</h2><p>{}</p>{}", frame.say("follow_up.title"),
                    frame.say("follow_up.use." + std::string(name_of(*it.follow_up.use))),
                    words_said(frame, it.follow_up.words));
    const auto due = follow_up_on(it);
    if (!due) return {};
    if (view.today < *due || view.side != Side::requester)
        return html("<p class=\"hint\">{}</p>", frame.say({"follow_up.on", {{"date", *due}}}));
    std::vector<Option> options;
    for (auto use : {Use::in_use, Use::in_part, Use::carried_further, Use::not_in_use})
        options.push_back(
            {std::string(name_of(use)), frame.say("follow_up.use." + std::string(name_of(use)))});
    const auto fields =
        radio_field(frame, {"use", "use", {"", fault_of(view.error, "use")}, true, {}, 0, {}}, options) +
        text_area(
            frame,
            {"words", "case_answer_words", typed_or(view.error, view.typed, "words", ""), false, {}, 0, {}},
            3) +
        html("<p class=\"actions\">{}</p>", button(frame, "follow_up.send"));
    return html("<section id=\"follow-up\"><h2>{}</h2>{}</section>", frame.say("follow_up.title"),
                versioned_form(frame, url("/cases/{}/follow-up", it.id.text()), it.version, fields));
}

Page delivery_page(const Frame& frame, const DeliveryView& view) {
    const auto& it = view.delivery;
    const bool clash = view.error && view.error->kind == ErrorKind::conflict;
    Html body =
        html("<h1>{}</h1><p class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p>",
             isolated(it.title, it.language), isolated(view.card.requester), isolated(view.card.provider),
             frame.say("delivery.status." + std::string(name_of(status_of(it)))));
    body += clash ? own_text_kept(frame, view.error, view.typed) : fault_summary(frame, view.error);
    body += agree_form(frame, view) + facts(frame, view);
    if (!it.report.text.empty())
        body += html("<h2>{}</h2>{}", frame.say("delivery.reported"), words_said(frame, it.report));
    body += papers(frame, view);
    if (it.fulfilment)
        body += html("<h2>{}</h2><p><b>{}</b></p>{}", frame.say("delivery.answer"),
                     frame.say("delivery.fulfilment." + std::string(name_of(*it.fulfilment))),
                     words_said(frame, it.answer));
    body += confirm_form(frame, view) + report_form(frame, view) + change_forms(frame, view) +
            source_forms(frame, view);
    return {it.title,
            body,
            {{frame.say("menu.cases"), frame.at(url("/cases"))},
             {isolated(view.it.title.text, view.it.title.language),
              frame.at(url("/cases/{}", view.it.id.text()))}},
            "cases",
            {},
            true};
}

}  // namespace lightfoot
