#include "web/manual.hpp"

#include "base/data_file.hpp"
#include "base/text.hpp"
#include "domain/space.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::string_view structure = "data/manual/pages.toml";
constexpr std::size_t most_faults = 50;

const EmbeddedFile* file_named(std::span<const EmbeddedFile> files, std::string_view name) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& one) { return one.name == name; });
    return found == files.end() ? nullptr : &*found;
}

std::string words_file(std::string_view language) {
    return "data/manual/" + std::string(language) + ".md";
}

class ManualReader {
public:
    std::vector<ManualSection> sections;
    std::map<std::string, std::size_t, std::less<>> pages;
    std::vector<Fault> faults;

    void structure_of(const std::vector<DataBlock>& blocks) {
        for (const auto& block : blocks) {
            ManualSection section;
            section.id = one(block, "id");
            section.chapter = one(block, "chapter");
            section.nothing_written = block.field("writes") && one(block, "writes") == "nothing";
            const auto* field = block.field("pages");
            if (!field) fault(block.at, {"manual.missing", {{"name", "pages"}}});
            for (const auto& entry : field ? field->entries : std::vector<DataEntry>{}) {
                section.pages.push_back(entry.text);
                if (!pages.emplace(entry.text, sections.size()).second)
                    fault(entry.at, {"manual.twice", {{"name", entry.text}}});
            }
            if (find(section.id)) fault(block.at, {"manual.twice", {{"name", section.id}}});
            sections.push_back(std::move(section));
        }
    }

    void words_of(std::string_view language, const EmbeddedFile& file) {
        ManualSection* section = nullptr;
        DataPlace at{std::string(file.name), 0};
        for (std::string_view rest = file.content; !rest.empty();) {
            const auto end = std::min(rest.find('\n'), rest.size());
            const auto line = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            ++at.line;
            if (line.empty()) continue;
            if (line.starts_with("# ")) {
                section = begin(trimmed(line.substr(2)), language, at);
                continue;
            }
            auto* place = section ? place_of(section->texts.find(language)->second, line) : nullptr;
            if (!place || !place->empty() || !valid_utf8(line))
                fault(at, "manual.bad_line");
            else
                *place = trimmed(line.substr(line.find(':') + 1));
        }
        for (auto& one : sections) whole(one, language, file);
    }

    void fault(const DataPlace& at, Message message) {
        if (faults.size() < most_faults)
            faults.push_back({at.file + ":" + std::to_string(at.line), std::move(message)});
    }

private:
    std::string one(const DataBlock& block, std::string_view key) {
        const auto* field = block.field(key);
        if (field && field->entries.size() == 1) return field->entries.front().text;
        fault(block.at, {"manual.missing", {{"name", std::string(key)}}});
        return {};
    }

    ManualSection* find(std::string_view id) {
        const auto found = std::find_if(sections.begin(), sections.end(),
                                        [&](const ManualSection& one) { return one.id == id; });
        return found == sections.end() ? nullptr : &*found;
    }

    ManualSection* begin(std::string_view id, std::string_view language, const DataPlace& at) {
        auto* section = find(id);
        if (!section) {
            fault(at, {"manual.no_section", {{"name", std::string(id)}}});
            return nullptr;
        }
        if (!section->texts.emplace(language, HelpText{std::string(id), {}, {}, {}, {}, {}}).second)
            fault(at, {"manual.twice", {{"name", std::string(id)}}});
        return section;
    }

    static std::string* place_of(HelpText& text, std::string_view line) {
        const std::pair<std::string_view, std::string*> known[] = {{"title:", &text.title},
                                                                   {"for:", &text.purpose},
                                                                   {"do:", &text.doing},
                                                                   {"next:", &text.next},
                                                                   {"seen:", &text.seen}};
        for (const auto& [name, place] : known)
            if (line.starts_with(name)) return place;
        return nullptr;
    }

    // Who writes on a page is told what follows and who sees it.
    void whole(const ManualSection& section, std::string_view language, const EmbeddedFile& file) {
        const auto found = section.texts.find(language);
        const DataPlace at{std::string(file.name), 1};
        if (found == section.texts.end()) return fault(at, {"manual.missing", {{"name", section.id}}});
        const auto& text = found->second;
        const bool told =
            section.nothing_written ? text.seen.empty() : !text.next.empty() && !text.seen.empty();
        if (text.title.empty() || text.purpose.empty() || text.doing.empty() || !told)
            fault(at, {"manual.missing", {{"name", section.id}}});
    }
};

}  // namespace

const HelpText& ManualSection::text(std::string_view language) const {
    const auto found = texts.find(language);
    return found == texts.end() ? texts.at("en") : found->second;
}

Result<Manual> Manual::read(std::span<const EmbeddedFile> files) {
    ManualReader reader;
    const auto* layout = file_named(files, structure);
    if (!layout) return invalid("manual.faults", {{std::string(structure), "letter_text.missing"}});
    static constexpr std::string_view kinds[] = {"section"};
    std::vector<DataBlock> blocks;
    read_data_file(layout->name, layout->content, kinds, blocks, reader.faults);
    reader.structure_of(blocks);
    for (auto language : official_languages) {
        const auto name = words_file(language);
        if (const auto* file = file_named(files, name))
            reader.words_of(language, *file);
        else
                reader.faults.push_back({name, "letter_text.missing"});
    }
    if (!reader.faults.empty()) return invalid("manual.faults", std::move(reader.faults));
    Manual manual;
    manual.sections_ = std::move(reader.sections);
    manual.pages_ = std::move(reader.pages);
    return manual;
}

const ManualSection* Manual::of(std::string_view path) const {
    while (path.size() > 1) {
        if (const auto found = pages_.find(path); found != pages_.end()) return &sections_[found->second];
        path = path.substr(0, path.rfind('/'));
    }
    const auto front = pages_.find("/");
    return path == "/" && front != pages_.end() ? &sections_[front->second] : nullptr;
}

}  // namespace lightfoot
