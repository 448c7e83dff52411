#pragma once
// A paper that comes with a request: a scanned letter, an annex. Its bytes are kept beside it and never
// shown inline.

#include "base/id.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace lightfoot {

struct Attachment {
    AttachmentId id;
    RequestId request;
    std::string name;        // a file name, cleaned: no folders, no control characters
    std::string media_type;  // as sniffed, never as claimed
    std::int64_t size = 0;   // bytes
    Time added_at;
    bool signed_note = false;  // the note verbale, signed: it makes the request official and stays
    bool operator==(const Attachment&) const = default;
};

// What the first bytes say: application/pdf, image/png, image/jpeg, image/tiff. Empty for everything else.
std::string_view sniff_media_type(std::string_view bytes);

// The last part of what a browser sent as name, with the ending that belongs to the media type.
std::string attachment_name(std::string_view claimed, std::string_view media_type);
// The same without an ending: no folders, nothing that a file system or a header could take amiss.
std::string bare_file_name(std::string_view claimed);

}  // namespace lightfoot
