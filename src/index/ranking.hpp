#pragma once
// BM25F in whole numbers: the same bits on every machine, whatever the order of the documents or the threads.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lightfoot {

struct Fraction {
    std::int32_t numerator = 0, denominator = 1;
};

struct FieldRank {
    Fraction weight{1, 1};
    Fraction b{3, 4};  // how much a long field counts less: 0 (not at all) … 1
};

struct Ranking {
    std::vector<FieldRank> fields;  // one for each field of the schema
    Fraction k1{6, 5};              // how soon further occurrences stop to matter
};

// Scores and rarities are in units of 1/65 536 (2 to the 16th).
inline constexpr std::int64_t score_unit = 1 << 16;

// log2 of a positive number, rounded down to a unit.
std::int64_t log2_units(std::uint64_t value);

// How rare a word is that `containing` of `documents` hold: log2(1 + (N − n + ½) / (n + ½)), never negative.
std::int64_t rarity(std::uint64_t documents, std::uint64_t containing);

// The length of a field in one byte: exact to 31, then within a sixteenth. Monotone; 255 stands for 507 904
// and more.
std::uint8_t length_code(std::uint32_t length);
std::uint32_t length_of(std::uint8_t code);

// What one occurrence counts in a field of a given length: in 1/1 024, by length code.
inline constexpr std::int64_t occurrence_unit = 1024;
using OccurrenceTable = std::array<std::uint32_t, 256>;
OccurrenceTable occurrence_table(const FieldRank& field, std::uint64_t documents, std::uint64_t total_length);

// Occurrences (in occurrence units) to their share of the full weight: t / (t + k1), in score units.
class Saturation {
public:
    explicit Saturation(Fraction k1);
    std::int64_t operator()(std::uint32_t occurrences) const {
        return score_unit * std::int64_t(occurrences) / (std::int64_t(occurrences) + half_);
    }

private:
    std::int64_t half_;  // where half of the full weight is reached
};

}  // namespace lightfoot
