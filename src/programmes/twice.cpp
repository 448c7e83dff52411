#include "programmes/twice.hpp"

#include "base/text.hpp"
#include "matching/parties.hpp"
#include "programmes/base.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace lightfoot {

namespace {

struct Pair {
    const ActivityIdentity *hidden, *stands;
};

class Twice {
public:
    Twice(const ProgrammeBase& base, ImportReport& report) : base_(base), report_(report) {
        for (const auto& source : base.about().sources) names_[source.number] = source.name;
    }

    // All hidden ones of one source. Who reports the first is taken to report all.
    void tell(std::uint32_t source, std::vector<Pair>& pairs) {
        std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
            return std::tie(a.hidden->line, a.hidden->key) < std::tie(b.hidden->line, b.hidden->key);
        });
        const auto first = base_.fetch(pairs.front().hidden->key);
        const auto* who = first ? who_reports(*first) : nullptr;
        const auto publisher = who ? who->ref : std::string();
        auto& shown = shown_[publisher];
        const auto room =
            std::max<std::size_t>(report_.most_places() - std::min(report_.most_places(), shown), 1);
        std::vector<ReadPlace> places;
        for (std::size_t at = 0; at < std::min(room, pairs.size()); ++at)
            places.push_back(place(names_[source], pairs[at]));
        shown += places.size();
        report_.later(publisher, names_[source], "twice", pairs.size(), std::move(places));
    }
    const std::string& name(std::uint32_t source) { return names_[source]; }

private:
    ReadPlace place(const std::string& file, const Pair& pair) {
        const auto activity = base_.fetch(pair.stands->key);
        auto other = clean_line(names_[pair.stands->source]);
        if (pair.stands->line) other += ":" + std::to_string(pair.stands->line);
        return {file, std::uint64_t(pair.hidden->line), std::uint64_t(pair.hidden->line),
                activity ? activity->id : std::string(), Message("activity.twice", {{"place", other}})};
    }

    const ProgrammeBase& base_;
    ImportReport& report_;
    std::map<std::uint32_t, std::string> names_;
    std::map<std::string, std::size_t> shown_;  // places, by publisher
};

}  // namespace

void report_twice(const std::string& folder, std::span<const ActivityIdentity> rows,
                  const std::set<std::uint32_t>& read, ImportReport& report) {
    std::map<std::uint32_t, std::vector<Pair>> hidden;  // by source
    const ActivityIdentity* stands = nullptr;
    for (const auto& row : rows) {
        if (row.stands)
            stands = &row;
        else if (stands && (read.contains(row.source) || read.contains(stands->source)))
            hidden[row.source].push_back({&row, stands});
    }
    if (hidden.empty()) return;
    const auto base = ProgrammeBase::open(folder);
    if (!base) return;  // a report is no reason to fail
    Twice twice(**base, report);
    // The first places are those of the first files.
    std::vector<std::pair<std::string, std::uint32_t>> order;
    for (const auto& [source, pairs] : hidden) order.emplace_back(twice.name(source), source);
    std::sort(order.begin(), order.end());
    for (const auto& [name, source] : order) twice.tell(source, hidden[source]);
}

}  // namespace lightfoot
