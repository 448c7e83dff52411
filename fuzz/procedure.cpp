// links: domain
// The files that say how the Committee works and when contacts grow old, as an operator may have edited them:
// read, or refused with a line for each fault.

#include "base/result.hpp"
#include "domain/freshness.hpp"
#include "domain/procedure.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const ProcedureFile files[] = {{"procedure.toml", content}};
    const auto zone = [](std::string_view name) {
        return name == "America/New_York" ? std::optional(ZoneOffsets{}) : std::nullopt;
    };
    const auto procedure = read_procedure(files, zone);
    if (!procedure)
        LIGHTFOOT_ASSERT(!procedure.error().faults.empty());
    else
        for (const auto& step : procedure->steps) LIGHTFOOT_ASSERT(procedure->step(step.kind) != nullptr);
    const auto freshness = read_freshness("freshness.toml", content);
    if (!freshness) LIGHTFOOT_ASSERT(!freshness.error().faults.empty());
    return 0;
}
