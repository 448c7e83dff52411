#pragma once
// What can be done with a request. Each verb decides purely, in a file of its own: it gets the record as it
// is and who acts, and answers the record as it shall be with the event for the ledger, or why not. Texts
// are checked and cleaned here. Only who asks is mandatory. Who may: the point of contact of the State that
// asks; for a letter that the secretariat has entered and not yet sent on, also the secretariat. Nobody but
// the State orders its needs.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

using RequestChange = Change<Request>;

// One paragraph is enough: a draft with one need that says the same.
Result<RequestChange> start_request(const Viewer& viewer, std::string_view language, std::string_view note,
                                    Time now);

// A letter that reached the secretariat, on behalf of who asks. Every field but `institution` may be empty.
struct ArrivedLetter {
    InstitutionId institution;
    std::string language = "en", title, note;
    std::optional<Date> dated;
};
Result<RequestChange> enter_letter(const Viewer& viewer, const ArrivedLetter& letter, Time now);

// Fields that are not given stay as they are; an inner nothing takes the value away.
struct RequestEdit {
    std::optional<std::string> language, title, note;  // the note only while it is a draft
    std::optional<std::optional<Date>> dated;
};
Result<RequestChange> edit_request(const Request& request, const Viewer& viewer, const RequestEdit& edit,
                                   Time now);

struct NeedEdit {
    std::optional<std::string> why_it_matters, title, text, who, place, existing, expectations, first_step;
    std::optional<std::optional<Date>> earliest, latest;
    std::optional<std::optional<int>> visits, days_per_month;
    std::optional<std::vector<std::string>> languages;  // BCP 47, in which help can be taken
    std::optional<std::vector<HostingCapacity::Period>> no_go;
};
Result<RequestChange> edit_need(const Request& request, const Viewer& viewer, NeedId need,
                                const NeedEdit& edit, Time now);
// The new need is the last of `record.needs`.
Result<RequestChange> add_need(const Request& request, const Viewer& viewer, std::string_view text, Time now);
Result<RequestChange> remove_need(const Request& request, const Viewer& viewer, NeedId need, Time now);

// The author's word on each topic; tags that are not named stay as they are.
Result<RequestChange> confirm_topics(const Request& request, const Viewer& viewer, NeedId need,
                                     const std::vector<TopicTag>& tags, Time now);
// What the tagger found, for all needs at once: joins as proposed; what it no longer finds goes, unless a
// person has spoken.
struct TopicProposal {
    NeedId need;
    std::vector<std::string> topics;
};
RequestChange propose_topics(const Request& request, const std::vector<TopicProposal>& proposals, Time now);

// The State's own order, the most wanted first; needs that are not named have none. Empty takes the order
// away.
Result<RequestChange> order_needs(const Request& request, const Viewer& viewer,
                                  const std::vector<NeedId>& order, Time now);

// The ministry lets the text go. Another of its people than who drafted it clears by their own word; who
// drafted it names the superior or deputy who did (`name`: name and office).
Result<RequestChange> clear_request(const Request& request, const Viewer& viewer, std::string_view name,
                                    Time now);
// Whether others see new words of it at once: it was sent, and not as a letter that was cleared on paper.
bool new_words_go_out(const Request& request);
// Such words are cleared in the same act: `name` as above, of a superior or deputy. Without it the change is
// refused. What changes no words, what a letter said and what is still a draft passes as it is.
Result<RequestChange> clear_change(const Request& before, RequestChange change, const Viewer& viewer,
                                   std::string_view name, Time now);
// Nothing that was written here leaves the ministry before it is cleared.
Result<RequestChange> send_request(const Request& request, const Viewer& viewer, Time now);
// The signed note verbale has come in: from now on the request is official. By the State or the secretariat.
Result<RequestChange> receive_signed_note(const Request& request, const Viewer& viewer, Time now);
// express, refused, or not_asked to take an answer back; refused also when providers have it already: then it
// is recalled from them. Silence is for the procedure's clock alone, never for a person.
Result<RequestChange> consent_circulation(const Request& request, const Viewer& viewer, ConsentWay way,
                                          Time now);
// To the text that was written for the public. It may be refused before there is one; a refusal takes it
// down.
Result<RequestChange> consent_posting(const Request& request, const Viewer& viewer, ConsentWay way, Time now);
// By the secretariat, to the providers, when it is acknowledged and only with consent.
Result<RequestChange> circulate_request(const Request& request, const Viewer& viewer, Time now);
Result<RequestChange> withdraw_request(const Request& request, const Viewer& viewer, Time now);

}  // namespace lightfoot
