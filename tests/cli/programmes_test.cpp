#include "cli/programmes.hpp"

#include "cli/console.hpp"

#include <boost/json.hpp>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class programmes : public Console {
protected:
    static std::string activity(const std::string& id, const std::string& title) {
        return "<iati-activity xml:lang=\"en\"><iati-identifier>" + id +
               "</iati-identifier><reporting-org ref=\"XX-1\"><narrative>An "
               "agency</narrative></reporting-org>"
               "<title><narrative>" +
               title + "</narrative></title><recipient-country code=\"KE\"/></iati-activity>";
    }
    static std::string file(const std::string& activities) {
        return "<iati-activities version=\"2.03\">" + activities + "</iati-activities>";
    }
};

}  // namespace

TEST_F(programmes, are_read_and_counted_in_every_language) {
    const auto path = write("a.xml", file(activity("XX-1-1", "Laboratories") + activity("XX-1-2", "Ports")));
    const auto said = lightfoot({"programmes", "import", path});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "new or changed: 2; unchanged: 0")) << said.out;
    const std::pair<const char*, const char*> rows[] = {{"en", "Programmes kept: 2, from 1 files"},
                                                        {"fr", "Programmes conservés\u00a0: 2"},
                                                        {"es", "Programas guardados: 2"},
                                                        {"ru", "Сохранено программ: 2"},
                                                        {"ar", "البرامج المحفوظة"},
                                                        {"zh", "保存的方案"}};
    for (const auto& [language, words] : rows) {
        const auto shown = lightfoot({"programmes", "show", "--language", language});
        EXPECT_EQ(shown.code, 0);
        EXPECT_TRUE(has(shown.out, words)) << shown.out;
    }
}

TEST_F(programmes, what_is_left_out_is_reported_with_its_place) {
    const auto path =
        write("a.xml", file(activity("XX-1-1", "Laboratories") + activity("", "No identifier")));
    const auto said = lightfoot({"programmes", "import", path, "--json"});
    EXPECT_EQ(said.code, 0) << said.err;
    const auto json = boost::json::parse(said.out).as_object();
    EXPECT_EQ(json.at("read").as_int64(), 1);
    EXPECT_EQ(json.at("left_out").as_int64(), 1);
    EXPECT_TRUE(has(boost::json::serialize(json.at("report")), "a.xml")) << said.out;
    const auto words = lightfoot({"programmes", "import", path});
    EXPECT_TRUE(has(words.out, "a.xml")) << words.out;
}

TEST_F(programmes, the_report_names_as_many_places_as_are_wanted) {
    std::string many;
    for (int i = 0; i < 30; ++i) many += activity("", "No identifier");
    const auto path = write("a.xml", file(activity("XX-1-1", "Laboratories") + many));
    const auto places = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"programmes", "import", path, "--json"};
        words.insert(words.end(), more.begin(), more.end());
        const auto said = lightfoot(words);
        std::size_t count = 0;
        for (auto at = said.out.find("\"line\":"); at != said.out.npos;
             at = said.out.find("\"line\":", at + 1))
            ++count;
        return count;
    };
    EXPECT_EQ(places({}), 10u);
    EXPECT_EQ(places({"--show", "2"}), 2u);
    EXPECT_EQ(places({"--show", "1000"}), 30u);
    EXPECT_NE(lightfoot({"programmes", "import", path, "--show", "0"}).code, 0);
}

TEST_F(programmes, where_no_file_could_be_read_the_command_fails) {
    const auto good = write("a.xml", file(activity("XX-1-1", "Laboratories")));
    const auto bad = write("b.xml", "<html>503 try again</html>");
    EXPECT_EQ(lightfoot({"programmes", "import", good, bad}).code, 0);
    EXPECT_NE(lightfoot({"programmes", "import", bad}).code, 0) << "a timer is to see it";
    EXPECT_EQ(lightfoot({"programmes", "import", good}).code, 0) << "unchanged";
}

TEST_F(programmes, a_missing_file_and_an_empty_house_are_said) {
    const auto missing = lightfoot({"programmes", "import", folder + "/none.xml"});
    EXPECT_NE(missing.code, 0);
    EXPECT_TRUE(has(missing.err, "none.xml")) << missing.err;
    const auto none = lightfoot({"programmes", "show"});
    EXPECT_NE(none.code, 0);
    EXPECT_TRUE(has(none.err, "lightfoot programmes import")) << none.err;
}

