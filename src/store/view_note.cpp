#include "store/view_note.hpp"

#include "domain/limits.hpp"
#include "store/request.hpp"
#include "store/store.hpp"

namespace lightfoot {

namespace {

constexpr std::size_t batch = 100;
constexpr std::size_t most_waiting = 10'000;  // while the data base is away; further views are then not noted

}  // namespace

void ViewNotes::note(const Viewer& viewer, const Request& request, Time now) {
    const bool is_public = request.arrival == RequestArrival::archive;
    if (is_public || !viewer.institution || viewer.institution == request.institution) return;
    bool full = false;
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() < most_waiting) waiting_.emplace(request.id, viewer.institution, date_of(now));
        full = waiting_.size() == batch;
    }
    if (full) flush(now);
}

// What could not be written waits for the next time.
void ViewNotes::flush(Time now) {
    std::set<Entry> entries;
    {
        const std::lock_guard lock(mutex_);
        entries.swap(waiting_);
    }
    const Date expired{date_of(now).days - limits::view_days};
    const auto written = store_.write(now, [&](Transaction& transaction) -> Result<void> {
        auto& session = transaction.session;
        for (const auto& [request, institution, day] : entries)
            session.run("INSERT INTO view_note (request_id, institution_id, day)"
                        " SELECT id, $2, $3 FROM request WHERE id = $1"
                        " ON CONFLICT (request_id, institution_id, day) DO NOTHING",
                        request, institution, day);
        session.run("DELETE FROM view_note WHERE day < $1", expired);
        return {};
    }, Store::Kind::unseen);
    if (written) return;
    const std::lock_guard lock(mutex_);
    waiting_.merge(entries);
}

std::vector<ViewNote> list_view_notes(Session& session, const Viewer& viewer, RequestId request) {
    std::vector<ViewNote> notes;
    session.each("SELECT v.institution_id, v.day FROM view_note v JOIN request r ON r.id = v.request_id"
                 " WHERE r.id = $1 AND $2 = 'point_of_contact' AND r.space = $3 AND r.institution_id = $4"
                 " ORDER BY v.day DESC, v.institution_id LIMIT 1000",
                 [&](const Row& row) { notes.push_back({{row.integer(0)},
                                                        row.optional_date(1).value_or(Date{})}); },
                 request, name_of(viewer.role), name_of(viewer.space), viewer.institution);
    return notes;
}

}  // namespace lightfoot
