#include "programmes/activity_money.hpp"

#include "programmes/activity_words.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t moneys_remembered = 5000;
constexpr std::uint32_t no_tag = std::uint32_t(-1);

// A currency of three letters as a number, and back; 0: none.
std::uint32_t packed(std::string_view currency) {
    if (currency.size() != 3) return 0;
    return std::uint32_t(std::uint8_t(currency[0])) << 16 | std::uint32_t(std::uint8_t(currency[1])) << 8 |
           std::uint8_t(currency[2]);
}
std::string unpacked(std::uint32_t currency) {
    if (!currency) return {};
    return {char(currency >> 16), char(currency >> 8 & 0xFF), char(currency & 0xFF)};
}

std::string_view day_in(pugi::xml_node node, std::string& scratch) {
    const auto stated = value_of(node, "iso-date");
    return stated.empty() ? without_blanks(text_in(node, scratch)) : stated;
}

void take_latest(std::optional<Date>& to, std::optional<Date> day) {
    if (day && (!to || *day > *to)) to = day;
}

const char* place_of(ActivitySum::Kind kind) {
    return kind == ActivitySum::Kind::budget                 ? "budget/value"
           : kind == ActivitySum::Kind::planned_disbursement ? "planned-disbursement/value"
                                                             : "transaction/value";
}

std::vector<ActivityShare>& shares_of(Activity& activity, ShareKind kind) {
    return kind == ShareKind::country  ? activity.countries
           : kind == ShareKind::region ? activity.regions
                                       : activity.sectors;
}

}  // namespace

void ActivityMoney::clear() {
    sum_keys_.clear();
    sums_.clear();
    last_sum_ = 0;
    tags_.clear();
    tags_of_kind_ = {};
    tag_at_.clear();
    money_.clear();
    links_.clear();
    told_currency_ = false;
}

ActivityMoney::Value ActivityMoney::read_value(ActivityReading& reading, pugi::xml_node node,
                                               const char* place) {
    Value value;
    const auto text = without_blanks(text_in(node, scratch_));
    const auto hundredths = read_hundredths(text);
    if (!hundredths)
        reading.remark_value(node, "amount", "activity.amount_unreadable", place, text);
    else
        value.hundredths = *hundredths, value.stated = true;
    const auto stated = value_of(node, "currency");
    auto currency = stated;
    std::string repaired;
    if (stated.empty()) {
        currency = reading.activity.currency;
    } else if (stated.size() != 3) {
        repaired = read_currency(stated);
        currency = repaired;
        reading.remark_value(node, "currency", "activity.currency_unreadable", place, stated);
    } else if (!packed(reading.activity.currency) || stated != reading.activity.currency) {
        repaired = read_currency(stated);
        currency = repaired;
        if (repaired.empty())
            reading.remark_value(node, "currency", "activity.currency_unreadable", place, stated);
    }
    value.currency = packed(currency);
    if (!value.currency && stated.empty() && value.stated && !std::exchange(told_currency_, true))
        reading.remark(node, "currency", {"activity.currency_missing", {{"place", place}}});
    value.day = reading.day(node, value_of(node, "value-date"), false, "@value-date");
    return value;
}

void ActivityMoney::add_sum(ActivityReading& reading, pugi::xml_node node, ActivitySum::Kind kind,
                            const Value& value, std::optional<Date> otherwise) {
    if (!value.stated) return;
    const auto day = value.day ? value.day : otherwise;
    const int year = day ? calendar_day(*day).year : 0;
    const auto key = std::uint64_t(kind) << 48 | std::uint64_t(year) << 32 | value.currency;
    if (last_sum_ >= sum_keys_.size() || sum_keys_[last_sum_] != key) {
        last_sum_ = std::size_t(std::find(sum_keys_.begin(), sum_keys_.end(), key) - sum_keys_.begin());
        if (last_sum_ == sum_keys_.size()) {
            if (!reading.room(node, sums_.size(), limits::read_sums, place_of(kind))) return;
            sum_keys_.push_back(key);
            sums_.push_back({kind, std::int16_t(year), unpacked(value.currency), 0, 0});
        }
    }
    auto& sum = sums_[last_sum_];
    if (__builtin_add_overflow(sum.hundredths, value.hundredths, &sum.hundredths))
        sum.hundredths = value.hundredths < 0 ? INT64_MIN : INT64_MAX;
    ++sum.count;
}

