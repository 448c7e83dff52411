#pragma once
// Identifiers are random, so that an address tells nothing of how many records there are and two machines
// never make the same one. 50 random bits; shown as ten characters of Crockford's base 32 without
// look-alikes.

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

std::string id_text(std::int64_t value);                      // ten characters, 0-9 a-z without i l o u
std::optional<std::int64_t> parse_id(std::string_view text);  // forgives case and the look-alikes
std::int64_t random_id();                                     // 1 … 2^50-1, from the system's generator
// For records that the program brings along, so that loading them again finds them: the same for the same two
// texts on every machine. The first 50 bits of the SHA-256 of both.
std::int64_t stable_id(std::string_view kind, std::string_view key);

template <class Tag>
struct Id {
    std::int64_t value = 0;  // 0: none
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
    std::string text() const { return id_text(value); }
    static Id make() { return {random_id()}; }
    static std::optional<Id> parse(std::string_view text) {
        const auto value = parse_id(text);
        return value ? std::optional<Id>{Id{*value}} : std::nullopt;
    }
};

using InstitutionId = Id<struct InstitutionTag>;
using AccountId = Id<struct AccountTag>;
using RequestId = Id<struct RequestTag>;
using NeedId = Id<struct NeedTag>;
using OfferId = Id<struct OfferTag>;
using AttachmentId = Id<struct AttachmentTag>;
using LetterId = Id<struct LetterTag>;
using CaseId = Id<struct CaseTag>;
using MessageId = Id<struct MessageTag>;
using DeliveryId = Id<struct DeliveryTag>;
using PaperId = Id<struct PaperTag>;
using StoryId = Id<struct StoryTag>;

}  // namespace lightfoot

template <class Tag>
struct std::hash<lightfoot::Id<Tag>> {
    std::size_t operator()(const lightfoot::Id<Tag>& id) const { return std::hash<std::int64_t>{}(id.value); }
};
