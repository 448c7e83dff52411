#pragma once
// How a verb is carried out: the record as this viewer sees it, the decision, change and event in one
// transaction. For the files work*.cpp alone.

#include "store/request.hpp"
#include "store/work.hpp"

namespace lightfoot {

// The record as the verb wants it goes into the data base with its event.
inline Result<Request> keep(Transaction& transaction, RequestChange change) {
    if (!update_request(transaction.session, change.record)) return conflict("request.changed_meanwhile");
    transaction.record(std::move(change.event));
    ++change.record.version;
    return std::move(change.record);
}
// Where nothing would change there is nothing to record: saving a form twice is one change.
template <class Record>
bool says_nothing(const Change<Record>& change, const Record& before) {
    return change.record == before;
}

// Within a write of the caller.
template <class Decide>
Result<Request> change_within(Transaction& transaction, const Viewer& viewer, RequestAt at, Decide decide) {
    const auto request = find_request(transaction.session, viewer, at.id);
    if (!request) return not_found();
    if (request->version != at.version) return conflict("request.changed_meanwhile");
    auto change = TRY(decide(*request));
    if (says_nothing(change, *request)) return *request;
    return keep(transaction, std::move(change));
}

template <class Decide>
Result<Request> change_request(Store& store, const Viewer& viewer, RequestAt at, Time now, Decide decide) {
    return store.write(now, [&](Transaction& transaction) -> Result<Request> {
        return change_within(transaction, viewer, at, [&](const Request& it) -> Result<RequestChange> {
            return clear_change(it, TRY(decide(it)), viewer, at.cleared_by, now);
        });
    });
}

}  // namespace lightfoot
