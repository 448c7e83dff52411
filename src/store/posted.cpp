#include "store/posted.hpp"

namespace lightfoot {

namespace {

constexpr SqlText visible =
    "SELECT id, institution_id, posting_text, posting_language, posted_at FROM request"
    " WHERE posted_at IS NOT NULL AND posting_way IN ('express', 'silence') AND withdrawn_at IS NULL"
    " AND sent_at IS NOT NULL AND arrival <> 'archive' AND (space = 'real' OR space = $1)";

Posted read(const Row& row) {
    return {{row.integer(0)}, {row.integer(1)}, row.text(2), row.text(3), row.time(4)};
}

}  // namespace

std::optional<Posted> find_posted(Session& session, const Viewer& viewer, RequestId id) {
    return session.one(joined<visible, " AND id = $2">, read, name_of(viewer.space), id);
}

std::vector<Posted> list_posted(Session& session, const Viewer& viewer) {
    std::vector<Posted> all;
    session.each(
        joined<visible, " ORDER BY posted_at DESC, id LIMIT 100">,
        [&](const Row& row) { all.push_back(read(row)); }, name_of(viewer.space));
    return all;
}

void each_posted(Session& session, Space space, const std::function<void(const Posted&)>& use) {
    session.each(
        joined<visible, " AND space = $1 ORDER BY posted_at DESC, id">,
        [&](const Row& row) { use(read(row)); }, name_of(space));
}

}  // namespace lightfoot
