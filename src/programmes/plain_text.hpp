#pragma once
// Texts as publishers paste them: HTML, entities that were escaped twice, line breaks of a spreadsheet, bytes
// of Windows-1252 in a file that says UTF-8. What comes out is words with single blanks between them.

#include <cstddef>
#include <string>
#include <string_view>

namespace lightfoot {

struct PlainText {
    std::string text;
    bool cut = false;     // there was more than `most` bytes
    bool broken = false;  // bytes that are no UTF-8 were taken as Windows-1252
    bool operator==(const PlainText&) const = default;
};

// Tags and comments go, with the content of <script> and <style>; "a < b" stays. Control, private use and
// directional characters go as in clean_line. Cut at a blank.
PlainText plain_text(std::string_view text, std::size_t most);

// Valid UTF-8: bytes that are none are taken as Windows-1252. Nothing else is changed.
std::string repaired_utf8(std::string_view text);

}  // namespace lightfoot
