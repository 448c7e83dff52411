#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

namespace {

Result<Change<ComponentMessage>> written(const Component& it, bool by_host, AccountId account,
                                         const Quote& words, Time now) {
    FieldCheck check;
    ComponentMessage message{by_host, account, checked_words(check, "text", words), now};
    if (message.words.text.empty()) check.fault("text", "case.message_needed");
    TRY(check.finish());
    auto change = change_of(it, it, by_host ? "host_wrote" : "wrote_to_host", account, now);
    return Change<ComponentMessage>{std::move(message), std::move(change.event)};
}

}  // namespace

Result<Change<ComponentMessage>> write_to_host(const Component& it, const Viewer& viewer, const Quote& words,
                                               Time now) {
    TRY(may_act(it, viewer, ComponentAct::write));
    return written(it, false, viewer.account, words, now);
}

Result<Change<ComponentMessage>> write_as_host(const Component& it, const Quote& words, Time now) {
    TRY(may_act(it, ComponentAct::write, ComponentSide::host));
    return written(it, true, {}, words, now);
}

}  // namespace lightfoot
