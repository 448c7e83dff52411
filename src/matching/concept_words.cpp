// A term of several words is wanted whole, and the index knows groups of single words only: all groups, of
// each any word. A choice among terms is written as four groups: of each term the first holds the word that
// fewest of the terms share, the second the one that most share, the others the first and the last by a fixed
// order of words. A document with all words of a term is then in all four groups; one that has only the word
// which all share ("control"), or only one that few have, is not. It is the distributive law with most of its
// clauses left out.

#include "matching/concept_words.hpp"

#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "matching/programme_document.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace lightfoot {

namespace {

constexpr std::size_t clauses = 4, most_finds = 6;

void add(std::vector<std::string>& terms, const std::string& term) {
    if (terms.size() < max_group_terms && std::find(terms.begin(), terms.end(), term) == terms.end())
        terms.push_back(term);
}

// Of a longer term, as Chinese ones are, the outer and the middle words stand for the rest.
std::size_t spread(std::size_t clause, std::size_t words) {
    return words <= clauses ? clause * words / clauses : clause * (words - 1) / (clauses - 1);
}

std::vector<std::string> phrase_of(std::string_view term, std::string_view language) {
    std::vector<std::string> words;
    for (auto& token : analyse(term, language)) words.push_back(std::move(token.term));
    if (words.size() <= clauses) return words;
    std::vector<std::string> some;
    for (std::size_t i = 0; i < clauses; ++i) some.push_back(words[spread(i, words.size())]);
    return some;
}

using Phrases = std::set<std::vector<std::string>>;

// Among terms: how many of them hold a word, and the word's place in an order that is the same everywhere.
class Choice {
public:
    explicit Choice(const Phrases& phrases) {
        for (const auto& phrase : phrases)
            for (const auto& word : std::set<std::string>(phrase.begin(), phrase.end())) ++shared_[word];
    }
    const std::string& word_in(std::size_t clause, const std::vector<std::string>& phrase) const {
        const auto by_share = [&](const std::string& a, const std::string& b) {
            return std::pair(shared_.at(a), term_hash(a)) < std::pair(shared_.at(b), term_hash(b));
        };
        const auto by_hash = [](const std::string& a, const std::string& b) {
            return term_hash(a) < term_hash(b);
        };
        switch (clause) {
        case 0: return *std::min_element(phrase.begin(), phrase.end(), by_share);
        case 1: return *std::max_element(phrase.begin(), phrase.end(), by_share);
        case 2: return *std::min_element(phrase.begin(), phrase.end(), by_hash);
        default: return *std::max_element(phrase.begin(), phrase.end(), by_hash);
        }
    }

private:
    std::map<std::string, std::size_t> shared_;
};

// One typed word, with all that it may be in any language. Several are a term, and stand among the phrases.
void take_typed(std::vector<TermGroup>& choice, const TermGroup& typed) {
    for (auto& one : choice)
        for (const auto& term : typed.terms) add(one.terms, term);
}

// What stands in the place of `typed` counts as much as they did.
void take_over(std::vector<TermGroup>& groups, std::vector<TermGroup> choice, std::size_t typed) {
    std::vector<TermGroup> different;
    for (auto& one : choice) {
        std::sort(one.terms.begin(), one.terms.end());
        if (std::none_of(different.begin(), different.end(),
                         [&](const TermGroup& other) { return other.terms == one.terms; }))
            different.push_back(std::move(one));
    }
    for (auto& one : different) {
        one.weight = 256 * std::int64_t(typed) / std::int64_t(different.size());
        groups.push_back(std::move(one));
    }
}

// Of each language, the words of all terms and descriptions.
using WordsOf = std::array<std::set<std::string>, language_count>;
WordsOf words_of(const Vocabulary& vocabulary) {
    WordsOf words;
    for (const auto& topic : vocabulary.topics())
        for (std::size_t i = 0; i < language_count; ++i) {
            for (const auto& term : topic.terms[i])
                for (auto& token : analyse(term, official_languages[i]))
                    words[i].insert(std::move(token.term));
            for (auto& token : analyse(topic.description[i], official_languages[i]))
                words[i].insert(std::move(token.term));
        }
    return words;
}

// French "policiers" is written in the index as "policy" is: alone it would find what another language says
// of another thing. `own`: the terms of the topic, by language.
bool is_another_word(const std::string& word, std::size_t language,
                     const std::array<std::vector<std::vector<std::string>>, language_count>& own,
                     const WordsOf& words) {
    for (std::size_t other = 0; other < language_count; ++other) {
        if (other == language || !words[other].contains(word)) continue;
        const bool said = std::any_of(own[other].begin(), own[other].end(), [&](const auto& phrase) {
            return std::find(phrase.begin(), phrase.end(), word) != phrase.end();
        });
        if (!said) return true;
    }
    return false;
}

}  // namespace

