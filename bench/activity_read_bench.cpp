// links: programmes
// How fast published activities are read: cut out of their files, and cut and read into our own form.
//     activity_read_bench FOLDER
// Beside it, in the same run: pugixml alone on whole files, its memory kept from file to file. The files lie
// in memory; each way has to copy them once. Times are processor time of the one thread, the best of five
// rounds.

#include "product_data.hpp"

#include "programmes/activity_cutter.hpp"
#include "programmes/activity_reader.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <time.h>

using namespace lightfoot;

namespace {

double seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

// pugixml asks for pages of one size again and again: they are kept here and not given back.
class Pages {
public:
    static void* take(std::size_t size) {
        auto& free = free_[size];
        if (free.empty()) {
            auto& block = blocks_.emplace_back(size + sizeof(std::size_t) * 2);
            *reinterpret_cast<std::size_t*>(block.data()) = size;
            return block.data() + sizeof(std::size_t) * 2;
        }
        void* page = free.back();
        free.pop_back();
        return page;
    }
    static void give(void* page) {
        if (page)
            free_[*reinterpret_cast<std::size_t*>(static_cast<char*>(page) - sizeof(std::size_t) * 2)]
                .push_back(page);
    }

private:
    static inline std::map<std::size_t, std::vector<void*>> free_;
    static inline std::vector<std::vector<char>> blocks_;
};

struct Seen {
    std::uint64_t activities = 0, read = 0, remarks = 0, faults = 0;
};

Seen cut(const std::vector<std::string>& files, const ActivityCutter::Take& take) {
    constexpr std::size_t piece = 256 << 10;
    Seen seen;
    for (const auto& file : files) {
        ActivityCutter cutter(
            [&](const CutActivity& activity) {
                ++seen.activities;
                take(activity);
            },
            [&](const CutFault&) { ++seen.faults; });
        for (std::size_t at = 0; at < file.size(); at += piece)
            if (!cutter.read(std::string_view(file).substr(at, piece))) break;
        cutter.finish();
    }
    return seen;
}

void bare(const std::vector<std::string>& files, std::string& arena, unsigned options) {
    for (const auto& file : files) {
        arena.assign(file);
        pugi::xml_document document;
        const auto parsed = document.load_buffer_inplace(arena.data(), arena.size(), options);
        if (!parsed) std::printf("not well-formed\n");
    }
}

double best_of(const std::function<void()>& work) {
    double best = 1e9;
    for (int round = 0; round < 5; ++round) {
        const auto from = seconds();
        work();
        best = std::min(best, seconds() - from);
    }
    return best;
}

void say(const char* what, double bytes, double best, double base) {
    std::printf("%-44s %6.3f s  %7.0f MB/s  %5.2f x\n", what, best, bytes / 1e6 / best, best / base);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> files;
    double bytes = 0;
    for (const auto& path : paths) bytes += double(files.emplace_back(bench::bytes_of(path)).size());
    const auto places = bench::places();
    Seen cut_only, seen;
    const auto cutting = best_of([&] { cut_only = cut(files, [](const CutActivity&) {}); });
    const auto reading = best_of([&] {
        ActivityReader reader(places);
        ActivityRoot root;
        std::string root_tag;
        std::vector<ReadRemark> remarks;
        std::uint64_t read = 0, said = 0;
        seen = cut(files, [&](const CutActivity& activity) {
            remarks.clear();
            if (activity.root != root_tag) {
                root_tag = activity.root;
                root = read_root(root_tag);
            }
            read += reader.read(activity.text, root, remarks).has_value();
            said += remarks.size();
        });
        seen.read = read;
        seen.remarks = said;
    });
    pugi::set_memory_management_functions(Pages::take, Pages::give);
    std::string arena;
    const auto parsing = best_of([&] { bare(files, arena, pugi::parse_default); });
    const auto embedded = best_of(
        [&] { bare(files, arena, pugi::parse_escapes | pugi::parse_cdata | pugi::parse_embed_pcdata); });
    std::printf("%zu files, %.1f MB, %llu activities, %llu read, %llu remarks, %llu faults\n", files.size(),
                bytes / 1e6, (unsigned long long)seen.activities, (unsigned long long)seen.read,
                (unsigned long long)seen.remarks, (unsigned long long)seen.faults);
    say("pugixml alone, usual options, memory kept", bytes, parsing, parsing);
    say("pugixml alone, the reader's options", bytes, embedded, parsing);
    say("cut", bytes, cutting, parsing);
    say("cut and read", bytes, reading, parsing);
}
