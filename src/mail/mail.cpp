// The writer follows RFC 5322 (header), RFC 2047 (words outside ASCII in the header), RFC 2045
// (quoted-printable and base 64 bodies) and RFC 3834 (Auto-Submitted, so that absence notes are not sent back
// to us).

#include "mail/mail.hpp"

#include "base/encoding.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstdio>

namespace lightfoot {

namespace {

constexpr std::size_t longest_encoded_line = 76;  // RFC 2045, section 6.7 and 6.8
constexpr std::size_t encoded_word_bytes =
    42;  // 56 letters of base 64 and the frame: under 75, RFC 2047 section 2
constexpr std::size_t longest_plain_header = 60;

bool printable_ascii(char c) { return c >= ' ' && c <= '~'; }

bool goes_unencoded(std::string_view text) {
    return text.size() <= longest_plain_header && std::all_of(text.begin(), text.end(), printable_ascii) &&
           text.find("=?") == text.npos;
}

// The bytes of the character that begins at `at`, of valid UTF-8.
std::size_t character_size(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end - at;
}

// =?UTF-8?B?…?= as often as needed, each on a line of its own, never splitting a character.
std::string encoded_words(std::string_view text) {
    std::string out, piece;
    const auto finish = [&] {
        if (!out.empty()) out += "\r\n ";
        out += "=?UTF-8?B?" + base64(piece) + "?=";
        piece.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = character_size(text, at);
        if (piece.size() + size > encoded_word_bytes) finish();
        piece += text.substr(at, size);
        at += size;
    }
    finish();
    return out;
}

std::string one_line(std::string_view text) { return valid_utf8(text) ? clean_line(text) : "?"; }

std::string header_text(std::string_view text) {
    const std::string line = one_line(text);
    return goes_unencoded(line) ? line : encoded_words(line);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out += '"';
}

std::string mailbox_text(const Mailbox& mailbox) {
    const std::string address = "<" + mailbox.address + ">";
    const std::string name = one_line(mailbox.name);
    if (name.empty()) return address;
    return (goes_unencoded(name) ? quoted(name) : encoded_words(name)) + "\r\n " + address;
}

// "Tue, 24 Nov 2026 01:50:49 +0000"
std::string date_text(Time time) {
    constexpr const char* weekdays[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Date date = date_of(time);
    const auto [year, month, day] = calendar_day(date);
    const auto rest = int(time.seconds - std::int64_t{date.days} * 86400);
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d +0000",
                  weekdays[(date.days % 7 + 7) % 7], day, months[month - 1], year, rest / 3600,
                  rest / 60 % 60, rest % 60);
    return text;
}

// A blank at the end of a line, and whatever is not printable ASCII, is written =XX; long lines are broken
// softly.
std::string quoted_printable(std::string_view text) {
    constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool at_end = at + 1 == text.size() || text[at + 1] == '\n';
        std::string unit(1, c);
        if (!printable_ascii(c) || c == '=' || (c == ' ' && at_end) || (c == '.' && column == 0))
            unit = {'=', hex[static_cast<unsigned char>(c) >> 4], hex[c & 15]};
        if (column + unit.size() > longest_encoded_line - 1) {
            out += "=\r\n";
            column = 0;
        }
        out += unit;
        column += unit.size();
    }
    return out;
}

std::string base64_lines(std::string_view text) {
    std::string crlf;
    for (const char c : text) c == '\n' ? crlf += "\r\n" : crlf += c;
    const std::string letters = base64(crlf);
    std::string out;
    for (std::size_t at = 0; at < letters.size(); at += longest_encoded_line)
        out.append(letters, at, longest_encoded_line).append("\r\n");
    return out;
}

std::string after_at(std::string_view address) { return std::string(address.substr(address.rfind('@') + 1)); }

}  // namespace

bool usable_address(std::string_view address) {
    constexpr std::string_view forbidden = "<>()[],;:\\\" ";
    const auto at = address.find('@');
    return at != address.npos && at > 0 && at + 1 < address.size() && address.rfind('@') == at &&
           address.size() <= 254 && address.front() != '-' && valid_utf8(address) &&
           clean_line(address) == address && address.find_first_of(forbidden) == address.npos;
}

Result<std::string> mail_bytes(const Mail& mail) {
    if (!usable_address(mail.from.address) || !usable_address(mail.to.address))
        return invalid("mail.address_unusable");
    if (!mail.reply_to.empty() && !usable_address(mail.reply_to)) return invalid("mail.address_unusable");
    const std::string text = valid_utf8(mail.text) ? clean_text(mail.text) + "\n" : "?\n";
    const std::string printable = quoted_printable(text), letters = base64_lines(text);
    const bool in_letters = letters.size() < printable.size();

    std::string out;
    out += "Date: " + date_text(mail.at) + "\r\n";
    out += "From: " + mailbox_text(mail.from) + "\r\n";
    out += "To: " + mailbox_text(mail.to) + "\r\n";
    if (!mail.reply_to.empty()) out += "Reply-To: <" + mail.reply_to + ">\r\n";
    out += "Subject: " + header_text(mail.subject) + "\r\n";
    out += "Message-ID: <" + base64url(mail.id) + "@" + after_at(mail.from.address) + ">\r\n";
    out += "Auto-Submitted: auto-generated\r\n";
    if (mail.practice) out += "X-Lightfoot-Practice: yes\r\n";
    if (!mail.unsubscribe.empty())
        out += "List-Unsubscribe: <" + mail.unsubscribe +
               ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    out += "MIME-Version: 1.0\r\n";
    out += "Content-Type: text/plain; charset=utf-8\r\n";
    out += "Content-Language: " + header_text(mail.language) + "\r\n";
    out += std::string("Content-Transfer-Encoding: ") + (in_letters ? "base64" : "quoted-printable") + "\r\n";
    return out + "\r\n" + (in_letters ? letters : printable);
}

}  // namespace lightfoot
