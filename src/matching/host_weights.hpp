#pragma once
// What counts how much in the order of hosts (docs/hosts.md). Read by the judging of single programmes, and
// by the choice of those that are worth being judged.

#include "matching/reach.hpp"

#include <cstdint>

namespace lightfoot::host_weights {

// Of a share in the subject, in hundredths: the gist, the DAC codes, the words of the title.
inline constexpr std::int64_t gist_part = 75, sector_part = 30, title_part = 57;
// Of the words of a title: those of the need's own text, and those of its topics' terms.
inline constexpr std::int64_t own_part = 70, terms_part = 30;
// A title of so many words stands for as many more, so that very short ones do not reach a share easily.
constexpr std::int64_t size_of_title(std::size_t words) { return std::int64_t(words) * 6 + 10; }

// Sixteenths that are left of an order.
inline constexpr std::int64_t whole = 16;
constexpr std::int64_t left_by(ReachStanding standing) {
    switch (standing) {
    case ReachStanding::here: return 16;
    case ReachStanding::among_many: return 14;
    case ReachStanding::region: return 11;
    case ReachStanding::world: return 8;
    case ReachStanding::unknown: return 6;
    case ReachStanding::elsewhere: return 0;
    }
    return 0;
}
inline constexpr std::int64_t if_humanitarian = 14, if_budget = 11, if_pooled = 14, if_soon_over = 14;

// What begins later than so many days from now is not listed yet.
inline constexpr std::int32_t far_ahead_days = 730;

// Of a title that stands in what exists already: so many words and so many tenths of all it has; and of one
// that stands in the text of the request, where fewer could stand by chance.
inline constexpr std::size_t fewest_existing_words = 2, tenths_existing = 6;
inline constexpr std::size_t fewest_title_words = 4, tenths_of_title = 8;
// Of a whole title that stands there word by word and written as a name is.
inline constexpr std::size_t fewest_words_of_a_name = 3;
// So many of them make it worth reading the title: one may have another stem in a language guessed wrong.
inline constexpr std::size_t fewest_words_that_may_be_a_name = fewest_words_of_a_name - 1;
constexpr std::size_t words_in_text_wanted(std::size_t words) {
    const auto most = (words * tenths_of_title + 9) / 10;
    return most > fewest_title_words ? most : fewest_title_words;
}

}  // namespace lightfoot::host_weights
