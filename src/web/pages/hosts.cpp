#include "web/pages/hosts.hpp"

namespace lightfoot {

namespace {

const char* sign_of(Verdict verdict) {
    constexpr const char* signs[] = {"verdict fits", "verdict does-not-fit", "verdict not-stated"};
    return signs[int(verdict)];
}

Html reason(const Frame& frame, const HostsView::Row::Reason& one) {
    const auto phrases = each(one.phrases, [&](const Phrase& phrase) {
        if (phrase.offer_text.empty()) return Html();
        const auto words = html(" <mark>{}</mark>", isolated(phrase.offer_text, phrase.offer_language));
        const bool own = phrase.offer_language.empty() || phrase.offer_language == frame.words.language();
        return own ? words
                   : words + html(" <span class=\"hint\">({})</span>",
                                  frame.words.language_name(phrase.offer_language));
    });
    return html("<dt>{}</dt><dd><span class=\"{}\">{}</span>{}{}</dd>",
                frame.say("hosts.criterion." + one.criterion), sign_of(one.verdict),
                frame.say("match.verdict." + std::string(name_of(one.verdict))), frame.say(one.reason),
                phrases);
}

// What is not stated is a question to ask: it stands folded, behind what is known.
Html all_reasons(const Frame& frame, const std::vector<HostsView::Row::Reason>& all) {
    Html known, open;
    for (const auto& one : all)
        if (one.verdict == Verdict::not_stated)
            open += html("<li><b>{}</b> {}</li>", frame.say("hosts.criterion." + one.criterion),
                         frame.say(one.reason));
        else
            known += reason(frame, one);
    if (!open.empty())
        known += html(
            "<dt>{}</dt><dd><details class=\"asked\"><summary><span class=\"{}\">{}</span></summary>"
            "<ul>{}</ul></details></dd>",
            frame.say("match.to_ask"), sign_of(Verdict::not_stated), frame.say("match.verdict.not_stated"),
            open);
    return html("<dl class=\"reasons\">{}</dl>", known);
}

Html components(const Frame& frame, const std::vector<ProgrammeCard>& all) {
    if (all.empty()) return {};
    const auto links = each(all, [&](const ProgrammeCard& one) {
        return html("<li><a href=\"{}\">{}</a></li>", frame.at(url("/programmes/{}", one.handle)),
                    programme_title(frame, one));
    });
    return html("<details class=\"asked\"><summary>{}</summary><ul>{}</ul></details>",
                frame.say({"hosts.components", {{"count", std::int64_t(all.size())}}}), links);
}

struct Choosing {
    Url action;
    std::string need;
    bool may = false;
};

// One press makes a draft of a component; nothing leaves the State with it.
Html choose(const Frame& frame, const Choosing& choosing, const ProgrammeCard& card) {
    if (!choosing.may) return {};
    return html("<form method=\"post\" action=\"{}\">{}{}<button class=\"quiet\">{}</button></form>",
                frame.at(choosing.action), hidden_field("need", choosing.need),
                hidden_field("programme", card.identifier), frame.say("component.choose"));
}

Html host(const Frame& frame, const Choosing& choosing, const HostsView::Row& row) {
    const auto left =
        row.months_left ? html(" <span class=\"hint\">{}</span>",
                               frame.say({"hosts.months_left", {{"count", std::int64_t(*row.months_left)}}}))
                        : Html();
    return html(
        "<article class=\"card offer\"><header><h4><a href=\"{}\">{}</a></h4>{}</header>{}{}{}{}</article>",
        frame.at(url("/programmes/{}", row.card.handle)), programme_title(frame, row.card), left,
        programme_meta(frame, row.card), all_reasons(frame, row.reasons), components(frame, row.components),
        choose(frame, choosing, row.card));
}

Html rows(const Frame& frame, const Choosing& choosing, const char* heading, const char* none,
          const std::vector<HostsView::Row>& all) {
    Html out = html("<h3>{}</h3>", frame.say(heading));
    if (all.empty()) return out + html("<p class=\"hint\">{}</p>", frame.say(none));
    int tier = -1;
    for (const auto& row : all) {
        if (row.tier != tier) {
            tier = row.tier;
            out += html("<p class=\"tier\">{}</p>", frame.say("hosts.tier_" + std::to_string(tier)));
        }
        out += host(frame, choosing, row);
    }
    return out;
}

Html need(const Frame& frame, const HostsView& view, const HostsView::Need& one) {
    const Choosing choosing{view.components, one.id, view.may_choose};
    return html("<section id=\"need-{}\"><h2>{}</h2><p class=\"hint\">{}</p>{}{}</section>", one.id,
                isolated(one.title, one.language),
                frame.say({"hosts.considered", {{"count", std::int64_t(one.considered)}}}),
                rows(frame, choosing, "hosts.near", "hosts.none_near", one.near),
                rows(frame, choosing, "hosts.global", "hosts.none_global", one.global));
}

// What the State named and would look for in vain below.
Html apart(const Frame& frame, const HostsView& view) {
    if (view.apart.empty() && view.unknown.empty()) return {};
    const auto unknown = each(view.unknown, [&](const std::string& identifier) {
        return html("<article class=\"card offer\"><header><h3><bdi dir=\"ltr\">{}</bdi></h3></header>"
                    "<p>{}</p></article>",
                    identifier, frame.say("hosts.not_kept"));
    });
    const auto rows = each(view.apart, [&](const HostsView::Row& row) { return host(frame, {}, row); });
    return html("<section id=\"named-apart\"><h2>{}</h2><p class=\"hint\">{}</p>{}{}</section>",
                frame.say("hosts.apart"), frame.say("hosts.apart_hint"), rows, unknown);
}

Html could_be_one(const Frame& frame, const HostsView& view) {
    if (view.could_be_one.empty()) return {};
    return html("<section id=\"could-be-one\"><h2>{}</h2><p>{}</p>{}</section>",
                frame.say("hosts.could_be_one"), frame.say("likeness.for_your_state"),
                each(view.could_be_one, [&](const LikenessView::Proposal& one) {
                    return likeness_proposal(frame, one, view.own_path);
                }));
}

}  // namespace

Page hosts_page(const Frame& frame, const HostsView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p><div class=\"ask\"><p>{}</p></div>",
                     frame.say("hosts.title"), frame.say("hosts.lead"),
                     frame.say(view.some_asked ? "hosts.note_asked" : "hosts.note"));
    if (view.may_choose)
        body +=
            html("<p><a href=\"{}\">{}</a></p>", frame.at(view.components), frame.say("component.open_list"));
    if (!view.of_a_state)
        body += html("<p>{}</p>", frame.say("hosts.no_state"));
    else if (!view.kept)
        body += programmes_missing(frame);
    else
        body += apart(frame, view) +
                each(view.needs, [&](const HostsView::Need& one) { return need(frame, view, one); }) +
                could_be_one(frame, view);
    return {frame.plain("hosts.title"),
            body,
            {{frame.say("menu.requests"), frame.at(url("/requests"))},
             {isolated(view.title, view.language), frame.at(view.request)}},
            "requests",
            {},
            false};
}

}  // namespace lightfoot
