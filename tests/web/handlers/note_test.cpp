// The note verbale of a State: made from its request, cleared in the ministry, sent, back with a signature.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Note : public WebStory {
protected:
    Answer clear(Client& person, const std::string& id, const std::string& name) {
        return person.post("/en/requests/" + id + "/clearance",
                           {{"version", version(person, id)}, {"cleared_by", name}});
    }
    Answer send(Client& person, const std::string& id, const std::string& name = "") {
        return person.post("/en/requests/" + id + "/sending",
                           {{"version", version(person, id)}, {"cleared_by", name}});
    }
    bool has(Client& person, const std::string& id, const char* fact) {
        return record(person, id).at(fact).is_string();
    }
    static constexpr const char* paper = "%PDF-1.7 a scan";
};

}  // namespace

TEST_P(Note, nothing_leaves_the_ministry_before_it_is_cleared) {
    auto person = point_of_contact();
    const auto id = start(person, "We would like to train customs officers.");
    const auto refused = send(person, id);
    EXPECT_EQ(refused.status(), 422);
    EXPECT_TRUE(refused.shows("Nothing leaves your ministry before somebody there has cleared it"));
    EXPECT_TRUE(refused.shows("name=\"cleared_by\"")) << "the remedy stands on the same page";
    const auto by_program =
        person.post_json("/api/requests/" + id + "/sending", R"({"version":)" + version(person, id) + "}");
    EXPECT_EQ(by_program.status(), 422);
    EXPECT_EQ(signed_in(Role::secretariat).get("/en/requests/" + id).status(), 404);
    EXPECT_EQ(send(person, id, "A. Director, legal affairs").status(), 303);
    EXPECT_EQ(signed_in(Role::secretariat).get("/en/requests/" + id).status(), 200);
    EXPECT_FALSE(signed_in(Role::secretariat).get("/en/requests/" + id).shows("A. Director"))
        << "who cleared it is the ministry's own";
}

TEST_P(Note, the_deputy_clears_by_their_own_word_and_an_edit_takes_it_back) {
    auto person = point_of_contact();
    auto deputy = signed_in(Role::point_of_contact, true);
    const auto id = start(person, "We would like to train customs officers.");
    EXPECT_EQ(clear(person, id, "").status(), 422) << "who drafted it cannot clear it alone";
    EXPECT_TRUE(deputy.get("/en/requests/" + id + "/note").shows("I clear this text"));
    EXPECT_EQ(clear(deputy, id, "").status(), 303);
    EXPECT_TRUE(person.get("/en/requests/" + id + "/note").shows("Practice deputy"));
    EXPECT_TRUE(has(person, id, "cleared_at"));
    const auto need_id = need(person, id);
    EXPECT_EQ(person
                  .post("/en/requests/" + id + "/needs/" + need_id + "/who",
                        {{"version", version(person, id)}, {"who", "The customs school"}})
                  .status(),
              303);
    EXPECT_FALSE(has(person, id, "cleared_at"));
    EXPECT_EQ(send(person, id).status(), 422);
    EXPECT_EQ(clear(deputy, id, "").status(), 303);
    EXPECT_EQ(send(person, id).status(), 303) << "once cleared, nothing more is asked";
}

