#include "web/handlers/programme_search.hpp"

#include "base/text.hpp"
#include "domain/day_words.hpp"
#include "matching/concept_words.hpp"
#include "web/handlers/host_search.hpp"
#include "web/search_words.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// Title, description, parties; and where it works, which no word is but a State that is asked for.
constexpr std::uint32_t fields_of_words = 0b111 | 1u << unsigned(ProgrammeField::scopes);

std::optional<Date> read_day(const Call& call, const char* name, ProgrammeAsked& asked) {
    const auto text = trimmed(call.parameter(name));
    const auto day = parse_date(text);
    if (!text.empty() && !day) asked.faults.push_back({name, why_no_day(text)});
    return day;
}

void read_codes(const Call& call, const ProgrammeBase* base, ProgrammeAsked& asked) {
    for (const auto& filter : programme_filters)
        for (auto& value : call.parameters(filter.parameter)) {
            auto read = base ? read_programme_code(call, *base, filter, value)
                             : Result<ReadCode>(ReadCode{value, {value}});
            if (!read) {
                std::move(read.error().faults.begin(), read.error().faults.end(),
                          std::back_inserter(asked.faults));
                continue;
            }
            const bool known = std::any_of(asked.chosen.begin(), asked.chosen.end(), [&](const auto& one) {
                return one.filter.facet == filter.facet && one.code.value == read->value;
            });
            if (!known) asked.chosen.push_back({filter, std::move(*read)});
        }
}

// A State that is asked for is also found where it works and no word says so. `states`: those.
void add_states(const Call& call, std::string_view words, TypedWords& typed,
                std::vector<std::string>& states) {
    for (const auto& language : typed.languages)
        for (const auto& find : call.app.places.states_asked_for(words, language)) {
            const auto* state = call.app.places.state(find.id);
            if (!state || (state->practice && call.viewer.space != Space::practice)) continue;
            if (std::find(states.begin(), states.end(), find.id) == states.end()) states.push_back(find.id);
            for (std::size_t i = 0; i < typed.groups.size(); ++i) {
                auto& terms = typed.groups[i].terms;
                const auto scope = scope_term(find.id);
                if (typed.begins[i] >= find.begin && typed.begins[i] < find.end &&
                    std::find(terms.begin(), terms.end(), scope) == terms.end())
                    terms.push_back(scope);
            }
        }
}

// The words of the form, and beside each term of the vocabulary what says the same; not where the reader
// wants the words as typed. What was looked for besides goes into the view.
std::vector<TermGroup> words_of(const Call& call, const ProgrammeAsked& asked, ProgrammeListView& view) {
    const std::string_view words = asked.words;
    auto typed = typed_words(words, std::string(call.words.language()));
    if (asked.typed_only || !call.app.programmes) {
        for (auto& group : typed.groups) group.required = true;
        return std::move(typed.groups);
    }
    add_states(call, words, typed, view.also_states);
    const auto& known = call.app.programmes->hosts().concept_words();
    auto wide = known.widen(words, typed.languages, typed.groups, typed.begins);
    for (const auto topic : wide.topics) view.also_topics.push_back(call.app.vocabulary.topics()[topic].id);
    return std::move(wide.groups);
}

Query query_of(const Call& call, const ProgrammeAsked& asked, std::size_t per_page, ProgrammeListView& view) {
    const auto today = date_of(call.now);
    Query query;
    query.groups = words_of(call, asked, view);
    for (auto& group : query.groups) group.fields = fields_of_words;
    for (const auto& filter : programme_filters) {
        std::vector<std::string> any_of;
        for (const auto& one : asked.chosen)
            if (one.filter.facet == filter.facet)
                any_of.insert(any_of.end(), one.code.any_of.begin(), one.code.any_of.end());
        if (!any_of.empty()) query.filters.push_back({std::uint8_t(filter.facet), std::move(any_of)});
        if (filter.facet != ProgrammeFacet::region) query.facet_counts.push_back(std::uint8_t(filter.facet));
    }
    query.ranges = ranges_of_going(asked.going, today);
    const auto period = ranges_of_period(asked.first_day, asked.last_day);
    query.ranges.insert(query.ranges.end(), period.begin(), period.end());
    for (auto& one : day_bands(today)) query.bands.push_back(std::move(one.band));
    query.readers = {"public"};
    query.count = call.page_number() * per_page * 2 + 100;
    query.matched_terms = false;
    if (query.groups.empty())
        query.order = Order::descending, query.column = std::uint8_t(ProgrammeColumn::updated);
    return query;
}

