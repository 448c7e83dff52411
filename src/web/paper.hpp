#pragma once
// A letter as paper: the same lines as a page, a PDF and a document to edit.

#include "domain/letter_text.hpp"
#include "language/words.hpp"
#include "print/document.hpp"
#include "web/http.hpp"

#include <string>

namespace lightfoot {

struct Paper {
    LetterWords words;
    std::string own_language;  // of the passages in somebody's own words
    std::string watermark;     // said in words on every page; empty: none
    std::string footer;
    Date dated;
};

// What a paper is marked with: practice first, then what else keeps it from being what it looks like.
std::string watermark_in(const Words& words, Space space, const char* otherwise);

print::Document document_of(const Words& words, const Paper& paper);
Html html_of(const Paper& paper);
HttpResponse pdf_response(const Words& words, const Paper& paper);
HttpResponse docx_response(const Words& words, const Paper& paper);

}  // namespace lightfoot
