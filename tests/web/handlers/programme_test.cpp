// The list of programmes and the page of one: for everybody, each space its own.

#include "cli/practice_programmes.hpp"
#include "cli/programmes.hpp"
#include "programmes/identities.hpp"
#include "web/handlers/programme_parts.hpp"
#include "web/world.hpp"

#include <filesystem>
#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class ProgrammePages : public WebStory {
protected:
    std::string page_of(const std::string& identifier) { return "/en/programmes/" + handle_of(identifier); }
    std::int64_t total(Client& client, const std::string& query) {
        return client.json("/api/programmes" + query).json().at("total").as_int64();
    }
    // The practice programmes, as if they were the world's: only where they are kept matters here.
    void keep_real_ones() {
        Tagger tagger(house->data.vocabulary);
        Settings settings;
        settings.data_dir = house->folder();
        ASSERT_TRUE(make_practice_programmes(programmes_folder(settings), house->data, tagger, read_clock()));
    }
};

}  // namespace

TEST_P(ProgrammePages, without_any_says_in_one_line_how_to_get_them) {
    auto reader = browser();
    const auto page = reader.get("/en/programmes");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("lightfoot programmes update"));
    EXPECT_FALSE(page.shows("practice)"));
    EXPECT_EQ(reader.json("/api/programmes").json().at("kept").as_int64(), 0);
    EXPECT_EQ(reader.get(page_of("XP-PRA-04-VET")).status(), 404);
}

TEST_P(ProgrammePages, those_of_practice_are_seen_on_the_practice_ground) {
    auto person = point_of_contact();
    const auto page = person.get("/en/programmes");
    EXPECT_TRUE(page.shows("Practice State Sulenta"));
    EXPECT_TRUE(page.shows("Goes on."));
    EXPECT_EQ(total(person, ""), 17);
    const auto list = person.json("/api/programmes").json();
    EXPECT_FALSE(list.at("facets").as_array().empty());
}

TEST_P(ProgrammePages, an_import_is_seen_without_a_new_start) {
    auto reader = browser();
    EXPECT_EQ(total(reader, ""), 0);
    keep_real_ones();
    house->programmes.read(Space::real, Time{read_clock().seconds + 10});
    EXPECT_EQ(total(reader, ""), 17);
}

TEST_P(ProgrammePages, one_programme_stands_once_with_its_parts_and_one_sum) {
    auto person = point_of_contact();
    const auto list = person.json("/api/programmes?country=XL").list("programmes");
    int customs = 0;
    for (const auto& one : list) {
        const std::string id(one.at("identifier").as_string());
        const bool part = id.starts_with("XP-PRA-01-") || id == "XP-PRA-08-SCHOOL";
        customs += part;
        EXPECT_EQ(one.at("parts").as_int64(), part ? 4 : 1) << id;
    }
    EXPECT_EQ(customs, 1) << "of four that are published";
    EXPECT_TRUE(person.get("/en/programmes?country=XL").shows("One programme, published in 4 parts"));
    const auto page = person.get(page_of("XP-PRA-08-SCHOOL"));
    for (const char* part : {"One programme, 4 published parts", "(this page)", "reported by a company",
                             "nothing is added up", "Customs that are quick and careful", "figures shown"})
        EXPECT_TRUE(page.shows(part)) << part;
    const auto entry = person.json("/api/programmes/" + handle_of("XP-PRA-01-TRANSIT")).json().at("entry");
    EXPECT_EQ(entry.at("parts").as_array().size(), 4u);
    EXPECT_EQ(entry.at("parts").at(0).at("programme").at("identifier").as_string(), "XP-PRA-01-CUSTOMS");
    EXPECT_EQ(entry.at("figures").at("whose").as_string(), "lead");
    EXPECT_EQ(entry.at("figures").at("committed").as_int64(), 3'600'000) << "and not its parts' beside it";
    EXPECT_FALSE(person.get(page_of("XP-PRA-02-MINES")).shows("One programme,"));
}

