#pragma once
// Words says a Message in one language: as plain text for mail and command line, as Html for pages. What
// people wrote is isolated and marked with its language, so that a French phrase inside an Arabic sentence
// keeps its direction. One Words per language for the life of the program; usable from all threads (ICU
// formatters are kept per thread).

#include "base/html.hpp"
#include "language/catalogue.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightfoot {

// Names that are not sentences: topics, States, regions, institutions, from their own data files.
class Names {
public:
    virtual ~Names() = default;
    virtual std::string name(const Term& term, std::string_view language) const = 0;
};

class Words {
public:
    // All three outlive the Words. A key that `catalogue` lacks is said in the words of `fallback`.
    Words(const Catalogue& catalogue, const Catalogue& fallback, const Names& names);

    std::string_view language() const { return catalogue_.language(); }
    std::string_view direction() const { return language() == "ar" ? "rtl" : "ltr"; }

    bool knows(std::string_view key) const { return fallback_.find(key) != nullptr; }
    std::string text(const Message& message) const;
    Html html(const Message& message) const;
    Html html(const Message& message, const Url& link) const;  // the address of the message's <a>…</a>

    std::string date(Date date) const;        // 3 November 2026
    std::string short_date(Date date) const;  // 3 Nov 2026
    std::string month(Date date) const;       // November 2026
    std::string weekday(Date date) const;     // Tuesday
    std::string moment(Time time) const;      // 3 Nov 2026, 14:05 UTC
    std::string number(std::int64_t number) const;
    std::string name(const Term& term) const;
    std::string language_name(std::string_view language) const;     // "French"
    std::string list(const std::vector<std::string>& items) const;  // a, b and c

    // For sorting as the dictionary of the language does: compare the keys as bytes.
    std::string collation_key(std::string_view text) const;
    template <class T, class Key>
    void sort(std::vector<T>& items, Key key) const {
        std::vector<std::pair<std::string, std::size_t>> order;
        for (std::size_t i = 0; i < items.size(); ++i) order.emplace_back(collation_key(key(items[i])), i);
        std::sort(order.begin(), order.end());
        std::vector<T> sorted;
        for (const auto& [unused, at] : order) sorted.push_back(std::move(items[at]));
        items = std::move(sorted);
    }

private:
    struct Formats;
    Formats& formats() const;
    const Entry& entry(std::string_view key) const;
    std::string value_text(const Value& value) const;
    Html value_html(const Value& value) const;
    template <class Out>
    void say(const Message& message, Out& out) const;
    template <class Out>
    void say_by_icu(const Entry& entry, const Message& message, Out& out) const;

    const Catalogue& catalogue_;
    const Catalogue& fallback_;
    const Names& names_;
    std::size_t serial_;
};

}  // namespace lightfoot
