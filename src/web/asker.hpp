#pragma once
// Who asks on which day: what an answer that is kept (store/at_head.hpp) depends on besides the records.

#include "domain/account.hpp"

#include <string>

namespace lightfoot {

inline std::string asker(const Viewer& viewer, Date day) {
    return std::string(name_of(viewer.role)) + ' ' + std::string(name_of(viewer.space)) + ' ' +
           viewer.institution.text() + ' ' + to_string(day);
}

}  // namespace lightfoot
