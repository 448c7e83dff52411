#pragma once
// Puts a Notice into words: the addressee's language, the same few sentences for everybody of one kind.

#include "domain/notice.hpp"
#include "language/words.hpp"
#include "mail/mail.hpp"

#include <string>

namespace lightfoot {

struct Sender {
    Mailbox from;
    std::string operator_name;  // whose service this is
    std::string base_url;       // "https://assistance.example", without a slash at the end
};

// `words` speak the notice's language. `id`: one for each notice, kept when it is sent again.
Mail compose(const Notice& notice, const Words& words, const Sender& sender, std::string id, Time now);

}  // namespace lightfoot
