#include "web/pages/likeness.hpp"

namespace lightfoot {

namespace {

Html linked(const Frame& frame, const ProgrammeCard& card) {
    return html("<a href=\"{}\">{}</a>", frame.at(url("/programmes/{}", card.handle)),
                programme_title(frame, card));
}

Html said(const Frame& frame, const LikenessView::Said& one) {
    const auto who = frame.say(one.for_everybody ? "likeness.said_by_desk" : "likeness.said_by_state");
    const auto undone = one.undone_on ? html("<p class=\"hint\">{}</p>",
                                             frame.say({"likeness.undone_on", {{"day", *one.undone_on}}}))
                                      : Html();
    const auto undo = one.may_undo ? html("<form method=\"post\" action=\"{}\">{}</form>",
                                          frame.at(url("/programmes/{}/likeness/{}/end", one.one, one.id)),
                                          quiet_button(frame, "likeness.undo", "then", "history"))
                                   : Html();
    return html("<li><p>{} {}</p><p class=\"hint\">{} {}</p>{}{}</li>",
                frame.say("likeness.answer." + std::string(name_of(one.answer))), linked(frame, one.other),
                who, Html::text(frame.words.date(one.on)), undone, undo);
}

}  // namespace

Html likeness_proposal(const Frame& frame, const LikenessView::Proposal& proposal, std::string_view back) {
    const auto reasons =
        each(proposal.reasons, [&](const Message& one) { return html("<li>{}</li>", frame.say(one)); });
    return html(
        "<article class=\"card\"><p>{}</p><ul><li>{}{}</li><li>{}{}</li></ul><p class=\"hint\">{}</p>"
        "<ul>{}</ul><form method=\"post\" action=\"{}\" class=\"actions\">{}{}{}{}</form></article>",
        frame.say("likeness.could_be_one"), linked(frame, proposal.one), programme_meta(frame, proposal.one),
        linked(frame, proposal.other), programme_meta(frame, proposal.other), frame.say("likeness.because"),
        reasons, frame.at(url("/programmes/{}/likeness", proposal.one.handle)),
        hidden_field("other", proposal.other.handle), hidden_field("back", back),
        quiet_button(frame, "likeness.same", "answer", "same"),
        quiet_button(frame, "likeness.different", "answer", "different"));
}

Page likeness_page(const Frame& frame, const LikenessView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p><p>{}</p><div class=\"ask\"><p>{}</p></div>",
                     frame.say("likeness.title"), linked(frame, view.card), frame.say("likeness.lead"),
                     frame.say(view.of_the_desk ? "likeness.for_everybody" : "likeness.for_your_state"));
    if (view.proposals.empty())
        body += html("<p class=\"hint\">{}</p>", frame.say("likeness.none"));
    else
        body += each(view.proposals, [&](const LikenessView::Proposal& one) {
            return likeness_proposal(frame, one, view.back);
        });
    if (!view.history.empty())
        body += html("<h2>{}</h2><ul class=\"list\">{}</ul>", frame.say("likeness.history"),
                     each(view.history, [&](const LikenessView::Said& one) { return said(frame, one); }));
    return {frame.plain("likeness.title"),
            body,
            {{frame.say("programmes.title"), frame.at(url("/programmes"))},
             {programme_title(frame, view.card), frame.at(url("/programmes/{}", view.card.handle))}},
            "programmes",
            {},
            false};
}

}  // namespace lightfoot
