#include "web/pages/case.hpp"

#include "web/pages/story.hpp"

namespace lightfoot {

namespace {

Html status_words(const Frame& frame, const CaseCard& card) {
    return frame.say("case.status." + std::string(name_of(card.status)));
}

Html overdue(const Frame& frame, const CaseCard& card) {
    if (!card.overdue) return {};
    return html("<p class=\"hint\"><b>{}</b></p>", frame.say({"case.overdue", {{"date", *card.overdue}}}));
}

Html row(const Frame& frame, const CaseCard& card) {
    return html(
        "<li><h3><a href=\"{}\">{}</a></h3><p class=\"meta\"><span>{}</span><span>{}</span><span>{}</span>"
        "<span>{}</span></p>{}</li>",
        frame.at(url("/cases/{}", card.id.text())), isolated(card.title.text, card.title.language),
        isolated(card.requester), isolated(card.provider), status_words(frame, card),
        Html::text(frame.words.short_date(card.since)), overdue(frame, card));
}

Html section(const Frame& frame, const char* key, const std::vector<CaseCard>& cards) {
    if (cards.empty()) return {};
    return html("<h2>{}</h2><ul class=\"list\">{}</ul>", frame.say(key),
                each(cards, [&](const CaseCard& card) { return row(frame, card); }));
}

Html posting(const Frame& frame, const CaseView& view, std::string_view act, const Html& inside) {
    return versioned_form(frame, url("/cases/{}/{}", view.it.id.text(), act), view.it.version, inside);
}

Html words_field(const Frame& frame, const CaseView& view, const char* name, const char* words, int rows) {
    return text_area(frame, {name, words, typed_or(view.error, view.typed, name, ""), false, {}, 0, {}},
                     rows);
}

bool may(const CaseView& view, CaseAct act) {
    return view.side && may_now(view.card.status, act, *view.side);
}

Html decision(const Frame& frame, const char* key, const std::string& who, const Decision& decision) {
    if (decision.answer == CaseAnswer::open) return {};
    const auto said = frame.say("case.answer." + std::string(name_of(decision.answer)));
    const auto reason =
        decision.reason
            ? html(" <span>{}</span>", frame.say("case.reason." + std::string(name_of(*decision.reason))))
            : Html();
    return fact(frame, key,
                html("{} <b>{}</b>{}{}", isolated(who), said, reason, words_said(frame, decision.words)));
}

Html party(const Frame& frame, const char* key, const Party& party, const std::string& name) {
    return fact(frame, key,
                name.empty() ? (party.words.empty() ? Html() : isolated(party.words))
                             : html("{} {}", isolated(name), isolated(party.words)));
}

Html facts(const Frame& frame, const CaseView& view) {
    const auto& it = view.it;
    const auto all =
        fact(frame, "case.requester", isolated(view.card.requester)) +
        fact(frame, "case.provider", isolated(view.card.provider)) +
        decision(frame, "case.requester_says", view.card.requester, it.of_requester) +
        decision(frame, "case.provider_says", view.card.provider, it.of_provider) +
        party(frame, "case.funder", it.funder, view.funder) +
        party(frame, "case.expert", it.expert, view.expert) + party(frame, "case.host", it.host, view.host) +
        (view.card.relayed_at
             ? fact(frame, "case.relay", relayed_words(frame, *view.card.relayed_at, view.relay))
             : Html()) +
        (it.next_on ? fact(frame, "case.next_on", Html::text(frame.words.date(*it.next_on))) : Html()) +
        (it.outcome ? fact(frame, "case.outcome_title",
                           frame.say("case.outcome." + std::string(name_of(*it.outcome))))
                    : Html());
    return html("<dl class=\"facts\">{}</dl>", all);
}

Html need_words(const Frame& frame, const CaseView& view) {
    Html out;
    if (view.need) {
        if (!view.need->why_it_matters.empty() || !view.need->text.empty())
            out += html("<h2>{}</h2>", frame.say("case.asked"));
        if (!view.need->why_it_matters.empty())
            out += html("<blockquote class=\"why-here\" dir=\"auto\" lang=\"{}\">{}</blockquote>",
                        view.need_language, view.need->why_it_matters);
        if (!view.need->text.empty()) out += own_words(frame, view.need->text, view.need_language);
        if (!view.need->expectations.empty())
            out += html("<h2>{}</h2>{}", frame.say("request.expectations"),
                        own_words(frame, view.need->expectations, view.need_language));
    }
    if (view.may_open_request)
        out += html("<p><a href=\"{}\">{}</a> · <a href=\"{}\">{}</a></p>",
                    frame.at(url("/requests/{}", view.it.request.text())), frame.say("case.open_request"),
                    frame.at(url("/requests/{}/plan", view.it.request.text())), frame.say("plan.open"));
    return out;
}

Html in_mind(const Frame& frame, const CaseView& view) {
    if (view.it.words.text.empty()) return {};
    return html("<h2>{}</h2>{}", frame.say("case.in_mind"), words_said(frame, view.it.words));
}

Html accept_form(const Frame& frame, const CaseView& view) {
    if (!may(view, CaseAct::accept)) return {};
    const bool proposal = view.card.status == CaseStatus::proposed;
    const auto explain = proposal ? "case.accept_proposal_explain" : "case.accept_explain";
    const auto words = proposal ? Html()
                                : unfolding(frame, "case.add_words",
                                            words_field(frame, view, "words", "case_answer_words", 3));
    return html("<p>{}</p>{}", frame.say(explain),
                posting(frame, view, "acceptance",
                        words + html("<p class=\"actions\">{}</p>", button(frame, "case.accept"))));
}

Html decline_form(const Frame& frame, const CaseView& view) {
    if (!may(view, CaseAct::decline)) return {};
    std::vector<Option> options;
    const auto chosen = typed_or(view.error, view.typed, "reason", "").value;
    for (auto reason : decline_reasons(*view.side))
        options.push_back({std::string(name_of(reason)),
                           frame.say("case.reason." + std::string(name_of(reason))),
                           chosen == name_of(reason)});
    const auto fields =
        radio_field(frame,
                    {"reason", "decline_reason", {"", fault_of(view.error, "reason")}, true, {}, 0, {}},
                    options) +
        text_area(frame,
                  {"decline_words",
                   "case_answer_words",
                   typed_or(view.error, view.typed, "decline_words", ""),
                   false,
                   {},
                   0,
                   {}},
                  3) +
        html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>", frame.say("case.decline"));
    const auto key = is_match(view.card.status) ? "case.leave_title" : "case.decline_title";
    return unfolding(frame, key, posting(frame, view, "refusal", fields));
}

Html date_form(const Frame& frame, const CaseView& view) {
    if (!may(view, CaseAct::name_date)) return {};
    const auto stored = view.it.next_on ? to_string(*view.it.next_on) : std::string();
    const auto field = date_field(
        frame, {"next_on", "next_on", typed_or(view.error, view.typed, "next_on", stored), false, {}, 0, {}});
    return unfolding(frame, "case.date_title",
                     posting(frame, view, "date",
                             field + html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>",
                                          frame.say("case.name_date"))));
}

Html parties_form(const Frame& frame, const CaseView& view) {
    if (!view.side || !is_live(view.card.status)) return {};
    Html fields = html("<p>{}</p>", frame.say("case.parties_explain"));
    const struct {
        const char* name;
        const Party& party;
    } parties[] = {{"funder", view.it.funder}, {"expert", view.it.expert}, {"host", view.it.host}};
    for (const auto& [name, stored] : parties) {
        auto options = view.institutions;
        for (auto& option : options)
            option.chosen = stored.institution && option.value == stored.institution.text();
        options.insert(options.begin(), {"", frame.say("field.not_stated"), !stored.institution});
        const std::string words = std::string(name) + "_words";
        fields += select_field(frame, {name, name, {}, false, {}, 0, {}}, options) +
                  text_field(frame, {words,
                                     "party_words",
                                     typed_or(view.error, view.typed, words, stored.words),
                                     false,
                                     {},
                                     0,
                                     {}});
    }
    fields += html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>", frame.say("case.save"));
    return unfolding(frame, "case.parties_title", posting(frame, view, "parties", fields));
}

Html conversation(const Frame& frame, const CaseView& view) {
    const auto rows = each(view.messages, [&](const MessageRow& row) {
        const auto by_mail =
            row.message.by_mail ? html("<span>{}</span>", frame.say("case.by_mail")) : Html();
        return html("<li><p class=\"meta\"><span>{}</span><span>{}</span>{}</p>{}</li>", isolated(row.who),
                    Html::text(frame.words.moment(row.message.at)), by_mail,
                    own_words(frame, row.message.text, row.message.language));
    });
    Html out = html("<h2 id=\"conversation\">{}</h2>", frame.say("case.conversation"));
    out += view.messages.empty() ? html("<p class=\"hint\">{}</p>", frame.say("case.no_messages"))
                                 : html("<ul class=\"list\">{}</ul>", rows);
    if (!view.side) return out;
    const auto fields =
        text_area(frame, {"text", "message", typed_or(view.error, view.typed, "text", ""), true, {}, 0, {}},
                  4) +
        html("<p class=\"hint\">{}</p><p class=\"actions\"><button class=\"quiet\">{}</button></p>",
             frame.say("case.mail_says"), frame.say("case.send_message"));
    return out + posting(frame, view, "messages", fields);
}

Html turn_card(const Frame& frame, const CaseView& view) {
    const auto& card = view.card;
    const bool own = view.side && is_turn_of(card.turn, *view.side);
    const auto turn =
        own ? frame.say("case.turn.yours") : frame.say({"case.turn." + std::string(name_of(card.turn)), {}});
    Html lapse;
    if (is_live(card.status) && !is_match(card.status))
        lapse =
            html("<p class=\"hint\">{}</p>", frame.say({"case.lapses_on", {{"date", lapses_on(view.it)}}}));
    return html("<div class=\"card\"><h2>{}</h2><p>{}</p>{}{}<p><a href=\"{}\">{}</a></p></div>", turn,
                frame.say("case.hint." + std::string(name_of(card.status))), lapse, overdue(frame, card),
                frame.at(url("/cases/{}/history", view.it.id.text())), frame.say("request.history"));
}

// The Committee's own letter that brings the interest to the notice of who asks; it lands on its draft.
Html relay_act(const Frame& frame, const CaseView& view) {
    if (!view.may_relay) return {};
    return html("<div class=\"card\"><p>{}</p><form method=\"post\" action=\"{}\">{}{}<button "
                "class=\"quiet\">{}</button></form></div>",
                frame.say("letter.relay_explain"),
                frame.at(url("/requests/{}/letters", view.it.request.text())),
                hidden_field("kind", "offer_relay"), hidden_field("case", view.it.id.text()),
                frame.say("letter.relay_interest"));
}

Html desk_acts(const Frame& frame, const CaseView& view) {
    if (!frame.viewer.can(Capability::keep_desk) || !is_match(view.card.status)) return {};
    if (view.card.status == CaseStatus::reported) return {};
    return unfolding(frame, "case.close_title",
                     posting(frame, view, "closing",
                             html("<p>{}</p><p class=\"actions\"><button class=\"quiet\">{}</button></p>",
                                  frame.say("case.close_explain"), frame.say("case.close"))));
}

}  // namespace

