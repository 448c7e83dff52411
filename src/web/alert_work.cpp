#include "web/alert_work.hpp"

#include "domain/limits.hpp"
#include "domain/procedure.hpp"
#include "store/account.hpp"
#include "store/alert.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/outbox.hpp"
#include "store/progress.hpp"
#include "store/public_story.hpp"
#include "store/request.hpp"
#include "web/due_dates.hpp"
#include "web/every_page.hpp"
#include "web/finder.hpp"
#include "web/session.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::size_t listed = 20;
constexpr std::int64_t step_days = 3;  // that a step is news; later it is in the record alone
constexpr int close_tier = 3;  // with less in common it is a coincidence of words

bool is_new(std::optional<Time> at, Time now) {
    return at && now.seconds - at->seconds < news_days * day_seconds;
}

// People who are told the same: those of one role and institution.
struct Group {
    Viewer viewer;
    std::vector<Account> people;
};
std::vector<Group> groups_of(Session& session) {
    std::map<std::tuple<Space, Role, InstitutionId>, Group> groups;
    for (const auto space : {Space::real, Space::practice})
        for (auto& account : list_accounts(session, space)) {
            auto& group = groups[{space, account.role, account.institution}];
            group.viewer = viewer_of(account);
            group.people.push_back(std::move(account));
        }
    std::vector<Group> all;
    for (auto& [key, group] : groups) all.push_back(std::move(group));
    return all;
}

// What is new for whoever it may concern, read once for all.
struct Fresh {
    std::set<OfferId> offers;
    std::map<Space, std::vector<PublicStory>> stories;
    std::map<std::pair<Space, InstitutionId>, std::vector<TakenStep>> steps;  // by who asks
};
Fresh read_fresh(Session& session, Time now) {
    Fresh fresh;
    for (const auto id : offers_created_since(session, {now.seconds - news_days * day_seconds}))
        fresh.offers.insert(id);
    for (const auto& one : steps_taken_since(session, {now.seconds - step_days * day_seconds}))
        fresh.steps[{one.space, one.of}].push_back(one);
    for (const auto space : {Space::real, Space::practice}) {
        Viewer reader;
        reader.space = space;
        StoryFilter filter;
        filter.space = std::string(name_of(space));
        for (auto& story : public_stories(session, reader, filter, 0, limits::page).stories)
            if (is_new(story.since, now)) fresh.stories[space].push_back(std::move(story));
    }
    return fresh;
}

// What one group is to be told. It reads, and knows nothing of who was told before.
class News {
public:
    News(App& app, Session& session, const Fresh& fresh, const Group& group, Time now)
        : app_(app), session_(session), fresh_(fresh), viewer_(group.viewer), now_(now) {}

    std::vector<AlertText> read() {
        for (const auto kind : alert_kinds(viewer_.role)) {
            if (kind == AlertKind::arrivals) arrivals();
            if (kind == AlertKind::progress) steps();
            if (kind == AlertKind::due) days();
            if (kind == AlertKind::confirm) confirmations();
            if (kind == AlertKind::offers) offers();
            if (kind == AlertKind::stories) stories();
        }
        return std::move(news_);
    }

private:
    void add(AlertKind kind, const std::string& path, const std::string& what = {}) {
        news_.push_back({kind, path + what, path});
    }

    // A letter is entered by the desk itself.
    void arrivals() {
        RequestFilter open;
        open.status = "open", open.space = std::string(name_of(viewer_.space));
        for (std::size_t from = 0;;) {
            const auto page = list_requests(session_, viewer_, open, from, limits::page).requests;
            for (const auto& one : page)
                if (is_new(one.sent_at, now_) && one.arrival == RequestArrival::written_here)
                    add(AlertKind::arrivals, "/requests/" + one.id.text());
            from += page.size();  // newest first: what follows an old one is older
            if (page.size() < limits::page || !is_new(page.back().sent_at, now_)) return;
        }
    }

    void steps() {
        const auto own = fresh_.steps.find({viewer_.space, viewer_.institution});
        if (own == fresh_.steps.end()) return;
        for (const auto& one : own->second) news_.push_back(progress_alert(one.request, one.step));
    }

    void days() {
        const Date today = app_.procedure.day_of(now_);
        const auto all = due_dates(app_, session_, viewer_, now_);
        for (const auto& date : *all) {
            const int ahead = date.day.days - today.days;
            const bool of_its_own = date.kind == DueKind::confirmation || date.kind == DueKind::contact;
            const bool told = is_task(date.kind) || date.kind == DueKind::delivery;
            if (told && !of_its_own && ahead >= 0 && ahead <= due_ahead_days)
                add(AlertKind::due, date.path, " " + std::string(name_of(date.kind)) + to_string(date.day));
        }
    }

