#pragma once
// The parts that most commands need, opened in order: embedded data, vocabulary, places, words, the store
// with its records.

#include "base/secret.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "domain/procedure.hpp"
#include "exchange/records.hpp"
#include "store/installation.hpp"
#include "store/seed.hpp"
#include "store/store.hpp"
#include "web/app.hpp"
#include "web/manual.hpp"
#include "web/names.hpp"

#include <memory>

namespace lightfoot {

std::string_view embedded(std::string_view name);  // a file that the program carries

// Every file of data/ is read once; a fault in it names file and line.
struct ReferenceData {
    Vocabulary vocabulary;
    Places places;
    Procedure procedure;
    LetterTexts letters;
    Manual manual;
    FreshnessRules freshness;
    static Result<ReferenceData> read(const Settings& settings);
};

// The embedded records of a space, ready for the store: regions understood, passwords hashed.
Result<Seed> make_seed(const ReferenceData& data, Space space, Date today, PasswordHasher& passwords);
// Regions that a source gives in words, as ids.
void understand_regions(const ReferenceData& data, std::vector<Offer>& offers);

// Commands that begin something make the data folder; those that ask about an installation want one.
enum class DataFolder { make, must_be_there };
Result<void> prepare_data_folder(const Settings& settings, DataFolder folder);

// Opens the store and loads what the program brings along where that is not done yet.
Result<std::unique_ptr<Store>> open_store(const Settings& settings, const ReferenceData& data,
                                          PasswordHasher& passwords, Time now);

// All of it, for commands that read or write records. Stays where it is: its parts know each other.
class House {
public:
    static Result<std::unique_ptr<House>> open(const Settings& settings, DataFolder folder, Time now);
    House(const House&) = delete;

    const Words& words() const { return languages.words(language); }
    std::string name_of(const Institution& institution) const;  // States by the United Nations' name
    // By id, by the three letters of a State, or by its name in any of the six languages.
    Result<Institution> find_institution(const Viewer& viewer, const std::string& wanted);

    const ReferenceData data;
    Secrets secrets;
    std::unique_ptr<Store> store;
    const RecordNames names{data.vocabulary, data.places};
    const Languages languages{names};
    const std::string language;

private:
    House(ReferenceData read, InstallationKey key, std::string wanted);
    std::vector<std::string> names_of(const Institution& institution) const;
};

// Names that need no reference data: for errors of before anything was read.
const Languages& plain_languages();

// Prints an error with all its faults; returns the exit code of its kind.
int report(const Error& error, const Terminal& terminal = {}, std::string_view language = "en");
int exit_code(ErrorKind kind);

}  // namespace lightfoot
