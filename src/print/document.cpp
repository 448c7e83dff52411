#include "print/document.hpp"

#include <string_view>

namespace lightfoot::print {

bool right_to_left(const std::string& language) {
    const auto main = std::string_view(language).substr(0, language.find('-'));
    return main == "ar" || main == "fa" || main == "he" || main == "ur" || main == "ps" || main == "dv";
}

const std::string& language_of(const Document& document, const Text& text) {
    return text.language.empty() ? document.language : text.language;
}

std::string page_number(const std::string& page_words, int page, int pages) {
    std::string out = page_words;
    const auto put = [&](std::string_view hole, int number) {
        if (const auto at = out.find(hole); at != std::string::npos)
            out.replace(at, hole.size(), std::to_string(number));
    };
    put("{page}", page);
    put("{pages}", pages);
    return out;
}

}  // namespace lightfoot::print
