// Groups that many documents hold, in a query that requires some of its groups: what is remembered of them
// (common_groups.hpp) takes the place of reading their lists. The answers are the same.

#include "base/result.hpp"
#include "index/searching.hpp"

namespace lightfoot {

// Common groups (common_groups.hpp): of a query that requires some, in the order of scores.
void Search::find_common() {
    common_.resize(groups_);
    common_may_be_ = visibility_.common && groups_ > 0 && query_.order == Order::score &&
                     query_.keys.empty() && (query_.ranges.empty() || query_.counts_all());
    bool any_required = false;
    for (std::size_t i = 0; i < groups_; ++i) {
        any_required = any_required || query_.groups[i].required;
        common_may_be_ = common_may_be_ && !is_apart(query_.groups[i]);
    }
    common_may_be_ = common_may_be_ && any_required;
    for (std::size_t i = 0; i < groups_ && common_may_be_; ++i)
        common_[i] = visibility_.common->find(key_of(query_.groups[i]));
}

std::string Search::key_of(const TermGroup& group) {
    auto key = std::to_string(group.fields) + ' ' + std::to_string(group.weight);
    for (const auto& term : group.terms) key.append(1, '\0').append(term);
    for (const auto& whole : group.wholes) {
        key.append(1, '\1');
        for (const auto& word : whole) key.append(1, '\0').append(word);
    }
    return key;
}

void Search::remember_common() {
    for (std::size_t i = 0; i < groups_ && common_may_be_; ++i) {
        if (common_[i] || documents_with_[i] * CommonGroups::share < visibility_.documents) continue;
        auto group = std::make_shared<CommonGroup>();  // tidy(calls): docs/decisions/0190
        for (std::size_t place = 0; place < segments_.size(); ++place) {
            GroupReader reader = reader_of(place);
            if (!found_[place][i].read) read_all(reader, found_[place][i]);
            group->parts.push_back(common_part(place, found_[place][i]));
        }
        common_[i] = group;
        visibility_.common->keep(key_of(query_.groups[i]), std::move(group));
    }
}

CommonGroup::Part Search::common_part(std::size_t place, const Group& group) const {
    CommonGroup::Part part;
    part.documents = no_documents(segment(place));
    part.count = group.postings.size();
    std::vector<ScoredDocument> all;
    all.reserve(group.postings.size());
    for (const auto& posting : group.postings) {
        add_to(part.documents, posting.document);
        all.push_back({score_of(group.number, posting.occurrences), posting.document});
    }
    const auto count = std::min(all.size(), CommonGroup::most_best);
    std::partial_sort(all.begin(), all.begin() + std::ptrdiff_t(count), all.end(), stands_before);
    part.best.assign(all.begin(), all.begin() + std::ptrdiff_t(count));
    return part;
}

// A single group: what is remembered is the answer, unless more of it is wanted than that.
void Search::take_common(std::uint32_t place, const Passing& passing) {
    const auto& part = common_[0]->parts[place];
    const auto& passes = passing.all();
    total_ += passes ? count_in(part.documents, &*passes) : part.count;
    std::size_t taken = 0;
    bool more = part.best.size() < part.count;
    for (const auto& one : part.best) {
        if (taken == query_.count || !best_.takes(one.score)) {
            more = false;
            break;
        }
        if (passes && !holds(*passes, one.document)) continue;
        offer(place, one);
        ++taken;
    }
    if (more && best_.takes(part.best.back().score))
        for (const auto& one : scored(place, 0, documents_in(part.documents, passes ? &*passes : nullptr)))
            if (stands_before(part.best.back(), one)) offer(place, one);
    CommonDocuments matched(*common_[0], segment(place), place);
    count_all(place, passing, matched);
}

// Those that all groups hold. The fewest lead; what common groups add to a score is looked up where it can
// make a difference.
void Search::intersect_common(std::uint32_t place, const Passing& passing) {
    auto& groups = found_[place];
    std::vector<std::size_t> lead, met, looked_up;
    for (std::size_t i = 0; i < groups_; ++i)
        (!query_.groups[i].required ? looked_up : common_[i] ? met : lead).push_back(i);
    const auto fewer = [&](std::size_t a, std::size_t b) { return groups[a].count < groups[b].count; };
    std::stable_sort(lead.begin(), lead.end(), fewer);
    std::stable_sort(met.begin(), met.end(), fewer);
    looked_up.insert(looked_up.end(), met.begin() + std::ptrdiff_t(lead.empty()), met.end());
    ListedDocuments matched;
    if (lead.empty()) {
        auto bits = common_[met[0]]->parts[place].documents;
        for (const auto i : met) meet(bits, common_[i]->parts[place].documents);
        matched.documents = documents_in(bits);
        take_best_of(place, met[0], looked_up, passing, bits);
    } else {
        GroupReader reader = reader_of(place);
        std::vector<ScoredDocument> all;
        for (const auto i : lead) {
            if (!groups[i].read) read_all(reader, groups[i]);
            add_scores(groups[i], i == lead[0], all);
        }
        for (const auto i : met)
            std::erase_if(all, [&, &bits = common_[i]->parts[place].documents](const auto& one) {
                return !holds(bits, one.document);
            });
        for (const auto& one : all) matched.documents.push_back(one.document);
        const auto& passes = passing.all();
        if (passes) std::erase_if(all, [&](const auto& one) { return !holds(*passes, one.document); });
        total_ += all.size();
        offer_all(place, looked_up, all);
    }
    count_all(place, passing, matched);
}

// What groups add to a score at most.
std::int64_t Search::most_of(std::uint32_t place, const std::vector<std::size_t>& groups) const {
    std::int64_t most = 0;
    for (const auto i : groups) {
        if (!common_[i])
            most += factors_[i];
        else if (const auto& best = common_[i]->parts[place].best; !best.empty())
            most += best.front().score;
    }
    return most;
}

// What a group gives to each of these documents.
std::vector<ScoredDocument> Search::scored(std::uint32_t place, std::size_t group,
                                           const std::vector<std::uint32_t>& documents) const {
    const auto& asked = found_[place][group];
    const auto occurrences =
        reader_of(place).read_among(asked.lists, asked.wholes, query_.groups[group].fields, documents);
    std::vector<ScoredDocument> all;
    all.reserve(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i)
        all.push_back({score_of(group, occurrences[i]), documents[i]});
    return all;
}

void Search::look_up(std::uint32_t place, const std::vector<std::size_t>& groups,
                     std::span<ScoredDocument> all) const {
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.document < b.document; });
    std::vector<std::uint32_t> documents;
    for (const auto& one : all) documents.push_back(one.document);
    for (const auto group : groups) {
        const auto added = scored(place, group, documents);
        for (std::size_t i = 0; i < all.size(); ++i) all[i].score += added[i].score;
    }
}

