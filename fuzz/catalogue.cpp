// links: language
// A translator's file: whatever the bytes, it is read, or refused with a line for each fault.

#include "base/result.hpp"
#include "language/catalogue.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const auto catalogue = Catalogue::read({"locale/fr.po", content});
    if (!catalogue) {
        LIGHTFOOT_ASSERT(!catalogue.error().faults.empty());
        for (const auto& fault : catalogue.error().faults) LIGHTFOOT_ASSERT(!fault.place.empty());
        return 0;
    }
    for (const auto& [key, entry] : catalogue->entries()) (void)placeholders(entry.pattern);
    LIGHTFOOT_ASSERT(compare(*catalogue, *catalogue).size() <= catalogue->entries().size());
    return 0;
}
