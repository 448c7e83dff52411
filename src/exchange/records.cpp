#include "exchange/records.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "domain/limits.hpp"
#include "domain/password.hpp"
#include "domain/writing.hpp"
#include "exchange/case_records.hpp"
#include "exchange/fields.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_file_bytes = 16 * 1024 * 1024;
constexpr std::size_t most_records = 100'000;

// What is known while the files are read.
struct Collection {
    FieldReading reading;
    std::map<std::string, InstitutionId, std::less<>> institutions;
    std::set<std::string> keys;  // "offer o-001": of all lists, to find doubles
    std::set<InstitutionId> there;
    Records records;

    std::int64_t id(std::string_view noun, std::string_view key) const {
        return stable_id(std::string(name_of(reading.space)) + ' ' + std::string(noun), key);
    }
};

bool is_made_of(std::string_view text, std::string_view first, std::string_view other) {
    return !text.empty() && text.find_first_not_of(other) == text.npos && first.find(text[0]) != first.npos;
}
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz", capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                           key_characters = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool is_key(std::string_view text) { return text.size() <= 100 && is_made_of(text, letters, key_characters); }
bool is_language_code(std::string_view text) {
    return (text.size() == 2 || text.size() == 3) && is_made_of(text, letters, letters) && language_tag(text);
}
// ISO 3166-1 leaves AAA-AAZ, QMA-QZZ, XAA-XZZ and ZZA-ZZZ to users: practice States take X, real States none.
bool is_state_code(std::string_view text, Space space) {
    if (text.size() != 3 || !is_made_of(text, capitals, capitals)) return false;
    if (space == Space::practice) return text[0] == 'X';
    const bool users = text.starts_with("AA") || (text[0] == 'Q' && text[1] >= 'M') || text[0] == 'X' ||
                       text.starts_with("ZZ");
    return !users;
}

// The fixed text that names the record in its file, and in no other place of its kind.
std::string read_key(Collection& collection, Fields& fields, std::string_view noun) {
    auto key = fields.line("id", 100, Must::be_there);
    if (key.empty()) return key;
    if (!is_key(key)) fields.fault("id", "records.id_malformed");
    else if (!collection.keys.insert(std::string(noun) + ' ' + key).second)
        fields.fault("id", {"records.id_twice", {{"id", key}}});
    return key;
}

InstitutionId read_institution_id(const Collection& collection, Fields& fields, std::string_view name) {
    const auto key = fields.line(name, 100, Must::be_there);
    const auto found = collection.institutions.find(key);
    if (found != collection.institutions.end()) return found->second;
    if (const InstitutionId id{collection.id("institution", key)}; collection.there.contains(id)) return id;
    if (!key.empty()) fields.fault(name, {"records.institution_unknown", {{"id", pointer_piece(key)}}});
    return {};
}

std::string read_language(Fields& fields, std::string_view name, Must must) {
    auto language = fields.line(name, 20, must);
    if (!language.empty() && !is_official_language(language))
        fields.fault(name, {"records.language_unknown", {{"word", pointer_piece(language)}}});
    return language;
}

std::vector<std::string> read_languages(Fields& fields) {
    return fields.list("languages", limits::languages, is_language_code, "records.language_unknown");
}

Provenance read_provenance(Fields& fields) {
    const auto must = fields.practice() ? Must::may_be_missing : Must::be_there;
    Provenance from;
    from.source_url = fields.line("source_url", 2000, must);
    if (!from.source_url.empty() && !from.source_url.starts_with("http://") &&
        !from.source_url.starts_with("https://"))
        fields.fault("source_url", "records.not_an_address");
    from.record_kind = fields.line("record_kind", 100, must);
    from.confidence = fields.line("confidence", limits::sentence);
    from.note = fields.line("source_note", limits::sentence);
    return from;
}

Contact read_contact(Fields& fields) {
    Contact contact;
    fields.object("contact", [&](Fields& part) {
        contact.office = part.line("office", limits::name);
        contact.office_email = part.line("office_email", limits::address);
        contact.person = part.line("person", limits::name);
        contact.person_email = part.line("person_email", limits::address);
        contact.telephone = part.line("telephone", limits::telephone);
        for (const auto& [name, email] : {std::pair{"office_email", &contact.office_email},
                                          std::pair{"person_email", &contact.person_email}})
            if (!email->empty() && !valid_email(*email)) part.fault(name, "records.not_an_email");
    });
    return contact;
}

std::vector<TopicTag> read_topics(Fields& fields) {
    std::map<std::string, TopicStanding> standings;
    const auto read = [&](std::string_view name, TopicStanding standing) {
        for (auto& topic : fields.list(name, limits::topics, is_key, "records.topic_malformed"))
            standings.emplace(std::move(topic), standing);
    };
    if (fields.practice()) read("topics", TopicStanding::confirmed);
    read("proposed_topics", TopicStanding::proposed);
    std::vector<TopicTag> tags;
    for (const auto& [topic, standing] : standings) tags.push_back({topic, standing});
    return tags;
}

