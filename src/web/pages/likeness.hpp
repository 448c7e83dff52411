#pragma once
// Programmes that could be one: what the software found, what persons said, and the history of it.

#include "domain/likeness.hpp"
#include "web/pages/programme.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct LikenessView {
    struct Proposal {
        ProgrammeCard one, other;  // `one`: the programme that the page is about, or the one listed first
        std::vector<Message> reasons;
    };
    struct Said {
        std::string id, one;    // of the decision; handle of this programme, for the address
        ProgrammeCard other;    // without a title where it is not kept any more
        LikenessAnswer answer = LikenessAnswer::same;
        bool for_everybody = false;
        Date on;
        std::optional<Date> undone_on;
        bool may_undo = false;
    };
    ProgrammeCard card;
    bool of_the_desk = false;  // the reader's word holds for everybody
    std::vector<Proposal> proposals;
    std::vector<Said> history;  // newest first
    std::string back;           // where to go on to after an act; empty: this page
};
Page likeness_page(const Frame& frame, const LikenessView& view);

// One proposal with its two answers; `back` as above.
Html likeness_proposal(const Frame& frame, const LikenessView::Proposal& proposal, std::string_view back);

}  // namespace lightfoot
