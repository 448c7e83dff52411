#pragma once
// Requests with their needs and topics. What one may not see is not found:
//     archive      everyone (of the practice space: its viewers)
//     draft        the point of contact of the State; a letter being entered: also the secretariat
//     sent         also secretariat and Committee
//     circulated   also providers, all of the same space
//     withdrawn    the State; secretariat and Committee where it had been sent
// The administrator sees no request but the public archive.

#include "domain/account.hpp"
#include "domain/request.hpp"
#include "store/session.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace lightfoot {

std::optional<Request> find_request(Session& session, const Viewer& viewer, RequestId id);
std::optional<Request> find_request_of_need(Session& session, const Viewer& viewer, NeedId id);
// The same question for many: those of `ids` that the viewer may see, in the order of `ids`. At most
// limits::page.
std::vector<Request> find_requests(Session& session, const Viewer& viewer, const std::vector<RequestId>& ids);
// Which of them the viewer may see, without reading them.
bool sees_request(Session& session, const Viewer& viewer, RequestId id);
std::unordered_set<RequestId> seen_requests(Session& session, const Viewer& viewer,
                                            std::span<const RequestId> ids);

// Any combination; empty or none: not asked for.
struct RequestFilter {
    std::string status;  // name of a RequestStatus, or "open"
    std::string arrival, language, topic;
    InstitutionId institution;
    std::string space;   // "real", "practice"; empty: all that one may see
    bool own = false;    // of the viewer's institution
};
struct RequestPage {
    std::vector<Request> requests;  // newest first
    std::int64_t total = 0;         // on all pages
};
RequestPage list_requests(Session& session, const Viewer& viewer, const RequestFilter& filter,
                          std::size_t offset = 0, std::size_t limit = 50);

// For the desk: first what may have to be decided, oldest first (open requests of its space that are not
// circulated, whose text may be posted, or that were circulated before `year_begins` and not asked whether
// they were met), then those whose text for posting is not written.
RequestPage list_desk_requests(Session& session, const Viewer& desk, Time year_begins, std::size_t offset,
                               std::size_t limit);

// For the index in memory, which asks again who may see what it found.
void every_request(Session& session, const std::function<void(Request)>& use);
std::optional<Request> request_regardless_of_viewer(Session& session, RequestId id);
std::vector<Request> requests_regardless_of_viewer(Session& session, const std::vector<RequestId>& ids);

void insert_request(Session& session, const Request& request);
// Writes the request with all its needs and counts the version up. False where the version is another one.
bool update_request(Session& session, const Request& request);
// practice records only; attachments and view notes go with it
void write_topics(Session& session, const Need& need);  // only these
void delete_request(Session& session, RequestId id);

}  // namespace lightfoot
