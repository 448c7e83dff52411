// Each rule is shown a small tree that breaks it and one that does not: a check that cannot fail is none.

#include "tidy/rules.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

namespace lightfoot::tidy {
namespace {

using Files = std::map<std::string, std::string>;

Tree tree_of(const Files& files) {
    Tree tree{std::filesystem::temp_directory_path() / "lightfoot-tidy-empty", {}};
    for (const auto& [path, text] : files) {
        SourceFile file;
        file.path = path;
        file.text = text;
        analyse(file);
        tree.files.push_back(std::move(file));
    }
    return tree;
}

// The findings of one rule, "path:line: what" each.
std::vector<std::string> found(const Files& files, const std::string& rule) {
    std::vector<std::string> out;
    const auto report = check(tree_of(files));
    for (const auto& finding : report.findings())
        if (finding.rule == rule)
            out.push_back(finding.path + ":" + std::to_string(finding.line) + ": " + finding.what);
    return out;
}

std::size_t count(const Files& files, const std::string& rule) { return found(files, rule).size(); }

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

const std::string english =
    "msgid \"\"\nmsgstr \"Language: en\"\n\n"
    "msgid \"error.title\"\nmsgstr \"Something\"\n\n"
    "msgid \"menu.help\"\nmsgstr \"Help\"\n";
const std::string says_all = "auto a = say(\"error.title\");\nauto b = say(\"menu.\" + section);\n";

// Reading -------------------------------------------------------------------------------------------------

SourceFile read(const std::string& text) {
    SourceFile file;
    file.path = "src/base/x.cpp";
    file.text = text;
    analyse(file);
    return file;
}

TEST(Source, CommentsAndWordsAreNoCode) {
    const auto file = read("int a; // new\n/* delete */ int b; const char* c = \"rand(\";\n");
    EXPECT_EQ(file.code.size(), file.text.size());
    EXPECT_TRUE(find_word(file.code, "new").empty());
    EXPECT_TRUE(find_word(file.code, "delete").empty());
    EXPECT_EQ(file.code.find("rand"), std::string::npos);
    EXPECT_NE(file.code.find("int b;"), std::string::npos);
}

TEST(Source, NeighbouringLiteralsAreOne) {
    const auto file = read("f(\"one \"\n  \"two\", \"three\");");
    ASSERT_EQ(file.literals.size(), 2u);
    EXPECT_EQ(file.literals[0].value, "one two");
    EXPECT_EQ(file.literals[1].value, "three");
}

TEST(Source, RawLiteralsKeepTheirQuotes) {
    const auto file = read("auto a = R\"(say \"x\" {)\"; auto b = R\"sql(a)b)sql\";");
    ASSERT_EQ(file.literals.size(), 2u);
    EXPECT_EQ(file.literals[0].value, "say \"x\" {");
    EXPECT_EQ(file.literals[1].value, "a)b");
    EXPECT_EQ(file.code.find('{'), std::string::npos);
}

TEST(Source, EscapesAreUndone) {
    const auto file = read(R"(auto a = "a\"b\n\\";)");
    ASSERT_EQ(file.literals.size(), 1u);
    EXPECT_EQ(file.literals[0].value, "a\"b\n\\");
}

TEST(Source, CharactersAndDigitSeparators) {
    const auto file = read("bool p = c == U'{' || d == '\"'; long n = 1'000'000; char q = '\\''; int z = 0;");
    EXPECT_EQ(file.code.find('{'), std::string::npos);
    EXPECT_TRUE(file.literals.empty());
    EXPECT_NE(file.code.find("int z"), std::string::npos);
    EXPECT_NE(file.code.find("char q"), std::string::npos);
}

TEST(Source, WordsStandAlone) {
    EXPECT_EQ(find_word("renew new newer", "new").size(), 1u);
    EXPECT_EQ(find_word("snprintf( std::printf(", "printf(").size(), 1u);
    EXPECT_TRUE(find_word("", "new").empty());
}

TEST(Source, LinesAreCountedFromOne) {
    const auto file = read("a\nb\nc");
    EXPECT_EQ(file.lines(), 3u);
    EXPECT_EQ(file.line(2), "b");
    EXPECT_EQ(file.line(0), "");
    EXPECT_EQ(file.line_of(file.text.find('c')), 3u);
}

// Shape ---------------------------------------------------------------------------------------------------

TEST(Shape, LongFile) {
    EXPECT_EQ(count({{"src/base/x.cpp", repeated("int a;\n", 501)}}, "file-length"), 1u);
    EXPECT_EQ(count({{"src/base/x.cpp", repeated("int a;\n", 500)}}, "file-length"), 0u);
}

TEST(Shape, LongHeader) {
    EXPECT_EQ(count({{"src/base/x.hpp", repeated("int a;\n", 151)}}, "file-length"), 1u);
    const auto excused = "// tidy(file-length): the checker is one thought\n" + repeated("int a;\n", 151);
    EXPECT_EQ(count({{"src/base/x.hpp", excused}}, "file-length"), 0u);
}

TEST(Shape, LongLineCountsLettersNotBytes) {
    EXPECT_EQ(count({{"src/base/x.cpp", "// " + std::string(108, 'a')}}, "line-length"), 1u);
    EXPECT_EQ(count({{"src/base/x.cpp", "// " + repeated("ж", 107)}}, "line-length"), 0u);
}

TEST(Shape, LongFunction) {
    const auto body = [](int lines) { return "int f(int a) {\n" + repeated("  ++a;\n", lines) + "}\n"; };
    EXPECT_EQ(count({{"src/base/x.cpp", body(69)}}, "function-length"), 2u);  // it is the median, too
    EXPECT_EQ(count({{"tests/base/x.cpp", body(69)}}, "function-length"), 1u);
    EXPECT_EQ(count({{"tests/base/x.cpp", body(68)}}, "function-length"), 0u);
}

std::vector<std::size_t> function_lines(const std::string& text) {
    std::vector<std::size_t> lines;
    for (const auto& function : functions_of(read(text))) lines.push_back(function.lines);
    return lines;
}

TEST(Shape, FunctionsAreFoundInNamespacesAndTypes) {
    EXPECT_EQ(function_lines("namespace a {\nnamespace {\nint f() {\n  return 1;\n}\n}\n}\n"),
              std::vector<std::size_t>{3});
    EXPECT_EQ(
        function_lines(
            "struct A {\n  int f() const { return 1; }\n  int b = 0;\npublic:\n  A() : b(1) {\n  }\n};\n"),
        (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(function_lines("template <class T>\nconst T& operator==(T a) noexcept {\n}\n"),
              std::vector<std::size_t>{3});
}

TEST(Shape, TablesAndInitialisersAreNoFunctions) {
    EXPECT_TRUE(function_lines("const Row table[] = {\n  {f(1)},\n};\n").empty());
    EXPECT_TRUE(function_lines("Thing thing{f(1)};\nenum class E { a, b };\n").empty());
    EXPECT_TRUE(function_lines("void f(Options options = {});\n").empty());
    EXPECT_TRUE(function_lines("#define X(a) \\\n  do { a; } while (0)\nint b;\n").empty());
}

TEST(Shape, InnerBlocksBelongToTheirFunction) {
    EXPECT_EQ(function_lines("int f() {\n  for (;;) {\n    auto g = [] { return 1; };\n  }\n}\n"),
              std::vector<std::size_t>{5});
}

TEST(Shape, HeaderIsAContract) {
    EXPECT_EQ(count({{"src/base/x.hpp", "int f();\n"}}, "header-contract"), 2u);
    EXPECT_EQ(count({{"src/base/x.hpp", "#pragma once\n// What f gives.\nint f();\n"}}, "header-contract"),
              0u);
}

TEST(Shape, AbbreviatedNames) {
    EXPECT_EQ(count({{"src/base/x.cpp", "int req = 1;\nint user_msg = req;\n"}}, "names"), 2u);
    EXPECT_EQ(count({{"src/base/x.cpp", "int request = other::req + a.msg;\n"}}, "names"), 0u);
}

// Layers --------------------------------------------------------------------------------------------------

TEST(Layers, WhoMayIncludeWhom) {
    EXPECT_EQ(count({{"src/domain/x.cpp", "#include \"index/analysis.hpp\"\n"}}, "layers"), 1u);
    EXPECT_EQ(count({{"src/matching/x.cpp", "#include \"store/store.hpp\"\n"}}, "layers"), 1u);
    EXPECT_EQ(count({{"src/store/x.cpp", "#include \"mail/mail.hpp\"\n"}}, "layers"), 1u);
    EXPECT_EQ(count({{"src/web/pages/x.cpp", "#include \"cli/cli.hpp\"\n"}}, "layers"), 1u);
    EXPECT_EQ(count({{"src/novelty/x.cpp", "int a;\n"}}, "layers"), 1u);
    EXPECT_EQ(count({{"src/web/pages/x.cpp", "#include \"store/store.hpp\"\n#include \"web/page.hpp\"\n"},
                     {"src/matching/x.cpp", "#include \"index/analysis.hpp\"\n#include <vector>\n"},
                     {"src/main.cpp", "#include \"cli/cli.hpp\"\n"}},
                    "layers"),
              0u);
}

TEST(Layers, OutsideHeadersHaveOneOwner) {
    EXPECT_EQ(count({{"src/web/x.cpp", "#include <sqlite3.h>\n#include <boost/asio.hpp>\n"}}, "layers"), 2u);
    EXPECT_EQ(count({{"src/store/x.cpp", "#include <sqlite3.h>\n"}}, "layers"), 0u);
    EXPECT_EQ(count({{"src/web/server.cpp", "#include <boost/asio.hpp>\n"}}, "layers"), 0u);
}

TEST(Layers, RulesArePure) {
    EXPECT_EQ(count({{"src/matching/x.cpp", "#include <fstream>\n#include <chrono>\n"}}, "layers"), 2u);
    EXPECT_EQ(count({{"src/cli/x.cpp", "#include <fstream>\n"}}, "layers"), 0u);
}

TEST(Calls, BannedOnesNameWhatIsBetter) {
    const auto findings = found({{"src/store/x.cpp", "int a;\nint b = std::rand();\n"}}, "calls");
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_NE(findings[0].find("src/store/x.cpp:2: rand( is not used here; instead: random_bytes"),
              std::string::npos);
}

TEST(Calls, EachIsFound) {
    for (const std::string call :
         {"std::shared_ptr<int> a;", "auto a = new int;", "delete a;", "std::printf(x);", "std::cout << 1;",
          "std::regex a;", "return system(x);", "rand();", "gettimeofday(&a, 0);", "time(nullptr);",
          "std::chrono::system_clock::now();", "strcpy(a, b);", "sprintf(a, b);", "using namespace std;",
          "std::fputs(a, stdout);", "assert(a);", "goto end;", "std::mt19937 a;"})
        EXPECT_EQ(count({{"src/web/x.cpp", "void f() {\n  " + call + "\n}\n"}}, "calls"), 1u) << call;
}

TEST(Calls, LookalikesAreLeftAlone) {
    for (const std::string call :
         {"A(const A&) = delete;", "std::snprintf(a, b);", "store.free(a);", "handle->system(x);",
          "int newest;", "std::fprintf(stderr, x);", "bool free(int a);", "// new\n", "auto a = \"delete\";"})
        EXPECT_EQ(count({{"src/web/x.cpp", call + "\n"}}, "calls"), 0u) << call;
}

TEST(Calls, OrderHasNoFloatingPoint) {
    EXPECT_EQ(count({{"src/index/x.cpp", "double a = 1;\nfloat b = 2;\n"}}, "calls"), 2u);
    EXPECT_EQ(count({{"src/web/x.cpp", "double a = 1;\n"}, {"bench/x.cpp", "double a;\n"}}, "calls"), 0u);
}

TEST(Calls, AnExcuseNeedsItsReason) {
    EXPECT_EQ(count({{"src/web/x.cpp", "// tidy(calls): \nint a = rand();\n"}}, "calls"), 1u);
    EXPECT_EQ(count({{"src/web/x.cpp", "// tidy(names): of no use here\nint a = rand();\n"}}, "calls"), 1u);
    EXPECT_EQ(count({{"src/web/x.cpp", "// tidy(calls): the test of the dice\nint a = rand();\n"}}, "calls"),
              0u);
    EXPECT_EQ(count({{"src/web/x.cpp", "std::shared_ptr<int> a;  // decision 0007\n"}}, "calls"), 0u);
}

// Words ---------------------------------------------------------------------------------------------------

TEST(Keys, AllThere) {
    const Files files = {{"locale/en.po", english}, {"src/web/x.cpp", says_all}};
    EXPECT_EQ(count(files, "keys-exist"), 0u);
    EXPECT_EQ(count(files, "keys-used"), 0u);
}

TEST(Keys, MissingByItsArea) {
    const auto findings =
        found({{"locale/en.po", english}, {"src/web/x.cpp", says_all + "auto c = \"error.other\";\n"}},
              "keys-exist");
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_NE(findings[0].find("x.cpp:3"), std::string::npos);
}

TEST(Keys, MissingInAMessageCallWhateverItsArea) {
    const std::string code = says_all + "return invalid(\"novel.thing\");\n";
    EXPECT_EQ(count({{"locale/en.po", english}, {"src/web/x.cpp", code}}, "keys-exist"), 1u);
}

TEST(Keys, MissingBeginning) {
    const std::string code = says_all + "auto c = \"error.kind_\" + kind;\n";
    EXPECT_EQ(count({{"locale/en.po", english}, {"src/web/x.cpp", code}}, "keys-exist"), 1u);
}

TEST(Keys, FilesAreNoKeys) {
    const std::string code = says_all + "auto c = \"error.json\";\n";
    EXPECT_EQ(count({{"locale/en.po", english}, {"src/web/x.cpp", code}}, "keys-exist"), 0u);
}

TEST(Keys, Unused) {
    const auto findings =
        found({{"locale/en.po", english}, {"src/web/x.cpp", "say(\"menu.help\");\n"}}, "keys-used");
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_NE(findings[0].find("locale/en.po:4"), std::string::npos);
}

TEST(Keys, UsedByPatternOrEnd) {
    const std::string catalogue =
        "msgid \"field.name.hint\"\nmsgstr \"x\"\nmsgid \"field.name\"\nmsgstr \"x\"\n";
    EXPECT_EQ(
        count({{"locale/en.po", catalogue}, {"src/a.cpp", "f(\"field.name\", \".hint\");"}}, "keys-used"),
        0u);
    EXPECT_EQ(count({{"locale/en.po", catalogue}, {"src/a.cpp", "f(\"field.name\");"}}, "keys-used"), 1u);
    EXPECT_EQ(count({{"locale/en.po", catalogue}, {"src/a.cpp", "f(\"field.name\", \"field.{}.hint\");"}},
                    "keys-used"),
              0u);
}

TEST(Markup, WordsAreFindings) {
    for (const std::string markup : {"<p>Welcome</p>", "{} more", "<input placeholder=\\\"Your name\\\">",
                                     "<img alt=\\\"A bridge\\\" src=\\\"{}\\\">"})
        EXPECT_EQ(
            count({{"src/web/pages/x.cpp", "return html(\"" + markup + "\", a);\n"}}, "no-words-in-markup"),
            1u)
            << markup;
}

TEST(Markup, HolesTagsAndNamesAreNot) {
    for (const std::string markup :
         {"<p class=\\\"lead\\\">{}</p>", "&nbsp;·&nbsp;", "<b>Lightfoot</b>",
          "<svg viewBox=\\\"0 0 1 1\\\"/>", "<input name=\\\"q\\\" aria-label=\\\"{}\\\">"})
        EXPECT_EQ(
            count({{"src/web/pages/x.cpp", "return html(\"" + markup + "\", a);\n"}}, "no-words-in-markup"),
            0u)
            << markup;
    EXPECT_EQ(count({{"src/web/x.cpp", "words.html(\"error.go_on\", a); log(\"Some words\");\n"}},
                    "no-words-in-markup"),
              0u);
}

// Leftovers -----------------------------------------------------------------------------------------------

TEST(Leftovers, ToDos) {
    for (const std::string line :
         {"// TODO later", "// FIXME", "/* XXX */", "// HACK around", "// not implemented yet",
          "// this is a stub", "// placeholder for the list"})
        EXPECT_EQ(count({{"src/web/x.cpp", line + "\n"}}, "no-to-dos"), 1u) << line;
    EXPECT_EQ(count({{"src/web/x.cpp", "// the placeholder in the text\nint HACKATHON;\n"}}, "no-to-dos"),
              0u);
}

TEST(Leftovers, MachinePlaces) {
    EXPECT_EQ(count({{"docs/x.md", "see /work/x\n"}, {"a.json", "https://registry.npmjs.org/x\n"}},
                    "no-machine-places"),
              2u);
    EXPECT_EQ(count({{"docs/x.md", "the workplace, homework/x\n"}}, "no-machine-places"), 0u);
}

TEST(Leftovers, StylesThatKnowLeftFromRight) {
    for (const std::string style :
         {"a{margin-left:1px}", "a{ padding-right: 1px }", "a{x:y;left:0}", "a{text-align: left}",
          "a{float:right}", "a{border-top-left-radius:2px}", "a{border-left:1px solid}"})
        EXPECT_EQ(count({{"web/style.css", style + "\n"}}, "logical-styles"), 1u) << style;
    EXPECT_EQ(count({{"web/style.css", "a{margin-inline-start:1px;text-align:start;inset-inline-end:0}\n"}},
                    "logical-styles"),
              0u);
}

TEST(Leftovers, InlineStylesAndScripts) {
    EXPECT_EQ(count({{"src/web/x.cpp", "html(\"<p style=\\\"x\\\">\");\n"}}, "no-inline-styles"), 1u);
    EXPECT_EQ(count({{"src/web/x.cpp", "html(\"<p onclick=\\\"x\\\">\");\n"}}, "no-inline-styles"), 1u);
    EXPECT_EQ(count({{"src/web/x.cpp", "html(\"<p class=\\\"style\\\">\");\n"}}, "no-inline-styles"), 0u);
}

// Company -------------------------------------------------------------------------------------------------

TEST(Company, SourceWithoutTest) {
    const auto code = repeated("int a;\n", 31);
    EXPECT_EQ(count({{"src/base/x.cpp", code}}, "tests-beside"), 1u);
    EXPECT_EQ(count({{"src/base/x.cpp", "int a;\n"}}, "tests-beside"), 0u);
    EXPECT_EQ(count({{"src/base/x.cpp", code}, {"tests/base/x_test.cpp", "int a;\n"}}, "tests-beside"), 0u);
}

TEST(Company, ListOfSourcesWithoutTest) {
    const auto code = repeated("int a;\n", 31);
    const auto with = [&](const std::string& list, const std::string& test) {
        return count({{"src/base/x.cpp", code}, {"tests/without_own_test.txt", list}, {test, "int a;\n"}},
                     "tests-beside");
    };
    EXPECT_EQ(with("src/base/x.cpp: a table, tested by its readers\n", "docs/x.md"), 0u);
    EXPECT_EQ(with("src/base/x.cpp:\n", "docs/x.md"),
              3u);  // no reason; so not listed, and what is listed is not there
    EXPECT_EQ(with("src/base/x.cpp: a table, tested by its readers\n", "tests/base/x_test.cpp"), 1u);
    EXPECT_EQ(with("src/base/: tables, tested by their readers\n", "docs/x.md"), 0u);
    EXPECT_EQ(with("src/web/: tables, tested by their readers\n", "docs/x.md"), 2u);
    EXPECT_EQ(with("src/base/gone.cpp: a table, tested by its readers\n", "tests/base/x_test.cpp"), 1u);
}

TEST(Company, SchemaSaysWhatItKeeps) {
    const auto findings = [](const std::string& sql) {
        return count({{"src/store/schema.cpp", "auto a = R\"(" + sql + ")\";\n"}}, "schema-comments");
    };
    EXPECT_EQ(
        findings("\n-- What a State asks for.\nCREATE TABLE request (\n  id TEXT PRIMARY KEY,  -- its name\n"
                 "  -- who asks\n  state TEXT,\n  UNIQUE (id, state)\n);\n"),
        0u);
    EXPECT_EQ(findings("\n\nCREATE TABLE request (\n  id TEXT,  -- its name\n  state TEXT\n);\n"), 2u);
}

TEST(Company, PapersAreThereAndShort) {
    const Files good = {{"README.md", "a\n"},
                        {"ARCHITECTURE.md", "a\n"},
                        {"LICENSE", "a\n"},
                        {"NOTICE", "a\n"},
                        {"CHANGELOG.md", "a\n"},
                        {"docs/glossary.md", "a\n"},
                        {"docs/decisions/0001-x.md", "The other way was refused.\n"}};
    EXPECT_EQ(count(good, "papers"), 0u);
    auto bad = good;
    bad["README.md"] = repeated("a\n", 81);
    bad["ARCHITECTURE.md"] = repeated("a\n", 300);
    bad.erase("LICENSE");
    bad["docs/decisions/0001-y.md"] = "The other way was refused.\n";  // the number is taken
    bad["docs/decisions/0002-z.md"] = "We did it.\n";                  // no other way named
    bad["docs/decisions/free.md"] = "refused\n";
    EXPECT_EQ(count(bad, "papers"), 6u);
}

// On disk -------------------------------------------------------------------------------------------------

class OnDisk : public testing::Test {
protected:
    void SetUp() override {
        root_ = std::filesystem::temp_directory_path() / ("lightfoot-tidy-" + std::to_string(::getpid()));
        std::filesystem::create_directories(root_);
    }
    void TearDown() override { std::filesystem::remove_all(root_); }

    void write(const std::string& path, const std::string& text) const {
        std::filesystem::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path) << text;
    }
    std::string text() const { return check(read_tree(root_)).text(); }

    std::filesystem::path root_;
};

TEST_F(OnDisk, BuildFoldersAndModulesAreNotRead) {
    write("build/x.cpp", "int a = rand();\n");
    write("tests/browser/node_modules/x/a.js", "/work/\n");
    write(".git/x", "/work/\n");
    write("src/base/x.cpp", "int a;\n");
    const auto tree = read_tree(root_);
    ASSERT_EQ(tree.files.size(), 1u);
    EXPECT_EQ(tree.files[0].path, "src/base/x.cpp");
}

TEST_F(OnDisk, LinksLeadSomewhere) {
    write("docs/a.md", "[b](b.md#part) [c](https://example.org) [d](../README.md)\n");
    write("docs/b.md", "x\n");
    EXPECT_NE(text().find("not ok links docs/a.md:1: ../README.md is not there"), std::string::npos);
    write("README.md", "x\n");
    EXPECT_NE(text().find("ok links\n"), std::string::npos);
    EXPECT_EQ(text().find("not ok links"), std::string::npos);
}

TEST_F(OnDisk, FuzzTargetsHaveACorpus) {
    write("fuzz/form.cpp", "// links: web\n");
    EXPECT_NE(text().find("not ok fuzz-corpus fuzz/form.cpp: its corpus is empty"), std::string::npos);
    write("fuzz/corpus/form/one", "a=b");
    EXPECT_EQ(text().find("not ok fuzz-corpus"), std::string::npos);
}

TEST_F(OnDisk, EveryRuleSpeaks) {
    write("locale/en.po", "msgid \"\"\nmsgstr \"\"\n");
    const auto said = text();
    for (const std::string rule :
         {"file-length", "line-length", "function-length", "header-contract", "names", "layers", "calls",
          "keys-exist", "keys-used", "no-words-in-markup", "no-to-dos", "no-machine-places", "logical-styles",
          "no-inline-styles", "tests-beside", "schema-comments", "papers", "links", "fuzz-corpus"})
        EXPECT_NE(said.find("ok " + rule), std::string::npos) << rule;
}

}  // namespace
}  // namespace lightfoot::tidy
