#pragma once
// Takes in mail: answers go to who keeps the conversation, forms become drafts, bounces mark an address,
// what a machine sent is left. Nothing is answered from here but a form of a person we know, once and
// bounded, so no loop can begin.

#include "base/secret.hpp"
#include "mail/incoming.hpp"
#include "mail/reply_token.hpp"
#include "store/store.hpp"
#include "web/form_desk.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lightfoot {

// An answer to a mail of ours. The token says whose answer it is; `from` is who sent it, to be compared.
struct IncomingReply {
    ReplyTo to;
    std::string from, subject, text, message_id;
    bool cut = false;  // the text was longer
    std::size_t attachments = 0;
};

// One line for each purpose of a token, in mailroom.cpp. A handler that fails with `unavailable` is asked
// again later; every other error is final: the mail is kept as refused.
struct ReplyHandler {
    char purpose;
    Result<void> (*take)(Store& store, const InstallationKey& key, const IncomingReply& reply, Time now);
};
std::span<const ReplyHandler> reply_handlers();

enum class Taken {
    reply,      // handed on
    bounce,     // an address is marked, or was late only
    form,       // one or more forms: drafts, or on the secretariat's desk
    automatic,  // sent by a machine: an absence note, a list, our own mail come back
    again,      // taken before
    nobody,     // no token of ours: nobody here it could be for
    refused,    // unreadable, too large, or not accepted by its handler
};
std::string_view name_of(Taken);

struct Mailroom {
    Store& store;
    const InstallationKey& key;
    std::string own_address;  // the sender of our mail: what comes from it is our own
    std::span<const ReplyHandler> handlers = reply_handlers();
    std::optional<FormDesk> forms = {};  // none: forms are left

    // Fails with `unavailable` only: try again later.
    Result<Taken> take(std::string_view bytes, Time now) const;
    // Up to `count` files of folder/new, each moved to folder/cur once taken; how many. A file that is too
    // large is not read.
    Result<std::size_t> take_folder(const std::string& folder, std::size_t count, Time now) const;
};

// "bm90aWNlLTEyMw@host" → 123: the outbox entry whose mail has this Message-ID (mail/mail.cpp, jobs.cpp).
std::optional<std::int64_t> outbox_entry_of(std::string_view message_id);

}  // namespace lightfoot
