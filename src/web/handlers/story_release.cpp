// A side chooses what of its story is public, takes it back, writes a summary; all who hold the case may
// translate.

#include "store/case.hpp"
#include "store/event.hpp"
#include "store/story.hpp"
#include "web/api/story.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/story_common.hpp"
#include "web/handlers/story_handlers.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

struct Told {
    Case of;
    ProjectStory it;
    StoryMaterial from;
    KnownNames known;
};

Result<Told> told_of(const Call& call) {
    const auto id = TRY(call.id<CaseId>("case"));
    return call.app.store.read([&](Session& session) -> Result<Told> {
        auto of = find_case(session, call.viewer, id);
        auto story = of ? find_story(session, call.viewer, id) : std::nullopt;
        if (!story) return not_found();
        auto from = material_of(session, *of);
        auto known = known_names(session, *of);
        return Told{std::move(*of), std::move(*story), std::move(from), std::move(known)};
    });
}

// "state_summary.fr": part and language of a translation.
std::vector<StoryChoice> choices_of(const Call& call) {
    std::vector<StoryChoice> choices;
    for (const auto& value : call.form.all("part")) {
        const auto dot = value.find('.');
        const auto part = story_part(value.substr(0, dot));
        if (part && choices.size() < 200)
            choices.push_back(
                {*part, dot == std::string_view::npos ? "" : std::string(value.substr(dot + 1))});
    }
    return choices;
}

StoryPartRow row_of(const Told& told, StoryPart part, const std::string& language) {
    StoryPartRow row{part, language};
    const auto* release = release_of(told.it, part, language);
    if (!release) return row;
    const auto* text = language.empty() ? nullptr : translation_of(told.it, part, language);
    row.released = text ? release->of == mark_of({text->title, text->text, text->language})
                        : is_released(told.it, told.from, part);
    row.changed = !row.released;
    row.chosen = row.released;
    row.waits = row.released && tells_which(part) && !is_named(told.it);
    row.at = release->at;
    return row;
}

std::vector<StoryPartRow> rows_of(const Told& told, std::optional<Side> side, bool regions) {
    std::vector<StoryPartRow> rows;
    for (auto part : all_story_parts()) {
        const bool there = has_part(told.it, told.from, part) && (part != StoryPart::region || regions);
        if (!there || (side && side_of(part) != *side)) continue;
        if (!side && !is_words(part)) continue;
        rows.push_back(row_of(told, part, {}));
        for (const auto& text : told.it.texts)
            if (text.part == part && !text.translates.empty())
                rows.push_back(row_of(told, part, text.language));
    }
    return rows;
}

// The regions that the State belongs to; none for a State of the practice ground.
std::vector<Option> region_options(const Call& call, const Told& told) {
    const auto* release = release_of(told.it, StoryPart::region);
    std::vector<Option> options;
    for (const auto& region : call.app.places.regions())
        if (region.kind == "m49" && region.members.contains(told.from.requester.state_code))
            options.push_back({region.id, Html::text(call.words.name({Term::Kind::region, region.id})),
                               release && release->of == region.id});
    return options;
}

StoryReleaseView view_of(const Call& call, const Told& told) {
    StoryReleaseView view;
    view.of = told.of;
    view.it = told.it;
    const auto side = side_of(told.it, call.viewer);
    if (side) view.side = *side;
    view.nothing_yet = !has_story(told.of);
    view.is_public = is_public(told.it) && !view.nothing_yet;
    view.regions = region_options(call, told);
    view.rows = rows_of(told, view.side, !view.regions.empty());
    if (const auto whole = public_story(as_if_released(told.it, told.from), told.from))
        view.whole = card_of(call, *whole);
    for (auto part : all_story_parts())
        if (is_words(part) && has_part(told.it, told.from, part)) view.translatable.push_back(part);
    if (view.side) {
        view.summary =
            words_of(told.it, told.from,
                     *view.side == Side::requester ? StoryPart::state_summary : StoryPart::provider_summary);
        view.seen = seen_of(told.it, told.from, *view.side);
    }
    return view;
}

// The page again, as things stand now, with what was chosen or typed.
Reply again(Call& call, const Error& error, bool chose) {
    const bool shown = error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
    if (!shown) return error;
    const auto told = TRY(told_of(call));
    auto view = view_of(call, told);
    view.error = &error;
    if (chose) {
        const auto choices = choices_of(call);
        for (auto& row : view.rows)
            row.chosen = std::find(choices.begin(), choices.end(), StoryChoice{row.part, row.language}) !=
                         choices.end();
        if (error.message.key == "story.look_first")
            view.warnings = warnings_of(told.it, told.from, told.known, choices);
    } else {
        view.typed = call.form.values;
    }
    if (call.json && error.message.key == "story.look_first")
        return call.reply(to_json(view), status_of(error.kind));
    if (call.json) return error;
    return call.page(story_release_page(call.frame(), view), status_of(error.kind));
}

Reply done(Call& call, const Result<ProjectStory>& result, std::string_view said, bool chose = false) {
    if (!result) return again(call, result.error(), chose);
    const auto told = TRY(told_of(call));
    return call.done(url("/cases/{}/story", told.of.id.text()), said, to_json(view_of(call, told)));
}

Result<StoryAt> at(const Call& call) { return StoryAt{TRY(call.id<CaseId>("case")), version_of(call)}; }

StoryWords typed_words(const Call& call) {
    return {std::string(call.form.value("title")), std::string(call.form.value("text")),
            std::string(call.form.value("language"))};
}

}  // namespace

Reply show_story_release(Call& call) {
    const auto view = view_of(call, TRY(told_of(call)));
    if (call.json) return call.reply(to_json(view));
    return call.page(story_release_page(call.frame(), view));
}

Reply release_story(Call& call) {
    ReleaseForm form{
        choices_of(call), {}, std::string(call.form.value("seen")), !call.form.value("looked_at").empty()};
    const auto told = TRY(told_of(call));
    for (const auto& region : region_options(call, told))
        if (region.value == call.form.value("region")) form.region = region.value;
    return done(call, release_story(call.app.store, call.viewer, TRY(at(call)), form, call.now),
                "story_released", true);
}

Reply withdraw_story(Call& call) {
    const auto part = call.form.value("part");
    const auto known = story_part(part);
    if (!part.empty() && !known) return invalid("form.faults", {{"part", "field.unknown_choice"}});
    return done(call, withdraw_story(call.app.store, call.viewer, TRY(at(call)).of, known, call.now),
                "story_withdrawn");
}

Reply write_story_summary(Call& call) {
    return done(call, write_summary(call.app.store, call.viewer, TRY(at(call)), typed_words(call), call.now),
                "saved");
}

Reply translate_story(Call& call) {
    const auto part = story_part(call.form.value("part"));
    if (!part || !is_words(*part)) {
        const Error error = invalid("form.faults", {{"part", "field.unknown_choice"}});
        return again(call, error, false);
    }
    return done(
        call, translate_part(call.app.store, call.viewer, TRY(at(call)), *part, typed_words(call), call.now),
        "story_translated");
}

Reply show_story_history(Call& call) {
    const auto told = TRY(told_of(call));
    HistoryView view{told.of.title.text, url("/cases/{}/story", told.of.id.text()), {}};
    add_history(call, view, Subject::story, told.it.id.value);
    return history_reply(call, view);
}

}  // namespace lightfoot
