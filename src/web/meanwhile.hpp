#pragma once
// Of a record that somebody else changed while this reader was deciding: what was done with it last, and
// where it is shown as it is now.

#include "base/url.hpp"
#include "web/call.hpp"

#include <optional>

namespace lightfoot {

struct Meanwhile {
    std::optional<Url> record;    // the nearest page above the address of the act that this reader may open
    bool is_record = false;       // of the record itself; else of the list where it stands
    std::optional<Message> last;  // the last entry of its history; none where this reader may not see that
};
Meanwhile meanwhile_of(const Call& call);

}  // namespace lightfoot
