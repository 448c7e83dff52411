#include "cli/programmes.hpp"

#include "base/encoding.hpp"
#include "base/freed_memory.hpp"
#include "base/json.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "cli/house.hpp"
#include "programmes/country_pack.hpp"
#include "programmes/generation.hpp"
#include "programmes/import.hpp"
#include "programmes/update.hpp"

#include <atomic>
#include <csignal>
#include <thread>
#include <unistd.h>

namespace lightfoot {

namespace {

std::atomic<bool> told_to_stop = false;

// While it lives, Ctrl-C and a polite kill let the import come back with the old state.
class StopBySignal {
public:
    StopBySignal() {
        told_to_stop = false;
        for (const int number : {SIGINT, SIGTERM}) std::signal(number, [](int) { told_to_stop = true; });
    }
    ~StopBySignal() {
        for (const int number : {SIGINT, SIGTERM}) std::signal(number, SIG_DFL);
    }
};

// One line that is written over, on a screen only.
class ProgressLine {
public:
    ProgressLine(const Words& words, const Terminal& terminal)
        : words_(words), terminal_(terminal), shown_(::isatty(::fileno(terminal.err))) {}
    ~ProgressLine() {
        if (begun_) std::fputc('\n', terminal_.err);
    }
    void show(const ImportProgress& progress) {
        if (!shown_) return;
        begun_ = true;
        constexpr std::uint64_t width = 30;
        const auto done = progress.of_files ? width * progress.files / progress.of_files : 0;
        const auto bar = std::string(done, '#') + std::string(width - done, '.');
        const auto text = words_.text({"programmes.progress",
                                       {{"files", std::int64_t(progress.files)},
                                        {"all", std::int64_t(progress.of_files)},
                                        {"count", std::int64_t(progress.activities)}}});
        std::fprintf(terminal_.err, "\r\x1b[K[%s] %s", bar.c_str(), text.c_str());
        std::fflush(terminal_.err);
    }

private:
    const Words& words_;
    const Terminal& terminal_;
    bool shown_, begun_ = false;
};

Message said(const ImportSummary& summary) {
    return {"programmes.imported",
            {{"read", std::int64_t(summary.read)},
             {"unchanged", std::int64_t(summary.unchanged)},
             {"gone", std::int64_t(summary.gone)},
             {"twice", std::int64_t(summary.twice)},
             {"left_out", std::int64_t(summary.report.total().left_out)},
             {"broken", std::int64_t(summary.report.broken().size())},
             {"all", std::int64_t(summary.activities)}}};
}

void print_names(const std::vector<std::string>& names, const Words& words, const Terminal& terminal) {
    constexpr std::size_t most = 10;
    for (std::size_t at = 0; at < std::min(most, names.size()); ++at)
        terminal.line("  " + clean_line(names[at]));
    if (names.size() > most)
        terminal.line(words.text({"programmes.more_files", {{"count", std::int64_t(names.size() - most)}}}));
}

Json json_of(const ImportSummary& summary, const Words& words) {
    return Json::object(
        {{"generation", summary.generation},
         {"read", summary.read},
         {"unchanged", summary.unchanged},
         {"gone", summary.gone},
         {"given_twice", summary.twice},
         {"left_out", summary.report.total().left_out},
         {"broken_files", summary.report.broken().size()},
         {"programmes", summary.activities},
         {"bytes", summary.bytes},
         {"missing_files", Json::array(summary.missing)},
         {"missing_programmes", summary.missing_activities},
         {"report", to_json(summary.report, [&](const Message& message) { return words.text(message); })}});
}

// What every way of reading programmes needs.
struct Reading {
    static Result<std::unique_ptr<Reading>> begin(const Settings& settings, const WantedImport& wanted) {
        keep_freed_memory();
        TRY(prepare_data_folder(settings, DataFolder::make));
        auto data = TRY(ReferenceData::read(settings));
        return std::make_unique<Reading>(std::move(data), settings, wanted);
    }
    Reading(ReferenceData read, const Settings& settings, const WantedImport& wanted)
        : data(std::move(read)), how{programmes_folder(settings), data.places, reader} {
        how.threads =
            wanted.threads > 0 ? unsigned(wanted.threads) : std::max(1u, std::thread::hardware_concurrency());
        how.most_places = std::size_t(wanted.show);
        how.now = read_clock();
        how.stop = &told_to_stop;
    }

