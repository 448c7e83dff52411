// Texts, parties, contacts, documents, places and marks: what has words in it.

#include "programmes/activity_reading.hpp"
#include "programmes/activity_words.hpp"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::size_t usual_marks = 12, usual_parties = 8;

void add_text(ActivityReading& reading, pugi::xml_node at, ActivityText::Kind kind, std::string language,
              std::string_view raw) {
    if (without_blanks(raw).empty()) return;
    const char* place = kind == ActivityText::Kind::title ? "title" : "description";
    auto& texts = reading.activity.texts;
    if (!reading.room(at, texts.size(), limits::read_texts, place)) return;
    auto text = reading.words(at, raw, limits::read_text_bytes, place);
    if (text.empty()) return;
    if (language.empty()) language = reading.activity.language;
    const bool again = std::any_of(texts.begin(), texts.end(), [&](const auto& one) {
        return one.kind == kind && one.language == language && one.text == text;
    });
    if (!again) texts.push_back({kind, std::move(language), std::move(text)});
}

// Narratives of 2.0x and text directly in the element, as in 1.0x: both are read.
void read_texts(ActivityReading& reading, pugi::xml_node node, ActivityText::Kind kind) {
    std::string scratch;
    const auto outer = reading.language_of(node);
    bool any = *node.value() != 0;
    bool narratives = false;
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        if (!is_named(child, "narrative")) {
            any = true;
            continue;
        }
        narratives = true;
        auto language = reading.language_of(child);
        if (language.empty()) language = outer;
        add_text(reading, child, kind, std::move(language), text_in(child, scratch));
    }
    if (any || !narratives) add_text(reading, node, kind, outer, text_in(node, scratch, false));
}

ActivityParty party_of(ActivityReading& reading, pugi::xml_node node, const char* place) {
    ActivityParty party;
    party.ref = reading.exactly(node, value_of(node, "ref"), limits::read_id_bytes, place);
    party.name = reading.words_in(node, limits::read_name_bytes, place);
    const auto type = value_of(node, "type");
    party.type = organisation_type_of(type);
    if (party.type.empty() && !type.empty())
        reading.remark_value(node, "code", "activity.code_unreadable", "@type", type);
    return party;
}

void set_once(ActivityReading& reading, pugi::xml_node node, std::string& to, std::size_t most) {
    if (to.empty()) to = reading.words_in(node, most, node.name());
}

std::string_view country_code_in(pugi::xml_node node) {
    if (const auto country = value_of(node, "country"); !country.empty()) return country;
    return value_of(node, "vocabulary") == "A4" ? value_of(node, "code") : std::string_view();
}

void read_point(ActivityReading& reading, pugi::xml_node node, ActivityPlace& place) {
    if (is_named(node, "coordinates")) {  // 1.0x
        place.latitude = read_degrees(value_of(node, "latitude"), 90);
        place.longitude = read_degrees(value_of(node, "longitude"), 180);
        if (!place.latitude || !place.longitude) place.latitude = place.longitude = std::nullopt;
        return;
    }
    std::string scratch;
    const auto position = node.child("pos");
    const auto stated = without_blanks(text_in(position ? position : node, scratch));
    if (stated.empty()) return;
    if (const auto read = read_coordinates(stated)) {
        place.latitude = read->first;
        place.longitude = read->second;
    } else {
        reading.remark_value(node, "place", "activity.coordinates_unreadable", "point/pos", stated);
    }
}

void add_mark(ActivityReading& reading, pugi::xml_node node, ActivityMark::Kind kind,
              std::string_view vocabulary, const char* place) {
    auto& marks = reading.activity.marks;
    if (!reading.room(node, marks.size(), limits::read_marks, place)) return;
    if (marks.empty()) marks.reserve(usual_marks);
    ActivityMark mark{kind};
    mark.vocabulary = reading.exactly(node, vocabulary, limits::read_code_bytes, place);
    mark.code = reading.exactly(node, value_of(node, "code"), limits::read_name_bytes, place);
    mark.name = reading.words_in(node, limits::read_name_bytes, place);
    if (mark.code.empty() && mark.name.empty()) return;
    if (kind == ActivityMark::Kind::policy) {
        const auto stated = value_of(node, "significance");
        if (stated.size() == 1 && stated[0] >= '0' && stated[0] <= '4')
            mark.significance = std::int8_t(stated[0] - '0');
        else if (!stated.empty())
            reading.remark_value(node, "code", "activity.code_unreadable", "policy-marker/@significance",
                                 stated);
    }
    marks.push_back(std::move(mark));
}

}  // namespace

void read_title(ActivityReading& reading, pugi::xml_node node) {
    read_texts(reading, node, ActivityText::Kind::title);
}

void read_description(ActivityReading& reading, pugi::xml_node node) {
    const auto type = value_of(node, "type");
    const auto kind = description_of(type);
    if (!kind) reading.remark_value(node, "code", "activity.code_unreadable", "description/@type", type);
    read_texts(reading, node, kind.value_or(ActivityText::Kind::general));
}

