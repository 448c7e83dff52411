// The records that the program brings along are what docs/records.md says of them.

#include "exchange/reading.hpp"
#include "exchange/records.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace lightfoot;

namespace {

const Date today = date_of(2026, 11, 24);

// The files of a folder of the source tree, named as the program embeds them.
struct Folder {
    std::vector<std::pair<std::string, std::string>> held;
    std::vector<EmbeddedFile> files;

    explicit Folder(const std::string& name) {
        for (const auto& entry : std::filesystem::directory_iterator(std::string(SOURCE_DIR) + "/" + name))
            held.emplace_back(name + "/" + entry.path().filename().string(), bytes_of(entry.path()));
        std::sort(held.begin(), held.end());
        for (const auto& [path, content] : held) files.push_back({path, content});
    }
};

Records read_folder(const std::string& name, Space space) {
    const Folder folder(name);
    auto records = read_records(folder.files, space, today);
    if (records) return std::move(*records);
    ADD_FAILURE() << records.error().message.key << "\n" << faults_of(records.error());
    return {};
}
const Records& real() {
    static const Records records = read_folder("data/records", Space::real);
    return records;
}
const Records& practice() {
    static const Records records = read_folder("data/practice", Space::practice);
    return records;
}

const Institution& institution(const Records& records, InstitutionId id) {
    for (const auto& one : records.institutions)
        if (one.id == id) return one;
    throw std::runtime_error("no such institution");
}
std::vector<Request> requests_of(const Records& records, std::string_view state) {
    std::vector<Request> found;
    for (const auto& request : records.requests)
        if (institution(records, request.institution).state_code == state) found.push_back(request);
    return found;
}

}  // namespace

// --- The published records.

TEST(records, eighty_offers_of_forty_one_providers) {
    EXPECT_EQ(real().offers.size(), 80u);
    EXPECT_EQ(std::count_if(real().institutions.begin(), real().institutions.end(),
                            [](const Institution& one) { return one.provides; }),
              41);
    std::set<InstitutionId> providers;
    for (const auto& offer : real().offers) providers.insert(offer.provider);
    EXPECT_EQ(providers.size(), 41u);
}

TEST(records, activity_is_never_an_offer) {
    for (const auto& offer : real().offers) {
        const auto& seen = offer.provenance.record_kind;
        EXPECT_EQ(offer.kind == OfferKind::published_offer, seen == "listed_offer_page_seen");
        EXPECT_EQ(offer.kind == OfferKind::named_provider, seen == "named_by_official_source_as_provider");
        EXPECT_EQ(offer.kind == OfferKind::documented_activity, seen == "documented_activity_only");
    }
}

TEST(records, every_real_record_has_a_source) {
    for (const auto& one : real().institutions) EXPECT_FALSE(one.provenance.source_url.empty());
    for (const auto& offer : real().offers) EXPECT_FALSE(offer.provenance.source_url.empty());
    for (const auto& request : real().requests) EXPECT_FALSE(request.provenance.source_url.empty());
}

TEST(records, published_requests_are_an_archive) {
    EXPECT_EQ(real().requests.size(), 22u);
    for (const auto& request : real().requests) {
        EXPECT_EQ(status_of(request), RequestStatus::archive);
        EXPECT_FALSE(is_open(request));
    }
}

TEST(records, requests_of_albania_and_armenia) {
    const auto albania = requests_of(real(), "ALB"), armenia = requests_of(real(), "ARM");
    ASSERT_EQ(albania.size(), 1u);
    EXPECT_EQ(albania[0].dated, date_of(2004, 10, 28));
    EXPECT_EQ(albania[0].needs.size(), 3u);
    ASSERT_EQ(armenia.size(), 2u);
    EXPECT_EQ(armenia[0].dated, date_of(2008, 4, 4));
    EXPECT_EQ(armenia[0].needs.size(), 2u);
    EXPECT_EQ(armenia[0].topics_as_labelled,
              (std::vector<std::string>{"Physical protection measures", "Border controls"}));
    EXPECT_EQ(armenia[1].dated, date_of(2015, 3, 25));
    EXPECT_EQ(armenia[1].needs.size(), 5u);
    EXPECT_EQ(armenia[1].needs[4].position, 5);
}

TEST(records, unknown_text_stays_unknown) {
    int unknown = 0;
    for (const auto& request : real().requests) {
        const bool not_found = request.provenance.record_kind.ends_with("text_not_found");
        EXPECT_EQ(request.needs.empty(), not_found) << request.provenance.note;
        unknown += not_found;
    }
    EXPECT_EQ(unknown, 17);
}

TEST(records, a_month_is_not_a_day) {
    const auto& all = real().requests;
    const auto found = std::find_if(all.begin(), all.end(), [](const Request& request) {
        return request.provenance.record_kind == "request_known_from_responses";
    });
    ASSERT_NE(found, all.end());
    EXPECT_FALSE(found->dated);
    EXPECT_EQ(found->date_note, "October 2008 (month only)");
    EXPECT_NE(found->provenance.note.find("inferred"), std::string::npos);
}

