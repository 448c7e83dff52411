// The letters of the Committee: drafted by the software when they are due, edited and signed off on the desk,
// read by those they are addressed to.

#include "store/letter.hpp"
#include "web/letter_drafts.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Letters : public WebStory {
protected:
    // A request of Sulenta in French, sent, with this answer about circulation; what is due is drafted.
    std::string sent(Client& person, const char* circulation = "express") {
        const auto id = start(person, "Nos douanes ont besoin d’une formation.", "fr");
        person.post("/en/requests/" + id + "/needs/" + need(person, id) + "/consent",
                    {{"version", version(person, id)}, {"circulation", circulation}});
        EXPECT_EQ(person
                      .post("/en/requests/" + id + "/sending",
                            {{"version", version(person, id)}, {"cleared_by", "Director"}})
                      .status(),
                  303);
        auto desk = signed_in(Role::secretariat);
        step(desk, id, "/authentication");
        draft_due_letters(house->app, read_clock());
        return id;
    }
    // The same, thanked for: the note to providers is drafted.
    std::string acknowledged(Client& person) {
        const auto id = sent(person);
        auto desk = signed_in(Role::secretariat);
        EXPECT_EQ(sign(desk, letter(desk, id, "acknowledgement")).status(), 303);
        EXPECT_EQ(
            desk.post("/en/requests/" + id + "/acknowledgement", {{"version", version(desk, id)}}).status(),
            409)
            << "signing it off acknowledged it";
        draft_due_letters(house->app, read_clock());
        return id;
    }
    void step(Client& client, const std::string& id, const std::string& path) {
        EXPECT_EQ(client.post("/en/requests/" + id + path, {{"version", version(client, id)}}).status(), 303);
    }
    boost::json::object letter(Client& reader, const std::string& request, const std::string& kind) {
        const auto all_of_it = reader.json("/api/letters?kind=" + kind).json().as_array();
        for (const auto& one : all_of_it)
            if (one.at("request").is_string() && one.at("request").as_string() == request)
                return one.as_object();
        return {};
    }
    // What the desk has to relay of this case; nothing: an empty object.
    static boost::json::object relay_of(Client& desk, const std::string& about) {
        for (const auto& one : desk.json("/api/desk").list("relays"))
            if (one.at("case").as_string() == about) return one.as_object();
        return {};
    }
    static std::string id_of(const boost::json::object& letter) {
        return std::string(letter.at("id").as_string());
    }
    static std::string version_of(const boost::json::object& letter) {
        return std::to_string(letter.at("version").as_int64());
    }
    Answer sign(Client& desk, const boost::json::object& letter) {
        return desk.post("/en/letters/" + id_of(letter) + "/signing", {{"version", version_of(letter)}});
    }
};

}  // namespace

TEST_P(Letters, what_is_due_is_drafted_once_in_the_language_of_the_addressee) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    const auto acknowledgement = letter(desk, id, "acknowledgement");
    ASSERT_FALSE(acknowledgement.empty());
    const auto& words = acknowledgement.at("words").as_array();
    ASSERT_EQ(words.size(), 1u);
    EXPECT_EQ(words[0].at("language").as_string(), "fr");
    EXPECT_NE(words[0].at("text").as_string().find("accuser réception"), std::string::npos);
    EXPECT_NE(words[0].at("text").as_string().find("Mission permanente de l’État d’exercice Sulenta"),
              std::string::npos);
    EXPECT_TRUE(letter(desk, id, "provider_note").empty()) << "it is not due before it is acknowledged";
    EXPECT_EQ(draft_due_letters(house->app, read_clock()), 0u) << "nothing is drafted twice";
    EXPECT_TRUE(desk.get("/en/letters").shows(id_of(acknowledgement)));
    EXPECT_TRUE(desk.get("/en/requests/" + id).shows("/letters/" + id_of(acknowledgement)));
    EXPECT_FALSE(person.get("/en/requests/" + id).shows("/letters/" + id_of(acknowledgement)));
}

