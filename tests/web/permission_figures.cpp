// Who may use the routes of figures, alerts and programmes, and of what is posted and published as data.

#include "web/permission_table.hpp"

namespace lightfoot::testing::permission {

namespace {

constexpr RouteRow rows[] = {
    {"GET /figures", everyone},
    {"GET /figures/csv", everyone},
    {"GET /figures/own", signed_in},
    {"GET /alerts", signed_in},
    {"POST /alerts", signed_in},
    {"POST /alerts/address", signed_in},
    {"POST /alerts/address/end", signed_in},
    {"GET /alerts/feed/{token}", everyone, Rule::token},
    {"GET /alerts/dates/{token}", everyone, Rule::token},
    {"GET /alerts/by-mail/{token}", everyone, Rule::token},
    {"POST /alerts/by-mail/{token}", everyone, Rule::token},
    {"GET /calendar", signed_in},
    {"GET /states", everyone},
    {"GET /states/{state}", everyone},
    {"GET /briefs/states/{state}", everyone},
    {"GET /briefs/states/{state}/print", everyone},
    {"GET /briefs/providers/{provider}", everyone, Rule::sees},
    {"GET /briefs/providers/{provider}/print", everyone, Rule::sees},
    {"GET /tour", everyone},
    {"POST /tour", everyone},
    {"POST /tour/others", everyone},
    {"POST /tour/again", everyone},
    {"POST /tour/end", everyone},
    {"GET /posted", everyone},
    {"GET /posted/{request}", everyone, Rule::posted},
    {"GET /requests/{request}/hosts", askers, Rule::watches},
    {"GET /programmes", everyone},
    {"GET /programmes/publishers", everyone},
    {"GET /programmes/{programme}", everyone, Rule::token},
    {"GET /data", everyone},
    {"GET /data/{file}", everyone},
};

}  // namespace

std::span<const RouteRow> figure_rows() { return rows; }

}  // namespace lightfoot::testing::permission
