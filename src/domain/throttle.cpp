// Each rule is a bucket that leaks: a try adds one, every forgive_seconds take one away. Above free_tries
// each further try closes the bucket for a while, 15, 30, 60 … seconds.
//
// The table is set-associative: a key has eight possible slots, found by a keyed hash. Where all eight are
// taken, the one with the fewest tries makes room, so that a flood of fresh addresses pushes out other fresh
// ones and not the one that has been guessing for an hour. No two keys ever share a count: a stranger never
// pays for a neighbour.

#include "domain/throttle.hpp"

#include "base/secret.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <cstring>

namespace lightfoot {

namespace {

constexpr std::size_t ways = 8;

constexpr ThrottleRule address_rule{40, 5, 300, 60};
constexpr ThrottleRule pair_rule{5, 15, 3600, 1800};
constexpr ThrottleRule device_rule{10, 15, 3600, 1800};
constexpr ThrottleRule second_factor_rule{20, 15, 3600, 1800};
constexpr ThrottleRule reset_rule{3, 60, 3600, 1200};
constexpr ThrottleRule open_door_rule{30, 2, 60, 5};

std::string pair_key(const Attempt& attempt) {
    return address_prefix(attempt.address) + "\n" + attempt.account;
}
std::string device_key(const Attempt& attempt) { return attempt.device + "\n" + attempt.account; }

}  // namespace

RateLimit::RateLimit(ThrottleRule rule, std::string hash_key, std::size_t slots)
    : rule_(rule), hash_key_(std::move(hash_key)), slots_(std::max(ways, slots / ways * ways)) {}

std::int32_t RateLimit::tries_left(const Slot& slot, Time now) const {
    const std::int64_t passed = std::max<std::int64_t>(0, now.seconds - slot.counted_at.seconds);
    return std::int32_t(std::max<std::int64_t>(0, slot.tries - passed / rule_.forgive_seconds));
}

const RateLimit::Slot* RateLimit::find(std::uint64_t key) const {
    const Slot* const set = &slots_[key % (slots_.size() / ways) * ways];
    const auto found =
        std::find_if(set, set + ways, [&](auto& slot) { return slot.tries > 0 && slot.key == key; });
    return found == set + ways ? nullptr : found;
}

RateLimit::Slot& RateLimit::find_or_make(std::uint64_t key, Time now) {
    if (Slot* const known = find(key)) return *known;
    Slot* const set = &slots_[key % (slots_.size() / ways) * ways];
    Slot* const least = std::min_element(set, set + ways, [&](const Slot& left, const Slot& right) {
        return tries_left(left, now) < tries_left(right, now);
    });
    *least = {key, 0, now, {}};
    return *least;
}

std::int64_t RateLimit::wait_of(std::uint64_t key, Time now) const {
    const Slot* const slot = find(key);
    return slot ? std::max<std::int64_t>(0, slot->blocked_until.seconds - now.seconds) : 0;
}

void RateLimit::add_try(std::uint64_t key, Time now) {
    Slot& slot = find_or_make(key, now);
    const std::int32_t left = tries_left(slot, now);
    // Time that was not enough to forgive a whole try is kept.
    slot.counted_at =
        left == 0 ? now : Time{slot.counted_at.seconds + (slot.tries - left) * rule_.forgive_seconds};
    slot.tries = left + 1;
    const std::int32_t beyond = slot.tries - rule_.free_tries;
    if (beyond <= 0) return;
    const std::int64_t wait = rule_.first_wait_seconds << std::min(beyond - 1, 30);
    slot.blocked_until.seconds = now.seconds + std::min(wait, rule_.longest_wait_seconds);
}

std::int64_t RateLimit::wait_seconds(std::string_view key, Time now) const {
    const std::lock_guard lock(mutex_);
    return wait_of(keyed_hash(hash_key_, key), now);
}

void RateLimit::charge(std::string_view key, Time now) {
    const std::lock_guard lock(mutex_);
    add_try(keyed_hash(hash_key_, key), now);
}

std::int64_t RateLimit::take(std::string_view key, Time now) {
    const std::lock_guard lock(mutex_);
    const auto hash = keyed_hash(hash_key_, key);
    const auto wait = wait_of(hash, now);
    if (wait == 0) add_try(hash, now);
    return wait;
}

void RateLimit::give_back(std::string_view key, Time now) {
    const std::lock_guard lock(mutex_);
    Slot* const slot = find(keyed_hash(hash_key_, key));
    if (!slot) return;
    if (--slot->tries < rule_.free_tries) slot->blocked_until = now;
}

void RateLimit::forget(std::string_view key) {
    const std::lock_guard lock(mutex_);
    if (Slot* const slot = find(keyed_hash(hash_key_, key))) *slot = {};
}

Throttle::Throttle(const std::string& hash_key)
    : address_(address_rule, hash_key), pair_(pair_rule, hash_key), device_(device_rule, hash_key),
      second_factor_(second_factor_rule, hash_key), reset_(reset_rule, hash_key),
      open_door_(open_door_rule, hash_key) {}

std::int64_t Throttle::try_password(const Attempt& attempt, Time now) {
    const std::lock_guard lock(mutex_);
    if (!attempt.device.empty()) return device_.take(device_key(attempt), now);
    const auto address = address_prefix(attempt.address);
    const auto wait =
        std::max(address_.wait_seconds(address, now), pair_.wait_seconds(pair_key(attempt), now));
    if (wait > 0) return wait;
    address_.charge(address, now);
    pair_.charge(pair_key(attempt), now);
    return 0;
}

std::int64_t Throttle::try_second_factor(const Attempt& attempt, Time now) {
    const std::lock_guard lock(mutex_);
    if (!attempt.device.empty()) return device_.take(device_key(attempt), now);
    if (const auto wait = second_factor_.wait_seconds(attempt.account, now)) return wait;
    if (const auto wait = pair_.take(pair_key(attempt), now)) return wait;
    second_factor_.charge(attempt.account, now);
    return 0;
}

void Throttle::signed_in(const Attempt& attempt, Time now) {
    const std::lock_guard lock(mutex_);
    if (!attempt.device.empty()) return device_.forget(device_key(attempt));
    pair_.forget(pair_key(attempt));
    second_factor_.give_back(attempt.account, now);
    address_.give_back(address_prefix(attempt.address), now);
}

std::int64_t Throttle::try_reset(const Attempt& attempt, Time now) {
    const std::lock_guard lock(mutex_);
    if (const auto wait = address_.wait_seconds(address_prefix(attempt.address), now)) return wait;
    if (const auto wait = reset_.take(pair_key(attempt), now)) return wait;
    address_.charge(address_prefix(attempt.address), now);
    return 0;
}

std::int64_t Throttle::try_open_door(std::string_view address, Time now) {
    return open_door_.take(address_prefix(address), now);
}

void Throttle::password_changed(std::string_view account) { second_factor_.forget(account); }

std::string address_prefix(std::string_view address) {
    unsigned char bytes[16];
    const std::string text(address);
    if (inet_pton(AF_INET6, text.c_str(), bytes) != 1) return text;
    constexpr unsigned char mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    char shown[INET6_ADDRSTRLEN] = {};
    if (std::memcmp(bytes, mapped, sizeof mapped) == 0)
        return inet_ntop(AF_INET, bytes + 12, shown, sizeof shown);
    std::memset(bytes + 8, 0, 8);
    return std::string(inet_ntop(AF_INET6, bytes, shown, sizeof shown)) + "/64";
}

}  // namespace lightfoot
