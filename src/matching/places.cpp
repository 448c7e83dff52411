// Tables of tab-separated values, one header line. Members of a region are alpha-3 codes, "@id" for all
// members of another region that stands above it or below it in the file, "*" for every State that is not of
// the practice ground, and "-CODE" for an exception. What a State is also called is
// a list of "language:name".

#include "matching/places.hpp"

#include "domain/space.hpp"
#include "matching/data_table.hpp"
#include "matching/tagger.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::string folded(std::string_view words) {
    std::string out;
    for (const auto& token : fold(words, "en")) out += (out.empty() ? "" : " ") + token.term;
    return out;
}

class Reading {
public:
    std::vector<Place> states, regions;
    std::map<std::string, std::array<std::string, language_count>, std::less<>> areas;
    std::vector<Fault> faults;

    void read_states(std::string_view file, std::string_view content, bool practice) {
        std::set<std::string, std::less<>> practice_states;
        for (const auto& row : rows_of(file, content, faults)) {
            Place place = common(file, row, "iso3");
            place.kind = practice ? row.cell("kind") : "state";
            place.practice = practice;
            if (practice && place.kind == "state") practice_states.insert(place.id);
            const auto also_called = row.cell("also_called");
            for (const auto one : split(also_called, ";")) add_name(file, row, one, place);
            (place.kind == "state" ? states : regions).push_back(std::move(place));
        }
        for (auto& region : regions)  // the practice organisation has all practice States as members
            if (region.practice) region.members = practice_states;
    }

    void read_regions(std::string_view file, std::string_view content) {
        for (const auto& row : rows_of(file, content, faults)) {
            Place place = common(file, row, "id");
            place.kind = row.cell("kind");
            const std::string aliases = row.cell("aliases");
            for (auto alias : split(aliases, ";"))
                if (!alias.empty()) place.aliases.emplace_back(alias);
            waiting_.push_back(
                {regions.size(), place_of(file, row.line), row.cell("members")});
            regions.push_back(std::move(place));
        }
    }

    void read_areas(std::string_view file, std::string_view content) {
        for (const auto& row : rows_of(file, content, faults)) {
            const auto iso2 = row.cell("iso2");
            const bool of_a_state = std::any_of(states.begin(), states.end(),
                                                [&](const Place& state) { return state.iso2 == iso2; });
            auto names = names_of(file, row, iso2, faults);
            if (iso2.size() != 2 || of_a_state || !areas.emplace(iso2, std::move(names)).second)
                faults.push_back({place_of(file, row.line), {"places.duplicate", {{"id", iso2}}}});
        }
    }

    // Regions that refer to others wait for them; what still waits at the end refers to itself or to nothing.
    void resolve_members() {
        while (!waiting_.empty()) {
            const auto before = waiting_.size();
            std::erase_if(waiting_, [this](const Waiting& each) { return resolve(each); });
            if (waiting_.size() == before) break;
        }
        for (const auto& each : waiting_)
            faults.push_back({each.place, {"places.unknown_member", {{"region", regions[each.region].id}}}});
    }

private:
    struct Waiting {
        std::size_t region;
        std::string place, members;
    };

    void add_name(std::string_view file, const DataRow& row, std::string_view words, Place& place) {
        if (words.empty()) return;
        const auto* known = std::find(std::begin(official_languages), std::end(official_languages),
                                      words.substr(0, words.find(':')));
        if (known == std::end(official_languages) || words.size() < 4 || words[2] != ':')
            faults.push_back({place_of(file, row.line), {"places.unknown_language", {{"id", place.id}}}});
        else
            place.also_called[language_position(*known)].emplace_back(words.substr(3));
    }

    Place common(std::string_view file, const DataRow& row, std::string_view id_column) {
        Place place;
        place.id = row.cell(id_column);
        place.iso2 = row.cell("iso2");
        if (place.id.empty() || !ids_.insert(place.id).second)
            faults.push_back({place_of(file, row.line), {"places.duplicate", {{"id", place.id}}}});
        place.names = names_of(file, row, place.id, faults);
        return place;
    }

