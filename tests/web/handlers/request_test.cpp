// Reading requests: who could help and why, why not, history, who looked, the archive, and what visitors
// never see.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class RequestReading : public WebStory {
protected:
    struct Found {
        std::string id, need;
    };
    // A published request of the archive by who asked and the year.
    Found published(Client& person, const std::string& requester, const std::string& year) {
        const auto all = person.json("/api/requests?status=archive").json();
        for (const auto& one : all.at("requests").as_array()) {
            if (one.at("requester_name").as_string() != requester || !one.at("dated").is_string()) continue;
            if (!one.at("dated").as_string().starts_with(year)) continue;
            return {std::string(one.at("id").as_string()),
                    std::string(one.at("needs").at(0).at("id").as_string())};
        }
        ADD_FAILURE() << requester << " " << year;
        return {};
    }
};

constexpr const char* arabic =
    "نحتاج إلى تدريب موظفي الجمارك على كشف المواد ذات الاستخدام المزدوج عند المعابر الحدودية.";

}  // namespace

TEST_P(RequestReading,
       a_note_in_arabic_finds_an_offer_written_in_french_with_reasons_in_the_readers_language) {
    auto person = point_of_contact();
    const auto id = start(person, arabic, "ar");
    EXPECT_EQ(record(person, id).at("language").as_string(), "ar");
    const auto found =
        person.json("/api/requests/" + id + "/needs/" + need(person, id) + "/shortlist?language=ar");
    ASSERT_EQ(found.status(), 200);
    bool french = false;
    for (const auto& candidate : found.list("candidates")) {
        const auto offer =
            person.json("/api/offers/" + std::string(candidate.at("offer").as_string())).json();
        if (offer.at("language").as_string() != "fr") continue;
        french = true;
        EXPECT_GE(candidate.at("criteria").as_array().size(), 3u);
    }
    EXPECT_TRUE(french) << "no French offer is among the first ten";
    const auto page = person.get("/ar/requests/" + id);
    EXPECT_TRUE(page.shows("dir=\"rtl\""));
    EXPECT_TRUE(page.shows("lang=\"fr\"")) << "the offer's own words are marked with their language";
}

TEST_P(RequestReading, any_offer_can_be_asked_why_it_is_not_listed) {
    auto person = point_of_contact();
    const auto id = start(person, "We need help with customs control at the border.");
    const auto base = "/requests/" + id + "/needs/" + need(person, id) + "/why-not";
    EXPECT_EQ(person.get("/en" + base).status(), 200);
    const auto found = person.get("/en" + base + "?words=diamants");
    const auto offer = found.between("why-not?offer=", "\"");
    ASSERT_EQ(offer.size(), 10u);
    const auto outcome = person.get("/en" + base + "?offer=" + offer);
    EXPECT_EQ(outcome.status(), 200);
    EXPECT_TRUE(outcome.shows("class=\"notice\""));
    const auto as_json = person.json("/api" + base + "?offer=" + offer).json();
    EXPECT_TRUE(as_json.at("code").is_string());
    EXPECT_EQ(person.get("/en" + base + "?offer=" + OfferId::make().text()).status(), 404);
}

TEST_P(RequestReading, history_says_what_was_done_by_whom_and_only_to_those_entitled) {
    auto person = point_of_contact();
    auto secretary = signed_in(Role::secretariat);
    const auto id = start(person, "We need help with customs control.");
    person.post("/en/requests/" + id + "/sending",
                {{"version", version(person, id)}, {"cleared_by", "Director"}});
    const auto page = person.get("/en/requests/" + id + "/history");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Practice point of contact"));
    const auto entries = person.json("/api/requests/" + id + "/history").json().as_array();
    ASSERT_GE(entries.size(), 2u);
    EXPECT_EQ(entries.front().at("event").as_string(), "request.started");
    bool sent = false;
    for (const auto& entry : entries) sent = sent || entry.at("event").as_string() == "request.sent";
    EXPECT_TRUE(sent);
    EXPECT_EQ(secretary.get("/en/requests/" + id + "/history").status(), 200);
    EXPECT_EQ(signed_in(Role::provider).get("/en/requests/" + id + "/history").status(), 404);
    EXPECT_EQ(browser().get("/api/requests/" + id + "/history").status(), 401);
}

