#include "matching/programme_document.hpp"

#include "index/analysis.hpp"
#include "index/language_guess.hpp"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::size_t texts_read = 12, parties_read = 12;
constexpr std::size_t sectors_kept = 20;
constexpr std::size_t longest_name_remembered = 200, name_terms_remembered = 1u << 20;
constexpr std::size_t bytes_guessed_from = 400;  // much that is not English is published as if it were

std::uint64_t long_hash(std::string_view text) {  // FNV-1a, 64 bits
    std::uint64_t hash = 14695981039346656037u;
    for (unsigned char c : text) hash = (hash ^ c) * 1099511628211u;
    return hash;
}

// Whoever names a parent belongs to it; whoever names only siblings, to the first of them by identifier.
std::uint64_t family_of(const Activity& activity) {
    std::string_view first = activity.id, parent;
    for (const auto& link : activity.links) {
        if (link.activity.empty()) continue;
        if (link.kind == ActivityLink::Kind::parent && (parent.empty() || link.activity < parent))
            parent = link.activity;
        if (link.kind == ActivityLink::Kind::sibling)
            first = std::min(first, std::string_view(link.activity));
    }
    return long_hash(parent.empty() ? first : parent);
}

ProgrammeSketch::Carrier carrier_of(const std::vector<std::string>& aid_types) {
    using enum ProgrammeSketch::Carrier;
    auto best = unstated;
    for (const auto& type : aid_types) {
        if (type.empty()) continue;
        const char group = type[0];
        const auto one = group == 'C' || group == 'D' || group == 'E' ? project
                         : group == 'B'                               ? pooled
                                                                      : budget;
        best = std::max(best, one);
    }
    return best;
}

bool is_purpose(const ActivityShare& sector) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return (sector.vocabulary.empty() || sector.vocabulary == "1") && sector.code.size() == 5 &&
           std::all_of(sector.code.begin(), sector.code.end(), digit);
}

void put(IndexDocument& document, ProgrammeFacet facet, std::string value) {
    if (value.empty()) return;
    FacetValue entry{std::uint8_t(facet), std::move(value)};
    if (std::find(document.facets.begin(), document.facets.end(), entry) == document.facets.end())
        document.facets.push_back(std::move(entry));
}

std::vector<std::string> scopes_of(const ProgrammeReach& reach) {
    std::vector<std::string> scopes = reach.states;
    scopes.insert(scopes.end(), reach.regions.begin(), reach.regions.end());
    if (reach.world) scopes.emplace_back(the_world);
    if (scopes.empty() && !reach.elsewhere) scopes.emplace_back(unknown_scope);
    return scopes;
}

// One activity on its way into the index.
class Entry {
public:
    Entry(std::int64_t key, const Activity& activity, const ProgrammeTerms& terms)
        : activity_(activity), terms_(terms) {
        reading.document.key = key;
        reading.document.table = terms.table;
        reading.document.readers = {"public"};
        reading.document.fields.reserve(std::size_t(ProgrammeField::scopes) + 1);
    }

