#include "cli/mail.hpp"

#include "base/json.hpp"
#include "cli/house.hpp"
#include "web/mailroom.hpp"

namespace lightfoot {

namespace {

constexpr std::size_t most_files = 1000;

// At most one byte more than a mail may have.
std::string read_input(const Terminal& terminal) {
    std::string bytes;
    char piece[64 * 1024];
    while (bytes.size() <= most_mail_bytes) {
        const auto count = std::fread(piece, 1, sizeof piece, terminal.in);
        if (count == 0) break;
        bytes.append(piece, count);
    }
    return bytes;
}

}  // namespace

Result<int> take_mail(const Settings& settings, const MailTaken& wanted, const Terminal& terminal) {
    const Time now = read_clock();
    const auto house = TRY(House::open(settings, DataFolder::must_be_there, now));
    const Tagger tagger(house->data.vocabulary);
    const Finder finder(*house->store, house->data.vocabulary, tagger, house->data.places);  // reads topics
    const Mailroom room{*house->store, house->secrets.key, settings.mail_from, reply_handlers(),
                        FormDesk{finder, house->data.vocabulary}};
    if (!wanted.folder.empty()) {
        const auto count = std::int64_t(TRY(room.take_folder(wanted.folder, most_files, now)));
        terminal.line(wanted.json ? Json::object({{"taken", count}}).str()
                                  : house->words().text({"cli.mail_taken", {{"count", count}}}));
        return 0;
    }
    const auto taken = TRY(room.take(read_input(terminal), now));
    const std::string name(name_of(taken));
    terminal.line(wanted.json ? Json::object({{"outcome", name}}).str()
                              : house->words().text("cli.mail_outcome." + name));
    return 0;
}

}  // namespace lightfoot