    template <class Record>
    void confirm(const Record& record, const std::string& path) {
        const auto state = freshness_of(record, app_.freshness, date_of(now_));
        if (state == FreshnessState::due || state == FreshnessState::overdue ||
            state == FreshnessState::hidden)
            add(AlertKind::confirm, path, " " + to_string(*record.confirmed_on));
    }
    std::vector<Offer> own_offers() {
        OfferFilter mine;
        mine.own = true;
        return every_page([&](std::size_t from) {
            return list_offers(session_, viewer_, mine, from, limits::page).offers;
        });
    }
    // A State has an entry to confirm, a provider its offers too.
    void confirmations() {
        if (viewer_.can(Capability::offer))
            for (const auto& one : own_offers())
                if (!one.withdrawn_at) confirm(one, "/offers/" + one.id.text());
        if (const auto own = find_institution(session_, viewer_, viewer_.institution))
            confirm(*own, "/providers/" + own->id.text());
    }

    std::vector<Request> own_requests() {
        RequestFilter mine;
        mine.own = true;
        auto requests = every_page([&](std::size_t from) {
            return list_requests(session_, viewer_, mine, from, limits::page).requests;
        });
        std::erase_if(requests, [](const Request& one) { return one.withdrawn_at.has_value(); });
        return requests;
    }

    // As on the shortlists of one's own requests.
    void offers() {
        if (fresh_.offers.empty()) return;
        const auto own = find_institution(session_, viewer_, viewer_.institution);
        const auto state = own ? own->state_code : std::string();
        for (const auto& request : own_requests())
            for (const auto& need : request.needs) {
                const auto list = app_.finder.shortlist(request, need, state, date_of(now_), listed);
                for (const auto& one : list.candidates)
                    if (one.tier <= close_tier && fresh_.offers.contains(one.offer) &&
                        find_offer(session_, viewer_, one.offer))
                        add(AlertKind::offers, "/offers/" + one.offer.text());
            }
    }

    void stories() {
        const auto fresh = fresh_.stories.find(viewer_.space);
        if (fresh == fresh_.stories.end()) return;
        std::set<std::string> topics, regions;
        const bool all = viewer_.role != Role::point_of_contact && viewer_.role != Role::provider;
        if (!all) read_interests(topics, regions);
        for (const auto& story : fresh->second)
            if (all || may_interest(story, viewer_.institution, topics, regions))
                add(AlertKind::stories, "/stories/" + story.id.text());
    }

    // Topics of one's own requests or offers; the regions that hold one's State, or that one's offers name.
    void read_interests(std::set<std::string>& topics, std::set<std::string>& regions) {
        const auto take = [&](const std::vector<TopicTag>& tags) {
            for (const auto& tag : tags)
                if (tag.standing != TopicStanding::removed) topics.insert(tag.topic);
        };
        if (viewer_.role == Role::provider) {
            for (const auto& one : own_offers()) {
                take(app_.finder.topics_of(one));
                regions.insert(one.regions.begin(), one.regions.end());
            }
            return;
        }
        for (const auto& request : own_requests())
            for (const auto& need : request.needs) take(app_.finder.topics_of(need, request.language));
        const auto own = find_institution(session_, viewer_, viewer_.institution);
        for (const auto& region : app_.places.regions())
            if (own && region.kind != "world" && region.members.contains(own->state_code))
                regions.insert(region.id);
    }

    App& app_;
    Session& session_;
    const Fresh& fresh_;
    const Viewer& viewer_;
    const Time now_;
    std::vector<AlertText> news_;
};

// A reminder with a link of its own has said it to this address already.
bool was_reminded(Session& session, const Account& account, Time now) {
    constexpr std::int64_t reminded_days = 14;
    return count_notices(session, account.space, account.email, NoticeKind::still_right,
                         {now.seconds - reminded_days * day_seconds}) > 0;
}

struct Told {
    Account account;
    AlertText text;
};

}  // namespace

Concerns concerns_of(App& app, Time now) {
    return [&app, now, known = std::map<InstitutionId, std::set<RequestId>>()](
               RequestId request, const Account& account) mutable {
        const auto [at, fresh] = known.try_emplace(account.institution);
        if (fresh)
            for (const auto& one : app.finder.needs_for(viewer_of(account), date_of(now)))
                if (one.candidate.tier <= close_tier) at->second.insert(one.request);
        return at->second.contains(request);
    };
}

Result<int> raise_alerts(App& app, Time now) {
    std::vector<Told> all;
    app.store.read([&](Session& session) {
        const auto fresh = read_fresh(session, now);
        for (const auto& group : groups_of(session))
            for (const auto& text : News(app, session, fresh, group, now).read())
                for (const auto& account : group.people)
                    if (!was_raised(session, account.id, text)) {
                        all.push_back({account, text});
                        all.back().text.told =
                            text.kind == AlertKind::confirm && was_reminded(session, account, now);
                    }
    });
    if (all.empty()) return 0;
    return app.store.write(now, [&](Transaction& transaction) -> Result<int> {
        for (const auto& [account, text] : all)
            raise_alert(transaction, app.secrets.key, account, text, true);
        return int(all.size());
    });
}

}  // namespace lightfoot
