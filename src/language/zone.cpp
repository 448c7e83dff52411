#include "language/zone.hpp"

#include <unicode/basictz.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/tztrans.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

namespace lightfoot {

namespace {

const Time first{631'152'000}, last{4'133'980'800};  // 1990-01-01, 2101-01-01

std::int32_t total_seconds(const icu::TimeZoneRule& rule) {
    return (rule.getRawOffset() + rule.getDSTSavings()) / 1000;
}

std::optional<std::int32_t> offset_at(const icu::TimeZone& zone, Time time) {
    std::int32_t raw = 0, saving = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone.getOffset(double(time.seconds) * 1000, false, raw, saving, status);
    if (U_FAILURE(status)) return std::nullopt;
    return (raw + saving) / 1000;
}

}  // namespace

std::optional<ZoneOffsets> zone_offsets(std::string_view id) {
    const icu::UnicodeString name =
        icu::UnicodeString::fromUTF8({id.data(), static_cast<std::int32_t>(id.size())});
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(name));
    if (!zone || name == UNICODE_STRING_SIMPLE(UCAL_UNKNOWN_ZONE_ID) || *zone == icu::TimeZone::getUnknown())
        return std::nullopt;
    const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    const auto before = offset_at(*zone, first);
    if (!rules || !before) return std::nullopt;
    ZoneOffsets offsets{std::string(id), *before, {}};
    icu::TimeZoneTransition change;
    for (Time from = first; rules->getNextTransition(double(from.seconds) * 1000, false, change);) {
        from = {static_cast<std::int64_t>(change.getTime() / 1000)};
        if (from > last) break;
        const auto seconds = total_seconds(*change.getTo());
        const auto known = offsets.steps.empty() ? *before : offsets.steps.back().seconds;
        if (seconds != known) offsets.steps.push_back({from, seconds});
    }
    return offsets;
}

std::string zone_city(std::string_view id, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::TimeZoneNames> names(
        icu::TimeZoneNames::createInstance(icu::Locale(std::string(language).c_str()), status));
    if (U_FAILURE(status) || !names) return std::string(id);
    icu::UnicodeString city;
    names->getExemplarLocationName(icu::UnicodeString::fromUTF8(id), city);
    if (city.isBogus() || city.isEmpty()) return std::string(id);
    std::string words;
    city.toUTF8String(words);
    return words;
}

}  // namespace lightfoot