void read_reporting(ActivityReading& reading, pugi::xml_node node) {
    auto party = party_of(reading, node, "reporting-org");
    party.role = ActivityParty::Role::reporting;
    const auto secondary = value_of(node, "secondary-reporter");
    if (secondary == "1" || same_words(secondary, "true")) reading.activity.secondary_reporter = true;
    auto& parties = reading.activity.parties;
    const bool known = !parties.empty() && parties.front().role == ActivityParty::Role::reporting;
    if (!known) parties.insert(parties.begin(), std::move(party));
}

void read_participant(ActivityReading& reading, pugi::xml_node node) {
    auto& parties = reading.activity.parties;
    if (!reading.room(node, parties.size(), limits::read_parties, "participating-org")) return;
    const auto stated = value_of(node, "role");
    const auto role = role_of(stated);
    auto party = party_of(reading, node, "participating-org");
    party.activity =
        reading.exactly(node, value_of(node, "activity-id"), limits::read_id_bytes, "@activity-id");
    if (party.ref.empty() && party.name.empty())
        return reading.remark(node, "empty", {"activity.empty", {{"place", "participating-org"}}});
    if (!role)
        return reading.remark_value(node, "code", "activity.code_unreadable", "participating-org/@role",
                                    stated);
    party.role = *role;
    if (parties.size() < 2) parties.reserve(usual_parties);
    parties.push_back(std::move(party));
}

void read_contact(ActivityReading& reading, pugi::xml_node node) {
    auto& contacts = reading.activity.contacts;
    if (!reading.room(node, contacts.size(), limits::read_contacts, "contact-info")) return;
    ActivityContact contact;
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        if (is_named(child, "organisation") || is_named(child, "organization"))
            set_once(reading, child, contact.organisation, limits::read_name_bytes);
        else if (is_named(child, "department"))
            set_once(reading, child, contact.department, limits::read_name_bytes);
        else if (is_named(child, "person-name"))
            set_once(reading, child, contact.person, limits::read_name_bytes);
        else if (is_named(child, "job-title"))
            set_once(reading, child, contact.title, limits::read_name_bytes);
        else if (is_named(child, "telephone"))
            set_once(reading, child, contact.telephone, limits::read_name_bytes);
        else if (is_named(child, "email"))
            set_once(reading, child, contact.email, limits::read_name_bytes);
        else if (is_named(child, "website"))
            set_once(reading, child, contact.website, limits::read_url_bytes);
        else if (is_named(child, "mailing-address"))
            set_once(reading, child, contact.address, limits::read_url_bytes);
    }
    if (contact == ActivityContact()) return;
    contact.type = reading.exactly(node, value_of(node, "type"), limits::read_code_bytes, "contact-info");
    contacts.push_back(std::move(contact));
}

void read_document(ActivityReading& reading, pugi::xml_node node) {
    auto& documents = reading.activity.documents;
    if (!reading.room(node, documents.size(), limits::read_documents, "document-link")) return;
    ActivityDocument document;
    document.url = reading.exactly(node, value_of(node, "url"), limits::read_url_bytes, "document-link");
    if (document.url.empty())
        return reading.remark(node, "empty", {"activity.empty", {{"place", "document-link"}}});
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        if (is_named(child, "title")) {
            set_once(reading, child, document.title, limits::read_name_bytes);
        } else if (is_named(child, "category")) {
            auto& kinds = document.categories;
            const auto code = code_in(child);
            if (!code.empty() && reading.room(child, kinds.size(), limits::read_codes, "category"))
                kinds.push_back(reading.exactly(child, code, limits::read_code_bytes, "category"));
        } else if (is_named(child, "language") && document.language.empty()) {
            document.language = read_language(code_in(child));
        }
    }
    documents.push_back(std::move(document));
}

void read_location(ActivityReading& reading, pugi::xml_node node) {
    auto& places = reading.activity.places;
    if (!reading.room(node, places.size(), limits::read_places, "location")) return;
    ActivityPlace place;
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        if (is_named(child, "name"))
            set_once(reading, child, place.name, limits::read_name_bytes);
        else if (is_named(child, "description"))
            set_once(reading, child, place.description, limits::read_url_bytes);
        else if (is_named(child, "point") || is_named(child, "coordinates"))
            read_point(reading, child, place);
        else if ((is_named(child, "administrative") || is_named(child, "location-id")) &&
                 place.country.empty())
            place.country = reading.countries.code_of(country_code_in(child));
    }
    if (place != ActivityPlace()) places.push_back(std::move(place));
}

void read_marker(ActivityReading& reading, pugi::xml_node node) {
    add_mark(reading, node, ActivityMark::Kind::policy, other_vocabulary_of(value_of(node, "vocabulary")),
             "policy-marker");
}
void read_tag(ActivityReading& reading, pugi::xml_node node) {
    add_mark(reading, node, ActivityMark::Kind::tag, value_of(node, "vocabulary"), "tag");
}
void read_humanitarian_scope(ActivityReading& reading, pugi::xml_node node) {
    add_mark(reading, node, ActivityMark::Kind::humanitarian, value_of(node, "vocabulary"),
             "humanitarian-scope");
}

}  // namespace lightfoot
