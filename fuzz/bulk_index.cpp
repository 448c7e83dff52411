// links: programmes
// The list of data sets as a service on the web gives it: what is taken of it can be a name of a file here
// and an address of the web, and nothing else.

#include "programmes/bulk_index.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto sets = read_bulk_index({reinterpret_cast<const char*>(data), size});
    if (!sets) {
        LIGHTFOOT_ASSERT(sets.error().message.key == "programmes.index_unreadable");
        return 0;
    }
    std::string before;
    for (const auto& set : *sets) {
        LIGHTFOOT_ASSERT(before < set.name);
        before = set.name;
        for (const auto* part : {&set.name, &set.hash})
            LIGHTFOOT_ASSERT(!part->empty() && part->find('/') == std::string::npos && (*part)[0] != '.');
        LIGHTFOOT_ASSERT(set.xml.empty() || set.xml.starts_with("http"));
        LIGHTFOOT_ASSERT(set.zip.empty() || set.zip.starts_with("http"));
    }
    return 0;
}