void ActivityMoney::read_budget(ActivityReading& reading, pugi::xml_node node, ActivitySum::Kind kind) {
    std::optional<Date> begin;
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        if (is_named(child, "period-start"))
            begin = reading.day(child, day_in(child, scratch_), false, "period-start");
        else if (is_named(child, "period-end"))
            take_latest(reading.activity.signs.budget_until,
                        reading.day(child, day_in(child, scratch_), true, "period-end"));
    }
    if (const auto value = node.child("value"))
        add_sum(reading, value, kind, read_value(reading, value, place_of(kind)), begin);
}

void ActivityMoney::read_tag(ActivityReading& reading, pugi::xml_node node, ShareKind kind) {
    const auto code = value_of(node, "code");
    const TagKey key{kind, value_of(node, "vocabulary"), code.empty() ? node.child_value() : code};
    const auto found = tag_at_.find(key);
    if (found != tag_at_.end()) {
        if (found->second != no_tag) tags_here_.push_back(found->second);
        return;
    }
    auto& count = tags_of_kind_[std::size_t(kind)];
    if (!reading.room(node, count, limits::read_shares, "transaction")) return;
    ++count;
    Tag tag{kind, {}};
    if (!read_share_of(reading, node, tag.kind, tag.share)) {
        tag_at_.emplace(key, no_tag);
        return;
    }
    tag.share.from_transactions = true;
    const auto at = std::uint32_t(tags_.size());
    tag_at_.emplace(key, at);
    tags_.push_back(std::move(tag));
    tags_here_.push_back(at);
}

void ActivityMoney::read_link(ActivityReading& reading, pugi::xml_node node, std::string_view stated,
                              ActivityLink::Kind kind) {
    if (stated.empty() || stated == reading.activity.id) return;
    auto& links = reading.activity.links;
    if (links_.contains({kind, stated})) return;
    if (!reading.room(node, links.size(), limits::read_links, "@provider-activity-id")) return;
    links_.emplace(kind, stated);
    auto id = reading.exactly(node, stated, limits::read_id_bytes, "@provider-activity-id");
    if (!id.empty()) links.push_back({kind, std::move(id)});
}

void ActivityMoney::read_transaction(ActivityReading& reading, pugi::xml_node node) {
    std::optional<ActivitySum::Kind> kind;
    std::optional<Date> day;
    pugi::xml_node value_node;
    tags_here_.clear();
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
        const char* name = child.name();
        if (same_name(name, "transaction-type")) {
            const auto code = code_in(child);
            kind = transaction_of(code);
            if (!kind)
                reading.remark_value(child, "code", "activity.code_unreadable", "transaction-type", code);
        } else if (same_name(name, "transaction-date")) {
            day = reading.day(child, day_in(child, scratch_), false, "transaction-date");
        } else if (same_name(name, "value")) {
            value_node = child;
        } else if (same_name(name, "provider-org")) {
            read_link(reading, child, value_of(child, "provider-activity-id"), ActivityLink::Kind::provider);
        } else if (same_name(name, "receiver-org")) {
            read_link(reading, child, value_of(child, "receiver-activity-id"), ActivityLink::Kind::receiver);
        } else if (same_name(name, "sector")) {
            read_tag(reading, child, ShareKind::sector);
        } else if (same_name(name, "recipient-country")) {
            read_tag(reading, child, ShareKind::country);
        } else if (same_name(name, "recipient-region")) {
            read_tag(reading, child, ShareKind::region);
        }
    }
    if (!kind) kind = ActivitySum::Kind::other;
    // Interest and repayments go on for decades after the work is done: they are no sign of it.
    if (*kind != ActivitySum::Kind::other && day && (!reading.money_until || *day <= *reading.money_until))
        take_latest(reading.activity.signs.last_transaction, day);
    if (!value_node) return;
    const auto value = read_value(reading, value_node, place_of(*kind));
    add_sum(reading, value_node, *kind, value, day);
    if (!value.stated) return;
    using Kind = ActivitySum::Kind;
    const auto weight = *kind == Kind::commitment                                   ? Weight::commitment
                        : *kind == Kind::disbursement || *kind == Kind::expenditure ? Weight::spent
                                                                                    : Weight::other;
    for (const auto tag : tags_here_) {
        const MoneyKey key{tag, weight, value.currency};
        if (money_.size() >= moneys_remembered && !money_.contains(key)) continue;
        auto& money = money_[key];
        ++money.count;
        if (__builtin_add_overflow(money.hundredths, value.hundredths, &money.hundredths))
            money.hundredths = INT64_MAX;
    }
}

