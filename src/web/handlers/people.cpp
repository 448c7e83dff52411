// The people of an institution, and the administrator's view of the installation.

#include "base/encoding.hpp"
#include "store/people.hpp"
#include "store/account.hpp"
#include "store/event.hpp"
#include "store/keys.hpp"
#include "store/outbox.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/account.hpp"
#include "web/pages/installation.hpp"
#include "web/programmes.hpp"

namespace lightfoot {

namespace {

constexpr Role invited_roles[] = {Role::point_of_contact, Role::provider, Role::secretariat, Role::committee,
                                  Role::administrator};

PeopleView people_view(Call& call, InstitutionId id) {
    PeopleView view;
    view.institution_id = id.text();
    call.app.store.read([&](Session& session) {
        const auto institution = find_institution(session, call.viewer, id);
        if (!institution) return;
        view.institution = name_of(call, *institution);
        for (auto role : invited_roles)
            if (admits(*institution, role)) view.roles.push_back(role);
        for (const auto& account : list_people(session, call.viewer, id))
            if (account.ended_at)
                view.former.push_back(account);
            else
                view.people.push_back({account, account.id == call.viewer.account});
        for (const auto& one : list_invitations(session, call.viewer, id, call.now))
            view.invitations.push_back({base64url(one.token_hash), one.email, one.role, one.expires_at});
    });
    call.words.sort(view.people, [](const PersonRow& row) { return row.account.name; });
    return view;
}

InstitutionId institution_of_form(const Call& call) {
    return InstitutionId::parse(call.form.value("institution")).value_or(call.viewer.institution);
}

Url people_address(const Call& call, InstitutionId id) {
    return id == call.viewer.institution ? url("/people") : url("/installation/institutions/{}", id.text());
}

Reply people_json(Call& call, const PeopleView& view) {
    return call.reply(Json::object(
        {{"institution", view.institution_id},
         {"people", Json::array(view.people, [](const PersonRow& row) { return to_json(row.account); })},
         {"former", Json::array(view.former, [](const Account& account) { return to_json(account); })},
         {"invitations", Json::array(view.invitations, [](const InvitationRow& row) {
              return Json::object({{"id", row.id},
                                   {"email", row.email},
                                   {"role", name_of(row.role)},
                                   {"expires_at", to_string(row.expires_at)}});
          })}}));
}

}  // namespace

Reply show_people(Call& call) {
    const auto view = people_view(call, call.viewer.institution);
    return call.json ? people_json(call, view) : Reply(call.page(people_page(call.frame(), view)));
}

Reply invite(Call& call) {
    const auto id = institution_of_form(call);
    InvitationForm form{std::string(call.form.value("email")), std::string(call.form.value("language")),
                        role(call.form.value("role")).value_or(Role::visitor),
                        !call.form.value("deputy").empty(), !call.form.value("keeps_people").empty()};
    if (form.language.empty()) form.language = std::string(call.words.language());
    auto sent = invite_person(call.app.store, call.app.secrets.key, call.viewer, id, form, call.now);
    if (sent) return call.done(people_address(call, id), "invited", Json::object({{"invited", form.email}}));
    if (call.json) return sent.error();
    auto view = people_view(call, id);
    view.error = &sent.error();
    view.typed = call.form.values;
    return call.page(people_page(call.frame(), view), status_of(sent.error().kind));
}

Reply end_invitation(Call& call) {
    TRY(withdraw_invitation(call.app.store, call.viewer, call.form.value("invitation"), call.now));
    return call.done(url("/people"), "saved", Json::object({{"ended", true}}));
}

Reply change_person(Call& call) {
    const auto id = TRY(call.id<AccountId>("account"));
    const RoleFlags flags{!call.form.value("deputy").empty(), !call.form.value("keeps_people").empty()};
    const auto account =
        TRY(change_role_flags(call.app.store, call.viewer, id, version_of(call), flags, call.now));
    return call.done(people_address(call, account.institution), "saved", to_json(account));
}

Reply end_person(Call& call) {
    const auto id = TRY(call.id<AccountId>("account"));
    const auto account = TRY(end_account(call.app.store, call.viewer, id, version_of(call), call.now));
    return call.done(people_address(call, account.institution), "person_ended", to_json(account));
}

Reply show_reset_second_factor(Call& call) {
    const auto id = TRY(call.id<AccountId>("account"));
    const auto account =
        call.app.store.read([&](Session& session) { return find_account(session, call.viewer, id); });
    if (!account) return not_found();
    TRY(lightfoot::reset_second_factor(call.viewer, *account, call.now));
    return call.page(
        reset_second_factor_page(call.frame(), {*account, people_address(call, account->institution)}));
}

Reply reset_second_factor(Call& call) {
    const auto id = TRY(call.id<AccountId>("account"));
    const auto account =
        TRY(reset_second_factor(call.app.store, call.app.secrets.key, call.viewer, id, call.now));
    return call.done(people_address(call, account.institution), "second_factor_reset", to_json(account));
}

namespace {

std::optional<InstallationView::Programmes> programmes_view(const Call& call) {
    if (!call.app.programmes) return std::nullopt;
    InstallationView::Programmes view;
    if (const auto base = call.app.programmes->read(Space::real, call.now))
        view.kept = std::int64_t(base->about().activities);
    view.last = call.app.programmes->last_update();
    view.next = next_update(call.app.programmes->clock(), view.last, call.now);
    return view;
}

Json moment(const std::optional<Time>& time) { return time ? Json(to_string(*time)) : Json(); }

Json to_json(const Call& call, const std::optional<InstallationView::Programmes>& view) {
    if (!view) return {};
    const auto& last = view->last;
    return Json::object(
        {{"kept", view->kept},
         {"next_update", moment(view->next)},
         {"last_update",
          !last ? Json()
                : Json::object({{"outcome", name_of(last->outcome)},
                                {"begun", to_string(last->begun)},
                                {"last_done", moment(last->last_done)},
                                {"reason", last->reason.key.empty() ? Json()
                                                                    : Json(call.words.text(last->reason))},
                                {"data_sets", last->data_sets},
                                {"changed", last->changed},
                                {"not_fetched", last->not_fetched}})}});
}

}  // namespace

Reply show_installation(Call& call) {
    InstallationView view;
    call.app.store.read([&](Session& session) {
        InstitutionFilter filter;
        filter.space = std::string(name_of(call.viewer.space));
        for (const auto& one : list_institutions(session, call.viewer, filter))
            view.institutions.push_back({one.id, name_of(call, one), one.kind});
        const auto outbox = count_outbox(session);
        view.mails_waiting = std::size_t(outbox.waiting);
        view.mails_given_up = std::size_t(outbox.given_up);
    });
    call.words.sort(view.institutions, [](const InstallationView::Row& row) { return row.name; });
    view.practice_mode = call.app.settings.practice_mode;
    view.events = std::size_t(call.app.store.generation());
    for (const auto& state : call.app.places.states())
        if (state.practice == (call.viewer.space == Space::practice))
            view.states.push_back(
                {state.id, Html::text(call.words.name({Term::Kind::state, state.id})), false});
    view.programmes = programmes_view(call);
    if (call.json)
        return call.reply(Json::object(
            {{"programmes", to_json(call, view.programmes)},
             {"events", view.events},
             {"mails_waiting", view.mails_waiting},
             {"mails_given_up", view.mails_given_up},
             {"institutions", Json::array(view.institutions, [](const InstallationView::Row& row) {
                  return Json::object(
                      {{"id", row.id.text()}, {"name", row.name}, {"kind", name_of(row.kind)}});
              })}}));
    return call.page(installation_page(call.frame(), view));
}

Reply add_institution(Call& call) {
    Institution draft;
    draft.kind = institution_kind(call.form.value("kind")).value_or(InstitutionKind::ngo);
    draft.state_code = std::string(call.form.value("state_code"));
    draft.name = std::string(call.form.value("name"));
    if (draft.kind == InstitutionKind::state && !draft.state_code.empty())
        draft.name = std::string(call.app.places.name(draft.state_code, "en"));
    draft.provides = !call.form.value("provides").empty();
    draft.requests = !call.form.value("requests").empty();
    const auto saved = TRY(add_institution(call.app.store, call.viewer, draft, call.now));
    return call.done(url("/installation/institutions/{}", saved.id.text()), "saved",
                     to_json(call.words, saved, name_of(call, saved)));
}

Reply show_institution_people(Call& call) {
    const auto id = TRY(call.id<InstitutionId>("institution"));
    const auto view = people_view(call, id);
    if (view.institution.empty()) return not_found();
    return call.page(people_page(call.frame(), view));
}

// Anybody on the practice ground may begin it afresh.
Reply reset_practice(Call& call) {
    if (call.viewer.space != Space::practice || !call.app.settings.practice_mode) return not_allowed();
    TRY(call.app.practice.reset(call.app.store, call.now));
    auto response = call.done(url("/sign-in"), "practice_reset", Json::object({{"reset", true}}));
    response.headers.push_back(session_cookie_header(call.app, ""));
    return response;
}

}  // namespace lightfoot
