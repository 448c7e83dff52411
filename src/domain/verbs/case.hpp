#pragma once
// What can be done with a case. Each verb decides purely, in a file of its own. Which side may do what at
// which status stands in domain/case_clock.cpp; not at this status: conflict case.not_now. Words that decline
// for "other" are needed; all other words may be left out.

#include "domain/case_clock.hpp"
#include "domain/change.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"

#include <vector>

namespace lightfoot {

using CaseChange = Change<Case>;

struct InterestForm {
    std::string words, language;
    std::optional<Date> next_on;
};
// By a provider, in a need of an open request that it may see. The shell keeps one live case a provider and
// need.
Result<CaseChange> express_interest(const Viewer& viewer, const Request& request, NeedId need,
                                    const InterestForm& form, Time now);
struct ShelfWish {
    Date from;  // of the item's date
    std::string words, language;
};
// By the State, from the shelf for a need that it has sent. What lies on the shelf was agreed to in advance,
// so that both sides have said yes and the delivery is agreed, on the first days of that date that the need
// leaves; the provider can still decline. The shell takes the place.
Result<CaseChange> take_from_shelf(const Viewer& viewer, const Request& request, NeedId need,
                                   const Offer& item, const ShelfWish& wish, Time now);
// Unasked, to a State or regional organisation of the same space that may ask. To propose is to have said
// yes.
struct ProposalForm {
    std::string title, words, language;
};
Result<CaseChange> propose_help(const Viewer& viewer, const Institution& requester, const ProposalForm& form,
                                Time now);

Result<CaseChange> accept_case(const Case& it, const Viewer& viewer, const Quote& words, Time now);
// The State's yes to a proposal; the request was started with it.
Result<CaseChange> accept_proposal(const Case& it, const Viewer& viewer, const Request& started, Time now);
Result<CaseChange> decline_case(const Case& it, const Viewer& viewer, std::optional<DeclineReason> reason,
                                const Quote& words, Time now);
// From today to a year ahead; wakes an interest that has lapsed.
Result<CaseChange> name_next_date(const Case& it, const Viewer& viewer, std::optional<Date> day, Time now);
struct PartiesForm {
    Party funder, expert, host;
};
// By either side while it is live.
Result<CaseChange> name_parties(const Case& it, const Viewer& viewer, const PartiesForm& form, Time now);

struct DeliveryForm {
    std::string title, language, owner, place, contribution, carried_on_by;
    std::optional<DeliveryKind> kind;
    std::optional<Date> from, to;
};
// The side that proposes or changes has agreed; the other has yet to.
Result<CaseChange> propose_delivery(const Case& it, const Viewer& viewer, const DeliveryForm& form, Time now);
Result<CaseChange> change_delivery(const Case& it, const Viewer& viewer, DeliveryId id,
                                   const DeliveryForm& form, Time now);
Result<CaseChange> agree_delivery(const Case& it, const Viewer& viewer, DeliveryId id, Time now);
Result<CaseChange> cancel_delivery(const Case& it, const Viewer& viewer, DeliveryId id, Time now);
// By the provider; once more to add to its words, as long as the State has not answered.
Result<CaseChange> report_delivery(const Case& it, const Viewer& viewer, DeliveryId id, const Quote& words,
                                   Time now);
// By the State, against its expectations. "Not as expected" says why.
Result<CaseChange> confirm_delivery(const Case& it, const Viewer& viewer, DeliveryId id,
                                    std::optional<Fulfilment> fulfilment, const Quote& words, Time now);
// A public address (https) where somebody else wrote about it: named by either side, accepted by the desk.
Result<CaseChange> name_source(const Case& it, const Viewer& viewer, DeliveryId id, std::string_view address,
                               Time now);
Result<CaseChange> accept_source(const Case& it, const Viewer& viewer, DeliveryId id, Time now);

struct FeedbackForm {
    std::optional<CaseOutcome> outcome;
    std::string helped, otherwise, language;
};
// With the second feedback the case is closed, with the outcome that the State gives. "Delivered" and "in
// part" need a delivery that the State has confirmed.
Result<CaseChange> give_feedback(const Case& it, const Viewer& viewer, const FeedbackForm& form, Time now);
// By the desk, where a side does not answer: a match without a report that waits for the State.
Result<CaseChange> close_case(const Case& it, const Viewer& viewer, Time now);
Result<CaseChange> answer_follow_up(const Case& it, const Viewer& viewer, std::optional<Use> use,
                                    const Quote& words, Time now);

}  // namespace lightfoot
