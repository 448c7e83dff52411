#include "mail/mailer.hpp"

#include <curl/curl.h>

#include <cstring>
#include <stdexcept>

namespace lightfoot {

namespace {

void start_curl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) throw std::runtime_error("libcurl does not start");
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

struct Upload {
    std::string_view bytes;
    std::size_t at = 0;
};

std::size_t read_upload(char* to, std::size_t size, std::size_t count, void* context) {
    auto& upload = *static_cast<Upload*>(context);
    const auto piece = upload.bytes.substr(upload.at, size * count);
    std::memcpy(to, piece.data(), piece.size());
    upload.at += piece.size();
    return piece.size();
}

void set_server(CURL* curl, const SmtpSettings& settings) {
    curl_easy_setopt(curl, CURLOPT_URL, settings.server.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, long(settings.without_tls ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!settings.authorities.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, settings.authorities.c_str());
    if (!settings.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
}

// 550 to 554: the server will never take this mail. Everything else may be better tomorrow, a wrong password
// included: an operator will set it right.
bool refused_for_good(long reply) { return reply >= 550 && reply <= 554; }

Error failure(CURL* curl, CURLcode code, const char* words) {
    long reply = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    const std::string detail = "mail server: " + std::string(*words ? words : curl_easy_strerror(code)) +
                               " (reply " + std::to_string(reply) + ")";
    if (refused_for_good(reply)) return {ErrorKind::invalid, "mail.refused", {}, detail};
    return unavailable(detail);
}

bool on_this_machine(const std::string& server) {
    for (const char* host : {"smtp://localhost", "smtp://127.0.0.1", "smtp://[::1]"}) {
        const std::string_view start(host);
        if (server.compare(0, start.size(), start) != 0) continue;
        if (server.size() == start.size() || server[start.size()] == ':' || server[start.size()] == '/')
            return true;
    }
    return false;
}

}  // namespace

SmtpMailer::SmtpMailer(SmtpSettings settings) : settings_(std::move(settings)) {
    start_curl();
    settings_.without_tls = settings_.without_tls && on_this_machine(settings_.server);
}

Result<void> SmtpMailer::send(const Mail& mail) {
    const std::string bytes = TRY(mail_bytes(mail));
    const Handle curl(curl_easy_init(), curl_easy_cleanup);
    const List to(curl_slist_append(nullptr, ("<" + mail.to.address + ">").c_str()), curl_slist_free_all);
    if (!curl || !to) throw std::bad_alloc();
    Upload upload{bytes};
    char words[CURL_ERROR_SIZE] = {};
    set_server(curl.get(), settings_);
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + mail.from.address + ">").c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, read_upload);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl.get(), CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.size()));
    curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, words);
    if (const CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK)
        return failure(curl.get(), code, words);
    return {};
}

}  // namespace lightfoot
