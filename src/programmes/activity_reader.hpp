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

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

namespace limits {
inline constexpr std::size_t read_id_bytes = 512, read_name_bytes = 500, read_code_bytes = 100,
                             read_url_bytes = 2000, read_text_bytes = 8 << 10;
inline constexpr std::size_t read_texts = 32, read_parties = 200, read_shares = 300, read_places = 300,
                             read_marks = 200, read_sums = 500, read_contacts = 10, read_documents = 50,
                             read_links = 2000, read_codes = 20, read_remarks = 50;
inline constexpr int read_first_year = 1950, read_last_year = 2100;  // others are no days
}  // namespace limits

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

    // Nothing where the activity is left out (not well-formed, no identifier): the last remark says why.
    std::optional<Activity> read(std::string_view activity_xml, const Root& root,
                                 std::vector<ReadRemark>& remarks);
    // Of the activity read last, also where it was left out: ref of the organisation that reports.
    const std::string& publisher() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lightfoot
