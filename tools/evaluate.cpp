// Measures the shortlist on a relevance collection: writes a TREC run to standard output.
//     evaluate DATA_FOLDER REQUESTS.jsonl OFFERS.jsonl TAG

#include "matching/evaluate.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

using namespace lightfoot;

namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int fail(const Error& error) {
    std::fprintf(stderr, "%s\n", error.message.key.c_str());
    for (const auto& fault : error.faults)
        std::fprintf(stderr, "%s: %s\n", fault.place.c_str(), fault.message.key.c_str());
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return std::fprintf(stderr, "evaluate DATA_FOLDER REQUESTS OFFERS TAG\n"), 2;
    const std::filesystem::path data = argv[1];
    std::map<std::string, std::string> contents;
    for (const auto& entry : std::filesystem::directory_iterator(data / "vocabulary"))
        if (entry.path().extension() == ".toml")
            contents[entry.path().filename().string()] = read_file(entry.path());
    std::vector<VocabularyFile> files;
    for (const auto& [name, content] : contents) files.push_back({name, content});
    const auto vocabulary = Vocabulary::read(files);
    if (!vocabulary) return fail(vocabulary.error());
    const auto places =
        Places::read(read_file(data / "states/states.tsv"), read_file(data / "states/regions.tsv"),
                     read_file(data / "states/practice.tsv"));
    if (!places) return fail(places.error());
    const auto run = evaluate(read_file(argv[2]), read_file(argv[3]), *vocabulary, *places, argv[4]);
    if (!run) return fail(run.error());
    std::fwrite(run->data(), 1, run->size(), stdout);
    return 0;
}
