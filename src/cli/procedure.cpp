#include "cli/procedure.hpp"

#include "cli/file.hpp"
#include "cli/house.hpp"
#include "domain/space.hpp"
#include "domain/transition.hpp"
#include "language/zone.hpp"
#include "web/pages/procedure.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view folder = "data/procedure/", ending = ".toml", holidays_name = "holidays";

std::string names_of_procedures() {
    std::string names;
    for (const auto& file : embedded_files()) {
        if (!file.name.starts_with(folder)) continue;
        const auto name = file.name.substr(folder.size(), file.name.size() - folder.size() - ending.size());
        if (name != holidays_name) names.append(names.empty() ? "" : ", ").append(name);
    }
    return names;
}

bool is_built_in(const std::string& name) {
    for (const auto& file : embedded_files())
        if (file.name == std::string(folder) + name + std::string(ending)) return name != holidays_name;
    return false;
}

}  // namespace

Result<Procedure> read_procedure(const Settings& settings) {
    std::string own_procedure, own_holidays;
    std::vector<ProcedureFile> files;
    const auto& wanted = settings.procedure;
    if (is_built_in(wanted)) {
        const auto name = std::string(folder) + wanted + std::string(ending);
        files.push_back({name, embedded(name)});
    } else if (wanted.ends_with(ending)) {
        own_procedure = TRY(read_file({}, wanted));
        files.push_back({wanted, own_procedure});
    } else {
        return invalid({"procedure.unknown_name", {{"name", wanted}, {"names", names_of_procedures()}}});
    }
    if (settings.holidays.empty()) {
        const std::string name = "data/procedure/holidays.toml";
        files.push_back({name, embedded(name)});
    } else {
        own_holidays = TRY(read_file({}, settings.holidays));
        files.push_back({settings.holidays, own_holidays});
    }
    return read_procedure(files, zone_offsets);
}

namespace {

std::string word(const Words& words, std::string_view area, std::string_view name) {
    return words.text(std::string(area) + std::string(name));
}

std::string stages_of(const Words& words, const StageSet& from) {
    std::vector<std::string> names;
    for (const auto stage : all_stages)
        if (from.has(stage)) names.push_back(word(words, "stage.", name_of(stage)));
    return words.list(names);
}

std::string title_of(const Procedure& procedure, std::string_view language) {
    for (std::size_t i = 0; i < std::size(official_languages); ++i)
        if (official_languages[i] == language) return procedure.titles[i];
    return procedure.id;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> transition_entries(const Words& words) {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const auto& row : transitions()) {
        auto text = word(words, "actor.", name_of(row.who)) + ": " + stages_of(words, row.from) + " → " +
                    (row.to ? word(words, "stage.", name_of(*row.to)) : words.text("stage.stays"));
        if (row.condition != Condition::none)
            text += " (" + word(words, "condition.", name_of(row.condition)) + ")";
        entries.emplace_back(word(words, "act.", name_of(row.act)), std::move(text));
    }
    return entries;
}

Result<int> show_procedure(const Settings& settings, const Terminal& terminal) {
    const auto procedure = TRY(read_procedure(settings));
    const auto& words = plain_languages().words(settings.language);
    terminal.line(title_of(procedure, settings.language));
    terminal.line("");
    for (const auto& step : procedure.steps) {
        terminal.line(word(words, "procedure.step.", name_of(step.kind)) + ": " +
                      delay_in_words(words, step));
        for (const auto& rule : rules_of(step)) terminal.line("  " + words.text(rule));
    }
    terminal.line("");
    for (const auto& [act, text] : transition_entries(words)) terminal.line(act + "\n  " + text);
    return 0;
}

}  // namespace lightfoot
