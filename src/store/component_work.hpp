#pragma once
// The thin shells of components: find it for this viewer or by its link, let the verb decide, write change
// and event in one transaction, and tell by mail that something is there. What was written stays here: a mail
// to a host says that a question waits, and holds the link.

#include "domain/host_link.hpp"
#include "domain/verbs/component.hpp"
#include "store/case_work.hpp"

#include <functional>

namespace lightfoot {

// At most component_terms.most that are not withdrawn: too_much component.too_many. Of a host that is chosen
// already for this need, that component.
Result<Component> choose_host(const CaseDesk&, const Viewer&, RequestId, NeedId, const HostChoice&, Time now);

struct ComponentAt {
    ComponentId id;
    std::int64_t version = 0;
};
using ComponentVerb = std::function<Result<ComponentChange>(const Component&)>;
// Any verb of the State. Where it has moved on: conflict component.changed_meanwhile.
Result<Component> change_component(const CaseDesk&, const Viewer&, ComponentAt, Time now,
                                   const ComponentVerb&);
// With what stands in the form, where there is one: saved and asked at once, or neither.
Result<Component> ask_host(const CaseDesk&, const Viewer&, ComponentAt,
                           const std::optional<ComponentForm>& form, std::string_view cleared_by, Time now);
Result<Component> carry_deliveries(const CaseDesk&, const Viewer&, ComponentAt, const std::set<DeliveryId>&,
                                   Time now);
Result<void> write_to_host(const CaseDesk&, const Viewer&, ComponentId, const Quote& words, Time now);

// By the link. Conflicts: component.request_withdrawn, component.link_replaced, component.link_over.
Result<Component> answer_as_host(const CaseDesk&, const HostLink&, const HostAnswerForm&, Time now);
Result<Component> take_back_consent(const CaseDesk&, const HostLink&, const Quote& words, Time now);
Result<void> write_as_host(const CaseDesk&, const HostLink&, const Quote& words, Time now);

// Reminds each host once, and tells the State where nobody answered. Returns how many.
Result<int> remind_hosts(const CaseDesk&, Time now);

}  // namespace lightfoot