Page case_list_page(const Frame& frame, const CaseListView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("case.list_title"),
                     frame.say("case.list_lead"));
    if (view.may_propose)
        body += html("<p class=\"actions\">{}</p>",
                     link_button(frame, "case.propose", frame.at(url("/cases/new"))));
    if (view.desk)
        body += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/desk/unserved")),
                     frame.say({"case.unserved_link", {{"count", std::int64_t(view.unserved)}}}));
    else
        body += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/need-table")),
                     frame.say("need_table.open_all"));
    if (view.proposals.empty() && view.yours.empty() && view.waiting.empty() && view.ended.empty())
        body += empty_state(frame, "case.none");
    body += section(frame, "case.proposals", view.proposals) + section(frame, "case.your_turn", view.yours) +
            section(frame, view.desk ? "case.open_cases" : "case.their_turn", view.waiting) +
            section(frame, "case.ended", view.ended) + paging(frame, view.paging);
    return {frame.plain("case.list_title"), body, {}, "cases", {}, false};
}

Page case_page(const Frame& frame, const CaseView& view) {
    const auto& it = view.it;
    const Html head = html("<h1>{}</h1><p class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p>",
                           isolated(it.title.text, it.title.language), isolated(view.card.requester),
                           isolated(view.card.provider), status_words(frame, view.card));
    const bool clash = view.error && view.error->kind == ErrorKind::conflict;
    Html main = clash ? own_text_kept(frame, view.error, view.typed) : fault_summary(frame, view.error);
    main += in_mind(frame, view) + accept_form(frame, view) + need_words(frame, view) + facts(frame, view);
    if (is_match(view.card.status) || !it.deliveries.empty()) main += case_deliveries(frame, view);
    main += case_feedback(frame, view) + case_follow_up(frame, view) + conversation(frame, view);
    main += date_form(frame, view) + parties_form(frame, view) + decline_form(frame, view) +
            desk_acts(frame, view);
    const auto told = view.has_story ? story_of_case(frame, it.id, view.story_is_public) : Html();
    Html body = html("{}<div class=\"columns\"><div>{}</div><aside class=\"first\">{}{}{}</aside></div>",
                     head, main, turn_card(frame, view), relay_act(frame, view), told);
    return {it.title.text, body, {{frame.say("menu.cases"), frame.at(url("/cases"))}}, "cases", {}, false};
}

Page proposal_page(const Frame& frame, const ProposalView& view) {
    const auto state = [&](const char* name) { return typed_or(view.error, view.typed, name, ""); };
    auto options = view.requesters;
    for (auto& option : options) option.chosen = option.value == state("requester").value;
    options.insert(options.begin(), {"", frame.say("case.choose_requester"), false});
    const Html fields =
        select_field(frame, {"requester", "proposal_requester", state("requester"), true, {}, 0, {}},
                     options) +
        text_field(frame, {"title", "proposal_title", state("title"), true, {}, 0, {}}) +
        text_area(frame, {"words", "case_words", state("words"), false, {}, 0, {}}) +
        html("<p class=\"actions\">{}</p>", button(frame, "case.propose_send"));
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}<form method=\"post\" action=\"{}\">{}</form>",
                     frame.say("case.propose"), frame.say("case.propose_lead"),
                     fault_summary(frame, view.error), frame.at(url("/cases")), fields);
    return {frame.plain("case.propose"),
            body,
            {{frame.say("menu.cases"), frame.at(url("/cases"))}},
            "cases",
            {},
            true};
}

}  // namespace lightfoot
