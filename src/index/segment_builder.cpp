#include "index/segment_builder.hpp"

#include "base/result.hpp"
#include "index/analysis.hpp"
#include "index/ranking.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace lightfoot {

void IndexDocument::add_text(std::uint8_t field, std::string_view text, std::string_view language) {
    FieldTerms entry{field, {}, {}};
    if (table)
        analyse(text, language, *table, entry.numbers);
    else
        for (auto& token : analyse(text, language)) entry.terms.push_back(std::move(token.term));
    fields.push_back(std::move(entry));
}

SegmentBuilder::SegmentBuilder(IndexSchema schema) : schema_(schema) {
    LIGHTFOOT_ASSERT(schema.fields <= max_index_fields && schema.facets <= max_index_facets &&
                     schema.columns <= max_index_columns);
}

std::uint32_t SegmentBuilder::value_number(std::uint8_t facet, std::string_view value) {
    return values_.try_emplace(FacetValue{facet, std::string(value)}, std::uint32_t(values_.size()))
        .first->second;
}

std::size_t SegmentBuilder::bytes() const {
    return terms_.bytes() + postings_.size() * sizeof(Posting) + documents_.size() * sizeof(Entry) +
           length_codes_.size() + numbers_.size() * sizeof(std::int64_t);
}

void SegmentBuilder::add(const IndexDocument& document) {
    Entry entry{document.key, postings_.size(), 0, {}};
    add_postings(document, entry);
    for (const auto& one : document.facets) {
        LIGHTFOOT_ASSERT(one.facet < schema_.facets);
        entry.values.push_back(value_number(one.facet, one.value));
    }
    for (const auto& reader : document.readers) entry.values.push_back(value_number(schema_.facets, reader));
    std::sort(entry.values.begin(), entry.values.end());
    entry.values.erase(std::unique(entry.values.begin(), entry.values.end()), entry.values.end());
    LIGHTFOOT_ASSERT(document.columns.size() <= schema_.columns);
    numbers_.insert(numbers_.end(), document.columns.begin(), document.columns.end());
    numbers_.resize((documents_.size() + 1) * schema_.columns, no_value);
    documents_.push_back(std::move(entry));
}

void SegmentBuilder::add_postings(const IndexDocument& document, Entry& entry) {
    std::array<std::uint32_t, max_index_fields> lengths{};
    LIGHTFOOT_ASSERT(!document.table || document.table == &terms_);
    auto& all = gathered_;
    all.clear();
    for (const auto& one : document.fields) {
        LIGHTFOOT_ASSERT(one.field < schema_.fields);
        lengths[one.field] += std::uint32_t(one.terms.size() + one.numbers.size());
        for (const auto& term : one.terms) all.emplace_back(terms_.number(term), one.field);
        for (const auto number : one.numbers) all.emplace_back(number, one.field);
    }
    std::sort(all.begin(), all.end());
    for (std::size_t i = 0; i < all.size();) {
        std::size_t same = i;
        while (same < all.size() && all[same] == all[i]) ++same;
        postings_.push_back({all[i].first, {all[i].second, std::uint32_t(same - i)}});
        i = same;
    }
    entry.posting_count = postings_.size() - entry.first_posting;
    for (std::uint8_t field = 0; field < schema_.fields; ++field)
        length_codes_.push_back(std::byte(length_code(lengths[field])));
}

// The documents that stand (of one key the last), by key.
std::vector<std::uint32_t> SegmentBuilder::documents_by_key() const {
    std::vector<std::uint32_t> order(documents_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return documents_[a].key != documents_[b].key ? documents_[a].key < documents_[b].key : a > b;
    });
    const auto same_key = [&](std::uint32_t a, std::uint32_t b) {
        return documents_[a].key == documents_[b].key;
    };
    order.erase(std::unique(order.begin(), order.end(), same_key), order.end());
    return order;
}

void SegmentBuilder::write_terms(const std::vector<std::uint32_t>& order, SegmentWriter& writer) const {
    struct Place {
        std::uint32_t document = 0;
        Occurrences occurrences;
    };
    // Documents taken in the order of their keys fall into each term's places already in order.
    std::vector<std::size_t> ends(terms_.size() + 1);
    for (std::uint32_t old : order)
        for (std::size_t i = 0; i < documents_[old].posting_count; ++i)
            ++ends[postings_[documents_[old].first_posting + i].term + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<Place> places(ends.back());
    for (std::uint32_t document = 0; document < order.size(); ++document) {
        const Entry& entry = documents_[order[document]];
        for (std::size_t i = 0; i < entry.posting_count; ++i) {
            const Posting& posting = postings_[entry.first_posting + i];
            places[ends[posting.term]++] = {document, posting.occurrences};
        }
    }
    std::vector<std::pair<std::string_view, std::uint32_t>> terms;
    for (std::uint32_t number = 0; number < terms_.size(); ++number)
        terms.emplace_back(terms_.term(number), number);
    std::sort(terms.begin(), terms.end());
    PostingWriter list;
    for (const auto& [term, number] : terms) {
        const std::size_t begin = number == 0 ? 0 : ends[number - 1];  // ends moved on by one term above
        std::array<Occurrences, max_index_fields> fields;
        for (std::size_t i = begin; i < ends[number];) {
            const std::uint32_t document = places[i].document;
            std::size_t count = 0;
            for (; i < ends[number] && places[i].document == document; ++i)
                fields[count++] = places[i].occurrences;
            list.add(document, {fields.data(), count});
        }
        if (list.count() > 0) writer.add_term(term, list);
    }
}

SegmentColumns SegmentBuilder::columns(const std::vector<std::uint32_t>& order) const {
    SegmentColumns columns;
    for (std::uint32_t old : order) columns.keys.push_back(documents_[old].key);
    for (std::uint8_t field = 0; field < schema_.fields; ++field)
        for (std::uint32_t old : order)
            columns.length_codes.push_back(length_codes_[std::size_t(old) * schema_.fields + field]);
    for (std::uint8_t column = 0; column < schema_.columns; ++column)
        for (std::uint32_t old : order)
            columns.columns.push_back(numbers_[std::size_t(old) * schema_.columns + column]);
    std::vector<std::vector<std::uint32_t>> documents(values_.size());
    for (std::uint32_t document = 0; document < order.size(); ++document)
        for (std::uint32_t value : documents_[order[document]].values) documents[value].push_back(document);
    for (const auto& [value, number] : values_)
        if (!documents[number].empty()) columns.values.push_back({value, std::move(documents[number])});
    return columns;
}

void SegmentBuilder::finish(const ByteSink& sink) && {
    const auto order = documents_by_key();
    SegmentWriter writer(schema_, sink);
    write_terms(order, writer);
    writer.finish(columns(order));
}

std::vector<std::byte> SegmentBuilder::finish() && {
    std::vector<std::byte> bytes;
    std::move(*this).finish(
        [&](std::span<const std::byte> more) { bytes.insert(bytes.end(), more.begin(), more.end()); });
    return bytes;
}

}  // namespace lightfoot
