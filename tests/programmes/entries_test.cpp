#include "programmes/entries.hpp"

#include "programmes/base.hpp"
#include "programmes/import.hpp"
#include "programmes/kept_file.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace lightfoot {
namespace {

using Link = ActivityLink::Kind;
using Group = std::vector<std::string>;

// Activities by name, their links, and which of them turn out to be one.
class EntriesOf : public testing::Test {
protected:
    Activity& add(const std::string& id, const std::vector<std::pair<Link, std::string>>& links = {},
                  const std::vector<std::string>& countries = {"KE"}) {
        auto& activity = activities.emplace_back();
        activity.id = id;
        for (const auto& [kind, other] : links) activity.links.push_back({kind, other});
        for (const auto& code : countries) activity.countries.push_back({"", code, "", {}, false});
        return activity;
    }
    std::vector<EntryParts> entries() {
        std::vector<ActivityIdentity> rows;
        std::vector<ActivityTies> ties;
        std::int64_t key = 0;
        for (const auto& one : activities) {
            rows.push_back({mark_of(one.id), std::uint64_t(key), key, 0, 0, 0, 0});
            ties.push_back(ties_of(key++, one));
        }
        choose_standing(rows);
        const MadeFolder folder;
        EXPECT_TRUE(keep_file(folder / "ties", bytes_of(std::move(ties))));
        const auto file = TiesFile::open(folder / "ties");
        EXPECT_TRUE(file);
        return entries_of(rows, std::span(&*file, 1));
    }
    // The lead first, the others by name; entries by their leads.
    std::vector<Group> groups() {
        std::vector<Group> out;
        for (const auto& parts : entries()) {
            Group group;
            for (const auto key : parts) group.push_back(activities.at(std::size_t(key)).id);
            std::sort(group.begin() + 1, group.end());
            out.push_back(group);
        }
        std::sort(out.begin(), out.end());
        return out;
    }
    std::vector<Activity> activities;
};

TEST_F(EntriesOf, ComponentsStandUnderTheirParentWhoeverNamesTheOther) {
    add("XX-1-A1", {{Link::parent, "XX-1-A0"}});
    add("XX-1-A2");
    add("XX-1-A0", {{Link::child, "XX-1-A2"}});
    add("XX-1-B0");
    EXPECT_EQ(groups(), (std::vector<Group>{{"XX-1-A0", "XX-1-A1", "XX-1-A2"}}));
}

TEST_F(EntriesOf, SiblingsAndThoseOfOneParentThatNobodyPublishesBelongTogether) {
    add("XX-1-A1", {{Link::parent, "XX-1-A0"}});
    add("XX-1-A2", {{Link::parent, "XX-1-A0"}});
    add("XX-1-B1", {{Link::sibling, "XX-1-B2"}});
    add("XX-1-B2");
    add("XX-1-C1", {{Link::parent, "XX-1-C0"}});
    const auto found = groups();
    ASSERT_EQ(found.size(), 2u) << "one child of an unknown parent stands for itself";
    EXPECT_EQ(std::set<std::string>(found[0].begin(), found[0].end()),
              (std::set<std::string>{"XX-1-A1", "XX-1-A2"}));
}

TEST_F(EntriesOf, GiverAgencyAndPartnerAreOneAndTheGiverLeads) {
    add("GB-GOV-1-300", {{Link::receiver, "XM-DAC-2-77"}});
    add("XM-DAC-2-77", {{Link::provider, "GB-GOV-1-300"}});
    add("GB-NGO-3-9", {{Link::provider, "XM-DAC-2-77"}});
    EXPECT_EQ(groups(), (std::vector<Group>{{"GB-GOV-1-300", "GB-NGO-3-9", "XM-DAC-2-77"}}));
}

TEST_F(EntriesOf, AParticipantsOwnNumberOtherIdentifiersAndThirdPartiesBind) {
    add("XX-1-0001").parties = {{ActivityParty::Role::implementing, "", "A partner", "", "XX-2-0001"}};
    add("XX-2-0001");
    add("XX-3-0001").other_ids = {"XX-2-0001", "12", "Phase-2"};
    add("XX-4-0001", {{Link::third_party, "XX-3-0001"}});
    add("Phase-2");
    ASSERT_EQ(groups().size(), 1u);
    EXPECT_EQ(groups()[0].size(), 4u) << "a word of seven letters is no reference";
}

TEST_F(EntriesOf, AParentOfItselfAndLoopsOfParentsChangeNothingElse) {
    add("XX-1-SELF", {{Link::parent, "XX-1-SELF"}, {Link::child, "XX-1-SELF"}});
    add("XX-1-L1", {{Link::parent, "XX-1-L2"}});
    add("XX-1-L2", {{Link::parent, "XX-1-L3"}});
    add("XX-1-L3", {{Link::parent, "XX-1-L1"}});
    ASSERT_EQ(groups().size(), 1u);
    EXPECT_EQ(groups()[0].size(), 3u);
}

TEST_F(EntriesOf, AnUmbrellaOfTwentyThousandBindsNobody) {
    add("XX-1-HUB");
    for (int i = 0; i < 20'000; ++i) add("XX-1-" + std::to_string(100'000 + i), {{Link::parent, "XX-1-HUB"}});
    add("XX-2-1", {{Link::provider, "XX-1-100007"}});
    ASSERT_EQ(groups().size(), 1u) << "a link that is no umbrella's holds";
    EXPECT_EQ(groups()[0], (Group{"XX-1-100007", "XX-2-1"}));
}

