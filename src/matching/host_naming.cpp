// What the State itself names: a programme by its identifier, by its title in what exists already or in the
// text, the place, and who would use the help.

#include "index/analysis.hpp"
#include "matching/host_asking.hpp"
#include "matching/host_weights.hpp"
#include "matching/parties.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t between_texts = 100;  // places, so that no title spans two of them
constexpr std::size_t most_topics_named = 3;
constexpr std::size_t most_terms = 64, most_looked_at = 60, most_apart = 20;
constexpr std::size_t shortest_name = 8;  // bytes of the words of a name: "Ministry" alone names nobody

// Whole words, one behind the other. Both as name_words() leaves them.
bool holds(const std::string& words, const std::string& name) {
    if (name.empty()) return false;
    const auto at = words.find(name);
    return at != words.npos && (at == 0 || words[at - 1] == ' ');
}

}  // namespace

void HostFinder::Asking::take_text(const Need& need, std::string_view whole) {
    const PhraseText existing(need.existing, language_), all(whole, language_), title(need.title, language_),
        text(need.text, language_), why(need.why_it_matters, language_);
    for (const auto* part : {&all, &title, &text, &why}) {
        for (const auto& token : part->tokens()) {
            const auto word = term_hash(token.term);
            text_places_[word].push_back(std::uint32_t(text_.size()));
            text_.push_back(word);
        }
        text_.insert(text_.end(), between_texts, 0);
    }
    for (const auto* part : {&existing, &all, &title, &text, &why}) {
        names_.add(*part, language_, parts_.places);
        for (const std::string_view other : {"en", "fr", "es"})  // as a title may have been read
            if (language_ != other) names_.add(PhraseText(part->text(), other), other, parts_.places);
    }
    const auto most = terms_.size() + most_terms;  // of each need
    for (const auto* part : {&existing, &title, &text, &all})
        for (const auto& token : part->tokens())
            if (terms_.size() < most &&
                std::find(terms_.begin(), terms_.end(), token.term) == terms_.end())
                terms_.push_back(token.term);
    for (const auto* part : {&need.who, &need.place, &need.title, &need.text})
        own_words_in_order_ += name_words(*part) + ". ";
}

// Around each place of its words in the text, whether most of the others stand within twice its length.
bool HostFinder::Asking::title_in_text(const ProgrammeSketch& sketch) const {
    const auto& words = sketch.title_words;
    const auto wanted = host_weights::words_in_text_wanted(words.size());
    std::size_t there = 0;
    const std::vector<std::uint32_t>* fewest = nullptr;
    for (const auto word : words) {
        const auto found = text_places_.find(word);
        if (found == text_places_.end()) continue;
        ++there;
        if (!fewest || found->second.size() < fewest->size()) fewest = &found->second;
    }
    if (there < wanted || !fewest) return false;
    for (const std::size_t place : *fewest) {
        const auto from = text_.begin() + std::ptrdiff_t(place > words.size() ? place - words.size() : 0);
        const auto to = text_.begin() + std::ptrdiff_t(std::min(text_.size(), place + words.size() + 1));
        const auto near = std::count_if(words.begin(), words.end(),
                                        [&](std::uint32_t word) { return std::find(from, to, word) != to; });
        if (std::size_t(near) >= wanted) return true;
    }
    return false;
}

Judged::Naming HostFinder::Asking::naming(std::int64_t key, const ProgrammeSketch& sketch) const {
    using enum Judged::Naming;
    if (std::find(hints_.named.begin(), hints_.named.end(), key) != hints_.named.end()) return identifier;
    if (named_in_words(sketch)) return existing;
    if (title_in_text(sketch)) return text;
    if (!may_be_a_name(sketch)) return none;
    const auto activity = base_.activity(key);
    return activity && is_a_name(*activity) ? name : none;
}

bool HostFinder::Asking::may_be_a_name(const ProgrammeSketch& sketch) const {
    std::size_t there = 0, in_names = 0;
    for (const auto word : sketch.title_words) {
        there += names_.contains(word);
        in_names += names_.holds(word);
    }
    return in_names > 0 && there >= host_weights::fewest_words_that_may_be_a_name &&
           names_.may_name(sketch.title_words);
}

// The sketch has no order of words, and may have the stems of a language that was guessed wrong: a short
// title says little of which it is in.
bool HostFinder::Asking::is_a_name(const Activity& activity) const {
    return std::any_of(activity.texts.begin(), activity.texts.end(), [&](const ActivityText& one) {
        if (one.kind != ActivityText::Kind::title) return false;
        const std::set<std::string> languages{std::string(reading_language(one)), language_, "en"};
        return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
            std::vector<std::uint32_t> title;
            for (const auto& token : analyse(one.text, language)) title.push_back(term_hash(token.term));
            return names_.names(title);
        });
    });
}

