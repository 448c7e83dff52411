#include "cli/house.hpp"

#include "cli/procedure.hpp"
#include "store/institution.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lightfoot {

std::string_view embedded(std::string_view name) {
    for (const auto& file : embedded_files())
        if (file.name == name) return file.content;
    throw std::runtime_error("the program lacks its file " + std::string(name));
}

namespace {

Result<Vocabulary> read_vocabulary(const Settings& settings) {
    std::vector<VocabularyFile> files;
    std::vector<std::string> contents, names;
    if (settings.vocabulary_dir.empty()) {
        for (const auto& file : embedded_files())
            if (file.name.starts_with("data/vocabulary/") && file.name.ends_with(".toml"))
                files.push_back({std::string(file.name), file.content});
        return Vocabulary::read(files);
    }
    std::error_code failed;
    const std::filesystem::directory_iterator folder(settings.vocabulary_dir, failed);
    if (failed)
        return invalid({"cli.vocabulary_missing",
                        {{"folder", settings.vocabulary_dir}, {"reason", failed.message()}}});
    for (const auto& entry : folder) {
        if (entry.path().extension() != ".toml") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        contents.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        names.push_back(entry.path().string());
    }
    for (std::size_t i = 0; i < names.size(); ++i) files.push_back({names[i], contents[i]});
    auto vocabulary = TRY(Vocabulary::read(files));
    if (vocabulary.topics().empty())
        return invalid({"cli.vocabulary_empty", {{"folder", settings.vocabulary_dir}}});
    return vocabulary;
}

// The built-in texts, each replaced by a file of the same name where the operator has a folder of its own.
Result<LetterTexts> read_letters(const Settings& settings) {
    std::vector<EmbeddedFile> files;
    std::vector<std::string> contents;
    for (const auto& file : embedded_files())
        if (file.name.starts_with("data/letters/")) files.push_back(file);
    contents.reserve(files.size());
    for (auto& file : files) {
        if (settings.letters_dir.empty()) break;
        const auto own = settings.letters_dir + "/" + std::string(file.name.substr(13));
        std::ifstream stream(own, std::ios::binary);
        if (!stream) continue;
        contents.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
        file.content = contents.back();
    }
    return LetterTexts::read(files);
}

// Capital and small letters of the Latin alphabet count as the same.
bool same_name(std::string_view one, std::string_view other) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char a, char b) { return small(a) == small(b); });
}

}  // namespace

Result<ReferenceData> ReferenceData::read(const Settings& settings) {
    auto vocabulary = TRY(read_vocabulary(settings));
    auto places = TRY(Places::read(embedded("data/states/states.tsv"), embedded("data/states/regions.tsv"),
                                   embedded("data/states/practice.tsv"), embedded("data/states/areas.tsv")));
    auto procedure = TRY(read_procedure(settings));
    auto letters = TRY(read_letters(settings));
    auto manual = TRY(Manual::read(embedded_files()));
    constexpr std::string_view freshness_file = "data/procedure/freshness.toml";
    const auto freshness = TRY(read_freshness(freshness_file, embedded(freshness_file)));
    return ReferenceData{std::move(vocabulary), std::move(places), std::move(procedure), std::move(letters),
                         std::move(manual),     freshness};
}

Result<Seed> make_seed(const ReferenceData& data, Space space, Date today, PasswordHasher& passwords) {
    auto records = TRY(read_records(embedded_files(), space, today));
    Seed seed;
    seed.fingerprint = records_fingerprint(embedded_files(), space);
    seed.institutions = std::move(records.institutions);
    seed.offers = std::move(records.offers);
    seed.requests = std::move(records.requests);
    seed.cases = std::move(records.cases);
    seed.messages = std::move(records.messages);
    seed.stories = std::move(records.stories);
    seed.components = std::move(records.components);
    seed.host_messages = std::move(records.host_messages);
    understand_regions(data, seed.offers);
    std::map<std::string, std::string> hashes;  // the practice accounts share one password
    for (const auto& account : records.accounts) {
        auto& hash = hashes[account.password];
        if (hash.empty()) hash = TRY(passwords.hash(account.password));
        seed.accounts.push_back({account.account, hash});
    }
    return seed;
}

void understand_regions(const ReferenceData& data, std::vector<Offer>& offers) {
    for (auto& offer : offers)
        if (offer.regions.empty()) offer.regions = data.places.understand(offer.regions_as_stated).regions;
}

