#include "web/finder_documents.hpp"

#include "index/analysis.hpp"
#include "matching/profile.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

enum Field : std::uint8_t { title_field, text_field, topic_field, field_count };

std::string space_token(Space space) { return space == Space::real ? "public" : "space:practice"; }

// Who may see a request, as the query of the store has it (store/request.hpp).
std::vector<std::string> readers_of(const Request& request) {
    const std::string space(name_of(request.space));
    const auto own = "asks:" + request.institution.text();
    const auto role = [&](const char* name) { return std::string(name) + ":" + space; };
    switch (status_of(request)) {
    case RequestStatus::archive: return {space_token(request.space)};
    case RequestStatus::draft:
        if (request.arrival == RequestArrival::letter) return {own, role("secretariat")};
        return {own};
    case RequestStatus::sent: return {own, role("secretariat"), role("committee")};
    case RequestStatus::circulated: return {own, role("secretariat"), role("committee"), role("provider")};
    case RequestStatus::withdrawn:
        if (request.sent_at) return {own, role("secretariat"), role("committee")};
        return {own};
    }
    return {};
}

void finish(IndexDocument& document) {
    std::sort(document.facets.begin(), document.facets.end());
    document.facets.erase(std::unique(document.facets.begin(), document.facets.end()), document.facets.end());
}

}  // namespace

std::vector<std::string> tokens_of(const Viewer& viewer) {
    std::vector<std::string> tokens{"public"};
    if (viewer.space == Space::practice) tokens.push_back("space:practice");
    const std::string space(name_of(viewer.space));
    if (viewer.role == Role::point_of_contact) tokens.push_back("asks:" + viewer.institution.text());
    if (viewer.role == Role::provider) tokens.push_back("offers:" + viewer.institution.text());
    if (viewer.role == Role::provider || viewer.role == Role::secretariat || viewer.role == Role::committee)
        tokens.push_back(std::string(name_of(viewer.role)) + ":" + space);
    return tokens;
}

std::vector<TopicTag> with_proposals(std::vector<TopicTag> stated, const std::vector<TopicTag>& proposed) {
    for (const auto& tag : stated)
        if (tag.standing != TopicStanding::proposed) return stated;
    for (const auto& tag : proposed)
        if (std::none_of(stated.begin(), stated.end(),
                         [&](const TopicTag& known) { return known.topic == tag.topic; }))
            stated.push_back(tag);
    std::sort(stated.begin(), stated.end());
    return stated;
}

FinderDocuments::FinderDocuments(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : vocabulary_(vocabulary), tagger_(tagger), places_(places) {
    for (const auto& topic : vocabulary.topics()) {
        auto& words = names_.emplace_back();
        for (std::size_t i = 0; i < language_count; ++i)
            for (const auto& term : topic.terms[i])
                for (auto& token : analyse(term, official_languages[i]))
                    words.push_back(std::move(token.term));
    }
}

IndexSchema FinderDocuments::schema() { return {field_count, facet_count, 1}; }

Ranking FinderDocuments::ranking() {
    Ranking ranking;
    ranking.fields.resize(field_count);
    ranking.fields[title_field].weight = {3, 1};
    ranking.fields[topic_field] = {{2, 1}, {0, 1}};
    return ranking;
}

void FinderDocuments::add_topics(IndexDocument& document, const std::vector<TopicTag>& topics) const {
    for (const auto& tag : topics) {
        if (tag.standing == TopicStanding::removed) continue;
        document.facets.push_back({topic_facet, tag.topic});
        if (const auto at = vocabulary_.position(tag.topic))
            document.fields.push_back({topic_field, names_[*at]});
    }
}

IndexDocument FinderDocuments::of(const Offer& offer) const {
    IndexDocument document;
    document.key = key_of(SearchFind::Kind::offer, offer.id.value);
    document.add_text(title_field, offer.title, offer.language);
    document.add_text(text_field, offer.text + "\n" + offer.conditions, offer.language);
    add_topics(document, with_proposals(offer.topics, propose(vocabulary_, tagger_, offer)));
    document.facets.push_back({kind_facet, "offer"});
    document.facets.push_back({language_facet, offer.language});
    document.facets.push_back({offer_kind_facet, std::string(name_of(offer.kind))});
    for (const auto& region : offer.regions) document.facets.push_back({region_facet, region});
    document.readers = {"offers:" + offer.provider.text()};
    if (!offer.withdrawn_at)
        document.readers.push_back(offer.upkeep.hidden_on
                                       ? "secretariat:" + std::string(name_of(offer.space))
                                       : space_token(offer.space));
    finish(document);
    return document;
}

IndexDocument FinderDocuments::of(const Request& request) const {
    IndexDocument document;
    document.key = key_of(SearchFind::Kind::request, request.id.value);
    document.add_text(title_field, request.title, request.language);
    document.add_text(text_field, request.note, request.language);
    for (const auto& need : request.needs) {
        for (const auto* text : {&need.title, &need.text, &need.why_it_matters, &need.who, &need.place,
                                 &need.first_step, &need.existing})
            document.add_text(text_field, *text, request.language);
        add_topics(document, need.topics);
    }
    document.facets.push_back({kind_facet, "request"});
    if (!request.language.empty()) document.facets.push_back({language_facet, request.language});
    document.readers = readers_of(request);
    finish(document);
    return document;
}

void FinderDocuments::add_name(IndexDocument& document, const StoryWho& who) const {
    const Place* state = places_.state(who.state_code);
    for (std::size_t i = 0; state && i < language_count; ++i)
        document.add_text(title_field, state->names[i], official_languages[i]);
    if (!state && !who.name.empty()) document.add_text(title_field, who.name, "en");
    if (!who.words.empty()) document.add_text(text_field, who.words, "en");
}

IndexDocument FinderDocuments::of(const PublicStory& story) const {
    IndexDocument document;
    document.key = key_of(SearchFind::Kind::story, story.id.value);
    for (const auto* who : {&story.requester, &story.provider, &story.funder, &story.expert, &story.host})
        add_name(document, *who);
    for (const auto& passage : story.passages) {
        document.add_text(title_field, passage.title, passage.language);
        document.add_text(text_field, passage.text, passage.language);
        document.facets.push_back({language_facet, passage.language});
        for (const auto& one : passage.translations) {
            document.add_text(title_field, one.title, one.language);
            document.add_text(text_field, one.text, one.language);
        }
    }
    std::vector<TopicTag> topics;
    for (const auto& topic : story.topics) topics.push_back({topic, TopicStanding::confirmed});
    add_topics(document, topics);
    document.facets.push_back({kind_facet, "story"});
    if (!story.region.empty()) document.facets.push_back({region_facet, story.region});
    document.readers = {space_token(story.space)};
    finish(document);
    return document;
}

IndexDocument FinderDocuments::of(const Institution& institution) const {
    IndexDocument document;
    document.key = key_of(SearchFind::Kind::provider, institution.id.value);
    document.add_text(title_field, institution.name, "en");
    if (const Place* state = places_.state(institution.state_code))
        for (std::size_t i = 0; i < language_count; ++i)
            document.add_text(title_field, state->names[i], official_languages[i]);
    document.add_text(text_field, institution.about, institution.about_language);
    document.facets.push_back({kind_facet, "provider"});
    if (institution.upkeep.hidden_on)
        document.readers = {"offers:" + institution.id.text(),
                            "secretariat:" + std::string(name_of(institution.space))};
    else
        document.readers = {space_token(institution.space)};
    return document;
}

}  // namespace lightfoot
