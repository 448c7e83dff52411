#include "web/device.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string said(std::string_view user_agent) {
    const auto words = device_words(user_agent);
    if (words.arguments.empty()) return words.key;
    return std::get<std::string>(words.arguments[0].value) + " on " +
           std::get<std::string>(words.arguments[1].value);
}

}  // namespace

TEST(device, is_named_as_people_know_it) {
    const std::pair<const char*, const char*> table[] = {
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
         "Firefox on Windows"},
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
         "Safari/537.36 Edg/126.0.0.0",
         "Edge on Windows"},
        {"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
         "Safari/537.36",
         "Chrome on Linux"},
        {"Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
         "Safari/605.1.15",
         "Safari on macOS"},
        {"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
         "CriOS/126.0 Mobile/15E148 Safari/604.1",
         "Chrome on iPhone"},
        {"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 "
         "Chrome/121.0.0.0 Mobile Safari/537.36",
         "Samsung Internet on Android"},
        {"curl/8.5.0", "session.unknown_device"},
        {"", "session.unknown_device"},
    };
    for (const auto& [user_agent, words] : table) EXPECT_EQ(said(user_agent), words);
}
