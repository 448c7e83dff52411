#pragma once
// Taking away what is kept about a person. What the ledger's chain holds stays: ids, verbs, moments and
// hashes. What a State or a provider wrote as an office (requests, letters, messages) is not a person's and
// stays, too.

#include "store/store.hpp"

#include <string_view>

namespace lightfoot {

// What was, or would be, taken away.
struct ErasedPerson {
    std::int64_t accounts = 0;     // which end, and lose name and address
    std::int64_t sign_ins = 0;     // that end
    std::int64_t invitations = 0;  // to the address
    std::int64_t mails = 0;        // waiting or sent, to the address
    std::int64_t contacts = 0;     // of offers and entries in which the person is named by the address
    std::int64_t forms = 0;        // that came by mail: who sent them
    std::int64_t entries = 0;      // of the ledger, whose words are erased
    bool any() const { return accounts || invitations || mails || contacts || forms || entries; }
    bool operator==(const ErasedPerson&) const = default;
};

enum class Erasing { try_only, really };
// At the command line. Everything kept under this address, in both spaces, but practice accounts that all
// share. `try_only` answers what would be taken away and changes nothing. Not found where nothing is kept;
// refused where the account is the last administrator's.
Result<ErasedPerson> erase_person(Store& store, std::string_view email, Erasing erasing, Time now);

}  // namespace lightfoot
