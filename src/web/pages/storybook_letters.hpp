#pragma once
// The stories of letters and notes; the table of all stands in storybook.cpp.

#include "web/pages/storybook.hpp"

namespace lightfoot::story {

Page note(const Frame& frame, const Vocabulary& vocabulary);  // drafted by the reader
Page note_of_colleague(const Frame& frame, const Vocabulary& vocabulary);
Page note_cleared(const Frame& frame, const Vocabulary& vocabulary);
Page note_sent(const Frame& frame, const Vocabulary& vocabulary);
Page note_faults(const Frame& frame, const Vocabulary& vocabulary);
Page letter(const Frame& frame, const Vocabulary& vocabulary);  // a draft on the desk
Page letter_signed(const Frame& frame, const Vocabulary& vocabulary);
Page letter_blocked(const Frame& frame, const Vocabulary& vocabulary);
Page letter_conflict(const Frame& frame, const Vocabulary& vocabulary);
Page letter_list(const Frame& frame, const Vocabulary& vocabulary);
Page letter_list_empty(const Frame& frame, const Vocabulary& vocabulary);

}  // namespace lightfoot::story
