#pragma once
// A situation brief as a page and as at most two printed pages: the same statements, each with its source.

#include "domain/brief.hpp"
#include "print/pdf.hpp"
#include "web/page.hpp"

#include <map>
#include <string>

namespace lightfoot {

struct BriefView {
    bool of_provider = false;
    std::string name;  // of the State or provider, in the reader's language
    Url here, subject;  // of the brief; of the page of the State or provider
    Brief brief;
    std::map<BriefPart, Url> more;  // where all of a part is found
    bool practice = false;
    Date today;
};
inline constexpr std::size_t shown_in_each = 8;  // statements on the page

Url address_of(const BriefSource& source);
Page brief_page(const Frame& frame, const BriefView& view);

// Of at most two pages: what does not fit is counted, with the place where it is found. `base_url` stands
// before the addresses of the sources.
print::Document brief_document(const Frame& frame, const BriefView& view, const std::string& base_url);
print::Pdf brief_pdf(const Frame& frame, const BriefView& view, const std::string& base_url);

}  // namespace lightfoot
