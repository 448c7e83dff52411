#pragma once
// What the site's index holds of each record: its fields, its facets and who may find it.

#include "domain/account.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/public_story.hpp"
#include "domain/request.hpp"
#include "index/document.hpp"
#include "index/ranking.hpp"
#include "matching/places.hpp"
#include "matching/tagger.hpp"
#include "matching/vocabulary.hpp"
#include "web/finder.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace lightfoot {

enum FinderFacet : std::uint8_t {
    kind_facet,
    topic_facet,
    language_facet,
    region_facet,
    offer_kind_facet,
    facet_count
};
inline constexpr std::array<std::string_view, facet_count> facet_names{"kind", "topic", "written_in",
                                                                       "region", "offer_kind"};

// Keys of the four kinds of records must not meet: the two lowest bits tell the kind.
inline std::int64_t key_of(SearchFind::Kind kind, std::int64_t id) { return id * 4 + std::int64_t(kind); }

// Where a person has spoken about subjects, that stands; else the tagger's proposals join what the source
// says.
std::vector<TopicTag> with_proposals(std::vector<TopicTag> stated, const std::vector<TopicTag>& proposed);

// The tokens by which a viewer finds what it may see.
std::vector<std::string> tokens_of(const Viewer& viewer);

class FinderDocuments {
public:
    // All are kept by reference.
    FinderDocuments(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places);

    static IndexSchema schema();
    static Ranking ranking();

    IndexDocument of(const Offer& offer) const;
    IndexDocument of(const Request& request) const;
    IndexDocument of(const Institution& institution) const;
    IndexDocument of(const PublicStory& story) const;  // what everybody may read of it, and nothing else

private:
    void add_name(IndexDocument& document, const StoryWho& who) const;
    void add_topics(IndexDocument& document, const std::vector<TopicTag>& topics) const;

    const Vocabulary& vocabulary_;
    const Tagger& tagger_;
    const Places& places_;
    std::vector<std::vector<std::string>> names_;  // by topic: the words of all its names, analysed once
};

}  // namespace lightfoot
