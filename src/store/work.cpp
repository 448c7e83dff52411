#include "store/work.hpp"

#include "store/case.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/work_change.hpp"

namespace lightfoot {

namespace {

Result<Offer> keep(Transaction& transaction, OfferChange change) {
    if (!update_offer(transaction.session, change.record)) return conflict("offer.changed_meanwhile");
    transaction.record(std::move(change.event));
    ++change.record.version;
    return std::move(change.record);
}

template <class Decide>
Result<Offer> change_offer(Store& store, const Viewer& viewer, OfferAt at, Time now, Decide decide) {
    return store.write(now, [&](Transaction& transaction) -> Result<Offer> {
        const auto offer = find_offer(transaction.session, viewer, at.id);
        if (!offer) return not_found();
        if (offer->version != at.version) return conflict("offer.changed_meanwhile");
        auto change = TRY(decide(*offer));
        if (says_nothing(change, *offer)) return *offer;
        return keep(transaction, std::move(change));
    });
}

Result<Request> insert_change(Store& store, Time now, const RequestChange& change) {
    return store.write(now, [&](Transaction& transaction) -> Result<Request> {
        insert_request(transaction.session, change.record);
        transaction.record(change.event);
        return change.record;
    });
}

}  // namespace

Result<Request> start_request(Store& store, const Viewer& viewer, std::string_view language,
                              std::string_view note,
                              Time now) {
    return insert_change(store, now, TRY(start_request(viewer, language, note, now)));
}

Result<Request> enter_letter(Store& store, const Viewer& viewer, const ArrivedLetter& letter, Time now) {
    const auto change = TRY(enter_letter(viewer, letter, now));
    return store.write(now, [&](Transaction& transaction) -> Result<Request> {
        const auto institution = find_institution(transaction.session, viewer, letter.institution);
        if (!institution || !institution->requests || institution->space != viewer.space)
            return invalid("request.unknown_institution", {{"institution", "request.unknown_institution"}});
        insert_request(transaction.session, change.record);
        transaction.record(change.event);
        return change.record;
    });
}

Result<Request> edit_request(Store& store, const Viewer& viewer, RequestAt at, const RequestEdit& edit,
                             Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) { return edit_request(it, viewer,
        edit, now); });
}

Result<Request> edit_need(Store& store, const Viewer& viewer, RequestAt at, NeedId need, const NeedEdit& edit,
                          Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return edit_need(it, viewer, need, edit, now); });
}

Result<Request> add_need(Store& store, const Viewer& viewer, RequestAt at, std::string_view text, Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) { return add_need(it, viewer, text,
        now); });
}

Result<Request> remove_need(Store& store, const Viewer& viewer, RequestAt at, NeedId need, Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) { return remove_need(it, viewer,
        need, now); });
}

Result<Request> confirm_topics(Store& store, const Viewer& viewer, RequestAt at, NeedId need,
                               const std::vector<TopicTag>& tags, Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return confirm_topics(it, viewer, need, tags, now); });
}

Result<Request> order_needs(Store& store, const Viewer& viewer, RequestAt at,
                            const std::vector<NeedId>& order,
                            Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) { return order_needs(it, viewer,
        order, now); });
}

Result<Request> clear_request(Store& store, const Viewer& viewer, RequestAt at, std::string_view name,
                              Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return clear_request(it, viewer, name, now); });
}

Result<Request> send_request(Store& store, const Viewer& viewer, RequestAt at, Time now,
                             std::string_view cleared_by) {
    return store.write(now, [&](Transaction& transaction) -> Result<Request> {
        auto request = find_request(transaction.session, viewer, at.id);
        if (!request) return not_found();
        if (request->version != at.version) return conflict("request.changed_meanwhile");
        if (!cleared_by.empty() && !request->clearance.at)
            request = TRY(keep(transaction, TRY(clear_request(*request, viewer, cleared_by, now))));
        return keep(transaction, TRY(send_request(*request, viewer, now)));
    });
}

Result<Request> consent_circulation(Store& store, const Viewer& viewer, RequestAt at, ConsentWay way,
                                    Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return consent_circulation(it, viewer, way, now); });
}

Result<Request> consent_posting(Store& store, const Viewer& viewer, RequestAt at, ConsentWay way, Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return consent_posting(it, viewer, way, now); });
}

Result<Request> circulate_request(Store& store, const Viewer& viewer, RequestAt at, Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) { return circulate_request(it,
        viewer, now); });
}

Result<Request> withdraw_request(Store& store, const Viewer& viewer, RequestAt at, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<Request> {
        const auto cases = cases_regardless_of_viewer(transaction.session, at.id);
        auto withdrawn = TRY(change_within(transaction, viewer, at, [&](const Request& it) {
            return withdraw_request(it, viewer, now);
        }));
        for (const auto& it : cases)
            for (const auto& place : shelf_places(it))
                TRY(give_back_shelf_place(transaction, viewer.account, place.offer, place.from));
        return withdrawn;
    });
}

