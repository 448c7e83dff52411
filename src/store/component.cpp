#include "store/component.hpp"

#include "store/columns.hpp"
#include "store/batch.hpp"

namespace lightfoot {

namespace {

// $1 role, $2 space, $3 institution of the viewer. Whoever asks without a viewer is "all".
constexpr SqlText own = "($1 = 'all' OR ($1 = 'point_of_contact' AND c.requester_id = $3))";
constexpr SqlText agreed =
    "(c.answer IN ('to_parties', 'in_public') AND c.taken_back_at IS NULL AND c.withdrawn_at IS NULL"
    " AND r.withdrawn_at IS NULL)";
constexpr SqlText named = SqlText("(") + own + SqlText(" OR ") + agreed + SqlText(")");

constexpr SqlText shown = SqlText(", CASE WHEN ") + named + SqlText(" THEN ");
constexpr SqlText kept = SqlText(", CASE WHEN ") + own + SqlText(" THEN ");
constexpr SqlText or_nothing = " ELSE '' END";

constexpr SqlText columns =
    SqlText("c.id, c.space, c.request_id, c.need_id, c.requester_id") + shown + SqlText("c.programme") +
    or_nothing + shown + SqlText("c.host") + or_nothing + shown + SqlText("c.host_language") + or_nothing +
    shown + SqlText("c.implementer") + or_nothing + SqlText(", c.language") + shown + SqlText("c.added") +
    or_nothing + shown + SqlText("c.untouched") + or_nothing + shown + SqlText("c.by_whom") + or_nothing +
    shown + SqlText("c.cost") + or_nothing + shown + SqlText("c.owner") + or_nothing +
    SqlText(", c.subject, c.obligation") + kept + SqlText("c.contact_name") + or_nothing + kept +
    SqlText("c.contact_email") + or_nothing + kept + SqlText("c.contact_language") + or_nothing +
    SqlText(", CASE WHEN ") + own + SqlText(" THEN c.drafted_by ELSE 0 END") + kept +
    SqlText("c.cleared_by") + or_nothing +
    SqlText(", c.created_at, c.asked_at, c.reminded_at, c.silent_at, c.link, c.answer") + kept +
    SqlText("c.reason") + or_nothing + kept + SqlText("c.answer_words") + or_nothing + kept +
    SqlText("c.answer_language") + or_nothing +
    SqlText(", c.answered_at, c.taken_back_at, c.withdrawn_at, c.version, r.withdrawn_at");

constexpr SqlText from = " FROM component c JOIN request r ON r.id = c.request_id WHERE ";
constexpr SqlText visible =
    SqlText("($1 = 'all' OR (c.space = $2 AND (") + own +
    SqlText(
        " OR (c.asked_at IS NOT NULL AND c.answer <> 'declined' AND c.withdrawn_at IS NULL"
        " AND r.withdrawn_at IS NULL AND (($1 IN ('secretariat', 'committee') AND r.sent_at IS NOT NULL)"
        " OR ($1 = 'provider' AND EXISTS (SELECT 1 FROM assistance_case a WHERE a.request_id = c.request_id"
        " AND a.need_id = c.need_id AND a.provider_id = $3 AND a.requester_answer <> 'declined'"
        " AND a.provider_answer <> 'declined')))))))");

Component read(const Row& row) {
    Component it;
    it.id = {row.integer(0)};
    it.space = space_of(row.text(1));
    it.request = {row.integer(2)};
    it.need = {row.integer(3)};
    it.requester = {row.integer(4)};
    it.host = {row.text(5), {row.text(6), row.text(7)}, row.text(8)};
    it.language = row.text(9);
    it.added = row.text(10);
    it.untouched = row.text(11);
    it.by_whom = row.text(12);
    it.cost = row.text(13);
    it.owner = row.text(14);
    it.subject = row.text(15);
    it.obligation = row.text(16);
    it.contact = {row.text(17), row.text(18), row.text(19)};
    it.drafted_by = {row.integer(20)};
    it.cleared_by = row.text(21);
    it.created_at = row.time(22);
    it.asked_at = row.optional_time(23);
    it.reminded_at = row.optional_time(24);
    it.silent_at = row.optional_time(25);
    it.link = row.integer(26);
    it.answer = {host_word(row.text(27)).value_or(HostWord::none),
                 host_refusal(row.text(28)),
                 {row.text(29), row.text(30)},
                 row.optional_time(31)};
    it.taken_back_at = row.optional_time(32);
    it.withdrawn_at = row.optional_time(33);
    it.version = row.integer(34);
    it.request_withdrawn = !row.null(35);
    return it;
}

void read_carried(Session& session, std::vector<Component>& components) {
    for (auto& it : components)
        session.each(
            "SELECT delivery_id FROM component_delivery WHERE component_id = $1 ORDER BY delivery_id",
            [&](const Row& row) { it.carries.push_back({row.integer(0)}); }, it.id);
}

template <SqlText rest, class... A>
std::vector<Component> select(Session& session, std::string_view role, const Viewer& viewer,
                              const A&... arguments) {
    std::vector<Component> components;
    session.each(
        joined<"SELECT ", columns, from, visible, rest>,
        [&](const Row& row) { components.push_back(read(row)); }, role, name_of(viewer.space),
        viewer.institution, arguments...);
    read_carried(session, components);
    return components;
}

std::optional<Component> first_of(std::vector<Component> components) {
    return components.empty() ? std::nullopt : std::optional{std::move(components.front())};
}

std::string_view name_or_none(const std::optional<HostRefusal>& reason) {
    return reason ? name_of(*reason) : std::string_view{};
}

std::int64_t run_with_fields(Session& session, Sql sql, const Component& it) {
    return session.run(sql, it.id, name_of(it.space), it.request, it.need, it.requester, it.host.programme,
                       it.host.name.text, it.host.name.language, it.host.implementer, it.language, it.added,
                       it.untouched, it.by_whom, it.cost, it.owner, it.subject, it.obligation,
                       it.contact.name, it.contact.email, it.contact.language, it.drafted_by, it.cleared_by,
                       it.created_at, it.asked_at, it.reminded_at, it.silent_at, it.link,
                       name_of(it.answer.word), name_or_none(it.answer.reason), it.answer.words.text,
                       it.answer.words.language, it.answer.at, it.taken_back_at, it.withdrawn_at, it.version);
}

void write_carried(Session& session, const Component& it) {
    session.run("DELETE FROM component_delivery WHERE component_id = $1", it.id);
    for (const auto& delivery : it.carries)
        session.run("INSERT INTO component_delivery (component_id, delivery_id) VALUES ($1, $2)", it.id,
                    delivery);
}

}  // namespace

std::vector<Component> list_components(Session& session, const Viewer& viewer, RequestId request) {
    return select<" AND c.request_id = $4 ORDER BY c.created_at, c.id">(session, name_of(viewer.role), viewer,
                                                                        request);
}

std::optional<Component> find_component(Session& session, const Viewer& viewer, ComponentId id) {
    return first_of(select<" AND c.id = $4">(session, name_of(viewer.role), viewer, id));
}

std::vector<Component> list_waiting_components(Session& session, const Viewer& viewer) {
    return select<
        " AND c.asked_at IS NOT NULL AND c.answer = '' AND c.withdrawn_at IS NULL AND r.withdrawn_at IS NULL"
        " ORDER BY c.asked_at, c.id LIMIT 100">(session, name_of(viewer.role), viewer);
}

std::vector<ComponentMessage> list_component_messages(Session& session, const Viewer& viewer,
                                                      ComponentId id) {
    const auto it = find_component(session, viewer, id);
    if (!it || viewer.role != Role::point_of_contact || viewer.institution != it->requester) return {};
    return component_messages_regardless_of_viewer(session, id);
}

std::optional<Component> component_regardless_of_viewer(Session& session, ComponentId id) {
    return first_of(select<" AND c.id = $4">(session, "all", {}, id));
}

std::vector<ComponentMessage> component_messages_regardless_of_viewer(Session& session, ComponentId id) {
    std::vector<ComponentMessage> messages;
    session.each(
        "SELECT by_host, account_id, text, language, at FROM component_message WHERE component_id = $1"
        " ORDER BY position LIMIT 200",
        [&](const Row& row) {
            messages.push_back({row.boolean(0), {row.integer(1)}, {row.text(2), row.text(3)}, row.time(4)});
        },
        id);
    return messages;
}

std::vector<Component> components_asked_before(Session& session, Time before) {
    return select<
        " AND c.asked_at <= $4 AND c.answer = '' AND c.silent_at IS NULL AND c.withdrawn_at IS NULL"
        " AND r.withdrawn_at IS NULL ORDER BY c.asked_at, c.id LIMIT 100">(session, "all", {}, before);
}

std::vector<CaseId> carried_in_public(Session& session, const std::vector<CaseId>& ids) {
    std::vector<CaseId> found;
    each_batch(std::span(ids), [&](auto... id) {
        session.each(joined<"SELECT DISTINCT d.case_id FROM delivery d JOIN component_delivery l"
                            " ON l.delivery_id = d.id JOIN component c ON c.id = l.component_id"
                            " WHERE c.answer = 'in_public' AND d.case_id IN", batch_of_ids>,
                     [&](const Row& row) { found.push_back({row.integer(0)}); }, id...);
    });
    return found;
}

std::vector<StoryCarrier> public_carriers(Session& session, CaseId id) {
    std::vector<StoryCarrier> carriers;
    for (const auto& it :
         select<" AND c.answer = 'in_public' AND EXISTS (SELECT 1 FROM component_delivery l JOIN delivery d"
                " ON d.id = l.delivery_id WHERE l.component_id = c.id AND d.case_id = $4"
                " AND d.cancelled_at IS NULL AND d.fulfilment IN ('as_expected', 'in_part'))"
                " ORDER BY c.created_at, c.id">(session, "all", {}, id))
        if (is_named_in_public(it)) carriers.push_back({it.host.programme, it.host.name, *it.answer.at});
    return carriers;
}

void insert_component(Session& session, const Component& it) {
    run_with_fields(
        session,
        "INSERT INTO component (id, space, request_id, need_id, requester_id, programme, host, host_language,"
        " implementer, language, added, untouched, by_whom, cost, owner, subject, obligation, contact_name,"
        " contact_email, contact_language, drafted_by, cleared_by, created_at, asked_at, reminded_at,"
        " silent_at, link, answer, reason, answer_words, answer_language, answered_at, taken_back_at,"
        " withdrawn_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"
        " $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34,"
        " $35)",
        it);
    write_carried(session, it);
}

// Of whom and for what it is never changes.
bool update_component(Session& session, const Component& it) {
    const auto changed = run_with_fields(
        session,
        "UPDATE component SET programme = $6, host = $7, host_language = $8, implementer = $9,"
        " language = $10, added = $11, untouched = $12, by_whom = $13, cost = $14, owner = $15,"
        " subject = $16, obligation = $17, contact_name = $18, contact_email = $19, contact_language = $20,"
        " drafted_by = $21, cleared_by = $22, created_at = $23, asked_at = $24, reminded_at = $25,"
        " silent_at = $26, link = $27, answer = $28, reason = $29, answer_words = $30, answer_language = $31,"
        " answered_at = $32, taken_back_at = $33, withdrawn_at = $34, version = version + 1"
        " WHERE id = $1 AND space = $2 AND request_id = $3 AND need_id = $4 AND requester_id = $5"
        " AND version = $35",
        it);
    if (changed == 1) write_carried(session, it);
    return changed == 1;
}

void insert_component_message(Session& session, ComponentId id, const ComponentMessage& message) {
    session.run(
        "INSERT INTO component_message (component_id, position, by_host, account_id, text, language, at)"
        " VALUES ($1, (SELECT COALESCE(MAX(position), 0) + 1 FROM component_message WHERE"
        " component_id = $1), $2, $3, $4, $5, $6)",
        id, message.by_host, message.account, message.words.text, message.words.language, message.at);
}

}  // namespace lightfoot
