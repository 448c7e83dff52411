#include "web/request_log.hpp"

#include "web/world.hpp"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// What is logged while this is there.
class Listening {
public:
    Listening() : before_(spdlog::default_logger()) {
        spdlog::set_default_logger(
            std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::ostream_sink_mt>(heard_)));
    }
    ~Listening() { spdlog::set_default_logger(before_); }
    std::string heard() const { return heard_.str(); }

private:
    std::ostringstream heard_;
    std::shared_ptr<spdlog::logger> before_;
};

}  // namespace

TEST(request_log, says_a_request_as_fields_and_as_words) {
    const AnsweredRequest answered{"0123", "GET", "/requests/{request}", 200, 12'034};
    EXPECT_EQ(words_of(answered), "GET /requests/{request} 200 12.034 ms 0123");
    EXPECT_EQ(fields_of(answered), R"("message":"request","id":"0123","method":"GET",)"
                                   R"("route":"/requests/{request}","status":200,"ms":12.034)");
}

TEST(request_log, each_request_has_an_id_of_its_own_and_none_is_written_where_it_is_off) {
    Listening listening;
    RequestLog log(RequestLog::Form::words), off(RequestLog::Form::off);
    EXPECT_NE(log.next_id(), log.next_id());
    EXPECT_EQ(log.next_id().size(), 16u);
    off.write({"1", "GET", "/", 200, 1});
    EXPECT_EQ(listening.heard(), "");
}

TEST(request_log, an_answer_carries_its_id_and_the_log_neither_words_nor_tokens) {
    Listening listening;
    TestHouse house;
    spdlog::default_logger()->set_level(spdlog::level::info);  // the house is quiet
    App& app = house.app;
    app.settings.log = RequestLog::Form::json;
    Dispatcher dispatcher(app);
    const auto ask = [&](const std::string& path, const std::string& target) {
        HttpRequest request;
        request.method = "GET";
        request.path = path;
        request.target = target;
        request.remote = "192.0.2.77";
        return dispatcher.answer(request);
    };
    const auto answer = ask("/en/search", "/en/search?words=zyxwv");
    ask("/en/reset/a-token-of-somebody", "/en/reset/a-token-of-somebody");
    ask("/nowhere/zyxwv", "/nowhere/zyxwv");
    ask("/en/nowhere/zyxwv", "/en/nowhere/zyxwv");
    std::string id;
    for (const auto& [name, value] : answer.headers)
        if (name == "X-Request-Id") id = value;
    const auto heard = listening.heard();
    EXPECT_NE(heard.find("\"id\":\"" + id + "\""), std::string::npos) << heard;
    EXPECT_NE(heard.find("\"route\":\"/search\",\"status\":200"), std::string::npos);
    EXPECT_NE(heard.find("\"route\":\"/reset/{token}\",\"status\":404"), std::string::npos);
    EXPECT_NE(heard.find("\"route\":\"-\",\"status\":404"), std::string::npos) << heard;
    for (const char* secret : {"zyxwv", "a-token", "192.0.2.77"})
        EXPECT_EQ(heard.find(secret), std::string::npos) << secret;
}
