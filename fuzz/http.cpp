// links: web
// What a browser, a proxy or somebody hostile sends in lines of a request: query, cookie, languages, the
// addresses that a proxy names, the site a form came from.

#include "web/dispatch.hpp"

#include <algorithm>

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    if (const auto pairs = parse_urlencoded(content, 50)) {
        LIGHTFOOT_ASSERT(pairs->size() <= 50);
        for (const auto& [name, value] : *pairs) LIGHTFOOT_ASSERT(name.size() + value.size() <= size);
    }
    for (const bool plus : {false, true})
        if (const auto decoded = percent_decoded(content, plus)) LIGHTFOOT_ASSERT(decoded->size() <= size);

    HttpRequest request;
    request.method = "POST";
    request.path = "/";
    request.remote = "127.0.0.1";
    std::string_view rest = content;
    for (const char* name :
         {"cookie", "accept-language", "x-forwarded-for", "origin", "referer", "sec-fetch-site", "host"}) {
        const auto end = std::min(rest.find('\n'), rest.size());
        request.headers.emplace_back(name, std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto language = preferred_language(request);
    constexpr std::string_view languages[] = {"ar", "zh", "en", "fr", "ru", "es"};
    LIGHTFOOT_ASSERT(std::find(std::begin(languages), std::end(languages), language) != std::end(languages));
    LIGHTFOOT_ASSERT(request.cookie("session").size() <= size);
    AppSettings settings;
    const auto plain = client_address(settings, request);
    LIGHTFOOT_ASSERT(plain == request.remote);  // nobody is trusted: what is named does not count
    settings.trusted_proxies = {*AddressRange::parse("127.0.0.0/8")};
    LIGHTFOOT_ASSERT(client_address(settings, request).size() <= std::max(size, request.remote.size()));
    (void)same_site(request);
    return 0;
}
