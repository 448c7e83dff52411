#pragma once
// Who answers a mail of ours need not sign in: the address to answer to, or the subject, carries a token. It
// says which record is meant and whose answer it is, and is signed with a key of this installation, so that
// nobody makes one up. Who forwards such a mail lends their voice: whoever takes the answer compares the
// sender.

#include "base/id.hpp"
#include "base/secret.hpp"
#include "mail/incoming.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

struct ReplyTo {
    char purpose = 'c';       // one letter for each kind of record; 'c': the conversation of a case
    std::int64_t record = 0;  // id
    AccountId account;        // whose answer it is
    bool operator==(const ReplyTo&) const = default;
};

// 37 small letters and figures: mail servers fold the case of addresses.
std::string reply_token(const InstallationKey& key, const ReplyTo& to);
// Nothing for what we did not sign.
std::optional<ReplyTo> parse_reply_token(const InstallationKey& key, std::string_view token);

std::string reply_address(std::string_view address,
                          std::string_view token);  // desk@x.example → desk+TOKEN@x.example
std::string reply_subject(std::string_view subject, std::string_view token);  // "… [lf-TOKEN]"

// The first token of ours in the recipients' addresses, else in the subject.
std::optional<ReplyTo> reply_to_of(const InstallationKey& key, const IncomingMail& mail);

}  // namespace lightfoot
