#include "domain/component.hpp"

#include "domain/name_table.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using S = ComponentStatus;
using A = ComponentAct;
constexpr auto state = ComponentSide::state, host = ComponentSide::host, software = ComponentSide::software;

constexpr ComponentTransition table[] = {
    {S::draft, A::edit, state, S::draft},
    {S::draft, A::ask, state, S::asked},
    {S::draft, A::carry, state, S::draft},
    {S::draft, A::withdraw, state, S::withdrawn},
    {S::asked, A::edit, state, S::draft},
    {S::asked, A::write, state, S::asked},
    {S::asked, A::carry, state, S::asked},
    {S::asked, A::withdraw, state, S::withdrawn},
    {S::asked, A::write, host, S::asked},
    {S::asked, A::agree, host, S::agreed},
    {S::asked, A::agree_in_public, host, S::agreed_in_public},
    {S::asked, A::decline, host, S::declined},
    {S::asked, A::remind, software, S::asked},
    {S::asked, A::note_silence, software, S::unanswered},
    {S::unanswered, A::edit, state, S::draft},
    {S::unanswered, A::ask, state, S::asked},
    {S::unanswered, A::carry, state, S::unanswered},
    {S::unanswered, A::withdraw, state, S::withdrawn},
    {S::unanswered, A::write, host, S::unanswered},
    {S::unanswered, A::agree, host, S::agreed},
    {S::unanswered, A::agree_in_public, host, S::agreed_in_public},
    {S::unanswered, A::decline, host, S::declined},
    {S::agreed, A::write, state, S::agreed},
    {S::agreed, A::carry, state, S::agreed},
    {S::agreed, A::withdraw, state, S::withdrawn},
    {S::agreed, A::write, host, S::agreed},
    {S::agreed, A::agree_in_public, host, S::agreed_in_public},
    {S::agreed, A::take_back, host, S::taken_back},
    {S::agreed_in_public, A::write, state, S::agreed_in_public},
    {S::agreed_in_public, A::carry, state, S::agreed_in_public},
    {S::agreed_in_public, A::withdraw, state, S::withdrawn},
    {S::agreed_in_public, A::write, host, S::agreed_in_public},
    {S::agreed_in_public, A::agree, host, S::agreed},
    {S::agreed_in_public, A::take_back, host, S::taken_back},
    {S::declined, A::edit, state, S::draft},
    {S::declined, A::withdraw, state, S::withdrawn},
    {S::taken_back, A::edit, state, S::draft},
    {S::taken_back, A::withdraw, state, S::withdrawn},
};

constexpr NameTable<HostRefusal, 6> refusals{{
    {HostRefusal::not_our_mandate, "not_our_mandate"},
    {HostRefusal::security_of_staff, "security_of_staff"},
    {HostRefusal::no_capacity, "no_capacity"},
    {HostRefusal::programme_ends, "programme_ends"},
    {HostRefusal::funder, "funder"},
    {HostRefusal::other, "other"},
}};
constexpr NameTable<HostWord, 4> words{{
    {HostWord::none, ""},
    {HostWord::to_parties, "to_parties"},
    {HostWord::in_public, "in_public"},
    {HostWord::declined, "declined"},
}};

}  // namespace

std::string_view name_of(HostRefusal reason) { return find_name(refusals, reason); }
std::optional<HostRefusal> host_refusal(std::string_view name) { return find_value(refusals, name); }
std::string_view name_of(HostWord word) { return find_name(words, word); }
std::optional<HostWord> host_word(std::string_view name) { return find_value(words, name); }

std::string_view name_of(ComponentStatus status) {
    constexpr std::string_view names[] = {
        "draft", "asked", "unanswered", "agreed", "agreed_in_public", "declined", "taken_back", "withdrawn"};
    return names[int(status)];
}

std::string_view name_of(ComponentSide side) {
    constexpr std::string_view names[] = {"state", "host", "software"};
    return names[int(side)];
}

std::string_view name_of(ComponentAct act) {
    constexpr std::string_view names[] = {"edit",         "ask",   "write",           "remind",
                                          "note_silence", "agree", "agree_in_public", "decline",
                                          "take_back",    "carry", "withdraw"};
    return names[int(act)];
}

ComponentStatus status_of(const Component& it) {
    if (it.withdrawn_at || it.request_withdrawn) return ComponentStatus::withdrawn;
    if (it.taken_back_at) return ComponentStatus::taken_back;
    switch (it.answer.word) {
    case HostWord::to_parties: return ComponentStatus::agreed;
    case HostWord::in_public: return ComponentStatus::agreed_in_public;
    case HostWord::declined: return ComponentStatus::declined;
    case HostWord::none: break;
    }
    if (it.silent_at) return ComponentStatus::unanswered;
    return it.asked_at ? ComponentStatus::asked : ComponentStatus::draft;
}

bool has_agreed(const Component& it) {
    const auto status = status_of(it);
    return status == ComponentStatus::agreed || status == ComponentStatus::agreed_in_public;
}

bool is_named_in_public(const Component& it) { return status_of(it) == ComponentStatus::agreed_in_public; }

std::span<const ComponentTransition> component_transitions() { return table; }

bool may_now(ComponentStatus status, ComponentAct act, ComponentSide by) {
    return std::any_of(std::begin(table), std::end(table), [&](const ComponentTransition& row) {
        return row.from == status && row.act == act && row.by == by;
    });
}

std::optional<Date> host_answer_due(const Component& it) {
    if (status_of(it) != ComponentStatus::asked) return std::nullopt;
    const auto days = it.reminded_at ? component_terms.silence_days : component_terms.remind_days;
    return Date{date_of(*it.asked_at).days + days};
}

}  // namespace lightfoot
