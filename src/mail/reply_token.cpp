#include "mail/reply_token.hpp"

#include "base/encoding.hpp"

namespace lightfoot {

namespace {

constexpr std::size_t id_letters = 10, signature_bytes = 10, signature_letters = 16;
constexpr std::size_t token_letters = 1 + 2 * id_letters + signature_letters;
constexpr std::string_view mark = "lf-";

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

std::string signature_of(const InstallationKey& key, std::string_view words) {
    const auto bytes = parse_base64url(key.sign("reply", words)).value_or("");
    return small_letters(base32(std::string_view(bytes).substr(0, signature_bytes)));
}

}  // namespace

std::string reply_token(const InstallationKey& key, const ReplyTo& to) {
    const std::string words = to.purpose + id_text(to.record) + to.account.text();
    return words + signature_of(key, words);
}

std::optional<ReplyTo> parse_reply_token(const InstallationKey& key, std::string_view token) {
    const auto text = small_letters(token);
    if (text.size() != token_letters) return std::nullopt;
    const std::string words = text.substr(0, 1 + 2 * id_letters);
    if (!same_secret(text.substr(words.size()), signature_of(key, words))) return std::nullopt;
    const auto record = parse_id(words.substr(1, id_letters));
    const auto account = AccountId::parse(words.substr(1 + id_letters));
    if (!record || !account) return std::nullopt;
    return ReplyTo{words[0], *record, *account};
}

std::string reply_address(std::string_view address, std::string_view token) {
    const auto at = address.rfind('@');
    if (at == address.npos) return std::string(address);
    return std::string(address.substr(0, at)) + "+" + std::string(token) + std::string(address.substr(at));
}

std::string reply_subject(std::string_view subject, std::string_view token) {
    return std::string(subject) + " [" + std::string(mark) + std::string(token) + "]";
}

std::optional<ReplyTo> reply_to_of(const InstallationKey& key, const IncomingMail& mail) {
    for (const std::string_view address : mail.recipients) {
        const auto plus = address.find('+'), at = address.rfind('@');
        if (plus == address.npos || at == address.npos || plus > at) continue;
        if (const auto to = parse_reply_token(key, address.substr(plus + 1, at - plus - 1))) return to;
    }
    const auto subject = small_letters(mail.subject);
    const std::string begins = "[" + std::string(mark);
    for (auto at = subject.find(begins); at != subject.npos; at = subject.find(begins, at + 1))
        if (const auto to = parse_reply_token(key, subject.substr(at + begins.size(), token_letters)))
            return to;
    return std::nullopt;
}

}  // namespace lightfoot
