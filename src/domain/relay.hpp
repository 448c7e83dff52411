#pragma once
// The step of the procedure in which the Committee relays what is offered: it tells who asks, and thanks
// who offers. Source of the step: the procedures of October 2010 (data/procedure).

#include "domain/case.hpp"
#include "domain/procedure.hpp"
#include "domain/request.hpp"

namespace lightfoot {

// The desk has it today: the procedure has the step, the request is open and was acknowledged, it is
// not with the Working Group, and the interest lives while who asks has not answered it. Whoever has taken an
// offer or said yes or no knows of it without the Chair. Whether it was relayed already is not asked here.
bool relay_is_due(const Case& it, const Request& request, const Procedure& procedure, Date today);

}  // namespace lightfoot
