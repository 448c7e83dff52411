#pragma once
// Memory for rows by the million. The system gives it in large pages where it can: a page that is met for the
// first time costs a microsecond and more, and of these there are 512 times fewer (docs/decisions/0191).

#include <cstddef>
#include <memory>
#include <sys/mman.h>
#include <vector>

namespace lightfoot {

template <class T>
struct LargePages {
    using value_type = T;
    LargePages() = default;
    template <class Other>
    LargePages(const LargePages<Other>&) {}

    T* allocate(std::size_t count) {
        if (count < least) return std::allocator<T>().allocate(count);
        const auto pages = pages_of(count);
        void* at = std::allocator<Page>().allocate(pages);
        ::madvise(at, pages * sizeof(Page), MADV_HUGEPAGE);  // where it is refused, small pages do
        return static_cast<T*>(at);
    }
    void deallocate(T* at, std::size_t count) {
        if (count < least) return std::allocator<T>().deallocate(at, count);
        std::allocator<Page>().deallocate(reinterpret_cast<Page*>(at), pages_of(count));
    }
    bool operator==(const LargePages&) const = default;

private:
    struct alignas(2 << 20) Page {
        std::byte bytes[2 << 20];
    };
    static constexpr std::size_t least = 2 * sizeof(Page) / sizeof(T);
    static std::size_t pages_of(std::size_t count) {
        return count / (sizeof(Page) / sizeof(T)) + 1;
    }
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace lightfoot
