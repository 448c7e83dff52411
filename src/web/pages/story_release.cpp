// The page on which a side chooses what of a story is public: every part as it would be read.

#include "web/pages/case.hpp"
#include "web/pages/story.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using P = StoryPart;

std::string value_of(const StoryPartRow& row) {
    return std::string(name_of(row.part)) + (row.language.empty() ? "" : "." + row.language);
}

Html name_of_part(const Frame& frame, P part, const std::string& language) {
    const auto name = frame.say("story.part." + std::string(name_of(part)));
    if (language.empty()) return name;
    return html("{} <span class=\"hint\">{}</span>", name,
                frame.say({"story.translation_into", {{"language", Term{Term::Kind::language, language}}}}));
}

Html shown(const Frame& frame, const StoryReleaseView& view, const StoryPartRow& row) {
    if (row.language.empty()) return story_part_shown(frame, view.whole, row.part);
    const auto* text = translation_of(view.it, row.part, row.language);
    if (!text) return {};
    const auto title =
        text->title.empty() ? Html() : html("<p><b>{}</b></p>", isolated(text->title, row.language));
    return title + own_words(frame, text->text, row.language) +
           html("<p class=\"hint\">{}</p>", frame.say("story.hand." + std::string(name_of(text->by))));
}

Html standing(const Frame& frame, const StoryPartRow& row) {
    if (!row.released && !row.changed) return {};
    const Message how = row.changed ? Message{"story.changed_since"}
                                    : Message{row.waits ? "story.waits_for_name" : "story.public_since",
                                              {{"date", date_of(row.at)}}};
    return html("<span class=\"label\">{}</span>", frame.say(how));
}

Html part_row(const Frame& frame, const StoryReleaseView& view, const StoryPartRow& row) {
    const auto value = value_of(row);
    const auto id = "part-" + value;
    const auto box =
        row.chosen ? html("<input type=\"checkbox\" id=\"{}\" name=\"part\" value=\"{}\" checked>", id, value)
                   : html("<input type=\"checkbox\" id=\"{}\" name=\"part\" value=\"{}\">", id, value);
    const auto hint = "story.hint." + std::string(name_of(row.part));
    const auto explain = row.language.empty() && frame.words.knows(hint)
                             ? html("<p class=\"hint\">{}</p>", frame.say(hint))
                             : Html();
    Html inside = shown(frame, view, row);
    if (row.part == P::region)
        inside = select_field(frame, {"region", "story_region", {}, false, {}, 0, {}}, view.regions);
    return html(
        "<li><div class=\"choice\">{}<label for=\"{}\">{}</label>{}</div>{}<div "
        "class=\"as-read\">{}</div></li>",
        box, id, name_of_part(frame, row.part, row.language), standing(frame, row), explain, inside);
}

Html warnings(const Frame& frame, const StoryReleaseView& view) {
    if (view.warnings.empty()) return {};
    const auto items = each(view.warnings, [&](const StoryWarning& one) {
        return html("<li><b>{}</b> <q dir=\"auto\">{}</q> <span class=\"hint\">{}: {}</span></li>",
                    frame.say("story.finding." + std::string(name_of(one.finding.kind))), one.finding.words,
                    name_of_part(frame, one.part, one.language), isolated(one.around));
    });
    return html(
        "<div class=\"ask\" id=\"looked_at\"><p><b>{}</b></p><p>{}</p><ul>{}</ul><p "
        "class=\"actions\"><button "
        "type=\"submit\" form=\"release\" name=\"looked_at\" value=\"yes\">{}</button></p></div>",
        frame.say("story.look_title"), frame.say("story.look_explain"), items, frame.say("story.looked_at"));
}

Url act(const StoryReleaseView& view, std::string_view what) {
    return url("/cases/{}/story/{}", view.of.id.text(), what);
}

Html release_form(const Frame& frame, const StoryReleaseView& view) {
    const auto rows = each(view.rows, [&](const StoryPartRow& row) { return part_row(frame, view, row); });
    const auto go = view.warnings.empty()
                        ? html("<p class=\"actions\">{}</p>", button(frame, "story.release"))
                        : html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>",
                               frame.say("story.release"));
    return html(
        "<form method=\"post\" id=\"release\" action=\"{}\">{}{}<ul class=\"release\">{}</ul>{}</form>",
        frame.at(act(view, "release")), hidden_field("version", std::to_string(view.it.version)),
        hidden_field("seen", view.seen), rows, go);
}

Html summary_form(const Frame& frame, const StoryReleaseView& view) {
    const auto field = [&](const char* name, const std::string& stored) {
        return typed_or(view.error, view.typed, name, stored);
    };
    const auto language =
        field("language",
              view.summary.language.empty() ? std::string(frame.words.language()) : view.summary.language);
    const auto inside =
        html("<p>{}</p>", frame.say("story.summary_explain")) +
        text_field(frame, {"title", "story_title", field("title", view.summary.title), false, {}, 0, {}}) +
        text_area(frame, {"text", "story_text", field("text", view.summary.text), false, {}, 1500, {}}, 5) +
        select_field(frame, {"language", "note_language", language, false, {}, 0, {}},
                     language_options(frame, language.value, false)) +
        html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>", frame.say("story.save_summary"));
    return unfolding(frame, "story.summary_title",
                     versioned_form(frame, act(view, "summary"), view.it.version, inside));
}

