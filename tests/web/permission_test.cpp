// Who may what. The table below says it in words, apart from the table of routes; the test holds every route
// against it, for every role, for records of one's own and of others, as a page and as JSON. What one may not
// see is not found; who may not do a thing is sent to the sign-in, or told so once signed in.

#include "web/permission_table.hpp"
#include "web/specimens.hpp"
#include "domain/transition.hpp"
#include "store/request.hpp"
#include "web/route.hpp"

#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;
using namespace lightfoot::testing::permission;

namespace {

constexpr RouteRow table[] = {
    {"GET /", everyone},
    {"POST /look", everyone},
    {"GET /about", everyone},
    {"GET /privacy", everyone},
    {"GET /matching", everyone},
    {"GET /help", everyone},
    {"GET /search", everyone},
    {"GET /vocabulary", everyone},
    {"GET /vocabulary/{topic}", everyone},
    {"GET /requests", everyone},
    {"GET /requests/new", askers},
    {"POST /requests/new", askers},
    {"GET /requests/{request}", everyone, Rule::sees},
    {"GET /requests/{request}/summary", readers, Rule::form},
    {"GET /requests/{request}/history", readers, Rule::remembers},
    {"GET /requests/{request}/views", askers, Rule::watches},
    {"GET /requests/{request}/attachments/{attachment}", readers, Rule::sees},
    {"POST /requests/{request}/needs", readers, Rule::writes},
    {"POST /requests/{request}", readers, Rule::writes},
    {"POST /requests/{request}/order", askers, Rule::asks},
    {"POST /requests/{request}/sending", readers, Rule::writes},
    {"GET /requests/{request}/note", askers, Rule::watches},
    {"GET /requests/{request}/note/pdf", askers, Rule::watches},
    {"GET /requests/{request}/note/docx", askers, Rule::watches},
    {"POST /requests/{request}/clearance", askers, Rule::asks},
    {"POST /requests/{request}/signed-note", readers, Rule::signs},
    {"POST /requests/{request}/withdrawal", askers, Rule::asks},
    {"POST /requests/{request}/circulation", desk, Rule::circulates},
    {"POST /requests/{request}/authentication", desk, Rule::step},
    {"POST /requests/{request}/setting-aside", desk, Rule::step},
    {"POST /requests/{request}/acknowledgement", desk, Rule::step},
    {"POST /requests/{request}/consent", askers, Rule::asks},
    {"GET /requests/{request}/posting-text", readers, Rule::step_form},
    {"POST /requests/{request}/posting-text", readers, Rule::step},
    {"POST /requests/{request}/posting", desk, Rule::step},
    {"POST /requests/{request}/posting/end", desk, Rule::step},
    {"POST /requests/{request}/referral", readers, Rule::step},
    {"POST /requests/{request}/referral/end", readers, Rule::step},
    {"POST /requests/{request}/question", desk, Rule::step},
    {"POST /requests/{request}/answer", askers, Rule::step},
    {"POST /requests/{request}/needs/{need}", readers, Rule::writes},
    {"POST /requests/{request}/needs/{need}/removal", readers, Rule::writes},
    {"GET /requests/{request}/needs/{need}/shortlist", signed_in, Rule::sees},
    {"GET /requests/{request}/needs/{need}/why-not", signed_in, Rule::sees},
    {"GET /requests/{request}/needs/{need}/{step}", readers, Rule::form},
    {"POST /requests/{request}/needs/{need}/{step}", readers, Rule::form},
    {"GET /procedure", everyone},
    {"GET /desk", desk},
    {"POST /desk/briefings", desk},
    {"GET /desk/letter", desk},
    {"POST /desk/letter", desk},
    {"GET /offers", everyone},
    {"GET /offers/new", providers},
    {"POST /offers/new", providers},
    {"GET /offers/{offer}", everyone, Rule::sees},
    {"GET /offers/{offer}/edit", providers, Rule::offer_form},
    {"POST /offers/{offer}/edit", providers, Rule::offer_form},
    {"POST /offers/{offer}/confirmation", readers, Rule::confirms_offer},
    {"POST /offers/{offer}/withdrawal", providers, Rule::keeps_offer},
    {"GET /offers/{offer}/history", providers, Rule::offer_history},
    {"GET /needs", providers},
    {"GET /shelf", everyone},
    {"GET /shelf/new", providers},
    {"POST /shelf/new", providers},
    {"GET /shelf/{offer}/taking", askers, Rule::takes},
    {"POST /shelf/{offer}/taking", askers, Rule::takes},
    {"GET /shelf/{offer}/edit", providers, Rule::offer_form},
    {"POST /shelf/{offer}/edit", providers, Rule::offer_form},
    {"GET /providers", everyone},
    {"GET /providers/{provider}", everyone, Rule::sees},
    {"GET /providers/{provider}/edit", signed_in, Rule::entry},
    {"POST /providers/{provider}/edit", signed_in, Rule::entry},
    {"POST /providers/{provider}/confirmation", signed_in, Rule::confirms_entry},
    {"GET /confirmation/{token}", everyone, Rule::token},
    {"POST /confirmation/{token}", everyone, Rule::token},
    {"GET /desk/entries", desk},
    {"POST /desk/addresses", desk},
    {"GET /sign-in", everyone},
    {"POST /sign-in", everyone},
    {"GET /sign-in/code", everyone},
    {"POST /sign-in/code", everyone},
    {"POST /sign-out", everyone},
    {"GET /forgotten", everyone},
    {"POST /forgotten", everyone},
    {"GET /reset/{token}", everyone, Rule::token},
    {"POST /reset/{token}", everyone, Rule::token},
    {"GET /invitation/{token}", everyone, Rule::token},
    {"POST /invitation/{token}", everyone, Rule::token},
    {"GET /account", signed_in},
    {"POST /account", signed_in},
    {"POST /account/password", signed_in, Rule::own_keys},
    {"GET /account/second-factor", signed_in},
    {"POST /account/second-factor", signed_in, Rule::own_keys},
    {"POST /account/second-factor/end", signed_in, Rule::own_keys},
    {"POST /account/recovery-codes", signed_in, Rule::own_keys},
    {"POST /account/sessions/end", signed_in, Rule::token},
    {"GET /people", keepers},
    {"POST /people/invitations", keepers},
    {"POST /people/invitations/end", keepers, Rule::token},
    {"POST /people/{account}", keepers, Rule::people},
    {"GET /people/{account}/history", keepers, Rule::sees},
    {"POST /people/{account}/end", keepers, Rule::people},
    {"GET /people/{account}/second-factor", keepers, Rule::people},
    {"POST /people/{account}/second-factor", keepers, Rule::people},
    {"GET /installation", administrators},
    {"POST /installation/institutions", administrators},
    {"GET /installation/institutions/{institution}", administrators, Rule::sees},
    {"POST /installation/practice", signed_in, Rule::reset},
    {"GET /feeds/{feed}", everyone},
    {"GET /calendar.ics", everyone},
    {"GET /api", everyone},
    {"GET /openapi.json", everyone},
    {"GET /storybook", everyone},
    {"GET /storybook/{page}", everyone},
};

struct Person {
    std::string_view name;
    Role role;
    bool deputy = false;
};
constexpr Person people[] = {{"visitor", Role::visitor},
                             {"point of contact", Role::point_of_contact},
                             {"deputy", Role::point_of_contact, true},
                             {"provider", Role::provider},
                             {"secretariat", Role::secretariat},
                             {"committee", Role::committee},
                             {"administrator", Role::administrator}};

bool names(std::string_view list, std::string_view one) {
    return (", " + std::string(list) + ", ").find(", " + std::string(one) + ", ") != std::string::npos;
}

std::string name_of(const Route& route) {
    return (route.method == Method::get ? "GET " : "POST ") + std::string(route.path);
}

const RouteRow* row_of(const Route& route) {
    for (const auto rows : {std::span<const RouteRow>(table), case_rows(), figure_rows(),
                            offline_rows(), programme_rows()})
        for (const auto& row : rows)
            if (row.route == name_of(route)) return &row;
    return nullptr;
}

// What is expected of one call: any of these.
enum class Outcome { good, sign_in, refused, hidden, too_late, refused_or_invalid, turned_away };

bool asks(const Person& person, const Specimen& record) {
    return record.own_of_sulenta && person.role == Role::point_of_contact;
}

bool sees_request(const Person& person, const Specimen& record) {
    const bool desk_or_committee = person.role == Role::secretariat || person.role == Role::committee;
    switch (record.state) {
    case Specimen::State::archive: return true;
    case Specimen::State::draft: return asks(person, record);
    case Specimen::State::letter: return asks(person, record) || person.role == Role::secretariat;
    case Specimen::State::sent:
    case Specimen::State::withdrawn: return asks(person, record) || desk_or_committee;
    case Specimen::State::circulated:
        return asks(person, record) || desk_or_committee || person.role == Role::provider;
    default: return false;
    }
}

bool writes_request(const Person& person, const Specimen& record) {
    const bool letter = record.state == Specimen::State::letter && person.role == Role::secretariat;
    return asks(person, record) ? record.state != Specimen::State::withdrawn : letter;
}

// For those who see the request.
Outcome of_request(const Person& person, const Specimen& record, Rule rule) {
    using S = Specimen::State;
    const bool archive = record.state == S::archive;
    const bool too_late = asks(person, record) && record.state == S::withdrawn;
    const auto told = archive ? Outcome::hidden : too_late ? Outcome::too_late : Outcome::refused;
    switch (rule) {
    case Rule::form: return writes_request(person, record) ? Outcome::good : Outcome::hidden;
    case Rule::writes: return writes_request(person, record) ? Outcome::good : told;
    case Rule::asks: return asks(person, record) && !too_late ? Outcome::good : told;
    case Rule::watches: return asks(person, record) ? Outcome::good : Outcome::hidden;
    case Rule::writes_about: return archive ? Outcome::hidden : Outcome::good;
    case Rule::signs:
        if (asks(person, record)) return Outcome::good;
        return person.role == Role::secretariat ? Outcome::good : Outcome::refused;  // without a file: 422
    case Rule::plans:
        if (person.role == Role::provider) return record.has_case ? Outcome::good : Outcome::hidden;
        return archive ? Outcome::hidden : Outcome::good;
    case Rule::plan_asks: return !asks(person, record) ? Outcome::hidden
                                 : too_late          ? Outcome::too_late
                                                     : Outcome::good;
    case Rule::answers: return archive ? Outcome::hidden : Outcome::good;
    case Rule::calls:
        if (archive) return Outcome::hidden;
        return record.state == S::circulated ? Outcome::good : Outcome::too_late;
    case Rule::circulates:
        if (archive) return Outcome::hidden;
        return record.state == S::sent ? Outcome::good : Outcome::too_late;
    case Rule::step: return Outcome::turned_away;
    case Rule::step_form:
        return person.role != Role::provider && person.role != Role::point_of_contact &&
                       record.text_may_be_written
                   ? Outcome::good
                   : Outcome::hidden;
    case Rule::remembers:
        if (asks(person, record)) return Outcome::good;
        return person.role == Role::secretariat || person.role == Role::committee ? Outcome::good
                                                                                  : Outcome::hidden;
    default: return Outcome::good;
    }
}

Outcome of_offer(const Person& person, const Specimen& record, Rule rule) {
    const bool own = record.own_of_customs_skills && person.role == Role::provider;
    const bool real = record.state == Specimen::State::real;
    const bool withdrawn = record.state == Specimen::State::withdrawn;
    if (withdrawn ? !own : !real && person.role == Role::visitor) return Outcome::hidden;
    if (rule == Rule::sees) return Outcome::good;
    if (rule == Rule::takes) return record.ready ? Outcome::good : Outcome::hidden;
    if (rule == Rule::confirms_offer && person.role == Role::secretariat && !real) return Outcome::good;
    if (rule == Rule::confirms_offer) rule = Rule::keeps_offer;
    if (rule == Rule::keeps_offer && own && withdrawn) return Outcome::too_late;
    if (rule == Rule::keeps_offer && !own) return real ? Outcome::hidden : Outcome::refused;
    return own ? Outcome::good : Outcome::hidden;
}

// Drafts are the desk's; what is signed off is read by the Committee and by whom it is addressed to.
Outcome of_letter(const Person& person, const Specimen& record) {
    using S = Specimen::State;
    if (person.role == Role::secretariat) return Outcome::good;
    const bool draft = record.state == S::letter_draft || record.state == S::briefing_draft;
    const bool briefing = record.state == S::briefing_signed;
    const bool reads = person.role == Role::committee || (asks(person, record) && !briefing) ||
                       (person.role == Role::provider && record.state == S::letter_to_providers);
    return !draft && reads ? Outcome::good : Outcome::hidden;
}

Outcome of_institution(const Person& person, const Specimen& record, Rule rule) {
    const bool own = record.state == Specimen::State::own;
    const bool real = record.state == Specimen::State::real;
    if (!real && person.role == Role::visitor) return Outcome::hidden;
    if (rule == Rule::sees) return Outcome::good;
    const bool keeps = person.role == Role::provider || person.role == Role::point_of_contact;
    if (rule == Rule::confirms_entry && person.role == Role::secretariat && !real) return Outcome::good;
    return own && keeps ? Outcome::good : Outcome::hidden;
}

Outcome of_case(const Person& person, const Specimen& record, Rule rule) {
    const bool side = asks(person, record) || (record.own_of_customs_skills && person.role == Role::provider);
    if (person.role == Role::secretariat)
        return rule == Rule::case_side ? Outcome::refused : Outcome::good;
    return side ? Outcome::good : Outcome::hidden;
}

// Of a draft the State alone; its name is tried in handlers/component_test.cpp.
Outcome of_component(const Person& person, const Specimen& record, Rule rule) {
    if (asks(person, record)) return Outcome::good;
    const bool desk = person.role == Role::secretariat || person.role == Role::committee;
    const bool reads = record.asked && (desk || (person.role == Role::provider && record.has_case));
    return rule == Rule::component_sees && reads ? Outcome::good : Outcome::hidden;
}

Outcome of_account(const Person& person, const Specimen& record, Rule rule) {
    if (record.state == Specimen::State::own)  // a shared practice account
        return rule == Rule::sees ? Outcome::good : Outcome::refused;
    if (record.state == Specimen::State::colleague || person.role == Role::administrator)
        return Outcome::good;
    return Outcome::hidden;
}

Outcome expected(const Person& person, const RouteRow& row, Reach reach, const Specimen& record) {
    if (!names(row.roles, person.name))
        return person.role == Role::visitor ? Outcome::sign_in : Outcome::refused;
    switch (row.rule) {
    case Rule::none:
    case Rule::reset: return Outcome::good;
    case Rule::token: return Outcome::hidden;
    case Rule::own_keys: return Outcome::refused_or_invalid;
    default: break;
    }
    if (reach == Reach::case_ || reach == Reach::delivery) return of_case(person, record, row.rule);
    if (reach == Reach::component) return of_component(person, record, row.rule);
    if (reach == Reach::offer) return of_offer(person, record, row.rule);
    if (reach == Reach::institution) return of_institution(person, record, row.rule);
    if (reach == Reach::account) return of_account(person, record, row.rule);
    if (reach == Reach::letter) return of_letter(person, record);
    if (reach == Reach::returned_form) {
        const bool desk = record.state == Specimen::State::on_the_desk && person.role == Role::secretariat;
        return desk || asks(person, record) ? Outcome::good : Outcome::hidden;
    }
    if (row.rule == Rule::posted)
        return record.posted && person.role != Role::visitor ? Outcome::good : Outcome::hidden;
    if (!sees_request(person, record)) return Outcome::hidden;
    if (reach == Reach::attachment && record.state == Specimen::State::archive)
        return Outcome::hidden;  // it has none
    return of_request(person, record, row.rule);
}

bool fits(Outcome outcome, const Answer& answer, bool json) {
    static const std::set<int> good{200, 201, 303, 409, 422};
    const int status = answer.status();
    switch (outcome) {
    case Outcome::good: return good.contains(status);
    case Outcome::sign_in:
        return json ? status == 401
                    : status == 302 && answer.location().find("/sign-in") != std::string::npos;
    case Outcome::refused: return status == 403;
    case Outcome::hidden: return status == 404;
    case Outcome::too_late: return status == 409;
    case Outcome::refused_or_invalid: return status == 403 || status == 422;
    case Outcome::turned_away: return status == 403 || status == 404 || status == 409;
    }
    return false;
}

constexpr const char* words_of(Outcome outcome) {
    constexpr const char* words[] = {"an answer",        "the sign-in",
                                     "a refusal (403)",  "nothing to be found (404)",
                                     "a conflict (409)", "403 or 422",
                                     "403, 404 or 409"};
    return words[int(outcome)];
}

Act act_of(const Route& route) {
    constexpr std::pair<std::string_view, Act> steps[] = {
        {"/authentication", Act::authenticate},    {"/setting-aside", Act::set_aside},
        {"/acknowledgement", Act::acknowledge},    {"/posting-text", Act::write_posting_text},
        {"/posting", Act::post},                   {"/posting/end", Act::take_down},
        {"/referral", Act::refer},                 {"/referral/end", Act::end_referral},
        {"/question", Act::ask_whether_met},       {"/answer", Act::answer_whether_met}};
    for (const auto& [end, act] : steps)
        if (route.path.ends_with(end)) return act;
    ADD_FAILURE() << route.path << " is no step of the procedure";
    return Act::withdraw;
}

class Permission : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (house) records = std::make_unique<Specimens>(*house);
    }
    void TearDown() override {
        records.reset();
        WebStory::TearDown();
    }

    Client browser_of(const Person& person) {
        Client client(*house);
        if (person.role == Role::visitor) return client;
        auto& token = tokens[std::string(person.name)];
        if (token.empty()) token = Client(*house).as(person.role, person.deputy).cookie("session");
        client.set_cookie("session", token);
        return client;
    }

    // Where the answer is to be good the version is an old one, so that nothing changes; else it is the right
    // one, so that it is not the version that keeps anybody out.
    Answer call(const Person& person, const Route& route, const Specimen& record, Outcome outcome,
                bool json) {
        auto client = browser_of(person);
        const std::string target = (json ? "/api" : "/en") + filled(route, record);
        if (route.method == Method::get) return client.get(target);
        NameValues fields{{"session", "AAAA"}, {"invitation", "AAAA"}};
        fields.emplace_back("version", outcome == Outcome::good
                                           ? "0"
                                           : std::to_string(records->version(route.reach, record)));
        return client.post(target, fields);
    }

    // Whether the table of the procedure lets this person take the step now.
    bool may_step(const Person& person, const Route& route, const Specimen& record) {
        const auto request = house->store->read([&](Session& session) {
            return request_regardless_of_viewer(session, RequestId::parse(record.id).value()).value();
        });
        const auto viewer = house->viewer_of(house->login(person.role, person.deputy));
        return bool(may_act(request, viewer, act_of(route)));
    }

    void try_one(const Person& person, const Route& route, const Specimen& record) {
        auto outcome = expected(person, *row_of(route), route.reach, record);
        if (outcome == Outcome::turned_away && may_step(person, route, record)) outcome = Outcome::good;
        for (bool json : {false, true}) {
            const bool as_json = route.kind == Route::Kind::both ? json : route.kind == Route::Kind::api_only;
            const auto answer = call(person, route, record, outcome, json);
            EXPECT_TRUE(fits(outcome, answer, json || as_json))
                << name_of(route) << (json ? " as JSON" : " as a page") << " by " << person.name << " on "
                << record.words << ": " << words_of(outcome) << " expected, status " << answer.status();
            EXPECT_LT(answer.status(), 500) << name_of(route);
            if (as_json && route.method == Method::get && answer.status() == 200)
                EXPECT_TRUE(is_as_declared(route, answer)) << name_of(route);
            ++calls;
            if (route.path == "/sign-out") tokens.clear();
        }
    }

    std::unique_ptr<Specimens> records;
    std::map<std::string, std::string> tokens;
    int calls = 0;
};

