#include "web/handlers/offer_parts.hpp"

#include "base/text.hpp"
#include "domain/day_words.hpp"
#include "store/mail_in.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

Result<Offer> offer_in_path(Call& call) {
    const auto id = TRY(call.id<OfferId>("offer"));
    auto offer = call.app.store.read([&](Session& session) { return find_offer(session, call.viewer, id); });
    if (!offer) return not_found();
    return std::move(*offer);
}

Result<Offer> offer_of_form(Call& call) {
    if (call.part("offer").empty()) return Offer{};
    auto offer = TRY(offer_in_path(call));
    if (!keeps_offer(call, offer)) return not_found();
    return offer;
}

bool keeps_offer(const Call& call, const Offer& offer) {
    return call.viewer.role == Role::provider && call.viewer.institution == offer.provider;
}

bool keeps_desk_of(const Call& call, Space space) {
    return call.viewer.can(Capability::keep_desk) && call.viewer.space == space;
}

std::vector<BouncingMail> bouncing_of(Session& session, const Contact& contact, Space space) {
    std::vector<BouncingMail> bouncing;
    for (const auto* email : {&contact.office_email, &contact.person_email})
        if (const auto found = email->empty() ? std::nullopt : find_bouncing(session, space, *email))
            bouncing.push_back({found->email, found->last_on, found->diagnosis});
    return bouncing;
}

Reply offer_reply(Call& call, const Offer& offer, int status) {
    const auto name = call.app.store.read(
        [&](Session& session) { return institution_name(call, session, offer.provider); });
    return call.reply(to_json(call.words, offer, name), status);
}

namespace {

std::vector<Option> options_of(const Call& call, const std::vector<std::string>& regions,
                               const std::vector<std::string>& chosen) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& id : regions) names.emplace_back(call.words.name({Term::Kind::region, id}), id);
    call.words.sort(names, [](const auto& one) { return one.first; });
    std::vector<Option> options;
    for (const auto& [name, id] : names)
        options.push_back(
            {id, Html::text(name), std::find(chosen.begin(), chosen.end(), id) != chosen.end()});
    return options;
}

}  // namespace

// The world; each continent with what lies within it, itself first; what spans continents; treaties.
std::vector<OptionGroup> region_groups(const Call& call, const std::vector<std::string>& chosen) {
    constexpr std::string_view continents[] = {"m49-002", "m49-019", "m49-142", "m49-150", "m49-009"};
    std::map<std::string_view, std::vector<std::string>> within;
    std::vector<std::string> across, treaties, world;
    for (const auto& region : call.app.places.regions()) {
        const auto home = std::find_if(std::begin(continents), std::end(continents), [&](auto id) {
            const auto& all = call.app.places.region(id)->members;
            return region.id == id ||
                   std::includes(all.begin(), all.end(), region.members.begin(), region.members.end());
        });
        if (region.kind == "world")
            world.push_back(region.id);
        else if (region.kind == "treaty")
            treaties.push_back(region.id);
        else if (home == std::end(continents))
            across.push_back(region.id);
        else if (region.id != *home)
            within[*home].push_back(region.id);
    }
    std::vector<OptionGroup> groups{{{}, options_of(call, world, chosen)}};
    for (const auto continent : continents) {
        auto options = options_of(call, {std::string(continent)}, chosen);
        for (auto& option : options_of(call, within[continent], chosen)) options.push_back(std::move(option));
        groups.push_back({options[0].label, std::move(options)});
    }
    groups.push_back({call.frame().say("offer.regions_across"), options_of(call, across, chosen)});
    groups.push_back({call.frame().say("offer.regions_treaties"), options_of(call, treaties, chosen)});
    return groups;
}

Result<std::optional<int>> typed_count(const Call& call, const char* name, int most) {
    if (trimmed(call.form.value(name)).empty()) return std::optional<int>{};
    const auto number = call.form.number(name);
    if (number && *number >= 0 && *number <= most) return std::optional{int(*number)};
    return invalid("form.faults", {{name, {"form.not_a_number", {{"most", std::int64_t{most}}}}}});
}

Result<std::optional<Date>> typed_day(const Call&, const char* name, std::string_view words) {
    const auto text = trimmed(words);
    if (text.empty()) return std::optional<Date>{};
    if (const auto date = parse_date(text)) return std::optional{*date};
    return invalid("form.faults", {{name, why_no_day(text)}});
}

Result<std::vector<std::string>> typed_regions(const Call& call) {
    auto regions = call.form.all("region");
    std::erase(regions, "");
    for (const auto& region : regions)
        if (!call.app.places.region(region))
            return invalid("form.faults", {{"region", "field.unknown_choice"}});
    return regions;
}

Result<std::optional<Payer>> typed_payer(const Call& call, const char* name) {
    const auto text = trimmed(call.form.value(name));
    if (text.empty()) return std::optional<Payer>{};
    if (const auto known = payer(text)) return std::optional{*known};
    return invalid("form.faults", {{name, "field.unknown_choice"}});
}

Result<std::vector<TopicTag>> offer_topics(const Call& call) {
    std::vector<TopicTag> tags;
    auto typed = read_topics(call, call.form.value("topics"));
    if (!typed.unknown.empty())
        return invalid("form.faults",
                       {{"topics", {"topic.unknown", {{"words", Quote{typed.unknown[0], ""}}}}}});
    for (const auto& modality : call.form.all("modality")) {
        if (modality.empty()) continue;
        const auto* topic = call.app.vocabulary.find(modality);
        if (!topic || topic->facet != Facet::modality)
            return invalid("form.faults", {{"modality", "field.unknown_choice"}});
        typed.topics.push_back(modality);
    }
    std::sort(typed.topics.begin(), typed.topics.end());
    typed.topics.erase(std::unique(typed.topics.begin(), typed.topics.end()), typed.topics.end());
    for (const auto& topic : typed.topics) tags.push_back({topic, TopicStanding::confirmed});
    return tags;
}

std::string offer_language(const Call& call, const Offer& offer) {
    if (const auto chosen = call.form.value("language"); !chosen.empty()) return std::string(chosen);
    const auto read = call.app.finder.read(offer.title + ". " + offer.text, "").language;
    return read.empty() ? std::string(call.words.language()) : read;
}

Result<Offer> say_topics(Call& call, const Offer& saved, const std::vector<TopicTag>& typed) {
    auto said = typed;
    for (const auto& tag : saved.topics)
        if (std::none_of(typed.begin(), typed.end(), [&](const auto& one) { return one.topic == tag.topic; }))
            said.push_back({tag.topic, TopicStanding::removed});
    return confirm_topics(call.app.store, call.viewer, {saved.id, saved.version}, said, call.now);
}

void propose_topics(Call& call, const Offer& offer) {
    std::vector<std::string> topics;
    for (const auto& tag : call.app.finder.read(offer.title + ". " + offer.text, offer.language).topics)
        topics.push_back(tag.topic);
    // The offer is saved already; a proposal that does not reach the disk is made again at the next change.
    (void)propose_topics(call.app.store, offer.id, topics, call.now);
}

}  // namespace lightfoot
