#include "store/institution.hpp"

#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class institution_store : public StoreContract {
protected:
    void insert(const Institution& institution) {
        prepare([&](Session& session) { insert_institution(session, institution); });
    }
};

Institution full_institution() {
    Institution it = institution(delta, InstitutionKind::ngo, "Delta Institute");
    it.contact = {"Office", "office@example.org", "A. Person", "person@example.org", "+99 1"};
    it.about = "معهد";
    it.about_language = "ar";
    it.confirmed_on = date_of(2026, 5, 4);
    it.provenance = {"https://example.org", "named_provider", "medium", "n"};
    it.version = 2;
    return it;
}

}  // namespace

TEST_P(institution_store, comes_back_as_it_was_written) {
    const auto written = full_institution();
    insert(written);
    EXPECT_EQ(store->read([](Session& session) { return find_institution(session, visitor(), delta); }),
              written);
}

TEST_P(institution_store, those_of_practice_are_found_in_practice_only) {
    auto practice = institution(arland, InstitutionKind::state, "Practice State", "XAA");
    practice.space = Space::practice;
    insert(practice);
    insert(institution(borland, InstitutionKind::state, "Borland", "XBB"));
    store->read([](Session& session) {
        auto who = of_desk();
        EXPECT_FALSE(find_institution(session, who, arland));
        EXPECT_FALSE(find_state(session, who, "XAA"));
        EXPECT_EQ(find_institutions(session, who, {arland, borland, borland}).size(), 1u);
        EXPECT_EQ(list_institutions(session, who, {}).size(), 1u);
        who.space = Space::practice;
        EXPECT_TRUE(find_institution(session, who, arland));
        EXPECT_EQ(find_state(session, who, "XAA")->id, arland);
        EXPECT_EQ(find_institutions(session, who, {arland, borland, borland}).size(), 2u);
        EXPECT_EQ(find_state(session, who, "XBB")->id, borland);
        EXPECT_EQ(list_institutions(session, who, {}).size(), 2u);
        EXPECT_EQ(list_institutions(session, who, {.space = "practice"}).size(), 1u);
        EXPECT_EQ(every_institution(session).size(), 2u);
    });
}

TEST_P(institution_store, filters_combine) {
    prepare([](Session& session) {
        for (const auto& institution : all_institutions()) insert_institution(session, institution);
    });
    store->read([](Session& session) {
        const auto names = [&](const InstitutionFilter& filter) {
            std::string names;
            for (const auto& it : list_institutions(session, visitor(), filter)) names += it.name + ";";
            return names;
        };
        EXPECT_EQ(names({.providers = true}), "Cordia;Delta Institute;");
        EXPECT_EQ(names({.requesters = true}), "Arland;Borland;Cordia;");
        EXPECT_EQ(names({.providers = true, .requesters = true}), "Cordia;");
        EXPECT_EQ(names({.kind = "secretariat"}), "Desk;");
    });
}

TEST_P(institution_store, a_change_needs_the_right_version) {
    auto mine = full_institution();
    insert(mine);
    const auto theirs = mine;
    mine.about = "New words";
    mine.confirmed_on = std::nullopt;
    prepare([&](Session& session) {
        EXPECT_TRUE(update_institution(session, mine));
        EXPECT_FALSE(update_institution(session, theirs));
    });
    ++mine.version;
    EXPECT_EQ(store->read([](Session& session) { return find_institution(session, visitor(), delta); }),
              mine);
}

TEST_P(institution_store, many_are_found_by_their_ids_in_one_question) {
    std::vector<InstitutionId> ids;
    for (int i = 1; i <= 40; ++i) {
        ids.push_back({1000 + i});
        insert(institution(ids.back(), InstitutionKind::state, "State " + std::to_string(i)));
    }
    store->read([&](Session& session) {
        EXPECT_EQ(find_institutions(session, visitor(), ids).size(), 40u);
        EXPECT_TRUE(find_institutions(session, visitor(), {}).empty());
        EXPECT_TRUE(find_institutions(session, visitor(), {{9999}}).empty());
    });
}

ON_BOTH_ENGINES(institution_store);
