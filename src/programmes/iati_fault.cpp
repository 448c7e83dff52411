#include "programmes/iati_fault.hpp"

namespace lightfoot {

bool IatiFaults::wants(std::string_view rule, Severity severity) {
    ++counts_[std::size_t(severity)];
    auto at = rules_.find(rule);
    if (at == rules_.end()) at = rules_.emplace(rule, 0).first;
    return ++at->second <= most_;
}

}  // namespace lightfoot
