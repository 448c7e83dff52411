// Who may use the routes of figures and of what is posted and published as data.

#include "web/permission_table.hpp"

namespace lightfoot::testing::permission {

namespace {

constexpr RouteRow rows[] = {
    {"GET /figures", everyone},
    {"GET /figures/csv", everyone},
    {"GET /figures/own", signed_in},
    {"GET /posted", everyone},
    {"GET /posted/{request}", everyone, Rule::posted},
    {"GET /data", everyone},
    {"GET /data/{file}", everyone},
};

}  // namespace

std::span<const RouteRow> figure_rows() { return rows; }

}  // namespace lightfoot::testing::permission
