#include "domain/verbs/story.hpp"

namespace lightfoot {

Event inspired_event(RequestId request, const Viewer& viewer, Time now) {
    Event event;
    event.subject = Subject::request;
    event.subject_id = request.value;
    event.verb = "inspired";
    event.institution = viewer.institution;
    event.actor = viewer.account;
    event.at = now;
    return event;
}

}  // namespace lightfoot
