#pragma once
// What is wrong in a file of IATI: where, under which rule, and what helps. Of each rule the first places are
// kept; all are counted.

#include "base/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class Severity : std::uint8_t {
    error,    // against the standard: whoever takes the file in may refuse it
    warning,  // against the standard's advice
    advice,   // worth a look
};

struct IatiFault {
    std::uint32_t line = 0;
    std::string activity;  // its identifier; empty: of the file
    Severity severity = Severity::error;
    std::string rule;  // number in the standard's ruleset, "code:Sector", "order", …
    Message message;
    bool operator==(const IatiFault&) const = default;
};

class IatiFaults {
public:
    explicit IatiFaults(std::size_t most_of_a_rule) : most_(most_of_a_rule) {}

    // Counts; true where the place is still to be added. So that no message is made for nothing.
    bool wants(std::string_view rule, Severity severity);
    void add(IatiFault fault) { kept_.push_back(std::move(fault)); }

    const std::vector<IatiFault>& kept() const { return kept_; }
    std::uint64_t count(Severity severity) const { return counts_[std::size_t(severity)]; }
    const std::map<std::string, std::uint64_t, std::less<>>& by_rule() const { return rules_; }

private:
    std::size_t most_;
    std::vector<IatiFault> kept_;
    std::map<std::string, std::uint64_t, std::less<>> rules_;
    std::uint64_t counts_[3] = {};
};

}  // namespace lightfoot
