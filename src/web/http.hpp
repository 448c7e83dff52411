#pragma once
// Request and response as the rest of the program sees them. The library that speaks HTTP stays in
// server.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightfoot {

using NameValues = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
    std::string method;  // "GET", "POST", …
    std::string path;    // decoded, always starting with "/"
    std::string target;  // as sent, path and query
    NameValues query;    // decoded, in order
    NameValues headers;  // names in lower case
    std::string body;
    std::string remote;  // address of the peer, or of the client behind a trusted proxy

    std::string_view header(std::string_view lower_case_name) const;  // empty where absent
    std::string_view parameter(std::string_view name) const;          // of the query; empty where absent
    std::string_view cookie(std::string_view name) const;             // empty where absent
};

struct HttpResponse {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body;
    std::string_view static_body;  // instead of body: bytes that live as long as the program
    NameValues headers;
    bool close = false;

    std::string_view content() const { return static_body.empty() ? std::string_view(body) : static_body; }
};

// Splits "a=1&b=2", decoding %XX and +. At most `limit` pairs; nothing where the text is not UTF-8 or breaks
// the limit.
std::optional<NameValues> parse_urlencoded(std::string_view text, std::size_t limit);
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);

}  // namespace lightfoot
