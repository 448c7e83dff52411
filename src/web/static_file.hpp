#pragma once
// Styles, script and pictures that the program carries inside itself, compressed once, named after their
// content so that a browser on a slow line fetches each only once.

#include "base/html.hpp"
#include "web/http.hpp"

#include <optional>
#include <string_view>

namespace lightfoot {

Url static_address(std::string_view name);  // "style.css" -> /static/style.1a2b3c4d.css
std::optional<HttpResponse> static_file(const HttpRequest& request);  // of a path below /static/

bool takes_gzip(const HttpRequest& request);
// A body compressed by gzip where the browser takes it and it is worth it; one that was is left alone.
void compress(const HttpRequest& request, HttpResponse& response);

}  // namespace lightfoot
