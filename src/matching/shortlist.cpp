#include "matching/shortlist.hpp"

#include "matching/asking.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lightfoot {

namespace {

enum OfferField : std::uint8_t { title_field, text_field, provider_field, offer_fields };

// Titles count for more; a provider's name is found, but not its length. See docs/matching.md.
Ranking offer_ranking() {
    return {{FieldRank{{2, 1}, {1, 2}}, FieldRank{{1, 1}, {3, 4}}, FieldRank{{1, 1}, {0, 1}}}, {6, 5}};
}

template <class Small, class Large>
Small narrow(Large number) {
    LIGHTFOOT_ASSERT(std::in_range<Small>(number));
    return Small(number);
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

Matcher::Matcher(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : vocabulary_(vocabulary),
      tagger_(tagger),
      places_(places),
      kinship_(vocabulary) {
    counts_.with_topic.resize(vocabulary.topics().size());
}

Matcher::Matcher(std::vector<Offer> offers, std::span<const Institution> providers,
                 const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : Matcher(vocabulary, tagger, places) {
    kept_index_ = std::make_unique<Index>(IndexSchema{offer_fields, 0, 0}, offer_ranking());
    index_ = kept_index_.get();
    std::sort(offers.begin(), offers.end(), [](const Offer& a, const Offer& b) { return a.id < b.id; });
    change(std::move(offers), {}, providers);
}

void Matcher::change(std::vector<Offer> offers, std::span<const OfferId> gone,
                     std::span<const Institution> providers) {
    Names names;
    for (const auto& provider : providers) names[provider.id.value] = &provider;
    std::vector<std::int64_t> gone_keys;
    for (const auto id : gone) {
        const auto found = at_.find(id.value);
        if (found == at_.end()) continue;
        forget(found->second);
        gone_keys.push_back(found->second);
        at_.erase(found);
    }
    constexpr std::size_t at_once = 4096;
    std::vector<IndexDocument> documents;
    const auto add = [&] { index_->add(documents), documents.clear(); };
    for (auto& offer : offers) {
        const auto [place, added] = at_.try_emplace(offer.id.value, std::uint32_t(offers_.size()));
        const auto at = place->second;
        if (added) {
            offers_.push_back(std::move(offer));
            sides_.emplace_back();
            glances_.emplace_back();
        } else {
            forget(at);
            offers_[at] = std::move(offer);
        }
        documents.push_back(read_offer(at, names));
        note(at);
        if (documents.size() == at_once) add();
    }
    add();
    note_all_regions();
    index_->remove(gone_keys);
}

Matcher Matcher::of(InstitutionId provider) const {
    Matcher own(vocabulary_, tagger_, places_);
    own.index_ = index_;
    own.keys_.emplace();
    for (std::uint32_t at = 0; at < offers_.size(); ++at) {
        if (glances_[at].gone || glances_[at].provider != provider) continue;
        const auto place = std::uint32_t(own.offers_.size());
        own.offers_.push_back(offers_[at]);
        own.sides_.push_back(sides_[at]);
        own.sides_.back().facts.offer = &own.offers_.back();
        own.glances_.emplace_back();
        own.at_[offers_[at].id.value] = place;
        own.keys_->push_back(at);
        own.note(place);
    }
    own.note_all_regions();
    own.counts_ = counts_;
    return own;
}

// What is kept of an offer, and what the index is to know of it.
IndexDocument Matcher::read_offer(std::uint32_t at, const Names& providers) {
    const auto& offer = offers_[at];
    const auto found = providers.find(offer.provider.value);
    const std::string name = found == providers.end() ? std::string() : found->second->name;
    auto texts = texts_of(offer);
    texts.push_back({Phrase::Field::provider, name});
    auto& side = sides_[at];
    side = {facts_of(offer, places_), profile_of(vocabulary_, tagger_, texts, offer.language, offer.topics)};
    side.gist = tagger_.gist().read(gist_texts(texts, offer.language));
    side.gist_length = length_of(side.gist, kinship_);
    IndexDocument document{std::int64_t(at), {}, {}, {"public"}, {}};
    document.add_text(title_field, offer.title, offer.language);
    document.add_text(text_field, offer.text, offer.language);
    document.add_text(provider_field, name, "en");
    return document;
}

// In a title a topic stands for all of the offer, in the text for three quarters, in the provider's name for
// half.
void Matcher::note(std::uint32_t at) {
    const auto& side = sides_[at];
    const auto& offer = offers_[at];
    const auto& topics = side.profile.topics;
    auto& glance = glances_[at];
    glance = {};
    glance.offer = offer.id;
    glance.provider = offer.provider;
    glance.length = narrow<std::uint32_t>(side.gist_length.plain);
    glance.length_with_kin = narrow<std::uint32_t>(side.gist_length.with_kin);
    glance.first_gist = narrow<std::uint32_t>(gists_.size());
    glance.gists = narrow<std::uint8_t>(side.gist.size());
    std::transform(side.gist.begin(), side.gist.end(), std::back_inserter(gists_), small);
    glance.first_held = narrow<std::uint32_t>(held_.size());
    glance.held = narrow<std::uint16_t>(topics.size());
    glance.topics = std::uint8_t(std::min<std::size_t>(topics.size(), 64));
    glance.kinds = narrow<std::uint8_t>(side.profile.kinds);
    glance.general = std::any_of(topics.begin(), topics.end(),
                                 [&](const TopicUse& use) { return kinship_.is_general(use.topic); });
    glance.shelf = offer.shelf.has_value();
    glance.timed = offer.withdrawn_at || offer.available_from || offer.available_until || offer.shelf;
    std::uint8_t slot = 0;
    for (const auto& use : side.profile.topics) {
        const std::uint8_t quarters = use.weight <= 1 ? 2 : use.weight <= 3 ? 3 : 4;
        held_.push_back({narrow<std::uint16_t>(use.topic), quarters, slot});
        ++counts_.with_topic[use.topic];
        slot = std::uint8_t(std::min(63, slot + 1));
    }
    for (std::size_t i = 0; i < counts_.with_kind.size(); ++i)
        counts_.with_kind[i] += side.profile.kinds >> i & 1;
    ++counts_.offers;
    activities_ += offer.kind == OfferKind::documented_activity;
}

void Matcher::forget(std::uint32_t at) {
    auto& side = sides_[at];
    for (const auto& use : side.profile.topics) --counts_.with_topic[use.topic];
    for (std::size_t i = 0; i < counts_.with_kind.size(); ++i)
        counts_.with_kind[i] -= side.profile.kinds >> i & 1;
    --counts_.offers;
    activities_ -= offers_[at].kind == OfferKind::documented_activity;
    side = {};
    glances_[at] = {};
    glances_[at].gone = true;
}

// Offers that say the same of regions stand alike to every State.
void Matcher::note_all_regions() {
    std::map<std::string, std::uint32_t> known;
    first_of_region_.clear();
    for (std::uint32_t at = 0; at < sides_.size(); ++at)
        if (!glances_[at].gone) note_regions(at, known);
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
    glances_[at].region = found->second;
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

std::optional<Candidate> Matcher::best(const NeedQuery& query) const {
    auto first = Asking(*this, query).shortlist(1);
    if (first.candidates.empty()) return std::nullopt;
    return std::move(first.candidates.front());
}

Outcome Matcher::outcome(const NeedQuery& query, OfferId offer, std::size_t count) const {
    const auto found = at_.find(offer.value);
    if (found == at_.end()) return {};
    return Asking(*this, query).outcome(found->second, std::min(count, most_candidates));
}

}  // namespace lightfoot
