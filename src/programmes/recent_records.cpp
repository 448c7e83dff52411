#include "programmes/recent_records.hpp"

#include <utility>

namespace lightfoot {

namespace {

constexpr std::size_t beside_each = 128;  // bytes: its place, its key, what counts who holds it

}  // namespace

std::shared_ptr<const std::string> RecentRecords::find(std::int64_t key) {
    const std::lock_guard lock(mutex_);
    if (const auto found = new_.find(key); found != new_.end()) return found->second;
    const auto found = old_.find(key);
    if (found == old_.end()) return nullptr;
    auto record = found->second;
    old_bytes_ -= record->size() + beside_each;
    old_.erase(found);
    put(key, record);
    return record;
}

void RecentRecords::keep(std::int64_t key, std::shared_ptr<const std::string> record) {
    const std::lock_guard lock(mutex_);
    put(key, std::move(record));
}

void RecentRecords::put(std::int64_t key, std::shared_ptr<const std::string> record) {
    const auto size = record->size() + beside_each;
    if (size > most_) return;
    if (new_bytes_ + size > most_) {
        old_ = std::exchange(new_, {});
        old_bytes_ = std::exchange(new_bytes_, 0);
    }
    if (new_.try_emplace(key, std::move(record)).second) new_bytes_ += size;
}

std::size_t RecentRecords::bytes() const {
    const std::lock_guard lock(mutex_);
    return new_bytes_ + old_bytes_;
}

}  // namespace lightfoot
