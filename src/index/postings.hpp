#pragma once
// A posting list: the documents that hold a term, ascending, and how often it stands in each of their fields.
//
// Blocks of 128 postings. A list of more than one block begins with a table, one row for each block: its last
// document and the byte where it ends (both 32 bits). A posting is the distance from the document before
// (varint) and either one byte 0fffoooo (field f, o + 1 occurrences) or 0x80, a byte with one bit for each
// field, and a varint of occurrences for each bit. Reading stops at the first thing that cannot be: a hostile
// list is short, never a crash.

#include "index/varint.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lightfoot {

inline constexpr std::uint32_t posting_block_size = 128;
inline constexpr std::uint32_t max_occurrences = 0xFFFF;

struct Occurrences {
    std::uint8_t field = 0;
    std::uint32_t count = 0;
    bool operator==(const Occurrences&) const = default;
};

class PostingList {
public:
    PostingList() = default;
    PostingList(std::span<const std::byte> bytes, std::uint32_t count, std::uint32_t documents)
        : bytes_(bytes), count_(count), documents_(documents) {}

    std::uint32_t count() const { return count_; }

    // Calls on(document, field, occurrences); the fields of one document follow each other. False where the
    // list broke.
    template <class On>
    bool for_each(On&& on) const {
        ByteReader reader(bytes_.subspan(body()));
        std::uint32_t document = 0;
        for (std::uint32_t i = 0; i < count_; ++i)
            if (!read(reader, document, i == 0, on)) return false;
        return true;
    }

    // The same for those of the `wanted` documents (ascending) that are in the list. Reads only the blocks
    // they are in.
    template <class On>
    void for_each_of(std::span<const std::uint32_t> wanted, On&& on) const {
        std::size_t next = 0;
        const auto take = [&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
            while (next < wanted.size() && wanted[next] < document) ++next;
            if (next < wanted.size() && wanted[next] == document) on(document, field, count);
        };
        while (next < wanted.size()) {
            const Block block = block_of(wanted[next]);
            if (block.count == 0) return;
            ByteReader reader(block.bytes);
            std::uint32_t document = block.before;
            for (std::uint32_t i = 0; i < block.count && next < wanted.size() && wanted[next] <= block.last;
                 ++i)
                if (!read(reader, document, block.first && i == 0, take)) return;
            while (next < wanted.size() && wanted[next] <= block.last) ++next;
        }
    }
    // Calls on(field, occurrences) for one document; false where it is not in the list.
    template <class On>
    bool find(std::uint32_t wanted, On&& on) const {
        bool found = false;
        for_each_of({&wanted, 1}, [&](std::uint32_t, std::uint8_t field, std::uint32_t count) {
            found = true;
            on(field, count);
        });
        return found;
    }
    bool contains(std::uint32_t document) const {
        return find(document, [](std::uint8_t, std::uint32_t) {});
    }

private:
    struct Block {
        std::span<const std::byte> bytes;
        std::uint32_t before = 0;  // last document of the block before
        std::uint32_t last = 0;
        std::uint32_t count = 0;
        bool first = true;
    };
    std::size_t blocks() const { return (std::size_t(count_) + posting_block_size - 1) / posting_block_size; }
    std::size_t body() const;
    Block block_of(std::uint32_t document) const;

    template <class On>
    bool read(ByteReader& reader, std::uint32_t& document, bool first, On& on) const {
        const std::uint32_t distance = reader.varint();
        if (!first && distance == 0) return false;
        if (std::uint64_t(document) + distance >= documents_) return false;
        document += distance;
        const std::uint8_t head = reader.byte();
        if (head < 0x80) {
            if (!reader.good()) return false;
            on(document, std::uint8_t(head >> 4), std::uint32_t(head & 15) + 1);
            return true;
        }
        unsigned fields = reader.byte();
        if (head != 0x80 || fields == 0) return false;
        for (; fields != 0; fields &= fields - 1) {
            const std::uint32_t count = reader.varint();
            if (!reader.good() || count == 0 || count > max_occurrences) return false;
            on(document, std::uint8_t(std::countr_zero(fields)), count);
        }
        return true;
    }

    std::span<const std::byte> bytes_;
    std::uint32_t count_ = 0, documents_ = 0;
};

// Builds one list; clear() makes it ready for the next.
class PostingWriter {
public:
    // Documents ascending; `fields` ascending by field, not empty; counts above max_occurrences are cut.
    void add(std::uint32_t document, std::span<const Occurrences> fields);
    std::uint32_t count() const { return count_; }
    std::vector<std::byte> take();  // the bytes; the writer is empty again

private:
    void close_block();
    std::vector<std::byte> table_, body_;
    std::uint32_t count_ = 0, last_ = 0;
};

}  // namespace lightfoot
