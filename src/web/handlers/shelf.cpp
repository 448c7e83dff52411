// The shelf: what is ready, and putting something on it.

#include "domain/limits.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/offer_parts.hpp"
#include "web/pages/shelf.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t at_once = 50;

// All offers on the shelf that this viewer may see.
std::vector<Offer> on_shelf(const Call& call, Session& session) {
    OfferFilter filter;
    filter.shelf = true;
    std::vector<Offer> all;
    for (std::size_t offset = 0;; offset += at_once) {
        auto page = list_offers(session, call.viewer, filter, offset, at_once);
        std::move(page.offers.begin(), page.offers.end(), std::back_inserter(all));
        if (page.offers.size() < at_once) return all;
    }
}

bool has_topic(const Offer& offer, std::string_view topic) {
    return std::any_of(offer.topics.begin(), offer.topics.end(), [&](const TopicTag& tag) {
        return tag.topic == topic && tag.standing != TopicStanding::removed;
    });
}

bool wanted(const Call& call, const Offer& offer) {
    const auto kind = call.parameter("kind"), language = call.parameter("given_in"),
               topic = call.parameter("topic");
    if (!kind.empty() && name_of(offer.shelf->kind) != kind) return false;
    if (!language.empty() &&
        std::find(offer.languages.begin(), offer.languages.end(), language) == offer.languages.end())
        return false;
    return topic.empty() || has_topic(offer, topic);
}

// Those with a date left, the next date first; then by title.
std::vector<Offer> ready(const Call& call, std::vector<Offer> offers) {
    const auto today = date_of(call.now);
    std::erase_if(offers, [&](const Offer& offer) {
        return offer.withdrawn_at || shelf_standing(offer, today) == ShelfStanding::over ||
               !wanted(call, offer);
    });
    call.words.sort(offers, [](const Offer& offer) { return offer.title; });
    std::stable_sort(offers.begin(), offers.end(), [&](const Offer& a, const Offer& b) {
        return open_dates(a, today).front().from < open_dates(b, today).front().from;
    });
    return offers;
}

Reply as_json(Call& call, const std::vector<Offer>& items) {
    const auto today = date_of(call.now);
    return call.app.store.read([&](Session& session) -> Reply {
        return call.reply(Json::object(
            {{"items", Json::array(items, [&](const Offer& offer) {
                  return Json::object(
                      {{"standing", name_of(shelf_standing(offer, today))},
                       {"open_dates", Json::array(open_dates(offer, today),
                                                  [](const ShelfDate& date) {
                                                      return Json::object({{"from", to_string(date.from)},
                                                                           {"until", to_string(date.until)},
                                                                           {"places", date.places}});
                                                  })},
                       {"offer",
                        to_json(call.words, offer, institution_name(call, session, offer.provider))}});
              })}}));
    });
}

std::vector<Option> any_first(const Call& call, std::string_view chosen) {
    return {{"", call.frame().say("shelf.any"), chosen.empty()}};
}

void add_filters(const Call& call, const std::vector<Offer>& all, ShelfView& view) {
    const auto kind = call.parameter("kind"), language = call.parameter("given_in"),
               topic = call.parameter("topic");
    view.filtered = !kind.empty() || !language.empty() || !topic.empty();
    view.kinds = any_first(call, kind);
    for (const auto one : all_shelf_kinds)
        view.kinds.push_back({std::string(name_of(one)),
                              call.frame().say("shelf.kind." + std::string(name_of(one))),
                              name_of(one) == kind});
    view.languages = any_first(call, language);
    for (const auto one : official_languages)
        view.languages.push_back(
            {std::string(one), Html::text(call.words.language_name(one)), one == language});
    std::set<std::string> topics;
    for (const auto& offer : all)
        for (const auto& tag : offer.topics)
            if (tag.standing != TopicStanding::removed && call.app.vocabulary.find(tag.topic))
                topics.insert(tag.topic);
    std::vector<std::pair<std::string, std::string>> named;
    for (const auto& one : topics) named.emplace_back(call.words.name({Term::Kind::topic, one}), one);
    call.words.sort(named, [](const auto& one) { return one.first; });
    view.topics = any_first(call, topic);
    for (const auto& [name, id] : named) view.topics.push_back({id, Html::text(name), id == topic});
}

}  // namespace

