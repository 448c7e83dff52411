#include "store/figures.hpp"

#include "store/columns.hpp"

#include <unordered_map>

namespace lightfoot {

namespace {

bool is_state(std::string_view kind) { return kind == "state"; }

class FactsReader {
public:
    FactsReader(Session& session, const ZoneOffsets& zone, Space space)
        : session_(session), zone_(zone), space_(space) {}

    FigureFacts facts;

    // Of one institution, or of all (0).
    void read_requests(InstitutionId of) {
        session_.each(
            "SELECT r.id, r.institution_id, i.kind, r.sent_at, r.acknowledged_at, r.circulated_at,"
            " (SELECT MIN(c.interested_at) FROM assistance_case c WHERE c.request_id = r.id),"
            " r.withdrawn_at, r.set_aside_at, r.authenticated_at"
            " FROM request r JOIN institution i ON i.id = r.institution_id"
            " WHERE r.space = $1 AND r.sent_at IS NOT NULL AND r.arrival <> 'archive'"
            " AND ($2 = 0 OR r.institution_id = $2) ORDER BY r.id",
            [&](const Row& row) { facts.requests.push_back(request(row)); }, name_of(space_), of);
        for (std::size_t i = 0; i < facts.requests.size(); ++i) places_[facts.requests[i].id] = i;
        each_delivery(of, {}, [&](std::int64_t request, std::int64_t, const Reached& reached) {
            const auto found = places_.find(request);
            if (found != places_.end()) first_of(facts.requests[found->second], reached);
        });
    }

    void read_answers(InstitutionId provider) {
        session_.each(
            "SELECT c.id, c.provider_id, r.circulated_at, c.interested_at FROM assistance_case c"
            " JOIN request r ON r.id = c.request_id"
            " WHERE c.space = $1 AND c.provider_id = $2 AND r.circulated_at IS NOT NULL ORDER BY c.id",
            [&](const Row& row) {
                RequestFacts one{row.integer(0), {{row.integer(1)}, true}, *day(row, 2), {}, {}};
                one.reached[std::size_t(WaitKind::first_answer)] = reached(row, 3, one.arrived);
                facts.requests.push_back(std::move(one));
            },
            name_of(space_), provider);
        for (std::size_t i = 0; i < facts.requests.size(); ++i) places_[facts.requests[i].id] = i;
        each_delivery({}, provider, [&](std::int64_t, std::int64_t of_case, const Reached& reached) {
            const auto found = places_.find(of_case);
            if (found != places_.end()) first_of(facts.requests[found->second], reached);
        });
    }

    // Both have said yes, and neither has declined later.
    void read_matches(InstitutionId requester, InstitutionId provider) {
        session_.each(
            "SELECT c.id, c.requester_id, i.kind, c.requester_answered_at, c.provider_answered_at,"
            " (SELECT f.at FROM case_feedback f WHERE f.case_id = c.id AND f.side = 'requester'),"
            " (SELECT f.at FROM case_feedback f WHERE f.case_id = c.id AND f.side = 'provider'),"
            " c.closed_at FROM assistance_case c JOIN institution i ON i.id = c.requester_id"
            " LEFT JOIN request r ON r.id = c.request_id"
            " WHERE c.space = $1 AND c.requester_answer = 'accepted' AND c.provider_answer = 'accepted'"
            " AND (c.closed_at IS NOT NULL OR r.withdrawn_at IS NULL)"
            " AND ($2 = 0 OR c.requester_id = $2) AND ($3 = 0 OR c.provider_id = $3) ORDER BY c.id",
            [&](const Row& row) {
                const auto both = std::max(row.time(3), row.time(4));
                facts.matches.push_back({row.integer(0), whose(row, 1), day_in(zone_, both), day(row, 5),
                                         day(row, 6), day(row, 7)});
            },
            name_of(space_), requester, provider);
    }