TEST_P(ProgrammePages, words_of_any_language_find_titles_texts_and_partners) {
    auto person = point_of_contact();
    const auto first = [&](const std::string& words) {
        const auto found = person.json("/api/programmes?words=" + words).list("programmes");
        return found.empty() ? std::string() : std::string(found[0].at("identifier").as_string());
    };
    EXPECT_EQ(first("veterinary"), "XP-PRA-04-VET");
    EXPECT_EQ(first("artisanales"), "XP-PRA-02-MINES");
    EXPECT_EQ(first("%D1%85%D0%B8%D0%BC%D0%B8%D1%87%D0%B5%D1%81%D0%BA%D0%B8%D0%BC%D0%B8"), "XP-PRA-05-CHEM");
    EXPECT_EQ(first("%E6%B5%B7%E5%85%B3%E5%AD%A6%E6%A0%A1&typed=yes"), "XP-PRA-06-CLASS");
    EXPECT_EQ(first("regulators"), "XP-PRA-04-SOURCES");
    EXPECT_EQ(first("nothingofthekind"), "");
}

TEST_P(ProgrammePages, an_identifier_finds_its_programme_first) {
    auto person = point_of_contact();
    const auto alone = person.json("/api/programmes?words=XP-PRA-02-MINES").list("programmes");
    ASSERT_EQ(alone.size(), 1u);
    EXPECT_EQ(alone[0].at("identifier").as_string(), "XP-PRA-02-MINES");
    const auto page = person.get("/en/programmes?words=XP-PRA-02-MINES");
    EXPECT_FALSE(page.shows("No programme has all of these words"));
    const auto beside = person.json("/api/programmes?words=veterinary+XP-PRA-02-MINES").list("programmes");
    ASSERT_GT(beside.size(), 1u);
    EXPECT_EQ(beside[0].at("identifier").as_string(), "XP-PRA-02-MINES");
}

TEST_P(ProgrammePages, a_term_of_the_vocabulary_finds_what_says_the_same_in_other_words) {
    auto person = point_of_contact();
    const auto ids = [&](const std::string& query) {
        std::set<std::string> found;
        for (const auto& one : person.json("/api/programmes?words=" + query).list("programmes"))
            found.emplace(one.at("identifier").as_string());
        return found;
    };
    const auto typed = ids("customs&typed=yes"), wide = ids("customs");
    EXPECT_TRUE(std::includes(wide.begin(), wide.end(), typed.begin(), typed.end()));
    EXPECT_TRUE(wide.contains("XP-PRA-03-PORTS")) << "its text is Spanish";
    EXPECT_FALSE(typed.contains("XP-PRA-03-PORTS"));
    EXPECT_TRUE(ids("aduanas").contains("XP-PRA-01-SCHOOL")) << "and the other way";
    const auto answer = person.json("/api/programmes?words=customs").json();
    EXPECT_FALSE(answer.at("also_searched_for").as_array().empty());
    const auto page = person.get("/fr/programmes?words=douanes&country=XL");
    EXPECT_TRUE(page.shows("Recherche étendue, dans les six langues"));
    EXPECT_TRUE(page.shows("Chercher seulement les mots saisis"));
    const auto narrow = person.get("/fr/programmes?words=douanes&country=XL&typed=yes");
    EXPECT_TRUE(narrow.shows("Seuls les mots saisis ont été cherchés."));
    EXPECT_FALSE(person.get("/en/programmes?words=nothingofthekind").shows("Also searched"));
}

TEST_P(ProgrammePages, where_no_programme_has_all_words_those_with_some_are_shown_and_it_is_said) {
    auto person = point_of_contact();
    const auto page = person.get("/en/programmes?words=veterinary+customs+artisanales");
    EXPECT_TRUE(page.shows("No programme has all of these words"));
    EXPECT_GT(total(person, "?words=veterinary+customs+artisanales"), 1);
}

TEST_P(ProgrammePages, facets_narrow_and_can_be_taken_back) {
    auto person = point_of_contact();
    EXPECT_EQ(total(person, "?country=XL"), 7);
    EXPECT_EQ(total(person, "?country=XL&sector=31195"), 2);
    EXPECT_EQ(total(person, "?publisher=XP-PRA-04&country=XL"), 2);
    EXPECT_EQ(total(person, "?status=4"), 1);
    const auto page = person.get("/en/programmes?country=XL");
    EXPECT_TRUE(page.shows("Practice State Sulenta ✕"));
    EXPECT_TRUE(page.shows("International Bench for Laboratories")) << "publishers by their names";
}

