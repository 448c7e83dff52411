// The form without a network: handed out, brought back, read with all its faults, taken into a draft. The
// same answers by three ways and in six languages are the same record.

#include "web/form_desk.hpp"
#include "web/world.hpp"

#include "domain/question.hpp"
#include "support/filled_sheet.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

struct Story {
    const char *language, *note, *who, *place, *existing, *expectations, *first_step, *why;
};
constexpr Story stories[] = {
    {"ar", "نود تدريب موظفي الجمارك على التعرف على السلع ذات الاستخدام المزدوج.", "إدارة الجمارك",
     "ميناء الشرق", "مدرسة تدريب صغيرة", "أن يتولى مدربونا العمل بعد ذلك", "زيارة من يومين",
     "ميناؤنا هو الباب الوحيد إلى البحر."},
    {"zh", "我们希望培训海关人员识别两用物项。", "海关", "东港", "一所小型培训学校", "由我们自己的教员接手",
     "为期两天的访问", "港口是我们通向海洋的唯一门户。"},
    {"en", "We would like to train customs officers to recognise dual-use goods.", "Customs service",
     "East port", "A small training school", "Our own trainers take over", "A visit of two days",
     "Our port is the only door to the sea."},
    {"fr", "Nous souhaitons former des douaniers à reconnaître les biens à double usage.", "Douanes",
     "Port de l’Est", "Une petite école", "Nos formateurs prennent le relais", "Une visite de deux jours",
     "Notre port est la seule porte sur la mer."},
    {"ru", "Мы хотели бы обучить сотрудников таможни распознавать товары двойного назначения.",
     "Таможенная служба", "Восточный порт", "Небольшая школа", "Наши инструкторы продолжат сами",
     "Двухдневный визит", "Наш порт — единственный выход к морю."},
    {"es", "Deseamos capacitar a los funcionarios de aduanas en el reconocimiento de artículos de doble uso.",
     "Aduanas", "Puerto del Este", "Una pequeña escuela", "Nuestros instructores continúan",
     "Una visita de dos días", "Nuestro puerto es la única puerta al mar."}};

const std::vector<std::pair<std::string, std::string>> answers_of(const Story& story) {
    return {{"note", story.note},
            {"who", story.who},
            {"place", story.place},
            {"existing", story.existing},
            {"expectations", story.expectations},
            {"first_step", story.first_step},
            {"why_it_matters", story.why},
            {"earliest", "2027-03-01"},
            {"latest", "2027-12-01"},
            {"visits", "2"},
            {"days_per_month", "5"},
            {"no_go", "2027-06-01 – 2027-06-10\n2027-08-01"}};
}

class Offline : public WebStory {
protected:
    // Everything that was answered; ids, times and versions differ of course.
    std::string said(Client& person, const std::string& id) {
        const auto it = record(person, id).as_object();
        std::string all;
        for (const auto& name : {"status", "arrival", "language", "note", "circulation", "title"})
            if (it.contains(name))
                all += std::string(name) + "=" + boost::json::serialize(it.at(name)) + "\n";
        for (const auto& one : it.at("needs").as_array()) {
            auto need = one.as_object();
            need.erase("id");
            all += boost::json::serialize(need) + "\n";
        }
        const auto at = all.find("\"at\":");
        if (at != all.npos) all.erase(at, all.find_first_of(",}", at) - at);
        return all;
    }

    std::string by_the_guided_form(Client& person, const Story& story) {
        const auto id = start(person, story.note, story.language);
        const auto answer = [&](const std::string& step, NameValues values) {
            values.emplace_back("version", version(person, id));
            const auto at = "/en/requests/" + id + "/needs/" + need(person, id) + "/" + step;
            EXPECT_EQ(person.post(at, values).status(), 303) << step;
        };
        std::map<std::string, std::string> given;
        for (const auto& [name, text] : answers_of(story)) given[name] = text;
        for (const auto& one : questions())
            if (one.kind == AnswerKind::line || (one.kind == AnswerKind::text && one.name != "note"))
                answer(std::string(name_of(one.step)),
                       {{std::string(one.name), given[std::string(one.name)]}});
        answer("dates", {{"earliest", given["earliest"]}, {"latest", given["latest"]}});
        answer("hosting", {{"visits", "2"},
                           {"days_per_month", "5"},
                           {"languages", "fr"},
                           {"languages", "ar"},
                           {"no_go", given["no_go"]}});
        answer("consent", {{"circulation", "express"}});
        return id;
    }

