// From a short note to a sent request, as a person does it: pages and forms only, no script.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr const char* note =
    "Our customs officers at the border posts need training to recognise dual-use goods.";

class RequestForm : public WebStory {
protected:
    // Answers one step and says where the form leads next.
    std::string answer(Client& person, const std::string& id, const std::string& step, NameValues values) {
        values.emplace_back("version", version(person, id));
        const auto answered =
            person.post("/en/requests/" + id + "/needs/" + need(person, id) + "/" + step, values);
        EXPECT_EQ(answered.status(), 303) << step << ": " << answered.between("class=\"fault", "</");
        return answered.location();
    }
    std::string step_address(Client& person, const std::string& id, const std::string& step) {
        return "/en/requests/" + id + "/needs/" + need(person, id) + "/" + step;
    }
    // Names of the fields in the form that is sent to an address with this end, without what is folded away.
    static std::vector<std::string> fields_asked(std::string page, const std::string& action) {
        for (auto at = page.find("<details"); at != std::string::npos; at = page.find("<details"))
            page.erase(at, page.find("</details>", at) + 10 - at);
        std::size_t begin = 0, end = 0;
        do {
            begin = page.find("<form method=\"post\" action=\"", end);
            if (begin == std::string::npos) return {};
            end = page.find('"', begin + 28);
        } while (!page.substr(0, end).ends_with(action));
        const auto form = page.substr(begin, page.find("</form>", begin) - begin);
        std::vector<std::string> names;
        for (auto at = form.find('<'); at != std::string::npos; at = form.find('<', at + 1)) {
            const auto tag = form.substr(at, form.find('>', at) - at);
            const bool field = tag.starts_with("<textarea") || tag.starts_with("<select") ||
                               (tag.starts_with("<input") && tag.find("hidden") == std::string::npos);
            const auto name_at = tag.find("name=\"");
            if (!field || name_at == std::string::npos) continue;
            const auto name = tag.substr(name_at + 6, tag.find('"', name_at + 6) - name_at - 6);
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
        return names;
    }
    int send(Client& person, const std::string& id) {
        return person
            .post("/en/requests/" + id + "/sending",
                  {{"version", version(person, id)}, {"cleared_by", "Director of legal affairs"}})
            .status();
    }
    std::string status(Client& person, const std::string& id) {
        return std::string(record(person, id).at("status").as_string());
    }
};

}  // namespace

// Every field that a person sees in the main form of each page of the ordinary way is an answer that is asked
// for, also where it may stay empty. What is folded away is not asked; a choice among boxes is one answer.
TEST_P(RequestForm, from_note_to_sending_at_most_fifteen_fields_are_asked) {
    auto person = point_of_contact();
    std::vector<std::string> asked = fields_asked(person.get("/en/requests/new").body, "/requests/new");
    EXPECT_EQ(asked, std::vector<std::string>{"note"});
    const auto id = start(person, note);
    std::string at = "/en/requests/" + id + "/needs/" + need(person, id) + "/topics";
    int pages = 0;
    for (; !at.ends_with("/summary") && pages < 20; ++pages) {
        const auto step = at.substr(at.rfind('/') + 1);
        const auto fields = fields_asked(person.get(at).body, "/" + step);
        EXPECT_FALSE(fields.empty()) << at << " asks nothing";
        asked.insert(asked.end(), fields.begin(), fields.end());
        at = answer(person, id, step,
                    step == "consent" ? NameValues{{"circulation", "express"}} : NameValues{});
    }
    EXPECT_EQ(pages, 11);
    const auto last = fields_asked(person.get(at).body, "/sending");
    asked.insert(asked.end(), last.begin(), last.end());
    std::string all;
    for (const auto& name : asked) all += name + " ";
    EXPECT_GE(asked.size(), 12u) << "the pages are not read: " << all;
    EXPECT_LE(asked.size(), 15u) << all;
}

