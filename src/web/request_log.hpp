#pragma once
// One line for each request that was answered: when, which route, how it ended, how long it took. Neither who
// asked nor what: the route is that of the table ("/requests/{request}"), never an address as it was sent,
// which may hold an id, words or a token.

#include "web/http.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace spdlog {
class logger;
}

namespace lightfoot {

struct AnsweredRequest {
    std::string id;  // the same as in the answer's X-Request-Id
    std::string_view method, route;
    int status = 0;
    std::int64_t microseconds = 0;
};

class RequestLog {
public:
    enum class Form { off, words, json };
    explicit RequestLog(Form form);
    ~RequestLog();
    bool on() const { return form_ != Form::off; }
    std::string next_id();  // of this process: random at its start, then counted
    void write(const AnsweredRequest& answered);

private:
    const Form form_;
    std::uint64_t first_ = 0;
    std::atomic<std::uint64_t> count_{0};
    // tidy(calls): the log library shares its loggers
    std::shared_ptr<spdlog::logger> logger_;
};

// The name of the logger whose lines are fields already (cli/log.cpp).
inline constexpr const char* request_logger = "request";

std::string words_of(const AnsweredRequest& answered);
std::string fields_of(const AnsweredRequest& answered);  // "message":"request","id":…

}  // namespace lightfoot
