#include "store/case_work.hpp"

#include "domain/verbs/request.hpp"
#include "store/account.hpp"
#include "store/case.hpp"
#include "store/case_notice.hpp"
#include "store/columns.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/work.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_proposals = 5;

// Mail to whoever did not do it: to the other side, or to both where the desk acted.
void tell_others(Transaction& transaction, const CaseDesk& desk, const Case& it, const Viewer& viewer) {
    const auto acting = side_of(it, viewer);
    for (auto side : {Side::requester, Side::provider})
        if (!acting || *acting != side) tell_side(transaction, desk, it, side);
}

Result<Case> keep(Transaction& transaction, CaseChange change) {
    if (!update_case(transaction.session, change.record)) return conflict("case.changed_meanwhile");
    transaction.record(std::move(change.event));
    ++change.record.version;
    return std::move(change.record);
}

Result<Case> find_at(Session& session, const Viewer& viewer, CaseAt at) {
    auto it = find_case(session, viewer, at.id);
    if (!it) return not_found();
    if (it->version != at.version) return conflict("case.changed_meanwhile");
    return std::move(*it);
}

std::size_t count_live(Session& session, const Viewer& viewer, const CaseFilter& filter, Date today) {
    const auto cases = list_cases(session, viewer, filter);
    return std::size_t(std::count_if(cases.begin(), cases.end(), [&](const Case& one) {
        const auto status = status_of(one, today);
        return is_live(status) && (filter.need || status == CaseStatus::proposed);
    }));
}

// Those that were held and are not any more.
Result<void> give_back_places(Transaction& transaction, AccountId actor, const std::vector<ShelfPlace>& held,
                              const std::vector<ShelfPlace>& still) {
    for (const auto& place : held)
        if (std::find(still.begin(), still.end(), place) == still.end())
            TRY(give_back_shelf_place(transaction, actor, place.offer, place.from));
    return {};
}

}  // namespace

Result<Case> express_interest(const CaseDesk& desk, const Viewer& viewer, RequestId request_id, NeedId need,
                              const InterestForm& form, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Case> {
        auto& session = transaction.session;
        const auto request = find_request(session, viewer, request_id);
        if (!request) return not_found();
        auto change = TRY(express_interest(viewer, *request, need, form, now));
        CaseFilter mine;
        mine.need = need, mine.provider = viewer.institution;
        if (count_live(session, viewer, mine, date_of(now)) > 0) return conflict("case.exists");
        insert_case(session, change.record);
        transaction.record(std::move(change.event));
        tell_others(transaction, desk, change.record, viewer);
        return std::move(change.record);
    });
}

Result<Case> take_from_shelf(const CaseDesk& desk, const Viewer& viewer, RequestId request_id, NeedId need,
                             OfferId item_id, const ShelfWish& wish, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Case> {
        auto& session = transaction.session;
        const auto request = find_request(session, viewer, request_id);
        const auto item = find_offer(session, viewer, item_id);
        if (!request || !item) return not_found();
        CaseFilter both;
        both.need = need, both.provider = item->provider;
        if (count_live(session, viewer, both, date_of(now)) > 0) return conflict("case.exists");
        auto change = TRY(take_from_shelf(viewer, *request, need, *item, wish, now));
        TRY(ask_for_shelf_item(transaction, viewer, item_id, wish.from));
        insert_case(session, change.record);
        transaction.record(std::move(change.event));
        tell_others(transaction, desk, change.record, viewer);
        return std::move(change.record);
    });
}

Result<Case> propose_help(const CaseDesk& desk, const Viewer& viewer, InstitutionId requester,
                          const ProposalForm& form, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Case> {
        auto& session = transaction.session;
        const auto state = find_institution(session, viewer, requester);
        auto change = TRY(propose_help(viewer, state.value_or(Institution{}), form, now));
        CaseFilter mine;
        mine.requester = requester, mine.provider = viewer.institution;
        if (count_live(session, viewer, mine, date_of(now)) >= most_proposals)
            return too_much({"case.too_many_proposals", {{"most", std::int64_t(most_proposals)}}});
        insert_case(session, change.record);
        transaction.record(std::move(change.event));
        tell_others(transaction, desk, change.record, viewer);
        return std::move(change.record);
    });
}

