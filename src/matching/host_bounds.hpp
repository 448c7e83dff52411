#pragma once
// What a programme can earn at most as a host, by its row alone: never less than what judging it gives, and
// seldom more. Everything is rounded up.

#include "matching/closeness_bound.hpp"
#include "matching/host_rows.hpp"
#include "matching/host_weights.hpp"
#include "matching/reach.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace lightfoot {

// What the title of a programme is compared with: a word's weight, and whether it stands in what the State
// says to exist already, in the text of the request, or there as a name is written.
class TitleWords {
public:
    explicit TitleWords(std::size_t most);  // how many words there are at most
    void add(std::uint32_t word, std::int64_t weight, bool in_existing, bool in_text,
             bool in_name = false);  // adds up
    // Behind the last add(). `fewest_of_a_name`: so many words at least of a title that stands as a name.
    void finish(std::size_t fewest_of_a_name = host_weights::fewest_words_that_may_be_a_name);
    struct Found {
        std::int64_t weight = 0;
        std::uint32_t in_existing = 0, in_text = 0, in_name = 0;
    };
    Found find(std::span<const std::uint32_t> title) const;
    // Before all that: how many of its words can be there, and whether so many of them may stand in what
    // exists or in the text that the State may name it.
    struct Glance {
        unsigned there = 0;
        bool may_be_named = false;
    };
    Glance glance(std::span<const std::uint32_t> title) const {
        unsigned all = 0, there = 0, may_name = 0;
        for (const auto word : title) {
            const unsigned one = filter_[word % filter_size];
            all |= one;
            there += one & any;
            may_name += one & named;
        }
        const auto fewest =
            (all & telling) != 0 ? fewest_telling_ : wanted_[std::min(title.size(), longest_title)];
        return {there, may_name >= fewest * named};
    }
    // That a title of so many words can have, of which so many can be there.
    std::int64_t most(std::size_t words, std::size_t there) const {
        return most_[std::min(words, longest_title) * counts_told_apart +
                     std::min(there, counts_told_apart - 1)];
    }

private:
    struct Place {
        std::uint32_t word = 0;
        std::int64_t weight = 0;
        bool taken = false, in_existing = false, in_text = false, in_name = false;
    };
    std::size_t place_of(std::uint32_t word) const;
    // Most words of titles are not there: few kilobytes say so. Of all; of those that may name it; of those
    // that do so in company of one more.
    static constexpr std::size_t filter_size = 1 << 14;
    static constexpr std::uint8_t any = 1, named = 2, telling = 4;
    std::vector<std::uint8_t> filter_;
    std::vector<Place> places_;  // a power of two, less than half of them taken
    static constexpr std::size_t longest_title = 60;  // words of a sketch
    static constexpr std::size_t counts_told_apart = 8;  // of words that are there: the last one is any more
    std::vector<std::int64_t> most_;  // by number of words, and how many are there
    // So many words that may name it are wanted at least: with a telling one among them, and, by number of
    // words, without.
    unsigned fewest_telling_ = 0;
    std::array<unsigned, longest_title + 1> wanted_{};
};

class HostBounds {
public:
    struct Promise {
        std::int64_t most = 0;
        const HostRows::Row* row = nullptr;
    };
    struct Choice {
        std::vector<Promise> promises;            // of those that can earn a place
        std::vector<const HostRows::Row*> named;  // that the State may name; they are not among the promises
        std::size_t considered = 0;               // all that have something in common with the need
    };
    // `sector_share`: of one code, as judging has it; called again and again.
    // `may_name`: whether a title of these words may stand in the text as a name; asked where so many of them
    // are there, one of which may be of a name.
    using MayName = std::function<bool(std::span<const std::uint32_t>)>;
    HostBounds(const Closeness& closeness, TitleWords words,
               std::function<std::int64_t(std::uint32_t)> sector_share, MayName may_name,
               std::size_t fewest_of_a_name = host_weights::fewest_words_that_may_be_a_name);

    // Adds the programmes of some rows that can earn `least`, without those of scopes that were read before.
    struct Part {
        std::size_t from = 0, to = 0;
    };
    void read(const HostRows& rows, Part part, ReachStanding standing, Date day, std::int64_t least,
              Choice& choice);
    void has_read(std::string_view scope);

private:
    void enter(const HostRows& rows, ReachStanding standing);
    std::int64_t sector_share(std::span<const std::uint32_t> places) const;
    std::int64_t subject(const HostRows::Look& row) const;
    bool may_be_named(std::span<const std::uint32_t> title, const TitleWords::Found& found) const;
    bool read_before(std::span<const std::uint32_t> scopes) const;

    ClosenessBound closeness_;
    TitleWords words_;
    std::function<std::int64_t(std::uint32_t)> sector_share_;
    MayName may_name_;
    std::size_t fewest_of_a_name_;
    std::vector<std::uint32_t> scopes_read_;  // term_hash
    // Of the rows that are read now:
    const HostRows* rows_ = nullptr;
    ReachStanding standing_ = ReachStanding::unknown;
    std::vector<std::int64_t> sector_shares_;           // by place in sector_codes()
    std::array<std::int64_t, HostRows::kinds> left_{};  // of a share, by kind: in parts of whole to the third
};

}  // namespace lightfoot
