#include "exchange/component_records.hpp"

#include "domain/limits.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

void read_answer(Fields& fields, Component& it) {
    it.answer.word = fields.choice("answer", host_word).value_or(HostWord::none);
    it.answer.reason = fields.choice("reason", host_refusal);
    it.answer.words = {fields.text("answer_words", limits::text), fields.line("answer_language", 20)};
    it.answer.at = fields.past_moment("answered_at");
    it.taken_back_at = fields.past_moment("taken_back_at");
    if ((it.answer.word != HostWord::none) != it.answer.at.has_value())
        fields.fault("answer", "records.component_half_answered");
}

void read_message(Fields& fields, const Component& it, Records& records) {
    ComponentMessage message;
    message.by_host = fields.flag("by_host");
    message.words = {fields.text("text", limits::text), fields.line("language", 20, Must::be_there)};
    message.at = fields.past_moment("at").value_or(it.created_at);
    records.host_messages.emplace_back(it.id, std::move(message));
}

}  // namespace

void read_component(Fields& fields, const Case& of, Records& records) {
    Component it;
    const auto key = of.id.text() + '/' + std::to_string(records.components.size());
    it.id = {stable_id("practice component", key)};
    it.space = of.space;
    it.request = of.request;
    it.need = of.need;
    it.requester = of.requester;
    it.host = {fields.line("programme", limits::title),
               {fields.line("host", limits::title, Must::be_there), fields.line("host_language", 20)},
               fields.line("implementer", limits::title)};
    it.language = fields.line("language", 20, Must::be_there);
    it.added = fields.text("added", limits::text);
    it.untouched = fields.text("untouched", limits::text);
    it.by_whom = fields.line("by_whom", limits::title);
    it.cost = fields.line("cost", limits::title);
    it.owner = fields.line("owner", limits::title);
    it.subject = fields.line("subject", 100);
    it.obligation = fields.line("obligation", 100);
    it.contact = {fields.line("contact_name", limits::name), fields.line("contact_email", limits::address),
                  fields.line("contact_language", 20)};
    it.cleared_by = fields.line("cleared_by", limits::name);
    it.created_at = fields.past_moment("created_at").value_or(of.interested_at);
    it.asked_at = fields.past_moment("asked_at");
    it.link = it.asked_at ? 1 : 0;
    read_answer(fields, it);
    if (fields.flag("carries_all"))
        for (const auto& delivery : of.deliveries) it.carries.push_back(delivery.id);
    std::sort(it.carries.begin(), it.carries.end());
    fields.objects("messages", 20, [&](Fields& one) { read_message(one, it, records); });
    if (!it.request) fields.fault("", {"records.case_of_nothing", {{"id", pointer_piece(of.id.text())}}});
    records.components.push_back(std::move(it));
}

std::vector<StoryCarrier> carriers_of(const Case& of, const Records& records) {
    std::vector<StoryCarrier> carriers;
    for (const auto& it : records.components) {
        const bool carries =
            std::any_of(of.deliveries.begin(), of.deliveries.end(), [&](const Delivery& one) {
                const auto evidence = evidence_of(one);
                return one.answered_at && evidence >= EvidenceGrade::confirmed &&
                       std::binary_search(it.carries.begin(), it.carries.end(), one.id);
            });
        if (carries && is_named_in_public(it))
            carriers.push_back({it.host.programme, it.host.name, *it.answer.at});
    }
    return carriers;
}

}  // namespace lightfoot
