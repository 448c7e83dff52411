#include "matching/shortlist.hpp"

#include "matching/asking.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

enum OfferField : std::uint8_t { title_field, text_field, provider_field, offer_fields };

// Titles count for more; a provider's name is found, but not its length. See docs/matching.md.
Ranking offer_ranking() {
    return {{FieldRank{{2, 1}, {1, 2}}, FieldRank{{1, 1}, {3, 4}}, FieldRank{{1, 1}, {0, 1}}}, {6, 5}};
}

}  // namespace

NeedQuery query_of(const Request& request, const Need& need, const Institution& asking, Date as_of) {
    return {need, request.language, asking.state_code, asking.id, as_of};
}

NeedQuery query_of(std::string paragraph, std::vector<TopicTag> topics, std::string language, Date as_of) {
    NeedQuery query;
    query.need.text = std::move(paragraph);
    query.need.topics = std::move(topics);
    query.language = std::move(language);
    query.as_of = as_of;
    return query;
}

Matcher::Matcher(std::vector<Offer> offers, std::span<const Institution> providers,
                 const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : offers_(std::move(offers)),
      vocabulary_(vocabulary),
      tagger_(tagger),
      places_(places),
      kinship_(vocabulary),
      with_topic_(vocabulary.topics().size()),
      index_(std::make_unique<Index>(IndexSchema{offer_fields, 0, 0}, offer_ranking())) {
    std::sort(offers_.begin(), offers_.end(), [](const Offer& a, const Offer& b) { return a.id < b.id; });
    std::unordered_map<std::int64_t, const Institution*> provider_of;
    for (const auto& provider : providers) provider_of[provider.id.value] = &provider;
    std::vector<IndexDocument> documents;
    std::map<std::string, std::uint32_t> regions_known;
    for (std::uint32_t i = 0; i < offers_.size(); ++i) {
        const auto& offer = offers_[i];
        at_[offer.id.value] = i;
        const auto found = provider_of.find(offer.provider.value);
        const std::string name = found == provider_of.end() ? std::string() : found->second->name;
        auto texts = texts_of(offer);
        texts.push_back({Phrase::Field::provider, name});
        sides_.push_back({facts_of(offer, places_),
                          profile_of(vocabulary_, tagger_, texts, offer.language, offer.topics)});
        auto& side = sides_.back();
        side.gist = tagger_.gist().read(gist_texts(texts, offer.language));
        side.gist_length = length_of(side.gist, kinship_);
        note_topics(i);
        note_regions(i, regions_known);
        IndexDocument document{std::int64_t(i), {}, {}, {"public"}, {}};
        document.add_text(title_field, offer.title, offer.language);
        document.add_text(text_field, offer.text, offer.language);
        document.add_text(provider_field, name, "en");
        documents.push_back(std::move(document));
    }
    index_->add(documents);
}

// In a title a topic stands for all of the offer, in the text for three quarters, in the provider's name for
// half.
void Matcher::note_topics(std::uint32_t at) {
    auto& side = sides_[at];
    std::uint8_t slot = 0;
    for (const auto& use : side.profile.topics) {
        const std::uint8_t quarters = use.weight <= 1 ? 2 : use.weight <= 3 ? 3 : 4;
        with_topic_[use.topic].push_back({at, quarters, slot});
        slot = std::uint8_t(std::min(63, slot + 1));
        side.general = side.general || kinship_.is_general(use.topic);
    }
    if (!side.profile.topics.empty()) with_topics_.push_back(at);
    if (side.general) general_.push_back(at);
    for (std::size_t i = 0; i < with_kind_.size(); ++i) with_kind_[i] += side.profile.kinds >> i & 1;
}

// All that region_standing looks at.
void Matcher::note_regions(std::uint32_t at, std::map<std::string, std::uint32_t>& known) {
    auto& facts = sides_[at].facts;
    std::string said = facts.regions.complete ? "complete" : "";
    said += facts.offer->regions_as_stated.empty() ? "|silent" : "|stated";
    said += facts.offer->kind == OfferKind::documented_activity ? "|done" : "|offered";
    for (const auto& region : facts.regions.regions) (said += '|') += region;
    said += '\n';
    for (const auto& state : facts.regions.states) (said += '|') += state;
    const auto [found, added] = known.try_emplace(std::move(said), std::uint32_t(first_of_region_.size()));
    if (added) first_of_region_.push_back(at);
    sides_[at].region = found->second;
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

const Offer* Matcher::find(OfferId offer) const {
    const auto found = at_.find(offer.value);
    return found == at_.end() ? nullptr : &offers_[found->second];
}

Shortlist Matcher::shortlist(const NeedQuery& query, std::size_t count) const {
    return Asking(*this, query).shortlist(std::min(count, most_candidates));
}

std::optional<Candidate> Matcher::best_of(const NeedQuery& query, InstitutionId provider) const {
    return Asking(*this, query).best_of(provider);
}

Outcome Matcher::outcome(const NeedQuery& query, OfferId offer, std::size_t count) const {
    const auto found = at_.find(offer.value);
    if (found == at_.end()) return {};
    return Asking(*this, query).outcome(found->second, std::min(count, most_candidates));
}

}  // namespace lightfoot
