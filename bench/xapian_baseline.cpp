// Xapian 1.4 with its own term generator and English stemmer, a glass data base on disk, BM25 weights. Xapian
// is under the GPL: it is linked by this benchmark alone, never by the product.

#include "baseline.hpp"

#include <filesystem>
#include <xapian.h>

namespace lightfoot::bench {

namespace {

std::size_t folder_bytes(const std::filesystem::path& folder) {
    std::size_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) bytes += entry.file_size();
    return bytes;
}

void build(const std::filesystem::path& folder, const std::vector<Text>& texts) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text_without_positions(texts[i].title, 3);
        generator.index_text_without_positions(texts[i].body);
        database.add_document(document);
    }
    database.commit();
}

}  // namespace

Figures run_xapian(const std::vector<Text>& texts, const std::vector<std::vector<std::string>>& queries) {
    Figures figures;
    const auto folder = std::filesystem::temp_directory_path() / "lightfoot_xapian_bench";
    const double begin = seconds();
    build(folder, texts);
    figures.documents_per_second = double(texts.size()) / (seconds() - begin);
    figures.bytes = folder_bytes(folder);
    Xapian::Database database(folder.string());
    const Xapian::Stem stem("en");
    for (const auto op : {Xapian::Query::OP_AND, Xapian::Query::OP_OR}) {
        std::vector<double> times;
        for (const auto& words : queries) {
            const double start = seconds();
            std::vector<std::string> terms;
            for (const auto& word : words) terms.push_back("Z" + stem(word));
            Xapian::Enquire enquire(database);
            enquire.set_query(Xapian::Query(op, terms.begin(), terms.end()));
            const auto found = enquire.get_mset(0, 10);
            times.push_back(1000 * (seconds() - start));
            if (op == Xapian::Query::OP_AND)
                figures.all_totals.push_back(
                    enquire.get_mset(0, 10, unsigned(texts.size())).get_matches_estimated());
        }
        (op == Xapian::Query::OP_AND ? figures.all_p50 : figures.any_p50) = percentile(times, 50);
        (op == Xapian::Query::OP_AND ? figures.all_p99 : figures.any_p99) = percentile(times, 99);
    }
    std::filesystem::remove_all(folder);
    return figures;
}

Ranks rank_xapian(const std::vector<Spoken>& documents, const std::vector<Spoken>& questions) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    const auto analysed = [](const Spoken& spoken) {
        Xapian::TermGenerator generator;
        generator.set_stemmer(Xapian::Stem(spoken.language == "zh" ? "none" : spoken.language));
        generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text_without_positions(spoken.text.title, 3);
        generator.index_text_without_positions(spoken.text.body);
        return document;
    };
    for (const auto& one : documents) database.add_document(analysed(one));
    Ranks ranks;
    for (const auto& question : questions) {
        std::vector<Xapian::Query> terms;
        auto words = analysed(question);
        for (auto term = words.termlist_begin(); term != words.termlist_end(); ++term)
            if (question.language == "zh" || (*term)[0] == 'Z') terms.emplace_back(*term, term.get_wdf());
        Xapian::Enquire enquire(database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
        auto& rank = ranks.emplace_back();
        const auto found = enquire.get_mset(0, 10);
        for (auto hit = found.begin(); hit != found.end(); ++hit) rank.push_back(*hit - 1);
    }
    return ranks;
}

}  // namespace lightfoot::bench
