#pragma once
// Who looked: the institution and the day of each view of a request that is not public, for the State that
// asks. Neither persons nor moments are noted, the State's own people are not, and notes go after
// limits::view_days. The reader is told.

#include "domain/account.hpp"
#include "domain/request.hpp"
#include "store/session.hpp"

#include <mutex>
#include <set>
#include <tuple>
#include <vector>

namespace lightfoot {

class Store;

// Collects in memory and writes in batches, so that looking does not wait for the disk. Any thread may
// call.
class ViewNotes {
public:
    explicit ViewNotes(Store& store) : store_(store) {}
    void note(const Viewer& viewer, const Request& request, Time now);
    void flush(Time now);  // by a job, every minute, and at the end; also forgets what has expired

private:
    using Entry = std::tuple<RequestId, InstitutionId, Date>;
    Store& store_;
    std::mutex mutex_;
    std::set<Entry> waiting_;
};

struct ViewNote {
    InstitutionId institution;
    Date day;
    bool operator==(const ViewNote&) const = default;
};
// Newest first; for the people of the State that asks only.
std::vector<ViewNote> list_view_notes(Session& session, const Viewer& viewer, RequestId request);

}  // namespace lightfoot
