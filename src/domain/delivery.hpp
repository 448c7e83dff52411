#pragma once
// A delivery is one thing done for the State: agreed by both sides, reported by the provider, answered by the
// State against its own expectations. It needs no plan.

#include "base/id.hpp"
#include "base/message.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

enum class DeliveryKind { call, review, module, visit, equipment, other };
std::string_view name_of(DeliveryKind);
std::optional<DeliveryKind> delivery_kind(std::string_view name);
inline constexpr DeliveryKind delivery_kinds[] = {DeliveryKind::call,      DeliveryKind::review,
                                                  DeliveryKind::module,    DeliveryKind::visit,
                                                  DeliveryKind::equipment, DeliveryKind::other};

// The State's answer, against the expectations it wrote with its need.
enum class Fulfilment { as_expected, in_part, not_as_expected };
std::string_view name_of(Fulfilment);
std::optional<Fulfilment> fulfilment(std::string_view name);

enum class DeliveryStatus { proposed, agreed, reported, answered, cancelled };
std::string_view name_of(DeliveryStatus);

// How well it is attested that the delivery took place. About one delivery, never about a State.
enum class EvidenceGrade { none, claimed, confirmed, documented, independent };
std::string_view name_of(EvidenceGrade);

// A place that was taken on a date of a shelf item, held as long as the delivery can still take place.
struct ShelfPlace {
    OfferId offer;
    Date from;  // of the item's date
    bool operator==(const ShelfPlace&) const = default;
};

struct Delivery {
    DeliveryId id;
    std::string title, language;
    DeliveryKind kind = DeliveryKind::other;
    std::string owner;  // who answers for it
    std::optional<Date> from, to;
    std::string place;
    std::string contribution;   // what the State contributes
    std::string carried_on_by;  // who carries it afterwards
    bool in_plan = false;       // chosen by the State for the plan of its request
    Time proposed_at;
    std::optional<Time> requester_agreed_at, provider_agreed_at;
    std::optional<Time> reported_at;
    Quote report;  // of the provider
    std::optional<Time> answered_at;
    std::optional<Fulfilment> fulfilment;
    Quote answer;                            // of the State
    std::string source_url;                  // where somebody else wrote about it
    std::optional<Time> source_accepted_at;  // by the secretariat, that it is public and independent
    std::optional<Time> cancelled_at;
    std::optional<ShelfPlace> shelf_place;
    int papers = 0;  // attached to the report; counted, not set
    bool operator==(const Delivery&) const = default;
};

DeliveryStatus status_of(const Delivery&);
// claimed: the provider reports it. confirmed: the State says that it came, as expected or in part.
// documented: confirmed, and papers are attached. independent: confirmed, and a public source that is neither
// side's own was accepted by the secretariat. Where the State says "not", it stays claimed.
EvidenceGrade evidence_of(const Delivery&);

}  // namespace lightfoot
