#include "domain/email_address.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool is_atom(char c) {
    return is_letter(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}
bool is_host(char c) { return is_letter(c) || c == '-'; }

// Parts joined by single dots, each of at least one allowed character.
template <class Allowed>
bool dotted(std::string_view text, Allowed allowed) {
    bool part = false;
    for (const char c : text) {
        if (c == '.' && !part) return false;
        if (c != '.' && !allowed(c)) return false;
        part = c != '.';
    }
    return part;
}

}  // namespace

bool valid_email(std::string_view address) {
    const auto at = address.rfind('@');
    if (at == address.npos || address.size() > longest_email_bytes || at > 64) return false;
    const auto local = address.substr(0, at), domain = address.substr(at + 1);
    return valid_utf8(address) && clean_line(address) == address && dotted(local, is_atom) &&
           dotted(domain, is_host) && domain.find('.') != domain.npos && domain.front() != '-' &&
           domain.back() != '-';
}

std::string folded_email(std::string_view address) {
    std::string out(trimmed(address));
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

}  // namespace lightfoot
