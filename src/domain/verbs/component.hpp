#pragma once
// What can be done with a component. Each verb decides purely, in a file of its own. Who may do what at which
// status is the table in domain/component.cpp; not at this status: conflict component.not_now, and
// component.request_withdrawn where the request is gone.

#include "domain/case.hpp"
#include "domain/change.hpp"
#include "domain/component.hpp"
#include "domain/request.hpp"

#include <set>

namespace lightfoot {

using ComponentChange = Change<Component>;

// A host, published or named in words, with all that its record and the need say already.
struct HostChoice {
    ComponentHost host;
    std::string owner;
    HostContact contact;
    std::string subject, obligation;
};
// By the State, for a need of its request.
Result<ComponentChange> choose_host(const Request& request, NeedId need, const Viewer& viewer,
                                    const HostChoice& choice, Time now);

struct ComponentForm {
    std::string added, untouched, by_whom, cost, owner, obligation;
    HostContact contact;
};
// Whoever edits what was asked takes the question back: a host answers to the words that it has read.
Result<ComponentChange> edit_component(const Component& it, const Viewer& viewer, const ComponentForm& form,
                                       Time now);
// What goes to the host is cleared as a request is: by a superior, whom who drafted it names.
Result<ComponentChange> ask_host(const Component& it, const Viewer& viewer, std::string_view cleared_by,
                                 Time now);

struct HostAnswerForm {
    HostWord word = HostWord::none;  // none: no choice was made
    std::optional<HostRefusal> reason;
    Quote words;
};
// By whoever has the link. Declining gives a reason; the words are needed where it is "other".
Result<ComponentChange> answer_as_host(const Component& it, const HostAnswerForm& form, Time now);
Result<ComponentChange> take_back_consent(const Component& it, const Quote& words, Time now);

// The event says that somebody wrote, not what.
Result<Change<ComponentMessage>> write_to_host(const Component& it, const Viewer& viewer, const Quote& words,
                                               Time now);
Result<Change<ComponentMessage>> write_as_host(const Component& it, const Quote& words, Time now);

// Exactly these deliveries of cases for its need ride on it.
Result<ComponentChange> carry_deliveries(const Component& it, const std::vector<Case>& cases,
                                         const Viewer& viewer, const std::set<DeliveryId>& chosen, Time now);
Result<ComponentChange> withdraw_component(const Component& it, const Viewer& viewer, Time now);

// By the software, on the day that host_answer_due names. Before it: conflict component.not_now.
Result<ComponentChange> remind_host(const Component& it, Time now);
Result<ComponentChange> note_host_silence(const Component& it, Time now);

}  // namespace lightfoot
