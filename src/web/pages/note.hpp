#pragma once
// The note verbale of a request: the paper itself, how far it has come in the ministry, and the next step.

#include "domain/request.hpp"
#include "web/pages/parts.hpp"
#include "web/paper.hpp"

#include <string>

namespace lightfoot {

struct NoteView {
    Request request;
    Paper paper;
    std::string cleared_by;  // a name, or none
    bool own_draft = true;   // the reader drafted the text: a superior has to be named
    const Error* error = nullptr;
    std::string typed;  // into the field, before the fault
};
Page note_page(const Frame& frame, const NoteView& view);

// The card on the page of the request, for those who may do something or are told how official it is.
Html note_card(const Frame& frame, const Request& request, bool own, bool may_add_signed_note);

// The one question before a request leaves the ministry; nothing where it is answered or not asked.
Html clearance_field(const Frame& frame, const Request& request, const Error* error,
                     const std::string& typed);
// In each form that changes the words of what was sent already: who cleared the change, with the last name as
// it was given. Nothing where none is needed. `place`: makes the id of the field its own on the page.
Html change_clearance_field(const Frame& frame, const Request& request, const std::string& place,
                            const Error* error = nullptr, const std::string& typed = {});

}  // namespace lightfoot
