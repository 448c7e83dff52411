// The facts in data/records are exactly those of the reference material they were made from. The material is
// not part of this repository: it is looked for beside it, or where LIGHTFOOT_SHARED points.

#include "exchange/reading.hpp"
#include "exchange/records.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

using namespace lightfoot;

namespace {

namespace json = boost::json;

std::filesystem::path shared() {
    const char* set = std::getenv("LIGHTFOOT_SHARED");
    return set ? std::filesystem::path(set) : std::filesystem::path(SOURCE_DIR) / ".." / "shared";
}

Records read_real() {
    std::vector<std::pair<std::string, std::string>> held;
    for (const std::string name : {"providers", "offers", "requests"}) {
        const auto path = "data/records/" + name + ".json";
        held.emplace_back(path, bytes_of(std::filesystem::path(SOURCE_DIR) / path));
    }
    std::vector<EmbeddedFile> files;
    for (const auto& [name, content] : held) files.push_back({name, content});
    auto records = read_records(files, Space::real, date_of(2026, 11, 24));
    return records ? std::move(*records) : Records{};
}

class records_source : public ::testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(shared() / "data" / "requests.json"))
            GTEST_SKIP() << "the reference material is not at " << shared();
        for (const auto& one : records.institutions) institutions[one.id] = one;
    }
    json::value read(const char* name) { return json::parse(bytes_of(shared() / name)); }

    Records records = read_real();
    std::map<InstitutionId, Institution> institutions;
};

std::string string_of(const json::value& value) {
    return value.is_string() ? json::value_to<std::string>(value) : std::string();
}

}  // namespace

TEST_F(records_source, offers_are_as_restated) {
    std::ifstream lines(shared() / "collection" / "offers.jsonl");
    std::string line;
    std::size_t at = 0;
    for (; std::getline(lines, line); ++at) {
        const auto source = json::parse(line);
        ASSERT_LT(at, records.offers.size());
        const auto& offer = records.offers[at];
        SCOPED_TRACE(string_of(source.at("id")));
        EXPECT_EQ(offer.title, string_of(source.at("title")));
        EXPECT_EQ(offer.text, string_of(source.at("text")));
        EXPECT_EQ(offer.language, string_of(source.at("lang")));
        EXPECT_EQ(offer.provenance.source_url, string_of(source.at("source_url")));
        EXPECT_TRUE(string_of(source.at("listing_status")).starts_with(offer.provenance.record_kind));
        EXPECT_EQ(offer.conditions.empty(), string_of(source.at("conditions")).empty());
        EXPECT_EQ(offer.topics.size(), source.at("modalities").as_array().size());
        EXPECT_EQ(offer.languages.size(), source.at("languages").as_array().size());
        EXPECT_EQ(offer.regions_as_stated.empty(), source.at("regions").as_array().empty());
        const auto& provider = institutions.at(offer.provider);
        if (provider.kind == InstitutionKind::state) continue;
        EXPECT_EQ(provider.name, string_of(source.at("provider")));
    }
    EXPECT_EQ(at, records.offers.size());
}

TEST_F(records_source, providers_are_all_there) {
    std::map<std::string, std::string> expected;  // State or name, source
    const auto sources = read("data/offers.json");
    for (const auto& one : sources.as_array()) {
        const auto code = string_of(one.at("iso3"));
        expected[code.empty() ? string_of(one.at("provider")) : code] = string_of(one.at("source_url"));
    }
    for (const auto& [id, one] : institutions) {
        if (!one.provides) continue;
        const auto found = expected.find(one.state_code.empty() ? one.name : one.state_code);
        ASSERT_NE(found, expected.end()) << one.name << one.state_code;
        EXPECT_EQ(one.provenance.source_url, found->second);
        expected.erase(found);
    }
    EXPECT_TRUE(expected.empty());
}

TEST_F(records_source, requests_are_those_whose_requester_is_known) {
    std::size_t at = 0;
    const auto sources = read("data/requests.json");
    for (const auto& source : sources.as_array()) {
        const auto name = string_of(source.at("state"));
        if (name.empty()) continue;  // who asked is only guessed: docs/records.md
        ASSERT_LT(at, records.requests.size());
        const auto& request = records.requests[at++];
        SCOPED_TRACE(name);
        const auto& institution = institutions.at(request.institution);
        EXPECT_EQ(institution.state_code, string_of(source.at("iso3")));
        EXPECT_EQ(institution.name, institution.state_code.empty() ? name : "");
        EXPECT_EQ(request.provenance.source_url, string_of(source.at("source_url")));
        EXPECT_EQ(request.provenance.record_kind, string_of(source.at("record_kind")));
        EXPECT_EQ(request.topics_as_labelled.size(), source.at("topics_as_labelled").as_array().size());
        EXPECT_EQ(request.needs.size(), source.at("items").as_array().size());
        const auto date = string_of(source.at("date"));
        EXPECT_EQ(request.dated ? to_string(*request.dated) : "", date.size() == 10 ? date : "");
    }
    EXPECT_EQ(at, records.requests.size());
}
