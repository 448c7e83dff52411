#include "cli/import.hpp"

#include "base/json.hpp"
#include "cli/file.hpp"
#include "cli/house.hpp"
#include "store/institution.hpp"

#include <list>

namespace lightfoot {

namespace {

constexpr std::string_view folder = "data/records/";  // where the reader expects real records

struct Files {
    std::list<std::string> names, contents;
    std::vector<EmbeddedFile> files;
};

Result<Files> read_files(const Terminal& terminal, const std::vector<std::string>& paths) {
    Files read;
    for (const auto& path : paths) {
        const auto& content = read.contents.emplace_back(TRY(read_file(terminal, path)));
        auto name = std::string(folder) + path;
        if (!name.ends_with(".json")) name += ".json";
        read.files.push_back({read.names.emplace_back(std::move(name)), content});
    }
    return read;
}

// "data/records/FILE.json /offers/3" becomes "FILE /offers/3".
void name_files(Error& error, const Files& read, const std::vector<std::string>& paths) {
    for (auto& fault : error.faults)
        for (std::size_t at = 0; at < paths.size(); ++at)
            if (fault.place.starts_with(read.files[at].name)) {
                fault.place = paths[at] + fault.place.substr(read.files[at].name.size());
                break;
            }
}

class Check {
public:
    explicit Check(House& house) : house_(house) {}

    Result<void> records(const Records& records) {
        for (const auto& one : records.institutions) institution(one);
        for (const auto& offer : records.offers) {
            const auto place = "offer “" + offer.title + "”";
            topics(place, offer.topics);
            for (const auto& region : offer.regions)
                if (!house_.data.places.region(region)) fault(place, "cli.region_unknown", region);
            for (const auto& state : offer.eligible_states) this->state(place, state);
        }
        for (const auto& request : records.requests)
            for (const auto& need : request.needs) topics("request “" + request.title + "”", need.topics);
        if (faults_.empty()) return {};
        return invalid({"records.faults", {{"count", std::int64_t(faults_.size())}}}, std::move(faults_));
    }

private:
    // A State has one entry: a second one, under another id, would divide its records.
    void institution(const Institution& one) {
        if (one.kind != InstitutionKind::state) return;
        state("institution " + one.state_code, one.state_code);
        const auto there = house_.store->read(
            [&](Session& session) { return find_state(session, Viewer{}, one.state_code); });
        if (there && there->id != one.id)
            fault("institution " + one.state_code, "cli.state_there", one.state_code);
    }
    void topics(const std::string& place, const std::vector<TopicTag>& tags) {
        for (const auto& tag : tags)
            if (!house_.data.vocabulary.find(tag.topic)) fault(place, "cli.topic_unknown", tag.topic);
    }
    void state(const std::string& place, const std::string& code) {
        const Place* known = house_.data.places.state(code);
        if (!known || known->practice) fault(place, "cli.state_unknown", code);
    }
    void fault(const std::string& place, const char* key, const std::string& word) {
        faults_.push_back({place, {key, {{"word", word}}}});
    }

    House& house_;
    std::vector<Fault> faults_;
};

Result<Seed> read_seed(House& house, const Files& read, const std::vector<std::string>& paths, Time now) {
    std::set<InstitutionId> there;
    house.store->read([&](Session& session) {
        for (const auto& one : every_institution(session))
            if (one.space == Space::real) there.insert(one.id);
    });
    auto records = read_records(read.files, Space::real, date_of(now), there);
    if (!records) {
        name_files(records.error(), read, paths);
        return records.error();
    }
    TRY(Check(house).records(*records));
    Seed seed;
    seed.fingerprint = records_fingerprint(read.files, Space::real);
    seed.institutions = std::move(records->institutions);
    seed.offers = std::move(records->offers);
    seed.requests = std::move(records->requests);
    understand_regions(house.data, seed.offers);
    return seed;
}

void tell(const House& house, const Seed& seed, const ImportedFiles& files, const Imported& imported,
          const Terminal& terminal) {
    if (files.json) {
        terminal.line(Json::object({{"institutions", seed.institutions.size()},
                                    {"offers", seed.offers.size()},
                                    {"requests", seed.requests.size()},
                                    {"imported", !files.check_only},
                                    {"added", imported.added},
                                    {"renewed", imported.renewed},
                                    {"kept", imported.kept}})
                          .str());
        return;
    }
    terminal.line(house.words().text({"cli.records_right",
                                      {{"institutions", std::int64_t(seed.institutions.size())},
                                       {"offers", std::int64_t(seed.offers.size())},
                                       {"requests", std::int64_t(seed.requests.size())}}}));
    if (files.check_only) return terminal.line(house.words().text("cli.checked_only"));
    terminal.line(house.words().text({"cli.imported",
                                      {{"added", std::int64_t(imported.added)},
                                       {"renewed", std::int64_t(imported.renewed)},
                                       {"kept", std::int64_t(imported.kept)}}}));
}

}  // namespace

Result<int> import_files(const Settings& settings, const ImportedFiles& files, const Terminal& terminal) {
    const auto read = TRY(read_files(terminal, files.paths));
    const auto now = read_clock();
    const auto house = TRY(House::open(settings, DataFolder::make, now));
    const auto seed = TRY(read_seed(*house, read, files.paths, now));
    Imported imported;
    if (!files.check_only) imported = TRY(import_records(*house->store, seed, now));
    tell(*house, seed, files, imported, terminal);
    return 0;
}

}  // namespace lightfoot
