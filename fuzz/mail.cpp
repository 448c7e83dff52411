// links: mail
// Mail from strangers, as a pipe or a folder hands it over, and the tokens that come back in it.

#include "base/text.hpp"
#include "domain/alert_link.hpp"
#include "domain/confirmation_link.hpp"
#include "domain/limits.hpp"
#include "mail/incoming.hpp"
#include "mail/reply_token.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static const InstallationKey key(std::string(32, 'k'));
    const auto mail = read_mail(bytes);
    if (mail) {
        LIGHTFOOT_ASSERT(valid_utf8(mail->text) && valid_utf8(mail->subject) && valid_utf8(mail->from));
        LIGHTFOOT_ASSERT(length_in_characters(mail->text) <= limits::text);
        LIGHTFOOT_ASSERT(mail->subject.find('\n') == std::string::npos);
        LIGHTFOOT_ASSERT(!mail->bounce || valid_utf8(mail->bounce->diagnosis));
        LIGHTFOOT_ASSERT(!reply_to_of(key, *mail));  // nobody guesses a token
    }
    if (valid_utf8(bytes)) (void)without_quotes(bytes);
    LIGHTFOOT_ASSERT(!parse_reply_token(key, bytes));
    LIGHTFOOT_ASSERT(!parse_confirmation_token(key, bytes));
    LIGHTFOOT_ASSERT(!parse_alert_link(key, bytes));
    return 0;
}
