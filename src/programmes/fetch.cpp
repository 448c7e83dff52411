#include "programmes/fetch.hpp"

#include "programmes/kept_file.hpp"

#include <curl/curl.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace lightfoot {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using File = std::unique_ptr<std::FILE, Close>;

void start_curl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) throw std::runtime_error("libcurl does not start");
}

// One try, from where the last one came to.
class Try {
public:
    Try(const std::string& address, std::string part, const FetchLimits& limits)
        : address_(address), part_(std::move(part)), limits_(limits), curl_(curl_easy_init()) {
        if (!curl_) throw std::bad_alloc();
    }

    enum class Outcome { done, again, from_the_start, never };
    Outcome run() {
        mark_ = read_mark();
        file_.reset(std::fopen(part_.c_str(), mark_.empty() ? "wb" : "ab"));
        if (!file_) return fail_writing();
        std::fseek(file_.get(), 0, SEEK_END);
        size_ = std::uint64_t(std::ftell(file_.get()));
        const auto code = perform();
        if (!error_ && std::fflush(file_.get()) != 0) fail_writing();
        file_.reset();
        if (error_) return Outcome::never;
        return judge(code);
    }
    Error error() const {
        if (error_) return *error_;
        const bool goes_on = size_ > 0 && !read_mark().empty();
        return unavailable(address_ + ": " + reason_,
                           {goes_on ? "programmes.broken_off" : "programmes.not_fetched",
                            {{"address", address_}, {"reason", reason_}}});
    }

private:
    Outcome fail_writing() {
        error_ = file_not_written(part_, errno);
        return Outcome::never;
    }

    CURLcode perform() {
        auto* curl = curl_.get();
        curl_easy_setopt(curl, CURLOPT_URL, address_.c_str());
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
        curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 5L);
        curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_USERAGENT, "Lightfoot");
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 20L);
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, long(limits_.silent_seconds));
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_bytes);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
        curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, look_up);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
        std::unique_ptr<curl_slist, Close> headers;
        if (size_ > 0) {
            curl_easy_setopt(curl, CURLOPT_RESUME_FROM_LARGE, curl_off_t(size_));
            headers.reset(curl_slist_append(nullptr, ("If-Range: " + mark_).c_str()));
            curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
        }
        return curl_easy_perform(curl);
    }

    Outcome judge(CURLcode code) {
        long status = 0;
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
        if (code == CURLE_OK) return Outcome::done;
        reason_ = status >= 400 ? "HTTP " + std::to_string(status) : curl_easy_strerror(code);
        if (code == CURLE_RANGE_ERROR || status == 416) return Outcome::from_the_start;
        const bool ours = status >= 400 && status < 500 && status != 408 && status != 429;
        const bool wrong = code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL;
        return ours || wrong ? Outcome::never : Outcome::again;
    }

    static std::size_t take_bytes(char* bytes, std::size_t one, std::size_t count, void* self) {
        auto& attempt = *static_cast<Try*>(self);
        if (attempt.size_ + one * count > attempt.limits_.bytes) {
            attempt.error_ = too_much({"programmes.too_large", {{"address", attempt.address_}}});
            return 0;
        }
        const auto written = std::fwrite(bytes, one, count, attempt.file_.get());
        if (written != count) attempt.fail_writing();
        attempt.size_ += one * written;
        return one * written;
    }

    // The mark of the file's state, so that a later try goes on with the same file only.
    static std::size_t take_header(char* bytes, std::size_t one, std::size_t count, void* self) {
        const std::string_view line(bytes, one * count);
        constexpr std::string_view name = "etag:";
        if (line.size() > name.size() && strncasecmp(line.data(), name.data(), name.size()) == 0) {
            auto value = line.substr(name.size());
            while (!value.empty() && static_cast<unsigned char>(value.front()) <= ' ') value.remove_prefix(1);
            while (!value.empty() && static_cast<unsigned char>(value.back()) <= ' ') value.remove_suffix(1);
            if (!value.starts_with("W/")) static_cast<Try*>(self)->write_mark(std::string(value));
        }
        return one * count;
    }
    static int look_up(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
        const auto* stop = static_cast<Try*>(self)->limits_.stop;
        if (!stop || !*stop) return 0;
        static_cast<Try*>(self)->error_ = conflict("programmes.stopped");
        return 1;
    }

    std::string mark_path() const { return part_ + ".mark"; }
    std::string read_mark() const {
        char bytes[512];
        const File file(std::fopen(mark_path().c_str(), "rb"));
        const auto size = file ? std::fread(bytes, 1, sizeof bytes, file.get()) : 0;
        return {bytes, size};
    }
    void write_mark(const std::string& mark) const {
        if (const File file(std::fopen(mark_path().c_str(), "wb")); file)
            std::fwrite(mark.data(), 1, mark.size(), file.get());
    }

    const std::string& address_;
    std::string part_, mark_, reason_;
    const FetchLimits& limits_;
    std::unique_ptr<CURL, Close> curl_;
    File file_;
    std::uint64_t size_ = 0;
    std::optional<Error> error_;
};

}  // namespace

Result<void> fetch(const std::string& address, const std::string& path, const FetchLimits& limits) {
    start_curl();
    const auto part = path + ".part", mark = part + ".mark";
    for (int attempt = 1;; ++attempt) {
        Try one(address, part, limits);
        const auto outcome = one.run();
        using enum Try::Outcome;
        if (outcome == done) {
            ::unlink(mark.c_str());
            if (std::rename(part.c_str(), path.c_str()) == 0) return {};
            return file_not_written(path, errno);
        }
        if (outcome == from_the_start) ::unlink(mark.c_str());
        if (outcome == never || attempt >= limits.tries) return one.error();
        if (outcome == again)
            std::this_thread::sleep_for(std::chrono::milliseconds(limits.pause_milliseconds * attempt));
    }
}

}  // namespace lightfoot