// Of what is no candidate: what has ended in the State and shares most words with the request, and, wherever
// it works, what has all the words that stand in quotation marks.
std::vector<std::int64_t> HostFinder::Asking::perhaps_named() const {
    std::vector<std::int64_t> keys(hints_.named.begin(), hints_.named.end());
    Query query;
    query.readers = {"public"};
    query.count = most_looked_at * needs_;
    query.matched_terms = false;
    const auto ask = [&](const std::vector<std::string>& terms, bool all_of_them) {
        for (const auto& term : terms)
            query.groups.push_back({{term}, 256, all_of_them, 1u << unsigned(ProgrammeField::title)});
        for (const auto& hit : base_.index.search(query).hits)
            if (std::find(keys.begin(), keys.end(), hit.key) == keys.end()) keys.push_back(hit.key);
        query.groups.clear();
    };
    for (const auto& quoted : names_.quoted()) ask(quoted, true);
    query.groups = {{{scope_term(query_.state)}, 256, true, 1u << unsigned(ProgrammeField::scopes)}};
    query.ranges = {{std::uint8_t(ProgrammeColumn::until), no_value + 1, query_.as_of.days - 1}};
    ask(terms_, false);
    return keys;
}

std::vector<Host> HostFinder::Asking::apart() const {
    std::vector<Host> out;
    for (const auto key : perhaps_named()) {
        const auto bytes = base_.sketch(key);
        if (out.size() == most_apart || bytes.empty()) continue;
        auto sketch = read_sketch(bytes);
        Judged judged;
        judged.key = key;
        judged.naming = naming(key, sketch);
        if (judged.naming == Judged::Naming::none || can_carry(key, sketch)) continue;
        judged.named = true;
        judged.standing = standing_of(sketch.reach, query_.state, parts_.places);
        judged.going = still_going(signs_on(sketch.signs, query_.as_of), query_.as_of).going;
        auto host = shown(judged);
        auto activity = base_.activity(key);
        if (!activity) continue;
        host.activity = std::move(*activity);
        host.reasons = {named_reason(judged), place_reason(host), time_reason(host)};
        out.push_back(std::move(host));
    }
    return out;
}

HostReason HostFinder::Asking::named_reason(const Judged& judged) const {
    const char* key = judged.naming == Judged::Naming::identifier ? "hosts.reason.named_identifier"
                      : judged.naming == Judged::Naming::text     ? "hosts.reason.named_text"
                      : judged.naming == Judged::Naming::name     ? "hosts.reason.named_title"
                                                                  : "hosts.reason.named";
    return {HostCriterion::named, Verdict::fits, key, {}};
}

// A place of the programme, named in the need; the State's own name is none.
std::optional<HostReason> HostFinder::Asking::location_reason(const Host& host) const {
    const auto place = name_words(query_.need.place);
    const auto* state = parts_.places.state(query_.state);
    const auto is_the_state = [&](const std::string& words) {
        return state && std::any_of(state->names.begin(), state->names.end(),
                                    [&](const std::string& name) { return name_words(name) == words; });
    };
    for (const auto& one : host.activity.places) {
        const auto words = name_words(one.name);
        const bool named =
            holds(own_words_in_order_, words) || (place.size() >= shortest_name && holds(words, place));
        if (!named || is_the_state(words)) continue;
        if (holds(own_words_in_order_, words) || !is_the_state(place))
            return HostReason{HostCriterion::location,
                              Verdict::fits,
                              {"hosts.reason.location", {{"place", Quote{one.name, ""}}}},
                              {}};
    }
    return std::nullopt;
}

std::optional<HostReason> HostFinder::Asking::institution_reason(const Host& host,
                                                                 std::span<const Spoken> spoken_of) const {
    const auto who = name_words(query_.need.who);
    for (const auto& party : host.activity.parties) {
        const auto words = name_words(party.name);
        const bool named = (words.size() > shortest_name && holds(own_words_in_order_, words)) ||
                           (who.size() > shortest_name && holds(words, who));
        if (named)
            return HostReason{
                HostCriterion::institution,
                Verdict::fits,
                {"hosts.reason.institution", {{"name", Quote{party.name, host.activity.language}}}},
                {}};
    }
    std::vector<Term> kinds;
    const auto most = std::min(most_topics_named, institutions_asked_);
    const auto add = [&](const Spoken& text) {
        for (const auto& find : text.finds) {
            const auto& topic = parts_.vocabulary.topics()[find.number];
            const Term term{Term::Kind::topic, topic.id};
            if (topic.facet == Facet::institution && kinds.size() < most &&
                std::find(kinds.begin(), kinds.end(), term) == kinds.end())
                kinds.push_back(term);
        }
    };
    for (std::size_t i = 0; i < host.activity.texts.size() && kinds.size() < most; ++i)
        add(i < spoken_of.size() ? spoken_of[i] : spoken(host.activity.texts[i]));
    if (kinds.empty()) return std::nullopt;
    return HostReason{HostCriterion::institution,
                      Verdict::fits,
                      {"hosts.reason.institution_kind", {{"topics", std::move(kinds)}}},
                      {}};
}

}  // namespace lightfoot
