#pragma once
// The purpose codes of the OECD's Development Assistance Committee: groups of three digits and codes of five,
// withdrawn ones too, with their names in six languages (data/sectors/sectors.tsv).

#include "base/result.hpp"
#include "matching/vocabulary.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace lightfoot {

class Sectors {
public:
    // The file as it is in data/sectors. Faults carry "file:line".
    static Result<Sectors> read(std::string_view content);

    // Empty where the list has no such code.
    std::string_view name(std::string_view code, std::string_view language) const;
    bool knows(std::string_view code) const { return names_.contains(code); }
    std::size_t size() const { return names_.size(); }

    // Whether it has the shape of such a code: three digits or five.
    static bool is_code(std::string_view text);

private:
    std::map<std::string, std::array<std::string, language_count>, std::less<>> names_;
};

}  // namespace lightfoot
