#include "web/alert_sight.hpp"

#include "domain/alert_link.hpp"
#include "store/case.hpp"
#include "store/letter.hpp"
#include "store/matrix.hpp"
#include "store/public_story.hpp"
#include "web/handlers/common.hpp"
#include "web/session.hpp"

namespace lightfoot {

namespace {

using Seen = std::optional<SeenRecord>;

Seen see_request(Session& session, const Viewer& viewer, RequestId id) {
    const auto request = find_request(session, viewer, id);
    return request ? Seen{{title_of(*request), request->language}} : Seen{};
}
Seen see_matrix(Session& session, const Viewer& viewer, RequestId id) {
    const auto request = find_request_of_matrix(session, viewer, id);
    return request ? Seen{{title_of(*request), request->language}} : Seen{};
}
Seen see_case(Session& session, const Viewer& viewer, CaseId id) {
    const auto it = find_case(session, viewer, id);
    return it ? Seen{{it->title.text, it->title.language}} : Seen{};
}
Seen see_delivery(Session& session, const Viewer& viewer, DeliveryId id) {
    const auto it = find_case_of_delivery(session, viewer, id);
    if (!it) return std::nullopt;
    for (const auto& delivery : it->deliveries)
        if (delivery.id == id) return Seen{{delivery.title, delivery.language}};
    return std::nullopt;
}
Seen see_offer(Session& session, const Viewer& viewer, OfferId id) {
    const auto offer = find_offer(session, viewer, id);
    return offer ? Seen{{offer->title, offer->language}} : Seen{};
}
Seen see_story(Session& session, const Viewer& viewer, StoryId id) {
    const auto story = find_public_story(session, viewer, id);
    if (!story) return std::nullopt;
    for (const auto part : {StoryPart::state_summary, StoryPart::provider_summary})
        if (const auto* passage = story->passage(part)) return Seen{{passage->title, passage->language}};
    return Seen{SeenRecord{}};
}
Seen see_letter(Session& session, const Viewer& viewer, LetterId id) {
    return find_letter(session, viewer, id) ? Seen{SeenRecord{}} : Seen{};
}
Seen see_entry(Session& session, const Viewer& viewer, InstitutionId id) {
    return id == viewer.institution && find_institution(session, viewer, id) ? Seen{SeenRecord{}} : Seen{};
}

template <class TheId>
Seen see(Session& session, const Viewer& viewer, std::string_view id,
         Seen (*find)(Session&, const Viewer&, TheId)) {
    const auto parsed = TheId::parse(id);
    return parsed ? find(session, viewer, *parsed) : std::nullopt;
}

}  // namespace

std::optional<SeenRecord> see_record(Session& session, const Viewer& viewer, std::string_view path) {
    if (path == "/desk") return viewer.can(Capability::keep_desk) ? Seen{SeenRecord{}} : Seen{};
    const auto end = path.find('/', 1);
    if (!path.starts_with('/') || end == path.npos) return std::nullopt;
    const auto noun = path.substr(0, end), rest = path.substr(end + 1);
    const auto id = rest.substr(0, rest.find('/'));
    if (noun == "/requests" && rest.ends_with("/matrix"))
        return see<RequestId>(session, viewer, id, see_matrix);
    if (noun == "/requests") return see<RequestId>(session, viewer, id, see_request);
    if (noun == "/cases") return see<CaseId>(session, viewer, id, see_case);
    if (noun == "/deliveries") return see<DeliveryId>(session, viewer, id, see_delivery);
    if (noun == "/offers") return see<OfferId>(session, viewer, id, see_offer);
    if (noun == "/stories") return see<StoryId>(session, viewer, id, see_story);
    if (noun == "/letters") return see<LetterId>(session, viewer, id, see_letter);
    if (noun == "/providers") return see<InstitutionId>(session, viewer, id, see_entry);
    return std::nullopt;
}

std::vector<SeenAlert> seen_alerts(Session& session, const Account& account) {
    const auto viewer = viewer_of(account);
    std::vector<SeenAlert> seen;
    for (auto& alert : list_alerts(session, account.id))
        if (auto record = see_record(session, viewer, alert.path))
            seen.push_back({std::move(alert), std::move(*record)});
    return seen;
}

bool complete_notice(const App& app, OutboxEntry& entry, Time now) {
    auto& notice = entry.notice;
    if (notice.kind != NoticeKind::alert && notice.kind != NoticeKind::digest) return true;
    std::map<AlertKind, std::int64_t> counts;
    AlertLink link;
    app.store.read([&](Session& session) {
        const auto mail = find_alert_mail(session, entry.id);
        if (!mail) return;
        const auto viewer = viewer_of(mail->account);
        for (const auto& alert : mail->alerts)
            if (frequency_of(mail->choices, viewer.role, alert.kind) != AlertFrequency::never &&
                see_record(session, viewer, alert.path))
                ++counts[alert.kind];
        link = {mail->account.id, {date_of(now).days + alert_link_days}, {}};
        for (const auto& [kind, count] : counts)
            link.entries.push_back({kind, changes_of(mail->choices, kind)});
    });
    if (counts.empty()) return false;
    for (const auto& [kind, count] : counts) notice.alerts.push_back({kind, count});
    notice.less_path = "/alerts/by-mail/" + alert_link_token(app.secrets.key, link);
    return true;
}

}  // namespace lightfoot
