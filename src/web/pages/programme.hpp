#pragma once
// The world's development programmes as others published them: the list with its search, and one programme
// with all that is known of it. Everything shown was public where it was read.

#include "domain/activity.hpp"
#include "matching/entry_figures.hpp"
#include "web/http.hpp"
#include "web/pages/browse.hpp"
#include "web/pages/parts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

std::string_view name_of(Going);  // "yes", "planned", "ended", "unknown"

struct ProgrammeCard {
    std::string handle;  // in its address
    std::string identifier;
    ActivityText title;              // empty text: it has none
    std::vector<std::string> where;  // names in the reader's language, at most five
    std::size_t more_places = 0;
    std::string publisher;
    GoingVerdict going;
    std::optional<Date> updated;
    std::size_t parts = 1;  // published ones of this programme
};
Html programme_title(const Frame& frame, const ProgrammeCard& card);
Html programme_meta(const Frame& frame, const ProgrammeCard& card);  // who, where, when updated
Html going_line(const Frame& frame, const GoingVerdict& going);
Html parts_line(const Frame& frame, const ProgrammeCard& card);  // where it has more than one part
Html programmes_missing(const Frame& frame);  // what is said where none are kept, with how to get them

struct ProgrammeListView {
    bool kept = false;        // anything at all
    bool some_words = false;  // none has all of the words: these have some
    std::string words, from, to;
    std::vector<std::string> also_topics;  // ids: their terms were looked for beside the words
    std::vector<std::string> also_states;  // alpha-3: what works there was looked for beside the words
    const Error* error = nullptr;          // of the query: nothing was looked for
    bool typed_only = false;               // the reader wants the words as typed
    Url other_way;                         // the same list, widened or not
    std::string going;  // "yes", "not_ended"; empty: all
    NameValues chosen;  // of the facets, so that the form keeps them
    NameValues query;   // all that is asked, without the page
    std::vector<ProgrammeCard> cards;
    std::vector<std::pair<std::string, std::vector<FacetRow>>> facets;  // key of the facet's name
    NameValues countries;  // code and name of all not chosen; empty: each has a line of its own
    Paging paging;
    std::size_t published = 0;  // parts that match; programmes where each has one
    std::int64_t all = 0;       // that are kept
    Date read_on;               // when they were last read
};
Page programme_list_page(const Frame& frame, const ProgrammeListView& view);

// Money of one currency, year by year, in whole units.
struct ProgrammeMoney {
    struct Year {
        int year = 0;
        std::int64_t budget = 0, committed = 0, spent = 0, received = 0, planned = 0;
        bool operator==(const Year&) const = default;
    };
    std::string currency;     // empty: none is stated
    std::vector<Year> years;  // ascending
    bool operator==(const ProgrammeMoney&) const = default;
};
// By currency, that of the most money first.
std::vector<ProgrammeMoney> money_of(const std::vector<ActivitySum>& sums);
// One heading, with a sentence below it where there is one (catalogue keys).
struct MoneyWords {
    std::string_view id, title, hint;
};
Html money_part(const Frame& frame, const std::vector<ProgrammeMoney>& money,
                const MoneyWords& words);  // programme_money.cpp

// One programme with its parts: who reports what, and whose figures stand for it. Empty: it has one part.
struct ProgrammeEntryView {
    struct Part {
        ProgrammeCard card;
        std::string reporter;            // kind of who reports it (matching/entry_figures.hpp)
        std::vector<std::string> roles;  // of who reports it, as the catalogue calls them
        bool here = false;               // the one that the page is about
    };
    std::vector<Part> parts;  // the one that leads first
    EntryFigures figures;
    std::vector<ActivitySum> sums;  // of the parts whose figures these are
};
Html entry_part(const Frame& frame, const ProgrammeEntryView& entry);  // programme_entry.cpp

// A purpose code with its name, where it has one.
Html sector_label(const std::string& name, const std::string& code);

struct ProgrammeView {
    struct Share {
        std::string code, name;             // name in the reader's language; empty: none is known
        std::optional<std::int32_t> share;  // hundredths of a per cent
        bool from_transactions = false;
        bool can_be_share = true;  // as published it is none: more than all, alone or with the others
        std::string vocabulary = {};  // its number in IATI's list of vocabularies; empty: the first
    };
    struct Related {
        ActivityLink::Kind kind = ActivityLink::Kind::parent;
        std::string identifier;
        std::string handle;  // empty: it is not kept here
        ActivityText title;
    };
    ProgrammeCard card;
    Activity activity;
    std::vector<ActivityText> texts;        // titles left out; those for the reader
    std::vector<ActivityText> other_texts;  // in other languages
    std::vector<Share> countries, regions, sectors;
    std::vector<ProgrammeMoney> money;      // the same as the figures of the entry, where there are any
    std::vector<ProgrammeMoney> own_money;  // of this part, where others' stand for the entry
    std::vector<Related> related;
    std::size_t more_related = 0;
    ProgrammeEntryView entry;
    bool may_say_likeness = false;         // the reader may say which others are the same
    std::string source, licence, address;  // where it was read
    std::optional<Time> read_at;
};
Page programme_page(const Frame& frame, const ProgrammeView& view);

}  // namespace lightfoot
