// What concerns a person: page, choice, address, due dates; the link of a mail; what is not said any more.

#include "domain/alert_link.hpp"
#include "domain/procedure.hpp"
#include "store/account.hpp"
#include "store/alert.hpp"
#include "store/outbox.hpp"
#include "web/alert_sight.hpp"
#include "web/alert_work.hpp"
#include "web/handlers/case_common.hpp"
#include "web/world.hpp"

#include <algorithm>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr const char* note =
    "Our customs officers at the ports need training to recognise dual-use goods and to inspect containers.";

class Alerts : public WebStory {
protected:
    Account account(Role role) {
        const auto id = house->account_of(house->login(role));
        return house->store->read([&](Session& session) { return find_any_account(session, id).value(); });
    }
    std::string frequency(Client& client, const std::string& kind) {
        for (const auto& one : client.json("/api/alerts").list("frequencies"))
            if (one.at("kind").as_string() == kind) return std::string(one.at("frequency").as_string());
        return "";
    }
    std::string link(Role role, std::vector<AlertLink::Entry> entries, int days) {
        return "/en/alerts/by-mail/" +
               alert_link_token(house->secrets.key, {account(role).id,
                                                     {date_of(read_clock()).days + days},
                                                     std::move(entries)});
    }
    void raise(Role role, const AlertText& text) {
        const auto to = account(role);
        house->store
            ->write(read_clock(),
                    [&](Transaction& transaction) -> Result<void> {
                        raise_alert(transaction, house->secrets.key, to, text);
                        return {};
                    })
            .value();
    }
    std::string circulated_request(Client& state, Client& desk) {
        const auto id = start(state, note);
        circulate(state, desk, id);
        const CaseDesk cases{*house->store, house->secrets.key, case_reply_token};
        EXPECT_GE(tell_of_circulated(cases, read_clock(), concerns_of(house->app, read_clock())).value(), 1);
        return id;
    }
    bool lists(Client& client, const std::string& path) {
        for (const auto& one : client.json("/api/alerts").list("alerts"))
            if (std::string(one.at("path").as_string()).starts_with(path)) return true;
        return false;
    }
    static bool any_mail_of(const std::vector<std::string>& mails, const std::string& words) {
        return std::any_of(mails.begin(), mails.end(),
                           [&](const std::string& mail) { return mail.find(words) != std::string::npos; });
    }
};

}  // namespace

TEST_P(Alerts, nothing_has_to_be_set_and_everything_can_be) {
    auto person = point_of_contact();
    EXPECT_EQ(frequency(person, "waiting"), "at_once");
    EXPECT_EQ(frequency(person, "needs"), "") << "it does not concern who asks";
    EXPECT_EQ(person.post("/en/alerts", {{"waiting", "weekly"}, {"due", "never"}}).status(), 303);
    EXPECT_EQ(frequency(person, "waiting"), "weekly");
    EXPECT_EQ(frequency(person, "due"), "never");
    EXPECT_EQ(frequency(person, "stories"), "weekly") << "what was not named stays";
    const auto wrong = person.post("/en/alerts", {{"waiting", "hourly"}, {"due", "daily"}});
    EXPECT_EQ(wrong.status(), 422);
    EXPECT_EQ(frequency(person, "due"), "never") << "all or nothing";
    EXPECT_EQ(person.post_json("/api/alerts", "{\"waiting\":\"daily\"}").status(), 200);
    EXPECT_EQ(frequency(person, "waiting"), "daily");
}