    // Words, and what they speak for.
    void add_words(const Tagger& tagger, const Kinship& kinship) {
        struct Text {
            std::size_t end = 0;  // in the terms of its field
            bool is_title = false;
            std::string language;
        };
        FieldTerms title{std::uint8_t(ProgrammeField::title), {}, {}};
        FieldTerms description{std::uint8_t(ProgrammeField::description), {}, {}};
        std::vector<Text> texts;
        const auto count = std::min(activity_.texts.size(), texts_read);
        texts.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const auto& text = activity_.texts[i];
            const bool is_title = text.kind == ActivityText::Kind::title;
            auto& numbers = (is_title ? title : description).numbers;
            auto language = reading_language(text);
            analyse(text.text, language, *terms_.table, numbers);
            put(reading.document, ProgrammeFacet::language, language);
            texts.push_back({numbers.size(), is_title, std::move(language)});
        }
        std::vector<GistNumbers> parts;
        parts.reserve(count);
        std::array<std::size_t, 2> begin{};
        for (const auto& text : texts) {
            const std::span<const std::uint32_t> all = (text.is_title ? title : description).numbers;
            auto& from = begin[text.is_title];
            parts.push_back({all.subspan(from, text.end - from), text.language, text.is_title ? 4 : 2});
            from = text.end;
        }
        sketch.title_words.reserve(title.numbers.size());
        for (const auto number : title.numbers)
            sketch.title_words.push_back(term_hash(terms_.table->term(number)));
        sketch.gist = tagger.gist().read(parts, *terms_.table, terms_.memory->gist);
        keep_strongest(sketch.gist);
        sketch.length = length_of(sketch.gist, kinship);
        reading.document.fields.push_back(std::move(title));
        reading.document.fields.push_back(std::move(description));
    }

    void add_parties() {
        FieldTerms names{std::uint8_t(ProgrammeField::parties), {}, {}};
        for (std::size_t i = 0; i < std::min(activity_.parties.size(), parties_read); ++i) {
            const auto& party = activity_.parties[i];
            const auto name = terms_.memory->name(party.name, *terms_.table);
            names.numbers.insert(names.numbers.end(), name.begin(), name.end());
            if (party.role == ActivityParty::Role::reporting)
                put(reading.document, ProgrammeFacet::publisher, party.ref);
        }
        reading.document.fields.push_back(std::move(names));
    }

    void add_place(const Places& places) {
        sketch.reach = reach_of(activity_, places, {terms_.table, &terms_.memory->places});
        sketch.state_count = std::uint16_t(std::min<std::size_t>(sketch.reach.states.size(), 0xFFFF));
        for (const auto& country : activity_.countries)
            put(reading.document, ProgrammeFacet::country, country.code);
        for (const auto& region : activity_.regions)
            put(reading.document, ProgrammeFacet::region,
                region.vocabulary == "2" ? "m49-" + region.code : region.code);
        for (const auto& state : sketch.reach.states) put(reading.document, ProgrammeFacet::state, state);
    }

    void add_codes() {
        for (const auto& sector : activity_.sectors) {
            if (!is_purpose(sector)) continue;
            put(reading.document, ProgrammeFacet::sector, sector.code);
            const auto number = std::uint32_t(std::stoul(sector.code));
            auto& kept = sketch.sectors;
            if (kept.size() < sectors_kept && std::find(kept.begin(), kept.end(), number) == kept.end())
                kept.push_back(number);
        }
        for (const auto& type : activity_.aid_types) put(reading.document, ProgrammeFacet::aid_type, type);
        put(reading.document, ProgrammeFacet::status, std::to_string(int(activity_.signs.status)));
    }

    void add_days() {
        const auto& signs = activity_.signs;
        const auto begins = signs.actual_start ? signs.actual_start : signs.planned_start;
        reading.document.columns = {begins.value_or(first_of_days).days, can_go_on_until(signs).days,
                                    signs.updated ? std::int64_t(signs.updated->days) : no_value,
                                    goes_on_until(signs).days};
    }

    void add_scopes() {
        FieldTerms scopes{std::uint8_t(ProgrammeField::scopes), {}, {}};
        for (const auto& scope : scopes_of(sketch.reach))
            scopes.numbers.push_back(terms_.memory->scope(scope, *terms_.table));
        reading.document.fields.push_back(std::move(scopes));
    }

    ProgrammeReading finish() {
        sketch.signs = activity_.signs;
        sketch.family = family_of(activity_);
        sketch.humanitarian = activity_.humanitarian;
        sketch.carrier = carrier_of(activity_.aid_types);
        reading.sketch = write_sketch(sketch);
        return std::move(reading);
    }

    ProgrammeSketch sketch;
    ProgrammeReading reading;

