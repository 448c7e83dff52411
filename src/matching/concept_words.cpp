#include "matching/concept_words.hpp"

#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "matching/programme_document.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_finds = 6;

// Of a longer term, as Chinese ones are, words from its beginning to its end stand for the rest.
std::vector<std::string> phrase_of(std::string_view term, std::string_view language) {
    std::vector<std::string> words;
    for (auto& token : analyse(term, language))
        if (std::find(words.begin(), words.end(), token.term) == words.end())
            words.push_back(std::move(token.term));
    if (words.size() <= max_whole_words) return words;
    std::vector<std::string> some;
    for (std::size_t i = 0; i < max_whole_words; ++i)
        some.push_back(words[i * (words.size() - 1) / (max_whole_words - 1)]);
    return some;
}

using Phrases = std::set<std::vector<std::string>>;

// One typed word with all that it may be in any language; several in each of their readings.
Phrases phrases_typed(const std::vector<TermGroup>& typed) {
    std::size_t readings = 0;
    for (const auto& word : typed) readings = std::max(readings, word.terms.size());
    Phrases phrases;
    for (std::size_t i = 0; i < readings; ++i) {
        std::vector<std::string> phrase;
        for (const auto& word : typed)
            if (!word.terms.empty()) phrase.push_back(word.terms[std::min(i, word.terms.size() - 1)]);
        phrases.insert(std::move(phrase));
    }
    return phrases;
}

TermGroup group_of(const Phrases& phrases, std::int64_t weight) {
    TermGroup group{.terms = {}, .weight = weight};
    for (const auto& phrase : phrases)
        if (phrase.size() == 1)
            group.terms.push_back(phrase[0]);
        else
            group.wholes.push_back(phrase);
    return group;
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

// Names of three letters ("CAB" for a convention in Spanish) name something else in texts of other languages,
// above all in English ones, which are the most: only those of English are looked for, others as typed.
bool is_short_name(const std::string& word, std::size_t language) {
    return official_languages[language] != "en" && word.size() <= 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c > 0; });
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

ConceptWords::ConceptWords(const Vocabulary& vocabulary)
    : phrases_(vocabulary.topics().size()), labels_(vocabulary.topics().size()) {
    for (std::uint32_t topic = 0; topic < phrases_.size(); ++topic)
        for (std::size_t i = 0; i < language_count; ++i)
            for (const auto& term : vocabulary.topics()[topic].terms[i]) {
                auto phrase = phrase_of(term, official_languages[i]);
                auto& known = phrases_[topic][i];
                if (phrase.empty() || !books_[i].add(term, official_languages[i], topic)) continue;
                if (std::find(known.begin(), known.end(), phrase) == known.end())
                    known.push_back(phrase);
                if (known.front() == phrase) labels_[topic].insert(std::move(phrase));
            }
    const auto words = words_of(vocabulary);
    for (auto& topic : phrases_) {
        const auto all = topic;
        for (std::size_t i = 0; i < language_count; ++i)
            std::erase_if(topic[i], [&](const Phrase& phrase) {
                const bool label = !all[i].empty() && phrase == all[i].front();  // what people call it stays
                return phrase.size() == 1 && !label &&
                       (is_short_name(phrase[0], i) || is_another_word(phrase[0], i, all, words));
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
    const auto take_plain = [&](std::uint32_t end) {
        for (; at < groups.size() && begins[at] < end; ++at) {
            wide.groups.push_back(groups[at]);
            wide.groups.back().required = true;
        }
    };
    for (const auto& find : finds(words, languages)) {
        take_plain(find.begin);
        std::vector<TermGroup> typed;
        for (; at < groups.size() && begins[at] < find.end; ++at) typed.push_back(groups[at]);
        if (typed.empty()) continue;
        Phrases said = phrases_typed(typed), others;
        for (const auto topic : find.topics) {
            if (std::find(wide.topics.begin(), wide.topics.end(), topic) == wide.topics.end())
                wide.topics.push_back(topic);
            for (const auto& of_language : phrases_[topic])
                others.insert(of_language.begin(), of_language.end());
            said.insert(labels_[topic].begin(), labels_[topic].end());
        }
        others.insert(said.begin(), said.end());
        // Together they count as much as the words in whose place they stand.
        const auto each = std::int64_t(typed.size()) * 256;
        wide.groups.push_back(group_of(said, each * 3 / 4));
        wide.groups.push_back(group_of(others, each - each * 3 / 4));
        wide.groups.back().required = true;
    }
    take_plain(std::numeric_limits<std::uint32_t>::max());
    return wide;
}

}  // namespace lightfoot
