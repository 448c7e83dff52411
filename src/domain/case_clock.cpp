#include "domain/case_clock.hpp"

#include "domain/case_terms.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using S = CaseStatus;
using A = CaseAct;
constexpr auto R = Side::requester, P = Side::provider;

constexpr CaseTransition table[] = {
    {S::proposed, A::accept, R, S::matched},
    {S::proposed, A::decline, R, S::declined},
    {S::proposed, A::decline, P, S::declined},
    {S::proposed, A::name_date, P, S::proposed},
    {S::interested, A::accept, R, S::requester_accepted},
    {S::interested, A::accept, P, S::provider_accepted},
    {S::interested, A::decline, R, S::declined},
    {S::interested, A::decline, P, S::declined},
    {S::interested, A::name_date, R, S::interested},
    {S::interested, A::name_date, P, S::interested},
    {S::requester_accepted, A::accept, P, S::matched},
    {S::requester_accepted, A::decline, R, S::declined},
    {S::requester_accepted, A::decline, P, S::declined},
    {S::requester_accepted, A::name_date, R, S::requester_accepted},
    {S::requester_accepted, A::name_date, P, S::requester_accepted},
    {S::provider_accepted, A::accept, R, S::matched},
    {S::provider_accepted, A::decline, R, S::declined},
    {S::provider_accepted, A::decline, P, S::declined},
    {S::provider_accepted, A::name_date, R, S::provider_accepted},
    {S::provider_accepted, A::name_date, P, S::provider_accepted},
    {S::lapsed, A::name_date, R, S::interested},
    {S::lapsed, A::name_date, P, S::interested},
    {S::lapsed, A::decline, R, S::declined},
    {S::lapsed, A::decline, P, S::declined},
    {S::matched, A::propose_delivery, R, S::matched},
    {S::matched, A::propose_delivery, P, S::matched},
    {S::matched, A::change_delivery, R, S::matched},
    {S::matched, A::change_delivery, P, S::matched},
    {S::matched, A::agree_delivery, R, S::delivering},
    {S::matched, A::agree_delivery, P, S::delivering},
    {S::matched, A::cancel_delivery, R, S::matched},
    {S::matched, A::cancel_delivery, P, S::matched},
    {S::matched, A::decline, R, S::declined},
    {S::matched, A::decline, P, S::declined},
    {S::matched, A::give_feedback, R, S::matched},
    {S::matched, A::give_feedback, P, S::matched},
    {S::delivering, A::propose_delivery, R, S::delivering},
    {S::delivering, A::propose_delivery, P, S::delivering},
    {S::delivering, A::change_delivery, R, S::matched},
    {S::delivering, A::change_delivery, P, S::matched},
    {S::delivering, A::agree_delivery, R, S::delivering},
    {S::delivering, A::agree_delivery, P, S::delivering},
    {S::delivering, A::cancel_delivery, R, S::matched},
    {S::delivering, A::cancel_delivery, P, S::matched},
    {S::delivering, A::report_delivery, P, S::reported},
    {S::delivering, A::decline, R, S::declined},
    {S::delivering, A::decline, P, S::declined},
    {S::delivering, A::give_feedback, R, S::delivering},
    {S::delivering, A::give_feedback, P, S::delivering},
    {S::reported, A::confirm_delivery, R, S::delivered},
    {S::reported, A::report_delivery, P, S::reported},
    {S::reported, A::propose_delivery, R, S::reported},
    {S::reported, A::propose_delivery, P, S::reported},
    {S::reported, A::change_delivery, R, S::reported},
    {S::reported, A::change_delivery, P, S::reported},
    {S::reported, A::agree_delivery, R, S::reported},
    {S::reported, A::agree_delivery, P, S::reported},
    {S::reported, A::cancel_delivery, R, S::reported},
    {S::reported, A::cancel_delivery, P, S::reported},
    {S::delivered, A::propose_delivery, R, S::matched},
    {S::delivered, A::propose_delivery, P, S::matched},
    {S::delivered, A::give_feedback, R, S::delivered},
    {S::delivered, A::give_feedback, P, S::delivered},
    {S::closed, A::answer_follow_up, R, S::closed},
};

// Of a match without anything agreed: who has not said yes to what was proposed; the provider, where nothing
// was proposed.
Turn turn_to_agree(const Case& it) {
    bool requester = false, provider = false;
    for (const auto& delivery : it.deliveries) {
        if (status_of(delivery) != DeliveryStatus::proposed) continue;
        requester = requester || !delivery.requester_agreed_at;
        provider = provider || !delivery.provider_agreed_at;
    }
    if (requester) return provider ? Turn::both : Turn::requester;
    return Turn::provider;
}

Turn turn_for_feedback(const Case& it) {
    if (!it.requester_feedback) return it.provider_feedback ? Turn::requester : Turn::both;
    return it.provider_feedback ? Turn::nobody : Turn::provider;
}

}  // namespace

std::span<const CaseTransition> case_transitions() { return table; }

bool may_now(CaseStatus status, CaseAct act, Side by) {
    return std::any_of(std::begin(table), std::end(table), [&](const CaseTransition& row) {
        return row.from == status && row.act == act && row.by == by;
    });
}

Turn turn_of(const Case& it, Date today) {
    switch (status_of(it, today)) {
    case CaseStatus::proposed:
    case CaseStatus::interested:
    case CaseStatus::provider_accepted:
    case CaseStatus::reported: return Turn::requester;
    case CaseStatus::requester_accepted:
    case CaseStatus::delivering: return Turn::provider;
    case CaseStatus::matched: return turn_to_agree(it);
    case CaseStatus::delivered: return turn_for_feedback(it);
    case CaseStatus::closed: {
        const auto due = follow_up_on(it);
        return due && *due <= today ? Turn::requester : Turn::nobody;
    }
    case CaseStatus::declined:
    case CaseStatus::lapsed:
    case CaseStatus::withdrawn: break;
    }
    return Turn::nobody;
}

bool is_turn_of(Turn turn, Side side) {
    return turn == Turn::both || turn == (side == Side::requester ? Turn::requester : Turn::provider);
}

std::optional<Date> overdue_since(const Case& it, Date today) {
    std::optional<Date> since;
    const auto from = [&](Date day) {
        const Date due{day.days + case_terms.overdue_days};
        if (due <= today && (!since || due < *since)) since = due;
    };
    const auto status = status_of(it, today);
    if (status == CaseStatus::matched && it.deliveries.empty())
        from(std::max(date_of(it.of_requester.at.value_or(it.interested_at)),
                      date_of(it.of_provider.at.value_or(it.interested_at))));
    for (const auto& delivery : it.deliveries) {
        if (!is_match(status)) break;
        const auto stands = status_of(delivery);
        if (stands == DeliveryStatus::proposed) from(date_of(delivery.proposed_at));
        if (stands == DeliveryStatus::reported) from(date_of(*delivery.reported_at));
        const auto last = delivery.to ? delivery.to : delivery.from;
        if (stands == DeliveryStatus::agreed && last) from(*last);
    }
    return since;
}

Result<Side> side_of(const Case& it, const Viewer& viewer) {
    if (it.space != viewer.space) return not_found();
    if (viewer.can(Capability::ask) && viewer.institution == it.requester) return Side::requester;
    if (viewer.can(Capability::offer) && viewer.institution == it.provider) return Side::provider;
    return not_allowed();
}

}  // namespace lightfoot
