#include "programmes/recent_records.hpp"

#include <utility>

namespace lightfoot {

namespace {

constexpr std::size_t beside_each = 96;  // bytes: its place, its key, its string

std::size_t size_of(const std::string& record) { return record.size() + beside_each; }

}  // namespace

std::optional<std::string> RecentRecords::find(std::int64_t key) {
    const std::lock_guard lock(mutex_);
    if (const auto found = new_.find(key); found != new_.end()) return found->second;
    auto found = old_.extract(key);
    if (found.empty()) return std::nullopt;
    old_bytes_ -= size_of(found.mapped());
    return put(key, std::move(found.mapped()))->second;
}

void RecentRecords::keep(std::int64_t key, std::string record) {
    if (size_of(record) > most_) return;
    const std::lock_guard lock(mutex_);
    put(key, std::move(record));
}

RecentRecords::Records::iterator RecentRecords::put(std::int64_t key, std::string record) {
    const auto size = size_of(record);
    if (new_bytes_ + size > most_) {
        old_ = std::exchange(new_, {});
        old_bytes_ = std::exchange(new_bytes_, 0);
    }
    const auto [place, is_new] = new_.try_emplace(key, std::move(record));
    if (is_new) new_bytes_ += size;
    return place;
}

std::size_t RecentRecords::bytes() const {
    const std::lock_guard lock(mutex_);
    return new_bytes_ + old_bytes_;
}

}  // namespace lightfoot
