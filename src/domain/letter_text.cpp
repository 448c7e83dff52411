#include "domain/letter_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

using Names = std::span<const std::string_view>;
constexpr std::string_view note_holes[] = {"mission*", "title*",  "needs*", "circulation",
                                           "posting",  "contact", "date*"};
constexpr std::string_view organisation_holes[] = {"organisation*", "title*",  "needs*", "circulation",
                                                   "posting",       "contact", "date*"};
constexpr std::string_view acknowledgement_holes[] = {"addressee*", "title*",    "received*",
                                                      "consent*",   "reference", "date*"};
constexpr std::string_view provider_holes[] = {"state*",   "title*",    "why",  "needs*",
                                               "address*", "reference", "date*"};
constexpr std::string_view relay_holes[] = {"addressee*", "title*",    "provider*", "offer_title*",
                                            "offer*",     "reference", "date*"};
constexpr std::string_view thanks_holes[] = {"addressee*", "state*", "title*", "reference", "date*"};
constexpr std::string_view year_holes[] = {"addressee*", "title*", "dated*", "reference", "date*"};
constexpr std::string_view briefing_holes[] = {"from*",       "until*", "counts*", "received*",
                                               "circulated*", "open*",  "date*"};

constexpr std::size_t most_faults = 50;

std::string_view next_line(std::string_view& rest) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const auto end = line.find('\t');
        cells.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return cells;
        line.remove_prefix(end + 1);
    }
}

struct Hole {
    std::size_t begin = 0, end = 0;  // with its braces
    std::string_view name;
};
// The next hole from `from` on. A brace that opens or closes none: begin == end, where it stands.
std::optional<Hole> next_hole(std::string_view line, std::size_t from) {
    const auto at = line.find_first_of("{}", from);
    if (at == std::string_view::npos) return std::nullopt;
    const auto end = line.find_first_of("{}", at + 1);
    if (line[at] == '}' || end == std::string_view::npos || line[end] == '{') return Hole{at, at, {}};
    return Hole{at, end + 1, line.substr(at + 1, end - at - 1)};
}

bool knows(Names holes, std::string_view name) {
    return std::any_of(holes.begin(), holes.end(), [&](std::string_view hole) {
        return hole == name || (hole.ends_with('*') && hole.substr(0, hole.size() - 1) == name);
    });
}

class Reader {
public:
    Reader(LetterKind kind, const EmbeddedFile& file, std::vector<Fault>& faults)
        : holes_(holes_of(kind)), file_(file), faults_(faults) {}

    LetterTemplate read() {
        LetterTemplate text;
        std::string_view rest = file_.content;
        while (!rest.empty()) {
            const auto line = next_line(rest);
            ++line_;
            check(line);
            if (line_ == 1 && line.starts_with("title: "))
                text.title = trimmed(line.substr(7));
            else if (line_ > 1)
                (text.text += line) += '\n';
        }
        if (text.title.empty()) fault(1, "letter_text.no_title");
        for (auto hole : holes_)
            if (hole.ends_with('*') && !seen_.contains(hole.substr(0, hole.size() - 1)))
                fault(line_,
                      {"letter_text.hole_missing", {{"hole", std::string(hole.substr(0, hole.size() - 1))}}});
        text.text = std::string(trimmed(text.text)) + '\n';
        return text;
    }

private:
    void check(std::string_view line) {
        if (!valid_utf8(line)) return fault(line_, "letter_text.not_utf8");
        for (auto hole = next_hole(line, 0); hole; hole = next_hole(line, hole->end)) {
            if (hole->begin == hole->end) return fault(line_, "letter_text.lone_brace");
            if (knows(holes_, hole->name))
                seen_.insert(hole->name);
            else
                fault(line_, {"letter_text.unknown_hole", {{"hole", std::string(hole->name)}}});
        }
    }
    void fault(std::size_t line, Message message) {
        if (faults_.size() < most_faults)
            faults_.push_back({std::string(file_.name) + ":" + std::to_string(line), std::move(message)});
    }

    const Names holes_;
    const EmbeddedFile& file_;
    std::vector<Fault>& faults_;
    std::set<std::string_view> seen_;
    std::size_t line_ = 0;
};

std::string one_line(std::string_view value) {
    std::string line(trimmed(value));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

// Nothing where a hole of it is empty and it may be left out.
std::optional<std::string> filled(std::string_view line, const LetterValues& values) {
    const bool optional = line.starts_with("? ");
    if (optional) line.remove_prefix(2);
    std::string out;
    std::size_t from = 0;
    for (auto hole = next_hole(line, 0); hole && hole->begin < hole->end; hole = next_hole(line, hole->end)) {
        const auto value = values.find(hole->name);
        const bool whole = hole->begin == 0 && hole->end == line.size();
        const auto words = value == values.end() ? std::string() : value->second;
        if (words.empty() && (optional || whole)) return std::nullopt;
        out.append(line, from, hole->begin - from) += whole ? std::string(trimmed(words)) : one_line(words);
        from = hole->end;
    }
    return out.append(line, from);
}

}  // namespace