TEST_P(ProgrammePages, a_code_is_read_in_the_ways_people_write_it) {
    auto person = point_of_contact();
    for (const char* country : {"XL", "xl", "+XL+", "XAH", "xah", "Practice+State+Sulenta"})
        EXPECT_EQ(total(person, std::string("?country=") + country), 7) << country;
    EXPECT_EQ(total(person, "?country=XL&country=xl&sector=31195"), 2);
    EXPECT_GE(total(person, "?country=XL&sector=311"), 2) << "a whole group";
    EXPECT_GE(total(person, "?country=XL&sector=311"), total(person, "?country=XL&sector=31195"));
    const auto page = person.get("/en/programmes?country=xl&sector=311");
    EXPECT_TRUE(page.shows("Practice State Sulenta ✕"));
    EXPECT_TRUE(page.shows("311</bdi></span> ✕"));
    EXPECT_TRUE(page.shows("name=\"country\" value=\"XL\"")) << "the form keeps the one way of writing it";
}

TEST_P(ProgrammePages, what_is_chosen_can_be_taken_back_also_where_nothing_is_left) {
    auto person = point_of_contact();
    const auto page = person.get("/en/programmes?words=nothingofthekind&country=XL&region=m49-002&status=6");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Practice State Sulenta ✕"));
    EXPECT_TRUE(page.shows("Africa ✕"));
    EXPECT_TRUE(page.shows("Suspended ✕"));
}

TEST_P(ProgrammePages, days_and_whether_they_go_on_are_counted_beside_the_facets) {
    auto person = point_of_contact();
    const auto count = [&](const std::string& query, const std::string& facet, const std::string& value) {
        for (const auto& one : person.json("/api/programmes" + query).list("facets"))
            if (one.at("facet").as_string() == facet && one.at("value").as_string() == value)
                return one.at("count").as_int64();
        return std::int64_t(0);
    };
    const int year = calendar_day(date_of(read_clock())).year;
    for (const std::string query : {"", "?country=XL", "?words=customs"}) {
        const auto with = [&](const std::string& more) {
            return total(person, query + (query.empty() ? "?" : "&") + more);
        };
        EXPECT_EQ(count(query, "going", "yes"), with("going=yes")) << query;
        EXPECT_EQ(count(query, "going", "not_ended"), with("going=not_ended")) << query;
        const auto now = std::to_string(year);
        EXPECT_EQ(count(query, "year", now), with("from=" + now + "-01-01&to=" + now + "-12-31")) << query;
        EXPECT_GT(count(query, "year", now), 0) << query;
    }
    EXPECT_EQ(count("?going=yes", "going", "not_ended"), 16) << "without what is chosen now";
    EXPECT_EQ(count("?country=XL", "region", "298"), 0);
    const auto page = person.get("/en/programmes?going=yes");
    EXPECT_TRUE(page.shows("Still going"));
    EXPECT_TRUE(page.shows("What goes on, by its own account ✕"));
    EXPECT_TRUE(page.shows("Running in the year"));
    EXPECT_TRUE(page.shows("to=" + std::to_string(year) + "-12-31"));
}

TEST_P(ProgrammePages, a_sector_is_called_by_its_name_in_the_readers_language) {
    auto person = point_of_contact();
    const auto handle = handle_of("XP-PRA-01-CUSTOMS");
    EXPECT_TRUE(person.get("/en/programmes/" + handle).shows("Trade facilitation <span"));
    EXPECT_TRUE(person.get("/fr/programmes/" + handle).shows("Facilitation du commerce <span"));
    EXPECT_TRUE(person.get("/ar/programmes?country=XL").shows("تيسير التجارة <span")) << "in the facets too";
    const auto sectors = person.json("/api/programmes/" + handle + "?language=en").list("sectors");
    EXPECT_EQ(sectors[0].at("code").as_string(), "33120");
    EXPECT_EQ(sectors[0].at("name").as_string(), "Trade facilitation");
    EXPECT_TRUE(browser().get("/en/vocabulary/customs-control").shows("Trade facilitation <span"));
}

