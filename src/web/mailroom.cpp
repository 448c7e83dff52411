#include "web/mailroom.hpp"

#include "web/handlers/case_common.hpp"

#include "base/digest.hpp"
#include "base/encoding.hpp"
#include "domain/email_address.hpp"
#include "store/mail_in.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace lightfoot {

namespace {

// The same mail by two ways has the same Message-ID; without one, its bytes tell.
std::string key_of(std::string_view bytes, const IncomingMail* mail) {
    if (!mail || mail->message_id.empty()) return sha256(bytes);
    return sha256(mail->message_id + "\n" + mail->from);
}

// An answer from an address that was marked shows that it works; those of both spaces.
void note_working(Store& store, const std::string& from, Time now) {
    for (const auto space : {Space::real, Space::practice}) (void)clear_bouncing(store, space, from, {}, now);
}

Result<Taken> take_bounce(Store& store, const Bounce& bounce, Time now) {
    if (!bounce.for_good) return Taken::bounce;
    const auto diagnosis = bounce.diagnosis.empty() ? bounce.status : bounce.diagnosis;
    for (const auto& id : bounce.message_ids)
        if (const auto entry = outbox_entry_of(id))
            if (TRY(mark_bouncing(store, *entry, diagnosis, now))) return Taken::bounce;
    return Taken::nobody;
}

Result<Taken> take_reply(const Mailroom& room, const IncomingMail& mail, const ReplyTo& to, Time now) {
    for (const auto& handler : room.handlers) {
        if (handler.purpose != to.purpose) continue;
        const auto done = handler.take(
            room.store, room.key,
            {to, mail.from, mail.subject, mail.text, mail.message_id, mail.cut, mail.attachments}, now);
        if (!done && done.error().kind == ErrorKind::unavailable) return done.error();
        if (!done) return Taken::refused;
        note_working(room.store, mail.from, now);
        return Taken::reply;
    }
    return Taken::nobody;
}

Result<Taken> decide(const Mailroom& room, const IncomingMail& mail, Time now) {
    if (mail.bounce) return take_bounce(room.store, *mail.bounce, now);
    if (!mail.automatic.empty()) return Taken::automatic;
    if (folded_email(mail.from) == folded_email(room.own_address)) return Taken::automatic;
    if (room.forms && !mail.files.empty()) {
        const auto taken = take_mailed_forms(*room.forms, room.store, room.key, mail, now);
        if (!taken && taken.error().kind == ErrorKind::unavailable) return taken.error();
        return taken ? Taken::form : Taken::refused;
    }
    const auto to = reply_to_of(room.key, mail);
    if (!to || mail.text.empty()) return Taken::nobody;
    return take_reply(room, mail, *to, now);
}

Error folder_failure(const std::filesystem::path& path, const std::error_code& failed) {
    return unavailable("mail folder " + path.string() + ": " + failed.message());
}

// The bytes of a file; nothing where it is too large to be read at all.
std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::error_code failed;
    if (std::filesystem::file_size(file, failed) > most_mail_bytes || failed) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

namespace {

Result<void> take_case_reply(Store& store, const InstallationKey& key, const IncomingReply& reply, Time now) {
    const CaseDesk desk{store, key, case_reply_token};
    TRY(take_reply(desk, CaseId{reply.to.record}, reply.to.account, reply.from, {reply.text, ""}, now));
    return {};
}

}  // namespace

std::span<const ReplyHandler> reply_handlers() {
    static constexpr ReplyHandler handlers[] = {{'c', take_case_reply}};  // the conversation of a case
    return handlers;
}

std::string_view name_of(Taken taken) {
    constexpr std::string_view names[] = {"reply",     "bounce", "form",   "automatic",
                                          "again", "nobody", "refused"};
    return names[int(taken)];
}

std::optional<std::int64_t> outbox_entry_of(std::string_view message_id) {
    constexpr std::string_view prefix = "notice-";
    const auto words = parse_base64url(message_id.substr(0, message_id.find('@')));
    if (!words || !words->starts_with(prefix)) return std::nullopt;
    std::int64_t id = 0;
    const auto* end = words->data() + words->size();
    const auto [rest, failed] = std::from_chars(words->data() + prefix.size(), end, id);
    if (failed != std::errc() || rest != end) return std::nullopt;
    return id;
}

Result<Taken> Mailroom::take(std::string_view bytes, Time now) const {
    const auto mail = read_mail(bytes);
    const auto key_of_mail = key_of(bytes, mail ? &*mail : nullptr);
    if (!TRY(begin_taking(store, key_of_mail, now))) return Taken::again;
    const auto taken = mail ? decide(*this, *mail, now) : Result<Taken>(Taken::refused);
    if (!taken) {
        TRY(give_up_taking(store, key_of_mail, now));
        return taken.error();
    }
    TRY(finish_taking(store, key_of_mail, name_of(*taken), now));
    spdlog::info("took a mail in: {}", name_of(*taken));
    return *taken;
}

Result<std::size_t> Mailroom::take_folder(const std::string& folder, std::size_t count, Time now) const {
    const std::filesystem::path fresh = std::filesystem::path(folder) / "new",
                                seen = std::filesystem::path(folder) / "cur";
    std::error_code failed;
    std::filesystem::create_directories(seen, failed);
    if (failed) return folder_failure(seen, failed);
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator at(fresh, failed), end; !failed && at != end;
         at.increment(failed))
        if (at->is_regular_file(failed)) files.push_back(at->path());
    if (failed) return folder_failure(fresh, failed);
    std::sort(files.begin(), files.end());
    std::size_t done = 0;
    for (const auto& file : files) {
        if (done == count) break;
        const auto bytes = bytes_of(file);
        if (bytes)
            TRY(take(*bytes, now));
        else
            spdlog::warn("a mail is too large to be taken: {}", file.filename().string());
        // Another server may have moved it: it was taken all the same.
        std::filesystem::rename(file, seen / (file.filename().string() + ":2,S"), failed);
        ++done;
    }
    return done;
}

}  // namespace lightfoot
