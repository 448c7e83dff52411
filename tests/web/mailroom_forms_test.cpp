// Forms that come by mail: of a person we know a draft and a notice, of anybody else something to look at.

#include "web/mailroom.hpp"

#include "base/encoding.hpp"
#include "store/mail_in.hpp"
#include "store/outbox.hpp"
#include "store/returned_form.hpp"
#include "support/filled_sheet.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const std::string good_form =
    R"({"lightfoot_form": 1, "language": "en", "answers": {"circulation": "express"},
        "needs": [{"note": "We would like to train customs officers.", "place": "East port"}]})";

class MailedForms : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (house) state = house->viewer_of(house->login(Role::point_of_contact));
    }
    Mailroom room() {
        return {*house->store, house->secrets.key, "desk@lightfoot.example", reply_handlers(),
                FormDesk{house->finder, house->app.vocabulary}};
    }
    Taken take(const std::string& bytes) { return room().take(bytes, read_clock()).value(); }
    static std::string mail(const std::string& from, const std::string& id, const std::string& content,
                            const std::string& name = "answers.json", const std::string& headers = "") {
        return "From: <" + from + ">\r\nTo: <desk@lightfoot.example>\r\nMessage-ID: <" + id +
               "@example.org>\r\n" + headers +
               "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n--xx\r\n"
               "Content-Type: text/plain\r\n\r\nHere is our form.\r\n--xx\r\n"
               "Content-Type: application/octet-stream; name=\"" +
               name +
               "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" +
               name + "\"\r\n\r\n" + base64(content) + "\r\n--xx--\r\n";
    }
    std::string address() { return house->login(Role::point_of_contact).email; }
    std::vector<ReturnedForm> forms(const Viewer& viewer) {
        return house->store->read(
            [&](Session& session) { return list_returned_forms(session, viewer, false); });
    }
    Viewer desk(Space space = Space::real) {
        Viewer viewer;
        viewer.role = Role::secretariat;
        viewer.space = space;
        return viewer;
    }
    // The notices that wait for this address.
    std::vector<Notice> notices(const std::string& to) {
        std::vector<Notice> found;
        for (const auto& entry :
             take_from_outbox(*house->store, house->secrets.key, 200, read_clock()).value())
            if (entry.notice.email == to) found.push_back(entry.notice);
        return found;
    }
    Viewer state;
};

}  // namespace

TEST_P(MailedForms, of_a_person_we_know_it_becomes_a_draft_and_a_notice_tells) {
    EXPECT_EQ(take(mail(address(), "1", good_form)), Taken::form);
    const auto all = forms(state);
    ASSERT_EQ(all.size(), 1u);
    ASSERT_TRUE(all[0].request);
    auto person = point_of_contact();
    const auto draft = record(person, all[0].request.text());
    EXPECT_EQ(draft.at("status").as_string(), "draft") << "never sent";
    EXPECT_EQ(draft.at("needs").at(0).at("place").as_string(), "East port");
    EXPECT_FALSE(draft.at("needs").at(0).at("topics").as_array().empty()) << "topics are proposed";
    const auto told = notices(address());
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].kind, NoticeKind::form_taken);
    EXPECT_EQ(told[0].count, 3);
    EXPECT_EQ(told[0].total, 3);
    EXPECT_EQ(told[0].places, "");
    EXPECT_EQ(told[0].path, "/offline/forms/" + all[0].id.text());
    EXPECT_EQ(take(mail(address(), "1", good_form)), Taken::again);
    EXPECT_TRUE(person.get("/en" + told[0].path).shows("3 of 3 answers are good"));
}