// The most promising first, so that few of the others are looked up.
void Search::offer_all(std::uint32_t place, const std::vector<std::size_t>& looked_up,
                       std::vector<ScoredDocument>& all) {
    const auto most = most_of(place, looked_up);
    const auto offer_some = [&](std::span<ScoredDocument> some) {
        look_up(place, looked_up, some);
        for (const auto& one : some) offer(place, one);
    };
    const auto first = std::min(all.size(), 4 * query_.count);
    std::nth_element(all.begin(), all.begin() + std::ptrdiff_t(first), all.end(), stands_before);
    offer_some(std::span(all).first(first));
    all.erase(all.begin(), all.begin() + std::ptrdiff_t(first));
    std::erase_if(all, [&](const auto& one) { return !best_.takes(one.score + most); });
    offer_some(all);
}

// Of groups that are all common: the best of the rarest, and the others only where they can come before.
void Search::take_best_of(std::uint32_t place, std::size_t rarest, const std::vector<std::size_t>& others,
                          const Passing& passing, DocumentBits& bits) {
    if (passing.all()) meet(bits, *passing.all());
    total_ += count_in(bits);
    const auto& part = common_[rarest]->parts[place];
    const auto most = most_of(place, others);
    std::vector<ScoredDocument> all;
    for (const auto& one : part.best)
        if (holds(bits, one.document)) all.push_back(one);
    offer_all(place, others, all);
    if (part.best.size() == part.count || !best_.takes(part.best.back().score + most)) return;
    all = scored(place, rarest, documents_in(bits));
    std::erase_if(all, [&](const auto& one) { return !stands_before(part.best.back(), one); });
    offer_all(place, others, all);
}

// To those that hold the group, too.
void Search::add_scores(const Group& group, bool is_first, std::vector<ScoredDocument>& all) const {
    if (is_first) {
        all.reserve(group.postings.size());
        for (const auto& posting : group.postings)
            all.push_back({score_of(group.number, posting.occurrences), posting.document});
        return;
    }
    auto at = group.postings.begin();
    std::erase_if(all, [&](ScoredDocument& one) {
        while (at != group.postings.end() && at->document < one.document) ++at;
        if (at == group.postings.end() || at->document != one.document) return true;
        one.score += score_of(group.number, at->occurrences);
        return false;
    });
}

}  // namespace lightfoot