TEST_P(Alerts, page_in_every_language_and_for_every_role) {
    for (const auto role : {Role::point_of_contact, Role::provider, Role::secretariat, Role::committee,
                            Role::administrator}) {
        auto person = signed_in(role);
        for (const auto language : official_languages)
            for (const char* page : {"/alerts", "/calendar"}) {
                const auto answer = person.get("/" + std::string(language) + page);
                EXPECT_EQ(answer.status(), 200) << name_of(role) << page;
                EXPECT_LT(answer.body.size(), 60'000u);
            }
    }
    EXPECT_EQ(browser().get("/en/alerts").status(), 302);
}

TEST_P(Alerts, a_request_that_one_s_offers_could_answer_is_said_at_once_and_taken_back_is_not_said) {
    auto state = point_of_contact(), desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = circulated_request(state, desk);
    ASSERT_TRUE(lists(provider, "/requests/" + id));
    const auto mails = house->practice_mail();
    EXPECT_TRUE(any_mail_of(mails, "/requests/" + id)) << "it could be answered";
    EXPECT_FALSE(any_mail_of(mails, "dual-use")) << "no word of the State leaves by mail";
    EXPECT_TRUE(any_mail_of(mails, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"));

    const auto second = circulated_request(state, desk);
    EXPECT_EQ(state.post("/en/requests/" + second + "/withdrawal", {{"version", version(state, second)}})
                  .status(),
              303);
    EXPECT_FALSE(lists(provider, "/requests/" + second)) << "what one may not see is not found";
    EXPECT_FALSE(any_mail_of(house->practice_mail(), "/requests/" + second))
        << "it waited, and is not sent any more";
}

TEST_P(Alerts, a_mail_that_gathers_counts_what_may_still_be_seen) {
    auto state = point_of_contact(), desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    EXPECT_EQ(provider.post("/en/alerts", {{"needs", "daily"}}).status(), 303);
    const auto first = circulated_request(state, desk), second = circulated_request(state, desk);
    EXPECT_FALSE(any_mail_of(house->practice_mail(), "/interest")) << "it waits";
    const Time tomorrow{(std::int64_t{date_of(read_clock()).days} + 1) * 86'400 + 60'000};
    const auto gather = [&] {
        return send_digests(*house->store, house->secrets.key, house->app.procedure.zone, tomorrow).value();
    };
    EXPECT_GE(gather(), 1);
    state.post("/en/requests/" + second + "/withdrawal", {{"version", version(state, second)}});
    const auto entries = take_from_outbox(*house->store, house->secrets.key, 100, tomorrow).value();
    bool gathered = false;
    for (auto entry : entries) {
        if (entry.notice.email != house->login(Role::provider).email) continue;
        ASSERT_EQ(entry.notice.kind, NoticeKind::digest);
        EXPECT_TRUE(complete_notice(house->app, entry, tomorrow));
        EXPECT_EQ(entry.notice.alerts, (std::vector<AlertCount>{{AlertKind::needs, 1}}));
        gathered = true;
    }
    EXPECT_TRUE(gathered);
    EXPECT_EQ(gather(), 0);
}

TEST_P(Alerts, a_state_is_told_that_its_point_of_contact_is_to_be_confirmed) {
    const auto state = account(Role::point_of_contact);
    const auto confirms = [&] {
        return house->store->read([&](Session& session) {
            return session
                .one("SELECT COUNT(*) FROM alert WHERE account_id = $1 AND kind = 'confirm'",
                     [](const Row& row) { return row.integer(0); }, state.id)
                .value_or(0);
        });
    };
    const Time in_two_years{read_clock().seconds + 2 * 366 * std::int64_t{86'400}};
    raise_alerts(house->app, in_two_years).value();
    EXPECT_EQ(confirms(), 0) << "nobody has ever confirmed it";
    auto person = point_of_contact();
    const auto own = "/providers/" + state.institution.text();
    const auto version = person.json("/api" + own).json().at("version").as_int64();
    person.post("/en" + own + "/confirmation", {{"version", std::to_string(version)}});
    raise_alerts(house->app, read_clock()).value();
    EXPECT_EQ(confirms(), 0) << "it is fresh";
    raise_alerts(house->app, in_two_years).value();
    EXPECT_EQ(confirms(), 1);
}

TEST_P(Alerts, a_state_is_told_at_once_of_each_step_of_its_own_request) {
    auto state = point_of_contact(), desk = signed_in(Role::secretariat),
         provider = signed_in(Role::provider);
    EXPECT_EQ(frequency(state, "progress"), "at_once");
    EXPECT_EQ(frequency(provider, "progress"), "") << "it concerns who asks";
    const auto id = start(state, note);
    raise_alerts(house->app, read_clock()).value();
    EXPECT_FALSE(lists(state, "/requests/" + id)) << "a draft has no steps";
    circulate(state, desk, id);
    raise_alerts(house->app, read_clock()).value();
    raise_alerts(house->app, read_clock()).value();
    const auto said = [&](Client& who) {
        std::vector<std::string> all;
        for (const auto& one : who.json("/api/alerts").list("alerts"))
            if (one.at("kind").as_string() == "progress" && one.at("path").as_string() == "/requests/" + id)
                all.emplace_back(one.at("says").as_string());
        std::sort(all.begin(), all.end());
        return all;
    };
    EXPECT_EQ(said(state), (std::vector<std::string>{"Receipt of your request was acknowledged",
                                                     "Your request was circulated to providers",
                                                     "Your request was received"}));
    EXPECT_TRUE(said(provider).empty());
    EXPECT_TRUE(said(desk).empty());
    const auto mails = house->practice_mail();
    const auto email = "<" + house->login(Role::point_of_contact).email + ">";
    for (const char* subject : {"Receipt of your request was acknowledged", "Your request was received"})
        EXPECT_EQ(std::count_if(mails.begin(), mails.end(),
                                [&](const std::string& mail) {
                                    return mail.find(subject) != mail.npos && mail.find(id) != mail.npos &&
                                           mail.find(email) != mail.npos;
                                }),
                  1)
            << subject;
}

TEST_P(Alerts, who_wants_no_mail_of_steps_reads_them_on_the_page) {
    auto state = point_of_contact(), desk = signed_in(Role::secretariat);
    EXPECT_EQ(state.post("/en/alerts", {{"progress", "never"}}).status(), 303);
    const auto id = start(state, note);
    circulate(state, desk, id);
    raise_alerts(house->app, read_clock()).value();
    EXPECT_TRUE(lists(state, "/requests/" + id));
    const auto email = "<" + house->login(Role::point_of_contact).email + ">";
    for (const auto& mail : house->practice_mail())
        EXPECT_FALSE(mail.find("Your request was received") != mail.npos && mail.find(email) != mail.npos);
    EXPECT_TRUE(state.get("/en/alerts").shows("Your request was received"));
    EXPECT_TRUE(state.get("/ar/alerts").shows("ورد طلبكم"));
}

TEST_P(Alerts, whoever_was_reminded_by_mail_is_not_told_again_by_another) {
    const auto provider = account(Role::provider);
    const Time in_two_years{read_clock().seconds + 2 * 366 * std::int64_t{86'400}};
    const auto reminded = [&](const Account& one) {
        return house->store->read([&](Session& session) {
            return session
                .one("SELECT COUNT(*) FROM alert WHERE account_id = $1 AND kind = 'confirm'"
                     " AND told_at IS NULL",
                     [](const Row& row) { return row.integer(0); }, one.id)
                .value_or(0);
        });
    };
    house->store
        ->write(in_two_years,
                [&](Transaction& transaction) -> Result<void> {
                    put_in_outbox(transaction, house->secrets.key,
                                  notice_to(provider, NoticeKind::still_right));
                    return {};
                })
        .value();
    ASSERT_TRUE(raise_alerts(house->app, in_two_years));
    EXPECT_EQ(reminded(provider), 0);
    auto person = signed_in(Role::provider);
    EXPECT_TRUE(lists(person, "/offers/")) << "but it stands on the page";
}

TEST_P(Alerts, what_nobody_s_act_tells_is_raised_once) {
    auto state = point_of_contact(), desk = signed_in(Role::secretariat);
    const auto id = start(state, note);
    state.post("/en/requests/" + id + "/needs/" + need(state, id) + "/consent",
               {{"version", version(state, id)}, {"circulation", "express"}});
    const auto sent = state.post("/en/requests/" + id + "/sending",
                                 {{"version", version(state, id)}, {"cleared_by", "Director"}});
    EXPECT_EQ(sent.status(), 303);
    EXPECT_GT(raise_alerts(house->app, read_clock()).value(), 0);
    EXPECT_EQ(raise_alerts(house->app, read_clock()).value(), 0) << "nobody is told of the same twice";
    EXPECT_TRUE(lists(desk, "/requests/" + id)) << "a request has arrived";
    EXPECT_TRUE(any_mail_of(house->practice_mail(), "/requests/" + id));
    EXPECT_TRUE(lists(state, "/requests/" + id)) << "who sent it has a receipt";
}

TEST_P(Alerts, feed_and_calendar_say_nothing_of_what_a_state_wrote) {
    auto state = point_of_contact(), desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = circulated_request(state, desk);
    const auto answer = provider.post("/en/alerts/address");
    const auto token = answer.between("/alerts/feed/", ".atom");
    ASSERT_FALSE(token.empty());
    EXPECT_FALSE(provider.get("/en/alerts").shows(token)) << "it is shown once";
    auto program = browser();
    const auto feed = program.get("/fr/alerts/feed/" + token + ".atom");
    const auto dates = program.get("/fr/alerts/dates/" + token + ".ics");
    EXPECT_TRUE(feed.response.content_type.starts_with("application/atom+xml"));
    EXPECT_TRUE(dates.response.content_type.starts_with("text/calendar"));
    EXPECT_TRUE(feed.shows("/fr/requests/" + id + "/interest"));
    EXPECT_TRUE(dates.shows("BEGIN:VEVENT"));
    for (const char* words : {"dual-use", "customs officers", "Sulenta"}) {
        EXPECT_FALSE(feed.shows(words)) << words;
        EXPECT_FALSE(dates.shows(words)) << words;
    }
}

TEST_P(Alerts, who_has_the_newest_is_told_so_and_no_shared_cache_keeps_it) {
    auto person = point_of_contact();
    const auto token = person.post("/en/alerts/address").between("/alerts/feed/", ".atom");
    auto program = browser();
    for (const auto& path : {"/en/alerts/feed/" + token + ".atom", "/en/alerts/dates/" + token + ".ics"}) {
        const auto first = program.get(path);
        const auto tag = first.header("ETag");
        EXPECT_FALSE(tag.empty());
        EXPECT_EQ(first.header("Cache-Control"), "private, no-cache");
        EXPECT_EQ(first.header("Access-Control-Allow-Origin"), "");
        EXPECT_EQ(program.send("GET", path, {{"if-none-match", tag}}).status(), 304);
    }
}

TEST_P(Alerts, an_address_that_was_renewed_or_ended_is_gone) {
    auto person = point_of_contact();
    const auto answer = person.post_json("/api/alerts/address", "{}");
    EXPECT_EQ(answer.status(), 201);
    const auto first = answer.between("/alerts/feed/", ".atom");
    auto program = browser();
    EXPECT_EQ(program.get("/en/alerts/feed/" + first).status(), 200) << "also without its ending";
    const auto second = person.post("/en/alerts/address").between("/alerts/feed/", ".atom");
    EXPECT_EQ(program.get("/en/alerts/feed/" + first + ".atom").status(), 404);
    EXPECT_EQ(program.get("/en/alerts/dates/" + second + ".ics").status(), 200);
    EXPECT_EQ(person.post("/en/alerts/address/end").status(), 303);
    EXPECT_EQ(program.get("/en/alerts/dates/" + second + ".ics").status(), 404);
    EXPECT_EQ(program.get("/en/alerts/feed/" + second + ".atom").status(), 404);
}

TEST_P(Alerts, a_guessed_address_is_not_found_and_then_too_often) {
    auto stranger = browser();
    EXPECT_EQ(stranger.get("/en/alerts/feed/guessed").status(), 404);
    int last = 0;
    for (int i = 0; i < 400 && last != 429; ++i)
        last = stranger.get("/en/alerts/feed/guessed" + std::to_string(i)).status();
    EXPECT_EQ(last, 429);
}

TEST_P(Alerts, opening_the_link_changes_nothing_and_one_press_one_kind) {
    auto person = point_of_contact();
    auto mailbox = browser();
    const auto path = link(Role::point_of_contact, {{AlertKind::waiting, 0}, {AlertKind::due, 0}}, 10);
    const auto page = mailbox.get(path);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.count("name=\"kind\""), 2u);
    EXPECT_EQ(frequency(person, "waiting"), "at_once");
    const auto pressed = mailbox.post(path, {{"kind", "waiting"}, {"frequency", "never"}});
    EXPECT_EQ(pressed.status(), 303);
    EXPECT_EQ(mailbox.follow(pressed).count("name=\"kind\""), 1u) << "the other kind still can be changed";
    EXPECT_EQ(frequency(person, "waiting"), "never");
    EXPECT_EQ(frequency(person, "due"), "daily");
    EXPECT_EQ(mailbox.post(path, {{"kind", "due"}, {"frequency", "weekly"}}).status(), 303);
    EXPECT_EQ(frequency(person, "due"), "weekly");
}

TEST_P(Alerts, a_link_used_again_says_so_and_changes_nothing) {
    auto person = point_of_contact();
    auto mailbox = browser();
    const auto path = link(Role::point_of_contact, {{AlertKind::waiting, 0}}, 10);
    EXPECT_EQ(mailbox.post(path, {{"kind", "waiting"}, {"frequency", "weekly"}}).status(), 303);
    EXPECT_EQ(person.post("/en/alerts", {{"waiting", "at_once"}}).status(), 303);
    const auto again = mailbox.post(path, {{"kind", "waiting"}, {"frequency", "never"}});
    EXPECT_EQ(again.status(), 409);
    EXPECT_TRUE(again.shows("changed since the mail was sent"));
    EXPECT_EQ(frequency(person, "waiting"), "at_once");
    const auto page = mailbox.get(path);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.count("name=\"kind\""), 0u) << "no button is left";
}

TEST_P(Alerts, a_link_that_is_over_forged_or_of_another_kind_says_so) {
    auto person = point_of_contact();
    auto mailbox = browser();
    const auto old = link(Role::point_of_contact, {{AlertKind::waiting, 0}}, -1);
    EXPECT_EQ(mailbox.get(old).status(), 200) << "kindly";
    EXPECT_EQ(mailbox.get(old).count("name=\"kind\""), 0u);
    EXPECT_EQ(mailbox.post(old, {{"kind", "waiting"}, {"frequency", "never"}}).status(), 409);
    const auto good = link(Role::point_of_contact, {{AlertKind::waiting, 0}}, 1);
    EXPECT_EQ(mailbox.post(good, {{"kind", "due"}, {"frequency", "never"}}).status(), 422);
    EXPECT_EQ(mailbox.post(good, {{"kind", "waiting"}, {"frequency", "hourly"}}).status(), 422);
    EXPECT_EQ(mailbox.post(good, {{"kind", "waiting"}}).status(), 422);
    auto forged = good;
    forged[forged.find("waiting")] = 'x';
    const auto unknown = mailbox.get(forged);
    EXPECT_EQ(unknown.status(), 404);
    EXPECT_TRUE(unknown.shows("not one of ours"));
    EXPECT_EQ(mailbox.post(forged, {{"kind", "waiting"}, {"frequency", "never"}}).status(), 404);
    EXPECT_EQ(frequency(person, "waiting"), "at_once");
}

TEST_P(Alerts, the_one_click_of_a_mail_program_stops_the_kinds_of_its_mail) {
    auto person = point_of_contact();
    auto program = browser();
    const auto path = link(Role::point_of_contact, {{AlertKind::waiting, 0}, {AlertKind::due, 0}}, 10);
    EXPECT_EQ(program.post(path, {{"List-Unsubscribe", "One-Click"}}).status(), 303);
    EXPECT_EQ(frequency(person, "waiting"), "never");
    EXPECT_EQ(frequency(person, "due"), "never");
    EXPECT_EQ(frequency(person, "stories"), "weekly");
}

TEST_P(Alerts, the_link_in_a_mail_is_the_one_that_works) {
    raise(Role::secretariat, {AlertKind::arrivals, "/desk", "/desk"});
    std::string path;
    for (const auto& mail : house->practice_mail()) {
        const Answer text{{}, mail};
        if (mail.find("/alerts/by-mail/") != std::string::npos)
            path = "/en" + text.between("List-Unsubscribe: <http://localhost:8080/en", ">");
    }
    auto mailbox = browser();
    auto desk = signed_in(Role::secretariat);
    EXPECT_EQ(mailbox.post(path, {{"kind", "arrivals"}, {"frequency", "daily"}}).status(), 303);
    EXPECT_EQ(frequency(desk, "arrivals"), "daily");
}

TEST_P(Alerts, a_page_that_is_none_of_ours_is_never_shown) {
    for (const char* path : {"/desk", "/cases/0000000001", "//evil.example/", "/nowhere/0000000001", "x"})
        raise(Role::point_of_contact, {AlertKind::waiting, path, path});
    auto person = point_of_contact();
    EXPECT_TRUE(person.json("/api/alerts").list("alerts").empty());
    EXPECT_FALSE(any_mail_of(house->practice_mail(), "evil.example"));
}

TEST_P(Alerts, a_reset_of_the_practice_ground_takes_them_along) {
    auto person = point_of_contact();
    raise(Role::secretariat, {AlertKind::arrivals, "/desk", "/desk"});
    EXPECT_EQ(person.post("/en/alerts", {{"waiting", "never"}}).status(), 303);
    const auto token = person.post("/en/alerts/address").between("/alerts/feed/", ".atom");
    EXPECT_EQ(person.post("/en/installation/practice").status(), 303);
    auto desk = signed_in(Role::secretariat), again = point_of_contact();
    EXPECT_FALSE(lists(desk, "/desk"));
    EXPECT_EQ(frequency(again, "waiting"), "at_once");
    EXPECT_EQ(browser().get("/en/alerts/feed/" + token).status(), 404);
}

TEST_P(Alerts, due_dates_by_page_and_api) {
    auto person = signed_in(Role::provider);
    const auto dates = person.json("/api/calendar").list("dates");
    ASSERT_FALSE(dates.empty());
    const auto page = person.get("/en/calendar");
    EXPECT_EQ(page.count("<p class=\"days\">"), dates.size());
    EXPECT_GE(page.count("<h2 class=\"month\">"), 1u);
}

ON_BOTH_ENGINES(Alerts);
