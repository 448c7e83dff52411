// How well a delivery is attested follows from facts alone.

#include "domain/cases.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(evidence, grows_with_the_facts_and_a_no_of_the_state_keeps_it_a_claim) {
    auto it = agreed_delivery();
    EXPECT_EQ(evidence_of(it), EvidenceGrade::none);
    it.reported_at = now;
    it.papers = 2;
    it.source_url = "https://news.example/port";
    EXPECT_EQ(evidence_of(it), EvidenceGrade::claimed) << "papers of the provider alone confirm nothing";
    it.answered_at = now;
    it.fulfilment = Fulfilment::not_as_expected;
    EXPECT_EQ(evidence_of(it), EvidenceGrade::claimed);
    it.fulfilment = Fulfilment::in_part;
    EXPECT_EQ(evidence_of(it), EvidenceGrade::documented);
    it.papers = 0;
    EXPECT_EQ(evidence_of(it), EvidenceGrade::confirmed) << "a source that nobody accepted counts nothing";
    it.source_accepted_at = now;
    EXPECT_EQ(evidence_of(it), EvidenceGrade::independent);
    it.cancelled_at = now;
    EXPECT_EQ(evidence_of(it), EvidenceGrade::none);
}

TEST(delivery_status, follows_the_facts) {
    auto it = agreed_delivery();
    EXPECT_EQ(status_of(it), DeliveryStatus::agreed);
    it.provider_agreed_at.reset();
    EXPECT_EQ(status_of(it), DeliveryStatus::proposed);
    it.reported_at = now;
    EXPECT_EQ(status_of(it), DeliveryStatus::reported);
    it.answered_at = now;
    EXPECT_EQ(status_of(it), DeliveryStatus::answered);
    it.cancelled_at = now;
    EXPECT_EQ(status_of(it), DeliveryStatus::cancelled);
}
