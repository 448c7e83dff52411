#pragma once
// lightfoot backup key, make, check, restore: sealed to a public key, so that who makes backups, and the
// machine they lie on, cannot read them.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace lightfoot {

struct BackupFiles {
    std::string file;  // the backup; "-": standard output or input
    std::string key;   // NAME.pub to make, NAME.key to read
    std::string keys;  // NAME of the two to be made
};

Result<int> make_backup_keys(const Settings& settings, const BackupFiles& files, const Terminal& terminal);
Result<int> make_backup(const Settings& settings, const BackupFiles& files, const Terminal& terminal);
Result<int> check_backup(const Settings& settings, const BackupFiles& files, const Terminal& terminal);
Result<int> restore_backup(const Settings& settings, const BackupFiles& files, const Terminal& terminal);

}  // namespace lightfoot
