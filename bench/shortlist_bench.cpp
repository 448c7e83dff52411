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
#include "index/analysis.hpp"
#include "made_records.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
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
    RecordWriter writer(data, records);
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
