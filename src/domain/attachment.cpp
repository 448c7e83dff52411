#include "domain/attachment.hpp"

#include "base/text.hpp"

namespace lightfoot {

namespace {

struct Kind {
    std::string_view begin, media_type, ending;
};
using namespace std::string_view_literals;
// From the formats’ own descriptions: ISO 32000, PNG (RFC 2083), JPEG (ISO 10918), TIFF 6.0 in both orders.
constexpr Kind kinds[] = {
    {"%PDF-", "application/pdf", ".pdf"},
    {"\x89PNG\r\n\x1a\n", "image/png", ".png"},
    {"\xff\xd8\xff", "image/jpeg", ".jpg"},
    {"II*\0"sv, "image/tiff", ".tif"},
    {"MM\0*"sv, "image/tiff", ".tif"},
};

}  // namespace

std::string_view sniff_media_type(std::string_view bytes) {
    for (const auto& kind : kinds)
        if (bytes.starts_with(kind.begin)) return kind.media_type;
    return {};
}

std::string bare_file_name(std::string_view claimed) {
    if (const auto folder = claimed.find_last_of("/\\"); folder != std::string_view::npos)
        claimed.remove_prefix(folder + 1);
    std::string name = clean_line(claimed);
    if (const auto dot = name.rfind('.'); dot != std::string::npos) name.resize(dot);
    for (char& c : name)
        if (std::string_view("\"'<>:|?*;%&").find(c) != std::string_view::npos) c = '_';
    if (length_in_characters(name) > 100) {
        std::size_t end = 100;
        while ((static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
        name.resize(end);
    }
    name = std::string(trimmed(name));
    return name.empty() ? "attachment" : name;
}

std::string attachment_name(std::string_view claimed, std::string_view media_type) {
    auto name = bare_file_name(claimed);
    for (const auto& kind : kinds)
        if (kind.media_type == media_type) return name + std::string(kind.ending);
    return name;
}

}  // namespace lightfoot
