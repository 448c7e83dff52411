#include "domain/question.hpp"

#include "base/text.hpp"
#include "domain/day_words.hpp"
#include "domain/limits.hpp"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::pair<RequestStep, std::string_view> step_names[] = {
    {RequestStep::note, "note"},
    {RequestStep::topics, "topics"},
    {RequestStep::who, "who"},
    {RequestStep::place, "place"},
    {RequestStep::dates, "dates"},
    {RequestStep::existing, "existing"},
    {RequestStep::expectations, "expectations"},
    {RequestStep::first_step, "first_step"},
    {RequestStep::hosting, "hosting"},
    {RequestStep::why_here, "why_here"},
    {RequestStep::attachments, "attachments"},
    {RequestStep::consent, "consent"}};

using enum RequestStep;
using K = AnswerKind;
constexpr Question table[] = {
    {note, "note", "note", K::text, 8},
    {topics, "more_topics", "more_topics", K::topics},
    {who, "who", "who", K::line},
    {place, "place", "place", K::line},
    {dates, "earliest", "earliest", K::date},
    {dates, "latest", "latest", K::date},
    {existing, "existing", "existing", K::text, 4},
    {expectations, "expectations", "expectations", K::text, 4},
    {first_step, "first_step", "first_step", K::text, 3},
    {hosting, "visits", "visits", K::number, 99},
    {hosting, "days_per_month", "days_per_month", K::number, 31, false, true},
    {hosting, "languages", "hosting_languages", K::languages, 0, false, true},
    {hosting, "no_go", "no_go", K::periods, 3, false, true},
    {why_here, "why_it_matters", "why_it_matters", K::text, 2},
    // About the whole request, as the consent is; on the pages it is asked where the request begins.
    {consent, "language", "note_language", K::language, 0, true, true},
    {consent, "circulation", "circulation", K::consent, 0, true},
};

using Words = std::optional<std::string> NeedEdit::*;
constexpr std::pair<std::string_view, Words> words_of_need[] = {
    {"note", &NeedEdit::text},
    {"who", &NeedEdit::who},
    {"place", &NeedEdit::place},
    {"existing", &NeedEdit::existing},
    {"expectations", &NeedEdit::expectations},
    {"first_step", &NeedEdit::first_step},
    {"why_it_matters", &NeedEdit::why_it_matters},
};

void set_words(const Question& question, std::string_view answer, NeedEdit& edit) {
    for (const auto& [name, field] : words_of_need)
        if (name == question.name) edit.*field = std::string(answer);
}

std::optional<Message> set_date(const Question& question, std::string_view answer, NeedEdit& edit) {
    auto& field = question.name == "earliest" ? edit.earliest : edit.latest;
    field = answer.empty() ? std::optional<Date>{} : parse_date(answer);
    if (answer.empty() || *field) return std::nullopt;
    field.reset();
    return why_no_day(answer);
}

std::optional<Message> set_number(const Question& question, std::string_view answer, NeedEdit& edit) {
    auto& field = question.name == "visits" ? edit.visits : edit.days_per_month;
    int number = 0;
    const auto [end, failed] = std::from_chars(answer.data(), answer.data() + answer.size(), number);
    const bool whole = failed == std::errc() && end == answer.data() + answer.size();
    if (answer.empty() || (whole && number >= 0 && number <= question.size)) {
        field = answer.empty() ? std::optional<int>{} : std::optional{number};
        return std::nullopt;
    }
    return Message{"form.not_a_number", {{"most", std::int64_t{question.size}}}};
}

// Calls `use` with each piece that is not empty.
template <class Use>
void split(std::string_view text, std::string_view separators, Use use) {
    while (!text.empty()) {
        const auto end = text.find_first_of(separators);
        const auto piece = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (!piece.empty()) use(piece);
    }
}

std::optional<Message> set_periods(std::string_view answer, NeedEdit& edit) {
    std::vector<HostingCapacity::Period> found;
    std::optional<Message> fault;
    split(answer, "\n", [&](std::string_view line) {
        const auto first = line.substr(0, 10);
        const auto last = line.substr(line.size() - std::min<std::size_t>(10, line.size()));
        const auto from = parse_date(first), to = parse_date(last);
        if (from && to && *from <= *to)
            found.push_back({*from, *to});
        else if (!fault && is_no_day(from ? last : first))
            fault = why_no_day(from ? last : first);
        else if (!fault)
            fault = {"form.not_a_period", {{"line", Quote{first_words(line, 80), ""}}}};
    });
    if (!fault) edit.no_go = std::move(found);
    return fault;
}