std::set<std::string> names_of_routes() {
    std::set<std::string> found;
    for (const auto& route : routes()) found.insert(name_of(route));
    return found;
}

}  // namespace

TEST(permission, the_table_names_every_route_once) {
    std::set<std::string> named;
    for (const auto rows : {std::span<const RouteRow>(table), case_rows(), figure_rows(),
                            offline_rows(), programme_rows()})
        for (const auto& row : rows)
            EXPECT_TRUE(named.insert(std::string(row.route)).second) << row.route << " stands twice";
    EXPECT_EQ(named, names_of_routes());
}

TEST_P(Permission, every_route_for_every_role_on_own_and_foreign_records) {
    for (const auto& route : routes()) {
        if (!row_of(route) || row_of(route)->rule == Rule::reset) continue;
        for (const auto& person : people)
            for (const auto& record : records->of(route.reach, person.role, person.deputy))
                try_one(person, route, record);
    }
    EXPECT_GT(calls, 1500);
}

TEST_P(Permission, anybody_on_the_practice_ground_may_begin_it_afresh_and_no_visitor) {
    EXPECT_EQ(browser_of(people[0]).post("/en/installation/practice").status(), 302);
    EXPECT_EQ(browser_of(people[0]).post("/api/installation/practice").status(), 401);
    for (std::size_t i = 1; i < std::size(people); ++i) {
        EXPECT_EQ(browser_of(people[i]).post("/en/installation/practice").status(), 303) << people[i].name;
        tokens.clear();
    }
}

