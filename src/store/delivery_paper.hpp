#pragma once
// Papers of deliveries: added by the provider with its report, read by whoever sees the case.

#include "domain/delivery_paper.hpp"
#include "store/case_work.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

std::vector<DeliveryPaper> list_papers(Session& session, const Viewer& viewer, DeliveryId delivery);

struct PaperFile {
    DeliveryPaper paper;
    std::string bytes;
};
std::optional<PaperFile> find_paper(Session& session, const Viewer& viewer, PaperId id);

// Once the delivery is reported, and not answered yet: what the State answers to does not change behind it.
Result<DeliveryPaper> add_paper(const CaseDesk&, const Viewer&, DeliveryId, std::string_view claimed_name,
                                std::string_view bytes, Time now);

}  // namespace lightfoot