TEST_F(programmes, an_update_that_reaches_nobody_leaves_what_is_there) {
    const auto path = write("a.xml", file(activity("XX-1-1", "Laboratories")));
    ASSERT_EQ(lightfoot({"programmes", "import", path}).code, 0);
    ::setenv("LIGHTFOOT_IATI_SERVICE", "http://127.0.0.1:1", 1);
    const auto said = lightfoot({"programmes", "update"});
    ::unsetenv("LIGHTFOOT_IATI_SERVICE");
    EXPECT_NE(said.code, 0);
    EXPECT_TRUE(has(said.err, "127.0.0.1")) << said.err;
    EXPECT_TRUE(has(lightfoot({"programmes", "show"}).out, "kept: 1"));
}

TEST_F(programmes, a_country_pack_goes_from_one_house_to_another_that_trusts_it) {
    const auto path = write("a.xml", file(activity("XX-1-1", "Laboratories")));
    EXPECT_NE(lightfoot({"programmes", "key"}).code, 0) << "nothing is there yet";
    ASSERT_EQ(lightfoot({"programmes", "import", path}).code, 0);  // and no server has been begun
    const auto pack = folder + "/kenya.lfpack";
    const auto packed = lightfoot({"programmes", "pack", "KEN", "--out", pack});
    EXPECT_EQ(packed.code, 0) << packed.err;
    auto key = lightfoot({"programmes", "key"}).out;
    key.pop_back();
    EXPECT_TRUE(has(packed.out, key)) << packed.out;

    const auto other = folder + "/other";
    const auto stranger = run({"programmes", "import", pack, "--data", other});
    EXPECT_NE(stranger.code, 0);
    EXPECT_TRUE(has(stranger.err, "--trust")) << stranger.err;
    EXPECT_TRUE(has(stranger.err, key)) << stranger.err;
    const auto wrong = run({"programmes", "import", pack, "--data", other, "--trust", "nobody"});
    EXPECT_TRUE(has(wrong.err, "nobody")) << wrong.err;
    const auto read = run({"programmes", "import", pack, "--data", other, "--trust", key});
    EXPECT_EQ(read.code, 0) << read.err;
    EXPECT_TRUE(has(run({"programmes", "show", "--data", other}).out, "kept: 1"));
    EXPECT_NE(lightfoot({"programmes", "pack", "ATA"}).code, 0);
}

TEST_F(programmes, what_is_gone_from_a_folder_is_said_and_forgotten_only_when_told) {
    std::filesystem::create_directory(folder + "/files");
    write("files/a.xml", file(activity("XX-1-1", "Laboratories")));
    const auto second = write("files/b.xml", file(activity("XX-1-2", "Ports")));
    ASSERT_EQ(lightfoot({"programmes", "import", folder + "/files"}).code, 0);
    std::filesystem::remove(second);
    const auto said = lightfoot({"programmes", "import", folder + "/files"});
    EXPECT_TRUE(has(said.out, "no longer there: 1, with 1 programmes")) << said.out;
    EXPECT_TRUE(has(said.out, "lightfoot programmes forget --missing")) << said.out;
    EXPECT_TRUE(has(said.out, "  b.xml\n")) << said.out;
    EXPECT_TRUE(has(said.out, "Kept now: 2")) << said.out;
    EXPECT_TRUE(has(lightfoot({"programmes", "show", "--files"}).out, "b.xml")) << "kept";
    const std::pair<const char*, const char*> rows[] = {{"en", "Nothing has been done yet"},
                                                        {"fr", "Rien n’a encore été fait"},
                                                        {"es", "Todavía no se ha hecho nada"},
                                                        {"ru", "Пока ничего не сделано"},
                                                        {"ar", "لم يُنفذ شيء بعد"},
                                                        {"zh", "尚未执行任何操作"}};
    for (const auto& [language, words] : rows) {
        const auto asked = lightfoot({"programmes", "forget", "--missing", "--language", language});
        EXPECT_EQ(asked.code, 0);
        EXPECT_TRUE(has(asked.out, words)) << asked.out;
    }
    EXPECT_TRUE(has(lightfoot({"programmes", "show"}).out, "kept: 2"));
    const auto done = lightfoot({"programmes", "forget", "--missing", "--yes", "--json"});
    EXPECT_EQ(done.code, 0) << done.err;
    const auto json = boost::json::parse(done.out).as_object();
    EXPECT_EQ(json.at("files").as_array().size(), 1u);
    EXPECT_EQ(json.at("kept").as_int64(), 1);
    const auto none = lightfoot({"programmes", "forget", "c.xml"});
    EXPECT_NE(none.code, 0);
    EXPECT_TRUE(has(none.err, "show --files")) << none.err;
    EXPECT_NE(lightfoot({"programmes", "forget"}).code, 0);
}
