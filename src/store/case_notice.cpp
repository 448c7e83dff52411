#include "store/case_notice.hpp"

#include "store/alert.hpp"

#include <vector>

namespace lightfoot {

void tell_people(Transaction& transaction, const CaseDesk& desk, Space space, Role role,
                 InstitutionId institution, const std::string& path, CaseId of, const KindFor& kind_for) {
    std::vector<Account> people;
    transaction.session.each(
        "SELECT email, name, language, id, institution_id FROM account WHERE space = $1 AND role = $2 AND"
        " ended_at IS NULL AND ($3 = 0 OR institution_id = $3) ORDER BY id",
        [&](const Row& row) {
            Account account;
            account.space = space, account.role = role;
            account.email = row.text(0), account.name = row.text(1), account.language = row.text(2);
            account.id = {row.integer(3)}, account.institution = {row.integer(4)};
            people.push_back(std::move(account));
        },
        name_of(space), name_of(role), institution);
    for (const auto& account : people) {
        AlertText text{kind_for ? kind_for(account) : AlertKind::waiting, path, path};
        if (of && desk.reply_token) text.reply_token = desk.reply_token(desk.key, of, account.id);
        raise_alert(transaction, desk.key, account, text);
    }
}

void tell_side(Transaction& transaction, const CaseDesk& desk, const Case& it, Side side) {
    const bool requester = side == Side::requester;
    tell_people(transaction, desk, it.space, requester ? Role::point_of_contact : Role::provider,
                requester ? it.requester : it.provider, "/cases/" + it.id.text(), it.id);
}

}  // namespace lightfoot
