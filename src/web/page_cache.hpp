#pragma once
// Answers that were drawn and are still true: to the same person with the same rights, in the same
// language, as long as nothing that a page may show has changed (store/age.hpp) and the quarter of the hour
// is the same, so that a day that begins anywhere on earth begins here too. Bounded in bytes; any thread
// may call. docs/decisions/0040.

#include "base/time.hpp"
#include "store/age.hpp"
#include "web/http.hpp"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace lightfoot {

class PageCache {
public:
    struct Age {
        StoreAge::Records records;
        std::int64_t quarter = 0;  // of an hour, since 1970
        bool operator==(const Age&) const = default;
    };
    static Age age_of(const StoreAge& store, Time now) { return {store.records, now.seconds / 900}; }

    std::optional<HttpResponse> find(const std::string& key, const Age& age);
    // Only what may_keep() says.
    void keep(const std::string& key, const Age& age, const HttpResponse& response);
    // Answers of status 200 without headers of their own, up to 256 KiB.
    static bool may_keep(const HttpResponse& response);

    static constexpr std::size_t most_bytes = 8 << 20, most_bytes_of_one = 256 * 1024;

private:
    using Pages = std::unordered_map<std::string, HttpResponse>;

    std::mutex mutex_;
    Age age_;  // of all that is kept
    Pages young_, old_;  // what is not asked for while the young ones fill up goes
    std::size_t young_bytes_ = 0;
};

}  // namespace lightfoot
