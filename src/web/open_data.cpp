#include "web/open_data.hpp"

#include "store/totals.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/posted.hpp"
#include "store/request.hpp"
#include "web/open_stories.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

constexpr std::size_t at_once = 50;

Viewer visitor_of(Space space) {
    Viewer visitor;
    visitor.space = space;
    return visitor;
}

std::string name_in(const OpenWorld& world, const Institution& institution) {
    if (institution.kind == InstitutionKind::state && !institution.state_code.empty())
        return world.words.name({Term::Kind::state, institution.state_code});
    return institution.name;
}

// Each institution is looked up once for an export.
class Parties {
public:
    Parties(Session& session, const OpenWorld& world) : session_(session), world_(world) {}
    OpenParty of(InstitutionId id) {
        const auto known = known_.find(id);
        if (known != known_.end()) return known->second;
        const auto found = find_institution(session_, visitor_of(world_.space), id);
        const OpenParty party =
            found ? OpenParty{id.text(), name_in(world_, *found), found->state_code} : OpenParty{};
        return known_.emplace(id, party).first->second;
    }

private:
    Session& session_;
    const OpenWorld& world_;
    std::map<InstitutionId, OpenParty> known_;
};

void each_archive(Session& session, const OpenWorld& world, const std::function<void(const Request&)>& use) {
    RequestFilter filter;
    filter.space = name_of(world.space);
    filter.status = name_of(RequestStatus::archive);
    for (std::size_t offset = 0;; offset += at_once) {
        const auto page = list_requests(session, visitor_of(world.space), filter, offset, at_once);
        for (const auto& request : page.requests) use(request);
        if (page.requests.size() < at_once) return;
    }
}

void requests(Session& session, const OpenWorld& world, const UseCells& use) {
    Parties parties(session, world);
    each_archive(session, world, [&](const Request& request) {
        use(cells_of(OpenRequest{request, parties.of(request.institution),
                                 world.address(url("/requests/{}", request.id.text()))}));
    });
}

void needs(Session& session, const OpenWorld& world, const UseCells& use) {
    Parties parties(session, world);
    each_archive(session, world, [&](const Request& request) {
        for (const auto& need : request.needs)
            use(cells_of(OpenNeed{request, need, parties.of(request.institution)}));
    });
}

void shelf(Session& session, const OpenWorld& world, const UseCells& use) {
    each_open_offer(session, world, [&](const OpenOffer& one) {
        for (const auto& date : open_dates(one.offer, world.today))
            use(cells_of(OpenShelfDate{one.offer, date, one.provider, one.address}));
    });
}

void providers(Session& session, const OpenWorld& world, const UseCells& use) {
    InstitutionFilter filter;
    filter.providers = true;
    filter.space = name_of(world.space);
    auto all = list_institutions(session, visitor_of(world.space), filter);
    world.words.sort(all, [&](const Institution& one) { return name_in(world, one); });
    for (const auto& one : all)
        use(cells_of(OpenProvider{one, name_in(world, one),
                                  world.address(url("/providers/{}", one.id.text())),
                                  freshness_of(one, world.freshness, world.today)}));
}

void topics(const OpenWorld& world, const UseCells& use) {
    const auto reader =
        std::find(std::begin(official_languages), std::end(official_languages), world.words.language()) -
        std::begin(official_languages);
    for (const auto& topic : world.vocabulary.topics()) {
        OpenTopic row{topic.id,
                      std::string(name_of(topic.facet)),
                      world.address(url("/vocabulary/{}", topic.id)),
                      topic.description[std::size_t(reader)],
                      topic.broader,
                      topic.related,
                      topic.paragraphs,
                      topic.dac_codes,
                      {}};
        for (std::size_t i = 0; i < row.labels.size(); ++i)
            row.labels[i] = world.vocabulary.label(topic.id, official_languages[i]);
        use(cells_of(row));
    }
}

void regions(const OpenWorld& world, const UseCells& use) {
    for (const auto& region : world.places.regions())
        if (region.practice == (world.space == Space::practice) || !region.practice)
            use(cells_of(OpenRegion{
                region.id, region.kind, region.names, {region.members.begin(), region.members.end()}}));
}

}  // namespace

std::string OpenWorld::address(const Url& page) const {
    return base_url + below(words.language(), page).str();
}

std::string OpenWorld::host() const {
    auto host = std::string_view(base_url);
    if (const auto scheme = host.find("://"); scheme != host.npos) host.remove_prefix(scheme + 3);
    host = host.substr(0, host.find('/'));
    if (!host.starts_with('[')) host = host.substr(0, host.find(':'));
    return std::string(host);
}

OpenWorld open_world(const App& app, const Words& words, Space space, Time now) {
    const auto& settings = app.settings;
    return {app.vocabulary,
            app.places,
            app.procedure,
            app.freshness,
            app.languages,
            words,
            name_of_operator(words, settings.operator_name),
            settings.base_url,
            settings.iati_organisation,
            space,
            date_of(now)};
}

std::string name_of_operator(const Words& words, const std::string& name) {
    return name.empty() ? words.text("open.publisher_unnamed") : name;
}

void each_open_offer(Session& session, const OpenWorld& world,
                     const std::function<void(const OpenOffer&)>& use) {
    Parties parties(session, world);
    OfferFilter filter;
    filter.space = name_of(world.space);
    for (std::size_t offset = 0;; offset += at_once) {
        const auto page = list_offers(session, visitor_of(world.space), filter, offset, at_once);
        for (const auto& offer : page.offers)
            use({offer, parties.of(offer.provider), freshness_of(offer, world.freshness, world.today),
                 world.address(url("/offers/{}", offer.id.text()))});
        if (page.offers.size() < at_once) return;
    }
}

void each_open_posted(Session& session, const OpenWorld& world,
                      const std::function<void(const OpenPosted&, Time posted_at)>& use) {
    Parties parties(session, world);
    std::vector<Posted> all;  // a session answers one question at a time
    each_posted(session, world.space, [&](const Posted& one) { all.push_back(one); });
    for (const auto& one : all)
        use({one.request, parties.of(one.institution), one.text, one.language,
             world.address(url("/posted/{}", one.request.text())), world.procedure.day_of(one.posted_at),
             world.space == Space::practice},
            one.posted_at);
}

void each_row(Session& session, const OpenWorld& world, OpenTable table, const UseCells& use) {
    switch (table) {
    case OpenTable::requests: return requests(session, world, use);
    case OpenTable::needs: return needs(session, world, use);
    case OpenTable::posted:
        return each_open_posted(session, world, [&](const OpenPosted& one, Time) { use(cells_of(one)); });
    case OpenTable::stories: return story_rows(session, world, use);
    case OpenTable::deliveries: return story_delivery_rows(session, world, use);
    case OpenTable::offers:
        return each_open_offer(session, world, [&](const OpenOffer& one) { use(cells_of(one)); });
    case OpenTable::shelf: return shelf(session, world, use);
    case OpenTable::providers: return providers(session, world, use);
    case OpenTable::topics: return topics(world, use);
    case OpenTable::regions: return regions(world, use);
    }
}

std::int64_t count_rows(Session& session, const OpenWorld& world, OpenTable table) {
    const auto question = "open data, " + std::to_string(int(table)) + ", " +
                          std::string(name_of(world.space)) + ", " + to_string(world.today);
    return remembered_total(session, question, [&] {
        std::int64_t count = 0;
        each_row(session, world, table, [&](const Cells&) { ++count; });
        return count;
    });
}

}  // namespace lightfoot
