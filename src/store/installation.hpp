#pragma once
// Small facts of the installation, by key.

#include "store/session.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

std::optional<std::string> installation_value(Session& session, std::string_view key);
void set_installation_value(Session& session, std::string_view key, std::string_view value);

}  // namespace lightfoot
