#pragma once
// The stories of the procedure: the desk, a request at several stages, what is posted, the page about the
// procedure. Only the storybook uses them.

#include "matching/vocabulary.hpp"
#include "web/page.hpp"
#include "web/pages/request_procedure.hpp"

namespace lightfoot::story {

// What the page of a request shows of its clock on the day of the storybook.
ProcedureView procedure_of(const Request& request, bool own);

Page desk(const Frame& frame, const Vocabulary& vocabulary);
Page desk_empty(const Frame& frame, const Vocabulary& vocabulary);
Page procedure(const Frame& frame, const Vocabulary& vocabulary);
Page posted(const Frame& frame, const Vocabulary& vocabulary);
Page posted_list(const Frame& frame, const Vocabulary& vocabulary);
Page posted_list_empty(const Frame& frame, const Vocabulary& vocabulary);
Page posting_form(const Frame& frame, const Vocabulary& vocabulary);
Page posting_form_faults(const Frame& frame, const Vocabulary& vocabulary);
Page request_acknowledged(const Frame& frame, const Vocabulary& vocabulary);
Page request_referred(const Frame& frame, const Vocabulary& vocabulary);
Page request_asked(const Frame& frame, const Vocabulary& vocabulary);

}  // namespace lightfoot::story
