#pragma once
// lightfoot programmes …: the world's development activities, kept beside the records.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "programmes/forget.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct WantedImport {
    std::vector<std::string> paths;
    int threads = 0;                   // 0: as many as the machine has
    int show = 10;                     // places in the report, of each rule and publisher
    std::vector<std::string> trusted;  // public keys, as text
    bool json = false;
    bool forget_many = false;  // UpdateSettings::forget_many
};

std::string programmes_folder(const Settings& settings);

// 0 also where activities were left out: the report says which. Not where no file could be read at all.
Result<int> import_programmes(const Settings& settings, const WantedImport& wanted, const Terminal& terminal);

// Brings them to what the bulk data service has; the first time the whole archive.
Result<int> update_programmes(const Settings& settings, const WantedImport& wanted, const Terminal& terminal);

// The programmes of a State (alpha-3) in one signed file for small installations.
Result<int> pack_programmes(const Settings& settings, const std::string& state, const std::string& out,
                            const Terminal& terminal);
// The public key by which others know what this installation signs.
Result<int> show_signing_key(const Settings& settings, const Terminal& terminal);

// Takes away what files and data sets gave; without `yes` it only says what would go.
struct WantedForgetting : WantedForget {
    bool yes = false, json = false;
};
Result<int> forget_programmes(const Settings& settings, const WantedForgetting& wanted,
                              const Terminal& terminal);

// What is kept: how many, from where, how old; with `files` each file with its own.
Result<int> show_programmes(const Settings& settings, bool files, bool json, const Terminal& terminal);

}  // namespace lightfoot