TEST(records, no_guess_is_kept) {
    for (const auto& [name, content] : Folder("data/records").held)
        EXPECT_EQ(content.find("guess"), std::string::npos) << name;
}

TEST(records, nobody_has_confirmed_real_topics) {
    for (const auto& offer : real().offers)
        for (const auto& tag : offer.topics) EXPECT_EQ(tag.standing, TopicStanding::proposed);
    for (const auto& request : real().requests)
        for (const auto& need : request.needs) EXPECT_TRUE(need.topics.empty());
}

TEST(records, what_the_sources_do_not_say_is_absent) {
    for (const auto& offer : real().offers) {
        EXPECT_FALSE(offer.lead_days || offer.duration_days || offer.capacity_per_year || offer.visits);
        EXPECT_FALSE(offer.confirmed_on || offer.travel_paid_by || offer.fees_paid_by);
        EXPECT_TRUE(offer.eligible_states.empty());
    }
    EXPECT_TRUE(real().accounts.empty());
}

// --- The practice world.

TEST(records, practice_world_speaks_six_languages) {
    std::set<std::string> offers, requests;
    for (const auto& offer : practice().offers) offers.insert(offer.language);
    for (const auto& request : practice().requests) requests.insert(request.language);
    const std::set<std::string> six{"ar", "en", "es", "fr", "ru", "zh"};
    EXPECT_EQ(offers, six);
    EXPECT_EQ(requests, six);
}

TEST(records, practice_world_is_labelled_and_apart) {
    for (const auto& one : practice().institutions) {
        EXPECT_EQ(one.space, Space::practice);
        if (one.kind == InstitutionKind::state) EXPECT_TRUE(one.state_code.starts_with("XA"));
        else EXPECT_TRUE(one.name.starts_with("Practice ")) << one.name;
        EXPECT_TRUE(one.contact.office_email.ends_with(".example"));
    }
    std::set<std::int64_t> ids;
    for (const auto& one : practice().institutions) ids.insert(one.id.value);
    for (const auto& one : real().institutions) EXPECT_FALSE(ids.contains(one.id.value));
}

TEST(records, practice_has_one_account_for_each_role) {
    std::set<std::string> seats;
    for (const auto& [account, password] : practice().accounts) {
        EXPECT_TRUE(account.shared);
        EXPECT_EQ(account.space, Space::practice);
        EXPECT_TRUE(account.email.ends_with(".example"));
        EXPECT_EQ(password, practice().accounts[0].password);
        const auto seat = std::string(name_of(account.role)) + (account.deputy ? " deputy" : "");
        EXPECT_TRUE(seats.insert(seat).second);
    }
    EXPECT_EQ(seats, (std::set<std::string>{"point_of_contact", "point_of_contact deputy", "provider",
                                            "secretariat", "committee", "administrator"}));
}

TEST(records, practice_requests_stand_everywhere) {
    std::map<RequestStatus, int> standing;
    for (const auto& request : practice().requests) ++standing[status_of(request)];
    EXPECT_EQ(standing[RequestStatus::archive], 0);
    EXPECT_GE(standing[RequestStatus::draft], 1);
    EXPECT_GE(standing[RequestStatus::sent], 2);
    EXPECT_GE(standing[RequestStatus::circulated], 5);
    int running = 0, silent = 0, referred = 0, posted = 0, asked = 0;
    for (const auto& request : practice().requests) {
        running += request.acknowledged_at && request.circulation.way == ConsentWay::not_asked;
        silent += request.circulation.way == ConsentWay::silence && !request.circulated_at;
        referred += open_referral(request) != nullptr;
        posted += is_posted(request);
        asked += request.met.asked_at.has_value();
    }
    for (const int count : {running, silent, referred, posted, asked}) EXPECT_GE(count, 1);
}

TEST(records, practice_requests_hold_one_to_three_needs) {
    for (const auto& request : practice().requests) {
        EXPECT_GE(request.needs.size(), 1u);
        EXPECT_LE(request.needs.size(), 3u);
        EXPECT_FALSE(request.note.empty());
        for (const auto& need : request.needs) EXPECT_FALSE(need.topics.empty()) << need.title;
    }
}

