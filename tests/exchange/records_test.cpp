#include "exchange/records.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
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
    return records ? "" : records.error().faults.empty() ? records.error().message.key : faults_of(records.error());
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
    const auto found = std::find_if(real().requests.begin(), real().requests.end(), [](const Request& request) {
        return request.provenance.record_kind == "request_known_from_responses";
    });
    ASSERT_NE(found, real().requests.end());
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
