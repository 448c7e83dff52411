#include "web/pages/story.hpp"

#include "web/pages/case.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using P = StoryPart;

std::vector<Term> terms_of(const std::vector<std::string>& topics, std::size_t most) {
    std::vector<Term> terms;
    for (const auto& topic : topics)
        if (terms.size() < most) terms.push_back({Term::Kind::topic, topic});
    return terms;
}

Html tags(const Frame& frame, const std::vector<std::string>& topics) {
    std::vector<TopicTag> tags;
    for (const auto& topic : topics) tags.push_back({topic, TopicStanding::confirmed});
    return topic_tags(frame, tags);
}

// "A State in Western Africa", "A State", or its name.
std::string who_asked(const Frame& frame, const StoryCard& card) {
    if (card.it.named) return card.requester;
    if (card.it.region.empty()) return frame.plain("story.a_state");
    return frame.plain({"story.a_state_of", {{"region", Term{Term::Kind::region, card.it.region}}}});
}

Html label_of(const Frame& frame, const PublicStory& it) {
    if (it.space != Space::practice) return {};
    return html("<span><span class=\"label\">{}</span></span>", frame.say("story.practice"));
}

Html meta(const Frame& frame, const StoryCard& card) {
    Html out = html("<span>{}</span>", isolated(who_asked(frame, card)));
    if (!card.provider.empty())
        out += html("<span>{}</span>", frame.say({"story.with", {{"provider", card.provider}}}));
    return html("<p class=\"meta\">{}<span>{}</span>{}</p>", out,
                frame.say({"story.told_on", {{"date", date_of(card.it.since)}}}), label_of(frame, card.it));
}

// Who made the words that are shown, where that is not their author.
Html translated_by(const Frame& frame, const PublicPassage& passage, const PassageInLanguage& shown) {
    const Term original{Term::Kind::language, passage.language};
    if (!shown.translation)
        return shown.language == frame.words.language()
                   ? Html()
                   : html("<p class=\"hint\">{}</p>",
                          frame.say({"story.as_written", {{"language", original}}}));
    const auto by = shown.translation->by_author
                        ? std::string("story.translated_by_author")
                        : "story.translated_by_" + std::string(name_of(shown.translation->by));
    return html("<p class=\"hint\">{}</p>", frame.say({by, {{"language", original}}}));
}

Html passage(const Frame& frame, const PublicPassage& passage) {
    const auto shown = in_language(passage, frame.words.language());
    const Html out = own_words(frame, shown.text, shown.language) + translated_by(frame, passage, shown);
    if (!shown.translation) return out;
    return out + html("<details><summary>{}</summary>{}</details>", frame.say("story.original"),
                      own_words(frame, passage.text, passage.language));
}

Html passage_of(const Frame& frame, const PublicStory& it, P part) {
    const auto* found = it.passage(part);
    return found ? passage(frame, *found) : Html();
}

Html when(const Frame& frame, const PublicDelivery& delivery) {
    if (delivery.from && delivery.to && *delivery.to != *delivery.from)
        return frame.say({"request.period", {{"from", *delivery.from}, {"to", *delivery.to}}});
    if (delivery.from) return Html::text(frame.words.date(*delivery.from));
    return delivery.year ? Html::text(std::to_string(*delivery.year)) : Html();
}

Html deliveries(const Frame& frame, const PublicStory& it) {
    if (it.deliveries.empty()) return {};
    return html(
        "<ul class=\"told\">{}</ul>", each(it.deliveries, [&](const PublicDelivery& one) {
            const auto days = one.days ? html("<span>{}</span>",
                                              frame.say({"offer.days", {{"count", std::int64_t{*one.days}}}}))
                                       : Html();
            const auto answer = "delivery.fulfilment." + std::string(name_of(one.fulfilment));
            return html("<li><b>{}</b><p class=\"meta\"><span>{}</span>{}<span>{}</span><span>{}</span></p>"
                        "</li>",
                        frame.say("delivery.kind." + std::string(name_of(one.kind))), when(frame, one), days,
                        frame.say(answer), frame.say("story.evidence." + std::string(name_of(one.evidence))));
        }));
}

