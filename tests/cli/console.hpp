#pragma once
// A screen made of strings, and a data folder of the test's own.

#include "cli/command.hpp"
#include "support/folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace lightfoot::testing {

struct Said {
    int code = -1;
    std::string out, err;
};

inline Said run(std::vector<std::string> arguments, std::string input = {}) {
    struct Screen {
        char* text = nullptr;
        std::size_t size = 0;
        std::FILE* file = ::open_memstream(&text, &size);
        std::string take() {
            std::fclose(file);
            std::string all(text, size);
            std::free(text);  // tidy(calls): open_memstream hands it over so
            return all;
        }
    } out, err;
    input += '\n';
    std::FILE* in = ::fmemopen(input.data(), input.size(), "r");
    Said said;
    said.code = run_command(std::move(arguments), Terminal{out.file, err.file, in});
    std::fclose(in);
    said.out = out.take();
    said.err = err.take();
    return said;
}

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Console : public ::testing::Test {
protected:
    Console() {
        for (const char* name : {"DATABASE_URL", "DATA_DIR", "PORT", "BASE_URL", "VOCABULARY"})
            ::unsetenv(name);
    }

    // With the data folder of this test, which is made by the first command that makes one.
    Said lightfoot(std::vector<std::string> arguments, std::string input = {}) const {
        arguments.insert(arguments.end(), {"--data", folder + "/data"});
        return run(std::move(arguments), std::move(input));
    }
    std::string write(const std::string& name, const std::string& content) const {
        const auto path = folder + "/" + name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    void make_data() const { ASSERT_EQ(lightfoot({"export", "--requests"}).code, 0); }

    const Folder home{"cli"};
    const std::string& folder = home.path;
};

inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace lightfoot::testing
