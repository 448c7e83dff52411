// links: exchange
// A file of records: whatever the bytes, it is read, or refused with the place of each fault; the same bytes
// give the same answer.

#include "base/result.hpp"
#include "exchange/records.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    for (const auto space : {Space::real, Space::practice}) {
        const EmbeddedFile files[] = {
            {space == Space::real ? "data/records/records.json" : "data/practice/records.json", content}};
        const auto records = read_records(files, space, date_of(2026, 1, 1));
        const auto again = read_records(files, space, date_of(2026, 1, 1));
        LIGHTFOOT_ASSERT(bool(records) == bool(again));
        if (records) {
            LIGHTFOOT_ASSERT(*records == *again);
            continue;
        }
        LIGHTFOOT_ASSERT(records.error() == again.error());
        LIGHTFOOT_ASSERT(!records.error().faults.empty() && records.error().faults.size() <= 200);
    }
    return 0;
}
