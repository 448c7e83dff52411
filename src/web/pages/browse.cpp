#include "web/pages/browse.hpp"

#include "matching/tagger.hpp"
#include "web/pages/programme.hpp"

namespace lightfoot {

namespace {

constexpr Facet all_facets[] = {Facet::subject, Facet::material, Facet::institution, Facet::obligation,
                                Facet::modality};

Html topic_link(const Frame& frame, const std::string& id) {
    return html("<a class=\"tag\" href=\"{}\">{}</a>", frame.at(url("/vocabulary/{}", id)),
                frame.words.name({Term::Kind::topic, id}));
}

Html topic_row(const Frame& frame, const std::vector<std::string>& ids, const char* key) {
    if (ids.empty()) return {};
    return fact(frame, key,
                each(ids, [&](const std::string& id) { return topic_link(frame, id) + Html::text(" "); }));
}

Html codes(const Frame& frame, const std::vector<std::string>& codes, const char* key) {
    std::string all;
    for (const auto& code : codes) all += (all.empty() ? "" : ", ") + code;
    return codes.empty() ? Html() : fact(frame, key, html("<bdi dir=\"ltr\">{}</bdi>", all));
}

Html purpose_codes(const Frame& frame, const std::vector<std::string>& codes) {
    if (codes.empty()) return {};
    const auto named = [&](const std::string& code) {
        const auto name = frame.words.name({Term::Kind::topic, code});
        return html("<li>{}</li>", sector_label(name == code ? "" : name, code));
    };
    return fact(frame, "vocabulary.dac", html("<ul class=\"plain\">{}</ul>", each(codes, named)));
}

}  // namespace

Page vocabulary_page(const Frame& frame, const VocabularyView& view) {
    Html filters;
    for (auto facet : all_facets) {
        const std::string name(name_of(facet));
        Url address = url("/vocabulary");
        address.query("facet", name);
        filters += view.facet == name ? html("<li><a href=\"{}\" aria-current=\"true\">{}</a></li>",
                                             frame.at(address), frame.say("facet." + name))
                                      : html("<li><a href=\"{}\">{}</a></li>", frame.at(address),
                                             frame.say("facet." + name));
    }
    Html list;
    for (auto facet : all_facets) {
        const auto tags = each(view.topics, [&](const Topic* topic) {
            return topic->facet == facet ? html("<li>{}</li>", topic_link(frame, topic->id)) : Html();
        });
        if (!tags.empty())
            list += html("<h2>{}</h2><ul class=\"tags\">{}</ul>",
                         frame.say("facet." + std::string(name_of(facet))), tags);
    }
    if (view.topics.empty()) list = empty_state(frame, "vocabulary.nothing", url("/vocabulary"));
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p><form class=\"search\" method=\"get\" action=\"{}\" "
        "role=\"search\"><label class=\"hidden\" for=\"words\">{}</label>"
        "<input type=\"search\" id=\"words\" name=\"words\" value=\"{}\" dir=\"auto\">{}</form><nav "
        "aria-label=\"{}\"><ul class=\"menu\">{}</ul></nav>{}",
        frame.say("vocabulary.title"),
        frame.say({"vocabulary.lead", {{"count", std::int64_t(view.topics.size())}}}),
        frame.at(url("/vocabulary")), frame.say("vocabulary.words"), view.words, button(frame, "search.go"),
        frame.plain("vocabulary.facets"), filters, list);
    return {frame.plain("vocabulary.title"), body, {}, "vocabulary", {}, false};
}

namespace {

Html description(const Frame& frame, const Topic& topic) {
    const auto& text = topic.description[language_position(frame.words.language())];
    return text.empty() ? Html()
                        : html("<p><span class=\"hint\">{}:</span> {}</p>",
                               frame.say("vocabulary.points_here"), text);
}

}  // namespace

