#pragma once
// Addresses, as markup takes them (base/html.hpp).

#include <string>
#include <string_view>

namespace lightfoot {

// An address: a path of ours with its parts percent-encoded, or an http(s) or mailto address checked at run
// time.
class Url {
public:
    Url() = default;
    const std::string& str() const { return address_; }
    Url& query(std::string_view name, std::string_view value);  // appends ?name=value or &name=value, encoded
    Url& fragment(std::string_view name);
    bool operator==(const Url&) const = default;

private:
    explicit Url(std::string address) : address_(std::move(address)) {}
    friend struct HtmlWriter;
    friend Url external(std::string_view address);
    friend Url local(std::string_view path);
    friend Url below(std::string_view folder, const Url& path);
    std::string address_;
};
// Another site's address. Anything but http:, https: and mailto: comes back as "#".
Url external(std::string_view address);
// A path of ours that arrives as text (Referer, a "next" field). Anything not starting with a single "/"
// becomes "/".
Url local(std::string_view path);
// The same path below a folder: below("fr", url("/requests")) is /fr/requests.
Url below(std::string_view folder, const Url& path);
std::string percent_encoded(std::string_view text);

}  // namespace lightfoot
