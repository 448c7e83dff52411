#include "store/attachment.hpp"

#include "domain/limits.hpp"
#include "domain/verbs/request.hpp"
#include "store/request.hpp"
#include "store/store.hpp"

namespace lightfoot {

namespace {

constexpr SqlText columns = "a.id, a.request_id, a.name, a.media_type, a.size, a.added_at, a.signed_note";

Attachment read(const Row& row) {
    return {{row.integer(0)}, {row.integer(1)}, row.text(2), row.text(3), row.integer(4), row.time(5),
            row.boolean(6)};
}

// Who may edit the request may add and remove its papers: its point of contact, the secretariat for a
// letter not yet sent.
bool may_change(const Request& request, const Viewer& viewer) {
    if (request.arrival == RequestArrival::archive || request.withdrawn_at || request.space != viewer.space)
        return false;
    if (viewer.role == Role::point_of_contact) return request.institution == viewer.institution;
    return viewer.role == Role::secretariat && request.arrival == RequestArrival::letter && !request.sent_at;
}

Result<Request> changeable(Session& session, const Viewer& viewer, RequestId id) {
    const auto request = find_request(session, viewer, id);
    if (!request) return not_found();
    if (!may_change(*request, viewer)) return not_allowed();
    return *request;
}

Event event_of(const Request& request, const Viewer& viewer, std::string verb, const Attachment& attachment) {
    Event event;
    event.subject = Subject::request;
    event.subject_id = request.id.value;
    event.verb = std::move(verb);
    event.institution = request.institution;
    event.actor = viewer.account;
    event.body = {{"name", attachment.name}, {"size", std::to_string(attachment.size)}};
    return event;
}

}  // namespace

// Trying again later would not help: another file would. So it is no limit in time, but a fault of the form.
Error not_this_file(const Message& why) { return invalid(why, {{"file", why}}); }

Result<Attachment> checked_attachment(std::string_view claimed_name, std::string_view bytes) {
    if (bytes.size() > limits::attachment_bytes)
        return not_this_file({"attachment.too_large",
                              {{"megabytes", std::int64_t(limits::attachment_bytes / (1024 * 1024))}}});
    const auto media_type = sniff_media_type(bytes);
    if (media_type.empty()) return not_this_file("attachment.unknown_kind");
    Attachment attachment;
    attachment.id = AttachmentId::make();
    attachment.name = attachment_name(claimed_name, media_type);
    attachment.media_type = media_type;
    attachment.size = std::int64_t(bytes.size());
    return attachment;
}

namespace {

Result<Attachment> keep(Transaction& transaction, const Request& request, const Viewer& viewer,
                        Attachment attachment, std::string_view bytes) {
    auto& session = transaction.session;
    if (list_attachments(session, viewer, request.id).size() >= limits::attachments)
        return not_this_file({"attachment.too_many", {{"most", std::int64_t(limits::attachments)}}});
    attachment.request = request.id;
    attachment.added_at = transaction.now;
    session.run("INSERT INTO attachment (id, request_id, name, media_type, size, added_at, added_by,"
                " content, signed_note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                attachment.id, request.id, attachment.name, attachment.media_type, attachment.size,
                attachment.added_at, viewer.account, Bytes{bytes}, attachment.signed_note);
    transaction.record(event_of(request, viewer, "attachment_added", attachment));
    return attachment;
}

}  // namespace

std::vector<Attachment> list_attachments(Session& session, const Viewer& viewer, RequestId request) {
    std::vector<Attachment> attachments;
    if (!sees_request(session, viewer, request)) return attachments;
    session.each(joined<"SELECT ", columns, " FROM attachment a WHERE a.request_id = $1 ORDER BY a.added_at,"
                 " a.id">,
                 [&](const Row& row) { attachments.push_back(read(row)); }, request);
    return attachments;
}

std::optional<AttachmentFile> find_attachment(Session& session, const Viewer& viewer, AttachmentId id) {
    const auto attachment = session.one(joined<"SELECT ", columns, " FROM attachment a WHERE a.id = $1">,
                                        read, id);
    if (!attachment || !sees_request(session, viewer, attachment->request)) return std::nullopt;
    return session.one("SELECT content FROM attachment WHERE id = $1",
                       [&](const Row& row) { return AttachmentFile{*attachment, row.bytes(0)}; }, id);
}

Result<Attachment> add_attachment(Store& store, const Viewer& viewer, RequestId request_id,
                                  std::string_view claimed_name, std::string_view bytes, Time now) {
    auto attachment = TRY(checked_attachment(claimed_name, bytes));
    return store.write(now, [&](Transaction& transaction) -> Result<Attachment> {
        const auto request = TRY(changeable(transaction.session, viewer, request_id));
        return keep(transaction, request, viewer, std::move(attachment), bytes);
    });
}

Result<Attachment> add_signed_note(Store& store, const Viewer& viewer, RequestId request_id,
                                   std::string_view claimed_name, std::string_view bytes, Time now) {
    auto attachment = TRY(checked_attachment(claimed_name, bytes));
    attachment.signed_note = true;
    return store.write(now, [&](Transaction& transaction) -> Result<Attachment> {
        auto& session = transaction.session;
        const auto request = find_request(session, viewer, request_id);
        if (!request) return not_found();
        auto change = TRY(receive_signed_note(*request, viewer, now));
        const auto kept = TRY(keep(transaction, *request, viewer, std::move(attachment), bytes));
        if (change.record == *request) return kept;
        if (!update_request(session, change.record)) return conflict("request.changed_meanwhile");
        transaction.record(std::move(change.event));
        return kept;
    });
}

Result<void> remove_attachment(Store& store, const Viewer& viewer, AttachmentId id, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        auto& session = transaction.session;
        const auto attachment = session.one(joined<"SELECT ", columns,
                                            " FROM attachment a WHERE a.id = $1">, read, id);
        if (!attachment) return not_found();
        const auto request = TRY(changeable(session, viewer, attachment->request));
        if (attachment->signed_note) return conflict("signed_note.stays");
        session.run("DELETE FROM attachment WHERE id = $1", id);
        transaction.record(event_of(request, viewer, "attachment_removed", *attachment));
        return {};
    });
}

}  // namespace lightfoot
