// links: programmes
// Asking kept programmes as their page does: opening, words with four facets and days counted, what it takes
// of memory.
//     programmes_ask_bench KEPT-FOLDER [CLIENTS] [SECONDS] [no-days]
// Words are those of titles in the six languages, one to three at a time; of a language in which there are
// few, those of the vocabulary. Every second question holds to one value of a facet that the one before it
// counted. The best twenty are read from their records. Clients ask without a pause, each in a thread.

#include "product_data.hpp"

#include "index/analysis.hpp"
#include "matching/programme_days.hpp"
#include "matching/programme_document.hpp"
#include "matching/vocabulary.hpp"
#include "programmes/base.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sys/resource.h>
#include <thread>

namespace lightfoot {

namespace {

constexpr const char* languages[] = {"ar", "zh", "en", "fr", "ru", "es"};
constexpr std::size_t questions_of_language = 200, hits_shown = 20;
constexpr std::uint32_t fields_of_words = 0b111;  // title, description, parties

bool counts_days = true;

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return of(used.ru_utime) + of(used.ru_stime);
}

double megabytes(const char* name) {  // of memory: "RssAnon:" is what the cache of the system does not hold
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == name && status >> word) return std::atof(word.c_str()) / 1024;
    return 0;
}

struct Question {
    std::string words, language;
};

// A few words that stand in a text.
std::string some_words(const std::string& text, const char* language, std::mt19937& random) {
    const auto tokens = analyse(text, language);
    std::string words;
    if (tokens.empty()) return words;
    const std::size_t wanted = 1 + random() % 3;
    for (std::size_t i = 0, at = random() % tokens.size(); i < wanted && at < tokens.size(); ++i, ++at)
        words += (i ? " " : "") + text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
    return words;
}

std::vector<std::string> titles_in(const ProgrammeBase& base, const char* language) {
    Query query;
    query.filters = {{std::uint8_t(ProgrammeFacet::language), {language}}};
    query.readers = {"public"};
    query.count = 4000;
    std::vector<std::string> titles;
    const auto hits = base.index().search(query).hits;
    for (std::size_t i = 0; i < hits.size(); i += std::max<std::size_t>(1, hits.size() / 400))
        if (const auto activity = base.fetch(hits[i].key))
            for (const auto& text : activity->texts)
                if (text.kind == ActivityText::Kind::title && reading_language(text) == language)
                    titles.push_back(text.text);
    return titles;
}

std::vector<std::string> terms_in(std::size_t language) {
    std::vector<std::string> terms;
    const auto vocabulary = bench::vocabulary();
    for (const auto& topic : vocabulary.topics())
        for (const auto& term : topic.terms[language]) terms.push_back(term);
    return terms;
}

std::vector<Question> questions_for(const ProgrammeBase& base) {
    std::vector<Question> questions;
    std::mt19937 random(1540);
    for (std::size_t i = 0; i < std::size(languages); ++i) {
        auto texts = titles_in(base, languages[i]);
        const bool few = texts.size() < 20;
        std::printf("words in %s: %s\n", languages[i],
                    few ? "of the vocabulary" : (std::to_string(texts.size()) + " titles").c_str());
        if (few) texts = terms_in(i);
        for (std::size_t n = 0; n < questions_of_language;) {
            auto words = some_words(texts[random() % texts.size()], languages[i], random);
            if (!words.empty()) questions.push_back({std::move(words), languages[i]}), ++n;
        }
    }
    std::shuffle(questions.begin(), questions.end(), random);
    return questions;
}

// As the page makes it: where the words do not tell their language, in all of them.
Query query_of(const Question& question) {
    std::vector<std::string> read_as{detect_language(question.words)};
    if (read_as[0].empty()) {
        read_as[0] = question.language;
        read_as.insert(read_as.end(), std::begin(languages), std::end(languages));
    }
    std::map<std::uint32_t, std::vector<std::string>> terms;
    for (const auto& language : read_as)
        for (const auto& token : analyse(question.words, language)) {
            auto& known = terms[token.begin];
            if (std::find(known.begin(), known.end(), token.term) == known.end()) known.push_back(token.term);
        }
    Query query;
    for (auto& [begin, alternatives] : terms)
        query.groups.push_back({std::move(alternatives), 256, true, fields_of_words});
    for (const auto facet :
         {ProgrammeFacet::country, ProgrammeFacet::sector, ProgrammeFacet::publisher, ProgrammeFacet::status})
        query.facet_counts.push_back(std::uint8_t(facet));
    if (counts_days)
        for (auto& one : day_bands(date_of(read_clock()))) query.bands.push_back(std::move(one.band));
    query.readers = {"public"};
    query.count = hits_shown;
    query.matched_terms = false;
    return query;
}

