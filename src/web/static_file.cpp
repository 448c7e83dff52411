#include "web/static_file.hpp"

#include "base/embedded.hpp"

#include <zlib.h>

#include <map>
#include <stdexcept>
#include <string>

namespace lightfoot {

namespace {

struct StaticFile {
    std::string address, content_type, compressed;
    std::string_view content;
};

std::string gzip(std::string_view content, int level) {
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib does not start");
    std::string out(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return "image/png";
}

using Files = std::map<std::string, StaticFile, std::less<>>;

const Files& files() {
    static const Files all = [] {
        Files made;
        for (const auto& [name, content] : embedded_files()) {
            if (!name.starts_with("web/")) continue;
            const auto short_name = name.substr(4);
            const auto dot = short_name.rfind('.');
            char sum[16];
            std::snprintf(sum, sizeof sum, ".%08lx",
                          crc32(0, reinterpret_cast<const Bytef*>(content.data()), uInt(content.size())));
            const auto address = "/static/" + std::string(short_name.substr(0, dot)) + sum +
                                 std::string(short_name.substr(dot));
            made[std::string(short_name)] = {address, type_of(short_name), gzip(content, 9), content};
        }
        return made;
    }();
    return all;
}

}  // namespace

bool takes_gzip(const HttpRequest& request) {
    return request.header("accept-encoding").find("gzip") != std::string_view::npos;
}

Url static_address(std::string_view name) {
    const auto found = files().find(name);
    return found == files().end() ? Url() : local(found->second.address);
}

std::optional<HttpResponse> static_file(const HttpRequest& request) {
    for (const auto& [name, file] : files()) {
        if (file.address != request.path) continue;
        HttpResponse response;
        response.content_type = file.content_type;
        response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                            {"Vary", "Accept-Encoding"}};
        const bool zip = takes_gzip(request) && file.compressed.size() < file.content.size();
        if (zip) response.headers.emplace_back("Content-Encoding", "gzip");
        response.static_body = zip ? std::string_view(file.compressed) : file.content;
        return response;
    }
    return std::nullopt;
}

void compress(const HttpRequest& request, HttpResponse& response) {
    const bool words =
        response.content_type.starts_with("text/") ||
                       response.content_type.starts_with("application/json") ||
                       response.content_type.find("xml; ") != std::string::npos;
    if (!words || response.body.size() < 1024) return;
    for (const auto& header : response.headers)
        if (header.first == "Vary" && header.second == "Accept-Encoding") return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!takes_gzip(request)) return;
    response.body = gzip(response.body, 4);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace lightfoot
