// One programme with its parts: who reports what of it, and whose figures stand for the whole.

#include "web/pages/programme.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Html roles(const Frame& frame, const ProgrammeEntryView::Part& part) {
    return frame.say("programmes.reporter." + part.reporter) + each(part.roles, [&](const std::string& role) {
               return html(" · {}", frame.say("programmes.role." + role));
           });
}

Html row(const Frame& frame, const ProgrammeEntryView& entry, std::size_t at) {
    const auto& part = entry.parts[at];
    const auto& whose = entry.figures.parts;
    const bool counted = std::find(whose.begin(), whose.end(), at) != whose.end();
    const auto title = part.here
                           ? html("<b>{}</b> <span class=\"hint\">{}</span>",
                                  programme_title(frame, part.card), frame.say("programmes.part_here"))
                           : html("<a href=\"{}\">{}</a>", frame.at(url("/programmes/{}", part.card.handle)),
                                  programme_title(frame, part.card));
    const auto figures =
        counted ? html(" <span class=\"tag\">{}</span>", frame.say("programmes.part_figures")) : Html();
    const auto reporter = part.card.publisher.empty() ? Html() : html("{}: ", isolated(part.card.publisher));
    return html("<li>{}{}<br><span class=\"hint\">{}{}</span></li>", title, figures, reporter,
                roles(frame, part));
}

Html money(const Frame& frame, const EntryFigures& figures) {
    if (figures.whose == EntryFigures::Whose::none)
        return html("<p class=\"hint\">{}</p>", frame.say("programmes.figures.none"));
    const auto line = [&](const char* key, std::int64_t amount) {
        return amount == 0 ? Html()
                           : fact(frame, key,
                                  frame.say({"programmes.figures.amount",
                                             {{"amount", amount}, {"currency", figures.currency}}}));
    };
    const auto* why = figures.whose == EntryFigures::Whose::lead ? "programmes.figures.lead"
                      : figures.parts.size() > 1                 ? "programmes.figures.components"
                                                                 : "programmes.figures.one_part";
    return html("<dl class=\"facts\">{}{}{}</dl><p class=\"hint\">{}</p>",
                line("programmes.figures.budget", figures.budget),
                line("programmes.figures.committed", figures.committed),
                line("programmes.figures.spent", figures.spent), frame.say(why));
}

}  // namespace

Html entry_part(const Frame& frame, const ProgrammeEntryView& entry) {
    if (entry.parts.size() < 2) return {};
    Html rows;
    for (std::size_t i = 0; i < entry.parts.size(); ++i) rows += row(frame, entry, i);
    return html("<section class=\"card\" id=\"parts\"><h2>{}</h2><p>{}</p><ul>{}</ul>{}</section>",
                frame.say({"programmes.parts", {{"count", std::int64_t(entry.parts.size())}}}),
                frame.say("programmes.parts_lead"), rows, money(frame, entry.figures));
}

}  // namespace lightfoot
