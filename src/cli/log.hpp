#pragma once
// How the server's log is written: lines for people, or one JSON object a line for programs.

#include "cli/settings.hpp"

namespace lightfoot {

// For everything that is logged from now on.
void write_log_as(LogFormat format);

// One line without its end: "[2026-11-27 10:00:00.000] …" is the log library's own; this is
// {"time":"2026-11-27T10:00:00.000Z","level":"info","message":"…"}.
std::string log_line(std::int64_t milliseconds_since_1970, std::string_view level, std::string_view logger,
                     std::string_view words);

}  // namespace lightfoot
