#include "language/words.hpp"

#include "language/formats.hpp"

#include <atomic>
#include <concepts>
#include <stdexcept>

namespace lightfoot {

namespace {

// Stands for an argument while ICU puts the sentence together. Private use: text of people never carries it.
constexpr char16_t first_mark = 0xE000;

std::atomic<std::size_t> next_serial{0};

const Value* find_argument(const Message& message, std::string_view name) {
    for (const auto& argument : message.arguments)
        if (argument.name == name) return &argument.value;
    return nullptr;
}

// First strong isolate … pop directional isolate.
std::string isolated(std::string_view text) { return "\u2068" + std::string(text) + "\u2069"; }

// Where the sentence goes: plain text, or Html with the message's tags.
struct TextOut {
    std::string out;
    void words(std::string_view text) { out += text; }
    void tag(const Piece&) {}
};
struct HtmlOut {
    const Url* link = nullptr;
    Html out;
    void words(std::string_view text) { out += Html::text(text); }
    void tag(const Piece& piece) {
        const bool opens = piece.kind == Piece::Kind::open_tag;
        if (piece.text == "b")
            out += opens ? Html::trusted("<b>") : Html::trusted("</b>");
        else if (piece.text == "em")
            out += opens ? Html::trusted("<em>") : Html::trusted("</em>");
        else if (link && opens)
            out += html("<a href=\"{}\">", *link);
        else if (link)
            out += Html::trusted("</a>");
    }
};

std::string format_seconds(const icu::DateFormat& format, std::int64_t seconds) {
    icu::UnicodeString out;
    format.format(UDate(seconds) * 1000.0, out);
    return to_utf8(out);
}

}  // namespace

Words::Words(const Catalogue& catalogue, const Catalogue& fallback, const Names& names)
    : catalogue_(catalogue), fallback_(fallback), names_(names), serial_(next_serial++) {}

Words::Formats& Words::formats() const {
    thread_local std::unordered_map<std::size_t, std::unique_ptr<Formats>> all;
    auto& mine = all[serial_];
    if (!mine) mine = std::make_unique<Formats>(language());
    return *mine;
}

const Entry& Words::entry(std::string_view key) const {
    if (const Entry* found = catalogue_.find(key)) return *found;
    if (const Entry* found = fallback_.find(key)) return *found;
    throw std::logic_error("the catalogue lacks the key " + std::string(key));
}

std::string Words::value_text(const Value& value) const {
    struct Visitor {
        const Words& words;
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return words.number(number); }
        std::string operator()(Date date) const { return words.date(date); }
        std::string operator()(Time time) const { return words.moment(time); }
        std::string operator()(const Term& term) const { return words.name(term); }
        std::string operator()(const Quote& quote) const { return isolated(quote.text); }
        std::string operator()(const std::vector<Term>& terms) const {
            std::vector<std::string> names;
            for (const auto& term : terms) names.push_back(words.name(term));
            return words.list(names);
        }
    };
    return std::visit(Visitor{*this}, value);
}

Html Words::value_html(const Value& value) const {
    if (const auto* quote = std::get_if<Quote>(&value)) {
        if (!quote->language.empty() && quote->language != language())
            return lightfoot::html("<bdi lang=\"{}\">{}</bdi>", quote->language, quote->text);
        return lightfoot::html("<bdi>{}</bdi>", quote->text);
    }
    const auto text = value_text(value);
    return std::holds_alternative<std::string>(value) ? lightfoot::html("<bdi>{}</bdi>", text)
                                                      : Html::text(text);
}

template <class Out>
void Words::say(const Message& message, Out& out) const {
    const Entry& found = entry(message.key);
    if (found.pieces.empty() && !found.pattern.empty()) return say_by_icu(found, message, out);
    for (const auto& piece : found.pieces) {
        if (piece.kind == Piece::Kind::words) {
            out.words(piece.text);
        } else if (piece.kind != Piece::Kind::argument) {
            out.tag(piece);
        } else if (const Value* value = find_argument(message, piece.text)) {
            if constexpr (std::same_as<Out, HtmlOut>)
                out.out += value_html(*value);
            else
                out.out += value_text(*value);
        }
    }
}

