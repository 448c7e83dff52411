#include "web/handlers/host_choice.hpp"

#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "domain/limits.hpp"
#include "web/handlers/programme_parts.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::string implementers_of(const Activity& activity) {
    std::string names;
    for (const auto& party : activity.parties)
        if (party.role == ActivityParty::Role::implementing && !party.name.empty() &&
            names.size() + party.name.size() + 2 < limits::title)
            names += (names.empty() ? "" : "; ") + party.name;
    return names;
}

// Who leads the project before who answers in general; only who can be written to.
const ActivityContact* contact_of(const Activity& activity) {
    const ActivityContact* best = nullptr;
    for (const auto& one : activity.contacts)
        if (!one.email.empty() && (!best || (best->type != "2" && one.type == "2"))) best = &one;
    if (!best && !activity.contacts.empty()) best = &activity.contacts.front();
    return best;
}

std::string cut(std::string text, std::size_t most) {
    return text.size() <= most ? text : first_words(text, most - 8);
}

void read_record(const Call& call, const Activity& activity, HostChoice& choice) {
    const auto title = title_for(call, activity);
    choice.host.programme = activity.id;
    choice.host.name = {cut(title.text, limits::title), title.language};
    choice.host.implementer = implementers_of(activity);
    choice.owner = choice.host.implementer;
    const auto language = activity.language.substr(0, 2);
    choice.contact.language = is_official_language(language) ? language : std::string(call.words.language());
    const auto* contact = contact_of(activity);
    if (!contact) return;
    const auto& name = contact->person.empty() ? contact->organisation : contact->person;
    choice.contact.name = cut(name, limits::name);
    if (valid_email(contact->email)) choice.contact.email = contact->email;
    const auto owner = contact->organisation.empty() ? name : contact->organisation;
    if (!owner.empty()) choice.owner = cut(owner, limits::title);
}

// What a person has confirmed; else what was proposed.
std::string first_topic(const Call& call, const Need& need, Facet facet) {
    for (const auto standing : {TopicStanding::confirmed, TopicStanding::proposed})
        for (const auto& tag : need.topics) {
            const auto* topic = call.app.vocabulary.find(tag.topic);
            if (topic && topic->facet == facet && tag.standing == standing) return topic->id;
        }
    return {};
}

std::string obligation_of(const Call& call, const std::string& subject) {
    const auto* topic = call.app.vocabulary.find(subject);
    if (!topic || topic->paragraphs.empty()) return {};
    for (const auto& one : call.app.vocabulary.topics())
        if (one.facet == Facet::obligation && one.paragraphs == std::vector{topic->paragraphs.front()} &&
            one.broader.empty())
            return one.id;
    return {};
}

}  // namespace

std::vector<std::string> paragraph_topics(const Call& call) {
    std::vector<std::string> ids;
    for (const auto& one : call.app.vocabulary.topics())
        if (one.facet == Facet::obligation) ids.push_back(one.id);
    return ids;
}

Result<HostChoice> host_choice(const Call& call, const Request& request, const Need& need) {
    HostChoice choice;
    choice.subject = first_topic(call, need, Facet::subject);
    choice.obligation = first_topic(call, need, Facet::obligation);
    if (choice.obligation.empty()) choice.obligation = obligation_of(call, choice.subject);
    const auto named = trimmed(call.form.value("programme"));
    if (named.empty()) {
        choice.host.name = {std::string(call.form.value("words")), request.language};
        choice.contact.language =
            is_official_language(request.language) ? request.language : std::string(call.words.language());
        return choice;
    }
    const auto base = programmes_of(call, request.space);
    std::optional<std::int64_t> key;
    if (base) {
        key = base->key_of(named);
        if (const auto mark = mark_of_handle(named); !key && mark) key = base->key_of(*mark);
    }
    const auto activity = key ? base->fetch(*key) : std::nullopt;
    if (!activity) return invalid("form.faults", {{"programme", "component.programme_unknown"}});
    read_record(call, *activity, choice);
    return choice;
}

}  // namespace lightfoot