TEST_P(Letters, signing_the_note_to_providers_is_the_decision) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = acknowledged(person);
    const auto note = letter(desk, id, "provider_note");
    EXPECT_EQ(note.at("words").as_array().size(), 6u);
    EXPECT_EQ(provider.get("/en/letters/" + id_of(note)).status(), 404);
    EXPECT_TRUE(desk.get("/en/letters/" + id_of(note)).shows("With this the request is circulated"));
    EXPECT_EQ(sign(desk, note).status(), 303);
    EXPECT_EQ(record(desk, id).at("status").as_string(), "circulated");
    const auto read = provider.get("/ar/letters/" + id_of(note));
    EXPECT_EQ(read.status(), 200);
    EXPECT_TRUE(read.shows("طلب مساعدة")) << "in the reader's language";
    EXPECT_TRUE(read.shows("Nos douanes ont besoin")) << "and in the State's own words";
    EXPECT_TRUE(provider.get("/en/letters/" + id_of(note) + "/pdf?in=zh").body.starts_with("%PDF"));
    EXPECT_FALSE(read.shows("/signing"));
    EXPECT_TRUE(provider.json("/api/alerts").shows("/letters/" + id_of(note)));
    for (const auto& mail : house->practice_mail())
        EXPECT_EQ(mail.find(id_of(note)), std::string::npos) << "the mail is about what it circulates";
}

TEST_P(Letters, a_consent_withdrawn_on_the_way_stops_the_letter_and_it_says_why) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = acknowledged(person);
    const auto note = letter(desk, id, "provider_note");
    desk.post("/en/requests/" + id + "/letters", {{"kind", "year_question"}});
    const auto other = letter(desk, id, "year_question");
    person.post("/en/requests/" + id + "/needs/" + need(person, id) + "/consent",
                {{"version", version(person, id)}, {"circulation", "refused"}});
    const auto page = desk.get("/en/letters/" + id_of(note));
    EXPECT_TRUE(page.shows("does not, or no longer, agree"));
    EXPECT_FALSE(page.shows("/signing\""));
    EXPECT_EQ(sign(desk, note).status(), 409);
    EXPECT_EQ(record(desk, id).at("status").as_string(), "sent");
    person.post("/en/requests/" + id + "/withdrawal", {{"version", version(person, id)}});
    const auto gone = sign(desk, other);
    EXPECT_EQ(gone.status(), 409);
    EXPECT_TRUE(gone.shows("has withdrawn its request"));
}

TEST_P(Letters, two_people_edit_and_both_texts_are_shown) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    const auto draft = letter(desk, id, "acknowledgement");
    const std::string target = "/en/letters/" + id_of(draft);
    const auto post = [&](const char* text) {
        return desk.post(
            target,
            {{"version", version_of(draft)}, {"language", "fr"}, {"title", "Accusé"}, {"text", text}});
    };
    EXPECT_EQ(post("The text of the first.").status(), 303);
    const auto clash = post("The text of the second.");
    EXPECT_EQ(clash.status(), 409);
    EXPECT_TRUE(clash.shows("The text of the first."));
    EXPECT_TRUE(clash.shows("The text of the second."));
    EXPECT_EQ(
        desk.post(target, {{"version", "2"}, {"language", "fr"}, {"title", ""}, {"text", "x"}}).status(),
        422);
    EXPECT_EQ(desk.post(target + "/redraft", {{"version", "2"}}).status(), 303);
    EXPECT_TRUE(desk.get(target).shows("accuser réception"));
    EXPECT_TRUE(desk.get(target + "/history").shows("The text of the first.")) << "nothing is lost";
}

TEST_P(Letters, a_state_never_sees_those_of_another_and_reads_its_own_once_signed_off) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    const auto draft = letter(desk, id, "acknowledgement");
    EXPECT_EQ(person.get("/en/letters/" + id_of(draft)).status(), 404);
    EXPECT_EQ(sign(desk, draft).status(), 303);
    EXPECT_EQ(person.get("/fr/letters/" + id_of(draft)).status(), 200);
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("/letters/" + id_of(draft)));
    EXPECT_TRUE(person.get("/en/letters").shows(id_of(draft)));
    EXPECT_EQ(signed_in(Role::committee).get("/en/letters/" + id_of(draft)).status(), 200);
    EXPECT_EQ(signed_in(Role::provider).get("/en/letters/" + id_of(draft)).status(), 404);
    EXPECT_EQ(signed_in(Role::administrator).get("/en/letters/" + id_of(draft)).status(), 403);
    EXPECT_EQ(browser().get("/en/letters/" + id_of(draft)).status(), 302);
}

