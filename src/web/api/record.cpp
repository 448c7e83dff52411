#include "web/api/record.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

template <class T>
Json date_json(const std::optional<T>& date) {
    return date ? Json(to_string(*date)) : Json();
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json topics_json(const Words& words, const std::vector<TopicTag>& topics) {
    static constexpr const char* standings[] = {"proposed", "confirmed", "removed"};
    return Json::array(topics, [&](const TopicTag& tag) {
        return Json::object({{"topic", tag.topic},
                             {"label", words.name({Term::Kind::topic, tag.topic})},
                             {"standing", standings[int(tag.standing)]}});
    });
}

Json provenance_json(const Provenance& provenance) {
    if (provenance.source_url.empty()) return {};
    return Json::object({{"source_url", provenance.source_url},
                         {"record_kind", text_or_null(provenance.record_kind)},
                         {"confidence", text_or_null(provenance.confidence)},
                         {"note", text_or_null(provenance.note)}});
}

Json contact_json(const Contact& contact) {
    return Json::object({{"office", text_or_null(contact.office)},
                         {"office_email", text_or_null(contact.office_email)},
                         {"person", text_or_null(contact.person)},
                         {"person_email", text_or_null(contact.person_email)},
                         {"telephone", text_or_null(contact.telephone)}});
}

Json consent_json(const Consent& consent) {
    return Json::object({{"way", name_of(consent.way)}, {"at", date_json(consent.at)}});
}

// Nobody else sees the text before it is posted.
Json posted_json(const Request& request, bool inner) {
    const auto& posted = request.posted;
    if (posted.text.empty() || (!inner && !is_posted(request))) return {};
    return Json::object({{"text", posted.text},
                         {"language", posted.language},
                         {"written_at", date_json(posted.written_at)},
                         {"posted_at", date_json(posted.posted_at)},
                         {"taken_down_at", date_json(posted.taken_down_at)}});
}

Json hosting_json(const HostingCapacity& hosting) {
    return Json::object(
        {{"visits", hosting.visits},
         {"days_per_month", hosting.days_per_month},
         {"languages", Json::array(hosting.languages)},
         {"no_go", Json::array(hosting.no_go, [](const HostingCapacity::Period& period) {
              return Json::object({{"from", to_string(period.from)}, {"to", to_string(period.to)}});
          })}});
}

Json shelf_json(const std::optional<ShelfFacts>& shelf) {
    if (!shelf) return {};
    return Json::object({{"kind", name_of(shelf->kind)},
                         {"dates", Json::array(shelf->dates, [](const ShelfDate& date) {
                              return Json::object({{"from", to_string(date.from)},
                                                   {"until", to_string(date.until)},
                                                   {"places", date.places}});
                          })}});
}

Json payer_json(const std::optional<Payer>& payer) { return payer ? Json(name_of(*payer)) : Json(); }

}  // namespace

Json to_json(const Words& words, const Need& need) {
    return Json::object({{"id", need.id.text()},
                         {"position", need.position},
                         {"own_order", need.own_order},
                         {"why_it_matters", text_or_null(need.why_it_matters)},
                         {"title", text_or_null(need.title)},
                         {"text", text_or_null(need.text)},
                         {"who", text_or_null(need.who)},
                         {"place", text_or_null(need.place)},
                         {"existing", text_or_null(need.existing)},
                         {"expectations", text_or_null(need.expectations)},
                         {"first_step", text_or_null(need.first_step)},
                         {"earliest", date_json(need.earliest)},
                         {"latest", date_json(need.latest)},
                         {"topics", topics_json(words, need.topics)},
                         {"hosting", hosting_json(need.hosting)}});
}

Json to_json(const Words& words, const Clock& clock) {
    return Json::object(
        {{"stage", name_of(clock.stage)},
         {"today", to_string(clock.today)},
         {"day", clock.day},
         {"turn", name_of(clock.turn)},
         {"next", clock.next ? Json(name_of(*clock.next)) : Json()},
         {"next_in_words",
          clock.next ? Json(words.text("next." + std::string(name_of(*clock.next)))) : Json()},
         {"due", date_json(clock.due)},
         {"overdue", clock.overdue},
         {"reasons", to_json(words, clock.reasons)},
         {"warnings", to_json(words, clock.warnings)}});
}

