// The only file that knows the library which reads command lines. Each command is defined by what it takes;
// what it does stands in the file of its name.

#include "cli/command.hpp"

#include "cli/backup.hpp"
#include "cli/evaluate.hpp"
#include "cli/export.hpp"
#include "cli/house.hpp"
#include "cli/iati.hpp"
#include "cli/import.hpp"
#include "cli/ledger.hpp"
#include "cli/mail.hpp"
#include "cli/match.hpp"
#include "cli/procedure.hpp"
#include "cli/programmes.hpp"
#include "cli/route.hpp"
#include "cli/sealed_backup.hpp"
#include "cli/serve.hpp"
#include "cli/user.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>

#include <functional>

namespace lightfoot {

namespace {

constexpr const char* program_help = "a clearinghouse for assistance under resolution 1540 (2004)";

// What was typed, and what is to be done with it.
struct CommandLine {
    Settings settings = settings_from_environment();
    Terminal terminal;
    MatchQuestion match;
    Collections collections;
    ImportedFiles imported;
    Export exported;
    MailTaken mail_taken;
    CheckedFiles checked;
    WantedImport programmes;
    WantedForgetting forgetting;
    WantedUser user;
    BackupFiles backup;
    WantedErasing erasing;
    std::string id, email, out, shell;
    std::vector<std::string> kept_head;  // of the ledger: number and hash
    bool json = false, list_files = false;
    std::function<Result<int>()> act;

    CLI::App app{program_help, "lightfoot"};
    CommandLine();
    CommandEntry entry(const CLI::App& of) const;

private:
    CLI::App* add(CLI::App& to, const char* name, const char* help, std::function<Result<int>()> act);
    void add_json(CLI::App* command) { command->add_flag("--json", json, "answer in JSON"); }
    void add_yes(CLI::App* command) {
        command->add_flag("--yes", erasing.yes, "erase; without it you are told what would be erased");
        command->add_flag("--json", erasing.json, "answer in JSON");
    }
    void add_serve();
    void add_match();
    void add_evaluate();
    void add_import();
    void add_export();
    void add_ledger();
    void add_user();
    void add_mail();
    void add_backup();
    void add_iati();
    void add_programmes();
    void add_forget(CLI::App& to);
    void add_the_rest();
};

CLI::App* CommandLine::add(CLI::App& to, const char* name, const char* help,
                           std::function<Result<int>()> what) {
    auto* command = to.add_subcommand(name, help);
    if (what)
        command->callback([this, what = std::move(what)] { act = what; });
    else
        command->require_subcommand(1);
    return command;
}

CommandLine::CommandLine() {
    app.fallthrough();  // what holds for every command may stand behind it, too
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("lightfoot ") + LIGHTFOOT_VERSION, "show the version");
    app.set_help_flag("-h,--help", "show what a command takes");
    app.add_option("--data", settings.data_dir, "folder of the data")->type_name("DIR");
    app.add_option("--language", settings.language, "language of the answer: ar, zh, en, fr, ru or es")
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"ar", "zh", "en", "fr", "ru", "es"}));
    app.add_option("--vocabulary", settings.vocabulary_dir,
                   "folder of .toml files instead of the built-in vocabulary")
        ->type_name("DIR");
    app.add_option("--procedure", settings.procedure, "name of a built-in procedure, or a .toml file")
        ->type_name("NAME");
    app.add_option("--letters", settings.letters_dir, "folder of texts of letters that replace built-in ones")
        ->type_name("DIR");
    add_serve();
    add_match();
    add_evaluate();
    add_import();
    add_export();
    add_ledger();
    add_user();
    add_mail();
    add_backup();
    add_iati();
    add_programmes();
    add_the_rest();
}

void CommandLine::add_serve() {
    auto* command = add(app, "serve", "Serve pages and API until told to stop",
                        [this]() -> Result<int> { return serve(settings); });
    command
        ->add_option_function<std::string>(
            "--port", [this](const std::string& text) { take_port(settings, text); }, "port to listen on")
        ->type_name("PORT");
    command->add_option("--address", settings.address, "address to listen on")->type_name("ADDRESS");
    command->add_option("--operator", settings.operator_name, "whose service this is, as every page says")
        ->type_name("NAME");
    command->add_flag_callback(
        "--no-practice", [this] { without_practice(settings); }, "without a practice ground");
}

