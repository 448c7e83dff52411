#pragma once
// Looking around: the vocabulary, the search over requests, offers and providers, the history of a record,
// who looked at it.

#include "matching/vocabulary.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

struct VocabularyView {
    std::string words;                 // searched for; empty: all
    std::vector<const Topic*> topics;  // in the order of the reader's dictionary
    std::string facet;                 // "subject", …; empty: all
};
Page vocabulary_page(const Frame& frame, const VocabularyView& view);

struct TopicView {
    const Topic* topic = nullptr;
    std::size_t offers = 0;
};
Page topic_page(const Frame& frame, const TopicView& view);

struct SearchHit {
    std::string kind;  // "request", "offer", "provider"
    Url address;
    std::string title, language, detail;
    std::vector<std::pair<std::string, bool>> snippet;  // pieces of text; true: matched
};
struct FacetRow {
    std::string value;
    Html label;
    std::size_t count = 0;
    bool chosen = false;
    Url address;  // of the list with this value chosen or taken away
};
struct SearchView {
    std::string words;
    std::vector<SearchHit> hits;
    std::vector<std::pair<std::string, std::vector<FacetRow>>> facets;  // key of the facet's name
    Paging paging;
    const Error* error = nullptr;
};
Page search_page(const Frame& frame, const SearchView& view);

struct ViewRow {
    std::string institution;
    Date day;
};
struct ViewsView {
    std::string title;
    Url record;
    std::vector<ViewRow> rows;
};
Page views_page(const Frame& frame, const ViewsView& view);

}  // namespace lightfoot
