// Papers of a report: added by the provider until the State has answered, read by whoever sees the case.

#include "store/case_world.hpp"
#include "store/delivery_paper.hpp"

#include "domain/limits.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class delivery_paper : public CaseContract {};
constexpr const char* pdf = "%PDF-1.7 a list of participants";

}  // namespace

TEST_P(delivery_paper, makes_the_delivery_documented_once_it_is_confirmed) {
    auto it = reported();
    const auto id = it.deliveries[0].id;
    const auto paper = add_paper(desk_for_cases(), of_cordia(), id, "list.exe", pdf, now).value();
    EXPECT_EQ(paper.name, "list.pdf");
    const auto file =
        store->read([&](Session& session) { return find_paper(session, of_arland(), paper.id); });
    ASSERT_TRUE(file);
    EXPECT_EQ(file->bytes, pdf);
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_committee()})
        EXPECT_FALSE(store->read([&](Session& session) { return find_paper(session, who, paper.id); }));
    it = act(it, of_arland(), [&](const Case& at) {
        return confirm_delivery(at, of_arland(), id, Fulfilment::as_expected, {}, now);
    });
    EXPECT_EQ(evidence_of(find(of_desk(), it.id)->deliveries[0]), EvidenceGrade::documented);
    EXPECT_EQ(add_paper(desk_for_cases(), of_cordia(), id, "late.pdf", pdf, now).error().kind,
              ErrorKind::conflict)
        << "what the State has answered to does not change behind it";
}

TEST_P(delivery_paper, by_the_provider_alone_of_a_known_kind_and_not_without_end) {
    const auto id = reported().deliveries[0].id;
    EXPECT_EQ(add_paper(desk_for_cases(), of_arland(), id, "a.pdf", pdf, now).error().kind,
              ErrorKind::not_allowed);
    EXPECT_EQ(add_paper(desk_for_cases(), of_delta(), id, "a.pdf", pdf, now).error().kind,
              ErrorKind::not_found);
    EXPECT_EQ(add_paper(desk_for_cases(), of_cordia(), id, "a.pdf", "MZ a program", now).error().kind,
              ErrorKind::invalid);
    for (std::size_t i = 0; i < limits::papers; ++i)
        EXPECT_TRUE(add_paper(desk_for_cases(), of_cordia(), id, "a.pdf", pdf, now));
    EXPECT_EQ(add_paper(desk_for_cases(), of_cordia(), id, "a.pdf", pdf, now).error().kind,
              ErrorKind::invalid);
    EXPECT_EQ(store->read([&](Session& session) { return list_papers(session, of_desk(), id).size(); }),
              limits::papers);
}

ON_BOTH_ENGINES(delivery_paper);
