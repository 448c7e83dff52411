// Two stages. The index is asked for the programmes of the State and of the regions that include it by the
// topics of the need and by the DAC codes of these topics; each term holds its place ("KEN/biosafety"), so
// that a question reads what works in one State and not the world. The few hundred best are then judged one
// by one by their sketches, and those that are shown by their records.
//
// Everything is in whole numbers, and a candidate's order rests on itself and the need alone.

#include "matching/hosts.hpp"

#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "index/language_guess.hpp"
#include "matching/host_asking.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t near_candidates = 400, global_candidates = 150, named_wanted = 30;
constexpr std::size_t topics_asked = 40, topics_for_words = 12, sectors_asked = 16;
constexpr std::size_t most_components = 20;
constexpr std::int32_t soon_over_days = 180, far_ahead_days = 730;

// Of a share in the subject, in hundredths: the gist, the DAC codes, the words of the title.
constexpr std::int64_t gist_part = 75, sector_part = 30, title_part = 57;
// Of the words of a title: those of the need's own text, and those of its topics' terms.
constexpr std::int64_t own_part = 70, terms_part = 30;
// What a tag found by its term adds to the strongest topic of the gist, in hundredths.
constexpr std::int64_t proposed_tag = 30, confirmed_tag = 60;

// Sixteenths that are left of an order.
constexpr std::int64_t whole = 16;
std::int64_t left_by(ReachStanding standing) {
    switch (standing) {
    case ReachStanding::here: return 16;
    case ReachStanding::among_many: return 14;
    case ReachStanding::region: return 11;
    case ReachStanding::world: return 8;
    case ReachStanding::unknown: return 6;
    case ReachStanding::elsewhere: return 0;
    }
    return 0;
}
std::int64_t left_by(Going going) { return going == Going::yes ? 16 : going == Going::ended ? 0 : 13; }
constexpr std::int64_t if_humanitarian = 14, if_budget = 11, if_pooled = 14, if_soon_over = 14;

std::int64_t root(std::int64_t square) {  // the whole part
    std::int64_t low = 0, high = std::int64_t(1) << 31;
    while (low + 1 < high) {
        const auto middle = (low + high) / 2;
        (middle * middle <= square ? low : high) = middle;
    }
    return low;
}

std::int64_t saturated(std::int64_t thousandths) { return thousandths * 1000 / (thousandths + 500); }

std::optional<Date> end_of(const ProgrammeSigns& signs) {
    return signs.actual_end ? signs.actual_end : signs.planned_end ? signs.planned_end : signs.budget_until;
}

bool better(const Judged& a, const Judged& b) {
    if (a.named != b.named) return a.named;
    if (a.tier != b.tier) return a.tier < b.tier;
    return a.order != b.order ? a.order > b.order : a.key < b.key;
}

}  // namespace

std::size_t WordWeights::place_of(std::uint32_t word) const {
    auto at = word & (places_.size() - 1);
    while (places_[at].taken && places_[at].word != word) at = (at + 1) & (places_.size() - 1);
    return at;
}

std::int64_t WordWeights::find(std::uint32_t word) const { return places_[place_of(word)].weight; }

std::int64_t& WordWeights::operator[](std::uint32_t word) {
    auto at = place_of(word);
    if (places_[at].taken) return places_[at].weight;
    if (++taken_ * 2 > places_.size()) {
        grow();
        at = place_of(word);
    }
    places_[at] = {0, word, true};
    return places_[at].weight;
}

void WordWeights::grow() {
    std::vector<Place> bigger(places_.size() * 2);
    bigger.swap(places_);
    for (const auto& place : bigger)
        if (place.taken) places_[place_of(place.word)] = place;
}

