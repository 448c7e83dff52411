// The vocabulary and the search.

#include "base/text.hpp"
#include "index/analysis.hpp"
#include "index/snippet.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/story_common.hpp"

#include <algorithm>
#include <set>

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

SearchHit hit_of(const Call& call, Session& session, const SearchFind& find) {
    SearchHit hit;
    std::string text;
    if (find.kind == SearchFind::Kind::offer) {
        const auto offer = find_offer(session, call.viewer, OfferId{find.id});
        if (!offer) return hit;
        hit = {"offer",
               url("/offers/{}", offer->id.text()),
               offer->title,
               offer->language,
               institution_name(call, session, offer->provider),
               {}};
        text = offer->text;
    } else if (find.kind == SearchFind::Kind::request) {
        const auto request = find_request(session, call.viewer, RequestId{find.id});
        if (!request) return hit;
        const auto card = card_of(call, session, *request);
        hit = {"request",           url("/requests/{}", request->id.text()),
               card.title,          card.language,
               card.requester_name, {}};
        for (const auto& need : request->needs) text += need.text + "\n";
    } else if (find.kind == SearchFind::Kind::story) {
        const auto story = find_public_story(session, call.viewer, StoryId{find.id});
        if (!story) return hit;
        const auto card = card_of(call, *story);
        hit = {"story", url("/stories/{}", story->id.text()), story_title(call.frame(), card), "",
               card.requester, {}};
        for (const auto& passage : story->passages)
            if (text.empty()) text = passage.text, hit.language = passage.language;
    } else {
        const auto institution = find_institution(session, call.viewer, InstitutionId{find.id});
        if (!institution) return hit;
        hit = {"provider", url("/providers/{}", institution->id.text()), name_of(call, *institution), "", "",
               {}};
        text = institution->about;
    }
    hit.snippet = pieces_of(text, hit.language, find.matched);
    return hit;
}

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
        for (const auto& find : answer.finds)
            if (auto hit = hit_of(call, session, find); !hit.kind.empty())
                view.hits.push_back(std::move(hit));
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
