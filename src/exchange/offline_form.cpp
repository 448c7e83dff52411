#include "exchange/offline_form.hpp"

#include "base/text.hpp"
#include "domain/attachment.hpp"
#include "domain/limits.hpp"
#include "domain/question.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cstring>

namespace lightfoot {

namespace {

namespace json = boost::json;

constexpr std::size_t most_depth = 8, most_json_bytes = 1024 * 1024;

// A text, a number, yes or no, or a list of texts, as it would be typed; nothing for anything else.
std::optional<std::string> text_of(const json::value& value) {
    if (const auto* text = value.if_string()) return std::string(*text);
    if (const auto* number = value.if_int64()) return std::to_string(*number);
    if (value.is_null()) return std::string();
    const auto* list = value.if_array();
    if (!list || list->size() > limits::languages * 2) return std::nullopt;
    std::string all;
    for (const auto& item : *list) {
        const auto* text = item.if_string();
        if (!text) return std::nullopt;
        (all += all.empty() ? "" : ", ") += std::string_view(*text);
    }
    return all;
}

void read_answers(const json::object& object, std::size_t need, bool once, GivenForm& form) {
    for (const auto& [key, value] : object) {
        const auto name = first_words(clean_line(key), 60);
        const auto* asked = question(key);
        if (!asked || asked->once != once) {
            form.fault({need, "", "", {"form_file.unknown_answer", {{"name", Quote{name, ""}}}}});
            continue;
        }
        auto text = text_of(value);
        if (text && trimmed(*text).empty()) continue;
        if (form.answers.size() == limits::form_answers) return;
        if (!text) form.fault({need, std::string(asked->name), "", "form_file.not_an_answer"});
        form.answers.push_back({need, std::string(asked->name), "", text.value_or(""), !text});
    }
}

Result<json::value> parsed(std::string_view bytes) {
    if (bytes.size() > most_json_bytes)
        return invalid({"form_file.too_large", {{"megabytes", std::int64_t(most_json_bytes >> 20)}}});
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!valid_utf8(bytes) || bytes.find('\0') != bytes.npos) return invalid("form_file.encoding");
    json::parse_options options;
    options.max_depth = most_depth;
    json::error_code failed;
    auto value = json::parse(bytes, failed, {}, options);
    if (failed) return invalid("form_file.broken");
    return value;
}

}  // namespace

Result<GivenForm> read_offline_answers(std::string_view bytes) {
    const auto value = TRY(parsed(bytes));
    const auto* root = value.if_object();
    const auto* version = root ? root->if_contains("lightfoot_form") : nullptr;
    if (!version) return invalid("form_file.not_ours");
    const auto* number = version->if_int64();
    if (!number || *number < 1 || *number > offline_form_version) return invalid("form_file.version");
    GivenForm form;
    if (const auto* language = root->if_contains("language"); language && language->is_string())
        form.language = first_words(clean_line(std::string_view(language->get_string())), 10);
    if (const auto* answers = root->if_contains("answers")) {
        if (!answers->is_object()) return invalid("form_file.broken");
        read_answers(answers->get_object(), 0, true, form);
    }
    const auto* needs = root->if_contains("needs");
    if (needs && !needs->is_array()) return invalid("form_file.broken");
    for (std::size_t at = 0; needs && at < needs->get_array().size(); ++at) {
        const auto& need = needs->get_array()[at];
        if (at >= limits::form_answers) break;
        if (need.is_object())
            read_answers(need.get_object(), at, false, form);
        else
            form.fault({at, "", "", "form_file.not_an_answer"});
    }
    return form;
}

Result<GivenForm> read_offline_file(std::string_view bytes) {
    if (bytes.empty()) return invalid("form_file.empty");
    if (bytes.size() > limits::form_bytes)
        return invalid({"form_file.too_large", {{"megabytes", std::int64_t(limits::form_bytes >> 20)}}});
    if (bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF\x11\xE0")) return read_offline_sheet(bytes);
    const auto bare = trimmed(bytes.substr(0, 4096));
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return invalid("form_file.encoding");
    if (bare.starts_with('{') || bytes.starts_with("\xEF\xBB\xBF")) return read_offline_answers(bytes);
    if (!sniff_media_type(bytes).empty()) return invalid("form_file.scan");
    if (bare.starts_with("<!") || bare.starts_with("<html")) return invalid("form_file.empty_page");
    return invalid("form_file.not_ours");
}

}  // namespace lightfoot
