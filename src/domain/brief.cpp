#include "domain/brief.hpp"

#include "base/text.hpp"
#include "base/result.hpp"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::size_t most_words = 160;  // characters of somebody's own words
constexpr std::size_t most_topics = 6;
constexpr int last_in_order = 1'000;

Quote shown(const std::string& text, const std::string& language) {
    return {first_words(text, most_words), language};
}

std::string title_of(const Request& request) {
    if (!request.title.empty()) return request.title;
    if (!request.note.empty()) return request.note;
    return request.needs.empty() ? std::string() : request.needs.front().text;
}

std::optional<Date> day_of(const Request& request) {
    if (request.dated) return request.dated;
    const auto at = request.sent_at ? request.sent_at : request.created_at;
    return at ? std::optional(date_of(*at)) : std::nullopt;
}

}  // namespace

BriefSource::BriefSource(Kind kind, std::string key, std::optional<Date> dated, std::string elsewhere)
    : kind_(kind), key_(std::move(key)), dated_(dated), elsewhere_(std::move(elsewhere)) {
    LIGHTFOOT_ASSERT(!key_.empty());
}
BriefSource::BriefSource(const Request& it)
    : BriefSource(Kind::request, it.id.text(), day_of(it), it.provenance.source_url) {}
BriefSource::BriefSource(const BriefPosted& it)
    : BriefSource(Kind::posted, it.request.text(), it.posted_on) {}
BriefSource::BriefSource(const Offer& it)
    : BriefSource(Kind::offer, it.id.text(), it.confirmed_on, it.provenance.source_url) {}
BriefSource::BriefSource(const Institution& it)
    : BriefSource(Kind::entry, it.id.text(), it.confirmed_on, it.provenance.source_url) {}
BriefSource::BriefSource(const Case& it)
    : BriefSource(Kind::case_, it.id.text(), date_of(it.interested_at)) {}
BriefSource::BriefSource(const Delivery& it, Time reported_or_proposed)
    : BriefSource(Kind::delivery, it.id.text(), date_of(reported_or_proposed), it.source_url) {}
BriefSource::BriefSource(const PublicStory& it)
    : BriefSource(Kind::story, it.id.text(), date_of(it.since)) {}
BriefSource::BriefSource(const BriefProgramme& it)
    : BriefSource(Kind::programme, it.handle, it.updated) {}

std::string_view name_of(BriefSource::Kind kind) {
    constexpr std::array<std::string_view, 8> names{"request",  "posted", "offer",    "entry",
                                                    "case",     "delivery", "story", "programme"};
    return names[std::size_t(kind)];
}

std::string_view name_of(BriefPart part) {
    constexpr std::array<std::string_view, 9> names{"contact",   "asked",      "offered",
                                                    "activities", "under_way", "deliveries",
                                                    "stories",   "programmes", "worldwide"};
    return names[std::size_t(part)];
}

bool Brief::all_public() const {
    for (const auto& section : sections)
        for (const auto& one : section.statements)
            if (!one.is_public) return false;
    return true;
}

Brief shortened(Brief brief, std::size_t most_in_each) {
    for (auto& section : brief.sections) {
        if (section.statements.size() <= most_in_each) continue;
        section.left_out += section.statements.size() - most_in_each;
        section.statements.erase(section.statements.begin() + std::ptrdiff_t(most_in_each),
                                 section.statements.end());
    }
    return brief;
}

std::size_t count_statements(const Brief& brief) {
    std::size_t count = 0;
    for (const auto& section : brief.sections) count += section.statements.size();
    return count;
}

Brief shortened_to(Brief brief, std::size_t most_in_all) {
    while (count_statements(brief) > most_in_all) {
        // The last of those that have most gives one up.
        auto longest = brief.sections.begin();
        for (auto it = brief.sections.begin(); it != brief.sections.end(); ++it)
            if (it->statements.size() >= longest->statements.size()) longest = it;
        if (longest->statements.size() <= 1) break;
        longest->statements.pop_back();
        ++longest->left_out;
    }
    return brief;
}

