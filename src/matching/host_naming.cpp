// What the State itself names: a programme by its identifier, by its title in what exists already or in the
// text, the place, and who would use the help.

#include "index/analysis.hpp"
#include "matching/host_asking.hpp"
#include "matching/host_weights.hpp"
#include "matching/parties.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t between_texts = 100;  // places, so that no title spans two of them
constexpr std::size_t most_topics_named = 3;
constexpr std::size_t shortest_name = 8;  // bytes of the words of a name: "Ministry" alone names nobody

// Whole words, one behind the other. Both as name_words() leaves them.
bool holds(const std::string& words, const std::string& name) {
    if (name.empty()) return false;
    const auto at = words.find(name);
    return at != words.npos && (at == 0 || words[at - 1] == ' ');
}

}  // namespace

void HostFinder::Asking::take_text() {
    const std::string whole(hints_.text);
    for (const auto* part : {&whole, &query_.need.title, &query_.need.text, &query_.need.why_it_matters}) {
        for (const auto& token : analyse(*part, language_)) {
            const auto word = term_hash(token.term);
            text_places_[word].push_back(std::uint32_t(text_.size()));
            text_.push_back(word);
        }
        text_.insert(text_.end(), between_texts, 0);
    }
    for (const auto* part : {&query_.need.who, &query_.need.place, &query_.need.title, &query_.need.text})
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
    return title_in_text(sketch) ? text : none;
}

HostReason HostFinder::Asking::named_reason(const Judged& judged) const {
    const char* key = judged.naming == Judged::Naming::identifier ? "hosts.reason.named_identifier"
                      : judged.naming == Judged::Naming::text     ? "hosts.reason.named_text"
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
