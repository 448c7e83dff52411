#pragma once
// A letter of the Committee: read, edited, signed off; and the list of them.

#include "domain/letter.hpp"
#include "web/pages/parts.hpp"
#include "web/paper.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct LetterRow {
    LetterId id;
    LetterKind kind = LetterKind::acknowledgement;
    std::string title, language;  // of the letter, in the reader's language where it has it
    std::string about;            // who asked, as the reader calls it; empty: a briefing
    Time drafted_at;
    std::optional<Time> signed_at;
};

struct LetterListView {
    std::vector<LetterRow> drafts, signed_off;
    bool keeps_desk = false;
    Paging draft_pages = {}, signed_pages = {};
};
Page letter_list_page(const Frame& frame, const LetterListView& view);

// What the page of a request lists; nothing where there is none.
Html letters_card(const Frame& frame, const std::vector<LetterRow>& rows);

struct LetterView {
    Letter letter;
    Paper paper;                     // in the language that is shown
    std::string about;               // who asked
    bool may_write = false;          // the desk, while it is a draft
    bool outdated = false;           // the request was changed after this was drafted
    std::optional<Message> blocked;  // why it may not go out
    const Error* error = nullptr;
    std::string typed_title, typed_text;  // after a fault or a conflict
    const LetterWords* stored = nullptr;  // after a conflict: what somebody else saved meanwhile
};
Page letter_page(const Frame& frame, const LetterView& view);

}  // namespace lightfoot
