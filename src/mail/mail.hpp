#pragma once
// One mail as the network sees it: RFC 5322 with a body of plain UTF-8 text.

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace lightfoot {

struct Mailbox {
    std::string address, name;  // the name may be empty
    bool operator==(const Mailbox&) const = default;
};

struct Mail {
    Mailbox from, to;
    std::string subject, text;  // lines of the text end with \n
    std::string language;       // BCP 47
    std::string id;  // what stands before the @ of the Message-ID; the same for each attempt to send
    Time at;
    bool practice = false;  // marked as such in the header
    std::string reply_to = {};     // address; empty: answers go to `from`
    std::string unsubscribe = {};  // whole address that takes a POST of anybody (RFC 8058); may be empty
    bool operator==(const Mail&) const = default;
};

// The bytes to send, lines ended by CRLF. Whatever names and subject contain, no header line can be added:
// what is not plain printable ASCII goes into encoded words (RFC 2047). An address that could is refused:
// mail.address_unusable.
Result<std::string> mail_bytes(const Mail& mail);

// May stand between < and > of a header and of an SMTP command.
bool usable_address(std::string_view address);

}  // namespace lightfoot
