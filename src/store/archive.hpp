#pragma once
// All tables of a data base as a stream of records that knows neither engine: what SQLite wrote, PostgreSQL
// reads. Written in one reading transaction, so that it is of one moment while others write; read into an
// empty data base in one writing transaction, so that nothing is ever half there. Memory: one row, however
// many.
//
// A record is its kind (one letter), its length (eight bytes, the least first) and its bytes:
//     M  what this is, as JSON: schema, moment, program, engine
//     T  a table: its name, then name and type of each column, one a line
//     R  a row: for each column n (nothing), i and eight bytes, or t or b, a length and bytes
//     F  a file that belongs to the installation: name, line end, bytes
//     E  the end: how many tables and rows there are, number and hash of the ledger's last entry, as JSON

#include "base/result.hpp"
#include "base/time.hpp"
#include "store/session.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace lightfoot {

struct ArchiveFile {
    std::string name, bytes;
};
struct ArchiveFacts {
    int schema = 0;  // number of the last migration
    Time made_at;
    std::string program, engine;  // version; "sqlite", "postgresql"
    std::int64_t tables = 0, rows = 0;
    std::int64_t entries = 0;  // of the ledger
    std::string head_hash;     // of its last entry, hexadecimal
};

// `facts` has moment, program and engine; the rest is filled in and answered. Error: a broken ledger, after
// all has been written: who keeps the data decides what to do with it.
Result<ArchiveFacts> write_archive(Session& session, ArchiveFacts facts, const ArchiveFile& file,
                                   const std::function<void(std::string_view)>& sink);

// Exactly so many bytes, or why not.
using ArchiveSource = std::function<Result<std::string>(std::size_t)>;

// Looks through all of it and keeps nothing. Errors (invalid): archive.malformed.
Result<ArchiveFacts> check_archive(const ArchiveSource& source);

struct ReadArchive {
    ArchiveFacts facts;
    ArchiveFile file;
};
// Makes the tables as they were, fills them, brings them forward to the newest and verifies the ledger. `end`
// is asked before anything is made to stay. Errors: archive.malformed, archive.newer_schema (conflict),
// archive.place_not_empty (conflict), a broken ledger, or what source and end say; then nothing has changed.
Result<ReadArchive> read_archive(Session& session, const ArchiveSource& source,
                                 const std::function<Result<void>(const ReadArchive&)>& end);

}  // namespace lightfoot
