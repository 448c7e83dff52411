#pragma once
// What the ids mean by which the registry of IATI names the licences of data sets.

#include <optional>
#include <string_view>

namespace lightfoot {

struct Licence {
    std::string_view id;
    std::string_view name;     // its own, the same in every language; empty: a generic one
    std::string_view address;  // of its text or, where the id leaves the version open, of its versions
    std::string_view key;      // of the catalogue; for a generic one, which has neither name nor address
};

const Licence* find_licence(std::string_view id);  // null: the registry has none of that id
// False also where the publisher chose that none is specified.
bool states_licence(std::string_view id);
std::optional<std::string_view> licence_address(std::string_view id);

}  // namespace lightfoot
