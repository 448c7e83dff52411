#pragma once
// A few published programmes, in an index of their own, and what a State asks of them.

#include "matching/hosts.hpp"
#include "world.hpp"

#include <map>

namespace lightfoot::test {

inline const Date asked_on = date_of(2026, 11, 24);

// Going on in Bolivia for years, about control of exports, as a project.
inline Activity programme(std::string id, std::string title = "Export control and licensing",
                          std::string language = "en") {
    Activity activity;
    activity.id = std::move(id);
    activity.language = language;
    activity.signs.status = ProgrammeStatus::implementation;
    activity.signs.actual_start = date_of(2025, 1, 1);
    activity.signs.planned_end = date_of(2029, 1, 1);
    activity.signs.updated = date_of(2026, 10, 1);
    activity.texts = {{ActivityText::Kind::title, language, std::move(title)}};
    activity.countries = {{"", "BO", "", {}, false}};
    activity.parties = {{ActivityParty::Role::reporting, "XM-1", "Agency of the giver", "10", ""}};
    activity.aid_types = {"C01"};
    return activity;
}

// The activities as a base keeps them: key 1 for the first.
class Programmes {
public:
    explicit Programmes(std::vector<Activity> activities, bool backwards = false)
        : index_(programme_schema(), programme_ranking()),
          finder_(small_vocabulary(), small_tagger(), places()) {
        const ProgrammeReader reader(small_vocabulary(), small_tagger(), places());
        std::vector<IndexDocument> documents;
        for (std::size_t i = 0; i < activities.size(); ++i) {
            auto reading = reader.read(std::int64_t(i) + 1, activities[i]);
            sketches_[std::int64_t(i) + 1] = std::move(reading.sketch);
            documents.push_back(std::move(reading.document));
            activities_[std::int64_t(i) + 1] = std::move(activities[i]);
        }
        if (backwards) std::reverse(documents.begin(), documents.end());
        for (const auto& document : documents) index_.add(std::span(&document, 1));
    }
    HostFinder::Base base() const {
        return {index_, [this](std::int64_t key) { return std::string_view(sketches_.at(key)); },
                [this](std::int64_t key) { return std::optional(activities_.at(key)); }};
    }
    Hosts ask(const NeedQuery& query, std::size_t count = 20,
              const HostHints& hints = {}) const {
        return finder_.find(base(), query, count, hints);
    }
    std::vector<Host> apart(const NeedQuery& query, const HostHints& hints = {}) const {
        return apart(std::span(&query, 1), hints);
    }
    std::vector<Host> apart(std::span<const NeedQuery> needs, const HostHints& hints = {}) const {
        return finder_.apart(base(), needs, hints);
    }
    std::vector<std::string> near(const NeedQuery& query) const {
        std::vector<std::string> ids;
        for (const auto& host : ask(query).near) ids.push_back(host.activity.id);
        return ids;
    }

private:
    Index index_;
    HostFinder finder_;
    std::map<std::int64_t, std::string> sketches_;
    std::map<std::int64_t, Activity> activities_;
};

inline const HostReason* reason_of(const Host& host, HostCriterion criterion) {
    for (const auto& each : host.reasons)
        if (each.criterion == criterion) return &each;
    return nullptr;
}

}  // namespace lightfoot::test
