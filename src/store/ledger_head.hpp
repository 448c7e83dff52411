#pragma once
// The last entry of the ledger; of an empty one: 0 and 32 zero bytes.

#include <cstdint>
#include <string>

namespace lightfoot {

struct LedgerHead {
    std::int64_t sequence = 0;
    std::string hash = std::string(32, '\0');
};

}  // namespace lightfoot
