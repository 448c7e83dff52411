// Reading requests: the list, one with who could help, why an offer is not there, its history, who looked,
// its papers.

#include "store/request.hpp"

#include "domain/limits.hpp"
#include "store/attachment.hpp"
#include "store/component.hpp"
#include "store/event.hpp"
#include "store/letter.hpp"
#include "store/together.hpp"
#include "store/view_note.hpp"
#include "web/api/record.hpp"
#include "web/asker.hpp"
#include "web/every_page.hpp"
#include "store/need_call.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/story_common.hpp"
#include "web/pages/browse.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

constexpr std::size_t shortlist_length = 10;

Result<Need> need_of(const Call& call, const Request& request) {
    const auto id = TRY(call.id<NeedId>("need"));
    const auto* need = find_need(request, id);
    if (!need) return not_found();
    return *need;
}

// Who is shown offers for a need: the State itself, the desk, the Committee; for the archive every signed-in
// role.
bool may_match(const Call& call, const Request& request) {
    return call.viewer.can(Capability::see_requests) ||
           (call.viewer.signed_in() && status_of(request) == RequestStatus::archive);
}

// A provider looks at an open need to see what it could do about it.
bool of_own_offers(const Call& call, const Request& request) {
    return call.viewer.role == Role::provider && status_of(request) != RequestStatus::archive;
}

Shortlist shortlist_of(Call& call, const Request& request, const Need& need) {
    if (of_own_offers(call, request))
        return call.app.finder.shortlist_of(call.viewer.institution, request, need, date_of(call.now),
                                            shortlist_length);
    const auto code = state_code_of(call, request.institution);
    return call.app.finder.shortlist(request, need, code, date_of(call.now), shortlist_length);
}

std::vector<AttachmentRow> attachment_rows(Call& call, RequestId id) {
    std::vector<AttachmentRow> rows;
    call.app.store.read([&](Session& session) {
        for (const auto& one : list_attachments(session, call.viewer, id))
            rows.push_back({one.id, one.name, one.media_type, one.size});
    });
    return rows;
}

// To those who may know of it.
void mark_relays(Call& call, const Request& request, ShortlistView& shortlist) {
    if (!call.viewer.signed_in()) return;
    const auto relays =
        call.app.store.read([&](Session& session) { return list_relays(session, call.viewer, request.id); });
    for (const auto& relay : relays)
        for (auto& row : shortlist.rows)
            if (row.offer.id == relay.offer) row.relayed_at = relay.at;
}

RequestView::NeedPart need_part(Call& call, const Request& request, const Need& need, bool edits,
                                const std::vector<CaseMark>& marks, const std::vector<NeedCall>& calls) {
    RequestView::NeedPart part{need, {}, {}, {}, {}};
    if (may_match(call, request)) {
        const auto why_not = url("/requests/{}/needs/{}/why-not", request.id.text(), need.id.text());
        part.shortlist = shortlist_view(call, shortlist_of(call, request, need), why_not);
        if (may_take(call, request)) part.shortlist->take_for = need.id;
        if (call.viewer.can(Capability::keep_desk) && is_open(request) &&
            (request.acknowledged_at || request.circulated_at))
            part.shortlist->relay_for = request.id;
        mark_relays(call, request, *part.shortlist);
        part.shortlist->own = of_own_offers(call, request);
        const auto reader =
            part.shortlist->own ? call.viewer.institution.text() : std::string(name_of(call.viewer.role));
        const auto frame = call.frame();
        part.drawn_shortlist = call.app.drawn_shortlists.draw(
            need.id.text() + std::string(call.words.language()) + reader, *part.shortlist,
            [&](const ShortlistView& view) { return shortlist(frame, view); });
    }
    part.cases = cases_of_need(call, marks, request, need.id);
    for (const auto& one : calls)
        if (one.need == need.id) part.calls.push_back(one);
    if (edits) part.missing = call.app.finder.missing(request, need);
    return part;
}

}  // namespace

namespace {

Reply requests_as_json(Call& call) {
    RequestFilter filter;
    filter.status = std::string(call.parameter("status"));
    filter.topic = std::string(call.parameter("topic"));
    filter.language = std::string(call.parameter("written_in"));
    constexpr std::size_t per_page = 50;
    return call.app.store.read([&](Session& session) -> Reply {
        const auto page =
            list_requests(session, call.viewer, filter, (call.page_number() - 1) * per_page, per_page);
        know_names(call, session, page.requests, &Request::institution);
        return call.reply(Json::object(
            {{"total", page.total},
             {"requests", Json::array(page.requests, [&](const Request& request) {
                  call.app.views.note(call.viewer, request, call.now);
                  return request_json(call, request, institution_name(call, session, request.institution));
              })}}));
    });
}

}  // namespace