Reply show_shelf(Call& call) {
    const auto all = call.app.store.read([&](Session& session) { return on_shelf(call, session); });
    const auto items = ready(call, all);
    if (call.json) return as_json(call, items);
    ShelfView view;
    view.may_offer = call.viewer.can(Capability::offer);
    add_filters(call, all, view);
    call.app.store.read([&](Session& session) {
        for (const auto kind : all_shelf_kinds) {
            ShelfView::Group group{kind, {}};
            for (const auto& offer : items)
                if (offer.shelf->kind == kind) group.items.push_back(card_of(call, session, offer));
            if (!group.items.empty()) view.groups.push_back(std::move(group));
        }
        for (const auto& offer : all)
            if (keeps_offer(call, offer) && !offer.withdrawn_at &&
                shelf_standing(offer, date_of(call.now)) == ShelfStanding::over)
                view.own_over.push_back(card_of(call, session, offer));
    });
    return call.page(shelf_page(call.frame(), view));
}

namespace {

// The rows of the form that say anything: first day, last day (else the first), places (else one).
Result<std::vector<ShelfDate>> typed_dates(const Call& call) {
    const auto from = call.form.all("from"), until = call.form.all("until"), places = call.form.all("places");
    std::vector<ShelfDate> dates;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto first = TRY(typed_day(call, "from", from[i]));
        const auto last = TRY(typed_day(call, "from", i < until.size() ? until[i] : std::string()));
        if (!first && !last) continue;
        if (!first) return invalid("form.faults", {{"from", "form.not_a_date"}});
        ShelfDate date{*first, last.value_or(*first), 1};
        if (i < places.size() && !places[i].empty()) {
            const auto& text = places[i];
            const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), date.places);
            if (failed != std::errc() || end != text.data() + text.size())
                return invalid(
                    "form.faults",
                    {{"places", {"form.not_a_number", {{"most", std::int64_t{most_shelf_places}}}}}});
        }
        dates.push_back(date);
    }
    return dates;
}

// The item as the form says it, over what it was.
Result<Offer> read_item(const Call& call, Offer offer) {
    const auto& form = call.form;
    const auto kind = shelf_kind(form.value("kind"));
    if (!kind) return invalid("form.faults", {{"kind", "shelf.kind_needed"}});
    offer.title = std::string(form.value("title"));
    offer.text = std::string(form.value("text"));
    offer.language = offer_language(call, offer);
    offer.topics = TRY(offer_topics(call));
    offer.languages = form.all("languages");
    if (form.has("region") || !call.json) offer.regions = TRY(typed_regions(call));
    offer.lead_days = TRY(typed_count(call, "lead_days", most_shelf_lead_days));
    offer.duration_days = TRY(typed_count(call, "duration_days", most_duration_days(*kind)));
    offer.shelf = {*kind, TRY(typed_dates(call))};
    return offer;
}

ShelfFormView form_view(const Call& call, const Offer& offer) {
    return {offer, nullptr, {}, region_groups(call, offer.regions), nullptr};
}

// The office that answers, as the provider's entry has it, until the offer says another.
Contact contact_of_provider(Call& call) {
    const auto provider = call.app.store.read(
        [&](Session& session) { return find_institution(session, call.viewer, call.viewer.institution); });
    return provider ? provider->contact : Contact{};
}

}  // namespace

Reply show_shelf_form(Call& call) {
    const auto offer = TRY(offer_of_form(call));
    return call.page(shelf_form_page(call.frame(), form_view(call, offer)));
}

Reply save_shelf_item(Call& call) {
    auto before = TRY(offer_of_form(call));
    const bool fresh = !before.id;
    if (fresh) before.contact = contact_of_provider(call);
    const auto draft = read_item(call, before);
    auto saved =
        !draft  ? Result<Offer>(draft.error())
        : fresh ? write_offer(call.app.store, call.viewer, *draft, call.now)
                : edit_offer(call.app.store, call.viewer, {before.id, version_of(call)}, *draft, call.now);
    if (saved && !fresh && call.form.has("topics")) saved = say_topics(call, *saved, draft->topics);
    if (!saved) {
        if (call.json) return saved.error();
        auto view = form_view(call, draft ? *draft : before);
        view.offer.id = before.id;
        view.error = &saved.error();
        view.typed = call.form.values;
        view.regions = region_groups(call, call.form.all("region"));
        if (saved.error().kind == ErrorKind::conflict) view.stored = &before;
        return call.page(shelf_form_page(call.frame(), view), status_of(saved.error().kind));
    }
    propose_topics(call, *saved);
    if (call.json) return offer_reply(call, *saved, fresh ? 201 : 200);
    return call.done(url("/offers/{}", saved->id.text()), "saved", Json());
}

}  // namespace lightfoot
