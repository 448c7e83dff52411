#include "domain/field_check.hpp"

#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "domain/limits.hpp"
#include "domain/space.hpp"
#include "domain/writing.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool is_id(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c
            == '_';
    };
    return !text.empty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), fits);
}

// What shows nothing would be an empty link or heading: it counts as not filled in.
std::string seen(std::string text) { return has_visible_character(text) ? std::move(text) : std::string(); }

// What was typed, short enough for a sentence about it.
std::string shown(std::string_view value) {
    return valid_utf8(value) ? first_words(clean_line(value), 40) : std::string();
}

}  // namespace

void FieldCheck::fault(std::string_view place, Message message) {
    faults_.push_back({std::string(place), std::move(message)});
}

Result<void> FieldCheck::finish() const {
    if (faults_.empty()) return {};
    return invalid("error.check_fields", faults_);
}

bool FieldCheck::readable(std::string_view place, std::string_view value) {
    const bool valid = valid_utf8(value);
    if (!valid) fault(place, "field.not_utf8");
    return valid;
}

std::string FieldCheck::bounded(std::string_view place, std::string value, std::size_t most) {
    const auto length = length_in_characters(value);
    if (length > most)
        fault(place, {"field.too_long", {{"most", std::int64_t(most)}, {"length", std::int64_t(length)}}});
    return value;
}

std::string FieldCheck::line(std::string_view place, std::string_view value, std::size_t most) {
    return readable(place, value) ? bounded(place, seen(clean_line(value)), most) : std::string{};
}

std::string FieldCheck::text(std::string_view place, std::string_view value, std::size_t most) {
    return readable(place, value) ? bounded(place, seen(clean_text(value)), most) : std::string{};
}

std::string FieldCheck::official_language(std::string_view place, std::string_view value) {
    if (!is_official_language(value)) fault(place, "field.unknown_language");
    return std::string(value);
}

std::vector<std::string> FieldCheck::ids(std::string_view place, const std::vector<std::string>& values,
                                         std::size_t most) {
    std::vector<std::string> ids = values;
    std::erase(ids, "");
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > most) fault(place, {"field.too_many", {{"most", std::int64_t(most)}}});
    if (!std::all_of(ids.begin(), ids.end(), is_id)) fault(place, "field.unknown_choice");
    return ids;
}

std::vector<std::string> FieldCheck::languages(std::string_view place,
                                               const std::vector<std::string>& values) {
    std::vector<std::string> languages;
    for (const auto& value : values) {
        if (value.empty()) continue;
        if (auto tag = language_tag(value))
            languages.push_back(std::move(*tag));
        else
            return fault(place, {"field.no_language", {{"word", Quote{shown(value), ""}}}}), languages;
    }
    return ids(place, languages, limits::languages);
}

std::string FieldCheck::email(std::string_view place, std::string_view value) {
    auto address = line(place, value, limits::address);
    if (!address.empty() && !valid_email(address)) fault(place, "field.not_an_address");
    return address;
}

std::optional<int> FieldCheck::number(std::string_view place, std::optional<int> value, int least, int most) {
    if (value && (*value < least || *value > most))
        fault(place, {"field.out_of_range", {{"least", std::int64_t{least}}, {"most", std::int64_t{most}}}});
    return value;
}

}  // namespace lightfoot
