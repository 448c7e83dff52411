#pragma once
// A whole Lightfoot inside a test: the real records, the practice ground and every route, without sockets.
// TestHouse is the server's side, Client a browser that keeps its cookies, Answer what came back.

#include "cli/house.hpp"
#include "domain/throttle.hpp"
#include "store/view_note.hpp"
#include "support/store_contract.hpp"
#include "web/dispatch.hpp"
#include "web/finder.hpp"
#include "web/form.hpp"
#include "web/programmes.hpp"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <string>

namespace lightfoot::testing {

// Opened in the order in which the server opens it, on a copy of a data base that was filled once in the run.
// Passwords are hashed at the smallest cost; what is searched is read at the first question.
class TestHouse {
public:
    explicit TestHouse(Engine engine = Engine::sqlite, AppSettings wishes = {});
    ~TestHouse();
    const std::string& folder() const { return settings_.data_dir; }

    const PracticeLogin& login(Role role, bool deputy = false) const;
    AccountId account_of(const PracticeLogin& login);
    Viewer viewer_of(const PracticeLogin& login);
    // Sends what waits in the outbox; the texts of all mails of the practice ground so far.
    std::vector<std::string> practice_mail();
    // The number of the ledger's last entry, as the data base has it.
    std::int64_t ledger_entries();
    // A person of an institution whose keys may change (the practice accounts share theirs with everybody).
    Account person(InstitutionId of, Role role, const std::string& name, bool keeps_people = false);
    void set_up_second_factor(const Account& account);
    static inline const std::string password = "a long first phrase";

private:
    const Folder folder_;
    Settings settings_;

public:
    const ReferenceData& data;
    Secrets secrets;
    std::unique_ptr<Store> store;
    PracticeWorld practice;
    RecordNames names;
    Finder finder;
    ViewNotes views;
    Throttle throttle;
    Programmes programmes;
    App app;
    Dispatcher dispatcher;
};

struct Answer {
    HttpResponse response;
    std::string body;

    int status() const { return response.status; }
    std::string header(std::string_view name) const;
    std::string location() const { return header("Location"); }
    bool shows(std::string_view text) const { return body.find(text) != std::string::npos; }
    std::size_t count(std::string_view text) const;
    // The first text between the two, empty where there is none.
    std::string between(std::string_view before, std::string_view after) const;
    boost::json::value json() const;
    boost::json::array list(std::string_view member) const;  // of the JSON, by value
};

class Client {
public:
    explicit Client(TestHouse& house);

    Answer get(const std::string& target) { return send("GET", target); }
    Answer post(const std::string& target, const NameValues& values = {});
    Answer json(const std::string& target);  // GET below /api
    Answer post_json(const std::string& target, const std::string& body);
    Answer upload(const std::string& target, const NameValues& values, const UploadedFile& file);
    Answer send(const std::string& method, const std::string& target, NameValues headers = {},
                std::string body = "");
    Answer follow(const Answer& answer) { return get(answer.location()); }

    Answer sign_in(const std::string& email, const std::string& password);
    Client& as(Role role, bool deputy = false);  // signs in by the form, with a practice account

    std::string cookie(const std::string& name) const;
    void set_cookie(const std::string& name, const std::string& value) { cookies_[name] = value; }
    std::string address;  // of this browser; another one for each

private:
    TestHouse& house_;
    std::map<std::string, std::string> cookies_;
};

std::string encoded(const NameValues& values);

// Every test of the suite runs in a house of its own, on SQLite and on PostgreSQL.
class WebStory : public ::testing::TestWithParam<Engine> {
protected:
    void SetUp() override;
    void TearDown() override { house.reset(); }
    Client browser() { return Client(*house); }
    Client point_of_contact() { return signed_in(Role::point_of_contact); }
    Client signed_in(Role role, bool deputy = false) { return std::move(Client(*house).as(role, deputy)); }
    // A point of contact writes this note; the id of the request that was started.
    std::string start(Client& person, const std::string& note, const std::string& language = "en");
    // Its State agrees and sends it, the desk takes it through to the providers.
    void circulate(Client& state, Client& desk, const std::string& id);
    boost::json::value record(Client& person, const std::string& id) {
        return person.json("/api/requests/" + id).json();
    }
    std::string version(Client& person, const std::string& id);
    std::string need(Client& person, const std::string& id);
    std::unique_ptr<TestHouse> house;
};

}  // namespace lightfoot::testing