Result<void> prepare_data_folder(const Settings& settings, DataFolder folder) {
    const Argument named{"folder", settings.data_dir};
    const bool embedded_store = settings.database_url.empty();
    if (folder == DataFolder::must_be_there && embedded_store &&
        !std::filesystem::exists(settings.data_dir + "/lightfoot.sqlite"))
        return not_found({"cli.no_data", {named}});
    std::error_code failed;
    const bool made = std::filesystem::create_directories(settings.data_dir, failed);
    if (failed) return unavailable("", {"cli.folder_not_made", {named, {"reason", failed.message()}}});
    // What people keep among themselves lies in it: nobody else on this machine need look.
    if (made) std::filesystem::permissions(settings.data_dir, std::filesystem::perms::owner_all, failed);
    if (::access(settings.data_dir.c_str(), R_OK | W_OK | X_OK) != 0)
        return unavailable("", {"cli.folder_not_writable", {named}});
    return {};
}

Result<std::unique_ptr<Store>> open_store(const Settings& settings, const ReferenceData& data,
                                          PasswordHasher& passwords, Time now) {
    auto store = TRY(Store::open({settings.data_dir, settings.database_url}));
    const auto loaded = store->read([](Session& session) { return installation_value(session, "records"); });
    if (loaded != records_fingerprint(embedded_files(), Space::real)) {
        const auto seed = TRY(make_seed(data, Space::real, date_of(now), passwords));
        TRY(load_records(*store, seed, now));
        spdlog::info("loaded {} institutions, {} offers and {} published requests", seed.institutions.size(),
                     seed.offers.size(), seed.requests.size());
    }
    return store;
}

House::House(ReferenceData read, InstallationKey key, std::string wanted)
    : data(std::move(read)), secrets{std::move(key), PasswordHasher()}, language(std::move(wanted)) {}

Result<std::unique_ptr<House>> House::open(const Settings& settings, DataFolder folder, Time now) {
    TRY(prepare_data_folder(settings, folder));
    auto data = TRY(ReferenceData::read(settings));
    auto key = TRY(InstallationKey::open(settings.data_dir + "/secret.key"));
    // tidy(calls): the constructor is private, make_unique cannot reach it
    std::unique_ptr<House> house(new House(std::move(data), std::move(key), settings.language));
    house->store = TRY(open_store(settings, house->data, house->secrets.passwords, now));
    return house;
}

std::string House::name_of(const Institution& institution) const {
    if (institution.kind != InstitutionKind::state || institution.state_code.empty()) return institution.name;
    return words().name({Term::Kind::state, institution.state_code});
}

std::vector<std::string> House::names_of(const Institution& institution) const {
    if (const Place* state = data.places.state(institution.state_code)) {
        std::vector<std::string> all(state->names.begin(), state->names.end());
        all.insert(all.end(), state->aliases.begin(), state->aliases.end());
        all.push_back(state->id);
        return all;
    }
    return {institution.name};
}

Result<Institution> House::find_institution(const Viewer& viewer, const std::string& wanted) {
    const auto id = InstitutionId::parse(wanted);
    return store->read([&](Session& session) -> Result<Institution> {
        if (auto found = id ? lightfoot::find_institution(session, viewer, *id) : std::nullopt) return *found;
        InstitutionFilter filter;
        filter.space = std::string(lightfoot::name_of(viewer.space));
        for (const auto& one : list_institutions(session, viewer, filter))
            for (const auto& name : names_of(one))
                if (same_name(name, wanted)) return one;
        return not_found({"cli.institution_unknown", {{"words", wanted}}});
    });
}

const Languages& plain_languages() {
    struct NoNames : Names {
        std::string name(const Term& term, std::string_view) const override { return term.id; }
    };
    static const NoNames names;
    static const Languages languages(names);
    return languages;
}

int exit_code(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::invalid: return 2;
    case ErrorKind::not_found: return 3;
    case ErrorKind::not_allowed: return 4;
    case ErrorKind::conflict: return 5;
    case ErrorKind::too_much: return 6;
    case ErrorKind::unavailable: return 7;
    }
    return 1;
}

int report(const Error& error, const Terminal& terminal, std::string_view language) {
    const auto& words = plain_languages().words(language);
    terminal.note("lightfoot: " + words.text(error.message));
    for (const auto& fault : error.faults)
        terminal.note("  " + fault.place + ": " + words.text(fault.message));
    if (!error.detail.empty()) terminal.note("  (" + error.detail + ")");
    return exit_code(error.kind);
}

}  // namespace lightfoot
