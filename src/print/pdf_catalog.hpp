#pragma once
// What cairo 1.16 does not say in the catalog of a PDF: that its structure may be trusted, its language, and
// that a window should show the title. Added as an incremental update (ISO 32000-1, 7.5.6). Used by pdf.cpp.

#include <string>

namespace lightfoot::print {

// Leaves the bytes as they are where their end is not what cairo writes.
void declare(std::string& pdf, const std::string& language);

}  // namespace lightfoot::print
