#include "web/handlers/programme_parts.hpp"

#include "matching/entry_figures.hpp"
#include "matching/parties.hpp"
#include "matching/reach.hpp"
#include "store/likeness.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

Programmes::Reading programmes_of(const Call& call, Space space) {
    return call.app.programmes ? call.app.programmes->read(space, call.now) : Programmes::Reading();
}

ActivityText title_for(const Call& call, const Activity& activity) {
    const ActivityText* best = nullptr;
    int best_rank = 0;
    for (const auto& one : activity.texts) {
        if (one.kind != ActivityText::Kind::title || one.text.empty()) continue;
        const auto language = std::string_view(one.language).substr(0, 2);
        const int rank = language == call.words.language()                              ? 3
                         : language == std::string_view(activity.language).substr(0, 2) ? 2
                                                                                        : 1;
        if (rank > best_rank) best = &one, best_rank = rank;
    }
    return best ? *best : ActivityText{};
}

std::string country_name(const Call& call, Space space, std::string_view iso2, const std::string& name) {
    if (!iso2.empty())
        for (const auto& state : call.app.places.states())
            if (state.iso2 == iso2 && (!state.practice || space == Space::practice))
                return call.words.name({Term::Kind::state, state.id});
    if (call.app.places.is_area(iso2)) return call.words.name({Term::Kind::state, std::string(iso2)});
    return name.empty() ? std::string(iso2) : name;
}

std::string region_name(const Call& call, const ActivityShare& region) {
    const auto ids = regions_of_code(region.vocabulary, region.code);
    if (ids.size() == 1) return call.words.name({Term::Kind::region, ids.front()});
    return region.name;
}

std::string sector_name(const Call& call, std::string_view code) {
    auto name = call.words.name({Term::Kind::topic, std::string(code)});
    return name == code ? std::string() : name;
}

std::string publisher_of(const Activity& activity) {
    const auto* who = who_reports(activity);
    if (!who) return {};
    return who->name.empty() ? who->ref : who->name;
}

ProgrammeEntries entries_for(const Call& call, const ProgrammeBase& base) {
    const auto said =
        call.app.store.read([&](Session& session) { return list_likeness(session, call.viewer); });
    return {base, said};
}

ProgrammeEntryView entry_view(const Call& call, Space space, const ProgrammeBase& base,
                              const ProgrammeEntries& entries, std::int64_t key) {
    static constexpr const char* roles[] = {"reporting", "funding", "accountable", "extending",
                                            "implementing"};
    ProgrammeEntryView view;
    const auto keys = entries.parts(key);
    if (keys.size() < 2) return view;
    std::vector<Activity> parts;
    for (const auto one : keys) {
        auto activity = base.fetch(one);
        if (!activity) continue;
        ProgrammeEntryView::Part part{card_of(call, space, entries, *activity), reporter_kind(*activity), {},
                                      one == key};
        for (const auto role : reporter_roles(*activity)) part.roles.emplace_back(roles[int(role)]);
        view.parts.push_back(std::move(part));
        parts.push_back(std::move(*activity));
    }
    view.figures = figures_of(parts);
    for (const auto at : view.figures.parts)
        view.sums.insert(view.sums.end(), parts[at].sums.begin(), parts[at].sums.end());
    return view;
}

std::vector<std::string> known_sectors(const Call& call) {
    std::set<std::string> codes;
    for (const auto& topic : call.app.vocabulary.topics())
        codes.insert(topic.dac_codes.begin(), topic.dac_codes.end());
    return {codes.begin(), codes.end()};
}

ProgrammeCard card_of(const Call& call, Space space, const ProgrammeEntries& entries,
                      const Activity& activity) {
    constexpr std::size_t most_named = 4;
    ProgrammeCard card;
    card.handle = handle_of(activity.id);
    card.identifier = activity.id;
    card.title = title_for(call, activity);
    std::vector<std::string> names;
    for (const auto& one : activity.countries) names.push_back(country_name(call, space, one.code, one.name));
    for (const auto& one : activity.regions)
        if (auto name = region_name(call, one); !name.empty()) names.push_back(std::move(name));
    for (auto& name : names)
        if (!name.empty() && std::find(card.where.begin(), card.where.end(), name) == card.where.end()) {
            if (card.where.size() < most_named)
                card.where.push_back(std::move(name));
            else
                ++card.more_places;
        }
    card.publisher = publisher_of(activity);
    card.going = still_going(activity.signs, date_of(call.now));
    card.updated = activity.signs.updated;
    card.parts = entries.count(activity.id);
    return card;
}

}  // namespace lightfoot