Page topic_page(const Frame& frame, const TopicView& view) {
    const auto& topic = *view.topic;
    Html languages;
    for (std::size_t i = 0; i < language_count; ++i) {
        const auto& terms = topic.terms[i];
        if (terms.empty()) continue;
        const auto synonyms =
            each(std::vector<std::string>(terms.begin() + 1, terms.end()),
                 [](const std::string& term) { return html("<li><bdi>{}</bdi></li>", term); });
        const std::string_view direction = i == 0 ? "rtl" : "ltr";
        languages += html("<div class=\"card\" lang=\"{}\" dir=\"{}\"><h3>{}</h3><ul>{}</ul></div>",
                          official_languages[i], direction, terms[0], synonyms);
    }
    std::string paragraphs;
    for (const auto& paragraph : topic.paragraphs) paragraphs += (paragraphs.empty() ? "" : ", ") + paragraph;
    Html facts = fact(frame, "vocabulary.facet", frame.say("facet." + std::string(name_of(topic.facet)))) +
                 topic_row(frame, topic.broader, "vocabulary.broader") +
                 topic_row(frame, topic.narrower, "vocabulary.narrower") +
                 topic_row(frame, topic.related, "vocabulary.related") +
                 codes(frame, topic.paragraphs, "vocabulary.paragraphs") +
                 codes(frame, topic.offer_headings, "vocabulary.headings") +
                 purpose_codes(frame, topic.dac_codes);
    Url offers = url("/search");
    offers.query("topic", topic.id);
    const Html found = view.offers == 0
                           ? Html()
                           : html("<p><a href=\"{}\">{}</a></p>", frame.at(offers),
                                  frame.say({"vocabulary.offers", {{"count", std::int64_t(view.offers)}}}));
    Html body = html("<h1>{}</h1>{}<dl class=\"facts\">{}</dl>{}<h2>{}</h2><div class=\"cards\">{}</div>",
                     frame.words.name({Term::Kind::topic, topic.id}), description(frame, topic), facts, found,
                     frame.say("vocabulary.terms"), languages);
    return {frame.words.name({Term::Kind::topic, topic.id}),
            body,
            {{frame.say("menu.vocabulary"), frame.at(url("/vocabulary"))}},
            "vocabulary",
            {},
            false};
}

namespace {

Html hit(const Frame& frame, const SearchHit& one) {
    const auto pieces = each(one.snippet, [](const std::pair<std::string, bool>& piece) {
        return piece.second ? html("<mark>{}</mark>", piece.first) : Html::text(piece.first);
    });
    const auto snippet =
        one.snippet.empty() ? Html() : html("<p dir=\"auto\" lang=\"{}\">{}</p>", one.language, pieces);
    const auto detail = one.detail.empty() ? Html() : html("<span>{}</span>", isolated(one.detail));
    return html("<li><h2><a href=\"{}\">{}</a></h2><p class=\"meta\"><span>{}</span>{}</p>{}</li>",
                frame.at(one.address), isolated(one.title, one.language),
                frame.say("search.kind." + one.kind), detail, snippet);
}

Html facet(const Frame& frame, const std::string& key, const std::vector<FacetRow>& rows) {
    if (rows.empty()) return {};
    const auto items = each(rows, [&](const FacetRow& row) {
        return row.chosen ? html("<li><a href=\"{}\" aria-current=\"true\">{} ✕</a></li>",
                                 frame.at(row.address), row.label)
                          : html("<li><a href=\"{}\">{}</a> <span class=\"count\">{}</span></li>",
                                 frame.at(row.address), row.label, row.count);
    });
    return html("<h2>{}</h2><ul>{}</ul>", frame.say(key), items);
}

}  // namespace

Page search_page(const Frame& frame, const SearchView& view) {
    Html facets;
    for (const auto& [key, rows] : view.facets) facets += facet(frame, key, rows);
    Html list;
    if (!view.hits.empty())
        list = html("<p class=\"hint\">{}</p><ul class=\"list\">{}</ul>{}",
                    frame.say({"search.count", {{"count", std::int64_t(view.paging.total)}}}),
                    each(view.hits, [&](const SearchHit& one) { return hit(frame, one); }),
                    paging(frame, view.paging));
    else
        list = empty_state(frame, view.words.empty() ? "search.empty" : "search.nothing");
    Html body = html(
        "<h1>{}</h1>{}<form class=\"search\" method=\"get\" action=\"{}\" role=\"search\"><label "
        "class=\"hidden\" for=\"words\">{}</label>"
        "<input type=\"search\" id=\"words\" name=\"words\" value=\"{}\" dir=\"auto\">{}</form><div "
        "class=\"columns\"><div>{}</div><aside class=\"facets\">{}</aside></div>",
        frame.say("search.title"), fault_summary(frame, view.error), frame.at(url("/search")),
        frame.say("search.words"), view.words, button(frame, "search.go"), list, facets);
    return {frame.plain("search.title"), body, {}, "search", {}, false};
}

Page views_page(const Frame& frame, const ViewsView& view) {
    const auto rows = each(view.rows, [&](const ViewRow& row) {
        return html("<tr><td>{}</td><td>{}</td></tr>", isolated(row.institution), frame.words.date(row.day));
    });
    Html list = view.rows.empty() ? empty_state(frame, "views.none")
                                  : html(
                                        "<div "
                                        "class=\"scroll\"><table><thead><tr><th>{}</th><th>{}</th></tr></"
                                        "thead><tbody>{}</tbody></table></div>",
                                        frame.say("views.institution"), frame.say("views.day"), rows);
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("views.title"),
                     frame.say("views.lead"), list);
    return {frame.plain("views.title"),
            body,
            {{isolated(view.title), frame.at(view.record)}},
            "requests",
            {},
            true};
}

}  // namespace lightfoot
