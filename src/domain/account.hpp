#pragma once
// People and what they may do. A capability is asked of a role; which records it reaches is decided in the
// queries.

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/space.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

enum class Role {
    visitor,           // nobody signed in
    point_of_contact,  // of a State or regional organisation that may ask
    provider,          // programme officer of a provider
    secretariat,       // keeps the desk
    committee,         // member of the Committee, or expert of its group
    administrator,     // runs the installation; sees no request
};
inline constexpr Role all_roles[] = {Role::visitor,     Role::point_of_contact, Role::provider,
                                     Role::secretariat, Role::committee,        Role::administrator};
std::string_view name_of(Role);
std::optional<Role> role(std::string_view name);

// What a route needs. Kept coarse: rights on a single record are in the query that fetches it.
enum class Capability {
    look,          // anyone
    sign_in,       // anyone who is not signed in
    own_account,   // anyone signed in
    ask,           // write requests of one's own institution
    offer,         // write offers of one's own institution
    keep_people,   // invite and end accounts of one's own institution
    see_needs,     // providers: the open needs they could answer
    hold_cases,    // the two sides of cases, and the secretariat
    keep_desk,     // secretariat: enter letters, circulate, relay
    see_requests,  // all who may see some request that is not public
    administer,    // installation: accounts, practice ground, metrics
};
bool may(Role role, bool keeps_people, Capability capability);

struct Account {
    AccountId id;
    Space space = Space::real;
    InstitutionId institution;
    Role role = Role::visitor;
    bool deputy = false;        // stands in for the point of contact
    bool keeps_people = false;  // invites and ends accounts of the institution
    std::string email, name, language;
    bool has_second_factor = false;
    bool shared = false;  // a practice account whose password everybody is shown: nobody may change its keys
    std::optional<Time> ended_at;
    std::int64_t version = 1;
    bool operator==(const Account&) const = default;
};

// Roles that see what others keep among themselves must prove themselves twice. In practice nobody must.
constexpr bool second_factor_required(Role role, Space space) {
    return space == Space::real &&
           (role == Role::secretariat || role == Role::committee || role == Role::administrator);
}

// Somebody was asked by mail to become a person of an institution.
struct Invitation {
    std::string token_hash;  // only the link in the mail has the token
    Space space = Space::real;
    InstitutionId institution;
    Role role = Role::visitor;
    bool deputy = false, keeps_people = false;
    std::string email, language;
    AccountId invited_by;  // none: from the command line
    Time created_at, expires_at;
    std::optional<Time> accepted_at;
    bool operator==(const Invitation&) const = default;
};

// One browser in which somebody signed in. Times: domain/sign_in.hpp.
struct SignIn {
    std::string token_hash;  // only the cookie has the token
    AccountId account;
    Time created_at, last_seen_at, expires_at;
    std::string device;  // the browser's own description, bounded, as text for the list of sessions
    bool second_factor_done = false;
    bool operator==(const SignIn&) const = default;
};

// Who looks or acts, as the queries and rules see it. A visitor has no account and no institution.
struct Viewer {
    Role role = Role::visitor;
    Space space = Space::real;  // records of this space, and the public ones of the real space
    AccountId account;
    InstitutionId institution;
    bool keeps_people = false;
    std::string language = "en";
    bool signed_in() const { return bool(account); }
    bool can(Capability capability) const { return may(role, keeps_people, capability); }
};

}  // namespace lightfoot
