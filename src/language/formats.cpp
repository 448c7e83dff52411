#include "language/formats.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include <stdexcept>
#include <vector>

namespace lightfoot {

icu::UnicodeString to_unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), std::int32_t(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

void check_icu(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

namespace {

std::unique_ptr<icu::DateFormat> date_format(const icu::Locale& locale, const char16_t* skeleton) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    check_icu(status);
    auto format =
        std::make_unique<icu::SimpleDateFormat>(generator->getBestPattern(skeleton, status), locale, status);
    check_icu(status);
    format->adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
    return format;
}

// The months in Arabic as the United Nations write them: the name of the east and that of the west.
constexpr const char16_t* arabic_months[] = {
    u"كانون الثاني/يناير", u"شباط/فبراير",        u"آذار/مارس",           u"نيسان/أبريل",
    u"أيار/مايو",          u"حزيران/يونيه",       u"تموز/يوليه",          u"آب/أغسطس",
    u"أيلول/سبتمبر",       u"تشرين الأول/أكتوبر", u"تشرين الثاني/نوفمبر", u"كانون الأول/ديسمبر"};

void write_months_as_the_united_nations(icu::DateFormat& format) {
    using Symbols = icu::DateFormatSymbols;
    std::vector<icu::UnicodeString> months;
    for (const char16_t* month : arabic_months) months.emplace_back(month);
    auto& simple = dynamic_cast<icu::SimpleDateFormat&>(format);
    auto symbols = *simple.getDateFormatSymbols();
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE})
        for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED})
            symbols.setMonths(months.data(), std::int32_t(months.size()), context, width);
    simple.setDateFormatSymbols(symbols);
}

// A Russian date may end a sentence: with the word for the year written out there is no second full stop.
void write_the_year_out(icu::DateFormat& format) {
    auto& simple = dynamic_cast<icu::SimpleDateFormat&>(format);
    icu::UnicodeString pattern;
    simple.toPattern(pattern);
    pattern.findAndReplace(icu::UnicodeString(u"'г'."), icu::UnicodeString(u"'года'"));
    simple.applyPattern(pattern);
}

// Latin digits in every language: figures are copied between ministries that read different ones. English is
// written as the United Nations write it: 28 October 2004.
std::string locale_name(std::string_view language) {
    return (language == "en" ? "en_GB" : std::string(language)) + "@numbers=latn";
}

}  // namespace

Words::Formats::Formats(std::string_view language) : locale(locale_name(language).c_str()) {
    UErrorCode status = U_ZERO_ERROR;
    date = date_format(locale, u"yMMMMd");
    month = date_format(locale, u"yMMMM");
    weekday = date_format(locale, u"EEEE");
    short_date = date_format(locale, u"yMMMd");
    moment = date_format(locale, u"yMMMdHHmm");
    for (auto* format : {date.get(), month.get(), short_date.get(), moment.get()})
        if (language == "ar") write_months_as_the_united_nations(*format);
    for (auto* format : {date.get(), month.get()})
        if (language == "ru") write_the_year_out(*format);
    number.reset(icu::NumberFormat::createInstance(locale, status));
    list.reset(icu::ListFormatter::createInstance(locale, status));
    collator.reset(icu::Collator::createInstance(locale, status));
    display.reset(icu::LocaleDisplayNames::createInstance(locale));
    check_icu(status);
}

}  // namespace lightfoot
