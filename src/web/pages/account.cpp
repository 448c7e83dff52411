#include "web/pages/account.hpp"

#include "web/device.hpp"
#include "web/pages/tour.hpp"

namespace lightfoot {

namespace {

FieldState typed(const NameValues& values, const Error* error, const std::string& name,
                 const std::string& stored = {}) {
    for (const auto& [known, value] : values)
        if (known == name) return {value, fault_of(error, name)};
    return {stored, fault_of(error, name)};
}

Html secret_field(const Frame& frame, const char* name, const char* words, const Error* error,
                  const char* autocomplete) {
    return text_field(frame, {name, words, {"", fault_of(error, name)}, true, {}, 0, autocomplete},
                      "password");
}

Html code_field(const Frame& frame, const char* words, const Error* error) {
    return text_field(frame, {"code", words, {"", fault_of(error, "code")}, true, {}, 0, "one-time-code"});
}

Html role_words(const Frame& frame, Role role, bool deputy) {
    const auto name = frame.say("role." + std::string(name_of(role)));
    return deputy ? html("{} · {}", name, frame.say("role.deputy")) : name;
}

Page narrow(const Frame& frame, const char* title, const Html& body, const char* section = "account") {
    return {frame.plain(title), body, {}, section, {}, true};
}

Html practice_accounts(const Frame& frame, const SignInView& view) {
    if (view.practice.empty()) return {};
    const auto rows = each(view.practice, [&](const PracticeAccountRow& row) {
        return html(
            "<li><form method=\"post\" action=\"{}\">{}{}{}<button class=\"link\">{}</button> <span "
            "class=\"hint\">{} · <bdi dir=\"ltr\">{}</bdi></span></form></li>",
            frame.at(url("/sign-in")), hidden_field("email", row.email),
            hidden_field("password", row.password),
            hidden_field("next", view.next) + hidden_fields(view.along),
            role_words(frame, row.role, row.deputy), isolated(row.institution), row.email);
    });
    return html(
        "<section class=\"card\"><h2>{}</h2>{}<p>{}</p><ul class=\"list\">{}</ul><p "
        "class=\"hint\">{}</p></section>",
        frame.say("practice.accounts"), tour_link(frame), frame.say("practice.accounts_lead"), rows,
        frame.say({"practice.password", {{"password", view.practice[0].password}}}));
}

}  // namespace

Page sign_in_page(const Frame& frame, const SignInView& view) {
    const Html form = html(
        "<form method=\"post\" action=\"{}\">{}{}{}<div class=\"actions\">{}<a "
        "href=\"{}\">{}</a></div></form>",
        frame.at(url("/sign-in")), hidden_field("next", view.next) + hidden_fields(view.along),
        text_field(frame,
                   {"email", "email", {view.email, fault_of(view.error, "email")}, true, {}, 0, "username"},
                   "email"),
        secret_field(frame, "password", "password", view.error, "current-password"),
        button(frame, "sign_in.go"), frame.at(url("/forgotten")), frame.say("sign_in.forgotten"));
    return narrow(
        frame, "sign_in.title",
        html("<h1>{}</h1><p class=\"lead\">{}</p>{}{}<p class=\"hint\">{}</p>{}", frame.say("sign_in.title"),
             frame.say(view.along.empty() ? "sign_in.lead" : "sign_in.lead_carried"),
             fault_summary(frame, view.error), form,
             frame.say("sign_in.no_account"), practice_accounts(frame, view)));
}

Page second_factor_page(const Frame& frame, const SecondFactorView& view) {
    return narrow(frame, "second_factor.title",
                  html("<h1>{}</h1><p class=\"lead\">{}</p>{}<form method=\"post\" action=\"{}\">{}{}<div "
                       "class=\"actions\">{}</div></form>",
                       frame.say("second_factor.title"), frame.say("second_factor.lead"),
                       fault_summary(frame, view.error), frame.at(url("/sign-in/code")),
                       hidden_field("next", view.next) + hidden_fields(view.along),
                       code_field(frame, "code_or_recovery", view.error),
                       button(frame, "sign_in.go")));
}

namespace {

Html profile(const Frame& frame, const AccountView& view) {
    return html(
        "<form method=\"post\" action=\"{}\">{}{}{}<div class=\"actions\">{}</div></form>",
        frame.at(url("/account")), hidden_field("version", std::to_string(view.account.version)),
        text_field(
            frame,
            {"name", "name", typed(view.typed, view.error, "name", view.account.name), true, {}, 0, "name"}),
        select_field(frame, {"language", "mail_language", {}, false, {}, 0, {}},
                     language_options(frame, view.account.language, false)),
        button(frame, "account.save"));
}

Html password(const Frame& frame, const AccountView& view) {
    return html("<h2>{}</h2><form method=\"post\" action=\"{}\">{}{}<div class=\"actions\">{}</div></form>",
                frame.say("account.password"), frame.at(url("/account/password")),
                secret_field(frame, "current_password", "current_password", view.error, "current-password"),
                secret_field(frame, "new_password", "new_password", view.error, "new-password"),
                button(frame, "account.change_password"));
}

Html second_factor(const Frame& frame, const AccountView& view) {
    if (!view.account.has_second_factor)
        return html("<h2>{}</h2><p>{}</p><p class=\"actions\">{}</p>", frame.say("account.second_factor"),
                    frame.say("account.second_factor_off"),
                    link_button(frame, "account.set_up", frame.at(url("/account/second-factor"))));
    return html(
        "<h2>{}</h2><p>{}</p><form method=\"post\" action=\"{}\">{}<div class=\"actions\"><button "
        "class=\"quiet\">{}</button></div></form>"
        "<form method=\"post\" action=\"{}\">{}<div class=\"actions\"><button "
        "class=\"link\">{}</button></div></form>",
        frame.say("account.second_factor"),
        frame.say({"account.second_factor_on", {{"count", std::int64_t(view.recovery_codes)}}}),
        frame.at(url("/account/recovery-codes")), code_field(frame, "code", view.error),
        frame.say("account.new_codes"), frame.at(url("/account/second-factor/end")),
        text_field(
            frame,
            {"ending_code", "code", {"", fault_of(view.error, "ending_code")}, true, {}, 0, "one-time-code"}),
        frame.say("account.end_second_factor"));
}

Html sessions(const Frame& frame, const AccountView& view) {
    const auto rows = each(view.sessions, [&](const SessionRow& row) {
        const auto act =
            row.current
                ? html("<span class=\"hint\">{}</span>", frame.say("session.this_one"))
                : html("<form method=\"post\" action=\"{}\">{}<button class=\"link\">{}</button></form>",
                       frame.at(url("/account/sessions/end")), hidden_field("session", row.id),
                       frame.say("session.end"));
        return html("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", frame.say(device_words(row.device)),
                    frame.words.moment(row.last_seen_at), act);
    });
    return html(
        "<h2>{}</h2><p>{}</p><div "
        "class=\"scroll\"><table><thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></"
        "table></div>"
        "<form method=\"post\" action=\"{}\">{}<button class=\"quiet\">{}</button></form>",
        frame.say("session.title"), frame.say("session.lead"), frame.say("session.device"),
        frame.say("session.last_seen"), frame.say("session.act"), rows,
        frame.at(url("/account/sessions/end")), hidden_field("session", "others"),
        frame.say("session.end_others"));
}

}  // namespace

Page account_page(const Frame& frame, const AccountView& view) {
    Html body = html(
        "<h1>{}</h1><p class=\"meta\"><span>{}</span><span>{}</span><span><bdi "
        "dir=\"ltr\">{}</bdi></span></p>{}",
        isolated(view.account.name), isolated(view.institution),
        role_words(frame, view.account.role, view.account.deputy), view.account.email,
        fault_summary(frame, view.error));
    if (view.account.keeps_people)
        body += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/people")), frame.say("people.title"));
    body += html("<p><a href=\"{}\">{}</a> · <a href=\"{}\">{}</a> · <a href=\"{}\">{}</a></p>",
                 frame.at(url("/alerts")), frame.say("alerts.title"), frame.at(url("/calendar")),
                 frame.say("due_dates.title"), frame.at(url("/account/history")),
                 frame.say("request.history"));
    if (frame.viewer.space == Space::practice) body += tour_link(frame);
    body += entry_card(frame, view.entry) + profile(frame, view);
    if (view.keys_may_change)
        body += password(frame, view) + second_factor(frame, view);
    else
        body += html("<div class=\"ask\"><p>{}</p></div>", frame.say("account.shared_for_practice"));
    return narrow(frame, "account.title", body + sessions(frame, view));
}

Page second_factor_setup_page(const Frame& frame, const SecondFactorSetupView& view) {
    const auto box = "0 0 " + std::to_string(view.picture_size) + " " + std::to_string(view.picture_size);
    const Html why = view.demanded
                         ? html("<div class=\"ask\"><p>{}</p></div>", frame.say("second_factor.demanded"))
                         : Html();
    Html body = html(
        "<h1>{}</h1>{}<p class=\"lead\">{}</p>{}<svg class=\"qr\" role=\"img\" aria-label=\"{}\" "
        "viewBox=\"{}\" width=\"220\" height=\"220\"><path d=\"{}\"/></svg>"
        "<p>{}</p><p><code dir=\"ltr\">{}</code></p><form method=\"post\" action=\"{}\">{}{}<div "
        "class=\"actions\">{}</div></form>",
        frame.say("second_factor.setup_title"), why, frame.say("second_factor.setup_lead"),
        fault_summary(frame, view.error), frame.plain("second_factor.picture"), box, view.picture,
        frame.say("second_factor.by_hand"), view.secret, frame.at(url("/account/second-factor")),
        hidden_field("secret", view.secret), code_field(frame, "code", view.error),
        button(frame, "second_factor.confirm"));
    return narrow(frame, "second_factor.setup_title", body);
}

Page recovery_codes_page(const Frame& frame, const std::vector<std::string>& codes) {
    const auto rows = each(
        codes, [](const std::string& code) { return html("<li><code dir=\"ltr\">{}</code></li>", code); });
    return narrow(frame, "recovery.title",
                  html("<h1>{}</h1><p class=\"lead\">{}</p><ol>{}</ol><p class=\"actions\">{}</p>",
                       frame.say("recovery.title"), frame.say("recovery.lead"), rows,
                       link_button(frame, "recovery.done", frame.at(url("/account")))));
}

Page forgotten_page(const Frame& frame, const ResetView& view) {
    if (view.asked)
        return narrow(frame, "forgotten.title",
                      html("<h1>{}</h1><div class=\"notice\" role=\"status\"><p>{}</p></div>",
                           frame.say("forgotten.title"), frame.say("forgotten.asked")));
    return narrow(
        frame, "forgotten.title",
        html("<h1>{}</h1><p class=\"lead\">{}</p>{}<form method=\"post\" action=\"{}\">{}<div "
             "class=\"actions\">{}</div></form>",
             frame.say("forgotten.title"), frame.say("forgotten.lead"), fault_summary(frame, view.error),
             frame.at(url("/forgotten")),
             text_field(frame,
                        {"email", "email", {"", fault_of(view.error, "email")}, true, {}, 0, "username"},
                        "email"),
             button(frame, "forgotten.go")));
}

Page new_password_page(const Frame& frame, const NewPasswordView& view) {
    const bool invitation = !view.institution.empty();
    const char* title = invitation ? "invitation.title" : "reset.title";
    Html lead, name;
    if (invitation) {
        lead = html("<p class=\"lead\">{}</p>",
                    frame.say({"invitation.lead", {{"institution", Quote{view.institution, ""}}}}));
        lead += html("<p>{}</p>", role_words(frame, view.role, false));
        name =
            text_field(frame, {"name", "name", typed(view.typed, view.error, "name"), true, {}, 0, "name"});
    }
    return narrow(
        frame, title,
        html("<h1>{}</h1>{}{}<form method=\"post\" action=\"{}\">{}{}<div class=\"actions\">{}</div></form>",
             frame.say(title), lead, fault_summary(frame, view.error), frame.at(view.action), name,
             secret_field(frame, "new_password", "new_password", view.error, "new-password"),
             button(frame, "reset.go")));
}

namespace {

Url history_of(const Frame& frame, const Account& account) {
    return frame.at(url("/people/{}/history", account.id.text()));
}

Html person_row(const Frame& frame, const PersonRow& row) {
    const auto& account = row.account;
    const auto flag = [&](const char* name, const char* words, bool on) {
        return on ? html(
                        "<label class=\"choice\"><input type=\"checkbox\" name=\"{}\" value=\"1\" checked> "
                        "{}</label>",
                        name, frame.say(words))
                  : html(
                        "<label class=\"choice\"><input type=\"checkbox\" name=\"{}\" value=\"1\"> "
                        "{}</label>",
                        name, frame.say(words));
    };
    const auto address = url("/people/{}", account.id.text());
    const Html change =
        html("<form method=\"post\" action=\"{}\">{}{}{}<button class=\"link\">{}</button></form>",
             frame.at(address), hidden_field("version", std::to_string(account.version)),
             flag("deputy", "role.deputy", account.deputy),
             flag("keeps_people", "people.keeps", account.keeps_people), frame.say("people.save"));
    const Html end =
        row.self ? html("<span class=\"hint\">{}</span>", frame.say("people.you"))
                 : html("<form method=\"post\" action=\"{}\">{}<button class=\"link\">{}</button></form>",
                        frame.at(url("/people/{}/end", account.id.text())),
                        hidden_field("version", std::to_string(account.version)), frame.say("people.end"));
    const Html reset = account.has_second_factor && !row.self && !account.shared
                           ? html("<p><a href=\"{}\">{}</a></p>",
                                  frame.at(url("/people/{}/second-factor", account.id.text())),
                                  frame.say("people.reset_second_factor"))
                           : Html();
    return html(
        "<li class=\"card\"><h2>{}</h2><p class=\"meta\"><span><bdi "
        "dir=\"ltr\">{}</bdi></span><span>{}</span></p>{}{}{}{}</li>",
        isolated(account.name), account.email, role_words(frame, account.role, account.deputy), change, reset,
        end, html("<p><a href=\"{}\">{}</a></p>", history_of(frame, account), frame.say("people.history")));
}

// Their accounts have ended; what was done with them can still be read. One who was erased has no name.
Html former_people(const Frame& frame, const std::vector<Account>& former) {
    if (former.empty()) return {};
    const auto rows = each(former, [&](const Account& account) {
        const auto name =
            account.name.empty() ? frame.say("people.erased") : isolated(account.name);
        return html("<li>{}, {} <a href=\"{}\">{}</a></li>", name,
                    frame.say({"people.ended_on", {{"date", date_of(*account.ended_at)}}}),
                    history_of(frame, account), frame.say("people.history"));
    });
    return html("<h2>{}</h2><ul>{}</ul>", frame.say("people.former"), rows);
}

}  // namespace

Page people_page(const Frame& frame, const PeopleView& view) {
    const auto people = each(view.people, [&](const PersonRow& row) { return person_row(frame, row); });
    const auto invited = each(view.invitations, [&](const InvitationRow& row) {
        return html(
            "<li><bdi dir=\"ltr\">{}</bdi>, {}, {} <form method=\"post\" action=\"{}\">{}<button "
            "class=\"link\">{}</button></form></li>",
            row.email, role_words(frame, row.role, false),
            frame.say({"people.until", {{"date", date_of(row.expires_at)}}}),
            frame.at(url("/people/invitations/end")), hidden_field("invitation", row.id),
            frame.say("people.take_back"));
    });
    std::vector<Option> roles;
    for (auto role : view.roles)
        roles.push_back(
            {std::string(name_of(role)), frame.say("role." + std::string(name_of(role))), roles.empty()});
    const Html invite = html(
        "<h2>{}</h2><form method=\"post\" action=\"{}\">{}{}{}{}{}<div class=\"actions\">{}</div></form>",
        frame.say("people.invite"), frame.at(url("/people/invitations")),
        hidden_field("institution", view.institution_id),
        text_field(frame,
                   {"email", "invite_email", typed(view.typed, view.error, "email"), true, {}, 0, "off"},
                   "email"),
        select_field(frame, {"role", "role", {}, true, {}, 0, {}}, roles),
        select_field(frame, {"language", "mail_language", {}, false, {}, 0, {}},
                     language_options(frame, frame.words.language(), false)),
        check_field(frame, {"deputy", "flags", {}, false, {}, 0, {}}, {{"1", frame.say("role.deputy")}}),
        button(frame, "people.send_invitation"));
    Html pending = view.invitations.empty()
                       ? Html()
                       : html("<h2>{}</h2><ul>{}</ul>", frame.say("people.invited"), invited);
    return narrow(
        frame, "people.title",
        html("<h1>{}</h1><p class=\"lead\">{}</p>{}<ul class=\"list\">{}</ul>{}{}{}",
             frame.say("people.title"), isolated(view.institution), fault_summary(frame, view.error), people,
             pending, invite, former_people(frame, view.former)));
}

Page reset_second_factor_page(const Frame& frame, const ResetSecondFactorView& view) {
    const auto& account = view.account;
    return narrow(
        frame, "people.reset_second_factor",
        html("<h1>{}</h1><p class=\"lead\">{}</p><p class=\"meta\"><span><bdi dir=\"ltr\">{}</bdi></span>"
             "<span>{}</span></p><div class=\"ask\"><p>{}</p></div><p>{}</p><form method=\"post\" "
             "action=\"{}\"><div class=\"actions\">{}</div></form><p><a href=\"{}\">{}</a></p>",
             frame.say("people.reset_second_factor"),
             frame.say({"people.reset_lead", {{"name", Quote{account.name, ""}}}}), account.email,
             role_words(frame, account.role, account.deputy), frame.say("people.reset_make_sure"),
             frame.say("people.reset_what_happens"),
             frame.at(url("/people/{}/second-factor", account.id.text())), button(frame, "people.reset_go"),
             frame.at(view.people), frame.say("people.reset_back")));
}

}  // namespace lightfoot
