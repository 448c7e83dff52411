#pragma once
// Shortlists that were worked out, each with the whole question it answers: given again only where need,
// State, language and day are the same to the letter. Belongs to one matcher and is emptied with it. Any
// thread may call. docs/decisions/0040.

#include "matching/need_query.hpp"
#include "matching/reason.hpp"

#include <mutex>
#include <optional>
#include <unordered_map>

namespace lightfoot {

class KeptShortlists {
public:
    std::optional<Shortlist> find(const NeedQuery& query, std::size_t count) const;
    void keep(const NeedQuery& query, std::size_t count, const Shortlist& shortlist);
    void clear();

    static constexpr std::size_t most_kept = 200;

private:
    struct Answer {
        NeedQuery query;
        std::size_t count = 0;
        Shortlist shortlist;
    };
    mutable std::mutex mutex_;
    std::unordered_map<std::int64_t, Answer> answers_;  // by need; one of them each
};

}  // namespace lightfoot