std::span<const std::string_view> holes_of(LetterKind kind) {
    switch (kind) {
    case LetterKind::note_verbale: return note_holes;
    case LetterKind::organisation_letter: return organisation_holes;
    case LetterKind::acknowledgement: return acknowledgement_holes;
    case LetterKind::provider_note: return provider_holes;
    case LetterKind::offer_relay: return relay_holes;
    case LetterKind::offer_thanks: return thanks_holes;
    case LetterKind::year_question: return year_holes;
    case LetterKind::briefing: break;
    }
    return briefing_holes;
}

Result<LetterTexts> LetterTexts::read(std::span<const EmbeddedFile> files) {
    LetterTexts all;
    std::vector<Fault> faults;
    for (auto kind : letter_kinds)
        for (auto language : official_languages) {
            const auto name =
                "data/letters/" + std::string(name_of(kind)) + "." + std::string(language) + ".md";
            const auto file = std::find_if(files.begin(), files.end(),
                                           [&](const EmbeddedFile& one) { return one.name == name; });
            if (file == files.end())
                faults.push_back({name, "letter_text.missing"});
            else
                all.texts_[{kind, std::string(language)}] = Reader(kind, *file, faults).read();
        }
    all.read_missions(files, faults);
    if (!faults.empty()) return invalid("letter_text.faults", std::move(faults));
    return all;
}

// A table: code of the State, then the name of its mission in each language.
void LetterTexts::read_missions(std::span<const EmbeddedFile> files, std::vector<Fault>& faults) {
    static constexpr std::string_view name = "data/letters/missions.tsv";
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& one) { return one.name == name; });
    if (file == files.end()) return faults.push_back({std::string(name), "letter_text.missing"});
    std::size_t number = 0;
    for (std::string_view rest = file->content; !rest.empty();) {
        const auto cells = split(next_line(rest));
        if (++number == 1) continue;  // the names of the columns
        const bool whole = cells.size() == 1 + std::size(official_languages) && valid_utf8(cells.back());
        if (!whole || std::any_of(cells.begin(), cells.end(), [](auto cell) { return cell.empty(); })) {
            faults.push_back({std::string(name) + ":" + std::to_string(number), "letter_text.bad_mission"});
            continue;
        }
        for (std::size_t i = 1; i < cells.size(); ++i)
            missions_[{std::string(cells[0]), std::string(official_languages[i - 1])}] = cells[i];
    }
}

std::string_view LetterTexts::mission(std::string_view state, std::string_view language) const {
    const auto found = missions_.find({std::string(state), std::string(language)});
    return found == missions_.end() ? std::string_view{} : std::string_view(found->second);
}

const LetterTemplate& LetterTexts::text(LetterKind kind, std::string_view language) const {
    const auto known = is_official_language(language) ? std::string(language) : std::string("en");
    return texts_.at({kind, known});
}

LetterWords draft(const LetterTemplate& text, std::string_view language, const LetterValues& values) {
    LetterWords words{std::string(language), filled(text.title, values).value_or(""), {}};
    for (std::string_view rest = text.text; !rest.empty();)
        if (auto line = filled(next_line(rest), values)) (words.text += *line) += '\n';
    return words;
}

std::string own_lines(std::string_view words) {
    std::string lines;
    while (!words.empty()) {
        const auto line = trimmed(next_line(words));
        if (!line.empty()) ((lines += "> ") += line) += '\n';
    }
    return lines;
}

std::vector<LetterLine> lines_of_letter(std::string_view text) {
    using Kind = LetterLine::Kind;
    static constexpr std::pair<std::string_view, Kind> signs[] = {
        {"^ ", Kind::head}, {"# ", Kind::heading}, {"> ", Kind::own_words}, {"- ", Kind::item},
        {"+ ", Kind::line}, {"~ ", Kind::at_end},  {"@ ", Kind::signature}};
    std::vector<LetterLine> lines;
    while (!text.empty()) {
        const auto line = trimmed(next_line(text));
        if (line.empty()) continue;
        const auto sign = std::find_if(std::begin(signs), std::end(signs),
                                       [&](const auto& one) { return line.starts_with(one.first); });
        if (sign != std::end(signs)) {
            lines.push_back({sign->second, std::string(trimmed(line.substr(2)))});
            continue;
        }
        const auto fact = line.find(" ::");
        if (fact == std::string_view::npos) {
            lines.push_back({Kind::paragraph, std::string(line)});
            continue;
        }
        auto value = line.substr(fact + 3);
        const bool own = value.starts_with('>');
        if (own) value.remove_prefix(1);
        lines.push_back(
            {Kind::fact, std::string(trimmed(value)), std::string(trimmed(line.substr(0, fact))), own});
    }
    return lines;
}

}  // namespace lightfoot