TEST_P(Note, has_the_set_form_of_each_language_and_keeps_the_words_of_the_state) {
    auto person = point_of_contact();
    const auto id = start(person, "Nos douanes ont besoin d’une formation.", "fr");
    const std::pair<const char*, const char*> forms[] = {{"en", "presents its compliments to the Chair"},
                                                         {"fr", "présente ses compliments à la Présidence"},
                                                         {"es", "saluda atentamente a la Presidencia"},
                                                         {"ru", "свидетельствует свое уважение Председателю"},
                                                         {"ar", "تهدي البعثة الدائمة لدولة التدريب سولينتا"},
                                                         {"zh", "演练国苏伦塔常驻联合国代表团向安全理事会"}};
    for (const auto& [language, form] : forms) {
        const auto page = person.get("/" + std::string(language) + "/requests/" + id + "/note");
        EXPECT_EQ(page.status(), 200);
        EXPECT_TRUE(page.shows(form)) << language;
        EXPECT_TRUE(
            page.shows("<blockquote lang=\"fr\" dir=\"auto\">Nos douanes ont besoin d’une formation."))
            << language;
        const auto pdf = person.get("/" + std::string(language) + "/requests/" + id + "/note/pdf");
        EXPECT_EQ(pdf.header("Content-Type").empty() ? pdf.response.content_type : pdf.header("Content-Type"),
                  "application/pdf");
        EXPECT_TRUE(pdf.body.starts_with("%PDF-")) << language;
        EXPECT_TRUE(
            person.get("/" + std::string(language) + "/requests/" + id + "/note/docx").body.starts_with("PK"))
            << language;
    }
    EXPECT_TRUE(person.get("/en/requests/" + id + "/note").shows("PRACTICE – NOT AN OFFICIAL LETTER"));
    EXPECT_TRUE(person.get("/ar/requests/" + id + "/note").shows("تدريب – ليست رسالة رسمية"));
    const auto json = person.json("/api/requests/" + id + "/note").json();
    EXPECT_NE(json.at("text").as_string().find("> Nos douanes"), std::string::npos);
}

TEST_P(Note, says_what_the_state_answered_about_circulation) {
    auto person = point_of_contact();
    const auto id = start(person, "We would like to train customs officers.");
    const auto answer = [&](const char* way) {
        person.post("/en/requests/" + id + "/needs/" + need(person, id) + "/consent",
                    {{"version", version(person, id)}, {"circulation", way}});
        return person.get("/en/requests/" + id + "/note");
    };
    EXPECT_FALSE(person.get("/en/requests/" + id + "/note").shows("may be sent to the States"));
    EXPECT_TRUE(answer("express").shows("may be sent to the States and organisations that could help"));
    EXPECT_TRUE(answer("refused").shows("is not to be sent to States and organisations"));
}

TEST_P(Note, the_signed_copy_makes_the_request_official) {
    auto person = point_of_contact();
    auto secretary = signed_in(Role::secretariat);
    const auto id = start(person, "We would like to train customs officers.");
    const std::string target = "/en/requests/" + id + "/signed-note";
    EXPECT_EQ(person.upload(target, {}, {"signed_note", "scan.pdf", paper}).status(), 409) << "not sent yet";
    send(person, id, "Director");
    for (auto* reader : {&person, &secretary})
        EXPECT_TRUE(reader->get("/en/requests/" + id).shows("Sent, not yet official"));
    const auto none = person.post(target, {});
    EXPECT_EQ(none.status(), 422);
    EXPECT_TRUE(none.shows("Please choose the scan"));
    EXPECT_EQ(person.upload(target, {}, {"signed_note", "scan.exe", "MZ"}).status(), 422);
    EXPECT_FALSE(has(person, id, "official_at"));
    EXPECT_EQ(person.upload(target, {}, {"signed_note", "scan.pdf", paper}).status(), 303);
    EXPECT_TRUE(has(person, id, "official_at"));
    for (auto* reader : {&person, &secretary})
        EXPECT_TRUE(reader->get("/en/requests/" + id).shows("Official since"));
    EXPECT_TRUE(secretary.get("/en/requests/" + id).shows("scan.pdf"));
}

TEST_P(Note, the_secretariat_adds_a_copy_that_came_on_paper_and_others_do_not) {
    auto person = point_of_contact();
    auto secretary = signed_in(Role::secretariat);
    const auto id = start(person, "We would like to train customs officers.");
    send(person, id, "Director");
    const std::string target = "/en/requests/" + id + "/signed-note";
    EXPECT_EQ(signed_in(Role::committee).upload(target, {}, {"signed_note", "scan.pdf", paper}).status(),
              403);
    EXPECT_EQ(signed_in(Role::provider).upload(target, {}, {"signed_note", "scan.pdf", paper}).status(), 404);
    EXPECT_EQ(secretary.upload(target, {}, {"signed_note", "scan.pdf", paper}).status(), 303);
    EXPECT_TRUE(has(person, id, "official_at"));
    EXPECT_EQ(secretary.get("/en/requests/" + id + "/note").status(), 403) << "the note is the State's own";
}

ON_BOTH_ENGINES(Note);
