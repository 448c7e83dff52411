#pragma once
// Loading what the program brings along: the real published records, and the practice world.

#include "domain/account.hpp"
#include "domain/case_message.hpp"
#include "domain/component.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "domain/story.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct SeedAccount {
    Account account;
    std::string password_hash;
};
struct Seed {
    std::vector<Institution> institutions;
    std::vector<Offer> offers;
    std::vector<Request> requests;
    std::vector<SeedAccount> accounts;  // of the practice world
    std::vector<Case> cases;            // of the practice world
    std::vector<CaseMessage> messages;  // of those
    std::vector<ProjectStory> stories;         // of those
    std::vector<Component> components;         // of their needs
    std::vector<std::pair<ComponentId, ComponentMessage>> host_messages;  // of those
    std::string fingerprint;            // of the data they were made from: another one means load again
};

// Loads real records by their stable ids; does nothing where the fingerprint is the one loaded last. A
// record that somebody has changed here since (version above 1) is left as it is. True where something was
// loaded.
Result<bool> load_records(Store& store, const Seed& seed, Time now);

struct Imported {
    std::size_t added = 0, renewed = 0, kept = 0;  // kept: changed here since, so left as they are
};
// Loads an operator's own records of the real space in the same way, all or none.
Result<Imported> import_records(Store& store, const Seed& seed, Time now);

// Makes the practice world where there is none yet. True where it was made.
Result<bool> make_practice(Store& store, const Seed& seed, Time now);
// Deletes everything of the practice space, its history's words included, and makes it anew: one event of
// the ledger.
Result<void> reset_practice(Store& store, const Seed& seed, Time now);

}  // namespace lightfoot
