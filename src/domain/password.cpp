#include "domain/password.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>

namespace lightfoot {

namespace {

// Twelve characters and more that open every list of leaked passwords. Shorter ones are refused by their
// length, and repetitions and runs of neighbours by the functions below.
constexpr std::string_view very_common[] = {
    "1q2w3e4r5t6y",       "1qaz2wsx3edc",   "administrator",   "administrator1",  "changemenow!",
    "changeme1234",       "iloveyou1234",   "iloveyouforever", "letmein12345",    "lightfoot1540",
    "lightfootlightfoot", "monkey123456",   "mypassword12",    "mypassword123",   "passw0rd1234",
    "password!234",       "password1234",   "password12345",   "password123456",  "password@123",
    "passwordpassword",   "q1w2e3r4t5y6",   "qazwsxedcrfv",    "qwerty123456",    "qwertyuiop12",
    "qwertyuiop123",      "qwertyuiop[]",   "resolution1540",  "securitycouncil", "thisisapassword",
    "unitednations",      "unitednations1", "welcome12345",    "welcome123456",   "zaq12wsxcde3",
};
constexpr std::string_view runs[] = {"abcdefghijklmnopqrstuvwxyzabcdefghijkl",
                                     "012345678901234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
                                     "azertyuiopqsdfghjklmwxcvbn"};

std::string folded(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

// One piece over and over: "aaaaaaaaaaaa", "123412341234", "passwordpassword".
bool repeats(std::string_view text) {
    for (std::size_t period = 1; period <= 8 && period * 2 <= text.size(); ++period)
        if (text.substr(period) == text.substr(0, text.size() - period)) return true;
    return false;
}

bool runs_along(std::string_view text) {
    const std::string backwards(text.rbegin(), text.rend());
    return std::any_of(std::begin(runs), std::end(runs), [&](std::string_view run) {
        return run.find(text) != run.npos || run.find(backwards) != run.npos;
    });
}

// The password is the person's e-mail or name, perhaps with a few characters added.
bool is_nearly(const std::string& password, std::string_view known) {
    const std::string other = folded(known);
    return other.size() >= 4 && password.find(other) != password.npos && password.size() < other.size() + 6;
}

bool too_common(const std::string& password) {
    return std::find(std::begin(very_common), std::end(very_common), password) != std::end(very_common) ||
           repeats(password) || runs_along(password);
}

}  // namespace

std::vector<Fault> password_faults(std::string_view password, std::string_view email, std::string_view name,
                                   std::string_view place) {
    const auto fault = [&](Message message) {
        return std::vector<Fault>{{std::string(place), std::move(message)}};
    };
    if (!valid_utf8(password) || password.find('\0') != password.npos) return fault("password.unreadable");
    const std::size_t length = length_in_characters(password);
    if (length < shortest_password_characters)
        return fault({"password.too_short", {{"count", std::int64_t{shortest_password_characters}}}});
    if (length > longest_password_characters)
        return fault({"password.too_long", {{"count", std::int64_t{longest_password_characters}}}});
    const std::string mine = folded(password);
    if (is_nearly(mine, email) || is_nearly(mine, email.substr(0, email.find('@'))) || is_nearly(mine, name))
        return fault("password.is_your_name");
    if (too_common(mine)) return fault("password.too_common");
    return {};
}

}  // namespace lightfoot
