#pragma once
// What is read by path and not from memory: a target's input as a file, gone with this.

#include "base/result.hpp"

#include <cstddef>
#include <cstdio>
#include <string>
#include <unistd.h>

namespace lightfoot {

class WrittenFile {
public:
    WrittenFile(const void* data, std::size_t size) {
        std::FILE* file = std::fopen(path.c_str(), "wb");
        LIGHTFOOT_ASSERT(file && std::fwrite(data, 1, size, file) == size && std::fclose(file) == 0);
    }
    ~WrittenFile() { ::unlink(path.c_str()); }
    WrittenFile(const WrittenFile&) = delete;

    const std::string path = "/dev/shm/lightfoot-fuzz-" + std::to_string(::getpid());
};

}  // namespace lightfoot
