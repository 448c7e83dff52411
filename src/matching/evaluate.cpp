// The only file of this layer that knows JSON.

#include "matching/evaluate.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

namespace json = boost::json;

// One line of a collection. A field that is missing or null reads as empty; one of another type is a fault.
class Record {
public:
    Record(json::object object, std::string place, std::vector<Fault>& faults)
        : object_(std::move(object)), place_(std::move(place)), faults_(faults) {}

    std::string text(std::string_view key) const {
        const auto* value = find(key);
        if (!value) return {};
        if (const auto* text = value->if_string()) return std::string(*text);
        fault(key);
        return {};
    }
    std::vector<std::string> texts(std::string_view key) const {
        std::vector<std::string> out;
        const auto* value = find(key);
        if (!value) return out;
        const auto* list = value->if_array();
        if (!list) fault(key);
        for (std::size_t i = 0; list && i < list->size(); ++i) {
            if (const auto* text = (*list)[i].if_string())
                out.emplace_back(*text);
            else
                fault(key);
        }
        return out;
    }
    // The name of the record in the run, which has blanks between its columns. Empty: a fault.
    std::string id(std::set<std::string>& known) const {
        auto name = text("id");
        const auto* value = find("id");
        if (value && !value->is_string()) return {};  // said already
        if (name.empty() || name.find_first_of(" \t\r\n") != name.npos)
            faults_.push_back({place_, "evaluate.id_missing"});
        else if (!known.insert(name).second)
            faults_.push_back({place_, {"evaluate.id_twice", {{"id", name}}}});
        return name;
    }
    std::optional<Date> date(std::string_view key) const {
        const auto words = text(key);
        if (words.empty()) return std::nullopt;
        const auto date = parse_date(words);
        if (!date) fault(key);
        return date;
    }

private:
    const json::value* find(std::string_view key) const {
        const auto* value = object_.if_contains(json::string_view(key.data(), key.size()));
        return value && !value->is_null() ? value : nullptr;
    }
    void fault(std::string_view key) const {
        faults_.push_back({place_, {"evaluate.bad_field", {{"field", std::string(key)}}}});
    }
    json::object object_;
    std::string place_;
    std::vector<Fault>& faults_;
};

template <class Take>
void each_record(std::string_view name, std::string_view lines, std::vector<Fault>& faults, Take take) {
    std::size_t number = 0;
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        const auto line = lines.substr(0, end);
        lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
        const std::string place = std::string(name) + ":" + std::to_string(++number);
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        json::error_code failed;
        auto value = json::parse(json::string_view(line.data(), line.size()), failed);
        if (failed || !value.is_object())
            faults.push_back({place, "evaluate.not_an_object"});
        else
            take(Record(std::move(value.as_object()), place, faults));
    }
}

// The records as the product holds them, and their names in the collection.
class Collection {
public:
    explicit Collection(const Places& places) : places_(places) {}

    void add_offer(const Record& record) {
        Offer offer;
        names_.push_back(record.id(offer_ids_));
        offer.provider = provider(record.text("provider"));
        offer.kind = OfferKind::published_offer;  // a real record has no field that says otherwise
        offer.language = record.text("lang");
        offer.title = record.text("title");
        offer.text = record.text("text");
        offer.languages = record.texts("languages");
        offer.conditions = record.text("conditions");
        for (auto& modality : record.texts("modalities")) {
            std::replace(modality.begin(), modality.end(), '_', '-');
            offer.topics.push_back({std::move(modality), TopicStanding::proposed});
        }
        std::sort(offer.topics.begin(), offer.topics.end());
        for (const auto& region : record.texts("regions"))
            offer.regions_as_stated += (offer.regions_as_stated.empty() ? "" : "; ") + region;
        offers.push_back(std::move(offer));
    }

    void add_request(const Record& record) {
        NeedQuery query;
        request_names.push_back(record.id(request_ids_));
        query.language = record.text("lang");
        query.state = record.text("state_iso3");
        query.asking = institution(query.state);
        query.need.title = record.text("title");
        query.need.text = record.text("text");
        query.need.hosting.languages = record.texts("working_languages");
        query.need.earliest = record.date("earliest");
        query.need.latest = record.date("latest");
        const auto as_of = record.date("as_of");
        dated.push_back(as_of.has_value());
        query.as_of = as_of.value_or(query.need.earliest.value_or(Date{}));
        queries.push_back(std::move(query));
    }

    // Numbers the offers by their names, so that a tie falls the same way however the file is sorted.
    void number_offers() {
        std::vector<std::size_t> order(offers.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [this](auto a, auto b) { return names_[a] < names_[b]; });
        for (const auto at : order) {
            offer_names.push_back(names_[at]);
            offers[at].id = {std::int64_t(offer_names.size())};
        }
    }

