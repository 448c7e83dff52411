#include "exchange/reading.hpp"
#include "exchange/records.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const Date today = date_of(2026, 11, 24);

// What is wrong with one file of practice, as "place: key" lines.
std::string faults_in(std::string_view content, Space space = Space::practice) {
    const std::string name = space == Space::practice ? "data/practice/x.json" : "data/records/x.json";
    const EmbeddedFile file{name, content};
    const auto records = read_records({&file, 1}, space, today);
    if (records) return "";
    return records.error().faults.empty() ? records.error().message.key : faults_of(records.error());
}

}  // namespace

TEST(records, no_files_is_a_fault) {
    EXPECT_EQ(read_records({}, Space::real, today).error().message.key, "records.none");
}

TEST(records, files_of_the_other_space_are_left_alone) {
    const EmbeddedFile files[] = {{"data/practice/x.json", "{"}, {"data/records/x.json", "{}"},
                                  {"data/records/notes.md", "words"}};
    EXPECT_TRUE(read_records(files, Space::real, today));
    EXPECT_FALSE(read_records(files, Space::practice, today));
}

TEST(records, broken_json_names_its_line) {
    EXPECT_EQ(faults_in("{\n \"offers\": [\n  {,\n"), "data/practice/x.json line 3: records.not_json\n");
    EXPECT_EQ(faults_in("{} {}"), "data/practice/x.json line 1: records.not_json\n");
    EXPECT_EQ(faults_in(""), "data/practice/x.json line 1: records.not_json\n");
    EXPECT_EQ(faults_in("{\"offers\": [\"\xff\"]}"), "data/practice/x.json line 1: records.not_json\n");
    EXPECT_EQ(faults_in(std::string(100'000, '[')), "data/practice/x.json line 1: records.not_json\n");
}

TEST(records, wrong_shapes_are_named) {
    EXPECT_EQ(faults_in("[]"), "data/practice/x.json: records.not_an_object\n");
    EXPECT_EQ(faults_in(R"({"offers": {}})"), "data/practice/x.json /offers: records.not_a_list\n");
    EXPECT_EQ(faults_in(R"({"offers": [3]})"), "data/practice/x.json /offers/0: records.not_an_object\n");
    EXPECT_EQ(faults_in(R"({"offer": []})"), "data/practice/x.json /offer: records.field_unknown\n");
    EXPECT_EQ(faults_in(R"({"a/b~": []})"), "data/practice/x.json /a~1b~0: records.field_unknown\n");
}

namespace {

// What is wrong with one good institution and one good offer to which `fields` are added.
std::string faults_of_offer(const std::string& fields, Space space = Space::practice) {
    const bool real_space = space == Space::real;
    const std::string source = R"("source_url": "https://source.example/", "record_kind": "seen")";
    const std::string state = real_space ? "\"state\": \"NOR\", " + source : R"("state": "XAA")";
    return faults_in(R"({"institutions": [{"id": "a", "kind": "state", )" + state + R"(}],
                         "offers": [{"id": "o", "provider": "a", "kind": "offer", "language": "en",
                                     "title": "T")" +
                         (fields.empty() ? "" : ", " + fields) + "}]}",
                     space);
}
std::string at(const std::string& rest, Space space = Space::practice) {
    const std::string folder = space == Space::practice ? "data/practice" : "data/records";
    return folder + "/x.json /offers/0" + rest + "\n";
}

}  // namespace

TEST(records, a_small_good_file_is_read) { EXPECT_EQ(faults_of_offer(""), ""); }

TEST(records, fields_of_an_offer_are_checked) {
    const std::pair<const char*, const char*> table[] = {
        {R"("titel": "x")", "/titel: records.field_unknown"},
        {R"("text": 3)", "/text: records.not_a_text"},
        {R"("lead_days": "3")", "/lead_days: records.not_a_number_between"},
        {R"("lead_days": -1)", "/lead_days: records.not_a_number_between"},
        {R"("lead_days": 1e3)", "/lead_days: records.not_a_number_between"},
        {R"("duration_days": 99999999999999999999)", "/duration_days: records.not_a_number_between"},
        {R"("languages": ["english"])", "/languages/0: records.language_unknown"},
        {R"("languages": ["en", "xx"])", "/languages/1: records.language_unknown"},
        {R"("languages": ["en", "en"])", "/languages/1: records.twice_in_list"},
        {R"("eligible_states": ["NOR"])", "/eligible_states/0: records.state_code_malformed"},
        {R"("topics": ["Gold"])", "/topics/0: records.topic_malformed"},
        {R"("regions": ["West Africa"])", "/regions/0: records.region_malformed"},
        {R"("travel_paid_by": "somebody")", "/travel_paid_by: records.word_unknown"},
        {R"("confirmed_on": "2026-01-01")", "/confirmed_on: records.not_a_number_between"},
        {R"("confirmed_on": 1)", "/confirmed_on: records.not_a_number_between"},
        {R"("created_at": 0)", "/created_at: records.not_a_number_between"},
        {R"("available_from": 5, "available_until": 4)", "/available_until: records.days_reversed"},
        {R"("contact": {"office_email": "nobody"})", "/contact/office_email: records.not_an_email"},
        {R"("contact": {"mail": "nobody"})", "/contact/mail: records.field_unknown"},
        {R"("source_url": "ftp://x")", "/source_url: records.not_an_address"},
    };
    for (const auto& [field, fault] : table) EXPECT_EQ(faults_of_offer(field), at(fault)) << field;
}

TEST(records, long_texts_are_refused) {
    const auto faults = faults_of_offer("\"conditions\": \"" + std::string(30'000, 'x') + "\"");
    EXPECT_EQ(faults, at("/conditions: records.text_too_long"));
}

TEST(records, real_offers_need_a_source) {
    EXPECT_EQ(faults_of_offer("", Space::real), at("/source_url: records.field_missing", Space::real) +
                                                    at("/record_kind: records.field_missing", Space::real));
}

TEST(records, nobody_confirms_topics_of_real_offers) {
    const std::string source = R"("source_url": "https://s.example/", "record_kind": "seen", )";
    EXPECT_EQ(faults_of_offer(source + R"("topics": ["gold"])", Space::real),
              at("/topics: records.field_unknown", Space::real));
    EXPECT_EQ(faults_of_offer(source + R"("proposed_topics": ["gold"])", Space::real), "");
}

TEST(records, real_days_are_written_out) {
    const std::string source = R"("source_url": "https://s.example/", "record_kind": "seen", )";
    const auto faults = [&](const std::string& day) {
        return faults_of_offer(source + "\"confirmed_on\": " + day, Space::real);
    };
    EXPECT_EQ(faults("\"2026-11-24\""), "");
    EXPECT_EQ(faults("\"2008-02-30\""), at("/confirmed_on: form.no_such_day", Space::real));
    EXPECT_EQ(faults("\"2008-10\""), at("/confirmed_on: records.not_a_day", Space::real));
    EXPECT_EQ(faults("\"2026-11-25\""), at("/confirmed_on: records.day_to_come", Space::real));
    EXPECT_EQ(faults("-3"), at("/confirmed_on: records.not_a_text", Space::real));
}

TEST(records, ids_are_given_once) {
    EXPECT_EQ(faults_in(R"({"institutions": [{"id": "a", "kind": "state", "state": "XAA"},
                                             {"id": "a", "kind": "state", "state": "XAB"},
                                             {"id": "A b", "kind": "ngo", "name": "N"},
                                             {"kind": "ngo", "name": "N"}]})"),
              "data/practice/x.json /institutions/1/id: records.id_twice\n"
              "data/practice/x.json /institutions/2/id: records.id_malformed\n"
              "data/practice/x.json /institutions/3/id: records.field_missing\n");
}

TEST(records, institutions_must_be_known) {
    EXPECT_EQ(faults_in(R"({"requests": [{"id": "r", "institution": "nobody", "language": "en"}]})"),
              "data/practice/x.json /requests/0/institution: records.institution_unknown\n");
}

TEST(records, institutions_may_stand_in_a_later_file) {
    const EmbeddedFile files[] = {
        {"data/practice/a.json", R"({"requests": [{"id": "r", "institution": "a", "language": "en"}]})"},
        {"data/practice/b.json", R"({"institutions": [{"id": "a", "kind": "state", "state": "XAA"}]})"}};
    const auto records = read_records(files, Space::practice, today);
    ASSERT_TRUE(records);
    EXPECT_EQ(records->requests[0].institution, records->institutions[0].id);
}

TEST(records, states_have_codes_and_others_names) {
    EXPECT_EQ(faults_in(R"({"institutions": [{"id": "a", "kind": "state", "state": "FRA"},
                                             {"id": "b", "kind": "state", "name": "Practice State"},
                                             {"id": "c", "kind": "ngo"}]})"),
              "data/practice/x.json /institutions/0/state: records.state_code_malformed\n"
              "data/practice/x.json /institutions/1/state: records.field_missing\n"
              "data/practice/x.json /institutions/1/name: records.field_unknown\n"
              "data/practice/x.json /institutions/2/name: records.field_missing\n");
}

TEST(records, codes_left_to_users_are_no_real_states) {
    for (const char* code : {"XAA", "AAB", "QMX", "ZZZ", "fra", "FR"}) {
        const auto faults = faults_in(R"({"institutions": [{"id": "a", "kind": "state", "record_kind": "seen",
                                         "source_url": "https://s.example/", "state": ")" +
                                          std::string(code) + "\"}]}",
                                      Space::real);
        EXPECT_EQ(faults, "data/records/x.json /institutions/0/state: records.state_code_malformed\n");
    }
}

TEST(records, a_circulated_request_was_sent_and_agreed_to) {
    const auto faults = [](const std::string& fields) {
        return faults_in(R"({"institutions": [{"id": "a", "kind": "state", "state": "XAA"}],
                             "requests": [{"id": "r", "institution": "a", "language": "en", )" +
                         fields + "}]}");
    };
    const std::string place = "data/practice/x.json /requests/0/circulated_at";
    const std::string early = place + ": records.circulated_too_early\n";
    EXPECT_EQ(faults(R"("circulated_at": -2)"), early);
    EXPECT_EQ(faults(R"("sent_at": -3, "circulated_at": -2)"), early);
    EXPECT_EQ(faults(R"("sent_at": -1, "circulation": "express", "circulated_at": -2)"), early);
    EXPECT_EQ(faults(R"("sent_at": -3, "circulation": "refused", "circulated_at": -2)"), early);
    EXPECT_EQ(faults(R"("sent_at": -3, "circulation": "express", "circulated_at": -2)"), "");
}

TEST(records, what_is_posted_was_written_and_agreed_to) {
    const auto faults = [](const std::string& fields) {
        return faults_in(R"({"institutions": [{"id": "a", "kind": "state", "state": "XAA"}],
                             "requests": [{"id": "r", "institution": "a", "language": "en", )" +
                         fields + R"(, "sent_at": -9}]})");
    };
    const std::string early = "data/practice/x.json /requests/0/posted_at: records.posted_too_early\n";
    EXPECT_EQ(faults(R"("posted_at": -2)"), early);
    EXPECT_EQ(faults(R"("posting_text": "T", "posting_language": "en", "posted_at": -2)"), early);
    EXPECT_EQ(
        faults(R"("posting": "express", "posting_text": "T", "posting_language": "en", "posted_at": -2)"),
        "");
    EXPECT_EQ(faults(R"("referred_at": -2, "referred_by": "nobody")"),
              "data/practice/x.json /requests/0/referred_by: records.institution_unknown\n");
}

TEST(records, periods_have_two_days_in_order) {
    const auto faults = [](const std::string& period) {
        return faults_in(R"({"institutions": [{"id": "a", "kind": "state", "state": "XAA"}],
                             "requests": [{"id": "r", "institution": "a", "language": "en",
                                           "needs": [{"hosting": {"no_go": [)" +
                         period + "]}}]}]}");
    };
    const std::string place = "data/practice/x.json /requests/0/needs/0/hosting/no_go/0";
    EXPECT_EQ(faults(R"({"from": 3})"), place + ": records.period_half\n");
    EXPECT_EQ(faults(R"({"from": 3, "to": 2})"), place + "/to: records.days_reversed\n");
    EXPECT_EQ(faults(R"({"from": 3, "to": 3})"), "");
}

TEST(records, accounts_are_for_practice_and_have_long_passwords) {
    const std::string account = R"("accounts": [{"id": "x", "institution": "a", "role": "provider",
                                    "language": "en", "email": "x@y.example", "name": "Practice",
                                    "password": "short"}]})";
    EXPECT_NE(faults_in(R"({"institutions": [{"id": "a", "kind": "state", "state": "XAA"}], )" + account)
                  .find("/accounts/0/password"),
              std::string::npos);
    const auto in_real = faults_in("{" + account, Space::real);
    EXPECT_NE(in_real.find("/accounts/0: records.account_in_real_space"), std::string::npos);
}

TEST(records, all_faults_are_told_but_not_without_end) {
    std::string many = "{\"offers\": [1";
    for (int i = 0; i < 1000; ++i) many += ", 1";
    const EmbeddedFile file{"data/practice/x.json", many += "]}"};
    const auto records = read_records({&file, 1}, Space::practice, today);
    ASSERT_FALSE(records);
    EXPECT_EQ(records.error().faults.size(), 200u);
}

TEST(records, names_are_cleaned) {
    constexpr std::string_view text = R"({"institutions": [{"id": "a", "kind": "ngo",
                                                            "name": " Two\u202e\tnames "}]})";
    const EmbeddedFile file{"data/practice/x.json", text};
    const auto records = read_records({&file, 1}, Space::practice, today);
    ASSERT_TRUE(records);
    EXPECT_EQ(records->institutions[0].name, "Two names");
}

// --- Recognising a change.

TEST(records, fingerprint_changes_with_the_bytes_only) {
    const EmbeddedFile one{"data/records/a.json", "1"}, two{"data/records/b.json", "2"};
    const EmbeddedFile other{"data/practice/c.json", "3"};
    const EmbeddedFile forth[] = {one, two, other}, back[] = {other, two, one}, less[] = {one, two};
    EXPECT_EQ(records_fingerprint(forth, Space::real), records_fingerprint(back, Space::real));
    EXPECT_EQ(records_fingerprint(forth, Space::real), records_fingerprint(less, Space::real));
    const EmbeddedFile changed[] = {one, {"data/records/b.json", "3"}};
    EXPECT_NE(records_fingerprint(forth, Space::real), records_fingerprint(changed, Space::real));
}

TEST(records, an_institution_that_is_loaded_may_be_named) {
    constexpr std::string_view content = R"({"offers": [{"id": "o-1", "provider": "known", "kind": "offer",
        "language": "en", "title": "Words", "source_url": "https://a.example/", "record_kind": "k"}]})";
    const EmbeddedFile file{"data/records/x.json", content};
    EXPECT_FALSE(read_records({&file, 1}, Space::real, today));
    const InstitutionId known{stable_id("real institution", "known")};
    const auto records = read_records({&file, 1}, Space::real, today, {known});
    ASSERT_TRUE(records);
    EXPECT_EQ(records->offers.at(0).provider, known);
}
