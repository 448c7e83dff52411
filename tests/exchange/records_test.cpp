#include "exchange/records.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

using namespace lightfoot;

namespace {

const Date today = date_of(2026, 11, 24);

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The files of a folder of the source tree, named as the program embeds them.
struct Folder {
    std::vector<std::pair<std::string, std::string>> held;
    std::vector<EmbeddedFile> files;

    explicit Folder(const std::string& name) {
        for (const auto& entry : std::filesystem::directory_iterator(std::string(SOURCE_DIR) + "/" + name))
            held.emplace_back(name + "/" + entry.path().filename().string(), bytes_of(entry.path()));
        std::sort(held.begin(), held.end());
        for (const auto& [path, content] : held) files.push_back({path, content});
    }
};

std::string faults_of(const Error& error) {
    std::ostringstream out;
    for (const auto& fault : error.faults) out << fault.place << ": " << fault.message.key << "\n";
    return out.str();
}

Records read_folder(const std::string& name, Space space) {
    const Folder folder(name);
    auto records = read_records(folder.files, space, today);
    if (records) return std::move(*records);
    ADD_FAILURE() << records.error().message.key << "\n" << faults_of(records.error());
    return {};
}
const Records& real() {
    static const Records records = read_folder("data/records", Space::real);
    return records;
}
const Records& practice() {
    static const Records records = read_folder("data/practice", Space::practice);
    return records;
}

const Institution& institution(const Records& records, InstitutionId id) {
    for (const auto& one : records.institutions)
        if (one.id == id) return one;
    throw std::runtime_error("no such institution");
}
std::vector<Request> requests_of(const Records& records, std::string_view state) {
    std::vector<Request> found;
    for (const auto& request : records.requests)
        if (institution(records, request.institution).state_code == state) found.push_back(request);
    return found;
}

// What is wrong with one file of practice, as "place: key" lines.
std::string faults_in(std::string_view content, Space space = Space::practice) {
    const std::string name = space == Space::practice ? "data/practice/x.json" : "data/records/x.json";
    const EmbeddedFile file{name, content};
    const auto records = read_records({&file, 1}, space, today);
    if (records) return "";
    return records.error().faults.empty() ? records.error().message.key : faults_of(records.error());
}

}  // namespace

// --- The published records.

TEST(records, eighty_offers_of_forty_one_providers) {
    EXPECT_EQ(real().offers.size(), 80u);
    EXPECT_EQ(std::count_if(real().institutions.begin(), real().institutions.end(),
                            [](const Institution& one) { return one.provides; }),
              41);
    std::set<InstitutionId> providers;
    for (const auto& offer : real().offers) providers.insert(offer.provider);
    EXPECT_EQ(providers.size(), 41u);
}

TEST(records, activity_is_never_an_offer) {
    for (const auto& offer : real().offers) {
        const auto& seen = offer.provenance.record_kind;
        EXPECT_EQ(offer.kind == OfferKind::published_offer, seen == "listed_offer_page_seen");
        EXPECT_EQ(offer.kind == OfferKind::named_provider, seen == "named_by_official_source_as_provider");
        EXPECT_EQ(offer.kind == OfferKind::documented_activity, seen == "documented_activity_only");
    }
}

TEST(records, every_real_record_has_a_source) {
    for (const auto& one : real().institutions) EXPECT_FALSE(one.provenance.source_url.empty());
    for (const auto& offer : real().offers) EXPECT_FALSE(offer.provenance.source_url.empty());
    for (const auto& request : real().requests) EXPECT_FALSE(request.provenance.source_url.empty());
}

TEST(records, published_requests_are_an_archive) {
    EXPECT_EQ(real().requests.size(), 22u);
    for (const auto& request : real().requests) {
        EXPECT_EQ(status_of(request), RequestStatus::archive);
        EXPECT_FALSE(is_open(request));
    }
}