TEST_P(Letters, a_changed_request_makes_the_draft_say_that_it_is_old) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    const auto draft = letter(desk, id, "acknowledgement");
    EXPECT_FALSE(desk.get("/en/letters/" + id_of(draft)).shows("was changed after this letter"));
    person.post("/en/requests/" + id, {{"version", version(person, id)},
                                       {"title", "Un autre titre"},
                                       {"cleared_by", "Directeur"}});
    EXPECT_TRUE(desk.get("/en/letters/" + id_of(draft)).shows("was changed after this letter"));
    desk.post("/en/letters/" + id_of(draft) + "/redraft", {{"version", version_of(draft)}});
    const auto fresh = desk.get("/en/letters/" + id_of(draft));
    EXPECT_TRUE(fresh.shows("Un autre titre"));
    EXPECT_FALSE(fresh.shows("was changed after this letter"));
}

TEST_P(Letters, an_offer_is_relayed_at_the_wish_of_the_desk) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    const auto offers = desk.json("/api/offers?language=fr").list("offers");
    const auto listed = desk.get("/en/requests/" + id);
    const auto of_list = std::find_if(offers.begin(), offers.end(), [&](const auto& one) {
        return listed.shows("/offers/" + std::string(one.at("id").as_string()));
    });
    ASSERT_NE(of_list, offers.end());
    const auto& offer = *of_list;
    const auto ask = [&](const std::string& body) {
        return desk.post_json("/api/requests/" + id + "/letters", body);
    };
    EXPECT_EQ(ask(R"({"kind":"postcard"})").status(), 422);
    EXPECT_EQ(ask(R"({"kind":"offer_relay"})").status(), 422);
    const std::string relay =
        R"({"kind":"offer_relay","offer":")" + std::string(offer.at("id").as_string()) + "\"}";
    EXPECT_EQ(ask(relay).status(), 409) << "it is acknowledged first";
    EXPECT_FALSE(desk.get("/en/requests/" + id).shows("Relay this offer"));
    EXPECT_EQ(sign(desk, letter(desk, id, "acknowledgement")).status(), 303);
    EXPECT_TRUE(desk.get("/en/requests/" + id).shows("Relay this offer"));
    EXPECT_FALSE(person.get("/en/requests/" + id).shows("Relay this offer"));
    const auto made = ask(relay);
    EXPECT_EQ(made.status(), 200);
    const auto text = std::string(made.json().at("words").as_array()[0].at("text").as_string());
    EXPECT_NE(text.find(offer.at("title").as_string().c_str()), std::string::npos);
    EXPECT_NE(text.find(offer.at("provider_name").as_string().c_str()), std::string::npos);
    EXPECT_EQ(ask(relay).status(), 409) << "one draft at a time";
    EXPECT_EQ(person.post_json("/api/requests/" + id + "/letters", relay).status(), 403);
    EXPECT_TRUE(desk.get("/en/desk").shows(id_of(letter(desk, id, "offer_relay"))));
    EXPECT_EQ(sign(desk, letter(desk, id, "offer_relay")).status(), 303);
    EXPECT_EQ(ask(relay).status(), 409) << "it was relayed";
    for (auto* reader : {&person, &desk}) EXPECT_TRUE(reader->get("/en/requests/" + id).shows("Relayed on"));
    EXPECT_FALSE(browser().get("/en/offers/" + std::string(offer.at("id").as_string())).shows("Relayed on"));
    EXPECT_TRUE(desk.get("/en/offers/" + std::string(offer.at("id").as_string())).shows("Relayed on"));
}