ConceptWords::ConceptWords(const Vocabulary& vocabulary) : phrases_(vocabulary.topics().size()) {
    for (std::uint32_t topic = 0; topic < phrases_.size(); ++topic)
        for (std::size_t i = 0; i < language_count; ++i)
            for (const auto& term : vocabulary.topics()[topic].terms[i]) {
                auto phrase = phrase_of(term, official_languages[i]);
                auto& known = phrases_[topic][i];
                if (phrase.empty() || !books_[i].add(term, official_languages[i], topic)) continue;
                if (std::find(known.begin(), known.end(), phrase) == known.end())
                    known.push_back(std::move(phrase));
            }
    const auto words = words_of(vocabulary);
    for (auto& topic : phrases_) {
        const auto all = topic;
        for (std::size_t i = 0; i < language_count; ++i)
            std::erase_if(topic[i], [&](const Phrase& phrase) {
                const bool label = !all[i].empty() && phrase == all[i].front();  // what people call it stays
                return phrase.size() == 1 && !label && is_another_word(phrase[0], i, all, words);
            });
    }
}

std::vector<ConceptWords::Find> ConceptWords::finds(std::string_view words,
                                                    const std::vector<std::string>& languages) const {
    std::vector<PhraseFind> found;
    for (const auto& language : languages) {
        const PhraseText text(words, language);
        for (std::size_t i = 0; i < language_count; ++i)
            if (official_languages[i] == language.substr(0, 2)) books_[i].find(text, found);
    }
    keep_longest(found);
    std::vector<Find> out;
    for (const auto& one : found) {
        if (!out.empty() && out.back().begin == one.begin && out.back().end == one.end)
            out.back().topics.push_back(one.number);
        else if ((out.empty() || out.back().end <= one.begin) && out.size() < most_finds)
            out.push_back({one.begin, one.end, {one.number}});
    }
    return out;
}

WidenedWords ConceptWords::widen(std::string_view words, const std::vector<std::string>& languages,
                                 const std::vector<TermGroup>& groups,
                                 const std::vector<std::uint32_t>& begins) const {
    WidenedWords wide;
    std::size_t at = 0;
    for (const auto& find : finds(words, languages)) {
        for (; at < groups.size() && begins[at] < find.begin; ++at) wide.groups.push_back(groups[at]);
        std::vector<TermGroup> typed;
        for (; at < groups.size() && begins[at] < find.end; ++at) typed.push_back(groups[at]);
        if (typed.empty()) continue;
        Phrases phrases;
        for (const auto topic : find.topics) {
            if (std::find(wide.topics.begin(), wide.topics.end(), topic) == wide.topics.end())
                wide.topics.push_back(topic);
            for (const auto& of_language : phrases_[topic])
                phrases.insert(of_language.begin(), of_language.end());
        }
        const Choice words_of(phrases);
        std::vector<TermGroup> choice(clauses);
        if (typed.size() == 1) take_typed(choice, typed[0]);
        for (const auto& phrase : phrases)
            for (std::size_t i = 0; i < clauses; ++i) add(choice[i].terms, words_of.word_in(i, phrase));
        take_over(wide.groups, std::move(choice), typed.size());
    }
    for (; at < groups.size(); ++at) wide.groups.push_back(groups[at]);
    return wide;
}

}  // namespace lightfoot
