#include "store/people_world.hpp"

#include "base/encoding.hpp"

namespace lightfoot::testing {

void PeopleWorld::SetUp() {
    StoreContract::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    prepare([](Session& session) {
        for (const auto& made : all_institutions()) insert_institution(session, made);
    });
}

Account PeopleWorld::person(InstitutionId of, Role role, const std::string& name, bool keeps_people) {
    Account account;
    account.id = AccountId::make();
    account.institution = of;
    account.role = role;
    account.keeps_people = keeps_people;
    account.email = name + "@ministry.example";
    account.name = name;
    account.language = "fr";
    const auto hash = secrets.passwords.hash(password).value();
    store
        ->write(
            now,
            [&](Transaction& transaction) { return insert_account(transaction.session, account, hash, now); })
        .value();
    return account;
}

Viewer PeopleWorld::as(const Account& account) {
    return {account.role,        account.space,        account.id,
            account.institution, account.keeps_people, account.language};
}

std::string PeopleWorld::set_up(const Account& account, Time at) {
    const auto offer = offer_second_factor(account, "Lightfoot");
    const auto secret = parse_base32(offer.secret).value();
    const auto token = enter(account, at).value();
    enable_second_factor(keeper(), caller(), token.sign_in, offer.secret, code_at(secret, at), at).value();
    return secret;
}

}  // namespace lightfoot::testing
