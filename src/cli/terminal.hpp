#pragma once
// Where a command reads and writes: the screen, or a test's buffers.

#include <cstdio>
#include <string>
#include <string_view>

namespace lightfoot {

struct Terminal {
    std::FILE* out = stdout;
    std::FILE* err = stderr;
    std::FILE* in = stdin;

    void print(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), out); }
    void line(std::string_view text) const { print(std::string(text) + '\n'); }
    // For the person at the screen, not for who reads the output.
    void note(std::string_view text) const { std::fprintf(err, "%.*s\n", int(text.size()), text.data()); }
    std::string read_line() const {
        std::string text;
        for (int c = std::fgetc(in); c != EOF && c != '\n'; c = std::fgetc(in)) text += char(c);
        if (text.ends_with('\r')) text.pop_back();
        return text;
    }
};

}  // namespace lightfoot
