#pragma once
// A small vocabulary and a few places, enough to see every rule at work, and the real files for what must
// hold of them.

#include "domain/offer.hpp"
#include "matching/places.hpp"
#include "matching/shortlist.hpp"
#include "matching/vocabulary.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace lightfoot::test {

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline constexpr std::string_view small_vocabulary_text = R"(
[[concept]]
id = "export-control"
facet = "subject"
broader = []
paragraph = ["3d"]
offer = ["Export Controls"]
dac = ["33120"]
ar = ["مراقبة الصادرات", "الرقابة على الصادرات"]
zh = ["出口管制"]
en = ["Export control", "control of strategic exports"]
fr = ["Contrôle des exportations"]
ru = ["Экспортный контроль"]
es = ["Control de exportaciones"]
[[concept]]
id = "catch-all"
facet = "subject"
broader = ["export-control"]
ar = ["البند الجامع"]
zh = ["全面管制条款"]
en = ["Catch-all clause"]
fr = ["Clause attrape-tout"]
ru = ["Всеобъемлющий контроль"]
es = ["Cláusula general"]
[[concept]]
id = "control-lists"
facet = "subject"
broader = ["export-control"]
ar = ["قوائم المراقبة"]
zh = ["管制清单"]
en = ["Control lists"]
fr = ["Listes de contrôle"]
ru = ["Контрольные списки"]
es = ["Listas de control"]
[[concept]]
id = "diamonds"
facet = "subject"
broader = []
ar = ["الماس"]
zh = ["钻石"]
en = ["Diamonds", "rough diamonds"]
fr = ["Diamants"]
related = ["customs-service"]
ru = ["Алмазы"]
es = ["Diamantes"]
[[concept]]
id = "chemical-safety"
facet = "subject"
broader = []
ar = ["السلامة الكيميائية"]
zh = ["化学安全"]
en = ["Chemical safety", "CWC"]
fr = ["Sécurité chimique", "OIAC"]
ru = ["Химическая безопасность"]
es = ["Seguridad química"]
[[concept]]
id = "customs-service"
facet = "institution"
broader = []
ar = ["الجمارك"]
zh = ["海关"]
en = ["Customs service", "customs"]
fr = ["Douane"]
ru = ["Таможня"]
es = ["Aduana"]
[[concept]]
id = "training"
facet = "modality"
broader = []
ar = ["تدريب"]
zh = ["培训"]
en = ["Training", "course"]
fr = ["Formation"]
ru = ["Обучение"]
es = ["Capacitación"]
[[concept]]
id = "train-the-trainers"
facet = "modality"
broader = ["training"]
ar = ["تدريب المدربين"]
zh = ["培训师培训"]
en = ["Train-the-trainers course", "training of trainers"]
fr = ["Formation de formateurs"]
ru = ["Подготовка инструкторов"]
es = ["Formación de formadores"]
[[concept]]
id = "equipment"
facet = "modality"
broader = []
ar = ["معدات"]
zh = ["设备"]
en = ["Equipment"]
fr = ["Matériel"]
ru = ["Оборудование"]
es = ["Equipo"]
[[concept]]
id = "drafting"
facet = "modality"
broader = []
ar = ["صياغة القوانين"]
zh = ["起草法律"]
en = ["Legislative drafting"]
fr = ["Rédaction de lois"]
ru = ["Разработка законов"]
es = ["Redacción de leyes"]
[[description]]
language = "en"
diamonds = "Stones that are found in rivers and mines. They are sorted, weighed and sealed."
[[description]]
language = "fr"
diamonds = "Pierres trouvées dans les rivières et les mines. Elles sont triées, pesées et scellées."
)";

inline const Vocabulary& small_vocabulary() {
    static const Vocabulary vocabulary = [] {
        const VocabularyFile file{"small.toml", small_vocabulary_text};
        auto read = Vocabulary::read(std::span(&file, 1));
        if (!read)
            for (const auto& fault : read.error().faults)
                ADD_FAILURE() << fault.place << " " << fault.message.key;
        return *std::move(read);
    }();
    return vocabulary;
}

inline const Tagger& small_tagger() {
    static const Tagger tagger(small_vocabulary());
    return tagger;
}

// The vocabulary as shipped.
inline Result<Vocabulary> read_vocabulary() {
    std::map<std::string, std::string> contents;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/data/vocabulary"))
        if (entry.path().extension() == ".toml")
            contents[entry.path().filename().string()] = read_file(entry.path());
    std::vector<VocabularyFile> files;
    for (const auto& [name, content] : contents) files.push_back({name, content});
    return Vocabulary::read(files);
}

inline const Vocabulary& vocabulary() {
    static const Vocabulary read = read_vocabulary().value();
    return read;
}

inline const Tagger& tagger() {
    static const Tagger made(vocabulary());
    return made;
}

inline const Places& places() {
    static const Places read = Places::read(read_file(SOURCE_DIR "/data/states/states.tsv"),
                                            read_file(SOURCE_DIR "/data/states/regions.tsv"),
                                            read_file(SOURCE_DIR "/data/states/practice.tsv"),
                                            read_file(SOURCE_DIR "/data/states/areas.tsv"))
                                   .value();
    return read;
}

inline Offer offer(std::int64_t id, std::string title, std::string text = "", std::string language = "en") {
    Offer offer;
    offer.id = {id};
    offer.provider = {1000 + id};
    offer.title = std::move(title);
    offer.text = std::move(text);
    offer.language = std::move(language);
    return offer;
}

inline NeedQuery need(std::string title, std::string text = "", std::string language = "en") {
    NeedQuery query;
    query.need.title = std::move(title);
    query.need.text = std::move(text);
    query.language = std::move(language);
    query.state = "BOL";
    query.asking = {7};
    query.as_of = date_of(2026, 11, 24);
    return query;
}

inline Matcher matcher(std::vector<Offer> offers) {
    return Matcher(std::move(offers), {}, small_vocabulary(), small_tagger(), places());
}

inline const CriterionResult& criterion(const Candidate& candidate, Criterion which) {
    for (const auto& each : candidate.criteria)
        if (each.criterion == which) return each;
    ADD_FAILURE() << "no criterion " << name_of(which);
    static const CriterionResult none;
    return none;
}

}  // namespace lightfoot::test
