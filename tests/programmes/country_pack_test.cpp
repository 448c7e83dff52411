#include "programmes/country_pack.hpp"

#include "programmes/import.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

Places all_places() {
    const auto read = [](const char* name) {
        std::ifstream file(std::string(SOURCE_DIR "/data/states/") + name);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    return Places::read(read("states.tsv"), read("regions.tsv"), read("practice.tsv")).value();
}

class Packed : public testing::Test {
protected:
    Packed() {
        std::vector<MadeEntry> entries;
        for (int i = 0; i < 300; ++i)
            entries.push_back({"XX-1-" + std::to_string(i), "Laboratory " + std::to_string(i * 7919)});
        files.write("a.xml", made_file(entries));
        files.write("b.xml", made_file({{"XX-2-1", "Ports"}}));
        EXPECT_TRUE(import(world, {"a.xml", "b.xml"}));
    }
    Result<ImportSummary> import(const MadeFolder& kept, std::vector<std::string> names,
                                 std::vector<std::string> trusted = {}) {
        for (auto& name : names) name = files / name;
        ImportSettings settings{kept.path(), places, reader};
        settings.trusted = std::move(trusted);
        return import_programmes(import_files(names).value(), settings);
    }
    Result<CountryPackFacts> pack(const std::string& name, std::uint64_t most = limits::country_pack_bytes) {
        return write_country_pack(*ProgrammeBase::open(world.path()).value(), "KEN", key, {1'790'000'000},
                                  files / name, most);
    }

    const SigningKey key{std::string(32, 'k')};
    const MadeFolder files, world, small;
    const Places places = all_places();
    const Vocabulary vocabulary;
    const Tagger tagger{vocabulary};
    const ProgrammeReader reader{vocabulary, tagger, places};
};

TEST_F(Packed, AnotherInstallationReadsWhatOnePacked) {
    const auto facts = pack("ken.lfpack").value();
    EXPECT_EQ(facts.activities, 301u);
    EXPECT_EQ(facts.left_out, 0u);
    EXPECT_EQ(facts.bytes, std::filesystem::file_size(files / "ken.lfpack"));
    const auto summary = import(small, {"ken.lfpack"}, {key.public_key()}).value();
    EXPECT_EQ(summary.activities, 301u);
    const auto theirs = ProgrammeBase::open(world.path()).value(),
               ours = ProgrammeBase::open(small.path()).value();
    for (const auto* id : {"XX-1-0", "XX-1-299", "XX-2-1"})
        EXPECT_EQ(ours->fetch(*ours->key_of(id)), theirs->fetch(*theirs->key_of(id)));
    EXPECT_EQ(ours->source_of("XX-2-1")->name, "KEN.lfpack/b.xml");
}

TEST_F(Packed, ANewerPackCostsWhatChangedAndTakesAwayWhatIsGone) {
    ASSERT_TRUE(pack("ken.lfpack"));
    ASSERT_TRUE(import(small, {"ken.lfpack"}, {key.public_key()}));
    EXPECT_EQ(import(small, {"ken.lfpack"}, {key.public_key()}).value().unchanged, 301u);
    files.write("b.xml", made_file({}));
    ASSERT_TRUE(import(world, {"b.xml"}));
    ASSERT_TRUE(pack("ken.lfpack"));
    const auto summary = import(small, {"ken.lfpack"}, {key.public_key()}).value();
    EXPECT_EQ(summary.gone, 1u);
    EXPECT_EQ(summary.activities, 300u);
}

TEST_F(Packed, WhatThereIsNoRoomForIsSaid) {
    const auto facts = pack("ken.lfpack", 4'000).value();
    EXPECT_GT(facts.left_out, 0u);
    EXPECT_EQ(facts.activities + facts.left_out, 301u);
    EXPECT_TRUE(CountryPack::open(files / "ken.lfpack", {{key.public_key()}}));
}

TEST_F(Packed, OnlyOfThoseWhoAreTrustedAndOnlyWhole) {
    ASSERT_TRUE(pack("ken.lfpack"));
    const auto stranger = import(small, {"ken.lfpack"});
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().message.key, "programmes.pack_unknown_maker");
    const auto good = files.read("ken.lfpack");
    for (std::size_t at = 0; at < good.size(); at += 1 + good.size() / 400) {
        auto turned = good;
        turned[at] = char(turned[at] ^ 4);
        files.write("turned.lfpack", turned);
        EXPECT_FALSE(CountryPack::open(files / "turned.lfpack", {{key.public_key()}})) << at;
        files.write("short.lfpack", good.substr(0, at));
        EXPECT_FALSE(CountryPack::open(files / "short.lfpack", {{key.public_key()}})) << at;
    }
    EXPECT_FALSE(ProgrammeBase::open(small.path()));
}

TEST_F(Packed, AStateOfWhichNothingIsKnownHasNoPack) {
    const auto none = write_country_pack(*ProgrammeBase::open(world.path()).value(), "XXA", key, {0},
                                         files / "none.lfpack");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().message.key, "programmes.none_of_state");
    EXPECT_FALSE(std::filesystem::exists(files / "none.lfpack"));
}

}  // namespace
}  // namespace lightfoot
