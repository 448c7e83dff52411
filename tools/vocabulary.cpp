// Checks the vocabulary: every fault with file and line; exit 1 where there is one.
//     vocabulary FOLDER               prints faults, then the number of topics of each facet
//     vocabulary FOLDER LANGUAGE      reads a text from standard input and prints the topics that the tagger
//     finds

#include "matching/tagger.hpp"
#include "matching/vocabulary.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

using namespace lightfoot;

namespace {

std::string read_all(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

std::string in_words(const Message& message) {
    std::string out = message.key;
    for (const auto& argument : message.arguments) {
        out += " " + argument.name + "=";
        if (const auto* text = std::get_if<std::string>(&argument.value)) out += *text;
        if (const auto* number = std::get_if<std::int64_t>(&argument.value)) out += std::to_string(*number);
        if (const auto* term = std::get_if<Term>(&argument.value)) out += term->id;
    }
    return out;
}

int print_faults(const Error& error) {
    for (const auto& fault : error.faults)
        std::printf("%s: %s\n", fault.place.c_str(), in_words(fault.message).c_str());
    return 1;
}

void print_counts(const Vocabulary& vocabulary) {
    std::map<std::string_view, std::size_t> counts;
    for (const auto& topic : vocabulary.topics()) ++counts[name_of(topic.facet)];
    for (const auto& [name, count] : counts) std::printf("%zu %.*s\n", count, int(name.size()), name.data());
}

void print_tags(const Vocabulary& vocabulary, const std::string& text, const std::string& language) {
    for (const auto& span : Tagger(vocabulary).tags(text, language))
        std::printf("%s%s\t%s\n", vocabulary.topics()[span.topic].id.c_str(),
                    span.cue == Cue::none ? "" : " (cue)",
                    text.substr(span.begin, span.end - span.begin).c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::fprintf(stderr, "vocabulary FOLDER [LANGUAGE]\n"), 2;
    std::map<std::string, std::string> contents;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        if (entry.path().extension() != ".toml") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        contents[entry.path().filename().string()] = read_all(file);
    }
    std::vector<VocabularyFile> files;
    for (const auto& [name, content] : contents) files.push_back({name, content});
    const auto vocabulary = Vocabulary::read(files);
    if (!vocabulary) return print_faults(vocabulary.error());
    if (argc == 2) print_counts(*vocabulary);
    else print_tags(*vocabulary, read_all(std::cin), argv[2]);
    return 0;
}
