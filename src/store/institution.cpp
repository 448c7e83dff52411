#include "store/institution.hpp"

#include "domain/limits.hpp"
#include "store/columns.hpp"
#include "store/batch.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr SqlText before_contact = "i.id, i.space, i.kind, i.state_code, i.name, i.provides, i.requests, ";
constexpr SqlText contact =
    "i.contact_office, i.contact_office_email, i.contact_person, i.contact_person_email, i.contact_telephone";
// A contact that nobody confirms any more is seen by its own people and the desk only. $2 institution, $3
// role of the viewer.
constexpr SqlText shown =
    "CASE WHEN i.hidden_on IS NULL OR (i.space = $1 AND (i.id = $2 OR $3 = 'secretariat'))"
    " THEN ";
constexpr SqlText shown_contact = shown + SqlText("i.contact_office ELSE '' END, ") + shown +
                                  SqlText("i.contact_office_email ELSE '' END, ") + shown +
                                  SqlText("i.contact_person ELSE '' END, ") + shown +
                                  SqlText("i.contact_person_email ELSE '' END, ") + shown +
                                  SqlText("i.contact_telephone ELSE '' END");
constexpr SqlText after_contact =
    ", i.about, i.about_language, i.confirmed_on, i.source_url, i.record_kind, i.confidence, i.source_note,"
    " i.version, i.reminders, i.reminded_on, i.hidden_on";
constexpr SqlText columns = before_contact + shown_contact + after_contact;
constexpr SqlText all_columns = before_contact + contact + after_contact;

// $1 space of the viewer.
constexpr SqlText visible = "(i.space = 'real' OR i.space = $1)";

Institution read(const Row& row) {
    Institution institution;
    institution.id = {row.integer(0)};
    institution.space = space_of(row.text(1));
    institution.kind = institution_kind(row.text(2)).value_or(InstitutionKind::state);
    institution.state_code = row.text(3);
    institution.name = row.text(4);
    institution.provides = row.boolean(5);
    institution.requests = row.boolean(6);
    institution.contact = contact_of(row, 7);
    institution.about = row.text(12);
    institution.about_language = row.text(13);
    institution.confirmed_on = row.optional_date(14);
    institution.provenance = provenance_of(row, 15);
    institution.version = row.integer(19);
    institution.upkeep = {int(row.integer(20)), row.optional_date(21), row.optional_date(22)};
    return institution;
}

}  // namespace

std::optional<Institution> find_institution(Session& session, const Viewer& viewer, InstitutionId id) {
    return session.one(joined<"SELECT ", columns, " FROM institution i WHERE ", visible, " AND i.id = $4">,
                       read, name_of(viewer.space), viewer.institution, name_of(viewer.role), id);
}

std::vector<Institution> find_institutions(Session& session, const Viewer& viewer,
                                           std::vector<InstitutionId> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ids.resize(std::min(ids.size(), limits::page));
    std::vector<Institution> found;
    each_batch(std::span<const InstitutionId>(ids), [&](auto... id) {
        session.each(joined<"SELECT ", columns, " FROM institution i WHERE ", visible,
                            " AND i.id IN", batch_of_ids_after_three>,
                     [&](const Row& row) { found.push_back(read(row)); }, name_of(viewer.space),
                     viewer.institution, name_of(viewer.role), id...);
    });
    return found;
}

// A practice State has a code of its own, so at most one is found.
std::optional<Institution> find_state(Session& session, const Viewer& viewer, std::string_view state_code) {
    return session.one(joined<"SELECT ", columns, " FROM institution i WHERE ", visible,
                              " AND i.kind = 'state' AND i.state_code = $4 ORDER BY i.id">,
                       read, name_of(viewer.space), viewer.institution, name_of(viewer.role), state_code);
}

