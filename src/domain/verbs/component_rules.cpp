#include "domain/verbs/component_rules.hpp"

#include "domain/verbs/make_change.hpp"

namespace lightfoot {

Fields fields_of(const Component& it) {
    Fields fields;
    const auto put = [&](const char* name, std::string_view value) {
        if (!value.empty()) fields.emplace(name, value);
    };
    const auto put_moment = [&](const char* name, const std::optional<Time>& at) {
        if (at) fields.emplace(name, to_string(*at));
    };
    put("programme", it.host.programme);
    put("host", it.host.name.text);
    put("implementer", it.host.implementer);
    put("added", it.added);
    put("untouched", it.untouched);
    put("by_whom", it.by_whom);
    put("cost", it.cost);
    put("owner", it.owner);
    put("obligation", it.obligation);
    put("contact.person", it.contact.name);
    put("contact.person_email", it.contact.email);
    put("cleared_by", it.cleared_by);
    put_moment("asked_at", it.asked_at);
    put_moment("reminded_at", it.reminded_at);
    put_moment("silent_at", it.silent_at);
    put("answer", name_of(it.answer.word));
    if (it.answer.reason) put("answer_reason", name_of(*it.answer.reason));
    put("answer_words", it.answer.words.text);
    put_moment("taken_back_at", it.taken_back_at);
    put_moment("withdrawn_at", it.withdrawn_at);
    if (!it.carries.empty()) put("carries", std::to_string(it.carries.size()));
    return fields;
}

Result<void> is_of_state(const Component& it, const Viewer& viewer) {
    if (it.space != viewer.space || !viewer.can(Capability::ask) || viewer.institution != it.requester)
        return not_found();
    return {};
}

Result<void> may_act(const Component& it, ComponentAct act, ComponentSide by) {
    if (it.request_withdrawn) return conflict("component.request_withdrawn");
    if (!may_now(status_of(it), act, by)) return conflict("component.not_now");
    return {};
}

Result<void> may_act(const Component& it, const Viewer& viewer, ComponentAct act) {
    TRY(is_of_state(it, viewer));
    return may_act(it, act, ComponentSide::state);
}

Quote checked_words(FieldCheck& check, std::string_view place, const Quote& words) {
    auto text = check.text(place, words.text, limits::text);
    if (text.empty()) return {};
    return {std::move(text), is_official_language(words.language) ? words.language : ""};
}

ComponentChange change_of(const Component& before, Component after, std::string verb, AccountId actor,
                          Time now) {
    const auto institution = after.requester;
    return make_change(before, std::move(after), Subject::component, institution, std::move(verb), actor,
                       now);
}

}  // namespace lightfoot
