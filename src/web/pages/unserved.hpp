#pragma once
// Needs that nobody answers: the secretariat's list, and what a request's page says of its calls.

#include "domain/need_call.hpp"
#include "web/pages/case.hpp"

namespace lightfoot {

struct UnservedRow {
    RequestId request;
    NeedId need;
    Quote title;
    std::string requester;
    Date circulated_on;
    int declined = 0, lapsed = 0;
    std::vector<NeedCall> calls;
};
struct UnservedView {
    std::vector<UnservedRow> rows;
    Paging paging;
    const Error* error = nullptr;
};
Page unserved_page(const Frame& frame, const UnservedView& view);

// To the State: what waits for its answer. To others: what it has allowed.
Html need_calls(const Frame& frame, RequestId request, const std::vector<NeedCall>& calls);

}  // namespace lightfoot
