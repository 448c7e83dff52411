#pragma once
// Needs of a State against running programmes: which touches which, and how. For its own eyes and those it
// lets in. Nothing in it is a number about a State.

#include "web/pages/programme.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct NeedTableView {
    struct Cell {
        std::size_t programme = 0;  // place in `programmes`
        std::vector<Message> how;   // the strongest first
    };
    struct Row {
        std::string id, title, language;
        Url request;                // its page of hosts, or of the request
        std::string request_title;  // where the table of needs is of several
        std::vector<Cell> cells;    // by programme; empty: nothing was found
    };
    struct Programme {
        ProgrammeCard card;
        bool world = false;
        std::size_t needs = 0;  // that hang on it
    };
    struct Reader {
        std::string id, name;
        Date since;
    };
    std::string request;          // its id; empty: all requests of the State
    std::string title, language;  // of the request
    bool kept = false, of_a_state = true;
    bool is_own = true;                 // false: the State let this reader in
    bool asks = true;                   // the reader may ask: else only what others show is here
    std::string state;                  // who asks
    std::string show, reach;            // filters: "", "empty", "crowded"; "", "near", "world"
    std::vector<Programme> programmes;  // those on which most needs hang first
    std::vector<Row> rows;
    std::size_t empty_rows = 0, all_rows = 0, left_out = 0;  // left out: needs beyond what one page asks for
    std::size_t page = 1;                                    // of columns
    std::vector<Reader> readers;
    std::vector<Option> candidates;
    std::vector<std::pair<std::string, Url>>
        shown_to_me;  // tables of needs of others that this reader is let in to
    const Error* error = nullptr;
};
Page need_table_page(const Frame& frame, const NeedTableView& view);

// Lines of CSV: one for each need and programme that touches it, and one for each need that has none.
std::string need_table_csv(const Words& words, const NeedTableView& view);

inline constexpr std::size_t need_table_columns = 5;  // at once, in the grid

}  // namespace lightfoot
