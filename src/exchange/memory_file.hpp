#pragma once
// A file that lives in memory and has a name all the same, for libraries that write to a name; nothing of it
// is left behind.

#include <string>

namespace lightfoot {

class MemoryFile {
public:
    MemoryFile();  // throws where there is no memory for it
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    const std::string& name() const { return name_; }
    std::string bytes() const;  // all that was written

private:
    int descriptor_;
    std::string name_;
};

}  // namespace lightfoot
