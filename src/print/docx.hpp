#pragma once
// A document to be edited in a word processor: Office Open XML (ECMA-376, Transitional), as few parts as it
// takes. Direction, language and fonts stand with every run, so that Arabic joins and Chinese is Chinese.

#include "print/document.hpp"

#include <string>

namespace lightfoot::print {

std::string to_docx(const Document& document);

}  // namespace lightfoot::print