namespace {

using Statements = std::vector<BriefStatement>;

std::string named(const InstitutionNames& names, InstitutionId id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string() : found->second;
}

void add(Brief& brief, BriefPart part, Statements statements, std::size_t more = 0) {
    if (statements.empty())
        brief.empty.push_back(part);
    else
        brief.sections.push_back({part, std::move(statements), more});
}

// Only what a person has confirmed.
void note_topics(std::vector<Message>& notes, const std::vector<TopicTag>& tags) {
    std::vector<Term> topics;
    for (const auto& tag : tags)
        if (tag.standing == TopicStanding::confirmed && topics.size() < most_topics)
            topics.push_back({Term::Kind::topic, tag.topic});
    if (!topics.empty()) notes.push_back({"brief.topics", {{"topics", topics}}});
}

void note_words(std::vector<Message>& notes, const char* key, const std::string& text,
                const std::string& language) {
    if (!text.empty()) notes.push_back({key, {{"text", shown(text, language)}}});
}

Statements contact_of(const std::optional<Institution>& of) {
    Statements all;
    if (!of) return all;
    const auto say = [&](const char* key, const std::string& value) {
        if (!value.empty()) all.push_back({{key, {{"text", Quote{value, ""}}}}, BriefSource(*of)});
    };
    say("brief.contact.office", of->contact.office);
    say("brief.contact.email", of->contact.office_email);
    say("brief.contact.person", of->contact.person);
    say("brief.contact.email", of->contact.person_email);
    say("brief.contact.telephone", of->contact.telephone);
    return all;
}

std::vector<Message> notes_of(const Need& need, const Request& request) {
    std::vector<Message> notes;
    note_words(notes, "brief.why", need.why_it_matters, request.language);
    note_topics(notes, need.topics);
    note_words(notes, "brief.existing", need.existing, request.language);
    return notes;
}

// The one need of a request that is called as the request is adds to what is said of that.
bool is_told_with(const Request& request, const Need& need) {
    return request.needs.size() == 1 && (need.title.empty() || need.title == title_of(request)) &&
           !need.own_order;
}

void say_needs(Statements& all, const Request& request) {
    std::vector<const Need*> needs;
    for (const auto& need : request.needs) needs.push_back(&need);
    std::stable_sort(needs.begin(), needs.end(), [](const Need* a, const Need* b) {
        return a->own_order.value_or(last_in_order) < b->own_order.value_or(last_in_order);
    });
    for (const auto* need : needs) {
        const auto title = need->title.empty() ? need->text : need->title;
        if (title.empty() || is_told_with(request, *need)) continue;
        const Quote quote = shown(title, request.language);
        Message words{"brief.need", {{"title", quote}}};
        if (need->own_order)
            words = {"brief.need_ordered",
                     {{"number", std::int64_t{*need->own_order}}, {"title", quote}}};
        all.push_back({std::move(words), BriefSource(request), notes_of(*need, request), false});
    }
}

Statements asked(const StateFacts& facts) {
    Statements all;
    for (const auto& request : facts.requests) {
        const auto status = status_of(request);
        if (status == RequestStatus::withdrawn || status == RequestStatus::archive) continue;
        const bool draft = status == RequestStatus::draft;
        std::vector<Message> notes;
        for (const auto& need : request.needs)
            if (is_told_with(request, need)) notes = notes_of(need, request);
        all.push_back({{draft ? "brief.request.draft" : "brief.request.open",
                        {{"title", shown(title_of(request), request.language)}}},
                       BriefSource(request),
                       std::move(notes),
                       false});
        say_needs(all, request);
    }
    for (const auto& one : facts.posted)
        all.push_back({{"brief.request.posted", {{"text", shown(one.text.text, one.text.language)}}},
                       BriefSource(one)});
    for (const auto& request : facts.requests) {
        if (status_of(request) != RequestStatus::archive) continue;
        std::vector<Message> notes{"brief.present_need_unknown"};
        for (const auto& need : request.needs) note_topics(notes, need.topics);
        if (notes.size() > 2) notes.resize(2);
        const auto title = title_of(request);
        Message words = title.empty() ? Message("brief.request.archive_untitled")
                                      : Message("brief.request.archive",
                                                {{"title", shown(title, request.language)}});
        all.push_back({std::move(words), BriefSource(request), std::move(notes)});
    }
    return all;
}

Message freshness(FreshnessState state, const std::optional<Date>& confirmed_on) {
    Message words("freshness.state." + std::string(name_of(state)));
    if (confirmed_on) words.arguments.push_back({"date", *confirmed_on});
    return words;
}

Statements offered(const StateFacts& facts) {
    Statements all;
    for (const auto& [offer, region, state] : facts.offers) {
        const bool done = offer.kind == OfferKind::documented_activity;
        const auto provider = named(facts.names, offer.provider);
        const auto title = shown(offer.title, offer.language);
        Message words{region.empty() ? "brief.offer.state" : "brief.offer.region",
                      {{"title", title}, {"provider", Quote{provider, ""}}}};
        if (done) words.key = region.empty() ? "brief.activity.state" : "brief.activity.region";
        if (!region.empty()) words.arguments.push_back({"region", Term{Term::Kind::region, region}});
        all.push_back({std::move(words), BriefSource(offer), {freshness(state, offer.confirmed_on)}});
    }
    return all;
}

// Cases that are open, and what was delivered in any of them.
void say_cases(const std::vector<Case>& cases, const InstitutionNames& names, bool of_provider,
               Statements& under_way, Statements& deliveries, Date today) {
    for (const auto& it : cases) {
        const auto other = Quote{named(names, of_provider ? it.requester : it.provider), ""};
        const auto status = status_of(it, today);
        if (is_live(status) || is_match(status))
            under_way.push_back({{"brief.case", {{"title", it.title}, {"other", other}}},
                                 BriefSource(it),
                                 {"case.status." + std::string(name_of(status))},
                                 false});
        for (const auto& one : it.deliveries) {
            if (status_of(one) == DeliveryStatus::cancelled || status_of(one) == DeliveryStatus::proposed)
                continue;
            deliveries.push_back(
                {{"brief.delivery", {{"title", shown(one.title, one.language)}, {"other", other}}},
                 BriefSource(one, one.reported_at.value_or(one.proposed_at)),
                 {"delivery.kind." + std::string(name_of(one.kind)),
                  "delivery.evidence." + std::string(name_of(evidence_of(one)))},
                 false});
        }
    }
}

Statements told(const std::vector<PublicStory>& stories) {
    Statements all;
    for (const auto& story : stories) {
        std::vector<Term> topics;
        for (const auto& topic : story.topics)
            if (topics.size() < most_topics) topics.push_back({Term::Kind::topic, topic});
        std::vector<Message> notes;
        if (!topics.empty()) notes.push_back({"brief.topics", {{"topics", topics}}});
        const auto* summary = story.passage(StoryPart::state_summary);
        if (!summary) summary = story.passage(StoryPart::provider_summary);
        Message words = summary && !summary->title.empty()
                            ? Message("brief.story.titled",
                                      {{"title", shown(summary->title, summary->language)}})
                            : Message("brief.story.untitled");
        all.push_back({std::move(words), BriefSource(story), std::move(notes)});
        for (const auto& one : story.deliveries) {
            Message delivered("brief.story.delivery");
            if (one.year)
                delivered = {"brief.story.delivery_in", {{"year", std::to_string(*one.year)}}};
            all.push_back({std::move(delivered),
                           BriefSource(story),
                           {"delivery.kind." + std::string(name_of(one.kind)),
                            "delivery.evidence." + std::string(name_of(one.evidence))}});
        }
    }
    return all;
}

Statements published(const std::vector<BriefProgramme>& programmes) {
    Statements all;
    for (const auto& one : programmes) {
        const auto title = one.title.text.empty() ? Quote{one.identifier, ""}
                                                  : shown(one.title.text, one.title.language);
        std::vector<Message> notes{{"brief.identifier", {{"identifier", Quote{one.identifier, ""}}}},
                                   one.going.reason};
        if (!one.sectors.empty()) notes.push_back({"brief.sectors", {{"sectors", one.sectors}}});
        if (one.updated) notes.push_back({"programmes.updated_on", {{"day", *one.updated}}});
        Message words("brief.programme_of_nobody", {{"title", title}});
        if (!one.publisher.empty())
            words = {"brief.programme", {{"title", title}, {"publisher", Quote{one.publisher, ""}}}};
        all.push_back({std::move(words), BriefSource(one), std::move(notes)});
    }
    return all;
}

}  // namespace

