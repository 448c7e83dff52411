#include "domain/figures.hpp"

#include "domain/name_table.hpp"

#include <algorithm>
#include <cmath>

namespace lightfoot {

namespace {

constexpr int count_step = 5;  // counts are given to the nearest so many
constexpr int many = 50;       // records from which on shares are given in steps of five per cent, not ten

std::optional<Date> known_by(std::optional<Date> on, Date day) {
    return on && *on <= day ? on : std::nullopt;
}

}  // namespace

std::string_view name_of(WaitKind kind) {
    constexpr std::string_view names[] = {"acknowledgement", "circulation", "first_answer", "first_delivery"};
    return names[int(kind)];
}

std::string_view name_of(Population population) {
    constexpr std::string_view names[] = {"requests", "matches", "offers"};
    return names[int(population)];
}

FigureFacts as_of(FigureFacts facts, Date day) {
    std::erase_if(facts.requests, [&](const auto& one) { return one.arrived > day; });
    std::erase_if(facts.matches, [&](const auto& one) { return one.matched > day; });
    std::erase_if(facts.offers, [&](const auto& one) { return one.listed && *one.listed > day; });
    for (auto& one : facts.requests) {
        for (auto& reached : one.reached)
            if (reached && (reached->on > day || reached->known > day)) reached.reset();
        one.left = known_by(one.left, day);
    }
    for (auto& one : facts.matches) {
        one.of_requester = known_by(one.of_requester, day);
        one.of_provider = known_by(one.of_provider, day);
        one.closed = known_by(one.closed, day);
    }
    return facts;
}

std::vector<Wait> waits_of(std::span<const RequestFacts> requests, WaitKind kind, Date day) {
    std::vector<Wait> waits;
    for (const auto& one : requests) {
        const auto& reached = one.reached[std::size_t(kind)];
        const Date until = reached ? reached->on : std::min(day, one.left.value_or(day));
        waits.push_back({std::max(0, until.days - one.arrived.days), reached.has_value()});
    }
    return waits;
}

std::optional<int> value_of(const FigureValues& values, std::string_view figure, std::string_view measure,
                            int at) {
    for (const auto& one : values)
        if (one.figure == figure && one.measure == measure && one.at == at) return one.value;
    return std::nullopt;
}

int age_group(int days) {
    const auto* limit = std::lower_bound(std::begin(age_limits), std::end(age_limits), days);
    return int(limit - std::begin(age_limits));
}

// Who stands behind a number ------------------------------------------------------------------------------

namespace {

class Behind {
public:
    void add(const Whose& whose) {
        ++records_;
        largest_ = std::max(largest_, ++by_institution_[whose.institution]);
        if (whose.state) states_.insert(whose.institution);
    }
    bool enough() const { return states() >= least_states && 2 * largest_ <= records_; }
    int records() const { return records_; }
    int states() const { return int(states_.size()); }

private:
    int records_ = 0, largest_ = 0;
    std::map<InstitutionId, int> by_institution_;
    std::set<InstitutionId> states_;
};

template <class Records, class Counted>
Behind behind(const Records& records, Counted counted) {
    Behind those;
    for (const auto& one : records)
        if (counted(one)) those.add(one.whose);
    return those;
}
constexpr auto all = [](const auto&) { return true; };

int coarse(int count) {
    return count < least_states ? 0 : (count + count_step / 2) / count_step * count_step;
}
int share_step(int records) { return records < many ? 10 : 5; }
// Upwards, so that "half have ended" is said on the same day here as by the exact curve.
int coarse_waiting(double share, int records) {
    const int step = share_step(records);
    return int(std::ceil(share * 100 / step - 1e-9)) * step;
}
int coarse_share(int part, int whole) {
    const int step = share_step(whole);
    return int(std::lround(100. * part / whole / step)) * step;
}
std::optional<int> grid_day(std::optional<int> days) {
    if (!days) return days;
    const auto* day = std::lower_bound(std::begin(grid_days), std::end(grid_days), *days);
    return day == std::end(grid_days) ? std::nullopt : std::optional(*day);
}

void add_wait(FigureValues& values, const FigureFacts& facts, WaitKind kind, Date day) {
    const std::string figure(name_of(kind));
    const auto curve = wait_curve(waits_of(facts.requests, kind, day));
    const auto ended = behind(
        facts.requests, [&](const RequestFacts& one) { return one.reached[std::size_t(kind)].has_value(); });
    values.push_back({figure, "ended", 0, coarse(curve.ended)});
    values.push_back({figure, "open", 0, coarse(curve.open())});
    if (!ended.enough()) return;
    const auto add = [&](const char* measure, std::optional<int> days) {
        if (const auto grid = grid_day(days)) values.push_back({figure, measure, 0, *grid});
    };
    add("median", curve.median);
    add("median_low", curve.median_low);
    add("median_high", curve.median_high);
    const int last = grid_day(curve.steps.back().day).value_or(std::end(grid_days)[-1]);
    for (const int at : grid_days)
        if (at <= last)
            values.push_back({figure, "waiting", at, coarse_waiting(waiting_after(curve, at), curve.count)});
}

FigureValues wait_values(const FigureFacts& facts, Date day) {
    const auto those = behind(facts.requests, all);
    if (!those.enough()) return {};
    FigureValues values{{"requests", "records", 0, coarse(those.records())},
                        {"requests", "states", 0, coarse(those.states())}};
    for (const auto kind : all_waits) add_wait(values, facts, kind, day);
    return values;
}

// A match that is closed should have brought both feedbacks; one that runs may still.
FigureValues feedback_values(const FigureFacts& facts) {
    const auto those = behind(facts.matches, [](const MatchFacts& one) { return one.closed.has_value(); });
    if (!those.enough()) return {};
    int both = 0;
    for (const auto& one : facts.matches) both += one.closed && one.of_requester && one.of_provider;
    return {{"feedback", "closed", 0, coarse(those.records())},
            {"feedback", "states", 0, coarse(those.states())},
            {"feedback", "both", 0, coarse_share(both, those.records())},
            {"feedback", "running", 0, coarse(int(facts.matches.size()) - those.records())}};
}

FigureValues offer_values(const FigureFacts& facts, Date day) {
    const auto those = behind(facts.offers, all);
    if (!those.enough()) return {};
    std::array<int, most_age_group + 1> groups = {};
    int unconfirmed = 0;
    for (const auto& one : facts.offers)
        if (one.confirmed_on)
            ++groups[std::size_t(age_group(std::max(0, day.days - one.confirmed_on->days)))];
        else
            ++unconfirmed;
    FigureValues values{{"offers", "records", 0, coarse(those.records())},
                        {"offers", "states", 0, coarse(those.states())},
                        {"offers", "unconfirmed", 0, coarse(unconfirmed)}};
    for (std::size_t i = 0; i < groups.size(); ++i)
        values.push_back({"offers", "age", int(i), coarse(groups[i])});
    return values;
}

}  // namespace

FigureValues public_values(const FigureFacts& facts, Population population, Date day) {
    switch (population) {
    case Population::requests: return wait_values(facts, day);
    case Population::matches: return feedback_values(facts);
    case Population::offers: return offer_values(facts, day);
    }
    return {};
}

// What may follow what ------------------------------------------------------------------------------------

std::vector<Contribution> contributions(const FigureFacts& facts, Population population) {
    std::vector<Contribution> all_of_them;
    const auto mark = [](const std::optional<Date>& day) { return day ? to_string(*day) : std::string("-"); };
    if (population == Population::requests)
        for (const auto& one : facts.requests)
            for (const auto kind : all_waits) {
                const auto& reached = one.reached[std::size_t(kind)];
                all_of_them.push_back({std::string(name_of(kind)), one.id, one.whose,
                                       to_string(one.arrived) + ' ' +
                                           (reached ? to_string(reached->on) : "- " + mark(one.left))});
            }
    if (population == Population::matches)
        for (const auto& one : facts.matches)
            all_of_them.push_back(
                {"feedback", one.id, one.whose,
                 mark(one.closed) + ' ' + mark(one.of_requester) + ' ' + mark(one.of_provider)});
    if (population == Population::offers)
        for (const auto& one : facts.offers)
            all_of_them.push_back({"offers", one.id, one.whose, mark(one.confirmed_on)});
    return all_of_them;
}

Difference difference(std::span<const Contribution> one, std::span<const Contribution> other,
                      std::string_view figure) {
    std::map<std::int64_t, const Contribution*> before;
    for (const auto& it : one)
        if (it.figure == figure) before[it.record] = &it;
    Difference all_that_differs;
    const auto add = [&](const Contribution& it) {
        ++all_that_differs.records;
        if (it.whose.state) all_that_differs.states.insert(it.whose.institution);
    };
    for (const auto& it : other) {
        if (it.figure != figure) continue;
        const auto found = before.find(it.record);
        if (found == before.end() || found->second->mark != it.mark) add(it);
        if (found != before.end()) before.erase(found);
    }
    for (const auto& [record, it] : before) add(*it);
    return all_that_differs;
}

bool may_follow(std::span<const Contribution> next, std::span<const std::vector<Contribution>> published) {
    for (const auto& earlier : published) {
        std::set<std::string_view> figures;
        for (const auto& one : next) figures.insert(one.figure);
        for (const auto& one : earlier) figures.insert(one.figure);
        bool news = false;
        for (const auto figure : figures) {
            const auto between = difference(earlier, next, figure);
            if (between.singles_out()) return false;
            news |= between.records > 0;
        }
        if (!news) return false;
    }
    return true;
}

Date last_quarter_end(Date today) {
    const auto today_is = calendar_day(today);
    return {date_of(today_is.year, (today_is.month - 1) / 3 * 3 + 1, 1).days - 1};
}

}  // namespace lightfoot
