#include "web/request_log.hpp"

#include "base/digest.hpp"
#include "base/json.hpp"
#include "base/secret.hpp"

#include <spdlog/spdlog.h>

#include <cstring>

namespace lightfoot {

namespace {

std::string milliseconds(std::int64_t microseconds) {
    const auto rest = std::to_string(microseconds % 1000 + 1000).substr(1);
    return std::to_string(microseconds / 1000) + "." + rest;
}

}  // namespace

RequestLog::RequestLog(Form form) : form_(form) {
    if (form == Form::off) return;
    const auto random = random_bytes(sizeof first_);
    std::memcpy(&first_, random.data(), sizeof first_);
    logger_ = spdlog::default_logger()->clone(request_logger);  // to where everything else goes
}

RequestLog::~RequestLog() = default;

std::string RequestLog::next_id() {
    const std::uint64_t number = first_ + count_++;
    return hex({reinterpret_cast<const char*>(&number), sizeof number});
}

std::string words_of(const AnsweredRequest& answered) {
    return std::string(answered.method) + " " + std::string(answered.route) + " " +
           std::to_string(answered.status) + " " + milliseconds(answered.microseconds) + " ms " + answered.id;
}

std::string fields_of(const AnsweredRequest& answered) {
    const auto object = Json::object({{"message", "request"},
                                      {"id", answered.id},
                                      {"method", answered.method},
                                      {"route", answered.route},
                                      {"status", answered.status},
                                      {"ms", Json::finished(milliseconds(answered.microseconds))}})
                            .str();
    return object.substr(1, object.size() - 2);
}

void RequestLog::write(const AnsweredRequest& answered) {
    if (on()) logger_->info(form_ == Form::json ? fields_of(answered) : words_of(answered));
}

}  // namespace lightfoot
