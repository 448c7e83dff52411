#pragma once
// A small activity that is as the standard wants it, and what the checker says of changed copies of it.

#include "programmes/iati_check.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace lightfoot::testing {

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const IatiStandard& standard() {
    static const auto read = IatiStandard::read(bytes_of(SOURCE_DIR "/data/iati/structure.tsv"),
                                                bytes_of(SOURCE_DIR "/data/iati/codes.tsv"))
                                 .value();
    return read;
}

inline const Time now{1'795'521'600};  // 24 November 2026

inline const std::string right_activity = R"(<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier>XM-DAC-1-A</iati-identifier>
<reporting-org ref="XM-DAC-1" type="40"><narrative>Us</narrative></reporting-org>
<title><narrative>Title</narrative></title>
<description><narrative>Words</narrative></description>
<participating-org ref="XM-DAC-1" role="4"/>
<activity-status code="2"/>
<activity-date type="1" iso-date="2025-01-01"/>
<activity-date type="3" iso-date="2027-01-01"/>
<recipient-country code="KE"/>
<sector code="15130"/>
</iati-activity>
)";
inline std::string file_of(const std::string& activities, const std::string& version = "2.03") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"" + version + "\">\n" +
           activities + "</iati-activities>\n";
}
// A copy in which the first `old` is replaced.
inline std::string with(std::string text, const std::string& old, const std::string& fresh) {
    const auto at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    return at == std::string::npos ? text : text.replace(at, old.size(), fresh);
}

struct Checked {
    std::vector<IatiFault> faults;
    std::uint64_t records = 0, errors = 0;
    std::set<std::string> rules() const {
        std::set<std::string> rules;
        for (const auto& one : faults) rules.insert(one.rule);
        return rules;
    }
};
inline Checked check(const std::string& text, std::size_t piece = std::string::npos, Time when = now) {
    IatiFaults faults(20);
    IatiReferences references;
    IatiCheck check(standard(), when, faults, references, 0);
    for (std::size_t at = 0; at < text.size();) {
        const auto part = text.substr(at, piece);
        at += part.size();
        if (!check.read(part)) break;
    }
    check.finish();
    return {faults.kept(), check.records(), faults.count(Severity::error)};
}
// The rules that a changed copy of the activity breaks.
inline std::set<std::string> broken_by(const std::string& old, const std::string& fresh) {
    return check(file_of(with(right_activity, old, fresh))).rules();
}
using Rules = std::set<std::string>;

// A folder of the samples of the standard, or empty where there is none beside the repository.
inline std::string samples() {
    const char* named = std::getenv("LIGHTFOOT_IATI_SAMPLES");
    const std::string folder = named ? named : SOURCE_DIR "/../shared/iati";
    return std::filesystem::exists(folder + "/cases.tar.xz") ? folder : std::string();
}

}  // namespace lightfoot::testing
