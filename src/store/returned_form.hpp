#pragma once
// Forms that came back. Who sees one: the people of its State who may ask; on the desk, the secretariat. The
// bytes are read apart from the rest.

#include "domain/account.hpp"
#include "domain/returned_form.hpp"
#include "domain/verbs/form.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

std::optional<ReturnedForm> find_returned_form(Session& session, const Viewer& viewer, ReturnedFormId id);
// The newest first; at most limits::forms_of_one. `waiting`: only those that are not taken.
std::vector<ReturnedForm> list_returned_forms(Session& session, const Viewer& viewer, bool waiting);
std::optional<std::string> bytes_of_form(Session& session, const Viewer& viewer, ReturnedFormId id);
// The form that a draft was made of.
std::optional<ReturnedForm> find_form_of_request(Session& session, const Viewer& viewer, RequestId request);
// How many of this person came by mail since then.
std::int64_t count_mailed_forms(Session& session, AccountId account, Time since);

// Keeps a file for the viewer's State, or on the desk. `again`: this very file was there already, and what is
// there is answered. Refused (offline.too_many) where too many wait.
struct KeptForm {
    ReturnedForm form;
    bool again = false;
};
Result<KeptForm> keep_form(Store& store, const Viewer& viewer, std::string_view claimed_name,
                           std::string_view bytes, Time now);
// One that came by mail: for the person's State; without a person, on the desk of the real space.
Result<KeptForm> keep_mailed_form(Store& store, const std::optional<Account>& from, std::string_view sender,
                                  std::string_view claimed_name, std::string_view bytes, Time now);

// The draft; the file stays with it, for the eyes of its owner alone, as long as they keep it. Where it was
// taken already, the draft that is there.
Result<Request> take_form(Store& store, const Viewer& viewer, ReturnedFormId id, const FormReading& reading,
                          InstitutionId institution, std::optional<Date> dated, Time now);
// The file is removed; a draft that was made of it stays.
Result<void> put_away_form(Store& store, const Viewer& viewer, ReturnedFormId id, Time now);

}  // namespace lightfoot
