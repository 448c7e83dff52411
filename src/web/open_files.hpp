#pragma once
// The open data as files: each table as CSV and JSON, all of them as one workbook, and the package that
// describes them (Frictionless Data, datapackage.json). Made whole within one reading of the data base.

#include "web/open_data.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct OpenFile {
    std::string name;  // "offers.csv"
    std::string content_type, body;
};

// The names of all files that there are of this space, in the order of the page.
std::vector<std::string> open_file_names();
// Nothing where there is no file of that name, or (iati.xml) nothing to put into it.
std::optional<OpenFile> open_file(Session& session, const OpenWorld& world, std::string_view name);

// `files`: those that lie beside it, whose lengths and hashes it then gives; empty: it names them alone.
std::string data_package(const OpenWorld& world, const std::vector<OpenFile>& files = {});

inline constexpr std::string_view workbook_name = "lightfoot.xlsx", package_name = "datapackage.json",
                                  iati_name = "iati.xml";

// What it may be used under.
inline constexpr std::string_view licence_name = "CC-BY-4.0",
                                  licence_url = "https://creativecommons.org/licenses/by/4.0/";

}  // namespace lightfoot