Html translation_form(const Frame& frame, const StoryReleaseView& view) {
    if (view.translatable.empty()) return {};
    std::vector<Option> parts;
    for (auto part : view.translatable)
        parts.push_back({std::string(name_of(part)), frame.say("story.part." + std::string(name_of(part)))});
    const auto choice = [&](const char* name, const char* words, const std::vector<Option>& options) {
        const auto items = each(options, [](const Option& one) {
            return html("<option value=\"{}\">{}</option>", one.value, one.label);
        });
        const auto id = "translation-" + std::string(name);
        return html(
            "<div class=\"field\"><label for=\"{}\">{}</label><select id=\"{}\" "
            "name=\"{}\">{}</select></div>",
            id, frame.say(words), id, name, items);
    };
    const auto inside =
        html("<p>{}</p>", frame.say("story.translation_explain")) +
        choice("part", "story.which_part", parts) +
        choice("language", "story.into_language", language_options(frame, {}, false)) +
        html(
            "<div class=\"field\"><label for=\"translation-title\">{}</label><p class=\"hint\">{}</p><input "
            "id=\"translation-title\" name=\"title\" dir=\"auto\"></div>",
            frame.say("field.story_title"), frame.say("story.title_of_summaries")) +
        html(
            "<div class=\"field\"><label for=\"translation-text\">{}</label><textarea "
            "id=\"translation-text\" "
            "name=\"text\" rows=\"5\" dir=\"auto\"></textarea></div>",
            frame.say("field.story_text")) +
        html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>",
             frame.say("story.save_translation"));
    return unfolding(frame, "story.translation_title",
                     versioned_form(frame, act(view, "translation"), view.it.version, inside));
}

// For the secretariat: what there is to translate, and what is public.
Html read_only(const Frame& frame, const StoryReleaseView& view) {
    return html("<ul class=\"release\">{}</ul>", each(view.rows, [&](const StoryPartRow& row) {
                    return html(
                        "<li><div class=\"choice\"><b>{}</b>{}</div><div class=\"as-read\">{}</div></li>",
                        name_of_part(frame, row.part, row.language), standing(frame, row),
                        shown(frame, view, row));
                }));
}

Html state_of_it(const Frame& frame, const StoryReleaseView& view) {
    Html out = html("<p>{}</p>", frame.say(view.is_public ? "story.is_public" : "story.is_not_public"));
    if (view.is_public)
        out += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/stories/{}", view.it.told_as.text())),
                    frame.say("story.read_it"));
    const bool any =
        std::any_of(view.rows.begin(), view.rows.end(), [](const auto& row) { return row.released; });
    if (view.side && any)
        out += html(
            "<form method=\"post\" action=\"{}\"><p class=\"actions\"><button "
            "class=\"quiet\">{}</button></p></form><p "
            "class=\"hint\">{}</p>",
            frame.at(act(view, "withdrawal")), frame.say("story.withdraw"),
            frame.say("story.withdraw_explain"));
    out += html("<p><a href=\"{}\">{}</a></p>", frame.at(act(view, "history")), frame.say("request.history"));
    return html("<div class=\"card\"><h2>{}</h2>{}</div>", frame.say("story.standing_title"), out);
}

}  // namespace

Page story_release_page(const Frame& frame, const StoryReleaseView& view) {
    const Html head = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("story.release_title"),
                           frame.say(!view.side                      ? "story.release_lead_desk"
                                     : *view.side == Side::requester ? "story.release_lead_state"
                                                                     : "story.release_lead_provider"));
    Html main;
    if (view.nothing_yet) {
        main += empty_state(frame, "story.nothing_yet", url("/cases/{}", view.of.id.text()));
    } else {
        const bool clash = view.error && view.error->kind == ErrorKind::conflict;
        main += clash                   ? own_text_kept(frame, view.error, view.typed)
                : view.warnings.empty() ? fault_summary(frame, view.error)
                                        : Html();
        main += warnings(frame, view);
        main += view.side ? release_form(frame, view) + summary_form(frame, view) : read_only(frame, view);
        main += translation_form(frame, view);
        main = html("<div class=\"columns\"><div>{}</div><aside class=\"first\">{}</aside></div>", main,
                    state_of_it(frame, view));
    }
    return {frame.plain("story.release_title"),
            head + main,
            {{frame.say("menu.cases"), frame.at(url("/cases"))},
             {isolated(view.of.title.text, view.of.title.language),
              frame.at(url("/cases/{}", view.of.id.text()))}},
            "cases",
            {},
            false};
}

}  // namespace lightfoot
