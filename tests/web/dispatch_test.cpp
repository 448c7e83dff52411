#include "web/dispatch.hpp"

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

HttpRequest post_with(NameValues headers) {
    HttpRequest request;
    request.method = "POST";
    request.headers = std::move(headers);
    request.headers.emplace_back("host", "desk.example");
    return request;
}

HttpRequest from(const std::string& peer, const std::string& forwarded = "") {
    HttpRequest request;
    request.remote = peer;
    if (!forwarded.empty()) request.headers = {{"x-forwarded-for", forwarded}};
    return request;
}

}  // namespace

TEST(dispatch, a_post_that_another_site_made_the_browser_send_is_told_apart) {
    EXPECT_TRUE(same_site(post_with({{"sec-fetch-site", "same-origin"}})));
    EXPECT_TRUE(same_site(post_with({{"sec-fetch-site", "none"}})));
    EXPECT_FALSE(same_site(post_with({{"sec-fetch-site", "cross-site"}})));
    EXPECT_FALSE(same_site(post_with({{"sec-fetch-site", "same-site"}})));
    EXPECT_TRUE(same_site(post_with({{"origin", "https://desk.example"}})));
    EXPECT_FALSE(same_site(post_with({{"origin", "https://evil.example"}})));
    EXPECT_FALSE(same_site(post_with({{"origin", "null"}})));
    EXPECT_TRUE(same_site(post_with({{"referer", "https://desk.example/en/offers"}})));
    EXPECT_FALSE(same_site(post_with({{"referer", "https://evil.example/?desk.example"}})));
    EXPECT_TRUE(same_site(post_with({}))) << "a program";
    EXPECT_FALSE(same_site(post_with({{"cookie", "session=x"}})))
        << "a browser that says nothing of where it comes from";
}

