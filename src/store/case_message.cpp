// The conversation of a case, by page and by mail.

#include "domain/email_address.hpp"
#include "store/account.hpp"
#include "store/case.hpp"
#include "store/case_notice.hpp"
#include "store/case_work.hpp"

namespace lightfoot {

namespace {

constexpr std::int64_t most_messages = 500;  // shown, the newest

Result<CaseMessage> add(const CaseDesk& desk, Transaction& transaction, const Viewer& viewer, CaseId id,
                        const Quote& words, bool by_mail, Time now) {
    auto& session = transaction.session;
    const auto it = find_case(session, viewer, id);
    if (!it) return not_found();
    auto change = TRY(write_message(*it, viewer, words, by_mail, now));
    const auto& message = change.record;
    insert_message(session, message);
    transaction.record(std::move(change.event));
    const bool requester = message.institution == it->requester;
    tell_side(transaction, desk, *it, requester ? Side::provider : Side::requester);
    return std::move(change.record);
}

}  // namespace

void insert_message(Session& session, const CaseMessage& message) {
    session.run(
        "INSERT INTO case_message (id, case_id, institution_id, account_id, text, language, by_mail,"
        " at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        message.id, message.of, message.institution, message.account, message.text, message.language,
        message.by_mail, message.at);
}

Result<CaseMessage> write_message(const CaseDesk& desk, const Viewer& viewer, CaseId id, const Quote& words,
                                  Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<CaseMessage> {
        return add(desk, transaction, viewer, id, words, false, now);
    });
}

std::vector<CaseMessage> list_messages(Session& session, const Viewer& viewer, CaseId id) {
    std::vector<CaseMessage> messages;
    if (!find_case(session, viewer, id)) return messages;
    session.each(
        "SELECT m.id, m.case_id, m.institution_id, m.account_id, m.text, m.language, m.by_mail, m.at FROM"
        " (SELECT * FROM case_message WHERE case_id = $1 ORDER BY at DESC, id DESC LIMIT $2) m"
        " ORDER BY m.at, m.id",
        [&](const Row& row) {
            messages.push_back({{row.integer(0)},
                                {row.integer(1)},
                                {row.integer(2)},
                                {row.integer(3)},
                                row.text(4),
                                row.text(5),
                                row.boolean(6),
                                row.time(7)});
        },
        id, most_messages);
    return messages;
}

Result<CaseMessage> take_reply(const CaseDesk& desk, CaseId id, AccountId account_id, std::string_view from,
                               const Quote& words, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<CaseMessage> {
        const auto account = find_any_account(transaction.session, account_id);
        if (!account || account->ended_at || folded_email(account->email) != folded_email(from))
            return not_found();
        Viewer viewer;
        viewer.role = account->role;
        viewer.space = account->space;
        viewer.account = account->id;
        viewer.institution = account->institution;
        return add(desk, transaction, viewer, id, words, true, now);
    });
}

}  // namespace lightfoot
