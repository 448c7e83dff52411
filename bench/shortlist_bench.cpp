// links: cli
// One need put to many offers: how long the shortlist of ten with all its reasons takes.
//     shortlist_bench [OFFERS] [QUESTIONS]       10 000 and 600 where they are not given
// Times are processor time of the one thread that answers.
// Offers are made from the words of the vocabulary and sentences of the published offers, needs from the
// words of the vocabulary, both in six languages and always the same. Beside, in the same run: full text
// search of SQLite (FTS5, any of the words, BM25) that returns ten rows of the same offers, without reasons,
// rules or other languages. The last line is a fingerprint of all answers: another one means that the order
// or a reason has changed.

#include "base/digest.hpp"
#include "cli/house.hpp"
#include "index/analysis.hpp"
#include "matching/shortlist.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <time.h>

namespace lightfoot {

namespace {

constexpr std::size_t shown = 10;

// Processor time of this thread: what passes on an idle machine, also on a busy one.
double milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double percentile(std::vector<double> values, std::size_t percent) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * percent / 100)];
}

// How a State asks, by language: {0} and {1} are subjects, {2} is a kind of help, {3} an institution.
constexpr const char* asking[language_count][3] = {
    {"نطلب المساعدة في {0}.", "تحتاج {3} إلى {2} في مجال {0}، ونود أيضا أن نتعلم عن {1}.",
     "لدى الوزارة موظفون جدد ولا توجد لديهم خبرة كافية."},
    {"我们请求在{0}方面得到援助。", "{3}需要{2}，特别是关于{0}。我们也希望了解{1}。", "工作人员是新来的，经验不足。"},
    {"We request assistance with {0}.", "The {3} needs {2} on {0}. We would also like to learn about {1}.",
     "Our staff is new and has little experience with such cases at the border."},
    {"Nous demandons une assistance concernant {0}.",
     "Le service ({3}) a besoin de {2} sur {0}. Nous souhaitons aussi en savoir plus sur {1}.",
     "Notre personnel est nouveau et a peu d'expérience de ces cas à la frontière."},
    {"Просим помощи по теме: {0}.", "Ведомству ({3}) нужны {2} по теме {0}. Мы хотели бы также узнать о {1}.",
     "Наши сотрудники новые и имеют мало опыта таких случаев на границе."},
    {"Solicitamos asistencia en {0}.",
     "La institución ({3}) necesita {2} sobre {0}. También nos gustaría aprender sobre {1}.",
     "Nuestro personal es nuevo y tiene poca experiencia con estos casos en la frontera."}};
constexpr const char* some_states[] = {"", "KEN", "PER", "KGZ", "JOR", "SEN", "FJI", "MDA"};

class Writer {
public:
    Writer(const ReferenceData& data, const Records& records) : data_(data), records_(records) {
        for (const auto& topic : data.vocabulary.topics())
            (topic.facet == Facet::modality      ? kinds_
             : topic.facet == Facet::institution ? institutions_
                                                 : subjects_)
                .push_back(&topic);
    }

    Offer offer(std::size_t number) {
        const auto& model = pick(records_.offers);
        Offer offer = model;
        offer.id = {std::int64_t(number) + 1};
        offer.provider = pick(records_.institutions).id;
        const std::size_t language = below(10) < 6 ? 2 : below(language_count);
        offer.language = official_languages[language];
        offer.title = term(pick(subjects_), language) + ": " + term(pick(kinds_), language);
        offer.text = pick(records_.offers).text + "\n";
        for (std::size_t topics = 1 + below(4); topics > 0; --topics)
            offer.text += term(pick(subjects_), language) + ", ";
        offer.text += term(pick(institutions_), language) + ".\n" + pick(records_.offers).text;
        offer.topics.clear();
        return offer;
    }

