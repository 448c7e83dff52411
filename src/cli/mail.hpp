#pragma once
// lightfoot mail take: a mail server hands over what arrives, through a pipe or a folder.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace lightfoot {

struct MailTaken {
    std::string folder;  // maildir; empty: one mail from standard input
    bool json = false;
};
// Answers 0 also for mail that is for nobody here: a failure would make the mail server send a bounce to who
// knows whom. 7: try again later.
Result<int> take_mail(const Settings& settings, const MailTaken& wanted, const Terminal& terminal);

}  // namespace lightfoot
