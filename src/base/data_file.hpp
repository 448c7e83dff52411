#pragma once
// A file of data/ that people edit, taken apart: blocks with fields, each with the line on which it stands.
// What the fields may hold is checked by those who use them (matching/vocabulary.hpp, domain/procedure.hpp);
// here only the syntax (TOML) and the shape (blocks of texts and lists of texts).

#include "base/result.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct DataPlace {
    std::string file;
    std::size_t line = 0;  // from 1
};

struct DataEntry {
    DataPlace at;
    std::string text;
};

struct DataField {
    DataPlace at;
    std::vector<DataEntry> entries;  // a text alone is a list of one
};

struct DataBlock {
    DataPlace at;
    std::string kind;  // "concept" of [[concept]]
    std::map<std::string, DataField, std::less<>> fields;

    const DataField* field(std::string_view key) const;     // null where the block has none of that name
    const DataPlace& place_of(std::string_view key) const;  // of the field, or of the block
};

// Appends the blocks of the file, which may be of these kinds. What cannot be read goes to `faults`
// ("file:line"); the rest is still read. Limits: 4 MiB a file, 2,000 blocks in all, 200 bytes an entry of a
// list.
void read_data_file(std::string_view name, std::string_view content, std::span<const std::string_view> kinds,
                    std::vector<DataBlock>& blocks, std::vector<Fault>& faults);

}  // namespace lightfoot