private:
    static void keep_strongest(Gist& gist) {
        if (gist.size() <= most_sketch_topics) return;
        std::stable_sort(gist.begin(), gist.end(),
                         [](const GistTopic& a, const GistTopic& b) { return a.weight > b.weight; });
        gist.resize(most_sketch_topics);
        std::sort(gist.begin(), gist.end(),
                  [](const GistTopic& a, const GistTopic& b) { return a.topic < b.topic; });
    }
    const Activity& activity_;
    const ProgrammeTerms& terms_;
};

}  // namespace

// Names without end would fill the memory: those that come first come often.
std::span<const std::uint32_t> ProgrammeMemory::name(std::string_view name, TermTable& table) {
    const auto hash = hash_of(name, 0);
    auto& place = names_.find(hash);
    if (place.hash != 0) {
        const auto [begin, end] = ranges_[place.number];
        return std::span(name_terms_).subspan(begin, end - begin);
    }
    const bool keep = name.size() <= longest_name_remembered && name_terms_.size() < name_terms_remembered;
    auto& terms = keep ? name_terms_ : name_;
    if (!keep) name_.clear();
    const auto begin = terms.size();
    analyse(name, "en", table, terms);
    if (keep) {
        names_.fill(place, {hash, std::uint32_t(ranges_.size())});
        ranges_.push_back({std::uint32_t(begin), std::uint32_t(terms.size())});
    }
    return std::span(terms).subspan(begin);
}

std::uint32_t ProgrammeMemory::scope(std::string_view scope, TermTable& table) {
    const auto found = scopes_.find(scope);
    if (found != scopes_.end()) return found->second;
    return scopes_.emplace(scope, table.number(scope_term(scope))).first->second;
}

std::size_t ProgrammeMemory::bytes() const {
    return names_.bytes() + name_terms_.size() * sizeof(std::uint32_t) +
           ranges_.size() * sizeof(Range);
}

IndexSchema programme_schema() {
    return {std::uint8_t(ProgrammeField::scopes) + 1, std::uint8_t(ProgrammeFacet::state) + 1,
            std::uint8_t(ProgrammeColumn::goes_on) + 1};
}

Ranking programme_ranking() {
    return {{{{3, 1}, {3, 4}}, {{1, 1}, {3, 4}}, {{1, 1}, {3, 4}}, {{1, 6}, {0, 1}}, {{1, 1}, {0, 1}}}};
}

std::string scope_term(std::string_view scope) { return std::string(scope).append("/"); }

std::uint32_t term_hash(std::string_view term) {
    const auto hash = long_hash(term);
    return std::uint32_t(hash ^ hash >> 32);
}

std::string reading_language(const ActivityText& text) {
    const auto stated = std::string_view(text.language).substr(0, 2);
    for (const char* near_spanish : {"pt", "it", "ca", "gl"})
        if (stated == near_spanish) return "es";
    if (!stated.empty() && stated != "en") return std::string(stated);
    const auto guessed = detect_any_language(std::string_view(text.text).substr(0, bytes_guessed_from));
    if (guessed.empty()) return "en";
    return guessed == "pt" || guessed == "it" ? "es" : guessed;
}

ProgrammeReader::ProgrammeReader(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : tagger_(tagger), places_(places), kinship_(vocabulary) {}

ProgrammeReading ProgrammeReader::read(std::int64_t key, const Activity& activity,
                                       const ProgrammeTerms& terms) const {
    Entry entry(key, activity, terms);
    entry.add_words(tagger_, kinship_);
    entry.add_parties();
    entry.add_place(places_);
    entry.add_codes();
    entry.add_days();
    entry.add_scopes();
    return entry.finish();
}

ProgrammeReading ProgrammeReader::read(std::int64_t key, const Activity& activity) const {
    TermTable table;
    ProgrammeMemory memory;
    auto reading = read(key, activity, {&table, &memory});
    for (auto& field : reading.document.fields)
        for (const auto number : std::exchange(field.numbers, {}))
            field.terms.emplace_back(table.term(number));
    reading.document.table = nullptr;
    return reading;
}

}  // namespace lightfoot
