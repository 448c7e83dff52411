#pragma once
// Institutions: those of the real space are public, those of the practice space are found by its viewers
// only. Where nobody confirms an entry any more, its contact is kept for its own people and the desk.

#include "domain/account.hpp"
#include "domain/institution.hpp"
#include "store/session.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace lightfoot {

struct Transaction;

std::optional<Institution> find_institution(Session& session, const Viewer& viewer, InstitutionId id);
// The same question for many, in no order, each once; at most limits::page.
std::vector<Institution> find_institutions(Session& session, const Viewer& viewer,
                                           std::vector<InstitutionId> ids);
std::optional<Institution> find_state(Session& session, const Viewer& viewer, std::string_view state_code);

struct InstitutionFilter {
    bool providers = false, requesters = false;  // only these
    std::string kind;                            // name of an InstitutionKind; empty: any
    std::string space;                           // "real", "practice"; empty: all that one may see
};
// All of them, by name as written; the page puts them in the order of the reader's language.
std::vector<Institution> list_institutions(Session& session, const Viewer& viewer,
                                           const InstitutionFilter& filter);

// Everything, for the index in memory, which asks again who may see what it found.
std::vector<Institution> every_institution(Session& session);
std::optional<Institution> institution_regardless_of_viewer(Session& session, InstitutionId id);
// In no order, each once.
std::vector<Institution> institutions_regardless_of_viewer(Session& session, std::vector<InstitutionId> ids);

void insert_institution(Session& session, const Institution& institution);
// Writes what changed and counts the version up. False where the version is another: somebody was faster.
bool update_institution(Session& session, const Institution& institution);
void write_upkeep(Session& session, const Institution& institution);  // only this; the version stays

}  // namespace lightfoot
