#pragma once
// Records by key, packed in blocks of some 16 kB, so that what neighbours have in common is kept once and one
// can still be read without the others. Beside each record its sketch, not packed: what is read of many
// records to choose the few that are shown.
//
// Layout: magic (8 bytes), packed blocks and between them sketches, by the megabyte; then of each block
// its place (u64) and its sizes packed and plain (u32 each); then, ascending by key: keys (i64), places of
// sketches (u64), blocks, places within the plain block, sizes of record and of sketch (u32 each); number
// of blocks (u64), of records (u64), magic.

#include "base/result.hpp"
#include "programmes/kept_file.hpp"
#include "programmes/mapped_file.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

class RecordWriter {
public:
    static Result<RecordWriter> create(const std::string& path);
    ~RecordWriter();
    RecordWriter(RecordWriter&&) noexcept;
    // Keys in any order, each once; those that are added one behind the other lie together.
    void add(std::int64_t key, std::string_view record, std::string_view sketch = {});
    std::size_t bytes() const;  // about how much memory is held
    Result<void> keep();

private:
    struct Packing;
    struct Block {
        std::uint64_t place = 0;
        std::uint32_t packed = 0, plain = 0;
    };
    struct Entry {
        std::int64_t key = 0;
        std::uint64_t sketch_place = 0;
        std::uint32_t block = 0, begin = 0, size = 0, sketch = 0;
    };
    explicit RecordWriter(KeptFile file);
    void pack();
    void write_sketches();
    template <class Row, class Number>
    void write_column(const std::vector<Row>& rows, Number Row::*member);

    KeptFile file_;
    std::unique_ptr<Packing> packing_;
    std::string block_;  // of the records that are not packed yet
    std::string sketches_;        // that are not written yet
    std::size_t first_sketch_ = 0;  // whose they are: the entry of the first
    std::vector<Block> blocks_;
    std::vector<Entry> entries_;  // places of sketches that are not written: among those
};

// May be used by several threads at once.
class RecordReader {
public:
    // Errors: cli.file_not_read; programmes.damaged where it is not such a file.
    static Result<RecordReader> open(const std::string& path);
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;

    std::size_t count() const { return count_; }
    std::int64_t key(std::size_t place) const;
    std::optional<std::size_t> find(std::int64_t key) const;
    // The record at a place below count(); nothing where the file is damaged there. The block that a thread
    // read last is remembered: records in the order of their places cost no more than their bytes.
    std::optional<std::string> read(std::size_t place) const;
    std::string_view sketch(std::size_t place) const;  // in place; empty where the file is damaged there

private:
    explicit RecordReader(MappedFile file);
    bool lay_out();
    const std::string* block(std::uint32_t number) const;  // plain; good until the thread's next call

    MappedFile file_;
    std::uint64_t number_;  // of no other reader of this process
    std::span<const std::byte> block_places_, block_packed_, block_plain_;
    std::span<const std::byte> keys_, sketch_places_, blocks_, begins_, sizes_, sketches_;
    std::size_t count_ = 0, block_count_ = 0, body_end_ = 0;
};

}  // namespace lightfoot
