#include "domain/request.hpp"

namespace lightfoot {

RequestStatus status_of(const Request& request) {
    if (request.arrival == RequestArrival::archive) return RequestStatus::archive;
    if (request.withdrawn_at) return RequestStatus::withdrawn;
    if (request.circulated_at) return RequestStatus::circulated;
    return request.sent_at ? RequestStatus::sent : RequestStatus::draft;
}

bool is_open(const Request& request) {
    const auto status = status_of(request);
    return status == RequestStatus::sent || status == RequestStatus::circulated;
}

const Referral* open_referral(const Request& request) {
    if (request.referrals.empty() || request.referrals.back().ended_at) return nullptr;
    return &request.referrals.back();
}

bool is_posted(const Request& request) {
    return request.posted.posted_at && request.posting.given() && is_open(request);
}

}  // namespace lightfoot
