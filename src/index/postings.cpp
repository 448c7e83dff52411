#include "index/postings.hpp"

#include "base/result.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t row_bytes = 8;

}  // namespace

std::size_t PostingList::body() const {
    const std::size_t table = blocks() > 1 ? blocks() * row_bytes : 0;
    return std::min(table, bytes_.size());
}

PostingList::Block PostingList::block_of(std::uint32_t document) const {
    const std::size_t count = blocks();
    const auto all = bytes_.subspan(body());
    if (count <= 1) return {all, 0, 0xFFFFFFFF, count_, true};
    if (bytes_.size() < count * row_bytes) return {};
    const auto last_of = [&](std::size_t block) { return load<std::uint32_t>(bytes_, 2 * block); };
    const auto end_of = [&](std::size_t block) { return load<std::uint32_t>(bytes_, 2 * block + 1); };
    std::size_t low = 0, high = count;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (last_of(middle) < document)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == count) return {};
    const std::size_t begin = low == 0 ? 0 : end_of(low - 1), end = end_of(low);
    if (begin > end || end > all.size()) return {};
    const std::uint32_t left = count_ - std::uint32_t(low) * posting_block_size;
    return {all.subspan(begin, end - begin), low == 0 ? 0 : last_of(low - 1), last_of(low),
            std::min(left, posting_block_size), low == 0};
}

void PostingWriter::add(std::uint32_t document, std::span<const Occurrences> fields) {
    LIGHTFOOT_ASSERT(!fields.empty() && (count_ == 0 || document > last_));
    if (count_ > 0 && count_ % posting_block_size == 0) close_block();
    append_varint(body_, document - last_);
    if (fields.size() == 1 && fields[0].count <= 16) {
        body_.push_back(std::byte(fields[0].field << 4 | (fields[0].count - 1)));
    } else {
        unsigned mask = 0;
        for (const auto& one : fields) mask |= 1u << one.field;
        body_.push_back(std::byte(0x80));
        body_.push_back(std::byte(mask));
        for (const auto& one : fields) append_varint(body_, std::min(one.count, max_occurrences));
    }
    last_ = document;
    ++count_;
}

void PostingWriter::close_block() {
    append_number(table_, last_);
    append_number(table_, std::uint32_t(body_.size()));
}

std::vector<std::byte> PostingWriter::take() {
    std::vector<std::byte> bytes;
    if (!table_.empty()) {
        close_block();
        bytes = std::move(table_);
    }
    bytes.insert(bytes.end(), body_.begin(), body_.end());
    table_.clear();
    body_.clear();
    count_ = last_ = 0;
    return bytes;
}

}  // namespace lightfoot
