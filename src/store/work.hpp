#pragma once
// The thin shells that pages, API and commands call: find the record for this viewer, let the verb of
// src/domain/verbs decide, write change and event in one transaction. `version` is the one the reader had
// before the eyes; where the record has moved on, the error is a conflict ("request.changed_meanwhile",
// "offer.…", "institution.…") and nothing is lost: the page shows both texts.

#include "domain/verbs/institution.hpp"
#include "domain/verbs/offer.hpp"
#include "domain/verbs/request.hpp"
#include "store/store.hpp"

namespace lightfoot {

struct RequestAt {
    RequestId id;
    std::int64_t version = 0;
    std::string cleared_by = {};  // who in the ministry has cleared the new words of what was sent already
};
Result<Request> start_request(Store&, const Viewer&, std::string_view language, std::string_view note,
                              Time now);
Result<Request> enter_letter(Store&, const Viewer&, const ArrivedLetter&, Time now);
Result<Request> edit_request(Store&, const Viewer&, RequestAt, const RequestEdit&, Time now);
Result<Request> edit_need(Store&, const Viewer&, RequestAt, NeedId, const NeedEdit&, Time now);
Result<Request> add_need(Store&, const Viewer&, RequestAt, std::string_view text, Time now);
Result<Request> remove_need(Store&, const Viewer&, RequestAt, NeedId, Time now);
Result<Request> confirm_topics(Store&, const Viewer&, RequestAt, NeedId, const std::vector<TopicTag>&,
                               Time now);
Result<Request> order_needs(Store&, const Viewer&, RequestAt, const std::vector<NeedId>&, Time now);
Result<Request> clear_request(Store&, const Viewer&, RequestAt, std::string_view name, Time now);
// Where `cleared_by` names who cleared the text, that is noted first, in the same act.
Result<Request> send_request(Store&, const Viewer&, RequestAt, Time now, std::string_view cleared_by = {});
Result<Request> consent_circulation(Store&, const Viewer&, RequestAt, ConsentWay, Time now);
Result<Request> consent_posting(Store&, const Viewer&, RequestAt, ConsentWay, Time now);
Result<Request> circulate_request(Store&, const Viewer&, RequestAt, Time now);
Result<Request> withdraw_request(Store&, const Viewer&, RequestAt, Time now);
// What the tagger found in a record that was just written. Writes nothing where it changes nothing; counts
// no version up.
Result<void> propose_topics(Store&, RequestId, const std::vector<TopicProposal>&, Time now);

struct OfferAt {
    OfferId id;
    std::int64_t version = 0;
};
Result<Offer> write_offer(Store&, const Viewer&, const Offer& draft, Time now);
Result<Offer> edit_offer(Store&, const Viewer&, OfferAt, const Offer& draft, Time now);
Result<Offer> confirm_offer(Store&, const Viewer&, OfferAt, Time now);
Result<Offer> withdraw_offer(Store&, const Viewer&, OfferAt, Time now);
// Within a write of the caller, which makes a case of it; the offer as it is now.
Result<Offer> ask_for_shelf_item(Transaction&, const Viewer& asker, OfferId, Date from);
Result<Offer> give_back_shelf_place(Transaction&, AccountId actor, OfferId, Date from);
Result<Offer> confirm_topics(Store&, const Viewer&, OfferAt, const std::vector<TopicTag>&, Time now);
Result<void> propose_topics(Store&, OfferId, const std::vector<std::string>& topics, Time now);

struct InstitutionAt {
    InstitutionId id;
    std::int64_t version = 0;
};
Result<Institution> add_institution(Store&, const Viewer&, const Institution& draft, Time now);
Result<Institution> confirm_institution(Store&, const Viewer&, InstitutionAt, Time now);
Result<Institution> update_institution(Store&, const Viewer&, InstitutionAt, const Institution& draft,
                                       Time now);

}  // namespace lightfoot
