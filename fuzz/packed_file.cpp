// links: programmes
// A file as publishers pack it (plain, gzip, ZIP): whatever the bytes, it is unpacked within its limits, the
// same twice, and every failure says something.

#include "programmes/packed_file.hpp"
#include "written_file.hpp"

using namespace lightfoot;

namespace {

std::string unpacked(const std::string& path) {
    constexpr std::size_t enough = 4 << 20;
    auto file = PackedFile::open(path);
    if (!file) return file.error().message.key;
    std::string all;
    for (;;) {
        const auto more = (*file)->next();
        if (!more) return all + more.error().message.key;
        if (!*more || all.size() > enough) return all;
        all += (*file)->name().substr(path.size());
        for (;;) {
            const auto piece = (*file)->read();
            if (!piece) return all + piece.error().message.key;
            if (piece->empty() || all.size() > enough) break;
            all += *piece;
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const WrittenFile file(data, size);
    LIGHTFOOT_ASSERT(unpacked(file.path) == unpacked(file.path));
    return 0;
}
