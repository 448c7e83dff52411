#include "domain/request.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace lightfoot {

RequestStatus status_of(const Request& request) {
    if (request.arrival == RequestArrival::archive) return RequestStatus::archive;
    if (request.withdrawn_at) return RequestStatus::withdrawn;
    if (request.circulated_at) return RequestStatus::circulated;
    return request.sent_at ? RequestStatus::sent : RequestStatus::draft;
}

bool same_words(const Request& one, const Request& other) {
    const auto words = [](const Need& need) {
        return std::tie(need.id, need.position, need.own_order, need.why_it_matters, need.title, need.text,
                        need.who, need.place, need.existing, need.expectations, need.first_step,
                        need.earliest, need.latest, need.hosting);
    };
    return std::tie(one.language, one.title, one.note) == std::tie(other.language, other.title, other.note) &&
           std::equal(one.needs.begin(), one.needs.end(), other.needs.begin(), other.needs.end(),
                      [&](const Need& left, const Need& right) { return words(left) == words(right); });
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

const Need* find_need(const Request& request, NeedId id) {
    for (const auto& need : request.needs)
        if (need.id == id) return &need;
    return nullptr;
}

Quote title_of(const Request& request, const Need& need) {
    return {need.title.empty() ? first_words(need.text, 90) : need.title, request.language};
}

}  // namespace lightfoot
