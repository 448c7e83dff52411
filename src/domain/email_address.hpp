#pragma once
// An e-mail address as people write it in a form: RFC 5321's Mailbox without quoted strings, comments and
// literals. Letters outside ASCII are accepted in the local part and the domain (RFC 6531).

#include <string>
#include <string_view>

namespace lightfoot {

inline constexpr std::size_t longest_email_bytes = 254;  // RFC 5321, erratum 1690

bool valid_email(std::string_view address);
// For comparing: ASCII letters in lower case. Two accounts of one space never share it.
std::string folded_email(std::string_view address);

}  // namespace lightfoot
