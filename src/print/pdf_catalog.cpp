#include "print/pdf_catalog.hpp"

#include "print/document.hpp"

#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>

namespace lightfoot::print {

namespace {

// The whole number that follows the last `name` of the file.
std::optional<std::size_t> number_after(std::string_view pdf, std::string_view name) {
    auto at = pdf.rfind(name);
    if (at == std::string_view::npos) return std::nullopt;
    at = pdf.find_first_not_of(" \n", at + name.size());
    std::size_t number = 0;
    if (at == std::string_view::npos) return std::nullopt;
    const auto read = std::from_chars(pdf.data() + at, pdf.data() + pdf.size(), number);
    return read.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

std::string ten_digits(std::size_t number) {
    char digits[24];
    std::snprintf(digits, sizeof digits, "%010zu", number);
    return digits;
}

}  // namespace

void declare(std::string& pdf, const std::string& language) {
    const auto root = number_after(pdf, "/Root"), size = number_after(pdf, "/Size"),
               info = number_after(pdf, "/Info"), before = number_after(pdf, "startxref");
    const auto catalog = pdf.rfind("<< /Type /Catalog");
    if (!root || !size || !info || !before || catalog == std::string::npos) return;
    const auto end = pdf.find(">>\nendobj", catalog);
    if (end == std::string::npos) return;
    std::string more = " /Lang (" + language +
                       ") /MarkInfo << /Marked true >> /ViewerPreferences <<"
                       " /DisplayDocTitle true";
    if (right_to_left(language)) more += " /Direction /R2L";
    const auto number = std::to_string(*root), object = pdf.substr(catalog, end - catalog);
    const auto at = pdf.size();
    pdf += number + " 0 obj\n" + object + more + " >>\n>>\nendobj\n";
    const auto table = pdf.size();
    pdf += "xref\n" + number + " 1\n" + ten_digits(at) + " 00000 n \ntrailer\n<< /Size " +
           std::to_string(*size) + " /Root " + number + " 0 R /Info " + std::to_string(*info) +
           " 0 R /Prev " + std::to_string(*before) + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

}  // namespace lightfoot::print