void CommandLine::add_match() {
    auto* command =
        add(app, "match", "Show who could help, and why, for a published request or for own words",
            [this] { return lightfoot::match(settings, match, terminal); });
    command->add_option("--state", match.state, "who asks: three letters, name or id")->type_name("STATE");
    command->add_option("--year", match.year, "of the request")->type_name("YEAR");
    command->add_option("--request", match.request, "id of the request, instead of --state")->type_name("ID");
    command->add_option("--text", match.text, "own words instead of a request, kept nowhere; - reads them")
        ->type_name("TEXT");
    command->add_option("--written-in", match.written_in, "language of the words; else it is detected")
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"ar", "zh", "en", "fr", "ru", "es"}));
    command->add_option("--why", match.why, "id of an offer: why it is, or is not, on the list")
        ->type_name("OFFER");
    command->add_option("--count", match.count, "how many offers for each need, at most 50")
        ->type_name("N")
        ->check(CLI::Range(1, 50));
    command->add_flag("--practice", match.practice, "requests and offers of the practice ground");
    command->add_flag("--json", match.json, "answer in JSON");
}

void CommandLine::add_evaluate() {
    auto* command = add(app, "evaluate", "Match a relevance collection and write a TREC run",
                        [this] { return lightfoot::evaluate(settings, collections, terminal); });
    command->add_option("--requests", collections.requests, "one JSON object a line")
        ->required()
        ->type_name("FILE");
    command->add_option("--offers", collections.offers, "one JSON object a line")->type_name("FILE");
    command->add_flag("--programmes", collections.programmes,
                      "hosts among the programmes kept in the data folder, instead of offers");
    command->add_option("--run", collections.run, "where the run goes; else it is printed")->type_name("OUT");
    command->add_option("--tag", collections.tag, "last column of the run")->type_name("TAG");
}

void CommandLine::add_import() {
    auto* command = add(app, "import", "Read records in the format of docs/records.md, all of them or none",
                        [this] { return import_files(settings, imported, terminal); });
    command->add_option("FILE", imported.paths, "files of records; - reads standard input")->required();
    command->add_flag("--check", imported.check_only, "look for faults only, import nothing");
    command->add_flag("--json", imported.json, "answer in JSON");
}

void CommandLine::add_export() {
    auto* command = add(app, "export", "Write the records that are public",
                        [this] { return export_records(settings, exported, terminal); });
    command->add_flag("--requests", exported.requests, "published requests");
    command->add_flag("--offers", exported.offers, "offers");
    command->add_flag("--providers", exported.providers, "providers");
    command->add_flag("--all", exported.all, "all of these");
    command->add_option("--format", exported.format, "json (one object a line) or csv")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"json", "csv"}));
    command->add_option("--space", exported.space, "real or practice")
        ->type_name("SPACE")
        ->check(CLI::IsMember({"real", "practice"}));
    command->add_option("--open", exported.open, "write all files of the open data into a folder")
        ->type_name("FOLDER");
    command->add_option("--out", exported.out, "where they go; else they are printed")->type_name("FILE");
}

void CommandLine::add_ledger() {
    auto* ledger = add(app, "ledger", "Ask the ledger, in which every change stands", nullptr);
    auto* verify = add(*ledger, "verify", "Check that the chain is whole; name the first broken entry",
                       [this] { return verify_ledger(settings, kept_head, json, terminal); });
    verify->add_option("--kept", kept_head, "also that it still holds the entry that ledger head once showed")
        ->type_name("NUMBER HASH")
        ->expected(2);
    add_json(verify);
    add_json(add(*ledger, "head", "Show number and hash of the last entry",
                 [this] { return show_ledger_head(settings, json, terminal); }));
    auto* history = add(*ledger, "history", "Show what happened to a record and when",
                        [this] { return show_ledger_history(settings, id, json, terminal); });
    history->add_option("ID", id, "id of the record")->required();
    add_json(history);
    auto* erase =
        add(*ledger, "erase", "Erase the words of all entries about a record; the chain and the record stay",
            [this] { return erase_ledger_words(settings, erasing, id, terminal); });
    erase->add_option("KIND", erasing.kind, "request, offer, institution, account, letter, case or story")
        ->required();
    erase->add_option("ID", id, "id of the record")->required();
    add_yes(erase);
}

