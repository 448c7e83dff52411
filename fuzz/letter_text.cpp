// links: web
// The texts of letters and of the manual, as an operator may have edited them: read, or refused with a line
// for each fault.

#include "base/result.hpp"
#include "domain/letter_text.hpp"
#include "web/manual.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const EmbeddedFile letters[] = {{"data/letters/year_question.en.md", content}};
    if (const auto texts = LetterTexts::read(letters); !texts)
        LIGHTFOOT_ASSERT(!texts.error().faults.empty());
    const auto half = content.substr(0, content.size() / 2), rest = content.substr(half.size());
    const EmbeddedFile manual[] = {{"data/manual/en.md", half}, {"data/manual/pages.toml", rest}};
    if (const auto read = Manual::read(manual); !read) LIGHTFOOT_ASSERT(!read.error().faults.empty());
    return 0;
}