    static std::string json_of(const Story& story) {
        boost::json::object need;
        for (const auto& [name, text] : answers_of(story)) need[name] = text;
        need["languages"] = boost::json::array{"fr", "ar"};
        return boost::json::serialize(
            boost::json::object{{"lightfoot_form", 1},
                                {"language", story.language},
                                {"answers", {{"circulation", "express"}, {"language", story.language}}},
                                {"needs", boost::json::array{need}}});
    }

    std::string sheet_of(const Story& story) {
        const auto& words = house->app.languages.words(story.language);
        std::vector<Filled> cells;
        for (const auto& [name, text] : answers_of(story)) {
            // As a spreadsheet program writes them: days and numbers as numbers.
            if (name == "earliest" || name == "latest") {
                const auto days = parse_date(text)->days - date_of(1899, 12, 30).days;
                cells.push_back({name, 1, "", "", "<v>" + std::to_string(days) + "</v>"});
            } else if (name == "visits" || name == "days_per_month") {
                cells.push_back({name, 1, "", "n", "<v>" + text + "</v>"});
            } else {
                cells.push_back({name, 1, text});
            }
        }
        for (const auto* language : {"languages.fr", "languages.ar"})
            cells.push_back({language, 1, words.text("offline.yes")});
        cells.push_back({"circulation", 1, words.text("consent.circulate_yes")});
        cells.push_back({"language", 1, words.language_name(story.language)});
        auto person = browser();
        return fill(person.get("/" + std::string(story.language) + "/offline/sheet").body, cells);
    }

    Answer bring(Client& person, const std::string& bytes, const std::string& name = "form.json",
                 const std::string& to = "/en/offline/back") {
        return person.upload(to, {}, {"file", name, bytes});
    }
    // Brings a file and takes what is good; the id of the draft.
    std::string taken(Client& person, const std::string& bytes) {
        const auto brought = bring(person, bytes);
        EXPECT_EQ(brought.status(), 303) << brought.body;
        const auto took = person.post(brought.location() + "/draft");
        EXPECT_EQ(took.status(), 303) << took.body;
        const auto at = took.location().find("/requests/") + 10;
        return took.location().substr(at, 10);
    }
};

}  // namespace

TEST_P(Offline, three_ways_in_six_languages_give_the_same_record) {
    auto person = point_of_contact();
    for (const auto& story : stories) {
        const auto guided = said(person, by_the_guided_form(person, story));
        EXPECT_NE(guided.find(story.place), guided.npos) << guided;
        EXPECT_NE(guided.find("2027-06-10"), guided.npos) << guided;
        EXPECT_EQ(said(person, taken(person, json_of(story))), guided) << story.language;
        EXPECT_EQ(said(person, taken(person, sheet_of(story))), guided) << story.language;
    }
}

TEST_P(Offline, the_form_is_one_small_file_that_asks_for_nothing_else) {
    auto person = browser();
    for (const auto& story : stories) {
        const auto form = person.get("/" + std::string(story.language) + "/offline/form");
        ASSERT_EQ(form.status(), 200);
        EXPECT_LT(form.body.size(), 60u * 1024) << story.language;
        EXPECT_TRUE(form.header("Content-Disposition").starts_with("attachment"));
        for (const char* outside : {"http:", "https:", " src=", " href=", "url(", "@import"})
            EXPECT_FALSE(form.shows(outside)) << outside << " in " << story.language;
        EXPECT_TRUE(form.shows("default-src 'none'") || form.shows("default-src &#39;none&#39;"))
            << form.body.substr(0, 600);
        EXPECT_FALSE(form.shows("unsafe-inline"));
        EXPECT_TRUE(form.shows("class=\"note unscripted\""));
        for (const auto& one : questions())
            EXPECT_TRUE(form.shows("data-q=\"" + std::string(one.name) + "\"")) << one.name;
    }
}

