#include "matching/sectors.hpp"

#include "domain/space.hpp"
#include "matching/data_table.hpp"
#include "matching/world.hpp"

#include <set>

using namespace lightfoot;

namespace {

const std::string& file() {
    static const std::string content = test::read_file(SOURCE_DIR "/data/sectors/sectors.tsv");
    return content;
}

const Sectors& sectors() {
    static const Sectors read = Sectors::read(file()).value();
    return read;
}

constexpr std::string_view header = "code\tar\tzh\ten\tfr\tru\tes\n";
std::string first_fault(const std::string& rows) {
    const auto read = Sectors::read(std::string(header) + rows);
    return read ? "" : read.error().faults[0].place + " " + read.error().faults[0].message.key;
}

}  // namespace

TEST(Sectors, names_are_those_of_the_languages) {
    EXPECT_EQ(sectors().name("33120", "en"), "Trade facilitation");
    EXPECT_EQ(sectors().name("33120", "fr"), "Facilitation du commerce");
    EXPECT_EQ(sectors().name("33120", "ar"), "تيسير التجارة");
    EXPECT_EQ(sectors().name("152", "es"), "Prevención y resolución de conflictos, paz y seguridad");
    EXPECT_EQ(sectors().name("23064", "ru"), "Атомные электростанции") << "a withdrawn code";
}

TEST(Sectors, what_the_list_lacks_has_no_name) {
    EXPECT_EQ(sectors().name("43092", "en"), "");
    EXPECT_EQ(sectors().name("", "en"), "");
    EXPECT_FALSE(sectors().knows("331200"));
}

TEST(Sectors, every_code_of_the_standard_has_a_name) {
    std::size_t codes = 0;
    const auto standard = test::read_file(SOURCE_DIR "/data/iati/codes.tsv");
    for (const auto line : split(standard, "\n")) {
        const auto cells = split(line, "\t");
        if (cells[0] != "Sector" && cells[0] != "SectorCategory") continue;
        for (std::size_t i = 1; i < cells.size(); ++i, ++codes)
            EXPECT_TRUE(sectors().knows(cells[i].substr(1))) << cells[i];
    }
    EXPECT_GT(codes, 300u);
    EXPECT_GE(sectors().size(), codes);
}

TEST(Sectors, arabic_chinese_and_russian_names_are_in_their_own_letters) {
    std::vector<Fault> faults;
    for (const auto& row : rows_of("sectors.tsv", file(), faults))
        for (const char* language : {"ar", "zh", "ru"}) {
            const auto name = row.cell(language);
            const auto letters = std::count_if(name.begin(), name.end(), [](char c) { return c < 0; });
            EXPECT_GT(letters * 2, std::ptrdiff_t(name.size())) << row.cell("code") << " " << name;
        }
    EXPECT_TRUE(faults.empty());
}

TEST(Sectors, faults_carry_file_and_line) {
    EXPECT_EQ(first_fault("33120\ta\tb\tc\td\te\tf\n"), "");
    EXPECT_EQ(first_fault("33120\ta\tb\tc\td\te\n"), "sectors.tsv:2 places.wrong_number_of_cells");
    EXPECT_EQ(first_fault("33120\ta\tb\t\td\te\tf\n"), "sectors.tsv:2 places.no_name");
    EXPECT_EQ(first_fault("trade\ta\tb\tc\td\te\tf\n"), "sectors.tsv:2 sectors.wrong_code");
    EXPECT_EQ(first_fault("33120\ta\tb\tc\td\te\tf\n33120\ta\tb\tc\td\te\tf\n"),
              "sectors.tsv:3 sectors.wrong_code");
}
