// links: index
// Text of strangers: whatever the bytes, tokens lie inside the text, in order and within their limits.

#include "base/result.hpp"
#include "index/analysis.hpp"
#include "index/snippet.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<std::string> terms;
    for (const char* language : {"ar", "zh", "en", "fr", "ru", "es", ""}) {
        std::uint32_t position = 0;
        for (const auto& token : fold(text, language)) {
            LIGHTFOOT_ASSERT(token.begin < token.end && token.end <= size);
            LIGHTFOOT_ASSERT(!token.term.empty() && token.term.size() <= max_term_bytes);
            LIGHTFOOT_ASSERT(token.position >= position);
            position = token.position;
            if (terms.size() < 20) terms.push_back(token.term);
        }
        const Snippet snippet = snippet_of(text, language, terms, 40);
        LIGHTFOOT_ASSERT(snippet.window.begin <= snippet.window.end && snippet.window.end <= size);
        for (const auto& mark : snippet.marks)
            LIGHTFOOT_ASSERT(mark.begin >= snippet.window.begin && mark.end <= snippet.window.end);
    }
    (void)detect_language(text);
    return 0;
}