    // What may be asked for today. Documented activity is no offer.
    void read_offers(InstitutionId provider) {
        session_.each(
            "SELECT o.id, o.provider_id, i.kind, o.created_at, o.confirmed_on FROM offer o"
            " JOIN institution i ON i.id = o.provider_id WHERE o.space = $1 AND o.withdrawn_at IS NULL"
            " AND o.hidden_on IS NULL AND o.kind <> 'documented_activity'"
            " AND ($2 = 0 OR o.provider_id = $2) ORDER BY o.id",
            [&](const Row& row) {
                facts.offers.push_back({row.integer(0), whose(row, 1), day(row, 3), row.optional_date(4)});
            },
            name_of(space_), provider);
    }

private:
    std::optional<Date> day(const Row& row, int column) const {
        const auto at = row.optional_time(column);
        return at ? std::optional(day_in(zone_, *at)) : std::nullopt;
    }
    Whose whose(const Row& row, int column) const {
        return {{row.integer(column)}, is_state(row.text(column + 1))};
    }
    // What began before the request arrived (a proposal that became one) is of its first day.
    std::optional<Reached> reached(const Row& row, int column, Date arrived) const {
        const auto on = day(row, column);
        return on ? std::optional(Reached{std::max(*on, arrived), std::max(*on, arrived)}) : std::nullopt;
    }

    RequestFacts request(const Row& row) const {
        RequestFacts one{row.integer(0), whose(row, 1), *day(row, 3), {}, day(row, 7)};
        for (int i = 0; i < 3; ++i) one.reached[std::size_t(i)] = reached(row, 4 + i, one.arrived);
        if (!one.left && row.null(9)) one.left = day(row, 8);  // set aside, and not taken up again
        return one;
    }

    template <class Use>
    void each_delivery(InstitutionId requester, InstitutionId provider, Use use) {
        session_.each(
            "SELECT c.request_id, c.id, d.to_day, d.from_day, d.reported_at, d.answered_at FROM delivery d"
            " JOIN assistance_case c ON c.id = d.case_id"
            " WHERE c.space = $1 AND d.fulfilment IN ('as_expected', 'in_part')"
            " AND ($2 = 0 OR c.requester_id = $2) AND ($3 = 0 OR c.provider_id = $3)",
            [&](const Row& row) {
                const auto reported = day(row, 4).value_or(Date{});
                const auto last = row.optional_date(2), first = row.optional_date(3);
                const auto on = last ? *last : first.value_or(reported);
                use(row.integer(0), row.integer(1), Reached{on, std::max(on, day(row, 5).value_or(on))});
            },
            name_of(space_), requester, provider);
    }
    static void first_of(RequestFacts& request, Reached reached) {
        reached.on = std::max(reached.on, request.arrived);
        auto& first = request.reached[std::size_t(WaitKind::first_delivery)];
        if (!first || reached.on < first->on) first = reached;
    }