template <class Out>
void Words::say_by_icu(const Entry& found, const Message& message, Out& out) const {
    auto& format = formats().messages[&found];
    UErrorCode status = U_ZERO_ERROR;
    if (!format)
        format = std::make_unique<icu::MessageFormat>(to_unicode(found.pattern), formats().locale, status);
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, value] : message.arguments) {
        const auto mark = icu::UnicodeString(char16_t(first_mark + names.size()));
        const bool selects = found.pattern.find("{" + name + ", select") != std::string::npos;
        names.push_back(to_unicode(name));
        if (const auto* number = std::get_if<std::int64_t>(&value))
            values.emplace_back(*number);
        else if (selects)
            values.emplace_back(to_unicode(value_text(value)));
        else
            values.emplace_back(mark);
    }
    icu::UnicodeString sentence;
    format->format(names.data(), values.data(), std::int32_t(values.size()), sentence, status);
    check_icu(status);
    std::int32_t from = 0;
    for (std::int32_t i = 0; i <= sentence.length(); ++i) {
        const std::size_t at = i < sentence.length() ? std::size_t(sentence[i]) - first_mark : 0;
        const bool mark = i < sentence.length() && sentence[i] >= first_mark && at < message.arguments.size();
        if (!mark && i < sentence.length()) continue;
        out.words(to_utf8(sentence.tempSubStringBetween(from, i)));
        from = i + 1;
        if (!mark) continue;
        if constexpr (std::same_as<Out, HtmlOut>)
            out.out += value_html(message.arguments[at].value);
        else
            out.out += value_text(message.arguments[at].value);
    }
}

std::string Words::text(const Message& message) const {
    TextOut out;
    say(message, out);
    return std::move(out.out);
}

Html Words::html(const Message& message) const {
    HtmlOut out;
    say(message, out);
    return std::move(out.out);
}

Html Words::html(const Message& message, const Url& link) const {
    HtmlOut out{&link, {}};
    say(message, out);
    return std::move(out.out);
}

namespace {

// In French the first day of a month is an ordinal number, and every other day a plain one.
std::string with_first_day(std::string_view language, std::string date) {
    if (language == "fr" && date.starts_with("1 ")) date.insert(1, "er");
    return date;
}

}  // namespace

std::string Words::date(Date date) const {
    return with_first_day(language(), format_seconds(*formats().date, std::int64_t{date.days} * 86400));
}
std::string Words::short_date(Date date) const {
    return with_first_day(language(), format_seconds(*formats().short_date, std::int64_t{date.days} * 86400));
}
std::string Words::month(Date date) const {
    return format_seconds(*formats().month, std::int64_t{date.days} * 86400);
}
std::string Words::weekday(Date date) const {
    return format_seconds(*formats().weekday, std::int64_t{date.days} * 86400);
}
std::string Words::moment(Time time) const {
    return with_first_day(language(), format_seconds(*formats().moment, time.seconds)) + " UTC";
}

std::string Words::number(std::int64_t number) const {
    icu::UnicodeString out;
    formats().number->format(number, out);
    return to_utf8(out);
}

std::string Words::name(const Term& term) const {
    return term.kind == Term::Kind::language ? language_name(term.id) : names_.name(term, language());
}

std::string Words::language_name(std::string_view language) const {
    icu::UnicodeString out;
    formats().display->localeDisplayName(std::string(language).c_str(), out);
    return to_utf8(out);
}

std::string Words::list(const std::vector<std::string>& items) const {
    std::vector<icu::UnicodeString> texts;
    for (const auto& item : items) texts.push_back(to_unicode(item));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    formats().list->format(texts.data(), std::int32_t(texts.size()), out, status);
    check_icu(status);
    return to_utf8(out);
}

std::string Words::collation_key(std::string_view text) const {
    const auto unicode = to_unicode(text);
    std::string key(std::size_t(formats().collator->getSortKey(unicode, nullptr, 0)), '\0');
    formats().collator->getSortKey(unicode, reinterpret_cast<std::uint8_t*>(key.data()),
                                   std::int32_t(key.size()));
    return key;
}

}  // namespace lightfoot
