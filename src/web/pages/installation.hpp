#pragma once
// The administrator's page: institutions and their first people, waiting mail, the practice ground.

#include "domain/institution.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

struct InstallationView {
    struct Row {
        InstitutionId id;
        std::string name;
        InstitutionKind kind = InstitutionKind::state;
    };
    std::vector<Row> institutions;  // alphabetical in the reader's language
    std::size_t events = 0, mails_waiting = 0, mails_given_up = 0;
    std::vector<Option> states;
    bool practice_mode = false;
};
Page installation_page(const Frame& frame, const InstallationView& view);

}  // namespace lightfoot
