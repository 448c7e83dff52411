// Every stage, every act, everybody: the verbs do what the table says and nothing else.

#include "domain/transition.hpp"

#include "domain/procedure_world.hpp"
#include "domain/verbs/procedure.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Procedure procedure = procedure_of_2010();
const Time then = moment(2024, 5, 6), now = moment(2026, 11, 16);

Request request_at(Stage stage) {
    auto it = request({1}, arland);
    if (stage == Stage::archive) it.arrival = RequestArrival::archive;
    if (stage == Stage::draft || stage == Stage::archive) return it;
    it.sent_at = then;
    it.dated = date_of(then);
    if (stage == Stage::set_aside) it.set_aside = {SetAsideReason::not_proper_form, then, {}};
    if (stage >= Stage::authenticated) it.authenticated_at = then;
    if (stage >= Stage::acknowledged) it.acknowledged_at = moment(2026, 11, 2);
    if (stage >= Stage::circulated) it.circulation = {ConsentWay::express, then}, it.circulated_at = then;
    if (stage >= Stage::asked) it.met.asked_at = then;
    if (stage == Stage::answered) it.met.answered_at = then, it.met.answer = MetAnswer::in_part;
    if (stage == Stage::withdrawn) it.met = {}, it.withdrawn_at = then;
    return it;
}

// So that no condition stands in the way of the act.
Request prepared(Stage stage, Act act) {
    auto it = request_at(stage);
    switch (act) {
    case Act::circulate:
        it.circulation = {ConsentWay::express, then};
        if (stage != Stage::circulated) it.circulated_at.reset();
        break;
    case Act::recall:
        if (stage == Stage::asked || stage == Stage::answered) it.circulated_at = then;
        break;
    case Act::consent_circulation:
        if (stage == Stage::asked || stage == Stage::answered) it.circulated_at.reset(), it.circulation = {};
        break;
    case Act::note_circulation_silence:
        if (stage != Stage::circulated) it.circulation = {};
        break;
    case Act::consent_posting:
    case Act::note_posting_silence: it.posted = {"A text.", "en", moment(2026, 11, 2), {}, {}}; break;
    case Act::post:
        it.posted = {"A text.", "en", then, {}, {}};
        it.posting = {ConsentWay::express, then};
        break;
    case Act::take_down: it.posted = {"A text.", "en", then, then, {}}; break;
    case Act::end_referral: it.referrals = {{then, committee_of_states, "", {}, ""}}; break;
    default: break;
    }
    return it;
}

Result<RequestChange> perform(Act act, const Request& it, const Viewer& who) {
    switch (act) {
    case Act::send: {
        auto cleared = it;
        cleared.clearance.at = then;
        return send_request(cleared, who, now);
    }
    case Act::authenticate: return authenticate_request(it, who, now);
    case Act::set_aside: return set_aside_request(it, who, SetAsideReason::not_proper_form, "", now);
    case Act::acknowledge: return acknowledge_request(it, who, now);
    case Act::consent_circulation: return consent_circulation(it, who, ConsentWay::express, now);
    case Act::recall: return consent_circulation(it, who, ConsentWay::refused, now);
    case Act::circulate: return circulate_request(it, who, now);
    case Act::write_posting_text: return write_posting_text(it, who, "Another text.", "en", now);
    case Act::consent_posting: return consent_posting(it, who, ConsentWay::express, now);
    case Act::refuse_posting: return consent_posting(it, who, ConsentWay::refused, now);
    case Act::post: return post_text(it, who, now);
    case Act::take_down: return take_down_text(it, who, now);
    case Act::refer: return refer_request(it, who, "", now);
    case Act::end_referral: return end_referral(it, who, "", now);
    case Act::ask_whether_met: return ask_whether_met(it, who, procedure, now);
    case Act::answer_whether_met: return answer_whether_met(it, who, MetAnswer::met, "", now);
    case Act::withdraw: return withdraw_request(it, who, now);
    case Act::note_circulation_silence:
    case Act::note_posting_silence: break;  // nobody's
    }
    return not_allowed();
}

