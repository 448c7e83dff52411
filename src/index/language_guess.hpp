#pragma once
// Which of the six languages a text is written in: by script, and among Latin scripts by frequent words and
// trigrams of letters, in whole numbers.

#include <string>
#include <string_view>

namespace lightfoot {

// "ar", "zh", "en", "fr", "ru" or "es"; empty where the text is too short, mixed or in another language.
// Looks at the first 20 000 bytes.
std::string detect_language(std::string_view text);

// The same, and "pt", "it", "de" and "nl", by which the six are told from their neighbours.
std::string detect_any_language(std::string_view text);

}  // namespace lightfoot
