// Who may use the routes of figures.

#include "web/permission_table.hpp"

namespace lightfoot::testing::permission {

namespace {

constexpr RouteRow rows[] = {
    {"GET /figures", everyone},
    {"GET /figures/csv", everyone},
    {"GET /figures/own", signed_in},
};

}  // namespace

std::span<const RouteRow> figure_rows() { return rows; }

}  // namespace lightfoot::testing::permission