Html party(const Frame& frame, const char* key, const StoryWho& who, const std::string& name) {
    if (who.empty()) return {};
    return fact(frame, key, html("{} {}", isolated(name), isolated(who.words)));
}

Html headed(const Frame& frame, const std::string& key, const Html& inside) {
    return inside.empty() ? Html() : html("<h2>{}</h2>{}", frame.say(key), inside);
}

Html outcome(const Frame& frame, const PublicStory& it) {
    Html out;
    if (it.outcome) out += html("<p>{}</p>", frame.say("case.outcome." + std::string(name_of(*it.outcome))));
    if (it.in_use) out += html("<p>{}</p>", frame.say("story.use." + std::string(name_of(*it.in_use))));
    return out;
}

Html words_of_side(const Frame& frame, const PublicStory& it, const char* heading, P helped, P otherwise) {
    Html out;
    if (const auto said = passage_of(frame, it, helped); !said.empty())
        out += html("<h3>{}</h3>{}", frame.say("story.helped"), said);
    if (const auto said = passage_of(frame, it, otherwise); !said.empty())
        out += html("<h3>{}</h3>{}", frame.say("story.otherwise"), said);
    return headed(frame, heading, out);
}

Html who_gave(const Frame& frame, const StoryCard& card) {
    const auto& it = card.it;
    Html facts;
    if (!it.provider.empty())
        facts +=
            fact(frame, "case.provider",
                 html("<a href=\"{}\">{}</a>", frame.at(url("/providers/{}", it.provider.institution.text())),
                      isolated(card.provider)));
    facts += party(frame, "case.funder", it.funder, card.funder) +
             party(frame, "case.expert", it.expert, card.expert);
    if (facts.empty()) return passage_of(frame, it, P::provider_summary);
    return html("<dl class=\"facts\">{}</dl>", facts) + passage_of(frame, it, P::provider_summary);
}

Html story_body(const Frame& frame, const StoryCard& card) {
    const auto& it = card.it;
    Html out;
    if (const auto* why = it.passage(P::why_it_matters)) {
        const auto shown = in_language(*why, frame.words.language());
        out += html("<blockquote class=\"why-here\" dir=\"auto\" lang=\"{}\">{}</blockquote>", shown.language,
                    shown.text);
    }
    out += passage_of(frame, it, P::state_summary);
    out += headed(frame, "story.part.need", story_part_shown(frame, card, P::need));
    out += headed(frame, "story.part.deliveries", deliveries(frame, it));
    out += headed(frame, "story.who_gave", who_gave(frame, card));
    out += headed(frame, "story.part.host", story_part_shown(frame, card, P::host));
    out += headed(frame, "story.part.carrier", story_part_shown(frame, card, P::carrier));
    out += headed(frame, "story.part.contribution", passage_of(frame, it, P::contribution));
    out += headed(frame, "story.what_came", outcome(frame, it));
    out += headed(frame, "story.part.carried_on", passage_of(frame, it, P::carried_on));
    out += words_of_side(frame, it, "story.state_says", P::state_helped, P::state_otherwise);
    return out + words_of_side(frame, it, "story.provider_says", P::provider_helped, P::provider_otherwise);
}

Html row(const Frame& frame, const StoryCard& card) {
    const auto& it = card.it;
    const auto* summary = it.passage(P::state_summary);
    const auto said = summary ? in_language(*summary, frame.words.language()) : PassageInLanguage{};
    const auto words = said.text.empty() ? Html()
                                         : html("<p>{}</p>", isolated(said.text, said.language)) +
                                               translated_by(frame, *summary, said);
    Html given;
    for (const auto& one : it.deliveries)
        given +=
            html("<li class=\"tag\">{}{}</li>", frame.say("delivery.kind." + std::string(name_of(one.kind))),
                 one.days ? html(" · {}", frame.say({"offer.days", {{"count", std::int64_t{*one.days}}}}))
                          : Html());
    if (!given.empty()) given = html("<ul class=\"tags\">{}</ul>", given);
    return html(
        "<article class=\"card story\"><header><h2><a href=\"{}\">{}</a></h2></header>{}{}{}{}</article>",
        frame.at(url("/stories/{}", it.id.text())), isolated(story_title(frame, card), said.language),
        meta(frame, card), words, given, tags(frame, it.topics));
}

