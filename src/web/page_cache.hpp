#pragma once
// Pages that were drawn and are still true: for the same person, address and language, as long as nothing in
// the store has changed (its generation) and the day is the same. Bounded; any thread may call.

#include "base/time.hpp"
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
        std::int64_t generation = 0;
        Date day;
        bool operator==(const Age&) const = default;
    };
    std::optional<HttpResponse> find(const std::string& key, Age age);
    // Keeps answers of status 200 without headers of their own, up to 256 KiB.
    void keep(const std::string& key, Age age, const HttpResponse& response);

    static constexpr std::size_t most_pages = 512, most_bytes = 256 * 1024;

private:
    std::mutex mutex_;
    Age age_;  // of all that is kept
    std::unordered_map<std::string, HttpResponse> pages_;
};

}  // namespace lightfoot
