#pragma once
// Who asks and who helps. One institution may do both: a State that asks today offers tomorrow.

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/freshness.hpp"
#include "domain/space.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

enum class InstitutionKind {
    state,
    regional_organisation,
    international_organisation,
    ngo,
    programme,
    committee,    // the 1540 Committee: its members' accounts belong here
    secretariat,  // who keeps the desk
    operator_,    // who runs this installation
};
std::string_view name_of(InstitutionKind);  // "state", "regional_organisation", …, "operator"
std::optional<InstitutionKind> institution_kind(std::string_view name);

// An address of an office that outlives persons, and the person behind it today. Empty fields: not stated.
struct Contact {
    std::string office, office_email, person, person_email, telephone;
    bool operator==(const Contact&) const = default;
};

// Where a record comes from, for those that nobody typed in here. A record of our own has no source_url.
struct Provenance {
    std::string source_url;
    std::string record_kind;  // "published_summary", "named_formal_requester_text_not_found",
                              // "listed_offer_page_seen", …
    std::string confidence;   // words of the collector, English
    std::string note;         // words of the collector, English
    bool operator==(const Provenance&) const = default;
};

struct Institution {
    InstitutionId id;
    Space space = Space::real;
    InstitutionKind kind = InstitutionKind::state;
    std::string
        state_code;  // ISO 3166-1 alpha-3 for a State (practice States: user-assigned codes), else empty
    std::string
        name;  // for others than States, as it writes itself; States are named by the catalogue of States
    bool provides = false;  // listed among providers
    bool requests = false;  // may ask: States and regional organisations
    Contact contact;
    std::string about;  // a few words of the provider about itself, its language in about_language
    std::string about_language;
    std::optional<Date> confirmed_on;  // when a person last said that this is still right; none: not stated
    Upkeep upkeep;  // since then
    Provenance provenance;
    std::int64_t version = 1;
    bool operator==(const Institution&) const = default;
};

}  // namespace lightfoot
