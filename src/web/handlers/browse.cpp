// The vocabulary and the search.

#include "base/text.hpp"
#include "index/analysis.hpp"
#include "index/snippet.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/story_common.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace lightfoot {

Reply show_vocabulary(Call& call) {
    VocabularyView view;
    view.words = std::string(trimmed(call.parameter("words")));
    view.facet = std::string(call.parameter("facet"));
    std::set<std::string> wanted;
    if (!view.words.empty())
        for (const auto& tag : call.app.finder.read(view.words, "").topics) wanted.insert(tag.topic);
    const auto folded = folded_line(view.words);
    for (const auto& topic : call.app.vocabulary.topics()) {
        if (!view.facet.empty() && name_of(topic.facet) != view.facet) continue;
        bool shown = view.words.empty() || wanted.contains(topic.id);
        for (const auto& terms : topic.terms)
            for (const auto& term : terms)
                shown = shown || (!folded.empty() && folded_line(term).find(folded) != std::string::npos);
        if (shown) view.topics.push_back(&topic);
    }
    call.words.sort(view.topics, [&](const Topic* topic) {
        return call.words.name({Term::Kind::topic, topic->id});
    });
    if (call.json)
        return call.reply(Json::object({{"topics", Json::array(view.topics, [&](const Topic* topic) {
                                             return to_json(call.words, *topic);
                                         })}}));
    return call.page(vocabulary_page(call.frame(), view));
}

Reply show_topic(Call& call) {
    const Topic* topic = call.app.vocabulary.find(call.part("topic"));
    if (!topic) return not_found();
    if (call.json) return call.reply(to_json(call.words, *topic));
    return call.page(topic_page(call.frame(), {topic, call.app.finder.offers_on(topic->id, call.viewer)}));
}

namespace {

constexpr std::pair<const char*, const char*> facet_keys[] = {{"kind", "search.facet_kind"},
                                                              {"topic", "search.facet_topic"},
                                                              {"written_in", "search.facet_language"},
                                                              {"region", "search.facet_region"},
                                                              {"offer_kind", "search.facet_offer_kind"}};

// The list's own address with one value of a facet added or taken away.
Url with_value(const Call& call, std::string_view facet, std::string_view value, bool take_away) {
    Url address = url("/search");
    for (const auto& [name, known] : call.query())
        if (name != "page" && !(take_away && name == facet && known == value)) address.query(name, known);
    if (!take_away) address.query(facet, value);
    return address;
}

Html value_label(const Call& call, std::string_view facet, const std::string& value) {
    if (facet == "topic") return Html::text(call.words.name({Term::Kind::topic, value}));
    if (facet == "region") return Html::text(call.words.name({Term::Kind::region, value}));
    if (facet == "written_in") return Html::text(call.words.language_name(value));
    return call.frame().say((facet == "kind" ? "search.kind." : "offer.kind.") + value);
}

std::vector<std::pair<std::string, std::vector<FacetRow>>> facets(const Call& call,
                                                                  const SearchAnswer& answer) {
    std::vector<std::pair<std::string, std::vector<FacetRow>>> all;
    for (const auto& [facet, key] : facet_keys) {
        const auto picked = call.parameters(facet);
        std::vector<FacetRow> rows;
        for (const auto& one : answer.counts) {
            if (one.facet != facet) continue;
            const bool on = std::find(picked.begin(), picked.end(), one.value) != picked.end();
            rows.push_back({one.value, value_label(call, facet, one.value), one.count, on,
                            with_value(call, facet, one.value, on)});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const FacetRow& a, const FacetRow& b) {
            return a.chosen > b.chosen || (a.chosen == b.chosen && a.count > b.count);
        });
        if (rows.size() > 12) rows.resize(12);
        all.emplace_back(key, std::move(rows));
    }
    return all;
}

// The passage that shows best why the record was found, in pieces: marked or not.
std::vector<std::pair<std::string, bool>> pieces_of(const std::string& text, const std::string& language,
                                                    const std::vector<std::string>& terms) {
    const auto snippet = snippet_of(text, language, terms, 200);
    std::vector<std::pair<std::string, bool>> pieces;
    std::uint32_t at = snippet.window.begin;
    if (at > 0) pieces.emplace_back("… ", false);
    for (const auto& mark : snippet.marks) {
        pieces.emplace_back(text.substr(at, mark.begin - at), false);
        pieces.emplace_back(text.substr(mark.begin, mark.end - mark.begin), true);
        at = mark.end;
    }
    pieces.emplace_back(text.substr(at, snippet.window.end - at), false);
    if (snippet.window.end < text.size()) pieces.emplace_back(" …", false);
    return pieces;
}

