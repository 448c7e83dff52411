#include "web/api/case.hpp"

namespace lightfoot {

namespace {

template <class T>
Json date_json(const std::optional<T>& date) {
    return date ? Json(to_string(*date)) : Json();
}

template <class E>
Json name_json(const std::optional<E>& value) {
    return value ? Json(name_of(*value)) : Json();
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json words_json(const Quote& words) {
    if (words.text.empty()) return {};
    return Json::object({{"text", words.text}, {"language", text_or_null(words.language)}});
}

Json decision_json(const Decision& decision) {
    return Json::object({{"answer", name_of(decision.answer)},
                         {"reason", name_json(decision.reason)},
                         {"words", words_json(decision.words)},
                         {"at", date_json(decision.at)}});
}

Json party_json(const Party& party) {
    return Json::object({{"institution", party.institution ? Json(party.institution.text()) : Json()},
                         {"words", text_or_null(party.words)}});
}

Json feedback_json(const std::optional<Feedback>& feedback) {
    if (!feedback) return {};
    return Json::object({{"outcome", name_of(feedback->outcome)},
                         {"helped", text_or_null(feedback->helped)},
                         {"otherwise", text_or_null(feedback->otherwise)},
                         {"language", text_or_null(feedback->language)},
                         {"at", to_string(feedback->at)}});
}

}  // namespace

Json to_json(const Delivery& it) {
    return Json::object({{"id", it.id.text()},
                         {"title", it.title},
                         {"language", it.language},
                         {"kind", name_of(it.kind)},
                         {"status", name_of(status_of(it))},
                         {"evidence", name_of(evidence_of(it))},
                         {"owner", text_or_null(it.owner)},
                         {"from", date_json(it.from)},
                         {"to", date_json(it.to)},
                         {"place", text_or_null(it.place)},
                         {"contribution", text_or_null(it.contribution)},
                         {"carried_on_by", text_or_null(it.carried_on_by)},
                         {"in_plan", it.in_plan},
                         {"proposed_at", to_string(it.proposed_at)},
                         {"requester_agreed_at", date_json(it.requester_agreed_at)},
                         {"provider_agreed_at", date_json(it.provider_agreed_at)},
                         {"reported_at", date_json(it.reported_at)},
                         {"report", words_json(it.report)},
                         {"answered_at", date_json(it.answered_at)},
                         {"fulfilment", name_json(it.fulfilment)},
                         {"answer", words_json(it.answer)},
                         {"source_url", text_or_null(it.source_url)},
                         {"source_accepted_at", date_json(it.source_accepted_at)},
                         {"cancelled_at", date_json(it.cancelled_at)},
                         {"papers", it.papers}});
}

Json to_json(const Case& it, const CaseCard& card) {
    return Json::object(
        {{"id", it.id.text()},
         {"space", name_of(it.space)},
         {"status", name_of(card.status)},
         {"turn", name_of(card.turn)},
         {"overdue_since", date_json(card.overdue)},
         {"request", it.request ? Json(it.request.text()) : Json()},
         {"need", it.need ? Json(it.need.text()) : Json()},
         {"requester", it.requester.text()},
         {"requester_name", card.requester},
         {"provider", it.provider.text()},
         {"provider_name", card.provider},
         {"title", words_json(it.title)},
         {"words", words_json(it.words)},
         {"interested_at", to_string(it.interested_at)},
         {"relayed_at", date_json(card.relayed_at)},
         {"next_on", date_json(it.next_on)},
         {"of_requester", decision_json(it.of_requester)},
         {"of_provider", decision_json(it.of_provider)},
         {"funder", party_json(it.funder)},
         {"expert", party_json(it.expert)},
         {"host", party_json(it.host)},
         {"deliveries", Json::array(it.deliveries, [](const Delivery& one) { return to_json(one); })},
         {"requester_feedback", feedback_json(it.requester_feedback)},
         {"provider_feedback", feedback_json(it.provider_feedback)},
         {"outcome", name_json(it.outcome)},
         {"closed_at", date_json(it.closed_at)},
         {"follow_up_on", date_json(follow_up_on(it))},
         {"follow_up", name_json(it.follow_up.use)},
         {"follow_up_words", words_json(it.follow_up.words)},
         {"version", it.version}});
}

Json to_json(const CaseMessage& message, const std::string& who) {
    return Json::object({{"id", message.id.text()},
                         {"institution", message.institution.text()},
                         {"who", who},
                         {"text", message.text},
                         {"language", text_or_null(message.language)},
                         {"by_mail", message.by_mail},
                         {"at", to_string(message.at)}});
}

Json to_json(const DeliveryPaper& paper) {
    return Json::object({{"id", paper.id.text()},
                         {"name", paper.name},
                         {"media_type", paper.media_type},
                         {"bytes", paper.size},
                         {"added_at", to_string(paper.added_at)}});
}

}  // namespace lightfoot
