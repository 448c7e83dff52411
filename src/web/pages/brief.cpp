#include "web/pages/brief.hpp"

#include "web/pages/parts.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::string part_key(BriefPart part, bool of_provider) {
    const auto key = "brief.part." + std::string(name_of(part));
    const bool two_ways = part == BriefPart::offered || part == BriefPart::programmes;
    return two_ways && of_provider ? key + "_by_it" : key;
}

Message title_of(const BriefView& view) { return {"brief.title", {{"name", Quote{view.name, ""}}}}; }

Html source_link(const Frame& frame, const BriefSource& source) {
    auto link = html("<a href=\"{}\">{}</a>", frame.at(address_of(source)),
                     frame.say("brief.source." + std::string(name_of(source.kind()))));
    if (source.dated()) link += html(" {}", frame.words.short_date(*source.dated()));
    return html("<span>{}</span>", link);
}

Html original(const Frame& frame, const BriefSource& source) {
    if (source.elsewhere().empty()) return {};
    return html("<span><a href=\"{}\" rel=\"noreferrer\">{}</a></span>", external(source.elsewhere()),
                frame.say("brief.original"));
}

Html statement(const Frame& frame, const BriefStatement& one) {
    const auto mark =
        one.is_public ? Html() : html(" <span class=\"label\">{}</span>", frame.say("brief.not_public"));
    const auto notes =
        each(one.notes, [&](const Message& note) { return html("<span>{}</span>", frame.say(note)); });
    return html("<li><p>{}{}</p><p class=\"meta\">{}{}{}</p></li>", frame.say(one.words), mark, notes,
                source_link(frame, one.source), original(frame, one.source));
}

Html left_out(const Frame& frame, const BriefView& view, const BriefSection& section) {
    if (section.left_out == 0) return {};
    const Message words{"brief.left_out", {{"count", std::int64_t(section.left_out)}}};
    const auto more = view.more.find(section.part);
    if (more == view.more.end()) return html("<p class=\"hint\">{}</p>", frame.say(words));
    return html("<p class=\"hint\">{} <a href=\"{}\">{}</a></p>", frame.say(words), frame.at(more->second),
                frame.say("brief.see_all"));
}

Html section(const Frame& frame, const BriefView& view, const BriefSection& it) {
    const auto id = "part-" + std::string(name_of(it.part));
    const auto explained = "brief.explained." + std::string(name_of(it.part));
    const auto hint =
        frame.words.knows(explained) ? html("<p class=\"hint\">{}</p>", frame.say(explained)) : Html();
    return html("<section aria-labelledby=\"{}\"><h2 id=\"{}\">{}</h2>{}<ul class=\"list\">{}</ul>"
                "{}</section>",
                id, id, frame.say(part_key(it.part, view.of_provider)), hint,
                each(it.statements, [&](const BriefStatement& one) { return statement(frame, one); }),
                left_out(frame, view, it));
}

// What is not known is said as such, with the place where it would stand.
Html unknown(const Frame& frame, const BriefView& view) {
    if (view.brief.empty.empty()) return {};
    const auto rows = each(view.brief.empty, [&](BriefPart part) {
        const auto name = frame.say(part_key(part, view.of_provider));
        const auto more = view.more.find(part);
        return more == view.more.end() ? html("<li>{}</li>", name)
                                       : html("<li><a href=\"{}\">{}</a></li>", frame.at(more->second), name);
    });
    return html("<h2>{}</h2><p class=\"hint\">{}</p><ul>{}</ul>", frame.say("brief.unknown"),
                frame.say("brief.unknown_hint"), rows);
}

std::vector<Crumb> crumbs(const Frame& frame, const BriefView& view) {
    return {{frame.say(view.of_provider ? "menu.providers" : "states.title"),
             frame.at(view.of_provider ? url("/providers") : url("/states"))},
            {isolated(view.name), frame.at(view.subject)}};
}

const char* eyes(const Brief& brief) {
    return brief.all_public() ? "brief.for_everybody" : "brief.for_you";
}

}  // namespace

Url address_of(const BriefSource& source) {
    using Kind = BriefSource::Kind;
    switch (source.kind()) {
    case Kind::request: return url("/requests/{}", source.key());
    case Kind::posted: return url("/posted/{}", source.key());
    case Kind::offer: return url("/offers/{}", source.key());
    case Kind::entry: return url("/providers/{}", source.key());
    case Kind::case_: return url("/cases/{}", source.key());
    case Kind::delivery: return url("/deliveries/{}", source.key());
    case Kind::story: return url("/stories/{}", source.key());
    case Kind::programme: return url("/programmes/{}", source.key());
    }
    return {};
}

Page brief_page(const Frame& frame, const BriefView& view) {
    const auto brief = shortened(view.brief, shown_in_each);
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p><p class=\"meta\"><span>{}</span><span>{}</span></p>",
        frame.say(title_of(view)), frame.say("brief.lead"), frame.say({"brief.as_of", {{"day", view.today}}}),
        frame.say(eyes(brief)));
    if (brief.sections.empty())
        body += html("<div class=\"ask\"><p>{}</p></div>",
                     frame.say(view.of_provider ? "brief.nothing_of_provider" : "brief.nothing_of_state"));
    else
        body += html("<p class=\"actions\"><a class=\"button quiet\" href=\"{}/print\" download>{}</a></p>",
                     frame.at(view.here), frame.say("brief.print"));
    body += each(brief.sections, [&](const BriefSection& it) { return section(frame, view, it); });
    body += unknown(frame, view);
    return {frame.plain(title_of(view)), body, crumbs(frame, view),
            view.of_provider ? "providers" : "", {}, true};
}

