#pragma once
// A file read in place. What is mapped stays readable when the file is replaced or removed meanwhile.

#include "base/result.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace lightfoot {

class MappedFile {
public:
    // Errors name the file and what the system says about it.
    static Result<MappedFile> open(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return bytes_; }
    std::string_view text() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }

private:
    explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
    std::span<const std::byte> bytes_;
};

}  // namespace lightfoot
