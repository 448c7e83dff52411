// The forms by which a provider writes and keeps its offers and its own entry.

#include "web/pages/offer.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

struct Typed {
    const NameValues& values;
    const Error* error;
    FieldState operator()(const std::string& name, const std::string& stored) const {
        if (error)
            for (const auto& [known, value] : values)
                if (known == name) return {value, fault_of(error, name)};
        return {stored, fault_of(error, name)};
    }
};

std::string text_of(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }
std::string text_of(const std::optional<Date>& date) { return date ? to_string(*date) : ""; }

std::vector<Option> payer_options(const Frame& frame, const std::string& chosen) {
    std::vector<Option> options{{"", frame.say("field.not_stated"), chosen.empty()}};
    for (auto payer : {Payer::provider, Payer::requester, Payer::shared, Payer::third_party}) {
        const std::string name(name_of(payer));
        options.push_back({name, frame.say("payer." + name), name == chosen});
    }
    return options;
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "" : ", ") + item;
    return out;
}

std::string topics_of(const Frame& frame, const Offer& offer) {
    std::vector<std::string> names;
    for (const auto& tag : offer.topics)
        if (tag.standing != TopicStanding::removed)
            names.push_back(frame.words.name({Term::Kind::topic, tag.topic}));
    return joined(names);
}

Html what(const Frame& frame, const OfferFormView& view, const Typed& typed) {
    const auto& offer = view.offer;
    return text_field(frame,
                      {"title", "offer_title", typed("title", offer.title), true, offer.language, 0, {}}) +
           text_area(frame, {"text", "offer_text", typed("text", offer.text), true, offer.language, 0, {}},
                     6) +
           select_field(frame,
                        {"language", "note_language", typed("language", offer.language), false, {}, 0, {}},
                        language_options(frame, typed("language", offer.language).value, true)) +
           check_field(frame, {"modality", "offer_modalities", typed("modality", ""), false, {}, 0, {}},
                       view.modalities) +
           text_field(frame,
                      {"topics", "offer_topics", typed("topics", topics_of(frame, offer)), false, {}, 0, {}});
}

Html for_whom(const Frame& frame, const OfferFormView& view, const Typed& typed) {
    const auto& offer = view.offer;
    std::vector<Option> languages;
    for (auto language : official_languages)
        languages.push_back(
            {std::string(language), Html::text(frame.words.language_name(language)),
             std::find(offer.languages.begin(), offer.languages.end(), language) != offer.languages.end()});
    return grouped_check_field(frame, {"region", "offer_region", typed("region", ""), false, {}, 0, {}},
                               view.regions) +
           text_field(frame, {"eligible_states",
                              "offer_states",
                              typed("eligible_states", joined(offer.eligible_states)),
                              false,
                              {},
                              0,
                              {}}) +
           check_field(frame, {"languages", "offer_languages", typed("languages", ""), false, {}, 0, {}},
                       languages) +
           text_area(frame,
                     {"conditions",
                      "offer_conditions",
                      typed("conditions", offer.conditions),
                      false,
                      offer.language,
                      0,
                      {}},
                     3);
}

Html how_much(const Frame& frame, const OfferFormView& view, const Typed& typed) {
    const auto& offer = view.offer;
    const auto number = [&](const char* name, const std::optional<int>& stored, int largest) {
        return number_field(
            frame, {name, "offer_" + std::string(name), typed(name, text_of(stored)), false, {}, 0, {}}, 0,
            largest);
    };
    const auto payer = [&](const char* name, const std::optional<Payer>& stored) {
        const auto chosen = typed(name, stored ? std::string(name_of(*stored)) : "").value;
        return select_field(frame,
                            {name, "offer_" + std::string(name), typed(name, chosen), false, {}, 0, {}},
                            payer_options(frame, chosen));
    };
    const auto day = [&](const char* name, const std::optional<Date>& stored) {
        return date_field(
            frame, {name, "offer_" + std::string(name), typed(name, text_of(stored)), false, {}, 0, {}});
    };
    return number("lead_days", offer.lead_days, 3650) + number("duration_days", offer.duration_days, 3650) +
           number("visits", offer.visits, 99) + number("capacity_per_year", offer.capacity_per_year, 999) +
           payer("travel_paid_by", offer.travel_paid_by) + payer("fees_paid_by", offer.fees_paid_by) +
           payer("local_costs_paid_by", offer.local_costs_paid_by) +
           day("available_from", offer.available_from) + day("available_until", offer.available_until);
}