std::string_view name_of(HostCriterion criterion) {
    switch (criterion) {
    case HostCriterion::named: return "named";
    case HostCriterion::subject: return "subject";
    case HostCriterion::sector: return "sector";
    case HostCriterion::place: return "place";
    case HostCriterion::location: return "location";
    case HostCriterion::institution: return "institution";
    case HostCriterion::time: return "time";
    case HostCriterion::money: return "money";
    case HostCriterion::carrier: return "carrier";
    case HostCriterion::weakness: return "weakness";
    case HostCriterion::implementer: return "implementer";
    case HostCriterion::contact: return "contact";
    case HostCriterion::cooperation: return "cooperation";
    }
    return {};
}

ProgrammeSigns signs_on(const ProgrammeSigns& signs, Date day) {
    ProgrammeSigns known = signs;
    if (!signs.updated || *signs.updated <= day) return known;
    const auto end = signs.actual_end ? signs.actual_end : signs.planned_end;
    const bool over =
        signs.status == ProgrammeStatus::closed || signs.status == ProgrammeStatus::finalisation;
    if (over && end && *end > day) known.status = ProgrammeStatus::unstated;
    return known;
}

HostFinder::Asking::Asking(const Parts& parts, const Base& base, const NeedQuery& query,
                           const HostHints& hints)
    : parts_(parts), base_(base), query_(query), hints_(hints) {
    const auto texts = texts_of(query.need);
    language_ = query.language;
    if (language_.empty()) {
        std::string all;
        for (const auto& each : texts) all.append(each.text).append("\n");
        language_ = detect_language(all);
    }
    profile_ = profile_of(parts.vocabulary, parts.tagger, texts, language_, query.need.topics);
    gist_ = parts.tagger.gist().read(gist_texts(texts, language_));
    take_topics();
    closeness_.emplace(gist_, parts.kinship, parts.vocabulary.topics().size());
    take_sectors();
    take_words();
    take_scopes();
    take_text();
}

// The gist, and on top of it what was found by terms or put there by a person.
void HostFinder::Asking::take_topics() {
    std::map<std::uint32_t, std::int64_t> weight;
    std::int64_t most = 0;
    for (const auto& one : gist_) {
        weight[one.topic] = one.weight;
        most = std::max(most, std::int64_t{one.weight});
    }
    if (most == 0) most = 1 << 14;
    for (const auto& use : profile_.topics) {
        const auto part = use.confirmed ? confirmed_tag : proposed_tag;
        const auto facet = weight_of(parts_.vocabulary.topics()[use.topic].facet);
        weight[use.topic] += most * part / 100 * std::min(use.weight, 4) / 4 * facet / 4;
    }
    for (const auto& tag : query_.need.topics)
        if (const auto at = parts_.vocabulary.position(tag.topic);
            at && tag.standing == TopicStanding::removed)
            weight.erase(std::uint32_t(*at));
    gist_.clear();
    for (const auto& [topic, value] : weight)
        if (value > 0) gist_.push_back({topic, std::int32_t(value)});
}

void HostFinder::Asking::take_sectors() {
    std::int64_t most = 0;
    for (const auto& one : gist_) {
        const auto& codes = parts_.vocabulary.topics()[one.topic].dac_codes;
        for (const auto& code : codes)
            most =
                std::max(most, sectors_[code] += std::int64_t{one.weight} * 16 / std::int64_t(codes.size()));
    }
    for (auto& [code, weight] : sectors_) weight = weight * host_unit / std::max<std::int64_t>(most, 1);
}

void HostFinder::Asking::take_words() {
    const auto add = [&](std::string_view text, std::string_view language, std::int64_t thousandths) {
        for (const auto& token : analyse(text, language)) own_words_[term_hash(token.term)] += thousandths;
    };
    for (const auto& each : texts_of(query_.need)) {
        const std::int64_t thousandths = each.field == Phrase::Field::title ? 2000 : 1000;
        add(each.text, language_, thousandths);
        if (language_ != "en") add(each.text, "en", thousandths);  // much is published as if it were English
    }
    for (const auto& token : analyse(query_.need.existing, language_))
        existing_words_[term_hash(token.term)] = true;
    auto strongest = gist_;
    std::stable_sort(strongest.begin(), strongest.end(),
                     [](const GistTopic& a, const GistTopic& b) { return a.weight > b.weight; });
    if (strongest.size() > topics_for_words) strongest.resize(topics_for_words);
    for (const auto& one : strongest)
        for (const auto word : parts_.term_words[one.topic])
            term_words_[word] += std::int64_t{one.weight} * 1000 / strongest[0].weight;
    own_words_.change_all(saturated);
    term_words_.change_all(saturated);
}