// To take one's consent back where nobody has it yet is simply to refuse.
bool is_other_act(Act act, Stage stage) { return act == Act::recall && stage < Stage::circulated; }

const Transition* row_of(const Request& it, Act act, const std::vector<Actor>& actors) {
    for (const auto& row : transitions()) {
        const bool theirs = std::find(actors.begin(), actors.end(), row.who) != actors.end();
        if (row.act == act && theirs && row.from.has(stage_of(it)) && row.condition != Condition::is_letter)
            return &row;
    }
    return nullptr;
}

bool ever(Act act, const std::vector<Actor>& actors) {
    for (const auto& row : transitions()) {
        const bool theirs = std::find(actors.begin(), actors.end(), row.who) != actors.end();
        if (row.act == act && theirs && row.condition != Condition::is_letter) return true;
    }
    return false;
}

const Viewer everybody[] = {visitor(),  of_arland(),   of_borland(),  of_cordia(),
                            of_delta(), of_desk(),     of_committee(), of_operator()};

std::vector<Act> all_acts() {
    std::vector<Act> acts;
    for (std::size_t i = 0; i < act_count; ++i) acts.push_back(Act(i));
    return acts;
}

std::string words(Stage stage, Act act, const Viewer& who) {
    return std::string(name_of(stage)) + ", " + std::string(name_of(act)) + ", " +
           std::string(name_of(who.role));
}

}  // namespace

TEST(transition, every_stage_every_act_everybody) {
    int tried = 0, done = 0;
    for (const auto stage : all_stages)
        for (const auto act : all_acts())
            for (const auto& who : everybody) {
                if (is_other_act(act, stage)) continue;
                const auto it = prepared(stage, act);
                ASSERT_EQ(stage_of(it), stage) << name_of(act);
                const auto actors = actors_of(it, who);
                const auto* row = row_of(it, act, actors);
                const auto result = perform(act, it, who);
                ++tried;
                ASSERT_EQ(result.has_value(), row != nullptr)
                    << words(stage, act, who) << (result ? "" : result.error().message.key);
                if (row) {
                    ++done;
                    EXPECT_EQ(stage_of(result->record), after(*row, stage)) << words(stage, act, who);
                } else {
                    EXPECT_EQ(result.error().kind,
                              ever(act, actors) ? ErrorKind::conflict : ErrorKind::not_allowed)
                        << words(stage, act, who) << " " << result.error().message.key;
                    EXPECT_FALSE(result.error().message.key.empty());
                }
            }
    EXPECT_GT(tried, 1400);
    EXPECT_GT(done, 60);
}

TEST(transition, a_referral_holds_every_step_but_the_states_own_words) {
    for (const auto stage : all_stages)
        for (const auto act : all_acts())
            for (const auto& who : everybody) {
                if (is_other_act(act, stage) || stage == Stage::draft) continue;
                auto it = prepared(stage, act);
                if (it.referrals.empty()) it.referrals = {{then, committee_of_states, "", {}, ""}};
                const auto* row = row_of(it, act, actors_of(it, who));
                if (!row) continue;
                const auto result = perform(act, it, who);
                EXPECT_EQ(result.has_value(), row->while_referred) << words(stage, act, who);
                if (!result) {
                    EXPECT_EQ(result.error().message.key, "procedure.is_referred");
                }
            }
}

TEST(transition, the_software_takes_only_what_the_calendar_gives_it) {
    const auto silent = prepared(Stage::acknowledged, Act::note_circulation_silence);
    EXPECT_TRUE(note_circulation_silence(silent, procedure, now));
    EXPECT_EQ(note_circulation_silence(silent, procedure, moment(2026, 11, 9)).error().message.key,
              "procedure.not_due");
    for (const auto stage : all_stages) {
        if (stage == Stage::acknowledged) continue;
        EXPECT_FALSE(note_circulation_silence(prepared(stage, Act::note_circulation_silence), procedure, now))
            << name_of(stage);
        EXPECT_FALSE(circulate_by_itself(prepared(stage, Act::circulate), procedure, now));
    }
    EXPECT_EQ(circulate_by_itself(prepared(Stage::acknowledged, Act::circulate), procedure, now).error().kind,
              ErrorKind::not_allowed);
}

