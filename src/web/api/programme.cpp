#include "web/api/programme.hpp"

#include "matching/programme_document.hpp"
#include "programmes/licences.hpp"
#include "web/pages/licence.hpp"

#include <algorithm>
#include <utility>

namespace lightfoot {

namespace {

Json day(const std::optional<Date>& date) { return date ? Json(to_string(*date)) : Json(); }

Json json_of(const ActivityText& text) {
    static constexpr const char* kinds[] = {"title", "general", "objectives", "target_groups", "other"};
    return Json::object({{"kind", kinds[int(text.kind)]}, {"language", text.language}, {"text", text.text}});
}

Json json_of(const ActivityParty& party) {
    static constexpr const char* roles[] = {"reporting", "funding", "accountable", "extending",
                                            "implementing"};
    return Json::object({{"role", roles[int(party.role)]},
                         {"reference", party.ref},
                         {"name", party.name},
                         {"type", party.type},
                         {"activity", party.activity}});
}

Json json_of(const ProgrammeView::Share& share) {
    return Json::object({{"vocabulary", share.vocabulary.empty() ? Json() : Json(share.vocabulary)},
                         {"code", share.code},
                         {"name", share.name},
                         {"share_hundredths_of_percent", share.share},
                         {"from_transactions", share.from_transactions}});
}

Json json_of(const ActivitySum& sum) {
    static constexpr const char* kinds[] = {"budget",       "planned_disbursement", "incoming", "commitment",
                                            "disbursement", "expenditure",          "other"};
    return Json::object({{"kind", kinds[int(sum.kind)]},
                         {"year", sum.year},
                         {"currency", sum.currency},
                         {"hundredths", sum.hundredths},
                         {"count", sum.count}});
}

Json json_of(const ActivityContact& contact) {
    return Json::object({{"type", contact.type},
                         {"organisation", contact.organisation},
                         {"department", contact.department},
                         {"person", contact.person},
                         {"title", contact.title},
                         {"telephone", contact.telephone},
                         {"email", contact.email},
                         {"website", contact.website},
                         {"address", contact.address}});
}

Json json_of(const ActivityDocument& document) {
    return Json::object(
        {{"address", document.url}, {"title", document.title}, {"language", document.language}});
}

Json json_of(const ActivityPlace& place) {
    return Json::object({{"name", place.name},
                         {"description", place.description},
                         {"country", place.country},
                         {"latitude_hundred_thousandths", place.latitude},
                         {"longitude_hundred_thousandths", place.longitude}});
}

Json json_of(const ActivityMark& mark) {
    static constexpr const char* kinds[] = {"policy_marker", "tag", "humanitarian_scope"};
    return Json::object({{"kind", kinds[int(mark.kind)]},
                         {"vocabulary", mark.vocabulary},
                         {"code", mark.code},
                         {"name", mark.name},
                         {"significance", mark.significance < 0 ? Json() : Json(int(mark.significance))}});
}

const char* name_of(ActivityLink::Kind kind) {
    static constexpr const char* names[] = {"",          "parent",      "child",    "sibling",
                                            "co_funded", "third_party", "provider", "receiver"};
    return names[int(kind)];
}

Json json_of(const ProgrammeView::Related& related) {
    return Json::object(
        {{"kind", name_of(related.kind)},
         {"identifier", related.identifier},
         {"address", related.handle.empty() ? Json() : Json("/api/programmes/" + related.handle)},
         {"title", related.title.text}});
}

Json json_of(const ProgrammeSigns& signs) {
    return Json::object({{"status", int(signs.status)},
                         {"planned_start", day(signs.planned_start)},
                         {"actual_start", day(signs.actual_start)},
                         {"planned_end", day(signs.planned_end)},
                         {"actual_end", day(signs.actual_end)},
                         {"last_transaction", day(signs.last_transaction)},
                         {"budget_until", day(signs.budget_until)},
                         {"updated", day(signs.updated)}});
}

template <class Range>
Json list(const Range& items) {
    return Json::array(items, [](const auto& one) { return json_of(one); });
}

}  // namespace

Json to_json(const Words& words, const ProgrammeCard& card) {
    return Json::object({{"address", "/api/programmes/" + card.handle},
                         {"identifier", card.identifier},
                         {"title", card.title.text},
                         {"language", card.title.language},
                         {"publisher", card.publisher},
                         {"places", Json::array(card.where)},
                         {"going", name_of(card.going.going)},
                         {"going_reason", words.text(card.going.reason)},
                         {"updated", day(card.updated)},
                         {"parts", card.parts}});
}

namespace {

Json facets_json(const Hits& hits, const std::vector<DayBand>& bands) {
    constexpr std::pair<ProgrammeFacet, const char*> facets[] = {{ProgrammeFacet::country, "country"},
                                                                 {ProgrammeFacet::sector, "sector"},
                                                                 {ProgrammeFacet::publisher, "publisher"},
                                                                 {ProgrammeFacet::status, "status"}};
    const auto facet_name = [&](std::uint8_t facet) -> const char* {
        for (const auto& [known, name] : facets)
            if (std::uint8_t(known) == facet) return name;
        return "";
    };
    std::vector<Json> all;
    const auto add = [&](const char* facet, const std::string& value, std::uint64_t count) {
        all.push_back(Json::object({{"facet", facet}, {"value", value}, {"count", count}}));
    };
    for (const auto& one : hits.facets) add(facet_name(one.facet), one.value, one.count);
    for (std::size_t at = 0; at < std::min(bands.size(), hits.bands.size()); ++at)
        if (hits.bands[at] > 0)
            add(bands[at].choice == DayChoice::going ? "going" : "year", bands[at].value, hits.bands[at]);
    return Json::array(all, [](const Json& one) { return one; });
}

}  // namespace

Json programmes_json(const Words& words, const ProgrammeListView& view, const Hits& hits,
                     const std::vector<DayBand>& bands) {
    return Json::object(
        {{"kept", view.all},
         {"read_on", view.kept ? Json(to_string(view.read_on)) : Json()},
         {"total", hits.total},
         {"some_words_only", view.some_words},
         {"also_searched_for",
          Json::array(
              view.also_topics,
              [&](const std::string& id) {
                  return Json::object({{"topic", id}, {"label", words.name({Term::Kind::topic, id})}});
              })},
         {"also_places",
          Json::array(
              view.also_states,
              [&](const std::string& id) {
                  return Json::object({{"state", id}, {"label", words.name({Term::Kind::state, id})}});
              })},
         {"programmes",
          Json::array(view.cards, [&](const ProgrammeCard& card) { return to_json(words, card); })},
         {"facets", facets_json(hits, bands)}});
}

namespace {

Json json_of(const Words& words, const ProgrammeEntryView& entry) {
    static constexpr const char* whose[] = {"none", "lead", "reporter"};
    const auto& figures = entry.figures;
    return Json::object(
        {{"parts", Json::array(entry.parts,
                               [&](const ProgrammeEntryView::Part& part) {
                                   return Json::object({{"programme", to_json(words, part.card)},
                                                        {"reporter_kind", part.reporter},
                                                        {"reporter_roles", Json::array(part.roles)}});
                               })},
         {"figures", Json::object({{"whose", whose[int(figures.whose)]},
                                   {"parts", Json::array(figures.parts,
                                                         [&](std::size_t at) {
                                                             return Json(entry.parts[at].card.identifier);
                                                         })},
                                   {"currency", figures.currency},
                                   {"budget", figures.budget},
                                   {"committed", figures.committed},
                                   {"spent", figures.spent},
                                   {"sums", list(entry.sums)}})}});
}

}  // namespace

Json likeness_json(const Words& words, const std::vector<LikenessView::Proposal>& proposals) {
    return Json::array(proposals, [&](const LikenessView::Proposal& one) {
        return Json::object({{"one", to_json(words, one.one)},
                             {"other", to_json(words, one.other)},
                             {"reasons", Json::array(one.reasons, [&](const Message& reason) {
                                  return Json(words.text(reason));
                              })}});
    });
}

Json to_json(const Words& words, const ProgrammeView& view) {
    const auto& activity = view.activity;
    return Json::object(
        {{"programme", to_json(words, view.card)},
         {"signs", json_of(activity.signs)},
         {"humanitarian", activity.humanitarian},
         {"secondary_reporter", activity.secondary_reporter},
         {"texts", list(activity.texts)},
         {"parties", list(activity.parties)},
         {"contacts", list(activity.contacts)},
         {"countries", list(view.countries)},
         {"regions", list(view.regions)},
         {"sectors", list(view.sectors)},
         {"aid_types", Json::array(activity.aid_types)},
         {"marks", list(activity.marks)},
         {"places", list(activity.places)},
         {"sums", list(activity.sums)},
         {"documents", list(activity.documents)},
         {"related", list(view.related)},
         {"entry", json_of(words, view.entry)},
         {"source",
          Json::object({{"file", view.source},
                        {"licence", view.licence},
                        {"licence_name", licence_name(words, view.licence)},
                        {"licence_address", licence_address(view.licence)},
                        {"address", view.address},
                        {"read_on", view.read_at ? Json(to_string(date_of(*view.read_at))) : Json()}})}});
}

namespace {

Json json_of(const Words& words, const HostsView::Row& row) {
    return Json::object({{"programme", to_json(words, row.card)},
                         {"tier", row.tier},
                         {"tier_in_words", words.text("hosts.tier_" + std::to_string(row.tier))},
                         {"months_left", row.months_left},
                         {"reasons", Json::array(row.reasons,
                                                 [&](const HostsView::Row::Reason& one) {
                                                     return Json::object({{"criterion", one.criterion},
                                                                          {"verdict", name_of(one.verdict)},
                                                                          {"words", words.text(one.reason)}});
                                                 })},
                         {"components", Json::array(row.components, [&](const ProgrammeCard& one) {
                              return to_json(words, one);
                          })}});
}

}  // namespace

Json to_json(const Words& words, const HostsView& view) {
    const auto rows = [&](const std::vector<HostsView::Row>& all) {
        return Json::array(all, [&](const HostsView::Row& row) { return json_of(words, row); });
    };
    return Json::object({{"note", words.text("hosts.note")},
                         {"could_be_one", likeness_json(words, view.could_be_one)},
                         {"named_apart", rows(view.apart)},
                         {"named_unknown", Json::array(view.unknown)},
                         {"needs", Json::array(view.needs, [&](const HostsView::Need& need) {
                              return Json::object({{"need", need.id},
                                                   {"title", need.title},
                                                   {"considered", need.considered},
                                                   {"near", rows(need.near)},
                                                   {"global", rows(need.global)}});
                          })}});
}

}  // namespace lightfoot
