#pragma once
// A zip file in memory, for office documents: deflated, no folders, every date the same, so that the same
// parts give the same bytes (PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16).

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot::print {

struct ZipPart {
    std::string name;  // "word/document.xml"
    std::string content;
};
std::string to_zip(const std::vector<ZipPart>& parts);

}  // namespace lightfoot::print
