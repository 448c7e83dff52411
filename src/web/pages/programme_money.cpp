// What a programme has, promises and spends, year by year: bars for the eye, the same as a table.

#include "web/pages/programme.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace lightfoot {

namespace {

using Year = ProgrammeMoney::Year;

struct Series {
    const char* words;
    const char* fill;  // class in the style sheet
    std::int64_t Year::*sum;
};
constexpr Series all_series[] = {{"programmes.money.budget", "budget", &Year::budget},
                                 {"programmes.money.planned", "", &Year::planned},
                                 {"programmes.money.received", "", &Year::received},
                                 {"programmes.money.committed", "committed", &Year::committed},
                                 {"programmes.money.spent", "spent", &Year::spent}};

std::vector<Series> stated(const ProgrammeMoney& money) {
    std::vector<Series> out;
    for (const auto& series : all_series)
        if (std::any_of(money.years.begin(), money.years.end(),
                        [&](const Year& year) { return year.*series.sum != 0; }))
            out.push_back(series);
    return out;
}

// The next of 1, 2, 5, 10, 20, 50, … that is not smaller.
std::int64_t round_up(std::int64_t value) {
    for (std::int64_t ten = 1;; ten *= 10)
        for (const std::int64_t step : {1, 2, 5})
            if (step * ten >= value || ten > 1'000'000'000'000'000) return step * ten;
}

struct Scale {
    std::int64_t divisor = 1;
    const char* words = "programmes.money.in";
};
Scale scale_of(std::int64_t top) {
    if (top >= 5'000'000) return {1'000'000, "programmes.money.in_millions"};
    if (top >= 5'000) return {1'000, "programmes.money.in_thousands"};
    return {};
}

constexpr int width = 560, height = 250, before = 64, after = 10, above = 14, below_axis = 30;
constexpr int inner_width = width - before - after, inner_height = height - above - below_axis;
constexpr std::size_t most_years_drawn = 24;

class MoneyDrawing {
public:
    MoneyDrawing(const Frame& frame, const ProgrammeMoney& money, const std::vector<Series>& series)
        : frame_(frame), series_(series), rtl_(frame.words.direction() == "rtl") {
        const auto count = std::min(money.years.size(), most_years_drawn);
        years_.assign(money.years.end() - std::ptrdiff_t(count), money.years.end());
        for (const auto& year : years_)
            for (const auto& one : series_) {
                top_ = std::max(top_, year.*one.sum);
                bottom_ = std::min(bottom_, year.*one.sum);
            }
        top_ = round_up(std::max<std::int64_t>(top_, 1));
        if (bottom_ < 0) bottom_ = -round_up(-bottom_);
        scale_ = scale_of(std::max(top_, -bottom_));
    }
    const char* unit() const { return scale_.words; }
    Html draw(const std::string& title) const {
        return html(
            "<svg class=\"plot money\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}{}</svg>",
            width, height, title, grid(), bars());
    }

private:
    int y(std::int64_t value) const {
        return above + int(double(top_ - value) / double(top_ - bottom_) * inner_height);
    }
    int mirrored(int x, int wide) const { return rtl_ ? width - x - wide : x; }

    Html rule(std::int64_t value) const {
        return html("<path class=\"rule\" d=\"{}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                    "M" + std::to_string(mirrored(before, inner_width)) + ' ' + std::to_string(y(value)) +
                        "h" + std::to_string(inner_width),
                    mirrored(before / 2, 0), y(value) + 5, frame_.words.number(value / scale_.divisor));
    }
    Html grid() const {
        Html out = rule(0) + rule(top_);
        if (top_ / 2 % scale_.divisor == 0 && top_ > 1) out += rule(top_ / 2);
        if (bottom_ < 0) out += rule(bottom_);
        return out;
    }
    Html bars() const {
        Html out;
        const int room = inner_width / int(years_.size()), all = std::min(room * 7 / 10, 84);
        const int wide = std::max(1, all / int(series_.size()));
        const std::size_t named = (years_.size() + 7) / 8;  // every how many years are named
        for (std::size_t i = 0; i < years_.size(); ++i) {
            const int begin = before + int(i) * room + (room - wide * int(series_.size())) / 2;
            for (std::size_t at = 0; at < series_.size(); ++at) {
                const auto value = years_[i].*series_[at].sum;
                if (value == 0) continue;
                const int from = y(std::max<std::int64_t>(value, 0)),
                          to = y(std::min<std::int64_t>(value, 0));
                out += html("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                            series_[at].fill, mirrored(begin + int(at) * wide, wide), from,
                            std::max(1, wide - 1), std::max(1, to - from));
            }
            if (i % named == 0)
                out += html("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                            mirrored(before + int(i) * room + room / 2, 0), height - 8, years_[i].year);
        }
        return out;
    }

    const Frame& frame_;
    const std::vector<Series>& series_;
    std::vector<Year> years_;
    bool rtl_;
    std::int64_t top_ = 0, bottom_ = 0;
    Scale scale_;
};

Html table(const Frame& frame, const ProgrammeMoney& money, const std::vector<Series>& series) {
    const auto heads = each(
        series, [&](const Series& one) { return html("<th scope=\"col\">{}</th>", frame.say(one.words)); });
    const auto rows = each(money.years, [&](const Year& year) {
        const auto cells = each(series, [&](const Series& one) {
            return year.*one.sum == 0 ? Html::trusted("<td></td>")
                                      : html("<td>{}</td>", frame.words.number(year.*one.sum));
        });
        return html("<tr><th scope=\"row\">{}</th>{}</tr>", year.year, cells);
    });
    const auto caption = money.currency.empty()
                             ? frame.say("programmes.money.no_currency")
                             : frame.say({"programmes.money.in", {{"currency", money.currency}}});
    return html(
        "<div class=\"scroll\"><table class=\"sums\"><caption>{}</caption><thead><tr><th "
        "scope=\"col\">{}</th>{}</tr></thead><tbody>{}</tbody></table></div>",
        caption, frame.say("programmes.money.year"), heads, rows);
}

Html plot(const Frame& frame, const ProgrammeMoney& money, std::vector<Series> series) {
    std::erase_if(series, [](const Series& one) { return *one.fill == '\0'; });
    if (series.empty() || money.currency.empty()) return {};
    const MoneyDrawing drawing(frame, money, series);
    const Message unit{drawing.unit(), {{"currency", money.currency}}};
    const auto legend = each(series, [&](const Series& one) {
        return html("<li class=\"{}\">{}</li>", one.fill, frame.say(one.words));
    });
    return html("<figure><p class=\"hint\">{}</p>{}<ul class=\"legend\">{}</ul></figure>", frame.say(unit),
                drawing.draw(frame.plain("programmes.money.plot")), legend);
}

std::int64_t Year::*place_of(ActivitySum::Kind kind) {
    using enum ActivitySum::Kind;
    switch (kind) {
    case budget: return &Year::budget;
    case planned_disbursement: return &Year::planned;
    case incoming: return &Year::received;
    case commitment: return &Year::committed;
    case disbursement:
    case expenditure: return &Year::spent;
    case other: return nullptr;
    }
    return nullptr;
}

}  // namespace

std::vector<ProgrammeMoney> money_of(const std::vector<ActivitySum>& sums) {
    std::map<std::string, std::map<int, Year>> by_currency;
    std::map<std::string, std::int64_t> moved;
    for (const auto& sum : sums) {
        const auto place = place_of(sum.kind);
        if (!place) continue;
        auto& year = by_currency[sum.currency][sum.year];
        year.year = sum.year;
        year.*place += sum.hundredths / 100;
        moved[sum.currency] += sum.hundredths < 0 ? -(sum.hundredths / 100) : sum.hundredths / 100;
    }
    std::vector<ProgrammeMoney> all;
    for (auto& [currency, years] : by_currency) {
        ProgrammeMoney one{currency, {}};
        for (const auto& [unused, year] : years) one.years.push_back(year);
        all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), [&](const ProgrammeMoney& a, const ProgrammeMoney& b) {
        return moved[a.currency] > moved[b.currency];
    });
    return all;
}

Html money_part(const Frame& frame, const std::vector<ProgrammeMoney>& money, const MoneyWords& words) {
    if (money.empty()) return {};
    Html out = html("<h2 id=\"{}\">{}</h2>", words.id, frame.say(std::string(words.title)));
    if (!words.hint.empty()) out += html("<p class=\"hint\">{}</p>", frame.say(std::string(words.hint)));
    bool first = true;
    for (const auto& one : money) {
        const auto series = stated(one);
        if (series.empty()) continue;
        if (std::exchange(first, false)) out += plot(frame, one, series);
        out += table(frame, one, series);
    }
    return first ? Html() : out;
}

}  // namespace lightfoot