void HostFinder::Asking::take_scopes() {
    near_scopes_ = {query_.state, std::string(unknown_scope)};
    for (const auto& region : parts_.places.regions())
        if (region.kind != "treaty" && region.id != the_world &&
            parts_.places.membership(query_.state, region.id) == Membership::yes)
            near_scopes_.push_back(region.id);
}

std::vector<std::string> HostFinder::Asking::scopes_of(bool global) const {
    return global ? std::vector<std::string>{std::string(the_world)} : near_scopes_;
}

Query HostFinder::Asking::query_of(const std::vector<std::string>& scopes, std::size_t count) const {
    std::vector<std::pair<std::int64_t, std::uint32_t>> topics;  // weight with kin, topic
    std::map<std::uint32_t, std::int64_t> with_kin;
    for (const auto& one : gist_) {
        with_kin[one.topic] += std::int64_t{one.weight} * 2 * same_topic;
        for (const auto& kin : parts_.kinship.of(one.topic))
            with_kin[kin.topic] += std::int64_t{one.weight} * kin.nearness;
    }
    for (const auto& [topic, weight] : with_kin) topics.push_back({-weight, topic});
    std::sort(topics.begin(), topics.end());
    if (topics.size() > topics_asked) topics.resize(topics_asked);
    Query query;
    const auto add = [&](const std::string& what, std::int64_t weight, ProgrammeField field) {
        TermGroup group{{}, std::max<std::int64_t>(weight, 8), false, 1u << unsigned(field), true};
        for (const auto& scope : scopes) group.terms.push_back(scoped(scope, what));
        query.groups.push_back(std::move(group));
    };
    for (const auto& [weight, topic] : topics)
        add(parts_.vocabulary.topics()[topic].id, 256 * weight / topics[0].first, ProgrammeField::topics);
    std::vector<std::pair<std::int64_t, std::string>> codes;
    for (const auto& [code, share] : sectors_) codes.push_back({-share, code});
    std::sort(codes.begin(), codes.end());
    if (codes.size() > sectors_asked) codes.resize(sectors_asked);
    for (const auto& [share, code] : codes) add(code, 128 * -share / host_unit, ProgrammeField::codes);
    query.ranges = {{std::uint8_t(ProgrammeColumn::until), query_.as_of.days}};
    query.readers = {"public"};
    query.count = count;
    query.matched_terms = false;
    query.exact_total = false;  // days are looked at where a programme has a chance
    query.in_order = false;
    return query;
}

std::vector<std::int64_t> HostFinder::Asking::candidates(bool global) const {
    std::vector<std::int64_t> keys;
    if (gist_.empty()) return keys;
    const auto query = query_of(scopes_of(global), global ? global_candidates : near_candidates);
    for (const auto& hit : base_.index.search(query).hits) keys.push_back(hit.key);
    return keys;
}

// Programmes whose titles hold words of what exists already.
std::vector<std::int64_t> HostFinder::Asking::named_candidates() const {
    std::vector<std::int64_t> keys;
    Query query;
    std::set<std::string> words;
    for (const auto& token : analyse(query_.need.existing, language_)) words.insert(token.term);
    if (words.empty()) return keys;
    TermGroup place{{}, 0, true, 1u << unsigned(ProgrammeField::codes)};
    for (const auto& scope : near_scopes_) place.terms.push_back(scoped(scope, ""));
    place.terms.push_back(scoped(the_world, ""));
    query.groups.push_back(std::move(place));
    for (const auto& word : words)
        query.groups.push_back({{word}, 256, false, 1u << unsigned(ProgrammeField::title)});
    query.ranges = {{std::uint8_t(ProgrammeColumn::until), query_.as_of.days}};
    query.readers = {"public"};
    query.count = named_wanted;
    query.matched_terms = false;
    for (const auto& hit : base_.index.search(query).hits) keys.push_back(hit.key);
    return keys;
}

