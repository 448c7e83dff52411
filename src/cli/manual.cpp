#include "cli/manual.hpp"

#include "cli/house.hpp"
#include "cli/procedure.hpp"
#include "cli/settings.hpp"
#include "web/manual.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view description =
    "Lightfoot is a clearinghouse for assistance under resolution 1540 (2004) of the Security Council of the "
    "United "
    "Nations: a State says what would help, and sees who could help and why. This program serves its pages "
    "and its "
    "interface for programs, and does what the operator of an installation needs.";

constexpr std::pair<std::string_view, std::string_view> examples[] = {
    {"lightfoot serve --data /var/lib/lightfoot --port 8080", "Serves until told to stop."},
    {"lightfoot user add --email anna@example.org --name \"Anna Example\" --role administrator",
     "The first administrator; a password is made and printed once."},
    {"lightfoot match --state ARM --year 2008", "Who could help with a published request, and why."},
    {"lightfoot match --text \"Former des douaniers\" --language fr",
     "The same for words that are nowhere kept."},
    {"lightfoot ledger verify", "Names the first broken entry of the ledger, if there is one."},
    {"lightfoot ledger verify --kept $(cat /elsewhere/head)",
     "Also says whether the ledger still holds what lightfoot ledger head printed then."},
    {"lightfoot backup make --to backup.pub --out /backup/monday",
     "Writes all data, sealed to a public key, while it is in use."},
    {"lightfoot backup restore /backup/monday --key backup.key --data /var/lib/lightfoot",
     "Fills an empty folder with it."},
};

constexpr std::pair<std::string_view, std::string_view> files[] = {
    {"DIR/lightfoot.sqlite", "The data base, where DATABASE_URL names no other."},
    {"DIR/secret.key", "The key of the installation. Keep a copy apart from those of the data base."},
    {"DIR/mail", "Mail that was not sent because no mail server is set."},
    {"DIR/mail_practice", "Mail of the practice ground, which never leaves."},
};

constexpr std::pair<std::string_view, std::string_view> codes[] = {
    {"0", "Done."},
    {"1", "The ledger is broken (lightfoot ledger verify)."},
    {"2", "Something on the command line or in a file is not right; the message says what and where."},
    {"3", "What was asked for is not there."},
    {"4", "It is for somebody else to do."},
    {"5", "It is there already, or somebody changed it meanwhile."},
    {"6", "Too often or too much."},
    {"7", "The system did not play along: the disk, the data base, a port. Nothing was changed."},
};

// A line of text never begins with a point or an apostrophe, and a hyphen is the one that can be typed.
std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
    return out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

std::string term_of(const OptionEntry& option) {
    std::string term;
    for (const auto& name : option.names) {
        if (!term.empty()) term += ", ";
        term += option.operand ? italic(name) : bold(name);
    }
    return option.value.empty() || option.operand ? term : term + ' ' + italic(option.value);
}

void paragraph(std::string& page, const std::string& term, std::string_view text) {
    page += ".TP\n" + term + '\n' + escaped(text) + '\n';
}

void options(std::string& page, const CommandEntry& command) {
    for (const auto& option : command.options) paragraph(page, term_of(option), option.help);
}

void command_section(std::string& page, const CommandEntry& command, const std::string& before) {
    const auto name = before.empty() ? command.name : before + ' ' + command.name;
    if (command.commands.empty()) {
        page += ".SS " + escaped(name) + '\n' + escaped(command.help) + ".\n";
        options(page, command);
    }
    for (const auto& part : command.commands) command_section(page, part, name);
}

template <class Pairs>
void pairs_section(std::string& page, std::string_view title, const Pairs& pairs) {
    (page += ".SH ") += title;
    page += '\n';
    for (const auto& [term, text] : pairs) paragraph(page, bold(term), text);
}

