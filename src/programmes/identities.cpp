#include "programmes/identities.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <tuple>

namespace lightfoot {

std::uint64_t mark_of(std::string_view bytes) {
    const std::uint64_t mark = XXH3_64bits(bytes.data(), bytes.size());
    return mark ? mark : 1;
}

void choose_standing(std::vector<ActivityIdentity>& rows) {
    const auto order = [](const ActivityIdentity& row) {
        return std::tuple(row.identifier, -std::int64_t(row.updated), row.source, row.key);
    };
    std::sort(rows.begin(), rows.end(),
              [&](const auto& one, const auto& other) { return order(one) < order(other); });
    std::uint64_t before = 0;
    for (auto& row : rows) row.stands = std::exchange(before, row.identifier) != row.identifier;
}

std::string bytes_of(std::span<const ActivityIdentity> rows) {
    return {reinterpret_cast<const char*>(rows.data()), rows.size_bytes()};
}

Result<Identities> Identities::open(const std::string& path) {
    Identities identities;
    identities.file_ = TRY(MappedFile::open(path));
    const auto bytes = identities.file_->bytes();
    if (bytes.size() % sizeof(ActivityIdentity) != 0)
        return unavailable(path, {"programmes.damaged", {{"file", path}}});
    // A mapped file begins at a page, and the rows are plain numbers.
    identities.rows_ = {reinterpret_cast<const ActivityIdentity*>(bytes.data()),
                        bytes.size() / sizeof(ActivityIdentity)};
    return identities;
}

const ActivityIdentity* Identities::find(std::string_view identifier) const {
    return find(mark_of(identifier));
}

const ActivityIdentity* Identities::find(std::uint64_t mark) const {
    const auto found = std::lower_bound(
        rows_.begin(), rows_.end(), mark,
        [](const ActivityIdentity& row, std::uint64_t wanted) { return row.identifier < wanted; });
    return found == rows_.end() || found->identifier != mark ? nullptr : &*found;
}

}  // namespace lightfoot