TEST(transition, in_another_space_nothing_is_found) {
    for (const auto act : all_acts()) {
        if (act == Act::note_circulation_silence || act == Act::note_posting_silence) continue;
        auto who = act == Act::refer ? of_committee() : of_desk();
        who.space = Space::practice;
        EXPECT_EQ(perform(act, prepared(Stage::acknowledged, act), who).error().kind, ErrorKind::not_found)
            << name_of(act);
    }
}

TEST(transition, every_condition_refuses_with_its_own_words) {
    auto acknowledged = request_at(Stage::acknowledged);
    auto text = acknowledged;
    text.posted = {"A text.", "en", then, {}, {}};
    auto posted = text;
    posted.posted.posted_at = then;
    posted.posting = {ConsentWay::express, then};
    auto referred = acknowledged;
    referred.referrals = {{then, committee_of_states, "", {}, ""}};
    auto young = acknowledged;
    young.dated = date_of(2026, 11, 1);
    const struct {
        Act act;
        Request request;
        Viewer who;
        const char* key;
    } table[] = {
        {Act::circulate, acknowledged, of_desk(), "request.no_consent"},
        {Act::consent_posting, acknowledged, of_arland(), "procedure.no_text"},
        {Act::post, acknowledged, of_desk(), "procedure.no_text"},
        {Act::post, text, of_desk(), "procedure.no_posting_consent"},
        {Act::post, posted, of_desk(), "procedure.already_posted"},
        {Act::write_posting_text, posted, of_desk(), "procedure.already_posted"},
        {Act::take_down, text, of_desk(), "procedure.not_posted"},
        {Act::refer, referred, of_committee(), "procedure.is_referred"},
        {Act::end_referral, acknowledged, of_committee(), "procedure.not_referred"},
        {Act::ask_whether_met, young, of_desk(), "procedure.year_not_passed"},
        {Act::circulate, request_at(Stage::arrived), of_desk(), "procedure.not_acknowledged"},
        {Act::acknowledge, request_at(Stage::arrived), of_desk(), "procedure.not_authenticated"},
        {Act::authenticate, acknowledged, of_desk(), "procedure.already_authenticated"},
        {Act::acknowledge, acknowledged, of_desk(), "procedure.already_acknowledged"},
        {Act::set_aside, acknowledged, of_desk(), "procedure.already_looked_at"},
        {Act::answer_whether_met, acknowledged, of_arland(), "procedure.not_asked"},
    };
    for (const auto& [act, request, who, key] : table) {
        const auto result = perform(act, request, who);
        EXPECT_EQ(result ? "done" : result.error().message.key, key) << name_of(act);
    }
}

TEST(transition, names_are_there_once_and_read_back) {
    std::set<std::string_view> names;
    for (const auto one : all_acts()) {
        EXPECT_TRUE(names.insert(name_of(one)).second);
        EXPECT_EQ(act(name_of(one)), one);
    }
    EXPECT_FALSE(act("judge"));
    for (const auto stage : all_stages) EXPECT_FALSE(name_of(stage).empty());
    for (const auto& row : transitions()) EXPECT_FALSE(name_of(row.condition).empty());
}

// No act of the table is unreachable, and from every stage before the end the State can leave.
TEST(transition, the_table_is_whole) {
    std::set<Act> acts;
    for (const auto& row : transitions()) acts.insert(row.act);
    EXPECT_EQ(acts.size(), act_count);
    for (const auto stage : all_stages) {
        if (stage == Stage::withdrawn || stage == Stage::archive) continue;
        EXPECT_TRUE(withdraw_request(request_at(stage), of_arland(), now)) << name_of(stage);
    }
}
