// The list of programmes with its search, and one programme. What is kept is public where it was read; those
// of the practice ground are shown there alone, and the world's nowhere but outside it.

#include "web/api/programme.hpp"
#include "base/text.hpp"
#include "domain/day_words.hpp"
#include "matching/concept_words.hpp"
#include "web/handlers/host_search.hpp"
#include "web/handlers/programme_parts.hpp"
#include "web/search_words.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_facet_rows = 12;
// Title, description, parties; and where it works, which no word is but a State that is asked for.
constexpr std::uint32_t fields_of_words = 0b111 | 1u << unsigned(ProgrammeField::scopes);
constexpr std::string_view sectors_of_the_vocabulary = "1540";  // stands for all purpose codes it knows

struct FacetName {
    const char* parameter;
    const char* key;
    ProgrammeFacet facet;
};
constexpr FacetName facet_names[] = {{"country", "programmes.facet.country", ProgrammeFacet::country},
                                     {"sector", "programmes.facet.sector", ProgrammeFacet::sector},
                                     {"publisher", "programmes.facet.publisher", ProgrammeFacet::publisher},
                                     {"status", "programmes.facet.status", ProgrammeFacet::status}};
constexpr std::string_view goings[] = {"", "yes", "not_ended"};

// The first page of the list that is shown, without the fields that `left_out(name, value)` names.
template <class LeftOut>
Url list_without(const Call& call, LeftOut left_out) {
    Url address = url("/programmes");
    for (const auto& [name, value] : call.query())
        if (name != "page" && !value.empty() && !left_out(name, value)) address.query(name, value);
    return address;
}

Url with_value(const Call& call, std::string_view facet, std::string_view value, bool take_away) {
    auto address = list_without(call, [&](std::string_view name, std::string_view known) {
        return take_away && name == facet && known == value;
    });
    if (!take_away) address.query(facet, value);
    return address;
}

std::string_view words_of_form(const Call& call) { return trimmed(call.parameter("words").substr(0, 400)); }
bool wants_typed(const Call& call) { return call.parameter("typed") == "yes"; }

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
std::vector<TermGroup> words_of(const Call& call, ProgrammeListView& view) {
    const auto words = words_of_form(call);
    auto typed = typed_words(words, std::string(call.words.language()));
    if (wants_typed(call) || !call.app.programmes) {
        for (auto& group : typed.groups) group.required = true;
        return std::move(typed.groups);
    }
    add_states(call, words, typed, view.also_states);
    const auto& known = call.app.programmes->hosts().concept_words();
    auto wide = known.widen(words, typed.languages, typed.groups, typed.begins);
    for (const auto topic : wide.topics)
        view.also_topics.push_back(call.app.vocabulary.topics()[topic].id);
    return std::move(wide.groups);
}

void add_days(const Call& call, Query& query) {
    const auto today = date_of(call.now);
    const auto from = [&](ProgrammeColumn column, Date day) {
        query.ranges.push_back({std::uint8_t(column), day.days});
    };
    const auto begun_by = [&](Date day) {
        query.ranges.push_back({std::uint8_t(ProgrammeColumn::begins), no_value + 1, day.days});
    };
    if (call.parameter("going") == "yes") from(ProgrammeColumn::goes_on, today), begun_by(today);
    if (call.parameter("going") == "not_ended") from(ProgrammeColumn::until, today);
    if (const auto day = parse_date(call.parameter("from"))) from(ProgrammeColumn::until, *day);
    if (const auto day = parse_date(call.parameter("to"))) begun_by(*day);
}

std::vector<std::string> values_of(const Call& call, const FacetName& facet) {
    auto values = call.parameters(facet.parameter);
    const auto all = std::find(values.begin(), values.end(), sectors_of_the_vocabulary);
    if (facet.facet == ProgrammeFacet::sector && all != values.end()) {
        values.erase(all);
        for (auto& code : known_sectors(call)) values.push_back(std::move(code));
    }
    return values;
}