void check_order(Fields& fields, std::string_view later, std::optional<Date> from, std::optional<Date> to) {
    if (from && to && *to < *from) fields.fault(later, "records.days_reversed");
}

void read_institution(Collection& collection, Fields& fields) {
    Institution one;
    const auto key = read_key(collection, fields, "institution");
    one.id = {collection.id("institution", key)};
    one.space = collection.reading.space;
    one.kind = fields.choice("kind", institution_kind, Must::be_there).value_or(InstitutionKind::state);
    const bool state = one.kind == InstitutionKind::state;
    if (state) {
        one.state_code = fields.line("state", 10, Must::be_there);
        if (!one.state_code.empty() && !is_state_code(one.state_code, collection.reading.space))
            fields.fault("state",
                         {"records.state_code_malformed", {{"word", pointer_piece(one.state_code)}}});
    } else {
        one.name = fields.line("name", limits::name, Must::be_there);
    }
    one.provides = fields.flag("provides");
    one.requests = state || one.kind == InstitutionKind::regional_organisation;
    one.contact = read_contact(fields);
    one.about = fields.text("about", limits::text);
    one.about_language = read_language(fields, "about_language",
                                       one.about.empty() ? Must::may_be_missing : Must::be_there);
    one.confirmed_on = fields.day("confirmed_on", 0);
    one.provenance = read_provenance(fields);
    collection.institutions.emplace(key, one.id);
    collection.records.institutions.push_back(std::move(one));
}

