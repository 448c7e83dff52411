#include "programmes/activity_reading.hpp"

#include "base/text.hpp"
#include "programmes/plain_text.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t longest_value_told = 80;
constexpr std::size_t names_remembered = 2000;
constexpr int deepest_text = 12;

void append_text(pugi::xml_node node, std::string& out, bool with_narratives, int depth) {
    out += node.value();
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            out += child.value();
        } else if (child.type() == pugi::node_element && depth < deepest_text &&
                   (with_narratives || !is_named(child, "narrative"))) {
            out += ' ';
            append_text(child, out, true, depth + 1);
            out += ' ';
        }
    }
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::string CountryNames::code_of(std::string_view text) {
    text = without_blanks(text);
    if (text.size() == 2) {
        std::string code(text);
        for (auto& c : code)
            if (c >= 'a' && c <= 'z') c = char(c - 32);
        return is_upper(code[0]) && is_upper(code[1]) ? code : std::string();
    }
    if (text.size() < 3 || text.size() > 60) return {};
    if (const auto found = known_.find(text); found != known_.end()) return found->second;
    const auto plain = plain_text(text, 60).text;
    std::string code;
    std::string capitals = plain;
    for (auto& c : capitals)
        if (c >= 'a' && c <= 'z') c = char(c - 32);
    if (const auto* state = plain.size() == 3 ? places_.state(capitals) : nullptr) {
        code = state->iso2;
    } else {
        const auto understood = places_.understand(plain);
        if (understood.complete && understood.regions.empty() && understood.states.size() == 1)
            if (const auto* one = places_.state(understood.states.front())) code = one->iso2;
    }
    if (known_.size() < names_remembered) known_.emplace(text, code);
    return code;
}

void ActivityReading::remark_at(std::uint64_t offset, const char* rule, Message message) {
    if (remarks_.size() - first_remark_ >= limits::read_remarks) {
        ++unsaid_;
        return;
    }
    remarks_.push_back({std::move(message), rule, offset, {}});
}

void ActivityReading::remark(pugi::xml_node at, const char* rule, Message message) {
    const auto offset = at.offset_debug();
    remark_at(offset > 0 ? std::uint64_t(offset - 1) : 0, rule, std::move(message));
}

void ActivityReading::remark_value(pugi::xml_node at, const char* rule, const char* key, const char* place,
                                   std::string_view value) {
    remark(at, rule, {key, {{"place", place}, {"value", plain_text(value, longest_value_told).text}}});
}

bool ActivityReading::room(pugi::xml_node at, std::size_t count, std::size_t limit, const char* place) {
    if (count < limit) return true;
    if (std::find(full_.begin(), full_.end(), place) == full_.end()) {
        full_.push_back(place);
        remark(at, "limit", {"activity.too_many", {{"place", place}, {"limit", std::int64_t(limit)}}});
    }
    return false;
}

void ActivityReading::finish() {
    if (unsaid_ > 0)
        remarks_.push_back({{"activity.more_remarks", {{"count", std::int64_t(unsaid_)}}}, "limit", 0, {}});
    for (auto at = first_remark_; at < remarks_.size(); ++at) remarks_[at].activity = activity.id;
}

std::string ActivityReading::words(pugi::xml_node at, std::string_view raw, std::size_t most,
                                   const char* place) {
    auto plain = plain_text(raw, most);
    if (plain.cut)
        remark(at, "limit", {"activity.text_cut", {{"place", place}, {"limit", std::int64_t(most)}}});
    if (plain.broken) remark(at, "encoding", {"activity.bytes_broken", {{"place", place}}});
    return std::move(plain.text);
}

std::string ActivityReading::words_in(pugi::xml_node at, std::size_t most, const char* place) {
    std::string scratch;
    for (auto child = at.first_child(); child; child = child.next_sibling()) {
        if (!is_named(child, "narrative")) continue;
        const auto text = text_in(child, scratch);
        if (!without_blanks(text).empty()) return words(child, text, most, place);
    }
    const auto text = text_in(at, scratch, false);
    return without_blanks(text).empty() ? std::string() : words(at, text, most, place);
}

std::string ActivityReading::exactly(pugi::xml_node at, std::string_view raw, std::size_t most,
                                     const char* place) {
    raw = without_blanks(raw);
    if (raw.size() > most) {
        remark(at, "limit", {"activity.value_too_long", {{"place", place}, {"limit", std::int64_t(most)}}});
        return {};
    }
    bool ascii = true;
    for (const char c : raw) ascii = ascii && c >= 0x20 && c < 0x7F;
    if (ascii) return std::string(raw);
    std::string kept;
    for (const char c : raw)
        if (std::uint8_t(c) >= 0x20 && c != 0x7F)
            kept += c;
        else if (!kept.ends_with(' '))
            kept += ' ';
    if (valid_utf8(kept)) return kept;
    remark(at, "encoding", {"activity.bytes_broken", {{"place", place}}});
    return repaired_utf8(kept);
}

std::optional<Date> ActivityReading::day(pugi::xml_node at, std::string_view text, bool is_end,
                                         const char* place) {
    const auto read = read_day(text, is_end);
    switch (read.fault) {
    case DayFault::none:
    case DayFault::empty: break;
    case DayFault::unreadable: remark_value(at, "date", "activity.date_unreadable", place, text); break;
    case DayFault::ambiguous: remark_value(at, "date", "activity.date_ambiguous", place, text); break;
    case DayFault::too_far: remark_value(at, "date", "activity.date_too_far", place, text); break;
    }
    return read.day;
}

std::string ActivityReading::language_of(pugi::xml_node text) const {
    const auto stated = value_of(text, "xml:lang");
    return stated.empty() ? std::string() : read_language(stated);
}

std::string_view code_in(pugi::xml_node node) {
    const auto code = value_of(node, "code");
    return code.empty() ? without_blanks(node.child_value()) : code;
}

std::string_view text_in(pugi::xml_node node, std::string& scratch, bool with_narratives) {
    const auto first = node.first_child();
    if (!first) return node.value();
    if (!*node.value() && !first.next_sibling() && first.type() != pugi::node_element) return first.value();
    scratch.clear();
    append_text(node, scratch, with_narratives, 0);
    return scratch;
}

}  // namespace lightfoot
