#pragma once
// The words of a signed link: pieces between dots, and the signature behind the last one. For the links in
// mail that work without signing in.

#include "base/secret.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

inline std::string signed_words(const InstallationKey& key, std::string_view purpose,
                                const std::string& words) {
    return words + "." + key.sign(purpose, words);
}

// The words without their signature; nothing for what we did not sign, or what is longer than any of ours.
inline std::optional<std::string_view> read_signed_words(const InstallationKey& key, std::string_view purpose,
                                                         std::string_view token, std::size_t longest) {
    const auto last = token.rfind('.');
    if (token.size() > longest || last == token.npos) return std::nullopt;
    const auto words = token.substr(0, last);
    if (!key.verify(purpose, words, token.substr(last + 1))) return std::nullopt;
    return words;
}

// Takes the first piece off `rest`.
inline std::string_view next_piece(std::string_view& rest) {
    const auto end = std::min(rest.find('.'), rest.size());
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    return piece;
}

// Nothing below nought, and nothing behind the number.
template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && rest == text.data() + text.size() && number >= 0;
}

}  // namespace lightfoot
