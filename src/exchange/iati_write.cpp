#include "exchange/iati_write.hpp"

#include "domain/activity.hpp"
#include "exchange/xml.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr const char* version = "2.03";
constexpr const char *dac = "1", *united_nations = "2", *own = "99";  // vocabularies
constexpr const char* unspecified = "998";  // of the DAC's regions: where, is not said
constexpr const char* web_page = "A12";     // document category: activity web page

std::string code(auto value) { return std::to_string(int(value)); }

void narratives(XmlWriter& xml, const std::vector<IatiText>& texts) {
    for (const auto& [language, text] : texts)
        if (!text.empty()) xml.element("narrative", text, {{"xml:lang", language}});
}

void texts(XmlWriter& xml, std::string_view name, const std::vector<IatiText>& texts,
           XmlWriter::Attributes attributes = {}) {
    xml.open(name, attributes);
    narratives(xml, texts);
    xml.close();
}

bool has_text(const std::vector<IatiText>& texts) {
    return std::any_of(texts.begin(), texts.end(), [](const IatiText& one) { return !one.text.empty(); });
}

class Writer {
public:
    explicit Writer(const IatiFile& file) : file_(file) {}

    std::string write(const std::vector<const IatiActivity*>& activities) {
        Time newest;
        for (const auto* activity : activities) newest = std::max(newest, activity->updated);
        xml_.open("iati-activities", {{"version", version}, {"generated-datetime", to_string(newest)}});
        for (const auto* activity : activities) write(*activity);
        return std::move(xml_).finished();
    }

private:
    std::string identifier(const std::string& id) const { return file_.reporter.reference + '-' + id; }

    // In the order of the schema.
    void write(const IatiActivity& activity) {
        xml_.open("iati-activity",
                  {{"xml:lang", activity.language}, {"last-updated-datetime", to_string(activity.updated)}});
        xml_.element("iati-identifier", identifier(activity.id));
        reporter();
        texts(xml_, "title", activity.title);
        texts(xml_, "description", activity.description, {{"type", "1"}});
        for (const auto& participant : activity.participants) write(participant);
        xml_.empty_element("activity-status", {{"code", code(activity.status)}});
        for (const auto& [kind, day] : activity.days)
            xml_.empty_element("activity-date", {{"type", code(kind)}, {"iso-date", to_string(day)}});
        where(activity);
        what(activity);
        if (!activity.collaboration_type.empty())
            xml_.empty_element("collaboration-type", {{"code", activity.collaboration_type}});
        if (!activity.aid_type.empty()) xml_.empty_element("default-aid-type", {{"code", activity.aid_type}});
        page(activity);
        for (const auto& id : activity.related)  // 3: sibling
            xml_.empty_element("related-activity", {{"ref", identifier(id)}, {"type", "3"}});
        for (const auto& whole : activity.carried_by)  // 1: parent, docs/decisions/0144
            xml_.empty_element("related-activity", {{"ref", whole}, {"type", "1"}});
        xml_.close();
    }

    void reporter() {
        const auto& [reference, type, names] = file_.reporter;
        xml_.open("reporting-org", {{"ref", reference}, {"type", type}, {"secondary-reporter", "1"}});
        narratives(xml_, names);
        xml_.close();
    }

    void write(const IatiParticipant& participant) {
        const auto& [reference, type, names] = participant.organisation;
        texts(xml_, "participating-org", names,
              {{"ref", reference}, {"type", type}, {"role", code(participant.role)}});
    }

    void where(const IatiActivity& activity) {
        if (!activity.country.empty())
            xml_.empty_element("recipient-country", {{"code", activity.country}});
        else if (!activity.practice_state.empty())
            texts(xml_, "recipient-region", activity.practice_state_names,
                  {{"code", activity.practice_state},
                   {"vocabulary", own},
                   {"vocabulary-uri", practice_states_vocabulary}});
        else if (!activity.region.empty())
            xml_.empty_element("recipient-region",
                               {{"code", activity.region}, {"vocabulary", united_nations}});
        else
            xml_.empty_element("recipient-region", {{"code", unspecified}, {"vocabulary", dac}});
    }

    void what(const IatiActivity& activity) {
        const auto parts = equal_shares(activity.sectors.size());
        for (std::size_t at = 0; at < parts.size(); ++at)
            xml_.empty_element(
                "sector", {{"vocabulary", dac}, {"code", activity.sectors[at]}, {"percentage", parts[at]}});
        const auto own_parts = equal_shares(activity.topics.size());
        for (std::size_t at = 0; at < own_parts.size(); ++at)
            texts(xml_, "sector", activity.topics[at].labels,
                  {{"vocabulary", own},
                   {"vocabulary-uri", file_.vocabulary_page},
                   {"code", activity.topics[at].id},
                   {"percentage", own_parts[at]}});
    }

    void page(const IatiActivity& activity) {
        xml_.open("document-link", {{"format", "text/html"}, {"url", activity.page}});
        texts(xml_, "title", has_text(activity.page_titles) ? activity.page_titles : activity.title);
        xml_.empty_element("category", {{"code", web_page}});
        std::set<std::string> languages;
        for (const auto& title : activity.title) languages.insert(title.language);
        for (const auto& language : languages) xml_.empty_element("language", {{"code", language}});
        xml_.close();
    }

    const IatiFile& file_;
    XmlWriter xml_;
};

}  // namespace

bool is_complete(const IatiActivity& activity) {
    const bool begins = std::any_of(activity.days.begin(), activity.days.end(), [](const auto& one) {
        return one.first == IatiDay::planned_start || one.first == IatiDay::actual_start;
    });
    const bool named =
        !activity.participants.empty() &&
        std::all_of(activity.participants.begin(), activity.participants.end(),
                    [](const IatiParticipant& one) {
                        return has_text(one.organisation.names) || !one.organisation.reference.empty();
                    });
    return begins && named && may_be_iati_identifier(activity.id) && has_text(activity.title) &&
           has_text(activity.description) && !activity.page.empty();
}

std::optional<std::string> to_iati(const IatiFile& file) {
    std::vector<const IatiActivity*> complete;
    for (const auto& activity : file.activities)
        if (is_complete(activity)) complete.push_back(&activity);
    if (complete.empty()) return std::nullopt;
    return Writer(file).write(complete);
}

std::vector<std::string> equal_shares(std::size_t parts) {
    std::vector<std::string> shares;
    for (std::size_t at = 0; at < parts; ++at) {
        const auto hundredths = 10'000 / parts + (at == 0 ? 10'000 % parts : 0);
        const auto rest = std::to_string(hundredths % 100);
        shares.push_back(std::to_string(hundredths / 100) + '.' + (rest.size() < 2 ? "0" : "") + rest);
    }
    return shares;
}

bool may_be_iati_identifier(std::string_view text) {
    return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.' || c == ':';
    });
}

}  // namespace lightfoot
