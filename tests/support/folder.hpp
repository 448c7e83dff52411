#pragma once
// A folder for one test, gone with the object. In memory where there is room, so that waiting for the disk,
// which the tests of the store do a thousand times, costs nothing.

#include <cstdlib>
#include <filesystem>
#include <string>

namespace lightfoot::testing {

class Folder {
public:
    explicit Folder(const std::string& name) {
        std::error_code unknown;
        const auto space = std::filesystem::space("/dev/shm", unknown);
        const bool roomy = !unknown && space.available > 1'000'000'000;
        path = std::string(roomy ? "/dev/shm" : "/tmp") + "/lightfoot-" + name + "-XXXXXX";
        if (!mkdtemp(path.data())) std::abort();
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path;
};

}  // namespace lightfoot::testing
