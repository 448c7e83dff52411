#include "web/manual.hpp"

#include "web/route.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Manual& manual_of_the_program() {
    static const auto manual = Manual::read(embedded_files()).value();
    return manual;
}

// A person can open it: a page, or a file that a page leads to.
bool is_opened_by_people(const Route& route) {
    return route.method == Method::get && route.kind != Route::Kind::api_only;
}

// A manual of one section, in all six languages alike.
struct SmallManual {
    std::map<std::string, std::string> contents;
    explicit SmallManual(const std::string& words) {
        contents["data/manual/pages.toml"] =
            "[[section]]\nid = \"front\"\nchapter = \"look\"\npages = [\"/\"]\n";
        for (auto language : official_languages)
            contents["data/manual/" + std::string(language) + ".md"] = words;
    }
    std::vector<std::string> faults() const {
        std::vector<EmbeddedFile> files;
        for (const auto& [name, content] : contents) files.push_back({name, content});
        const auto read = Manual::read(files);
        std::vector<std::string> all;
        if (!read)
            for (const auto& fault : read.error().faults)
                all.push_back(fault.place + " " + fault.message.key);
        return all;
    }
};
const std::string whole = "# front\ntitle: a\nfor: b\ndo: c\nnext: d\nseen: e\n";

}  // namespace

TEST(manual, every_page_is_named_by_a_section_and_every_section_names_pages_that_are_there) {
    std::set<std::string_view> named, known;
    for (const auto& section : manual_of_the_program().sections())
        for (const auto& page : section.pages) named.insert(page);
    for (const auto& route : routes()) {
        known.insert(route.path);
        if (is_opened_by_people(route))
            EXPECT_TRUE(named.count(route.path)) << route.path << " has no help (data/manual/pages.toml)";
        EXPECT_TRUE(manual_of_the_program().of(route.path)) << route.path;
    }
    for (auto page : named) EXPECT_TRUE(known.count(page)) << page << " is no page";
}

TEST(manual, what_is_sent_belongs_to_the_page_it_is_sent_from) {
    const auto& manual = manual_of_the_program();
    EXPECT_EQ(manual.of("/requests/{request}/withdrawal")->id, "request");
    EXPECT_EQ(manual.of("/requests/{request}/needs/{need}/removal")->id, "request");
    EXPECT_EQ(manual.of("/look")->id, "front");
    EXPECT_EQ(manual.of("/account/password")->id, "account");
    EXPECT_EQ(manual.of("/nowhere"), nullptr);
}

TEST(manual, no_language_repeats_the_english_words) {
    for (const auto& section : manual_of_the_program().sections())
        for (auto language : official_languages) {
            if (language == "en") continue;
            const auto& text = section.text(language);
            EXPECT_NE(text.purpose, section.text("en").purpose) << section.id << ' ' << language;
            EXPECT_NE(text.doing, section.text("en").doing) << section.id << ' ' << language;
            EXPECT_EQ(text.next.empty(), section.text("en").next.empty()) << section.id << ' ' << language;
        }
}

TEST(manual, every_fault_is_named_with_its_place) {
    EXPECT_TRUE(SmallManual(whole).faults().empty());
    auto manual = SmallManual(whole);
    manual.contents["data/manual/fr.md"] = "# front\ntitle: a\nfor: b\ntitle: twice\n\nwhat: x\n# other\n";
    EXPECT_EQ(manual.faults(),
              (std::vector<std::string>{"data/manual/fr.md:4 manual.bad_line",
                                        "data/manual/fr.md:6 manual.bad_line",
                                        "data/manual/fr.md:7 manual.no_section",
                                        "data/manual/fr.md:1 manual.missing"}));
    manual = SmallManual(whole);
    manual.contents["data/manual/zh.md"] = "# front\ntitle: a\nfor: b\ndo: c\nnext: d\n";
    EXPECT_EQ(manual.faults(), (std::vector<std::string>{"data/manual/zh.md:1 manual.missing"}))
        << "who writes is told who sees it";
    manual = SmallManual(whole);
    manual.contents.erase("data/manual/ar.md");
    EXPECT_EQ(manual.faults(), (std::vector<std::string>{"data/manual/ar.md letter_text.missing"}));
    manual = SmallManual(whole);
    manual.contents["data/manual/pages.toml"] +=
        "[[section]]\nid = \"front\"\nchapter = \"look\"\npages = [\"/\"]\n";
    std::size_t twice = 0;
    for (const auto& fault : manual.faults()) twice += fault.ends_with(" manual.twice");
    EXPECT_EQ(twice, 2u) << "the section and its page";
}

TEST(manual, each_page_shows_the_words_of_its_section_in_its_language) {
    TestHouse house;
    auto visitor = Client(house);
    for (auto language : official_languages) {
        const auto folder = "/" + std::string(language);
        const auto page = visitor.get(folder + "/offers");
        const auto& text = house.app.manual.of("/offers")->text(language);
        EXPECT_TRUE(page.shows("<details class=\"help\">")) << language;
        EXPECT_TRUE(page.shows(text.purpose)) << language;
        EXPECT_TRUE(page.shows("href=\"" + folder + "/help#offers\"")) << language;
    }
    EXPECT_FALSE(visitor.get("/en/nowhere").shows("<details class=\"help\">"));
    const auto refused = visitor.post("/en/sign-in", {{"email", "nobody@example.org"}, {"password", "x"}});
    EXPECT_TRUE(refused.shows("/en/help#sign-in")) << "also where a form comes back with its faults";
}

TEST(manual, the_whole_stands_on_one_page_with_an_address_for_each_section) {
    TestHouse house;
    const auto page = Client(house).get("/en/help");
    for (const auto& section : house.app.manual.sections()) {
        EXPECT_EQ(page.count("<section id=\"" + section.id + "\">"), 1u);
        EXPECT_GE(page.count("href=\"#" + section.id + "\""), 1u) << "a role finds it";
    }
    EXPECT_TRUE(page.shows("href=\"/en/offers\"")) << "and leads to the page itself";
    EXPECT_TRUE(Client(house).get("/en/api").shows("/en/help#offers"));
}