void CommandLine::add_user() {
    auto* users = add(app, "user", "Let people in, help those who are locked out", nullptr);
    auto* one = add(*users, "add", "Add a person, or print the link of an invitation",
                    [this] { return lightfoot::add_user(settings, user, terminal); });
    one->add_option("--email", user.email, "address to sign in with")->required()->type_name("ADDRESS");
    one->add_option("--name", user.name, "name of the person")->type_name("NAME");
    one->add_option("--role", user.role,
                    "administrator, secretariat, committee, provider or point_of_contact")
        ->required()
        ->type_name("ROLE");
    one->add_option("--institution", user.institution,
                    "three letters of a State, name or id; else the operator's")
        ->type_name("NAME");
    one->add_option("--kind", user.kind,
                    "make the institution where it is missing: secretariat, committee, ngo, …")
        ->type_name("KIND");
    one->add_flag("--deputy", user.deputy, "stands in for the point of contact");
    one->add_flag("--keeps-people", user.keeps_people, "invites and ends the people of the institution");
    auto* typed = one->add_flag("--password-stdin", user.password_from_input,
                                "take the password from standard input; else one is made and printed once");
    one->add_flag("--invite", user.invite, "no account yet: print a link that is good for fourteen days")
        ->excludes(typed);
    one->add_flag("--json", user.json, "answer in JSON");
    add_json(add(*users, "list", "List the people who have an account",
                 [this] { return list_users(settings, json, terminal); }));
    auto* reset = add(*users, "reset-second-factor", "For who lost both telephone and recovery codes",
                      [this] { return lightfoot::reset_second_factor(settings, email, terminal); });
    reset->add_option("EMAIL", email, "address of the account")->required();
    auto* end = add(*users, "end", "End an account", [this] { return end_user(settings, email, terminal); });
    end->add_option("EMAIL", email, "address of the account")->required();
    auto* erase = add(*users, "erase", "Erase what is kept about the person behind an address",
                      [this] { return erase_user(settings, email, erasing.yes, erasing.json, terminal); });
    erase->add_option("EMAIL", email, "address of the person, with or without an account")->required();
    add_yes(erase);
}

void CommandLine::add_mail() {
    auto* mail = add(app, "mail", "Take in mail: answers and reports of what did not arrive", nullptr);
    auto* take = add(*mail, "take", "Take in one mail from standard input, or the mails of a maildir",
                     [this] { return lightfoot::take_mail(settings, mail_taken, terminal); });
    take->add_option("--folder", mail_taken.folder, "maildir; without it a mail is read from standard input")
        ->type_name("DIR");
    take->add_flag("--json", mail_taken.json, "answer in JSON");
}

void CommandLine::add_backup() {
    auto* backups = add(app, "backup", "Keep what is here in another place, while it is in use", nullptr);
    auto* keys = add(*backups, "key", "Make a pair of keys: one to make backups, one to read them",
                     [this] { return make_backup_keys(settings, backup, terminal); });
    keys->add_option("--out", backup.keys, "makes NAME.pub and NAME.key")->required()->type_name("NAME");
    auto* make = add(*backups, "make", "Write all data and the key of the installation, sealed",
                     [this] { return make_backup(settings, backup, terminal); });
    make->add_option("--to", backup.key, "the public key")->required()->type_name("NAME.pub");
    make->add_option("--out", backup.file, "the backup; must not be there yet; - prints it")
        ->required()
        ->type_name("FILE");
    auto* check = add(*backups, "check", "Read all of a backup and change nothing",
                      [this] { return check_backup(settings, backup, terminal); });
    auto* restore = add(*backups, "restore", "Fill an empty folder, or an empty PostgreSQL data base",
                        [this] { return restore_backup(settings, backup, terminal); });
    for (auto* command : {check, restore}) {
        command->add_option("FILE", backup.file, "the backup; - reads standard input")->required();
        command->add_option("--key", backup.key, "the secret key")->required()->type_name("NAME.key");
    }
    auto* copy = add(*backups, "copy", "Copy the embedded data base as it is, not sealed",
                     [this] { return back_up(settings, out, terminal); });
    copy->add_option("--out", out, "the copy; must not be there yet")->required()->type_name("FILE");
}

