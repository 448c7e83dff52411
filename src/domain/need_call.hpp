#pragma once
// What the secretariat does about a need that nobody answers: it circulates it again, asks the State whether
// it may be answered more widely, or asks it to cut the need anew. The State decides.

#include "domain/verbs/request.hpp"

namespace lightfoot {

using NeedCallId = Id<struct NeedCallTag>;

enum class NeedCallKind { circulate_again, widen, rescope };
std::string_view name_of(NeedCallKind);
std::optional<NeedCallKind> need_call_kind(std::string_view name);

// In which respects the State may allow answers that it did not ask for.
inline constexpr std::string_view widenings[] = {"regions", "languages", "kinds"};

struct NeedCall {
    NeedCallId id;
    RequestId request;
    NeedId need;
    NeedCallKind kind = NeedCallKind::circulate_again;
    Quote words;  // of the secretariat
    Time at;
    std::optional<Time> answered_at;   // by the State
    std::vector<std::string> allowed;  // of the widenings; none: it stays as it is
    bool operator==(const NeedCall&) const = default;
};
bool waits_for_state(const NeedCall&);

// By the desk, of a circulated request.
Result<Change<NeedCall>> call_need(const Viewer& viewer, const Request& request, NeedId need,
                                   std::optional<NeedCallKind> kind, const Quote& words, Time now);
// By the State, once.
Result<Change<NeedCall>> answer_need_call(const NeedCall& call, const Request& request, const Viewer& viewer,
                                          const std::vector<std::string>& allowed, Time now);

}  // namespace lightfoot
