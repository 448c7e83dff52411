#pragma once
// The States as tiles, by region of the United Nations' own statistics (M49): equal in size, without borders,
// without colours, in the order of the reader's language. A tile says what is published, in words; what the
// State has not released stands on no tile.

#include "web/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct StateTile {
    std::string code, name;
    bool requests = false, stories = false;  // something is published
};
struct StatesView {
    struct Group {
        std::string id, name;
        std::vector<StateTile> tiles;  // by name
    };
    std::vector<Group> groups;  // by name
    bool practice = false;
};
Page states_page(const Frame& frame, const StatesView& view);

struct StateView {
    struct Entry {
        std::string title, language, path;
        std::string when;  // a day in words; may be empty
    };
    StateTile tile;
    std::vector<Entry> requests, stories;
    std::optional<Url> programmes = {};  // those that work there and have not ended
};
Page state_page(const Frame& frame, const StateView& view);

}  // namespace lightfoot