void CommandLine::add_iati() {
    auto* iati = add(app, "iati", "Files of the standard for development activities (IATI)", nullptr);
    auto* validate = add(*iati, "validate", "Check files: order, codes, rules, references",
                         [this] { return validate_iati(settings, checked, terminal); });
    validate->add_option("FILE", checked.paths, "plain, gzip or ZIP")->required();
    validate->add_option("--show", checked.show, "how many places of each rule in a file; else 20")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000));
    validate->add_flag("--json", checked.json, "answer in JSON, an object for each fault and a last one");
}

void CommandLine::add_programmes() {
    const auto add_show = [this](CLI::App* command) {
        command
            ->add_option("--show", programmes.show,
                         "how many places of each rule and publisher the report names; else 10")
            ->type_name("N")
            ->check(CLI::Range(1, 1'000'000));
    };
    auto* all =
        add(app, "programmes", "The world's development activities, kept beside the records", nullptr);
    auto* import =
        add(*all, "import", "Read files of IATI, or folders of them; costs what has changed", [this] {
            programmes.json = json;
            return import_programmes(settings, programmes, terminal);
        });
    import->add_option("PATH", programmes.paths, "XML, gzip or ZIP, or folders of them")->required();
    import->add_option("--threads", programmes.threads, "else as many as the machine has")
        ->type_name("N")
        ->check(CLI::Range(1, 64));
    add_show(import);
    import->add_option("--trust", programmes.trusted, "public key of who made a country pack")
        ->type_name("KEY");
    add_json(import);
    auto* pack = add(*all, "pack", "Write those of a State into one signed file, at most 20 MB",
                     [this] { return pack_programmes(settings, id, out, terminal); });
    pack->add_option("STATE", id, "three letters, such as KEN")->required();
    pack->add_option("--out", out, "else STATE.lfpack")->type_name("FILE");
    add(*all, "key", "Show the public key by which others know this installation's country packs",
        [this] { return show_signing_key(settings, terminal); });
    auto* update = add(*all, "update", "Bring them to what the IATI Bulk Data Service has", [this] {
        programmes.json = json;
        return update_programmes(settings, programmes, terminal);
    });
    update->add_flag("--forget-many", programmes.forget_many,
                     "believe an index that lists far fewer data sets than were known");
    add_show(update);
    update->add_option("--threads", programmes.threads, "else as many as the machine has")
        ->type_name("N")
        ->check(CLI::Range(1, 64));
    add_json(update);
    auto* show = add(*all, "show", "How many are kept, from how many files, how old",
                     [this] { return show_programmes(settings, list_files, json, terminal); });
    show->add_flag("--files", list_files, "each file and data set with its name");
    add_json(show);
    add_forget(*all);
}

void CommandLine::add_forget(CLI::App& to) {
    auto* forget = add(to, "forget", "Take away what files or data sets gave",
                       [this] { return forget_programmes(settings, forgetting, terminal); });
    forget->add_option("NAME", forgetting.names,
                       "of a file, data set, archive or folder, as show --files has it");
    forget->add_option("--publisher", forgetting.publishers, "all of theirs, by the reference of who reports")
        ->type_name("NAME");
    forget->add_flag("--missing", forgetting.missing,
                     "what is no longer in the folder that it was read from");
    forget->add_flag("--yes", forgetting.yes, "do it; without it you are told what would go");
    forget->add_flag("--json", forgetting.json, "answer in JSON");
}

void CommandLine::add_the_rest() {
    add_json(add(app, "routes", "List the addresses of pages and API, and who may use them",
                 [this] { return show_routes(settings, json, terminal); }));
    add(app, "procedure", "Show the procedure that is followed: steps, delays, who does what",
        [this] { return show_procedure(settings, terminal); });
    add(app, "man", "Write the manual page; to read it: lightfoot man | man -l -",
        [this]() -> Result<int> { return terminal.print(manual_page(entry(app), LIGHTFOOT_VERSION)), 0; });
    auto* completion = add(app, "completion", "Write the completion of a shell", [this]() -> Result<int> {
        return terminal.print(bash_completion(entry(app))), 0;
    });
    completion->add_option("SHELL", shell, "bash")->required()->check(CLI::IsMember({"bash"}));
}

