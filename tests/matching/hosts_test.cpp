#include "programme_world.hpp"

namespace lightfoot::test {
namespace {

using Ids = std::vector<std::string>;

NeedQuery export_need() {
    return need("Export control", "We ask for help with control of strategic exports.");
}

TEST(Hosts, ListsAProgrammeOfTheStateWithItsReasons) {
    auto activity = programme("A");
    activity.sectors = {{"", "33120", "", {}, true}};
    activity.sums = {{ActivitySum::Kind::commitment, 2025, "EUR", 100'000'00, 1},
                     {ActivitySum::Kind::disbursement, 2026, "EUR", 40'000'00, 2}};
    activity.parties.push_back({ActivityParty::Role::implementing, "", "Institute on the ground", "80", ""});
    activity.contacts = {{"1", "", "", "", "", "", "desk@example.org", "", ""}};
    const auto hosts = Programmes({activity}).ask(export_need());
    ASSERT_EQ(hosts.near.size(), 1u);
    EXPECT_TRUE(hosts.global.empty());
    const auto& host = hosts.near[0];
    EXPECT_EQ(host.standing, ReachStanding::here);
    EXPECT_EQ(host.going, Going::yes);
    EXPECT_EQ(host.months_left, 25);
    const auto key = [&](HostCriterion criterion) { return reason_of(host, criterion)->reason.key; };
    EXPECT_EQ(key(HostCriterion::subject), "hosts.reason.subject_topics");
    EXPECT_EQ(key(HostCriterion::sector), "hosts.reason.sector_transactions");
    EXPECT_EQ(std::get<std::vector<Term>>(
                  reason_of(host, HostCriterion::sector)->reason.arguments[0].value)[0].id,
              "33120") << "said by its name in the reader's language";
    EXPECT_EQ(key(HostCriterion::place), "hosts.reason.place_here");
    EXPECT_EQ(key(HostCriterion::time), "programme.until");
    EXPECT_EQ(reason_of(host, HostCriterion::money)->reason,
              Message("hosts.reason.money_left",
                      {{"amount", std::int64_t{60'000}}, {"currency", std::string("EUR")}}));
    EXPECT_EQ(key(HostCriterion::carrier), "hosts.reason.carrier_project");
    EXPECT_EQ(reason_of(host, HostCriterion::implementer)->reason,
              Message("hosts.reason.implementer", {{"name", Quote{"Institute on the ground", "en"}}}));
    EXPECT_EQ(key(HostCriterion::contact), "hosts.reason.contact");
}

TEST(Hosts, SaysWhatIsNotStated) {
    auto activity = programme("A");
    activity.aid_types.clear();
    const auto hosts = Programmes({activity}).ask(export_need());
    const auto& host = hosts.near.at(0);
    const auto key = [&](HostCriterion criterion) { return reason_of(host, criterion)->reason.key; };
    EXPECT_EQ(key(HostCriterion::sector), "hosts.reason.sector_not_stated");
    EXPECT_EQ(key(HostCriterion::money), "hosts.reason.money_not_stated");
    EXPECT_EQ(key(HostCriterion::carrier), "hosts.reason.carrier_not_stated");
    EXPECT_EQ(key(HostCriterion::implementer), "hosts.reason.implementer_other");
    EXPECT_EQ(key(HostCriterion::contact), "hosts.reason.contact_not_stated");
}

TEST(Hosts, FindsAcrossLanguagesAndShowsThePhraseInItsOwn) {
    const auto query = need("Экспортный контроль", "Просим помочь в экспортном контроле.", "ru");
    const auto hosts = Programmes({programme("A", "Appui au contrôle des exportations", "fr")}).ask(query);
    ASSERT_EQ(hosts.near.size(), 1u);
    const auto& phrases = reason_of(hosts.near[0], HostCriterion::subject)->phrases;
    ASSERT_EQ(phrases.size(), 1u);
    EXPECT_EQ(phrases[0].offer_text, "contrôle des exportations");
    EXPECT_EQ(phrases[0].offer_language, "fr");
    EXPECT_EQ(phrases[0].topic, "export-control");
}

TEST(Hosts, NeverListsWhatHasEnded) {
    std::vector<Activity> over;
    using enum ProgrammeStatus;
    for (const auto status : {closed, cancelled, suspended, finalisation}) {
        over.push_back(programme("status " + std::to_string(int(status))));
        over.back().signs.status = status;
    }
    over.push_back(programme("past its end"));
    over.back().signs.planned_end = date_of(2026, 1, 1);
    over.push_back(programme("ended"));
    over.back().signs.actual_end = asked_on;
    EXPECT_TRUE(Programmes(over).ask(export_need()).near.empty());
}

// What was published later of its end says nothing of a day before it.
TEST(Hosts, AsksWhatWentOnOnAPastDay) {
    auto closed = programme("A");
    closed.signs.status = ProgrammeStatus::closed;
    closed.signs.actual_end = date_of(2026, 6, 1);
    auto query = export_need();
    EXPECT_TRUE(Programmes({closed}).ask(query).near.empty());
    query.as_of = date_of(2026, 1, 1);
    EXPECT_EQ(Programmes({closed}).near(query), Ids{"A"});
}

TEST(Hosts, WhatIsNotKnownNeverExcludes) {
    auto silent = programme("no dates");
    silent.signs = {};
    auto nowhere = programme("nowhere");
    nowhere.countries.clear();
    const auto hosts = Programmes({silent, nowhere}).ask(export_need());
    ASSERT_EQ(hosts.near.size(), 2u);
    EXPECT_EQ(hosts.near[0].activity.id, "no dates");
    EXPECT_EQ(hosts.near[0].going, Going::unknown);
    EXPECT_EQ(reason_of(hosts.near[1], HostCriterion::place)->reason.key, "hosts.reason.place_not_stated");
}

TEST(Hosts, CodesAreEvidenceAndNeverAFilter) {
    auto coded = programme("coded"), other = programme("other"), bare = programme("bare");
    coded.sectors = {{"", "33120", "", {}, false}};
    other.sectors = {{"", "11220", "", {}, false}};
    EXPECT_EQ(Programmes({bare, other, coded}).near(export_need()), (Ids{"coded", "bare", "other"}));
}

TEST(Hosts, TheOneThatTheStateNamesStandsFirst) {
    auto query = export_need();
    query.need.existing = "The rural roads maintenance scheme is under way with the ministry.";
    auto named = programme("named", "Rural roads maintenance");
    named.humanitarian = true;
    const auto hosts = Programmes({programme("close"), named}).ask(query);
    ASSERT_EQ(hosts.near.size(), 2u);
    EXPECT_EQ(hosts.near[0].activity.id, "named");
    EXPECT_TRUE(hosts.near[0].named_by_the_state);
    EXPECT_EQ(hosts.near[0].reasons.at(0).reason.key, "hosts.reason.named");
    EXPECT_FALSE(hosts.near[1].named_by_the_state);
}

TEST(Hosts, NearerPlacesStandFirstAndTheWorldApart) {
    auto region = programme("region"), world = programme("world"), elsewhere = programme("elsewhere");
    region.countries.clear(), region.regions = {{"", "489", "", {}, false}};
    world.countries.clear(), world.regions = {{"", "998", "", {}, false}};
    elsewhere.countries = {{"", "KE", "", {}, false}};
    const auto hosts = Programmes({world, region, elsewhere, programme("here")}).ask(export_need());
    ASSERT_EQ(hosts.near.size(), 2u);
    EXPECT_EQ(hosts.near[0].activity.id, "here");
    EXPECT_EQ(hosts.near[1].activity.id, "region");
    ASSERT_EQ(hosts.global.size(), 1u);
    EXPECT_EQ(hosts.global[0].activity.id, "world");
    EXPECT_EQ(reason_of(hosts.global[0], HostCriterion::place)->reason.key, "hosts.reason.place_world");
}

TEST(Hosts, WeakBasesStandLowerWithTheReason) {
    auto relief = programme("relief"), budget = programme("budget"), soon = programme("soon over");
    relief.humanitarian = true;
    budget.aid_types = {"A01"};
    soon.signs.planned_end = date_of(2027, 1, 1);
    const auto hosts = Programmes({relief, budget, soon, programme("sound")}).ask(export_need());
    ASSERT_EQ(hosts.near.size(), 4u);
    EXPECT_EQ(hosts.near[0].activity.id, "sound");
    EXPECT_EQ(hosts.near[3].activity.id, "budget");
    EXPECT_EQ(reason_of(hosts.near[3], HostCriterion::carrier)->reason.key, "hosts.reason.carrier_budget");
    EXPECT_EQ(reason_of(hosts.near[0], HostCriterion::weakness), nullptr);
    for (const auto& host : hosts.near) {
        if (host.activity.id != "relief") continue;
        EXPECT_EQ(reason_of(host, HostCriterion::weakness)->reason.key, "hosts.reason.humanitarian");
    }
}

TEST(Hosts, OneProgrammeStandsOnce) {
    auto parent = programme("P"), child = programme("C", "Export control, second part of it"),
         other = programme("X");
    child.links = {{ActivityLink::Kind::parent, "P"}};
    const auto hosts = Programmes({child, other, parent}).ask(export_need());
    ASSERT_EQ(hosts.near.size(), 2u);
    const auto& head = hosts.near[0].activity.id == "X" ? hosts.near[1] : hosts.near[0];
    ASSERT_EQ(head.components.size(), 1u);
    EXPECT_GE(head.order, head.components[0].order);
}

TEST(Hosts, EarlierCooperationIsSaid) {
    const std::vector<std::string> partners{"agency of the Giver"};
    const auto hosts = Programmes({programme("A")}).ask(export_need(), 20, {partners, {}, {}});
    ASSERT_NE(reason_of(hosts.near.at(0), HostCriterion::cooperation), nullptr);
    EXPECT_EQ(
        reason_of(Programmes({programme("A")}).ask(export_need()).near.at(0), HostCriterion::cooperation),
        nullptr);
}

TEST(Hosts, OfAProgrammeWithPartsOneStandsWhateverTheSketchSaysOfItsFamily) {
    const Programmes kept({programme("A"), programme("B"), programme("C")});
    auto base = kept.base();
    base.entry = [](std::int64_t key) { return key == 3 ? std::uint64_t{3} : std::uint64_t{1}; };
    const HostFinder finder(small_vocabulary(), small_tagger(), places());
    EXPECT_EQ(finder.find(base, export_need(), 20).near.size(), 2u);
}

TEST(Hosts, WhatTheRequestNamesByIdentifierStandsFirstWhateverItsSubject) {
    const Programmes kept({programme("A"), programme("B", "Roads and bridges")});
    const std::vector<std::int64_t> named{2};
    const auto hosts = kept.ask(export_need(), 20, {{}, named, {}});
    ASSERT_EQ(hosts.near.size(), 2u);
    EXPECT_EQ(hosts.near[0].activity.id, "B");
    EXPECT_EQ(reason_of(hosts.near[0], HostCriterion::named)->reason.key, "hosts.reason.named_identifier");
    EXPECT_EQ(kept.ask(export_need()).near.at(0).activity.id, "A");
}

TEST(Hosts, ATitleInTheTextOfTheRequestIsNamedAndTwoWordsOfItAreNot) {
    const Programmes kept({programme("A"), programme("B", "Better licensing offices for modern exporters")});
    const auto named = [&](std::string_view text) {
        const auto hosts = kept.ask(export_need(), 20, {{}, {}, text});
        return hosts.near.at(0).activity.id == "B" && hosts.near[0].named_by_the_state;
    };
    EXPECT_TRUE(named("We would like to build on \"Better licensing offices for modern exporters\"."));
    EXPECT_FALSE(named("Our licensing offices are modern."));
    EXPECT_FALSE(named("Better " + std::string(200, 'x') +
                       " one two three four five six seven eight nine ten "
                       "licensing one two three four five six seven eight nine ten eleven twelve offices one "
                       "two three four five six seven eight nine ten eleven twelve modern one two three four "
                       "five six seven eight nine ten eleven twelve exporters"))
        << "the words are there, far apart";
}

TEST(Hosts, WhatTheStateNamesAndCannotCarryStandsApartWithTheReason) {
    auto over = programme("over"), elsewhere = programme("elsewhere"), later = programme("later"),
         silent = programme("silent");
    over.signs.actual_end = date_of(2025, 3, 1);
    elsewhere.countries = {{"", "KE", "", {}, false}};
    later.signs.actual_start.reset(), later.signs.planned_start = date_of(2029, 6, 1);
    later.signs.planned_end = date_of(2031, 1, 1);
    silent.signs = {}, silent.signs.updated = date_of(2011, 5, 1);
    const Programmes kept({over, elsewhere, later, silent, programme("sound")});
    const std::vector<std::int64_t> named{1, 2, 3, 4, 5};
    const auto hosts = kept.ask(export_need(), 20, {{}, named, {}});
    ASSERT_EQ(hosts.near.size(), 1u);
    EXPECT_EQ(hosts.near[0].activity.id, "sound");
    const auto apart = kept.apart(export_need(), {{}, named, {}});
    ASSERT_EQ(apart.size(), 4u);
    const auto key = [&](std::size_t at, HostCriterion criterion) {
        const auto* one = reason_of(apart[at], criterion);
        return std::string(one->verdict == Verdict::does_not_fit ? "! " : "") + one->reason.key;
    };
    EXPECT_EQ(key(0, HostCriterion::time), "! programme.ended_on");
    EXPECT_EQ(key(1, HostCriterion::place), "! hosts.reason.place_elsewhere");
    EXPECT_EQ(key(2, HostCriterion::time), "! programme.begins_on");
    EXPECT_EQ(key(3, HostCriterion::time), "! programme.long_silent");
    EXPECT_EQ(key(0, HostCriterion::named), "hosts.reason.named_identifier");
    EXPECT_TRUE(kept.apart(export_need()).empty()) << "nobody named them";
}

TEST(Hosts, WhatHasEndedIsAlsoKnownByItsTitle) {
    auto over = programme("over", "Rural roads maintenance");
    over.signs.actual_end = date_of(2025, 3, 1);
    auto far = programme("far", "Better roads for exporters");
    far.countries = {{"", "KE", "", {}, false}};
    const Programmes kept({over, far, programme("sound")});
    auto query = export_need();
    query.need.existing = "The rural roads maintenance scheme is under way with the ministry.";
    ASSERT_EQ(kept.apart(query).size(), 1u);
    EXPECT_EQ(kept.apart(query)[0].activity.id, "over");
    query.need.existing = "Nothing yet. We saw better roads for exporters.";
    EXPECT_TRUE(kept.apart(query).empty());
    query.need.existing = "We know the neighbours' \"Better roads for exporters\".";
    ASSERT_EQ(kept.apart(query).size(), 1u);
    EXPECT_EQ(kept.apart(query)[0].activity.id, "far");
}

TEST(Hosts, WhatStandsApartIsAskedForOnceForAllNeeds) {
    auto over = programme("over", "Rural roads maintenance"), past = programme("past", "Upland water supply");
    over.signs.actual_end = past.signs.actual_end = date_of(2025, 3, 1);
    const Programmes kept({over, past, programme("sound")});
    std::vector<NeedQuery> needs{export_need(), export_need()};
    needs[0].need.existing = "The rural roads maintenance scheme is under way with the ministry.";
    needs[1].need.existing = "Upland water supply is over.";
    EXPECT_EQ(kept.apart(needs[0]).size(), 1u);
    EXPECT_EQ(kept.apart(std::span<const NeedQuery>(needs)).size(), 2u);
}

TEST(Hosts, AShortTitleIsNamedWhereItIsWrittenAsANameAndNowhereElse) {
    const auto named = [&](const std::string& title, const std::string& text,
                           const std::string& language = "en") {
        const Programmes kept({programme("A"), programme("B", title)});
        auto query = export_need();
        query.language = language;
        for (const auto& host : kept.ask(query, 20, {{}, {}, text}).near)
            if (host.activity.id == "B") return host.named_by_the_state;
        return false;
    };
    EXPECT_TRUE(named("UNHCR operation in Bolivia", "On suivrait UNHCR operation in Bolivia.", "fr"));
    EXPECT_TRUE(named("UNHCR operation in Bolivia", "We follow the UNHCR operation in Bolivia."));
    EXPECT_TRUE(named("Border Posts Renewal", "We work with Border Posts Renewal since May."));
    EXPECT_TRUE(named("Border posts renewal", "We work with “border posts renewal” since May."));
    for (const char* text : {"We ask for customs training in Bolivia.", "CUSTOMS TRAINING IN BOLIVIA",
                             "Customs training in Bolivia is what we ask for.",
                             "In Bolivia customs officers want training by UNHCR."})
        EXPECT_FALSE(named("Customs training in Bolivia", text)) << text;
    EXPECT_FALSE(named("UNHCR operation in Bolivia", "UNHCR has no operation left; in Bolivia nobody has."));
    EXPECT_FALSE(named("UNHCR operation in Bolivia", "UNHCR works in Bolivia."));
    EXPECT_FALSE(named("Health Ministry", "The Health Ministry asks.")) << "two words name nobody";
}

// A short title without a language is guessed to be in one, and its stems are those of that one.
TEST(Hosts, AShortTitleIsNamedAlsoWhereItsLanguageWasGuessedWrong) {
    for (const char* guessed : {"es", "fr", "en"}) {
        auto other = programme("B", "UNHCR operation in Bolivia");
        for (auto& text : other.texts) text.language = guessed;
        const Programmes kept({programme("A"), other});
        bool named = false;
        const auto hosts = kept.ask(export_need(), 20, {{}, {}, "We follow the UNHCR operation in Bolivia."});
        for (const auto& host : hosts.near)
            if (host.activity.id == "B") named = host.named_by_the_state;
        EXPECT_TRUE(named) << guessed;
    }
}

TEST(Hosts, PlaceAndInstitutionThatTheNeedNamesAreReasonsOfTheirOwn) {
    auto near = programme("A");
    near.places = {{"Port of Santa Rosa (customs area)", "", "BO", {}, {}}, {"Bolivia", "", "BO", {}, {}}};
    near.parties.push_back(
        {ActivityParty::Role::implementing, "", "National Export Control Office", "10", ""});
    auto need = export_need();
    const auto reasons = [&] { return Programmes({near}).ask(need).near.at(0); };
    EXPECT_EQ(reason_of(reasons(), HostCriterion::location), nullptr);
    need.need.place = "Bolivia";
    EXPECT_EQ(reason_of(reasons(), HostCriterion::location), nullptr) << "the State's own name is no place";
    need.need.place = "the port of Santa Rosa";
    need.need.who = "National export control office, licensing unit";
    const auto host = reasons();
    ASSERT_NE(reason_of(host, HostCriterion::location), nullptr);
    ASSERT_NE(reason_of(host, HostCriterion::institution), nullptr);
    EXPECT_EQ(reason_of(host, HostCriterion::institution)->reason.key, "hosts.reason.institution");
    need.need.who = "Ministry";
    need.need.place = "";
    EXPECT_EQ(reason_of(reasons(), HostCriterion::institution), nullptr);
}

TEST(Hosts, TheSameRecordsInAnotherOrderGiveTheSameList) {
    std::vector<Activity> activities;
    const char* titles[] = {"Export control", "Diamonds", "Customs service", "Control lists",
                            "Chemical safety"};
    for (int i = 0; i < 60; ++i) {
        activities.push_back(programme("A" + std::to_string(i),
                                       titles[i % 5] + std::string(" phase ") + std::to_string(i % 7)));
        if (i % 3 == 0) activities.back().sectors = {{"", "33120", "", {}, false}};
        if (i % 4 == 0) activities.back().humanitarian = true;
    }
    const Programmes forwards(activities), backwards(activities, true);
    const auto one = forwards.ask(export_need()), other = backwards.ask(export_need());
    EXPECT_EQ(one.near, other.near);
    EXPECT_EQ(one.near, forwards.ask(export_need()).near);
    EXPECT_FALSE(one.near.empty());
}

TEST(Hosts, AnotherProgrammeChangesNothingBetweenTwo) {
    const auto a = programme("A"), b = programme("B", "Diamonds and export control");
    const auto before = Programmes({a, b}).near(export_need());
    auto after =
        Programmes({a, b, programme("Z", "Export control export control lists")}).near(export_need());
    std::erase(after, "Z");
    EXPECT_EQ(before, after);
}

TEST(Hosts, NobodyAsksNothing) {
    auto query = export_need();
    query.state.clear();
    EXPECT_TRUE(Programmes({programme("A")}).ask(query).near.empty());
    EXPECT_TRUE(Programmes({programme("A")}).ask(need("", "")).near.empty());
    EXPECT_TRUE(Programmes(std::vector<Activity>{}).ask(export_need()).near.empty());
}

}  // namespace
}  // namespace lightfoot::test
