// Reading and checking the vocabulary. The check has two rounds: each block by itself, then the whole
// together (unknown broader concepts, cycles, terms that two concepts claim). All faults of a round are
// reported, not only the first.

#include "matching/vocabulary.hpp"

#include "base/data_file.hpp"
#include "domain/space.hpp"
#include "domain/topic.hpp"
#include "index/analysis.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace lightfoot {

namespace {

constexpr std::string_view paragraphs[] = {"1",  "2", "3a", "3b", "3c", "3d", "4",  "5",
                                           "6",  "7", "8a", "8b", "8c", "8d", "9", "10"};
constexpr std::string_view headings[] = {"Expertise",
                                         "Training",
                                         "Financial",
                                         "Resources",
                                         "Legal",
                                         "Implementation",
                                         "General",
                                         "Biological",
                                         "Chemical",
                                         "Nuclear",
                                         "Missile",
                                         "MPC&A",
                                         "Physical Protection",
                                         "Export Controls",
                                         "Border Controls",
                                         "Dismantlement",
                                         "Enforcement",
                                         "Non-proliferation",
                                         "Financial crimes",
                                         "Legislative and enforcement measures"};

template <std::size_t N>
bool among(const std::string_view (&known)[N], std::string_view value) {
    return std::find(std::begin(known), std::end(known), value) != std::end(known);
}

bool is_topic_id(std::string_view id) {
    if (id.empty() || id.size() > 64 || id.front() == '-' || id.back() == '-') return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool is_dac_code(std::string_view code) {
    return code.size() == 5 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Facet> facet(std::string_view name) {
    for (auto facet :
         {Facet::subject, Facet::material, Facet::institution, Facet::obligation, Facet::modality})
        if (name_of(facet) == name) return facet;
    return std::nullopt;
}

// Collects the faults; every one carries "file:line".
class Check {
public:
    explicit Check(std::vector<Fault>& faults) : faults_(faults) {}
    void fault(const DataPlace& at, Message message) {
        faults_.push_back({at.file + ":" + std::to_string(at.line), std::move(message)});
    }

    Topic topic(const DataBlock& block) {
        Topic topic;
        topic.id = single(block, "id");
        if (!is_topic_id(topic.id)) fault(block.at, {"vocabulary.bad_id", {{"id", topic.id}}});
        const auto facet_name = single(block, "facet");
        if (const auto known = facet(facet_name)) topic.facet = *known;
        else
            fault(block.place_of("facet"),
                  {"vocabulary.bad_facet", {{"id", topic.id}, {"facet", facet_name}}});
        topic.broader = values(block, "broader");
        topic.related = values(block, "related");
        topic.paragraphs = known_values(block, "paragraph", "vocabulary.bad_paragraph",
                                        [](std::string_view value) { return among(paragraphs, value); });
        topic.offer_headings = known_values(block, "offer", "vocabulary.bad_heading",
                                            [](std::string_view value) { return among(headings, value); });
        topic.dac_codes = known_values(block, "dac", "vocabulary.bad_dac_code", is_dac_code);
        topic.note = single(block, "note");
        for (std::size_t i = 0; i < language_count; ++i)
            topic.terms[i] = terms(block, topic.id, official_languages[i]);
        for (const auto& [key, unused] : block.fields) known_key(block, key);
        return topic;
    }

    // [[description]]: one language, and a text for each topic.
    void descriptions(const DataBlock& block, Vocabulary& vocabulary) {
        const auto name = single(block, "language");
        const auto language = std::find(std::begin(official_languages), std::end(official_languages), name);
        if (language == std::end(official_languages))
            return fault(block.place_of("language"), {"vocabulary.bad_language", {{"value", name}}});
        for (const auto& [id, field] : block.fields) {
            if (id == "language") continue;
            for (const auto& entry : field.entries)
                if (auto wrong = vocabulary.describe(
                        id, std::size_t(language - std::begin(official_languages)), entry.text))
                    fault(entry.at, std::move(*wrong));
        }
    }

    static std::string single(const DataBlock& block, std::string_view key) {
        const auto all = values(block, key);
        return all.empty() ? std::string() : all.front();
    }

private:
    static std::vector<std::string> values(const DataBlock& block, std::string_view key) {
        std::vector<std::string> out;
        if (const auto* field = block.field(key))
            for (const auto& entry : field->entries) out.push_back(entry.text);
        return out;
    }
    template <class Known>
    std::vector<std::string> known_values(const DataBlock& block, std::string_view key,
                                          const char* message, Known known) {
        if (const auto* field = block.field(key))
            for (const auto& entry : field->entries)
                if (!known(entry.text)) fault(entry.at, {message, {{"value", entry.text}}});
        return values(block, key);
    }
    std::vector<std::string> terms(const DataBlock& block, const std::string& id,
                                   std::string_view language) {
        auto all = values(block, language);
        if (all.empty())
            fault(block.at, {"vocabulary.no_label", {{"id", id}, {"language", Term{Term::Kind::language,
                                                                                  std::string(language)}}}});
        if (all.size() > max_terms_per_language)
            fault(block.place_of(language),
                  {"vocabulary.too_many_terms", {{"id", id}, {"most", max_terms_per_language}}});
        return all;
    }
    void known_key(const DataBlock& block, const std::string& key) {
        static constexpr std::string_view keys[] = {
            "id",  "facet", "broader", "related", "paragraph", "offer", "dac",
            "note", "ar",   "zh",      "en",      "fr",        "ru",    "es"};
        if (!among(keys, key)) fault(block.place_of(key), {"data_file.unknown_key", {{"key", key}}});
    }

    static constexpr std::int64_t max_terms_per_language = 40;
    std::vector<Fault>& faults_;
};

// The checks that need all blocks.
class CheckTogether {
public:
    CheckTogether(const std::vector<DataBlock>& blocks, const std::vector<Topic>& topics, Check& check)
        : blocks_(blocks), topics_(topics), check_(check) {
        for (std::size_t i = 0; i < topics.size(); ++i)
            if (!by_id_.emplace(topics[i].id, i).second)
                check_.fault(blocks[i].at, {"vocabulary.duplicate_id", {{"id", topics[i].id}}});
    }

    void run() {
        for (std::size_t i = 0; i < topics_.size(); ++i) broader(i);
        state_.assign(topics_.size(), 0);
        for (std::size_t i = 0; i < topics_.size(); ++i) cycle(i);
        for (std::size_t i = 0; i < language_count; ++i) shared_terms(i);
    }

private:
    void broader(std::size_t at) {
        const auto* field = blocks_[at].field("broader");
        if (field && field->entries.size() > 3)
            check_.fault(field->at, {"vocabulary.too_many_broader", {{"id", topics_[at].id}}});
        known(at, "broader", "vocabulary.unknown_broader");
        known(at, "related", "vocabulary.unknown_related");
    }

    void known(std::size_t at, std::string_view key, const char* message) {
        const auto* field = blocks_[at].field(key);
        if (!field) return;
        for (const auto& entry : field->entries)
            if (!by_id_.count(entry.text))
                check_.fault(entry.at, {message, {{"id", topics_[at].id}, {"broader", entry.text}}});
    }

    // Depth first; a concept met again while it is still open closes a cycle, which is reported at that
    // concept.
    void cycle(std::size_t start) {
        std::vector<std::pair<std::size_t, std::size_t>> path;  // concept, next of its broader ones
        if (state_[start] == 0) path.push_back({start, 0}), state_[start] = 1;
        while (!path.empty()) {
            auto& [at, next] = path.back();
            if (next == topics_[at].broader.size()) {
                state_[at] = 2;
                path.pop_back();
                continue;
            }
            const auto found = by_id_.find(topics_[at].broader[next++]);
            if (found == by_id_.end() || state_[found->second] == 2) continue;
            if (state_[found->second] == 1) {
                check_.fault(blocks_[at].place_of("broader"),
                             {"vocabulary.cycle", {{"id", topics_[at].id}, {"broader", found->first}}});
                continue;
            }
            state_[found->second] = 1;
            path.push_back({found->second, 0});
        }
    }

    // Two terms are the same when they read the same after folding: the tagger could not tell them apart.
    void shared_terms(std::size_t language) {
        std::map<std::vector<std::string>, std::size_t> owner;
        for (std::size_t i = 0; i < topics_.size(); ++i) {
            const auto* field = blocks_[i].field(official_languages[language]);
            for (std::size_t t = 0; field && t < field->entries.size(); ++t) {
                const auto& entry = field->entries[t];
                std::vector<std::string> folded;
                for (auto& token : analyse(entry.text, official_languages[language]))
                    folded.push_back(token.term);
                if (folded.empty()) {
                    check_.fault(entry.at,
                                 {"vocabulary.empty_term", {{"id", topics_[i].id}, {"term", entry.text}}});
                    continue;
                }
                const auto [found, added] = owner.emplace(folded, i);
                if (!added && found->second != i)
                    check_.fault(entry.at, {"vocabulary.shared_term",
                                            {{"term", entry.text},
                                             {"id", topics_[i].id},
                                             {"other", topics_[found->second].id}}});
            }
        }
    }

    const std::vector<DataBlock>& blocks_;
    const std::vector<Topic>& topics_;
    Check& check_;
    std::map<std::string, std::size_t> by_id_;
    std::vector<int> state_;  // 0 unseen, 1 on the path, 2 done
};

bool is_base_modality(std::string_view id) {
    return std::find(std::begin(base_modalities), std::end(base_modalities), id) != std::end(base_modalities);
}

}  // namespace

std::string_view name_of(Facet facet) {
    switch (facet) {
        case Facet::subject: return "subject";
        case Facet::material: return "material";
        case Facet::institution: return "institution";
        case Facet::obligation: return "obligation";
        case Facet::modality: return "modality";
    }
    return {};
}

Result<Vocabulary> Vocabulary::read(std::span<const VocabularyFile> files) {
    std::vector<Fault> faults;
    std::vector<DataBlock> all, blocks, descriptions;
    constexpr std::string_view kinds[] = {"concept", "description"};
    for (const auto& file : files) read_data_file(file.name, file.content, kinds, all, faults);
    for (auto& block : all) (block.kind == "concept" ? blocks : descriptions).push_back(std::move(block));
    Check check(faults);
    std::vector<Topic> topics;
    for (const auto& block : blocks) topics.push_back(check.topic(block));
    CheckTogether(blocks, topics, check).run();
    if (!faults.empty()) return invalid("vocabulary.not_usable", std::move(faults));

    Vocabulary vocabulary;
    vocabulary.take(std::move(topics));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto* topic = vocabulary.find(Check::single(blocks[i], "id"));
        if (topic->facet == Facet::modality && vocabulary.base_modality(topic->id).empty())
            check.fault(blocks[i].at, {"vocabulary.no_base_modality", {{"id", topic->id}}});
    }
    for (const auto& block : descriptions) check.descriptions(block, vocabulary);
    if (!faults.empty()) return invalid("vocabulary.not_usable", std::move(faults));
    return vocabulary;
}

void Vocabulary::take(std::vector<Topic> topics) {
    std::sort(topics.begin(), topics.end(), [](const Topic& a, const Topic& b) { return a.id < b.id; });
    topics_ = std::move(topics);
    for (std::size_t i = 0; i < topics_.size(); ++i) by_id_[topics_[i].id] = i;
    for (const auto& topic : topics_)
        for (const auto& id : topic.broader) topics_[by_id_[id]].narrower.push_back(topic.id);
    for (const auto& topic : topics_)
        if (topic.facet == Facet::modality) find_base(topic);
}

std::optional<Message> Vocabulary::describe(const std::string& id, std::size_t language, std::string text) {
    const auto topic = by_id_.find(id);
    if (topic == by_id_.end()) return Message{"vocabulary.unknown_described", {{"id", id}}};
    auto& description = topics_[topic->second].description[language];
    if (!description.empty()) return Message{"vocabulary.described_twice", {{"id", id}}};
    description = std::move(text);
    return std::nullopt;
}

// The nearest base modality above, breadth first, the first named first; a base modality is its own.
void Vocabulary::find_base(const Topic& topic) {
    std::vector<std::string> queue{topic.id};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        if (is_base_modality(queue[i])) {
            base_modality_[topic.id] = queue[i];
            return;
        }
        const auto& above = topics_[by_id_[queue[i]]].broader;
        queue.insert(queue.end(), above.begin(), above.end());
    }
}

const Topic* Vocabulary::find(std::string_view id) const {
    const auto at = position(id);
    return at ? &topics_[*at] : nullptr;
}

std::optional<std::size_t> Vocabulary::position(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::string_view Vocabulary::label(std::string_view id, std::string_view language) const {
    const auto* topic = find(id);
    if (!topic) return id;
    for (std::size_t i = 0; i < language_count; ++i)
        if (official_languages[i] == language) return topic->terms[i].front();
    return id;
}

const std::string& Vocabulary::base_modality(std::string_view id) const {
    static const std::string none;
    const auto found = base_modality_.find(id);
    return found == base_modality_.end() ? none : found->second;
}

}  // namespace lightfoot
