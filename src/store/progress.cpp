#include "store/progress.hpp"

#include "store/columns.hpp"

namespace lightfoot {

std::vector<TakenStep> steps_taken_since(Session& session, Time since) {
    std::vector<TakenStep> taken;
    session.each(
        "SELECT id, institution_id, space, sent_at, acknowledged_at, circulated_at, posted_at FROM request"
        " WHERE withdrawn_at IS NULL AND (sent_at >= $1 OR acknowledged_at >= $1 OR circulated_at >= $1"
        " OR posted_at >= $1) ORDER BY id",
        [&](const Row& row) {
            int column = 3;
            for (const auto step : all_milestones) {
                const auto at = row.optional_time(column++);
                if (at && *at >= since)
                    taken.push_back({{row.integer(0)}, {row.integer(1)}, space_of(row.text(2)), step});
            }
        },
        since);
    return taken;
}

}  // namespace lightfoot
