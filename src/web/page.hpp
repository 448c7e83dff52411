#pragma once
// What stands around every page: whose service it is, where one is, the six languages, who is signed in. A
// page function takes a Frame and a prepared struct and returns a Page; it reads no data base, so the
// storybook can show it.

#include "base/html.hpp"
#include "domain/account.hpp"
#include "language/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct HelpText;  // web/manual.hpp
struct TourBand;  // web/pages/tour.hpp

struct Frame {
    const Words& words;
    Viewer viewer;
    std::string viewer_name;     // of the person or, for practice, of the role
    std::string path = "/";      // of this page without its language, with its query
    std::string operator_name;   // whose service this is
    bool practice_mode = false;  // the installation has a practice ground
    Date today;
    const HelpText* help = nullptr;  // of this page; null: the page has none
    const TourBand* tour = nullptr;  // a practice tour is under way

    // Words of the page's language.
    Html say(const Message& message) const { return words.html(message); }
    std::string plain(const Message& message) const { return words.text(message); }
    // A path of ours in the page's language.
    Url at(const Url& path) const { return below(words.language(), path); }
};

struct Crumb {
    Html label;
    Url address;
};

struct Page {
    std::string title;          // plain text, of the browser's window
    Html body;                  // what stands inside <main>, headed by one <h1>
    std::vector<Crumb> crumbs;  // the way here, without the page itself
    std::string
        section;  // "requests", "offers", "providers", "vocabulary", "help", "account": marked in the menu
    std::optional<Message> notice;  // one sentence after an act: "saved"
    bool narrow = false;            // forms: one column of the measure of a line
};

Html brand_mark();  // three stepping stones, the last one amber
// Purpose, what one can do, what follows, who sees what is written.
Html help_lines(const Frame& frame, const HelpText& help);
// The whole document.
Html document(const Frame& frame, const Page& page);

}  // namespace lightfoot