    bool is_state(std::string_view code) const {
        return std::any_of(states.begin(), states.end(),
                           [&](const Place& state) { return state.id == code; });
    }
    bool is_waiting(std::string_view id) const {
        return std::any_of(waiting_.begin(), waiting_.end(),
                           [&](const Waiting& each) { return regions[each.region].id == id; });
    }

    bool resolve(const Waiting& each) {
        std::set<std::string, std::less<>> members;
        for (auto word : split(each.members, " ")) {
            if (word.empty()) continue;
            if (word == "*") {
                for (const auto& state : states)
                    if (!state.practice) members.insert(state.id);
            } else if (word.front() == '@') {
                const auto other = std::find_if(regions.begin(), regions.end(), [&](const Place& region) {
                    return region.id == word.substr(1);
                });
                if (other == regions.end() || is_waiting(other->id)) return false;
                members.insert(other->members.begin(), other->members.end());
            } else if (word.front() == '-') {
                members.erase(std::string(word.substr(1)));
            } else {
                if (!is_state(word)) return false;
                members.insert(std::string(word));
            }
        }
        regions[each.region].members = std::move(members);
        return true;
    }

    std::vector<Waiting> waiting_;
    std::set<std::string, std::less<>> ids_;
};

// Words that say that a list is not exact, or that a place is an instance and not a limit.
bool is_hedged(std::string_view words) {
    for (std::string_view hedge : {"(", "case seen", "not stated", "among others", "for instance",
                                   "for example", "such as", "par exemple", "por ejemplo", "например"})
        if (words.find(hedge) != words.npos) return true;
    return false;
}

std::string_view trimmed(std::string_view words) {
    const auto first = words.find_first_not_of(" \t");
    if (first == words.npos) return {};
    return words.substr(first, words.find_last_not_of(" \t") - first + 1);
}

}  // namespace

Result<Places> Places::read(std::string_view states, std::string_view regions, std::string_view practice,
                            std::string_view areas) {
    Reading reading;
    reading.read_states("states.tsv", states, false);
    reading.read_states("practice.tsv", practice, true);
    reading.read_regions("regions.tsv", regions);
    if (!areas.empty()) reading.read_areas("areas.tsv", areas);
    reading.resolve_members();
    if (!reading.faults.empty()) return invalid("places.not_usable", std::move(reading.faults));
    Places places;
    places.states_ = std::move(reading.states);
    places.regions_ = std::move(reading.regions);
    places.area_names_ = std::move(reading.areas);
    places.make_lookup();
    return places;
}

void Places::make_lookup() {
    std::uint32_t number = 0;
    for (auto* list : {&states_, &regions_}) {
        auto& at = list == &states_ ? state_at_ : region_at_;
        for (std::size_t i = 0; i < list->size(); ++i, ++number) {
            const auto& place = (*list)[i];
            at[place.id] = i;
            if (list == &states_ && !place.iso2.empty()) iso2_at_.try_emplace(place.iso2, i);
            for (std::size_t language = 0; language < language_count; ++language) {
                by_name_.try_emplace(folded(place.names[language]), place.id);
                books_[language].add(place.names[language], official_languages[language], number);
                if (list == &states_)
                    asked_for_[language].add(place.names[language], official_languages[language], number);
                for (const auto& name : place.also_called[language]) {
                    by_name_.try_emplace(folded(name), place.id);
                    asked_for_[language].add(name, official_languages[language], number);
                }
            }
            for (const auto& alias : place.aliases) {
                by_name_.try_emplace(folded(alias), place.id);
                if (place.kind == "world") continue;  // "global" in a text says nothing of where
                for (const char* language : {"en", "fr", "es"})  // in which of them is not written down
                    books_[language_position(language)].add(alias, language, number);
            }
        }
    }
    for (const auto& region : regions_)
        if (region.kind != "treaty" && region.kind != "world")
            for (const auto& state : region.members) regions_of_[state].push_back(region.id);
}

const std::vector<std::string>& Places::regions_of(std::string_view state) const {
    static const std::vector<std::string> none;
    const auto found = regions_of_.find(state);
    return found == regions_of_.end() ? none : found->second;
}

