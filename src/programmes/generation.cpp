#include "programmes/generation.hpp"

#include "base/json.hpp"
#include "programmes/mapped_file.hpp"

#include <boost/json.hpp>

#include <charconv>
#include <filesystem>

namespace lightfoot {

namespace {

Json json_of(const ProgrammeSource& source) {
    return Json::object({{"number", source.number},
                         {"name", source.name},
                         {"publisher", source.publisher},
                         {"licence", source.licence},
                         {"url", source.url},
                         {"hash", source.hash},
                         {"bytes", source.bytes},
                         {"activities", source.activities},
                         {"read_at", source.read_at.seconds},
                         {"folder", source.folder},
                         {"missing", source.missing}});
}

std::string text_at(const boost::json::object& object, const char* key) {
    return std::string(object.at(key).as_string());
}
template <class Number>
Number number_at(const boost::json::object& object, const char* key) {
    return object.at(key).to_number<Number>();
}

ProgrammeSource source_from(const boost::json::object& json) {
    ProgrammeSource source;
    source.number = number_at<std::uint32_t>(json, "number");
    source.name = text_at(json, "name");
    source.publisher = text_at(json, "publisher");
    source.licence = text_at(json, "licence");
    source.url = text_at(json, "url");
    source.hash = text_at(json, "hash");
    source.bytes = number_at<std::uint64_t>(json, "bytes");
    source.activities = number_at<std::uint64_t>(json, "activities");
    source.read_at = {number_at<std::int64_t>(json, "read_at")};
    if (const auto* folder = json.if_contains("folder")) source.folder = folder->as_string();
    if (const auto* missing = json.if_contains("missing")) source.missing = missing->as_bool();
    return source;
}

Generation generation_from(const boost::json::object& json) {
    Generation generation;
    generation.number = number_at<std::uint64_t>(json, "number");
    generation.made = {number_at<std::int64_t>(json, "made")};
    generation.activities = number_at<std::uint64_t>(json, "activities");
    generation.next_file = number_at<std::uint64_t>(json, "next_file");
    generation.next_pack = number_at<std::uint64_t>(json, "next_pack");
    generation.next_source = number_at<std::uint32_t>(json, "next_source");
    for (const auto& pack : json.at("packs").as_array())
        generation.packs.push_back(pack.to_number<std::uint64_t>());
    for (const auto& source : json.at("sources").as_array())
        generation.sources.push_back(source_from(source.as_object()));
    return generation;
}

}  // namespace

std::string to_json(const Generation& generation) {
    return Json::object({{"number", generation.number},
                         {"made", generation.made.seconds},
                         {"activities", generation.activities},
                         {"next_file", generation.next_file},
                         {"next_pack", generation.next_pack},
                         {"next_source", generation.next_source},
                         {"packs", Json::array(generation.packs)},
                         {"sources", Json::array(generation.sources, json_of)}})
        .str();
}

Result<Generation> read_generation(std::string_view json, const std::string& file) {
    try {
        return generation_from(
            boost::json::parse(boost::json::string_view(json.data(), json.size())).as_object());
    } catch (const std::exception& broken) {
        return unavailable(file + ": " + broken.what(), {"programmes.damaged", {{"file", file}}});
    }
}

std::string ProgrammeFiles::generation(std::uint64_t number) const {
    return folder + "/generation-" + std::to_string(number) + ".json";
}
std::string ProgrammeFiles::identities(std::uint64_t number) const {
    return folder + "/identities-" + std::to_string(number) + ".bin";
}
std::string ProgrammeFiles::removed(std::uint64_t number) const {
    return folder + "/removed-" + std::to_string(number) + ".bin";
}
std::string ProgrammeFiles::entries(std::uint64_t number) const {
    return folder + "/entries-" + std::to_string(number) + ".bin";
}
std::string ProgrammeFiles::index(std::uint64_t pack) const {
    return folder + "/pack-" + std::to_string(pack) + ".index";
}
std::string ProgrammeFiles::records(std::uint64_t pack) const {
    return folder + "/pack-" + std::to_string(pack) + ".records";
}
std::string ProgrammeFiles::ties(std::uint64_t pack) const {
    return folder + "/pack-" + std::to_string(pack) + ".ties";
}

namespace {

Result<Generation> read_number(const std::string& folder, std::uint64_t number) {
    const auto path = ProgrammeFiles{folder}.generation(number);
    const auto file = TRY(MappedFile::open(path));
    return read_generation(file.text(), path);
}

// The last one that is whole: a generation is written when all that it leads to is on the disk.
std::uint64_t newest_generation(const std::string& folder) {
    constexpr std::string_view lead = "generation-";
    std::uint64_t newest = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        std::uint64_t number = 0;
        if (!name.starts_with(lead)) continue;
        std::from_chars(name.data() + lead.size(), name.data() + name.size(), number);
        if (number > newest && read_number(folder, number)) newest = number;
    }
    return newest;
}

}  // namespace

std::uint64_t current_number(const std::string& folder) {
    std::uint64_t number = 0;
    if (const auto file = MappedFile::open(ProgrammeFiles{folder}.current())) {
        const auto text = file->text();
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number ? number : newest_generation(folder);
}

// An import may have taken away the generation whose number was just read: then there is a newer one.
Result<Generation> current_generation(const std::string& folder) {
    for (;;) {
        const auto number = current_number(folder);
        if (number == 0) return Generation{};
        auto generation = read_number(folder, number);
        if (generation || current_number(folder) == number) return generation;
    }
}

}  // namespace lightfoot