Query query_of(const Call& call, std::size_t per_page, ProgrammeListView& view) {
    Query query;
    query.groups = words_of(call, view);
    for (auto& group : query.groups) group.fields = fields_of_words;
    for (const auto& one : facet_names) {
        if (auto values = values_of(call, one); !values.empty())
            query.filters.push_back({std::uint8_t(one.facet), std::move(values)});
        query.facet_counts.push_back(std::uint8_t(one.facet));
    }
    if (auto regions = call.parameters("region"); !regions.empty())
        query.filters.push_back({std::uint8_t(ProgrammeFacet::region), std::move(regions)});
    add_days(call, query);
    query.readers = {"public"};
    // Parts of one programme are hits of their own, and stand as one: more are asked for than are shown.
    query.count = call.page_number() * per_page * 2 + 100;
    query.matched_terms = false;
    if (query.groups.empty())
        query.order = Order::descending, query.column = std::uint8_t(ProgrammeColumn::updated);
    return query;
}

// What a query may not hold, each with its field.
std::optional<Error> faults_of(const Call& call) {
    std::vector<Fault> faults;
    for (const char* name : {"from", "to"})
        if (const auto day = trimmed(call.parameter(name)); !day.empty() && !parse_date(day))
            faults.push_back({name, why_no_day(day)});
    if (std::find(std::begin(goings), std::end(goings), call.parameter("going")) == std::end(goings))
        faults.push_back({"going", "field.unknown_choice"});
    const auto page = call.parameter("page");
    if (page.find_first_not_of("0123456789") != page.npos)
        faults.push_back({"page", {"form.not_a_number", {{"most", std::int64_t{99999}}}}});
    if (faults.empty()) return std::nullopt;
    return invalid("form.faults", std::move(faults));
}

// The name that a publisher gives itself in any of its programmes.
std::string publisher_name(const ProgrammeBase& base, const std::string& ref) {
    Query query;
    query.filters = {{std::uint8_t(ProgrammeFacet::publisher), {ref}}};
    query.readers = {"public"};
    query.count = 1;
    const auto hits = base.index().search(query);
    if (hits.hits.empty()) return ref;
    const auto activity = base.fetch(hits.hits.front().key);
    const auto name = activity ? publisher_of(*activity) : std::string();
    return name.empty() ? ref : name;
}

Html label_of(const Call& call, const ProgrammeBase& base, const FacetName& facet, const std::string& value) {
    switch (facet.facet) {
    case ProgrammeFacet::country: return Html::text(country_name(call, call.viewer.space, value, ""));
    case ProgrammeFacet::sector: return sector_label(sector_name(call, value), value);
    case ProgrammeFacet::publisher: return isolated(publisher_name(base, value));
    default: return call.frame().say("programmes.status." + value);
    }
}

std::vector<FacetRow> rows_of(const Call& call, const ProgrammeBase& base, const FacetName& facet,
                              const Hits& hits) {
    const auto picked = call.parameters(facet.parameter);
    std::vector<FacetRow> rows;
    for (const auto& one : hits.facets)
        if (one.facet == std::uint8_t(facet.facet)) {
            const bool on = std::find(picked.begin(), picked.end(), one.value) != picked.end();
            rows.push_back({one.value, {}, std::size_t(one.count), on, {}});
        }
    std::stable_sort(rows.begin(), rows.end(), [](const FacetRow& a, const FacetRow& b) {
        return a.chosen > b.chosen || (a.chosen == b.chosen && a.count > b.count);
    });
    if (rows.size() > most_facet_rows) rows.resize(most_facet_rows);
    for (auto& row : rows) {
        row.label = label_of(call, base, facet, row.value);
        row.address = with_value(call, facet.parameter, row.value, row.chosen);
    }
    if (facet.facet == ProgrammeFacet::sector &&
        std::find(picked.begin(), picked.end(), sectors_of_the_vocabulary) != picked.end())
        rows.insert(rows.begin(), {std::string(sectors_of_the_vocabulary),
                                   call.frame().say("programmes.sectors_of_the_vocabulary"), 0, true,
                                   with_value(call, facet.parameter, sectors_of_the_vocabulary, true)});
    return rows;
}

