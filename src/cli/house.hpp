#pragma once
// The parts that most commands need, opened in order: embedded data, vocabulary, places, words, the store with its records.

#include "base/secret.hpp"
#include "cli/settings.hpp"
#include "exchange/records.hpp"
#include "store/installation.hpp"
#include "store/seed.hpp"
#include "store/store.hpp"
#include "web/app.hpp"
#include "web/names.hpp"

#include <memory>

namespace lightfoot {

// Every file of data/ is read once; a fault in it names file and line.
struct ReferenceData {
    Vocabulary vocabulary;
    Places places;
    static Result<ReferenceData> read(const Settings& settings);
};

// The embedded records of a space, ready for the store: regions understood, passwords hashed.
Result<Seed> make_seed(const ReferenceData& data, Space space, Date today, PasswordHasher& passwords);

// Opens the store and loads what the program brings along where that is not done yet.
Result<std::unique_ptr<Store>> open_store(const Settings& settings, const ReferenceData& data, PasswordHasher& passwords, Time now);

// Prints an error in plain English with all its faults to the screen; returns the exit code of its kind.
int report(const Error& error);
int exit_code(ErrorKind kind);

}  // namespace lightfoot
