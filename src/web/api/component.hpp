#pragma once
// Components for programs.

#include "base/json.hpp"
#include "web/pages/component.hpp"

namespace lightfoot {

Json to_json(const ComponentCard& card);
Json to_json(const ComponentView& view);
Json to_json(const HostingView& view);

}  // namespace lightfoot
