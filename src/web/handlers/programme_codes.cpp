#include "web/handlers/programme_codes.hpp"

#include "base/text.hpp"
#include "matching/reach.hpp"
#include "matching/sectors.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool is_kept(const ProgrammeBase& base, ProgrammeFacet facet, const std::string& value) {
    Query query;
    query.filters = {{std::uint8_t(facet), {value}}};
    query.readers = {"public"};
    query.count = 0;
    return base.index().search(query).total > 0;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// A State by either of its codes or by a name that is its alone.
const Place* state_of(const Call& call, std::string_view text, const std::string& code) {
    const auto& places = call.app.places;
    const auto* state = code.size() == 2 ? places.state_of_iso2(code) : places.state(code);
    if (state) return state;
    const auto named = places.understand(text);
    return named.complete && named.states.size() == 1 && named.regions.empty() ? places.state(named.states[0])
                                                                               : nullptr;
}

std::vector<std::string> country(const Call& call, const ProgrammeBase& base, std::string_view text) {
    std::string code(text);
    for (char& c : code)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    const auto* state = state_of(call, text, code);
    if (state && !state->iso2.empty() && (!state->practice || call.viewer.space == Space::practice))
        return {state->iso2};
    for (const auto& one : {code, std::string(text)})
        if (call.app.places.is_area(one) || is_kept(base, ProgrammeFacet::country, one)) return {one};
    return {};
}

// What of the index belongs to a group of three digits.
std::vector<std::string> sectors_of_group(const ProgrammeBase& base, const std::string& group) {
    Query query;
    query.readers = {"public"};
    query.count = 0;
    query.facet_counts = {std::uint8_t(ProgrammeFacet::sector)};
    std::vector<std::string> codes;
    for (auto& one : base.index().search(query).facets)
        if (one.value.starts_with(group)) codes.push_back(std::move(one.value));
    return codes;
}

std::vector<std::string> sector(const Call& call, const ProgrammeBase& base, const std::string& code) {
    if (code == sectors_of_the_vocabulary) return known_sectors(call);
    const bool known = !sector_name(call, code).empty();
    if (code.size() == 3 && all_digits(code)) {
        auto codes = sectors_of_group(base, code);
        if (codes.empty() && known) codes.push_back(code);
        return codes;
    }
    if (known && Sectors::is_code(code)) return {code};
    return is_kept(base, ProgrammeFacet::sector, code) ? std::vector{code} : std::vector<std::string>{};
}

bool is_region(const Call& call, const std::string& code) {
    return (code.starts_with("m49-") && call.app.places.region(code)) || !regions_of_code("", code).empty();
}

std::vector<std::string> values_of(const Call& call, const ProgrammeBase& base, ProgrammeFacet facet,
                                   std::string_view text) {
    std::string code(text);
    switch (facet) {
    case ProgrammeFacet::country: return country(call, base, text);
    case ProgrammeFacet::sector: return sector(call, base, code);
    case ProgrammeFacet::status:
        if (code.size() == 1 && code >= "0" && code <= "6") return {code};
        return {};
    case ProgrammeFacet::region:
        if (is_region(call, code)) return {code};
        [[fallthrough]];
    default: return is_kept(base, facet, code) ? std::vector{code} : std::vector<std::string>{};
    }
}

}  // namespace

Result<ReadCode> read_programme_code(const Call& call, const ProgrammeBase& base,
                                     const ProgrammeFilter& filter, std::string_view text) {
    const auto code = trimmed(text);
    ReadCode read{std::string(code), values_of(call, base, filter.facet, code)};
    if (read.any_of.empty()) {
        const Message why{std::string("programmes.unknown_") + filter.parameter,
                          {{"value", Quote{std::string(code), ""}}}};
        return invalid("form.faults", {{filter.parameter, why}});
    }
    if (filter.facet == ProgrammeFacet::country) read.value = read.any_of.front();
    return read;
}

}  // namespace lightfoot
