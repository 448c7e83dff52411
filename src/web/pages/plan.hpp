#pragma once
// The plan of a request, as a page and as one printed page.

#include "domain/plan.hpp"
#include "print/pdf.hpp"
#include "web/pages/component.hpp"

namespace lightfoot {

struct PlanRow {
    PlanLine line;
    std::string provider;
    std::vector<ComponentCard> rides = {};  // the components on which it rides
};
struct PlanComponent {
    Component it;
    ComponentCard card;
    std::vector<Quote> carried;  // titles of the deliveries that ride on it
};
struct PlanView {
    RequestId request;
    Quote title;
    std::string requester, why_it_matters, language;
    std::vector<PlanRow> rows;                   // what the reader sees of it
    std::vector<PlanRow> others;                 // deliveries that could belong to it, for the State
    std::vector<PlanComponent> components = {};  // neither withdrawn nor declined
    std::vector<Message> over;                   // the limits that it is over
    std::optional<PlanWord> word;                // of the State
    bool goes_out = true;                        // over no limit, or with the State's word
    bool may_choose = false;                     // the reader speaks for the State
    std::int64_t version = 0;
    const Error* error = nullptr;
    Date today;
};
Page plan_page(const Frame& frame, const PlanView& view);
// A4, sans: who, what, when, where, what the State contributes, who carries it afterwards.
print::Document plan_document(const Frame& frame, const PlanView& view);
// On one page where smaller type, down to what still reads well, makes it fit; else in full size.
print::Pdf plan_paper(const Frame& frame, const PlanView& view);

}  // namespace lightfoot
