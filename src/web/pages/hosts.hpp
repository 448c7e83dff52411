#pragma once
// Programmes that could carry what a State asks for: proposed to its own people alone, never public.

#include "matching/reason.hpp"
#include "web/pages/likeness.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct HostsView {
    struct Row {
        ProgrammeCard card;
        int tier = 4;  // as Host; 0: the State itself names it
        std::optional<int> months_left;
        // The criterion's name (matching/hosts.hpp), as the catalogue calls it; verdict; sentence; what
        // joins.
        struct Reason {
            std::string criterion;
            Verdict verdict = Verdict::not_stated;
            Message reason;
            std::vector<Phrase> phrases;
        };
        std::vector<Reason> reasons;
        std::vector<ProgrammeCard> components;
    };
    struct Need {
        std::string id, title, language;
        std::vector<Row> near, global;
        std::size_t considered = 0;
    };
    std::string title, language;  // of the request
    Url request;
    std::string own_path = {};  // of this page, without language
    bool kept = false;       // any programmes at all
    bool of_a_state = true;  // who asks is one State
    std::vector<Need> needs;
    std::vector<Row> apart;            // named by the State and not able to carry, of all needs
    std::vector<std::string> unknown;  // identifiers in the request of which nothing is kept
    std::vector<LikenessView::Proposal> could_be_one;  // of those that are listed
    Url components = {};      // of the request
    bool may_choose = false;  // a host for a component
    bool some_asked = false;  // hosts of this request
};
Page hosts_page(const Frame& frame, const HostsView& view);

}  // namespace lightfoot
