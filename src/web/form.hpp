#pragma once
// What a form or a JSON body brings: named values and files. Bounded; every text is valid UTF-8.

#include "base/result.hpp"
#include "web/http.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct UploadedFile {
    std::string field, name, bytes;
};

struct Form {
    NameValues values;
    std::vector<UploadedFile> files;

    bool has(std::string_view name) const;
    std::string_view value(std::string_view name) const;        // first of that name; empty where absent
    std::vector<std::string> all(std::string_view name) const;  // check boxes
    std::optional<std::int64_t> number(
        std::string_view name) const;  // nothing where absent or not a whole number
};

// Reads application/x-www-form-urlencoded, multipart/form-data and application/json (an object of strings,
// numbers, booleans and arrays of strings; nested names are joined by a dot: {"hosting":{"visits":2}} is
// hosting.visits). Errors: form.unreadable (invalid), form.too_many_fields (too_much), form.unknown_type
// (invalid).
Result<Form> read_form(std::string_view content_type, std::string_view body);

// Splits a multipart body at its boundary. Nothing where it is malformed or has more than 100 parts.
std::optional<Form> parse_multipart(std::string_view boundary, std::string_view body);

}  // namespace lightfoot
