#include "web/api/story.hpp"

namespace lightfoot {

namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json day_or_null(const std::optional<Date>& day) { return day ? Json(to_string(*day)) : Json(); }

Json who(const StoryWho& it, const std::string& name) {
    if (it.empty()) return {};
    return Json::object({{"institution", it.institution ? Json(it.institution.text()) : Json()},
                         {"state", text_or_null(it.state_code)},
                         {"name", text_or_null(name)},
                         {"words", text_or_null(it.words)}});
}

Json delivery(const PublicDelivery& it) {
    return Json::object({{"kind", name_of(it.kind)},
                         {"year", it.year ? Json(std::int64_t{*it.year}) : Json()},
                         {"from", day_or_null(it.from)},
                         {"to", day_or_null(it.to)},
                         {"days", it.days ? Json(std::int64_t{*it.days}) : Json()},
                         {"fulfilment", name_of(it.fulfilment)},
                         {"evidence", name_of(it.evidence)}});
}

Json passage(const PublicPassage& it) {
    return Json::object({{"part", name_of(it.part)},
                         {"title", text_or_null(it.title)},
                         {"text", it.text},
                         {"language", it.language},
                         {"translations", Json::array(it.translations, [](const PublicTranslation& one) {
                              return Json::object({{"title", text_or_null(one.title)},
                                                   {"text", one.text},
                                                   {"language", one.language},
                                                   {"translated_by", name_of(one.by)},
                                                   {"by_author", one.by_author}});
                          })}});
}

}  // namespace

Json to_json(const StoryCard& card) {
    const auto& it = card.it;
    return Json::object(
        {{"id", it.id.text()},
         {"space", name_of(it.space)},
         {"named", it.named},
         {"requester", who(it.requester, card.requester)},
         {"region", text_or_null(it.region)},
         {"topics", Json::array(it.topics, [](const std::string& topic) { return Json(topic); })},
         {"deliveries", Json::array(it.deliveries, delivery)},
         {"provider", who(it.provider, card.provider)},
         {"funder", who(it.funder, card.funder)},
         {"expert", who(it.expert, card.expert)},
         {"host", who(it.host, card.host)},
         {"carriers", Json::array(it.carriers,
                                  [](const StoryCarrier& one) {
                                      return Json::object({{"programme", text_or_null(one.programme)},
                                                           {"name", one.name.text},
                                                           {"language", text_or_null(one.name.language)}});
                                  })},
         {"outcome", it.outcome ? Json(name_of(*it.outcome)) : Json()},
         {"in_use", it.in_use ? Json(name_of(*it.in_use)) : Json()},
         {"passages", Json::array(it.passages, passage)},
         {"since", to_string(it.since)},
         {"changed_at", to_string(it.changed_at)}});
}

Json to_json(const StoryReleaseView& view) {
    return Json::object({{"case", view.of.id.text()},
                         {"story", view.is_public ? Json(view.it.told_as.text()) : Json()},
                         {"public", view.is_public},
                         {"version", view.it.version},
                         {"seen", view.seen},
                         {"parts", Json::array(view.rows,
                                               [](const StoryPartRow& row) {
                                                   return Json::object(
                                                       {{"part", name_of(row.part)},
                                                        {"language", text_or_null(row.language)},
                                                        {"released", row.released},
                                                        {"changed", row.changed},
                                                        {"waits_for_name", row.waits}});
                                               })},
                         {"warnings", Json::array(view.warnings, [](const StoryWarning& one) {
                              return Json::object({{"part", name_of(one.part)},
                                                   {"language", text_or_null(one.language)},
                                                   {"kind", name_of(one.finding.kind)},
                                                   {"words", one.finding.words},
                                                   {"around", one.around}});
                          })}});
}

}  // namespace lightfoot