Crumb to_list(const Frame& frame) { return {frame.say("menu.stories"), frame.at(url("/stories"))}; }

}  // namespace

std::string story_title(const Frame& frame, const StoryCard& card) {
    const auto& it = card.it;
    if (const auto* summary = it.passage(P::state_summary))
        return in_language(*summary, frame.words.language()).title;
    if (it.topics.empty()) return frame.plain({"story.title_plain", {{"who", who_asked(frame, card)}}});
    return frame.plain(
        {"story.title_of", {{"who", who_asked(frame, card)}, {"topics", terms_of(it.topics, 2)}}});
}

Html story_part_shown(const Frame& frame, const StoryCard& card, StoryPart part) {
    const auto& it = card.it;
    switch (part) {
    case P::state: return frame.say("story.a_state");
    case P::state_name: return isolated(card.requester);
    case P::region: return {};
    case P::need: return it.topics.empty() ? Html() : tags(frame, it.topics);
    case P::deliveries: return deliveries(frame, it);
    case P::host:
        return it.host.empty() ? Html() : html("<p>{} {}</p>", isolated(card.host), isolated(it.host.words));
    case P::carrier: {
        std::size_t at = 0;
        return each(it.carriers, [&](const StoryCarrier& one) {
            const auto handle = at < card.carriers.size() ? card.carriers[at] : std::string();
            ++at;
            const auto name = isolated(one.name.text, one.name.language);
            return handle.empty()
                       ? html("<p>{}</p>", name)
                       : html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/programmes/{}", handle)), name);
        });
    }
    case P::outcome:
        return it.outcome ? frame.say("case.outcome." + std::string(name_of(*it.outcome))) : Html();
    case P::in_use: return it.in_use ? frame.say("story.use." + std::string(name_of(*it.in_use))) : Html();
    case P::provider_name: return isolated(card.provider);
    case P::parties: {
        const auto both = party(frame, "case.funder", it.funder, card.funder) +
                          party(frame, "case.expert", it.expert, card.expert);
        return both.empty() ? Html() : html("<dl class=\"facts\">{}</dl>", both);
    }
    default: break;
    }
    const auto* found = it.passage(part);
    if (!found) return {};
    const auto title =
        found->title.empty() ? Html() : html("<p><b>{}</b></p>", isolated(found->title, found->language));
    return title + own_words(frame, found->text, found->language);
}

Page story_list_page(const Frame& frame, const StoryListView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("story.list_title"),
                     frame.say("story.list_lead"));
    if (!view.of_provider.empty())
        body += html("<p>{} <a href=\"{}\">{}</a></p>",
                     frame.say({"story.of_provider", {{"provider", view.of_provider}}}),
                     frame.at(url("/stories")), frame.say("story.all"));
    if (view.topics.size() > 1)
        body += html(
            "<form class=\"filters\" method=\"get\" action=\"{}\">{}<div class=\"actions\"><button "
            "type=\"submit\" class=\"quiet\">{}</button></div></form>",
            frame.at(url("/stories")),
            select_field(frame, {"topic", "shelf_filter_topic", {}, true, {}, 0, {}}, view.topics),
            frame.say("shelf.filter"));
    body += each(view.stories, [&](const StoryCard& card) { return row(frame, card); });
    if (view.stories.empty())
        body += view.filtered ? empty_state(frame, "story.none_fits", url("/stories"))
                              : empty_state(frame, "story.none", url("/"));
    return {frame.plain("story.list_title"), body + paging(frame, view.paging), {}, "stories", {}, false};
}

