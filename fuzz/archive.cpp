// links: store
// A backup as somebody hands it back: whatever the bytes, it is one, or the reason is said, within its
// limits. The same bytes are taken as a sealed stream too.

#include "base/sealed_stream.hpp"
#include "store/archive.hpp"

#include <algorithm>

using namespace lightfoot;

namespace {

ArchiveSource source_of(std::string_view& rest) {
    return [&rest](std::size_t count) -> Result<std::string> {
        if (count > rest.size()) return invalid("archive.malformed");
        const std::string piece(rest.substr(0, count));
        rest.remove_prefix(count);
        return piece;
    };
}

void read_sealed(std::string_view rest) {
    static const auto keys = SealingKeys::of_secret(std::string(32, 'k'));
    auto reader = SealedReader::open(keys, [&rest](std::size_t most) {
        const std::string piece(rest.substr(0, most));
        rest.remove_prefix(piece.size());
        return piece;
    });
    // Nobody but who has the public key seals a stream: random bytes never open.
    if (reader) LIGHTFOOT_ASSERT(!reader->read(1) || !reader->demand_end());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    auto rest = content;
    const auto facts = check_archive(source_of(rest));
    if (facts)
        LIGHTFOOT_ASSERT(facts->rows >= 0 && facts->tables >= 0);
    else
        LIGHTFOOT_ASSERT(!facts.error().message.key.empty());
    read_sealed(content);
    return 0;
}
