#include "exchange/story_records.hpp"

#include "domain/limits.hpp"
#include "exchange/component_records.hpp"

namespace lightfoot {

namespace {

StoryMaterial material_of(const Case& it, const Records& records) {
    StoryMaterial from;
    from.of = it;
    from.funder.words = it.funder.words;
    from.expert.words = it.expert.words;
    from.host.words = it.host.words;
    from.carriers = carriers_of(it, records);
    for (const auto& request : records.requests)
        for (const auto& need : request.needs) {
            if (request.id != it.request || need.id != it.need) continue;
            from.why_it_matters = {need.why_it_matters, request.language};
            for (const auto& tag : need.topics)
                if (tag.standing == TopicStanding::confirmed) from.topics.push_back(tag.topic);
        }
    return from;
}

// A summary, or the translation of a part; the original comes before its translations.
void read_text(Fields& fields, const StoryMaterial& from, Time at, ProjectStory& story) {
    StoryText text;
    text.part = fields.choice("part", story_part, Must::be_there).value_or(StoryPart::state_summary);
    text.language = fields.line("language", 20, Must::be_there);
    text.title = fields.line("title", limits::title);
    text.text = fields.text("text", limits::story_summary);
    text.at = at;
    text.by = side_of(text.part) == Side::requester ? StoryHand::requester : StoryHand::provider;
    if (const auto hand = fields.choice("translated_by", story_hand)) {
        text.by = *hand;
        text.translates = mark_of(words_of(story, from, text.part));
    }
    if (!is_official_language(text.language))
        fields.fault("language", {"records.language_unknown", {{"word", pointer_piece(text.language)}}});
    story.texts.push_back(std::move(text));
}

// "need"; "state_summary.en": the translation of a part.
void release(Fields& fields, const std::string& word, const StoryMaterial& from, Time at,
             ProjectStory& story) {
    const auto dot = word.find('.');
    const auto part = story_part(word.substr(0, dot));
    const auto language = dot == std::string::npos ? std::string() : word.substr(dot + 1);
    const auto* text = part && !language.empty() ? translation_of(story, *part, language) : nullptr;
    if (!part || (!language.empty() && !text))
        return fields.fault("release", {"records.word_unknown", {{"word", pointer_piece(word)}}});
    auto mark =
        text ? mark_of(StoryWords{text->title, text->text, text->language}) : released_of(story, from, *part);
    story.releases.push_back({*part, language, std::move(mark), at});
}

}  // namespace

void read_story(Fields& fields, const Case& it, Records& records) {
    const auto from = material_of(it, records);
    ProjectStory story{
        {stable_id("practice story", it.id.text())}, it.space, it.id, it.requester, it.provider, {}, {}, 0};
    const auto at = fields.past_moment("released_at").value_or(it.interested_at);
    fields.objects("texts", 20, [&](Fields& one) { read_text(one, from, at, story); });
    const auto words = fields.list(
        "release", 60, [](std::string_view) { return true; }, "records.word_unknown");
    for (const auto& word : words) release(fields, word, from, at, story);
    settle_telling(story, at);
    records.stories.push_back(std::move(story));
}

}  // namespace lightfoot
