#pragma once
// lightfoot user: the first administrator and whoever else the operator lets in; and what cannot be done from
// the pages because the person is locked out.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace lightfoot {

struct WantedUser {
    std::string email, name, role;
    std::string institution;  // id, letters of a State, or name; empty: that of the operator
    std::string kind;         // of an institution that is to be made; empty: it must be there
    bool deputy = false, keeps_people = false;
    bool password_from_input = false;  // first line of standard input; else one is made and printed once
    bool invite = false;               // no account yet: the link of an invitation is printed
    bool json = false;
};
// The language of the account is that of the settings.
Result<int> add_user(const Settings& settings, const WantedUser& wanted, const Terminal& terminal);
Result<int> list_users(const Settings& settings, bool json, const Terminal& terminal);
Result<int> reset_second_factor(const Settings& settings, const std::string& email, const Terminal& terminal);
Result<int> end_user(const Settings& settings, const std::string& email, const Terminal& terminal);

// Takes away what is kept about the person behind an address (store/erase.hpp). Without `yes` it only tells
// what would be taken away, with code 2.
Result<int> erase_user(const Settings& settings, const std::string& email, bool yes, bool json,
                       const Terminal& terminal);

}  // namespace lightfoot
