#pragma once
// A case of Arland and Cordia at every status, for the tests of rules and store.

#include "domain/case_clock.hpp"
#include "domain/case_terms.hpp"
#include "support/world.hpp"

namespace lightfoot::testing {

inline const Time now{1'790'000'000};  // 2026-09-21
inline constexpr std::int64_t day_seconds = 86'400;
inline Time days_ago(int days) { return {now.seconds - days * day_seconds}; }

inline Case interested_case() {
    Case it;
    it.id = {9001};
    it.request = {1};
    it.need = {100};
    it.requester = arland;
    it.provider = cordia;
    it.title = {"Training at the port", "en"};
    it.interested_at = days_ago(3);
    return it;
}

inline Delivery agreed_delivery() {
    Delivery it;
    it.id = {9101};
    it.title = "One day with the instructors";
    it.language = "en";
    it.kind = DeliveryKind::module;
    it.proposed_at = it.requester_agreed_at.emplace(days_ago(2));
    it.provider_agreed_at = days_ago(2);
    return it;
}

inline Case case_at(CaseStatus status) {
    auto it = interested_case();
    const Decision yes{CaseAnswer::accepted, std::nullopt, {}, days_ago(2)};
    if (status == CaseStatus::interested) return it;
    if (status == CaseStatus::lapsed) return it.interested_at = days_ago(90), it;
    if (status == CaseStatus::withdrawn) return it.request_withdrawn = true, it;
    if (status == CaseStatus::declined)
        return it.of_provider = {CaseAnswer::declined, DeclineReason::no_people, {}, days_ago(1)}, it;
    if (status != CaseStatus::requester_accepted) it.of_provider = yes;
    if (status == CaseStatus::proposed) return it.request = {}, it.need = {}, it;
    if (status != CaseStatus::provider_accepted) it.of_requester = yes;
    if (status == CaseStatus::requester_accepted || status == CaseStatus::provider_accepted) return it;
    it.deliveries = {agreed_delivery()};
    auto& delivery = it.deliveries[0];
    if (status == CaseStatus::matched) return delivery.provider_agreed_at.reset(), it;
    if (status == CaseStatus::delivering) return it;
    delivery.reported_at = days_ago(1);
    delivery.report = {"Eighteen officers took part.", "en"};
    if (status == CaseStatus::reported) return it;
    delivery.answered_at = days_ago(1);
    delivery.fulfilment = Fulfilment::as_expected;
    if (status == CaseStatus::delivered) return it;
    it.requester_feedback = it.provider_feedback =
        Feedback{CaseOutcome::delivered, "The samples", "", "en", days_ago(1)};
    it.closed_at = days_ago(400);
    it.outcome = CaseOutcome::delivered;
    return it;
}

inline constexpr CaseStatus all_case_statuses[] = {
    CaseStatus::proposed,          CaseStatus::interested, CaseStatus::requester_accepted,
    CaseStatus::provider_accepted, CaseStatus::matched,    CaseStatus::delivering,
    CaseStatus::reported,          CaseStatus::delivered,  CaseStatus::closed,
    CaseStatus::declined,          CaseStatus::lapsed,     CaseStatus::withdrawn};

inline Viewer of_side(Side side) { return side == Side::requester ? of_arland() : of_cordia(); }

}  // namespace lightfoot::testing
