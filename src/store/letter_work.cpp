// The shells of the verbs of letters: find the letter for this viewer, let the verb decide, write change and
// event in one transaction.

#include "domain/verbs/procedure.hpp"
#include "store/account.hpp"
#include "store/alert.hpp"
#include "store/case.hpp"
#include "store/letter.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/work_procedure.hpp"

namespace lightfoot {

namespace {

Result<Letter> keep(Transaction& transaction, LetterChange change) {
    if (!update_letter(transaction.session, change.record)) return conflict("letter.changed_meanwhile");
    transaction.record(std::move(change.event));
    ++change.record.version;
    return std::move(change.record);
}

template <class Decide>
Result<Letter> change_letter(Store& store, const Viewer& viewer, LetterAt at, Time now, Decide decide) {
    return store.write(now, [&](Transaction& transaction) -> Result<Letter> {
        const auto letter = find_letter(transaction.session, viewer, at.id);
        if (!letter) return not_found();
        if (letter->version != at.version) return conflict("letter.changed_meanwhile");
        auto change = TRY(decide(transaction, *letter));
        if (change.record == *letter) return *letter;
        return keep(transaction, std::move(change));
    });
}

// The act that the letter tells of; none where it is done, or where the letter tells of none.
std::optional<Result<RequestChange>> decision(const Letter& letter, const Request& request,
                                              const Viewer& viewer, const Procedure& procedure, Time now) {
    switch (letter.kind) {
    case LetterKind::acknowledgement:
        if (!request.acknowledged_at) return acknowledge_request(request, viewer, now);
        break;
    case LetterKind::provider_note:
        if (!request.circulated_at) return circulate_request(request, viewer, now);
        break;
    case LetterKind::year_question:
        if (!request.met.asked_at) return ask_whether_met(request, viewer, procedure, now);
        break;
    default: break;
    }
    return std::nullopt;
}

Result<void> decide_with(Transaction& transaction, const Letter& letter, const Request& request,
                         const Viewer& viewer, const Procedure& procedure, Time now) {
    auto decided = decision(letter, request, viewer, procedure, now);
    if (!decided) return {};
    auto change = TRY(std::move(*decided));
    if (!update_request(transaction.session, change.record)) return conflict("request.changed_meanwhile");
    transaction.record(std::move(change.event));
    return {};
}

// To whom it is addressed: the people of who asked, or all providers. A briefing is for the Committee.
bool is_addressee(const Letter& letter, const Account& account) {
    switch (letter.kind) {
    case LetterKind::provider_note: return account.role == Role::provider;
    case LetterKind::briefing: return account.role == Role::committee;
    case LetterKind::offer_thanks:
        return account.role == Role::provider && account.institution == letter.provider;
    default: return account.role == Role::point_of_contact && account.institution == letter.requester;
    }
}

// A note to providers circulates its request, of which they are told as such: no second mail.
void tell(Transaction& transaction, const Letter& letter, const InstallationKey& key) {
    const auto path = "/letters/" + letter.id.text();
    AlertText text{AlertKind::waiting, path, path};
    if (letter.kind == LetterKind::provider_note) text.kind = AlertKind::circulated, text.told = true;
    for (const auto& account : list_accounts(transaction.session, letter.space))
        if (is_addressee(letter, account))
            raise_alert(transaction, key, account, text);
}

}  // namespace

namespace {

bool went_out(Session& session, const Letter& letter) {
    return session
        .one("SELECT 1 FROM letter WHERE kind = $1 AND space = $2 AND request_id = $3"
             " AND offer_id = $4 AND case_id = $5 AND signed_at IS NOT NULL",
             [](const Row& row) { return row.boolean(0); }, name_of(letter.kind), name_of(letter.space),
             letter.request, letter.offer, letter.about)
        .value_or(false);
}

}  // namespace

Result<void> may_go_out(Session& session, const Letter& letter, const Request* request, Time now) {
    TRY(may_go_out(letter, request));
    if (!is_of_offer(letter.kind) || !request) return {};
    if (letter.about) {
        const auto about = case_regardless_of_viewer(session, letter.about);
        return may_be_relayed(*request, about ? &*about : nullptr, date_of(now));
    }
    const auto offer = offer_regardless_of_viewer(session, letter.offer);
    return may_be_relayed(*request, offer ? &*offer : nullptr);
}

Result<Letter> draft_letter(Store& store, const Letter& drafted, AccountId actor, Time now) {
    const auto change = draft_letter(drafted, actor, now);
    return store.write(now, [&](Transaction& transaction) -> Result<Letter> {
        const auto waits = transaction.session.one(
            "SELECT 1 FROM letter WHERE kind = $1 AND space = $2 AND COALESCE(request_id, 0) = $3"
            " AND offer_id = $4 AND case_id = $5 AND signed_at IS NULL",
            [](const Row& row) { return row.boolean(0); }, name_of(drafted.kind), name_of(drafted.space),
            drafted.request, drafted.offer, drafted.about);
        if (waits) return conflict("letter.already_drafted");
        if (is_of_offer(drafted.kind) && went_out(transaction.session, drafted))
            return conflict("letter.already_relayed");
        insert_letter(transaction.session, change.record);
        transaction.record(change.event);
        return change.record;
    });
}

Result<Letter> edit_letter(Store& store, const Viewer& viewer, LetterAt at, const LetterWords& words,
                           Time now) {
    return change_letter(store, viewer, at, now,
                         [&](Transaction&, const Letter& it) { return edit_letter(it, viewer, words, now); });
}

Result<Letter> redraft_letter(Store& store, const Viewer& viewer, LetterAt at, const Letter& fresh,
                              Time now) {
    return change_letter(store, viewer, at, now, [&](Transaction&, const Letter& it) {
        return redraft_letter(it, viewer, fresh.words, fresh.request_version, now);
    });
}

Result<Letter> sign_letter(Store& store, const Viewer& viewer, LetterAt at, const Procedure& procedure,
                           const InstallationKey& key, Time now) {
    return change_letter(store, viewer, at, now,
                         [&](Transaction& transaction, const Letter& it) -> Result<LetterChange> {
                             const auto request = find_request(transaction.session, viewer, it.request);
                             if (it.request && !request) return not_found();
                             TRY(may_go_out(transaction.session, it, request ? &*request : nullptr, now));
                             auto change = TRY(sign_letter(it, request ? &*request : nullptr, viewer, now));
                             if (request) TRY(decide_with(transaction, it, *request, viewer, procedure, now));
                             if (it.kind == LetterKind::briefing) note_briefing(transaction, viewer);
                             tell(transaction, change.record, key);
                             return change;
                         });
}

}  // namespace lightfoot
