#include "cli/practice_programmes.hpp"

#include "cli/programmes.hpp"
#include "programmes/base.hpp"
#include "programmes/file_lock.hpp"
#include "programmes/kept_file.hpp"

#include <spdlog/spdlog.h>

#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace lightfoot {

namespace {

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string words_of(const Error& error) {
    auto words = plain_languages().words("en").text(error.message);
    return error.detail.empty() ? words : words + " (" + error.detail + ")";
}

// A file has more room than a screen.
constexpr std::size_t places_in_file = 1000;

// As long as one import may take; who has waited for longer goes on without.
constexpr std::chrono::seconds patience{30};

void import_folder(const std::string& from, ImportSettings how) {
    setpriority(PRIO_PROCESS, id_t(gettid()), 19);  // of this thread alone
    how.most_places = places_in_file;
    const auto files = import_files({from});
    const auto summary = files ? import_programmes(*files, how) : Result<ImportSummary>(files.error());
    if (!summary)
        return spdlog::error("the programmes of {} were not read: {}", from, words_of(summary.error()));
    spdlog::info("programmes of {}: {} kept, {} read anew, {} unchanged, {} left out, {} files not whole",
                 from, summary->activities, summary->read, summary->unchanged,
                 summary->report.total().left_out, summary->report.broken().size());
    // As the command prints it; of an import that read nothing anew there would be nothing in it.
    if (summary->read == 0 && summary->report.broken().empty()) return;
    const auto sentence = [](const Message& message) { return plain_languages().words("en").text(message); };
    std::string report;
    for (const auto& line : lines_of(summary->report, sentence)) report += line + "\n";
    const auto path = how.folder + "/report.txt";
    if (const auto kept = keep_file(path, report); !kept)
        spdlog::error("what was left out was not written: {}", words_of(kept.error()));
    else
        spdlog::info("what was left out of them, where and why: {}", path);
}

}  // namespace

std::string practice_programmes_folder(const Settings& settings) {
    return settings.data_dir + "/practice-programmes";
}

std::string practice_programmes_on(std::string_view file, Date today) {
    std::string out;
    for (;;) {
        const auto open = file.find('{'), close = file.find('}', open);
        if (open == file.npos || close == file.npos) return out.append(file);
        const auto inner = file.substr(open + 1, close - open - 1);
        int days = 0;
        const auto [end, fault] = std::from_chars(inner.data(), inner.data() + inner.size(), days);
        const bool is_day = fault == std::errc() && end == inner.data() + inner.size();
        out.append(file.substr(0, open));
        out.append(is_day ? to_string(Date{today.days + days})
                          : std::string(file.substr(open, close - open + 1)));
        file.remove_prefix(close + 1);
    }
}

Result<void> make_practice_programmes(const std::string& folder, const ReferenceData& data,
                                      const Tagger& tagger, Time now) {
    const auto path = folder + "/programmes.xml";
    const auto wanted = practice_programmes_on(embedded("data/practice/programmes.xml"), date_of(now));
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    // Servers that share a folder make its programmes one after the other.
    const auto turn = FileLock::take(folder + "/making", patience);
    // What an earlier edition of the program kept cannot be opened, and is read again.
    if (text_of(path) == wanted && ProgrammeBase::open(folder)) return {};
    std::ofstream(path, std::ios::binary) << wanted;
    const ProgrammeReader reader(data.vocabulary, tagger, data.places);
    ImportSettings how{folder, data.places, reader};
    how.threads = 1, how.now = now;
    TRY(import_programmes({{path, "practice/programmes.xml", "", "", "", ""}}, how));
    return {};
}

ProgrammeImport::ProgrammeImport(const Settings& settings, const ReferenceData& data, const Tagger& tagger) {
    if (settings.iati_folder.empty()) return;
    thread_ =
        std::thread([this, from = settings.iati_folder, to = programmes_folder(settings), &data, &tagger] {
            try {
                const ProgrammeReader reader(data.vocabulary, tagger, data.places);
                ImportSettings how{to, data.places, reader};
                how.threads = 1, how.now = read_clock(), how.stop = &stop_;
                import_folder(from, how);
            } catch (const std::exception& broken) {
                spdlog::error("the programmes of {} were not read: {}", from, broken.what());
            }
        });
}

ProgrammeImport::~ProgrammeImport() {
    stop_ = true;
    if (thread_.joinable()) thread_.join();
}

}  // namespace lightfoot
