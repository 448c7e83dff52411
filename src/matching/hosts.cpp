// What a programme earns by its sketch, how the list is made of what was earned, and its reasons by the
// records of what is shown. Which programmes are worth being judged: host_choice.cpp.
//
// Everything is in whole numbers, and a programme's order rests on itself and the need alone.

#include "matching/hosts.hpp"

#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "index/language_guess.hpp"
#include "matching/host_asking.hpp"
#include "matching/host_weights.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

using namespace host_weights;

namespace {

constexpr std::size_t topics_for_words = 12;
constexpr std::size_t most_components = 20;
constexpr std::int32_t soon_over_days = 180;

// What a tag found by its term adds to the strongest topic of the gist, in hundredths.
constexpr std::int64_t proposed_tag = 30, confirmed_tag = 60;

std::int64_t left_by(Going going) { return going == Going::yes ? 16 : going == Going::ended ? 0 : 13; }

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

bool begins_too_late(const ProgrammeSigns& signs, Date day) {
    const auto& begins = signs.actual_start ? signs.actual_start : signs.planned_start;
    return begins && begins->days > day.days + far_ahead_days;
}

HostFinder::Asking::Asking(const Parts& parts, const Base& base, const NeedQuery& query,
                           const HostHints& hints)
    : parts_(parts), base_(base), query_(query), hints_(hints) {
    take_language();
    const auto texts = texts_of(query.need);
    profile_ = profile_of(parts.vocabulary, parts.tagger, texts, language_, query.need.topics);
    gist_ = parts.tagger.gist().read(gist_texts(texts, language_));
    take_topics();
    closeness_.emplace(gist_, parts.kinship, parts.vocabulary.topics().size());
    take_sectors();
    take_words();
    take_text(query.need, hints.text);
}

HostFinder::Asking::Asking(const Parts& parts, const Base& base, std::span<const NeedQuery> queries,
                           const HostHints& hints)
    : parts_(parts), base_(base), query_(queries.front()), hints_(hints), needs_(queries.size()) {
    take_language();
    for (const auto& query : queries) {
        take_existing(query.need);
        take_text(query.need, &query == &queries.front() ? hints.text : std::string_view());
    }
}

void HostFinder::Asking::take_language() {
    language_ = query_.language;
    if (!language_.empty()) return;
    std::string all;
    for (const auto& each : texts_of(query_.need)) all.append(each.text).append("\n");
    language_ = detect_language(all);
}

void HostFinder::Asking::take_existing(const Need& need) {
    for (const auto& token : analyse(need.existing, language_))
        existing_words_[term_hash(token.term)] = true;
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
    asked_.resize(parts_.vocabulary.topics().size());
    for (const auto& one : gist_) {
        asked_[one.topic] = one.weight;
        institutions_asked_ += parts_.vocabulary.topics()[one.topic].facet == Facet::institution;
    }
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
    take_existing(query_.need);
    auto strongest = gist_;
    std::stable_sort(strongest.begin(), strongest.end(),
                     [](const GistTopic& a, const GistTopic& b) { return a.weight > b.weight; });
    if (strongest.size() > topics_for_words) strongest.resize(topics_for_words);
    for (const auto& one : strongest)
        for (const auto word : parts_.term_words[one.topic])
            term_words_[word] += std::int64_t{one.weight} * 1000 / strongest[0].weight;
    for (auto* words : {&own_words_, &term_words_})
        words->each([](std::uint32_t, std::int64_t& weight) { weight = saturated(weight); });
}

// Of a code; one of the same group of three digits counts three tenths. Each is worked out once.
std::int64_t HostFinder::Asking::sector_share(std::uint32_t sector) const {
    auto& known = known_sectors_[sector];
    if (known > 0) return known - 1;
    std::int64_t best = 0;
    const auto code = std::to_string(sector), group = code.substr(0, 3);
    if (const auto found = sectors_.find(code); found != sectors_.end())
        best = found->second;
    else
        for (auto at = sectors_.lower_bound(group); at != sectors_.end() && at->first.starts_with(group);
             ++at)
            best = std::max(best, at->second * 3 / 10);
    known = root(best * host_unit) + 1;
    return known - 1;
}

// The best of its codes.
std::int64_t HostFinder::Asking::sector_share(const std::vector<std::uint32_t>& sectors) const {
    std::int64_t best = 0;
    for (const auto sector : sectors) best = std::max(best, sector_share(sector));
    return best;
}

// How much of the title speaks of the need: a share that long titles and very short ones do not reach easily.
std::int64_t HostFinder::Asking::title_share(const ProgrammeSketch& sketch) const {
    std::int64_t own = 0, of_terms = 0;
    for (const auto word : sketch.title_words) {
        own += own_words_.find(word);
        of_terms += term_words_.find(word);
    }
    return (own * own_part + of_terms * terms_part) * 6 * host_unit /
           (100 * 1000 * size_of_title(sketch.title_words.size()));
}

// Two words and more of the title, and most of it, stand in what the State says to exist already.
bool HostFinder::Asking::named_in_words(const ProgrammeSketch& sketch) const {
    std::size_t found = 0;
    for (const auto word : sketch.title_words) found += existing_words_.count(word);
    return found >= fewest_existing_words && found * 10 >= sketch.title_words.size() * tenths_existing;
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

// Whether it can carry anything in the State from the day on; its signs become those of the day.
std::optional<Judged> HostFinder::Asking::can_carry(std::int64_t key, ProgrammeSketch& sketch) const {
    Judged judged;
    judged.key = key;
    judged.standing = standing_of(sketch.reach, query_.state, parts_.places);
    if (judged.standing == ReachStanding::elsewhere) return std::nullopt;
    sketch.signs = signs_on(sketch.signs, query_.as_of);
    judged.going = still_going(sketch.signs, query_.as_of).going;
    if (judged.going == Going::ended || begins_too_late(sketch.signs, query_.as_of)) return std::nullopt;
    return judged;
}

std::optional<Judged> HostFinder::Asking::judge(std::int64_t key, std::string_view bytes) const {
    if (bytes.empty()) return std::nullopt;
    auto& sketch = sketch_;
    read_sketch(bytes, sketch);
    const auto carries = can_carry(key, sketch);
    if (!carries) return std::nullopt;
    auto judged = *carries;
    judged.programme = base_.entry ? base_.entry(key) : sketch.family;
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
    std::unordered_map<std::uint64_t, std::size_t> programme_at;
    std::vector<const Judged*> heads;
    out.reserve(std::min(count, judged.size()));
    for (const auto& one : judged) {
        // What the State names without any doubt is never cut off.
        if (out.size() >= count && one.naming != Judged::Naming::identifier) continue;
        const auto [at, first] = programme_at.try_emplace(one.programme, out.size());
        if (!first) {
            if (at->second < out.size() && out[at->second].components.size() < most_components)
                out[at->second].components.push_back(shown(one));
        } else {
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

std::vector<Host> HostFinder::apart(const Base& base, std::span<const NeedQuery> needs,
                                    const HostHints& hints) const {
    if (needs.empty() || needs.front().state.empty()) return {};
    return Asking(*parts_, base, needs, hints).apart();
}

}  // namespace lightfoot
