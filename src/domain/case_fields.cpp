#include "domain/case_fields.hpp"

namespace lightfoot {

namespace {

struct Writer {
    Fields& fields;
    std::string prefix;

    void put(const std::string& name, std::string_view value) {
        if (!value.empty()) fields.emplace(prefix + name, value);
    }
    template <class T>
    requires requires(const T& value) { to_string(value); }
    void put(const std::string& name, const std::optional<T>& value) {
        if (value) put(name, to_string(*value));
    }
    void put(const std::string& name, const Decision& decision) {
        if (decision.answer == CaseAnswer::open) return;
        put(name, name_of(decision.answer));
        if (decision.reason) put(name + "_reason", name_of(*decision.reason));
        put(name + "_words", decision.words.text);
    }
    void put(const std::string& name, const Party& party) {
        if (party.institution) put(name + ".institution", party.institution.text());
        put(name + ".words", party.words);
    }
    void put(const std::string& name, const std::optional<Feedback>& feedback) {
        if (!feedback) return;
        put(name, name_of(feedback->outcome));
        put(name + ".helped", feedback->helped);
        put(name + ".otherwise", feedback->otherwise);
    }
};

void put_delivery(Fields& fields, const Delivery& delivery) {
    Writer writer{fields, "delivery." + delivery.id.text() + "."};
    writer.put("title", delivery.title);
    writer.put("kind", name_of(delivery.kind));
    writer.put("owner", delivery.owner);
    writer.put("from", delivery.from);
    writer.put("to", delivery.to);
    writer.put("place", delivery.place);
    writer.put("contribution", delivery.contribution);
    writer.put("carried_on_by", delivery.carried_on_by);
    writer.put("in_plan", delivery.in_plan ? "yes" : "");
    writer.put("requester_agreed_at", delivery.requester_agreed_at);
    writer.put("provider_agreed_at", delivery.provider_agreed_at);
    writer.put("reported_at", delivery.reported_at);
    writer.put("report", delivery.report.text);
    writer.put("answered_at", delivery.answered_at);
    if (delivery.fulfilment) writer.put("fulfilment", name_of(*delivery.fulfilment));
    writer.put("answer", delivery.answer.text);
    writer.put("source_url", delivery.source_url);
    writer.put("source_accepted_at", delivery.source_accepted_at);
    writer.put("cancelled_at", delivery.cancelled_at);
    if (delivery.shelf_place) writer.put("offer", delivery.shelf_place->offer.text());
}

}  // namespace

Fields fields_of(const Case& it) {
    Fields fields;
    Writer writer{fields, ""};
    writer.put("request", it.request ? it.request.text() : "");
    writer.put("need", it.need ? it.need.text() : "");
    writer.put("title", it.title.text);
    writer.put("words", it.words.text);
    writer.put("next_on", it.next_on);
    writer.put("requester", it.of_requester);
    writer.put("provider", it.of_provider);
    writer.put("funder", it.funder);
    writer.put("expert", it.expert);
    writer.put("host", it.host);
    for (const auto& delivery : it.deliveries) put_delivery(fields, delivery);
    writer.put("requester_feedback", it.requester_feedback);
    writer.put("provider_feedback", it.provider_feedback);
    writer.put("closed_at", it.closed_at);
    if (it.outcome) writer.put("outcome", name_of(*it.outcome));
    writer.put("follow_up_asked_at", it.follow_up.asked_at);
    writer.put("follow_up_answered_at", it.follow_up.answered_at);
    if (it.follow_up.use) writer.put("follow_up", name_of(*it.follow_up.use));
    writer.put("follow_up_words", it.follow_up.words.text);
    return fields;
}

}  // namespace lightfoot