// The best of its codes; a code of the same group of three digits counts three tenths.
std::int64_t HostFinder::Asking::sector_share(const std::vector<std::uint32_t>& sectors) const {
    std::int64_t best = 0;
    for (const auto sector : sectors) {
        const auto code = std::to_string(sector), group = code.substr(0, 3);
        if (const auto found = sectors_.find(code); found != sectors_.end())
            best = std::max(best, found->second);
        else
            for (auto at = sectors_.lower_bound(group); at != sectors_.end() && at->first.starts_with(group);
                 ++at)
                best = std::max(best, at->second * 3 / 10);
    }
    return root(best * host_unit);
}

// How much of the title speaks of the need: a share that long titles and very short ones do not reach easily.
std::int64_t HostFinder::Asking::title_share(const ProgrammeSketch& sketch) const {
    std::int64_t own = 0, of_terms = 0;
    for (const auto word : sketch.title_words) {
        own += own_words_.find(word);
        of_terms += term_words_.find(word);
    }
    const auto size = std::int64_t(sketch.title_words.size()) * 6 + 10;
    return (own * own_part + of_terms * terms_part) * 6 * host_unit / (100 * 1000 * size);
}

// Two words and more of the title, and most of it, stand in what the State says to exist already.
bool HostFinder::Asking::named_in_words(const ProgrammeSketch& sketch) const {
    std::size_t found = 0;
    for (const auto word : sketch.title_words) found += existing_words_.count(word);
    return found >= 2 && found * 10 >= sketch.title_words.size() * 6;
}

std::int64_t HostFinder::Asking::weighed(std::int64_t share, const ProgrammeSketch& sketch,
                                         const Judged& judged) const {
    auto order = share * left_by(judged.standing) / whole * left_by(judged.going) / whole;
    if (sketch.humanitarian) order = order * if_humanitarian / whole;
    if (sketch.carrier == ProgrammeSketch::Carrier::budget) order = order * if_budget / whole;
    if (sketch.carrier == ProgrammeSketch::Carrier::pooled) order = order * if_pooled / whole;
    const auto end = end_of(sketch.signs);
    if (end && end->days < query_.as_of.days + soon_over_days) order = order * if_soon_over / whole;
    return order;
}

int HostFinder::Asking::tier_of(const Judged& judged) const {
    if (judged.named || judged.order >= host_unit * 55 / 100) return 1;
    if (judged.order >= host_unit * 40 / 100) return 2;
    return judged.order >= host_unit * 25 / 100 ? 3 : 4;
}

std::optional<Judged> HostFinder::Asking::judge(std::int64_t key) const {
    const auto bytes = base_.sketch(key);
    if (bytes.empty()) return std::nullopt;
    auto sketch = read_sketch(bytes);
    Judged judged;
    judged.key = key;
    judged.standing = standing_of(sketch.reach, query_.state, parts_.places);
    if (judged.standing == ReachStanding::elsewhere) return std::nullopt;
    sketch.signs = signs_on(sketch.signs, query_.as_of);
    judged.going = still_going(sketch.signs, query_.as_of).going;
    if (judged.going == Going::ended) return std::nullopt;
    const auto begins = sketch.signs.actual_start ? sketch.signs.actual_start : sketch.signs.planned_start;
    if (begins && begins->days > query_.as_of.days + far_ahead_days) return std::nullopt;
    judged.family = sketch.family;
    if (const auto end = end_of(sketch.signs); end && *end >= query_.as_of)
        judged.months_left = int(std::int64_t(end->days - query_.as_of.days) * 100 / 3044);
    judged.naming = naming(key, sketch);
    judged.named = judged.naming != Judged::Naming::none;
    judged.subject = closeness_->to(sketch.gist, sketch.length);
    judged.sector = sector_share(sketch.sectors);
    const auto share =
        (judged.subject * gist_part + judged.sector * sector_part + title_share(sketch) * title_part) / 100;
    if (share == 0 && !judged.named) return std::nullopt;
    judged.order = weighed(share, sketch, judged);
    judged.tier = tier_of(judged);
    return judged;
}