TEST_P(RequestForm, what_is_folded_away_is_open_where_something_stands_in_it) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    const auto hosting = step_address(person, id, "hosting");
    EXPECT_TRUE(person.get(hosting).shows("<details class=\"act\"><summary>"));
    answer(person, id, "hosting", {{"visits", "2"}, {"days_per_month", "5"}});
    EXPECT_TRUE(person.get(hosting).shows("<details class=\"act\" open><summary>"));
}

TEST_P(RequestForm, a_note_and_the_guided_form_become_a_sent_request) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    int answers = 1;
    std::string at = "/en/requests/" + id + "/needs/" + need(person, id) + "/topics";
    const std::vector<std::pair<std::string, NameValues>> steps = {
        {"topics", {{"topic", "customs-control"}}},
        {"who", {{"who", "Customs service"}}},
        {"place", {{"place", "Four land posts"}}},
        {"dates", {{"latest", "2027-12-01"}}},
        {"existing", {{"existing", "A small training school"}}},
        {"expectations", {{"expectations", "Officers recognise listed goods"}}},
        {"first_step", {{"first_step", "A visit of two days"}}},
        {"hosting",
         {{"visits", "2"},
          {"days_per_month", "5"},
          {"languages", "en"},
          {"no_go", "2027-01-01 – 2027-01-10"}}},
        {"why_here", {{"why_it_matters", "Our port is the only door to the sea."}}},
        {"attachments", {}},
        {"consent", {{"circulation", "express"}}}};
    for (const auto& [step, values] : steps) {
        EXPECT_TRUE(at.ends_with("/" + step)) << at;
        EXPECT_EQ(person.get(at).status(), 200);
        at = answer(person, id, step, values);
        answers += !values.empty();
    }
    EXPECT_TRUE(at.ends_with("/summary")) << at;
    const auto summary = person.get(at);
    for (const char* said : {"Customs service", "Four land posts", "A small training school",
                             "Officers recognise", "A visit of two days", "only door"})
        EXPECT_TRUE(summary.shows(said)) << said;
    EXPECT_EQ(send(person, id), 303);
    EXPECT_EQ(++answers, 12);
    EXPECT_EQ(status(person, id), "sent");
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("class=\"card offer\""))
        << "nobody who could help is shown";
}

TEST_P(RequestForm, the_note_alone_is_enough_to_send) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    EXPECT_EQ(send(person, id), 303);
    EXPECT_EQ(status(person, id), "sent");
    EXPECT_EQ(send(person, id), 409) << "it is sent once";
}

TEST_P(RequestForm, who_leaves_in_the_middle_finds_everything_again_in_another_browser) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    answer(person, id, "who", {{"who", "Customs service"}, {"then", "summary"}});
    auto later = point_of_contact();
    EXPECT_TRUE(later.get("/en/requests").shows(id)) << "the draft is in the list";
    EXPECT_TRUE(later.get(step_address(later, id, "who")).shows("value=\"Customs service\""));
    EXPECT_TRUE(later.get("/fr/requests/" + id + "/summary").shows("Customs service"));
    auto deputy = signed_in(Role::point_of_contact, true);
    EXPECT_TRUE(deputy.get(step_address(deputy, id, "who")).shows("value=\"Customs service\""))
        << "the deputy goes on with it";
}

TEST_P(RequestForm, two_people_edit_one_record_and_both_texts_are_shown) {
    auto person = point_of_contact();
    auto deputy = signed_in(Role::point_of_contact, true);
    const auto id = start(person, note);
    const auto old_version = version(person, id);
    for (const auto& [step, field] : {std::pair{"existing", "existing"},
                                      {"place", "place"},
                                      {"note", "note"},
                                      {"why_here", "why_it_matters"}}) {
        const auto before = version(person, id);
        answer(deputy, id, step, {{field, "The text of the deputy."}});
        const auto clash = person.post(step_address(person, id, step),
                                       {{"version", before}, {field, "The text of the contact."}});
        EXPECT_EQ(clash.status(), 409) << step;
        EXPECT_TRUE(clash.shows("The text of the deputy.")) << step;
        EXPECT_TRUE(clash.shows("The text of the contact.")) << step;
        const auto fresh = clash.between("name=\"version\" value=\"", "\"");
        EXPECT_EQ(person.post(step_address(person, id, step), {{"version", fresh}, {field, "Both together."}})
                      .status(),
                  303)
            << step;
    }
    const auto by_program = person.post_json("/api/requests/" + id + "/needs/" + need(person, id),
                                             R"({"version":)" + old_version + R"(,"who":"x"})");
    EXPECT_EQ(by_program.status(), 409);
    EXPECT_EQ(by_program.json().at("error").as_string(), "conflict");
}

