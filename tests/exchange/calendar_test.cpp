#include "exchange/calendar.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace lightfoot;

namespace {

// The content lines as a reader has them: unfolded. Every line ends in CR LF and has at most 75 octets of
// valid UTF-8.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = text.find("\r\n", from);
        if (end == std::string::npos) {
            ADD_FAILURE() << "a line without its end";
            break;
        }
        const auto line = text.substr(from, end - from);
        EXPECT_LE(line.size(), 75u) << line;
        EXPECT_TRUE(valid_utf8(line)) << "cut inside a character";
        EXPECT_EQ(line.find('\n'), std::string::npos);
        if (line.starts_with(' ') && !lines.empty()) lines.back() += line.substr(1);
        else lines.push_back(line);
        from = end + 2;
    }
    return lines;
}
bool has(const std::vector<std::string>& lines, const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

CalendarEvent event(Date from, Date until) {
    return {.uid = "offer-1@example.org",
            .from = from,
            .until = until,
            .changed = {1'800'000'000},
            .summary = "A visit"};
}
std::vector<std::string> lines_with(CalendarEvent one, const std::string& language = "en") {
    return lines_of(to_icalendar({"Dates", "", language, "https://example.org/calendar.ics", {one}}));
}

}  // namespace

TEST(calendar, whole_days_end_the_day_after) {
    const auto lines = lines_with(event(date_of(2026, 12, 2), date_of(2026, 12, 4)));
    EXPECT_TRUE(has(lines, "DTSTART;VALUE=DATE:20261202"));
    EXPECT_TRUE(has(lines, "DTEND;VALUE=DATE:20261205"));
    EXPECT_TRUE(has(lines, "UID:offer-1@example.org"));
    EXPECT_TRUE(has(lines, "SUMMARY;LANGUAGE=en:A visit"));
}

TEST(calendar, the_29th_of_february_is_a_day) {
    const auto leap = lines_with(event(date_of(2028, 2, 28), date_of(2028, 2, 29)));
    EXPECT_TRUE(has(leap, "DTEND;VALUE=DATE:20280301"));
    const auto alone = lines_with(event(date_of(2028, 2, 29), date_of(2028, 2, 29)));
    EXPECT_TRUE(has(alone, "DTSTART;VALUE=DATE:20280229"));
    EXPECT_TRUE(has(alone, "DTEND;VALUE=DATE:20280301"));
    const auto plain = lines_with(event(date_of(2027, 2, 28), date_of(2027, 2, 28)));
    EXPECT_TRUE(has(plain, "DTEND;VALUE=DATE:20270301"));
}

TEST(calendar, an_end_before_the_beginning_is_one_day) {
    const auto lines = lines_with(event(date_of(2026, 12, 31), date_of(2026, 12, 1)));
    EXPECT_TRUE(has(lines, "DTEND;VALUE=DATE:20270101"));
}

TEST(calendar, moments_are_utc) {
    auto one = event({}, {});
    one.begins = Time{std::int64_t(date_of(2026, 12, 2).days) * 86'400 + 14 * 3600};
    one.ends = Time{one.begins->seconds + 3600};
    const auto lines = lines_with(one);
    EXPECT_TRUE(has(lines, "DTSTART:20261202T140000Z"));
    EXPECT_TRUE(has(lines, "DTEND:20261202T150000Z"));
    EXPECT_FALSE(has(lines, "TRANSP:TRANSPARENT"));
}

TEST(calendar, long_words_of_any_language_are_folded_between_characters) {
    std::string arabic, chinese, clef;
    for (int i = 0; i < 40; ++i) {
        arabic += "زيارة ";
        chinese += "访问团";
        clef += "𝄞";
    }
    for (const auto& [language, words] :
         {std::pair("ar", arabic), std::pair("zh", chinese), std::pair("en", clef)}) {
        auto one = event(date_of(2026, 12, 2), date_of(2026, 12, 2));
        one.summary = one.description = words;
        const auto line = std::string("SUMMARY;LANGUAGE=") + language + ":" + words;
        EXPECT_TRUE(has(lines_with(one, language), line));
    }
}

TEST(calendar, a_line_of_75_octets_is_not_folded_and_one_of_76_is) {
    EXPECT_EQ(icalendar_line(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
    EXPECT_EQ(icalendar_line(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
}

TEST(calendar, nobodys_words_make_a_line_of_their_own) {
    EXPECT_EQ(icalendar_text("a;b,c\\d\r\ne\nEND:VEVENT\rf\x01"), "a\\;b\\,c\\\\d\\ne\\nEND:VEVENT\\nf");
    auto one = event(date_of(2026, 12, 2), date_of(2026, 12, 2));
    one.summary = "x\nEND:VCALENDAR";
    one.address = "https://x/\r\nATTENDEE:a";
    one.uid = "u\r\nX:1";
    const auto lines = lines_with(one);
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "END:VCALENDAR"), 1);
    EXPECT_TRUE(has(lines, "URL:https://x/ATTENDEE:a"));
}

TEST(calendar, dates_stand_in_order_and_the_same_calendar_gives_the_same_bytes) {
    Calendar calendar{"Dates", "", "en", "", {}};
    calendar.events = {event(date_of(2027, 1, 1), date_of(2027, 1, 1)),
                       event(date_of(2026, 1, 1), date_of(2026, 1, 1))};
    const auto text = to_icalendar(calendar);
    EXPECT_LT(text.find("20260101"), text.find("20270101"));
    EXPECT_EQ(text, to_icalendar(calendar));
}

TEST(calendar, one_without_dates_still_holds_a_component) {
    const auto lines = lines_of(to_icalendar({"Dates", "", "en", "", {}}));
    EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
    EXPECT_TRUE(has(lines, "BEGIN:VTIMEZONE"));
    EXPECT_EQ(lines.back(), "END:VCALENDAR");
}
