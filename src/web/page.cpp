#include "web/page.hpp"

#include "web/manual.hpp"
#include "web/open_feeds.hpp"
#include "web/pages/tour.hpp"
#include "web/static_file.hpp"

namespace lightfoot {

namespace {

struct MenuItem {
    const char* section;
    Url address;
    bool (*shown)(const Viewer&);
};

bool always(const Viewer&) { return true; }

std::vector<MenuItem> menu() {
    return {
        {"requests", url("/requests"), always},
        {"offers", url("/offers"), always},
        {"shelf", url("/shelf"), always},
        {"providers", url("/providers"), always},
        {"stories", url("/stories"), always},
        {"programmes", url("/programmes"), always},
        {"needs", url("/needs"), [](const Viewer& viewer) { return viewer.can(Capability::see_needs); }},
        {"cases", url("/cases"), [](const Viewer& viewer) { return viewer.can(Capability::hold_cases); }},
        {"desk", url("/desk"), [](const Viewer& viewer) { return viewer.can(Capability::keep_desk); }},
        {"alerts", url("/alerts"), [](const Viewer& viewer) { return viewer.signed_in(); }},
        {"letters", url("/letters"),
         [](const Viewer& viewer) {
             return viewer.role == Role::secretariat || viewer.role == Role::committee;
         }},
        {"installation", url("/installation"),
         [](const Viewer& viewer) { return viewer.can(Capability::administer); }},
        {"vocabulary", url("/vocabulary"), always},
        {"search", url("/search"), always},
        {"help", url("/help"), always},
    };
}

constexpr const char* own_names[] = {"العربية", "中文", "English", "Français", "Русский", "Español"};

// Three stepping stones, the last one amber.
Html languages(const Frame& frame) {
    Html items;
    for (std::size_t i = 0; i < std::size(official_languages); ++i) {
        const auto language = official_languages[i];
        const auto address = below(language, local(frame.path));
        items +=
            language == frame.words.language()
                ? html("<li><a lang=\"{}\" hreflang=\"{}\" href=\"{}\" aria-current=\"true\">{}</a></li>",
                       language, language, address, own_names[i])
                : html("<li><a lang=\"{}\" hreflang=\"{}\" href=\"{}\">{}</a></li>", language, language,
                       address, own_names[i]);
    }
    return html(
        "<details class=\"pick\"><summary><span class=\"hidden\">{} </span>{}</summary><ul>{}</ul></details>",
        frame.say("frame.language"), frame.words.language_name(frame.words.language()), items);
}

Html person(const Frame& frame) {
    if (!frame.viewer.signed_in())
        return html("<a class=\"signin\" href=\"{}\">{}</a>", frame.at(url("/sign-in")),
                    frame.say("frame.sign_in"));
    return html(
        "<details class=\"pick me\"><summary><span dir=\"auto\" title=\"{}\">{}</span></summary><ul><li><a "
        "href=\"{}\">{}</a></li><li><form method=\"post\" action=\"{}\" data-forget=\"1\"><button "
        "class=\"link\">{}</button></form></li></ul></details>",
        frame.viewer_name, frame.viewer_name, frame.at(url("/account")), frame.say("account.title"),
        frame.at(url("/sign-out")), frame.say("frame.sign_out"));
}

Html practice_band(const Frame& frame) {
    if (frame.viewer.space != Space::practice) return {};
    return html("<div class=\"practice\"><div class=\"wrap\">{}</div></div>", frame.say("frame.practice"));
}

Html top(const Frame& frame, const Page& page) {
    Html items;
    for (const auto& item : menu()) {
        if (!item.shown(frame.viewer)) continue;
        const auto label = frame.say("menu." + std::string(item.section));
        items +=
            page.section == item.section
                ? html("<li><a href=\"{}\" aria-current=\"page\">{}</a></li>", frame.at(item.address), label)
                : html("<li><a href=\"{}\">{}</a></li>", frame.at(item.address), label);
    }
    return html(
        "<header>{}<div class=\"top\"><div class=\"wrap\"><a class=\"brand\" href=\"{}\">{}Lightfoot</a>"
        "<nav aria-label=\"{}\"><details class=\"fold\"><summary>{}</summary></details><ul class=\"menu\">{}"
        "</ul></nav><div class=\"side\">{}{}</div></div></div></header>",
        practice_band(frame), frame.at(url("/")), brand_mark(), frame.plain("frame.menu"),
        frame.say("frame.open_menu"), items, languages(frame), person(frame));
}

Html crumbs(const Frame& frame, const Page& page) {
    if (page.crumbs.empty()) return {};
    const auto items = each(page.crumbs, [](const Crumb& crumb) {
        return html("<li><a href=\"{}\">{}</a></li>", crumb.address, crumb.label);
    });
    return html("<nav class=\"crumbs\" aria-label=\"{}\"><ol>{}</ol></nav>", frame.plain("frame.crumbs"),
                items);
}

// What the page is for, behind one quiet word at its top; the same text as in the manual.
Html help(const Frame& frame) {
    if (!frame.help) return {};
    Url whole = url("/help");
    return html(
        "<section class=\"help-here\" aria-label=\"{}\"><details class=\"help\"><summary>{}<span "
        "class=\"hidden\">: {}</span></summary><div class=\"card\"><p><b>{}</b></p>{}<p><a "
        "href=\"{}\">{}</a></p></div></details></section>",
        frame.plain("help.here"), frame.say("menu.help"), frame.help->title, frame.help->title,
        help_lines(frame, *frame.help), frame.at(whole.fragment(frame.help->id)), frame.say("help.whole"));
}

Html foot(const Frame& frame) {
    const auto who = frame.operator_name.empty()
                         ? frame.say("frame.operator_unnamed")
                         : frame.say({"frame.operator", {{"operator", frame.operator_name}}});
    return html(
        "<footer class=\"foot\"><div class=\"wrap\"><ul><li><a href=\"{}\">{}</a></li><li><a "
        "href=\"{}\">{}</a></li>"
        "<li><a href=\"{}\">{}</a></li><li><a href=\"{}\">{}</a></li><li><a href=\"{}\">{}</a></li>"
        "<li><a href=\"{}\">{}</a></li><li><a href=\"{}\">{}</a></li><li><a href=\"{}\">{}</a></li>"
        "<li><a href=\"{}\">{}</a></li></ul><p>{} {}</p></div></footer>",
        frame.at(url("/about")), frame.say("frame.about"), frame.at(url("/privacy")),
        frame.say("frame.privacy"), frame.at(url("/matching")), frame.say("frame.matching"),
        frame.at(url("/procedure")), frame.say("procedure.title"), frame.at(url("/posted")),
        frame.say("public_text.title"), frame.at(url("/states")), frame.say("states.title"),
        frame.at(url("/figures")), frame.say("figures.title"),
        frame.at(url("/data")), frame.say("open.title"), frame.at(url("/api")), frame.say("frame.api"), who,
        frame.say("frame.not_united_nations"));
}

// What is new of what the page shows, for feed readers.
Html feed(const Frame& frame, const Page& page) {
    return each(open_feeds(), [&](const OpenFeed& one) {
        if (one.section != page.section) return Html();
        return html("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{}\" href=\"{}\">",
                    frame.plain(std::string(one.title)), frame.at(address_of(one)));
    });
}

Html alternates(const Frame& frame) {
    return each(official_languages, [&](std::string_view language) {
        return html("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", language,
                    below(language, local(frame.path)));
    });
}

}  // namespace

Html brand_mark() {
    return Html::trusted(
        "<svg viewBox=\"0 0 26 26\" aria-hidden=\"true\"><circle cx=\"5\" cy=\"20.5\" r=\"3.4\" "
        "fill=\"#1f6f6a\"/>"
        "<circle cx=\"12.6\" cy=\"14\" r=\"4\" fill=\"#1f6f6a\"/><circle cx=\"20.4\" cy=\"6\" r=\"4.6\" "
        "fill=\"#b06a1a\"/></svg>");
}

Html help_lines(const Frame& frame, const HelpText& help) {
    const auto line = [&](const char* key, const std::string& words) {
        return words.empty() ? Html() : html("<dt>{}</dt><dd>{}</dd>", frame.say(key), words);
    };
    const auto seen = help.seen.empty() ? frame.plain("help.nothing_written") : help.seen;
    return html("<p>{}</p><dl class=\"facts\">{}{}{}</dl>", help.purpose, line("help.do", help.doing),
                line("help.next", help.next), line("help.seen", seen));
}

Html document(const Frame& frame, const Page& page) {
    const auto notice =
        page.notice ? html("<div class=\"notice\" role=\"status\"><p>{}</p></div>", frame.say(*page.notice))
                    : Html();
    const std::string content_class = page.narrow ? "wrap content narrow" : "wrap content";
    const auto body = page.section == "front"
                          ? page.body
                          : html("<div class=\"{}\">{}{}</div>", content_class, notice, page.body);
    return html(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{} · Lightfoot</title>"
        "<link rel=\"stylesheet\" href=\"{}\"><link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">{}{}"
        "<script src=\"{}\" defer></script></head><body><a class=\"skip\" href=\"#content\">{}</a>{}{}"
        "<div class=\"wrap where\">{}{}</div>"
        "<main id=\"content\" tabindex=\"-1\">{}</main>{}</body></html>\n",
        frame.words.language(), frame.words.direction(), page.title, static_address("style.css"),
        static_address("mark.svg"), alternates(frame), feed(frame, page), static_address("script.js"),
        frame.say("frame.skip"), top(frame, page), frame.tour ? tour_band(frame, *frame.tour) : Html(),
        crumbs(frame, page), help(frame), body,
        foot(frame));
}

}  // namespace lightfoot
