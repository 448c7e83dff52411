#pragma once
// Which fonts print which language. They are named, and the language is set with each text: left to itself a
// machine takes Japanese shapes for Chinese, or an Arabic face without the joined letters.

#include "print/document.hpp"

#include <string>

namespace lightfoot::print {

struct Fonts {
    const char* families;  // for pango: the first that has the letter
    const char* latin;     // for an editor: what is likely to be there
    const char* arabic;
    const char* chinese;
};
const Fonts& fonts_of(Face face, const std::string& language);

}  // namespace lightfoot::print
