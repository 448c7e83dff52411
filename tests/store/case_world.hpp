#pragma once
// Arland's circulated request of one need, people of Arland, Cordia, Delta and the desk, and a desk for
// cases.

#include "domain/cases.hpp"
#include "domain/verbs/request.hpp"
#include "store/account.hpp"
#include "store/case.hpp"
#include "store/case_work.hpp"
#include "store/institution.hpp"
#include "store/outbox.hpp"
#include "store/request.hpp"
#include "support/store_contract.hpp"

namespace lightfoot::testing {

class CaseContract : public StoreContract {
protected:
    static constexpr RequestId circulated{11};
    static constexpr NeedId need{1100};

    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([&](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
            auto open = request(circulated, arland);
            open.sent_at = open.circulated_at = days_ago(45);
            insert_request(session, open);
            insert_request(session, request({12}, arland));
        });
        person(of_arland(), "ar");
        person(of_cordia(), "en");
        person(of_delta(), "fr");
        person(of_desk(), "en");
    }

    void person(const Viewer& viewer, const std::string& language) {
        Account account;
        account.id = viewer.account;
        account.institution = viewer.institution;
        account.role = viewer.role;
        account.email = "p" + viewer.institution.text() + "@people.example";
        account.language = language;
        prepare([&](Session& session) { insert_account(session, account, "hash", now).value(); });
    }
    static std::string email_of(const Viewer& viewer) {
        return "p" + viewer.institution.text() + "@people.example";
    }

    CaseDesk desk_for_cases() { return {*store, key}; }
    Case interest(const Viewer& provider = of_cordia()) {
        return express_interest(desk_for_cases(), provider, circulated, need, {"We could", "en", {}}, now)
            .value();
    }
    Case act(const Case& it, const Viewer& viewer, const CaseVerb& verb) {
        return change_case(desk_for_cases(), viewer, {it.id, it.version}, now, verb).value();
    }
    // Both have accepted, a delivery is agreed and reported.
    Case reported() {
        auto it = interest();
        it = act(it, of_arland(), [&](const Case& at) { return accept_case(at, of_arland(), {}, now); });
        it = act(it, of_cordia(), [&](const Case& at) { return accept_case(at, of_cordia(), {}, now); });
        it = act(it, of_cordia(), [&](const Case& at) {
            DeliveryForm form;
            form.title = "One day", form.language = "en", form.place = "The port", form.from = date_of(now);
            return propose_delivery(at, of_cordia(), form, now);
        });
        const auto id = it.deliveries.at(0).id;
        it = act(it, of_arland(), [&](const Case& at) { return agree_delivery(at, of_arland(), id, now); });
        return act(it, of_cordia(), [&](const Case& at) {
            return report_delivery(at, of_cordia(), id, {"Eighteen officers", "en"}, now);
        });
    }
    std::optional<Case> find(const Viewer& viewer, CaseId id) {
        return store->read([&](Session& session) { return find_case(session, viewer, id); });
    }
    // Whom a mail waits for, sorted; emptied.
    std::vector<std::string> mails() {
        std::vector<std::string> emails;
        const auto entries = take_from_outbox(*store, key, 100, now).value();
        for (const auto& entry : entries) {
            EXPECT_EQ(entry.notice.kind, NoticeKind::alert);
            emails.push_back(entry.notice.email + " " + entry.notice.path);
        }
        std::sort(emails.begin(), emails.end());
        return emails;
    }

    const InstallationKey key{std::string(32, 'k')};
};

}  // namespace lightfoot::testing
