#pragma once
// Budgets, planned disbursements and transactions of one activity: added up by kind, currency and year, and
// looked through for what is stated there and nowhere else: countries, regions, sectors, and links.

#include "programmes/activity_reading.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace lightfoot {

class ActivityMoney {
public:
    void clear();
    void read_budget(ActivityReading& reading, pugi::xml_node node, ActivitySum::Kind kind);
    void read_transaction(ActivityReading& reading, pugi::xml_node node);
    // After all: sums in order; shares by transactions for vocabularies that the activity has no entry of. By
    // commitments, or where none states any by disbursements and expenditures, or else by all; in the
    // currency of most of them. No share where these do not come to more than nothing.
    void finish(ActivityReading& reading);

private:
    struct Value {
        std::int64_t hundredths = 0;
        bool stated = false;
        std::uint32_t currency = 0;
        std::optional<Date> day;
    };
    enum class Weight : std::uint8_t { commitment, spent, other };
    struct Tag {  // one code in transactions
        ShareKind kind = ShareKind::sector;
        ActivityShare share;
    };
    struct Money {  // of one tag in one currency
        std::int64_t hundredths = 0;
        std::uint32_t count = 0;
    };
    using TagKey = std::tuple<ShareKind, std::string_view, std::string_view>;  // as it stands
    using MoneyKey = std::tuple<std::uint32_t, Weight, std::uint32_t>;         // tag, weight, currency

    Value read_value(ActivityReading& reading, pugi::xml_node node, const char* place);
    void add_sum(ActivityReading& reading, pugi::xml_node node, ActivitySum::Kind kind, const Value& value,
                 std::optional<Date> otherwise);
    void read_tag(ActivityReading& reading, pugi::xml_node node, ShareKind kind);
    void read_link(ActivityReading& reading, pugi::xml_node node, std::string_view stated,
                   ActivityLink::Kind kind);
    void finish_sums(Activity& activity);
    void finish_shares(Activity& activity);
    std::vector<std::int64_t> money_of(const std::vector<std::uint32_t>& tags) const;

    // Views are into the document, which lives until finish().
    std::vector<std::uint64_t> sum_keys_;  // kind, year and currency
    std::vector<ActivitySum> sums_;
    std::size_t last_sum_ = 0;
    std::vector<Tag> tags_;
    std::array<std::size_t, 3> tags_of_kind_{};
    std::map<TagKey, std::uint32_t> tag_at_;
    std::vector<std::uint32_t> tags_here_;  // of the transaction at hand
    std::map<MoneyKey, Money> money_;
    std::set<std::pair<ActivityLink::Kind, std::string_view>> links_;
    std::string scratch_;
    bool told_currency_ = false;
};

}  // namespace lightfoot
