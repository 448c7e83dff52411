#include "exchange/calendar.hpp"

#include <algorithm>
#include <tuple>

namespace lightfoot {

namespace {

constexpr std::size_t most_octets = 75;

std::string digits_only(std::string text) {
    std::erase(text, '-');
    std::erase(text, ':');
    return text;
}
std::string day(Date date) { return digits_only(to_string(date)); }     // 20280229
std::string moment(Time time) { return digits_only(to_string(time)); }  // 20280229T120000Z

// An address is no text: it is written as it is, in one line.
std::string one_line(std::string_view text) {
    std::string line;
    for (char c : text)
        if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F) line += c;
    return line;
}

class Lines {
public:
    void add(std::string_view line) { text_ += icalendar_line(line); }
    void add(std::string_view name, std::string_view value) {
        if (!value.empty()) add(std::string(name) + ':' + std::string(value));
    }
    void words(std::string_view name, std::string_view language, std::string_view text) {
        if (text.empty()) return;
        const auto parameter = language.empty() ? std::string() : ";LANGUAGE=" + one_line(language);
        add(std::string(name) + parameter + ':' + icalendar_text(text));
    }
    std::string finished() && { return std::move(text_); }

private:
    std::string text_;
};

void when(Lines& lines, const CalendarEvent& event) {
    if (event.begins) {
        lines.add("DTSTART", moment(*event.begins));
        if (event.ends && *event.ends > *event.begins) lines.add("DTEND", moment(*event.ends));
        return;
    }
    // The end of whole days is the day after the last one (section 3.6.1).
    lines.add("DTSTART;VALUE=DATE", day(event.from));
    lines.add("DTEND;VALUE=DATE", day({std::max(event.from, event.until).days + 1}));
    lines.add("TRANSP", "TRANSPARENT");
}

void write(Lines& lines, const CalendarEvent& event, const std::string& language) {
    const auto& spoken = event.language.empty() ? language : event.language;
    lines.add("BEGIN:VEVENT");
    lines.add("UID", icalendar_text(event.uid));
    lines.add("DTSTAMP", moment(event.changed));
    lines.add("LAST-MODIFIED", moment(event.changed));
    when(lines, event);
    lines.words("SUMMARY", spoken, event.summary);
    lines.words("DESCRIPTION", spoken, event.description);
    lines.add("URL", one_line(event.address));
    std::string categories;
    for (const auto& one : event.categories)
        categories += (categories.empty() ? "" : ",") + icalendar_text(one);
    lines.add("CATEGORIES", categories);
    lines.add("END:VEVENT");
}

// A calendar must hold a component (section 3.6); one without dates holds the zone that all use anyway.
void nothing_yet(Lines& lines) {
    for (const char* line : {"BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
                             "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"})
        lines.add(line);
}

}  // namespace

std::string icalendar_line(std::string_view line) {
    std::string folded;
    std::size_t room = most_octets;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
        (folded += line.substr(0, cut)) += "\r\n ";
        line.remove_prefix(cut);
        room = most_octets - 1;  // the blank counts
    }
    return (folded += line) += "\r\n";
}

std::string icalendar_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        if (c == '\n' || c == '\r') {
            out += "\\n";
            continue;
        }
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F) continue;
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

std::string to_icalendar(const Calendar& calendar) {
    auto events = calendar.events;
    const auto order = [](const CalendarEvent& event) {
        const auto first = event.begins ? date_of(*event.begins) : event.from;
        return std::tuple(first, event.begins.value_or(Time{}), std::string_view(event.uid));
    };
    std::stable_sort(events.begin(), events.end(),
                     [&](const auto& a, const auto& b) { return order(a) < order(b); });
    Lines lines;
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Lightfoot//Dates//EN");
    lines.add("CALSCALE:GREGORIAN");
    lines.words("NAME", calendar.language, calendar.name);  // RFC 7986, and what was used before it
    lines.words("X-WR-CALNAME", {}, calendar.name);
    lines.words("DESCRIPTION", calendar.language, calendar.description);
    lines.add("SOURCE;VALUE=URI", one_line(calendar.address));
    lines.add("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    for (const auto& event : events) write(lines, event, calendar.language);
    if (events.empty()) nothing_yet(lines);
    lines.add("END:VCALENDAR");
    return std::move(lines).finished();
}

}  // namespace lightfoot