TEST_P(Offline, the_page_leads_to_both_files_in_every_language) {
    auto person = browser();
    const auto page = person.get("/fr/offline");
    for (const auto& story : stories)
        for (const char* file : {"/offline/form", "/offline/sheet"})
            EXPECT_TRUE(page.shows("href=\"/" + std::string(story.language) + file + "\""));
    EXPECT_EQ(person.json("/api/offline").json().as_array().size(), 6u);
    EXPECT_TRUE(person.get("/en/help").shows("href=\"/en/offline\""));
    EXPECT_TRUE(point_of_contact().get("/en/requests/new").shows("href=\"/en/offline\""));
}

TEST_P(Offline, every_fault_is_shown_with_its_cell_and_the_good_answers_are_offered) {
    auto person = point_of_contact();
    const auto sheet = fill(browser().get("/en/offline/sheet").body,
                            {{"note", 1, "We would like to train customs officers."},
                             {"latest", 1, "next spring"},
                             {"visits", 1, "a few"},
                             {"place", 1, "East port"},
                             {"languages.fr", 1, "perhaps"}});
    const auto brought = bring(person, sheet, "form.xlsx");
    ASSERT_EQ(brought.status(), 303);
    const auto page = person.follow(brought);
    EXPECT_TRUE(page.shows("2 of 5 answers are good")) << page.body;
    for (const auto* key : {"latest", "visits", "languages.fr"})
        EXPECT_TRUE(page.shows("Form!" + cell_name(cell_of(sheet, key, 1)))) << key;
    EXPECT_TRUE(page.shows("for example 2027-03-31"));
    EXPECT_TRUE(page.shows("East port"));
    EXPECT_EQ(person.get("/fr" + brought.location().substr(3)).shows("East port"), true);
    const auto took = person.post(brought.location() + "/draft");
    ASSERT_EQ(took.status(), 303);
    EXPECT_TRUE(person.follow(took).shows("East port"));
    EXPECT_TRUE(person.get(brought.location()).shows("The good answers are in"));
    EXPECT_EQ(person.get(brought.location() + "/file").body, sheet) << "nothing is lost";
    const auto id = took.location().substr(took.location().find("/requests/") + 10, 10);
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("href=\"" + brought.location() + "\""));
}

TEST_P(Offline, the_same_file_twice_is_pointed_out) {
    auto person = point_of_contact();
    const auto first = bring(person, json_of(stories[2]));
    const auto again = bring(person, json_of(stories[2]), "another-name.json");
    EXPECT_EQ(again.location(), first.location() + "?said=form_again");
    EXPECT_TRUE(person.follow(again).shows("This very file was here already"));
    const auto one = person.post(first.location() + "/draft"),
               other = person.post(first.location() + "/draft");
    EXPECT_EQ(one.location(), other.location()) << "and makes one draft";
}

TEST_P(Offline, files_that_cannot_be_read_are_kept_and_say_what_would_help) {
    auto person = point_of_contact();
    const std::pair<std::string, const char*> files[] = {
        {"%PDF-1.7 a scan", "picture or a PDF"},
        {"\xD0\xCF\x11\xE0 encrypted", "protected by a password"},
        {zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), "OpenDocument"},
        {workbook("<row/>" + std::string(13 * 1024 * 1024, ' ')), "larger than a form can be"},
        {"{\"lightfoot_form\": 1, \"x\": \"\xE9\"}", "encoding"},
        {"{\"lightfoot_form\": 1, ", "damaged or incomplete"}};
    for (const auto& [bytes, words] : files) {
        const auto brought = bring(person, bytes);
        ASSERT_EQ(brought.status(), 303) << words;
        const auto page = person.follow(brought);
        EXPECT_TRUE(page.shows(words)) << page.body;
        EXPECT_EQ(person.get(brought.location() + "/file").body, bytes);
        EXPECT_EQ(person.post(brought.location() + "/draft").status(), bytes.size() ? 422 : 0) << words;
        EXPECT_EQ(person.post(brought.location() + "/removal", {{"version", "1"}}).status(), 303);
    }
    EXPECT_EQ(bring(person, "").status(), 422);
    const auto large = bring(person, std::string(3 * 1024 * 1024, 'x'));
    EXPECT_EQ(large.status(), 422);
    EXPECT_TRUE(large.shows("too large for a form"));
}

