#pragma once
// What several handlers share: names of institutions, cards of offers and requests, the version a form was
// made from.

#include "domain/verbs/request.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "web/call.hpp"
#include "web/finder.hpp"
#include "web/form_desk.hpp"
#include "web/pages/browse.hpp"
#include "web/pages/history.hpp"
#include "web/pages/request.hpp"

#include <functional>
#include <vector>

namespace lightfoot {

struct RequestBeside;

// As the reader calls it: States by the United Nations' name in the reader's language.
std::string name_of(const Call& call, const Institution& institution);
std::string institution_name(const Call& call, Session& session, InstitutionId id);
// Reads the names of many at once, for institution_name: those of a page's list in one question.
void know_names(const Call& call, Session& session, std::vector<InstitutionId> ids);
template <class Records, class... Ids>
void know_names(const Call& call, Session& session, const Records& records, Ids... of) {
    std::vector<InstitutionId> ids;
    for (const auto& record : records) (ids.push_back(std::invoke(of, record)), ...);
    know_names(call, session, std::move(ids));
}
std::string state_code_of(Call& call, InstitutionId id);

OfferCard card_of(const Call& call, Session& session, const Offer& offer);
std::vector<OfferCard> cards_of(const Call& call, Session& session, const std::vector<Offer>& offers);
// The entry of an institution, as its own people and the desk see it beside what they do.
std::optional<EntryView> entry_of(const Call& call, Session& session, InstitutionId id);
RequestCard card_of(const Call& call, Session& session, const Request& request);
std::string title_of(const Request& request);
// In the reader's language where the letter has it.
LetterRow row_of(const Call& call, Session& session, const Letter& letter);
const LetterWords& words_of(const Letter& letter, std::string_view wanted, std::string_view reader);

bool is_of_the_state(const Call& call, const Request& request);  // the reader is of who asks
// Once a request has left the ministry, its people may take what is ready on the shelf for it.
bool may_take(const Call& call, const Request& request);
bool is_inner(const Call& call, const Request& request);         // of the State, the desk or the Committee

// The clock of the request for this reader, and what they may do.
ProcedureView procedure_view(Call& call, const Request& request);
// The record with its clocks; what the desk, the Committee and the State see alone is left out for others.
Json request_json(const Call& call, const Request& request, const std::string& requester);
Json request_json(const Call& call, const Request& request, const std::string& requester,
                  RequestBeside beside);

// The person, where the reader is of the same institution or keeps the desk; else the institution.
std::string actor_name(const Call& call, Session& session, AccountId id);
// The entries of the ledger about the record, as far as this reader may see them.
void add_history(Call& call, HistoryView& view, Subject subject, std::int64_t id);
Reply history_reply(Call& call, const HistoryView& view);

// The candidates with the offers they speak of; those that this viewer may not see are left out.
ShortlistView shortlist_view(Call& call, const Shortlist& shortlist, std::optional<Url> why_not);

// The request in the path, as far as this viewer may see it.
Result<Request> request_of(Call& call);
// A paper that somebody sent, never shown inside a page of ours: saved, under a type that no browser runs.
HttpResponse download(const std::string& name, std::string media_type, std::string bytes);
std::int64_t version_of(const Call& call);  // field "version"; 0 where absent: a conflict

// The topics that the tagger proposes for all needs, joined to the record: with those of the story that
// inspired it, and those that were `chosen` before it was written.
Result<Request> with_proposals(Call& call, Request request, const std::vector<std::string>& chosen = {});

// A day of the form; none where the field is empty.
Result<std::optional<Date>> day_of(const Call& call, std::string_view name);
// Who may ask, by name: for the secretariat, which writes on their behalf.
std::vector<Option> requester_options(Call& call);

// Topics typed as words in the reader's language.
using TypedTopics = FormReader::Topics;
TypedTopics read_topics(const Call& call, std::string_view words);

}  // namespace lightfoot
