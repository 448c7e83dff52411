#include "index/segment_writer.hpp"

#include "base/result.hpp"

#include <limits>

namespace lightfoot {

namespace {

constexpr std::size_t buffer_bytes = 64 * 1024;

std::vector<std::byte> value_bytes(const std::vector<ValueDocuments>& values) {
    std::vector<std::byte> out;
    for (const auto& one : values) {
        out.push_back(std::byte(one.value.facet));
        append_varint(out, std::uint32_t(one.value.value.size()));
        const auto text = std::as_bytes(std::span(one.value.value));
        out.insert(out.end(), text.begin(), text.end());
        append_varint(out, std::uint32_t(one.documents.size()));
        std::uint32_t before = 0;
        for (std::uint32_t document : one.documents) {
            append_varint(out, document - before);
            before = document;
        }
    }
    return out;
}

}  // namespace

SegmentWriter::SegmentWriter(IndexSchema schema, ByteSink sink) : schema_(schema), sink_(std::move(sink)) {
    append_number(waiting_, segment_magic);
}

void SegmentWriter::write(std::span<const std::byte> bytes) {
    waiting_.insert(waiting_.end(), bytes.begin(), bytes.end());
    if (waiting_.size() < buffer_bytes) return;
    const std::span<const std::byte> whole = std::span(waiting_).first(waiting_.size() / 8 * 8);
    checksum_.add(whole);
    sink_(whole);
    waiting_.erase(waiting_.begin(), waiting_.begin() + std::ptrdiff_t(whole.size()));
}

void SegmentWriter::pad() { waiting_.resize((waiting_.size() + 7) / 8 * 8); }

template <class Number>
void SegmentWriter::write_numbers(const std::vector<Number>& numbers) {
    write(std::as_bytes(std::span(numbers)));
    pad();
}

void SegmentWriter::add_term(std::string_view term, PostingWriter& postings) {
    LIGHTFOOT_ASSERT(term_text_.size() + term.size() < std::numeric_limits<std::uint32_t>::max());
    term_counts_.push_back(postings.count());
    const auto bytes = postings.take();
    write(bytes);
    posting_bytes_ += bytes.size();
    posting_ends_.push_back(posting_bytes_);
    term_text_.append(term);
    term_ends_.push_back(std::uint32_t(term_text_.size()));
}

void SegmentWriter::finish(const SegmentColumns& columns) {
    pad();
    write(std::as_bytes(std::span(term_text_)));
    pad();
    write_numbers(term_ends_);
    write_numbers(posting_ends_);
    write_numbers(term_counts_);
    write_numbers(columns.keys);
    write_numbers(columns.length_codes);
    write_numbers(columns.columns);
    const auto values = value_bytes(columns.values);
    write_numbers(values);
    write_footer(columns, values.size());
}

void SegmentWriter::write_footer(const SegmentColumns& columns, std::uint64_t values_bytes) {
    const std::uint64_t numbers[] = {schema_.fields,      schema_.facets,      schema_.columns,
                                     columns.keys.size(), term_counts_.size(), columns.values.size(),
                                     posting_bytes_,      term_text_.size(),   values_bytes};
    write(std::as_bytes(std::span(numbers)));
    checksum_.add(waiting_);
    append_number(waiting_, checksum_.value());
    append_number(waiting_, segment_magic);
    sink_(waiting_);
    waiting_.clear();
}

}  // namespace lightfoot