    const ReferenceData data;
    const Tagger tagger{data.vocabulary};
    const ProgrammeReader reader{data.vocabulary, tagger, data.places};
    const StopBySignal stop;
    ImportSettings how;
};

void print(const ImportSummary& summary, bool json, const Words& words, const Terminal& terminal) {
    if (json) return terminal.line(json_of(summary, words).str());
    const auto sentence = [&](const Message& message) { return words.text(message); };
    for (const auto& line : lines_of(summary.report, sentence)) terminal.line(line);
    if (!summary.missing.empty()) {
        terminal.line(words.text({"programmes.files_missing",
                                  {{"files", std::int64_t(summary.missing.size())},
                                   {"count", std::int64_t(summary.missing_activities)},
                                   {"command", "lightfoot programmes forget --missing"}}}));
        print_names(summary.missing, words, terminal);
    }
    terminal.line(words.text(said(summary)));
}

}  // namespace

std::string programmes_folder(const Settings& settings) { return settings.data_dir + "/programmes"; }

Result<int> import_programmes(const Settings& settings, const WantedImport& wanted,
                              const Terminal& terminal) {
    const auto& words = plain_languages().words(settings.language);
    const auto files = TRY(import_files(wanted.paths));
    const auto reading = TRY(Reading::begin(settings, wanted));
    for (const auto& text : wanted.trusted) {
        const auto key = parse_public_key(text);
        if (!key) return invalid({"programmes.no_public_key", {{"text", text}}});
        reading->how.trusted.push_back(*key);
    }
    const auto summary = TRY([&] {
        ProgressLine line(words, terminal);
        reading->how.progress = [&](const ImportProgress& progress) { line.show(progress); };
        return import_programmes(files, reading->how);
    }());
    print(summary, wanted.json, words, terminal);
    const bool nothing = summary.read == 0 && summary.unchanged == 0 && !summary.report.broken().empty();
    return nothing ? exit_code(ErrorKind::invalid) : 0;
}

Result<int> update_programmes(const Settings& settings, const WantedImport& wanted,
                              const Terminal& terminal) {
    const auto& words = plain_languages().words(settings.language);
    const auto reading = TRY(Reading::begin(settings, wanted));
    const auto summary = TRY([&] {
        ProgressLine line(words, terminal);
        UpdateSettings update{reading->how, settings.iati_service};
        update.forget_many = wanted.forget_many;
        update.import.progress = [&](const ImportProgress& progress) { line.show(progress); };
        update.limits.stop = &told_to_stop;
        return update_programmes(update);
    }());
    for (const auto& failed : summary.failed) terminal.note(failed.place + ": " + words.text(failed.message));
    if (summary.import) print(*summary.import, wanted.json, words, terminal);
    if (!wanted.json)
        terminal.line(words.text({"programmes.updated",
                                  {{"sets", std::int64_t(summary.data_sets)},
                                   {"changed", std::int64_t(summary.changed)},
                                   {"gone", std::int64_t(summary.gone)},
                                   {"failed", std::int64_t(summary.failed.size())}}}));
    return summary.failed.empty() ? 0 : exit_code(ErrorKind::unavailable);
}

namespace {

Result<SigningKey> signing_key(const Settings& settings) {
    // Programmes are enough: who makes packs for others need not serve pages.
    const bool programmes = current_number(programmes_folder(settings)) != 0;
    TRY(prepare_data_folder(settings, programmes ? DataFolder::make : DataFolder::must_be_there));
    const auto key = TRY(InstallationKey::open(settings.data_dir + "/secret.key"));
    const auto seed = parse_base64url(key.sign("programmes", "country packs"));
    LIGHTFOOT_ASSERT(seed && seed->size() == 32);
    return SigningKey(*seed);
}

}  // namespace

Result<int> pack_programmes(const Settings& settings, const std::string& state, const std::string& out,
                            const Terminal& terminal) {
    const auto& words = plain_languages().words(settings.language);
    const auto base = TRY(ProgrammeBase::open(programmes_folder(settings)));
    const auto key = TRY(signing_key(settings));
    const auto path = out.empty() ? state + std::string(country_pack_ending) : out;
    const auto facts = TRY(write_country_pack(*base, state, key, read_clock(), path));
    terminal.line(words.text({"programmes.packed",
                              {{"file", path},
                               {"count", std::int64_t(facts.activities)},
                               {"left_out", std::int64_t(facts.left_out)},
                               {"bytes", std::int64_t(facts.bytes)},
                               {"key", public_key_text(facts.maker)}}}));
    return 0;
}

Result<int> show_signing_key(const Settings& settings, const Terminal& terminal) {
    terminal.line(public_key_text(TRY(signing_key(settings)).public_key()));
    return 0;
}

Result<int> forget_programmes(const Settings& settings, const WantedForgetting& wanted,
                              const Terminal& terminal) {
    const auto& words = plain_languages().words(settings.language);
    const auto chosen = TRY(what_to_forget(programmes_folder(settings), wanted));
    std::optional<ImportSummary> done;
    if (wanted.yes) {
        const auto reading = TRY(Reading::begin(settings, {}));
        reading->how.threads = 1;
        reading->how.forget = chosen.sources;
        done = TRY(import_programmes({}, reading->how));
    }
    if (wanted.json) {
        terminal.line(Json::object({{"files", Json::array(chosen.sources)},
                                    {"programmes", chosen.programmes},
                                    {"done", wanted.yes},
                                    {"kept", done ? Json(done->activities) : Json()}})
                          .str());
        return 0;
    }
    print_names(chosen.sources, words, terminal);
    terminal.line(words.text({done ? "programmes.forgotten" : "programmes.to_forget",
                              {{"files", std::int64_t(chosen.sources.size())},
                               {"count", std::int64_t(chosen.programmes)},
                               {"all", std::int64_t(done ? done->activities : 0)}}}));
    return 0;
}

Result<int> show_programmes(const Settings& settings, bool files, bool json, const Terminal& terminal) {
    const auto& words = plain_languages().words(settings.language);
    const auto now = TRY(current_generation(programmes_folder(settings)));
    if (now.number == 0) return not_found("programmes.none");
    if (json) {
        terminal.line(to_json(now));
        return 0;
    }
    for (const auto& source : files ? now.sources : std::vector<ProgrammeSource>())
        terminal.line(words.text({source.missing ? "programmes.file_line_missing" : "programmes.file_line",
                                  {{"file", clean_line(source.name)},
                                   {"count", std::int64_t(source.activities)},
                                   {"day", date_of(source.read_at)}}}));
    terminal.line(words.text({"programmes.kept",
                              {{"count", std::int64_t(now.activities)},
                               {"sources", std::int64_t(now.sources.size())},
                               {"day", date_of(now.made)}}}));
    return 0;
}

}  // namespace lightfoot
