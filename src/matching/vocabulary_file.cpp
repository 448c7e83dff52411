// The only translation unit that knows TOML (toml++ throws on a parse error; it is caught here and becomes a fault).

#include "matching/vocabulary_file.hpp"

#include "base/text.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t max_file_bytes = 4u << 20;
constexpr std::size_t max_blocks = 2000;
constexpr std::size_t max_term_bytes = 200;
constexpr std::size_t max_note_bytes = 2000;

// TOML is UTF-8 without control characters but tabs and line ends. The parser itself would stop the program at some
// other bytes (in the name of a table, beyond the last character of Unicode). 0: all is well.
std::size_t line_that_is_no_text(std::string_view content) {
    std::size_t number = 1;
    for (auto rest = content; !rest.empty(); ++number) {
        const auto line = rest.substr(0, rest.find('\n'));
        const bool control = std::any_of(line.begin(), line.end(), [](unsigned char c) {
            return (c < 0x20 && c != '\t' && c != '\r') || c == 0x7F;
        });
        if (control || !valid_utf8(line)) return number;
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return 0;
}

class Reader {
public:
    Reader(const VocabularyFile& file, std::vector<VocabularyBlock>& blocks, std::vector<Fault>& faults)
        : name_(file.name), blocks_(blocks), faults_(faults) {}

    void read(std::string_view content) {
        if (content.size() > max_file_bytes)
            return fault(1, {"vocabulary.file_too_large", {{"most", std::int64_t(max_file_bytes)}}});
        if (const auto line = line_that_is_no_text(content))
            return fault(line, {"vocabulary.not_toml", {{"detail", "this line is not UTF-8 text"}}});
        try {
            whole(toml::parse(content));
        } catch (const toml::parse_error& error) {
            fault(error.source().begin.line,
                  {"vocabulary.not_toml", {{"detail", std::string(error.description())}}});
        }
    }

private:
    void fault(std::size_t line, Message message) {
        faults_.push_back({name_ + ":" + std::to_string(line), std::move(message)});
    }
    static std::size_t line_of(const toml::node& node) { return node.source().begin.line; }

    void whole(const toml::table& table) {
        for (const auto& [key, node] : table) {
            const auto* list = node.as_array();
            if (key.str() != "concept" || !list || !list->is_array_of_tables()) {
                fault(line_of(node), {"vocabulary.unknown_key", {{"key", std::string(key.str())}}});
                continue;
            }
            for (const auto& entry : *list) block(*entry.as_table());
        }
    }

    void block(const toml::table& table) {
        if (blocks_.size() >= max_blocks)
            return fault(line_of(table), {"vocabulary.too_many", {{"most", std::int64_t(max_blocks)}}});
        VocabularyBlock block;
        block.at = {name_, line_of(table)};
        for (const auto& [key, node] : table) {
            VocabularyField field;
            field.at = {name_, line_of(node)};
            if (const auto* list = node.as_array())
                for (const auto& entry : *list) text(entry, max_term_bytes, field);
            else text(node, max_note_bytes, field);
            block.fields.emplace(std::string(key.str()), std::move(field));
        }
        blocks_.push_back(std::move(block));
    }

    void text(const toml::node& node, std::size_t most, VocabularyField& field) {
        const auto* value = node.as_string();
        if (!value) return fault(line_of(node), "vocabulary.not_a_text");
        if (value->get().empty() || value->get().size() > most)
            return fault(line_of(node), {"vocabulary.bad_length", {{"most", std::int64_t(most)}}});
        field.entries.push_back({{name_, line_of(node)}, value->get()});
    }

    std::string name_;
    std::vector<VocabularyBlock>& blocks_;
    std::vector<Fault>& faults_;
};

}  // namespace

const VocabularyField* VocabularyBlock::field(std::string_view key) const {
    const auto found = fields.find(key);
    return found == fields.end() ? nullptr : &found->second;
}

const VocabularyPlace& VocabularyBlock::place_of(std::string_view key) const {
    const auto* found = field(key);
    return found ? found->at : at;
}

void read_vocabulary_file(const VocabularyFile& file, std::vector<VocabularyBlock>& blocks,
                          std::vector<Fault>& faults) {
    Reader(file, blocks, faults).read(file.content);
}

}  // namespace lightfoot
