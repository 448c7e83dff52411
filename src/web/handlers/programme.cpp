// The list of programmes with its search, and one programme. What is kept is public where it was read; those
// of the practice ground are shown there alone, and the world's nowhere but outside it.

#include "web/api/programme.hpp"
#include "web/handlers/programme_search.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

// An answer that changes with an import and not with the store is not kept for the next reader.
HttpResponse fresh(HttpResponse response) {
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

void fill_form(const ProgrammeAsked& asked, ProgrammeListView& view) {
    view.words = asked.words, view.going = asked.going;
    view.from = asked.from, view.to = asked.to;
    view.typed_only = asked.typed_only;
    for (const auto& one : asked.chosen) view.chosen.emplace_back(one.filter.parameter, one.code.value);
    view.query = asked.query();
    view.other_way = asked.address([](std::string_view name, std::string_view) { return name == "typed"; });
    if (!view.typed_only) view.other_way.query("typed", "yes");
    view.paging.address = asked.address([](std::string_view, std::string_view) { return false; });
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
    const auto base = programmes_of(call, call.viewer.space);
    auto asked = programmes_asked(call, base ? &*base : nullptr);
    fill_form(asked, view);
    view.paging.page = call.page_number(), view.paging.per_page = per_page;
    view.kept = base && base->about().activities > 0;
    if (!asked.faults.empty()) {
        Error fault = invalid("form.faults", std::move(asked.faults));
        if (call.json) return fault;
        for (auto& one : fault.faults)
            if (one.place != "from" && one.place != "to" && one.place != "going")
                one.place.clear();  // not one of the form's fields
        view.error = &fault;
        return fresh(call.page(programme_list_page(call.frame(), view), 422));
    }
    Hits hits;
    if (base) {
        hits = find_programmes(call, *base, asked, per_page, view);
        add_cards(call, *base, hits, per_page, view);
        view.all = std::int64_t(base->about().activities);
        view.read_on = date_of(base->about().made);
    }
    if (call.json)
        return fresh(call.reply(programmes_json(call.words, view, hits, day_bands(date_of(call.now)))));
    view.countries = programme_countries(call, asked, hits);
    if (base) view.facets = programme_facets(call, *base, asked, hits);
    return fresh(call.page(programme_list_page(call.frame(), view)));
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
        return ProgrammeView::Share{
            one.code, one.name, one.share, one.from_transactions, can_be_share(all, one), one.vocabulary};
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
    std::stable_partition(view.money.begin(), view.money.end(),
                          [&](const ProgrammeMoney& one) { return one.currency == figures.currency; });
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