namespace {

// Cases in which it is the turn of the reader's State, by request.
Kept<std::map<RequestId, int>> waiting_cases(const Call& call, Session& session) {
    using Counts = std::map<RequestId, int>;
    if (!call.viewer.can(Capability::ask)) return std::make_unique<Counts>();
    const auto today = date_of(call.now);
    return call.app.waiting_cases.of(session, asker(call.viewer, today), [&] {
        Counts counts;
        CaseFilter awaiting;
        awaiting.awaiting = true;
        for (const auto& it :
             every_page([&](std::size_t from) { return list_cases(session, call.viewer, awaiting, from); }))
            counts[it.request] += is_turn_of(turn_of(it, today), Side::requester);
        return counts;
    });
}

}  // namespace

Reply list_requests(Call& call) {
    if (call.json) return requests_as_json(call);
    RequestListView view;
    view.may_ask = call.viewer.can(Capability::ask);
    view.may_enter_letter = call.viewer.can(Capability::keep_desk);
    call.app.store.read([&](Session& session) {
        constexpr std::size_t per_page = 20;
        const auto waiting = waiting_cases(call, session);
        const auto add = [&](std::vector<RequestCard>& cards, Paging& paging, const char* parameter,
                             const RequestFilter& filter, std::size_t most) {
            const auto number = call.page_number(parameter);
            const auto page = list_requests(session, call.viewer, filter, (number - 1) * most, most);
            know_names(call, session, page.requests, &Request::institution);
            for (const auto& request : page.requests) {
                if (!filter.own && is_of_the_state(call, request)) continue;
                cards.push_back(card_of(call, session, request));
                if (const auto at = waiting->find(request.id); at != waiting->end())
                    cards.back().waiting = at->second;
            }
            paging = {number, most, std::size_t(page.total), url("/requests"), parameter};
        };
        RequestFilter mine, drafts, open, archive;
        Paging none;
        mine.own = true, drafts.status = "draft", open.status = "open", archive.status = "archive";
        if (view.may_ask) add(view.own, view.own_pages, "own", mine, per_page);
        if (view.may_enter_letter) add(view.others, none, "drafts", drafts, limits::page);
        if (!view.may_ask) add(view.others, view.other_pages, "open", open, per_page);
        add(view.archive, view.archive_pages, "published", archive, limits::page);
    });
    call.words.sort(view.archive, [](const RequestCard& card) { return card.requester_name; });
    return call.page(request_list_page(call.frame(), view));
}

namespace {

RequestBeside beside(Call& call, const Request& request) {
    RequestBeside beside;
    beside.attachments = Json::array(attachment_rows(call, request.id), [](const AttachmentRow& row) {
        return Json::object({{"id", row.id.text()},
                             {"name", row.name},
                             {"media_type", row.media_type},
                             {"bytes", row.bytes}});
    });
    if (const auto from = call.app.store.read(
            [&](Session& session) { return find_inspiration(session, call.viewer, request.id); }))
        beside.inspired_by = from->story.text();
    return beside;
}

}  // namespace

namespace {

// What stands beside a request on its page.
void foresee_beside(Call& call, const Request& request) {
    call.app.store.read([&](Session& session) {
        foresee(session, [&] {
            (void)find_institution(session, call.viewer, request.institution);
            (void)list_attachments(session, call.viewer, request.id);
            (void)find_inspiration(session, call.viewer, request.id);
            if (call.json) return;
            (void)letters_of_request(session, call.viewer, request.id);
            (void)list_case_marks(session, call.viewer, request.id, date_of(call.now));
            (void)list_need_calls(session, call.viewer, request.id);
            (void)find_form_of_request(session, call.viewer, request.id);
            (void)list_components(session, call.viewer, request.id);
            (void)list_relays(session, call.viewer, request.id);
        });
    });
}

}  // namespace

Reply show_request(Call& call) {
    const auto request = TRY(request_of(call));
    foresee_beside(call, request);
    RequestView view;
    view.request = request;
    view.requester_name = call.app.store.read(
        [&](Session& session) { return institution_name(call, session, request.institution); });
    if (call.json)
        return call.reply(request_json(call, request, view.requester_name, beside(call, request)));
    const auto status = status_of(request);
    const bool keeper = is_of_the_state(call, request) ||
                        (call.viewer.can(Capability::keep_desk) &&
                         request.arrival == RequestArrival::letter && status == RequestStatus::draft);
    view.may_edit = keeper && status != RequestStatus::withdrawn && status != RequestStatus::archive;
    view.may_send = keeper && status == RequestStatus::draft;
    view.may_withdraw = is_of_the_state(call, request) &&
                        (status == RequestStatus::sent || status == RequestStatus::circulated);
    view.procedure = procedure_view(call, request);
    view.may_see_history = is_inner(call, request);
    view.own = is_of_the_state(call, request);
    if (call.viewer.can(Capability::see_requests))
        call.app.store.read([&](Session& session) {
            for (const auto& letter : letters_of_request(session, call.viewer, request.id))
                view.letters.push_back(row_of(call, session, letter));
        });
    view.may_add_signed_note =
        call.viewer.can(Capability::keep_desk) && is_open(request) && !request.official_at;
    view.attachments = attachment_rows(call, request.id);
    view.footprint = footprint_of(call, request);
    std::vector<CaseMark> marks;
    std::vector<NeedCall> calls;
    call.app.store.read([&](Session& session) {
        marks = list_case_marks(session, call.viewer, request.id, date_of(call.now));
        if (is_open(request) && (is_of_the_state(call, request) || call.viewer.can(Capability::keep_desk)))
            view.contact = entry_of(call, session, request.institution);
        if (call.viewer.signed_in()) calls = list_need_calls(session, call.viewer, request.id);
    });
    if (call.viewer.can(Capability::see_requests))
        call.app.store.read([&](Session& session) {
            if (const auto found = find_inspiration(session, call.viewer, request.id))
                view.inspired_by = found->story;
        });
    view.form = call.app.store.read(
        [&](Session& session) { return find_form_of_request(session, call.viewer, request.id); });
    if (call.viewer.can(Capability::see_requests))
        for (const auto& one : call.app.store.read(
                 [&](Session& session) { return list_components(session, call.viewer, request.id); })) {
            const auto* need = one.withdrawn_at ? nullptr : find_need(request, one.need);
            if (need) view.components.push_back(card_of(one, title_of(request, *need)));
        }
    view.has_plan = call.viewer.can(Capability::hold_cases) && (!marks.empty() || !view.components.empty());
    for (const auto& need : request.needs)
        view.needs.push_back(need_part(call, request, need, view.may_edit, marks, calls));
    return call.page(request_page(call.frame(), view));
}

