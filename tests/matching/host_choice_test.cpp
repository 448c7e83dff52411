#include "matching/host_rows.hpp"
#include "programme_world.hpp"

#include <random>
#include <set>

namespace lightfoot::test {
namespace {

using Ids = std::vector<std::string>;

const char* const titles[] = {
    "Export control and licensing", "Diamonds",    "Customs service",           "Control lists for exporters",
    "Chemical safety",              "Rural roads", "Biosafety of laboratories", "Border management",
    "Better licensing offices"};
const char* const codes[] = {"33120", "15210", "11220", "12250", "43030"};

std::vector<Activity> random_programmes(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const auto one_of = [&](std::size_t most) { return std::size_t(random() % most); };
    std::vector<Activity> all;
    for (std::size_t i = 0; i < count; ++i) {
        auto one = programme("A" + std::to_string(i), std::string(titles[one_of(std::size(titles))]) + " " +
                                                          titles[one_of(std::size(titles))]);
        if (one_of(3) == 0) one.texts.push_back({ActivityText::Kind::general, "en", titles[one_of(9)]});
        if (one_of(3) == 0) one.countries.clear();
        if (one_of(3) == 0) one.regions = {{"", one_of(2) ? "489" : "998", "", {}, false}};
        if (one_of(5) == 0)
            for (const char* country : {"KE", "GH", "PE", "CL"})
                one.countries.push_back({"", country, "", {}, false});
        if (one_of(2)) one.sectors = {{"", codes[one_of(std::size(codes))], "", {}, false}};
        if (one_of(6) == 0) one.humanitarian = true;
        if (one_of(6) == 0) one.aid_types = {one_of(2) ? "A01" : "B03"};
        if (one_of(5) == 0) one.signs.planned_end = Date{asked_on.days + int(one_of(400)) - 100};
        if (one_of(9) == 0) one.signs.actual_start = Date{asked_on.days + int(one_of(1500))};
        if (one_of(7) == 0) one.links = {{ActivityLink::Kind::parent, "A" + std::to_string(one_of(count))}};
        all.push_back(std::move(one));
    }
    return all;
}

NeedQuery need_of(unsigned seed) {
    auto query = need(titles[seed % std::size(titles)],
                      std::string("We ask for help with ") + titles[(seed + 3) % std::size(titles)]);
    if (seed % 3 == 0) query.need.existing = "The rural roads and customs service are under way.";
    return query;
}

// What each earns when it is asked for alone, the best first, each programme once.
struct Ranked {
    bool named;
    std::int64_t order;
    std::size_t at;
    std::uint64_t family;
};
struct Exhaustive {
    Ids near, global;
};
Exhaustive one_by_one(const std::vector<Activity>& all, const NeedQuery& query, std::size_t count) {
    const ProgrammeReader reader(small_vocabulary(), small_tagger(), places());
    std::vector<Ranked> near, global;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto family = read_sketch(reader.read(1, all[i]).sketch).family;
        const auto hosts = Programmes({all[i]}).ask(query);
        for (const auto& host : hosts.near) near.push_back({host.named_by_the_state, host.order, i, family});
        for (const auto& host : hosts.global)
            global.push_back({host.named_by_the_state, host.order, i, family});
    }
    const auto best = [&](std::vector<Ranked> ranked, std::size_t most) {
        std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
            return a.named != b.named ? a.named : a.order > b.order;
        });
        Ids ids;
        std::set<std::uint64_t> families;
        for (const auto& one : ranked)
            if (ids.size() < most && families.insert(one.family).second) ids.push_back(all[one.at].id);
        return ids;
    };
    return {best(near, count), best(global, (count + 1) / 2)};
}

Ids ids_of(const std::vector<Host>& hosts) {
    Ids ids;
    for (const auto& host : hosts) ids.push_back(host.activity.id);
    return ids;
}

Ids first(Ids ids, std::size_t count) {
    ids.resize(std::min(ids.size(), count));
    return ids;
}

TEST(HostChoice, GivesWhatJudgingAllOfThemGives) {
    std::size_t near = 0, global = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const auto all = random_programmes(seed < 6 ? 120 : 700, seed);  // more than are read at once
        const Programmes kept(all);
        const auto query = need_of(seed);
        const auto wanted = one_by_one(all, query, 20);
        for (const std::size_t count : {1u, 4u, 20u}) {
            const auto hosts = kept.ask(query, count);
            EXPECT_EQ(ids_of(hosts.near), first(wanted.near, count)) << "seed " << seed << ", " << count;
            EXPECT_EQ(ids_of(hosts.global), first(wanted.global, (count + 1) / 2)) << "seed " << seed;
        }
        near += wanted.near.size();
        global += wanted.global.size();
    }
    EXPECT_GE(near, 80u);
    EXPECT_GE(global, 15u);
}

TEST(HostChoice, FewerAreTheFirstOfMore) {
    const Programmes kept(random_programmes(900, 7));
    for (unsigned seed = 1; seed <= 9; ++seed) {
        const auto query = need_of(seed);
        const auto many = kept.ask(query, 50);
        for (const std::size_t count : {1u, 3u, 10u, 20u})
            EXPECT_EQ(ids_of(kept.ask(query, count).near), first(ids_of(many.near), count));
        EXPECT_EQ(kept.ask(query, 3).considered, many.considered) << "what is spared is counted all the same";
    }
}

TEST(HostChoice, RowsThatAreKeptGiveTheSameOnEachDay) {
    const Programmes kept(random_programmes(300, 8));
    const HostFinder finder(small_vocabulary(), small_tagger(), places());
    KnownHostRows rows;
    auto base = kept.base();
    base.rows = &rows;
    for (const int days : {0, 200, -400, 0, 90, -800}) {  // later ones, then earlier ones than the first
        auto query = need_of(unsigned(days + 1000));
        query.as_of = Date{asked_on.days + days};
        EXPECT_EQ(finder.find(base, query, 20).near, kept.ask(query, 20).near) << days;
    }
}

}  // namespace
}  // namespace lightfoot::test
