#include "domain/case_message.hpp"
#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<Change<CaseMessage>> write_message(const Case& it, const Viewer& viewer, const Quote& words,
                                          bool by_mail, Time now) {
    TRY(side_of(it, viewer));
    FieldCheck check;
    CaseMessage message;
    message.text = check.text("text", words.text, limits::text);
    if (message.text.empty()) check.fault("text", "case.message_needed");
    TRY(check.finish());
    message.id = MessageId::make();
    message.of = it.id;
    message.institution = viewer.institution;
    message.account = viewer.account;
    message.language = is_official_language(words.language) ? words.language : "";
    message.by_mail = by_mail;
    message.at = now;
    auto change = change_of(it, it, "message_written", viewer.account, now);
    return Change<CaseMessage>{std::move(message), std::move(change.event)};
}

}  // namespace lightfoot
