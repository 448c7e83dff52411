#include "base/freed_memory.hpp"

#include <limits>
#include <malloc.h>

namespace lightfoot {

void keep_freed_memory() {
    constexpr int most_that_may_be = 32 << 20;  // glibc takes no more: blocks above get pages of their own
    ::mallopt(M_MMAP_THRESHOLD, most_that_may_be);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

}  // namespace lightfoot