// Of the list of providers a hidden one is left out; a State stays a State.
std::vector<Institution> list_institutions(Session& session, const Viewer& viewer,
                                           const InstitutionFilter& filter) {
    std::vector<Institution> institutions;
    session.each(joined<"SELECT ", columns, " FROM institution i WHERE ", visible,
                        " AND ($4 = 0 OR (i.provides = 1 AND (i.hidden_on IS NULL OR (i.space = $1 AND"
                        " (i.id = $2 OR $3 = 'secretariat'))))) AND ($5 = 0 OR i.requests = 1)"
                        " AND ($6 = '' OR i.kind = $6) AND ($7 = '' OR i.space = $7) ORDER BY i.name, i.id">,
                 [&](const Row& row) { institutions.push_back(read(row)); }, name_of(viewer.space),
                 viewer.institution, name_of(viewer.role), filter.providers, filter.requesters, filter.kind,
                 filter.space);
    return institutions;
}

std::vector<Institution> every_institution(Session& session) {
    std::vector<Institution> institutions;
    session.each(joined<"SELECT ", all_columns, " FROM institution i ORDER BY i.id">,
                 [&](const Row& row) { institutions.push_back(read(row)); });
    return institutions;
}

std::optional<Institution> institution_regardless_of_viewer(Session& session, InstitutionId id) {
    return session.one(joined<"SELECT ", all_columns, " FROM institution i WHERE i.id = $1">, read, id);
}

std::vector<Institution> institutions_regardless_of_viewer(Session& session, std::vector<InstitutionId> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<Institution> found;
    each_batch(std::span<const InstitutionId>(ids), [&](auto... id) {
        session.each(joined<"SELECT ", all_columns, " FROM institution i WHERE i.id IN", batch_of_ids>,
                     [&](const Row& row) { found.push_back(read(row)); }, id...);
    });
    return found;
}

void write_upkeep(Session& session, const Institution& institution) {
    session.run("UPDATE institution SET reminders = $2, reminded_on = $3, hidden_on = $4 WHERE id = $1",
                institution.id, institution.upkeep.reminders, institution.upkeep.reminded_on,
                institution.upkeep.hidden_on);
}

void insert_institution(Session& session, const Institution& institution) {
    const auto& [office, office_email, person, person_email, telephone] = institution.contact;
    const auto& [source_url, record_kind, confidence, source_note] = institution.provenance;
    session.run(
        "INSERT INTO institution (id, space, kind, state_code, name, provides, requests, contact_office,"
        " contact_office_email, contact_person, contact_person_email, contact_telephone, about,"
        " about_language, confirmed_on, source_url, record_kind, confidence, source_note, version, reminders,"
        " reminded_on, hidden_on) VALUES"
        " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,"
        " $21, $22, $23)",
        institution.id, name_of(institution.space), name_of(institution.kind), institution.state_code,
        institution.name, institution.provides, institution.requests, office, office_email, person,
            person_email,
        telephone, institution.about, institution.about_language, institution.confirmed_on, source_url,
            record_kind,
        confidence, source_note, institution.version, institution.upkeep.reminders,
        institution.upkeep.reminded_on, institution.upkeep.hidden_on);
}

bool update_institution(Session& session, const Institution& institution) {
    const auto& [office, office_email, person, person_email, telephone] = institution.contact;
    const auto& [source_url, record_kind, confidence, source_note] = institution.provenance;
    return session.run(
               "UPDATE institution SET kind = $3, state_code = $4, name = $5, provides = $6, requests = $7,"
               " contact_office = $8, contact_office_email = $9, contact_person = $10,"
               " contact_person_email = $11, contact_telephone = $12, about = $13, about_language = $14,"
               " confirmed_on = $15, source_url = $16, record_kind = $17, confidence = $18,"
               " source_note = $19, reminders = $20, reminded_on = $21, hidden_on = $22,"
               " version = version + 1 WHERE id = $1 AND version = $2",
               institution.id, institution.version, name_of(institution.kind), institution.state_code,
               institution.name, institution.provides, institution.requests, office, office_email, person,
               person_email, telephone, institution.about, institution.about_language,
                   institution.confirmed_on,
               source_url, record_kind, confidence, source_note, institution.upkeep.reminders,
               institution.upkeep.reminded_on, institution.upkeep.hidden_on) == 1;
}

}  // namespace lightfoot
