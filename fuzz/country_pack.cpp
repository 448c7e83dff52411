// links: programmes
// A country pack that its maker signed, whatever the maker put into it: opened as it is, and again with the
// input packed and signed as a pack is (two bytes: size of the header; the header; records).

#include "programmes/activity_record.hpp"
#include "programmes/country_pack.hpp"
#include "written_file.hpp"

#include <zstd.h>

using namespace lightfoot;

namespace {

void use(const std::string& bytes, const std::string& maker) {
    const WrittenFile file(bytes.data(), bytes.size());
    auto pack = CountryPack::open(file.path, {{maker}});
    if (!pack) {
        LIGHTFOOT_ASSERT(!pack.error().message.key.empty());
        return;
    }
    for (;;) {
        const auto record = pack->next();
        if (!record) {
            LIGHTFOOT_ASSERT(!record.error().message.key.empty());
            return;
        }
        if (!*record) return;
        LIGHTFOOT_ASSERT((*record)->source < pack->sources().size());
        LIGHTFOOT_ASSERT((*record)->bytes.size() <= limits::country_pack_record_bytes);
        (void)read_record((*record)->bytes);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const SigningKey key(std::string(32, 'k'));
    const std::string input(reinterpret_cast<const char*>(data), size);
    use(input, key.public_key());
    if (size < 2) return 0;
    const auto header_size = std::min<std::uint32_t>(data[0] | std::uint32_t(data[1]) << 8, size - 2);
    std::string all = "LFPACK01" + key.public_key();
    all.append(reinterpret_cast<const char*>(&header_size), sizeof header_size);
    all.append(input, 2, header_size);
    const auto records = std::string_view(input).substr(2 + header_size);
    std::string packed(ZSTD_compressBound(records.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), records.data(), records.size(), 1));
    all += packed;
    all += key.sign(all);
    use(all, key.public_key());
    return 0;
}