Brief brief_of(const StateFacts& facts) {
    Brief brief;
    Statements under_way, deliveries;
    say_cases(facts.cases, facts.names, false, under_way, deliveries, facts.today);
    add(brief, BriefPart::asked, asked(facts));
    if (!under_way.empty()) add(brief, BriefPart::under_way, std::move(under_way));
    if (!deliveries.empty()) add(brief, BriefPart::deliveries, std::move(deliveries));
    add(brief, BriefPart::stories, told(facts.stories));
    add(brief, BriefPart::offered, offered(facts), facts.more_offers);
    add(brief, BriefPart::programmes, published(facts.programmes), facts.more_programmes);
    add(brief, BriefPart::worldwide, published(facts.worldwide), facts.more_worldwide);
    add(brief, BriefPart::contact, contact_of(facts.institution));
    return brief;
}

Brief brief_of(const ProviderFacts& facts) {
    Brief brief;
    Statements own, done, under_way, deliveries;
    for (const auto& [offer, state] : facts.offers) {
        const bool activity = offer.kind == OfferKind::documented_activity;
        std::vector<Message> notes;
        if (!activity) notes.push_back("offer.kind." + std::string(name_of(offer.kind)));
        notes.push_back(freshness(state, offer.confirmed_on));
        note_topics(notes, offer.topics);
        (activity ? done : own)
            .push_back({{activity ? "brief.activity.own" : "brief.offer.own",
                         {{"title", shown(offer.title, offer.language)}}},
                        BriefSource(offer), std::move(notes)});
    }
    say_cases(facts.cases, facts.names, true, under_way, deliveries, facts.today);
    add(brief, BriefPart::offered, std::move(own), facts.more_offers);
    if (!done.empty()) add(brief, BriefPart::activities, std::move(done));
    if (!under_way.empty()) add(brief, BriefPart::under_way, std::move(under_way));
    if (!deliveries.empty()) add(brief, BriefPart::deliveries, std::move(deliveries));
    add(brief, BriefPart::stories, told(facts.stories));
    add(brief, BriefPart::programmes, published(facts.programmes), facts.more_programmes);
    add(brief, BriefPart::contact, contact_of(facts.institution));
    return brief;
}

}  // namespace lightfoot
