#pragma once
// The public records, row by row. Whoever asks, everything is read as a visitor sees it, of one space: what a
// State has not released, what was withdrawn and what is hidden stands in no row. The functions read in the
// session they are given, so that all tables of one export show one state of the data base.

#include "domain/procedure.hpp"
#include "exchange/open_tables.hpp"
#include "matching/places.hpp"
#include "matching/vocabulary.hpp"
#include "store/store.hpp"
#include "web/app.hpp"

#include <functional>

namespace lightfoot {

// What an export is made with.
struct OpenWorld {
    const Vocabulary& vocabulary;
    const Places& places;
    const Procedure& procedure;
    const FreshnessRules& freshness;
    const Languages& languages;     // of sentences that stand in all six
    const Words& words;             // of names and explanations
    std::string operator_name;      // whose service this is, in words
    std::string base_url;           // without a slash at its end
    std::string iati_organisation;  // who reports, as registered; empty: nobody is
    Space space = Space::real;
    Date today;

    std::string address(const Url& page) const;  // whole, in the language of the words
    std::string host() const;                    // of base_url, without port
};
std::string name_of_operator(const Words& words, const std::string& name);  // a word where there is none
OpenWorld open_world(const App& app, const Words& words, Space space, Time now);

// `make(Session&)` within one reading of the data base. Where something was written meanwhile it is made
// again, so that a consent taken back while an export is under way is not in the export.
template <class Make>
auto made_of_now(Store& store, Make make) {
    constexpr int most_tries = 4;  // whoever writes all the time does not keep readers waiting for ever
    for (int tries = 1;; ++tries) {
        std::int64_t before = 0;
        auto made = store.read([&](Session& session) {
            before = read_head(session).sequence;
            return make(session);
        });
        const auto after = store.read([](Session& session) { return read_head(session).sequence; });
        if (after == before || tries == most_tries) return made;
    }
}

using UseCells = std::function<void(const Cells&)>;
void each_row(Session& session, const OpenWorld& world, OpenTable table, const UseCells& use);
std::int64_t count_rows(Session& session, const OpenWorld& world, OpenTable table);

// What feeds and calendar are made of, read in the same way.
void each_open_offer(Session& session, const OpenWorld& world,
                     const std::function<void(const OpenOffer&)>& use);
void each_open_posted(Session& session, const OpenWorld& world,
                      const std::function<void(const OpenPosted&, Time posted_at)>& use);

}  // namespace lightfoot
