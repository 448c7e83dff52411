#pragma once
// What the product's own data files hold, for measurements that read programmes.

#include "matching/places.hpp"
#include "matching/vocabulary.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace lightfoot::bench {

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Vocabulary vocabulary() {
    std::vector<std::string> names, contents;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/data/vocabulary"))
        if (entry.path().extension() == ".toml") {
            names.push_back(entry.path().filename());
            contents.push_back(bytes_of(entry.path()));
        }
    std::vector<VocabularyFile> files;
    for (std::size_t i = 0; i < names.size(); ++i) files.push_back({names[i], contents[i]});
    return Vocabulary::read(files).value();
}

inline Places places() {
    const std::string folder = SOURCE_DIR "/data/states/";
    return Places::read(bytes_of(folder + "states.tsv"), bytes_of(folder + "regions.tsv"),
                        bytes_of(folder + "practice.tsv"))
        .value();
}

}  // namespace lightfoot::bench
