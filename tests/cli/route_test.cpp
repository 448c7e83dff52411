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
    std::size_t lines = 0;  // a summary that is too long for its line goes on below
    for (std::size_t at = 0; at < said.out.size(); at = said.out.find('\n', at) + 1)
        if (said.out.compare(at, 6, "GET   ") == 0 || said.out.compare(at, 6, "POST  ") == 0) ++lines;
    EXPECT_EQ(lines, routes().size());
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
