// links: programmes
// How fast files of IATI are checked: structure, code lists, ruleset and references.
//     iati_check_bench FILE…
// Beside it, in the same run: the same files through libxml2's events alone. Times are processor time of the
// one thread, the best of three rounds.

#include "programmes/iati_check.hpp"
#include "programmes/packed_file.hpp"
#include "programmes/xml_stream.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <time.h>

using namespace lightfoot;

namespace {

double seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Silent : public XmlListener {
    void begin(const XmlSeen&, std::span<const XmlSeenAttribute>, std::uint32_t) override {}
    void text(std::string_view) override {}
    void end() override {}
};

// Every piece of every file; the number of bytes.
std::uint64_t read(int count, char** paths, const std::function<void()>& begin,
                   const std::function<bool(std::string_view)>& piece, const std::function<void()>& end) {
    std::uint64_t bytes = 0;
    for (int at = 0; at < count; ++at) {
        auto file = PackedFile::open(paths[at]).value();
        while (file->next().value()) {
            begin();
            for (bool more = true;;) {
                const auto got = file->read().value();
                if (got.empty()) break;
                bytes += got.size();
                if (more) more = piece(got);
            }
            end();
        }
    }
    return bytes;
}

void say(const char* what, std::uint64_t bytes, double best) {
    std::printf("%-24s %6.2f s  %7.1f MB/s\n", what, best, double(bytes) / 1e6 / best);
}

}  // namespace

int main(int count, char** paths) {
    const auto standard = IatiStandard::read(bytes_of(SOURCE_DIR "/data/iati/structure.tsv"),
                                             bytes_of(SOURCE_DIR "/data/iati/codes.tsv"))
                              .value();
    double checked = 1e9, parsed = 1e9;
    std::uint64_t bytes = 0, records = 0, errors = 0;
    for (int round = 0; round < 3; ++round) {
        auto from = seconds();
        IatiReferences references;
        std::unique_ptr<IatiFaults> faults;
        std::unique_ptr<IatiCheck> check;
        records = errors = 0;
        bytes = read(
            count - 1, paths + 1,
            [&] {
                faults = std::make_unique<IatiFaults>(20);
                check = std::make_unique<IatiCheck>(standard, Time{1'795'521'600}, *faults, references, 0);
            },
            [&](std::string_view piece) { return check->read(piece); },
            [&] {
                check->finish();
                records += check->records();
                errors += faults->count(Severity::error);
            });
        checked = std::min(checked, seconds() - from);
        from = seconds();
        Silent silent;
        std::unique_ptr<XmlStream> stream;
        read(
            count - 1, paths + 1,
            [&] {
                stream = std::make_unique<XmlStream>(
                    silent, [&](std::string_view name) { return standard.find(name); });
            },
            [&](std::string_view piece) { return stream->read(piece); }, [&] { stream->finish(); });
        parsed = std::min(parsed, seconds() - from);
    }
    std::printf("%.1f MB, %llu records, %llu errors\n", double(bytes) / 1e6, (unsigned long long)records,
                (unsigned long long)errors);
    say("libxml2, events alone", bytes, parsed);
    say("checked", bytes, checked);
}