Page story_page(const Frame& frame, const StoryView& view) {
    const auto id = view.card.it.id.text();
    const auto* summary = view.card.it.passage(P::state_summary);
    const auto language = summary ? in_language(*summary, frame.words.language()).language
                                  : std::string(frame.words.language());
    const auto title = story_title(frame, view.card);
    Html aside = html("<div class=\"card\"><h2>{}</h2><p>{}</p><p class=\"actions\">{}</p></div>",
                      frame.say("story.ask_title"),
                      frame.say(view.may_ask ? "story.ask_signed_in" : "story.ask_visitor"),
                      link_button(frame, "story.ask", frame.at(url("/stories/{}/ask", id))));
    aside += html(
        "<div class=\"card\"><h2>{}</h2><p class=\"hint\">{}</p>{}</div>", frame.say("story.who_says_title"),
        frame.say(view.card.it.named ? "story.who_says" : "story.who_says_unnamed"),
        view.of ? html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/cases/{}/story", view.of->text())),
                       frame.say("story.to_release"))
                : Html());
    Html body = html("<h1>{}</h1>{}<div class=\"columns\"><div>{}</div><aside>{}</aside></div>",
                     isolated(title, language), meta(frame, view.card), story_body(frame, view.card), aside);
    return {title, body, {to_list(frame)}, "stories", {}, false};
}

Page ask_like_page(const Frame& frame, const AskLikeView& view) {
    const auto id = view.card.it.id.text();
    Html hidden = hidden_field("story", id);
    if (!view.may_ask)
        for (const auto& topic : view.card.it.topics) hidden += hidden_field("topic", topic);
    const auto fields =
        text_area(frame,
                  {"note", "ask_like_note", {view.note, fault_of(view.error, "note")}, true, {}, 4000, {}},
                  5) +
        (view.card.it.topics.empty() ? Html()
                                     : html("<p class=\"hint\">{}</p>{}", frame.say("story.ask_topics"),
                                            tags(frame, view.card.it.topics)));
    const auto later = view.may_ask
                           ? Html()
                           : html("<p>{} <a href=\"{}\">{}</a></p>", frame.say("story.ask_sign_in_first"),
                                  frame.at(url("/sign-in").query("next", "/stories/" + id + "/ask")),
                                  frame.say("frame.sign_in"));
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}<form method=\"post\" action=\"{}\">{}{}<div "
        "class=\"actions\">{}</div></form>{}",
        frame.say("story.ask"), frame.say(view.may_ask ? "story.ask_lead" : "story.ask_lead_visitor"),
        fault_summary(frame, view.error), frame.at(view.may_ask ? url("/requests/new") : url("/look")),
        hidden, fields, button(frame, view.may_ask ? "story.ask_start" : "front.look"), later);
    return {frame.plain("story.ask"),
            body,
            {to_list(frame), {isolated(story_title(frame, view.card)), frame.at(url("/stories/{}", id))}},
            "stories",
            {},
            true};
}

Html story_of_case(const Frame& frame, CaseId id, bool is_public) {
    return html("<div class=\"card\"><h2>{}</h2><p>{}</p><p><a href=\"{}\">{}</a></p></div>",
                frame.say("story.of_case_title"),
                frame.say(is_public ? "story.of_case_public" : "story.of_case_private"),
                frame.at(url("/cases/{}/story", id.text())), frame.say("story.to_release"));
}

Html stories_link(const Frame& frame, InstitutionId provider, std::int64_t count) {
    if (count == 0) return {};
    return html("<div class=\"card\"><h2>{}</h2><p><a href=\"{}\">{}</a></p></div>",
                frame.say("story.list_title"), frame.at(url("/stories").query("provider", provider.text())),
                frame.say({"story.count_of_provider", {{"count", count}}}));
}

Html inspiration_note(const Frame& frame, const std::optional<StoryId>& story) {
    if (!story) return {};
    if (!*story) return html("<div class=\"card\"><p>{}</p></div>", frame.say("story.inspired_gone"));
    return html("<div class=\"card\"><p>{}</p><p><a href=\"{}\">{}</a></p></div>",
                frame.say("story.inspired"), frame.at(url("/stories/{}", story->text())),
                frame.say("story.read_it"));
}

}  // namespace lightfoot
