#include "base/data_file.hpp"
#include "domain/freshness.hpp"

#include <charconv>

namespace lightfoot {

namespace {

struct Number {
    const char* key;
    int Rhythm::*member;
};
constexpr Number numbers[] = {{"due", &Rhythm::due},
                              {"overdue", &Rhythm::overdue},
                              {"last_reminder", &Rhythm::last},
                              {"hidden", &Rhythm::hidden_after},
                              {"pause", &Rhythm::pause}};
constexpr int most_days = 3660;

std::string place_text(const DataPlace& place) { return place.file + ":" + std::to_string(place.line); }

class Reader {
public:
    explicit Reader(std::vector<Fault>& faults) : faults_(faults) {}

    void read(const DataBlock& block) {
        const auto* of = block.field("of");
        Rhythm* rhythm = of && of->entries.size() == 1 ? rhythm_named(of->entries[0].text) : nullptr;
        if (!rhythm) return fault(block.place_of("of"), "freshness.unknown_of");
        if (seen(rhythm)) return fault(block.place_of("of"), "freshness.twice");
        for (const auto& [key, field] : block.fields)
            if (key != "of" && !known(key)) fault(field.at, {"freshness.unknown_key", {{"key", key}}});
        for (const auto& number : numbers) read_days(block, number, *rhythm);
        if (rhythm->due >= rhythm->overdue || rhythm->overdue >= rhythm->last)
            fault(block.at, "freshness.order");
    }

    void finish(std::string_view file) {
        for (bool is_there : there_)
            if (!is_there) return fault({std::string(file), 1}, "freshness.missing");
    }

    FreshnessRules rules;

private:
    Rhythm* rhythm_named(std::string_view name) {
        return name == "offer"        ? &rules.offer
               : name == "shelf_item" ? &rules.shelf_item
               : name == "contact"    ? &rules.contact
                                      : nullptr;
    }
    bool seen(const Rhythm* rhythm) {
        const std::size_t at = rhythm == &rules.offer ? 0 : rhythm == &rules.shelf_item ? 1 : 2;
        return std::exchange(there_[at], true);
    }
    static bool known(std::string_view key) {
        for (const auto& number : numbers)
            if (key == number.key) return true;
        return false;
    }
    // "365 days"
    void read_days(const DataBlock& block, const Number& number, Rhythm& rhythm) {
        const auto* field = block.field(number.key);
        const std::string text = field && field->entries.size() == 1 ? field->entries[0].text : "";
        int days = 0;
        const auto* end = text.data() + text.size();
        const auto [rest, failed] = std::from_chars(text.data(), end, days);
        const bool good = failed == std::errc() &&
                          std::string_view(rest, std::size_t(end - rest)) == " days" && days >= 1 &&
                          days <= most_days;
        if (!good) return fault(block.place_of(number.key), {"freshness.not_days", {{"key", number.key}}});
        rhythm.*number.member = days;
    }
    void fault(const DataPlace& place, Message message) {
        faults_.push_back({place_text(place), std::move(message)});
    }

    bool there_[3] = {};
    std::vector<Fault>& faults_;
};

}  // namespace

Result<FreshnessRules> read_freshness(std::string_view file, std::string_view content) {
    constexpr std::string_view kinds[] = {"rhythm"};
    std::vector<DataBlock> blocks;
    std::vector<Fault> faults;
    read_data_file(file, content, kinds, blocks, faults);
    Reader reader(faults);
    for (const auto& block : blocks) reader.read(block);
    if (faults.empty()) reader.finish(file);
    if (!faults.empty()) return invalid("freshness.not_usable", std::move(faults));
    return reader.rules;
}

}  // namespace lightfoot
