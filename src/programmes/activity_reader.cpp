#include "programmes/activity_reader.hpp"

#include "matching/parties.hpp"
#include "programmes/activity_money.hpp"
#include "programmes/activity_reading.hpp"
#include "programmes/readable_name.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace lightfoot {

namespace {

// Beginning with the same letter they stand together; see parts_by_letter.
struct Part {
    const char* name;
    void (*read)(ActivityReading& reading, pugi::xml_node node);
};
template <std::string Activity::*to>
void read_code(ActivityReading& reading, pugi::xml_node node) {
    read_plain_code(reading, node, to);
}
constexpr Part parts[] = {
    {"activity-date", read_activity_date},
    {"activity-scope", read_code<&Activity::scope>},
    {"activity-status", read_status},
    {"collaboration-type", read_code<&Activity::collaboration>},
    {"contact-info", read_contact},
    {"default-aid-type", read_aid_type},
    {"default-finance-type", read_code<&Activity::finance>},
    {"default-flow-type", read_code<&Activity::flow>},
    {"default-tied-status", read_code<&Activity::tied>},
    {"description", read_description},
    {"document-link", read_document},
    {"humanitarian-scope", read_humanitarian_scope},
    {"location", read_location},
    {"other-identifier", read_other_identifier},
    {"participating-org", read_participant},
    {"policy-marker", read_marker},
    {"recipient-country", read_country},
    {"recipient-region", read_region},
    {"related-activity", read_related},
    {"reporting-org", read_reporting},
    {"sector", read_sector},
    {"tag", read_tag},
    {"title", read_title},
};
constexpr std::size_t letters = 27;
constexpr auto parts_by_letter = [] {  // where those of a letter begin
    std::array<std::uint8_t, letters> begin{};
    std::size_t at = 0;
    for (std::size_t letter = 0; letter < letters; ++letter) {
        while (at < std::size(parts) && std::size_t(parts[at].name[0] - 'a') < letter) ++at;
        begin[letter] = std::uint8_t(at);
    }
    return begin;
}();

void read_part(ActivityReading& reading, pugi::xml_node node) {
    const char* name = node.name();
    const auto letter = std::size_t(*name - 'a');
    if (letter >= letters - 1) return;
    for (auto at = parts_by_letter[letter]; at < parts_by_letter[letter + 1]; ++at)
        if (!std::strcmp(parts[at].name, name)) return parts[at].read(reading, node);
}

// Behind a prefix as well: merged files keep what was said of the file of each activity as "…:version".
std::string_view value_of_any(pugi::xml_node node, std::string_view name) {
    for (const auto attribute : node.attributes()) {
        const std::string_view full = attribute.name();
        if (full == name) return without_blanks(attribute.value());
        if (full.size() > name.size() && full.ends_with(name) && full[full.size() - name.size() - 1] == ':')
            return without_blanks(attribute.value());
    }
    return {};
}

std::string read_version(std::string_view text) { return std::string(without_blanks(text).substr(0, 8)); }

bool is_true(std::string_view text) { return text == "1" || same_words(text, "true"); }

void read_attributes(ActivityReading& reading, pugi::xml_node node) {
    auto& activity = reading.activity;
    const auto& root = reading.root;
    activity.language = reading.language_of(node);
    if (activity.language.empty()) activity.language = root.language;
    const auto currency = value_of(node, "default-currency");
    activity.currency = read_currency(currency);
    if (activity.currency.empty() && !currency.empty())
        reading.remark_value(node, "currency", "activity.currency_unreadable", "@default-currency", currency);
    if (currency.empty()) activity.currency = root.currency;
    activity.version = read_version(value_of_any(node, "version"));
    if (activity.version.empty()) activity.version = root.version;
    activity.humanitarian = is_true(value_of(node, "humanitarian"));
    const auto hierarchy = value_of(node, "hierarchy");
    if (hierarchy.size() == 1 && hierarchy[0] >= '0' && hierarchy[0] <= '9')
        activity.hierarchy = std::int8_t(hierarchy[0] - '0');
    else if (!hierarchy.empty())
        reading.remark_value(node, "code", "activity.code_unreadable", "@hierarchy", hierarchy);
    auto generated = read_day(value_of_any(node, "generated-datetime"), false).day;
    if (!generated) generated = root.generated;
    const auto updated =
        reading.day(node, value_of(node, "last-updated-datetime"), false, "@last-updated-datetime");
    activity.signs.updated = updated ? updated : generated;
    reading.money_until = updated && generated ? std::max(updated, generated) : activity.signs.updated;
}

std::string identifier_in(ActivityReading& reading, pugi::xml_node node) {
    std::string scratch;
    for (const auto child : node.children("iati-identifier")) {
        const auto text = text_in(child, scratch);
        auto id = reading.exactly(child, text, limits::read_id_bytes, "iati-identifier");
        if (!id.empty()) return id;
    }
    return {};
}

void remark_nested(ActivityReading& reading, pugi::xml_node node) {
    std::string scratch;
    const auto id = without_blanks(text_in(node.child("iati-identifier"), scratch)).substr(0, 100);
    reading.remark_value(node, "nested", "activity.nested", "iati-activity", id);
}

// What can be told of an activity that is not well-formed: enough to find it again.
std::string identifier_near(std::string_view text) {
    constexpr std::string_view tag = "<iati-identifier>";
    const auto at = text.find(tag);
    if (at == std::string_view::npos) return {};
    const auto rest = text.substr(at + tag.size(), limits::read_id_bytes);
    return readable_name(without_blanks(rest.substr(0, rest.find('<'))));
}

std::string reference_near(std::string_view text) {
    const auto at = text.find("<reporting-org");
    if (at == std::string_view::npos) return {};
    auto tag = text.substr(at, 2000);
    tag = tag.substr(0, tag.find('>'));
    const auto begin = tag.find(" ref=\"");
    if (begin == std::string_view::npos) return {};
    tag.remove_prefix(begin + 6);
    return readable_name(without_blanks(tag.substr(0, tag.find('"'))));
}

// The tree of an activity takes some sixty bytes for each element and forty for each attribute.
bool has_too_many_elements(std::string_view text) {
    if (text.size() / std::string_view("<a>").size() < limits::read_elements) return false;
    std::size_t count = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        count += (text[at] == '<' && text[at + 1] != '/') || (text[at] == '=' && text[at + 1] == '"');
    return count > limits::read_elements;
}

}  // namespace

