#pragma once
// The canned data of the storybook: Sulenta asks in English, Aldoria in Arabic; Customs Skills and Clean
// Minerals help. None of them exists. Only the storybook's own files use it.

#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "web/pages/request.hpp"

#include <vector>

namespace lightfoot::story {

inline constexpr InstitutionId sulenta{1001}, aldoria{1002}, customs_skills{1003}, clean_minerals{1004};
inline constexpr Date today{20'781};  // 2026-11-24
inline constexpr Time noon{1'795'521'600};

Request request_of_sulenta();  // sent, two needs, the first with everything stated
Request request_of_aldoria();  // circulated, in Arabic
Request published_request();   // of the archive, one need
Request published_without_text();
Offer offer();       // of Customs Skills, everything stated
Offer bare_offer();  // of Clean Minerals, in French, nothing stated that need not be
Institution provider();

RequestCard card(const Request& request);
OfferCard card(const Offer& offer);
std::string name_of(InstitutionId id);

Candidate fitting();         // offer() for the first need of request_of_sulenta()
Candidate with_questions();  // bare_offer() for the same
Candidate excluded();
ShortlistView shortlist();
std::vector<Message> missing();
const Error& faults();  // of a form: two fields
const Error& conflict();

}  // namespace lightfoot::story
