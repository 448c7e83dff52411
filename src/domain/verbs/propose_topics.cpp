#include "domain/verbs/rules.hpp"

namespace lightfoot {

RequestChange propose_topics(const Request& request, const std::vector<TopicProposal>& proposals, Time now) {
    Request after = request;
    for (const auto& [id, topics] : proposals)
        for (auto& need : after.needs)
            if (need.id == id) set_proposals(need.topics, topics);
    return change_of(request, std::move(after), "topics_proposed", {}, now);
}

OfferChange propose_topics(const Offer& offer, const std::vector<std::string>& topics, Time now) {
    Offer after = offer;
    set_proposals(after.topics, topics);
    return change_of(offer, std::move(after), "topics_proposed", {}, now);
}

}  // namespace lightfoot
