#pragma once
// What the tests of this folder share.

#include "base/result.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace lightfoot {

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// One line for each fault: "place: key".
inline std::string faults_of(const Error& error) {
    std::string out;
    for (const auto& fault : error.faults) out += fault.place + ": " + fault.message.key + "\n";
    return out;
}

}  // namespace lightfoot
