#pragma once
// One vocabulary file taken apart: blocks with fields, each with the line on which it stands. What the fields
// may hold is checked in vocabulary.cpp; here only the syntax (TOML) and the shape (blocks of texts and lists
// of texts).

#include "base/result.hpp"
#include "matching/vocabulary.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct VocabularyPlace {
    std::string file;
    std::size_t line = 0;  // from 1
};

struct VocabularyEntry {
    VocabularyPlace at;
    std::string text;
};

struct VocabularyField {
    VocabularyPlace at;
    std::vector<VocabularyEntry> entries;  // a text alone is a list of one
};

struct VocabularyBlock {
    VocabularyPlace at;
    std::map<std::string, VocabularyField, std::less<>> fields;

    const VocabularyField* field(std::string_view key) const;  // null where the block has none of that name
    const VocabularyPlace& place_of(std::string_view key) const;  // of the field, or of the block
};

// Appends the blocks of `file`. What cannot be read goes to `faults` ("file:line"); the rest is still read.
// Limits: 4 MiB a file, 2,000 blocks in all, 200 bytes a term.
void read_vocabulary_file(const VocabularyFile& file, std::vector<VocabularyBlock>& blocks,
                          std::vector<Fault>& faults);

}  // namespace lightfoot