TEST_P(MailedForms, the_notice_names_the_places_and_no_words_of_the_state) {
    const auto sheet = fill(browser().get("/en/offline/sheet").body,
                            {{"note", 1, "SECRET-WORDS about training"}, {"latest", 1, "SECRET-WORDS soon"}});
    EXPECT_EQ(take(mail(address(), "1", sheet, "form.xlsx")), Taken::form);
    const auto cell = cell_name(cell_of(sheet, "latest", 1));
    bool told = false;
    for (const auto& text : house->practice_mail()) {
        EXPECT_EQ(text.find("SECRET-WORDS"), text.npos);
        told = told || (text.find("1 of 2") != text.npos && text.find(cell) != text.npos);
    }
    EXPECT_TRUE(told);
}

TEST_P(MailedForms, what_cannot_be_read_is_kept_and_answered) {
    EXPECT_EQ(take(mail(address(), "1", "PK and nothing more", "form.xlsx")), Taken::form);
    ASSERT_EQ(forms(state).size(), 1u);
    EXPECT_FALSE(forms(state)[0].request);
    const auto told = notices(address());
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].kind, NoticeKind::form_unreadable);
    EXPECT_TRUE(point_of_contact().get("/en" + told[0].path).shows("damaged or incomplete"));
}

TEST_P(MailedForms, of_a_stranger_it_lies_on_the_desk_and_nothing_is_answered) {
    EXPECT_EQ(take(mail("stranger@example.org", "1", good_form)), Taken::form);
    EXPECT_TRUE(forms(state).empty());
    ASSERT_EQ(forms(desk()).size(), 1u);
    EXPECT_EQ(forms(desk())[0].from, "stranger@example.org");
    EXPECT_FALSE(forms(desk())[0].request) << "nobody has decided anything";
    EXPECT_TRUE(notices("stranger@example.org").empty());
    const auto provider = house->login(Role::provider).email;
    EXPECT_EQ(take(mail(provider, "2", good_form)), Taken::form);
    EXPECT_TRUE(notices(provider).empty()) << "a provider asks for nothing";
}

TEST_P(MailedForms, the_same_file_in_another_mail_makes_no_second_draft) {
    take(mail(address(), "1", good_form));
    take(mail(address(), "2", good_form));
    EXPECT_EQ(forms(state).size(), 1u);
}

TEST_P(MailedForms, machines_are_not_answered) {
    EXPECT_EQ(take(mail(address(), "1", good_form, "a.json", "Auto-Submitted: auto-replied\r\n")),
              Taken::automatic);
    EXPECT_EQ(take(mail("desk@lightfoot.example", "2", good_form)), Taken::automatic) << "our own mail";
    EXPECT_TRUE(forms(state).empty());
}

TEST_P(MailedForms, other_attachments_are_left_alone) {
    EXPECT_EQ(take(mail(address(), "1", "%PDF-1.7 a letter", "letter.pdf")), Taken::nobody);
    EXPECT_EQ(take(mail(address(), "2", "{\"some\": \"other json\"}", "data.json")), Taken::nobody);
    EXPECT_EQ(take(mail(address(), "3", zipped({{"word/document.xml", "<x/>"}}), "letter.docx")),
              Taken::nobody);
    EXPECT_TRUE(forms(state).empty());
    EXPECT_TRUE(forms(desk()).empty());
}

TEST_P(MailedForms, a_flood_is_bounded) {
    for (std::size_t i = 0; i < limits::forms_a_day + 5; ++i) {
        auto form = good_form;
        form.replace(form.find("East port"), 9, "Port " + std::to_string(i));
        take(mail(address(), std::to_string(i), form));
    }
    EXPECT_EQ(forms(state).size(), limits::forms_a_day);
    EXPECT_EQ(notices(address()).size(), limits::forms_a_day);
    std::string much = "{\"lightfoot_form\": 1, \"x\": \"" + std::string(limits::form_bytes, 'x') + "\"}";
    EXPECT_EQ(take(mail("stranger@example.org", "large", much)), Taken::refused);
    EXPECT_TRUE(forms(desk()).empty());
}

ON_BOTH_ENGINES(MailedForms);
