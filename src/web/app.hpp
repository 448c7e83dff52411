#pragma once
// What the running server holds, built in main and handed down. Everything here outlives every Call.

#include "base/address_range.hpp"
#include "domain/account.hpp"
#include "domain/freshness.hpp"
#include "domain/letter_text.hpp"
#include "language/words.hpp"
#include "matching/places.hpp"
#include "matching/vocabulary.hpp"
#include "store/at_head.hpp"
#include "store/figures.hpp"
#include "web/drawn_parts.hpp"
#include "web/kept_orders.hpp"
#include "web/pages/shortlist.hpp"
#include "web/request_log.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace lightfoot {

class Store;
class Finder;
class ViewNotes;
class Throttle;
struct Secrets;
struct Procedure;
class Manual;
class Programmes;

struct AppSettings {
    std::string operator_name;                 // whose service this is; empty: "this installation"
    std::string base_url;                      // for links in mail: "http://localhost:8080"
    std::string iati_organisation;             // identifier under which the operator reports; may be empty
    bool practice_mode = true;                 // a practice ground with accounts shown on the sign-in page
    bool metrics_from_anywhere = false;        // else from loopback only
    std::vector<AddressRange> trusted_proxies;  // peers whose X-Forwarded-For is believed
    bool secure_cookies = false;               // set behind TLS
    RequestLog::Form log = RequestLog::Form::off;  // of requests
    bool reads_inline = true;  // the embedded data base answers faster than a hop to another thread
};

struct PracticeLogin {
    std::string email, password, institution;  // the institution's id
    bool deputy = false;
    Role role = Role::visitor;
};
// The practice ground as the program brings it along, made fresh for the day it is reset on.
struct PracticeWorld {
    std::vector<PracticeLogin> logins;                // shown on the sign-in page, in practice mode only
    std::function<Result<void>(Store&, Time)> reset;  // everybody's tries are thrown away
};

// All languages of the program, made once.
class Languages {
public:
    // Throws where the embedded catalogues are broken: the build's tests keep that from happening.
    explicit Languages(const Names& names);
    const Words& words(std::string_view language) const;  // English where the language is not one of the six

private:
    std::vector<std::unique_ptr<Catalogue>> catalogues_;
    std::map<std::string, std::unique_ptr<Words>, std::less<>> words_;
};

struct DeskView;
struct UnservedNeed;
struct DueDate;
struct PublishedByState;

struct App {
    AppSettings settings;
    Store& store;
    const Vocabulary& vocabulary;
    const Places& places;
    const Languages& languages;
    Finder& finder;                 // index, search and shortlists over what the store holds (web/finder.hpp)
    ViewNotes& views;               // who looked at what
    Throttle& throttle;             // limits on guessing and on the open door (domain/throttle.hpp)
    Secrets& secrets;               // key of the installation, passwords
    const PracticeWorld& practice;  // what the practice ground is made of
    const Procedure& procedure;     // the steps, delays and days of the Committee (domain/procedure.hpp)
    const LetterTexts& letters;     // what letters are drafted from
    const Manual& manual;           // the help of each page
    FreshnessRules freshness = {};  // how often records are to be confirmed
    DrawnParts<ShortlistView> drawn_shortlists = {};
    AtHead<NewestFigures> practice_figures = {};
    // What is read out of many records, by who asks and the day (docs/decisions/0155).
    AtHead<std::vector<UnservedNeed>> unserved = {};
    AtHead<std::vector<DueDate>> due_dates = {};
    AtHead<std::vector<StoryId>> story_orders = {};
    AtHead<std::set<std::string>> story_topics = {};
    AtHead<PublishedByState> published_by_state = {};
    AtHead<std::map<RequestId, int>> waiting_cases = {};
    AtHead<DeskView> desks = {};
    KeptOrders offer_orders = {};
    Programmes* programmes = nullptr;  // that others have published (web/programmes.hpp); none: not kept
};

}  // namespace lightfoot
