// links: base
// Words of strangers: what is kept of them is valid, cleaning twice changes nothing more, and what is cut is
// a beginning.

#include "base/encoding.hpp"
#include "base/html.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

using namespace lightfoot;

namespace {

void check_cleaning(std::string_view text) {
    const auto line = clean_line(text);
    LIGHTFOOT_ASSERT(valid_utf8(line) && clean_line(line) == line && line.find('\n') == std::string::npos);
    const auto paragraphs = clean_text(text);
    LIGHTFOOT_ASSERT(valid_utf8(paragraphs) && clean_text(paragraphs) == paragraphs);
    LIGHTFOOT_ASSERT(length_in_characters(first_words(line, 20)) <= 21);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (valid_utf8(text)) check_cleaning(text);
    for (char sign : Html::text(text).str()) LIGHTFOOT_ASSERT(sign != '<' && sign != '>' && sign != '"');
    for (char sign : Json(text).str()) LIGHTFOOT_ASSERT((unsigned char)sign >= 0x20);
    LIGHTFOOT_ASSERT(local(text).str().starts_with('/') && !local(text).str().starts_with("//"));
    (void)parse_base32(text);
    if (const auto bytes = parse_base64url(text)) LIGHTFOOT_ASSERT(base64url(*bytes) == text);
    if (const auto id = parse_id(text)) LIGHTFOOT_ASSERT(parse_id(id_text(*id)) == id);
    return 0;
}
