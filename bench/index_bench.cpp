// links: programmes
// Analysis, building and searching; Xapian beside where it is installed, on the same documents and questions.
//     index_bench [documents] [folder of kept programmes] [folder of the collection of judged requests]
// Documents are the titles and descriptions of kept programmes, or 200 000 synthetic ones: words follow
// Zipf's law over 60 000 made-up stems; a document has a title of 3 to 10 words and a body of 20 to 100.

#include "baseline.hpp"
#include "index/analysis.hpp"
#include "index/index.hpp"
#include "index/segment_builder.hpp"
#include "programmes/base.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>

namespace lightfoot::bench {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double percentile(std::vector<double> values, std::size_t percent) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * percent / 100)];
}

namespace {

constexpr std::size_t vocabulary_size = 60'000, query_count = 500;

class Writer {
public:
    Writer() {
        double sum = 0;
        for (std::size_t rank = 1; rank <= vocabulary_size; ++rank)
            cumulated_.push_back(sum += 1 / double(rank + 5));
        for (std::size_t i = 0; i < vocabulary_size; ++i) words_.push_back(spelled(i));
    }
    Text text() {
        Text one;
        append(one.title, 3 + random_() % 8);
        append(one.body, 20 + random_() % 81);
        return one;
    }
    // Of a short text there may be fewer.
    std::vector<std::string> words_of(const Text& text, std::size_t count) {
        std::vector<std::string> words;
        const auto tokens = analyse(text.body, "en");
        for (int tries = 0; words.size() < count && tries < 20 && !tokens.empty(); ++tries) {
            const auto& token = tokens[random_() % tokens.size()];
            const std::string word = text.body.substr(token.begin, token.end - token.begin);
            if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
        }
        return words;
    }

private:
    static std::string spelled(std::size_t number) {
        static constexpr std::array<const char*, 20> syllables{"ba", "co", "di", "fu", "ga",  "ho", "ki",
                                                               "lu", "ma", "no", "pi", "qua", "ro", "su",
                                                               "ta", "vo", "wi", "xu", "ze",  "tra"};
        std::string word;
        for (number += 20; number > 0; number /= 20) word += syllables[number % 20];
        return word + (word.size() % 3 ? "ment" : "r");
    }
    void append(std::string& out, std::size_t count) {
        std::uniform_real_distribution<double> uniform(0, cumulated_.back());
        for (; count > 0; --count) {
            const auto place = std::lower_bound(cumulated_.begin(), cumulated_.end(), uniform(random_));
            out += words_[std::size_t(place - cumulated_.begin())];
            out += count > 1 ? " " : ".";
        }
    }
    std::mt19937 random_{1540};
    std::vector<double> cumulated_;
    std::vector<std::string> words_;
};

std::vector<Text> kept_texts(const char* folder, std::size_t most) {
    const auto base = ProgrammeBase::open(folder).value();
    Query query;
    query.readers = {"public"};
    query.count = most;
    query.in_order = query.matched_terms = false;
    std::vector<std::int64_t> keys;
    for (const auto& hit : base->index().search(query).hits) keys.push_back(hit.key);
    std::sort(keys.begin(), keys.end());
    std::vector<Text> texts;
    for (const auto key : keys) {
        auto& one = texts.emplace_back();
        const auto activity = base->fetch(key).value();
        for (const auto& text : activity.texts)
            (text.kind == ActivityText::Kind::title ? one.title : one.body).append(text.text).append(" ");
    }
    return texts;
}

void analysis_speed() {
    struct Sample {
        const char* language;
        const char* text;
    };
    constexpr std::array<Sample, 6> samples{{
        {"ar",
         "تطلب الدولة تدريب موظفي الجمارك على مراقبة الصادرات وكشف المواد النووية والكيميائية في الموانئ "},
        {"zh", "我们需要为海关人员提供出口管制培训，并协助起草有关生物安全的国家立法。"},
        {"en",
         "The ministry requests training of customs officers in export control and detection of materials. "},
        {"fr",
         "Le ministère demande la formation des douaniers au contrôle des exportations et à la détection. "},
        {"ru", "Министерство просит провести подготовку таможенников по вопросам экспортного контроля. "},
        {"es",
         "El ministerio solicita la formación de funcionarios de aduanas en control de las exportaciones. "},
    }};
    std::printf("analysis, MB/s:");
    for (const auto& sample : samples) {
        std::string text;
        while (text.size() < 4'000'000) text += sample.text;
        const double begin = seconds();
        const std::size_t tokens = analyse(text, sample.language).size();
        std::printf(" %s %.0f", sample.language,
                    double(text.size()) / 1e6 / (seconds() - begin) * (tokens > 0));
    }
    std::printf("\n");
}

IndexDocument document_of(std::size_t number, const Text& text, TermTable& table) {
    IndexDocument document;
    document.table = &table;
    document.key = std::int64_t(number);
    document.add_text(0, text.title, "en");
    document.add_text(1, text.body, "en");
    document.facets = {{0, "kind " + std::to_string(number % 3)},
                       {1, "region " + std::to_string(number % 23)}};
    document.readers = {"public"};
    document.columns = {std::int64_t(number * 7919 % 20'000)};
    return document;
}

Query query_of(const std::vector<std::string>& words, bool all) {
    Query query;
    for (const auto& word : words) query.groups.push_back({{analyse(word, "en").at(0).term}, 256, all});
    query.readers = {"public"};
    return query;
}

Figures run_ours(const std::vector<Text>& texts, const std::vector<std::vector<std::string>>& queries) {
    const IndexSchema schema{2, 2, 1};
    Figures figures;
    const double begin = seconds();
    SegmentBuilder builder(schema);
    for (std::size_t i = 0; i < texts.size(); ++i) builder.add(document_of(i, texts[i], builder.terms()));
    const auto bytes = std::move(builder).finish();
    figures.documents_per_second = double(texts.size()) / (seconds() - begin);
    figures.bytes = bytes.size();
    const double opening = seconds();
    Index index(schema, {{{{3, 1}, {1, 2}}, {}}, {6, 5}});
    if (!index.mount(Segment::open(bytes).value())) std::abort();
    const double first = seconds();
    (void)index.search(query_of(queries.front(), true));
    std::printf("open %.0f ms, first search %.1f ms\n", 1000 * (first - opening), 1000 * (seconds() - first));
    for (const bool all : {true, false}) {
        std::vector<double> times, with_facets;
        for (const auto& words : queries) {
            double start = seconds();
            Query query = query_of(words, all);
            const Hits hits = index.search(query);
            times.push_back(1000 * (seconds() - start));
            if (all) figures.all_totals.push_back(hits.total);
            query.facet_counts = {0, 1};
            query.filters = {{0, {"kind 1"}}};
            start = seconds();
            (void)index.search(query);
            with_facets.push_back(1000 * (seconds() - start));
        }
        (all ? figures.all_p50 : figures.any_p50) = percentile(times, 50);
        (all ? figures.all_p99 : figures.any_p99) = percentile(times, 99);
        std::printf("%s of 3 with a filter and two facets counted: p50 %.2f p99 %.2f ms\n",
                    all ? "AND" : "OR", percentile(with_facets, 50), percentile(with_facets, 99));
    }
    return figures;
}

// The collection of judged requests: words of the request alone, any of them, against the published offers.
class Collection {
public:
    explicit Collection(const std::string& folder) {
        for (const auto& json : lines_of(folder + "/offers.jsonl")) {
            places_[text(json, "id")] = documents.size();
            documents.push_back(spoken(json));
        }
        for (const auto& json : lines_of(folder + "/requests.jsonl")) {
            ids_.push_back(text(json, "id"));
            questions.push_back(spoken(json));
        }
        std::ifstream judged(folder + "/qrels_offers.tsv");
        std::string request, offer;
        for (int grade = 0; judged >> request >> offer >> grade;)
            grades_[request][places_[offer]] = std::exp2(grade) - 1;
    }
    // nDCG@10, of one language or of all.
    double quality(const Ranks& ranks, const std::string& language) const {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            if (!language.empty() && questions[i].language != language) continue;
            ++count;
            const auto& grades = grades_.at(ids_[i]);
            std::vector<double> best, here;
            for (const auto& [place, gain] : grades) best.push_back(gain);
            std::sort(best.rbegin(), best.rend());
            for (const auto place : ranks[i]) here.push_back(grades.contains(place) ? grades.at(place) : 0);
            if (gain(best) > 0) sum += gain(here) / gain(best);
        }
        return sum / double(std::max<std::size_t>(count, 1));
    }
    std::vector<Spoken> documents, questions;

private:
    static std::vector<boost::json::object> lines_of(const std::string& path) {
        std::ifstream file(path);
        std::vector<boost::json::object> all;
        for (std::string line; std::getline(file, line);) all.push_back(boost::json::parse(line).as_object());
        return all;
    }
    static std::string text(const boost::json::object& json, const char* key) {
        return std::string(json.at(key).as_string());
    }
    static Spoken spoken(const boost::json::object& json) {
        return {{text(json, "title"), text(json, "text")}, text(json, "lang")};
    }
    static double gain(const std::vector<double>& gains) {
        double sum = 0;
        for (std::size_t i = 0; i < std::min<std::size_t>(gains.size(), 10); ++i)
            sum += gains[i] / std::log2(double(i) + 2);
        return sum;
    }
    std::map<std::string, std::size_t> places_;
    std::vector<std::string> ids_;
    std::map<std::string, std::map<std::size_t, double>> grades_;
};

Ranks rank_ours(const std::vector<Spoken>& documents, const std::vector<Spoken>& questions) {
    Index index({2, 0, 0}, {{{{3, 1}, {1, 2}}, {}}, {6, 5}});
    std::vector<IndexDocument> all;
    for (const auto& one : documents) {
        auto& document = all.emplace_back();
        document.key = std::int64_t(all.size() - 1);
        document.add_text(0, one.text.title, one.language);
        document.add_text(1, one.text.body, one.language);
        document.readers = {"public"};
    }
    index.add(all);
    Ranks ranks;
    for (const auto& question : questions) {
        std::map<std::string, std::int64_t> words;
        for (const auto& token : analyse(question.text.title, question.language)) words[token.term] += 3;
        for (const auto& token : analyse(question.text.body, question.language)) ++words[token.term];
        Query query;
        for (const auto& [term, count] : words) query.groups.push_back({{term}, 256 * count, false});
        query.readers = {"public"};
        auto& rank = ranks.emplace_back();
        for (const auto& hit : index.search(query).hits) rank.push_back(std::size_t(hit.key));
    }
    return ranks;
}

void compare_quality(const std::string& folder) {
    const Collection collection(folder);
    const auto tell = [&](const char* name, const Ranks& ranks) {
        std::printf("%-10s nDCG@10 by the words of requests alone: all %.3f", name,
                    collection.quality(ranks, ""));
        for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"})
            std::printf(", %s %.3f", language, collection.quality(ranks, language));
        std::printf("\n");
    };
    tell("lightfoot", rank_ours(collection.documents, collection.questions));
#ifdef WITH_XAPIAN
    tell("Xapian", rank_xapian(collection.documents, collection.questions));
#endif
}

void print(const char* name, const Figures& figures) {
    std::printf("%-10s build %7.0f documents/s, %4zu MB, AND p50 %.2f p99 %.2f, OR p50 %.2f p99 %.2f ms\n",
                name, figures.documents_per_second, figures.bytes / 1'000'000, figures.all_p50,
                figures.all_p99, figures.any_p50, figures.any_p99);
}

}  // namespace

}  // namespace lightfoot::bench

int main(int argc, char** argv) {
    using namespace lightfoot::bench;
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200'000;
    analysis_speed();
    if (argc > 3) compare_quality(argv[3]);
    Writer writer;
    std::vector<Text> texts;
    if (argc > 2)
        texts = kept_texts(argv[2], count);
    else
        for (std::size_t i = 0; i < count; ++i) texts.push_back(writer.text());
    std::size_t bytes = 0;
    for (const auto& text : texts) bytes += text.title.size() + text.body.size();
    std::printf("%zu documents, %zu MB of text\n", texts.size(), bytes / 1'000'000);
    std::vector<std::vector<std::string>> queries;
    for (std::size_t i = 0; queries.size() < query_count; ++i)
        if (auto words = writer.words_of(texts[i * 7919 % texts.size()], 3); words.size() == 3)
            queries.push_back(std::move(words));
    const Figures ours = run_ours(texts, queries);
    print("lightfoot", ours);
#ifdef WITH_XAPIAN
    const Figures xapian = run_xapian(texts, queries);
    print("Xapian", xapian);
    std::printf("queries with the same number of documents found: %s\n",
                xapian.all_totals == ours.all_totals ? "all" : "NOT all");
#endif
    return 0;
}
