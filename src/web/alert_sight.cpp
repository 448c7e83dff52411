#include "web/alert_sight.hpp"

#include "domain/alert_link.hpp"
#include "store/case.hpp"
#include "store/letter.hpp"
#include "store/need_table.hpp"
#include "store/offer.hpp"
#include "store/public_story.hpp"
#include "web/handlers/common.hpp"
#include "web/session.hpp"

#include <map>
#include <utility>

namespace lightfoot {

namespace {

using Seen = std::optional<SeenRecord>;

// A page of ours: "/cases/0123456789/plan" is the noun "cases", the id and the rest "plan".
struct PlaceOfPage {
    std::string_view noun, id, rest;
};
PlaceOfPage place_of(std::string_view path) {
    PlaceOfPage place;
    std::string_view* const parts[] = {&place.noun, &place.id, &place.rest};
    for (std::size_t i = 0; i < std::size(parts) && !path.empty(); ++i) {
        path.remove_prefix(1);
        const auto end = i + 1 == std::size(parts) ? path.npos : path.find('/');
        *parts[i] = path.substr(0, end);
        path = end == path.npos ? std::string_view{} : path.substr(end);
    }
    return place;
}

// By its name, or by the one that it once had.
bool is_need_table(std::string_view rest) { return rest == "need-table" || rest == "matrix"; }

Seen see(const Request& request) { return SeenRecord{title_of(request), request.language}; }
Seen see(const Case& it) { return SeenRecord{it.title.text, it.title.language}; }
Seen see(const Offer& offer) { return SeenRecord{offer.title, offer.language}; }
Seen see(const PublicStory& story) {
    for (const auto part : {StoryPart::state_summary, StoryPart::provider_summary})
        if (const auto* passage = story.passage(part)) return SeenRecord{passage->title, passage->language};
    return SeenRecord{};
}
Seen see_need_table(Session& session, const Viewer& viewer, RequestId id) {
    const auto request = find_request_of_need_table(session, viewer, id);
    return request ? see(*request) : Seen{};
}
Seen see_delivery(Session& session, const Viewer& viewer, DeliveryId id) {
    const auto it = find_case_of_delivery(session, viewer, id);
    if (!it) return std::nullopt;
    for (const auto& delivery : it->deliveries)
        if (delivery.id == id) return SeenRecord{delivery.title, delivery.language};
    return std::nullopt;
}
Seen see_letter(Session& session, const Viewer& viewer, LetterId id) {
    return find_letter(session, viewer, id) ? Seen{SeenRecord{}} : Seen{};
}
Seen see_entry(Session& session, const Viewer& viewer, InstitutionId id) {
    return id == viewer.institution && find_institution(session, viewer, id) ? Seen{SeenRecord{}} : Seen{};
}

template <class TheId>
Seen see_one(Session& session, const Viewer& viewer, std::string_view id,
             Seen (*find)(Session&, const Viewer&, TheId)) {
    const auto parsed = TheId::parse(id);
    return parsed ? find(session, viewer, *parsed) : std::nullopt;
}

// The records behind pages of ours, as far as this viewer sees them. Kinds of which a person has many alerts
// are read together.
class Sight {
public:
    Sight(Session& session, const Viewer& viewer, const std::vector<Alert>& alerts)
        : session_(session), viewer_(viewer) {
        std::vector<RequestId> requests;
        std::vector<CaseId> cases;
        std::vector<OfferId> offers;
        std::vector<StoryId> stories;
        for (const auto& alert : alerts) {
            const auto [noun, id, rest] = place_of(alert.path);
            if (noun == "requests" && !is_need_table(rest)) add(requests, id);
            if (noun == "cases") add(cases, id);
            if (noun == "offers") add(offers, id);
            if (noun == "stories") add(stories, id);
        }
        know("requests", find_requests(session, viewer, requests));
        know("cases", find_cases(session, viewer, cases));
        know("offers", find_offers(session, viewer, offers));
        know("stories", find_public_stories(session, viewer, stories));
    }

    Seen operator()(std::string_view path) const {
        if (path == "/desk") return viewer_.can(Capability::keep_desk) ? Seen{SeenRecord{}} : Seen{};
        const auto [noun, id, rest] = place_of(path);
        if (noun == "requests" && is_need_table(rest))
            return see_one<RequestId>(session_, viewer_, id, see_need_table);
        if (noun == "deliveries") return see_one<DeliveryId>(session_, viewer_, id, see_delivery);
        if (noun == "letters") return see_one<LetterId>(session_, viewer_, id, see_letter);
        if (noun == "providers") return see_one<InstitutionId>(session_, viewer_, id, see_entry);
        const auto found = known_.find({std::string(noun), std::string(id)});
        return found == known_.end() ? std::nullopt : found->second;
    }

private:
    template <class TheId>
    static void add(std::vector<TheId>& ids, std::string_view id) {
        if (const auto parsed = TheId::parse(id)) ids.push_back(*parsed);
    }
    template <class Record>
    void know(const char* noun, const std::vector<Record>& records) {
        for (const auto& one : records) known_.emplace(std::pair(noun, one.id.text()), see(one));
    }

    Session& session_;
    const Viewer& viewer_;
    std::map<std::pair<std::string, std::string>, Seen> known_;  // by noun and id
};

}  // namespace

std::vector<SeenAlert> seen_alerts(Session& session, const Account& account) {
    const auto viewer = viewer_of(account);
    auto alerts = list_alerts(session, account.id);
    const Sight sight(session, viewer, alerts);
    std::vector<SeenAlert> seen;
    for (auto& alert : alerts)
        if (auto record = sight(alert.path)) seen.push_back({std::move(alert), std::move(*record)});
    return seen;
}

bool complete_notice(const App& app, OutboxEntry& entry, Time now) {
    auto& notice = entry.notice;
    if (notice.kind != NoticeKind::alert && notice.kind != NoticeKind::digest) return true;
    std::map<AlertKind, std::int64_t> counts;
    std::optional<Milestone> step;
    AlertLink link;
    app.store.read([&](Session& session) {
        const auto mail = find_alert_mail(session, entry.id);
        if (!mail) return;
        const auto viewer = viewer_of(mail->account);
        const Sight sight(session, viewer, mail->alerts);
        for (const auto& alert : mail->alerts)
            if (frequency_of(mail->choices, viewer.role, alert.kind) != AlertFrequency::never &&
                sight(alert.path))
                ++counts[alert.kind], step = alert.step;
        link = {mail->account.id, {date_of(now).days + alert_link_days}, {}};
        for (const auto& [kind, count] : counts)
            link.entries.push_back({kind, changes_of(mail->choices, kind)});
    });
    if (counts.empty()) return false;
    for (const auto& [kind, count] : counts)
        notice.alerts.push_back(
            {kind, count, kind == AlertKind::progress && count == 1 ? step : std::nullopt});
    notice.less_path = "/alerts/by-mail/" + alert_link_token(app.secrets.key, link);
    return true;
}

}  // namespace lightfoot
