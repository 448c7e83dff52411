#pragma once
// Of all programmes of one scope (a State, a region, the world, nothing said) what the order of hosts is
// made of, one behind the other in memory: those that can go on longest stand first, so that a question reads
// no further than its day. Made from the index and the sketches when a scope is first asked for, and kept as
// long as these stand.

#include "domain/activity.hpp"
#include "matching/programme_document.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

inline constexpr int row_unit_bits = 32;

class HostRows {
public:
    struct Row {
        std::int64_t key = 0;
        std::string_view sketch;  // lives as long as what the rows were made from
        Date until;               // it cannot go on beyond
        Date begins;              // the first of all days where none is stated
        std::int64_t per_length = 0, per_kin = 0;  // row_unit / GistLength, rounded up
        std::uint32_t begin = 0;                   // of its numbers
        std::uint8_t topics = 0, words = 0, sectors = 0;
        std::uint8_t scopes = 0;  // 0 where it stands in no other
        bool in_many_states = false, humanitarian = false;
        ProgrammeSketch::Carrier carrier = ProgrammeSketch::Carrier::unstated;
    };

    void add(std::int64_t key, std::string_view sketch);
    void sort();  // once, behind the last add()

    std::span<const Row> rows() const { return rows_; }  // by `until`, the last first; then by key
    std::size_t until(Date day) const;                   // how many of them can go on on that day
    // Topics (position above, weight in the lower sixteen bits), words of the title, codes of sectors, scopes
    // (term_hash).
    std::span<const std::uint32_t> topics(const Row& row) const { return numbers(row.begin, row.topics); }
    std::span<const std::uint32_t> words(const Row& row) const {
        return numbers(row.begin + row.topics, row.words);
    }
    std::span<const std::uint32_t> sectors(const Row& row) const {
        return numbers(row.begin + row.topics + row.words, row.sectors);
    }
    std::span<const std::uint32_t> scopes(const Row& row) const {
        return numbers(row.begin + row.topics + row.words + row.sectors, row.scopes);
    }

private:
    std::span<const std::uint32_t> numbers(std::uint32_t begin, std::uint32_t count) const {
        return std::span(numbers_).subspan(begin, count);
    }
    std::vector<Row> rows_;
    std::vector<std::uint32_t> numbers_;
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
