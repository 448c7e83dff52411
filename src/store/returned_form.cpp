#include "store/returned_form.hpp"

#include "base/digest.hpp"
#include "store/columns.hpp"
#include "store/institution.hpp"
#include "store/request.hpp"

namespace lightfoot {

namespace {

constexpr SqlText columns =
    "f.id, f.space, f.institution_id, f.account_id, f.arrival, f.sender, f.name, f.media_type, f.digest,"
    " f.size, f.arrived_at, f.request_id";
// $1 space, $2 institution of who may ask, $3 whether the desk is theirs.
constexpr SqlText seen =
    " f.space = $1 AND ((f.institution_id <> 0 AND f.institution_id = $2) OR"
    " (f.institution_id = 0 AND $3 = 1))";

ReturnedForm form_of(const Row& row) {
    ReturnedForm form;
    form.id = {row.integer(0)};
    form.space = space_of(row.text(1));
    form.institution = {row.integer(2)};
    form.account = {row.integer(3)};
    form.arrival = form_arrival(row.text(4)).value_or(FormArrival::upload);
    form.from = row.text(5);
    form.name = row.text(6);
    form.media_type = row.text(7);
    form.digest = row.bytes(8);
    form.size = row.integer(9);
    form.arrived_at = row.time(10);
    form.request = {row.optional_integer(11).value_or(0)};
    return form;
}

InstitutionId own_institution(const Viewer& viewer) {
    return viewer.can(Capability::ask) ? viewer.institution : InstitutionId{};
}
std::int64_t desk(const Viewer& viewer) { return viewer.can(Capability::keep_desk); }

// Of nobody's that is known the desk of the real space gets it.
struct Owner {
    Space space = Space::real;
    InstitutionId institution;
    AccountId account;
};

Result<KeptForm> keep(Store& store, const Owner& owner, ReturnedForm form, std::string_view bytes, Time now) {
    if (bytes.empty()) return invalid("form_file.empty");
    if (bytes.size() > limits::form_bytes)
        return invalid({"form_file.too_large", {{"megabytes", std::int64_t(limits::form_bytes >> 20)}}});
    form.id = ReturnedFormId::make();
    form.space = owner.space;
    form.institution = owner.institution;
    form.account = owner.account;
    form.digest = sha256(bytes);
    form.size = std::int64_t(bytes.size());
    form.arrived_at = now;
    form.media_type = sniff_form_type(bytes);
    return store.write(now, [&](Transaction& transaction) -> Result<KeptForm> {
        auto& session = transaction.session;
        const auto there =
            session.one(joined<"SELECT ", columns,
                               " FROM returned_form f WHERE f.space = $1 AND f.institution_id = $2"
                               " AND f.digest = $3">,
                        form_of, name_of(form.space), form.institution, Bytes{form.digest});
        if (there) return KeptForm{*there, true};
        const auto waiting = session.one(
            "SELECT COUNT(*) FROM returned_form WHERE space = $1 AND institution_id = $2 AND request_id IS"
            " NULL",
            [](const Row& row) { return row.integer(0); }, name_of(form.space), form.institution);
        if (waiting.value_or(0) >= std::int64_t(limits::forms_of_one))
            return too_much({"offline.too_many", {{"most", std::int64_t(limits::forms_of_one)}}});
        session.run(
            "INSERT INTO returned_form (id, space, institution_id, account_id, arrival, sender, name,"
            " media_type, digest, size, arrived_at, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
            " $11, $12)",
            form.id, name_of(form.space), form.institution, form.account, name_of(form.arrival), form.from,
            form.name, form.media_type, Bytes{form.digest}, form.size, now, Bytes{bytes});
        return KeptForm{form, false};
    });
}

}  // namespace

std::optional<ReturnedForm> find_returned_form(Session& session, const Viewer& viewer, ReturnedFormId id) {
    return session.one(joined<"SELECT ", columns, " FROM returned_form f WHERE f.id = $4 AND", seen>, form_of,
                       name_of(viewer.space), own_institution(viewer), desk(viewer), id);
}

std::vector<ReturnedForm> list_returned_forms(Session& session, const Viewer& viewer, bool waiting) {
    std::vector<ReturnedForm> forms;
    session.each(
        joined<"SELECT ", columns, " FROM returned_form f WHERE", seen,
               " AND (f.request_id IS NULL OR $4 = 0) ORDER BY f.arrived_at DESC, f.id LIMIT $5">,
        [&](const Row& row) { forms.push_back(form_of(row)); }, name_of(viewer.space),
        own_institution(viewer), desk(viewer), std::int64_t(waiting), std::int64_t(limits::forms_of_one));
    return forms;
}

std::optional<std::string> bytes_of_form(Session& session, const Viewer& viewer, ReturnedFormId id) {
    return session.one(
        joined<"SELECT f.content FROM returned_form f WHERE f.id = $4 AND", seen>,
        [](const Row& row) { return row.bytes(0); }, name_of(viewer.space), own_institution(viewer),
        desk(viewer), id);
}

std::optional<ReturnedForm> find_form_of_request(Session& session, const Viewer& viewer, RequestId request) {
    return session.one(joined<"SELECT ", columns, " FROM returned_form f WHERE f.request_id = $4 AND", seen>,
                       form_of, name_of(viewer.space), own_institution(viewer), desk(viewer), request);
}

std::int64_t count_mailed_forms(Session& session, AccountId account, Time since) {
    return session
        .one(
            "SELECT COUNT(*) FROM returned_form WHERE account_id = $1 AND arrival = $2 AND arrived_at >= $3",
            [](const Row& row) { return row.integer(0); }, account, name_of(FormArrival::mail), since)
        .value_or(0);
}

Result<KeptForm> keep_form(Store& store, const Viewer& viewer, std::string_view claimed_name,
                           std::string_view bytes, Time now) {
    const auto institution = own_institution(viewer);
    if (!institution && !desk(viewer)) return not_allowed();
    ReturnedForm form;
    form.arrival = FormArrival::upload;
    form.name = form_file_name(claimed_name, sniff_form_type(bytes));
    return keep(store, {viewer.space, institution, viewer.account}, std::move(form), bytes, now);
}

Result<KeptForm> keep_mailed_form(Store& store, const std::optional<Account>& from, std::string_view sender,
                                  std::string_view claimed_name, std::string_view bytes, Time now) {
    ReturnedForm form;
    form.arrival = FormArrival::mail;
    form.from = std::string(sender);
    form.name = form_file_name(claimed_name, sniff_form_type(bytes));
    const auto owner = from ? Owner{from->space, from->institution, from->id} : Owner{};
    return keep(store, owner, std::move(form), bytes, now);
}

Result<Request> take_form(Store& store, const Viewer& viewer, ReturnedFormId id, const FormReading& reading,
                          InstitutionId institution, std::optional<Date> dated, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<Request> {
        auto& session = transaction.session;
        const auto form = find_returned_form(session, viewer, id);
        if (!form) return not_found();
        if (form->request) {
            auto there = find_request(session, viewer, form->request);
            if (!there) return conflict("offline.already_taken");
            return std::move(*there);
        }
        auto change = TRY(take_form(viewer, reading, institution, dated, now));
        const auto asker = find_institution(session, viewer, change.record.institution);
        if (!asker || !asker->requests || asker->space != viewer.space)
            return invalid("form.faults", {{"requester", "request.unknown_institution"}});
        insert_request(session, change.record);
        transaction.record(change.event);
        session.run("UPDATE returned_form SET request_id = $2 WHERE id = $1", id, change.record.id);
        return change.record;
    });
}

Result<void> put_away_form(Store& store, const Viewer& viewer, ReturnedFormId id, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto form = find_returned_form(transaction.session, viewer, id);
        if (!form) return not_found();
        transaction.session.run("DELETE FROM returned_form WHERE id = $1", id);
        return {};
    });
}

}  // namespace lightfoot
