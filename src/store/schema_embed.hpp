#pragma once
// Components: what is added to host programmes, and what their hosts answered.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_embed();

}  // namespace lightfoot