TEST_P(Letters, the_desk_relays_an_interest_that_no_written_offer_stands_behind) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = acknowledged(person);
    EXPECT_EQ(sign(desk, letter(desk, id, "provider_note")).status(), 303);
    const auto before = desk.json("/api/desk").list("relays").size();  // of the practice ground
    draft_due_letters(house->app, read_clock());
    const auto said = provider.post_json("/api/requests/" + id + "/needs/" + need(provider, id) + "/interest",
                                         R"({"words":"Our laboratory could receive six officers."})");
    ASSERT_EQ(said.status(), 201);
    const auto about = std::string(said.json().at("id").as_string());

    EXPECT_EQ(desk.json("/api/desk").list("relays").size(), before + 1);
    ASSERT_FALSE(relay_of(desk, about).empty());
    EXPECT_FALSE(relay_of(desk, about).at("drafted").as_bool());
    const auto page = desk.get("/en/desk");
    EXPECT_TRUE(page.shows("who asks has not answered yet"));
    EXPECT_TRUE(desk.get("/en/cases/" + about).shows("Prepare the letter"));
    EXPECT_FALSE(provider.get("/en/cases/" + about).shows("Prepare the letter"));

    EXPECT_EQ(draft_due_letters(house->app, read_clock()), 2u) << "the relay, and thanks to the provider";
    EXPECT_EQ(draft_due_letters(house->app, read_clock()), 0u);
    const auto relay = letter(desk, id, "offer_relay"), thanks = letter(desk, id, "offer_thanks");
    const auto words = std::string(relay.at("words").as_array()[0].at("text").as_string());
    EXPECT_NE(words.find("six officers"), std::string::npos);
    EXPECT_EQ(thanks.at("words").as_array().size(), 6u);
    EXPECT_TRUE(desk.get("/en/desk").shows("/letters/" + id_of(relay)));
    EXPECT_TRUE(desk.get("/en/desk").shows("/letters/" + id_of(thanks)));
    EXPECT_TRUE(
        person.json("/api/requests/" + id + "/cases").json().as_array()[0].at("relayed_at").is_null());

    EXPECT_EQ(sign(desk, relay).status(), 303);
    EXPECT_TRUE(relay_of(desk, about).empty()) << "it is done";
    EXPECT_EQ(desk.post_json("/api/requests/" + id + "/letters",
                             R"({"kind":"offer_relay","case":")" + about + "\"}")
                  .status(),
              409);
    for (auto* reader : {&person, &desk}) {
        EXPECT_TRUE(reader->get("/en/requests/" + id).shows("Relayed on"));
        EXPECT_TRUE(reader->get("/en/cases/" + about).shows("/letters/" + id_of(relay)));
    }
    EXPECT_TRUE(provider.get("/en/cases/" + about).shows("Relayed on"));
    EXPECT_FALSE(provider.get("/en/cases/" + about).shows("/letters/" + id_of(relay)));
    EXPECT_EQ(provider.get("/en/letters/" + id_of(relay)).status(), 404);
    EXPECT_EQ(provider.get("/en/letters/" + id_of(thanks)).status(), 404) << "a draft";
    EXPECT_EQ(sign(desk, thanks).status(), 303);
    EXPECT_EQ(provider.get("/en/letters/" + id_of(thanks)).status(), 200);
    EXPECT_TRUE(provider.json("/api/alerts").shows("/letters/" + id_of(thanks)));
    EXPECT_EQ(person.get("/en/letters/" + id_of(thanks)).status(), 404);
    EXPECT_EQ(signed_in(Role::committee).get("/en/letters/" + id_of(thanks)).status(), 200);
}

