// The table of needs and programmes: of one request, or of all of the State's own. Found by its people, and
// by those whom it let in; each view by these is noted like other views of what is not public.

#include "store/need_table.hpp"

#include "store/view_note.hpp"
#include "web/api/programme.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/host_search.hpp"
#include "web/handlers/need_table_handlers.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

constexpr std::size_t near_for_each = 8, most_needs = 24;
constexpr int last_tier_shown = 3;  // what has little in common touches nothing

bool says_how(const HostReason& reason) {
    using enum HostCriterion;
    const auto is = [&](HostCriterion one) { return reason.criterion == one; };
    return reason.verdict == Verdict::fits &&
           (is(named) || is(subject) || is(location) || is(institution) || is(cooperation) || is(place));
}

// Fills rows and columns need by need. A programme is a column of its own once, whichever of its parts touch.
class Filling {
public:
    Filling(const Call& call, NeedTableView& view) : call_(call), view_(view) {}

    void add(const Request& request, const Need& need, const HostSearch& search) {
        auto hosts = search.find(need, near_for_each);
        NeedTableView::Row row;
        row.id = need.id.text();
        row.title = title_of(request, need).text;
        row.language = request.language;
        row.request = url("/requests/{}/hosts", request.id.text()).fragment("need-" + row.id);
        if (!view_.is_own) row.request = url("/requests/{}/need-table", request.id.text());
        if (view_.request.empty()) row.request_title = title_of(request);
        for (const auto& host : hosts.near) add(row, host, search, request.space, false);
        for (const auto& host : hosts.global) add(row, host, search, request.space, true);
        view_.rows.push_back(std::move(row));
    }

private:
    void add(NeedTableView::Row& row, const Host& host, const HostSearch& search, Space space, bool world) {
        const bool wanted = view_.reach.empty() || (view_.reach == "world") == world;
        if (host.tier > last_tier_shown || !wanted) return;
        const auto [at, is_new] =
            column_.try_emplace(search.entries().number(host.key), view_.programmes.size());
        if (is_new)
            view_.programmes.push_back({card_of(call_, space, search.entries(), host.activity), world, 0});
        NeedTableView::Cell cell{at->second, {}};
        for (const auto& reason : host.reasons)
            if (says_how(reason) && reason.reason.key != "hosts.reason.institution_kind")
                cell.how.push_back(reason.reason);  // a kind of institution is among the topics already
        if (cell.how.empty()) cell.how.push_back("hosts.reason.subject_words");
        ++view_.programmes[at->second].needs;
        row.cells.push_back(std::move(cell));
    }

    const Call& call_;
    NeedTableView& view_;
    std::map<std::uint64_t, std::size_t> column_;  // by number of the entry
};

// Those on which most needs hang first; else as they came. What the filter leaves out goes with its cells.
void arrange(NeedTableView& view) {
    view.all_rows = view.rows.size();
    view.empty_rows = std::size_t(
        std::count_if(view.rows.begin(), view.rows.end(), [](const auto& row) { return row.cells.empty(); }));
    if (view.show == "empty") {
        std::erase_if(view.rows, [](const auto& row) { return !row.cells.empty(); });
        view.programmes.clear();
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < view.programmes.size(); ++i)
        if (view.show != "crowded" || view.programmes[i].needs > 1) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return view.programmes[a].needs > view.programmes[b].needs;
    });
    std::map<std::size_t, std::size_t> place;
    std::vector<NeedTableView::Programme> programmes;
    for (const auto at : order) {
        place[at] = programmes.size();
        programmes.push_back(std::move(view.programmes[at]));
    }
    view.programmes = std::move(programmes);
    for (auto& row : view.rows) {
        std::erase_if(row.cells, [&](const auto& cell) { return !place.contains(cell.programme); });
        for (auto& cell : row.cells) cell.programme = place.at(cell.programme);
        std::sort(row.cells.begin(), row.cells.end(),
                  [](const auto& a, const auto& b) { return a.programme < b.programme; });
    }
    if (view.show == "crowded") std::erase_if(view.rows, [](const auto& row) { return row.cells.empty(); });
}

void read_filters(const Call& call, NeedTableView& view) {
    for (const char* known : {"empty", "crowded"})
        if (call.parameter("show") == known) view.show = known;
    for (const char* known : {"near", "world"})
        if (call.parameter("reach") == known) view.reach = known;
}

void fill(const Call& call, const std::vector<Request>& requests, const Institution& asking,
          NeedTableView& view) {
    read_filters(call, view);
    view.of_a_state = !asking.state_code.empty();
    view.state = name_of(call, asking);
    const auto base = programmes_of(call, call.viewer.space);
    view.kept = base && base->about().activities > 0;
    if (!view.kept || !view.of_a_state) return;
    Filling filling(call, view);
    for (const auto& request : requests) {
        const HostSearch search(call, *base, request, asking);
        for (const auto& need : request.needs)
            if (view.rows.size() < most_needs)
                filling.add(request, need, search);
            else
                ++view.left_out;
    }
    arrange(view);
}

