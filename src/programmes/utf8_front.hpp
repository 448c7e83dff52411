#pragma once
// What stands before a reader that knows UTF-8 only: it looks at the first bytes of a file (byte order mark,
// zero bytes, encoding="…") and turns what follows into UTF-8, piece by piece. Bytes that do not belong to
// the encoding become U+FFFD. Files in UTF-8 pass through unchanged and are not looked at.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace lightfoot {

class Utf8Front {
public:
    Utf8Front();
    ~Utf8Front();
    Utf8Front(const Utf8Front&) = delete;

    // Appends to `text` what the piece says. False: an encoding that nobody here knows; see encoding().
    bool read(std::string_view piece, std::string& text);
    bool finish(std::string& text);                            // no more pieces come
    const std::string& encoding() const { return encoding_; }  // in capitals: "UTF-8", "ISO-8859-1"

private:
    struct Converter;
    bool decide();
    void convert(std::string_view piece, std::string& text);

    std::unique_ptr<Converter> converter_;
    std::string first_;     // until there is enough to decide
    std::string encoding_;  // empty: undecided
};

}  // namespace lightfoot