TEST(records, practice_offers_state_everything) {
    std::size_t soon = 0;
    for (const auto& offer : practice().offers) {
        EXPECT_EQ(offer.kind, OfferKind::offer);
        SCOPED_TRACE(offer.title);
        EXPECT_TRUE(offer.lead_days && offer.duration_days && offer.visits && offer.capacity_per_year);
        EXPECT_TRUE(offer.travel_paid_by && offer.fees_paid_by && offer.local_costs_paid_by);
        EXPECT_TRUE(offer.confirmed_on && offer.created_at);
        EXPECT_FALSE(offer.languages.empty() || offer.conditions.empty() || offer.text.empty());
        EXPECT_NE(offer.regions.empty(), offer.eligible_states.empty());
        EXPECT_FALSE(offer.contact.office.empty());
        EXPECT_TRUE(std::is_sorted(offer.topics.begin(), offer.topics.end()));
        soon += *offer.lead_days <= 30;
    }
    EXPECT_GE(practice().offers.size(), 30u);
    EXPECT_GE(2 * soon, practice().offers.size());
}

TEST(records, practice_days_follow_today) {
    const Folder folder("data/practice");
    const auto later = read_records(folder.files, Space::practice, Date{today.days + 100});
    ASSERT_TRUE(later);
    const auto& offer = practice().offers[0];
    EXPECT_EQ(later->offers[0].id, offer.id);
    EXPECT_EQ(later->offers[0].confirmed_on->days, offer.confirmed_on->days + 100);
    for (const auto& request : practice().requests) {
        EXPECT_LT(date_of(*request.created_at), today);
        EXPECT_LE(*request.created_at, request.sent_at.value_or(*request.created_at));
    }
}

TEST(records, practice_asks_about_diamonds_and_gold) {
    const auto found = requests_of(practice(), "XAB");
    ASSERT_FALSE(found.empty());
    const auto& topics = found[0].needs[0].topics;
    for (const char* topic : {"diamonds", "gold", "artisanal-mining"})
        EXPECT_EQ(std::count(topics.begin(), topics.end(), TopicTag{topic, TopicStanding::confirmed}), 1);
}

TEST(records, practice_topics_are_in_the_vocabulary) {
    const auto folder = std::filesystem::path(SOURCE_DIR) / "data" / "vocabulary";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "there is no vocabulary in " << folder;
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) all += bytes_of(entry.path());
    const auto expect_known = [&](const std::vector<TopicTag>& tags) {
        for (const auto& tag : tags)
            EXPECT_NE(all.find("\nid = \"" + tag.topic + "\"\n"), std::string::npos) << tag.topic;
    };
    for (const auto& offer : practice().offers) expect_known(offer.topics);
    for (const auto& request : practice().requests)
        for (const auto& need : request.needs) expect_known(need.topics);
    for (const auto& offer : real().offers) expect_known(offer.topics);
}

TEST(records, a_regional_organisation_asks_too) {
    int asked = 0;
    for (const auto& request : practice().requests)
        asked += institution(practice(), request.institution).kind == InstitutionKind::regional_organisation;
    EXPECT_GE(asked, 1);
}

TEST(records, some_who_ask_in_practice_also_give) {
    int both = 0;
    for (const auto& request : practice().requests)
        both += institution(practice(), request.institution).provides;
    EXPECT_GE(both, 3);
}

TEST(practice_records, cases_stand_at_several_stages_and_begin_before_what_follows) {
    std::set<CaseStatus> stages;
    for (const auto& it : practice().cases) {
        stages.insert(status_of(it, today));
        EXPECT_NE(it.provider, it.requester) << it.title.text;
        EXPECT_FALSE(it.title.text.empty());
        for (const auto& decision : {it.of_requester, it.of_provider})
            EXPECT_LE(it.interested_at, decision.at.value_or(it.interested_at)) << it.title.text;
        for (const auto& delivery : it.deliveries)
            EXPECT_LE(it.of_provider.at.value(), delivery.proposed_at) << delivery.title;
    }
    for (auto wanted : {CaseStatus::proposed, CaseStatus::interested, CaseStatus::requester_accepted,
                        CaseStatus::matched, CaseStatus::reported, CaseStatus::closed, CaseStatus::declined})
        EXPECT_TRUE(stages.contains(wanted)) << name_of(wanted);
    EXPECT_FALSE(practice().messages.empty());
}

TEST(practice_records, stories_are_there_to_read_with_and_without_a_name) {
    std::set<std::string> originals;
    int unnamed = 0, translated = 0;
    for (const auto& story : practice().stories) {
        EXPECT_TRUE(is_public(story));
        const auto of = std::find_if(practice().cases.begin(), practice().cases.end(),
                                     [&](const Case& it) { return it.id == story.of; });
        ASSERT_NE(of, practice().cases.end());
        EXPECT_TRUE(has_story(*of)) << of->title.text;
        unnamed += !is_named(story);
        for (const auto& text : story.texts) {
            if (text.translates.empty()) originals.insert(text.language);
            translated += !text.translates.empty() && release_of(story, text.part, text.language);
        }
    }
    EXPECT_GE(practice().stories.size(), 3u);
    EXPECT_GE(unnamed, 1);
    EXPECT_GE(translated, 3);
    EXPECT_TRUE(originals.contains("ar"));
    EXPECT_TRUE(originals.contains("fr"));
}
