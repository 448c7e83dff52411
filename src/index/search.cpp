// One query over all segments, in two passes. The first finds how many documents hold each group among those
// that the viewer may see, reading posting lists where that is not written down already: what a viewer may
// not see does not even weigh a word. The second goes through the documents in windows of 4 096, adds up the
// scores of each window in a small table, and keeps the best. No document is skipped on a guess, so that
// totals and facet counts are exact.

#include "index/search.hpp"

#include "base/result.hpp"
#include "index/facet_counting.hpp"
#include "index/group_reader.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <optional>

namespace lightfoot {

namespace {

constexpr std::uint32_t window_size = 4096;

struct Candidate {
    std::int64_t rank = 0;  // the higher the better
    std::int64_t key = 0;
    std::int64_t score = 0;
    std::uint32_t segment = 0, document = 0;
    friend bool better(const Candidate& a, const Candidate& b) {
        return a.rank != b.rank ? a.rank > b.rank : a.key < b.key;
    }
};

// Keeps the best `count`: once there are so many, the worst of them on top of a heap.
class Best {
public:
    explicit Best(std::size_t count) : count_(count) {}
    // Whether one of that rank has a chance.
    bool takes(std::int64_t rank) const {
        return count_ > 0 && (heap_.size() < count_ || rank >= heap_.front().rank);
    }
    void offer(const Candidate& candidate) {
        if (heap_.size() < count_) {
            heap_.push_back(candidate);
            if (heap_.size() == count_) std::make_heap(heap_.begin(), heap_.end(), better_first);
            return;
        }
        if (count_ == 0 || !better(candidate, heap_.front())) return;
        std::pop_heap(heap_.begin(), heap_.end(), better_first);
        heap_.back() = candidate;
        std::push_heap(heap_.begin(), heap_.end(), better_first);
    }
    std::vector<Candidate> take(bool in_order) {
        if (in_order) std::sort(heap_.begin(), heap_.end(), better_first);
        return std::move(heap_);
    }

private:
    static bool better_first(const Candidate& a, const Candidate& b) { return better(a, b); }
    std::size_t count_;
    std::vector<Candidate> heap_;
};

// Sorted. A key is looked for from where the one before it was found.
std::vector<std::uint32_t> documents_with(const Segment& segment, const std::vector<std::int64_t>& keys) {
    std::vector<std::uint32_t> documents;
    std::uint32_t last = 0;
    for (const auto key : keys) {
        const bool behind = last < segment.document_count() && segment.key(last) <= key;
        const auto document = segment.find_key(key, behind ? last : 0);
        if (!document) continue;
        documents.push_back(*document);
        last = *document;
    }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

bool within(const Segment& segment, const Range& range, std::uint32_t document) {
    const std::int64_t value = segment.column(range.column, document);
    return value != no_value && value >= range.least && value <= range.most;
}

// The filters, ranges and keys of a query in one segment. Ranges are looked at only where facets are counted;
// otherwise each document that comes up is asked for its own (within).
class Passing {
public:
    Passing(const Segment& segment, const Query& query) {
        for (const auto& range : query.ranges) LIGHTFOOT_ASSERT(range.column < segment.schema().columns);
        for (const auto& filter : query.filters) parts_.push_back({filter.facet, of_filter(segment, filter)});
        if (!query.facet_counts.empty())
            for (const auto& range : query.ranges) parts_.push_back({std::nullopt, of_range(segment, range)});
        if (!query.keys.empty()) parts_.push_back({std::nullopt, of_keys(segment, query.keys)});
        if (!parts_.empty()) all_ = without(std::nullopt);
    }
    // nothing: every document passes
    const std::optional<Roaring>& all() const { return all_; }
    // What passes when a facet's own filter is not applied.
    std::optional<Roaring> without(std::optional<std::uint8_t> facet) const {
        std::optional<Roaring> passing;
        for (const auto& part : parts_) {
            if (facet && part.facet == facet) continue;
            if (passing)
                *passing &= part.documents;
            else
                passing = part.documents;
        }
        return passing;
    }

private:
    struct Part {
        std::optional<std::uint8_t> facet;
        Roaring documents;
    };
    static Roaring of_filter(const Segment& segment, const Filter& filter) {
        Roaring documents;
        for (const auto& value : filter.any_of)
            if (const auto* found = segment.find_value(filter.facet, value)) documents |= *found;
        return documents;
    }
    static Roaring of_range(const Segment& segment, const Range& range) {
        std::vector<std::uint32_t> documents;
        for (std::uint32_t document = 0; document < segment.document_count(); ++document)
            if (within(segment, range, document)) documents.push_back(document);
        return Roaring(documents.size(), documents.data());
    }
    static Roaring of_keys(const Segment& segment, const std::vector<std::int64_t>& keys) {
        const auto documents = documents_with(segment, keys);
        return Roaring(documents.size(), documents.data());
    }

    std::vector<Part> parts_;
    std::optional<Roaring> all_;
};

std::vector<std::uint64_t> dense(const Roaring& documents, std::uint32_t count) {
    std::vector<std::uint64_t> bits((std::size_t(count) + 63) / 64);
    for (std::uint32_t document : documents) bits[document >> 6] |= std::uint64_t(1) << (document & 63);
    return bits;
}

class Search {
public:
    Search(std::span<const LiveSegment> segments, const Ranking& ranking, const Visibility& visibility,
           const Query& query)
        : segments_(segments),
          visibility_(visibility),
          query_(query),
          saturation_(ranking.k1),
          best_(query.count) {
        groups_ = std::min(query.groups.size(), max_query_groups);
        for (std::size_t field = 0; field < std::min(ranking.fields.size(), tables_.size()); ++field) {
            const std::uint64_t length =
                field < visibility.field_lengths.size() ? visibility.field_lengths[field] : 0;
            tables_[field] = occurrence_table(ranking.fields[field], visibility.documents, length);
        }
    }

    Hits run() {
        count_groups();
        weigh_groups();
        for (std::uint32_t place = 0; place < segments_.size(); ++place) search_segment(place);
        Hits hits;
        hits.total = total_;
        for (const auto& candidate : best_.take(query_.in_order)) {
            hits.hits.push_back({candidate.key, candidate.score, {}});
            if (query_.matched_terms) hits.hits.back().matches = matches_of(candidate);
        }
        for (const auto& one : counts_) hits.facets.push_back({one.facet, std::string(one.value), one.count});
        return hits;
    }

private:
    struct Counted {
        std::uint8_t facet = 0;
        std::string_view value;
        std::uint64_t count = 0;
    };
    // A group, or one list of a group whose terms count apart.
    struct Group {
        std::size_t number = 0;  // in the query
        std::vector<PostingList> lists;
        std::vector<std::uint32_t> terms;  // of each list: its place in TermGroup::terms
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

    void count_groups() {
        found_.resize(segments_.size());
        documents_with_.resize(groups_);
        for (std::size_t place = 0; place < segments_.size(); ++place) {
            GroupReader reader = reader_of(place);
            for (std::size_t i = 0; i < groups_; ++i) {
                const auto first = found_[place].size();
                Group group{.number = i};
                find_lists(segment(place), query_.groups[i], group);
                if (query_.groups[i].apart && !query_.groups[i].required && query_.groups[i].wholes.empty())
                    for (std::size_t list = 0; list < group.lists.size(); ++list)
                        found_[place].push_back(
                            {.number = i, .lists = {group.lists[list]}, .terms = {group.terms[list]}});
                else
                    found_[place].push_back(std::move(group));
                for (auto at = first; at < found_[place].size(); ++at) count_group(reader, found_[place][at]);
            }
        }
    }
    void count_group(GroupReader& reader, Group& group) {
        std::optional<std::uint64_t> known;
        if (group.wholes.empty()) known = reader.count(group.lists, query_.groups[group.number].fields);
        if (!known) read_all(reader, group);
        group.count = known.value_or(group.postings.size());
        documents_with_[group.number] += group.count;
    }
    void read_all(GroupReader& reader, Group& group) const {
        group.postings = reader.read(group.lists, group.wholes, query_.groups[group.number].fields);
        group.read = true;
    }
    // Reads what counting left unread. Where keys are given, or groups required, they say which documents of
    // the others are worth reading.
    void read_groups(std::size_t place) {
        GroupReader reader = reader_of(place);
        auto& groups = found_[place];
        std::vector<std::size_t> by_count;
        for (std::size_t i = 0; i < groups.size(); ++i) by_count.push_back(i);
        std::stable_sort(by_count.begin(), by_count.end(), [&](std::size_t a, std::size_t b) {
            const bool first = term_group(groups[a]).required, second = term_group(groups[b]).required;
            return first != second ? first : groups[a].count < groups[b].count;
        });
        std::optional<std::vector<std::uint32_t>> wanted;
        if (!query_.keys.empty() && query_.facet_counts.empty())
            wanted = documents_with(segment(place), query_.keys);
        for (std::size_t i : by_count) {
            Group& group = groups[i];
            if (!group.read && !wanted) read_all(reader, group);
            if (!group.read && !group.lists.empty())
                group.postings = reader.read_of(group.lists[0], term_group(group).fields, *wanted);
            if (term_group(group).required) wanted = documents_of(group.postings);
        }
    }
    const TermGroup& term_group(const Group& group) const { return query_.groups[group.number]; }
    static std::vector<std::uint32_t> documents_of(const std::vector<GroupPosting>& postings) {
        std::vector<std::uint32_t> documents;
        documents.reserve(postings.size());
        for (const auto& posting : postings) documents.push_back(posting.document);
        return documents;
    }
    static void find_lists(const Segment& segment, const TermGroup& wanted, Group& group) {
        const std::size_t count = std::min(wanted.terms.size(), max_group_terms);
        for (std::uint32_t term = 0; term < count; ++term) {
            const auto before = wanted.terms.begin() + term;
            if (std::find(wanted.terms.begin(), before, *before) != before)
                continue;  // named twice, counts once
            if (const auto list = segment.find_term(*before)) {
                group.lists.push_back(*list);
                group.terms.push_back(term);
            }
        }
        for (std::uint32_t whole = 0; whole < std::min(wanted.wholes.size(), max_group_terms); ++whole) {
            std::vector<PostingList> lists;
            const auto& words = wanted.wholes[whole];
            if (words.empty() || words.size() > max_whole_words) continue;
            for (const auto& word : words)
                if (const auto list = segment.find_term(word)) lists.push_back(*list);
            if (lists.size() < words.size()) continue;
            group.wholes.push_back(std::move(lists));
            group.whole_terms.push_back(whole);
        }
    }

    void weigh_groups() {
        constexpr std::int64_t most_weight = 256'000, weight_unit = 256;
        for (std::size_t i = 0; i < groups_; ++i) {
            const std::int64_t weight = std::clamp<std::int64_t>(query_.groups[i].weight, 0, most_weight);
            factors_.push_back(weight * rarity(visibility_.documents, documents_with_[i]) / weight_unit);
            required_ += query_.groups[i].required;
        }
    }

    void search_segment(std::uint32_t place) {
        read_groups(place);
        const Passing passing(segment(place), query_);
        std::optional<std::vector<std::uint64_t>> passes;
        if (passing.all()) passes = dense(*passing.all(), segment(place).document_count());
        std::vector<std::uint32_t> matched;  // before the filters: needed for facet counts only
        if (!query_.facet_counts.empty() && groups_ == 1 && !found_[place].empty())
            matched.reserve(found_[place][0].count);
        const auto take = [&](std::uint32_t document, std::int64_t score) {
            if (!query_.facet_counts.empty()) matched.push_back(document);
            if (passes && !((*passes)[document >> 6] >> (document & 63) & 1)) return;
            const auto rank = rank_of(place, document, score);
            const bool has_a_chance = best_.takes(rank);
            const bool looks_at_ranges = query_.exact_total || has_a_chance;
            if (looks_at_ranges && query_.facet_counts.empty() && !in_ranges(segment(place), document))
                return;
            ++total_;
            if (has_a_chance) best_.offer({rank, segment(place).key(document), score, place, document});
        };
        if (groups_ == 0)
            every_visible(place, take);
        else
            every_match(place, take);
        if (!query_.facet_counts.empty()) count_facets(segment(place), passing, passes, matched);
    }
    bool in_ranges(const Segment& segment, std::uint32_t document) const {
        return std::all_of(query_.ranges.begin(), query_.ranges.end(),
                           [&](const Range& range) { return within(segment, range, document); });
    }
    template <class Take>
    void every_visible(std::size_t place, const Take& take) const {
        const auto& bits = visibility_.segments[place].bits;
        for (std::size_t word = 0; word < bits.size(); ++word)
            for (std::uint64_t left = bits[word]; left != 0; left &= left - 1)
                take(std::uint32_t(word * 64 + std::size_t(std::countr_zero(left))), 0);
    }

    struct Window {
        std::array<std::int64_t, window_size> scores{};
        std::array<std::uint16_t, window_size> required{};
        std::array<std::uint64_t, window_size / 64> touched{};
    };
    template <class Take>
    void every_match(std::size_t place, const Take& take) const {
        constexpr std::uint32_t none = 0xFFFFFFFF;
        const auto& groups = found_[place];
        if (groups_ == 1 && groups.size() == 1) {  // nothing is added up
            for (const auto& posting : groups[0].postings)
                take(posting.document,
                     factors_[groups[0].number] * saturation_(posting.occurrences) / score_unit);
            return;
        }
        std::vector<std::size_t> at(groups.size(), 0);
        const auto window_of = [&](std::size_t i) {
            return at[i] == groups[i].postings.size() ? none
                                                      : groups[i].postings[at[i]].document / window_size;
        };
        Window window;
        for (;;) {
            std::uint32_t number = none;
            for (std::size_t i = 0; i < groups.size(); ++i) number = std::min(number, window_of(i));
            if (number == none) return;
            for (std::size_t i = 0; i < groups.size(); ++i) add_group(groups[i], number, at[i], window);
            empty_window(number, window, take);
        }
    }
    void add_group(const Group& group, std::uint32_t number, std::size_t& at, Window& window) const {
        const auto& postings = group.postings;
        const std::int64_t factor = factors_[group.number];
        const bool required = term_group(group).required;
        for (; at < postings.size() && postings[at].document / window_size == number; ++at) {
            const std::uint32_t place = postings[at].document % window_size;
            window.scores[place] += factor * saturation_(postings[at].occurrences) / score_unit;
            window.required[place] = std::uint16_t(window.required[place] + required);
            window.touched[place >> 6] |= std::uint64_t(1) << (place & 63);
        }
    }
    template <class Take>
    void empty_window(std::uint32_t number, Window& window, const Take& take) const {
        for (std::size_t word = 0; word < window.touched.size(); ++word) {
            for (std::uint64_t left = window.touched[word]; left != 0; left &= left - 1) {
                const auto place = std::uint32_t(word * 64 + std::size_t(std::countr_zero(left)));
                if (window.required[place] == required_)
                    take(number * window_size + place, window.scores[place]);
                window.scores[place] = 0;
                window.required[place] = 0;
            }
            window.touched[word] = 0;
        }
    }

    std::int64_t rank_of(std::size_t place, std::uint32_t document, std::int64_t score) const {
        if (query_.order == Order::score) return score;
        LIGHTFOOT_ASSERT(query_.column < segment(place).schema().columns);
        const std::int64_t value = segment(place).column(query_.column, document);
        return query_.order == Order::descending || value == no_value ? value : -value;
    }

    using Bits = std::vector<std::uint64_t>;
    static std::vector<std::uint32_t> only(const std::vector<std::uint32_t>& documents, const Bits& bits) {
        std::vector<std::uint32_t> kept;
        for (const auto document : documents)
            if (bits[document >> 6] >> (document & 63) & 1) kept.push_back(document);
        return kept;
    }
    void count_facets(const Segment& segment, const Passing& passing, const std::optional<Bits>& passes,
                      const std::vector<std::uint32_t>& matched) {
        const auto shown = passes ? only(matched, *passes) : std::vector<std::uint32_t>();
        std::vector<Counted> here;
        std::vector<std::uint64_t> counts;
        const FacetCounting counting(segment, passes ? shown : matched);
        for (std::uint8_t facet : query_.facet_counts) {
            LIGHTFOOT_ASSERT(facet < segment.schema().facets);
            const bool has_filter = std::any_of(query_.filters.begin(), query_.filters.end(),
                                                [&](const Filter& filter) { return filter.facet == facet; });
            const auto& values = segment.values_of(facet);
            if (has_filter) {
                const auto left = passing.without(facet);
                const auto unfiltered = left ? only(matched, dense(*left, segment.document_count()))
                                             : std::vector<std::uint32_t>();
                FacetCounting(segment, left ? unfiltered : matched).count(values, counts);
            } else {
                counting.count(values, counts);
            }
            for (std::size_t i = 0; i < values.count; ++i)
                if (counts[i] > 0)
                    here.push_back({facet, segment.values()[values.first + i].value, counts[i]});
        }
        add_counts(std::move(here));
    }
    void add_counts(std::vector<Counted> here) {
        const auto before = [](const Counted& a, const Counted& b) {
            return std::pair(a.facet, a.value) < std::pair(b.facet, b.value);
        };
        std::sort(here.begin(), here.end(), before);
        std::vector<Counted> all;
        all.reserve(counts_.size() + here.size());
        std::merge(counts_.begin(), counts_.end(), here.begin(), here.end(), std::back_inserter(all), before);
        counts_.clear();
        for (const auto& one : all)
            if (!counts_.empty() && counts_.back().facet == one.facet && counts_.back().value == one.value)
                counts_.back().count += one.count;
            else
                counts_.push_back(one);
    }

    std::vector<Match> matches_of(const Candidate& candidate) const {
        std::vector<Match> matches;
        for (const Group& group : found_[candidate.segment]) {
            const auto i = std::uint32_t(group.number);
            const auto behind = std::uint32_t(query_.groups[i].terms.size());
            const auto here = [&](const PostingList& list) { return holds(list, candidate.document, i); };
            for (std::size_t list = 0; list < group.lists.size(); ++list)
                if (here(group.lists[list])) matches.push_back({i, group.terms[list]});
            for (std::size_t whole = 0; whole < group.wholes.size(); ++whole)
                if (std::all_of(group.wholes[whole].begin(), group.wholes[whole].end(), here))
                    matches.push_back({i, behind + group.whole_terms[whole]});
        }
        return matches;
    }
    bool holds(const PostingList& list, std::uint32_t document, std::size_t group) const {
        bool here = false;
        list.find(document, [&](std::uint8_t field, std::uint32_t) {
            here = here || ((query_.groups[group].fields >> field & 1) && tables_[field][0] > 0);
        });
        return here;
    }

    std::span<const LiveSegment> segments_;
    const Visibility& visibility_;
    const Query& query_;
    Saturation saturation_;
    OccurrenceTables tables_{};
    std::size_t groups_ = 0;
    std::vector<std::vector<Group>> found_;      // by segment and group
    std::vector<std::uint64_t> documents_with_;  // by group: how many visible documents hold it
    std::vector<std::int64_t> factors_;          // by group: weight times rarity
    std::uint16_t required_ = 0;
    std::uint64_t total_ = 0;
    std::vector<Counted> counts_;  // by facet and value
    Best best_;
};

}  // namespace

Hits search_segments(std::span<const LiveSegment> segments, const Ranking& ranking,
                     const Visibility& visibility, const Query& query) {
    return Search(segments, ranking, visibility, query).run();
}

}  // namespace lightfoot
