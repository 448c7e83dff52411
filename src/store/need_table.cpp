#include "store/need_table.hpp"

#include "store/case_notice.hpp"
#include "store/request.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// $1 role, $2 space, $3 institution of the viewer, $4 request
constexpr SqlText own =
    "r.arrival <> 'archive' AND r.space = $2 AND $1 = 'point_of_contact' AND r.institution_id = $3";
constexpr SqlText let_in_to =
    "r.arrival <> 'archive' AND r.space = $2 AND r.withdrawn_at IS NULL"
    " AND $1 IN ('provider', 'point_of_contact') AND EXISTS (SELECT 1 FROM matrix_reader m"
    " WHERE m.request_id = r.id AND m.institution_id = $3)";

NeedTableReader reader_of(const Row& row) {
    return {{row.integer(0)}, {row.integer(1)}, {row.integer(2)}, row.time(3)};
}

}  // namespace

std::optional<Request> find_request_of_need_table(Session& session, const Viewer& viewer, RequestId id) {
    const auto found = session.one(
        joined<"SELECT r.id FROM request r WHERE r.id = $4 AND ((", own, ") OR (", let_in_to, "))">,
        [](const Row& row) { return row.integer(0); }, name_of(viewer.role), name_of(viewer.space),
        viewer.institution, id);
    return found ? request_regardless_of_viewer(session, id) : std::nullopt;
}

std::vector<NeedTableReader> list_need_table_readers(Session& session, const Viewer& viewer, RequestId id) {
    std::vector<NeedTableReader> readers;
    session.each(
        joined<"SELECT x.request_id, x.institution_id, x.let_in_by, x.let_in_at FROM matrix_reader x"
               " JOIN request r ON r.id = x.request_id WHERE r.id = $4 AND ",
               own, " ORDER BY x.let_in_at, x.institution_id">,
        [&](const Row& row) { readers.push_back(reader_of(row)); }, name_of(viewer.role),
        name_of(viewer.space), viewer.institution, id);
    return readers;
}

std::vector<RequestId> list_shown_need_tables(Session& session, const Viewer& viewer) {
    std::vector<RequestId> ids;
    session.each(
        joined<"SELECT r.id FROM request r WHERE ", let_in_to, " ORDER BY r.id DESC LIMIT 50">,
        [&](const Row& row) { ids.push_back({row.integer(0)}); }, name_of(viewer.role), name_of(viewer.space),
        viewer.institution);
    return ids;
}

std::vector<InstitutionId> need_table_candidates(Session& session, const Request& request) {
    std::vector<InstitutionId> ids;
    session.each(
        "SELECT i.id FROM institution i WHERE i.space = $1 AND i.id <> $2"
        " AND (i.kind = 'regional_organisation' OR EXISTS (SELECT 1 FROM assistance_case c"
        " WHERE c.requester_id = $2 AND c.provider_id = i.id)) ORDER BY i.id",
        [&](const Row& row) { ids.push_back({row.integer(0)}); }, name_of(request.space),
        request.institution);
    return ids;
}

std::vector<std::string> partners_of(Session& session, InstitutionId requester) {
    std::vector<std::string> names;
    session.each(
        "SELECT DISTINCT i.name FROM assistance_case c JOIN institution i"
        " ON i.id = c.provider_id OR i.id = c.funder_id OR i.id = c.expert_id"
        " WHERE c.requester_id = $1 AND i.name <> '' AND i.id <> c.requester_id"
        " AND (c.outcome IN ('delivered', 'in_part') OR EXISTS (SELECT 1 FROM delivery d"
        " WHERE d.case_id = c.id AND d.fulfilment IN ('as_expected', 'in_part')))"
        " ORDER BY i.name LIMIT 200",
        [&](const Row& row) { names.push_back(row.text(0)); }, requester);
    return names;
}

Result<NeedTableReader> let_in(const CaseDesk& desk, const Viewer& viewer, RequestId id,
                               InstitutionId institution, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<NeedTableReader> {
        auto& session = transaction.session;
        const auto request = find_request(session, viewer, id);
        if (!request) return not_found();
        auto change =
            TRY(let_in(*request, viewer, institution, need_table_candidates(session, *request), now));
        const auto& made = change.record;
        const auto added = session.run(
            "INSERT INTO matrix_reader (request_id, institution_id, let_in_by, let_in_at)"
            " VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            made.request, made.institution, made.by, made.at);
        if (added == 0) return made;
        transaction.record(std::move(change.event));
        for (const auto role : {Role::provider, Role::point_of_contact})
            tell_people(transaction, desk, request->space, role, institution,
                        "/requests/" + id.text() + "/need-table");
        return made;
    });
}

Result<NeedTableReader> shut_out(Store& store, const Viewer& viewer, RequestId id, InstitutionId institution,
                                 Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<NeedTableReader> {
        auto& session = transaction.session;
        const auto request = find_request(session, viewer, id);
        if (!request) return not_found();
        const auto readers = list_need_table_readers(session, viewer, id);
        const auto found = std::find_if(readers.begin(), readers.end(), [&](const NeedTableReader& one) {
            return one.institution == institution;
        });
        if (found == readers.end()) return not_found();
        auto change = TRY(shut_out(*found, *request, viewer, now));
        session.run("DELETE FROM matrix_reader WHERE request_id = $1 AND institution_id = $2", id,
                    institution);
        transaction.record(std::move(change.event));
        return std::move(change.record);
    });
}

}  // namespace lightfoot