TEST_P(Letters, whoever_has_answered_need_not_be_told_and_an_interest_that_ended_stops_its_letter) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = acknowledged(person);
    EXPECT_EQ(sign(desk, letter(desk, id, "provider_note")).status(), 303);
    const auto said =
        provider.post_json("/api/requests/" + id + "/needs/" + need(provider, id) + "/interest", "{}");
    const auto about = std::string(said.json().at("id").as_string());
    draft_due_letters(house->app, read_clock());
    const auto relay = letter(desk, id, "offer_relay");
    EXPECT_NE(std::string(relay.at("words").as_array()[0].at("text").as_string()).find("prêt à répondre"),
              std::string::npos)
        << "nothing was said about what it can do";
    EXPECT_EQ(person.post("/en/cases/" + about + "/acceptance", {{"version", "1"}}).status(), 303);
    EXPECT_TRUE(relay_of(desk, about).empty());
    EXPECT_EQ(provider
                  .post("/en/cases/" + about + "/refusal", {{"version", "2"}, {"reason", "no_people"}})
                  .status(),
              303);
    EXPECT_TRUE(desk.get("/en/letters/" + id_of(relay)).shows("This interest cannot be relayed"));
    EXPECT_EQ(sign(desk, relay).status(), 409);
    EXPECT_FALSE(desk.get("/en/desk").shows("/letters/" + id_of(relay)));
}

TEST_P(Letters, an_offer_that_is_gone_is_neither_drafted_nor_signed) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = acknowledged(person);
    const auto written = provider.post_json(
        "/api/offers/new", R"({"title":"A course for customs","text":"Five days.","modality":"training"})");
    const auto offer = std::string(written.json().at("id").as_string());
    const auto ask = [&] {
        return desk.post_json("/api/requests/" + id + "/letters",
                              R"({"kind":"offer_relay","offer":")" + offer + "\"}");
    };
    EXPECT_EQ(ask().status(), 200);
    const auto version =
        std::to_string(provider.json("/api/offers/" + offer).json().at("version").as_int64());
    EXPECT_EQ(provider.post("/en/offers/" + offer + "/withdrawal", {{"version", version}}).status(), 303);
    EXPECT_EQ(sign(desk, letter(desk, id, "offer_relay")).status(), 409);
    EXPECT_NE(ask().status(), 200);
}

TEST_P(Letters, the_briefing_counts_and_lists_by_the_alphabet_of_each_language) {
    auto desk = signed_in(Role::secretariat);
    auto committee = signed_in(Role::committee);
    EXPECT_EQ(desk.post("/en/letters").status(), 303);
    const auto all = desk.json("/api/letters?kind=briefing").json().as_array();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(desk.post("/en/letters").status(), 409) << "one draft at a time";
    const auto briefing = all[0].as_object();
    ASSERT_EQ(briefing.at("words").as_array().size(), 6u);
    EXPECT_EQ(committee.get("/en/letters/" + id_of(briefing)).status(), 404);
    EXPECT_EQ(sign(desk, briefing).status(), 303);
    const auto page = committee.get("/en/letters/" + id_of(briefing));
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("In figures"));
    EXPECT_TRUE(page.shows("PRACTICE – NOT AN OFFICIAL LETTER"));
    const auto open = page.body.find("Requests now open");
    std::string before;
    for (auto at = page.body.find("<li>", open); at != std::string::npos;
         at = page.body.find("<li>", at + 1)) {
        const auto line = page.body.substr(at + 4, page.body.find(": ", at) - at - 4);
        if (page.body.find("</article>", open) < at) break;
        EXPECT_LE(before, line);
        before = line;
    }
    EXPECT_FALSE(before.empty());
    EXPECT_EQ(desk.post("/en/letters").status(), 303) << "another may be drafted now";
    EXPECT_EQ(point_of_contact().get("/en/letters/" + id_of(briefing)).status(), 404);
}

TEST_P(Letters, the_briefing_is_drafted_when_the_procedure_wants_it) {
    auto desk = signed_in(Role::secretariat);
    const auto briefings = [&] { return desk.json("/api/letters?kind=briefing").json().as_array().size(); };
    draft_due_letters(house->app, read_clock());
    EXPECT_EQ(briefings(), 1u) << "the first arrival of the practice ground is over a year old";
    const Time later{read_clock().seconds + 70 * 86400};
    draft_due_letters(house->app, later);
    EXPECT_EQ(briefings(), 1u);
    draft_due_letters(house->app, later);
    EXPECT_EQ(briefings(), 1u) << "one draft at a time";
}

ON_BOTH_ENGINES(Letters);