struct Answers {
    std::vector<double> plain, narrowed;  // milliseconds
    std::uint64_t hits = 0, empty = 0;
};

Hits ask(const ProgrammeBase& base, const Query& query, std::vector<double>& taken) {
    const auto begin = seconds();
    auto hits = base.index().search(query);
    for (const auto& hit : hits.hits)
        if (!base.fetch(hit.key)) std::abort();
    taken.push_back(1e3 * (seconds() - begin));
    return hits;
}

Answers client(const ProgrammeBase& base, const std::vector<Question>& questions, std::size_t first,
               double until) {
    Answers answers;
    std::mt19937 random(std::mt19937::result_type(first + 1));
    for (auto at = first; seconds() < until; ++at) {
        auto query = query_of(questions[at % questions.size()]);
        const auto hits = ask(base, query, answers.plain);
        answers.hits += hits.total;
        answers.empty += hits.total == 0;
        if (hits.facets.empty()) continue;
        const auto& value = hits.facets[random() % hits.facets.size()];
        query.filters = {{value.facet, {value.value}}};
        ask(base, query, answers.narrowed);
    }
    return answers;
}

void tell(const char* what, std::vector<double> taken, std::size_t clients) {
    std::sort(taken.begin(), taken.end());
    if (taken.empty()) return;
    const auto at = [&](std::size_t of_thousand) { return taken[(taken.size() - 1) * of_thousand / 1000]; };
    std::printf("%zu clients, %-26s %7zu answers, p50 %6.2f, p99 %6.2f, most %6.2f ms\n", clients, what,
                taken.size(), at(500), at(990), taken.back());
}

void ask_all(const ProgrammeBase& base, const std::vector<Question>& questions, std::size_t clients,
             double how_long) {
    std::vector<Answers> answers(clients);
    const auto begin = processor_seconds();
    const auto until = seconds() + how_long;
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < clients; ++i)
            threads.emplace_back(
                [&, i] { answers[i] = client(base, questions, i * questions.size() / clients, until); });
    }
    const auto used = processor_seconds() - begin;
    Answers all;
    for (const auto& one : answers) {
        all.plain.insert(all.plain.end(), one.plain.begin(), one.plain.end());
        all.narrowed.insert(all.narrowed.end(), one.narrowed.begin(), one.narrowed.end());
        all.hits += one.hits;
        all.empty += one.empty;
    }
    tell("words", all.plain, clients);
    tell("words within one facet", all.narrowed, clients);
    const auto count = all.plain.size() + all.narrowed.size();
    std::printf(
        "%zu clients, processor time %.2f ms for each answer; %.0f hits of a question, %.1f %% none\n",
        clients, 1e3 * used / double(count), double(all.hits) / double(all.plain.size()),
        100.0 * double(all.empty) / double(all.plain.size()));
}

int run(int count, char** words) {
    if (count < 2)
        return std::fputs("programmes_ask_bench KEPT-FOLDER [CLIENTS] [SECONDS] [no-days]\n", stderr), 2;
    counts_days = count < 5;
    const auto before = megabytes("RssAnon:");
    const auto begin = seconds(), used = processor_seconds();
    const auto base = ProgrammeBase::open(words[1]).value();
    std::printf(
        "opening %.1f ms (processors %.1f ms): %llu programmes in %zu packs; %.0f MB beyond the cache\n",
        1e3 * (seconds() - begin), 1e3 * (processor_seconds() - used),
        (unsigned long long)base->about().activities, base->about().packs.size(),
        megabytes("RssAnon:") - before);
    const auto questions = questions_for(*base);
    for (const auto& question : questions) (void)base->index().search(query_of(question));  // into the cache
    const auto clients = count > 2 ? std::size_t(std::atoi(words[2])) : 8;
    const auto how_long = count > 3 ? std::atof(words[3]) : 10;
    ask_all(*base, questions, 1, how_long / 3);
    ask_all(*base, questions, clients, how_long);
    std::printf("%.0f MB beyond the cache, %.0f MB with what is mapped\n", megabytes("RssAnon:"),
                megabytes("VmRSS:"));
    return 0;
}

}  // namespace

}  // namespace lightfoot

int main(int count, char** words) { return lightfoot::run(count, words); }
