#include "base/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace lightfoot {

void assertion_failed(const char* what, const char* file, int line) {
    std::fprintf(stderr, "lightfoot: assertion failed: %s (%s:%d)\n", what, file, line);
    std::abort();
}

}  // namespace lightfoot
