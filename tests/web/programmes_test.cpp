#include "web/programmes.hpp"

#include "cli/house.hpp"
#include "programmes/import.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const ReferenceData& data() {
    static const ReferenceData all = ReferenceData::read({}).value();
    return all;
}
const Tagger& tagger() {
    static const Tagger one(data().vocabulary);
    return one;
}

void import_titles(const MadeFolder& folder, const std::vector<MadeEntry>& entries) {
    folder.write("files/a.xml", made_file(entries));
    const ProgrammeReader reader(data().vocabulary, tagger(), data().places);
    ImportSettings how{folder / "kept", data().places, reader};
    how.threads = 1;
    ASSERT_TRUE(import_programmes(import_files({folder / "files"}).value(), how));
}

}  // namespace

TEST(programmes, none_are_kept_and_everything_else_works) {
    const MadeFolder folder;
    Programmes programmes({folder / "kept", {}}, data().vocabulary, tagger(), data().places);
    EXPECT_FALSE(programmes.read(Space::real, Time{100}));
    EXPECT_FALSE(programmes.read(Space::practice, Time{100}));
}

TEST(programmes, a_new_generation_is_seen_after_some_seconds_and_not_before) {
    const MadeFolder folder;
    Programmes programmes({folder / "kept", {}}, data().vocabulary, tagger(), data().places);
    ASSERT_FALSE(programmes.read(Space::real, Time{100}));
    import_titles(folder, {{"XX-1-1", "Laboratories"}});
    EXPECT_FALSE(programmes.read(Space::real, Time{102}));
    const auto reading = programmes.read(Space::real, Time{106});
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->about().activities, 1u);
    EXPECT_FALSE(programmes.read(Space::practice, Time{106})) << "the spaces never mix";
}

TEST(programmes, who_reads_keeps_the_old_state_to_the_end) {
    const MadeFolder folder;
    import_titles(folder, {{"XX-1-1", "Laboratories"}});
    Programmes programmes({folder / "kept", {}}, data().vocabulary, tagger(), data().places);
    {
        const auto reading = programmes.read(Space::real, Time{100});
        import_titles(folder, {{"XX-1-2", "Customs"}});
        EXPECT_TRUE(reading->key_of(std::string_view("XX-1-1")));
        EXPECT_TRUE(reading->fetch(*reading->key_of(std::string_view("XX-1-1"))));
    }
    const auto reading = programmes.read(Space::real, Time{200});
    EXPECT_FALSE(reading->key_of(std::string_view("XX-1-1")));
    EXPECT_TRUE(reading->key_of(mark_of("XX-1-2")));
}

TEST(programmes, what_is_damaged_is_not_shown_and_stops_nothing) {
    const MadeFolder folder;
    import_titles(folder, {{"XX-1-1", "Laboratories"}});
    folder.write("kept/identities-1.bin", "not forty bytes");
    Programmes programmes({folder / "kept", {}}, data().vocabulary, tagger(), data().places);
    EXPECT_FALSE(programmes.read(Space::real, Time{100}));
}