void read_delivery(Fields& fields, Offer& offer) {
    offer.lead_days = fields.number("lead_days", 0, 3650);
    offer.capacity_per_year = fields.number("capacity_per_year", 0, 10'000);
    offer.duration_days = fields.number("duration_days", 1, 3650);
    offer.visits = fields.number("visits", 0, 1000);
    offer.travel_paid_by = fields.choice("travel_paid_by", payer);
    offer.fees_paid_by = fields.choice("fees_paid_by", payer);
    offer.local_costs_paid_by = fields.choice("local_costs_paid_by", payer);
    offer.available_from = fields.day("available_from");
    offer.available_until = fields.day("available_until");
    check_order(fields, "available_until", offer.available_from, offer.available_until);
}

// Real dates, so that a record of the practice ground has them relative to today like every other day.
void read_shelf(Fields& fields, Offer& offer) {
    fields.object("shelf", [&](Fields& part) {
        ShelfFacts shelf;
        shelf.kind = part.choice("kind", shelf_kind, Must::be_there).value_or(ShelfKind::call);
        part.objects("dates", most_shelf_dates, [&](Fields& date) {
            const auto from = date.day("from"), until = date.day("until");
            const auto places = date.number("places", 0, most_shelf_places);
            if (!from || !until) return date.fault("", "records.period_half");
            check_order(date, "until", from, until);
            shelf.dates.push_back({*from, *until, places.value_or(1)});
        });
        std::sort(shelf.dates.begin(), shelf.dates.end());
        if (offer.lead_days.value_or(most_shelf_lead_days + 1) > most_shelf_lead_days)
            fields.fault("lead_days", {"records.shelf_lead", {{"most", std::int64_t{most_shelf_lead_days}}}});
        offer.shelf = std::move(shelf);
    });
}

void read_offer(Collection& collection, Fields& fields) {
    const auto space = collection.reading.space;
    Offer offer;
    offer.id = {collection.id("offer", read_key(collection, fields, "offer"))};
    offer.space = space;
    offer.provider = read_institution_id(collection, fields, "provider");
    offer.kind = fields.choice("kind", offer_kind, Must::be_there).value_or(OfferKind::offer);
    offer.language = read_language(fields, "language", Must::be_there);
    offer.title = fields.line("title", limits::title, Must::be_there);
    offer.text = fields.text("text", limits::text);
    offer.topics = read_topics(fields);
    offer.regions = fields.list("regions", limits::regions, is_key, "records.region_malformed");
    offer.regions_as_stated = fields.line("regions_as_stated", limits::sentence);
    offer.eligible_states =
        fields.list("eligible_states", limits::states,
                    [space](const std::string& code) { return is_state_code(code, space); },
                    "records.state_code_malformed");
    offer.languages = read_languages(fields);
    offer.conditions = fields.text("conditions", limits::text);
    read_delivery(fields, offer);
    read_shelf(fields, offer);
    offer.contact = read_contact(fields);
    offer.confirmed_on = fields.day("confirmed_on", 0);
    offer.created_at = fields.past_moment("created_at");
    offer.provenance = read_provenance(fields);
    collection.records.offers.push_back(std::move(offer));
}

HostingCapacity read_hosting(Fields& fields) {
    HostingCapacity hosting;
    fields.object("hosting", [&](Fields& part) {
        hosting.visits = part.number("visits", 0, 1000);
        hosting.days_per_month = part.number("days_per_month", 0, 31);
        hosting.languages = read_languages(part);
        part.objects("no_go", limits::periods, [&](Fields& period) {
            const auto from = period.day("from"), to = period.day("to");
            if (!from || !to) return period.fault("", "records.period_half");
            check_order(period, "to", from, to);
            hosting.no_go.push_back({*from, *to});
        });
    });
    return hosting;
}

void read_need(const Collection& collection, Fields& fields, Request& request, const std::string& key) {
    Need need;
    need.position = int(request.needs.size()) + 1;
    need.id = {collection.id("need", key + '/' + std::to_string(need.position))};
    need.own_order = fields.number("own_order", 1, std::int64_t(limits::needs));
    need.why_it_matters = fields.text("why_it_matters", limits::sentence);
    need.title = fields.line("title", limits::title);
    need.text = fields.text("text", limits::text);
    need.who = fields.text("who", limits::text);
    need.place = fields.text("place", limits::text);
    need.existing = fields.text("existing", limits::text);
    need.expectations = fields.text("expectations", limits::text);
    need.first_step = fields.text("first_step", limits::text);
    need.earliest = fields.day("earliest");
    need.latest = fields.day("latest");
    check_order(fields, "latest", need.earliest, need.latest);
    need.topics = read_topics(fields);
    need.hosting = read_hosting(fields);
    request.needs.push_back(std::move(need));
}

// How far a practice request has come in the procedure; a moment that is not written did not happen.
void read_handling(const Collection& collection, Fields& fields, Request& request) {
    request.authenticated_at = fields.past_moment("authenticated_at");
    request.acknowledged_at = fields.past_moment("acknowledged_at");
    if (const auto at = fields.past_moment("circulation_at")) request.circulation.at = at;
    request.posting.way = fields.choice("posting", consent_way).value_or(ConsentWay::not_asked);
    request.posting.at = fields.past_moment("posting_at");
    auto& posted = request.posted;
    posted.text = fields.text("posting_text", limits::posting_text);
    posted.language = read_language(fields, "posting_language",
                                    posted.text.empty() ? Must::may_be_missing : Must::be_there);
    posted.written_at = fields.past_moment("posting_written_at");
    posted.posted_at = fields.past_moment("posted_at");
    if (posted.posted_at && (!request.posting.given() || posted.text.empty()))
        fields.fault("posted_at", "records.posted_too_early");
    if (const auto at = fields.past_moment("referred_at"))
        request.referrals.push_back({*at, read_institution_id(collection, fields, "referred_by"),
                                     fields.text("referral_words", limits::text), {}, {}});
    request.met.asked_at = fields.past_moment("met_asked_at");
}

// Where a practice request stands. In the real space all is archive: nothing was sent through this program.
void read_standing(const Collection& collection, Fields& fields, Request& request) {
    if (!fields.practice()) {
        request.arrival = RequestArrival::archive;
        return;
    }
    request.arrival = fields.choice("arrival", request_arrival).value_or(RequestArrival::written_here);
    request.created_at = fields.past_moment("created_at");
    request.sent_at = fields.past_moment("sent_at");
    request.circulated_at = fields.past_moment("circulated_at");
    request.official_at = fields.past_moment("official_at");  // a letter is official as it comes
    if (request.arrival == RequestArrival::letter) request.official_at = request.sent_at;
    else if (request.sent_at) request.clearance.at = request.sent_at;
    request.circulation.way = fields.choice("circulation", consent_way).value_or(ConsentWay::not_asked);
    if (request.circulation.way != ConsentWay::not_asked) request.circulation.at = request.sent_at;
    read_handling(collection, fields, request);
    const bool ready =
        request.sent_at && request.circulation.given() && *request.sent_at <= request.circulated_at;
    if (request.circulated_at && !ready) fields.fault("circulated_at", "records.circulated_too_early");
}

void read_request(Collection& collection, Fields& fields) {
    Request request;
    const auto key = read_key(collection, fields, "request");
    request.id = {collection.id("request", key)};
    request.space = collection.reading.space;
    request.institution = read_institution_id(collection, fields, "institution");
    request.language = read_language(fields, "language", Must::be_there);
    request.title = fields.line("title", limits::title);
    request.note = fields.text("note", limits::note);
    request.dated = fields.day("dated", 0);
    request.date_note = fields.line("date_note", limits::sentence);
    request.topics_as_labelled =
        fields.list("topics_as_labelled", limits::topics, [](const std::string&) { return true; },
                    "records.not_a_text");
    read_standing(collection, fields, request);
    request.provenance = read_provenance(fields);
    fields.objects("needs", limits::needs, [&](Fields& need) { read_need(collection, need, request, key); });
    collection.records.requests.push_back(std::move(request));
}

void read_account(Collection& collection, Fields& fields) {
    if (!fields.practice()) fields.fault("", "records.account_in_real_space");
    PracticeAccount one;
    auto& account = one.account;
    account.id = {collection.id("account", read_key(collection, fields, "account"))};
    account.space = collection.reading.space;
    account.institution = read_institution_id(collection, fields, "institution");
    account.role = fields.choice("role", role, Must::be_there).value_or(Role::visitor);
    account.deputy = fields.flag("deputy");
    account.keeps_people = fields.flag("keeps_people");
    account.email = fields.line("email", limits::address, Must::be_there);
    if (!account.email.empty() && !valid_email(account.email)) fields.fault("email", "records.not_an_email");
    account.name = fields.line("name", limits::name, Must::be_there);
    account.language = read_language(fields, "language", Must::be_there);
    account.shared = true;
    one.password = fields.line("password", longest_password_characters, Must::be_there);
    for (auto& fault : password_faults(one.password, account.email, account.name, "password"))
        fields.fault("password", std::move(fault.message));
    collection.records.accounts.push_back(std::move(one));
}

bool belongs(const EmbeddedFile& file, Space space) {
    const std::string_view folder = space == Space::practice ? "data/practice/" : "data/records/";
    return file.name.starts_with(folder) && file.name.ends_with(".json");
}

// The JSON of a file; nothing where it is none, with the line at which reading it ended.
std::optional<boost::json::value> parse_file(FieldReading& reading, const EmbeddedFile& file) {
    const std::string name(file.name);
    if (file.content.size() > most_file_bytes) {
        reading.fault(name, {"records.file_too_large", {{"megabytes", std::int64_t(most_file_bytes >> 20)}}});
        return std::nullopt;
    }
    boost::json::stream_parser parser;
    boost::system::error_code failure;
    const auto used = parser.write_some(file.content.data(), file.content.size(), failure);
    if (!failure) parser.finish(failure);
    const auto read = file.content.substr(0, used);
    const auto line = std::int64_t(std::count(read.begin(), read.end(), '\n')) + 1;
    const auto rest = trimmed(file.content.substr(used));
    if (!failure && rest.empty()) return parser.release();
    reading.fault(name + " line " + std::to_string(line), {"records.not_json", {{"line", line}}});
    return std::nullopt;
}

}  // namespace

