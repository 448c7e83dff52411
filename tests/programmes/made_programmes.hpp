#pragma once
// Activities and files of them, made for tests.

#include "domain/activity.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace lightfoot {

inline Activity made_activity(const std::string& id, const std::string& title) {
    Activity activity;
    activity.id = id;
    activity.language = "en";
    activity.version = "2.03";
    activity.hierarchy = 1;
    activity.signs.status = ProgrammeStatus::implementation;
    activity.signs.planned_end = date_of(2027, 6, 30);
    activity.parties = {{ActivityParty::Role::reporting, "XX-1", "An agency", "10", ""},
                        {ActivityParty::Role::implementing, "", "A laboratory", "80", "XX-2-7"}};
    activity.texts = {{ActivityText::Kind::title, "en", title},
                      {ActivityText::Kind::general, "fr", "Renforcement des laboratoires"}};
    activity.countries = {{"", "KE", "", 10'000, false}};
    activity.sectors = {{"", "12250", "", std::nullopt, true}};
    activity.places = {{"Nairobi", "", "KE", -129'000, 3'682'000}};
    activity.marks = {{ActivityMark::Kind::policy, "", "3", "", 1}};
    activity.aid_types = {"D02"};
    activity.sums = {{ActivitySum::Kind::disbursement, 2025, "USD", -123'456'789, 3}};
    activity.contacts = {{"2", "An agency", "", "", "", "", "office@agency.example", "", ""}};
    activity.documents = {{"https://agency.example/a.pdf", "Plan", "en", {"A02", "B03"}}};
    activity.links = {{ActivityLink::Kind::parent, "XX-1-0"}};
    return activity;
}

// A folder of its own for one test, gone afterwards.
class MadeFolder {
public:
    MadeFolder() {
        std::string form = (std::filesystem::temp_directory_path() / "lightfoot-XXXXXX").string();
        path_ = ::mkdtemp(form.data());
    }
    ~MadeFolder() { std::filesystem::remove_all(path_); }
    MadeFolder(const MadeFolder&) = delete;

    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }
    void write(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories(std::filesystem::path(*this / name).parent_path());
        std::ofstream(*this / name, std::ios::binary) << content;
    }
    std::string read(const std::string& name) const {
        std::ifstream file(*this / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

private:
    std::string path_;
};

// A file of activities of the agency XX-1, each with an identifier, a title and the day of its last update.
struct MadeEntry {
    std::string id, title, updated = "2026-01-01";
};
inline std::string made_file(const std::vector<MadeEntry>& entries) {
    std::string text = R"(<?xml version="1.0"?><iati-activities version="2.03">)";
    for (const auto& entry : entries)
        text += "\n<iati-activity xml:lang=\"en\" last-updated-datetime=\"" + entry.updated +
                "T00:00:00Z\"><iati-identifier>" + entry.id +
                "</iati-identifier><reporting-org ref=\"XX-1\" type=\"10\"><narrative>An agency</narrative>"
                "</reporting-org><title><narrative>" +
                entry.title +
                "</narrative></title><activity-status code=\"2\"/><activity-date type=\"1\" "
                "iso-date=\"2025-01-01\"/><recipient-country code=\"KE\"/></iati-activity>";
    return text + "\n</iati-activities>\n";
}

}  // namespace lightfoot
