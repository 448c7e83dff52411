#include "web/open_feeds.hpp"

#include "base/text.hpp"
#include "exchange/atom.hpp"
#include "exchange/calendar.hpp"
#include "web/open_stories.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t most_entries = 50;
// The day from which identifiers are ours (RFC 4151); what a feed says that has no entry yet.
Date first_day() { return date_of(2026, 1, 1); }
Time midnight(Date day) { return {std::int64_t{day.days} * 86'400}; }

constexpr OpenFeed feeds[] = {
    {"offers", "offers", "open.feed.offers", [] { return url("/offers"); }},
    {"shelf", "shelf", "open.feed.shelf", [] { return url("/shelf"); }},
    {"posted", "requests", "open.feed.posted", [] { return url("/posted"); }},
    {"stories", "stories", "open.feed.stories", [] { return url("/stories"); }},
};

std::string tag(const OpenWorld& world, std::string_view what) {
    const auto space = world.space == Space::practice ? "practice/" : "";
    return tag_uri(world.host(), first_day(), space + std::string(what));
}

// When it was written here, or last confirmed; nothing for what nobody has written or confirmed here.
std::optional<Time> changed(const Offer& offer) {
    auto at = offer.created_at;
    if (offer.confirmed_on) at = std::max(at.value_or(Time{}), midnight(*offer.confirmed_on));
    return at;
}

std::vector<AtomEntry> offers(Session& session, const OpenWorld& world, bool on_shelf) {
    std::vector<AtomEntry> entries;
    each_open_offer(session, world, [&](const OpenOffer& one) {
        const auto& offer = one.offer;
        const auto at = changed(offer);
        if (!at || offer.shelf.has_value() != on_shelf) return;
        if (on_shelf && shelf_standing(offer, world.today) == ShelfStanding::over) return;
        entries.push_back({.id = tag(world, "offers/" + offer.id.text()),
                           .title = offer.title,
                           .address = one.address,
                           .updated = *at,
                           .published = offer.created_at,
                           .summary = first_words(offer.text, 500),
                           .language = offer.language,
                           .author = one.provider.name});
    });
    return entries;
}

std::vector<AtomEntry> posted(Session& session, const OpenWorld& world) {
    std::vector<AtomEntry> entries;
    each_open_posted(session, world, [&](const OpenPosted& one, Time at) {
        const auto& requester = one.requester.name;
        entries.push_back({.id = tag(world, "posted/" + one.request.text()),
                           .title = world.words.text({"public_text.heading", {{"requester", requester}}}),
                           .address = one.address,
                           .updated = at,
                           .published = at,
                           .summary = one.text,
                           .summary_language = one.language,
                           .author = requester});
    });
    return entries;
}

std::vector<AtomEntry> stories(Session& session, const OpenWorld& world) {
    std::vector<AtomEntry> entries;
    each_public_story(session, world, [&](const PublicStory& story) {
        auto told = wording_of(world, story);
        entries.push_back({.id = tag(world, "stories/" + story.id.text()),
                           .title = std::move(told.title),
                           .address = world.address(url("/stories/{}", story.id.text())),
                           .updated = story.changed_at,
                           .published = story.since,
                           .summary = first_words(told.text, 500),
                           .language = told.language});
    });
    return entries;
}

std::string text(const OpenWorld& world, std::string_view key) { return world.words.text(std::string(key)); }

void add_shelf_dates(const OpenWorld& world, const OpenOffer& one, Calendar& calendar) {
    const auto& offer = one.offer;
    for (const auto& date : open_dates(offer, world.today))
        calendar.events.push_back(
            {.uid = "shelf-" + offer.id.text() + "-" + to_string(date.from) + "@" + world.host(),
             .from = date.from,
             .until = date.until,
             .changed = changed(offer).value_or(midnight(first_day())),
             .summary = world.words.text({"open.date.shelf", {{"title", offer.title}}}),
             .description =
                 world.words.text({"open.date.shelf_text",
                                   {{"provider", one.provider.name}, {"places", std::int64_t{date.places}}}}),
             .address = one.address,
             .categories = {"shelf"}});
}

void add_last_day(const OpenWorld& world, const OpenOffer& one, Calendar& calendar) {
    const auto& offer = one.offer;
    if (!offer.available_until || *offer.available_until < world.today) return;
    calendar.events.push_back(
        {.uid = "offer-until-" + offer.id.text() + "@" + world.host(),
         .from = *offer.available_until,
         .until = *offer.available_until,
         .changed = changed(offer).value_or(midnight(first_day())),
         .summary = world.words.text({"open.date.until", {{"title", offer.title}}}),
         .description = world.words.text({"open.date.until_text", {{"provider", one.provider.name}}}),
         .address = one.address,
         .categories = {"offer"}});
}

}  // namespace

std::span<const OpenFeed> open_feeds() { return feeds; }

const OpenFeed* find_open_feed(std::string_view name) {
    for (const auto& feed : feeds)
        if (feed.name == name) return &feed;
    return nullptr;
}

Url address_of(const OpenFeed& feed) { return url("/feeds/{}", std::string(feed.name) + ".atom"); }

std::string write_feed(Session& session, const OpenWorld& world, const OpenFeed& feed) {
    AtomFeed atom;
    atom.id = tag(world, "feeds/" + std::string(feed.name) + '/' + std::string(world.words.language()));
    atom.title = text(world, feed.title);
    if (world.space == Space::practice) atom.subtitle = text(world, "open.practice");
    atom.language = world.words.language();
    atom.author = world.operator_name;
    atom.self = world.address(address_of(feed));
    atom.alternate = world.address(feed.page());
    atom.since = midnight(first_day());
    for (const auto language : official_languages)
        atom.translations.emplace_back(language, world.base_url + below(language, address_of(feed)).str());
    atom.entries = feed.name == "posted"    ? posted(session, world)
                   : feed.name == "stories" ? stories(session, world)
                                            : offers(session, world, feed.name == "shelf");
    std::stable_sort(atom.entries.begin(), atom.entries.end(),
                     [](const AtomEntry& a, const AtomEntry& b) { return a.updated > b.updated; });
    if (atom.entries.size() > most_entries) atom.entries.resize(most_entries);
    return to_atom(atom);
}

std::string write_calendar(Session& session, const OpenWorld& world) {
    Calendar calendar;
    calendar.name = text(world, "open.calendar");
    calendar.description =
        text(world, world.space == Space::practice ? "open.practice" : "open.calendar_about");
    calendar.language = world.words.language();
    calendar.address = world.address(url("/calendar.ics"));
    each_open_offer(session, world, [&](const OpenOffer& one) {
        add_shelf_dates(world, one, calendar);
        add_last_day(world, one, calendar);
    });
    return to_icalendar(calendar);
}

}  // namespace lightfoot
