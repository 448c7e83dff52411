// links: programmes
// A file of activities: whatever the bytes, it is cut and read within its limits, the same in one piece and
// in many, and every remark says something.

#include "base/text.hpp"
#include "programmes/activity_cutter.hpp"
#include "programmes/activity_reader.hpp"

#include <cstdint>

using namespace lightfoot;

namespace {

// Enough for names and codes of countries.
constexpr const char* states =
    "iso3\tiso2\tm49\tregion\tar\tzh\ten\tfr\tru\tes\n"
    "KEN\tKE\t404\t014\tكينيا\t肯尼亚\tKenya\tKenya\tКения\tKenya\n";
constexpr const char* regions =
    "id\tkind\tar\tzh\ten\tfr\tru\tes\tmembers\taliases\tsource\n"
    "world\tworld\tالعالم\t世界\tWorld\tMonde\tМир\tMundo\t*\tGlobal\tnone\n";
constexpr const char* practice = "iso3\tiso2\tkind\tar\tzh\ten\tfr\tru\tes\n";
constexpr std::size_t most = 1 << 16;

struct Seen {
    std::vector<std::string> texts;
    std::vector<Activity> activities;
    std::vector<ReadRemark> remarks;
    std::vector<CutFault> faults;
    bool operator==(const Seen&) const = default;
};

Seen read(ActivityReader& reader, std::string_view text, std::size_t piece) {
    Seen seen;
    ActivityCutter cutter(
        [&](const CutActivity& cut) {
            LIGHTFOOT_ASSERT(cut.text.starts_with("<iati-activity") && cut.line > 0);
            seen.texts.emplace_back(cut.text);
            auto activity = reader.read(cut.text, read_root(cut.root), seen.remarks);
            // Where the end of its last tag is missing, it is cut there, and cannot be read.
            LIGHTFOOT_ASSERT(cut.text.ends_with('>') || !activity);
            if (activity)
                seen.activities.push_back(std::move(*activity));
            else
                LIGHTFOOT_ASSERT(!seen.remarks.empty());
        },
        [&](const CutFault& fault) { seen.faults.push_back(fault); }, most);
    for (std::size_t at = 0; at < text.size(); at += piece)
        if (!cutter.read(text.substr(at, piece))) break;
    cutter.finish();
    return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto places = Places::read(states, regions, practice).value();
    static ActivityReader reader(places);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto whole = read(reader, text, std::max<std::size_t>(size, 1));
    for (const auto& fault : whole.faults)
        LIGHTFOOT_ASSERT(!fault.rule.empty() && !fault.message.key.empty());
    for (const auto& remark : whole.remarks)
        LIGHTFOOT_ASSERT(!remark.rule.empty() && !remark.message.key.empty());
    for (const auto& activity : whole.activities) {
        LIGHTFOOT_ASSERT(!activity.id.empty() && activity.id.size() <= limits::read_id_bytes * 2);
        LIGHTFOOT_ASSERT(activity.texts.size() <= limits::read_texts);
        LIGHTFOOT_ASSERT(activity.links.size() <= limits::read_links);
        for (const auto& one : activity.texts)
            LIGHTFOOT_ASSERT(!one.text.empty() && one.text.size() <= limits::read_text_bytes &&
                             valid_utf8(one.text));
    }
    if (size <= most) LIGHTFOOT_ASSERT(read(reader, text, 5) == whole);
    return 0;
}