void ActivityMoney::finish_sums(Activity& activity) {
    std::sort(sums_.begin(), sums_.end(), [](const ActivitySum& a, const ActivitySum& b) {
        return std::tie(a.kind, a.currency, a.year) < std::tie(b.kind, b.currency, b.year);
    });
    activity.sums = sums_;
}

std::vector<std::int64_t> ActivityMoney::money_of(const std::vector<std::uint32_t>& tags) const {
    constexpr std::int64_t most = INT64_MAX / 1'000'000;  // so that shares can be worked out
    for (const auto weight : {Weight::commitment, Weight::spent, Weight::other}) {
        std::map<std::uint32_t, std::uint64_t> counts;  // by currency
        for (const auto& [key, money] : money_)
            if (std::get<1>(key) == weight &&
                std::find(tags.begin(), tags.end(), std::get<0>(key)) != tags.end())
                counts[std::get<2>(key)] += money.count;
        if (counts.empty()) continue;
        const auto currency =
            std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
            })->first;
        std::vector<std::int64_t> sums;
        std::int64_t all = 0;
        for (const auto tag : tags) {
            const auto found = money_.find({tag, weight, currency});
            sums.push_back(
                found == money_.end() ? 0 : std::clamp<std::int64_t>(found->second.hundredths, 0, most));
            all += sums.back();
        }
        if (all > 0) return sums;
    }
    return {};
}

void ActivityMoney::finish_shares(Activity& activity) {
    std::map<std::pair<ShareKind, std::string>, std::vector<std::uint32_t>> groups;
    for (std::uint32_t at = 0; at < tags_.size(); ++at)
        groups[{tags_[at].kind, tags_[at].share.vocabulary}].push_back(at);
    for (auto& [group, tags] : groups) {
        auto& shares = shares_of(activity, group.first);
        const bool stated = std::any_of(shares.begin(), shares.end(), [&](const auto& one) {
            return one.vocabulary == group.second && !one.from_transactions;
        });
        if (stated) continue;
        const auto sums = money_of(tags);
        std::int64_t all = 0;
        for (const auto sum : sums) all += sum;
        for (std::size_t at = 0; at < tags.size() && shares.size() < limits::read_shares; ++at) {
            auto share = tags_[tags[at]].share;
            // The same code may stand in two forms: "ke" and "KE".
            const auto same = std::find_if(shares.begin(), shares.end(), [&](const auto& one) {
                return one.vocabulary == share.vocabulary && one.code == share.code &&
                       (!one.code.empty() || one.name == share.name);
            });
            if (all > 0)
                share.share = std::int32_t((__int128(sums[at]) * 10'000 + all / 2) / all);
            else if (tags.size() == 1)
                share.share = 10'000;
            if (same == shares.end())
                shares.push_back(std::move(share));
            else if (same->share)
                *same->share += share.share.value_or(0);
        }
    }
}

void ActivityMoney::finish(ActivityReading& reading) {
    finish_sums(reading.activity);
    if (!tags_.empty()) finish_shares(reading.activity);
}

}  // namespace lightfoot
