#pragma once
// The way of a request through the Committee's procedure as one table: from which stage which act leads
// where, and whose it is. The verbs ask it, the diagram and the page about the procedure are drawn from it,
// and the tests try every stage with every act by everybody against it. Delays and whether silence counts are
// not here: they are in the file of the procedure (domain/procedure.hpp).

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/request.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class Stage {
    draft,
    arrived,        // sent; nobody has looked at it
    set_aside,      // informal: handled apart
    authenticated,  // it is an official request of who asks
    acknowledged,   // the Chair has answered; from here the State's days run
    circulated,     // providers have it
    asked,          // a year later: has it been met?
    answered,
    withdrawn,
    archive,
};
inline constexpr Stage all_stages[] = {
    Stage::draft,      Stage::arrived, Stage::set_aside, Stage::authenticated, Stage::acknowledged,
    Stage::circulated, Stage::asked,   Stage::answered,  Stage::withdrawn,     Stage::archive};
std::string_view name_of(Stage);
Stage stage_of(const Request& request);

// Each is a verb of domain/verbs.
enum class Act {
    send,
    authenticate,
    set_aside,
    acknowledge,
    consent_circulation,       // the State's word, either way
    recall,                    // the State takes its consent back when providers have the request
    note_circulation_silence,  // the days have passed
    circulate,
    write_posting_text,
    consent_posting,
    refuse_posting,
    note_posting_silence,
    post,
    take_down,
    refer,
    end_referral,
    ask_whether_met,
    answer_whether_met,
    withdraw,
};
inline constexpr std::size_t act_count = std::size_t(Act::withdraw) + 1;
std::string_view name_of(Act);  // "authenticate", …; "act." + name is its sentence in the catalogue
std::optional<Act> act(std::string_view name);

enum class Actor { state, secretariat, committee, software };
inline constexpr Actor all_actors[] = {Actor::state, Actor::secretariat, Actor::committee, Actor::software};
std::string_view name_of(Actor);

enum class Condition {
    none,
    is_letter,            // a letter that the desk is entering
    circulation_consent,  // the State agreed, expressly or by silence
    circulation_silence,  // it was not asked for an answer, or gave none, and its days have passed
    providers_have_it,
    text_written,
    posting_consent,
    posting_silence,
    not_posted,
    is_posted,
    not_referred,
    is_referred,
    year_passed,
};
std::string_view name_of(Condition);  // "condition." + name is its sentence in the catalogue

class StageSet {
public:
    constexpr StageSet(Stage one) : bits_(1u << unsigned(one)) {}
    constexpr StageSet operator|(StageSet other) const { return StageSet(bits_ | other.bits_); }
    constexpr bool has(Stage one) const { return bits_ >> unsigned(one) & 1u; }

private:
    explicit constexpr StageSet(std::uint32_t bits) : bits_(bits) {}
    std::uint32_t bits_;
};

struct Transition {
    StageSet from;
    Act act;
    std::optional<Stage> to;  // none: it stays where it is
    Actor who;
    Condition condition = Condition::none;
    bool while_referred = false;  // also while the request is with the Working Group
};
std::span<const Transition> transitions();
// Where an act leads from a stage; the stage itself where it stays.
Stage after(const Transition& row, Stage from);

// As whom the viewer may act on this request; empty: not at all.
std::vector<Actor> actors_of(const Request& request, const Viewer& viewer);

// Whether the table lets them: else not_found (another space), not_allowed (nobody of theirs ever may), or a
// conflict that says why not now. Conditions that ask the calendar are left to the verb.
Result<void> may_act(const Request& request, const Viewer& viewer, Act act);
Result<void> may_act(const Request& request, const std::vector<Actor>& actors, Act act);

}  // namespace lightfoot
