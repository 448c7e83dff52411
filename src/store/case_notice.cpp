#include "store/case_notice.hpp"

#include "store/outbox.hpp"

#include <vector>

namespace lightfoot {

void tell_people(Transaction& transaction, const CaseDesk& desk, Space space, Role role,
                 InstitutionId institution, const std::string& path, CaseId of) {
    std::vector<Notice> notices;
    transaction.session.each(
        "SELECT email, name, language, id FROM account WHERE space = $1 AND role = $2 AND ended_at IS NULL"
        " AND ($3 = 0 OR institution_id = $3) ORDER BY id",
        [&](const Row& row) {
            Notice notice{NoticeKind::something_waits, space, row.text(0), row.text(1), row.text(2), path, 0};
            if (of && desk.reply_token) notice.reply_token = desk.reply_token(desk.key, of, {row.integer(3)});
            notices.push_back(std::move(notice));
        },
        name_of(space), name_of(role), institution);
    for (const auto& notice : notices) put_in_outbox(transaction, desk.key, notice);
}

void tell_side(Transaction& transaction, const CaseDesk& desk, const Case& it, Side side) {
    const bool requester = side == Side::requester;
    tell_people(transaction, desk, it.space, requester ? Role::point_of_contact : Role::provider,
                requester ? it.requester : it.provider, "/cases/" + it.id.text(), it.id);
}

}  // namespace lightfoot
