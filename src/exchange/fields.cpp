#include "exchange/fields.hpp"

#include "base/text.hpp"
#include "domain/day_words.hpp"

namespace lightfoot {

namespace {

constexpr std::size_t most_faults = 200;
constexpr std::int64_t seconds_a_day = 86'400, nine_o_clock = 9 * 3600;

}  // namespace

void FieldReading::fault(std::string place, Message message) {
    if (faults.size() < most_faults) faults.push_back({std::move(place), std::move(message)});
}

std::string pointer_piece(std::string_view words) {
    std::string piece;
    for (char c : first_words(clean_line(words), 60)) {
        if (c == '~') piece += "~0";
        else if (c == '/') piece += "~1";
        else piece += c;
    }
    return piece;
}

Fields::Fields(FieldReading& reading, const boost::json::value& value, std::string place)
    : reading_(&reading), object_(value.if_object()), place_(std::move(place)) {
    if (!object_) fault("", "records.not_an_object");
}

void Fields::fault(std::string_view name, Message message) const {
    auto place = name.empty() ? std::string(trimmed(place_)) : place_ + '/' + pointer_piece(name);
    reading_->fault(std::move(place), std::move(message));
}

void Fields::done() const {
    if (!object_) return;
    for (const auto& member : *object_)
        if (!asked_.contains(std::string_view(member.key()))) fault(member.key(), "records.field_unknown");
}

std::string Fields::line(std::string_view name, std::size_t limit, Must must) {
    return bounded(name, clean_line(string(name, must)), limit);
}

std::string Fields::text(std::string_view name, std::size_t limit) {
    return bounded(name, clean_text(string(name, Must::may_be_missing)), limit);
}

bool Fields::flag(std::string_view name) {
    const auto* value = find(name);
    if (value && !value->is_bool()) fault(name, "records.not_yes_or_no");
    return value && value->is_bool() && value->get_bool();
}

std::optional<int> Fields::number(std::string_view name, std::int64_t least, std::int64_t most) {
    const auto* value = find(name);
    if (!value) return std::nullopt;
    if (value->is_int64() && value->get_int64() >= least && value->get_int64() <= most)
        return int(value->get_int64());
    fault(name, {"records.not_a_number_between", {{"least", least}, {"most", most}}});
    return std::nullopt;
}

std::optional<Date> Fields::day(std::string_view name, std::int64_t latest) {
    if (practice()) {
        const auto days = number(name, -most_days_away, latest);
        return days ? std::optional{Date{reading_->today.days + *days}} : std::nullopt;
    }
    const auto written = string(name, Must::may_be_missing);
    if (written.empty()) return std::nullopt;
    const auto date = parse_date(written);
    if (!date)
        fault(name, is_no_day(written) ? why_no_day(written) : Message{"records.not_a_day"});
    else if (latest <= 0 && date->days > reading_->today.days + latest) fault(name, "records.day_to_come");
    return date;
}

std::optional<Time> Fields::past_moment(std::string_view name) {
    const auto date = day(name, -1);
    return date ? std::optional{Time{date->days * seconds_a_day + nine_o_clock}} : std::nullopt;
}

const boost::json::value* Fields::find(std::string_view name) {
    asked_.emplace(name);
    return object_ ? object_->if_contains(name) : nullptr;
}

std::string Fields::string(std::string_view name, Must must) {
    const auto* value = find(name);
    const auto* text = value ? value->if_string() : nullptr;
    if (value && !text) fault(name, "records.not_a_text");
    else if (must == Must::be_there && object_ && (!text || trimmed(*text).empty()))
        fault(name, "records.field_missing");
    return text ? std::string(*text) : std::string();
}

std::string Fields::bounded(std::string_view name, std::string text, std::size_t limit) const {
    if (length_in_characters(text) > limit)
        fault(name, {"records.text_too_long", {{"count", std::int64_t(limit)}}});
    return text;
}

std::string Fields::line_of(const boost::json::value& value) {
    const auto* text = value.if_string();
    return text ? clean_line(*text) : std::string();
}

const boost::json::array* Fields::array(std::string_view name, std::size_t limit) {
    const auto* value = find(name);
    if (!value) return nullptr;
    const auto* values = value->if_array();
    if (!values) fault(name, "records.not_a_list");
    if (!values || values->size() <= limit) return values;
    fault(name, {"records.too_many", {{"count", std::int64_t(limit)}}});
    return nullptr;
}

}  // namespace lightfoot