TEST_P(RequestReading, the_state_sees_which_institutions_looked_and_on_which_day_and_no_more) {
    auto person = point_of_contact();
    auto secretary = signed_in(Role::secretariat);
    const auto id = start(person, "We need help with customs control.");
    person.post("/en/requests/" + id + "/sending",
                {{"version", version(person, id)}, {"cleared_by", "Director"}});
    EXPECT_EQ(person.json("/api/requests/" + id + "/views").json().as_array().size(), 0u)
        << "one's own looking is not noted";
    for (int i = 0; i < 3; ++i) secretary.get("/en/requests/" + id);
    const auto views = person.json("/api/requests/" + id + "/views").json().as_array();
    ASSERT_EQ(views.size(), 1u);
    EXPECT_EQ(views[0].at("day").as_string(), to_string(date_of(read_clock())));
    EXPECT_EQ(views[0].as_object().size(), 2u) << "no person, no hour";
    EXPECT_EQ(person.get("/en/requests/" + id + "/views").status(), 200);
    EXPECT_FALSE(secretary.get("/en/requests/" + id).shows("/views\"")) << "a link that leads nowhere";
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("/views\""));
}

TEST_P(RequestReading, visitors_see_no_draft_and_no_sent_request_by_page_list_search_or_json) {
    auto person = point_of_contact();
    auto visitor = browser();
    const auto draft = start(person, "We need help with zyxwvutology at customs.");
    const auto sent = start(person, "We need help with zyxwvutology at customs.");
    person.post("/en/requests/" + sent + "/sending",
                {{"version", version(person, sent)}, {"cleared_by", "Director"}});
    for (const auto& id : {draft, sent}) {
        EXPECT_EQ(visitor.get("/en/requests/" + id).status(), 404);
        EXPECT_EQ(visitor.get("/api/requests/" + id).status(), 404);
        for (const char* list : {"/en/requests", "/api/requests", "/api/requests?status=sent",
                                 "/api/requests?status=draft", "/en/search?words=zyxwvutology",
                                 "/api/search?words=zyxwvutology", "/api/search?words=zyxwvutologists",
                                 "/api/search?kind=request", "/en/vocabulary/customs-control"})
            EXPECT_FALSE(visitor.get(list).shows(id)) << list;
    }
    EXPECT_EQ(visitor.json("/api/search?words=zyxwvutology").json().at("total").as_int64(), 0);
    EXPECT_EQ(person.json("/api/search?words=zyxwvutology").json().at("total").as_int64(), 2)
        << "who wrote them finds them";
    EXPECT_EQ(signed_in(Role::provider).json("/api/search?words=zyxwvutology").json().at("total").as_int64(),
              0);
    EXPECT_EQ(
        signed_in(Role::secretariat).json("/api/search?words=zyxwvutology").json().at("total").as_int64(), 1)
        << "the desk finds what was sent";
}

TEST_P(RequestReading, published_requests_are_an_archive_whose_present_need_is_unknown) {
    auto visitor = browser();
    const auto all = visitor.json("/api/requests").json().at("requests").as_array();
    ASSERT_GT(all.size(), 10u);
    bool text_missing = false;
    for (const auto& one : all) {
        EXPECT_EQ(one.at("status").as_string(), "archive");
        EXPECT_EQ(one.at("present_need").as_string(), "unknown");
        EXPECT_TRUE(one.at("provenance").at("source_url").as_string().starts_with("http"));
        const auto page = visitor.get("/en/requests/" + std::string(one.at("id").as_string()));
        EXPECT_TRUE(page.shows("the present need is unknown"));
        if (one.at("needs").as_array().empty()) text_missing = true;
    }
    EXPECT_TRUE(text_missing);
    EXPECT_EQ(visitor.json("/api/requests?status=open").json().at("total").as_int64(), 0)
        << "none of them is open";
    EXPECT_FALSE(visitor.get("/en/requests").shows("guess"));
}

TEST_P(RequestReading, who_is_signed_in_sees_for_published_requests_which_real_offers_fit) {
    auto member = signed_in(Role::committee);
    for (const auto& [requester, year] :
         {std::pair{"Albania", "2004"}, {"Armenia", "2008"}, {"Armenia", "2015"}}) {
        const auto [id, need] = published(member, requester, year);
        const auto found = member.json("/api/requests/" + id + "/needs/" + need + "/shortlist");
        ASSERT_EQ(found.status(), 200);
        EXPECT_GT(found.json().at("candidates").as_array().size(), 0u) << requester << " " << year;
        for (const auto& candidate : found.list("candidates")) {
            const auto offer =
                member.json("/api/offers/" + std::string(candidate.at("offer").as_string())).json();
            EXPECT_EQ(offer.at("space").as_string(), "real") << "practice offers never meet real requests";
        }
        EXPECT_TRUE(member.get("/en/requests/" + id).shows("class=\"card offer\""));
        EXPECT_FALSE(browser().get("/en/requests/" + id).shows("class=\"card offer\""))
            << "visitors see the archive without candidates";
        EXPECT_EQ(browser().get("/api/requests/" + id + "/needs/" + need + "/shortlist").status(), 401);
    }
}

ON_BOTH_ENGINES(RequestReading);
