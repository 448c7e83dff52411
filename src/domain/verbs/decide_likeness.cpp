#include "domain/likeness.hpp"
#include "domain/name_table.hpp"

#include <utility>

namespace lightfoot {

namespace {

constexpr NameTable<LikenessAnswer, 2> answers{
    {{LikenessAnswer::same, "same"}, {LikenessAnswer::different, "different"}}};

}  // namespace

Event event_of(const LikenessDecision& decision, const Viewer& viewer, std::string verb, Time now) {
    Event event{Subject::institution, viewer.institution.value, std::move(verb), viewer.institution,
                viewer.account, now, {{"decision", decision.id.text()}}};
    if (!decision.holds_for)
        event.body = {{"answer", std::string(name_of(decision.answer))},
                      {"decision", decision.id.text()},
                      {"one", decision.one},
                      {"other", decision.other}};
    return event;
}

std::string_view name_of(LikenessAnswer answer) { return find_name(answers, answer); }
std::optional<LikenessAnswer> likeness_answer(std::string_view name) { return find_value(answers, name); }

bool may_decide_likeness(const Viewer& viewer) {
    return viewer.can(Capability::keep_desk) || (viewer.can(Capability::ask) && viewer.institution);
}

Result<Change<LikenessDecision>> decide_likeness(const Viewer& viewer, std::string one, std::string other,
                                                 std::optional<LikenessAnswer> answer, Time now) {
    if (!may_decide_likeness(viewer)) return not_allowed();
    if (one == other) return invalid("likeness.itself");
    if (!answer) return invalid("likeness.choose");
    if (other < one) std::swap(one, other);
    LikenessDecision decision;
    decision.id = LikenessId::make();
    decision.space = viewer.space;
    if (!viewer.can(Capability::keep_desk)) decision.holds_for = viewer.institution;
    decision.one = std::move(one);
    decision.other = std::move(other);
    decision.answer = *answer;
    decision.by = viewer.account;
    decision.at = now;
    auto event = event_of(decision, viewer, "likeness_decided", now);
    return Change<LikenessDecision>{std::move(decision), std::move(event)};
}

}  // namespace lightfoot
