#include "cli/user.hpp"

#include "base/encoding.hpp"
#include "base/json.hpp"
#include "cli/house.hpp"
#include "store/erase.hpp"
#include "store/institution.hpp"
#include "store/keys.hpp"
#include "store/people.hpp"
#include "store/work.hpp"

namespace lightfoot {

namespace {

Viewer console() { return console_viewer(Space::real); }

// 100 random bits in small letters and digits, in groups: "k3f7-…".
std::string make_password() {
    std::string password;
    for (char c : base32(random_bytes(13)).substr(0, 20)) {
        if (password.size() % 5 == 4) password += '-';
        password += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    }
    return password;
}

Result<Role> role_of(const WantedUser& wanted) {
    const auto found = role(wanted.role);
    if (found && *found != Role::visitor) return *found;
    return invalid({"cli.role_unknown", {{"word", wanted.role}}});
}

// An institution that is not there yet, as `kind` wants it.
Result<Institution> draft_institution(const House& house, const WantedUser& wanted, Role role) {
    const auto kind = institution_kind(wanted.kind);
    if (!kind) return invalid({"cli.kind_unknown", {{"word", wanted.kind}}});
    Institution draft;
    draft.kind = *kind;
    draft.name = wanted.institution;
    if (const Place* state = house.data.places.state(wanted.institution)) {
        draft.state_code = state->id;
        draft.name = house.data.places.name(state->id, "en");
    }
    draft.requests = *kind == InstitutionKind::state || *kind == InstitutionKind::regional_organisation;
    draft.provides = role == Role::provider;
    return draft;
}

// Without an id: it is yet to be made. An administrator's may be empty: add_person finds or makes the
// operator's.
Result<Institution> institution_of(House& house, const WantedUser& wanted, Role role) {
    if (wanted.institution.empty()) {
        Institution operators;
        operators.kind = InstitutionKind::operator_;
        if (role == Role::administrator) return operators;
        return invalid("cli.institution_missing");
    }
    auto found = house.find_institution(console(), wanted.institution);
    if (found) return found;
    if (wanted.kind.empty()) return not_found({"cli.institution_to_make", {{"words", wanted.institution}}});
    return draft_institution(house, wanted, role);
}

Result<InstitutionId> made(House& house, const WantedUser& wanted, const Institution& institution, Time now) {
    if (institution.id || wanted.institution.empty()) return institution.id;
    const auto added = TRY(add_institution(*house.store, console(), institution, now));
    return added.id;
}

Result<int> invite_user(House& house, const Settings& settings, const WantedUser& wanted, Role role,
                        InstitutionId institution, const Terminal& terminal) {
    if (!institution) return invalid("cli.institution_missing");
    const InvitationForm form{wanted.email, settings.language, role, wanted.deputy, wanted.keeps_people};
    const auto path =
        TRY(invite_person(*house.store, house.secrets.key, console(), institution, form, read_clock()));
    const auto link = base_url_of(settings) + "/" + settings.language + path;
    if (wanted.json) return terminal.line(Json::object({{"email", wanted.email}, {"link", link}}).str()), 0;
    terminal.note(house.words().text({"cli.invited", {{"days", invitation_days}}}));
    return terminal.line(link), 0;
}

Json json_of(const Account& account, const std::string& institution) {
    return Json::object({{"id", account.id.text()},
                         {"email", account.email},
                         {"name", account.name},
                         {"role", name_of(account.role)},
                         {"institution", institution},
                         {"deputy", account.deputy},
                         {"keeps_people", account.keeps_people},
                         {"has_second_factor", account.has_second_factor}});
}

void tell_added(const House& house, const WantedUser& wanted, const Account& account,
                const std::string& password, const Terminal& terminal) {
    const bool made = !wanted.password_from_input;
    if (wanted.json) {
        terminal.line(Json::object({{"id", account.id.text()},
                                    {"email", account.email},
                                    {"password", made ? Json(password) : Json()}})
                          .str());
        return;
    }
    terminal.note(house.words().text({"cli.user_added", {{"email", account.email}}}));
    if (second_factor_required(account.role, account.space))
        terminal.note(house.words().text("cli.second_factor_to_come"));
    if (!made) return;
    terminal.note(house.words().text("cli.password_once"));
    terminal.line(password);
}

Result<Account> account_of(House& house, const std::string& email) {
    const auto found = house.store->read(
        [&](Session& session) { return find_account_by_email(session, Space::real, email); });
    if (!found) return not_found({"cli.user_unknown", {{"email", email}}});
    return *found;
}

}  // namespace

Result<int> add_user(const Settings& settings, const WantedUser& wanted, const Terminal& terminal) {
    const auto role = TRY(role_of(wanted));
    if (wanted.invite) TRY(understood(settings));  // the link that is printed
    const auto now = read_clock();
    const auto house = TRY(House::open(settings, DataFolder::make, now));
    const auto institution = TRY(institution_of(*house, wanted, role));
    if (wanted.invite) {
        const auto into = TRY(made(*house, wanted, institution, now));
        return invite_user(*house, settings, wanted, role, into, terminal);
    }
    NewPerson person;
    person.password = wanted.password_from_input ? terminal.read_line() : make_password();
    person.account.role = role;
    person.account.deputy = wanted.deputy;
    person.account.keeps_people = wanted.keeps_people || role == Role::administrator;
    person.account.email = wanted.email;
    person.account.name = wanted.name;
    person.account.language = settings.language;
    // Decided once before anything is written, so that a slip leaves no institution behind.
    TRY(lightfoot::add_person(institution, person.account, person.password, now));
    person.account.institution = TRY(made(*house, wanted, institution, now));
    const auto account = TRY(add_person(*house->store, house->secrets, person, now));
    tell_added(*house, wanted, account, person.password, terminal);
    return 0;
}

Result<int> list_users(const Settings& settings, bool json, const Terminal& terminal) {
    const auto house = TRY(House::open(settings, DataFolder::must_be_there, read_clock()));
    std::vector<std::pair<Account, std::string>> people;
    house->store->read([&](Session& session) {
        for (auto& account : list_accounts(session, Space::real)) {
            const auto institution = find_institution(session, console(), account.institution);
            people.emplace_back(std::move(account),
                                institution ? house->name_of(*institution) : std::string());
        }
    });
    house->words().sort(people, [](const auto& one) { return one.first.email; });
    if (json)
        return terminal.line(
                   Json::array(people, [](const auto& one) { return json_of(one.first, one.second); }).str()),
               0;
    if (people.empty()) terminal.note(house->words().text("cli.no_users"));
    for (const auto& [account, institution] : people)
        terminal.line(account.email + "\t" + account.name + "\t" + std::string(name_of(account.role)) + "\t" +
                      institution);
    return 0;
}

Result<int> reset_second_factor(const Settings& settings, const std::string& email,
                                const Terminal& terminal) {
    const auto now = read_clock();
    const auto house = TRY(House::open(settings, DataFolder::must_be_there, now));
    const auto account = TRY(account_of(*house, email));
    TRY(reset_second_factor(*house->store, house->secrets.key, console(), account.id, now));
    terminal.note(house->words().text({"cli.second_factor_reset", {{"email", account.email}}}));
    return 0;
}

Result<int> end_user(const Settings& settings, const std::string& email, const Terminal& terminal) {
    const auto now = read_clock();
    const auto house = TRY(House::open(settings, DataFolder::must_be_there, now));
    const auto account = TRY(account_of(*house, email));
    TRY(end_account(*house->store, console(), account.id, account.version, now));
    terminal.note(house->words().text({"cli.user_ended", {{"email", account.email}}}));
    return 0;
}

Result<int> erase_user(const Settings& settings, const std::string& email, bool yes, bool json,
                       const Terminal& terminal) {
    const auto now = read_clock();
    const auto house = TRY(House::open(settings, DataFolder::must_be_there, now));
    auto erased = erase_person(*house->store, email, yes ? Erasing::really : Erasing::try_only, now);
    if (!erased && erased.error().kind == ErrorKind::not_found)
        return not_found({"cli.erase_unknown", {{"email", email}}});
    const auto person = TRY(std::move(erased));
    const std::pair<const char*, std::int64_t> counts[] = {
        {"accounts", person.accounts}, {"sign_ins", person.sign_ins}, {"invitations", person.invitations},
        {"mails", person.mails},       {"contacts", person.contacts}, {"forms", person.forms},
        {"entries", person.entries}};
    if (json) {
        std::string fields = "{\"erased\":" + Json(yes).str();
        for (const auto& [name, count] : counts)
            fields += ",\"" + std::string(name) + "\":" + Json(count).str();
        terminal.line(fields + "}");
    } else {
        for (const auto& [name, count] : counts)
            if (count > 0)
                terminal.line(
                    house->words().text({"cli.erase_" + std::string(name), {{"count", count}}}));
        if (yes) terminal.note(house->words().text({"cli.erase_person_done", {{"email", email}}}));
    }
    if (!yes) terminal.note(house->words().text("cli.erase_say_yes"));
    return yes ? 0 : 2;
}

}  // namespace lightfoot
