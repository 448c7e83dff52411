#pragma once
// Reads one activity of any edition of IATI, leniently: words stand for codes, texts stand in elements or in
// narratives, dates and numbers have many forms. What can be understood without guessing is read; what is
// left out is said in a remark with its place, the rule and what would help. One reader for each thread: it
// keeps its memory.
//
// The published status is kept as it is; whether a programme goes on is decided by domain/going.hpp. Of the
// transactions the last day counts that is not behind the last update of the activity or the file.

#include "domain/activity.hpp"
#include "matching/places.hpp"
#include "programmes/activity_limits.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct ReadRemark {
    Message message;
    std::string rule;  // "xml", "identifier", "date", "amount", "code", "share", "limit", "nested", …
    std::uint64_t offset = 0;  // bytes from the beginning of the activity
    std::string activity;      // its identifier, where it has one
    bool operator==(const ReadRemark&) const = default;
};

// What the root of the file says for all activities.
struct ActivityRoot {
    std::string language, currency, version;
    std::optional<Date> generated;
    bool operator==(const ActivityRoot&) const = default;
};
ActivityRoot read_root(std::string_view tag);  // "<iati-activities version="2.03" …>"; empty: says nothing

class ActivityReader {
public:
    using Root = ActivityRoot;
    explicit ActivityReader(const Places& places);  // names of countries; must outlive the reader
    ~ActivityReader();
    ActivityReader(const ActivityReader&) = delete;

    // Nothing where the activity is left out (not well-formed, no identifier): a remark says why.
    std::optional<Activity> read(std::string_view activity_xml, const Root& root,
                                 std::vector<ReadRemark>& remarks);
    // Of the activity read last, also where it was left out: ref of the organisation that reports.
    const std::string& publisher() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lightfoot