TEST(records, requests_of_albania_and_armenia) {
    const auto albania = requests_of(real(), "ALB"), armenia = requests_of(real(), "ARM");
    ASSERT_EQ(albania.size(), 1u);
    EXPECT_EQ(albania[0].dated, date_of(2004, 10, 28));
    EXPECT_EQ(albania[0].needs.size(), 3u);
    ASSERT_EQ(armenia.size(), 2u);
    EXPECT_EQ(armenia[0].dated, date_of(2008, 4, 4));
    EXPECT_EQ(armenia[0].needs.size(), 2u);
    EXPECT_EQ(armenia[0].topics_as_labelled,
              (std::vector<std::string>{"Physical protection measures", "Border controls"}));
    EXPECT_EQ(armenia[1].dated, date_of(2015, 3, 25));
    EXPECT_EQ(armenia[1].needs.size(), 5u);
    EXPECT_EQ(armenia[1].needs[4].position, 5);
}

TEST(records, unknown_text_stays_unknown) {
    int unknown = 0;
    for (const auto& request : real().requests) {
        const bool not_found = request.provenance.record_kind.ends_with("text_not_found");
        EXPECT_EQ(request.needs.empty(), not_found) << request.provenance.note;
        unknown += not_found;
    }
    EXPECT_EQ(unknown, 17);
}

TEST(records, a_month_is_not_a_day) {
    const auto& all = real().requests;
    const auto found = std::find_if(all.begin(), all.end(), [](const Request& request) {
        return request.provenance.record_kind == "request_known_from_responses";
    });
    ASSERT_NE(found, all.end());
    EXPECT_FALSE(found->dated);
    EXPECT_EQ(found->date_note, "October 2008 (month only)");
    EXPECT_NE(found->provenance.note.find("inferred"), std::string::npos);
}

TEST(records, no_guess_is_kept) {
    for (const auto& [name, content] : Folder("data/records").held)
        EXPECT_EQ(content.find("guess"), std::string::npos) << name;
}

TEST(records, nobody_has_confirmed_real_topics) {
    for (const auto& offer : real().offers)
        for (const auto& tag : offer.topics) EXPECT_EQ(tag.standing, TopicStanding::proposed);
    for (const auto& request : real().requests)
        for (const auto& need : request.needs) EXPECT_TRUE(need.topics.empty());
}

TEST(records, what_the_sources_do_not_say_is_absent) {
    for (const auto& offer : real().offers) {
        EXPECT_FALSE(offer.lead_days || offer.duration_days || offer.capacity_per_year || offer.visits);
        EXPECT_FALSE(offer.confirmed_on || offer.travel_paid_by || offer.fees_paid_by);
        EXPECT_TRUE(offer.eligible_states.empty());
    }
    EXPECT_TRUE(real().accounts.empty());
}

// --- The practice world.

TEST(records, practice_world_speaks_six_languages) {
    std::set<std::string> offers, requests;
    for (const auto& offer : practice().offers) offers.insert(offer.language);
    for (const auto& request : practice().requests) requests.insert(request.language);
    const std::set<std::string> six{"ar", "en", "es", "fr", "ru", "zh"};
    EXPECT_EQ(offers, six);
    EXPECT_EQ(requests, six);
}

TEST(records, practice_world_is_labelled_and_apart) {
    for (const auto& one : practice().institutions) {
        EXPECT_EQ(one.space, Space::practice);
        if (one.kind == InstitutionKind::state) EXPECT_TRUE(one.state_code.starts_with("XA"));
        else EXPECT_TRUE(one.name.starts_with("Practice ")) << one.name;
        EXPECT_TRUE(one.contact.office_email.ends_with(".example"));
    }
    std::set<std::int64_t> ids;
    for (const auto& one : practice().institutions) ids.insert(one.id.value);
    for (const auto& one : real().institutions) EXPECT_FALSE(ids.contains(one.id.value));
}