Json to_json(const Words& words, const Request& request, const std::string& requester,
             const RequestClocks& clocks) {
    return Json::object(
        {{"id", request.id.text()},
         {"space", name_of(request.space)},
         {"requester", request.institution.text()},
         {"requester_name", requester},
         {"status", name_of(status_of(request))},
         {"arrival", name_of(request.arrival)},
         {"present_need", is_open(request) ? "stated" : "unknown"},
         {"language", text_or_null(request.language)},
         {"title", text_or_null(request.title)},
         {"note", text_or_null(request.note)},
         {"needs", Json::array(request.needs, [&](const Need& need) { return to_json(words, need); })},
         {"circulation", consent_json(request.circulation)},
         {"posting", consent_json(request.posting)},
         {"dated", date_json(request.dated)},
         {"date_note", text_or_null(request.date_note)},
         {"created_at", date_json(request.created_at)},
         {"sent_at", date_json(request.sent_at)},
         {"circulated_at", date_json(request.circulated_at)},
         {"cleared_at", date_json(request.clearance.at)},
         {"official_at", date_json(request.official_at)},
         {"withdrawn_at", date_json(request.withdrawn_at)},
         {"authenticated_at", date_json(request.authenticated_at)},
         {"acknowledged_at", date_json(request.acknowledged_at)},
         {"recalled_at", date_json(request.recalled_at)},
         {"set_aside", text_or_null(std::string(name_of(request.set_aside.reason)))},
         {"referred", Json(open_referral(request) != nullptr)},
         {"posted", posted_json(request, clocks.inner)},
         {"met", Json::object({{"asked_at", date_json(request.met.asked_at)},
                               {"answered_at", date_json(request.met.answered_at)},
                               {"answer", text_or_null(std::string(name_of(request.met.answer)))}})},
         {"clock", clocks.clock ? to_json(words, *clocks.clock) : Json()},
         {"posting_clock", clocks.posting && clocks.inner ? to_json(words, *clocks.posting) : Json()},
         {"attachments", clocks.beside.attachments},
         {"inspired_by", clocks.beside.inspired_by},
         {"provenance", provenance_json(request.provenance)},
         {"version", request.version}});
}

Json to_json(const Words& words, const Offer& offer, const std::string& provider) {
    return Json::object({{"id", offer.id.text()},
                         {"space", name_of(offer.space)},
                         {"provider", offer.provider.text()},
                         {"provider_name", provider},
                         {"kind", name_of(offer.kind)},
                         {"language", text_or_null(offer.language)},
                         {"title", offer.title},
                         {"text", offer.text},
                         {"topics", topics_json(words, offer.topics)},
                         {"regions", Json::array(offer.regions)},
                         {"regions_as_stated", text_or_null(offer.regions_as_stated)},
                         {"eligible_states", Json::array(offer.eligible_states)},
                         {"languages", Json::array(offer.languages)},
                         {"conditions", text_or_null(offer.conditions)},
                         {"lead_days", offer.lead_days},
                         {"duration_days", offer.duration_days},
                         {"visits", offer.visits},
                         {"capacity_per_year", offer.capacity_per_year},
                         {"travel_paid_by", payer_json(offer.travel_paid_by)},
                         {"fees_paid_by", payer_json(offer.fees_paid_by)},
                         {"local_costs_paid_by", payer_json(offer.local_costs_paid_by)},
                         {"contact", contact_json(offer.contact)},
                         {"available_from", date_json(offer.available_from)},
                         {"available_until", date_json(offer.available_until)},
                         {"shelf", shelf_json(offer.shelf)},
                         {"confirmed_on", date_json(offer.confirmed_on)},
                         {"hidden_on", date_json(offer.upkeep.hidden_on)},
                         {"withdrawn_at", date_json(offer.withdrawn_at)},
                         {"provenance", provenance_json(offer.provenance)},
                         {"version", offer.version}});
}