Result<Case> change_case(const CaseDesk& desk, const Viewer& viewer, CaseAt at, Time now,
                         const CaseVerb& verb) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Case> {
        const auto it = TRY(find_at(transaction.session, viewer, at));
        auto change = TRY(verb(it));
        if (change.record == it) return it;
        auto kept = TRY(keep(transaction, std::move(change)));
        TRY(give_back_places(transaction, viewer.account, shelf_places(it), shelf_places(kept)));
        tell_others(transaction, desk, kept, viewer);
        return kept;
    });
}

Result<Case> accept_proposal(const CaseDesk& desk, const Viewer& viewer, CaseAt at, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Case> {
        const auto it = TRY(find_at(transaction.session, viewer, at));
        const auto note = it.title.text + (it.words.text.empty() ? "" : "\n\n") + it.words.text;
        auto started = TRY(start_request(viewer, it.title.language, note, now));
        started.record.title = it.title.text;
        auto change = TRY(accept_proposal(it, viewer, started.record, now));
        insert_request(transaction.session, started.record);
        transaction.record(std::move(started.event));
        auto kept = TRY(keep(transaction, std::move(change)));
        tell_others(transaction, desk, kept, viewer);
        return kept;
    });
}

namespace {

// Circulated in the last two days, and nobody was told since.
std::vector<std::pair<RequestId, Space>> list_untold(Session& session, Time now) {
    constexpr std::int64_t two_days = 2 * 86'400;
    std::vector<std::pair<RequestId, Space>> requests;
    session.each(
        "SELECT r.id, r.space FROM request r WHERE r.circulated_at > $1 AND r.withdrawn_at IS NULL AND NOT"
        " EXISTS (SELECT 1 FROM circulation_notice n WHERE n.request_id = r.id AND"
        " n.told_at >= r.circulated_at)",
        [&](const Row& row) { requests.emplace_back(RequestId{row.integer(0)}, space_of(row.text(1))); },
        now.seconds - two_days);
    return requests;
}

}  // namespace

Result<int> tell_of_circulated(const CaseDesk& desk, Time now, const Concerns& concerns) {
    std::vector<std::pair<RequestId, Space>> known;
    std::map<Space, std::vector<Account>> people;
    desk.store.read([&](Session& session) {
        known = list_untold(session, now);
        for (const auto& [id, space] : known)
            if (concerns && !people.contains(space)) people[space] = list_accounts(session, space);
    });
    if (known.empty()) return 0;
    // Matching takes its time: it is over before anything is written.
    std::set<std::pair<RequestId, AccountId>> concerned;
    for (const auto& [id, space] : known)
        for (const auto& account : people[space])
            if (account.role == Role::provider && concerns(id, account)) concerned.emplace(id, account.id);
    return desk.store.write(now, [&](Transaction& transaction) -> Result<int> {
        int told = 0;
        for (const auto& [id, space] : list_untold(transaction.session, now)) {
            if (std::find(known.begin(), known.end(), std::pair{id, space}) == known.end()) continue;
            transaction.session.run(
                "INSERT INTO circulation_notice (request_id, told_at) VALUES ($1, $2)"
                " ON CONFLICT (request_id) DO UPDATE SET told_at = $2",
                id, now);
            const auto kind_for = [&](const Account& account) {
                return !concerns || concerned.contains({id, account.id}) ? AlertKind::needs
                                                                         : AlertKind::circulated;
            };
            tell_people(transaction, desk, space, Role::provider, {}, "/requests/" + id.text() + "/interest",
                        {}, kind_for);
            ++told;
        }
        return told;
    });
}

Result<int> ask_follow_ups(const CaseDesk& desk, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<int> {
        int asked = 0;
        // A year has 365 days at least; the exact day is looked at below.
        for (auto& it : cases_to_follow_up(transaction.session, {now.seconds - 365 * 86'400})) {
            const auto due = follow_up_on(it);
            if (!due || date_of(now) < *due) continue;
            it.follow_up.asked_at = now;
            if (!update_case(transaction.session, it)) continue;
            Event event;
            event.subject = Subject::case_;
            event.subject_id = it.id.value;
            event.verb = "follow_up_asked";
            event.institution = it.requester;
            transaction.record(std::move(event));
            tell_side(transaction, desk, it, Side::requester);
            ++asked;
        }
        return asked;
    });
}

}  // namespace lightfoot