// Providers with a case, and regional organisations unless they are known not to include the State.
void add_readers(const Call& call, Session& session, const Request& request, const Institution& asking,
                 NeedTableView& view) {
    const auto readers = list_need_table_readers(session, call.viewer, request.id);
    for (const auto& one : readers)
        view.readers.push_back(
            {one.institution.text(), institution_name(call, session, one.institution), date_of(one.at)});
    for (const auto id : need_table_candidates(session, request)) {
        const bool is_in = std::any_of(readers.begin(), readers.end(),
                                       [&](const auto& one) { return one.institution == id; });
        const auto candidate = find_institution(session, call.viewer, id);
        if (is_in || !candidate) continue;
        const auto region = call.app.places.understand(candidate->name);
        const bool elsewhere =
            candidate->kind == InstitutionKind::regional_organisation && region.complete &&
            std::all_of(region.regions.begin(), region.regions.end(), [&](const std::string& one) {
                return call.app.places.membership(asking.state_code, one) == Membership::no;
            });
        if (!elsewhere) view.candidates.push_back({id.text(), isolated(name_of(call, *candidate))});
    }
}

Result<NeedTableView> view_of_request(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    const auto request = call.app.store.read(
        [&](Session& session) { return find_request_of_need_table(session, call.viewer, id); });
    if (!request) return not_found();
    call.app.views.note(call.viewer, *request, call.now);
    NeedTableView view;
    view.request = request->id.text();
    view.title = title_of(*request);
    view.language = request->language;
    view.is_own = is_of_the_state(call, *request);
    const auto asking = call.app.store.read([&](Session& session) {
        auto found = find_institution(session, call.viewer, request->institution);
        if (found && view.is_own) add_readers(call, session, *request, *found, view);
        return found;
    });
    if (!asking) return not_found();
    fill(call, {*request}, *asking, view);
    return view;
}

Result<NeedTableView> view_of_all(Call& call) {
    if (call.viewer.can(Capability::keep_desk)) return not_allowed();
    NeedTableView view;
    view.asks = call.viewer.can(Capability::ask);
    std::vector<Request> requests;
    const auto asking = call.app.store.read([&](Session& session) {
        RequestFilter filter;
        filter.own = true;
        if (view.asks)
            for (auto& request : list_requests(session, call.viewer, filter).requests)
                if (status_of(request) != RequestStatus::withdrawn &&
                    status_of(request) != RequestStatus::archive)
                    requests.push_back(std::move(request));
        for (const auto id : list_shown_need_tables(session, call.viewer))
            if (const auto request = find_request_of_need_table(session, call.viewer, id))
                view.shown_to_me.emplace_back(title_of(*request), url("/requests/{}/need-table", id.text()));
        return find_institution(session, call.viewer, call.viewer.institution);
    });
    if (!asking) return not_found();
    if (view.asks) fill(call, requests, *asking, view);
    return view;
}

Json need_table_json(const Words& words, const NeedTableView& view) {
    return Json::object(
        {{"programmes", Json::array(view.programmes,
                                    [&](const NeedTableView::Programme& one) {
                                        return Json::object({{"programme", to_json(words, one.card)},
                                                             {"worldwide", one.world},
                                                             {"needs", one.needs}});
                                    })},
         {"needs",
          Json::array(view.rows,
                      [&](const NeedTableView::Row& row) {
                          return Json::object(
                              {{"need", row.id},
                               {"title", row.title},
                               {"cells", Json::array(row.cells, [&](const NeedTableView::Cell& cell) {
                                    return Json::object(
                                        {{"programme", view.programmes[cell.programme].card.identifier},
                                         {"how", Json::array(cell.how, [&](const Message& one) {
                                              return Json(words.text(one));
                                          })}});
                                })}});
                      })},
         {"needs_without_any", view.empty_rows},
         {"needs_left_out", view.left_out},
         {"readers", Json::array(view.readers, [](const NeedTableView::Reader& one) {
              return Json::object(
                  {{"institution", one.id}, {"name", one.name}, {"since", to_string(one.since)}});
          })}});
}

Reply answer(Call& call, NeedTableView view) {
    view.page = call.page_number();
    auto response = call.json ? call.reply(need_table_json(call.words, view))
                              : call.page(need_table_page(call.frame(), view));
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

Reply file(Call& call, const NeedTableView& view) {
    auto response =
        download("needs-and-programmes.csv", "text/csv; charset=utf-8", need_table_csv(call.words, view));
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

InstitutionId institution_of_form(const Call& call) {
    return InstitutionId::parse(call.form.value("institution")).value_or(InstitutionId{});
}

Json json_of(const NeedTableReader& reader) {
    return Json::object({{"request", reader.request.text()},
                         {"institution", reader.institution.text()},
                         {"at", to_string(reader.at)}});
}

}  // namespace

Reply show_need_table(Call& call) { return answer(call, TRY(view_of_request(call))); }
Reply show_own_need_table(Call& call) { return answer(call, TRY(view_of_all(call))); }
Reply need_table_file(Call& call) { return file(call, TRY(view_of_request(call))); }
Reply own_need_table_file(Call& call) { return file(call, TRY(view_of_all(call))); }

Reply let_into_need_table(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    const auto made = TRY(let_in(desk_of(call), call.viewer, id, institution_of_form(call), call.now));
    return call.done(url("/requests/{}/need-table", id.text()).fragment("readers"), "saved", json_of(made));
}

Reply shut_out_of_need_table(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    const auto gone = TRY(shut_out(call.app.store, call.viewer, id, institution_of_form(call), call.now));
    return call.done(url("/requests/{}/need-table", id.text()).fragment("readers"), "saved", json_of(gone));
}

}  // namespace lightfoot
