// Status, days, codes, countries and sectors of the activity itself.

#include "programmes/activity_reading.hpp"
#include "programmes/activity_words.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr const char* names[] = {"recipient-country", "recipient-region", "sector"};
const char* name_of(ShareKind kind) { return names[std::size_t(kind)]; }
std::vector<ActivityShare>& shares_of(Activity& activity, ShareKind kind) {
    return kind == ShareKind::country  ? activity.countries
           : kind == ShareKind::region ? activity.regions
                                       : activity.sectors;
}

void read_any_share(ActivityReading& reading, pugi::xml_node node, ShareKind kind) {
    ActivityShare share;
    if (!read_share_of(reading, node, kind, share)) return;
    auto& shares = shares_of(reading.activity, kind);
    if (!reading.room(node, shares.size(), limits::read_shares, name_of(kind))) return;
    if (const auto stated = value_of(node, "percentage"); !stated.empty()) {
        share.share = read_share(stated);
        if (!share.share)
            reading.remark_value(node, "share", "activity.share_unreadable", name_of(kind), stated);
        else if (*share.share > whole_share)
            reading.remark_value(node, "share", "activity.share_too_large", name_of(kind), stated);
    }
    shares.push_back(std::move(share));
}

std::string percent_of(std::int64_t hundredths) {
    auto text = std::to_string(hundredths / 100);
    const auto rest = hundredths % 100;
    if (rest == 0) return text;
    text += (rest < 10 ? ".0" : ".") + std::to_string(rest);
    if (text.ends_with('0')) text.pop_back();
    return text;
}

}  // namespace

// A single share of more than all was remarked where it stands.
void remark_sums_of_shares(ActivityReading& reading, pugi::xml_node activity) {
    for (const auto kind : {ShareKind::country, ShareKind::region, ShareKind::sector}) {
        const auto& shares = shares_of(reading.activity, kind);
        std::set<std::string_view> told;
        for (const auto& one : shares)
            if (one.share && *one.share > whole_share) told.insert(one.vocabulary);
        for (const auto& one : shares) {
            if (!one.share || can_be_share(shares, one) || !told.insert(one.vocabulary).second) continue;
            reading.remark(
                activity, "share",
                {"activity.shares_too_much",
                 {{"place", name_of(kind)}, {"sum", percent_of(sum_of_shares(shares, one.vocabulary))}}});
        }
    }
}

void read_status(ActivityReading& reading, pugi::xml_node node) {
    const auto code = code_in(node);
    if (code.empty()) return;
    const auto status = status_of(code);
    if (!status)
        return reading.remark_value(node, "code", "activity.code_unreadable", "activity-status", code);
    if (reading.activity.signs.status == ProgrammeStatus::unstated) reading.activity.signs.status = *status;
}

// Of several days of one kind the first that can be read is taken.
void read_activity_date(ActivityReading& reading, pugi::xml_node node) {
    const auto type = value_of(node, "type");
    const auto kind = day_kind_of(type);
    if (!kind)
        return reading.remark_value(node, "code", "activity.code_unreadable", "activity-date/@type", type);
    auto stated = value_of(node, "iso-date");
    std::string scratch;
    if (stated.empty()) stated = without_blanks(text_in(node, scratch));
    const bool is_end = *kind == DayKind::planned_end || *kind == DayKind::actual_end;
    const auto day = reading.day(node, stated, is_end, "activity-date");
    auto& signs = reading.activity.signs;
    auto& to = *kind == DayKind::planned_start  ? signs.planned_start
               : *kind == DayKind::actual_start ? signs.actual_start
               : *kind == DayKind::planned_end  ? signs.planned_end
                                                : signs.actual_end;
    if (!to) to = day;
}

void read_other_identifier(ActivityReading& reading, pugi::xml_node node) {
    auto stated = value_of(node, "ref");
    std::string scratch;
    if (stated.empty()) stated = text_in(node, scratch);
    auto id = reading.exactly(node, stated, limits::read_id_bytes, "other-identifier");
    auto& ids = reading.activity.other_ids;
    if (id.empty() || !reading.room(node, ids.size(), limits::read_codes, "other-identifier")) return;
    ids.push_back(std::move(id));
}