TEST_P(ProgrammePages, a_code_of_another_list_is_no_code_of_the_dac) {
    auto person = point_of_contact();
    const auto handle = handle_of("XP-PRA-01-CUSTOMS");
    const auto page = person.get("/en/programmes/" + handle);
    EXPECT_TRUE(page.shows("Sectors in other lists"));
    EXPECT_TRUE(page.shows("(Sustainable Development Goals)"));
    const auto json = person.json("/api/programmes/" + handle + "?language=en");
    const auto sectors = json.list("sectors");
    ASSERT_EQ(sectors.size(), 3u);
    for (const std::size_t of_the_dac : {0, 1}) EXPECT_TRUE(sectors[of_the_dac].at("vocabulary").is_null());
    EXPECT_EQ(sectors[2].at("vocabulary").as_string(), "8");
    EXPECT_FALSE(json.list("aid_types").empty());
}

TEST_P(ProgrammePages, by_days_and_whether_they_have_ended) {
    auto person = point_of_contact();
    EXPECT_EQ(total(person, "?going=not_ended"), 16);
    const auto on = person.json("/api/programmes?going=yes").list("programmes");
    EXPECT_FALSE(on.empty());
    for (const auto& one : on) EXPECT_EQ(one.at("going").as_string(), "yes");
    EXPECT_EQ(total(person, "?to=1990-01-01"), 0);
    EXPECT_EQ(person.get("/en/programmes?page=999").status(), 200);
}

TEST_P(ProgrammePages, what_a_query_may_not_hold_is_said_and_nothing_is_listed) {
    auto person = point_of_contact();
    for (const char* query : {"from=banana", "to=2026-02-30", "going=perhaps", "page=two"}) {
        const auto answer = person.json(std::string("/api/programmes?") + query);
        EXPECT_EQ(answer.status(), 422) << query;
        const auto page = person.get(std::string("/en/programmes?") + query);
        EXPECT_EQ(page.status(), 422) << query;
        EXPECT_FALSE(page.shows("Customs that are quick")) << query;
        EXPECT_TRUE(page.shows("role=\"search\"")) << query;
    }
    EXPECT_TRUE(person.get("/en/programmes?from=banana").shows("value=\"banana\"")) << "what was typed stays";
    const std::pair<const char*, const char*> codes[] = {{"country=NOWHERE", "is no country"},
                                                         {"region=no-such-region", "is no region"},
                                                         {"sector=99999", "is no sector"},
                                                         {"publisher=nobody", "the reference"},
                                                         {"status=x", "is no published status"}};
    for (const auto& [query, why] : codes) {
        const auto answer = person.json(std::string("/api/programmes?") + query);
        EXPECT_EQ(answer.status(), 422) << query;
        const auto page = person.get(std::string("/en/programmes?going=yes&words=customs&") + query);
        EXPECT_EQ(page.status(), 422) << query;
        EXPECT_TRUE(page.shows(why)) << query;
        EXPECT_TRUE(page.shows("value=\"customs\"")) << "what was typed stays";
        const std::string_view name = std::string_view(query).substr(0, std::string_view(query).find('='));
        EXPECT_FALSE(page.shows("name=\"" + std::string(name) + "\" value"))
            << "and what cannot be read is not asked again";
    }
}

TEST_P(ProgrammePages, a_program_is_told_what_cannot_be_asked) {
    auto person = point_of_contact();
    const auto answer = person.json("/api/programmes?countri=KE&language=en");
    EXPECT_EQ(answer.status(), 422);
    const auto& said = answer.body;
    EXPECT_NE(said.find("countri"), std::string::npos);
    EXPECT_NE(said.find("words, typed, country"), std::string::npos) << said;
    EXPECT_EQ(person.json("/api/programmes/publishers/?q=1").status(), 404);
    EXPECT_EQ(person.json("/api/programmes/" + handle_of("XP-PRA-02-MINES") + "?country=KE").status(), 422);
    EXPECT_EQ(person.get("/en/programmes?utm_source=mail").status(), 200)
        << "links of people carry such things";
}

