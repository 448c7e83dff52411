#pragma once
// Imports of made files into a folder of their own.

#include "programmes/base.hpp"
#include "programmes/import.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

namespace lightfoot {

class Imported : public testing::Test {
protected:
    Result<ImportSummary> import(std::vector<std::string> names, unsigned threads = 2,
                                 std::size_t pack_bytes = 320u << 20) {
        for (auto& name : names) name = sources / name;
        ImportSettings settings{kept.path(), places, reader};
        settings.threads = threads;
        settings.pack_bytes = pack_bytes;
        settings.now = {1'790'000'000};
        return import_programmes(import_files(names).value(), settings);
    }
    std::unique_ptr<ProgrammeBase> base() { return ProgrammeBase::open(kept.path()).value(); }
    std::string title_of(const std::string& id) {
        const auto all = base();
        const auto key = all->key_of(id);
        return key ? all->fetch(*key)->texts.at(0).text : "none";
    }
    // The key of the first thing that is told of no activity.
    static std::string told(const ImportSummary& summary) {
        for (const auto& [ref, publisher] : summary.report.publishers())
            for (const auto& [key, kind] : publisher.kinds)
                if (!kind.places.empty()) return kind.places.front().message.key;
        return "";
    }
    std::uint64_t found(const std::string& word) {
        Query query;
        query.groups = {{{word}}};
        query.readers = {"public"};
        return base()->index().search(query).total;
    }

    const MadeFolder sources, kept;
    const Places places;
    const Vocabulary vocabulary;
    const Tagger tagger{vocabulary};
    const ProgrammeReader reader{vocabulary, tagger, places};
};

}  // namespace lightfoot
