// Cases: the list, the page of one, interest, proposals, both decisions, feedback, conversation.

#include "domain/limits.hpp"
#include "domain/verbs/letter.hpp"
#include "store/event.hpp"
#include "store/need_call.hpp"
#include "store/public_story.hpp"
#include "web/api/case.hpp"
#include "web/every_page.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/case_handlers.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Result<Case> case_of(const Call& call) {
    const auto id = TRY(call.id<CaseId>("case"));
    auto it = call.app.store.read([&](Session& session) { return find_case(session, call.viewer, id); });
    if (!it) return not_found();
    return std::move(*it);
}

std::vector<Option> institution_options(const Call& call, Session& session, const InstitutionFilter& filter) {
    std::vector<std::pair<std::string, std::string>> named;
    for (const auto& one : list_institutions(session, call.viewer, filter))
        if (one.space == call.viewer.space) named.emplace_back(one.id.text(), name_of(call, one));
    call.words.sort(named, [](const auto& one) { return one.second; });
    std::vector<Option> options;
    for (const auto& [id, name] : named) options.push_back({id, Html::text(name)});
    return options;
}

CaseView view_of(const Call& call, const Case& it) {
    CaseView view;
    view.it = it;
    view.today = date_of(call.now);
    view.side = side_of_reader(call, it);
    call.app.store.read([&](Session& session) {
        view.card = card_of(call, session, it);
        view.has_story = has_story(it);
        view.story_is_public = view.has_story && public_story_of(session, it.id);
        view.funder = institution_name(call, session, it.funder.institution);
        view.expert = institution_name(call, session, it.expert.institution);
        view.host = institution_name(call, session, it.host.institution);
        InstitutionFilter space;
        space.space = std::string(name_of(it.space));
        if (view.side) view.institutions = institution_options(call, session, space);
        if (it.request) {
            const auto seen = find_request(session, call.viewer, it.request);
            view.may_open_request = seen.has_value();
            for (const auto& relay : list_relays_of_case(session, call.viewer, it.id))
                view.card.relayed_at = relay.at, view.relay = letter_address(call, relay);
            view.may_relay = call.viewer.can(Capability::keep_desk) && !view.card.relayed_at && seen &&
                             is_open(*seen) && may_be_relayed(*seen, &it, view.today).has_value();
            const auto* need = seen ? find_need(*seen, it.need) : nullptr;
            if (need) view.need = *need, view.need_language = seen->language;
        }
        for (const auto& message : list_messages(session, call.viewer, it.id)) {
            const bool near = message.institution == call.viewer.institution;
            view.messages.push_back({message, near && message.account
                                                  ? actor_name(call, session, message.account)
                                                  : institution_name(call, session, message.institution)});
        }
    });
    return view;
}

Reply done(const Call& call, CaseId id, std::string_view said, const Result<Case>& result) {
    if (!result) return case_again(call, id, result.error());
    if (call.json) return case_record(call, *result);
    return call.done(url("/cases/{}", id.text()), said, Json());
}

Reply act(const Call& call, std::string_view said, const CaseVerb& verb) {
    const auto it = TRY(case_of(call));
    return done(call, it.id, said,
                change_case(desk_of(call), call.viewer, {it.id, version_of(call)}, call.now, verb));
}

Party party_of(const Call& call, const std::string& name) {
    return {InstitutionId::parse(call.form.value(name)).value_or(InstitutionId{}),
            std::string(call.form.value(name + "_words"))};
}

}  // namespace

Reply case_again(const Call& call, CaseId id, const Error& error) {
    const auto it =
        call.app.store.read([&](Session& session) { return find_case(session, call.viewer, id); });
    const bool shown = error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
    if (call.json || !it || !shown) return error;
    auto view = view_of(call, *it);
    view.error = &error;
    view.typed = call.form.values;
    return call.page(case_page(call.frame(), view), status_of(error.kind));
}

constexpr std::size_t cases_per_page = 50;

