#include "store/component_work.hpp"

#include "store/case.hpp"
#include "store/case_notice.hpp"
#include "store/component.hpp"
#include "store/outbox.hpp"
#include "store/request.hpp"

#include <set>

namespace lightfoot {

namespace {

// The link in a mail of today to who is asked.
void mail_host(Transaction& transaction, const CaseDesk& desk, const Component& it, NoticeKind kind) {
    if (it.contact.email.empty()) return;
    const HostLink link{it.id, it.link, {date_of(*it.asked_at).days + component_terms.link_days}};
    const auto& language = it.contact.language;
    put_in_outbox(
        transaction, desk.key,
        {kind, it.space, it.contact.email, it.contact.name, is_official_language(language) ? language : "en",
         "/hosting/" + host_link_token(desk.key, link)});
}

void tell_state(Transaction& transaction, const CaseDesk& desk, const Component& it) {
    tell_people(transaction, desk, it.space, Role::point_of_contact, it.requester,
                "/requests/" + it.request.text() + "/components/" + it.id.text());
}

// Those who have read the name of the host, beside the State: it is gone now.
void tell_parties(Transaction& transaction, const CaseDesk& desk, const Component& it) {
    const auto path = "/requests/" + it.request.text() + "/components";
    std::set<InstitutionId> told;
    for (const auto& one : cases_regardless_of_viewer(transaction.session, it.request))
        if (one.need == it.need && one.of_requester.answer != CaseAnswer::declined &&
            one.of_provider.answer != CaseAnswer::declined && told.insert(one.provider).second)
            tell_people(transaction, desk, it.space, Role::provider, one.provider, path);
    const auto request = request_regardless_of_viewer(transaction.session, it.request);
    if (!request || !request->sent_at) return;
    for (const auto role : {Role::secretariat, Role::committee})
        tell_people(transaction, desk, it.space, role, {}, path);
}

Result<Component> keep(Transaction& transaction, ComponentChange change) {
    if (!update_component(transaction.session, change.record)) return conflict("component.changed_meanwhile");
    transaction.record(std::move(change.event));
    ++change.record.version;
    return std::move(change.record);
}

Result<Component> find_at(Session& session, const Viewer& viewer, ComponentAt at) {
    auto it = find_component(session, viewer, at.id);
    if (!it) return not_found();
    if (it->version != at.version) return conflict("component.changed_meanwhile");
    return std::move(*it);
}

// As the link's bearer may act on it today.
Result<Component> find_by(Session& session, const HostLink& link, Time now) {
    auto it = component_regardless_of_viewer(session, link.component);
    if (!it) return not_found("component.link_unknown");
    switch (standing_of(*it, link, date_of(now))) {
    case HostLinkStanding::gone: return conflict("component.request_withdrawn");
    case HostLinkStanding::replaced: return conflict("component.link_replaced");
    case HostLinkStanding::over: return conflict("component.link_over");
    case HostLinkStanding::answered:
    case HostLinkStanding::open: break;
    }
    return std::move(*it);
}

// Who had an open question, or had agreed, is told that it no longer stands.
bool is_over_for_host(const Component& before, const Component& after) {
    const auto was = status_of(before), is = status_of(after);
    const bool knew =
        was == ComponentStatus::asked || was == ComponentStatus::unanswered || has_agreed(before);
    return knew && (is == ComponentStatus::draft || is == ComponentStatus::withdrawn);
}

}  // namespace

Result<Component> choose_host(const CaseDesk& desk, const Viewer& viewer, RequestId request_id, NeedId need,
                              const HostChoice& choice, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Component> {
        auto& session = transaction.session;
        const auto request = find_request(session, viewer, request_id);
        if (!request) return not_found();
        auto change = TRY(choose_host(*request, need, viewer, choice, now));
        const auto& host = change.record.host;
        int standing = 0;
        for (auto& one : list_components(session, viewer, request_id)) {
            if (one.withdrawn_at) continue;
            ++standing;
            if (one.need == need && one.host.programme == host.programme &&
                (!host.programme.empty() || one.host.name.text == host.name.text))
                return std::move(one);
        }
        if (standing >= component_terms.most)
            return too_much({"component.too_many", {{"most", std::int64_t{component_terms.most}}}});
        insert_component(session, change.record);
        transaction.record(std::move(change.event));
        return std::move(change.record);
    });
}