const Place* Places::state(std::string_view code) const {
    const auto found = state_at_.find(code);
    return found == state_at_.end() ? nullptr : &states_[found->second];
}

const Place* Places::state_of_iso2(std::string_view code) const {
    const auto found = iso2_at_.find(code);
    return found == iso2_at_.end() ? nullptr : &states_[found->second];
}

const Place* Places::region(std::string_view id) const {
    const auto found = region_at_.find(id);
    return found == region_at_.end() ? nullptr : &regions_[found->second];
}

std::string_view Places::name(std::string_view id, std::string_view language) const {
    const auto* place = state(id);
    if (!place) place = region(id);
    if (place) return place->names[language_position(language)];
    const auto area = area_names_.find(id);
    return area == area_names_.end() ? id : std::string_view(area->second[language_position(language)]);
}

Membership Places::membership(std::string_view code, std::string_view id) const {
    const auto* where = region(id);
    if (!where || !state(code)) return Membership::unknown;
    if (where->kind == "world") return Membership::yes;  // practice States are part of their world, too
    return where->members.count(code) ? Membership::yes : Membership::no;
}

const Place* Places::named(std::string_view words) const {
    const auto full = folded(words);
    auto found = by_name_.find(full);
    for (std::string_view ending : {" area", " state", " region", " countri", " member state"}) {
        if (found != by_name_.end()) break;
        if (full.ends_with(ending)) found = by_name_.find(full.substr(0, full.size() - ending.size()));
    }
    if (found == by_name_.end() && full.starts_with("global ")) found = by_name_.find("global");
    if (found == by_name_.end()) return nullptr;
    const auto* place = state(found->second);
    return place ? place : region(found->second);
}

RegionReading Places::understand(std::string_view as_stated) const {
    RegionReading reading{{}, {}, !trimmed(as_stated).empty()};
    for (auto piece : split(as_stated, ";,")) {
        const auto* place =
            named(trimmed(piece));  // "Bolivia (Plurinational State of)" is a name with a bracket
        if (!place) {
            if (is_hedged(piece)) reading.complete = false;
            piece = trimmed(piece.substr(0, piece.find('(')));
            if (piece.empty()) continue;
            place = named(piece);
        }
        if (!place) reading.complete = false;
        else (state(place->id) ? reading.states : reading.regions).push_back(place->id);
    }
    std::sort(reading.regions.begin(), reading.regions.end());
    std::sort(reading.states.begin(), reading.states.end());
    return reading;
}

std::vector<PlaceFind> Places::places_of(std::vector<PhraseFind> found) const {
    keep_longest(found);
    std::vector<PlaceFind> out;
    for (const auto& find : found) {
        const auto& place =
            find.number < states_.size() ? states_[find.number] : regions_[find.number - states_.size()];
        out.push_back({place.id, find.begin, find.end});
    }
    return out;
}

std::vector<PlaceFind> Places::found_in(const PhraseBook& book, const PhraseText& text) const {
    std::vector<PhraseFind> found;
    book.find(text, found);
    return places_of(std::move(found));
}

std::vector<PlaceFind> Places::mentions(std::string_view text, std::string_view language, TermTable& table,
                                        Memory& memory) const {
    const auto at = language_position(language);
    std::vector<PhraseFind> found;
    books_[at].find(text, official_languages[at], table, memory[at], found);
    return places_of(std::move(found));
}

std::vector<PlaceFind> Places::mentions(std::string_view text, std::string_view language) const {
    const auto at = language_position(language);
    return found_in(books_[at], PhraseText(text, official_languages[at]));
}

std::vector<PlaceFind> Places::states_asked_for(std::string_view words, std::string_view language) const {
    const auto at = language_position(language);
    return found_in(asked_for_[at], PhraseText(words, official_languages[at]));
}

std::vector<PlaceFind> Places::all_names(const PhraseText& text, std::string_view language) const {
    const auto at = language_position(language);
    auto all = found_in(books_[at], text);
    std::ranges::move(found_in(asked_for_[at], text), std::back_inserter(all));
    return all;
}

}  // namespace lightfoot
