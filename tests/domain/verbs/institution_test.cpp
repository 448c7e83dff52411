#include "domain/verbs/institution.hpp"

#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000};

std::string key_of(const Result<InstitutionChange>& result) { return result ? "done" :
    result.error().message.key; }

}  // namespace

TEST(add_institution, a_state_is_its_code) {
    auto draft = institution({}, InstitutionKind::state, "", "XDD");
    const auto change = add_institution(of_desk(), draft, now);
    ASSERT_TRUE(change);
    EXPECT_TRUE(change->record.id);
    EXPECT_TRUE(change->record.requests);
    EXPECT_EQ(change->record.state_code, "XDD");
    draft.state_code = "xdd";
    EXPECT_EQ(add_institution(of_desk(), draft, now).error().faults[0].message.key,
              "institution.state_needed");
}

TEST(add_institution, others_have_a_name) {
    const auto nameless = institution({}, InstitutionKind::ngo, " ");
    EXPECT_EQ(add_institution(of_operator(), nameless, now).error().faults[0].place, "name");
    const auto named = add_institution(of_operator(), institution({}, InstitutionKind::ngo, "New", "XAA"),
                                       now);
    EXPECT_EQ(named->record.state_code, "");
    EXPECT_FALSE(named->record.requests);
    const auto region = institution({}, InstitutionKind::regional_organisation, "Region");
    EXPECT_TRUE(add_institution(of_desk(), region, now)->record.requests);
}

TEST(add_institution, by_desk_and_operator) {
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_committee()})
        EXPECT_EQ(key_of(add_institution(who, institution({}, InstitutionKind::ngo, "New"), now)),
                  "error.not_allowed");
}

TEST(update_institution, by_its_own_people) {
    const auto it = institution(delta, InstitutionKind::ngo, "Delta Institute");
    auto draft = it;
    draft.name = "Delta";
    draft.about = "Mots";
    draft.about_language = "fr";
    draft.contact.office = "Office";
    const auto change = update_institution(it, of_delta(), draft, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.name, "Delta");
    EXPECT_EQ(change->record.about_language, "fr");
    EXPECT_EQ(change->record.confirmed_on, date_of(now));
    auto keeper = viewer(Role::committee, delta);
    EXPECT_EQ(key_of(update_institution(it, keeper, draft, now)), "error.not_allowed");
    keeper.keeps_people = true;
    EXPECT_EQ(key_of(update_institution(it, keeper, draft, now)), "done");
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_desk(), of_operator()})
        EXPECT_EQ(key_of(update_institution(it, who, draft, now)), "error.not_allowed");
    EXPECT_EQ(key_of(update_institution(it, viewer(Role::provider, delta, Space::practice), draft, now)),
              "error.not_found");
}

TEST(update_institution, a_state_keeps_its_name_and_code) {
    const auto it = institution(arland, InstitutionKind::state, "Arland", "XAA");
    auto draft = it;
    draft.name = "Another";
    draft.state_code = "XBB";
    draft.provides = true;
    const auto change = update_institution(it, of_arland(), draft, now);
    EXPECT_EQ(change->record.name, "Arland");
    EXPECT_EQ(change->record.state_code, "XAA");
    EXPECT_FALSE(change->record.provides);
}
