#include "programmes/activity_ties.hpp"

#include "programmes/activity_record.hpp"
#include "programmes/identities.hpp"
#include "programmes/kept_file.hpp"
#include "programmes/number_bytes.hpp"
#include "programmes/record_file.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using Kind = ActivityTie::Kind;

constexpr std::string_view magic = "LFTIES01";
constexpr std::size_t row_bytes = 16;
// An identifier of IATI is longer and has a part for who reports; "12" or "Phase 2" are no references.
constexpr std::size_t shortest_identifier = 8;

Kind kind_of(ActivityLink::Kind kind) {
    switch (kind) {
    case ActivityLink::Kind::parent: return Kind::parent;
    case ActivityLink::Kind::child: return Kind::child;
    case ActivityLink::Kind::sibling: return Kind::sibling;
    case ActivityLink::Kind::co_funded: return Kind::co_funded;
    case ActivityLink::Kind::third_party: return Kind::same;
    case ActivityLink::Kind::provider: return Kind::payer;
    case ActivityLink::Kind::receiver: return Kind::payee;
    }
    return Kind::same;
}

// Whose number of the programme it is says how the two stand: a giver's pays, a partner's is paid.
Kind kind_of(ActivityParty::Role role) {
    const bool gives = role == ActivityParty::Role::funding || role == ActivityParty::Role::accountable;
    return gives ? Kind::payer : role == ActivityParty::Role::reporting ? Kind::same : Kind::payee;
}

TieCountries countries_of(const Activity& activity) {
    TieCountries out{};
    std::size_t count = 0;
    for (const auto& one : activity.countries) {
        if (one.code.size() != 2) continue;
        const auto code = std::uint16_t(std::uint8_t(one.code[0]) << 8 | std::uint8_t(one.code[1]));
        if (code == out[0] || code == out[1]) continue;
        if (count == 2) return {out[0], many_countries};
        out[count++] = code;
    }
    return out;
}

}  // namespace

ActivityTies ties_of(std::int64_t key, const Activity& activity) {
    ActivityTies row{key, countries_of(activity), {}};
    const auto own = mark_of(activity.id);
    const auto add = [&](Kind kind, const std::string& other) {
        if (other.empty()) return;
        const auto mark = mark_of(other);
        if (mark != own) row.ties.push_back({kind, mark});
    };
    for (const auto& link : activity.links) add(kind_of(link.kind), link.activity);
    for (const auto& party : activity.parties) add(kind_of(party.role), party.activity);
    for (const auto& other : activity.other_ids)
        if (other.size() >= shortest_identifier && other.find('-') != other.npos) add(Kind::same, other);
    std::sort(row.ties.begin(), row.ties.end());
    row.ties.erase(std::unique(row.ties.begin(), row.ties.end()), row.ties.end());
    std::size_t of_kind = 0;
    auto before = Kind::same;
    std::erase_if(row.ties, [&](const ActivityTie& tie) {
        of_kind = std::exchange(before, tie.kind) == tie.kind ? of_kind + 1 : 1;
        return of_kind > limits::ties_of_one_kind;
    });
    return row;
}

std::string bytes_of(std::vector<ActivityTies> rows) {
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    std::size_t ties = 0;
    for (const auto& row : rows) ties += row.ties.size();
    std::string out(magic);
    append_number(out, std::uint32_t(rows.size()));
    append_number(out, std::uint32_t(ties));
    for (const auto& row : rows) {
        append_number(out, row.key);
        append_number(out, row.countries[0]);
        append_number(out, row.countries[1]);
        append_number(out, std::uint32_t(row.ties.size()));
    }
    for (const auto& row : rows)
        for (const auto& tie : row.ties) append_number(out, tie.other);
    for (const auto& row : rows)
        for (const auto& tie : row.ties) append_number(out, std::uint8_t(tie.kind));
    return out;
}

Result<TiesFile> TiesFile::open(const std::string& path) {
    TiesFile file(TRY(MappedFile::open(path)));
    if (!file.lay_out()) return unavailable(path, {"programmes.damaged", {{"file", path}}});
    return file;
}

bool TiesFile::lay_out() {
    const auto bytes = file_.bytes();
    if (bytes.size() < 16 || file_.text().substr(0, magic.size()) != magic) return false;
    count_ = number_at<std::uint32_t>(bytes, 8);
    ties_ = number_at<std::uint32_t>(bytes, 12);
    if (bytes.size() != 16 + count_ * row_bytes + ties_ * 9) return false;
    rows_ = bytes.subspan(16, count_ * row_bytes);
    marks_ = bytes.subspan(16 + rows_.size(), ties_ * 8);
    kinds_ = bytes.subspan(16 + rows_.size() + marks_.size());
    std::size_t sum = 0;
    for (std::size_t i = 0; i < count_; ++i) sum += number_at<std::uint32_t>(rows_, i * row_bytes + 12);
    return sum == ties_ && std::all_of(kinds_.begin(), kinds_.end(), [](std::byte kind) {
               return std::uint8_t(kind) <= std::uint8_t(Kind::payee);
           });
}

ActivityTies TiesFile::read(std::size_t place, std::size_t& first) const {
    const auto at = place * row_bytes;
    ActivityTies row{number_at<std::int64_t>(rows_, at),
                     {number_at<std::uint16_t>(rows_, at + 8), number_at<std::uint16_t>(rows_, at + 10)},
                     {}};
    const auto count = number_at<std::uint32_t>(rows_, at + 12);
    row.ties.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i, ++first)
        row.ties.push_back({Kind(std::uint8_t(kinds_[first])), number_at<std::uint64_t>(marks_, first * 8)});
    return row;
}

Result<void> keep_ties(const ProgrammeFiles& files, std::uint64_t pack) {
    const auto name = files.records(pack);
    const auto records = TRY(RecordReader::open(name));
    std::vector<ActivityTies> rows;
    rows.reserve(records.count());
    for (std::size_t place = 0; place < records.count(); ++place) {
        const auto bytes = records.read(place);
        const auto activity = bytes ? read_record(*bytes) : std::nullopt;
        if (!activity) return unavailable(name, {"programmes.damaged", {{"file", name}}});
        rows.push_back(ties_of(records.key(place), *activity));
    }
    return keep_file(files.ties(pack), bytes_of(std::move(rows)));
}

}  // namespace lightfoot
