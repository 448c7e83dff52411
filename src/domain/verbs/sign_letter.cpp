#include "domain/offer.hpp"
#include "domain/verbs/letter_rules.hpp"

namespace lightfoot {

Result<void> may_go_out(const Letter& letter, const Request* request) {
    if (!request) return {};
    if (request->withdrawn_at) return conflict("letter.request_withdrawn");
    if (letter.kind == LetterKind::provider_note && !request->circulation.given())
        return conflict("letter.no_consent");
    return {};
}

namespace {

Result<void> is_acknowledged(const Request& request) {
    if (!request.acknowledged_at && !request.circulated_at) return conflict("letter.not_acknowledged");
    return {};
}

}  // namespace

Result<void> may_be_relayed(const Request& request, const Offer* offer) {
    TRY(is_acknowledged(request));
    if (!offer || offer->withdrawn_at || offer->upkeep.hidden_on ||
        offer->kind == OfferKind::documented_activity)
        return conflict("letter.offer_gone");
    return {};
}

Result<void> may_be_relayed(const Request& request, const Case* about, Date today) {
    TRY(is_acknowledged(request));
    if (!about || about->request != request.id || !is_live(status_of(*about, today)))
        return conflict("letter.interest_gone");
    return {};
}

Result<LetterChange> sign_letter(const Letter& letter, const Request* request, const Viewer& viewer,
                                 Time now) {
    TRY(may_write(letter, viewer));
    TRY(may_go_out(letter, request));
    Letter after = letter;
    after.signed_at = now;
    after.signed_by = viewer.account;
    return letter_change(letter, std::move(after), "signed", viewer.account, now);
}

}  // namespace lightfoot
