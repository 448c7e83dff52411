#pragma once
// A paper attached to the report of a delivery. Its bytes are kept beside it and never shown inline.

#include "base/id.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <string>

namespace lightfoot {

struct DeliveryPaper {
    PaperId id;
    DeliveryId delivery;
    std::string name, media_type;  // cleaned, sniffed
    std::int64_t size = 0;         // bytes
    Time added_at;
    bool operator==(const DeliveryPaper&) const = default;
};

}  // namespace lightfoot