Reply show_shortlist(Call& call) {
    const auto request = TRY(request_of(call));
    const auto need = TRY(need_of(call, request));
    if (!may_match(call, request)) return not_allowed();
    const auto found = shortlist_of(call, request, need);
    return call.reply(to_json(call.words, found));
}

Reply show_why_not(Call& call) {
    const auto request = TRY(request_of(call));
    const auto need = TRY(need_of(call, request));
    if (!may_match(call, request)) return not_allowed();
    const auto back = url("/requests/{}", request.id.text());
    if (const auto id = OfferId::parse(call.parameter("offer"))) {
        const auto offer =
            call.app.store.read([&](Session& session) { return find_offer(session, call.viewer, *id); });
        if (!offer) return not_found();
        const auto code = state_code_of(call, request.institution);
        const auto outcome =
            call.app.finder.outcome(request, need, code, date_of(call.now), *id, shortlist_length);
        if (call.json) return call.reply(to_json(call.words, outcome));
        const auto card =
            call.app.store.read([&](Session& session) { return card_of(call, session, *offer); });
        return call.page(outcome_page(call.frame(), {card, outcome, title_of(request), back}));
    }
    WhyNotView view{title_of(request),
                    back,
                    url("/requests/{}/needs/{}/why-not", request.id.text(), need.id.text()),
                    std::string(call.parameter("words")),
                    {}};
    SearchQuestion question{view.words, std::string(call.words.language()), {"offer"}, {}, {}, {}, {}, 0, 20};
    const auto finds =
        view.words.empty() ? std::vector<SearchFind>{} : call.app.finder.search(call.viewer, question).finds;
    call.app.store.read([&](Session& session) {
        std::vector<OfferId> ids;
        for (const auto& find : finds) ids.push_back(OfferId{find.id});
        view.offers = cards_of(call, session, find_offers(session, call.viewer, ids));
    });
    if (!call.json) return call.page(why_not_page(call.frame(), view));
    return call.reply(Json::object({{"offers", Json::array(view.offers, [](const OfferCard& card) {
                                         return Json::object({{"id", card.id.text()}, {"title", card.title}});
                                     })}}));
}

Reply show_request_history(Call& call) {
    const auto request = TRY(request_of(call));
    if (!is_inner(call, request)) return not_found();
    HistoryView view{title_of(request), url("/requests/{}", request.id.text()), {}};
    add_history(call, view, Subject::request, request.id.value);
    return history_reply(call, view);
}

Reply show_request_views(Call& call) {
    const auto request = TRY(request_of(call));
    if (!is_of_the_state(call, request)) return not_found();
    ViewsView view{title_of(request), url("/requests/{}", request.id.text()), {}};
    call.app.views.flush(call.now);
    call.app.store.read([&](Session& session) {
        for (const auto& note : list_view_notes(session, call.viewer, request.id))
            view.rows.push_back({institution_name(call, session, note.institution), note.day});
    });
    if (call.json)
        return call.reply(Json::array(view.rows, [](const ViewRow& row) {
            return Json::object({{"institution", row.institution}, {"day", to_string(row.day)}});
        }));
    return call.page(views_page(call.frame(), view));
}

Reply show_attachment(Call& call) {
    const auto request = TRY(request_of(call));
    const auto id = TRY(call.id<AttachmentId>("attachment"));
    auto file =
        call.app.store.read([&](Session& session) { return find_attachment(session, call.viewer, id); });
    if (!file || file->attachment.request != request.id) return not_found();
    return download(file->attachment.name, file->attachment.media_type, std::move(file->bytes));
}

}  // namespace lightfoot
