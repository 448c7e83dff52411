// What hostile or broken clients send: it is refused with a word, nothing breaks, and nothing that people
// wrote becomes markup.

#include "web/route.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr const char* attack =
    "\"><script>alert(1)</script><img src=x onerror=alert(2)>' onmouseover='alert(3)";

class Hostile : public WebStory {
protected:
    // The words may be on the page, never as markup.
    static void harmless(const Answer& answer, const std::string& where) {
        EXPECT_FALSE(answer.shows("<script>alert")) << where;
        EXPECT_FALSE(answer.shows("<img src=x")) << where;
        EXPECT_FALSE(answer.shows("' onmouseover='")) << where;
        EXPECT_LT(answer.status(), 500) << where;
    }
};

}  // namespace

TEST_P(Hostile, markup_in_every_field_of_a_request_stays_text_on_every_page) {
    auto person = point_of_contact();
    const auto id = start(person, attack);
    const auto steps = "/requests/" + id + "/needs/" + need(person, id) + "/";
    for (const auto& [step, field] : {std::pair{"note", "note"},
                                      {"who", "who"},
                                      {"place", "place"},
                                      {"existing", "existing"},
                                      {"expectations", "expectations"},
                                      {"first_step", "first_step"},
                                      {"why_here", "why_it_matters"}}) {
        EXPECT_EQ(
            person.post("/en" + steps + step, {{"version", version(person, id)}, {field, attack}}).status(),
            303);
        harmless(person.get("/ar" + steps + step), step);
        harmless(person.post("/en" + steps + step, {{"version", "0"}, {field, attack}}),
                 std::string("a conflict at ") + step);
    }
    harmless(
        person.post("/en" + steps + "topics", {{"version", version(person, id)}, {"more_topics", attack}}),
        "topics");
    harmless(person.post("/en" + steps + "dates", {{"version", version(person, id)}, {"earliest", attack}}),
             "dates");
    harmless(person.post("/en" + steps + "hosting",
                         {{"version", version(person, id)}, {"no_go", attack}, {"languages", attack}}),
             "hosting");
    person.upload("/en" + steps + "attachments", {}, {"file", std::string(attack) + ".pdf", "%PDF-1.7"});
    person.post("/en/requests/" + id + "/sending",
                {{"version", version(person, id)}, {"cleared_by", "Director"}});
    auto secretary = signed_in(Role::secretariat);
    for (const std::string page :
         {"/en/requests/" + id, std::string("/en/requests"), "/en/requests/" + id + "/summary",
          "/en/requests/" + id + "/history", "/en/requests/" + id + "/views", "/en" + steps + "attachments",
          "/en" + steps + "why-not", "/en" + steps + "topics"})
        harmless(person.get(page), page);
    for (const std::string page :
         {std::string("/en/desk"), "/en/requests/" + id, std::string("/en/search?words=script")})
        harmless(secretary.get(page), page);
}

TEST_P(Hostile, markup_in_every_field_of_an_offer_and_an_entry_stays_text) {
    auto provider = signed_in(Role::provider);
    const NameValues fields{{"title", attack},          {"text", attack},
                            {"conditions", attack},     {"contact_office", attack},
                            {"contact_person", attack}, {"contact_telephone", "1"}};
    const auto written = provider.post("/en/offers/new", fields);
    ASSERT_EQ(written.status(), 303);
    const auto offer = written.location().substr(0, written.location().find('?'));
    const auto own = "/en/providers/" + house->login(Role::provider).institution;
    provider.post(own + "/edit", {{"version", "1"}, {"about", attack}, {"contact_office", attack}});
    for (const auto& page :
         {offer, offer + "/edit", offer + "/history", own, own + "/edit", std::string("/en/offers"),
          std::string("/en/providers"), std::string("/en/search?words=script")})
        harmless(provider.get(page), page);
    for (const auto& [name, value] : fields) {
        auto faulty = fields;
        faulty.emplace_back("lead_days", attack);
        faulty.emplace_back("eligible_states", attack);
        harmless(provider.post("/en/offers/new", faulty), name);
    }
}

TEST_P(Hostile, markup_in_questions_addresses_and_sign_in_stays_text) {
    auto visitor = browser();
    const auto encoded_attack = percent_encoded(attack);
    for (const std::string page :
         {"/en/search?words=", "/en/search?kind=", "/en/search?topic=", "/en/search?region=",
          "/en/vocabulary?words=", "/en/vocabulary?facet=", "/en/offers?kind=", "/en/offers?topic=",
          "/en/sign-in?next=/", "/en/requests?page=", "/en/?said=", "/en/vocabulary/", "/en/offers/", "/en/",
          "/"})
        harmless(visitor.get(page + encoded_attack), page);
    harmless(visitor.post("/en/look",
                          {{"note", attack}, {"topic", attack}, {"language", attack}, {"state", attack}}),
             "look");
    harmless(visitor.post("/en/sign-in", {{"email", attack}, {"password", attack}, {"next", attack}}),
             "sign-in");
    harmless(visitor.post("/en/forgotten", {{"email", attack}}), "forgotten");
    auto keeper = point_of_contact();
    harmless(
        keeper.post("/en/people/invitations", {{"email", attack}, {"role", attack}, {"language", attack}}),
        "invitation");
    harmless(keeper.post("/en/account", {{"version", "1"}, {"name", attack}, {"language", attack}}),
             "account");
}

