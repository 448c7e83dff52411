// What the list of programmes can be narrowed to, each with how many would be left.

#include "web/handlers/programme_search.hpp"

#include <algorithm>
#include <string>

namespace lightfoot {

namespace {

constexpr std::size_t most_facet_rows = 12;

Html label_of(const Call& call, const ProgrammeBase& base, ProgrammeFacet facet, const std::string& value) {
    switch (facet) {
    case ProgrammeFacet::country: return Html::text(country_name(call, call.viewer.space, value, ""));
    case ProgrammeFacet::region: {
        if (call.app.places.region(value)) return Html::text(call.words.name({Term::Kind::region, value}));
        const auto name = region_name(call, {.code = value});
        return Html::text(name.empty() ? value : name);
    }
    case ProgrammeFacet::sector:
        return value == sectors_of_the_vocabulary ? call.frame().say("programmes.sectors_of_the_vocabulary")
                                                  : sector_label(sector_name(call, value), value);
    case ProgrammeFacet::publisher: return isolated(publisher_name(base, value));
    default: return call.frame().say("programmes.status." + value);
    }
}

std::vector<std::pair<std::string, std::size_t>> counts_of(const Hits& hits, ProgrammeFacet facet) {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const auto& one : hits.facets)
        if (one.facet == std::uint8_t(facet)) counts.emplace_back(one.value, std::size_t(one.count));
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return counts;
}

bool is_chosen(const ProgrammeAsked& asked, ProgrammeFacet facet, std::string_view value) {
    return std::any_of(asked.chosen.begin(), asked.chosen.end(),
                       [&](const auto& one) { return one.filter.facet == facet && one.code.value == value; });
}

// What is chosen stands first, also where nothing is left of it.
std::vector<FacetRow> rows_of(const Call& call, const ProgrammeBase& base, const ProgrammeAsked& asked,
                              const ProgrammeFilter& filter, const Hits& hits) {
    std::vector<FacetRow> rows;
    for (const auto& one : asked.chosen)
        if (one.filter.facet == filter.facet)
            rows.push_back({one.code.value, label_of(call, base, filter.facet, one.code.value), 0, true,
                            asked.address([&](std::string_view name, std::string_view value) {
                                return name == filter.parameter && value == one.code.value;
                            })});
    for (const auto& [value, count] : counts_of(hits, filter.facet)) {
        if (rows.size() >= most_facet_rows) break;
        if (is_chosen(asked, filter.facet, value)) continue;
        auto address = asked.address([](std::string_view, std::string_view) { return false; });
        rows.push_back({value, label_of(call, base, filter.facet, value), count, false,
                        address.query(filter.parameter, value)});
    }
    return rows;
}

// Of which one is chosen at a time. Those of which nothing would be left are not offered.
std::vector<FacetRow> rows_of(const Call& call, const ProgrammeAsked& asked, DayChoice choice,
                              const Hits& hits) {
    const auto bands = day_bands(date_of(call.now));
    std::vector<FacetRow> rows;
    for (std::size_t at = 0; at < std::min(bands.size(), hits.bands.size()); ++at) {
        const auto& one = bands[at];
        if (one.choice != choice) continue;
        const bool by_year = choice == DayChoice::period;
        const auto from = by_year ? to_string(first_day_of(std::stoi(one.value))) : std::string();
        const auto to = by_year ? to_string(last_day_of(std::stoi(one.value))) : std::string();
        const bool chosen = by_year ? asked.from == from && asked.to == to : asked.going == one.value;
        if (hits.bands[at] == 0 && !chosen) continue;
        auto address = asked.address([&](std::string_view name, std::string_view) {
            return by_year ? name == "from" || name == "to" : name == "going";
        });
        if (!chosen && by_year) address.query("from", from).query("to", to);
        if (!chosen && !by_year) address.query("going", one.value);
        rows.push_back({one.value,
                        by_year ? Html::text(one.value) : call.frame().say("programmes.which." + one.value),
                        std::size_t(hits.bands[at]), chosen, std::move(address)});
    }
    return rows;
}

}  // namespace

std::vector<std::pair<std::string, std::vector<FacetRow>>> programme_facets(const Call& call,
                                                                            const ProgrammeBase& base,
                                                                            const ProgrammeAsked& asked,
                                                                            const Hits& hits) {
    std::vector<std::pair<std::string, std::vector<FacetRow>>> all;
    for (const auto& filter : programme_filters)
        all.emplace_back(std::string("programmes.facet.") + filter.parameter,
                         rows_of(call, base, asked, filter, hits));
    all.emplace_back("programmes.facet.going", rows_of(call, asked, DayChoice::going, hits));
    all.emplace_back("programmes.facet.year", rows_of(call, asked, DayChoice::period, hits));
    return all;
}

NameValues programme_countries(const Call& call, const ProgrammeAsked& asked, const Hits& hits) {
    NameValues countries;
    std::size_t chosen = 0;
    for (const auto& one : asked.chosen) chosen += one.filter.facet == ProgrammeFacet::country;
    for (const auto& [code, count] : counts_of(hits, ProgrammeFacet::country))
        if (!is_chosen(asked, ProgrammeFacet::country, code))
            countries.emplace_back(code, country_name(call, call.viewer.space, code, ""));
    if (countries.size() + chosen <= most_facet_rows) return {};
    call.words.sort(countries, [](const auto& one) { return one.second; });
    return countries;
}

}  // namespace lightfoot
