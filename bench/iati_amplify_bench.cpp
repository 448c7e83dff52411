// links: base
// Makes the world's size out of a sample of IATI files: each file so many times, in copy r every identifier
// with a suffix, the links moved along, and all dates shifted by r times 37 days modulo three years. Words
// and codes repeat: lists of documents and rows grow, dictionaries do not, and compression measured on it
// means nothing.
//
//     iati_amplify_bench FROM-FOLDER TO-FOLDER COPIES

#include "base/time.hpp"

#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;
using namespace lightfoot;

class Copy {
public:
    Copy(std::string_view text, int number)
        : text_(text), suffix_("-c" + std::to_string(number)), days_(number * 37 % 1095) {}

    std::string make() {
        out_.reserve(text_.size() + text_.size() / 16);
        while (at_ < text_.size()) {
            const auto open = text_.find('<', at_);
            if (open == text_.npos) break;
            take(open);
            const auto close = text_.find('>', open);
            if (close == text_.npos) break;
            tag(text_.substr(open, close + 1 - open));
        }
        take(text_.size());
        return std::move(out_);
    }

private:
    void take(std::size_t to) {
        out_ += text_.substr(at_, to - at_);
        at_ = to;
    }

    void tag(std::string_view tag) {
        if (tag.starts_with("<iati-identifier")) {
            take(at_ + tag.size());
            auto end = text_.find('<', at_);
            if (end == text_.npos || tag.ends_with("/>")) return;
            while (end > at_ && std::isspace(static_cast<unsigned char>(text_[end - 1]))) --end;
            take(end);
            out_ += suffix_;
            return;
        }
        const bool related = tag.starts_with("<related-activity");
        const auto end = at_ + tag.size();
        while (at_ < end) {
            const auto equals = text_.find('=', at_);
            if (equals == text_.npos || equals + 1 >= end) break;
            const char quote = text_[equals + 1];
            const auto close = text_.find(quote, equals + 2);
            if ((quote != '"' && quote != '\'') || close == text_.npos || close >= end) {
                take(equals + 1);
                continue;
            }
            auto name_from = text_.find_last_of(" \t\n\r", equals);
            const auto name = text_.substr(name_from + 1, equals - name_from - 1);
            take(equals + 2);
            value(name, text_.substr(at_, close - at_), related);
            at_ = close;
            take(close + 1);
        }
        take(end);
    }

    void value(std::string_view name, std::string_view value, bool related) {
        if (name.ends_with("date") && value.size() >= 10) {
            if (const auto day = parse_date(value.substr(0, 10))) {
                out_ += to_string(Date{day->days + days_});
                out_ += value.substr(10);
                return;
            }
        }
        out_ += value;
        const bool is_link = name.ends_with("activity-id") || (related && name == "ref");
        if (is_link && !value.empty()) out_ += suffix_;
    }

    std::string_view text_;
    std::string suffix_, out_;
    int days_;
    std::size_t at_ = 0;
};

}  // namespace

int main(int count, char** words) {
    if (count != 4) return std::fputs("iati_amplify_bench FROM-FOLDER TO-FOLDER COPIES\n", stderr), 2;
    const fs::path to(words[2]);
    const int copies = std::stoi(words[3]);
    fs::create_directories(to);
    for (const auto& entry : fs::directory_iterator(words[1])) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        for (int number = 0; number < copies; ++number) {
            const auto name = std::to_string(number) + "-" + entry.path().filename().string();
            std::ofstream(to / name, std::ios::binary) << Copy(text, number).make();
        }
    }
}
