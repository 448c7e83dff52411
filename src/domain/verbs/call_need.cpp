#include "domain/name_table.hpp"
#include "domain/need_call.hpp"
#include "domain/verbs/case_rules.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr NameTable<NeedCallKind, 3> kinds{{{NeedCallKind::circulate_again, "circulate_again"},
                                            {NeedCallKind::widen, "widen"},
                                            {NeedCallKind::rescope, "rescope"}}};

Event event_of(const NeedCall& call, const Request& request, std::string verb, AccountId actor, Time now) {
    Event event;
    event.subject = Subject::request;
    event.subject_id = request.id.value;
    event.verb = std::move(verb);
    event.institution = request.institution;
    event.actor = actor;
    event.at = now;
    std::string allowed;
    for (const auto& one : call.allowed) (allowed += allowed.empty() ? "" : ", ") += one;
    event.body = {
        {"allowed", allowed}, {"kind", std::string(name_of(call.kind))}, {"words", call.words.text}};
    return event;
}

}  // namespace

std::string_view name_of(NeedCallKind kind) { return find_name(kinds, kind); }
std::optional<NeedCallKind> need_call_kind(std::string_view name) { return find_value(kinds, name); }

bool waits_for_state(const NeedCall& call) {
    return call.kind != NeedCallKind::circulate_again && !call.answered_at;
}

Result<Change<NeedCall>> call_need(const Viewer& viewer, const Request& request, NeedId need,
                                   std::optional<NeedCallKind> kind, const Quote& words, Time now) {
    if (request.space != viewer.space) return not_found();
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    if (status_of(request) != RequestStatus::circulated) return conflict("case.request_not_open");
    if (std::none_of(request.needs.begin(), request.needs.end(),
                     [&](const Need& one) { return one.id == need; }))
        return not_found();
    FieldCheck check;
    NeedCall call;
    call.words = checked(check, "words", words);
    if (!kind) check.fault("kind", "case.choose");
    TRY(check.finish());
    call.id = NeedCallId::make();
    call.request = request.id;
    call.need = need;
    call.kind = *kind;
    call.at = now;
    auto event = event_of(call, request, "need_called", viewer.account, now);
    return Change<NeedCall>{std::move(call), std::move(event)};
}

Result<Change<NeedCall>> answer_need_call(const NeedCall& call, const Request& request, const Viewer& viewer,
                                          const std::vector<std::string>& allowed, Time now) {
    if (request.space != viewer.space || call.request != request.id) return not_found();
    if (!viewer.can(Capability::ask) || viewer.institution != request.institution) return not_allowed();
    if (!waits_for_state(call)) return conflict("case.not_now");
    NeedCall after = call;
    for (const auto known : widenings)
        if (std::find(allowed.begin(), allowed.end(), known) != allowed.end())
            after.allowed.emplace_back(known);
    after.answered_at = now;
    auto event = event_of(after, request, "need_call_answered", viewer.account, now);
    return Change<NeedCall>{std::move(after), std::move(event)};
}

}  // namespace lightfoot