TEST_P(RequestForm, a_fault_shows_what_was_typed_and_how_to_mend_it) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    const auto faulty =
        person.post(step_address(person, id, "dates"),
                    {{"version", version(person, id)}, {"earliest", "soon"}, {"latest", "2027-01-01"}});
    EXPECT_EQ(faulty.status(), 422);
    EXPECT_TRUE(faulty.shows("class=\"faults\""));
    EXPECT_TRUE(faulty.shows("value=\"2027-01-01\""));
    const auto no_day =
        person.post(step_address(person, id, "dates"),
                    {{"version", version(person, id)}, {"earliest", "2027-02-29"}, {"latest", "2027-12-01"}});
    EXPECT_EQ(no_day.status(), 422);
    EXPECT_TRUE(no_day.shows("in the calendar: that month has 28 days"));
    EXPECT_EQ(
        person.post(step_address(person, id, "hosting"), {{"version", version(person, id)}, {"visits", "-1"}})
            .status(),
        422);
    EXPECT_EQ(person
                  .post(step_address(person, id, "hosting"),
                        {{"version", version(person, id)}, {"no_go", "2027-01-09 – 2027-01-01"}})
                  .status(),
              422);
    EXPECT_EQ(person
                  .post(step_address(person, id, "consent"),
                        {{"version", version(person, id)}, {"circulation", "silence"}})
                  .status(),
              422)
        << "silence is no answer that anybody can give";
    EXPECT_EQ(person.post("/en/requests/new", {{"note", std::string(30'000, 'x')}}).status(), 422);
    EXPECT_EQ(person.get(step_address(person, id, "no-such-step")).status(), 404);
}

TEST_P(RequestForm, attachments_are_bounded_told_by_their_bytes_and_never_shown_inline) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    const auto address = step_address(person, id, "attachments");
    const auto add = [&](const std::string& name, const std::string& bytes) {
        return person.upload(address, {{"version", version(person, id)}}, {"file", name, bytes});
    };
    const auto kept = add("../../letter.html", "%PDF-1.7 a scanned letter");
    EXPECT_EQ(kept.status(), 303);
    EXPECT_TRUE(kept.location().ends_with("/attachments")) << "one sees that it is there";
    const auto page = person.get(kept.location());
    EXPECT_TRUE(page.shows("letter.pdf")) << "the ending follows the bytes, folders are gone";
    EXPECT_FALSE(page.shows(".."));
    EXPECT_EQ(add("page.pdf", "<!doctype html><script>alert(1)</script>").status(), 422)
        << "a page in disguise";
    EXPECT_EQ(add("program.pdf",
                  "\x7f"
                  "ELF")
                  .status(),
              422);
    EXPECT_EQ(add("large.pdf", "%PDF-1.7" + std::string(8 * 1024 * 1024, 'x')).status(), 422);
    EXPECT_TRUE(add("large.pdf", "%PDF-1.7" + std::string(8 * 1024 * 1024, 'x')).shows("too large"));
    for (int i = 2; i <= 10; ++i) EXPECT_EQ(add("more.pdf", "%PDF-1.7").status(), 303) << i;
    EXPECT_EQ(add("more.pdf", "%PDF-1.7").status(), 422) << "ten are enough";

    const auto paper = person.get("/en/requests/" + id).between("/attachments/", "\"");
    const auto file = person.get("/en/requests/" + id + "/attachments/" + paper);
    EXPECT_EQ(file.status(), 200);
    EXPECT_EQ(file.response.content_type, "application/pdf");
    EXPECT_TRUE(file.header("Content-Disposition").starts_with("attachment;"));
    EXPECT_EQ(file.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(person.post(address, {{"version", version(person, id)}, {"remove", paper}}).status(), 303);
    EXPECT_EQ(person.get("/en/requests/" + id + "/attachments/" + paper).status(), 404);
}

TEST_P(RequestForm, a_letter_is_entered_by_the_secretariat_for_a_state_and_is_the_same_record) {
    auto secretary = signed_in(Role::secretariat);
    const auto form = secretary.get("/en/desk/letter");
    const auto sulenta = house->login(Role::point_of_contact).institution;
    EXPECT_TRUE(form.shows("value=\"" + sulenta + "\""));
    EXPECT_TRUE(form.shows("<option value=\"\">Please choose</option>")) << "no State is chosen beforehand";
    const auto entered =
        secretary.post("/en/desk/letter",
                       {{"requester", sulenta}, {"note", note}, {"dated", "2026-05-04"}, {"language", "en"}});
    ASSERT_EQ(entered.status(), 303);
    const std::string id = entered.location().substr(13, 10);
    const auto letter = record(secretary, id);
    EXPECT_EQ(letter.at("arrival").as_string(), "letter");
    EXPECT_EQ(letter.at("dated").as_string(), "2026-05-04");
    EXPECT_EQ(letter.at("requester").as_string(), sulenta);
    EXPECT_GT(letter.at("needs").at(0).at("topics").as_array().size(), 0u) << "the tagger reads letters, too";
    answer(secretary, id, "consent", {{"circulation", "express"}});
    EXPECT_EQ(send(secretary, id), 303);
    auto person = point_of_contact();
    EXPECT_EQ(status(person, id), "sent") << "the State finds its letter";
    EXPECT_EQ(answer(person, id, "who", {{"who", "Customs"}}).empty(), false) << "and goes on with it";
    EXPECT_EQ(secretary.get(step_address(secretary, id, "who")).status(), 404)
        << "once sent it is the State's alone";
    EXPECT_EQ(secretary.post("/en/desk/letter", {{"requester", "nobody"}, {"note", note}}).status(), 422);
}

TEST_P(RequestForm, providers_see_a_request_after_consent_and_circulation_and_not_before) {
    auto person = point_of_contact();
    auto secretary = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = start(person, note);
    const auto circulate = [&] {
        return secretary.post("/en/requests/" + id + "/circulation", {{"version", version(person, id)}})
            .status();
    };
    EXPECT_EQ(circulate(), 404) << "a draft does not exist for the desk";
    send(person, id);
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 404);
    EXPECT_EQ(circulate(), 409) << "nobody has looked at it";
    for (const std::string step : {"/authentication", "/acknowledgement"})
        EXPECT_EQ(secretary.post("/en/requests/" + id + step, {{"version", version(person, id)}}).status(),
                  303);
    EXPECT_EQ(circulate(), 409) << "nobody has consented";
    EXPECT_FALSE(secretary.get("/en/requests/" + id).shows("/circulation\""));
    answer(person, id, "consent", {{"circulation", "refused"}});
    EXPECT_EQ(circulate(), 409) << "the State has said no";
    answer(person, id, "consent", {{"circulation", "express"}});
    EXPECT_TRUE(secretary.get("/en/requests/" + id).shows("/circulation\""));
    EXPECT_EQ(circulate(), 303);
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 200);
    EXPECT_TRUE(provider.get("/en/needs").shows(id)) << "it is among the needs this provider could answer";
    EXPECT_EQ(person.post("/en/requests/" + id + "/withdrawal", {{"version", version(person, id)}}).status(),
              303);
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 404);
    EXPECT_FALSE(provider.get("/en/needs").shows(id));
    EXPECT_EQ(secretary.get("/en/requests/" + id).status(), 200) << "the desk remembers what it was sent";
}

TEST_P(RequestForm, the_same_question_asked_again_is_pointed_out_and_not_refused) {
    auto person = point_of_contact();
    const auto first = start(person, note);
    const auto second =
        start(person, "Training of customs officers at border posts to recognise dual-use goods is needed.");
    const auto summary = person.get("/en/requests/" + second + "/summary");
    EXPECT_TRUE(summary.shows("/en/requests/" + first + "\"")) << "the first one is named";
    EXPECT_EQ(send(person, second), 303);
}

TEST_P(RequestForm, several_needs_stand_in_the_order_that_the_state_gives_them) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    const auto added =
        person.post("/en/requests/" + id + "/needs",
                    {{"version", version(person, id)}, {"text", "Portable radiation detectors"}});
    EXPECT_EQ(added.status(), 303);
    const auto needs = record(person, id).at("needs").as_array();
    ASSERT_EQ(needs.size(), 2u);
    const std::string one(needs[0].at("id").as_string()), two(needs[1].at("id").as_string());
    EXPECT_EQ(person
                  .post("/en/requests/" + id + "/order",
                        {{"version", version(person, id)}, {"need", two}, {"need", one}})
                  .status(),
              303);
    EXPECT_EQ(record(person, id).at("needs").at(1).at("own_order").as_int64(), 1);
    EXPECT_EQ(
        person.post("/en/requests/" + id + "/order", {{"version", version(person, id)}, {"need", "nonsense"}})
            .status(),
        404);
    EXPECT_EQ(person.get("/en/requests/" + id).count("<section id=\"need-"), 2u);
}

