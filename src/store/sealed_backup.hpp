#pragma once
// Backups that are sealed to a public key, of either data base and into either: the archive of all tables
// (store/archive.hpp) with the key of the installation, in a sealed stream (base/sealed_stream.hpp).

#include "base/sealed_stream.hpp"
#include "store/archive.hpp"
#include "store/store.hpp"

#include <functional>
#include <string>

namespace lightfoot {

struct BackupMade {
    ArchiveFacts facts;
    std::string checksum;  // SHA-256 of the sealed bytes, hexadecimal
};
// While others read and write. `sink` gets the sealed bytes and throws where it cannot take them. Error: a
// broken ledger, after all has been written.
Result<BackupMade> make_backup(const StoreSettings& settings, const std::string& public_key,
                               const std::string& program, Time now,
                               const std::function<void(std::string_view)>& sink);

// Reads all of it. Errors: those of SealedReader and check_archive.
Result<ArchiveFacts> check_backup(const SealingKeys& keys, const SealedReader::Source& source);

// Into an empty place: a folder without data, and with PostgreSQL a data base without tables. Errors: those
// of SealedReader and read_archive, archive.place_not_empty; then nothing is left there. Throws StoreFailure.
Result<ArchiveFacts> restore_backup(const StoreSettings& settings, const SealingKeys& keys,
                                    const SealedReader::Source& source);

}  // namespace lightfoot
