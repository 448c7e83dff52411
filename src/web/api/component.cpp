#include "web/api/component.hpp"

namespace lightfoot {

namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json moment_or_null(const std::optional<Time>& at) { return at ? Json(to_string(*at)) : Json(); }

Json said(const HostAnswer& answer) {
    if (!answer.at) return {};
    return Json::object({{"answer", name_of(answer.word)},
                         {"reason", answer.reason ? Json(name_of(*answer.reason)) : Json()},
                         {"words", text_or_null(answer.words.text)},
                         {"at", to_string(*answer.at)}});
}

Json conversation(const std::vector<ComponentMessage>& messages) {
    return Json::array(messages, [](const ComponentMessage& one) {
        return Json::object({{"by_host", one.by_host},
                             {"text", one.words.text},
                             {"language", text_or_null(one.words.language)},
                             {"at", to_string(one.at)}});
    });
}

}  // namespace

Json to_json(const ComponentCard& card) {
    return Json::object({{"id", card.id.text()},
                         {"request", card.request.text()},
                         {"need_title", text_or_null(card.need.text)},
                         {"host_name", text_or_null(card.host.text)},
                         {"status", name_of(card.status)},
                         {"due", card.due ? Json(to_string(*card.due)) : Json()}});
}

Json to_json(const ComponentView& view) {
    const auto& it = view.it;
    Json contact;
    if (view.own)
        contact = Json::object({{"name", text_or_null(it.contact.name)},
                                {"email", text_or_null(it.contact.email)},
                                {"language", text_or_null(it.contact.language)}});
    return Json::object({{"id", it.id.text()},
                         {"request", it.request.text()},
                         {"need", it.need.text()},
                         {"status", name_of(status_of(it))},
                         {"programme", text_or_null(it.host.programme)},
                         {"handle", text_or_null(view.handle)},
                         {"host_name", text_or_null(it.host.name.text)},
                         {"implementer", text_or_null(it.host.implementer)},
                         {"language", it.language},
                         {"added", text_or_null(it.added)},
                         {"untouched", text_or_null(it.untouched)},
                         {"by_whom", text_or_null(it.by_whom)},
                         {"cost", text_or_null(it.cost)},
                         {"owner", text_or_null(it.owner)},
                         {"subject", text_or_null(it.subject)},
                         {"obligation", text_or_null(it.obligation)},
                         {"contact", std::move(contact)},
                         {"asked_at", moment_or_null(it.asked_at)},
                         {"answer", view.own ? said(it.answer) : Json()},
                         {"deliveries", Json::array(view.rides,
                                                    [](const ComponentView::Ride& one) {
                                                        return Json::object({{"delivery", one.id.text()},
                                                                             {"title", one.title.text},
                                                                             {"rides", one.chosen}});
                                                    })},
                         {"messages", conversation(view.messages)},
                         {"version", it.version}});
}

Json to_json(const HostingView& view) {
    const auto& it = view.it;
    const bool shown = view.standing == HostLinkStanding::open || view.standing == HostLinkStanding::answered;
    Json question;
    if (shown)
        question = Json::object({{"state", view.requester},
                                 {"host_name", text_or_null(it.host.name.text)},
                                 {"added", text_or_null(it.added)},
                                 {"untouched", text_or_null(it.untouched)},
                                 {"by_whom", text_or_null(it.by_whom)},
                                 {"cost", text_or_null(it.cost)},
                                 {"owner", text_or_null(it.owner)},
                                 {"obligation", text_or_null(it.obligation)},
                                 {"language", it.language}});
    return Json::object({{"standing", name_of(view.standing)},
                         {"last_day", to_string(view.last_day)},
                         {"question", std::move(question)},
                         {"status", shown ? Json(name_of(status_of(it))) : Json()},
                         {"answer", shown ? said(it.answer) : Json()},
                         {"messages", shown ? conversation(view.messages)
                                            : Json::array(std::vector<ComponentMessage>{},
                                                          [](const ComponentMessage&) { return Json(); })}});
}

}  // namespace lightfoot