TEST_P(Hostile, controls_that_turn_or_hide_text_are_taken_out_of_names) {
    auto provider = signed_in(Role::provider);
    const auto written =
        provider.post("/en/offers/new", {{"title", "Customs\u202Egnp.exe \u2066course\u2069\u0007"},
                                         {"text", "x"},
                                         {"contact_person", "A\u202Emal\u200F"}});
    ASSERT_EQ(written.status(), 303);
    const auto page = provider.follow(written);
    EXPECT_FALSE(page.shows("\u202E"));
    EXPECT_FALSE(page.shows("\u2066course"));
    EXPECT_FALSE(page.shows("\u0007"));
    auto person = point_of_contact();
    const auto id = start(person, "Help at customs.\u202E\u202D");
    EXPECT_FALSE(person.get("/en/requests/" + id).shows("\u202E"));
    person.upload("/en/requests/" + id + "/needs/" + need(person, id) + "/attachments", {},
                  {"file", "letter\u202Efdp.exe", "%PDF-1.7"});
    EXPECT_FALSE(person.get("/en/requests/" + id).shows("\u202E"));
}

TEST_P(Hostile, forms_that_are_broken_are_refused_with_a_word) {
    auto visitor = browser();
    const auto try_form = [&](const std::string& type, const std::string& body) {
        const auto page = visitor.send("POST", "/en/sign-in", {{"content-type", type}}, body);
        const auto program = visitor.send("POST", "/api/sign-in", {{"content-type", type}}, body);
        EXPECT_EQ(program.status(), page.status());
        EXPECT_EQ(program.response.content_type, "application/problem+json");
        return page.status();
    };
    EXPECT_EQ(try_form("multipart/form-data; boundary=x",
                       "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\ncut off"),
              422);
    EXPECT_EQ(try_form("application/x-www-form-urlencoded", "email=%ff%fe"), 422);
    EXPECT_EQ(try_form("application/x-www-form-urlencoded", "email=%zz"), 422);
    EXPECT_EQ(try_form("application/json", std::string(10'000, '[') + std::string(10'000, ']')), 422);
    EXPECT_EQ(try_form("application/json", "{\"email\":\"\xc3\x28\"}"), 422);
    EXPECT_EQ(try_form("text/xml", "<a/>"), 422);
    std::string many;
    for (int i = 0; i < 10'000; ++i) many += "a=1&";
    EXPECT_EQ(try_form("application/x-www-form-urlencoded", many), 422);
    EXPECT_LT(try_form("application/x-www-form-urlencoded", "email=a%00b&password=%00&next=%00"), 500);
}

TEST_P(Hostile, a_post_from_another_site_does_nothing) {
    auto person = point_of_contact();
    for (const auto& route : routes()) {
        if (route.method != Method::post) continue;
        std::string path = "/en" + std::string(route.path);
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{'))
            path.replace(at, path.find('}') - at + 1, "0000000001");
        const auto entries = house->ledger_entries();
        // The first of a name counts: this one stands before the client's own.
        EXPECT_EQ(person.send("POST", path, {{"sec-fetch-site", "cross-site"}}, "").status(), 403) << path;
        EXPECT_EQ(house->ledger_entries(), entries);
    }
    EXPECT_EQ(person.get("/en/account").status(), 200) << "not even signed out";
}

TEST_P(Hostile, other_methods_and_odd_paths_are_answered_calmly) {
    auto visitor = browser();
    EXPECT_EQ(visitor.send("HEAD", "/en/offers").status(), 200);
    for (const char* method : {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "NONSENSE", "get"}) {
        const auto status = visitor.send(method, "/en/offers").status();
        EXPECT_TRUE(status == 404 || status == 405) << method << " " << status;
    }
    EXPECT_EQ(visitor.send("POST", "/en/help").status(), 405);
    EXPECT_EQ(visitor.get("/en/look").status(), 405);
    for (const char* path :
         {"/static/../../etc/passwd", "/static/%2e%2e/%2e%2e/etc/passwd", "/en/../../etc/passwd",
          "/en/offers/..%2f..%2fetc", "/api", "/en//offers", "/en/offers/", "/en/%00", "/en/offers/%F0%9F%87",
          "/en/requests/0000000000/needs/0000000000/who/", "/xx/offers", "/en/offers/00000000000000000000"}) {
        const auto answer = visitor.get(path);
        EXPECT_TRUE(answer.status() == 404 || answer.status() == 302) << path << " " << answer.status();
        EXPECT_FALSE(answer.shows("root:")) << path;
        EXPECT_FALSE(answer.location().starts_with("//")) << path;
    }
    EXPECT_EQ(visitor.get("/" + std::string(8'000, 'a')).status(), 302);
}

TEST_P(Hostile, floods_of_headers_cookies_and_numbers_are_borne) {
    auto visitor = browser();
    NameValues headers;
    for (int i = 0; i < 5'000; ++i) headers.emplace_back("x-" + std::to_string(i), "y");
    EXPECT_EQ(visitor.send("GET", "/en/", headers).status(), 200);
    EXPECT_EQ(visitor.send("GET", "/en/", {{"cookie", std::string(15'000, ';')}}).status(), 200);
    EXPECT_EQ(visitor.send("GET", "/en/", {{"accept-language", std::string(15'000, ',')}}).status(), 200);
    EXPECT_EQ(visitor.send("GET", "/en/account", {{"authorization", "Bearer " + std::string(15'000, '\xff')}})
                  .status(),
              302);
    for (const char* page : {"-1", "0", "99999999999999999999", "1e9", "%00"})
        EXPECT_EQ(visitor.get(std::string("/en/offers?page=") + page).status(), 200) << page;
    EXPECT_EQ(visitor.get("/en/search?words=" + std::string(5'000, 'a')).status(), 200);
    std::string many = "/en/search?words=customs";
    for (int i = 0; i < 190; ++i) many += "&topic=t" + std::to_string(i);
    EXPECT_EQ(visitor.get(many).status(), 200);
}

ON_BOTH_ENGINES(Hostile);
