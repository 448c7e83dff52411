#pragma once
// How long each route has usually kept a processor busy: what takes long is not answered on an event loop,
// where all its other connections would wait for it. docs/decisions/0157. Any thread may call.

#include "web/route.hpp"

#include <atomic>
#include <cstdint>
#include <vector>

namespace lightfoot {

class UsualTimes {
public:
    UsualTimes() : microseconds_(routes().size()) {}

    // `route`: one of routes(), or none for what is no route.
    void note(const Route* route, std::int64_t microseconds) {
        if (!route) return;
        auto& usual = of(*route);
        const auto before = usual.load(std::memory_order_relaxed);
        usual.store(before + (microseconds - before) / weight, std::memory_order_relaxed);
    }
    bool is_long(const Route* route) const {
        return route && of(*route).load(std::memory_order_relaxed) > long_microseconds;
    }

    static constexpr std::int64_t long_microseconds = 1000;

private:
    static constexpr std::int64_t weight = 4;  // of what was before: the last four answers tell the most
    std::atomic<std::int64_t>& of(const Route& route) { return microseconds_[index_of(route)]; }
    const std::atomic<std::int64_t>& of(const Route& route) const { return microseconds_[index_of(route)]; }
    static std::size_t index_of(const Route& route) { return std::size_t(&route - routes().data()); }

    std::vector<std::atomic<std::int64_t>> microseconds_;  // by route
};

}  // namespace lightfoot
