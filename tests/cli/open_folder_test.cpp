#include "cli/console.hpp"

#include <boost/json.hpp>

#include <filesystem>
#include <fstream>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

namespace fs = std::filesystem;
class open_folder : public Console {};

}  // namespace

TEST_F(open_folder, holds_all_files_and_a_manifest_that_fits_them) {
    const auto out = folder + "/open";
    const auto said = lightfoot({"export", "--open", out + "/"});
    ASSERT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, out));
    for (const char* name : {"requests.csv", "offers.json", "stories.csv", "lightfoot.xlsx", "calendar.ics",
                             "offers.atom", "datapackage.json"})
        EXPECT_TRUE(fs::exists(out + "/" + name)) << name;
    EXPECT_FALSE(fs::exists(out + "/iati.xml")) << "there is no story yet";
    const auto manifest = boost::json::parse(bytes_of(out + "/datapackage.json"));
    for (const auto& table : manifest.at("resources").as_array()) {
        const auto bytes = bytes_of(out + "/" + std::string(table.at("path").as_string()));
        EXPECT_EQ(table.at("bytes").as_int64(), std::int64_t(bytes.size()));
        EXPECT_TRUE(table.at("hash").as_string().starts_with("sha256:"));
        EXPECT_TRUE(bytes.starts_with(
            std::string(table.at("schema").at("fields").at(0).at("name").as_string()) + ","));
    }
    EXPECT_FALSE(fs::exists(out + ".part"));
    EXPECT_FALSE(fs::exists(out + ".old"));
}

TEST_F(open_folder, what_is_published_no_longer_is_gone_after_the_next_export) {
    const auto out = folder + "/open";
    ASSERT_EQ(lightfoot({"export", "--open", out}).code, 0);
    std::ofstream(out + "/iati.xml") << "<withdrawn/>";
    ASSERT_EQ(lightfoot({"export", "--open", out}).code, 0);
    EXPECT_FALSE(fs::exists(out + "/iati.xml"));
    EXPECT_TRUE(fs::exists(out + "/requests.csv"));
}

TEST_F(open_folder, a_folder_with_other_files_is_left_alone) {
    fs::create_directories(folder + "/mine");
    std::ofstream(folder + "/mine/letter.txt") << "mine";
    const auto said = lightfoot({"export", "--open", folder + "/mine"});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, "holds other files"));
    EXPECT_TRUE(fs::exists(folder + "/mine/letter.txt"));
    EXPECT_NE(lightfoot({"export", "--open", "/proc/nowhere/open"}).code, 0);
}
