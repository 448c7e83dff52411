// Who may include whom, and which calls have a better one here.

#include "tidy/rules.hpp"

#include <map>
#include <set>

namespace lightfoot::tidy {

namespace {

using Folders = std::set<std::string_view>;

// base < language, domain, index < matching; the adapters store, exchange, programmes, mail and print do not
// know each other; web stands on all of them, cli on web; main.cpp builds everything, may include anything.
const std::map<std::string_view, Folders>& allowed_folders() {
    static const std::map<std::string_view, Folders> allowed = {
        {"base", {}},
        {"language", {"base"}},
        {"domain", {"base"}},
        {"index", {"base"}},
        {"matching", {"base", "domain", "index"}},
        {"store", {"base", "domain"}},
        {"exchange", {"base", "domain"}},
        {"programmes", {"base", "domain", "index", "matching"}},
        {"mail", {"base", "domain", "language"}},
        {"print", {"base"}},
        {"web",
         {"base", "language", "domain", "index", "matching", "store", "exchange", "programmes", "mail",
          "print"}},
        {"cli",
         {"base", "language", "domain", "index", "matching", "store", "exchange", "programmes", "mail",
          "print", "web"}},
    };
    return allowed;
}

struct Include {
    std::size_t line;
    std::string name;
    bool ours;  // in quotation marks
};

std::vector<Include> includes_of(const SourceFile& file) {
    std::vector<Include> found;
    for (std::size_t number = 1; number <= file.lines(); ++number) {
        const auto line = file.line(number);
        if (!line.starts_with("#include ") || line.size() < 11) continue;
        const char close = line[9] == '"' ? '"' : '>';
        found.push_back({number, std::string(line.substr(10, line.find(close, 10) - 10)), close == '"'});
    }
    return found;
}

std::string_view layer_of(const SourceFile& file) {
    const auto rest = std::string_view(file.path).substr(4);
    const auto slash = rest.find('/');
    return slash == std::string_view::npos ? std::string_view{} : rest.substr(0, slash);
}

// Headers of the outside world that only the named places may see.
struct Gate {
    std::string_view header;  // beginning of its name
    std::vector<std::string_view> places;
};
const std::vector<Gate>& gates() {
    static const std::vector<Gate> all = {
        {"sqlite3.h", {"src/store/"}},
        {"libpq-fe.h", {"src/store/"}},
        {"curl/", {"src/mail/", "src/programmes/fetch"}},
        {"gmime/", {"src/mail/"}},
        {"boost/beast", {"src/web/server"}},
        {"boost/asio", {"src/web/server"}},
        {"sodium.h", {"src/base/", "src/store/"}},
        {"unicode/", {"src/language/", "src/index/", "src/domain/writing"}},
        {"roaring/", {"src/index/"}},
        {"libstemmer.h", {"src/index/"}},
        {"qrencode.h", {"src/web/"}},
        {"libxml/", {"src/programmes/"}},
        {"pango/", {"src/print/"}},
        {"cairo/", {"src/print/"}},
        {"regex", {}},
        {"iostream", {}},
    };
    return all;
}

// Rules are pure: no data base, no network, no clock, no files.
constexpr std::string_view impure[] = {"fstream", "filesystem", "sys/",  "unistd.h",
                                       "fcntl.h", "chrono",     "ctime", "thread"};

void check_outside(const SourceFile& file, const Include& include, std::string_view layer, Report& report) {
    for (const auto& gate : gates()) {
        if (!include.name.starts_with(gate.header) || (gate.header == "regex" && include.name != "regex"))
            continue;
        bool open = false;
        for (auto place : gate.places) open = open || file.below(place);
        if (!open)
            report.add(file, include.line, "<" + include.name + "> is not for this place: one layer owns it");
    }
    if (layer != "domain" && layer != "matching" && layer != "index") return;
    for (auto header : impure)
        if (include.name.starts_with(header))
            report.add(file, include.line, "<" + include.name + ">: " + std::string(layer) +
                                               " is pure; let the caller hand in bytes and time");
}

void check_includes(const Tree& tree, Report& report) {
    report.begin("layers");
    for (const auto& file : tree.files) {
        if (!file.below("src/") || !file.has_code()) continue;
        const auto layer = layer_of(file);
        if (layer.empty()) continue;
        const auto allowed = allowed_folders().find(layer);
        if (allowed == allowed_folders().end()) {
            report.add(file.path,
                       "src/" + std::string(layer) + " is no layer: add it to the table of tidy on purpose");
            continue;
        }
        for (const auto& include : includes_of(file)) {
            if (!include.ours) {
                check_outside(file, include, layer, report);
                continue;
            }
            const auto folder = std::string_view(include.name).substr(0, include.name.find('/'));
            if (folder != layer && !allowed->second.contains(folder))
                report.add(file, include.line, std::string(layer) + " may not include " + include.name +
                                                   ": hand in what it needs, or move the rule down");
        }
    }
}

struct Ban {
    std::string_view word, instead;
    std::vector<std::string_view> places;      // below one of these it is banned
    std::vector<std::string_view> exceptions;  // but not below these
};

const std::vector<Ban>& bans() {
    static const std::vector<std::string_view> everywhere = {"src/", "tools/", "tests/", "fuzz/"},
                                               source = {"src/"};
    static const std::vector<Ban> all = {
        {"std::shared_ptr", "one owner: std::unique_ptr or a value, else name a decision record", source, {}},
        {"std::make_shared",
         "one owner: std::unique_ptr or a value, else name a decision record",
         source,
         {}},
        {"new", "std::make_unique or a container", everywhere, {}},
        {"delete", "an owner with a destructor", everywhere, {}},
        {"malloc(", "a container", everywhere, {}},
        {"free(", "an owner with a destructor", everywhere, {}},
        {"printf(", "the log (src) or the printer of the command line", source, {"src/cli/", "src/main.cpp"}},
        {"puts(", "the log (src) or the printer of the command line", source, {"src/cli/", "src/main.cpp"}},
        {"stdout", "the log (src) or the printer of the command line", source, {"src/cli/", "src/main.cpp"}},
        {"std::cout", "the log (src) or the printer of the command line", everywhere, {}},
        {"std::cerr", "the log", source, {}},
        {"std::endl", "\\n", everywhere, {}},
        {"std::regex", "RE2", source, {}},
        {"system(", "a library call", source, {}},
        {"popen(", "a library call", source, {}},
        {"rand(", "random_bytes of base/secret.hpp", everywhere, {}},
        {"srand(", "random_bytes of base/secret.hpp", everywhere, {}},
        {"std::random_device", "random_bytes of base/secret.hpp", source, {}},
        {"std::mt19937", "random_bytes of base/secret.hpp", source, {}},
        {"gettimeofday(", "a Time that is handed in (read_clock at the edge)", source, {"src/base/time.cpp"}},
        {"time(NULL)", "a Time that is handed in (read_clock at the edge)", source, {"src/base/time.cpp"}},
        {"time(nullptr)", "a Time that is handed in (read_clock at the edge)", source, {"src/base/time.cpp"}},
        {"time(0)", "a Time that is handed in (read_clock at the edge)", source, {"src/base/time.cpp"}},
        {"system_clock", "a Time that is handed in (read_clock at the edge)", source, {"src/base/time.cpp"}},
        {"localtime(", "the formats of language/formats.hpp", source, {}},
        {"read_clock", "a Time that is handed in", {"src/domain/", "src/matching/", "src/index/"}, {}},
        {"strcpy(", "std::string", everywhere, {}},
        {"strcat(", "std::string", everywhere, {}},
        {"sprintf(", "std::snprintf or fmt", everywhere, {}},
        {"gets(", "std::getline", everywhere, {}},
        {"atoi(", "std::from_chars", everywhere, {}},
        {"strtok(", "std::string_view::find", everywhere, {}},
        {"setlocale(", "the formats of language/formats.hpp", source, {}},
        {"using namespace std;", "std:: where it is used", everywhere, {}},
        {"float",
         "integers: the order must be the same everywhere",
         {"src/matching/", "src/index/", "src/domain/"},
         {}},
        // Shares of what still waits put nothing in an order; what is published of them is rounded.
        {"double",
         "integers: the order must be the same everywhere",
         {"src/matching/", "src/index/", "src/domain/"},
         {"src/domain/survival.", "src/domain/figures.cpp"}},
        {"assert(", "LIGHTFOOT_ASSERT, which is always on", source, {}},
        {"NULL", "nullptr", everywhere, {}},
        {"goto", "a function", everywhere, {}},
    };
    return all;
}

bool below_any(const SourceFile& file, const std::vector<std::string_view>& places) {
    for (auto place : places)
        if (file.below(place)) return true;
    return false;
}

// The word before `at`, or the sign.
std::string_view before(std::string_view code, std::size_t at) {
    const auto last = code.substr(0, at).find_last_not_of(" \n");
    if (last == std::string_view::npos) return {};
    auto first = last;
    while (first > 0 && identifier_character(code[first]) && identifier_character(code[first - 1])) --first;
    return code.substr(first, last - first + 1);
}

// `= delete`, members and declarations that only share the name are not the banned thing.
bool means_it(std::string_view code, std::size_t at, std::string_view word) {
    const auto left = before(code, at);
    if (word == "delete") return left != "=";
    if (!word.ends_with('(') || left.empty()) return true;
    if (left == "." || (left == ">" && code.substr(0, at).ends_with("->"))) return false;
    return !identifier_character(left[0]) || left == "return" || left == "else";
}

void check_calls(const Tree& tree, Report& report) {
    report.begin("calls");
    for (const auto& file : tree.files) {
        if (!file.has_code()) continue;
        for (const auto& ban : bans()) {
            if (!below_any(file, ban.places) || below_any(file, ban.exceptions)) continue;
            for (auto at : find_word(file.code, ban.word))
                if (means_it(file.code, at, ban.word))
                    report.add(
                        file, file.line_of(at),
                        std::string(ban.word) + " is not used here; instead: " + std::string(ban.instead));
        }
    }
}

}  // namespace

void check_layers(const Tree& tree, Report& report) {
    check_includes(tree, report);
    check_calls(tree, report);
}

}  // namespace lightfoot::tidy
