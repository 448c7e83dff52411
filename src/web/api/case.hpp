#pragma once
// Cases, deliveries and messages as JSON.

#include "base/json.hpp"
#include "web/pages/case.hpp"

namespace lightfoot {

Json to_json(const Delivery& delivery);
Json to_json(const Case& it, const CaseCard& card);
Json to_json(const CaseMessage& message, const std::string& who);
Json to_json(const DeliveryPaper& paper);

}  // namespace lightfoot