TEST(dispatch, the_address_of_a_client_is_believed_from_trusted_proxies_only) {
    AppSettings settings;
    EXPECT_EQ(client_address(settings, from("192.0.2.1", "198.51.100.9")), "192.0.2.1");
    settings.trusted_proxies = {*AddressRange::parse("192.0.2.1"), *AddressRange::parse("10.0.0.0/8")};
    EXPECT_EQ(client_address(settings, from("192.0.2.1", "203.0.113.5, 198.51.100.9")), "198.51.100.9")
        << "the one the proxy saw";
    EXPECT_EQ(client_address(settings, from("192.0.2.1", "203.0.113.5, 198.51.100.9 , 10.7.7.7")),
              "198.51.100.9")
        << "a proxy behind a proxy";
    EXPECT_EQ(client_address(settings, from("192.0.2.1", "10.1.1.1")), "10.1.1.1") << "nobody else is known";
    EXPECT_EQ(client_address(settings, from("192.0.2.2", "198.51.100.9")), "192.0.2.2");
    EXPECT_EQ(client_address(settings, from("192.0.2.1")), "192.0.2.1");
    EXPECT_LE(client_address(settings, from("192.0.2.1", std::string(5'000, 'x'))).size(), 64u);
}

TEST(dispatch, the_language_is_the_chosen_one_then_the_browsers_then_english) {
    const auto preferred = [](NameValues headers) {
        HttpRequest request;
        request.headers = std::move(headers);
        return preferred_language(request);
    };
    EXPECT_EQ(preferred({}), "en");
    EXPECT_EQ(preferred({{"accept-language", "de-DE, fr-CA;q=0.8, en"}}), "fr");
    EXPECT_EQ(preferred({{"accept-language", "zh-Hant"}}), "zh");
    EXPECT_EQ(preferred({{"accept-language", "arn, es;q=0.1"}}), "es") << "arn is no Arabic";
    EXPECT_EQ(preferred({{"cookie", "language=ru"}, {"accept-language", "fr"}}), "ru");
    EXPECT_EQ(preferred({{"cookie", "language=xx"}, {"accept-language", ",,;;"}}), "en");
}

TEST(dispatch, addresses_without_a_language_lead_to_one_and_keep_their_question) {
    TestHouse house;
    Client client(house);
    const auto answer = client.send("GET", "/offers?page=2&words=a%20b", {{"accept-language", "fr"}});
    EXPECT_EQ(answer.status(), 302);
    EXPECT_EQ(answer.location(), "/fr/offers?page=2&words=a%20b");
    EXPECT_NE(answer.header("Vary").find("Accept-Language"), std::string::npos);
    EXPECT_TRUE(client.get("/es/offers").status() == 200 && client.get("/").location().starts_with("/es"))
        << "the language is remembered";
    EXPECT_EQ(client.get("//evil.example/").location().find("//"), std::string::npos);
}

TEST(dispatch, one_route_answers_people_and_programs) {
    TestHouse house;
    Client client(house);
    EXPECT_TRUE(client.get("/fr/offers").response.content_type.starts_with("text/html"));
    EXPECT_EQ(client.get("/api/offers").response.content_type, "application/json");
    EXPECT_EQ(client.send("GET", "/fr/offers", {{"accept", "application/json"}}).response.content_type,
              "application/json");
    const auto missing = client.get("/api/offers/0000000000?language=fr");
    EXPECT_EQ(missing.status(), 404);
    EXPECT_EQ(missing.json().at("error").as_string(), "not_found");
    EXPECT_EQ(missing.json().at("code").as_string(), "error.not_found");
}

TEST(dispatch, a_program_reads_every_refusal_as_a_problem_document) {
    TestHouse house;
    Client client(house);
    const auto expect = [](const Answer& answer, int status, const std::string& what) {
        EXPECT_EQ(answer.status(), status) << what;
        EXPECT_EQ(answer.response.content_type, "application/problem+json") << what;
        const auto problem = answer.json();
        EXPECT_EQ(problem.at("status").as_int64(), status) << what;
        for (const char* member : {"title", "error", "code", "message", "faults"})
            EXPECT_TRUE(problem.as_object().contains(member)) << what << member;
    };
    expect(client.get("/api/offers/0000000000"), 404, "no record");
    expect(client.get("/api/no-such-page"), 404, "no route");
    expect(client.get("/api/alerts"), 401, "not signed in");
    expect(client.send("DELETE", "/api/offers"), 405, "another method");
    expect(client.get("/api/letters/0000000000/pdf"), 401, "a page of no program, not signed in");
    expect(client.get("/api/data/no-such-file.csv"), 404, "no file");
    expect(client.get("/api/storybook/no-such-page"), 404, "no page");
    EXPECT_TRUE(client.get("/data/no-such-file.csv").response.content_type.starts_with("text/html"));
    Client desk(house);
    desk.as(Role::secretariat);
    expect(desk.get("/api/letters/0000000000/pdf"), 404, "no letter");
    EXPECT_TRUE(desk.get("/en/letters/0000000000/pdf").response.content_type.starts_with("text/html"));
    expect(client.send("POST", "/offers", {{"accept", "application/json"}}), 400, "no language");
    expect(client.send("GET", "/en/no-such-page", {{"accept", "application/problem+json"}}), 404,
           "by Accept");
    EXPECT_TRUE(client.get("/en/no-such-page").response.content_type.starts_with("text/html"));
    // What the server asks for by itself.
    const auto refused = [&](int status, const std::string& path, const std::string& accepts = "") {
        HttpRequest request;
        request.method = "POST", request.path = request.target = path;
        if (!accepts.empty()) request.headers.emplace_back("accept", accepts);
        request.headers.emplace_back("accept-language", "fr");
        auto response = house.dispatcher.handler().refuse(status, &request);
        const auto body = response.body;
        return Answer{std::move(response), body};
    };
    for (const int status : {400, 413, 503}) {
        expect(refused(status, "/api/requests"), status, "below /api");
        expect(refused(status, "/fr/requests", "application/json"), status, "by Accept");
        EXPECT_TRUE(refused(status, "/fr/requests").response.content_type.starts_with("text/plain"));
        EXPECT_TRUE(house.dispatcher.refuse(status).content_type.starts_with("text/plain")) << "no header";
    }
    EXPECT_TRUE(refused(413, "/api/requests").shows("8 Mo")) << "in the language that was asked for";
}

TEST(dispatch, another_method_is_told_which_there_are) {
    TestHouse house;
    Client client(house);
    for (const char* start : {"/en", "/api"}) {
        const std::string at = start;
        EXPECT_EQ(client.send("DELETE", at + "/offers").header("Allow"), "GET, HEAD") << at;
        EXPECT_EQ(client.send("PUT", at + "/alerts").header("Allow"), "GET, HEAD, POST") << at;
        EXPECT_EQ(client.get(at + "/sign-out").header("Allow"), "POST") << at;
        EXPECT_EQ(client.get(at + "/sign-out").status(), 405) << at;
        EXPECT_EQ(client.get(at + "/no-such-page").header("Allow"), "") << at;
    }
}

TEST(dispatch, every_answer_carries_what_browsers_are_told_about_safety) {
    TestHouse house;
    Client client(house);
    for (const char* path :
         {"/en/", "/api/offers", "/no-such-page", "/healthz", "/en/requests/new", "/static/no-such-file"}) {
        const auto answer = client.get(path);
        EXPECT_NE(answer.header("Content-Security-Policy").find("default-src 'none'"), std::string::npos)
            << path;
        EXPECT_EQ(answer.header("Content-Security-Policy").find("unsafe"), std::string::npos) << path;
        EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff") << path;
        EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin") << path;
        EXPECT_FALSE(answer.header("Cache-Control").empty()) << path;
    }
    EXPECT_EQ(client.get("/en/").header("Strict-Transport-Security"), "");
    house.app.settings.secure_cookies = true;
    EXPECT_FALSE(client.get("/en/").header("Strict-Transport-Security").empty());
}

TEST(dispatch, metrics_are_for_the_machine_itself_unless_the_operator_says_otherwise) {
    TestHouse house;
    Client stranger(house), machine(house);
    machine.address = "127.0.0.1";
    EXPECT_EQ(stranger.get("/metrics").status(), 404);
    EXPECT_TRUE(machine.get("/metrics").shows("lightfoot_answers_total"));
    for (const char* header : {"x-forwarded-for", "forwarded", "x-real-ip"}) {
        const auto by_proxy = machine.send("GET", "/metrics", {{header, "203.0.113.9"}});
        EXPECT_EQ(by_proxy.status(), 404) << header;
    }
    house.app.settings.metrics_from_anywhere = true;
    EXPECT_EQ(stranger.get("/metrics").status(), 200);
    EXPECT_EQ(stranger.get("/healthz").body, "ok\n");
}

TEST(dispatch, a_body_may_be_long_only_where_papers_are_taken) {
    TestHouse house;
    const auto limit = [&](const std::string& path) {
        HttpRequest request;
        request.method = "POST";
        request.path = path;
        return house.dispatcher.body_limit(request);
    };
    EXPECT_EQ(limit("/en/requests/0000000001/needs/0000000001/attachments"), 9u * 1024 * 1024);
    EXPECT_EQ(limit("/api/look"), 256u * 1024);
    EXPECT_EQ(limit("/no-such-page"), 64u * 1024);
}

TEST(dispatch, reading_runs_where_it_is_and_writing_elsewhere) {
    TestHouse house;
    HttpRequest read, write;
    read.method = "GET", write.method = "POST";
    EXPECT_EQ(house.dispatcher.work(read), Work::quick);
    EXPECT_EQ(house.dispatcher.work(write), Work::waits);
    house.app.settings.reads_inline = false;
    EXPECT_EQ(house.dispatcher.work(read), Work::asks);
}

TEST(dispatch, what_usually_takes_long_is_long_work_until_it_does_not) {
    UsualTimes usual;
    const auto& route = routes()[1];
    EXPECT_FALSE(usual.is_long(&route));
    usual.note(&route, 2'000);
    EXPECT_FALSE(usual.is_long(&route)) << "once is not usual";
    for (int i = 0; i < 4; ++i) usual.note(&route, 2'000);
    EXPECT_TRUE(usual.is_long(&route));
    EXPECT_FALSE(usual.is_long(&routes()[0])) << "each route for itself";
    for (int i = 0; i < 8; ++i) usual.note(&route, 20);
    EXPECT_FALSE(usual.is_long(&route));
    usual.note(nullptr, 1'000'000);
    EXPECT_FALSE(usual.is_long(nullptr));
}
