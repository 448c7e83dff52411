#pragma once
// A document as PDF: pages of A4, fonts embedded, a structure that a screen reader can follow, page numbers,
// no trace of the clock. Callable from all threads.

#include "print/document.hpp"

#include <string>

namespace lightfoot::print {

struct Pdf {
    std::string bytes;
    int pages = 0;
};
Pdf to_pdf(const Document& document);

}  // namespace lightfoot::print
