// Who may what with programmes that could be one, and with the matrix.

#include "web/permission_table.hpp"

namespace lightfoot::testing::permission {

namespace {

constexpr RouteRow rows[] = {
    {"GET /programmes/{programme}/likeness", readers, Rule::token},
    {"POST /programmes/{programme}/likeness", readers, Rule::token},
    {"POST /programmes/{programme}/likeness/{likeness}/end", readers, Rule::token},
    {"GET /requests/{request}/matrix", readers, Rule::watches},
    {"GET /requests/{request}/matrix/csv", readers, Rule::watches},
    {"POST /requests/{request}/matrix/readers", askers, Rule::asks},
    {"POST /requests/{request}/matrix/readers/end", askers, Rule::token},
    {"GET /matrix", "point of contact, deputy, provider"},
    {"GET /matrix/csv", "point of contact, deputy, provider"},
};

}  // namespace

std::span<const RouteRow> programme_rows() { return rows; }

}  // namespace lightfoot::testing::permission