Json to_json(const Words&, const Institution& institution, const std::string& name) {
    return Json::object({{"id", institution.id.text()},
                         {"space", name_of(institution.space)},
                         {"kind", name_of(institution.kind)},
                         {"state_code", text_or_null(institution.state_code)},
                         {"name", name},
                         {"provides", institution.provides},
                         {"requests", institution.requests},
                         {"about", text_or_null(institution.about)},
                         {"about_language", text_or_null(institution.about_language)},
                         {"contact", contact_json(institution.contact)},
                         {"confirmed_on", date_json(institution.confirmed_on)},
                         {"hidden_on", date_json(institution.upkeep.hidden_on)},
                         {"provenance", provenance_json(institution.provenance)},
                         {"version", institution.version}});
}

Json to_json(const Words& words, const Topic& topic) {
    Json terms = Json::array(official_languages, [&](std::string_view language) {
        const auto at =
            std::size_t(&*std::find(std::begin(official_languages), std::end(official_languages), language) -
                        official_languages);
        return Json::object({{"language", language},
                             {"label", topic.terms[at].empty() ? "" : topic.terms[at][0]},
                             {"description", topic.description[at]},
                             {"terms", Json::array(topic.terms[at])}});
    });
    return Json::object({{"id", topic.id},
                         {"label", words.name({Term::Kind::topic, topic.id})},
                         {"facet", name_of(topic.facet)},
                         {"broader", Json::array(topic.broader)},
                         {"narrower", Json::array(topic.narrower)},
                         {"related", Json::array(topic.related)},
                         {"paragraphs", Json::array(topic.paragraphs)},
                         {"offer_headings", Json::array(topic.offer_headings)},
                         {"dac_codes", Json::array(topic.dac_codes)},
                         {"terms", terms}});
}

Json to_json(const Words& words, const Candidate& candidate) {
    return Json::object({{"offer", candidate.offer.text()},
                         {"tier", candidate.tier},
                         {"from_shelf", candidate.from_shelf},
                         {"criteria", Json::array(candidate.criteria, [&](const CriterionResult& result) {
                              return Json::object(
                                  {{"criterion", name_of(result.criterion)},
                                   {"verdict", name_of(result.verdict)},
                                   {"code", result.reason.key},
                                   {"reason", words.text(result.reason)},
                                   {"excludes", result.excludes},
                                   {"on_proposed_topics", result.proposed},
                                   {"phrases", Json::array(result.phrases, [](const Phrase& phrase) {
                                        return Json::object({{"need", phrase.need_text},
                                                             {"need_language", phrase.need_language},
                                                             {"offer", phrase.offer_text},
                                                             {"offer_language", phrase.offer_language},
                                                             {"topic", text_or_null(phrase.topic)}});
                                    })}});
                          })}});
}

Json to_json(const Words& words, const Shortlist& shortlist) {
    return Json::object({{"considered", shortlist.considered},
                         {"considered_activities", shortlist.activities},
                         {"fitting", shortlist.fitting},
                         {"candidates", Json::array(shortlist.candidates, [&](const Candidate& one) {
                              return to_json(words, one);
                          })}});
}

Json to_json(const Words& words, const Outcome& outcome) {
    static constexpr const char* codes[] = {"listed", "below_the_cut", "excluded", "nothing_in_common",
                                            "not_open"};
    return Json::object({{"code", codes[int(outcome.code)]},
                         {"place", outcome.place},
                         {"candidate", to_json(words, outcome.candidate)}});
}

Json to_json(const Words& words, const std::vector<Message>& messages) {
    return Json::array(messages, [&](const Message& one) {
        return Json::object({{"code", one.key}, {"message", words.text(one)}});
    });
}

Json to_json(const Account& account) {
    return Json::object({{"id", account.id.text()},
                         {"role", name_of(account.role)},
                         {"deputy", account.deputy},
                         {"keeps_people", account.keeps_people},
                         {"email", account.email},
                         {"name", account.name},
                         {"language", account.language},
                         {"has_second_factor", account.has_second_factor},
                         {"version", account.version}});
}

}  // namespace lightfoot
