#pragma once
// A request is what a State or regional organisation asks for, in its own words; it holds one or more needs.

#include "base/id.hpp"
#include "base/message.hpp"
#include "base/time.hpp"
#include "domain/handling.hpp"
#include "domain/institution.hpp"
#include "domain/topic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// What can be hosted at all. Every field may be missing: not stated is a question, never an exclusion.
struct HostingCapacity {
    std::optional<int> visits;           // visits in a year
    std::optional<int> days_per_month;   // days in a month that people can be freed for it
    std::vector<std::string> languages;  // BCP 47, working languages for the assistance
    struct Period {
        Date from, to;  // both days included
        bool operator==(const Period&) const = default;
    };
    std::vector<Period> no_go;  // no visits in these days
    bool operator==(const HostingCapacity&) const = default;
};

struct Need {
    NeedId id;
    int position = 1;              // 1 for the first in the order in which they were written
    std::optional<int> own_order;  // the State's own order, only where the State wrote one
    std::string why_it_matters;    // one sentence of the State; stands first wherever the need is shown
    std::string title;
    std::string text;  // what would help, in the State's words
    std::string who;   // which institution would use it
    std::string place;
    std::string existing;      // what exists already, programmes under way to ride on
    std::string expectations;  // what the State will hold a delivery against
    std::string first_step;    // the first small step that would already help
    std::optional<Date> earliest, latest;
    std::vector<TopicTag>
        topics;  // subjects, materials, institutions, obligations, modalities; sorted by topic
    HostingCapacity hosting;
    bool operator==(const Need&) const = default;
};

enum class RequestArrival { written_here, letter, archive };
std::string_view name_of(RequestArrival);  // "written_here", "letter", "archive"
std::optional<RequestArrival> request_arrival(std::string_view name);

enum class ConsentWay { not_asked, express, silence, refused };
std::string_view name_of(ConsentWay);
std::optional<ConsentWay> consent_way(std::string_view name);

struct Consent {
    ConsentWay way = ConsentWay::not_asked;
    std::optional<Time> at;
    bool given() const { return way == ConsentWay::express || way == ConsentWay::silence; }
    bool operator==(const Consent&) const = default;
};

// The ministry's own word that a text may leave it. Whoever edits the text afterwards takes it back.
struct Clearance {
    AccountId by;            // who noted it
    std::string name;        // name and office of the superior, where who noted it is who drafted the text
    std::optional<Time> at;  // none: not cleared
    bool operator==(const Clearance&) const = default;
};

struct Request {
    RequestId id;
    Space space = Space::real;
    InstitutionId institution;  // who asks
    RequestArrival arrival = RequestArrival::written_here;
    std::string language;       // BCP 47 of title and text; the text stays in it
    std::string title;          // empty: the first words of the note stand for it
    std::string note;           // the short note that started it, as written
    std::vector<Need> needs;    // by position
    Consent circulation;        // to providers
    Consent posting;            // of an approved text; the note itself is never posted
    std::optional<Date> dated;  // date of the letter or of the published entry
    std::string date_note;      // where only part of the date is known, words of the collector
    std::optional<Time> created_at, sent_at, circulated_at, withdrawn_at;
    AccountId drafted_by;             // who last wrote at its text; none: not known
    Clearance clearance;              // of the text as it stands; of what was written here
    std::optional<Time> official_at;  // when the signed note verbale, or the letter itself, came in
    Provenance provenance;                        // of archive records and letters
    std::vector<std::string> topics_as_labelled;  // headings of a published entry, as printed there
    std::optional<Time> authenticated_at, acknowledged_at;
    std::optional<Time> recalled_at;  // the State took its consent back when providers had it already
    SetAside set_aside;               // an informal request, handled apart
    PostingText posted;
    std::vector<Referral> referrals;  // in the order of time; only the last can be open
    MetQuestion met;
    std::int64_t version = 1;
    bool operator==(const Request&) const = default;
};

// Computed from the facts above, never stored. An archive record is never open: its present need is unknown.
enum class RequestStatus { draft, sent, circulated, withdrawn, archive };
RequestStatus status_of(const Request&);
std::string_view name_of(RequestStatus);
bool is_open(const Request&);  // sent, not withdrawn, not an archive record
const Referral* open_referral(const Request&);  // null: it is not with the Working Group
// The public may read the posting text: posted, with consent, not withdrawn.
bool is_posted(const Request&);
// The words of both say the same; what was answered, decided or tagged is not asked.
bool same_words(const Request& one, const Request& other);
const Need* find_need(const Request&, NeedId);  // null: it has none of this id
// The title of the need, else its first words, in the language of the request.
Quote title_of(const Request&, const Need&);

}  // namespace lightfoot
