#pragma once
// The manual page and the completion of a shell, both from the definitions that read the command line.

#include <string>
#include <vector>

namespace lightfoot {

struct OptionEntry {
    std::vector<std::string> names;  // "--data"; of an operand its name in capitals
    std::string value;               // "DIR"; empty: a flag
    std::string help;
    bool operand = false;  // stands without a name
};
struct CommandEntry {
    std::string name, help;
    std::vector<OptionEntry> options;
    std::vector<CommandEntry> commands;
};

// A page of section 1 in the macros of man(7), the same bytes each time.
std::string manual_page(const CommandEntry& program, const std::string& version);
std::string bash_completion(const CommandEntry& program);

}  // namespace lightfoot
