#include "index/segment_builder.hpp"

#include "base/result.hpp"
#include "index/analysis.hpp"
#include "index/ranking.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

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
    value_.assign(1, char(facet)).append(value);
    return values_.number(value_);
}

std::size_t SegmentBuilder::bytes() const {
    return terms_.bytes() + postings_.size() * sizeof(Posting) + documents_.size() * sizeof(Entry) +
           value_numbers_.size() * sizeof(std::uint32_t) + length_codes_.size() +
           numbers_.size() * sizeof(std::int64_t);
}

void SegmentBuilder::add(const IndexDocument& document) {
    Entry entry{document.key, postings_.size(), value_numbers_.size(), 0, 0};
    add_postings(document, entry);
    add_values(document, entry);
    LIGHTFOOT_ASSERT(document.columns.size() <= schema_.columns);
    numbers_.insert(numbers_.end(), document.columns.begin(), document.columns.end());
    numbers_.resize((documents_.size() + 1) * schema_.columns, no_value);
    documents_.push_back(entry);
}

void SegmentBuilder::add_values(const IndexDocument& document, Entry& entry) {
    for (const auto& one : document.facets) {
        LIGHTFOOT_ASSERT(one.facet < schema_.facets);
        value_numbers_.push_back(value_number(one.facet, one.value));
    }
    for (const auto& reader : document.readers)
        value_numbers_.push_back(value_number(schema_.facets, reader));
    const auto first = value_numbers_.begin() + std::ptrdiff_t(entry.first_value);
    std::sort(first, value_numbers_.end());
    value_numbers_.erase(std::unique(first, value_numbers_.end()), value_numbers_.end());
    entry.value_count = std::uint32_t(value_numbers_.size() - entry.first_value);
}

// Field by field, so that those of one term stand in their order.
void SegmentBuilder::add_postings(const IndexDocument& document, Entry& entry) {
    LIGHTFOOT_ASSERT(!document.table || document.table == &terms_);
    for (const auto& one : document.fields) LIGHTFOOT_ASSERT(one.field < schema_.fields);
    for (std::uint8_t field = 0; field < schema_.fields; ++field) {
        std::size_t length = 0;
        met_.clear();
        for (const auto& one : document.fields) {
            if (one.field != field) continue;
            length += one.terms.size() + one.numbers.size();
            for (const auto& term : one.terms) meet(terms_.number(term));
            for (const auto number : one.numbers) meet(number);
        }
        for (const auto number : met_)
            postings_.push_back({number, {field, std::exchange(times_[number], 0)}});
        length_codes_.push_back(std::byte(length_code(std::uint32_t(length))));
    }
    entry.posting_count = std::uint32_t(postings_.size() - entry.first_posting);
}

void SegmentBuilder::meet(std::uint32_t term) {
    if (term >= times_.size()) times_.resize(terms_.size());
    if (times_[term]++ == 0) met_.push_back(term);
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
        Counted counted;
    };
    // Documents taken in the order of their keys fall into each term's places already in order.
    std::vector<std::size_t> ends(terms_.size() + 1);
    for (std::uint32_t old : order)
        for (std::size_t i = 0; i < documents_[old].posting_count; ++i)
            ++ends[postings_[documents_[old].first_posting + i].term + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    LargeVector<Place> places(ends.back());
    for (std::uint32_t document = 0; document < order.size(); ++document) {
        const Entry& entry = documents_[order[document]];
        for (std::size_t i = 0; i < entry.posting_count; ++i) {
            const Posting& posting = postings_[entry.first_posting + i];
            places[ends[posting.term]++] = {document, posting.counted};
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
                fields[count++] = places[i].counted.occurrences();
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
    std::vector<ValueDocuments> values(values_.size());
    for (std::uint32_t number = 0; number < values.size(); ++number) {
        const auto value = values_.term(number);
        values[number].value = {std::uint8_t(value.front()), std::string(value.substr(1))};
    }
    for (std::uint32_t document = 0; document < order.size(); ++document) {
        const Entry& entry = documents_[order[document]];
        for (std::size_t i = 0; i < entry.value_count; ++i)
            values[value_numbers_[entry.first_value + i]].documents.push_back(document);
    }
    std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    for (auto& value : values)
        if (!value.documents.empty()) columns.values.push_back(std::move(value));
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