TEST(records, practice_has_one_account_for_each_role) {
    std::set<std::string> seats;
    for (const auto& [account, password] : practice().accounts) {
        EXPECT_TRUE(account.shared);
        EXPECT_EQ(account.space, Space::practice);
        EXPECT_TRUE(account.email.ends_with(".example"));
        EXPECT_EQ(password, practice().accounts[0].password);
        const auto seat = std::string(name_of(account.role)) + (account.deputy ? " deputy" : "");
        EXPECT_TRUE(seats.insert(seat).second);
    }
    EXPECT_EQ(seats, (std::set<std::string>{"point_of_contact", "point_of_contact deputy", "provider",
                                            "secretariat", "committee", "administrator"}));
}

TEST(records, practice_requests_stand_everywhere) {
    std::map<RequestStatus, int> standing;
    for (const auto& request : practice().requests) ++standing[status_of(request)];
    EXPECT_EQ(standing[RequestStatus::archive], 0);
    EXPECT_GE(standing[RequestStatus::draft], 1);
    EXPECT_GE(standing[RequestStatus::sent], 2);
    EXPECT_GE(standing[RequestStatus::circulated], 5);
}

TEST(records, practice_requests_hold_one_to_three_needs) {
    for (const auto& request : practice().requests) {
        EXPECT_GE(request.needs.size(), 1u);
        EXPECT_LE(request.needs.size(), 3u);
        EXPECT_FALSE(request.note.empty());
        for (const auto& need : request.needs) EXPECT_FALSE(need.topics.empty()) << need.title;
    }
}

TEST(records, practice_offers_state_everything) {
    std::size_t soon = 0;
    for (const auto& offer : practice().offers) {
        EXPECT_EQ(offer.kind, OfferKind::offer);
        SCOPED_TRACE(offer.title);
        EXPECT_TRUE(offer.lead_days && offer.duration_days && offer.visits && offer.capacity_per_year);
        EXPECT_TRUE(offer.travel_paid_by && offer.fees_paid_by && offer.local_costs_paid_by);
        EXPECT_TRUE(offer.confirmed_on && offer.created_at);
        EXPECT_FALSE(offer.languages.empty() || offer.conditions.empty() || offer.text.empty());
        EXPECT_NE(offer.regions.empty(), offer.eligible_states.empty());
        EXPECT_FALSE(offer.contact.office.empty());
        EXPECT_TRUE(std::is_sorted(offer.topics.begin(), offer.topics.end()));
        soon += *offer.lead_days <= 30;
    }
    EXPECT_GE(practice().offers.size(), 30u);
    EXPECT_GE(2 * soon, practice().offers.size());
}

TEST(records, practice_days_follow_today) {
    const Folder folder("data/practice");
    const auto later = read_records(folder.files, Space::practice, Date{today.days + 100});
    ASSERT_TRUE(later);
    const auto& offer = practice().offers[0];
    EXPECT_EQ(later->offers[0].id, offer.id);
    EXPECT_EQ(later->offers[0].confirmed_on->days, offer.confirmed_on->days + 100);
    for (const auto& request : practice().requests) {
        EXPECT_LT(date_of(*request.created_at), today);
        EXPECT_LE(*request.created_at, request.sent_at.value_or(*request.created_at));
    }
}

TEST(records, practice_asks_about_diamonds_and_gold) {
    const auto found = requests_of(practice(), "XAB");
    ASSERT_EQ(found.size(), 1u);
    const auto& topics = found[0].needs[0].topics;
    for (const char* topic : {"diamonds", "gold", "artisanal-mining"})
        EXPECT_EQ(std::count(topics.begin(), topics.end(), TopicTag{topic, TopicStanding::confirmed}), 1);
}

TEST(records, a_regional_organisation_asks_too) {
    int asked = 0;
    for (const auto& request : practice().requests)
        asked += institution(practice(), request.institution).kind == InstitutionKind::regional_organisation;
    EXPECT_GE(asked, 1);
}

TEST(records, some_who_ask_in_practice_also_give) {
    int both = 0;
    for (const auto& request : practice().requests)
        both += institution(practice(), request.institution).provides;
    EXPECT_GE(both, 3);
}

// --- Faults.

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
    EXPECT_EQ(faults("\"2008-02-30\""), at("/confirmed_on: records.not_a_day", Space::real));
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
