#pragma once
// Papers that come with requests: visible to whom the request is. The bytes are read apart from the rest.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/attachment.hpp"
#include "store/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

class Store;

std::vector<Attachment> list_attachments(Session& session, const Viewer& viewer, RequestId request);
struct AttachmentFile {
    Attachment attachment;
    std::string bytes;
};
std::optional<AttachmentFile> find_attachment(Session& session, const Viewer& viewer, AttachmentId id);

// By who may edit the request. Kinds and sizes beyond domain/limits.hpp are refused with the remedy.
// A paper as somebody sends it: its kind is what its first bytes say. Too large or of no known kind: refused.
Error not_this_file(const Message& why);  // with its place: the field "file"
Result<Attachment> checked_attachment(std::string_view claimed_name, std::string_view bytes);

Result<Attachment> add_attachment(Store& store, const Viewer& viewer, RequestId request,
                                  std::string_view claimed_name,
                                  std::string_view bytes, Time now);
// The signed note verbale, by the State or the secretariat: the paper and the request's new standing in one
// transaction.
Result<Attachment> add_signed_note(Store& store, const Viewer& viewer, RequestId request,
                                   std::string_view claimed_name, std::string_view bytes, Time now);
Result<void> remove_attachment(Store& store, const Viewer& viewer, AttachmentId id, Time now);

}  // namespace lightfoot
