// links: web
// What browsers and programs send as the body of a POST: whatever the bytes, every text of the form is valid
// UTF-8, the limits hold, and a file's bytes are part of what was sent.

#include "base/result.hpp"
#include "base/text.hpp"
#include "web/form.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view sent(reinterpret_cast<const char*>(data), size);
    // The first line is the content type, as the header of a request says it.
    const auto line_end = sent.find('\n');
    if (line_end == std::string_view::npos) return 0;
    const auto body = sent.substr(line_end + 1);
    const auto form = read_form(sent.substr(0, line_end), body);
    if (!form) {
        LIGHTFOOT_ASSERT(!form.error().message.key.empty());
        return 0;
    }
    LIGHTFOOT_ASSERT(form->values.size() <= 500);
    for (const auto& [name, value] : form->values) {
        LIGHTFOOT_ASSERT(valid_utf8(name) && valid_utf8(value));
        (void)form->number(name);
        LIGHTFOOT_ASSERT(!form->all(name).empty());
    }
    for (const auto& file : form->files) {
        LIGHTFOOT_ASSERT(valid_utf8(file.name) && file.bytes.size() <= body.size());
        LIGHTFOOT_ASSERT(body.find(file.bytes) != std::string_view::npos);
    }
    return 0;
}
