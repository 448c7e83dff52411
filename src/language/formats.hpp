#pragma once
// ICU's formatters of one language, one set per thread: they are costly to make and not to be shared. Used by
// words.cpp.

#include "language/words.hpp"

#include <unicode/coll.h>
#include <unicode/datefmt.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/msgfmt.h>
#include <unicode/numfmt.h>

#include <memory>
#include <unordered_map>

namespace lightfoot {

icu::UnicodeString to_unicode(std::string_view text);
std::string to_utf8(const icu::UnicodeString& text);
void check_icu(UErrorCode status);  // throws: ICU's data is part of the environment

struct Words::Formats {
    explicit Formats(std::string_view language);

    icu::Locale locale;
    std::unique_ptr<icu::DateFormat> date, short_date, month, weekday, moment;
    std::unique_ptr<icu::NumberFormat> number;
    std::unique_ptr<icu::ListFormatter> list;
    std::unique_ptr<icu::Collator> collator;
    std::unique_ptr<icu::LocaleDisplayNames> display;
    std::unordered_map<const Entry*, std::unique_ptr<icu::MessageFormat>> messages;
};

}  // namespace lightfoot
