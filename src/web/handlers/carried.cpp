#include "web/handlers/carried.hpp"

#include "base/text.hpp"
#include "domain/story.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t most_topics = 20;

}  // namespace

Carried carried(const Call& call) {
    Carried it;
    it.note = clean_text(call.form.value("note"));
    if (length_in_characters(it.note) > longest_carried_note) it.note.clear();
    for (auto& topic : call.form.all("topic"))
        if (it.topics.size() < most_topics && call.app.vocabulary.find(topic) &&
            std::find(it.topics.begin(), it.topics.end(), topic) == it.topics.end())
            it.topics.push_back(std::move(topic));
    if (const auto story = StoryId::parse(call.form.value("story"))) it.story = story->text();
    return it;
}

NameValues fields_beside_note(const Carried& it) {
    NameValues fields;
    for (const auto& topic : it.topics) fields.emplace_back("topic", topic);
    if (!it.story.empty()) fields.emplace_back("story", it.story);
    return fields;
}

NameValues fields_of(const Carried& it) {
    auto fields = fields_beside_note(it);
    if (it.any()) fields.emplace_back("note", it.note);
    return fields;
}

}  // namespace lightfoot
