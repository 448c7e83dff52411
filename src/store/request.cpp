// Reading requests. Each question is asked four times, of the requests, their needs, the topics of those and
// the referrals: four queries for a list of any length. Writing them is in request_write.cpp.

#include "store/request.hpp"

#include "domain/limits.hpp"
#include "store/columns.hpp"
#include "store/batch.hpp"
#include "store/totals.hpp"

#include <algorithm>
#include <unordered_map>

namespace lightfoot {

namespace {

constexpr SqlText columns =
    "r.id, r.space, r.institution_id, r.arrival, r.language, r.title, r.note, r.circulation_way,"
    " r.circulation_at, r.posting_way, r.posting_at, r.dated, r.date_note, r.created_at, r.sent_at,"
    " r.circulated_at, r.withdrawn_at, r.source_url, r.record_kind, r.confidence, r.source_note,"
    " r.topics_as_labelled, r.version, r.authenticated_at, r.acknowledged_at, r.recalled_at,"
    " r.set_aside_reason, r.set_aside_at, r.set_aside_words, r.posting_text, r.posting_language,"
    " r.posting_written_at, r.posted_at, r.taken_down_at, r.met_asked_at, r.met_answered_at, r.met_answer,"
    " r.met_words, r.drafted_by, r.cleared_by, r.cleared_by_name, r.cleared_at, r.official_at";
constexpr SqlText need_columns =
    "n.request_id, n.id, n.position, n.own_order, n.why_it_matters, n.title, n.text, n.who, n.place,"
    " n.existing, n.expectations, n.first_step, n.earliest, n.latest, n.hosting_visits,"
    " n.hosting_days_per_month, n.hosting_languages, n.hosting_no_go";

// Who may see which request, as request.hpp says. $1 role, $2 space, $3 institution of the viewer.
constexpr SqlText visible =
    "((r.arrival = 'archive' AND (r.space = 'real' OR r.space = $2))"
    " OR (r.arrival <> 'archive' AND r.space = $2 AND ("
    "($1 = 'point_of_contact' AND r.institution_id = $3)"
    " OR ($1 IN ('secretariat', 'committee') AND r.sent_at IS NOT NULL)"
    " OR ($1 = 'secretariat' AND r.arrival = 'letter')"
    " OR ($1 = 'provider' AND r.circulated_at IS NOT NULL AND r.withdrawn_at IS NULL))))";

// The same order of questions as status_of() in domain/request.cpp.
constexpr SqlText status =
    "CASE WHEN r.arrival = 'archive' THEN 'archive'"
    " WHEN r.withdrawn_at IS NOT NULL THEN 'withdrawn'"
    " WHEN r.circulated_at IS NOT NULL THEN 'circulated'"
    " WHEN r.sent_at IS NOT NULL THEN 'sent' ELSE 'draft' END";

constexpr SqlText filtered =
    visible + SqlText(" AND ($4 = '' OR $4 = ") + status +
    SqlText(" OR ($4 = 'open' AND ") + status + SqlText(" IN ('sent', 'circulated')))") +
    SqlText(" AND ($5 = '' OR r.arrival = $5) AND ($6 = '' OR r.language = $6)"
            " AND ($7 = '' OR EXISTS (SELECT 1 FROM need n JOIN need_topic t ON t.need_id = n.id"
            " WHERE n.request_id = r.id AND t.topic = $7 AND t.standing <> 'removed'))"
            " AND ($8 = 0 OR r.institution_id = $8) AND ($9 = '' OR r.space = $9)"
            " AND ($10 = 0 OR r.institution_id = $3)");

// Where to look: the narrowest of these that holds all that is asked for, so that a list costs what it shows
// and not what there is (schema_lists.cpp, schema_counts.cpp).
constexpr SqlText of_all = " FROM request r WHERE ";
constexpr SqlText of_archive = " FROM request r WHERE r.arrival = 'archive' AND ";
constexpr SqlText of_own = " FROM request r WHERE r.institution_id = $3 AND ";
constexpr SqlText of_institution = " FROM request r WHERE r.institution_id = $8 AND ";
constexpr SqlText of_topic =
    " FROM request r WHERE r.id IN (SELECT m.request_id FROM need_topic x JOIN need m ON m.id = x.need_id"
    " WHERE x.topic = $7) AND ";

constexpr SqlText newest_first =
    " ORDER BY COALESCE(r.sent_at, r.created_at, 0) DESC, COALESCE(r.dated, '') DESC, r.id";
// The archive is small and has an index of its own, which a planner leaves for one that holds the order.
constexpr SqlText archive_order =
    " ORDER BY COALESCE(r.sent_at, r.created_at, 0) + 0 DESC, COALESCE(r.dated, '') DESC, r.id";

void read_handling(const Row& row, Request& request) {
    request.authenticated_at = row.optional_time(23);
    request.acknowledged_at = row.optional_time(24);
    request.recalled_at = row.optional_time(25);
    request.set_aside = {set_aside_reason(row.text(26)).value_or(SetAsideReason::none), row.optional_time(27),
                         row.text(28)};
    request.posted = {row.text(29), row.text(30), row.optional_time(31), row.optional_time(32),
                      row.optional_time(33)};
    request.met = {row.optional_time(34), row.optional_time(35),
                   met_answer(row.text(36)).value_or(MetAnswer::none), row.text(37)};
}

Request read(const Row& row) {
    Request request;
    request.id = {row.integer(0)};
    request.space = space_of(row.text(1));
    request.institution = {row.integer(2)};
    request.arrival = request_arrival(row.text(3)).value_or(RequestArrival::written_here);
    request.language = row.text(4);
    request.title = row.text(5);
    request.note = row.text(6);
    request.circulation = {consent_way(row.text(7)).value_or(ConsentWay::not_asked), row.optional_time(8)};
    request.posting = {consent_way(row.text(9)).value_or(ConsentWay::not_asked), row.optional_time(10)};
    request.dated = row.optional_date(11);
    request.date_note = row.text(12);
    request.created_at = row.optional_time(13);
    request.sent_at = row.optional_time(14);
    request.circulated_at = row.optional_time(15);
    request.withdrawn_at = row.optional_time(16);
    request.provenance = provenance_of(row, 17);
    request.topics_as_labelled = items_of(row.text(21));
    request.version = row.integer(22);
    read_handling(row, request);
    request.drafted_by = {row.integer(38)};
    request.clearance = {{row.integer(39)}, row.text(40), row.optional_time(41)};
    request.official_at = row.optional_time(42);
    return request;
}

Need read_need(const Row& row) {
    Need need;
    need.id = {row.integer(1)};
    need.position = int(row.integer(2));
    need.own_order = row.optional_int(3);
    need.why_it_matters = row.text(4);
    need.title = row.text(5);
    need.text = row.text(6);
    need.who = row.text(7);
    need.place = row.text(8);
    need.existing = row.text(9);
    need.expectations = row.text(10);
    need.first_step = row.text(11);
    need.earliest = row.optional_date(12);
    need.latest = row.optional_date(13);
    need.hosting.visits = row.optional_int(14);
    need.hosting.days_per_month = row.optional_int(15);
    need.hosting.languages = items_of(row.text(16));
    const auto periods = items_of(row.text(17));
    for (const std::string_view period : periods) {
        if (period.size() != 21) continue;
        const auto from = parse_date(period.substr(0, 10)), to = parse_date(period.substr(11));
        if (from && to) need.hosting.no_go.push_back({*from, *to});
    }
    return need;
}

// Needs, their topics and referrals.
void add_what_belongs(Session& session, std::vector<Request>& requests) {
    const auto read = [&](const auto& owner, auto... id) {
        session.each(joined<"SELECT ", need_columns, " FROM need n WHERE n.request_id IN", batch_of_ids,
                            " ORDER BY n.position, n.id">,
                     [&](const Row& row) { owner(row)->needs.push_back(read_need(row)); }, id...);
        session.each(joined<"SELECT n.request_id, t.need_id, t.topic, t.standing FROM need n"
                            " JOIN need_topic t ON t.need_id = n.id WHERE n.request_id IN", batch_of_ids>,
                     [&](const Row& row) {
                         for (auto& need : owner(row)->needs)
                             if (need.id.value == row.integer(1))
                                 need.topics.push_back({row.text(2), topic_standing(row.text(3))});
                     }, id...);
        session.each(joined<"SELECT f.request_id, f.at, f.institution_id, f.words, f.ended_at, f.advice"
                            " FROM referral f WHERE f.request_id IN", batch_of_ids,
                            " ORDER BY f.request_id, f.position">,
                     [&](const Row& row) {
                         owner(row)->referrals.push_back({row.time(1), {row.integer(2)}, row.text(3),
                                                          row.optional_time(4), row.text(5)});
                     }, id...);
    };
    each_of_batches(session, std::span(requests), read);
    for (auto& request : requests)
        for (auto& need : request.needs) std::sort(need.topics.begin(), need.topics.end());
}

// The requests that `selection` ("FROM request r WHERE … ORDER BY … LIMIT …") selects, with all that
// belongs to them.
template <SqlText selection, class... A>
std::vector<Request> select(Session& session, const A&... arguments) {
    std::vector<Request> requests;
    session.each(joined<"SELECT ", columns, selection>,
                 [&](const Row& row) { requests.push_back(read(row)); }, arguments...);
    add_what_belongs(session, requests);
    return requests;
}

std::optional<Request> first_of(std::vector<Request> requests) {
    return requests.empty() ? std::nullopt : std::optional{std::move(requests.front())};
}

}  // namespace

std::optional<Request> find_request(Session& session, const Viewer& viewer, RequestId id) {
    return first_of(select<SqlText(" FROM request r WHERE ") + visible + SqlText(" AND r.id = $4")>(
        session, name_of(viewer.role), name_of(viewer.space), viewer.institution, id));
}

bool sees_request(Session& session, const Viewer& viewer, RequestId id) {
    return !seen_requests(session, viewer, {&id, 1}).empty();
}

std::unordered_set<RequestId> seen_requests(Session& session, const Viewer& viewer,
                                            std::span<const RequestId> ids) {
    std::unordered_set<RequestId> seen;
    each_batch(ids, [&](auto... id) {
        session.each(joined<"SELECT r.id FROM request r WHERE ", visible, " AND r.id IN",
                            batch_of_ids_after_three>,
                     [&](const Row& row) { seen.insert({row.integer(0)}); }, name_of(viewer.role),
                     name_of(viewer.space), viewer.institution, id...);
    });
    return seen;
}

std::optional<Request> find_request_of_need(Session& session, const Viewer& viewer, NeedId id) {
    return first_of(select<SqlText(" FROM request r WHERE ") + visible +
                           SqlText(" AND r.id = (SELECT m.request_id FROM need m WHERE m.id = $4)")>(
        session, name_of(viewer.role), name_of(viewer.space), viewer.institution, id));
}

namespace {

// First the ids, which an index holds in their order, then the records of this page alone.
template <SqlText place, SqlText order = newest_first>
RequestPage list(Session& session, const Viewer& viewer, const RequestFilter& filter, std::size_t offset,
                 std::size_t limit) {
    RequestPage page;
    std::vector<RequestId> ids;
    const auto ask = [&](auto use, const auto&... more) {
        return use(name_of(viewer.role), name_of(viewer.space), viewer.institution, filter.status,
                   filter.arrival, filter.language, filter.topic, filter.institution, filter.space,
                   filter.own, more...);
    };
    page.total = ask([&](const auto&... arguments) {
        return total_of(session, joined<"SELECT COUNT(*)", place, filtered>, arguments...);
    });
    const auto wanted = std::min(limit, limits::page);
    if (wanted == 0 || std::int64_t(offset) >= page.total) return page;
    ask([&](const auto&... arguments) {
        session.each(joined<"SELECT r.id", place, filtered, order, " LIMIT $11 OFFSET $12">,
                     [&](const Row& row) { ids.push_back({row.integer(0)}); }, arguments...);
    }, wanted, offset);
    page.requests = requests_regardless_of_viewer(session, ids);
    return page;
}

}  // namespace

std::vector<Request> find_requests(Session& session, const Viewer& viewer,
                                   const std::vector<RequestId>& ids) {
    return found_by_ids<Request>(std::span(ids).first(std::min(ids.size(), limits::page)), [&](auto... id) {
        return select<SqlText(" FROM request r WHERE ") + visible + SqlText(" AND r.id IN") +
                           batch_of_ids_after_three>(
            session, name_of(viewer.role), name_of(viewer.space), viewer.institution, id...);
    });
}

RequestPage list_requests(Session& session, const Viewer& viewer, const RequestFilter& filter,
                          std::size_t offset, std::size_t limit) {
    const auto archive = name_of(RequestStatus::archive);
    const bool sees_archive_only = viewer.role == Role::visitor || viewer.role == Role::administrator;
    const auto use = filter.own           ? list<of_own>
                     : filter.institution ? list<of_institution>
                     : sees_archive_only || filter.status == archive || filter.arrival == archive
                         ? list<of_archive, archive_order>
                     : filter.topic.empty() ? list<of_all>
                                            : list<of_topic>;
    return use(session, viewer, filter, offset, limit);
}

namespace {

// The middle line is that of the index request_on_desk.
constexpr SqlText on_desk = SqlText(" FROM request r WHERE ") + visible +
    SqlText(" AND r.space = $2 AND r.sent_at IS NOT NULL AND r.withdrawn_at IS NULL"
            " AND (r.circulated_at IS NULL OR r.posted_at IS NULL OR r.met_asked_at IS NULL)"
            " AND r.arrival <> 'archive' AND (r.set_aside_at IS NULL OR r.authenticated_at IS NOT NULL)"
            " AND ");

// To be decided: on the way to circulation, a text that may be posted, or a year that may have passed. The
// rest waits for a text to be written.
constexpr SqlText to_be_decided =
    "(r.circulated_at IS NULL OR (r.posted_at IS NULL AND r.posting_way <> 'refused'"
    " AND r.posting_written_at IS NOT NULL) OR (r.met_asked_at IS NULL AND r.circulated_at < $4))";
constexpr SqlText to_be_written =
    "(r.circulated_at IS NOT NULL AND r.posted_at IS NULL AND r.posting_way <> 'refused'"
    " AND r.posting_written_at IS NULL AND NOT (r.met_asked_at IS NULL AND r.circulated_at < $4))";

// Adds the ids of a page that begins at `offset` of these; takes their number off `offset`, so that another
// list can follow.
template <SqlText which>
std::int64_t add_desk_ids(Session& session, const Viewer& desk, Time year_begins, std::int64_t& offset,
                          std::size_t limit, std::vector<RequestId>& ids) {
    const auto role = name_of(desk.role), space = name_of(desk.space);
    const auto total = total_of(session, joined<"SELECT COUNT(*)", on_desk, which>, role, space,
                                desk.institution, year_begins);
    if (offset < total && ids.size() < limit)
        session.each(joined<"SELECT r.id", on_desk, which, " ORDER BY r.sent_at, r.id LIMIT $5 OFFSET $6">,
                     [&](const Row& row) { ids.push_back({row.integer(0)}); }, role, space,
                     desk.institution, year_begins, limit - ids.size(), offset);
    offset = std::max<std::int64_t>(0, offset - total);
    return total;
}

}  // namespace

RequestPage list_desk_requests(Session& session, const Viewer& desk, Time year_begins, std::size_t offset,
                               std::size_t limit) {
    RequestPage page;
    if (!desk.can(Capability::keep_desk)) return page;
    const auto most = std::min(limit, limits::page);
    auto from = std::int64_t(offset);
    std::vector<RequestId> ids;
    page.total = add_desk_ids<to_be_decided>(session, desk, year_begins, from, most, ids);
    page.total += add_desk_ids<to_be_written>(session, desk, year_begins, from, most, ids);
    page.requests = find_requests(session, desk, ids);
    return page;
}

void every_request(Session& session, const std::function<void(Request)>& use) {
    constexpr std::int64_t at_once = 500;
    std::int64_t last = 0;
    for (;;) {
        auto some = select<" FROM request r WHERE r.id > $1 ORDER BY r.id LIMIT $2">(session, last, at_once);
        if (some.empty()) return;
        last = some.back().id.value;
        for (auto& request : some) use(std::move(request));
    }
}

std::optional<Request> request_regardless_of_viewer(Session& session, RequestId id) {
    return first_of(select<" FROM request r WHERE r.id = $1">(session, id));
}

std::vector<Request> requests_regardless_of_viewer(Session& session, const std::vector<RequestId>& ids) {
    return found_by_ids<Request>(std::span(ids), [&](auto... id) {
        return select<SqlText(" FROM request r WHERE r.id IN") + batch_of_ids>(session, id...);
    });
}

}  // namespace lightfoot
