#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

#include "base/text.hpp"

namespace lightfoot {

namespace {

// The request may name weaknesses of a place; what is posted is written anew.
bool is_the_request_itself(const Request& request, std::string_view text) {
    if (trimmed(request.note) == text) return true;
    for (const auto& need : request.needs)
        if (trimmed(need.text) == text) return true;
    return false;
}

}  // namespace

Result<RequestChange> write_posting_text(const Request& request, const Viewer& viewer, std::string_view text,
                                         std::string_view language, Time now) {
    TRY(may_act(request, viewer, Act::write_posting_text));
    FieldCheck check;
    PostingText written;
    written.text = check.text("text", text, limits::posting_text);
    written.language = check.official_language("language", language);
    if (written.text.empty()) check.fault("text", "procedure.text_needed");
    else if (is_the_request_itself(request, written.text)) check.fault("text", "procedure.never_the_request");
    TRY(check.finish());
    Request after = request;
    if (written.text != request.posted.text || written.language != request.posted.language) {
        written.written_at = now;
        written.taken_down_at = request.posted.taken_down_at;
        after.posted = std::move(written);
        if (after.posting.given()) after.posting = {};  // it was given to another text
    }
    return change_of(request, std::move(after), "posting_text_written", viewer.account, now);
}

}  // namespace lightfoot