CommandEntry CommandLine::entry(const CLI::App& of) const {
    CommandEntry entry{of.get_name(), of.get_description(), {}, {}};
    for (const auto* option : of.get_options()) {
        OptionEntry known;
        for (const auto& name : option->get_snames()) known.names.push_back("-" + name);
        for (const auto& name : option->get_lnames()) known.names.push_back("--" + name);
        known.operand = known.names.empty();
        if (known.operand) known.names = {option->get_name(true)};
        if (option->get_items_expected_max() > 0) {
            known.value = option->get_type_name();
            known.value.erase(std::min(known.value.find(':'), known.value.size()));  // what is checked
        }
        known.help = option->get_description();
        if (&of == &app || known.names.back() != "--help") entry.options.push_back(std::move(known));
    }
    for (const auto* part : of.get_subcommands([](const CLI::App*) { return true; }))
        entry.commands.push_back(this->entry(*part));
    return entry;
}

const auto every_command = [](const CLI::App*) { return true; };

std::string names_of_commands(const CLI::App& app) {
    std::string names;
    for (const auto* part : app.get_subcommands(every_command))
        names += (names.empty() ? "" : ", ") + part->get_name();
    return names;
}

const CLI::App* part_of(const CLI::App& app, const std::string& name) {
    for (const auto* part : app.get_subcommands(every_command))
        if (part->get_name() == name) return part;
    return nullptr;
}

bool takes_a_value(const CLI::App& app, const std::string& word) {
    const auto* option = app.get_option_no_throw(word.substr(0, word.find('=')));
    return option && option->get_items_expected_max() > 0 && word.find('=') == std::string::npos;
}

// What is wrong: no command, a word that is none, or something in the command's own words.
Error misused(const CLI::App& app, const std::vector<std::string>& arguments, const CLI::ParseError& error) {
    const auto* level = &app;
    std::string command = "lightfoot";
    for (std::size_t at = 0; at < arguments.size() && !level->get_subcommands(every_command).empty(); ++at) {
        const auto& word = arguments[at];
        if (word.starts_with('-')) {
            at += takes_a_value(app, word);
            continue;
        }
        const auto* next = part_of(*level, word);
        const std::string commands = names_of_commands(*level);
        if (!next)
            return invalid(
                {"cli.unknown_command", {{"word", word}, {"commands", commands}, {"command", command}}});
        level = next;
        command += ' ' + word;
    }
    if (const auto commands = names_of_commands(*level); !commands.empty())
        return invalid({"cli.no_command", {{"commands", commands}, {"command", command}}});
    return invalid({"cli.misused", {{"words", std::string(error.what())}, {"command", command}}});
}

// What the log has to say is not part of an answer.
void log_beside_the_answer() {
    spdlog::set_default_logger(
        // tidy(calls): the log library shares its sinks and asks for it
        std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::stderr_sink_mt>()));
}

int run(CommandLine& line) {
    try {
        const auto done = line.act();
        return done ? *done : report(done.error(), line.terminal, line.settings.language);
    } catch (const DiskFull& full) {
        return report(unavailable(full.what(), "error.disk_full"), line.terminal, line.settings.language);
    } catch (const std::exception& broken) {
        return report(unavailable(broken.what()), line.terminal, line.settings.language);
    }
}

}  // namespace

int run_command(std::vector<std::string> arguments, const Terminal& terminal) {
    CommandLine line;
    line.terminal = terminal;
    const auto typed = arguments;
    std::reverse(arguments.begin(), arguments.end());  // as the library wants them
    try {
        line.app.parse(arguments);
    } catch (const CLI::CallForVersion&) {
        return terminal.line(line.app.version()), 0;
    } catch (const CLI::Success&) {
        return terminal.print(line.app.help()), 0;
    } catch (const CLI::ParseError& error) {
        return report(misused(line.app, typed, error), terminal, line.settings.language);
    }
    if (!line.app.got_subcommand("serve")) log_beside_the_answer();
    return run(line);
}

int run_command(int argc, char** argv) { return run_command({argv + std::min(argc, 1), argv + argc}, {}); }

CommandEntry command_entry() {
    const CommandLine line;
    return line.entry(line.app);
}

}  // namespace lightfoot
