// Who may what with programmes that could be one, and with the need_table.

#include "web/permission_table.hpp"

namespace lightfoot::testing::permission {

namespace {

constexpr RouteRow rows[] = {
    {"GET /programmes/{programme}/likeness", readers, Rule::token},
    {"POST /programmes/{programme}/likeness", readers, Rule::token},
    {"POST /programmes/{programme}/likeness/{likeness}/end", readers, Rule::token},
    {"GET /requests/{request}/need-table", readers, Rule::watches},
    {"GET /requests/{request}/need-table/csv", readers, Rule::watches},
    {"POST /requests/{request}/need-table/readers", askers, Rule::asks},
    {"POST /requests/{request}/need-table/readers/end", askers, Rule::token},
    {"GET /need-table", "point of contact, deputy, provider"},
    {"GET /need-table/csv", "point of contact, deputy, provider"},
};

}  // namespace

std::span<const RouteRow> programme_rows() { return rows; }

}  // namespace lightfoot::testing::permission
