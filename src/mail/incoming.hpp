#pragma once
// A mail that came in, as far as we read it: who wrote what, whether a machine wrote it, and whether it says
// that one of our own mails did not arrive. Everything in it is from strangers; nothing here is believed.

#include "base/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t most_mail_bytes = 16 * 1024 * 1024;

// A mail of ours came back (RFC 3464, or in the words of older servers).
struct Bounce {
    std::vector<std::string>
        message_ids;        // that the report names, without < and >; ours is among them, or not
    std::string status;     // "5.1.1"; empty: not stated
    std::string diagnosis;  // what the other server said, one line
    bool for_good = false;  // not merely late
    bool operator==(const Bounce&) const = default;
};

// An attachment that could be a form: a spreadsheet or our own file. Its name is what the sender says.
struct MailFile {
    std::string name, bytes;
    bool operator==(const MailFile&) const = default;
};

struct IncomingMail {
    std::string from;                     // address, empty where there is none that could be one
    std::vector<std::string> recipients;  // addresses of To, Cc, Delivered-To, X-Original-To
    std::string subject, message_id;      // without < and >
    std::string text;  // what was written, without what was quoted below it; at most 20 000 characters
    bool cut = false;  // the text was longer
    std::size_t attachments = 0;
    std::vector<MailFile> files;  // of those, the first few that could be forms
    std::string automatic;  // name of the header that says a machine sent it; empty: a person
    std::optional<Bounce> bounce;
    bool operator==(const IncomingMail&) const = default;
};

// Fails with mail.too_large (too_much) or mail.unreadable (invalid).
Result<IncomingMail> read_mail(std::string_view bytes);

// What a person wrote above the mail they answer: trailing quotes and the line that introduces them are left
// out.
std::string without_quotes(std::string_view text);

}  // namespace lightfoot