TEST_P(ProgrammePages, a_state_that_is_asked_for_is_found_where_no_word_names_it) {
    auto person = point_of_contact();
    const auto asked = person.json("/api/programmes?words=Sulenta").json();
    EXPECT_EQ(asked.at("also_places").as_array().size(), 0u) << "its name is Practice State Sulenta";
    const auto whole = person.json("/api/programmes?words=Practice+State+Sulenta").json();
    ASSERT_EQ(whole.at("also_places").as_array().size(), 1u);
    EXPECT_GE(whole.at("total").as_int64(), 7);
    const auto short_name = browser().json("/api/programmes?words=customs+UK").json();
    EXPECT_EQ(short_name.at("kept").as_int64(), 0);
}

TEST_P(ProgrammePages, all_sectors_of_the_vocabulary_have_one_short_value) {
    auto person = point_of_contact();
    const auto some = total(person, "?country=XL&sector=1540");
    EXPECT_GT(some, 0);
    EXPECT_LE(some, 7);
    EXPECT_TRUE(person.get("/en/programmes?country=XL&sector=1540").shows("touch on resolution 1540 ✕"));
}

TEST_P(ProgrammePages, plot_and_sum_speak_of_the_same_money_and_parts_are_counted_alike) {
    auto person = point_of_contact();
    const auto page = person.get(page_of("XP-PRA-08-SCHOOL"));
    EXPECT_TRUE(page.shows("The same money as in the sum above"));
    EXPECT_FALSE(person.get(page_of("XP-PRA-02-MINES")).shows("The same money as"));
    for (const char* id : {"XP-PRA-01-CUSTOMS", "XP-PRA-01-TRANSIT", "XP-PRA-08-SCHOOL"}) {
        const auto one = person.json("/api/programmes/" + handle_of(id)).json();
        EXPECT_EQ(one.at("programme").at("parts").as_int64(), 4) << id;
        for (const auto& part : one.at("entry").at("parts").as_array())
            EXPECT_EQ(part.at("programme").at("parts").as_int64(), 4) << id;
    }
}

TEST_P(ProgrammePages, one_with_all_its_parts) {
    auto person = point_of_contact();
    const auto page = person.get(page_of("XP-PRA-01-CUSTOMS"));
    ASSERT_EQ(page.status(), 200);
    for (const char* part :
         {"Customs that are quick", "Customs Academy of Sulenta", "On the ground",
          "customs-programme@sulenta.example", "33120", "class=\"plot money\"", "Programme document",
          "A customs school", "practice/programmes.xml", "Goes on.", "Objectives"})
        EXPECT_TRUE(page.shows(part)) << part;
    EXPECT_TRUE(page.shows("/en/programmes/" + handle_of("XP-PRA-01-SCHOOL")));
    const auto json = person.json("/api/programmes/" + handle_of("XP-PRA-01-CUSTOMS")).json();
    EXPECT_EQ(json.at("programme").at("going").as_string(), "yes");
    EXPECT_EQ(json.at("source").at("file").as_string(), "practice/programmes.xml");
    EXPECT_FALSE(json.at("sums").as_array().empty());
}

TEST_P(ProgrammePages, the_title_is_in_the_language_of_the_reader_where_there_is_one) {
    auto person = point_of_contact();
    const auto handle = handle_of("XP-PRA-01-CUSTOMS");
    EXPECT_TRUE(person.get("/fr/programmes/" + handle).shows("Des douanes rapides"));
    EXPECT_TRUE(person.get("/es/programmes/" + handle).shows("lang=\"en\">Customs that are quick"));
}

TEST_P(ProgrammePages, an_address_that_is_none_is_not_found) {
    auto person = point_of_contact();
    for (const char* handle :
         {"0000000000000001", "xyz", "00000000000000000", "zzzzzzzzzzzzzzzz", "-000000000000001"})
        EXPECT_EQ(person.get(std::string("/en/programmes/") + handle).status(), 404) << handle;
    EXPECT_EQ(handle_of("XP-PRA-01-CUSTOMS").size(), 16u);
    EXPECT_EQ(mark_of_handle(handle_of("XP-PRA-01-CUSTOMS")), mark_of("XP-PRA-01-CUSTOMS"));
}

ON_BOTH_ENGINES(ProgrammePages);
