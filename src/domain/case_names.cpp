// The names of what cases and deliveries are made of.

#include "domain/case_clock.hpp"
#include "domain/name_table.hpp"

namespace lightfoot {

namespace {

constexpr NameTable<Side, 2> sides{{{Side::requester, "requester"}, {Side::provider, "provider"}}};
constexpr NameTable<Turn, 4> turns{{{Turn::nobody, "nobody"},
                                    {Turn::requester, "requester"},
                                    {Turn::provider, "provider"},
                                    {Turn::both, "both"}}};
constexpr NameTable<CaseAnswer, 3> answers{
    {{CaseAnswer::open, "open"}, {CaseAnswer::accepted, "accepted"}, {CaseAnswer::declined, "declined"}}};

using D = DeclineReason;
constexpr NameTable<D, 11> reasons{{{D::not_what_is_needed, "not_what_is_needed"},
                                    {D::another_chosen, "another_chosen"},
                                    {D::cannot_host, "cannot_host"},
                                    {D::outside_mandate, "outside_mandate"},
                                    {D::no_people, "no_people"},
                                    {D::no_funds, "no_funds"},
                                    {D::not_at_this_time, "not_at_this_time"},
                                    {D::conditions, "conditions"},
                                    {D::met_elsewhere, "met_elsewhere"},
                                    {D::no_answer, "no_answer"},
                                    {D::other, "other"}}};

using O = CaseOutcome;
constexpr NameTable<O, 6> outcomes{{{O::delivered, "delivered"},
                                    {O::in_part, "in_part"},
                                    {O::by_others, "by_others"},
                                    {O::not_needed, "not_needed"},
                                    {O::not_possible, "not_possible"},
                                    {O::no_answer, "no_answer"}}};
constexpr NameTable<Use, 4> uses{{{Use::in_use, "in_use"},
                                  {Use::in_part, "in_part"},
                                  {Use::carried_further, "carried_further"},
                                  {Use::not_in_use, "not_in_use"}}};

using S = CaseStatus;
constexpr NameTable<S, 12> statuses{{{S::proposed, "proposed"},
                                     {S::interested, "interested"},
                                     {S::requester_accepted, "requester_accepted"},
                                     {S::provider_accepted, "provider_accepted"},
                                     {S::matched, "matched"},
                                     {S::delivering, "delivering"},
                                     {S::reported, "reported"},
                                     {S::delivered, "delivered"},
                                     {S::closed, "closed"},
                                     {S::declined, "declined"},
                                     {S::lapsed, "lapsed"},
                                     {S::withdrawn, "withdrawn"}}};

using A = CaseAct;
constexpr NameTable<A, 11> acts{{{A::accept, "accept"},
                                 {A::decline, "decline"},
                                 {A::name_date, "name_date"},
                                 {A::propose_delivery, "propose_delivery"},
                                 {A::change_delivery, "change_delivery"},
                                 {A::agree_delivery, "agree_delivery"},
                                 {A::cancel_delivery, "cancel_delivery"},
                                 {A::report_delivery, "report_delivery"},
                                 {A::confirm_delivery, "confirm_delivery"},
                                 {A::give_feedback, "give_feedback"},
                                 {A::answer_follow_up, "answer_follow_up"}}};

constexpr NameTable<DeliveryKind, 6> kinds{{{DeliveryKind::call, "call"},
                                            {DeliveryKind::review, "review"},
                                            {DeliveryKind::module, "module"},
                                            {DeliveryKind::visit, "visit"},
                                            {DeliveryKind::equipment, "equipment"},
                                            {DeliveryKind::other, "other"}}};
constexpr NameTable<Fulfilment, 3> fulfilments{{{Fulfilment::as_expected, "as_expected"},
                                                {Fulfilment::in_part, "in_part"},
                                                {Fulfilment::not_as_expected, "not_as_expected"}}};
constexpr NameTable<DeliveryStatus, 5> delivery_statuses{{{DeliveryStatus::proposed, "proposed"},
                                                          {DeliveryStatus::agreed, "agreed"},
                                                          {DeliveryStatus::reported, "reported"},
                                                          {DeliveryStatus::answered, "answered"},
                                                          {DeliveryStatus::cancelled, "cancelled"}}};
constexpr NameTable<EvidenceGrade, 5> grades{{{EvidenceGrade::none, "none"},
                                              {EvidenceGrade::claimed, "claimed"},
                                              {EvidenceGrade::confirmed, "confirmed"},
                                              {EvidenceGrade::documented, "documented"},
                                              {EvidenceGrade::independent, "independent"}}};

}  // namespace

std::string_view name_of(Side side) { return find_name(sides, side); }
std::string_view name_of(Turn turn) { return find_name(turns, turn); }
std::string_view name_of(CaseAnswer value) { return find_name(answers, value); }
std::optional<CaseAnswer> case_answer(std::string_view name) { return find_value(answers, name); }
std::string_view name_of(DeclineReason reason) { return find_name(reasons, reason); }
std::optional<DeclineReason> decline_reason(std::string_view name) { return find_value(reasons, name); }
std::string_view name_of(CaseOutcome outcome) { return find_name(outcomes, outcome); }
std::optional<CaseOutcome> case_outcome(std::string_view name) { return find_value(outcomes, name); }
std::string_view name_of(Use value) { return find_name(uses, value); }
std::optional<Use> use(std::string_view name) { return find_value(uses, name); }
std::string_view name_of(CaseStatus status) { return find_name(statuses, status); }
std::optional<CaseStatus> case_status(std::string_view name) { return find_value(statuses, name); }
std::string_view name_of(CaseAct act) { return find_name(acts, act); }
std::string_view name_of(DeliveryKind kind) { return find_name(kinds, kind); }
std::optional<DeliveryKind> delivery_kind(std::string_view name) { return find_value(kinds, name); }
std::string_view name_of(Fulfilment value) { return find_name(fulfilments, value); }
std::optional<Fulfilment> fulfilment(std::string_view name) { return find_value(fulfilments, name); }
std::string_view name_of(DeliveryStatus status) { return find_name(delivery_statuses, status); }
std::string_view name_of(EvidenceGrade grade) { return find_name(grades, grade); }

std::vector<DeclineReason> decline_reasons(Side side) {
    std::vector<DeclineReason> own =
        side == Side::requester ? std::vector{D::another_chosen, D::not_what_is_needed, D::cannot_host}
                                : std::vector{D::outside_mandate, D::no_people, D::no_funds};
    own.insert(own.end(), {D::not_at_this_time, D::conditions, D::met_elsewhere, D::no_answer, D::other});
    return own;
}

}  // namespace lightfoot
