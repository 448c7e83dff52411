// links: programmes
// Reading the world's development activities: import into kept programmes, import again, opening.
//     programmes_bench KEEP-FOLDER FOLDER-OF-FILES [THREADS]
// Beside it, in the same run: bare pugixml over the same files, one thread, its memory reused. Wall-clock
// time of the whole process, the files in the cache of the system.

#include "product_data.hpp"

#include "base/freed_memory.hpp"
#include "base/result.hpp"
#include "matching/tagger.hpp"
#include "programmes/base.hpp"
#include "programmes/import.hpp"

#include <pugixml.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/resource.h>

namespace lightfoot {

namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processor_seconds() {  // of all threads, user and system
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return of(used.ru_utime) + of(used.ru_stime);
}

// On the clock and on the processors, which on a busy machine differ.
struct Took {
    double clock = seconds(), processor = processor_seconds();
    Took since() const { return {seconds() - clock, processor_seconds() - processor}; }
};

// One block that is handed out from front to back and begins anew for each file.
class Arena {
public:
    static void* take(std::size_t size) {
        size = (size + 15) / 16 * 16;
        if (used + size > limit) std::abort();
        void* at = block + used;
        used += size;
        return at;
    }
    static void give_back(void*) {}
    static constexpr std::size_t limit = 1u << 30;
    static inline char* block = static_cast<char*>(std::malloc(limit));
    static inline std::size_t used = 0;
};

// So that no import waits for the disk, as the parsing that it is compared with does not.
void into_the_cache(const std::vector<ImportFile>& files) {
    std::vector<char> piece(1 << 20);
    for (const auto& file : files) {
        std::ifstream in(file.path, std::ios::binary);
        while (in.read(piece.data(), std::streamsize(piece.size()))) continue;
    }
}

Took parse_bare(const std::vector<ImportFile>& files, std::uint64_t& bytes) {
    pugi::set_memory_management_functions(Arena::take, Arena::give_back);
    Took taken{0, 0};
    for (const auto& file : files) {
        auto content = bench::bytes_of(file.path);
        bytes += content.size();
        const Took begin;
        {
            pugi::xml_document document;
            document.load_buffer_inplace(content.data(), content.size(), pugi::parse_minimal);
        }
        Arena::used = 0;
        const auto one = begin.since();
        taken.clock += one.clock;
        taken.processor += one.processor;
    }
    pugi::set_memory_management_functions(std::malloc, std::free);
    return taken;
}

long peak_megabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

std::uintmax_t size_of(const std::string& folder, const char* kind) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == kind || !*kind) bytes += entry.file_size();
    return bytes;
}

// The same files with one activity in a hundred changed: each tenth activity of each tenth file.
std::vector<ImportFile> changed_a_little(std::vector<ImportFile> files, const std::filesystem::path& folder) {
    constexpr std::string_view tag = "<iati-activity ";
    std::filesystem::create_directories(folder);
    for (std::size_t i = 0; i < files.size(); i += 10) {
        auto content = bench::bytes_of(files[i].path);
        std::size_t number = 0;
        for (auto at = content.find(tag); at != content.npos; at = content.find(tag, at + tag.size()))
            if (number++ % 10 == 0) content.insert(at + tag.size(), "changed=\"1\" ");
        files[i].path = folder / (std::to_string(i) + ".xml");
        std::ofstream(files[i].path, std::ios::binary) << content;
    }
    return files;
}

Took import_once(const char* what, const std::vector<ImportFile>& files, const ImportSettings& settings) {
    const Took begin;
    const auto summary = import_programmes(files, settings).value();
    const auto taken = begin.since();
    std::printf(
        "%-22s %7.2f s (processors %6.2f s)  %8.0f activities/s  read %llu, unchanged %llu, "
        "kept %llu; peak %ld MB\n",
        what, taken.clock, taken.processor, double(summary.read + summary.unchanged) / taken.clock,
        (unsigned long long)summary.read, (unsigned long long)summary.unchanged,
        (unsigned long long)summary.activities, peak_megabytes());
    return taken;
}

int run(int count, char** words) {
    if (count < 3) return std::fputs("programmes_bench KEEP-FOLDER FOLDER-OF-FILES [THREADS]\n", stderr), 2;
    keep_freed_memory();  // as the command does that reads programmes
    const auto files = import_files({words[2]}).value();
    const auto topics = bench::vocabulary();
    const auto states = bench::places();
    const Tagger tagger(topics);
    const ProgrammeReader reader(topics, tagger, states);
    ImportSettings settings{words[1], states, reader};
    settings.threads = count > 3 ? unsigned(std::atoi(words[3])) : 2;
    settings.now = {1'790'000'000};
    into_the_cache(files);
    const auto first = import_once("import", files, settings);
    const auto again = import_once("the same once more", files, settings);
    const auto kept = size_of(words[1], ""), index = size_of(words[1], ".index");
    into_the_cache(files);
    const auto scratch = std::filesystem::temp_directory_path() / "lightfoot_programmes_bench";
    const auto little = import_once("one in 100 changed", changed_a_little(files, scratch), settings);
    std::filesystem::remove_all(scratch);
    const auto begin = seconds();
    const auto base = ProgrammeBase::open(words[1]).value();
    std::printf("%-22s %7.1f ms, packs %zu\n", "opening", (seconds() - begin) * 1e3,
                base->about().packs.size());
    std::uint64_t bytes = 0;
    const auto bare = parse_bare(files, bytes);
    std::printf("%-22s %7.2f s (processors %6.2f s)  %8.0f MB/s\n", "pugixml alone", bare.clock,
                bare.processor, double(bytes) / 1e6 / bare.processor);
    std::printf("import / pugixml %.1f (processors %.1f: on two free ones %.1f)\n", first.clock / bare.clock,
                first.processor / bare.processor, first.processor / bare.processor / settings.threads);
    std::printf("once more / import %.1f %% (%.1f %%); one in 100 changed / import %.1f %% (%.1f %%)\n",
                100 * again.clock / first.clock, 100 * again.processor / first.processor,
                100 * little.clock / first.clock, 100 * little.processor / first.processor);
    std::printf("kept / XML %.1f %%, of it the index %.1f %%\n", 100.0 * double(kept) / double(bytes),
                100.0 * double(index) / double(bytes));
    return 0;
}

}  // namespace

}  // namespace lightfoot

int main(int count, char** words) { return lightfoot::run(count, words); }
