// The OECD's regions are those of its list of recipients, put into the regions of M49 that they consist of;
// the few that M49 cuts otherwise (South and Central Asia, the Far East) are named by their parts.

#include "matching/reach.hpp"

#include <algorithm>
#include <iterator>

namespace lightfoot {

namespace {

constexpr std::size_t words_looked_at = 600;  // bytes of each text: where a programme works is said early
constexpr std::size_t texts_looked_at = 4;

struct OecdRegion {
    std::string_view code;
    std::string_view regions;  // ids, separated by blanks
};
constexpr OecdRegion oecd_regions[] = {
    {"88", "m49-039"},          {"89", "m49-150"},          {"189", "m49-015"},         {"289", "m49-202"},
    {"298", "m49-002"},         {"380", "m49-029"},         {"389", "m49-013 m49-029"}, {"489", "m49-005"},
    {"498", "m49-019"},         {"589", "middle-east"},     {"619", "m49-143"},         {"679", "m49-034"},
    {"689", "m49-034 m49-143"}, {"789", "m49-030 m49-035"}, {"798", "m49-142"},         {"889", "m49-009"},
    {"998", "world"},           {"1027", "m49-014"},        {"1028", "m49-017"},        {"1029", "m49-018"},
    {"1030", "m49-011"},        {"1031", "m49-029"},        {"1032", "m49-013"},        {"1033", "m49-054"},
    {"1034", "m49-057"},        {"1035", "m49-061"},
};

void add(std::vector<std::string>& list, std::string id) {
    const auto at = std::lower_bound(list.begin(), list.end(), id);
    if (at == list.end() || *at != id) list.insert(at, std::move(id));
}

class Reading {
public:
    Reading(const Places& places, const ReachTerms& terms) : places_(places), terms_(terms) {}

    void add_country(const ActivityShare& country) {
        if (const auto* state = places_.state_of_iso2(country.code))
            add(reach.states, state->id);
        else
            reach.elsewhere = true;
    }
    void add_region(const ActivityShare& region) {
        for (auto& id : regions_of_code(region.vocabulary, region.code)) add_place(std::move(id));
        const bool own_list =
            !region.vocabulary.empty() && region.vocabulary != "1" && region.vocabulary != "2";
        if (own_list && !region.name.empty()) add_reading(places_.understand(region.name));
    }
    // A place in the title says where it is; one in another text may be an example, and takes nothing back.
    void add_words(const ActivityText& text) {
        const auto words = std::string_view(text.text).substr(0, words_looked_at);
        for (const auto& find :
             terms_.table ? places_.mentions(words, text.language, *terms_.table, *terms_.memory)
                          : places_.mentions(words, text.language)) {
            if (find.id == the_world) continue;
            if (text.kind == ActivityText::Kind::title) reach.world = false;
            reach.by_words = true;
            add_place(find.id);
        }
    }
    ProgrammeReach reach;

private:
    void add_reading(const RegionReading& reading) {
        for (const auto& id : reading.regions) add_place(id);
        for (const auto& id : reading.states) add_place(id);
    }
    void add_place(std::string id) {
        if (id == the_world)
            reach.world = true;
        else if (places_.region(id))
            add(reach.regions, std::move(id));
        else if (places_.state(id))
            add(reach.states, std::move(id));
    }
    const Places& places_;
    const ReachTerms& terms_;
};

}  // namespace

std::vector<std::string> regions_of_code(std::string_view vocabulary, std::string_view code) {
    std::vector<std::string> out;
    if (vocabulary == "2") {
        const std::string number =
            std::string(code.size() < 3 ? 3 - code.size() : 0, '0') + std::string(code);
        out.push_back(number == "001" ? std::string(the_world) : "m49-" + number);
    } else if (vocabulary.empty() || vocabulary == "1") {
        const auto found = std::find_if(std::begin(oecd_regions), std::end(oecd_regions),
                                        [&](const OecdRegion& region) { return region.code == code; });
        if (found == std::end(oecd_regions)) return out;
        for (auto rest = found->regions; !rest.empty();) {
            const auto end = std::min(rest.find(' '), rest.size());
            out.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return out;
}

ProgrammeReach reach_of(const Activity& activity, const Places& places, const ReachTerms& terms) {
    Reading reading(places, terms);
    for (const auto& country : activity.countries) reading.add_country(country);
    for (const auto& region : activity.regions) reading.add_region(region);
    if (activity.countries.empty())
        for (std::size_t i = 0; i < std::min(activity.texts.size(), texts_looked_at); ++i)
            reading.add_words(activity.texts[i]);
    return std::move(reading.reach);
}

ReachStanding standing_of(const ProgrammeReach& reach, std::string_view state, const Places& places) {
    if (std::binary_search(reach.states.begin(), reach.states.end(), state))
        return reach.states.size() > few_states ? ReachStanding::among_many : ReachStanding::here;
    const auto includes = [&](const std::string& region) {
        return places.membership(state, region) == Membership::yes;
    };
    if (std::any_of(reach.regions.begin(), reach.regions.end(), includes)) return ReachStanding::region;
    if (reach.world) return ReachStanding::world;
    const bool says_where = reach.elsewhere || !reach.states.empty() || !reach.regions.empty();
    return says_where ? ReachStanding::elsewhere : ReachStanding::unknown;
}

}  // namespace lightfoot
