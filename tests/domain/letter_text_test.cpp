#include "domain/letter_text.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>

using namespace lightfoot;

namespace {

// The texts of the program, as they lie in data/letters.
class Folder {
public:
    Folder() {
        for (auto kind : letter_kinds)
            for (auto language : official_languages)
                read(std::string(name_of(kind)) + "." + std::string(language) + ".md");
        read("missions.tsv");
    }
    void put(const std::string& name, const std::string& content) {
        files_["data/letters/" + name] = content;
    }
    void remove(const std::string& name) { files_.erase("data/letters/" + name); }
    const std::string& content(const std::string& name) { return files_.at("data/letters/" + name); }
    Result<LetterTexts> texts() const {
        std::vector<EmbeddedFile> all;
        for (const auto& [name, content] : files_) all.push_back({name, content});
        return LetterTexts::read(all);
    }
    // "place key" of every fault
    std::vector<std::string> faults() const {
        std::vector<std::string> all;
        const auto read = texts();
        if (read) return all;
        for (const auto& fault : read.error().faults) all.push_back(fault.place + " " + fault.message.key);
        return all;
    }

private:
    void read(const std::string& name) {
        std::ifstream file(std::string(SOURCE_DIR "/data/letters/") + name, std::ios::binary);
        put(name, {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
    }
    std::map<std::string, std::string> files_;
};

using Faults = std::vector<std::string>;

}  // namespace

TEST(letter_text, every_kind_is_there_in_every_language) {
    const Folder folder;
    EXPECT_EQ(folder.faults(), Faults{});
    const auto texts = folder.texts().value();
    EXPECT_EQ(texts.text(LetterKind::acknowledgement, "xx").title,
              texts.text(LetterKind::acknowledgement, "en").title);
    for (auto kind : letter_kinds)
        for (auto language : official_languages)
            EXPECT_TRUE(language == "en" || texts.text(kind, language).text != texts.text(kind, "en").text);
}

TEST(letter_text, every_state_has_a_mission_and_no_form_is_left_out) {
    const auto texts = Folder().texts().value();
    for (const char* name : {"states", "practice"}) {
        std::ifstream file(std::string(SOURCE_DIR "/data/states/") + name + ".tsv");
        std::string line;
        for (std::getline(file, line); std::getline(file, line);)
            for (auto language : official_languages)
                EXPECT_FALSE(texts.mission(line.substr(0, 3), language).empty()) << line << ' ' << language;
    }
    EXPECT_EQ(texts.mission("FRA", "fr"),
              "Mission permanente de la France auprès de l’Organisation des Nations Unies");
    EXPECT_EQ(texts.mission("PER", "es"), "Misión Permanente del Perú ante las Naciones Unidas");
    EXPECT_EQ(texts.mission("QQQ", "en"), "");
}

TEST(letter_text, a_fault_names_file_and_line) {
    Folder folder;
    folder.put("acknowledgement.fr.md",
               "title: Accusé\n^ Comité\n{addressee} {title} {received} {consent}\n{nonsense}\n");
    EXPECT_EQ(folder.faults(), (Faults{"data/letters/acknowledgement.fr.md:4 letter_text.unknown_hole",
                                       "data/letters/acknowledgement.fr.md:4 letter_text.hole_missing"}));
    folder.put("acknowledgement.fr.md",
               "Accusé\n{addressee} {title} {received} {consent} {date}\na } brace\nan { open one\n");
    EXPECT_EQ(folder.faults(), (Faults{"data/letters/acknowledgement.fr.md:3 letter_text.lone_brace",
                                       "data/letters/acknowledgement.fr.md:4 letter_text.lone_brace",
                                       "data/letters/acknowledgement.fr.md:1 letter_text.no_title"}));
    folder.put("acknowledgement.fr.md", Folder().content("acknowledgement.fr.md") + "\xff\n");
    EXPECT_EQ(folder.faults().at(0).substr(folder.faults().at(0).find(' ')), " letter_text.not_utf8");
}

TEST(letter_text, a_missing_language_a_missing_table_and_a_broken_row_are_said) {
    Folder folder;
    folder.remove("briefing.zh.md");
    folder.put("missions.tsv", "iso3\tar\tzh\ten\tfr\tru\tes\nXAA\ta\tb\tc\td\te\nXAB\ta\tb\tc\td\te\t\n");
    EXPECT_EQ(folder.faults(), (Faults{"data/letters/briefing.zh.md letter_text.missing",
                                       "data/letters/missions.tsv:2 letter_text.bad_mission",
                                       "data/letters/missions.tsv:3 letter_text.bad_mission"}));
    folder.remove("missions.tsv");
    EXPECT_EQ(folder.faults().back(), "data/letters/missions.tsv letter_text.missing");
}

TEST(letter_text, a_draft_fills_holes_and_leaves_out_what_may_be_left_out) {
    const LetterTemplate text{"To {state}",
                              "Dear {state}, on {date}:\n? Point: {contact}.\n{needs}\n{missing}\n@ Chair\n"};
    const auto words = draft(text, "en", {{"state", "Arland"}, {"date", "1 May"}, {"needs", "> a\n> b\n"}});
    EXPECT_EQ(words.title, "To Arland");
    EXPECT_EQ(words.text, "Dear Arland, on 1 May:\n> a\n> b\n@ Chair\n");
    EXPECT_EQ(draft(text, "en", {{"contact", "an\noffice"}}).text,
              "Dear , on :\nPoint: an office.\n@ Chair\n");
    EXPECT_EQ(draft({"t", "{state}\n"}, "en", {{"state", "{date}"}}).text, "{date}\n")
        << "what a value holds is not filled again";
}

TEST(letter_text, own_words_stay_own_words_whatever_they_begin_with) {
    EXPECT_EQ(own_lines("# not a heading\n\n  @ not a name \n"), "> # not a heading\n> @ not a name\n");
    EXPECT_EQ(own_lines(""), "");
    const auto lines = lines_of_letter(own_lines("# not a heading"));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0], (LetterLine{LetterLine::Kind::own_words, "# not a heading"}));
}

TEST(letter_text, lines_are_what_their_sign_says) {
    using Kind = LetterLine::Kind;
    const auto lines = lines_of_letter(
        "^ Head\n# Title\nWords.\n> own\n- item\n+ Ref.\n~ Date\n@ Chair\r\n"
        "Who ::> les douanes\nWhen :: before May\n\n-no item\n");
    const std::vector<LetterLine> expected{{Kind::head, "Head"},
                                           {Kind::heading, "Title"},
                                           {Kind::paragraph, "Words."},
                                           {Kind::own_words, "own"},
                                           {Kind::item, "item"},
                                           {Kind::line, "Ref."},
                                           {Kind::at_end, "Date"},
                                           {Kind::signature, "Chair"},
                                           {Kind::fact, "les douanes", "Who", true},
                                           {Kind::fact, "before May", "When"},
                                           {Kind::paragraph, "-no item"}};
    EXPECT_EQ(lines, expected);
}