TEST_F(EntriesOf, AnUmbrellaOverManyStatesBindsNobodyAndAProgrammeInAFewDoes) {
    const auto below = [&](const std::string& parent, int count) {
        add(parent, {}, {});
        for (int i = 0; i < count; ++i)
            add(parent + "-" + std::to_string(i), {{Link::parent, parent}},
                {std::string("K") + char('A' + i)});
    };
    below("XX-1-MANY", 6);
    below("XX-1-SOME", 5);
    ASSERT_EQ(groups().size(), 1u);
    EXPECT_EQ(groups()[0].size(), 6u);
    EXPECT_EQ(groups()[0][0], "XX-1-SOME");
}

// As an organisation that hangs its regions under itself and its operations under these.
TEST_F(EntriesOf, UmbrellasUnderAnUmbrellaDoNotMakeOneProgrammeOfManyStates) {
    add("XX-1-ALL", {}, {});
    for (int region = 0; region < 4; ++region) {
        const auto name = "XX-1-R" + std::to_string(region);
        add(name, {{Link::parent, "XX-1-ALL"}}, {});
        for (int i = 0; i < 4; ++i)
            add(name + "-" + std::to_string(i), {{Link::parent, name}},
                {std::string(1, char('K' + region)) + char('A' + i)});
    }
    for (const auto& parts : entries()) {
        std::set<std::string> countries;
        for (const auto key : parts)
            for (const auto& one : activities.at(std::size_t(key)).countries) countries.insert(one.code);
        EXPECT_LE(countries.size(), limits::bound_countries);
    }
    EXPECT_FALSE(entries().empty());
}

TEST_F(EntriesOf, CoreMoneyOfOneGiverIsNoProgramme) {
    add("GB-GOV-1-CORE", {}, {});
    for (int i = 0; i < 13; ++i) add("XM-DAC-2-" + std::to_string(i), {{Link::provider, "GB-GOV-1-CORE"}});
    add("GB-GOV-1-KENYA", {{Link::receiver, "XM-DAC-2-CHAD"}}, {"KE"});
    add("XM-DAC-2-CHAD", {}, {"TD"});
    add("XM-DAC-2-FUND");
    for (int i = 0; i < 4; ++i)
        add("GB-GOV-1-" + std::to_string(200 + i), {{Link::receiver, "XM-DAC-2-FUND"}});
    EXPECT_TRUE(groups().empty()) << "to too many, to another State, by too many";
}

TEST_F(EntriesOf, NoEntryIsLargerThanItMayBe) {
    for (int i = 0; i < 400; ++i)
        add("XX-1-" + std::to_string(1000 + i), {{Link::sibling, "XX-1-" + std::to_string(1001 + i)}});
    std::size_t all = 0;
    for (const auto& group : groups()) {
        EXPECT_LE(group.size(), limits::entry_parts);
        all += group.size();
    }
    EXPECT_GT(all, 390u);
}

