#include "domain/returned_form.hpp"

#include "base/text.hpp"
#include "domain/attachment.hpp"

namespace lightfoot {

std::string_view name_of(FormArrival arrival) { return arrival == FormArrival::mail ? "mail" : "upload"; }

std::optional<FormArrival> form_arrival(std::string_view name) {
    if (name == "mail") return FormArrival::mail;
    if (name == "upload") return FormArrival::upload;
    return std::nullopt;
}

std::int64_t version_of(const ReturnedForm& form) { return form.request ? 2 : 1; }

std::string_view sniff_form_type(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("PK\x03\x04"sv))
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (trimmed(bytes.substr(0, 200)).starts_with('{')) return "application/json";
    return "application/octet-stream";
}

std::string form_file_name(std::string_view claimed, std::string_view media_type) {
    const auto name = bare_file_name(claimed);
    return name + (media_type == "application/json"           ? ".json"
                   : media_type == "application/octet-stream" ? ".bin"
                                                              : ".xlsx");
}

}  // namespace lightfoot