Result<Records> read_records(std::span<const EmbeddedFile> files, Space space, Date today,
                             const std::set<InstitutionId>& there) {
    Collection collection{.reading = {.space = space, .today = today}, .there = there};
    auto& reading = collection.reading;
    std::list<boost::json::value> values;  // stay where they are: the fields point to them
    std::vector<Fields> roots;
    for (const auto& file : files) {
        if (!belongs(file, space)) continue;
        if (auto value = parse_file(reading, file))
            roots.emplace_back(reading, values.emplace_back(std::move(*value)), std::string(file.name) + ' ');
    }
    if (roots.empty() && reading.faults.empty()) return invalid("records.none");

    const auto read = [&](Fields& root, std::string_view list, void (*read_one)(Collection&, Fields&)) {
        root.objects(list, most_records, [&](Fields& fields) { read_one(collection, fields); });
    };
    for (auto& root : roots) read(root, "institutions", read_institution);
    for (auto& root : roots) {
        read(root, "offers", read_offer);
        read(root, "requests", read_request);
        read(root, "accounts", read_account);
    }
    const auto institution = [&](Fields& fields, std::string_view name) {
        return read_institution_id(collection, fields, name);
    };
    for (auto& root : roots) {
        root.objects("cases", most_records,
                     [&](Fields& fields) { read_case(fields, institution, collection.records); });
        root.done();
    }
    if (!reading.faults.empty())
        return invalid({"records.faults", {{"count", std::int64_t(reading.faults.size())}}}, reading.faults);
    return std::move(collection.records);
}

std::string records_fingerprint(std::span<const EmbeddedFile> files, Space space) {
    std::map<std::string_view, std::string> hashes;  // by name: the order of the files says nothing
    for (const auto& file : files)
        if (belongs(file, space)) hashes[file.name] = hex(sha256(file.content));
    std::string all;
    for (const auto& [name, hash] : hashes) (((all += name) += ' ') += hash) += '\n';
    return hex(sha256(all));
}

}  // namespace lightfoot
