#include "store/likeness.hpp"

#include "store/store.hpp"

#include <set>

namespace lightfoot {

namespace {

constexpr SqlText columns =
    "SELECT l.id, l.space, l.institution_id, l.one, l.other, l.answer, l.decided_by, l.decided_at,"
    " l.undone_by, l.undone_at FROM programme_likeness l WHERE ";
// $1 space, $2 institution of the viewer where it asks, else 0
constexpr SqlText visible = "l.space = $1 AND (l.institution_id = 0 OR l.institution_id = $2)";

LikenessDecision decision_of(const Row& row) {
    LikenessDecision one;
    one.id = {row.integer(0)};
    one.space = row.text(1) == name_of(Space::practice) ? Space::practice : Space::real;
    one.holds_for = {row.integer(2)};
    one.one = row.text(3);
    one.other = row.text(4);
    one.answer = likeness_answer(row.text(5)).value_or(LikenessAnswer::different);
    one.by = {row.integer(6)};
    one.at = row.time(7);
    one.undone_by = {row.integer(8)};
    one.undone_at = row.optional_time(9);
    return one;
}

InstitutionId own_of(const Viewer& viewer) {
    return viewer.can(Capability::ask) ? viewer.institution : InstitutionId{};
}

}  // namespace

std::vector<LikenessDecision> list_likeness(Session& session, const Viewer& viewer) {
    std::vector<LikenessDecision> all;
    std::set<std::pair<std::string, std::string>> said;
    session.each(
        joined<columns, visible,
               " AND l.undone_at IS NULL ORDER BY l.institution_id DESC, l.decided_at, l.id LIMIT $3">,
        [&](const Row& row) {
            auto one = decision_of(row);
            if (said.emplace(one.one, one.other).second) all.push_back(std::move(one));
        },
        name_of(viewer.space), own_of(viewer), std::int64_t{limits::likeness_decisions});
    return all;
}

std::vector<LikenessDecision> likeness_history(Session& session, const Viewer& viewer,
                                               std::string_view handle) {
    std::vector<LikenessDecision> all;
    session.each(
        joined<columns, visible,
               " AND (l.one = $3 OR l.other = $3) ORDER BY l.decided_at DESC, l.id LIMIT 100">,
        [&](const Row& row) { all.push_back(decision_of(row)); }, name_of(viewer.space), own_of(viewer),
        handle);
    return all;
}

Result<LikenessDecision> decide_likeness(Store& store, const Viewer& viewer, std::string one,
                                         std::string other, std::optional<LikenessAnswer> answer, Time now) {
    auto change = TRY(decide_likeness(viewer, std::move(one), std::move(other), answer, now));
    return store.write(now, [&](Transaction& transaction) -> Result<LikenessDecision> {
        const auto& made = change.record;
        const auto added = transaction.session.run(
            "INSERT INTO programme_likeness (id, space, institution_id, one, other, answer, decided_by,"
            " decided_at, undone_by, undone_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, NULL)"
            " ON CONFLICT DO NOTHING",
            made.id, name_of(made.space), made.holds_for, made.one, made.other, name_of(made.answer), made.by,
            made.at);
        if (added == 0) return conflict("likeness.decided");
        transaction.record(change.event);
        return made;
    });
}

Result<LikenessDecision> undo_likeness(Store& store, const Viewer& viewer, LikenessId id, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<LikenessDecision> {
        const auto found = transaction.session.one(joined<columns, visible, " AND l.id = $3">, decision_of,
                                                   name_of(viewer.space), own_of(viewer), id);
        if (!found) return not_found();
        auto change = TRY(undo_likeness(*found, viewer, now));
        transaction.session.run("UPDATE programme_likeness SET undone_by = $2, undone_at = $3 WHERE id = $1",
                                id, change.record.undone_by, change.record.undone_at);
        transaction.record(std::move(change.event));
        return std::move(change.record);
    });
}

}  // namespace lightfoot
