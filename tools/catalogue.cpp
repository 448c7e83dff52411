// Checks the catalogues of all languages: every key in every language, the same placeholders, ICU syntax,
// plural forms.
//     catalogue FOLDER         prints each fault; exit 1 where there is one
//     catalogue FOLDER --sort  rewrites each file sorted by key, then checks

#include "language/catalogue.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace lightfoot;

namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            (out += '\\') += c;
        else
            out += c;
    }
    return out + "\"";
}

void write_sorted(const std::filesystem::path& path, const Catalogue& catalogue) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << "msgid \"\"\nmsgstr \"Language: " << catalogue.language()
         << "\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
    for (const auto& [key, entry] : catalogue.entries())
        file << "\nmsgid " << quoted(key) << "\nmsgstr " << quoted(entry.pattern) << "\n";
}

int print(const std::vector<Fault>& faults) {
    for (const auto& fault : faults)
        std::printf("%s: %s\n", fault.place.c_str(),
                    std::get<std::string>(fault.message.arguments.at(0).value).c_str());
    return int(faults.size());
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 1 ? argv[1] : "locale";
    const bool sort = argc > 2 && std::string(argv[2]) == "--sort";
    std::map<std::string, Catalogue> catalogues;
    int faults = 0;
    for (const char* language : {"en", "ar", "zh", "fr", "ru", "es"}) {
        const auto path = folder / (std::string(language) + ".po");
        const std::string content = read_file(path);
        auto catalogue = Catalogue::read({path.native(), content});
        if (!catalogue) {
            faults += print(catalogue.error().faults);
            continue;
        }
        if (sort) write_sorted(path, *catalogue);
        if (catalogues.contains("en")) faults += print(compare(catalogues.at("en"), *catalogue));
        catalogues.emplace(language, std::move(*catalogue));
    }
    std::printf("%d faults\n", faults);
    return faults != 0;
}
