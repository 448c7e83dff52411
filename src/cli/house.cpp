#include "cli/house.hpp"

#include <spdlog/spdlog.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lightfoot {

namespace {

std::string_view embedded(std::string_view name) {
    for (const auto& file : embedded_files())
        if (file.name == name) return file.content;
    throw std::runtime_error("the program lacks its file " + std::string(name));
}

Result<Vocabulary> read_vocabulary(const Settings& settings) {
    std::vector<VocabularyFile> files;
    std::vector<std::string> contents, names;
    if (settings.vocabulary_dir.empty()) {
        for (const auto& file : embedded_files())
            if (file.name.starts_with("data/vocabulary/") && file.name.ends_with(".toml")) files.push_back({std::string(file.name), file.content});
        return Vocabulary::read(files);
    }
    for (const auto& entry : std::filesystem::directory_iterator(settings.vocabulary_dir)) {
        if (entry.path().extension() != ".toml") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        contents.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        names.push_back(entry.path().string());
    }
    for (std::size_t i = 0; i < names.size(); ++i) files.push_back({names[i], contents[i]});
    return Vocabulary::read(files);
}

}  // namespace

Result<ReferenceData> ReferenceData::read(const Settings& settings) {
    auto vocabulary = TRY(read_vocabulary(settings));
    auto places = TRY(Places::read(embedded("data/states/states.tsv"), embedded("data/states/regions.tsv"), embedded("data/states/practice.tsv")));
    return ReferenceData{std::move(vocabulary), std::move(places)};
}

Result<Seed> make_seed(const ReferenceData& data, Space space, Date today, PasswordHasher& passwords) {
    auto records = TRY(read_records(embedded_files(), space, today));
    Seed seed;
    seed.fingerprint = records_fingerprint(embedded_files(), space);
    seed.institutions = std::move(records.institutions);
    seed.offers = std::move(records.offers);
    seed.requests = std::move(records.requests);
    for (auto& offer : seed.offers)
        if (offer.regions.empty()) offer.regions = data.places.understand(offer.regions_as_stated).regions;
    std::map<std::string, std::string> hashes;  // the practice accounts share one password
    for (const auto& account : records.accounts) {
        auto& hash = hashes[account.password];
        if (hash.empty()) hash = TRY(passwords.hash(account.password));
        seed.accounts.push_back({account.account, hash});
    }
    return seed;
}

Result<std::unique_ptr<Store>> open_store(const Settings& settings, const ReferenceData& data, PasswordHasher& passwords, Time now) {
    if (settings.database_url.empty()) std::filesystem::create_directories(settings.data_dir);
    auto store = TRY(Store::open({settings.data_dir, settings.database_url}));
    const auto loaded = store->read([](Session& session) { return installation_value(session, "records"); });
    if (loaded != records_fingerprint(embedded_files(), Space::real)) {
        const auto seed = TRY(make_seed(data, Space::real, date_of(now), passwords));
        TRY(load_records(*store, seed, now));
        spdlog::info("loaded {} institutions, {} offers and {} published requests", seed.institutions.size(), seed.offers.size(), seed.requests.size());
    }
    return store;
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

int report(const Error& error) {
    struct NoNames : Names {
        std::string name(const Term& term, std::string_view) const override { return term.id; }
    } names;
    const Languages languages(names);
    const auto& words = languages.words("en");
    std::fprintf(stderr, "lightfoot: %s\n", words.text(error.message).c_str());
    for (const auto& fault : error.faults) std::fprintf(stderr, "  %s: %s\n", fault.place.c_str(), words.text(fault.message).c_str());
    if (!error.detail.empty()) std::fprintf(stderr, "  (%s)\n", error.detail.c_str());
    return exit_code(error.kind);
}

}  // namespace lightfoot