struct ActivityReader::State {
    CountryNames countries;
    std::string arena;  // the copy that is parsed in place
    pugi::xml_document document;
    ActivityMoney money;
    std::string publisher;
};

ActivityReader::ActivityReader(const Places& places)
    : state_(std::make_unique<State>(State{CountryNames(places), {}, {}, {}, {}})) {}
ActivityReader::~ActivityReader() = default;
const std::string& ActivityReader::publisher() const { return state_->publisher; }

std::optional<Activity> ActivityReader::read(std::string_view activity_xml, const Root& root,
                                             std::vector<ReadRemark>& remarks) {
    auto& [countries, arena, document, money, publisher] = *state_;
    ActivityReading reading(root, countries, remarks);
    if (has_too_many_elements(activity_xml)) {
        reading.activity.id = identifier_near(activity_xml);
        publisher = reference_near(activity_xml);
        reading.remark_at(0, "size",
                          {"activity.too_many_elements", {{"limit", std::int64_t(limits::read_elements)}}});
        reading.finish();
        return std::nullopt;
    }
    arena.assign(activity_xml);
    const auto parsed = document.load_buffer_inplace(
        arena.data(), arena.size(), pugi::parse_escapes | pugi::parse_cdata | pugi::parse_embed_pcdata,
        pugi::encoding_utf8);
    const auto node = document.document_element();
    if (parsed.status != pugi::status_ok || !node) {
        reading.activity.id = identifier_near(activity_xml);
        publisher = reference_near(activity_xml);
        reading.remark_at(std::uint64_t(std::max<std::ptrdiff_t>(parsed.offset, 0)), "xml",
                          {"activity.broken", {{"reason", Quote{parsed.description(), "en"}}}});
        reading.finish();
        return std::nullopt;
    }
    publisher = readable_name(without_blanks(value_of(node.child("reporting-org"), "ref")));
    reading.activity.id = identifier_in(reading, node);
    if (reading.activity.id.empty()) {
        reading.remark(node, "identifier", "activity.identifier_missing");
        for (const auto child : node.children("iati-activity")) remark_nested(reading, child);
        reading.finish();
        return std::nullopt;
    }
    money.clear();
    read_attributes(reading, node);
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        const char* name = child.name();
        if (same_name(name, "transaction"))
            money.read_transaction(reading, child);
        else if (same_name(name, "budget"))
            money.read_budget(reading, child, ActivitySum::Kind::budget);
        else if (same_name(name, "planned-disbursement"))
            money.read_budget(reading, child, ActivitySum::Kind::planned_disbursement);
        else if (same_name(name, "iati-activity"))
            remark_nested(reading, child);
        else
            read_part(reading, child);
    }
    remark_sums_of_shares(reading, node);
    money.finish(reading);
    auto& texts = reading.activity.texts;
    std::stable_sort(texts.begin(), texts.end(),
                     [](const auto& a, const auto& b) { return a.kind < b.kind; });
    if (const auto* who = who_reports(reading.activity)) publisher = who->ref;
    reading.finish();
    return std::move(reading.activity);
}

ActivityRoot read_root(std::string_view tag) {
    ActivityRoot root;
    if (tag.empty()) return root;
    std::string text(tag);
    if (!text.ends_with("/>")) text.insert(text.size() - 1, 1, '/');
    pugi::xml_document document;
    if (!document.load_buffer(text.data(), text.size(), pugi::parse_escapes, pugi::encoding_utf8))
        return root;
    const auto node = document.document_element();
    root.language = read_language(value_of(node, "xml:lang"));
    root.currency = read_currency(value_of(node, "default-currency"));
    root.version = read_version(value_of_any(node, "version"));
    root.generated = read_day(value_of_any(node, "generated-datetime"), false).day;
    return root;
}

}  // namespace lightfoot
