#pragma once
// Records by key, each packed on its own, so that one can be read without the others. What records have in
// common stands in a dictionary at the front, made of the first of them. Beside each record its sketch, not
// packed: what is read of many records to choose the few that are shown.
//
// Layout: magic (8 bytes), size of the dictionary (u64), dictionary, packed records, sketches; then,
// ascending by key: keys (i64), places of record and sketch (u64 each), sizes of the record packed and plain
// and of the sketch (u32 each); count (u64), magic.

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
    // Keys in any order, each once.
    void add(std::int64_t key, std::string_view record, std::string_view sketch = {});
    std::size_t bytes() const;  // about how much memory is held
    Result<void> keep();

private:
    struct Packing;
    struct Entry {
        std::int64_t key = 0;
        std::uint64_t place = 0, sketch_place = 0;
        std::uint32_t packed = 0, plain = 0, sketch = 0;
    };
    explicit RecordWriter(KeptFile file);
    void begin();
    void pack(Entry& entry, std::string_view record);
    template <class Number>
    void write_column(Number Entry::*member);

    KeptFile file_;
    std::unique_ptr<Packing> packing_;
    std::vector<std::string> first_;  // of the first entries, until the dictionary is made
    std::size_t first_bytes_ = 0;
    std::string sketches_;
    std::vector<Entry> entries_;
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
    // The record at a place below count(); nothing where the file is damaged there.
    std::optional<std::string> read(std::size_t place) const;
    std::string_view sketch(std::size_t place) const;  // in place; empty where the file is damaged there

private:
    struct Unpacking;
    explicit RecordReader(MappedFile file);
    bool lay_out();

    MappedFile file_;
    std::unique_ptr<Unpacking> unpacking_;
    std::span<const std::byte> keys_, places_, sketch_places_, packed_, plain_, sketches_;
    std::size_t count_ = 0, body_end_ = 0;
};

}  // namespace lightfoot
