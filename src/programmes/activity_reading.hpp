#pragma once
// One activity while it is read: what has been found, what is remarked, and how its XML is looked at. Only
// the files activity_*.cpp use it; everybody else includes activity_reader.hpp.

#include "programmes/activity_reader.hpp"
#include "programmes/activity_values.hpp"

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Names of countries that were looked up already; kept by the reader.
class CountryNames {
public:
    explicit CountryNames(const Places& places) : places_(places) {}
    // "Kenya" or "KEN": "KE"; empty where it is no State. "ke" is "KE", and any two letters are kept.
    std::string code_of(std::string_view text);

private:
    const Places& places_;
    std::map<std::string, std::string, std::less<>> known_;
};

class ActivityReading {
public:
    ActivityReading(const ActivityRoot& root, CountryNames& countries, std::vector<ReadRemark>& remarks)
        : root(root), countries(countries), remarks_(remarks), first_remark_(remarks.size()) {}

    Activity activity;
    const ActivityRoot& root;
    CountryNames& countries;
    std::optional<Date> money_until;  // transactions behind that day are still to come

    void remark(pugi::xml_node at, const char* rule, Message message);
    void remark_at(std::uint64_t offset, const char* rule, Message message);
    // "{place} is “{value}”, …": the value is cut short.
    void remark_value(pugi::xml_node at, const char* rule, const char* key, const char* place,
                      std::string_view value);
    // False where `count` has reached `limit`: remarked once for each place.
    bool room(pugi::xml_node at, std::size_t count, std::size_t limit, const char* place);
    void finish();  // puts the identifier into the remarks

    // Words of a text or value: plain, on one line; what is cut or repaired is remarked.
    std::string words(pugi::xml_node at, std::string_view raw, std::size_t most, const char* place);
    std::string words_in(pugi::xml_node at, std::size_t most, const char* place);  // the first text within
    // A code, identifier or address: without white space around it and control characters, nothing else
    // changed. Longer than `most`: empty, remarked.
    std::string exactly(pugi::xml_node at, std::string_view raw, std::size_t most, const char* place);
    std::optional<Date> day(pugi::xml_node at, std::string_view text, bool is_end, const char* place);
    std::string language_of(pugi::xml_node text) const;  // of the element itself; empty: it does not say

private:
    std::vector<ReadRemark>& remarks_;
    std::size_t first_remark_;
    std::uint64_t unsaid_ = 0;
    std::vector<const char*> full_;
};

// Most names differ in their first letters: no call is made to find that out.
template <std::size_t size>
bool same_name(const char* name, const char (&word)[size]) {
    for (std::size_t at = 0; at < size; ++at)
        if (name[at] != word[at]) return false;
    return true;
}
template <std::size_t size>
bool is_named(pugi::xml_node node, const char (&word)[size]) {
    return same_name(node.name(), word);
}
// The value of an attribute without blanks around it; empty where there is none.
template <std::size_t size>
std::string_view value_of(pugi::xml_node node, const char (&word)[size]) {
    for (auto one = node.first_attribute(); one; one = one.next_attribute())
        if (same_name(one.name(), word)) return without_blanks(one.value());
    return {};
}
// @code, or where there is none the text of the element.
std::string_view code_in(pugi::xml_node node);
// The text in an element and all that is in it; `scratch` holds it where it is in parts. Without narratives
// where those are not wanted.
std::string_view text_in(pugi::xml_node node, std::string& scratch, bool with_narratives = true);

// activity_parts.cpp
void read_title(ActivityReading& reading, pugi::xml_node node);
void read_description(ActivityReading& reading, pugi::xml_node node);
void read_reporting(ActivityReading& reading, pugi::xml_node node);
void read_participant(ActivityReading& reading, pugi::xml_node node);
void read_contact(ActivityReading& reading, pugi::xml_node node);
void read_document(ActivityReading& reading, pugi::xml_node node);
void read_location(ActivityReading& reading, pugi::xml_node node);
void read_marker(ActivityReading& reading, pugi::xml_node node);
void read_tag(ActivityReading& reading, pugi::xml_node node);
void read_humanitarian_scope(ActivityReading& reading, pugi::xml_node node);

// activity_facts.cpp
void read_status(ActivityReading& reading, pugi::xml_node node);
void read_activity_date(ActivityReading& reading, pugi::xml_node node);
void read_other_identifier(ActivityReading& reading, pugi::xml_node node);
void read_related(ActivityReading& reading, pugi::xml_node node);
void read_aid_type(ActivityReading& reading, pugi::xml_node node);
void read_plain_code(ActivityReading& reading, pugi::xml_node node, std::string Activity::*to);
void read_country(ActivityReading& reading, pugi::xml_node node);
void read_region(ActivityReading& reading, pugi::xml_node node);
void read_sector(ActivityReading& reading, pugi::xml_node node);
void remark_sums_of_shares(ActivityReading& reading, pugi::xml_node activity);  // where they are no shares
// What a country, region or sector says, without its share. False: nothing, which is remarked.
enum class ShareKind : std::uint8_t { country, region, sector };
bool read_share_of(ActivityReading& reading, pugi::xml_node node, ShareKind& kind, ActivityShare& share);

}  // namespace lightfoot
