#pragma once
// A table of tab-separated values of data/, one header line.

#include "base/message.hpp"
#include "base/result.hpp"
#include "matching/vocabulary.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

std::vector<std::string_view> split(std::string_view text, std::string_view separators);

struct DataRow {
    std::size_t line;
    std::map<std::string_view, std::string_view, std::less<>> cells;  // by the name of the column
    std::string cell(std::string_view column) const;                  // empty where there is no such column
};

// Rows of the file `name`; one whose number of cells differs from the header's is a fault. The rows look into
// `content`.
std::vector<DataRow> rows_of(std::string_view name, std::string_view content, std::vector<Fault>& faults);

std::string place_of(std::string_view name, std::size_t line);  // "file:line"

// The names of `id` in six languages. A missing one is a fault.
std::array<std::string, language_count> names_of(std::string_view name, const DataRow& row,
                                                 const std::string& id, std::vector<Fault>& faults);

}  // namespace lightfoot
