#include "tidy/source.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>

namespace lightfoot::tidy {

namespace {

namespace fs = std::filesystem;

// Walks a C++ text once and blanks in `code` what is no code.
class Reader {
public:
    explicit Reader(SourceFile& file) : file_(file), text_(file.text) {}

    void read() {
        file_.code = text_;
        while (at_ < text_.size()) step();
    }

private:
    void step() {
        if (text_.compare(at_, 2, "//") == 0)
            blank_until(text_.find('\n', at_), 0);
        else if (text_.compare(at_, 2, "/*") == 0)
            blank_until(text_.find("*/", at_ + 2), 2);
        else if (text_.compare(at_, 2, "R\"") == 0 && (at_ == 0 || !identifier_character(text_[at_ - 1])))
            raw_literal();
        else if (text_[at_] == '"')
            literal();
        else if (text_[at_] == '\'' && !separates_digits())
            character();
        else
            next_code();
    }

    // 1'000'000, but not U'x' or u8'x'.
    bool separates_digits() const {
        auto from = at_;
        while (from > 0 && (identifier_character(text_[from - 1]) || text_[from - 1] == '\'')) --from;
        return from < at_ && std::isdigit((unsigned char)text_[from]);
    }

    void next_code() {
        if (!std::isspace((unsigned char)text_[at_])) joins_ = false;
        ++at_;
    }

    void blank(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (file_.code[i] != '\n') file_.code[i] = ' ';
    }

    void blank_until(std::size_t end, std::size_t mark) {
        end = std::min(end == std::string::npos ? text_.size() : end + mark, text_.size());
        blank(at_, end);
        at_ = end;
    }

    void add(std::size_t begin, std::string value) {
        if (joins_)
            file_.literals.back().value += value;
        else
            file_.literals.push_back({begin, std::move(value)});
        joins_ = true;
    }

    void raw_literal() {
        const auto open = text_.find('(', at_);
        if (open == std::string::npos) return next_code();
        const auto close = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
        const auto end = std::min(text_.find(close, open), text_.size());
        add(at_, text_.substr(open + 1, end - open - 1));
        blank(at_ + 2, std::min(end + close.size(), text_.size()) - 1);
        file_.code[at_] = ' ';
        at_ = std::min(end + close.size(), text_.size());
    }

    void literal() {
        const auto begin = at_++;
        std::string value;
        for (; at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n'; ++at_) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                const char c = text_[++at_];
                value += c == 'n' ? '\n' : c == 't' ? '\t' : c;
            } else {
                value += text_[at_];
            }
        }
        blank(begin + 1, std::min(at_, text_.size()));
        if (at_ < text_.size()) ++at_;
        add(begin, std::move(value));
    }

    void character() {
        const auto begin = at_++;
        while (at_ < text_.size() && text_[at_] != '\'' && text_[at_] != '\n')
            at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_, text_.size());
        blank(begin + 1, at_);
        if (at_ < text_.size()) ++at_;
        joins_ = false;
    }

    SourceFile& file_;
    const std::string& text_;
    std::size_t at_ = 0;
    bool joins_ = false;
};

bool skipped_folder(const fs::path& path) {
    static const std::set<std::string> names = {"build", "node_modules", "data-dir", "corpus", "shots"};
    const auto name = path.filename().string();
    return names.contains(name) || (name.starts_with('.') && name != ".ci");
}

bool text_file(const fs::path& path) {
    static const std::set<std::string> endings = {".png", ".jpg",    ".pdf",  ".gz",
                                                  ".bin", ".sqlite", ".xlsx", ".ico"};
    return !endings.contains(path.extension().string());
}

}  // namespace

std::size_t SourceFile::line_of(std::size_t offset) const {
    return std::size_t(std::upper_bound(line_starts.begin(), line_starts.end(), offset) -
                       line_starts.begin());
}

std::string_view SourceFile::line(std::size_t number) const {
    if (number == 0 || number > line_starts.size()) return {};
    const auto rest = std::string_view(text).substr(line_starts[number - 1]);
    return rest.substr(0, rest.find('\n'));
}

void analyse(SourceFile& file) {
    for (std::size_t at = 0; at < file.text.size();) {
        file.line_starts.push_back(at);
        const auto end = file.text.find('\n', at);
        at = end == std::string::npos ? file.text.size() : end + 1;
    }
    if (file.has_code()) Reader(file).read();
}

const SourceFile* Tree::find(std::string_view path) const {
    for (const auto& file : files)
        if (file.path == path) return &file;
    return nullptr;
}

Tree read_tree(const fs::path& root) {
    Tree tree{root, {}};
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator();
         ++entry) {
        if (entry->is_directory() && skipped_folder(entry->path())) entry.disable_recursion_pending();
        if (!entry->is_regular_file() || entry->is_symlink() || !text_file(entry->path())) continue;
        std::ifstream stream(entry->path(), std::ios::binary);
        SourceFile file;
        file.path = fs::relative(entry->path(), root).generic_string();
        file.text.assign(std::istreambuf_iterator<char>(stream), {});
        analyse(file);
        tree.files.push_back(std::move(file));
    }
    std::sort(tree.files.begin(), tree.files.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    return tree;
}

bool identifier_character(char c) { return std::isalnum((unsigned char)c) || c == '_'; }

std::vector<std::size_t> find_word(std::string_view code, std::string_view word) {
    std::vector<std::size_t> found;
    for (auto at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool left = at > 0 && identifier_character(word.front()) && identifier_character(code[at - 1]);
        const bool right =
            end < code.size() && identifier_character(word.back()) && identifier_character(code[end]);
        if (!left && !right) found.push_back(at);
    }
    return found;
}

}  // namespace lightfoot::tidy