void read_related(ActivityReading& reading, pugi::xml_node node) {
    auto id = reading.exactly(node, value_of(node, "ref"), limits::read_id_bytes, "related-activity");
    const auto type = value_of(node, "type");
    if (id.empty()) return;
    const auto kind = relation_of(type);
    if (!kind)
        return reading.remark_value(node, "code", "activity.code_unreadable", "related-activity/@type", type);
    auto& links = reading.activity.links;
    if (!reading.room(node, links.size(), limits::read_links, "related-activity")) return;
    links.push_back({*kind, std::move(id)});
}

void read_aid_type(ActivityReading& reading, pugi::xml_node node) {
    if (!other_vocabulary_of(value_of(node, "vocabulary")).empty()) return;  // cash and earmarking
    const auto code = value_of(node, "code");
    if (code.empty()) {
        if (const auto said = code_in(node); !said.empty())
            reading.remark_value(node, "code", "activity.code_unreadable", "default-aid-type", said);
        return;
    }
    auto& types = reading.activity.aid_types;
    if (std::find(types.begin(), types.end(), code) != types.end()) return;
    if (reading.room(node, types.size(), limits::read_codes, "default-aid-type"))
        types.push_back(reading.exactly(node, code, limits::read_code_bytes, "default-aid-type"));
}

void read_plain_code(ActivityReading& reading, pugi::xml_node node, std::string Activity::*to) {
    const auto code = value_of(node, "code");
    if (code.empty()) {
        if (const auto said = code_in(node); !said.empty())
            reading.remark_value(node, "code", "activity.code_unreadable", node.name(), said);
        return;
    }
    auto& kept = reading.activity.*to;
    if (kept.empty()) kept = reading.exactly(node, code, limits::read_code_bytes, node.name());
}

bool read_share_of(ActivityReading& reading, pugi::xml_node node, ShareKind& kind, ActivityShare& share) {
    const auto* const place = name_of(kind);
    const auto stated = value_of(node, "code");
    const auto vocabulary = value_of(node, "vocabulary");
    if (kind != ShareKind::country)
        share.vocabulary = reading.exactly(
            node,
            kind == ShareKind::sector ? sector_vocabulary_of(vocabulary) : other_vocabulary_of(vocabulary),
            limits::read_code_bytes, place);
    share.code = reading.exactly(node, stated, limits::read_code_bytes, place);
    share.name = reading.words_in(node, limits::read_name_bytes, place);
    if (share.code.empty() && share.name.empty()) {
        reading.remark(node, "empty", {"activity.empty", {{"place", place}}});
        return false;
    }
    if (kind == ShareKind::sector && share.vocabulary.empty() && share.code.size() == 3 &&
        is_number(share.code))
        share.vocabulary = "2";  // categories of the DAC have three digits, purposes five
    if (kind == ShareKind::region && vocabulary == "99" &&
        value_of(node, "vocabulary-uri") == practice_states_vocabulary) {
        kind = ShareKind::country;
        share.vocabulary.clear();
    }
    if (kind != ShareKind::country) return true;
    if (is_number(share.code)) {  // "998": a region of the DAC
        kind = ShareKind::region;
        return true;
    }
    const auto said = share.code.empty() ? share.name : share.code;
    auto code = reading.countries.code_of(said);
    if (code.empty()) {
        reading.remark_value(node, "country", "activity.country_unknown", place, said);
        if (share.name.empty()) share.name = share.code;
    }
    share.code = std::move(code);
    return true;
}

void read_country(ActivityReading& reading, pugi::xml_node node) {
    read_any_share(reading, node, ShareKind::country);
}
void read_region(ActivityReading& reading, pugi::xml_node node) {
    read_any_share(reading, node, ShareKind::region);
}
void read_sector(ActivityReading& reading, pugi::xml_node node) {
    read_any_share(reading, node, ShareKind::sector);
}

}  // namespace lightfoot
