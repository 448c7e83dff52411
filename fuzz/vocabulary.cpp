// links: matching
// A file of the vocabulary, as an expert may have edited it: it is read, or refused with a line for each
// fault.

#include "base/result.hpp"
#include "matching/vocabulary.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const VocabularyFile files[] = {{"subject-law.toml", content}};
    const auto vocabulary = Vocabulary::read(files);
    if (!vocabulary) {
        LIGHTFOOT_ASSERT(!vocabulary.error().faults.empty());
        return 0;
    }
    for (const auto& topic : vocabulary->topics()) {
        LIGHTFOOT_ASSERT(vocabulary->find(topic.id) == &topic);
        for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"})
            LIGHTFOOT_ASSERT(!vocabulary->label(topic.id, language).empty());
    }
    return 0;
}