    Session& session_;
    const ZoneOffsets& zone_;
    const Space space_;
    std::unordered_map<std::int64_t, std::size_t> places_;
};

}  // namespace

FigureFacts figure_facts(Session& session, Space space, const ZoneOffsets& zone) {
    FactsReader reader(session, zone, space);
    reader.read_requests({});
    reader.read_matches({}, {});
    reader.read_offers({});
    return std::move(reader.facts);
}

FigureFacts own_figure_facts(Session& session, const Viewer& viewer, const ZoneOffsets& zone) {
    FactsReader reader(session, zone, viewer.space);
    if (!viewer.institution) return {};
    if (viewer.role == Role::point_of_contact) {
        reader.read_requests(viewer.institution);
        reader.read_matches(viewer.institution, {});
    } else if (viewer.role == Role::provider) {
        reader.read_answers(viewer.institution);
        reader.read_matches({}, viewer.institution);
        reader.read_offers(viewer.institution);
    }
    return std::move(reader.facts);
}

std::string_view name_of(FigureOutcome outcome) {
    constexpr std::string_view names[] = {"published", "kept", "too_few"};
    return names[int(outcome)];
}

namespace {

using Bases = std::vector<std::vector<Contribution>>;

Bases published_bases(Session& session, Population population) {
    std::map<std::string, std::vector<Contribution>> by_day;
    session.each(
        "SELECT as_of, figure, record_id, institution_id, state, mark FROM figure_basis"
        " WHERE population = $1 ORDER BY as_of",
        [&](const Row& row) {
            by_day[row.text(0)].push_back(
                {row.text(1), row.integer(2), {{row.integer(3)}, row.boolean(4)}, row.text(5)});
        },
        name_of(population));
    Bases bases;
    for (auto& [day, basis] : by_day) bases.push_back(std::move(basis));
    return bases;
}

void write_publication(Session& session, Population population, Date day, const FigureValues& values,
                       const std::vector<Contribution>& basis) {
    for (const auto& one : values)
        session.run(
            "INSERT INTO figure_value (population, as_of, figure, measure, at, value)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            name_of(population), day, one.figure, one.measure, std::int64_t{one.at}, std::int64_t{one.value});
    for (const auto& one : basis)
        session.run(
            "INSERT INTO figure_basis (population, as_of, figure, record_id, institution_id, state,"
            " mark) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            name_of(population), day, one.figure, one.record, one.whose.institution, one.whose.state,
            one.mark);
}

bool is_decided(Session& session, Population population, Date day) {
    return session
        .one(
            "SELECT 1 FROM figure_publication WHERE population = $1 AND as_of = $2",
            [](const Row&) { return true; }, name_of(population), day)
        .has_value();
}

// Within one transaction, which holds the ledger: another server may have decided meanwhile.
FigureOutcome decide(Transaction& transaction, Population population, Date day, const ZoneOffsets& zone) {
    auto& session = transaction.session;
    const auto facts = as_of(figure_facts(session, Space::real, zone), day);
    const auto values = public_values(facts, population, day);
    const auto basis = contributions(facts, population);
    auto outcome = FigureOutcome::published;
    if (values.empty())
        outcome = FigureOutcome::too_few;
    else if (!may_follow(basis, published_bases(session, population)))
        outcome = FigureOutcome::kept;
    session.run(
        "INSERT INTO figure_publication (population, as_of, outcome, decided_at)"
        " VALUES ($1, $2, $3, $4)",
        name_of(population), day, name_of(outcome), transaction.now);
    if (outcome == FigureOutcome::published) write_publication(session, population, day, values, basis);
    Event event;
    event.subject = Subject::installation;
    event.verb = "figures_decided";
    event.body = {{"as_of", to_string(day)},
                  {"outcome", std::string(name_of(outcome))},
                  {"population", std::string(name_of(population))}};
    transaction.record(std::move(event));
    return outcome;
}

}  // namespace

Result<int> publish_figures(Store& store, const ZoneOffsets& zone, Time now) {
    const Date day = last_quarter_end(day_in(zone, now));
    int published = 0;
    for (const auto population : all_populations) {
        if (store.read([&](Session& session) { return is_decided(session, population, day); })) continue;
        published += TRY(store.write(now, [&](Transaction& transaction) -> Result<int> {
            if (is_decided(transaction.session, population, day)) return 0;
            return decide(transaction, population, day, zone) == FigureOutcome::published ? 1 : 0;
        }));
    }
    return published;
}

NewestFigures published_figures(Session& session) {
    std::array<std::optional<PublishedFigures>, std::size(all_populations)> newest;
    for (const auto population : all_populations) {
        auto& found = newest[std::size_t(population)];
        session.each(
            "SELECT as_of, figure, measure, at, value FROM figure_value WHERE population = $1 AND as_of ="
            " (SELECT MAX(as_of) FROM figure_value WHERE population = $1) ORDER BY figure, measure, at",
            [&](const Row& row) {
                if (!found) found = PublishedFigures{row.optional_date(0).value_or(Date{}), {}};
                found->values.push_back({row.text(1), row.text(2), int(row.integer(3)), int(row.integer(4))});
            },
            name_of(population));
    }
    return newest;
}

}  // namespace lightfoot
