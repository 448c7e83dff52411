#include "cli/log.hpp"

#include "base/json.hpp"
#include "base/time.hpp"
#include "web/request_log.hpp"

#include <spdlog/formatter.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <memory>

namespace lightfoot {

namespace {

class JsonLines final : public spdlog::formatter {
public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& out) override {
        const auto since =
            std::chrono::duration_cast<std::chrono::milliseconds>(message.time.time_since_epoch());
        const auto level = spdlog::level::to_string_view(message.level);
        const auto line = log_line(since.count(), {level.data(), level.size()},
                                   {message.logger_name.data(), message.logger_name.size()},
                                   {message.payload.data(), message.payload.size()});
        out.append(line.data(), line.data() + line.size());
        out.push_back('\n');
    }
    std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

}  // namespace

std::string log_line(std::int64_t milliseconds_since_1970, std::string_view level, std::string_view logger,
                     std::string_view words) {
    auto moment = to_string(Time{milliseconds_since_1970 / 1000});
    moment.insert(moment.size() - 1, "." + std::to_string(milliseconds_since_1970 % 1000 + 1000).substr(1));
    const auto fields = logger == request_logger ? std::string(words) : "\"message\":" + Json(words).str();
    return "{\"time\":" + Json(moment).str() + ",\"level\":" + Json(level).str() + "," + fields + "}";
}

void write_log_as(LogFormat format) {
    if (format == LogFormat::json) spdlog::set_formatter(std::make_unique<JsonLines>());
}

}  // namespace lightfoot
