// The front page: a visitor writes a harmless paragraph and sees who could help; nothing of it is kept.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class FrontPage : public WebStory {
protected:
    // How many rows each table of the data base has.
    std::string rows() {
        return house->store->read([](Session& session) {
            std::string counts;
            for (int table = 0; table < 3; ++table) {
                const auto count = [](const Row& row) { return row.integer(0); };
                const auto one = table == 0   ? session.one("SELECT COUNT(*) FROM request", count)
                                 : table == 1 ? session.one("SELECT COUNT(*) FROM event", count)
                                              : session.one("SELECT COUNT(*) FROM need", count);
                counts += std::to_string(one.value_or(-1)) + " ";
            }
            return counts;
        });
    }
};

}  // namespace

TEST_P(FrontPage, a_paragraph_in_each_language_finds_real_offers_with_reasons) {
    for (const auto& [language, words] : {std::pair{"ar", "نحتاج إلى تدريب موظفي الجمارك على الحدود"},
                                          {"zh", "我们需要培训海关人员识别两用物项"},
                                          {"en", "We need training for customs officers"},
                                          {"fr", "Nous avons besoin de former nos douaniers"},
                                          {"ru", "Нам нужно обучение сотрудников таможни"},
                                          {"es", "Necesitamos formar a funcionarios de aduanas"}}) {
        auto visitor = browser();
        const auto page = visitor.post(std::string("/") + language + "/look", {{"note", words}});
        EXPECT_EQ(page.status(), 200) << language;
        EXPECT_TRUE(page.shows("class=\"card offer\"")) << language;
        EXPECT_TRUE(page.shows(words)) << language << ": what was written is still there";
        EXPECT_TRUE(page.shows("/sign-in\"")) << language << ": one can go on from here";
        const auto found = visitor
                               .post_json("/api/look?language=" + std::string(language),
                                          std::string(R"({"note":")") + words + "\"}")
                               .json();
        EXPECT_EQ(found.at("language").as_string(), language);
        EXPECT_GT(found.at("topics").as_array().size(), 0u) << language;
    }
}

TEST_P(FrontPage, nothing_is_stored_by_looking) {
    const auto generation = house->store->generation();
    const auto entries = house->ledger_entries();
    const auto before = rows();
    auto visitor = browser();
    visitor.post("/en/look", {{"note", "We need help with zyxwvutology at customs."}});
    visitor.post_json("/api/look", R"({"note":"zyxwvutology","topic":["diamonds"]})");
    visitor.post("/en/look", {{"topic", "diamonds"}});
    EXPECT_EQ(house->store->generation(), generation);
    EXPECT_EQ(house->ledger_entries(), entries);
    EXPECT_EQ(rows(), before);
    EXPECT_EQ(visitor.json("/api/search?words=zyxwvutology").json().at("total").as_int64(), 0);
    EXPECT_FALSE(visitor.get("/en/").shows("zyxwvutology")) << "not even in the next page";
}

TEST_P(FrontPage, topics_alone_are_enough_and_nothing_at_all_is_a_kind_question) {
    auto visitor = browser();
    EXPECT_TRUE(visitor.post("/en/look", {{"topic", "customs-control"}}).shows("class=\"card offer\""));
    const auto empty = visitor.post("/en/look", {{"note", "  "}});
    EXPECT_EQ(empty.status(), 422);
    EXPECT_TRUE(empty.shows("class=\"faults\""));
    EXPECT_EQ(visitor.post("/en/look", {{"note", std::string(5'000, 'x')}}).status(), 422);
    EXPECT_EQ(visitor.post("/en/look", {{"topic", "no-such-topic"}}).status(), 200);
}

TEST_P(FrontPage, the_open_door_is_limited_for_one_address_and_not_for_the_next) {
    auto eager = browser();
    int limited = 0;
    for (int i = 0; i < 200 && !limited; ++i)
        limited = eager.post("/en/look", {{"topic", "diamonds"}}).status() == 429;
    EXPECT_TRUE(limited);
    EXPECT_EQ(browser().post("/en/look", {{"topic", "diamonds"}}).status(), 200);
}

TEST_P(FrontPage, pages_that_explain_stand_in_every_language) {
    auto visitor = browser();
    for (const char* page : {"/", "/about", "/privacy", "/matching", "/help"})
        for (auto language : official_languages)
            EXPECT_EQ(visitor.get("/" + std::string(language) + page).status(), 200) << page;
}

ON_BOTH_ENGINES(FrontPage);