Reply list_cases(Call& call) {
    CaseListView view;
    view.may_propose = call.viewer.can(Capability::offer);
    view.desk = call.viewer.can(Capability::keep_desk);
    std::vector<std::pair<Case, CaseCard>> all;
    call.app.store.read([&](Session& session) {
        const auto number = call.page_number();
        CaseFilter with;
        with.requester = InstitutionId::parse(call.parameter("requester")).value_or(InstitutionId{});
        with.provider = InstitutionId::parse(call.parameter("provider")).value_or(InstitutionId{});
        Url address = url("/cases");
        if (with.requester) address.query("requester", with.requester.text());
        if (with.provider) address.query("provider", with.provider.text());
        view.paging = {number, cases_per_page, 0, address};
        std::vector<Case> page;
        if (with.requester || with.provider) {  // of one: all, to know how many
            const auto of_one = every_page(
                [&](std::size_t from) { return list_cases(session, call.viewer, with, from); });
            const auto shown = page_of(of_one, number, cases_per_page);
            page.assign(shown.begin(), shown.end());
            view.paging.total = of_one.size();
        } else {
            page = list_cases(session, call.viewer, {}, (number - 1) * cases_per_page, cases_per_page);
            view.paging.total = std::size_t(count_cases(session, call.viewer));
        }
        know_names(call, session, page, &Case::requester, &Case::provider);
        for (auto& it : page) {
            auto card = card_of(call, session, it);
            all.emplace_back(std::move(it), std::move(card));
        }
        if (view.desk) view.unserved = unserved_of(call, session)->size();
    });
    if (call.json)
        return call.reply(Json::object(
            {{"total", std::int64_t(view.paging.total)},
             {"cases", Json::array(all, [](const auto& one) { return to_json(one.first, one.second); })}}));
    for (const auto& [it, card] : all) {
        const auto side = side_of_reader(call, it);
        const bool ended = !is_live(card.status) && card.turn == Turn::nobody;
        const bool own = view.desk ? card.overdue.has_value() : side && is_turn_of(card.turn, *side);
        auto& list = card.status == CaseStatus::proposed && side == Side::requester ? view.proposals
                     : ended                                                        ? view.ended
                     : own                                                          ? view.yours
                                                                                    : view.waiting;
        list.push_back(card);
    }
    return call.page(case_list_page(call.frame(), view));
}

Reply show_case(Call& call) {
    const auto it = TRY(case_of(call));
    if (call.json) return case_record(call, it);
    return call.page(case_page(call.frame(), view_of(call, it)));
}

namespace {

using Body = std::vector<std::pair<std::string, std::string>>;

// For readers: institutions by their name, without the ids of request and need.
Body in_names(const Call& call, Session& session, const Body& body) {
    Body named;
    for (auto [field, value] : body) {
        if (!call.json && (field == "request" || field == "need")) continue;
        const auto institution = InstitutionId::parse(value);
        if (!call.json && field.ends_with(".institution") && institution)
            value = institution_name(call, session, *institution);
        named.emplace_back(std::move(field), std::move(value));
    }
    return named;
}

}  // namespace

Reply show_case_history(Call& call) {
    const auto it = TRY(case_of(call));
    HistoryView view{it.title.text, url("/cases/{}", it.id.text()), {}};
    add_history(call, view, Subject::case_, it.id.value);
    call.app.store.read([&](Session& session) {
        for (auto& row : view.rows) row.body = in_names(call, session, row.body);
    });
    return history_reply(call, view);
}

Reply express_interest(Call& call) {
    const auto request = TRY(call.id<RequestId>("request"));
    const auto need = TRY(call.id<NeedId>("need"));
    const auto words = words_of(call, "words");
    const InterestForm form{words.text, words.language, TRY(day_of(call, "next_on"))};
    const auto it = TRY(express_interest(desk_of(call), call.viewer, request, need, form, call.now));
    if (call.json) return case_record(call, it, 201);
    return call.done(url("/cases/{}", it.id.text()), "interest_expressed", Json());
}

// Where a mail leads: through the sign-in to the needs of a request.
Reply show_interest(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    const auto request =
        call.app.store.read([&](Session& session) { return find_request(session, call.viewer, id); });
    if (!request) return not_found();
    return call.done(url("/requests/{}", id.text()), Json());
}

Reply list_request_cases(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    return call.app.store.read([&](Session& session) -> Reply {
        if (!find_request(session, call.viewer, id)) return not_found();
        return call.reply(Json::array(
            list_case_marks(session, call.viewer, id, date_of(call.now)), [&](const CaseMark& mark) {
                const auto relays = list_relays_of_case(session, call.viewer, mark.id);
                return Json::object({{"case", mark.may_open ? Json(mark.id.text()) : Json()},
                                     {"need", mark.need.text()},
                                     {"provider", mark.provider.text()},
                                     {"provider_name", institution_name(call, session, mark.provider)},
                                     {"status", name_of(mark.status)},
                                     {"interested_at", to_string(mark.interested_at)},
                                     {"relayed_at",
                                      relays.empty() ? Json() : Json(to_string(relays.back().at))}});
            }));
    });
}

