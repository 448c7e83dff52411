#include "matching/evaluate.hpp"

#include "matching/programme_world.hpp"

using namespace lightfoot;

namespace {

constexpr std::string_view requests =
    R"json({"id": "R1", "lang": "es", "state_iso3": "BOL",)json"
    R"json( "title": "Control de exportaciones", "text": "Pedimos capacitación",)json"
    R"json( "working_languages": ["es"], "earliest": "2014-01-01", "latest": null,)json"
    R"json( "as_of": null})json"
    "\n\n"
    R"json({"id": "R2", "lang": "en", "state_iso3": "KEN", "title": "Diamonds", "text": "",)json"
    R"json( "unknown": {"a": [1]}})json";
constexpr std::string_view offers =
    R"json({"id": "O2", "provider": "X", "lang": "en", "title": "Export control", "text": "",)json"
    R"json( "modalities": ["training"], "regions": ["Global"]})json"
    "\n"
    R"json({"id": "O1", "provider": "Bolivia (Plurinational State of)", "lang": "en",)json"
    R"json( "title": "Export control course", "text": "", "regions": []})json"
    "\n"
    R"json({"id": "O3", "provider": "Y", "lang": "fr", "title": "Diamants", "text": "",)json"
    R"json( "regions": ["OSCE area"]})json"
    "\n"
    R"json({"id": "O4", "provider": "Y", "lang": "fr", "title": "Diamants", "text": "",)json"
    R"json( "regions": ["Africa"]})json"
    "\n";

std::string run(std::string_view requests, std::string_view offers) {
    const auto made = evaluate(requests, offers, test::small_vocabulary(), test::places(), "t");
    if (made) return *made;
    std::string out;
    for (const auto& fault : made.error().faults) out += fault.place + " " + fault.message.key + "\n";
    return out;
}

}  // namespace

TEST(Evaluate, writes_a_run_that_respects_the_rules) {
    EXPECT_EQ(run(requests, offers), "R1 Q0 O2 1 1 t\nR2 Q0 O4 1 1 t\n");
}

// A collection knows of an offer how it came to be known; a record that a provider writes does not say it.
TEST(Evaluate, only_fields_that_a_real_record_has_are_read) {
    auto with_more = std::string(offers);
    for (auto at = with_more.find("\"id\""); at != std::string::npos; at = with_more.find("\"id\"", at + 60))
        with_more.insert(at, "\"listing_status\": \"documented_activity\", \"grade\": 3, ");
    EXPECT_NE(with_more, offers);
    EXPECT_EQ(run(requests, with_more), run(requests, offers));
}

TEST(Evaluate, the_order_of_the_lines_does_not_matter) {
    const std::string tied_a =
        R"json({"id": "A", "provider": "X", "lang": "en", "title": "Diamonds", "text": ""})json";
    const std::string tied_b =
        R"json({"id": "B", "provider": "X", "lang": "en", "title": "Diamonds", "text": ""})json";
    EXPECT_EQ(run(requests, tied_a + "\n" + tied_b), run(requests, tied_b + "\n" + tied_a));
}

TEST(Evaluate, faults_carry_file_and_line) {
    EXPECT_EQ(run("{\"id\": 7}\n[]\n{", ""),
              "requests:1 evaluate.bad_field\nrequests:2 evaluate.not_an_object\n"
              "requests:3 evaluate.not_an_object\n");
    EXPECT_EQ(run("", R"json({"id": "O", "regions": "Global"})json"), "offers:1 evaluate.bad_field\n");
    EXPECT_EQ(run(R"json({"id": "R", "earliest": "soon"})json", ""), "requests:1 evaluate.bad_field\n");
}

TEST(Evaluate, empty_files_give_an_empty_run) { EXPECT_EQ(run("", ""), ""); }

TEST(Evaluate, an_offer_without_a_provider_is_an_offer) {
    const std::string request = R"json({"id": "R", "lang": "en", "title": "Diamonds", "text": ""})json";
    const std::string offers = R"json({"id": "A", "lang": "en", "title": "Diamonds", "text": ""})json"
                               "\n"
                               R"json({"id": "B", "provider": "", "lang": "en", "title": "Diamonds"})json"
                               "\n"
                               R"json({"id": "C", "provider": null, "lang": "en", "title": "Diamonds"})json"
                               "\n"
                               R"json({"id": "D", "provider": "X", "lang": "en", "title": "Diamonds"})json";
    EXPECT_EQ(run(request, offers), "R Q0 A 1 4 t\nR Q0 B 2 3 t\nR Q0 C 3 2 t\nR Q0 D 4 1 t\n");
}

TEST(Evaluate, a_record_has_an_id_of_its_own) {
    EXPECT_EQ(run(R"json({"title": "Diamonds"})json", R"json({"id": "", "title": "Diamonds"})json"),
              "offers:1 evaluate.id_missing\nrequests:1 evaluate.id_missing\n");
    EXPECT_EQ(run(R"json({"id": null})json", R"json({"id": "two words"})json"),
              "offers:1 evaluate.id_missing\nrequests:1 evaluate.id_missing\n");
    EXPECT_EQ(run("", "{\"id\": \"A\"}\n{\"id\": \"A\"}"), "offers:2 evaluate.id_twice\n");
    EXPECT_EQ(run("{\"id\": \"A\"}", "{\"id\": \"A\"}"), "") << "a request and an offer may share one";
}

TEST(Evaluate, hosts_are_asked_for_requests_that_say_their_day) {
    using namespace lightfoot::test;
    const Programmes programmes({programme("A B"), programme("C", "Diamonds")});
    const std::string line =
        R"json({"id": "R", "lang": "en", "state_iso3": "BOL",)json"
        R"json( "title": "Export control", "as_of": "2026-11-24"})json";
    const auto ask = [&](const std::string& requests) {
        return evaluate_hosts(requests, programmes.base(), small_vocabulary(), places(), "t");
    };
    EXPECT_EQ(ask(line).value(), "R Q0 A%20B 1 1 t\n");
    EXPECT_EQ(ask(R"json({"id": "R", "state_iso3": "BOL", "title": "Export control"})json").value(), "");
    EXPECT_EQ(ask("[]").error().faults.at(0).place, "requests:1");
}
