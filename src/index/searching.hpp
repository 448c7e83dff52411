#pragma once
// One query over all segments; lives for it. See search.cpp for how.

#include "index/best.hpp"
#include "index/common_groups.hpp"
#include "index/facet_totals.hpp"
#include "index/group_reader.hpp"
#include "index/matched_documents.hpp"
#include "index/passing.hpp"
#include "index/visibility.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

namespace lightfoot {

class Search {
public:
    Search(std::span<const LiveSegment> segments, const Ranking& ranking, const Visibility& visibility,
           const Query& query)
        : segments_(segments),
          visibility_(visibility),
          query_(query),
          saturation_(ranking.k1),
          bands_(query.bands.size()),
          best_(query.count) {
        groups_ = std::min(query.groups.size(), max_query_groups);
        for (std::size_t field = 0; field < std::min(ranking.fields.size(), tables_.size()); ++field) {
            const std::uint64_t length =
                field < visibility.field_lengths.size() ? visibility.field_lengths[field] : 0;
            tables_[field] = occurrence_table(ranking.fields[field], visibility.documents, length);
        }
    }

    Hits run();

private:
    // A group, or one list of a group whose terms count apart.
    struct Group {
        std::size_t number = 0;  // in the query
        std::vector<PostingList> lists;
        std::vector<std::uint32_t> terms;              // of each list: its place in TermGroup::terms
        std::vector<std::vector<PostingList>> wholes;  // those of which all words are known here
        std::vector<std::uint32_t> whole_terms;        // of each: its place in TermGroup::wholes
        std::vector<GroupPosting> postings;
        std::uint64_t count = 0;  // of visible documents
        bool read = false;        // whether `postings` is filled
    };
    const Segment& segment(std::size_t place) const { return segments_[place].segment; }

    GroupReader reader_of(std::size_t place) const {
        return {segment(place), visibility_.segments[place], tables_};
    }

    void find_masks();
    void count_groups();
    void count_group(GroupReader& reader, Group& group);
    void read_all(GroupReader& reader, Group& group) const;
    void read_groups(std::size_t place, const Passing& passing);
    const TermGroup& term_group(const Group& group) const { return query_.groups[group.number]; }
    static std::vector<std::uint32_t> documents_of(const std::vector<GroupPosting>& postings) {
        std::vector<std::uint32_t> documents;
        documents.reserve(postings.size());
        for (const auto& posting : postings) documents.push_back(posting.document);
        return documents;
    }
    static bool is_apart(const TermGroup& group) {
        return group.apart && !group.required && group.wholes.empty();
    }
    static void find_lists(const Segment& segment, const TermGroup& wanted, Group& group);

    void weigh_groups();
    void find_common();  // what is asked often of groups that many documents hold (search_common.cpp)
    static std::string key_of(const TermGroup& group);
    void remember_common();
    CommonGroup::Part common_part(std::size_t place, const Group& group) const;
    static bool stands_before(const ScoredDocument& a, const ScoredDocument& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    }
    std::int64_t score_of(std::size_t group, std::uint32_t occurrences) const {
        return factors_[group] * saturation_(occurrences) / score_unit;
    }
    void offer(std::uint32_t place, const ScoredDocument& one) {
        if (!best_.takes(one.score)) return;
        best_.offer({one.score, segment(place).key(one.document), one.score, place, one.document});
    }

    void take_common(std::uint32_t place, const Passing& passing);
    void intersect_common(std::uint32_t place, const Passing& passing);
    std::int64_t most_of(std::uint32_t place, const std::vector<std::size_t>& groups) const;
    std::vector<ScoredDocument> scored(std::uint32_t place, std::size_t group,
                                       const std::vector<std::uint32_t>& documents) const;
    void look_up(std::uint32_t place, const std::vector<std::size_t>& groups,
                 std::span<ScoredDocument> all) const;
    void offer_all(std::uint32_t place, const std::vector<std::size_t>& looked_up,
                   std::vector<ScoredDocument>& all);
    void take_best_of(std::uint32_t place, std::size_t rarest, const std::vector<std::size_t>& others,
                      const Passing& passing, DocumentBits& bits);
    void add_scores(const Group& group, bool is_first, std::vector<ScoredDocument>& all) const;

    // All others
    void search_segment(std::uint32_t place);
    bool in_ranges(const Segment& segment, std::uint32_t document) const {
        return std::all_of(query_.ranges.begin(), query_.ranges.end(),
                           [&](const Range& range) { return within(segment, range, document); });
    }
    void take_visible(std::uint32_t place, const Passing& passing);
    void count_all(std::uint32_t place, const Passing& passing, MatchedDocuments& matched);

    static constexpr std::uint32_t window_size = 4096;
    struct Window {
        std::array<std::int64_t, window_size> scores{};
        std::array<std::uint16_t, window_size> required{};
        std::array<std::uint64_t, window_size / 64> touched{};
    };
    template <class Take>
    void every_match(std::size_t place, const Take& take) const;
    void add_group(const Group& group, std::uint32_t number, std::size_t& at, Window& window) const;
    template <class Take>
    void empty_window(std::uint32_t number, Window& window, const Take& take) const;

    std::int64_t rank_of(std::size_t place, std::uint32_t document, std::int64_t score) const;

    std::vector<Match> matches_of(const Candidate& candidate) const;
    bool stands_in(const PostingList& list, std::uint32_t document, std::size_t group) const;

    std::span<const LiveSegment> segments_;
    const Visibility& visibility_;
    const Query& query_;
    Saturation saturation_;
    OccurrenceTables tables_{};
    std::size_t groups_ = 0;
    // By group; null: it is not common, or not known to be.
    std::vector<KnownGroup> common_;
    bool common_may_be_ = false;                 // whether the query is one that they help with
    std::vector<std::vector<Group>> found_;      // by segment and group
    std::vector<std::uint64_t> documents_with_;  // by group: how many visible documents hold it
    std::vector<std::int64_t> factors_;          // by group: weight times rarity
    std::uint16_t required_ = 0;
    std::uint64_t total_ = 0;
    FacetTotals totals_;
    std::vector<std::uint64_t> bands_;
    KnownMasks masks_;  // null: they are not remembered
    Best best_;
};

}  // namespace lightfoot
