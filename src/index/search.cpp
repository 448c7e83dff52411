// One query over all segments, in two passes. The first finds how many documents hold each group among those
// that the viewer may see, reading posting lists where that is not written down already: what a viewer may
// not see does not even weigh a word. The second goes through the documents in windows of 4 096, adds up the
// scores of each window in a small table, and keeps the best. No document is skipped on a guess, so that
// totals and facet counts are exact.

#include "index/search.hpp"

#include "base/result.hpp"
#include "index/searching.hpp"

#include <bit>

namespace lightfoot {

Hits Search::run() {
    find_common();
    find_masks();
    count_groups();
    weigh_groups();
    remember_common();
    for (std::uint32_t place = 0; place < segments_.size(); ++place) search_segment(place);
    Hits hits;
    hits.total = total_;
    for (const auto& candidate : best_.take(query_.in_order)) {
        hits.hits.push_back({candidate.key, candidate.score, {}});
        if (query_.matched_terms) hits.hits.back().matches = matches_of(candidate);
    }
    hits.facets = totals_.take();
    hits.bands = std::move(bands_);
    return hits;
}

void Search::count_groups() {
    found_.resize(segments_.size());
    documents_with_.resize(groups_);
    for (std::size_t place = 0; place < segments_.size(); ++place) {
        GroupReader reader = reader_of(place);
        for (std::size_t i = 0; i < groups_; ++i) {
            const auto first = found_[place].size();
            Group group{.number = i};
            find_lists(segment(place), query_.groups[i], group);
            if (common_[i]) {
                documents_with_[i] += group.count = common_[i]->parts[place].count;
                found_[place].push_back(std::move(group));
                continue;
            }
            if (is_apart(query_.groups[i]))
                for (std::size_t list = 0; list < group.lists.size(); ++list)
                    found_[place].push_back(
                        {.number = i, .lists = {group.lists[list]}, .terms = {group.terms[list]}});
            else
                found_[place].push_back(std::move(group));
            for (auto at = first; at < found_[place].size(); ++at) count_group(reader, found_[place][at]);
        }
    }
}

void Search::count_group(GroupReader& reader, Group& group) {
    std::optional<std::uint64_t> known;
    if (group.wholes.empty()) known = reader.count(group.lists, query_.groups[group.number].fields);
    if (!known) read_all(reader, group);
    group.count = known.value_or(group.postings.size());
    documents_with_[group.number] += group.count;
}

void Search::read_all(GroupReader& reader, Group& group) const {
    group.postings = reader.read(group.lists, group.wholes, query_.groups[group.number].fields);
    group.read = true;
}

// Reads what counting left unread. Where keys are given, or groups required, they say which documents of
// the others are worth reading.
void Search::read_groups(std::size_t place, const Passing& passing) {
    GroupReader reader = reader_of(place);
    auto& groups = found_[place];
    std::vector<std::size_t> by_count;
    for (std::size_t i = 0; i < groups.size(); ++i) by_count.push_back(i);
    std::stable_sort(by_count.begin(), by_count.end(), [&](std::size_t a, std::size_t b) {
        const bool first = term_group(groups[a]).required, second = term_group(groups[b]).required;
        return first != second ? first : groups[a].count < groups[b].count;
    });
    std::optional<std::vector<std::uint32_t>> wanted;
    if (!query_.counts_all()) wanted = passing.keyed();
    for (std::size_t i : by_count) {
        Group& group = groups[i];
        if (!group.read && !wanted) read_all(reader, group);
        if (!group.read && !group.lists.empty())
            group.postings = reader.read_of(group.lists[0], term_group(group).fields, *wanted);
        if (term_group(group).required) wanted = documents_of(group.postings);
    }
}

void Search::find_lists(const Segment& segment, const TermGroup& wanted, Group& group) {
    const std::size_t count = std::min(wanted.terms.size(), max_group_terms);
    for (std::uint32_t term = 0; term < count; ++term) {
        const auto before = wanted.terms.begin() + term;
        if (std::find(wanted.terms.begin(), before, *before) != before) continue;  // named twice, counts once
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

void Search::weigh_groups() {
    constexpr std::int64_t most_weight = 256'000, weight_unit = 256;
    for (std::size_t i = 0; i < groups_; ++i) {
        const std::int64_t weight = std::clamp<std::int64_t>(query_.groups[i].weight, 0, most_weight);
        factors_.push_back(weight * rarity(visibility_.documents, documents_with_[i]) / weight_unit);
        required_ += query_.groups[i].required;
    }
}

void Search::count_all(std::uint32_t place, const Passing& passing, MatchedDocuments& matched) {
    count_facets(segment(place), query_, passing, matched, totals_);
    count_bands(segment(place), query_, passing, matched, masks_ ? &(*masks_)[place] : nullptr, bands_);
}

void Search::find_masks() {
    if (query_.bands.empty() || !visibility_.bands) return;
    masks_ = visibility_.bands->get(query_.bands, [&] {
        std::vector<BandMasks> masks;
        for (const auto& one : segments_) masks.push_back(masks_of(one.segment, query_.bands));
        return masks;
    });
}

void Search::search_segment(std::uint32_t place) {
    const Passing passing(segment(place), query_);
    if (groups_ == 0) return take_visible(place, passing);
    if (std::any_of(common_.begin(), common_.end(), [](const auto& one) { return one != nullptr; }))
        return groups_ == 1 ? take_common(place, passing) : intersect_common(place, passing);
    read_groups(place, passing);
    const auto& passes = passing.all();
    ListedDocuments matched;  // needed for facet counts only
    if (query_.counts_all() && groups_ == 1 && !found_[place].empty())
        matched.documents.reserve(found_[place][0].count);
    const auto take = [&](std::uint32_t document, std::int64_t score) {
        if (query_.counts_all()) matched.documents.push_back(document);
        if (passes && !holds(*passes, document)) return;
        const auto rank = rank_of(place, document, score);
        const bool has_a_chance = best_.takes(rank);
        const bool looks_at_ranges = query_.exact_total || has_a_chance;
        if (looks_at_ranges && !query_.counts_all() && !in_ranges(segment(place), document)) return;
        ++total_;
        if (has_a_chance) best_.offer({rank, segment(place).key(document), score, place, document});
    };
    every_match(place, take);
    count_all(place, passing, matched);
}

// Nothing is asked for: of equal ones the first by key stand first.
void Search::take_visible(std::uint32_t place, const Passing& passing) {
    const auto& visible = visibility_.segments[place];
    auto bits = visible.bits;
    if (passing.all()) meet(bits, *passing.all());
    const bool looks_at_ranges = !query_.ranges.empty() && !query_.counts_all();
    if (!looks_at_ranges) total_ += count_in(bits);
    std::size_t left = query_.order == Order::score && !looks_at_ranges
                           ? query_.count
                           : std::numeric_limits<std::size_t>::max();
    for (std::size_t word = 0; word < bits.size() && left > 0; ++word)
        for (auto some = bits[word]; some != 0 && left > 0; some &= some - 1, --left) {
            const auto document = std::uint32_t(word * 64 + std::size_t(std::countr_zero(some)));
            const auto rank = rank_of(place, document, 0);
            const bool has_a_chance = best_.takes(rank);
            if (looks_at_ranges) {
                if ((query_.exact_total || has_a_chance) && !in_ranges(segment(place), document)) continue;
                ++total_;
            }
            if (has_a_chance) best_.offer({rank, segment(place).key(document), 0, place, document});
        }
    AllDocuments matched(visible, segment(place));
    count_all(place, passing, matched);
}

template <class Take>
void Search::every_match(std::size_t place, const Take& take) const {
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
        return at[i] == groups[i].postings.size() ? none : groups[i].postings[at[i]].document / window_size;
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

void Search::add_group(const Group& group, std::uint32_t number, std::size_t& at, Window& window) const {
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
void Search::empty_window(std::uint32_t number, Window& window, const Take& take) const {
    for (std::size_t word = 0; word < window.touched.size(); ++word) {
        for (std::uint64_t left = window.touched[word]; left != 0; left &= left - 1) {
            const auto place = std::uint32_t(word * 64 + std::size_t(std::countr_zero(left)));
            if (window.required[place] == required_) take(number * window_size + place, window.scores[place]);
            window.scores[place] = 0;
            window.required[place] = 0;
        }
        window.touched[word] = 0;
    }
}

std::int64_t Search::rank_of(std::size_t place, std::uint32_t document, std::int64_t score) const {
    if (query_.order == Order::score) return score;
    LIGHTFOOT_ASSERT(query_.column < segment(place).schema().columns);
    const std::int64_t value = segment(place).column(query_.column, document);
    return query_.order == Order::descending || value == no_value ? value : -value;
}

std::vector<Match> Search::matches_of(const Candidate& candidate) const {
    std::vector<Match> matches;
    for (const Group& group : found_[candidate.segment]) {
        const auto i = std::uint32_t(group.number);
        const auto behind = std::uint32_t(query_.groups[i].terms.size());
        const auto here = [&](const PostingList& list) { return stands_in(list, candidate.document, i); };
        for (std::size_t list = 0; list < group.lists.size(); ++list)
            if (here(group.lists[list])) matches.push_back({i, group.terms[list]});
        for (std::size_t whole = 0; whole < group.wholes.size(); ++whole)
            if (std::all_of(group.wholes[whole].begin(), group.wholes[whole].end(), here))
                matches.push_back({i, behind + group.whole_terms[whole]});
    }
    return matches;
}

bool Search::stands_in(const PostingList& list, std::uint32_t document, std::size_t group) const {
    bool here = false;
    list.find(document, [&](std::uint8_t field, std::uint32_t) {
        here = here || ((query_.groups[group].fields >> field & 1) && tables_[field][0] > 0);
    });
    return here;
}

Hits search_segments(std::span<const LiveSegment> segments, const Ranking& ranking,
                     const Visibility& visibility, const Query& query) {
    return Search(segments, ranking, visibility, query).run();
}

}  // namespace lightfoot