// The digit of another script that begins there, and how many bytes it has: Arabic, Persian, Devanagari,
// full-width.
std::optional<char> digit_at(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const unsigned a = byte(at), b = byte(at + 1), c = byte(at + 2);
    length = 2;
    if (a == 0xD9 && b >= 0xA0 && b <= 0xA9) return char('0' + (b - 0xA0));
    if (a == 0xDB && b >= 0xB0 && b <= 0xB9) return char('0' + (b - 0xB0));
    length = 3;
    if (a == 0xE0 && b == 0xA5 && c >= 0xA6 && c <= 0xAF) return char('0' + (c - 0xA6));
    if (a == 0xEF && b == 0xBC && c >= 0x90 && c <= 0x99) return char('0' + (c - 0x90));
    return std::nullopt;
}

const std::string& words_of(const Need& need, std::string_view name) {
    static constexpr std::pair<std::string_view, std::string Need::*> fields[] = {
        {"note", &Need::text},
        {"who", &Need::who},
        {"place", &Need::place},
        {"existing", &Need::existing},
        {"expectations", &Need::expectations},
        {"first_step", &Need::first_step},
        {"why_it_matters", &Need::why_it_matters}};
    static const std::string none;
    for (const auto& [known, field] : fields)
        if (known == name) return need.*field;
    return none;
}

template <class Range, class Make>
std::string joined(const Range& items, std::string_view between, Make make) {
    std::string all;
    for (const auto& item : items) {
        const std::string one(make(item));
        if (!one.empty()) (all += all.empty() ? "" : between) += one;
    }
    return all;
}

}  // namespace

std::string answer_of(const Need& need, const Question& question) {
    const auto number = [](const std::optional<int>& value) { return value ? std::to_string(*value) : ""; };
    const auto day = [](const std::optional<Date>& value) { return value ? to_string(*value) : ""; };
    switch (question.kind) {
    case K::text:
    case K::line: return words_of(need, question.name);
    case K::date: return day(question.name == "earliest" ? need.earliest : need.latest);
    case K::number:
        return number(question.name == "visits" ? need.hosting.visits : need.hosting.days_per_month);
    case K::languages:
        return joined(need.hosting.languages, ", ", [](const std::string& one) { return one; });
    case K::periods:
        return joined(need.hosting.no_go, "\n", [](const HostingCapacity::Period& period) {
            return to_string(period.from) + " – " + to_string(period.to);
        });
    case K::topics:
        return joined(need.topics, ", ", [](const TopicTag& tag) {
            return tag.standing == TopicStanding::removed ? std::string() : tag.topic;
        });
    case K::language:
    case K::consent: break;
    }
    return {};
}

std::string_view name_of(RequestStep step) {
    for (const auto& [known, name] : step_names)
        if (known == step) return name;
    return {};
}

std::optional<RequestStep> request_step(std::string_view name) {
    for (const auto& [step, known] : step_names)
        if (known == name) return step;
    return std::nullopt;
}

std::span<const Question> questions() { return table; }

const Question* question(std::string_view name) {
    for (const auto& one : table)
        if (one.name == name) return &one;
    return nullptr;
}

bool is_of_need(const Question& question) {
    return question.kind != K::topics && question.kind != K::language && question.kind != K::consent;
}

std::string with_latin_digits(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        if (const auto digit = digit_at(text, at, length)) {
            out += *digit;
            at += length;
        } else {
            out += text[at++];
        }
    }
    return out;
}

std::optional<Message> read_answer(const Question& question, std::string_view answer, NeedEdit& edit) {
    switch (question.kind) {
    case K::text:
    case K::line: set_words(question, answer, edit); return std::nullopt;
    case K::date: return set_date(question, with_latin_digits(trimmed(answer)), edit);
    case K::number: return set_number(question, with_latin_digits(trimmed(answer)), edit);
    case K::periods: return set_periods(with_latin_digits(answer), edit);
    case K::languages:
        edit.languages.emplace();
        split(answer, ",;\n", [&](std::string_view one) { edit.languages->emplace_back(one); });
        return std::nullopt;
    case K::topics:
    case K::language:
    case K::consent: break;
    }
    return std::nullopt;
}

}  // namespace lightfoot