    NeedQuery need(std::size_t number) {
        const std::size_t language = number % language_count;
        const std::string words[] = {term(pick(subjects_), language), term(pick(subjects_), language),
                                     term(pick(kinds_), language), term(pick(institutions_), language)};
        NeedQuery query;
        query.need.title = said(asking[language][0], words);
        query.need.text = said(asking[language][1], words) + " " + asking[language][2];
        // One in eight speaks of the resolution as a whole, which is near every offer.
        if (number % 8 == 7)
            query.need.text += " " + term(data_.vocabulary.find("resolution-implementation"), language);
        query.language = official_languages[language];
        query.state = some_states[below(std::size(some_states))];
        query.as_of = {20'000};
        return query;
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }
    template <class T>
    const T& pick(const std::vector<T>& from) { return from[below(from.size())]; }
    std::string term(const Topic* topic, std::size_t language) {
        const auto& terms = topic->terms[language];
        return terms.empty() ? topic->id : terms[below(terms.size())];
    }
    static std::string said(std::string sentence, const std::string (&words)[4]) {
        for (std::size_t i = 0; i < 4; ++i) {
            const auto at = sentence.find("{" + std::to_string(i) + "}");
            if (at != std::string::npos) sentence.replace(at, 3, words[i]);
        }
        return sentence;
    }

    const ReferenceData& data_;
    const Records& records_;
    std::vector<const Topic*> subjects_, kinds_, institutions_;
    std::mt19937 random_{1540};
};

void print(const char* name, const std::vector<double>& times) {
    std::printf("%-28s p50 %7.3f   p99 %7.3f   most %7.3f ms\n", name, percentile(times, 50),
                percentile(times, 99), percentile(times, 100));
}

// Full text search of SQLite on the same offers, in memory.
class Baseline {
public:
    explicit Baseline(const std::vector<Offer>& offers) {
        if (sqlite3_open(":memory:", &connection_) != SQLITE_OK) std::abort();
        run("CREATE VIRTUAL TABLE offers USING fts5(title, text)");
        run("BEGIN");
        auto* insert = prepare("INSERT INTO offers(rowid, title, text) VALUES (?, ?, ?)");
        for (const auto& offer : offers) {
            sqlite3_bind_int64(insert, 1, offer.id.value);
            bind(insert, 2, offer.title);
            bind(insert, 3, offer.text);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        select_ = prepare("SELECT rowid, title, text FROM offers WHERE offers MATCH ?"
                          " ORDER BY bm25(offers, 2.0, 1.0) LIMIT 10");
    }
    ~Baseline() {
        sqlite3_finalize(select_);
        sqlite3_close(connection_);
    }
    Baseline(const Baseline&) = delete;

    std::size_t ask(const NeedQuery& query) {
        const std::string text = query.need.title + " " + query.need.text;
        std::string any;
        for (const auto& token : analyse(text, query.language))
            any += (any.empty() ? "\"" : " OR \"") + text.substr(token.begin, token.end - token.begin) + "\"";
        bind(select_, 1, any);
        std::size_t bytes = 0;
        while (sqlite3_step(select_) == SQLITE_ROW) bytes += std::size_t(sqlite3_column_bytes(select_, 2));
        sqlite3_reset(select_);
        return bytes;
    }

private:
    void run(const char* sql) {
        if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) std::abort();
    }
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(connection_, sql, -1, &statement, nullptr) != SQLITE_OK) std::abort();
        return statement;
    }
    static void bind(sqlite3_stmt* statement, int place, const std::string& words) {
        sqlite3_bind_text(statement, place, words.data(), int(words.size()), SQLITE_TRANSIENT);
    }
    sqlite3* connection_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

std::string told(const Shortlist& list) {
    std::string out = std::to_string(list.fitting);
    for (const auto& one : list.candidates) {
        out += "\n" + one.offer.text() + " " + std::to_string(one.tier) + " " + std::to_string(one.order);
        for (const auto& criterion : one.criteria) {
            out += " " + criterion.reason.key + std::to_string(int(criterion.verdict));
            for (const auto& phrase : criterion.phrases) out += phrase.need_text + phrase.offer_text;
        }
    }
    return out;
}

void measure(const ReferenceData& data, std::size_t offers_wanted, std::size_t questions) {
    const auto records = read_records(embedded_files(), Space::real, {20'000}).value();
    Writer writer(data, records);
    std::vector<Offer> offers;
    for (std::size_t i = 0; i < offers_wanted; ++i) offers.push_back(writer.offer(i));
    std::vector<NeedQuery> needs;
    for (std::size_t i = 0; i < questions; ++i) needs.push_back(writer.need(i));
    Baseline baseline(offers);
    const Tagger tagger(data.vocabulary);
    const double began = milliseconds();
    const Matcher matcher(std::move(offers), records.institutions, data.vocabulary, tagger, data.places);
    std::printf("%zu offers made ready in %.0f ms; %zu needs in six languages, the best %zu of each\n",
                offers_wanted, milliseconds() - began, questions, shown);
    std::vector<double> ours, theirs, by_language[language_count];
    std::string answers;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        double start = milliseconds();
        const auto list = matcher.shortlist(needs[i], shown);
        ours.push_back(milliseconds() - start);
        by_language[i % language_count].push_back(ours.back());
        rows += list.candidates.size();
        start = milliseconds();
        (void)baseline.ask(needs[i]);
        theirs.push_back(milliseconds() - start);
        answers += told(list) + "\n";
    }
    print("shortlist with reasons", ours);
    for (std::size_t i = 0; i < language_count; ++i)
        print(("  " + std::string(official_languages[i])).c_str(), by_language[i]);
    print("SQLite FTS5, ten rows", theirs);
    std::printf("%zu candidates; fingerprint of the answers %s\n", rows,
                hex(sha256(answers)).substr(0, 16).c_str());
}

}  // namespace

}  // namespace lightfoot

int main(int argc, char** argv) {
    const auto count = [&](int place, std::size_t otherwise) {
        return argc > place ? std::strtoul(argv[place], nullptr, 10) : otherwise;
    };
    const auto data = lightfoot::ReferenceData::read({});
    if (!data) return 1;
    lightfoot::measure(*data, count(1, 10'000), count(2, 600));
    return 0;
}
