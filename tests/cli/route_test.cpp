#include "cli/route.hpp"

#include "cli/console.hpp"
#include "web/route.hpp"

#include <boost/json.hpp>

#include <algorithm>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {
class route_command : public Console {};
}  // namespace

TEST_F(route_command, every_route_has_its_line) {
    const auto said = run({"routes"});
    EXPECT_EQ(said.code, 0);
    EXPECT_EQ(std::size_t(std::count(said.out.begin(), said.out.end(), '\n')), routes().size());
    EXPECT_TRUE(has(said.out, "GET   /requests/{request} "));
}

TEST_F(route_command, in_json_with_capability_and_summary) {
    const auto all = boost::json::parse(run({"routes", "--json"}).out).as_array();
    ASSERT_EQ(all.size(), routes().size());
    for (const auto& one : all) {
        EXPECT_FALSE(one.at("capability").as_string().empty());
        EXPECT_FALSE(one.at("summary").as_string().starts_with("route.")) << one.at("path");
    }
}