    std::vector<std::string> offer_names, request_names;  // offer_names: by id, from 1
    std::vector<Offer> offers;
    std::vector<NeedQuery> queries;
    std::vector<bool> dated;  // as queries: it says which day is its today
    std::vector<Institution> providers;

private:
    // A provider whose name is that of a State is that State.
    InstitutionId provider(const std::string& name) {
        const auto reading = places_.understand(name);
        const bool is_state = reading.states.size() == 1 && reading.regions.empty() && reading.complete;
        const auto id = institution(is_state ? reading.states.front() : name);
        const auto known = [id](const Institution& each) { return each.id == id; };
        if (std::none_of(providers.begin(), providers.end(), known)) {
            Institution provider;
            provider.id = id;
            provider.kind = is_state ? InstitutionKind::state : InstitutionKind::international_organisation;
            (is_state ? provider.state_code : provider.name) = is_state ? reading.states.front() : name;
            providers.push_back(std::move(provider));
        }
        return id;
    }
    // Two that nobody named are not for that the same.
    InstitutionId institution(const std::string& key) {
        if (key.empty()) return {++last_institution_};
        const auto [at, fresh] = institutions_.try_emplace(key, last_institution_ + 1);
        last_institution_ += fresh;
        return {at->second};
    }

    const Places& places_;
    std::vector<std::string> names_;  // of the offers, as read
    std::set<std::string> offer_ids_, request_ids_;
    std::map<std::string, std::int64_t> institutions_;
    std::int64_t last_institution_ = 0;
};

std::string run_lines(const std::string& request, const Shortlist& list,
                      const std::vector<std::string>& names, std::string_view tag) {
    std::string out;
    for (std::size_t i = 0; i < list.candidates.size(); ++i)
        out += request + " Q0 " + names[std::size_t(list.candidates[i].offer.value - 1)] + " " +
               std::to_string(i + 1) + " " + std::to_string(list.candidates.size() - i) + " " +
               std::string(tag) + "\n";
    return out;
}

std::string without_white_space(std::string_view id) {
    std::string out;
    for (const char c : id) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        blank ? out += "%20" : out += c;
    }
    return out;
}

// All that is listed and what stands under it, by the same order.
std::string run_lines(const std::string& request, Hosts hosts, const HostFinder::Base& base,
                      std::string_view tag) {
    std::vector<const Host*> all;
    for (const auto* list : {&hosts.near, &hosts.global})
        for (const auto& host : *list) {
            all.push_back(&host);
            for (const auto& component : host.components) all.push_back(&component);
        }
    std::sort(all.begin(), all.end(), [](const Host* a, const Host* b) {
        if (a->named_by_the_state != b->named_by_the_state) return a->named_by_the_state;
        return a->order != b->order ? a->order > b->order : a->key < b->key;
    });
    std::string out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto activity = base.activity(all[i]->key);
        if (!activity) continue;
        out += request + " Q0 " + without_white_space(activity->id) + " " + std::to_string(i + 1) + " " +
               std::to_string(all.size() - i) + " " + std::string(tag) + "\n";
    }
    return out;
}

}  // namespace

Result<std::string> evaluate_hosts(std::string_view requests, const HostFinder::Base& base,
                                   const Vocabulary& vocabulary, const Places& places, std::string_view tag) {
    std::vector<Fault> faults;
    Collection collection(places);
    each_record("requests", requests, faults, [&](const Record& record) { collection.add_request(record); });
    if (!faults.empty()) return invalid("evaluate.not_usable", std::move(faults));
    const Tagger tagger(vocabulary);
    const HostFinder finder(vocabulary, tagger, places);
    std::string run;
    for (std::size_t i = 0; i < collection.queries.size(); ++i)
        if (collection.dated[i])
            run += run_lines(collection.request_names[i],
                             finder.find(base, collection.queries[i], most_hosts), base, tag);
    return run;
}

Result<std::string> evaluate(std::string_view requests, std::string_view offers, const Vocabulary& vocabulary,
                             const Places& places, std::string_view tag) {
    std::vector<Fault> faults;
    Collection collection(places);
    each_record("offers", offers, faults, [&](const Record& record) { collection.add_offer(record); });
    each_record("requests", requests, faults, [&](const Record& record) { collection.add_request(record); });
    collection.number_offers();
    if (!faults.empty()) return invalid("evaluate.not_usable", std::move(faults));
    const Tagger tagger(vocabulary);
    const Matcher matcher(collection.offers, collection.providers, vocabulary, tagger, places);
    std::string run;
    for (std::size_t i = 0; i < collection.queries.size(); ++i)
        run +=
            run_lines(collection.request_names[i], matcher.shortlist(collection.queries[i], most_candidates),
                      collection.offer_names, tag);
    return run;
}

}  // namespace lightfoot
