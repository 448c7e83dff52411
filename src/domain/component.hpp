#pragma once
// A component is what is added to a host programme for one need: a module of a course, a visit, a paragraph
// of a reform that goes on anyway. The State chooses the host; the host is asked in private, by a signed
// link, and its name appears to nobody but the State's own people before it has agreed, and in public only
// with its own word for that (docs/hosts.md).

#include "base/id.hpp"
#include "base/message.hpp"
#include "base/time.hpp"
#include "domain/space.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

using ComponentId = Id<struct ComponentTag>;

// Why a host declines.
enum class HostRefusal { not_our_mandate, security_of_staff, no_capacity, programme_ends, funder, other };
std::string_view name_of(HostRefusal);
std::optional<HostRefusal> host_refusal(std::string_view name);
inline constexpr HostRefusal host_refusals[] = {HostRefusal::not_our_mandate, HostRefusal::security_of_staff,
                                                HostRefusal::no_capacity,     HostRefusal::programme_ends,
                                                HostRefusal::funder,          HostRefusal::other};

// The programme that carries it: published, by its identifier, or in words alone. As its record said when it
// was chosen; who reads it later has the record itself.
struct ComponentHost {
    std::string programme;  // iati-identifier; empty: a host in words, a national reform for example
    Quote name;
    std::string implementer;  // who carries it out on the ground
    bool operator==(const ComponentHost&) const = default;
};

struct HostContact {
    std::string name, email, language;  // one of the six, of the mail
    bool operator==(const HostContact&) const = default;
};

enum class HostWord { none, to_parties, in_public, declined };
std::string_view name_of(HostWord);
std::optional<HostWord> host_word(std::string_view name);

struct HostAnswer {
    HostWord word = HostWord::none;
    std::optional<HostRefusal> reason;
    Quote words;
    std::optional<Time> at;
    bool operator==(const HostAnswer&) const = default;
};

struct Component {
    ComponentId id;
    Space space = Space::real;
    RequestId request;
    NeedId need;
    InstitutionId requester;
    ComponentHost host;
    std::string language;              // of the State's words here
    std::string added, untouched;      // what is added; what of the programme it leaves as it is
    std::string by_whom, cost, owner;  // owner: who answers for it in the host programme
    std::string subject, obligation;   // topics: what it is about, and the paragraph it serves
    HostContact contact;
    AccountId drafted_by;  // who last wrote at it
    std::string cleared_by;
    Time created_at;
    std::optional<Time> asked_at, reminded_at, silent_at;
    std::int64_t link = 0;  // counts the questions; only the link of the last one works
    HostAnswer answer;
    std::optional<Time> taken_back_at, withdrawn_at;
    std::vector<DeliveryId> carries;  // deliveries that ride on it; sorted
    bool request_withdrawn = false;   // a fact of the request, read with the component
    std::int64_t version = 1;
    bool operator==(const Component&) const = default;
};

struct ComponentMessage {
    bool by_host = false;
    AccountId account;  // of the State's person; none: the host
    Quote words;
    Time at;
    bool operator==(const ComponentMessage&) const = default;
};

enum class ComponentStatus {
    draft,
    asked,
    unanswered,  // reminded once, and nobody answered
    agreed,      // carries it; named to the parties of the request alone
    agreed_in_public,
    declined,
    taken_back,
    withdrawn,
};
inline constexpr ComponentStatus component_statuses[] = {ComponentStatus::draft,
                                                         ComponentStatus::asked,
                                                         ComponentStatus::unanswered,
                                                         ComponentStatus::agreed,
                                                         ComponentStatus::agreed_in_public,
                                                         ComponentStatus::declined,
                                                         ComponentStatus::taken_back,
                                                         ComponentStatus::withdrawn};
std::string_view name_of(ComponentStatus);
ComponentStatus status_of(const Component&);  // computed from the facts, never stored
bool has_agreed(const Component&);            // and has not taken it back
bool is_named_in_public(const Component&);

enum class ComponentSide { state, host, software };
std::string_view name_of(ComponentSide);
enum class ComponentAct {
    edit,  // what was asked before is asked no more
    ask,
    write,  // both ways; the host's first question
    remind,
    note_silence,
    agree,  // named to the parties alone
    agree_in_public,
    decline,
    take_back,
    carry,
    withdraw,
};
std::string_view name_of(ComponentAct);

// One table: the rules, the buttons, the diagram in docs/hosts.md and the tests come from it.
struct ComponentTransition {
    ComponentStatus from;
    ComponentAct act;
    ComponentSide by;
    ComponentStatus to;
};
std::span<const ComponentTransition> component_transitions();
bool may_now(ComponentStatus status, ComponentAct act, ComponentSide by);

// Days are ours to choose (docs/decisions/0141).
struct ComponentTerms {
    int remind_days = 14;   // without an answer, once
    int silence_days = 28;  // then the State is told that nobody answered
    int link_days = 90;     // that a question can be answered; a consent can be taken back without end
    int most = 20;          // components of one request
};
inline constexpr ComponentTerms component_terms;
// The first day on which the next step is due that the software takes by itself; none: nothing waits.
std::optional<Date> host_answer_due(const Component&);

}  // namespace lightfoot
