// What the server does by itself.

#include "web/jobs.hpp"

#include "store/outbox.hpp"
#include "store/request.hpp"
#include "support/steps.hpp"

#include "web/world.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// Remembers what it was given; may be out of order.
class ListeningMailer : public Mailer {
public:
    Result<void> send(const Mail& mail) override {
        const std::lock_guard lock(mutex);
        if (broken) return unavailable("no line");
        sent.push_back(mail);
        return {};
    }
    // Of alerts there are more: the practice ground has requests and days of its own.
    std::size_t count() {
        const std::lock_guard lock(mutex);
        return std::size_t(std::count_if(sent.begin(), sent.end(),
                                         [](const Mail& mail) { return mail.unsubscribe.empty(); }));
    }
    bool sent_with(const std::string& words) {
        const std::lock_guard lock(mutex);
        return std::any_of(sent.begin(), sent.end(), [&](const Mail& mail) {
            return mail.text.find(words) != std::string::npos && !mail.unsubscribe.empty();
        });
    }
    std::mutex mutex;
    std::vector<Mail> sent;
    bool broken = false;
};

bool soon(const std::function<bool()>& happened) {
    for (int i = 0; i < 300; ++i) {
        if (happened()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

void invite_somebody(TestHouse& house) {
    Client keeper(house);
    const auto answer =
        keeper.as(Role::point_of_contact)
            .post("/en/people/invitations", {{"email", "new@sulenta.example"}, {"role", "point_of_contact"}});
    EXPECT_EQ(answer.status(), 303);
}

std::int64_t waiting(TestHouse& house) {
    return house.store->read([](Session& session) { return count_outbox(session).waiting; });
}

}  // namespace

TEST(jobs, waiting_mail_is_sent_once_marked_as_practice) {
    TestHouse house;
    invite_somebody(house);
    EXPECT_EQ(waiting(house), 1);
    ListeningMailer mailer;
    Jobs jobs(house.app, mailer, "desk@lightfoot.example");
    EXPECT_TRUE(soon([&] { return mailer.count() == 1 && waiting(house) == 0; }));
    jobs.stop();
    EXPECT_EQ(mailer.count(), 1u);
    for (const auto& mail : mailer.sent) EXPECT_TRUE(mail.practice);
}

TEST(jobs, mail_that_cannot_leave_waits) {
    TestHouse house;
    invite_somebody(house);
    ListeningMailer mailer;
    mailer.broken = true;
    Jobs jobs(house.app, mailer, "desk@lightfoot.example");
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    jobs.stop();
    EXPECT_EQ(mailer.count(), 0u);
    EXPECT_GE(waiting(house), 1);
}

TEST(jobs, who_looked_is_written_down) {
    TestHouse house;
    Client person(house), secretary(house);
    person.as(Role::point_of_contact);
    const auto started = person.post_json("/api/requests/new", R"({"note":"Help at customs."})").json();
    const std::string id(started.at("id").as_string());
    person.post("/en/requests/" + id + "/sending",
                {{"version", std::to_string(started.at("version").as_int64())}, {"cleared_by", "Director"}});
    secretary.as(Role::secretariat).get("/en/requests/" + id);
    ListeningMailer mailer;
    Jobs jobs(house.app, mailer, "desk@lightfoot.example");
    const auto noted = [&] {
        return house.store->read([](Session& session) {
            return session
                .one("SELECT COUNT(*) FROM view_note", [](const Row& row) { return row.integer(0); })
                .value_or(0);
        });
    };
    EXPECT_TRUE(soon([&] { return noted() == 1; }));
}

TEST(jobs, stopping_does_not_wait_for_the_next_turn) {
    TestHouse house;
    ListeningMailer mailer;
    const auto began = std::chrono::steady_clock::now();
    { Jobs jobs(house.app, mailer, "desk@lightfoot.example"); }
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(3));
}

// The calendar needs nobody: a request that was thanked for three weeks ago.
TEST(jobs, the_clocks_of_the_procedure_run_by_themselves) {
    TestHouse house;
    const auto asker = house.viewer_of(house.login(Role::point_of_contact));
    const auto desk = house.viewer_of(house.login(Role::secretariat));
    const Time then{read_clock().seconds - 21 * 86'400};
    auto it = start_request(*house.store, asker, "en", "Training.", then).value();
    it = send_request(*house.store, asker, {it.id, it.version}, then, "Director").value();
    it = thank_for(*house.store, desk, it, then);
    ListeningMailer mailer;
    Jobs jobs(house.app, mailer, "desk@lightfoot.example");
    EXPECT_TRUE(soon([&] {
        return house.store->read([&](Session& session) {
            return find_request(session, desk, it.id)->circulation.way == ConsentWay::silence;
        });
    }));
}

TEST(jobs, providers_hear_of_a_circulated_request) {
    TestHouse house;
    Client person(house), secretary(house);
    person.as(Role::point_of_contact);
    const auto started = person.post_json("/api/requests/new", R"({"note":"Help at customs."})").json();
    const std::string id(started.at("id").as_string()), need(started.at("needs").at(0).at("id").as_string());
    const auto version = [&] {
        return std::to_string(person.json("/api/requests/" + id).json().at("version").as_int64());
    };
    person.post("/en/requests/" + id + "/needs/" + need + "/consent",
                {{"version", version()}, {"circulation", "express"}});
    person.post("/en/requests/" + id + "/sending", {{"version", version()}, {"cleared_by", "Director"}});
    secretary.as(Role::secretariat);
    for (const char* step : {"/authentication", "/acknowledgement", "/circulation"})
        secretary.post("/en/requests/" + id + step, {{"version", version()}});
    ListeningMailer mailer;
    Jobs jobs(house.app, mailer, "desk@lightfoot.example");
    EXPECT_TRUE(soon([&] { return mailer.sent_with("/requests/" + id + "/interest"); }));
}
