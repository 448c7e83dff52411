// links: matching
// Requests and offers of a relevance collection, a JSON object a line: a run, or a line for each fault.

#include "base/result.hpp"
#include "matching/evaluate.hpp"

#include <algorithm>

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const auto cut = std::min(content.find("\n\n"), content.size());
    static const Vocabulary vocabulary;
    static const Places places;
    const auto offers = content.substr(std::min(cut + 2, content.size()));
    const auto run = evaluate(content.substr(0, cut), offers, vocabulary, places, "tag");
    const auto again = evaluate(content.substr(0, cut), offers, vocabulary, places, "tag");
    LIGHTFOOT_ASSERT(bool(run) == bool(again));
    if (run)
        LIGHTFOOT_ASSERT(*run == *again);
    else
        LIGHTFOOT_ASSERT(!run.error().faults.empty());
    return 0;
}
