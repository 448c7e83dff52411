#include "store/installation.hpp"

namespace lightfoot {

std::optional<std::string> installation_value(Session& session, std::string_view key) {
    return session.one("SELECT value FROM installation WHERE key = $1",
                       [](const Row& row) { return row.text(0); }, key);
}

void set_installation_value(Session& session, std::string_view key, std::string_view value) {
    session.run("INSERT INTO installation (key, value) VALUES ($1, $2)"
                " ON CONFLICT (key) DO UPDATE SET value = $2",
                key, value);
}

}  // namespace lightfoot
