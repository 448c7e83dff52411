// The server's own TLS, looked at by other programs: curl and openssl.

#include "web/server.hpp"

#include "support/folder.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <string>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

std::string output_of(const std::string& command) {
    struct Close {
        void operator()(std::FILE* pipe) const { ::pclose(pipe); }
    };
    const std::unique_ptr<std::FILE, Close> pipe(::popen((command + " 2>&1").c_str(), "r"));
    std::string all;
    char piece[4096];
    for (std::size_t count; pipe && (count = std::fread(piece, 1, sizeof piece, pipe.get())) > 0;)
        all.append(piece, count);
    return all;
}

class Tls : public ::testing::Test {
protected:
    void SetUp() override {
        if (output_of("openssl version").find("OpenSSL") == std::string::npos ||
            output_of("curl --version").find("curl") == std::string::npos)
            GTEST_SKIP() << "openssl or curl is not installed";
        make_certificate("one");
        server_settings.port = 0;
        server_settings.threads = 1;
        server_settings.tls_certificate = folder.path + "/certificate.pem";
        server_settings.tls_key = folder.path + "/key.pem";
    }
    void TearDown() override {
        if (!server) return;
        server->stop();
        thread.join();
    }
    void make_certificate(const std::string& name) const {
        output_of(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=" +
            name + " -addext subjectAltName=DNS:localhost -keyout " + folder.path + "/key.pem -out " +
            folder.path + "/certificate.pem");
    }
    void start() {
        server = std::make_unique<Server>(
            server_settings, ServerHandler{[](const HttpRequest&) { return std::size_t{100'000}; },
                                           [](const HttpRequest&) { return Work::quick; },
                                           [](HttpRequest&& request) {
                                               HttpResponse response;
                                               response.body = request.path == "/long"
                                                                   ? std::string(300'000, 'l')
                                                                   : request.path + " [" + request.body + "]";
                                               return response;
                                           },
                                           [](int status, const HttpRequest*) {
                                               HttpResponse response;
                                               response.status = status;
                                               response.body = "refused";
                                               return response;
                                           }});
        thread = std::thread([this] { server->run(); });
    }
    std::string address(const std::string& path = "/") const {
        return "https://localhost:" + std::to_string(server->port()) + path;
    }
    std::string curl(const std::string& words) const {
        return output_of("curl -sS --max-time 20 --cacert " + folder.path + "/certificate.pem " + words);
    }

    Folder folder{"tls"};
    ServerSettings server_settings;
    std::unique_ptr<Server> server;
    std::thread thread;
};

}  // namespace

TEST_F(Tls, answers_one_request_after_another_on_one_connection) {
    start();
    EXPECT_EQ(curl(address("/a") + " " + address("/b")), "/a []/b []");
    EXPECT_NE(curl("-v " + address("/a") + " " + address("/b")).find("Re-using existing connection"),
              std::string::npos);
    EXPECT_EQ(curl("--data abc " + address("/c")), "/c [abc]");
    EXPECT_EQ(curl(address("/long")).size(), 300'000u);
}

TEST_F(Tls, several_requests_in_one_record_are_all_answered) {
    std::string requests;
    for (int i = 0; i < 20; ++i)  // the last one ends the connection: nobody waits for it to fall silent
        requests += "GET /" + std::to_string(i) + " HTTP/1.1\\r\\nHost: x\\r\\n" +
                    (i == 19 ? "Connection: close\\r\\n\\r\\n" : "\\r\\n");
    start();
    const auto said =
        output_of("(printf '" + requests + "'; sleep 1) | openssl s_client -quiet -connect localhost:" +
                  std::to_string(server->port()));
    EXPECT_NE(said.find("/0 []"), std::string::npos) << said;
    EXPECT_NE(said.find("/19 []"), std::string::npos) << said;
}

TEST_F(Tls, what_is_too_long_is_refused_in_words) {
    start();
    const auto said =
        output_of("head -c 5000000 /dev/zero | curl -sS --max-time 20 --cacert " + folder.path +
                  "/certificate.pem -H 'Expect:' --data-binary @- -w '%{http_code}' " + address());
    EXPECT_EQ(said, "refused413");
}

TEST_F(Tls, old_protocols_and_plain_words_are_not_answered) {
    start();
    EXPECT_NE(curl("--tls-max 1.1 " + address()).find("curl: ("), std::string::npos);
    EXPECT_EQ(curl("--tls-max 1.2 " + address("/a")), "/a []");
    EXPECT_EQ(curl("--tlsv1.3 " + address("/a")), "/a []");
    const auto plain = curl("http://localhost:" + std::to_string(server->port()) + "/");
    EXPECT_NE(plain.find("curl: ("), std::string::npos) << plain;
    EXPECT_EQ(curl(address("/a")), "/a []") << "and the server goes on";
}

TEST_F(Tls, a_renewed_certificate_is_taken_and_a_broken_one_is_not) {
    start();
    const auto subject = [&] {
        return output_of("echo | openssl s_client -connect localhost:" + std::to_string(server->port()) +
                         " | openssl x509 -noout -subject");
    };
    EXPECT_NE(subject().find("one"), std::string::npos);
    make_certificate("two");
    ASSERT_TRUE(server->renew_tls());
    EXPECT_NE(subject().find("two"), std::string::npos);
    output_of("echo broken > " + folder.path + "/key.pem");
    const auto renewed = server->renew_tls();
    ASSERT_FALSE(renewed);
    EXPECT_EQ(renewed.error().message.key, "cli.tls_unusable");
    EXPECT_EQ(curl(address("/a")), "/a []") << "the last good one stays";
}

TEST_F(Tls, a_key_of_another_certificate_and_a_missing_file_are_refused_before_anything_listens) {
    EXPECT_TRUE(check_tls(server_settings));
    auto other = server_settings;
    output_of("openssl genpkey -algorithm ed25519 -out " + folder.path + "/other.pem");
    other.tls_key = folder.path + "/other.pem";
    EXPECT_FALSE(check_tls(other));
    EXPECT_ANY_THROW(Server(other, {}));
    other.tls_key = folder.path + "/none.pem";
    EXPECT_FALSE(check_tls(other));
    EXPECT_TRUE(check_tls(ServerSettings{})) << "plain HTTP needs none";
}
