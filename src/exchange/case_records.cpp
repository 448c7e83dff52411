#include "exchange/case_records.hpp"

#include "base/id.hpp"
#include "domain/limits.hpp"
#include "exchange/component_records.hpp"
#include "exchange/story_records.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Quote read_words(Fields& fields, std::string_view name, std::string_view language_name) {
    Quote words{fields.text(name, limits::text), fields.line(language_name, 20)};
    if (!words.language.empty() && !is_official_language(words.language))
        fields.fault(language_name, {"records.language_unknown", {{"word", pointer_piece(words.language)}}});
    return words;
}

Decision read_decision(Fields& fields, std::string_view name) {
    Decision decision;
    fields.object(name, [&](Fields& part) {
        decision.answer = part.choice("answer", case_answer, Must::be_there).value_or(CaseAnswer::open);
        decision.reason = part.choice("reason", decline_reason);
        decision.words = read_words(part, "words", "language");
        decision.at = part.past_moment("at");
    });
    return decision;
}

Party read_party(Fields& fields, const char* name) { return {{}, fields.line(name, limits::name)}; }

void read_report(Fields& fields, Delivery& delivery) {
    delivery.reported_at = fields.past_moment("reported_at");
    delivery.report = read_words(fields, "report", "report_language");
    delivery.answered_at = fields.past_moment("answered_at");
    delivery.fulfilment = fields.choice("fulfilment", fulfilment);
    delivery.answer = read_words(fields, "answer", "answer_language");
    delivery.source_url = fields.line("source_url", limits::web_address);
    delivery.source_accepted_at = fields.past_moment("source_accepted_at");
}

void read_delivery(Fields& fields, Case& it) {
    Delivery delivery;
    const auto number = std::to_string(it.deliveries.size() + 1);
    delivery.id = {stable_id("practice delivery", it.id.text() + '/' + number)};
    delivery.title = fields.line("title", limits::title, Must::be_there);
    delivery.language = fields.line("language", 20, Must::be_there);
    delivery.kind = fields.choice("kind", delivery_kind, Must::be_there).value_or(DeliveryKind::other);
    delivery.owner = fields.line("owner", limits::name);
    delivery.from = fields.day("from");
    delivery.to = fields.day("to");
    delivery.place = fields.line("place", limits::name);
    delivery.contribution = fields.line("contribution", limits::sentence);
    delivery.carried_on_by = fields.line("carried_on_by", limits::name);
    delivery.in_plan = fields.flag("in_plan");
    delivery.proposed_at = fields.past_moment("proposed_at").value_or(it.interested_at);
    delivery.provider_agreed_at = delivery.proposed_at;
    delivery.requester_agreed_at = fields.past_moment("agreed_at");
    read_report(fields, delivery);
    it.deliveries.push_back(std::move(delivery));
}

std::optional<Feedback> read_feedback(Fields& fields, std::string_view name) {
    std::optional<Feedback> feedback;
    fields.object(name, [&](Fields& part) {
        Feedback one;
        one.outcome = part.choice("outcome", case_outcome, Must::be_there).value_or(CaseOutcome::no_answer);
        one.helped = part.text("helped", limits::text);
        one.otherwise = part.text("otherwise", limits::text);
        one.language = part.line("language", 20, Must::be_there);
        one.at = part.past_moment("at").value_or(Time{});
        feedback = std::move(one);
    });
    return feedback;
}

// The answer after a year.
void read_follow_up(Fields& fields, Case& it) {
    fields.object("follow_up", [&](Fields& part) {
        it.follow_up.answered_at = part.past_moment("answered_at");
        it.follow_up.use = part.choice("use", use, Must::be_there);
        it.follow_up.words = read_words(part, "words", "language");
    });
}

void read_message(Fields& fields, const Case& it, Records& records) {
    CaseMessage message;
    message.id = {
        stable_id("practice message", it.id.text() + '/' + std::to_string(records.messages.size()))};
    message.of = it.id;
    message.institution = fields.flag("by_provider") ? it.provider : it.requester;
    message.text = fields.text("text", limits::text);
    message.language = fields.line("language", 20, Must::be_there);
    message.by_mail = fields.flag("by_mail");
    message.at = fields.past_moment("at").value_or(it.interested_at);
    records.messages.push_back(std::move(message));
}

// Which need of which request it answers: "p-01", the second.
void find_need(Fields& fields, Case& it, const Records& records) {
    const auto key = fields.line("request", 100);
    const auto position = fields.number("need", 1, std::int64_t(limits::needs)).value_or(1);
    if (key.empty()) return;  // proposed unasked
    it.request = {stable_id("practice request", key)};
    for (const auto& request : records.requests) {
        if (request.id != it.request || int(request.needs.size()) < position) continue;
        const auto& need = request.needs[std::size_t(position) - 1];
        it.need = need.id;
        it.requester = request.institution;
        it.title = {need.title.empty() ? request.title : need.title, request.language};
        return;
    }
    fields.fault("request", {"records.case_of_nothing", {{"id", pointer_piece(key)}}});
}

}  // namespace

void read_case(Fields& fields,
               const std::function<InstitutionId(Fields&, std::string_view name)>& institution,
               Records& records) {
    if (!fields.practice()) fields.fault("", "records.account_in_real_space");
    Case it;
    const auto key = fields.line("id", 100, Must::be_there);
    it.id = {stable_id("practice case", key)};
    it.space = Space::practice;
    find_need(fields, it, records);
    if (!it.request) {
        it.requester = institution(fields, "requester");
        it.title = read_words(fields, "title", "title_language");
    }
    it.provider = institution(fields, "provider");
    it.words = read_words(fields, "words", "language");
    it.interested_at = fields.past_moment("interested_at").value_or(Time{});
    it.next_on = fields.day("next_on");
    it.of_requester = read_decision(fields, "of_requester");
    it.of_provider = read_decision(fields, "of_provider");
    it.funder = read_party(fields, "funder");
    it.expert = read_party(fields, "expert");
    it.host = read_party(fields, "host");
    fields.objects("deliveries", limits::deliveries, [&](Fields& one) { read_delivery(one, it); });
    it.requester_feedback = read_feedback(fields, "requester_feedback");
    it.provider_feedback = read_feedback(fields, "provider_feedback");
    it.closed_at = fields.past_moment("closed_at");
    it.outcome = fields.choice("outcome", case_outcome);
    read_follow_up(fields, it);
    fields.objects("messages", 100, [&](Fields& one) { read_message(one, it, records); });
    fields.objects("components", 5, [&](Fields& one) { read_component(one, it, records); });
    fields.object("story", [&](Fields& part) { read_story(part, it, records); });
    records.cases.push_back(std::move(it));
}

}  // namespace lightfoot