Result<Component> change_component(const CaseDesk& desk, const Viewer& viewer, ComponentAt at, Time now,
                                   const ComponentVerb& verb) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Component> {
        const auto it = TRY(find_at(transaction.session, viewer, at));
        auto change = TRY(verb(it));
        if (change.record == it) return it;
        auto kept = TRY(keep(transaction, std::move(change)));
        if (is_over_for_host(it, kept)) mail_host(transaction, desk, it, NoticeKind::host_news);
        if (has_agreed(it) && !has_agreed(kept)) tell_parties(transaction, desk, kept);
        return kept;
    });
}

Result<Component> ask_host(const CaseDesk& desk, const Viewer& viewer, ComponentAt at,
                           const std::optional<ComponentForm>& form, std::string_view cleared_by, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Component> {
        auto it = TRY(find_at(transaction.session, viewer, at));
        if (form) {
            auto edited = TRY(edit_component(it, viewer, *form, now));
            // Who only presses the button has not written at it.
            edited.record.drafted_by = it.drafted_by;
            const bool new_words = !(edited.record == it);
            edited.record.drafted_by = viewer.account;
            if (new_words) it = TRY(keep(transaction, std::move(edited)));
        }
        auto kept = TRY(keep(transaction, TRY(ask_host(it, viewer, cleared_by, now))));
        mail_host(transaction, desk, kept, NoticeKind::host_question);
        return kept;
    });
}

Result<Component> carry_deliveries(const CaseDesk& desk, const Viewer& viewer, ComponentAt at,
                                   const std::set<DeliveryId>& chosen, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Component> {
        const auto it = TRY(find_at(transaction.session, viewer, at));
        const auto cases = cases_regardless_of_viewer(transaction.session, it.request);
        auto change = TRY(carry_deliveries(it, cases, viewer, chosen, now));
        if (change.record == it) return it;
        return keep(transaction, std::move(change));
    });
}

Result<void> write_to_host(const CaseDesk& desk, const Viewer& viewer, ComponentId id, const Quote& words,
                           Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto it = find_component(transaction.session, viewer, id);
        if (!it) return not_found();
        auto change = TRY(write_to_host(*it, viewer, words, now));
        insert_component_message(transaction.session, id, change.record);
        transaction.record(std::move(change.event));
        mail_host(transaction, desk, *it, NoticeKind::host_news);
        return {};
    });
}

Result<Component> answer_as_host(const CaseDesk& desk, const HostLink& link, const HostAnswerForm& form,
                                 Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Component> {
        const auto it = TRY(find_by(transaction.session, link, now));
        auto kept = TRY(keep(transaction, TRY(answer_as_host(it, form, now))));
        tell_state(transaction, desk, kept);
        return kept;
    });
}

Result<Component> take_back_consent(const CaseDesk& desk, const HostLink& link, const Quote& words,
                                    Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<Component> {
        const auto it = TRY(find_by(transaction.session, link, now));
        auto kept = TRY(keep(transaction, TRY(take_back_consent(it, words, now))));
        tell_state(transaction, desk, kept);
        tell_parties(transaction, desk, kept);
        return kept;
    });
}

Result<void> write_as_host(const CaseDesk& desk, const HostLink& link, const Quote& words, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto it = TRY(find_by(transaction.session, link, now));
        auto change = TRY(write_as_host(it, words, now));
        insert_component_message(transaction.session, it.id, change.record);
        transaction.record(std::move(change.event));
        tell_state(transaction, desk, it);
        return {};
    });
}

Result<int> remind_hosts(const CaseDesk& desk, Time now) {
    constexpr std::int64_t day = 86'400;
    const Time before{now.seconds - (component_terms.remind_days - 1) * day};
    if (desk.store.read([&](Session& session) { return components_asked_before(session, before); }).empty())
        return 0;
    return desk.store.write(now, [&](Transaction& transaction) -> Result<int> {
        int done = 0;
        for (const auto& it : components_asked_before(transaction.session, before)) {
            auto change = it.reminded_at ? note_host_silence(it, now) : remind_host(it, now);
            if (!change) continue;  // its day has not come
            const auto kept = TRY(keep(transaction, std::move(*change)));
            if (kept.silent_at)
                tell_state(transaction, desk, kept);
            else
                mail_host(transaction, desk, kept, NoticeKind::host_reminder);
            ++done;
        }
        return done;
    });
}

}  // namespace lightfoot
