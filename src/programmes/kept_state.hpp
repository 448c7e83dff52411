#pragma once
// What an import goes on from: the generation that holds, where it can be read on.

#include "programmes/generation.hpp"
#include "programmes/identities.hpp"

#include <optional>

namespace lightfoot {

struct KeptState {
    Generation generation;  // without packs and sources where nothing was kept, or `lost`
    Identities identities;
    // Why nothing of what was kept can be read: files that are damaged, missing, of an earlier edition of
    // this program or with another index. Then all is to be read from the beginning.
    std::optional<Error> lost;
};
// Errors: cli.file_not_read where the system only refuses for the moment.
Result<KeptState> kept_state(const std::string& folder);

}  // namespace lightfoot