void environment_section(std::string& page) {
    page += ".SH ENVIRONMENT\n";
    for (const auto& entry : setting_entries()) {
        std::string text(entry.meaning);
        text += " Without: " + std::string(entry.without) + '.';
        if (!entry.option.empty()) text += " Option: " + std::string(entry.option) + '.';
        paragraph(page, bold(entry.variable), text);
    }
}

// From the table that the program goes by.
void procedure_section(std::string& page) {
    page += ".SH PROCEDURE\n";
    for (const auto& [act, text] : transition_entries(plain_languages().words("en")))
        paragraph(page, bold(act), text);
}

// What its pages are for, from the text behind "Help" on each of them.
void pages_section(std::string& page) {
    const auto manual = Manual::read(embedded_files());
    if (!manual) return;  // its test fails first
    page += ".SH PAGES\n";
    for (const auto& section : manual->sections()) {
        const auto& text = section.text("en");
        paragraph(page, bold(text.title), text.purpose + ' ' + text.doing);
    }
}

// Completion ------------------------------------------------------------------------------------------------

std::string words_of(const CommandEntry& command) {
    std::string words;
    for (const auto& part : command.commands) words += part.name + ' ';
    for (const auto& option : command.options)
        for (const auto& name : option.names)
            if (name.starts_with("--")) words += name + ' ';
    return words;
}

void cases(std::string& script, const CommandEntry& command, const std::string& path,
           const std::string& shared) {
    auto words = words_of(command) + shared;
    while (words.ends_with(' ')) words.pop_back();
    script += "    \"" + path + "\") words=\"" + words + "\" ;;\n";
    for (const auto& part : command.commands) cases(script, part, path + ' ' + part.name, shared);
}

void names_of_commands(std::string& names, const CommandEntry& command) {
    for (const auto& part : command.commands) {
        names += (names.empty() ? "" : "|") + part.name;
        names_of_commands(names, part);
    }
}

}  // namespace

std::string manual_page(const CommandEntry& program, const std::string& version) {
    std::string page = ".\\\" Made by: lightfoot man\n.TH LIGHTFOOT 1 \"\" \"lightfoot " + version + "\"\n";
    page += ".SH NAME\nlightfoot \\- " + escaped(program.help) + '\n';
    page += ".SH SYNOPSIS\n.B lightfoot\n[\\fIOPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]\n";
    page += ".SH DESCRIPTION\n" + escaped(description) + '\n';
    page += ".SH OPTIONS\nThese can stand before and after the command.\n";
    options(page, program);
    page += ".SH COMMANDS\n";
    for (const auto& command : program.commands) command_section(page, command, "");
    environment_section(page);
    procedure_section(page);
    pages_section(page);
    pairs_section(page, "FILES", files);
    pairs_section(page, "EXIT STATUS", codes);
    page += ".SH EXAMPLES\n";
    for (const auto& [line, text] : examples) paragraph(page, bold(line), text);
    return page;
}

std::string bash_completion(const CommandEntry& program) {
    std::string shared;
    for (const auto& option : program.options)
        for (const auto& name : option.names)
            if (name.starts_with("--")) shared += name + ' ';
    std::string names;
    names_of_commands(names, program);
    std::string script =
        "# Completion for bash. To use it: source <(lightfoot completion bash)\n"
        "_lightfoot() {\n"
        "  local word=\"${COMP_WORDS[COMP_CWORD]}\" path=\"lightfoot\" words=\"\" i\n"
        "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "    case \"${COMP_WORDS[i]}\" in\n      " +
        names +
        ") path=\"$path ${COMP_WORDS[i]}\" ;;\n"
        "    esac\n"
        "  done\n"
        "  case \"$path\" in\n";
    script += "    \"lightfoot\") words=\"" + words_of(program) + "\" ;;\n";
    for (const auto& command : program.commands) cases(script, command, "lightfoot " + command.name, shared);
    script +=
        "  esac\n"
        "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
        "}\n"
        "complete -o default -F _lightfoot lightfoot\n";
    return script;
}

}  // namespace lightfoot
