#include "web/programme_entries.hpp"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

// Of those that stand alone: keys are below this.
constexpr std::uint64_t alone = std::uint64_t(1) << 63;

}  // namespace

std::string handle_of(std::string_view identifier) {
    std::string handle(16, '0');
    auto rest = mark_of(identifier);
    for (std::size_t at = 16; at-- > 0; rest >>= 4) handle[at] = "0123456789abcdef"[rest & 15];
    return handle;
}

std::optional<std::uint64_t> mark_of_handle(std::string_view handle) {
    std::uint64_t mark = 0;
    const auto [end, fault] = std::from_chars(handle.data(), handle.data() + handle.size(), mark, 16);
    if (handle.size() != 16 || fault != std::errc() || end != handle.data() + handle.size())
        return std::nullopt;
    return mark;
}

ProgrammeEntries::ProgrammeEntries(const ProgrammeBase& base, const std::vector<LikenessDecision>& said)
    : base_(base) {
    for (const auto& decision : said) {
        const auto one = mark_of_handle(decision.one), other = mark_of_handle(decision.other);
        if (!one || !other) continue;
        const auto a = base.key_of(*one), b = base.key_of(*other);
        if (!a || !b) continue;
        decided_.emplace_back(*a, *b);
        if (decision.answer == LikenessAnswer::same) join(*a, *b);
    }
}

std::uint64_t ProgrammeEntries::own_number(std::int64_t key) const {
    const auto entry = base_.entries().find(key);
    return entry ? *entry : alone | std::uint64_t(key);
}

std::uint64_t ProgrammeEntries::top(std::uint64_t number) const {
    for (auto at = above_.find(number); at != above_.end() && at->second != number; at = above_.find(number))
        number = at->second;
    return number;
}

void ProgrammeEntries::join(std::int64_t one, std::int64_t other) {
    const auto a = top(own_number(one)), b = top(own_number(other));
    if (a == b) return;
    auto& into = joined_[a];
    if (into.empty()) into.push_back(one);
    auto from = joined_[b];
    if (from.empty()) from.push_back(other);
    std::size_t size = 0;
    for (const auto* some : {&into, &from})
        for (const auto key : *some) size += own_parts(key).size();
    if (size > limits::entry_parts) return;  // it stays said, and stands in the history
    into.insert(into.end(), from.begin(), from.end());
    above_[b] = a;
    joined_.erase(b);
}

std::uint64_t ProgrammeEntries::number(std::int64_t key) const { return top(own_number(key)); }

EntryParts ProgrammeEntries::own_parts(std::int64_t key) const {
    const auto entry = base_.entries().find(key);
    auto parts = entry ? base_.entries().parts(*entry) : EntryParts{};
    if (parts.empty()) parts.push_back(key);
    return parts;
}

EntryParts ProgrammeEntries::parts(std::int64_t key) const {
    const auto found = joined_.find(number(key));
    if (found == joined_.end()) return own_parts(key);
    EntryParts all;
    for (const auto one : found->second) {
        const auto own = own_parts(one);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

std::size_t ProgrammeEntries::count(std::string_view identifier) const {
    const auto key = base_.key_of(identifier);
    return key ? parts(*key).size() : 1;
}

bool ProgrammeEntries::is_decided(std::int64_t one, std::int64_t other) const {
    const auto a = own_number(one), b = own_number(other);
    return std::any_of(decided_.begin(), decided_.end(), [&](const auto& pair) {
        const auto c = own_number(pair.first), d = own_number(pair.second);
        return (a == c && b == d) || (a == d && b == c);
    });
}

}  // namespace lightfoot