// The records behind what was found, each kind read at once, and what is shown of each.
class Hits {
public:
    Hits(const Call& call, Session& session, const std::vector<SearchFind>& finds)
        : call_(call), session_(session) {
        know(offers_, find_offers(session, call.viewer, ids_of<OfferId>(finds, SearchFind::Kind::offer)));
        know(requests_,
             find_requests(session, call.viewer, ids_of<RequestId>(finds, SearchFind::Kind::request)));
        know(stories_,
             find_public_stories(session, call.viewer, ids_of<StoryId>(finds, SearchFind::Kind::story)));
        know(institutions_,
             find_institutions(session, call.viewer,
                               ids_of<InstitutionId>(finds, SearchFind::Kind::provider)));
        std::vector<InstitutionId> named;
        for (const auto& [id, offer] : offers_) named.push_back(offer.provider);
        for (const auto& [id, request] : requests_) named.push_back(request.institution);
        know_names(call, session, std::move(named));
    }

    // Nothing where the record is gone or not for this reader.
    std::optional<SearchHit> of(const SearchFind& find) const {
        std::optional<SearchHit> hit;
        std::string text;
        if (const auto offer = offers_.find(find.id); find.kind == SearchFind::Kind::offer) {
            if (offer != offers_.end()) hit = hit_of(offer->second), text = offer->second.text;
        } else if (const auto request = requests_.find(find.id); find.kind == SearchFind::Kind::request) {
            if (request != requests_.end()) hit = hit_of(request->second);
            if (hit)
                for (const auto& need : request->second.needs) text += need.text + "\n";
        } else if (const auto story = stories_.find(find.id); find.kind == SearchFind::Kind::story) {
            if (story != stories_.end()) hit = hit_of(story->second, text);
        } else if (const auto one = institutions_.find(find.id); one != institutions_.end()) {
            hit = hit_of(one->second), text = one->second.about;
        }
        if (hit) hit->snippet = pieces_of(text, hit->language, find.matched);
        return hit;
    }

private:
    template <class Record>
    using ById = std::unordered_map<std::int64_t, Record>;

    template <class Id>
    static std::vector<Id> ids_of(const std::vector<SearchFind>& finds, SearchFind::Kind kind) {
        std::vector<Id> ids;
        for (const auto& find : finds)
            if (find.kind == kind) ids.push_back(Id{find.id});
        return ids;
    }
    template <class Record>
    static void know(ById<Record>& known, std::vector<Record> records) {
        for (auto& one : records) known.emplace(one.id.value, std::move(one));
    }

    SearchHit hit_of(const Offer& offer) const {
        return {"offer",     url("/offers/{}", offer.id.text()),
                offer.title, offer.language,
                institution_name(call_, session_, offer.provider), {}};
    }
    SearchHit hit_of(const Request& request) const {
        const auto card = card_of(call_, session_, request);
        return {"request",           url("/requests/{}", request.id.text()),
                card.title,          card.language,
                card.requester_name, {}};
    }
    SearchHit hit_of(const PublicStory& story, std::string& text) const {
        const auto card = card_of(call_, story);
        SearchHit hit{"story", url("/stories/{}", story.id.text()), story_title(call_.frame(), card), "",
                      card.requester, {}};
        for (const auto& passage : story.passages)
            if (text.empty()) text = passage.text, hit.language = passage.language;
        return hit;
    }
    SearchHit hit_of(const Institution& one) const {
        return {"provider", url("/providers/{}", one.id.text()), name_of(call_, one), "", "", {}};
    }

    const Call& call_;
    Session& session_;
    ById<Offer> offers_;
    ById<Request> requests_;
    ById<PublicStory> stories_;
    ById<Institution> institutions_;
};

}  // namespace

Reply search(Call& call) {
    constexpr std::size_t per_page = 20;
    SearchView view;
    view.words = std::string(trimmed(call.parameter("words").substr(0, 400)));
    const SearchQuestion question{view.words,
                                  std::string(call.words.language()),
                                  call.parameters("kind"),
                                  call.parameters("topic"),
                                  call.parameters("written_in"),
                                  call.parameters("region"),
                                  call.parameters("offer_kind"),
                                  (call.page_number() - 1) * per_page,
                                  per_page};
    const auto answer = call.app.finder.search(call.viewer, question);
    call.app.store.read([&](Session& session) {
        const Hits hits(call, session, answer.finds);
        for (const auto& find : answer.finds)
            if (auto hit = hits.of(find)) view.hits.push_back(std::move(*hit));
    });
    if (call.json)
        return call.reply(Json::object(
            {{"total", answer.total},
             {"hits", Json::array(view.hits,
                                  [](const SearchHit& hit) {
                                      return Json::object({{"kind", hit.kind},
                                                           {"address", "/api" + hit.address.str()},
                                                           {"title", hit.title},
                                                           {"language", hit.language},
                                                           {"detail", hit.detail}});
                                  })},
             {"facets", Json::array(answer.counts, [](const SearchCount& one) {
                  return Json::object({{"facet", one.facet}, {"value", one.value}, {"count", one.count}});
              })}}));
    Url address = url("/search");
    for (const auto& [name, value] : call.query())
        if (name != "page") address.query(name, value);
    view.paging = {call.page_number(), per_page, answer.total, address};
    view.facets = facets(call, answer);
    return call.page(search_page(call.frame(), view));
}

}  // namespace lightfoot