TEST_P(Permission, a_hidden_record_looks_like_one_that_never_was) {
    for (const auto& person : people) {
        for (const auto& record : records->of(Reach::request, person.role, person.deputy)) {
            if (sees_request(person, record)) continue;
            const auto nothing = RequestId::make().text();
            for (const std::string where : {"/en/requests/", "/api/requests/"}) {
                auto hidden = browser_of(person).get(where + record.id).body;
                auto never = browser_of(person).get(where + nothing).body;
                for (auto at = hidden.find(record.id); at != std::string::npos; at = hidden.find(record.id))
                    hidden.replace(at, 10, nothing);
                EXPECT_EQ(hidden, never) << person.name << ", " << record.words;
            }
        }
    }
}

TEST_P(Permission, a_need_or_paper_of_another_request_is_not_reached_through_ones_own) {
    const auto all = records->of(Reach::request, Role::point_of_contact, false);
    const Specimen* own = nullptr;
    for (const auto& record : all)
        if (record.own_of_sulenta && record.state == Specimen::State::draft) own = &record;
    ASSERT_TRUE(own);
    for (const auto& other : all) {
        if (other.own_of_sulenta) continue;
        auto client = browser_of(people[1]);
        const auto base = "/en/requests/" + own->id;
        EXPECT_EQ(client.get(base + "/needs/" + other.need + "/who").status(), 404);
        EXPECT_EQ(client.get(base + "/needs/" + other.need + "/why-not").status(), 404);
        EXPECT_EQ(client.get("/api/requests/" + own->id + "/needs/" + other.need + "/shortlist").status(),
                  404);
        EXPECT_EQ(
            client.post(base + "/needs/" + other.need + "/who", {{"version", "1"}, {"who", "x"}}).status(),
            404);
        EXPECT_EQ(client.get(base + "/attachments/" + other.attachment).status(), 404);
    }
}

ON_BOTH_ENGINES(Permission);