TEST_P(RequestForm, topics_are_proposed_confirmed_removed_and_added_by_words) {
    auto person = point_of_contact();
    const auto id = start(person, note);
    const auto page = person.get(step_address(person, id, "topics"));
    EXPECT_TRUE(page.shows("name=\"topic\" value=\"dual-use-goods\" checked"));
    answer(person, id, "topics", {{"topic", "customs-control"}, {"more_topics", "diamonds, gold"}});
    const auto needed = record(person, id).at("needs").at(0).at("topics").as_array();
    std::map<std::string, std::string> standing;
    for (const auto& tag : needed)
        standing[std::string(tag.at("topic").as_string())] = std::string(tag.at("standing").as_string());
    EXPECT_EQ(standing["customs-control"], "confirmed");
    EXPECT_EQ(standing["diamonds"], "confirmed");
    EXPECT_EQ(standing["gold"], "confirmed");
    EXPECT_EQ(standing["dual-use-goods"], "removed") << "what was taken away stays away";
    const auto unknown = person.post(step_address(person, id, "topics"),
                                     {{"version", version(person, id)}, {"more_topics", "zyxwvut"}});
    EXPECT_EQ(unknown.status(), 422);
    EXPECT_TRUE(unknown.shows("zyxwvut"));
}

TEST_P(RequestForm, programs_write_requests_as_json) {
    auto person = point_of_contact();
    const auto started =
        person.post_json("/api/requests/new", R"({"note":"Nous demandons une formation des douanes."})");
    ASSERT_EQ(started.status(), 201);
    const auto made = started.json();
    EXPECT_EQ(made.at("language").as_string(), "fr") << "the language is read from the words";
    const std::string id(made.at("id").as_string()), need_id(made.at("needs").at(0).at("id").as_string());
    const auto edited = person.post_json(
        "/api/requests/" + id + "/needs/" + need_id,
        R"({"version":)" + version(person, id) + R"(,"who":"Douanes","visits":3,"languages":["fr"]})");
    ASSERT_EQ(edited.status(), 200) << edited.body;
    EXPECT_EQ(edited.json().at("needs").at(0).at("who").as_string(), "Douanes");
    const auto faulty = person.post_json("/api/requests/" + id + "/needs/" + need_id,
                                         R"({"version":)" + version(person, id) + R"(,"latest":"tomorrow"})");
    EXPECT_EQ(faulty.status(), 422);
    EXPECT_EQ(faulty.json().at("faults").at(0).at("place").as_string(), "latest");
}

ON_BOTH_ENGINES(RequestForm);
