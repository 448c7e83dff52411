#include "cli/procedure.hpp"

#include "cli/file.hpp"
#include "cli/house.hpp"
#include "language/zone.hpp"

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

}  // namespace lightfoot
