#pragma once
// The few mails this program sends. Each says that something waits or has changed and where to sign in; what
// a State wrote never leaves by mail.

#include "domain/alert.hpp"
#include "domain/space.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class NoticeKind {
    invitation,             // link: the page where the invitation is accepted
    password_reset,         // link: the page where a new password is set
    something_waits,        // link: what waits, behind the sign-in
    password_changed,       // to who may not have done it
    second_factor_changed,  // set up, switched off or reset
    colleague_reset,        // to who took somebody else's second factor away
    recovery_code_used,     // count: codes left
    still_right,            // link: the page with one button; count: entries to confirm
    form_taken,             // link: what was read of a form; count of `total` answers are in a draft
    form_unreadable,        // link: why a form that came by mail cannot be read
    alert,                  // link: what is there, behind the sign-in; `alerts`: its kind
    digest,                 // link: the page of alerts; `alerts`: how many of each kind
    host_question,          // link: a question to a host programme, private, without an account
    host_reminder,          // the same once more
    host_news,              // the State wrote to the host, or took the question back
};
std::string_view name_of(NoticeKind);
std::optional<NoticeKind> notice_kind(std::string_view name);

struct Notice {
    NoticeKind kind = NoticeKind::something_waits;
    Space space = Space::real;
    std::string email, name, language;  // of the addressee; the name may be empty
    std::string path;                   // of the link, without language: "/invitation/…"; may carry a token
    std::int64_t count = 0;
    std::int64_t total = 0;        // of a form: its answers
    std::string places = {};       // of a form: the cells or questions that want a look, "D7, D9"
    std::string reply_token = {};  // of mail/reply_token.hpp; empty: no answer is taken in
    // Of an alert or digest, filled in at the moment of sending: what the addressee may still see, and where
    // one press lets it come less often.
    std::vector<AlertCount> alerts = {};
    std::string less_path = {};
    bool operator==(const Notice&) const = default;
};

}  // namespace lightfoot
