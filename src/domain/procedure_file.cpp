// Reading and checking the files of a procedure. A domain expert edits them: every fault names its line and
// what would help.

#include "base/data_file.hpp"
#include "domain/procedure.hpp"
#include "domain/space.hpp"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::string_view days_of_week[] = {"monday", "tuesday",  "wednesday", "thursday",
                                             "friday", "saturday", "sunday"};
constexpr int most_count = 400;  // of a delay: more would be a slip

template <std::size_t N>
std::optional<std::size_t> place_in(const std::string_view (&known)[N], std::string_view value) {
    const auto found = std::find(std::begin(known), std::end(known), value);
    if (found == std::end(known)) return std::nullopt;
    return std::size_t(found - std::begin(known));
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "5 working days", "1 year", "2 months", "10 days".
std::optional<Delay> delay_of(std::string_view text) {
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto count = number(text.substr(0, blank));
    if (!count || *count < 1 || *count > most_count) return std::nullopt;
    const auto unit = text.substr(blank + 1);
    constexpr std::pair<std::string_view, Delay::Unit> units[] = {{"working day", Delay::Unit::working_days},
                                                                  {"working days", Delay::Unit::working_days},
                                                                  {"day", Delay::Unit::days},
                                                                  {"days", Delay::Unit::days},
                                                                  {"month", Delay::Unit::months},
                                                                  {"months", Delay::Unit::months},
                                                                  {"year", Delay::Unit::years},
                                                                  {"years", Delay::Unit::years}};
    for (const auto& [name, known] : units)
        if (name == unit) return Delay{*count, known};
    return std::nullopt;
}

class ProcedureReader {
public:
    explicit ProcedureReader(const ZoneSource& zone) : zone_(zone) {}

    void read(const std::vector<DataBlock>& blocks) {
        for (const auto& block : blocks) {
            if (block.kind == "procedure") head(block);
            if (block.kind == "step") step(block);
            if (block.kind == "holidays") holidays(block);
        }
        if (blocks.empty() && faults.empty())
            fault({"procedure", 1}, "procedure.nothing_there");
        else if (procedure.id.empty() && faults.empty())
            fault(blocks.front().at, "procedure.no_head");
        for (const auto kind : {StepKind::authentication, StepKind::acknowledgement, StepKind::circulation})
            if (faults.empty() && !procedure.step(kind))
                fault(head_, {"procedure.no_step", {{"step", std::string(name_of(kind))}}});
    }

    Procedure procedure;
    std::vector<Fault> faults;

private:
    void fault(const DataPlace& at, Message message) {
        faults.push_back({at.file + ":" + std::to_string(at.line), std::move(message)});
    }
    std::string text(const DataBlock& block, std::string_view key) {
        const auto* field = block.field(key);
        if (!field || field->entries.empty()) return {};
        if (field->entries.size() > 1) fault(field->at, {"procedure.one_only", {{"key", std::string(key)}}});
        return field->entries[0].text;
    }
    std::string needed(const DataBlock& block, std::string_view key) {
        auto value = text(block, key);
        if (value.empty()) fault(block.at, {"procedure.missing", {{"key", std::string(key)}}});
        return value;
    }
    template <std::size_t N>
    void known_keys(const DataBlock& block, const std::string_view (&keys)[N]) {
        for (const auto& [key, field] : block.fields)
            if (!place_in(keys, key)) fault(field.at, {"data_file.unknown_key", {{"key", key}}});
    }
    void unknown(const DataBlock& block, std::string_view key, const std::string& value,
                 std::string_view choices) {
        fault(block.place_of(key),
              {"procedure.unknown_value", {{"value", value}, {"choices", std::string(choices)}}});
    }

    void head(const DataBlock& block) {
        constexpr std::string_view keys[] = {"id", "source", "time_zone", "working_week", "ar",
                                             "zh", "en",     "fr",        "ru",           "es"};
        known_keys(block, keys);
        if (!procedure.id.empty()) return fault(block.at, "procedure.two_heads");
        head_ = block.at;
        procedure.id = needed(block, "id");
        procedure.source = text(block, "source");
        for (std::size_t i = 0; i < std::size(official_languages); ++i)
            procedure.titles[i] = needed(block, official_languages[i]);
        const auto zone = needed(block, "time_zone");
        auto offsets = zone.empty() ? std::nullopt : zone_(zone);
        if (!zone.empty() && !offsets)
            fault(block.place_of("time_zone"), {"procedure.unknown_zone", {{"zone", zone}}});
        if (offsets) procedure.zone = std::move(*offsets);
        if (const auto* week = block.field("working_week")) working_week(*week);
    }

    void working_week(const DataField& field) {
        procedure.working_week.fill(false);
        for (const auto& entry : field.entries) {
            const auto day = place_in(days_of_week, entry.text);
            if (day)
                procedure.working_week[*day] = true;
            else
                fault(entry.at, {"procedure.unknown_day", {{"value", entry.text}}});
        }
        const auto& week = procedure.working_week;
        if (std::none_of(week.begin(), week.end(), [](bool works) { return works; }))
            fault(field.at, "procedure.no_working_day");
    }

    void step(const DataBlock& block) {
        constexpr std::string_view keys[] = {"step", "counted_from", "delay", "silence", "by", "note"};
        known_keys(block, keys);
        const auto name = needed(block, "step");
        ProcedureStep one;
        const auto kind = std::find_if(std::begin(all_steps), std::end(all_steps),
                                       [&](StepKind known) { return name_of(known) == name; });
        if (kind != std::end(all_steps))
            one.kind = *kind;
        else if (!name.empty())
            return unknown(
                block, "step", name,
                "authentication, acknowledgement, circulation, posting, relay, question, briefing");
        if (procedure.step(one.kind)) return fault(block.at, {"procedure.step_twice", {{"step", name}}});
        if (const auto* from = block.field("counted_from")) counted_from(*from, one);
        delay(block, one);
        const auto silence = text(block, "silence"), by = text(block, "by");
        one.silence_is_consent = silence == "consent";
        if (!silence.empty() && silence != "consent" && silence != "no consent")
            unknown(block, "silence", silence, "consent, no consent");
        one.by_software = by == "software";
        if (!by.empty() && by != "software" && by != "person") unknown(block, "by", by, "person, software");
        check_silence(block, one);
        one.note = text(block, "note");
        procedure.steps.push_back(std::move(one));
    }

    void counted_from(const DataField& field, ProcedureStep& one) {
        for (const auto& entry : field.entries) {
            const auto known = [&](CountedFrom from) { return name_of(from) == entry.text; };
            constexpr CountedFrom all[] = {CountedFrom::arrival,         CountedFrom::authentication,
                                           CountedFrom::acknowledgement, CountedFrom::circulation,
                                           CountedFrom::posting_text,    CountedFrom::date,
                                           CountedFrom::offer,           CountedFrom::last_briefing};
            const auto found = std::find_if(std::begin(all), std::end(all), known);
            if (found != std::end(all))
                one.counted_from.push_back(*found);
            else
                fault(entry.at, {"procedure.unknown_value",
                                 {{"value", entry.text},
                                  {"choices", std::string("arrival, authentication, acknowledgement, "
                                                          "circulation, posting_text, date, offer, "
                                                          "last_briefing")}}});
        }
    }

    void delay(const DataBlock& block, ProcedureStep& one) {
        const auto words = text(block, "delay");
        if (words.empty()) return;
        one.delay = delay_of(words);
        if (!one.delay) fault(block.place_of("delay"), {"procedure.bad_delay", {{"value", words}}});
        if (one.counted_from.empty())
            fault(block.place_of("delay"), {"procedure.counted_from_what", {{"value", words}}});
    }

    // Silence can only be consent where the file says for how long, and only to what the State is asked. To a
    // text that the State was not shown nobody can agree.
    void check_silence(const DataBlock& block, const ProcedureStep& one) {
        if (!one.silence_is_consent && !one.by_software) return;
        const bool asked = one.kind == StepKind::circulation || one.kind == StepKind::posting;
        if (!asked) return fault(block.at, "procedure.silence_elsewhere");
        if (one.silence_is_consent && !block.field("delay"))
            fault(block.place_of("silence"), "procedure.silence_without_delay");
        const auto& from = one.counted_from;
        if (one.silence_is_consent && one.kind == StepKind::posting &&
            std::find(from.begin(), from.end(), CountedFrom::posting_text) == from.end())
            fault(block.place_of("silence"), "procedure.silence_without_text");
    }

    void holidays(const DataBlock& block) {
        constexpr std::string_view keys[] = {"year", "days", "source"};
        known_keys(block, keys);
        const auto written = needed(block, "year");
        const auto year = number(written).value_or(0);
        if (year < 1946 || year > 2999) {
            if (!written.empty()) fault(block.place_of("year"), {"procedure.bad_year", {{"value", written}}});
            return;
        }
        if (procedure.holidays.contains(year))
            return fault(block.at, {"procedure.year_twice", {{"year", written}}});
        auto& days = procedure.holidays[year];
        const auto* field = block.field("days");
        if (!field) return fault(block.at, {"procedure.missing", {{"key", "days"}}});
        for (const auto& entry : field->entries) {
            const auto day = parse_date(entry.text);
            if (!day || calendar_day(*day).year != year)
                fault(entry.at, {"procedure.bad_holiday", {{"value", entry.text}, {"year", written}}});
            else if (!days.insert(*day).second)
                fault(entry.at, {"procedure.holiday_twice", {{"value", entry.text}}});
        }
    }

    const ZoneSource& zone_;
    DataPlace head_;
};

}  // namespace

Result<Procedure> read_procedure(std::span<const ProcedureFile> files, const ZoneSource& zone) {
    constexpr std::string_view kinds[] = {"procedure", "step", "holidays"};
    std::vector<DataBlock> blocks;
    ProcedureReader reader(zone);
    for (const auto& file : files) read_data_file(file.name, file.content, kinds, blocks, reader.faults);
    reader.read(blocks);
    if (!reader.faults.empty()) return invalid("procedure.not_usable", std::move(reader.faults));
    return std::move(reader.procedure);
}

}  // namespace lightfoot
