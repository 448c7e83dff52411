#pragma once
// Small activities of our own, as publishers write them well and badly, and what the reader makes of them.

#include "programmes/activity_cutter.hpp"
#include "programmes/activity_reader.hpp"

#include "made_iati.hpp"

#include <algorithm>

namespace lightfoot::testing {

inline const Places& places() {
    static const auto read = Places::read(bytes_of(SOURCE_DIR "/data/states/states.tsv"),
                                          bytes_of(SOURCE_DIR "/data/states/regions.tsv"),
                                          bytes_of(SOURCE_DIR "/data/states/practice.tsv"))
                                 .value();
    return read;
}

struct ReadActivity {
    std::optional<Activity> activity;
    std::vector<ReadRemark> remarks;
    std::set<std::string> keys() const {
        std::set<std::string> keys;
        for (const auto& one : remarks) keys.insert(one.message.key);
        return keys;
    }
};
inline ReadActivity read_activity(const std::string& xml, const ActivityRoot& root = {}) {
    ActivityReader reader(places());
    ReadActivity read;
    read.activity = reader.read(xml, root, read.remarks);
    return read;
}
// Elements put into an activity that has an identifier, English texts and US dollars.
inline ReadActivity read_within(const std::string& elements, const ActivityRoot& root = {}) {
    return read_activity(
        "<iati-activity xml:lang=\"en\" default-currency=\"USD\">"
        "<iati-identifier>XM-DAC-1-A</iati-identifier>" +
            elements + "</iati-activity>",
        root);
}
// The activity without what nobody asked about; it must be there.
inline Activity activity_with(const std::string& elements, const ActivityRoot& root = {}) {
    auto read = read_within(elements, root);
    EXPECT_TRUE(read.activity) << elements;
    return read.activity.value_or(Activity());
}
using Keys = std::set<std::string>;

struct CutFile {
    std::vector<std::string> texts, faults;  // "offset:line text", "offset:line key"
    std::string root;
    bool operator==(const CutFile&) const = default;
};
inline CutFile cut_file(const std::string& text, std::size_t piece = std::string::npos,
                        std::size_t most = limits::activity_bytes) {
    CutFile file;
    const auto place = [](const auto& one) {
        return std::to_string(one.offset) + ":" + std::to_string(one.line) + " ";
    };
    ActivityCutter cutter(
        [&](const CutActivity& one) { file.texts.push_back(place(one) + std::string(one.text)); },
        [&](const CutFault& one) { file.faults.push_back(place(one) + one.message.key); }, most);
    for (std::size_t at = 0; at < text.size();) {
        const auto part = std::string_view(text).substr(at, piece);
        at += part.size();
        if (!cutter.read(part)) break;
    }
    cutter.finish();
    file.root = cutter.root();
    return file;
}

}  // namespace lightfoot::testing
