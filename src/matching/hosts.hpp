#pragma once
// Hosts for a need: published programmes on which assistance can ride, in the State and in the regions that
// include it, and efforts for the whole world apart; best first, each with its reasons. Proposed to the State
// and to who may read its need, never public. How the order comes about: docs/hosts.md.

#include "domain/activity.hpp"
#include "index/index.hpp"
#include "matching/need_query.hpp"
#include "matching/programme_document.hpp"
#include "matching/reason.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t most_hosts = 50, most_global = 20;

enum class HostCriterion {
    named,     // the State names it: by its identifier, in what exists already, or by its title in the text
    subject,   // topics and words
    sector,    // DAC purpose codes: evidence, never a filter
    place,     // the State, a region, the world
    location,     // the place that the need names
    institution,  // who the need says would use it takes part, or that kind of institution is spoken of
    time,      // whether it goes on, and the months left
    money,     // what is committed and not yet spent
    carrier,   // kind of aid that can carry a component
    weakness,  // humanitarian, general budget support
    implementer,
    contact,
    cooperation  // who of its parties has worked with the State before
};
std::string_view name_of(HostCriterion);

struct HostReason {
    HostCriterion criterion = HostCriterion::subject;
    Verdict verdict = Verdict::not_stated;
    Message reason;
    std::vector<Phrase> phrases;  // of the subject: what joins the need and the programme, at most three
    bool operator==(const HostReason&) const = default;
};

// 1: close to what is asked, goes on in the State. 2: close, in a wider region, or not sure to go on. 3: a
// part of it, or a neighbouring subject. 4: little in common.
struct Host {
    std::int64_t key = 0;  // in the index
    Activity activity;     // of what is listed; empty for what stands under another
    ReachStanding standing = ReachStanding::unknown;
    Going going = Going::unknown;
    std::optional<int> months_left;  // none: nothing says
    bool named_by_the_state = false;
    int tier = 4;
    std::int64_t order = 0;           // comparable within one need only; never shown
    std::vector<HostReason> reasons;  // by criterion
    std::vector<Host> components;     // of the same programme, as good or less, without reasons
    bool operator==(const Host&) const = default;
};

struct Hosts {
    std::vector<Host> near;      // in the State and in regions that include it, or nothing says where
    std::vector<Host> global;    // efforts for the whole world
    std::size_t considered = 0;  // programmes that have something in common with the need
};

// What is known beside the need.
struct HostHints {
    std::span<const std::string> partners;   // names of institutions that have worked with the State before
    std::span<const std::int64_t> named;     // programmes whose identifiers the request holds
    std::string_view text = {};              // of the request as a whole: title and note
};

class ConceptWords;
class KnownHostRows;

class HostFinder {
public:
    // What is asked of the base: the sketch of a key (bytes that live as long as the base), and the record.
    // Both may be called from several threads at once. `sketch` of an unknown key: empty.
    struct Base {
        const Index& index;
        std::function<std::string_view(std::int64_t)> sketch;
        std::function<std::optional<Activity>(std::int64_t)> activity;
        // The same number for all parts of one programme; none: by what the sketch knows of its family.
        std::function<std::uint64_t(std::int64_t)> entry = {};
        KnownHostRows* rows = nullptr;  // kept from question to question; null: made for each
    };
    // Vocabulary, tagger and places outlive the finder.
    HostFinder(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places);
    ~HostFinder();
    HostFinder(HostFinder&&) noexcept;

    // The best `count` (at most most_hosts) near ones and half as many global ones (at most most_global).
    // Programmes that have ended on the day of the question are not listed; what is not known never excludes.
    // A need of no State: nothing.
    Hosts find(const Base& base, const NeedQuery& query, std::size_t count, const HostHints& hints) const;
    Hosts find(const Base& base, const NeedQuery& query, std::size_t count) const;

    // What the State names in any of the needs of one request, and what cannot carry them, because it has
    // ended, works elsewhere or begins too late; with the reasons of naming, place and time alone. All needs
    // are of one State, one day and one language.
    std::vector<Host> apart(const Base& base, std::span<const NeedQuery> needs, const HostHints& hints) const;

    // For a search by words: what says the same as a term of the vocabulary.
    const ConceptWords& concept_words() const;

private:
    class Asking;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// The signs as they could be known on `day`: what was published behind it of the end says nothing of the day.
ProgrammeSigns signs_on(const ProgrammeSigns& signs, Date day);
bool begins_too_late(const ProgrammeSigns& signs, Date day);  // to carry what is asked on that day

}  // namespace lightfoot
