#pragma once
// What is posted for everybody: the approved text, who asked and when. The query reads nothing else of the
// request, so nothing else can be shown.

#include "domain/account.hpp"
#include "store/session.hpp"

#include <functional>
#include <string>
#include <vector>

namespace lightfoot {

struct Posted {
    RequestId request;
    InstitutionId institution;
    std::string text, language;
    Time posted_at;
    bool operator==(const Posted&) const = default;
};

// Posted, with consent, not withdrawn; of the real space, and of the practice ground for its own people.
std::optional<Posted> find_posted(Session& session, const Viewer& viewer, RequestId id);
std::vector<Posted> list_posted(Session& session, const Viewer& viewer);  // newest first, at most 100
// All of one space, newest first, one after another.
void each_posted(Session& session, Space space, const std::function<void(const Posted&)>& use);

}  // namespace lightfoot
