#include "domain/verbs/rules.hpp"

#include "domain/verbs/make_change.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool is_own(const Request& request, const Viewer& viewer) {
    return viewer.can(Capability::ask) && viewer.institution == request.institution;
}

Result<void> is_alive(const Request& request) {
    if (request.arrival == RequestArrival::archive) return conflict("request.is_archive");
    if (request.withdrawn_at) return conflict("request.is_withdrawn");
    return {};
}

}  // namespace

Result<void> may_write(const Request& request, const Viewer& viewer) {
    if (request.space != viewer.space) return not_found();
    const bool letter = request.arrival == RequestArrival::letter && !request.sent_at;
    if (!is_own(request, viewer) && !(letter && viewer.can(Capability::keep_desk))) return not_allowed();
    return is_alive(request);
}

Result<void> speaks_for_state(const Request& request, const Viewer& viewer) {
    if (request.space != viewer.space) return not_found();
    if (!is_own(request, viewer)) return not_allowed();
    return is_alive(request);
}

Result<void> may_write(const Offer& offer, const Viewer& viewer) {
    if (offer.space != viewer.space) return not_found();
    if (!viewer.can(Capability::offer) || viewer.institution != offer.provider) return not_allowed();
    if (offer.withdrawn_at) return conflict("offer.is_withdrawn");
    return {};
}

Result<Need*> need_of(Request& request, NeedId id) {
    for (auto& need : request.needs)
        if (need.id == id) return &need;
    return not_found();
}

void number_needs(Request& request) {
    int position = 0;
    for (auto& need : request.needs) need.position = ++position;
}

Result<void> set_topics(std::vector<TopicTag>& tags, const std::vector<TopicTag>& said) {
    FieldCheck check;
    for (const auto& [topic, standing] : said) {
        check.ids("topics", {topic}, 1);
        const auto known = std::find_if(tags.begin(), tags.end(),
                                        [&](const TopicTag& tag) { return tag.topic == topic; });
        if (known == tags.end()) tags.push_back({topic, standing});
        else known->standing = standing;
    }
    if (tags.size() > limits::topics) check.fault("topics", {"field.too_many", {{"most",
        std::int64_t(limits::topics)}}});
    std::sort(tags.begin(), tags.end());
    return check.finish();
}

void set_proposals(std::vector<TopicTag>& tags, const std::vector<std::string>& proposed) {
    std::erase_if(tags, [](const TopicTag& tag) { return tag.standing == TopicStanding::proposed; });
    for (const auto& topic : proposed) {
        const bool known = std::any_of(tags.begin(), tags.end(),
                                       [&](const TopicTag& tag) { return tag.topic == topic; });
        if (!known && tags.size() < limits::topics) tags.push_back({topic, TopicStanding::proposed});
    }
    std::sort(tags.begin(), tags.end());
}

// Whoever writes at the text takes a clearance back that was given to other words.
RequestChange change_of(const Request& before, Request after, std::string verb, AccountId actor, Time now) {
    const auto institution = after.institution;
    if (actor && !same_words(before, after)) {
        after.drafted_by = actor;
        after.clearance = {};
    }
    return make_change(before, std::move(after), Subject::request, institution, std::move(verb), actor, now);
}

OfferChange change_of(const Offer& before, Offer after, std::string verb, AccountId actor, Time now) {
    const auto provider = after.provider;
    return make_change(before, std::move(after), Subject::offer, provider, std::move(verb), actor, now);
}

InstitutionChange change_of(const Institution& before, Institution after, std::string verb, AccountId actor,
                            Time now) {
    const auto id = after.id;
    return make_change(before, std::move(after), Subject::institution, id, std::move(verb), actor, now);
}

Contact checked(FieldCheck& check, const Contact& contact) {
    Contact clean;
    clean.office = check.line("contact_office", contact.office, limits::name);
    clean.office_email = check.email("contact_office_email", contact.office_email);
    clean.person = check.line("contact_person", contact.person, limits::name);
    clean.person_email = check.email("contact_person_email", contact.person_email);
    clean.telephone = check.line("contact_telephone", contact.telephone, limits::telephone);
    return clean;
}

}  // namespace lightfoot