Html contact(const Frame& frame, const Contact& contact, const Typed& typed) {
    const auto line = [&](const char* name, const std::string& stored, const char* type) {
        return text_field(frame, {name, name, typed(name, stored), false, {}, 0, {}}, type);
    };
    return line("contact_office", contact.office, "text") +
           line("contact_office_email", contact.office_email, "email") +
           line("contact_person", contact.person, "text") +
           line("contact_person_email", contact.person_email, "email") +
           line("contact_telephone", contact.telephone, "tel");
}

}  // namespace

Page offer_form_page(const Frame& frame, const OfferFormView& view) {
    const auto& offer = view.offer;
    const bool fresh = !offer.id;
    const Typed typed{view.typed, view.error};
    const auto target = fresh ? url("/offers/new") : url("/offers/{}/edit", offer.id.text());
    const std::string version = std::to_string(view.stored ? view.stored->version : offer.version);
    const Html more =
        html("<details><summary>{}</summary>{}</details><details><summary>{}</summary>{}</details>",
             frame.say("offer.more_terms"), how_much(frame, view, typed), frame.say("offer.more_contact"),
             contact(frame, offer.contact, typed));
    const Html clash =
        view.stored ? conflict_words(frame, view.stored->title, view.stored->text, view.stored->language)
                    : Html();
    const auto key = fresh ? "offer.write" : "offer.edit";
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}{}<form method=\"post\" action=\"{}\" data-draft=\"offer-{}\" "
        "data-version=\"{}\">{}{}"
        "<h2>{}</h2>{}<h2>{}</h2>{}{}<div class=\"actions\">{}</div></form>",
        frame.say(key), frame.say("offer.form_lead"), fault_summary(frame, view.error), clash,
        frame.at(target), offer.id.text(), version, draft_notes(frame), hidden_field("version", version),
        frame.say("offer.part_what"), what(frame, view, typed), frame.say("offer.part_whom"),
        for_whom(frame, view, typed), more, button(frame, "offer.save"));
    return {frame.plain(key), body, {{frame.say("menu.offers"), frame.at(url("/offers"))}},
            "offers",         {},   true};
}

Page provider_form_page(const Frame& frame, const ProviderFormView& view) {
    const auto& institution = view.institution;
    const Typed typed{view.typed, view.error};
    const auto id = institution.id.text();
    const std::string version = std::to_string(view.stored ? view.stored->version : institution.version);
    const Html clash = view.stored
                           ? conflict_words(frame, view.name, view.stored->about, view.stored->about_language)
                           : Html();
    Html body = html(
        "<h1>{}</h1>{}{}<form method=\"post\" action=\"{}\" data-draft=\"provider-{}\" "
        "data-version=\"{}\">{}{}{}{}{}<div class=\"actions\">{}</div></form>",
        isolated(view.name), fault_summary(frame, view.error), clash, frame.at(url("/providers/{}/edit", id)),
        id, version, draft_notes(frame), hidden_field("version", version),
        text_area(frame,
                  {"about",
                   "provider_about",
                   typed("about", institution.about),
                   false,
                   institution.about_language,
                   0,
                   {}},
                  5),
        select_field(frame,
                     {"about_language",
                      "note_language",
                      typed("about_language", institution.about_language),
                      false,
                      {},
                      0,
                      {}},
                     language_options(frame, institution.about_language, true)),
        contact(frame, institution.contact, typed), button(frame, "provider.save"));
    return {view.name,
            body,
            {{frame.say("menu.providers"), frame.at(url("/providers"))},
             {isolated(view.name), frame.at(url("/providers/{}", id))}},
            "providers",
            {},
            true};
}

}  // namespace lightfoot
