#pragma once
// Expected failures are values. Result<T> holds a T or an Error, in the shape of C++23's std::expected.
// Exceptions mean that the environment broke (data base gone, disk full) and are caught at the edge of a
// request, command or job.

#include "base/message.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lightfoot {

// What went wrong, as far as the caller's next act depends on it. One function (web/status.hpp) maps a kind
// to a status code, one (cli/exit_code.hpp) to an exit code.
enum class ErrorKind {
    invalid,      // what was sent cannot be accepted as it is; `places` says where and what would help
    not_found,    // it is not there, or not for this reader's eyes: the two look the same
    not_allowed,  // the reader is known, the thing is known to exist, and the act is not theirs to do
    conflict,     // somebody else changed it in between, or it is no longer in a state for this act
    too_much,     // a limit was reached; the message says which and when to try again
    unavailable,  // the environment broke: data base, disk, mail server
};

// One fault at one place: a field of a form, a line of a file, an argument of a command.
struct Fault {
    std::string place;  // name of the field, "line 12", "/needs/0/text"; empty for the whole
    Message message;
    bool operator==(const Fault&) const = default;
};

struct Error {
    ErrorKind kind = ErrorKind::invalid;
    Message message;
    std::vector<Fault> faults;  // all of them, not only the first
    std::string detail;         // for the log, in English, never shown

    bool operator==(const Error&) const = default;
};

inline Error invalid(Message message, std::vector<Fault> faults = {}) {
    return {ErrorKind::invalid, std::move(message), std::move(faults), {}};
}
inline Error not_found(Message message = "error.not_found") {
    return {ErrorKind::not_found, std::move(message), {}, {}};
}
inline Error not_allowed(Message message = "error.not_allowed") {
    return {ErrorKind::not_allowed, std::move(message), {}, {}};
}
inline Error conflict(Message message = "error.conflict") {
    return {ErrorKind::conflict, std::move(message), {}, {}};
}
inline Error too_much(Message message) { return {ErrorKind::too_much, std::move(message), {}, {}}; }
inline Error unavailable(std::string detail, Message message = "error.unavailable") {
    return {ErrorKind::unavailable, std::move(message), {}, std::move(detail)};
}

// Stops the program with the place and the words. Assertions are always on and never for user input.
[[noreturn]] void assertion_failed(const char* what, const char* file, int line);
#define LIGHTFOOT_ASSERT(condition) \
    ((condition) ? void() : ::lightfoot::assertion_failed(#condition, __FILE__, __LINE__))

template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    bool has_value() const { return state_.index() == 0; }

    T& value() & { return check(), *std::get_if<0>(&state_); }
    const T& value() const& { return check(), *std::get_if<0>(&state_); }
    // Of a temporary by value: a reference into it would outlive it in `for (auto& one : find().value())`.
    T value() && { return check(), std::move(*std::get_if<0>(&state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    Error& error() & { return LIGHTFOOT_ASSERT(state_.index() == 1), *std::get_if<1>(&state_); }
    const Error& error() const& { return LIGHTFOOT_ASSERT(state_.index() == 1), *std::get_if<1>(&state_); }
    Error&& error() && { return LIGHTFOOT_ASSERT(state_.index() == 1), std::move(*std::get_if<1>(&state_)); }

private:
    void check() const { LIGHTFOOT_ASSERT(state_.index() == 0); }
    std::variant<T, Error> state_;
};

struct Done {
    bool operator==(const Done&) const = default;
};
template <>
class [[nodiscard]] Result<void> : public Result<Done> {
public:
    Result() : Result<Done>(Done{}) {}
    Result(Error error) : Result<Done>(std::move(error)) {}
};

}  // namespace lightfoot

// Unwraps a Result or returns its error from the enclosing function: `auto need = TRY(find_need(id));`
#define TRY(...)                                                 \
    ({                                                           \
        auto&& try_result_ = (__VA_ARGS__);                      \
        if (!try_result_) return std::move(try_result_).error(); \
        std::move(try_result_).value();                          \
    })
