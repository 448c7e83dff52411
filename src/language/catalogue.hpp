#pragma once
// The catalogue holds every sentence the program says, per language (locale/*.po: msgid is a key, msgstr an
// ICU message). Messages without plurals are split into pieces once, at loading; the others are formatted by
// ICU.

#include "base/embedded.hpp"
#include "base/result.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A message as a sequence of pieces: words, a placeholder, or the begin or end of the tags <a>, <b>, <em>.
struct Piece {
    enum class Kind { words, argument, open_tag, close_tag } kind = Kind::words;
    std::string text;  // words, name of the argument or of the tag
    bool operator==(const Piece&) const = default;
};

struct Entry {
    std::string pattern;  // ICU message, as in the file
    std::vector<Piece>
        pieces;  // empty where the pattern has plural, select or a formatted argument: ICU does those
    std::size_t line = 0;  // in the .po file
};

class Catalogue {
public:
    // Reads one .po file. Faults are reported with file and line: a message that ICU refuses, a duplicate
    // key, bad quoting.
    static Result<Catalogue> read(const EmbeddedFile& file);

    const std::string& language() const { return language_; }
    const Entry* find(std::string_view key) const;
    const std::map<std::string, Entry, std::less<>>& entries() const { return entries_; }

private:
    std::string language_;
    std::map<std::string, Entry, std::less<>> entries_;
};

// What differs between a catalogue and the English one: keys that are missing or unknown, placeholders that
// differ, the plural categories that the language needs and the message lacks.
std::vector<Fault> compare(const Catalogue& english, const Catalogue& other);

// Names of the placeholders of an ICU message, sorted.
std::vector<std::string> placeholders(std::string_view pattern);

}  // namespace lightfoot
