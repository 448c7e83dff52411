#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

namespace {

ComponentAct act_of(HostWord word) {
    if (word == HostWord::declined) return ComponentAct::decline;
    return word == HostWord::in_public ? ComponentAct::agree_in_public : ComponentAct::agree;
}

constexpr const char* verbs[] = {"", "host_agreed", "host_agreed_in_public", "host_declined"};

}  // namespace

Result<ComponentChange> answer_as_host(const Component& it, const HostAnswerForm& form, Time now) {
    if (form.word == HostWord::none) return invalid("form.faults", {{"answer", "component.answer_needed"}});
    TRY(may_act(it, act_of(form.word), ComponentSide::host));
    FieldCheck check;
    Component after = it;
    after.answer = {form.word, std::nullopt, checked_words(check, "words", form.words), now};
    if (form.word == HostWord::declined) {
        if (!form.reason)
            check.fault("reason", "component.reason_needed");
        else if (form.reason == HostRefusal::other && after.answer.words.text.empty())
            check.fault("words", "component.words_needed");
        after.answer.reason = form.reason;
    }
    TRY(check.finish());
    return change_of(it, std::move(after), verbs[int(form.word)], {}, now);
}

}  // namespace lightfoot
