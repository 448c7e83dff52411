#pragma once
// Reading one JSON object field by field, with every fault at its place. Included where a format is read, and
// nowhere else: Boost.JSON is slow to compile.

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/space.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// What holds for all of the reading. Of faults the first 200 are kept.
struct FieldReading {
    Space space;
    Date today;
    std::vector<Fault> faults;

    bool practice() const { return space == Space::practice; }
    void fault(std::string place, Message message);
};

enum class Must { may_be_missing, be_there };

inline constexpr std::int64_t most_days_away = 3660;  // ten years to either side of today

// Foreign words as they may stand in a message or a JSON pointer (RFC 6901): short, no control characters.
std::string pointer_piece(std::string_view words);

// One JSON object and its place. Each getter reports what is wrong with its field and returns an empty value
// then; done() reports the fields that nobody asked for, so that a misspelt name is found.
class Fields {
public:
    Fields(FieldReading& reading, const boost::json::value& value, std::string place);

    explicit operator bool() const { return object_ != nullptr; }
    bool practice() const { return reading_->practice(); }
    void fault(std::string_view name, Message message) const;  // empty name: the object itself
    void done() const;

    // Cleaned (base/text.hpp), at most `limit` characters.
    std::string line(std::string_view name, std::size_t limit, Must must = Must::may_be_missing);
    std::string text(std::string_view name, std::size_t limit);
    bool flag(std::string_view name);  // missing: no
    std::optional<int> number(std::string_view name, std::int64_t least, std::int64_t most);
    // Real records write a day, practice records the days from today: -12 is twelve days ago.
    std::optional<Date> day(std::string_view name, std::int64_t latest = most_days_away);
    std::optional<Time> past_moment(std::string_view name);  // nine o'clock of a day before today

    // One of the names of an enumeration; `named` knows them.
    template <class E>
    std::optional<E> choice(std::string_view name, std::optional<E> (*named)(std::string_view),
                            Must must = Must::may_be_missing) {
        const auto word = string(name, must);
        const auto value = named(word);
        if (!word.empty() && !value) fault(name, {"records.word_unknown", {{"word", pointer_piece(word)}}});
        return value;
    }

    // Texts that all satisfy `good`; one that does not is reported as `otherwise`.
    template <class Good>
    std::vector<std::string> list(std::string_view name, std::size_t limit, Good good,
                                  const char* otherwise) {
        std::vector<std::string> texts;
        for_each(name, limit, [&](const boost::json::value& value, const std::string& place) {
            auto line = line_of(value);
            if (line.empty() || !good(line))
                return reading_->fault(place, {otherwise, {{"word", pointer_piece(line)}}});
            if (std::find(texts.begin(), texts.end(), line) != texts.end())
                return reading_->fault(place, {"records.twice_in_list", {{"word", pointer_piece(line)}}});
            texts.push_back(std::move(line));
        });
        return texts;
    }

    template <class F>
    void objects(std::string_view name, std::size_t limit, F f) {
        for_each(name, limit, [&](const boost::json::value& value, const std::string& place) {
            Fields fields(*reading_, value, place);
            if (!fields) return;
            f(fields);
            fields.done();
        });
    }

    template <class F>
    void object(std::string_view name, F f) {
        const auto* value = find(name);
        if (!value) return;
        Fields fields(*reading_, *value, place_ + '/' + pointer_piece(name));
        if (!fields) return;
        f(fields);
        fields.done();
    }

private:
    const boost::json::value* find(std::string_view name);
    std::string string(std::string_view name, Must must);
    std::string bounded(std::string_view name, std::string text, std::size_t limit) const;
    static std::string line_of(const boost::json::value& value);  // empty where it is no text
    const boost::json::array* array(std::string_view name, std::size_t limit);

    template <class F>
    void for_each(std::string_view name, std::size_t limit, F f) {
        const auto* values = array(name, limit);
        for (std::size_t at = 0; values && at < values->size(); ++at)
            f((*values)[at], place_ + '/' + pointer_piece(name) + '/' + std::to_string(at));
    }

    FieldReading* reading_;
    const boost::json::object* object_;
    std::string place_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace lightfoot