namespace {

// Each source once, in the order in which the statements name them.
class Sources {
public:
    std::size_t number_of(const BriefSource& source) {
        const auto found = std::find(all_.begin(), all_.end(), source);
        if (found != all_.end()) return std::size_t(found - all_.begin()) + 1;
        all_.push_back(source);
        return all_.size();
    }
    const std::vector<BriefSource>& all() const { return all_; }

private:
    std::vector<BriefSource> all_;
};

std::string cited(const Frame& frame, std::size_t number) {
    return "[" + frame.words.number(std::int64_t(number)) + "]";
}

// Side by side as on the page, where a dot stands between what are sentences of their own.
std::string line_of(const Frame& frame, const BriefStatement& one, std::size_t number) {
    std::string line = frame.plain(one.words);
    if (!one.is_public) line += " (" + frame.plain("brief.not_public") + ")";
    for (const auto& note : one.notes) line += " · " + frame.plain(note);
    return line + " " + cited(frame, number);
}

std::string line_of(const Frame& frame, const BriefSource& source, const std::string& base_url) {
    std::string line = frame.plain("brief.source." + std::string(name_of(source.kind())));
    if (source.dated()) line += " · " + frame.words.short_date(*source.dated());
    line += " · " + base_url + frame.at(address_of(source)).str();
    return line;
}

void add_section(const Frame& frame, const BriefView& view, const std::string& base_url,
                 const BriefSection& it, Sources& sources, print::Document& document) {
    document.blocks.push_back(print::Heading{frame.plain(part_key(it.part, view.of_provider)), 3});
    for (const auto& one : it.statements)
        document.blocks.push_back(print::Paragraph{
            line_of(frame, one, sources.number_of(one.source)), print::Paragraph::Look::small});
    if (it.left_out == 0) return;
    auto words = frame.plain({"brief.left_out", {{"count", std::int64_t(it.left_out)}}});
    if (const auto more = view.more.find(it.part); more != view.more.end())
        words += " " + base_url + frame.at(more->second).str();
    document.blocks.push_back(print::Paragraph{words, print::Paragraph::Look::small});
}

// As on the page, in one paragraph.
void add_unknown(const Frame& frame, const BriefView& view, print::Document& document) {
    if (view.brief.empty.empty()) return;
    std::vector<std::string> parts;
    for (const auto part : view.brief.empty) parts.push_back(frame.plain(part_key(part, view.of_provider)));
    document.blocks.push_back(print::Heading{frame.plain("brief.unknown"), 3});
    document.blocks.push_back(print::Paragraph{frame.words.list(parts), print::Paragraph::Look::small});
}

}  // namespace

print::Document brief_document(const Frame& frame, const BriefView& view, const std::string& base_url) {
    print::Document document;
    document.language = std::string(frame.words.language());
    document.title = frame.plain(title_of(view));
    document.author = frame.operator_name;
    document.dated = view.today;
    document.face = print::Face::sans;
    document.page_words = frame.plain({"plan.page", {{"page", "{page}"}, {"pages", "{pages}"}}});
    document.footer = frame.plain("plan.footer");
    if (view.practice) document.watermark = frame.plain("plan.watermark");
    document.blocks.push_back(print::Heading{frame.plain(title_of(view)), 1});
    document.blocks.push_back(print::Paragraph{frame.plain({"brief.as_of", {{"day", view.today}}}) + " · " +
                                                   frame.plain(eyes(view.brief)),
                                               print::Paragraph::Look::small});
    Sources sources;
    for (const auto& it : view.brief.sections) add_section(frame, view, base_url, it, sources, document);
    add_unknown(frame, view, document);
    document.blocks.push_back(print::Heading{frame.plain("brief.sources"), 3});
    for (std::size_t i = 0; i < sources.all().size(); ++i)
        document.blocks.push_back(
            print::Paragraph{cited(frame, i + 1) + " " + line_of(frame, sources.all()[i], base_url),
                             print::Paragraph::Look::small});
    return document;
}

print::Pdf brief_pdf(const Frame& frame, const BriefView& view, const std::string& base_url) {
    constexpr int most_pages = 2;
    const auto whole = shortened(view.brief, shown_in_each);
    auto shown = view;
    const auto with = [&](std::size_t statements) {
        shown.brief = shortened_to(whole, statements);
        return print::to_pdf(brief_document(frame, shown, base_url));
    };
    std::size_t fits = whole.sections.size(), too_many = count_statements(whole);
    auto best = with(too_many);
    if (best.pages <= most_pages) return best;
    for (best = with(fits); too_many - fits > 1;) {
        const auto tried = fits + (too_many - fits) / 2;
        auto pdf = with(tried);
        const bool good = pdf.pages <= most_pages;
        (good ? fits : too_many) = tried;
        if (good) best = std::move(pdf);
    }
    return best;
}

}  // namespace lightfoot