TEST_P(Offline, the_secretariat_brings_one_in_on_behalf_of_who_asks) {
    auto desk = signed_in(Role::secretariat);
    auto state = point_of_contact();
    const auto brought = bring(desk, json_of(stories[3]), "form.json", "/en/desk/forms");
    ASSERT_EQ(brought.status(), 303);
    EXPECT_EQ(state.get(brought.location()).status(), 404);
    EXPECT_EQ(desk.post(brought.location() + "/draft").status(), 422) << "who asks must be named";
    const auto institution = house->viewer_of(house->login(Role::point_of_contact)).institution.text();
    const auto wrong =
        desk.post(brought.location() + "/draft", {{"requester", institution}, {"dated", "soon"}});
    EXPECT_EQ(wrong.status(), 422);
    EXPECT_TRUE(wrong.shows("for example 2027-03-31"));
    const auto took =
        desk.post(brought.location() + "/draft", {{"requester", institution}, {"dated", "2026-11-01"}});
    ASSERT_EQ(took.status(), 303) << took.body;
    const auto id = took.location().substr(took.location().find("/requests/") + 10, 10);
    EXPECT_EQ(record(desk, id).at("arrival").as_string(), "letter");
    EXPECT_EQ(record(state, id).at("status").as_string(), "draft");
}

TEST_P(Offline, a_need_is_called_by_its_number_in_the_form_also_behind_an_empty_one) {
    auto person = point_of_contact();
    const std::string form = R"({"lightfoot_form":1,"language":"en","answers":{},"needs":[)"
                             R"({"note":"Training"},{},{"note":"A laboratory","latest":"2027-02-29"}]})";
    const auto brought = bring(person, form, "form.json", "/api/offline/back");
    ASSERT_EQ(brought.status(), 201) << brought.body;
    const auto faults = brought.list("faults");
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].at("need").as_int64(), 3);
    EXPECT_EQ(faults[0].at("code").as_string(), "form.no_such_day");
    EXPECT_TRUE(std::string(faults[0].at("place").as_string()).starts_with("Need 3"));
    const auto page =
        person.get("/en/offline/forms/" + std::string(brought.json().at("form").at("id").as_string()));
    EXPECT_TRUE(page.shows("<bdi>Need 3")) << "the fault";
    EXPECT_TRUE(page.shows("<h3>Need <bdi>3</bdi></h3>")) << page.between("<h3>", "<h2>");
    EXPECT_EQ(page.count("<h3>Need"), 2u);
    EXPECT_TRUE(page.shows("There is no ")) << page.body;
    EXPECT_TRUE(page.shows("2027-02-29"));
    EXPECT_TRUE(page.shows("28 days"));
}

TEST_P(Offline, a_program_brings_one_too) {
    auto person = point_of_contact();
    const auto brought = bring(person, json_of(stories[4]), "form.json", "/api/offline/back");
    ASSERT_EQ(brought.status(), 201) << brought.body;
    const auto json = brought.json();
    EXPECT_EQ(json.at("good").as_int64(), json.at("given").as_int64());
    EXPECT_TRUE(json.at("faults").as_array().empty());
    EXPECT_EQ(bring(person, json_of(stories[4]), "x", "/api/offline/back").status(), 200) << "the same again";
    const auto id = std::string(json.at("form").at("id").as_string());
    const auto draft = person.post_json("/api/offline/forms/" + id + "/draft", "{}");
    EXPECT_EQ(draft.json().at("note").as_string(), stories[4].note);
    EXPECT_EQ(person.json("/api/offline/back").json().as_array().size(), 1u);
}

ON_BOTH_ENGINES(Offline);
