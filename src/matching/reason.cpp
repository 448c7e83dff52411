#include "matching/reason.hpp"

namespace lightfoot {

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::fits: return "fits";
        case Verdict::does_not_fit: return "does_not_fit";
        case Verdict::not_stated: return "not_stated";
    }
    return {};
}

std::string_view name_of(Criterion criterion) {
    switch (criterion) {
        case Criterion::subject: return "subject";
        case Criterion::kind_of_help: return "kind_of_help";
        case Criterion::region: return "region";
        case Criterion::language: return "language";
        case Criterion::time: return "time";
        case Criterion::hosting: return "hosting";
        case Criterion::condition: return "condition";
        case Criterion::standing: return "standing";
    }
    return {};
}

}  // namespace lightfoot
