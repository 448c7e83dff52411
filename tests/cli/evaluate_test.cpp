#include "cli/evaluate.hpp"

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class evaluate_command : public Console {
protected:
    const std::string requests =
        write("requests.jsonl", R"({"id": "R1", "lang": "en", "text": "Training for customs officers"})"
                                "\n");
    const std::string offers = write(
        "offers.jsonl", R"({"id": "O1", "provider": "X", "lang": "fr", "title": "Formation des douaniers"})"
                        "\n"
                        R"({"id": "O2", "provider": "Y", "lang": "en", "title": "Vaccines for horses"})"
                        "\n");
};

}  // namespace

TEST_F(evaluate_command, prints_a_run_and_needs_no_data) {
    const auto said =
        run({"evaluate", "--requests", requests, "--offers", offers, "--data", folder + "/none"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(said.out.starts_with("R1 Q0 O1 1 ")) << said.out;
    EXPECT_TRUE(said.out.ends_with(" lightfoot\n"));
    EXPECT_FALSE(std::filesystem::exists(folder + "/none"));
}

TEST_F(evaluate_command, writes_the_run_where_it_is_told_to) {
    const auto out = folder + "/run";
    const auto said =
        run({"evaluate", "--requests", requests, "--offers", offers, "--run", out, "--tag", "mine"});
    EXPECT_EQ(said.code, 0);
    EXPECT_EQ(said.out, "");
    EXPECT_TRUE(bytes_of(out).starts_with("R1 Q0 O1 1 "));
    EXPECT_TRUE(bytes_of(out).ends_with(" mine\n"));
}

TEST_F(evaluate_command, names_file_and_line_of_each_fault) {
    const auto broken = write("broken.jsonl", "{\"id\": \"O1\"}\n{\"id\": 3}\n[]\n");
    const auto said = run({"evaluate", "--requests", requests, "--offers", broken});
    EXPECT_EQ(said.code, 2);
    EXPECT_EQ(said.out, "");
    EXPECT_TRUE(has(said.err, broken + " line 2: ")) << said.err;
    EXPECT_TRUE(has(said.err, broken + " line 3: This line is not a JSON object.")) << said.err;
}

TEST_F(evaluate_command, wants_offers_or_programmes) {
    EXPECT_NE(run({"evaluate", "--requests", requests}).code, 0);
    EXPECT_NE(run({"evaluate", "--requests", requests, "--programmes", "--data", folder + "/none"}).code, 0);
}

TEST_F(evaluate_command, a_missing_file_is_named) {
    const auto said = run({"evaluate", "--requests", folder + "/none.jsonl", "--offers", offers});
    EXPECT_EQ(said.code, 3);
    EXPECT_TRUE(has(said.err, "none.jsonl cannot be read: No such file or directory."));
}

TEST_F(evaluate_command, a_run_that_cannot_be_written_leaves_nothing) {
    const auto said =
        run({"evaluate", "--requests", requests, "--offers", offers, "--run", folder + "/no/folder/run"});
    EXPECT_EQ(said.code, 7);
    EXPECT_TRUE(has(said.err, "cannot be written"));
}
