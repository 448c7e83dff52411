#pragma once
// Of all programmes of one scope (a State, a region, the world, nothing said) what the order of hosts is
// made of, one behind the other in memory: those that can go on longest stand first, so that a question reads
// no further than its day. Made from the index and the sketches when a scope is first asked for, and kept as
// long as these stand.

#include "domain/activity.hpp"
#include "matching/programme_document.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lightfoot {

class HostRows {
public:
    struct Row {
        std::int64_t key = 0;
        std::string_view sketch;  // lives as long as what the rows were made from
        Date until;               // it cannot go on beyond
    };
    // What a bound of a row's order is made of, in one line of the processor's cache: a question looks at
    // tens of thousands. Weights of topics are parts of 255 of the greatest one, rounded up; a scale brings
    // their sum to parts of the length of the gist, times two to the scale_bits, rounded up.
    struct alignas(64) Look {
        std::array<std::uint16_t, most_sketch_topics> topics{};  // what is not used has no weight
        std::array<std::uint8_t, most_sketch_topics> weights{};
        std::uint8_t words = 0, sectors = 0, scopes = 0;  // scopes: 0 where it stands in no other
        std::uint8_t kind = 0;    // what weighs its share down: kind_of() and no_bound
        std::uint32_t begin = 0;  // of its numbers
        Date begins;              // the first of all days where none is stated
        std::uint32_t plain_scale = 0, kin_scale = 0;
    };
    // Its gist is none that a sketch has, and nothing is known of it.
    static constexpr std::uint8_t no_bound = 0x80;
    // A number below `kinds`, and what it stands for.
    struct Kind {
        ProgrammeSketch::Carrier carrier = ProgrammeSketch::Carrier::unstated;
        bool in_many_states = false, humanitarian = false;
    };
    static constexpr std::uint8_t kinds = 16;
    static Kind kind_of(std::uint8_t number) {
        return {ProgrammeSketch::Carrier(number & 3), (number & 4) != 0, (number & 8) != 0};
    }
    static std::uint8_t number_of(const Kind& kind) {
        return std::uint8_t(std::uint8_t(kind.carrier) | kind.in_many_states << 2 | kind.humanitarian << 3);
    }
    static constexpr int scale_bits = 38;
    static constexpr std::int64_t greatest_weight = 255;

    void add(std::int64_t key, std::string_view sketch);
    void sort();  // once, behind the last add()

    std::span<const Row> rows() const { return rows_; }  // by `until`, the last first; then by key
    std::span<const Look> looks() const { return looks_; }  // of the same
    std::size_t until(Date day) const;                      // how many of them can go on on that day
    std::size_t topics_end() const { return topics_end_; }  // above the last topic of any
    std::span<const std::uint32_t> sector_codes() const { return sector_codes_; }  // of all, each once
    // Words of the title and scopes (term_hash); of sectors, where their codes stand in sector_codes().
    std::span<const std::uint32_t> words(const Look& look) const { return numbers(look.begin, look.words); }
    std::span<const std::uint32_t> sectors(const Look& look) const {
        return numbers(look.begin + look.words, look.sectors);
    }
    std::span<const std::uint32_t> scopes(const Look& look) const {
        return numbers(look.begin + look.words + look.sectors, look.scopes);
    }

private:
    std::span<const std::uint32_t> numbers(std::uint32_t begin, std::uint32_t count) const {
        return std::span(numbers_).subspan(begin, count);
    }
    std::vector<Row> rows_;
    std::vector<Look> looks_;
    std::vector<std::uint32_t> numbers_, sector_codes_;
    std::unordered_map<std::uint32_t, std::uint32_t> sector_places_;  // by code; while rows are added
    std::size_t topics_end_ = 0;
};

// The rows of all scopes that were asked for. May be used by several threads at once; what it gives lives as
// long as it does. Whoever asks for a day asks for later ones too, seldom for earlier ones: the rows of a
// scope are those that can go on from the first day asked for, and all of them once an earlier one is wanted.
class KnownHostRows {
public:
    using Make = std::function<HostRows(Date from)>;
    const HostRows& get(std::string_view scope, Date day, const Make& make);

private:
    struct Known {
        std::unique_ptr<const HostRows> recent, all;
        Date from;
    };
    const HostRows* find(std::string_view scope, Date day) const;

    std::mutex mutex_;
    std::map<std::string, Known, std::less<>> known_;
};

}  // namespace lightfoot
