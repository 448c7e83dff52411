#include "cli/sealed_backup.hpp"

#include "base/encoding.hpp"
#include "cli/file.hpp"
#include "cli/house.hpp"
#include "store/private_file.hpp"
#include "store/sealed_backup.hpp"

#include <cerrno>
#include <cstring>
#include <memory>

namespace lightfoot {

namespace {

constexpr std::string_view public_words = "lightfoot backup public key\n";
constexpr std::string_view secret_words = "lightfoot backup secret key\n";

std::string key_text(std::string_view words, std::string_view key) {
    return std::string(words) + base64url(key) + '\n';
}

Result<std::string> read_key(const Terminal& terminal, const std::string& path, std::string_view words,
                             const char* otherwise) {
    const auto text = TRY(read_file(terminal, path));
    const Error refused = invalid({otherwise, {{"file", path}}});
    if (!text.starts_with(words)) return refused;
    auto line = std::string_view(text).substr(words.size());
    line = line.substr(0, line.find_first_of("\r\n"));
    const auto key = parse_base64url(line);
    if (!key || key->size() != 32) return refused;
    return *key;
}

Result<SealingKeys> secret_keys(const Terminal& terminal, const BackupFiles& files) {
    return SealingKeys::of_secret(
        TRY(read_key(terminal, files.key, secret_words, "cli.backup_no_secret_key")));
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

// Pieces of a file, or of standard input.
struct Input {
    std::unique_ptr<std::FILE, Close> file;
    std::FILE* from = nullptr;
    static Result<Input> open(const Terminal& terminal, const std::string& path) {
        if (path == "-") return Input{nullptr, terminal.in};
        std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
        if (!file) {
            const Message message{"cli.file_not_read",
                                  {{"file", path}, {"reason", std::string(std::strerror(errno))}}};
            return errno == ENOENT ? not_found(message) : unavailable("", message);
        }
        auto* raw = file.get();
        return Input{std::move(file), raw};
    }
    SealedReader::Source source() const {
        return [from = from](std::size_t most) {
            std::string bytes(most, '\0');
            bytes.resize(std::fread(bytes.data(), 1, most, from));
            if (std::ferror(from))
                throw StoreFailure(std::string("reading the backup: ") + std::strerror(errno));
            return bytes;
        };
    }
};

StoreSettings store_settings(const Settings& settings) { return {settings.data_dir, settings.database_url}; }

void tell(const Settings& settings, const Terminal& terminal, const Message& message) {
    terminal.note(plain_languages().words(settings.language).text(message));
}

Message about(const char* key, const std::string& file, const ArchiveFacts& facts) {
    return {key,
            {{"file", file},
             {"day", date_of(facts.made_at)},
             {"program", facts.program},
             {"engine", facts.engine},
             {"tables", facts.tables},
             {"rows", facts.rows},
             {"entries", facts.entries},
             {"hash", facts.head_hash}}};
}

}  // namespace

Result<int> make_backup_keys(const Settings& settings, const BackupFiles& files, const Terminal& terminal) {
    const auto made = SealingKeys::make();
    const std::string secret = files.keys + ".key", open = files.keys + ".pub";
    auto secret_file = TRY(PrivateFile::create(secret));
    auto public_file = TRY(PrivateFile::create(open));
    secret_file.write(key_text(secret_words, made.secret_key));
    public_file.write(key_text(public_words, made.public_key));
    TRY(secret_file.keep());
    TRY(public_file.keep());
    tell(settings, terminal, {"cli.backup_keys_made", {{"secret", secret}, {"public", open}}});
    return 0;
}

Result<int> make_backup(const Settings& settings, const BackupFiles& files, const Terminal& terminal) {
    const auto key = TRY(read_key(terminal, files.key, public_words, "cli.backup_no_public_key"));
    if (settings.database_url.empty()) TRY(prepare_data_folder(settings, DataFolder::must_be_there));
    const auto make = [&](const std::function<void(std::string_view)>& sink) {
        return make_backup(store_settings(settings), key, LIGHTFOOT_VERSION, read_clock(), sink);
    };
    if (files.file == "-") {
        const auto made = TRY(make([&](std::string_view bytes) { terminal.print(bytes); }));
        if (std::fflush(terminal.out) != 0)
            return unavailable(std::strerror(errno), {"store.backup_not_written", {{"file", "-"}}});
        tell(settings, terminal, about("cli.backup_made", files.file, made.facts));
        return 0;
    }
    auto file = TRY(PrivateFile::create(files.file));
    const auto made = make([&](std::string_view bytes) { file.write(bytes); });
    TRY(file.keep());  // also where the ledger is broken: it is all there is
    if (!made) return made.error();
    tell(settings, terminal, about("cli.backup_made", files.file, made->facts));
    terminal.line(made->checksum + "  " + files.file);  // as sha256sum writes it, and reads it with --check
    return 0;
}

Result<int> check_backup(const Settings& settings, const BackupFiles& files, const Terminal& terminal) {
    const auto keys = TRY(secret_keys(terminal, files));
    const auto input = TRY(Input::open(terminal, files.file));
    const auto facts = TRY(check_backup(keys, input.source()));
    tell(settings, terminal, about("cli.backup_whole", files.file, facts));
    return 0;
}

Result<int> restore_backup(const Settings& settings, const BackupFiles& files, const Terminal& terminal) {
    const auto keys = TRY(secret_keys(terminal, files));
    const auto input = TRY(Input::open(terminal, files.file));
    const auto facts = TRY(restore_backup(store_settings(settings), keys, input.source()));
    tell(settings, terminal, about("cli.backup_restored", settings.data_dir, facts));
    return 0;
}

}  // namespace lightfoot
