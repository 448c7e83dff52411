#pragma once
// One published development activity, as it was read from a file of IATI of any edition (1.0x words are the
// codes of 2.0x by then). Nothing is guessed: what is not said is empty. Sums are whole hundredths.

#include "base/time.hpp"
#include "domain/going.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct ActivityText {
    // As IATI numbers descriptions, before them the title.
    enum class Kind : std::uint8_t { title, general, objectives, target_groups, other };
    Kind kind = Kind::title;
    std::string language;  // "fr"; the activity's own where the text names none; empty: not stated
    std::string text;      // without markup and entities, white space as single spaces
    bool operator==(const ActivityText&) const = default;
};

struct ActivityParty {
    // As IATI numbers them; reporting is ours.
    enum class Role : std::uint8_t { reporting, funding, accountable, extending, implementing };
    Role role = Role::reporting;
    std::string ref, name, type;  // type: code of OrganisationType ("10" government, "21" international NGO)
    std::string activity;         // the same programme at this organisation, by its identifier
    bool operator==(const ActivityParty&) const = default;
};

// The vocabulary (99, of one's own) in which practice States stand in files of the standard, whose list of
// countries knows none of them; its codes are our user-assigned ones of two letters.
inline constexpr const char* practice_states_vocabulary = "https://lightfoot.example/practice-states";

// A country, region or sector with its share. The shares of one vocabulary need not add up.
struct ActivityShare {
    std::string vocabulary;  // empty: the standard's own (ISO 3166-1 alpha-2; OECD regions; DAC five digits)
    std::string code, name;  // name: only where the activity itself gives one
    std::optional<std::int32_t> share;  // in hundredths of a per cent; above 10 000 where published so
    bool from_transactions = false;     // no activity-level entry: share by the sums of the transactions
    bool operator==(const ActivityShare&) const = default;
};

// What was published is kept as it stands. It can be a share where it is not more than all, and where those
// of its vocabulary come to no more than all, but for what rounding adds.
inline constexpr std::int32_t whole_share = 10'000, rounding_of_shares = 100;
inline std::int64_t sum_of_shares(const std::vector<ActivityShare>& all, const std::string& vocabulary) {
    std::int64_t sum = 0;
    for (const auto& one : all)
        if (one.share && one.vocabulary == vocabulary) sum += *one.share;
    return sum;
}
inline bool can_be_share(const std::vector<ActivityShare>& all, const ActivityShare& one) {
    return one.share && *one.share <= whole_share &&
           sum_of_shares(all, one.vocabulary) <= whole_share + rounding_of_shares;
}

struct ActivityPlace {
    std::string name, description;
    std::string country;                              // where an administrative code or location id says so
    std::optional<std::int32_t> latitude, longitude;  // in hundred-thousandths of a degree
    bool operator==(const ActivityPlace&) const = default;
};

struct ActivityMark {  // policy marker, tag, humanitarian scope
    enum class Kind : std::uint8_t { policy, tag, humanitarian };
    Kind kind = Kind::policy;
    std::string vocabulary, code, name;
    std::int8_t significance = -1;  // of policy markers; -1: not stated
    bool operator==(const ActivityMark&) const = default;
};

struct ActivitySum {
    enum class Kind : std::uint8_t {
        budget,
        planned_disbursement,
        incoming,
        commitment,
        disbursement,
        expenditure,
        other
    };
    Kind kind = Kind::budget;
    std::int16_t year = 0;        // of the value date, else of the transaction or of the period's beginning
    std::string currency;         // ISO 4217; empty: none stated, and no default
    std::int64_t hundredths = 0;  // corrections are negative
    std::int32_t count = 0;       // of budgets or transactions added up
    bool operator==(const ActivitySum&) const = default;
};

struct ActivityContact {
    std::string type;  // "1" general, "2" project management, "3" financial, "4" communications
    std::string organisation, department, person, title, telephone, email, website, address;
    bool operator==(const ActivityContact&) const = default;
};

struct ActivityDocument {
    std::string url, title, language;
    std::vector<std::string> categories;
    bool operator==(const ActivityDocument&) const = default;
};

struct ActivityLink {
    // As IATI numbers related activities; then what transactions and participants say.
    enum class Kind : std::uint8_t { parent = 1, child, sibling, co_funded, third_party, provider, receiver };
    Kind kind = Kind::parent;
    std::string activity;
    bool operator==(const ActivityLink&) const = default;
};

struct Activity {
    std::string id;        // as published, without white space around it; kept within
    std::string language;  // default of its texts; "" where not stated
    std::string currency;  // default
    std::string version;   // of the standard the file says it follows: "1.05", "2.03"; empty: it does not say
    bool secondary_reporter = false, humanitarian = false;
    std::optional<std::int8_t> hierarchy;
    ProgrammeSigns signs;                // status and all dates
    std::vector<ActivityParty> parties;  // the reporting one first
    std::vector<ActivityText> texts;     // titles first
    std::vector<ActivityShare> countries, regions, sectors;
    std::vector<ActivityPlace> places;
    std::vector<ActivityMark> marks;
    std::vector<std::string> aid_types, other_ids;  // aid types of the DAC: "D02"
    std::string scope, collaboration, flow, finance, tied;
    std::vector<ActivitySum> sums;  // by kind, currency and year
    std::vector<ActivityContact> contacts;
    std::vector<ActivityDocument> documents;
    std::vector<ActivityLink> links;
    bool operator==(const Activity&) const = default;
};

}  // namespace lightfoot