TEST_F(EntriesOf, AHundredThousandOfOneIdentifierAreOneProgramme) {
    add("XX-1-A0");
    for (int i = 0; i < 100'000; ++i) add("XX-1-SAME", {{Link::parent, "XX-1-A0"}});
    EXPECT_EQ(groups(), (std::vector<Group>{{"XX-1-A0", "XX-1-SAME"}}));
}

TEST_F(EntriesOf, TheOrderInWhichTheyComeDoesNotMatter) {
    for (int i = 0; i < 300; ++i)
        add("XX-1-" + std::to_string(i), {{Link::sibling, "XX-1-" + std::to_string(i * 7 % 300)},
                                          {Link::parent, "XX-9-" + std::to_string(i % 11)},
                                          {Link::provider, "XX-1-" + std::to_string(i / 2)}});
    const auto before = groups();
    std::reverse(activities.begin(), activities.end());
    EXPECT_EQ(groups(), before);
    EXPECT_FALSE(before.empty());
}

TEST_F(EntriesOf, AreFoundAgainInTheirFile) {
    add("XX-1-A0");
    add("XX-1-ALONE");
    add("XX-1-A1", {{Link::parent, "XX-1-A0"}});
    const MadeFolder folder;
    ASSERT_TRUE(keep_file(folder / "entries", bytes_of(entries())));
    const auto kept = Entries::open(folder / "entries").value();
    EXPECT_EQ(kept.count(), 1u);
    EXPECT_EQ(kept.parts(kept.find(2).value()), (EntryParts{0, 2}));
    EXPECT_FALSE(kept.find(1));
    EXPECT_TRUE(kept.parts(7).empty());
    EXPECT_EQ(Entries::open(folder / "none").value().count(), 0u);
    folder.write("broken", folder.read("entries").substr(0, 30));
    EXPECT_FALSE(Entries::open(folder / "broken"));
    folder.write("broken", folder.read("entries") + "x");
    EXPECT_FALSE(Entries::open(folder / "broken"));
}

TEST(ActivityTies, WhatIsNotWholeIsDamaged) {
    const MadeFolder folder;
    auto one = ties_of(3, made_activity("XX-1-1", "Laboratories"));
    ASSERT_EQ(one.ties.size(), 2u);
    const auto bytes = bytes_of({one});
    folder.write("ties", bytes);
    std::vector<ActivityTies> read;
    TiesFile::open(folder / "ties").value().every([&](const ActivityTies& row) { read.push_back(row); });
    EXPECT_EQ(read, std::vector<ActivityTies>{one});
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        folder.write("ties", bytes.substr(0, size));
        EXPECT_FALSE(TiesFile::open(folder / "ties")) << size;
    }
    auto strange = bytes;
    strange.back() = 99;
    folder.write("ties", strange);
    EXPECT_FALSE(TiesFile::open(folder / "ties"));
}

// An import, a change and a folder from before there were entries.
TEST(EntriesKept, FollowEachImportAndAreMadeForOldPacks) {
    const MadeFolder sources, kept;
    const Places places;
    const Vocabulary vocabulary;
    const Tagger tagger{vocabulary};
    const ProgrammeReader reader{vocabulary, tagger, places};
    const auto import = [&](const std::string& parent) {
        auto text = made_file({{"XX-1-1", "Laboratories"}, {"XX-1-2", "Their people"}});
        if (!parent.empty())
            text.insert(text.rfind("</iati-activity>"),
                        "<related-activity type=\"1\" ref=\"" + parent + "\"/>");
        sources.write("a.xml", text);
        ImportSettings settings{kept.path(), places, reader};
        ASSERT_TRUE(import_programmes(import_files({sources.path()}).value(), settings));
    };
    const auto parts = [&] {
        const auto base = ProgrammeBase::open(kept.path()).value();
        const auto entry = base->entries().find(base->key_of("XX-1-2").value());
        return entry ? base->entries().parts(*entry).size() : 1;
    };
    import("XX-1-1");
    EXPECT_EQ(parts(), 2u);
    import("");
    EXPECT_EQ(parts(), 1u);
    import("XX-1-1");
    EXPECT_EQ(parts(), 2u);
    for (const auto& file : std::filesystem::directory_iterator(kept.path())) {
        const auto name = file.path().filename().string();
        if (name.ends_with(".ties") || name.starts_with("entries-")) std::filesystem::remove(file.path());
    }
    EXPECT_EQ(parts(), 1u) << "nothing says so yet";
    import("XX-1-1");
    EXPECT_EQ(parts(), 2u);
}

}  // namespace
}  // namespace lightfoot