// By name; none where all have a line of their own.
NameValues countries_of(const Call& call, const Hits& hits) {
    const auto picked = call.parameters("country");
    NameValues countries;
    for (const auto& one : hits.facets)
        if (one.facet == std::uint8_t(ProgrammeFacet::country) &&
            std::find(picked.begin(), picked.end(), one.value) == picked.end())
            countries.emplace_back(one.value, country_name(call, call.viewer.space, one.value, ""));
    if (countries.size() + picked.size() <= most_facet_rows) return {};
    call.words.sort(countries, [](const auto& one) { return one.second; });
    return countries;
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

// An identifier alone leads to its programme, and no words are looked for.
Hits hits_of(const Call& call, const ProgrammeBase& base, std::size_t per_page, ProgrammeListView& view) {
    const auto named = named_programmes(base, view.words);
    Hits hits;
    if (named.empty() || view.words.find(' ') != view.words.npos) {
        auto query = query_of(call, per_page, view);
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

// An answer that changes with an import and not with the store is not kept for the next reader.
HttpResponse fresh(HttpResponse response) {
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

void fill_form(const Call& call, ProgrammeListView& view) {
    view.words = std::string(words_of_form(call));
    view.going = std::string(call.parameter("going"));
    view.typed_only = wants_typed(call);
    view.from = std::string(call.parameter("from")), view.to = std::string(call.parameter("to"));
    for (const auto& one : facet_names)
        for (auto& value : call.parameters(one.parameter)) view.chosen.emplace_back(one.parameter, value);
    for (auto& value : call.parameters("region")) view.chosen.emplace_back("region", value);
}

// Each programme once, by the part that fits best. How many programmes there are is known where all hits were
// looked at; else the number of their parts stands for it.
void add_cards(const Call& call, const ProgrammeBase& base, const Hits& hits, std::size_t per_page,
               ProgrammeListView& view) {
    const auto entries = entries_for(call, base);
    const auto first = (call.page_number() - 1) * per_page;
    std::set<std::uint64_t> seen;
    for (const auto& hit : hits.hits) {
        if (!seen.insert(entries.number(hit.key)).second) continue;
        if (seen.size() <= first || view.cards.size() == per_page) continue;
        const auto activity = base.fetch(hit.key);
        if (!activity) continue;
        view.cards.push_back(card_of(call, call.viewer.space, entries, *activity));
    }
    view.published = std::size_t(hits.total);
    view.paging.total = hits.hits.size() >= hits.total ? seen.size() : std::size_t(hits.total);
}

}  // namespace

Reply list_programmes(Call& call) {
    constexpr std::size_t per_page = 20;
    ProgrammeListView view;
    fill_form(call, view);
    const auto fault = faults_of(call);
    if (fault && call.json) return *fault;
    view.error = fault ? &*fault : nullptr;
    const auto base = programmes_of(call, call.viewer.space);
    Hits hits;
    if (base && fault) view.kept = base->about().activities > 0;
    if (base && !fault) {
        hits = hits_of(call, *base, per_page, view);
        add_cards(call, *base, hits, per_page, view);
        view.kept = base->about().activities > 0;
        view.all = std::int64_t(base->about().activities);
        view.read_on = date_of(base->about().made);
    }
    view.other_way =
        list_without(call, [](std::string_view name, std::string_view) { return name == "typed"; });
    if (!view.typed_only) view.other_way.query("typed", "yes");
    view.paging.page = call.page_number(), view.paging.per_page = per_page;
    view.paging.address = list_without(call, [](std::string_view, std::string_view) { return false; });
    if (call.json) return fresh(call.reply(programmes_json(call.words, view, hits)));
    view.countries = countries_of(call, hits);
    for (const auto& [name, value] : call.query())
        if (name != "page" && !value.empty()) view.query.emplace_back(name, value);
    if (base && !fault)
        for (const auto& facet : facet_names)
            view.facets.emplace_back(facet.key, rows_of(call, *base, facet, hits));
    return fresh(call.page(programme_list_page(call.frame(), view), fault ? 422 : 200));
}

namespace {

// Texts for this reader, and those in other languages: for each kind those in the reader's language, else
// those in the language of the title, else all.
void choose_texts(const Call& call, ProgrammeView& view) {
    using Kind = ActivityText::Kind;
    const auto in = [](const ActivityText& text, std::string_view language) {
        return std::string_view(text.language).substr(0, 2) == language.substr(0, 2);
    };
    for (const auto kind : {Kind::general, Kind::objectives, Kind::target_groups, Kind::other}) {
        const auto any = [&](std::string_view language) {
            return std::any_of(
                view.activity.texts.begin(), view.activity.texts.end(),
                [&](const ActivityText& one) { return one.kind == kind && in(one, language); });
        };
        const std::string_view title = view.card.title.language;
        const auto language = any(call.words.language()) ? call.words.language()
                              : any(title)               ? title
                                                         : std::string_view();
        for (const auto& one : view.activity.texts)
            if (one.kind == kind)
                (language.empty() || in(one, language) ? view.texts : view.other_texts).push_back(one);
    }
}

void add_shares(const Call& call, ProgrammeView& view) {
    const auto shown = [](const std::vector<ActivityShare>& all, const ActivityShare& one) {
        return ProgrammeView::Share{one.code,       one.name, one.share, one.from_transactions,
                                    can_be_share(all, one), one.vocabulary};
    };
    for (const auto& one : view.activity.countries) {
        auto share = shown(view.activity.countries, one);
        share.name = country_name(call, call.viewer.space, one.code, one.name);
        view.countries.push_back(std::move(share));
    }
    for (const auto& one : view.activity.regions) {
        auto share = shown(view.activity.regions, one);
        share.name = region_name(call, one);
        view.regions.push_back(std::move(share));
    }
    for (const auto& one : view.activity.sectors) {
        auto share = shown(view.activity.sectors, one);
        const bool of_the_dac = one.vocabulary.empty() || one.vocabulary == "1" || one.vocabulary == "2";
        if (auto name = of_the_dac ? sector_name(call, one.code) : std::string(); !name.empty())
            share.name = std::move(name);
        view.sectors.push_back(std::move(share));
    }
}

void add_related(const Call& call, const ProgrammeBase& base, ProgrammeView& view) {
    constexpr std::size_t most = 30;
    for (const auto& link : view.activity.links) {
        if (link.activity.empty() || link.activity == view.activity.id) continue;
        if (view.related.size() == most) {
            ++view.more_related;
            continue;
        }
        ProgrammeView::Related related{link.kind, link.activity, {}, {}};
        const auto key = base.key_of(std::string_view(link.activity));
        if (const auto other = key ? base.fetch(*key) : std::nullopt) {
            related.handle = handle_of(link.activity);
            related.title = title_for(call, *other);
        }
        view.related.push_back(std::move(related));
    }
}

// Year by year what the figures of the entry add up, in their currency first.
void add_money(ProgrammeView& view) {
    const auto& figures = view.entry.figures;
    const bool others = !(figures.parts.size() == 1 && view.entry.parts[figures.parts[0]].here);
    view.money = money_of(view.entry.sums.empty() ? view.activity.sums : view.entry.sums);
    if (!view.entry.sums.empty() && others) view.own_money = money_of(view.activity.sums);
    std::stable_partition(view.money.begin(), view.money.end(), [&](const ProgrammeMoney& one) {
        return one.currency == figures.currency;
    });
}

}  // namespace

Reply show_programme(Call& call) {
    const auto mark = mark_of_handle(call.part("programme"));
    const auto base = programmes_of(call, call.viewer.space);
    if (!mark || !base) return not_found();
    const auto key = base->key_of(*mark);
    auto activity = key ? base->fetch(*key) : std::nullopt;
    if (!activity) return not_found();
    const auto entries = entries_for(call, *base);
    ProgrammeView view;
    view.card = card_of(call, call.viewer.space, entries, *activity);
    view.activity = std::move(*activity);
    choose_texts(call, view);
    add_shares(call, view);
    add_related(call, *base, view);
    view.entry = entry_view(call, call.viewer.space, *base, entries, *key);
    add_money(view);
    view.may_say_likeness = may_decide_likeness(call.viewer);
    if (const auto* source = base->source_of(view.activity.id)) {
        view.source = source->name, view.licence = source->licence;
        view.address = source->url, view.read_at = source->read_at;
    }
    if (call.json) return fresh(call.reply(to_json(call.words, view)));
    return fresh(call.page(programme_page(call.frame(), view)));
}

}  // namespace lightfoot
