#include "programmes/licences.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view not_specified = "notspecified";

// The ids are those of CKAN. Those of Creative Commons name no version.
constexpr Licence known[] = {
    {"cc-by", "Creative Commons Attribution", "https://opendefinition.org/licenses/cc-by/", {}},
    {"cc-by-sa",
     "Creative Commons Attribution-ShareAlike",
     "https://opendefinition.org/licenses/cc-by-sa/",
     {}},
    {"cc-nc", "Creative Commons NonCommercial (any)", "https://creativecommons.org/licenses/list.en", {}},
    {"cc-zero",
     "Creative Commons CC0 1.0 Universal",
     "https://creativecommons.org/publicdomain/zero/1.0/",
     {}},
    {"gfdl", "GNU Free Documentation License", "https://www.gnu.org/licenses/fdl.html", {}},
    {not_specified, {}, {}, "publishers.no_licence"},
    {"odc-by", "Open Data Commons Attribution License", "https://opendatacommons.org/licenses/by/", {}},
    {"odc-odbl", "Open Data Commons Open Database License", "https://opendatacommons.org/licenses/odbl/", {}},
    {"odc-pddl",
     "Open Data Commons Public Domain Dedication and License",
     "https://opendatacommons.org/licenses/pddl/",
     {}},
    {"other-at", {}, {}, "licence.other_at"},
    {"other-closed", {}, {}, "licence.other_closed"},
    {"other-nc", {}, {}, "licence.other_nc"},
    {"other-open", {}, {}, "licence.other_open"},
    {"other-pd", {}, {}, "licence.other_pd"},
    {"uk-ogl",
     "UK Open Government Licence",
     "https://www.nationalarchives.gov.uk/doc/open-government-licence/",
     {}},
};

}  // namespace

const Licence* find_licence(std::string_view id) {
    for (const auto& one : known)
        if (one.id == id) return &one;
    return nullptr;
}

bool states_licence(std::string_view id) { return !id.empty() && id != not_specified; }

std::optional<std::string_view> licence_address(std::string_view id) {
    const auto* licence = find_licence(id);
    if (!licence || licence->address.empty()) return std::nullopt;
    return licence->address;
}

}  // namespace lightfoot