Host HostFinder::Asking::shown(const Judged& judged) const {
    Host host;
    host.key = judged.key;
    host.standing = judged.standing;
    host.going = judged.going;
    host.months_left = judged.months_left;
    host.named_by_the_state = judged.named;
    host.tier = judged.tier;
    host.order = judged.order;
    return host;
}

// One programme once: what belongs to one listed already stands under it.
std::vector<Host> HostFinder::Asking::list(std::vector<Judged> judged, std::size_t count) const {
    std::sort(judged.begin(), judged.end(), better);
    std::vector<Host> out;
    std::unordered_map<std::uint64_t, std::size_t> family_at;
    std::vector<const Judged*> heads;
    for (const auto& one : judged) {
        if (base_.entry && out.size() == count) break;  // its parts are known from the entry
        const auto [at, first] =
            family_at.try_emplace(base_.entry ? base_.entry(one.key) : one.family, out.size());
        if (!first) {
            if (at->second < out.size() && out[at->second].components.size() < most_components)
                out[at->second].components.push_back(shown(one));
        } else if (out.size() < count) {
            out.push_back(shown(one));
            heads.push_back(&one);
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        auto activity = base_.activity(out[i].key);
        if (!activity) continue;
        out[i].activity = std::move(*activity);
        out[i].reasons = reasons(out[i], *heads[i]);
    }
    std::erase_if(out, [](const Host& host) { return host.activity.id.empty(); });
    return out;
}

Hosts HostFinder::Asking::hosts(std::size_t count) const {
    std::set<std::int64_t> keys;
    for (const bool global : {false, true})
        for (const auto key : candidates(global)) keys.insert(key);
    for (const auto key : named_candidates()) keys.insert(key);
    keys.insert(hints_.named.begin(), hints_.named.end());
    std::vector<Judged> near, global;
    for (const auto key : keys)
        if (const auto judged = judge(key))
            (judged->standing == ReachStanding::world ? global : near).push_back(*judged);
    Hosts hosts;
    hosts.considered = near.size() + global.size();
    hosts.near = list(std::move(near), count);
    hosts.global = list(std::move(global), std::min((count + 1) / 2, most_global));
    return hosts;
}

HostFinder::HostFinder(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : parts_(std::make_unique<Parts>(vocabulary, tagger, places, Kinship(vocabulary))) {
    for (const auto& topic : vocabulary.topics()) {
        std::set<std::uint32_t> words;
        for (std::size_t language = 0; language < language_count; ++language)
            for (const auto& term : topic.terms[language])
                for (const auto& token : analyse(term, official_languages[language]))
                    words.insert(term_hash(token.term));
        parts_->term_words.emplace_back(words.begin(), words.end());
    }
}

const ConceptWords& HostFinder::concept_words() const {
    std::call_once(parts_->words_once, [this] {
        parts_->concept_words = std::make_unique<const ConceptWords>(parts_->vocabulary);
    });
    return *parts_->concept_words;
}

HostFinder::~HostFinder() = default;
HostFinder::HostFinder(HostFinder&&) noexcept = default;

Hosts HostFinder::find(const Base& base, const NeedQuery& query, std::size_t count) const {
    return find(base, query, count, {});
}

Hosts HostFinder::find(const Base& base, const NeedQuery& query, std::size_t count,
                       const HostHints& hints) const {
    if (query.state.empty()) return {};
    return Asking(*parts_, base, query, hints).hosts(std::min(count, most_hosts));
}

}  // namespace lightfoot
