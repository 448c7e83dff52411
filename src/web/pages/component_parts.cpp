// What the pages of components share: cards, facts, the conversation.

#include "web/pages/component.hpp"

namespace lightfoot {

ComponentCard card_of(const Component& it, const Quote& need) {
    const bool named = !it.host.name.text.empty() || !it.host.programme.empty();
    const auto name = it.host.name.text.empty() ? Quote{it.host.programme, ""} : it.host.name;
    return {it.id, it.request, named ? name : Quote{}, need, status_of(it), host_answer_due(it), named};
}

Html host_name(const Frame& frame, const ComponentCard& card) {
    if (card.named) return isolated(card.host.text, card.host.language);
    const bool asked = card.status == ComponentStatus::asked || card.status == ComponentStatus::unanswered;
    return frame.say(asked ? "component.asked_host" : "component.unnamed_host");
}

Html component_rows(const Frame& frame, const std::vector<ComponentCard>& all, bool below_a_heading) {
    return html("<ul class=\"list\">{}</ul>", each(all, [&](const ComponentCard& one) {
                    const auto due = one.due
                                         ? html("<span>{}</span>",
                                                frame.say({"component.waits_until", {{"date", *one.due}}}))
                                         : Html();
                    const auto link =
                        html("<a href=\"{}\">{}</a>",
                             frame.at(url("/requests/{}/components/{}", one.request.text(), one.id.text())),
                             host_name(frame, one));
                    return html("<li>{}<p class=\"meta\"><span>{}</span><span>{}</span>{}</p></li>",
                                below_a_heading ? html("<h3>{}</h3>", link) : html("<h2>{}</h2>", link),
                                isolated(one.need.text, one.need.language),
                                frame.say("component.status." + std::string(name_of(one.status))), due);
                }));
}

Html component_facts(const Frame& frame, const Component& it, const Html& more) {
    const auto own = [&](const std::string& text) {
        return text.empty() ? Html() : isolated(text, it.language);
    };
    const auto words = [&](const std::string& text) {
        return text.empty() ? Html() : own_words(frame, text, it.language);
    };
    const auto topic = [&](const std::string& id) {
        return id.empty() ? Html() : Html::text(frame.words.name({Term::Kind::topic, id}));
    };
    return html("<dl class=\"facts\">{}</dl>", fact(frame, "component.added", words(it.added)) +
                                                   fact(frame, "component.untouched", words(it.untouched)) +
                                                   fact(frame, "component.subject", topic(it.subject)) +
                                                   fact(frame, "component.obligation", topic(it.obligation)) +
                                                   fact(frame, "component.by_whom", own(it.by_whom)) +
                                                   fact(frame, "component.cost", own(it.cost)) +
                                                   fact(frame, "component.owner", own(it.owner)) + more);
}

Html component_conversation(const Frame& frame, const std::vector<ComponentMessage>& messages,
                            const std::string& state) {
    if (messages.empty()) return {};
    return html("<ul class=\"list\">{}</ul>", each(messages, [&](const ComponentMessage& one) {
                    const auto who = one.by_host ? frame.say("component.the_host") : isolated(state);
                    return html("<li><p class=\"meta\"><span>{}</span><span>{}</span></p>{}</li>", who,
                                Html::text(frame.words.date(date_of(one.at))), words_said(frame, one.words));
                }));
}

}  // namespace lightfoot
