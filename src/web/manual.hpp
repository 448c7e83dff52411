#pragma once
// The manual: one text for the help on each page, the page /help, the reference of the API and the manual
// page of the program. Which section belongs to which pages is data/manual/pages.toml, the words are
// data/manual/<language>.md: lines "# section", then "title:", "for:", "do:" and, where they apply, "next:"
// and "seen:".

#include "base/embedded.hpp"
#include "base/result.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct HelpText {
    std::string id;     // of the section: /help#id
    std::string title;  // plain sentences, each
    std::string purpose, doing;
    std::string next, seen;  // empty where nothing follows, or nothing is written
};

struct ManualSection {
    std::string id, chapter;
    std::vector<std::string> pages;  // paths as in the table of routes, the page itself first
    bool nothing_written = false;
    std::map<std::string, HelpText, std::less<>> texts;  // by language
    const HelpText& text(std::string_view language) const;
};

class Manual {
public:
    // All sections in all six languages, or all faults, each with its place: a section without words, words
    // without a section, a line that is missing or not understood, a page named twice.
    static Result<Manual> read(std::span<const EmbeddedFile> files);

    std::span<const ManualSection> sections() const { return sections_; }
    // Of a path of the table of routes: the section that names it, or the one of the page above it, as what
    // is sent to "/requests/{request}/withdrawal" is sent from "/requests/{request}". Null where none does.
    const ManualSection* of(std::string_view path) const;

private:
    std::vector<ManualSection> sections_;
    std::map<std::string, std::size_t, std::less<>> pages_;
};

}  // namespace lightfoot