Result<void> propose_topics(Store& store, RequestId id, const std::vector<TopicProposal>& proposals,
                            Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto request = request_regardless_of_viewer(transaction.session, id);
        if (!request) return not_found();
        auto change = propose_topics(*request, proposals, now);
        if (says_nothing(change, *request)) return {};
        for (const auto& need : change.record.needs) write_topics(transaction.session, need);
        transaction.record(std::move(change.event));
        return {};
    });
}

Result<Offer> write_offer(Store& store, const Viewer& viewer, const Offer& draft, Time now) {
    const auto change = TRY(write_offer(viewer, draft, now));
    return store.write(now, [&](Transaction& transaction) -> Result<Offer> {
        insert_offer(transaction.session, change.record);
        transaction.record(change.event);
        return change.record;
    });
}

Result<Offer> edit_offer(Store& store, const Viewer& viewer, OfferAt at, const Offer& draft, Time now) {
    return change_offer(store, viewer, at, now, [&](const Offer& it) { return edit_offer(it, viewer, draft,
        now); });
}

Result<Offer> confirm_offer(Store& store, const Viewer& viewer, OfferAt at, Time now) {
    return change_offer(store, viewer, at, now, [&](const Offer& it) { return confirm_offer(it, viewer,
        now); });
}

Result<Offer> withdraw_offer(Store& store, const Viewer& viewer, OfferAt at, Time now) {
    return change_offer(store, viewer, at, now, [&](const Offer& it) { return withdraw_offer(it, viewer,
        now); });
}

Result<Offer> ask_for_shelf_item(Transaction& transaction, const Viewer& asker, OfferId id, Date from) {
    const auto offer = find_offer(transaction.session, asker, id);
    if (!offer) return not_found();
    return keep(transaction, TRY(ask_for_shelf_item(*offer, asker, from, transaction.now)));
}

Result<Offer> give_back_shelf_place(Transaction& transaction, AccountId actor, OfferId id, Date from) {
    const auto offer = offer_regardless_of_viewer(transaction.session, id);
    if (!offer) return not_found();
    return keep(transaction, give_back_shelf_place(*offer, from, actor, transaction.now));
}

Result<Offer> confirm_topics(Store& store, const Viewer& viewer, OfferAt at,
                             const std::vector<TopicTag>& tags,
                             Time now) {
    return change_offer(store, viewer, at, now, [&](const Offer& it) { return confirm_topics(it, viewer,
        tags, now); });
}

Result<void> propose_topics(Store& store, OfferId id, const std::vector<std::string>& topics, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto offer = offer_regardless_of_viewer(transaction.session, id);
        if (!offer) return not_found();
        auto change = propose_topics(*offer, topics, now);
        if (says_nothing(change, *offer)) return {};
        write_topics(transaction.session, change.record);
        transaction.record(std::move(change.event));
        return {};
    });
}

Result<Institution> add_institution(Store& store, const Viewer& viewer, const Institution& draft, Time now) {
    const auto change = TRY(add_institution(viewer, draft, now));
    return store.write(now, [&](Transaction& transaction) -> Result<Institution> {
        const auto& added = change.record;
        if (added.kind == InstitutionKind::state && find_state(transaction.session, viewer, added.state_code))
            return conflict("institution.state_exists");
        insert_institution(transaction.session, added);
        transaction.record(change.event);
        return added;
    });
}

namespace {

template <class Decide>
Result<Institution> change_institution(Store& store, const Viewer& viewer, InstitutionAt at, Time now,
                                       Decide decide) {
    return store.write(now, [&](Transaction& transaction) -> Result<Institution> {
        const auto institution = find_institution(transaction.session, viewer, at.id);
        if (!institution) return not_found();
        if (institution->version != at.version) return conflict("institution.changed_meanwhile");
        auto change = TRY(decide(*institution));
        if (says_nothing(change, *institution)) return *institution;
        if (!update_institution(transaction.session, change.record))
            return conflict("institution.changed_meanwhile");
        transaction.record(std::move(change.event));
        ++change.record.version;
        return std::move(change.record);
    });
}

}  // namespace

Result<Institution> confirm_institution(Store& store, const Viewer& viewer, InstitutionAt at, Time now) {
    return change_institution(store, viewer, at, now, [&](const Institution& it) {
        return confirm_institution(it, viewer, now);
    });
}

Result<Institution> update_institution(Store& store, const Viewer& viewer, InstitutionAt at,
                                       const Institution& draft, Time now) {
    return change_institution(store, viewer, at, now, [&](const Institution& it) {
        return update_institution(it, viewer, draft, now);
    });
}

}  // namespace lightfoot
