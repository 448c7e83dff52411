// BM25F (S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009,
// section 3.6): the occurrences of a word in the fields of a document are added with the field's weight, each
// first divided by how long the field is against the average; only then the sum is saturated, once for all
// fields. The logarithm is taken bit by bit in whole numbers (squaring the mantissa gives one binary digit at
// a time), so that no library's rounding decides an order.

#include "index/ranking.hpp"

#include "base/result.hpp"

#include <algorithm>
#include <bit>

namespace lightfoot {

std::int64_t log2_units(std::uint64_t value) {
    LIGHTFOOT_ASSERT(value > 0);
    const int whole = std::bit_width(value) - 1;
    // The mantissa in 1.31 fixed point, in [1, 2).
    std::uint64_t mantissa = whole >= 31 ? value >> (whole - 31) : value << (31 - whole);
    std::int64_t result = whole;
    for (int bit = 0; bit < 16; ++bit) {
        mantissa = mantissa * mantissa >> 31;
        result <<= 1;
        if (mantissa >> 32) {
            mantissa >>= 1;
            result |= 1;
        }
    }
    return result;
}

std::int64_t rarity(std::uint64_t documents, std::uint64_t containing) {
    return std::max<std::int64_t>(0, log2_units(2 * documents + 2) - log2_units(2 * containing + 1));
}

std::uint8_t length_code(std::uint32_t length) {
    if (length < 32) return std::uint8_t(length);
    const int exponent = std::bit_width(length) - 5;
    if (exponent > 14) return 255;
    return std::uint8_t(32 + (exponent - 1) * 16 + int(length >> exponent & 15));
}

std::uint32_t length_of(std::uint8_t code) {
    if (code < 32) return code;
    const unsigned exponent = (code - 32u) / 16 + 1, mantissa = 16 + (code - 32u) % 16;
    return mantissa << exponent;
}

OccurrenceTable occurrence_table(const FieldRank& field, std::uint64_t documents,
                                 std::uint64_t total_length) {
    // weight / ((1 − b) + b · length · documents / total), over one denominator.
    __extension__ using Wide = __int128;
    const Wide total = std::max<std::uint64_t>(total_length, 1);
    const Wide b = field.b.numerator, whole = field.b.denominator;
    const Wide weight = Wide(occurrence_unit) * field.weight.numerator * whole * total;
    constexpr Wide most = 1 << 24;
    OccurrenceTable table{};
    for (std::size_t code = 0; code < table.size(); ++code) {
        const Wide length = std::max<std::uint32_t>(length_of(std::uint8_t(code)), 1);
        const Wide below = field.weight.denominator * ((whole - b) * total + b * length * Wide(documents));
        const Wide value = (weight + below / 2) / std::max<Wide>(below, 1);
        table[code] = std::uint32_t(std::clamp<Wide>(value, field.weight.numerator > 0 ? 1 : 0, most));
    }
    return table;
}

Saturation::Saturation(Fraction k1)
    : half_(std::max<std::int64_t>(1, occurrence_unit * k1.numerator / k1.denominator)) {}

}  // namespace lightfoot
