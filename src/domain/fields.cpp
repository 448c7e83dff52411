#include "domain/fields.hpp"

namespace lightfoot {

namespace {

class Writer {
public:
    explicit Writer(Fields& fields, std::string prefix = {}) : fields_(fields), prefix_(std::move(prefix)) {}
    // Empty and missing values are not written: a field that is not there is empty.
    void put(std::string_view name, std::string_view value) {
        if (!value.empty()) fields_.emplace(prefix_ + std::string(name), value);
    }
    void put(std::string_view name, const std::optional<int>& value) {
        if (value) put(name, std::to_string(*value));
    }
    void put(std::string_view name, const std::optional<Date>& value) {
        if (value) put(name, to_string(*value));
    }
    void put(std::string_view name, const std::optional<Time>& value) {
        if (value) put(name, to_string(*value));
    }
    void put(std::string_view name, const std::vector<std::string>& values) {
        std::string list;
        for (const auto& value : values) (list += list.empty() ? "" : ", ") += value;
        put(name, list);
    }
    void put(std::string_view name, const std::vector<TopicTag>& tags) {
        std::string confirmed, proposed, removed;
        for (const auto& [topic, standing] : tags) {
            auto& list = standing == TopicStanding::confirmed  ? confirmed
                         : standing == TopicStanding::proposed ? proposed
                                                               : removed;
            (list += list.empty() ? "" : ", ") += topic;
        }
        put(std::string(name) + ".confirmed", confirmed);
        put(std::string(name) + ".proposed", proposed);
        put(std::string(name) + ".removed", removed);
    }
    void put(std::string_view name, const Contact& contact) {
        const std::string place(name);
        put(place + ".office", contact.office);
        put(place + ".office_email", contact.office_email);
        put(place + ".person", contact.person);
        put(place + ".person_email", contact.person_email);
        put(place + ".telephone", contact.telephone);
    }
    void put(std::string_view name, const Consent& consent) {
        if (consent.way == ConsentWay::not_asked) return;
        put(name, name_of(consent.way));
        put(std::string(name) + ".at", consent.at);
    }
    void put(std::string_view name, const std::optional<Payer>& payer) {
        if (payer) put(name, name_of(*payer));
    }
    void put(std::string_view name, const SetAside& aside) {
        const std::string place(name);
        put(place, name_of(aside.reason));
        put(place + ".at", aside.at);
        put(place + ".words", aside.words);
    }
    void put(std::string_view name, const PostingText& posted) {
        const std::string place(name);
        put(place + ".text", posted.text);
        put(place + ".language", posted.language);
        put(place + ".written_at", posted.written_at);
        put(place + ".posted_at", posted.posted_at);
        put(place + ".taken_down_at", posted.taken_down_at);
    }
    void put(std::string_view name, const Referral& referral) {
        const std::string place(name);
        put(place + ".at", std::optional{referral.at});
        put(place + ".words", referral.words);
        put(place + ".ended_at", referral.ended_at);
        put(place + ".advice", referral.advice);
    }
    void put(std::string_view name, const MetQuestion& met) {
        const std::string place(name);
        put(place, name_of(met.answer));
        put(place + ".asked_at", met.asked_at);
        put(place + ".answered_at", met.answered_at);
        put(place + ".words", met.words);
    }

private:
    Fields& fields_;
    const std::string prefix_;
};

void put_need(Fields& fields, const Need& need) {
    Writer writer(fields, "need." + need.id.text() + ".");
    writer.put("position", std::optional{need.position});
    writer.put("own_order", need.own_order);
    writer.put("why_it_matters", need.why_it_matters);
    writer.put("title", need.title);
    writer.put("text", need.text);
    writer.put("who", need.who);
    writer.put("place", need.place);
    writer.put("existing", need.existing);
    writer.put("expectations", need.expectations);
    writer.put("first_step", need.first_step);
    writer.put("earliest", need.earliest);
    writer.put("latest", need.latest);
    writer.put("topics", need.topics);
    writer.put("visits", need.hosting.visits);
    writer.put("days_per_month", need.hosting.days_per_month);
    writer.put("languages", need.hosting.languages);
    std::vector<std::string> periods;
    for (const auto& [from,
         to] : need.hosting.no_go) periods.push_back(to_string(from) + "/" + to_string(to));
    writer.put("no_go", periods);
}

void put_upkeep(Writer& writer, const Upkeep& upkeep) {
    if (upkeep.reminders > 0) writer.put("reminders", std::optional{upkeep.reminders});
    writer.put("reminded_on", upkeep.reminded_on);
    writer.put("hidden_on", upkeep.hidden_on);
}

void put_shelf(Writer& writer, const ShelfFacts& shelf) {
    writer.put("shelf_kind", name_of(shelf.kind));
    std::vector<std::string> dates, places;
    for (const auto& date : shelf.dates) {
        dates.push_back(to_string(date.from) + "/" + to_string(date.until));
        places.push_back(std::to_string(date.places));
    }
    writer.put("shelf_dates", dates);
    writer.put("shelf_places", places);
}

}  // namespace

Fields fields_of(const Request& request) {
    Fields fields;
    Writer writer(fields);
    writer.put("arrival", name_of(request.arrival));
    writer.put("language", request.language);
    writer.put("title", request.title);
    writer.put("note", request.note);
    writer.put("circulation", request.circulation);
    writer.put("posting", request.posting);
    writer.put("dated", request.dated);
    writer.put("created_at", request.created_at);
    writer.put("sent_at", request.sent_at);
    writer.put("circulated_at", request.circulated_at);
    writer.put("withdrawn_at", request.withdrawn_at);
    writer.put("authenticated_at", request.authenticated_at);
    writer.put("acknowledged_at", request.acknowledged_at);
    writer.put("recalled_at", request.recalled_at);
    writer.put("set_aside", request.set_aside);
    writer.put("posted", request.posted);
    for (std::size_t i = 0; i < request.referrals.size(); ++i)
        writer.put("referral." + std::to_string(i + 1), request.referrals[i]);
    writer.put("met", request.met);
    writer.put("cleared_at", request.clearance.at);  // by whom is the ministry's own
    writer.put("official_at", request.official_at);
    for (const auto& need : request.needs) put_need(fields, need);
    return fields;
}

Fields fields_of(const Offer& offer) {
    Fields fields;
    Writer writer(fields);
    writer.put("kind", name_of(offer.kind));
    writer.put("language", offer.language);
    writer.put("title", offer.title);
    writer.put("text", offer.text);
    writer.put("topics", offer.topics);
    writer.put("regions", offer.regions);
    writer.put("regions_as_stated", offer.regions_as_stated);
    writer.put("eligible_states", offer.eligible_states);
    writer.put("languages", offer.languages);
    writer.put("conditions", offer.conditions);
    writer.put("lead_days", offer.lead_days);
    writer.put("capacity_per_year", offer.capacity_per_year);
    writer.put("duration_days", offer.duration_days);
    writer.put("visits", offer.visits);
    writer.put("travel_paid_by", offer.travel_paid_by);
    writer.put("fees_paid_by", offer.fees_paid_by);
    writer.put("local_costs_paid_by", offer.local_costs_paid_by);
    writer.put("contact", offer.contact);
    writer.put("available_from", offer.available_from);
    writer.put("available_until", offer.available_until);
    if (offer.shelf) put_shelf(writer, *offer.shelf);
    writer.put("confirmed_on", offer.confirmed_on);
    put_upkeep(writer, offer.upkeep);
    writer.put("created_at", offer.created_at);
    writer.put("withdrawn_at", offer.withdrawn_at);
    return fields;
}

Fields fields_of(const Institution& institution) {
    Fields fields;
    Writer writer(fields);
    writer.put("kind", name_of(institution.kind));
    writer.put("state_code", institution.state_code);
    writer.put("name", institution.name);
    writer.put("provides", institution.provides ? "yes" : "");
    writer.put("requests", institution.requests ? "yes" : "");
    writer.put("contact", institution.contact);
    writer.put("about", institution.about);
    writer.put("about_language", institution.about_language);
    writer.put("confirmed_on", institution.confirmed_on);
    put_upkeep(writer, institution.upkeep);
    return fields;
}

Fields fields_of(const Letter& letter) {
    Fields fields;
    Writer writer(fields);
    writer.put("kind", name_of(letter.kind));
    for (const auto& words : letter.words) {
        writer.put("words." + words.language + ".title", words.title);
        writer.put("words." + words.language + ".text", words.text);
    }
    writer.put("signed_at", letter.signed_at);
    return fields;
}

std::vector<std::pair<std::string, std::string>> difference(const Fields& before, const Fields& after) {
    std::map<std::string, std::string> changed;
    for (const auto& [field, value] : after) {
        const auto old = before.find(field);
        if (old == before.end() || old->second != value) changed.emplace(field, value);
    }
    for (const auto& [field, value] : before)
        if (!after.contains(field)) changed.emplace(field, "");
    return {changed.begin(), changed.end()};
}

}  // namespace lightfoot