// The programmes whose identifiers stand among the words, before whatever else the words find.
void put_first(const std::vector<std::int64_t>& named, Hits& hits) {
    const auto is_named = [&](const Hit& hit) {
        return std::find(named.begin(), named.end(), hit.key) != named.end();
    };
    hits.total += named.size() - std::size_t(std::count_if(hits.hits.begin(), hits.hits.end(), is_named));
    std::erase_if(hits.hits, is_named);
    std::vector<Hit> first;
    for (const auto key : named) first.push_back({key, 0, {}});
    hits.hits.insert(hits.hits.begin(), first.begin(), first.end());
}

}  // namespace

std::string publisher_name(const ProgrammeBase& base, const std::string& reference) {
    Query query;
    query.filters = {{std::uint8_t(ProgrammeFacet::publisher), {reference}}};
    query.readers = {"public"};
    query.count = 1;
    const auto hits = base.index().search(query);
    if (hits.hits.empty()) return reference;
    const auto activity = base.fetch(hits.hits.front().key);
    const auto name = activity ? publisher_of(*activity) : std::string();
    return name.empty() ? reference : name;
}

NameValues ProgrammeAsked::query() const {
    NameValues all{{"words", words}, {"typed", typed_only ? "yes" : ""}};
    for (const auto& one : chosen) all.emplace_back(one.filter.parameter, one.code.value);
    for (const auto& [name, value] : {std::pair("going", going), {"from", from}, {"to", to}})
        all.emplace_back(name, value);
    std::erase_if(all, [](const auto& one) { return one.second.empty(); });
    return all;
}

ProgrammeAsked programmes_asked(const Call& call, const ProgrammeBase* base) {
    ProgrammeAsked asked;
    asked.words = trimmed(call.parameter("words").substr(0, 400));
    asked.typed_only = call.parameter("typed") == "yes";
    asked.going = call.parameter("going");
    asked.from = call.parameter("from"), asked.to = call.parameter("to");
    asked.first_day = read_day(call, "from", asked), asked.last_day = read_day(call, "to", asked);
    if (std::find(std::begin(programme_goings), std::end(programme_goings), asked.going) ==
        std::end(programme_goings))
        asked.faults.push_back({"going", "field.unknown_choice"});
    read_codes(call, base, asked);
    if (call.parameter("page").find_first_not_of("0123456789") != std::string_view::npos)
        asked.faults.push_back({"page", {"form.not_a_number", {{"most", std::int64_t{99999}}}}});
    return asked;
}

// An identifier alone leads to its programme, and no words are looked for.
Hits find_programmes(const Call& call, const ProgrammeBase& base, const ProgrammeAsked& asked,
                     std::size_t per_page, ProgrammeListView& view) {
    const auto named = named_programmes(base, asked.words);
    Hits hits;
    if (named.empty() || asked.words.find(' ') != asked.words.npos) {
        auto query = query_of(call, asked, per_page, view);
        hits = base.index().search(query);
        if (hits.total == 0 && query.groups.size() > 1) {
            for (auto& group : query.groups) group.required = false;
            hits = base.index().search(query);
            view.some_words = hits.total > 0;
        }
    }
    put_first(named, hits);
    return hits;
}

}  // namespace lightfoot
