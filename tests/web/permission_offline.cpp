// Who may use the routes of letters and of the form without a network.

#include "web/permission_table.hpp"

namespace lightfoot::testing::permission {

namespace {

constexpr RouteRow rows[] = {
    {"GET /letters", readers},
    {"POST /letters", desk},
    {"POST /requests/{request}/letters", desk, Rule::writes_about},
    {"GET /letters/{letter}", readers, Rule::sees},
    {"GET /letters/{letter}/pdf", readers, Rule::sees},
    {"GET /letters/{letter}/docx", readers, Rule::sees},
    {"GET /letters/{letter}/history", desk, Rule::sees},
    {"GET /providers/{provider}/history", signed_in, Rule::confirms_entry},
    {"GET /account/history", signed_in},
    {"POST /letters/{letter}", desk, Rule::sees},
    {"POST /letters/{letter}/redraft", desk, Rule::sees},
    {"POST /letters/{letter}/signing", desk, Rule::sees},
    {"GET /offline", everyone},
    {"GET /offline/form", everyone},
    {"GET /offline/sheet", everyone},
    {"GET /offline/back", askers},
    {"POST /offline/back", askers},
    {"GET /desk/forms", desk},
    {"POST /desk/forms", desk},
    {"GET /offline/forms/{form}", readers, Rule::returned},
    {"GET /offline/forms/{form}/file", readers, Rule::returned},
    {"POST /offline/forms/{form}/draft", readers, Rule::returned},
    {"POST /offline/forms/{form}/removal", readers, Rule::returned},
};

}  // namespace

std::span<const RouteRow> offline_rows() { return rows; }

}  // namespace lightfoot::testing::permission
