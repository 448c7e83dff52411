// Who may what with cases, deliveries, plans and needs that nobody answers.

#include "web/permission_table.hpp"

namespace lightfoot::testing::permission {

namespace {

constexpr RouteRow rows[] = {
    {"GET /requests/{request}/cases", readers, Rule::sees},
    {"GET /requests/{request}/interest", providers, Rule::sees},
    {"GET /requests/{request}/plan", holders, Rule::plans},
    {"POST /requests/{request}/plan", askers, Rule::plan_asks},
    {"POST /requests/{request}/plan/word", askers, Rule::plan_asks},
    {"GET /requests/{request}/plan/print", holders, Rule::plans},
    {"POST /requests/{request}/needs/{need}/interest", providers, Rule::answers},
    {"POST /requests/{request}/needs/{need}/calls", desk, Rule::calls},
    {"POST /requests/{request}/calls/{call}", askers, Rule::token},
    {"GET /requests/{request}/components", readers, Rule::sees},
    {"POST /requests/{request}/components", askers, Rule::watches},
    {"GET /requests/{request}/components/{component}", readers, Rule::component_sees},
    {"POST /requests/{request}/components/{component}", askers, Rule::component_writes},
    {"POST /requests/{request}/components/{component}/question", askers, Rule::component_writes},
    {"POST /requests/{request}/components/{component}/messages", askers, Rule::component_writes},
    {"POST /requests/{request}/components/{component}/deliveries", askers, Rule::component_writes},
    {"POST /requests/{request}/components/{component}/withdrawal", askers, Rule::component_writes},
    {"GET /requests/{request}/components/{component}/history", askers, Rule::component_writes},
    {"GET /hosting/{token}", everyone, Rule::token},
    {"POST /hosting/{token}", everyone, Rule::token},
    {"GET /cases", holders},
    {"GET /cases/new", providers},
    {"POST /cases", providers},
    {"GET /cases/{case}", holders, Rule::case_sees},
    {"GET /cases/{case}/history", holders, Rule::case_sees},
    {"GET /cases/{case}/story", holders, Rule::case_sees},
    {"GET /cases/{case}/story/history", holders, Rule::case_sees},
    {"POST /cases/{case}/story/release", holders, Rule::case_side},
    {"POST /cases/{case}/story/withdrawal", holders, Rule::case_side},
    {"POST /cases/{case}/story/summary", holders, Rule::case_side},
    {"POST /cases/{case}/story/translation", holders, Rule::case_sees},
    {"GET /stories", everyone, Rule::none},
    {"GET /stories/{story}", everyone, Rule::posted},
    {"GET /stories/{story}/ask", everyone, Rule::posted},
    {"GET /cases/{case}/messages", holders, Rule::case_sees},
    {"POST /cases/{case}/messages", holders, Rule::case_side},
    {"POST /cases/{case}/acceptance", holders, Rule::case_side},
    {"POST /cases/{case}/refusal", holders, Rule::case_side},
    {"POST /cases/{case}/date", holders, Rule::case_side},
    {"POST /cases/{case}/parties", holders, Rule::case_side},
    {"POST /cases/{case}/deliveries", holders, Rule::case_side},
    {"POST /cases/{case}/feedback", holders, Rule::case_side},
    {"POST /cases/{case}/closing", desk, Rule::case_sees},
    {"POST /cases/{case}/follow-up", askers, Rule::case_sees},
    {"GET /deliveries/{delivery}", holders, Rule::case_sees},
    {"POST /deliveries/{delivery}", holders, Rule::case_side},
    {"POST /deliveries/{delivery}/agreement", holders, Rule::case_side},
    {"POST /deliveries/{delivery}/cancellation", holders, Rule::case_side},
    {"POST /deliveries/{delivery}/report", providers, Rule::case_sees},
    {"POST /deliveries/{delivery}/confirmation", askers, Rule::case_sees},
    {"POST /deliveries/{delivery}/source", holders, Rule::case_side},
    {"POST /deliveries/{delivery}/source-acceptance", desk, Rule::case_sees},
    {"GET /deliveries/{delivery}/papers/{paper}", holders, Rule::token},
    {"GET /desk/unserved", desk},
};

}  // namespace

std::span<const RouteRow> case_rows() { return rows; }

}  // namespace lightfoot::testing::permission