namespace {

ProposalView proposal_view(const Call& call) {
    ProposalView view;
    InstitutionFilter filter;
    filter.requesters = true;
    filter.space = std::string(name_of(call.viewer.space));
    view.requesters =
        call.app.store.read([&](Session& session) { return institution_options(call, session, filter); });
    return view;
}

}  // namespace

Reply show_proposal(Call& call) {
    auto view = proposal_view(call);
    view.typed = {{"requester", std::string(call.parameter("requester"))}};
    return call.page(proposal_page(call.frame(), view));
}

Reply propose_help(Call& call) {
    const auto requester = InstitutionId::parse(call.form.value("requester")).value_or(InstitutionId{});
    const auto words = words_of(call, "words");
    const auto title = words_of(call, "title");
    const auto& language = words.text.empty() ? title.language : words.language;
    const auto it =
        propose_help(desk_of(call), call.viewer, requester, {title.text, words.text, language}, call.now);
    if (!it && (call.json || it.error().kind != ErrorKind::invalid)) return it.error();
    if (!it) {
        auto view = proposal_view(call);
        view.error = &it.error();
        view.typed = call.form.values;
        return call.page(proposal_page(call.frame(), view), status_of(it.error().kind));
    }
    if (call.json) return case_record(call, *it, 201);
    return call.done(url("/cases/{}", it->id.text()), "proposed", Json());
}

Reply accept_case(Call& call) {
    const auto it = TRY(case_of(call));
    const CaseAt at{it.id, version_of(call)};
    if (!it.request)
        return done(call, it.id, "proposal_accepted",
                    accept_proposal(desk_of(call), call.viewer, at, call.now));
    const auto words = words_of(call, "words");
    return act(call, "accepted",
               [&](const Case& it) { return accept_case(it, call.viewer, words, call.now); });
}

Reply decline_case(Call& call) {
    const auto reason = decline_reason(call.form.value("reason"));
    const auto words = words_of(call, call.form.has("decline_words") ? "decline_words" : "words");
    return act(call, "declined",
               [&](const Case& it) { return decline_case(it, call.viewer, reason, words, call.now); });
}

Reply name_next_date(Call& call) {
    const auto it = TRY(case_of(call));
    const auto day = day_of(call, "next_on");
    if (!day) return case_again(call, it.id, day.error());
    return act(call, "saved",
               [&](const Case& it) { return name_next_date(it, call.viewer, *day, call.now); });
}

Reply name_parties(Call& call) {
    const PartiesForm form{party_of(call, "funder"), party_of(call, "expert"), party_of(call, "host")};
    const bool known = call.app.store.read([&](Session& session) {
        for (const auto& party : {form.funder, form.expert, form.host}) {
            if (!party.institution) continue;
            const auto one = find_institution(session, call.viewer, party.institution);
            if (!one || one->space != call.viewer.space) return false;
        }
        return true;
    });
    if (!known) return invalid("form.faults", {{"funder", "field.unknown_choice"}});
    return act(call, "saved", [&](const Case& it) { return name_parties(it, call.viewer, form, call.now); });
}

Reply write_message(Call& call) {
    const auto it = TRY(case_of(call));
    const auto written = write_message(desk_of(call), call.viewer, it.id, words_of(call, "text"), call.now);
    if (!written) return case_again(call, it.id, written.error());
    if (!call.json) return call.done(url("/cases/{}", it.id.text()), "message_sent", Json());
    return call.reply(to_json(*written, call.viewer_name), 201);
}

Reply list_messages(Call& call) {
    const auto it = TRY(case_of(call));
    return call.reply(Json::array(view_of(call, it).messages,
                                  [](const MessageRow& row) { return to_json(row.message, row.who); }));
}

Reply give_feedback(Call& call) {
    const auto helped = words_of(call, "helped"), otherwise = words_of(call, "otherwise");
    const FeedbackForm form{case_outcome(call.form.value("outcome")), helped.text, otherwise.text,
                            helped.text.empty() ? otherwise.language : helped.language};
    return act(call, "feedback_given",
               [&](const Case& it) { return give_feedback(it, call.viewer, form, call.now); });
}

Reply close_case(Call& call) {
    return act(call, "closed", [&](const Case& it) { return close_case(it, call.viewer, call.now); });
}

Reply answer_follow_up(Call& call) {
    const auto answered = use(call.form.value("use"));
    const auto words = words_of(call, "words");
    return act(call, "saved",
               [&](const Case& it) { return answer_follow_up(it, call.viewer, answered, words, call.now); });
}

}  // namespace lightfoot
