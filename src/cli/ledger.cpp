#include "cli/ledger.hpp"

#include "base/digest.hpp"
#include "base/json.hpp"
#include "cli/house.hpp"

#include <charconv>

namespace lightfoot {

namespace {

// The ledger alone: neither vocabulary nor records are read, so that it can be asked when those are broken.
Result<std::unique_ptr<Store>> open_ledger(const Settings& settings) {
    TRY(prepare_data_folder(settings, DataFolder::must_be_there));
    return Store::open({settings.data_dir, settings.database_url});
}

const Words& words_of(const Settings& settings) { return plain_languages().words(settings.language); }

Json json_of(const HistoryEntry& entry) {
    return Json::object({{"sequence", entry.sequence},
                         {"at", to_string(entry.event.at)},
                         {"subject", name_of(entry.event.subject)},
                         {"event", entry.event.verb}});
}

std::string kinds() {
    std::string all;
    for (const auto kind : {Subject::request, Subject::offer, Subject::institution, Subject::account,
                            Subject::letter, Subject::case_, Subject::story})
        (all += all.empty() ? "" : ", ") += name_of(kind);
    return all;
}

int tell_broken(const Error& broken, const Settings& settings, bool json, const Terminal& terminal) {
    const auto text = words_of(settings).text(broken.message);
    if (!json) return terminal.line(text), 1;
    Json entry;
    for (const auto& argument : broken.message.arguments)
        if (const auto* number = std::get_if<std::int64_t>(&argument.value)) entry = *number;
    const Json answer =
        Json::object({{"whole", false}, {"code", broken.message.key}, {"message", text}, {"entry", entry}});
    return terminal.line(answer.str()), 1;
}

// "17" and 64 hexadecimal digits.
Result<std::optional<LedgerHead>> head_of(const std::vector<std::string>& kept) {
    if (kept.empty()) return std::optional<LedgerHead>{};
    LedgerHead head;
    const auto& number = kept.front();
    const auto* const end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, head.sequence);
    const auto hash = parse_hex(kept.back());
    if (read.ec != std::errc() || read.ptr != end || !hash || hash->size() != head.hash.size())
        return invalid({"cli.head_malformed", {{"word", number + ' ' + kept.back()}}});
    head.hash = *hash;
    return std::optional(std::move(head));
}

}  // namespace

Result<int> verify_ledger(const Settings& settings, const std::vector<std::string>& kept, bool json,
                          const Terminal& terminal) {
    const auto head = TRY(head_of(kept));
    const auto store = TRY(open_ledger(settings));
    const auto report =
        store->read([&](Session& session) { return lightfoot::verify_ledger(session, head); });
    if (!report) return tell_broken(report.error(), settings, json, terminal);
    if (json)
        terminal.line(Json::object({{"whole", true},
                                    {"entries", report->entries},
                                    {"erased_bodies", report->erased_bodies},
                                    {"head", report->head_hash}})
                          .str());
    else
        terminal.line(words_of(settings).text({"cli.ledger_whole",
                                               {{"entries", report->entries},
                                                {"erased", report->erased_bodies},
                                                {"hash", report->head_hash}}}));
    return 0;
}

Result<int> show_ledger_head(const Settings& settings, bool json, const Terminal& terminal) {
    const auto store = TRY(open_ledger(settings));
    const auto head = store->read([](Session& session) { return read_head(session); });
    const auto hash = hex(head.hash);
    if (json)
        terminal.line(Json::object({{"sequence", head.sequence}, {"hash", hash}}).str());
    else
        terminal.line(std::to_string(head.sequence) + ' ' + hash);
    return 0;
}

Result<int> show_ledger_history(const Settings& settings, const std::string& id, bool json,
                                const Terminal& terminal) {
    const auto number = parse_id(id);
    if (!number) return invalid({"cli.id_malformed", {{"word", id}}});
    const auto store = TRY(open_ledger(settings));
    const auto entries = store->read([&](Session& session) { return entries_about(session, *number); });
    if (entries.empty()) return not_found({"cli.no_history", {{"id", id}}});
    if (json) return terminal.line(Json::array(entries, json_of).str()), 0;
    for (const auto& entry : entries)
        terminal.line(std::to_string(entry.sequence) + "  " + to_string(entry.event.at) + "  " +
                      std::string(name_of(entry.event.subject)) + "  " + entry.event.verb);
    return 0;
}

Result<int> erase_ledger_words(const Settings& settings, const WantedErasing& wanted, const std::string& id,
                               const Terminal& terminal) {
    const auto kind = subject(wanted.kind);
    if (!kind) return invalid({"cli.erase_kind_unknown", {{"word", wanted.kind}, {"kinds", kinds()}}});
    const auto number = parse_id(id);
    if (!number) return invalid({"cli.id_malformed", {{"word", id}}});
    const auto store = TRY(open_ledger(settings));
    const auto there =
        store->read([&](Session& session) { return count_entries(session, *kind, *number); });
    if (there.entries == 0) return not_found({"cli.no_history", {{"id", id}}});
    auto erased = there.with_words;
    if (wanted.yes)
        erased = TRY(store->write(read_clock(), [&](Transaction& transaction) {
            return erase_bodies(transaction, *kind, *number, {});
        }));
    if (wanted.json)
        terminal.line(
            Json::object({{"entries", there.entries}, {"words", erased}, {"erased", wanted.yes}}).str());
    else
        terminal.line(words_of(settings).text({wanted.yes ? "cli.erase_words_done" : "cli.erase_words_would",
                                               {{"entries", there.entries}, {"words", erased}}}));
    if (!wanted.yes) terminal.note(words_of(settings).text("cli.erase_say_yes"));
    return wanted.yes ? 0 : 2;
}

}  // namespace lightfoot
