#pragma once
// The administrator's page: institutions and their first people, waiting mail, the practice ground.

#include "domain/institution.hpp"
#include "programmes/update_record.hpp"
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
    struct Programmes {  // the world's; with the last update and when the next begins by itself
        std::int64_t kept = 0;
        std::optional<UpdateRecord> last;
        std::optional<Time> next;
    };
    std::optional<Programmes> programmes;
};
Page installation_page(const Frame& frame, const InstallationView& view);

}  // namespace lightfoot
