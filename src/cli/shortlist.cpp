#include "cli/shortlist.hpp"

#include "base/text.hpp"
#include "web/api/record.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::string_view outcome_keys[] = {"outcome.listed", "outcome.below_the_cut", "outcome.excluded",
                                             "outcome.nothing_in_common", "outcome.not_open"};

class Printer {
public:
    Printer(const Terminal& terminal, const Words& words) : terminal_(terminal), words_(words) {}

    void request(const MatchedRequest& matched) {
        const auto& request = matched.request;
        if (!matched.requester.empty()) {
            std::vector<std::string> facts{matched.requester};
            if (matched.day)
                facts.push_back(words_.date(*matched.day));
            else if (!request.date_note.empty())
                facts.push_back(request.date_note);
            facts.push_back(say("request.status." + std::string(name_of(status_of(request)))));
            line(0, joined(facts) + "  [" + request.id.text() + "]");
        }
        if (!request.title.empty()) line(0, request.title);
        if (request.needs.empty()) line(0, say("cli.text_not_known"));
        for (const auto& need : matched.needs) this->need(matched, need);
    }

private:
    void need(const MatchedRequest& matched, const MatchedNeed& matched_need) {
        const auto& need = matched_need.need;
        terminal_.line("");
        const auto count = std::int64_t(matched.needs.size());
        if (count > 1)
            line(0, say({"cli.need_of", {{"position", std::int64_t(need.position)}, {"count", count}}}));
        if (!need.why_it_matters.empty()) line(0, need.why_it_matters);
        line(0, need.text.empty() ? need.title : need.text);
        if (matched_need.outcome) return outcome(matched_need);
        shortlist(matched_need);
    }

    void shortlist(const MatchedNeed& matched) {
        const auto& found = matched.shortlist;
        if (found.candidates.empty()) return line(2, say("cli.nothing_found"));
        line(2, say({"match.count",
                     {{"shown", std::int64_t(found.candidates.size())},
                      {"offers", std::int64_t(found.considered - found.activities)},
                      {"activities", std::int64_t(found.activities)}}}));
        int tier = 0, place = 0;
        for (const auto& one : found.candidates) {
            if (one.tier != tier) {
                tier = one.tier;
                terminal_.line("");
                line(2, "== " + say("match.tier_" + std::to_string(tier)));
            }
            candidate(matched, one, words_.number(++place) + ". ", false);
        }
    }

    void outcome(const MatchedNeed& matched) {
        const auto& outcome = *matched.outcome;
        line(2,
             say({std::string(outcome_keys[int(outcome.code)]), {{"place", std::int64_t(outcome.place)}}}));
        candidate(matched, outcome.candidate, "", true);
    }

    void candidate(const MatchedNeed& matched, const Candidate& one, const std::string& place,
                   bool everything) {
        const auto found =
            std::find_if(matched.offers.begin(), matched.offers.end(),
                         [&](const MatchedOffer& offer) { return offer.offer.id == one.offer; });
        if (found == matched.offers.end()) return;
        const auto& offer = found->offer;
        const auto confirmed =
            offer.confirmed_on
                ? say({"freshness.state.fresh", {{"date", *offer.confirmed_on}}})
                : say(offer.kind == OfferKind::documented_activity ? "freshness.state.source"
                                                                   : "freshness.state.unconfirmed");
        line(2, place + offer.title + "  [" + offer.id.text() + "]");
        line(5, joined({found->provider, say("offer.kind." + std::string(name_of(offer.kind))), confirmed}));
        criteria(one.criteria, everything);
    }

    // What nobody stated stands in one line, unless everything is asked for.
    void criteria(const std::vector<CriterionResult>& results, bool everything) {
        std::vector<std::string> to_ask;
        for (const auto& result : results) {
            const auto name = say("match.criterion." + std::string(name_of(result.criterion)));
            if (is_open(result) && !everything)
                to_ask.push_back(name);
            else
                criterion(result, name);
        }
        if (!to_ask.empty()) line(5, say("match.to_ask") + ": " + words_.list(to_ask));
    }

    void criterion(const CriterionResult& result, const std::string& name) {
        auto text = name + " (" + say("match.verdict." + std::string(name_of(result.verdict))) +
                    "): " + say(result.reason);
        if (result.proposed) text += " (" + say("match.on_proposed_topics") + ")";
        line(5, text);
        for (const auto& phrase : result.phrases)
            if (!phrase.offer_text.empty()) line(7, phrase.need_text.empty()
                        ? phrase.offer_text
                        : say({"match.phrase",
                               {{"need", Quote{phrase.need_text, phrase.need_language}},
                                {"offer", Quote{phrase.offer_text, phrase.offer_language}}}}));
    }

    static std::string joined(const std::vector<std::string>& facts) {
        std::string text;
        for (const auto& fact : facts) {
            if (fact.empty()) continue;
            if (!text.empty()) text += " · ";
            text += fact;
        }
        return text;
    }

    std::string say(const Message& message) const { return words_.text(message); }
    void line(std::size_t indent, const std::string& text) const {
        std::string out(indent, ' ');
        for (char c : text) {
            out += c;
            if (c == '\n') out.append(indent, ' ');
        }
        terminal_.line(out);
    }

    const Terminal& terminal_;
    const Words& words_;
};

Json offer_json(const MatchedOffer& matched) {
    const auto& offer = matched.offer;
    return Json::object(
        {{"id", offer.id.text()},
         {"title", offer.title},
         {"language", offer.language},
         {"provider", offer.provider.text()},
         {"provider_name", matched.provider},
         {"kind", name_of(offer.kind)},
         {"confirmed_on", offer.confirmed_on ? Json(to_string(*offer.confirmed_on)) : Json()}});
}

}  // namespace

void print(const Terminal& terminal, const Words& words, const std::vector<MatchedRequest>& matched) {
    Printer printer(terminal, words);
    for (std::size_t at = 0; at < matched.size(); ++at) {
        if (at > 0) terminal.line("");
        printer.request(matched[at]);
    }
}

Json to_json(const Words& words, const std::vector<MatchedRequest>& matched) {
    return Json::array(matched, [&](const MatchedRequest& one) {
        const bool kept = bool(one.request.id);
        const auto needs = Json::array(one.needs, [&](const MatchedNeed& need) {
            return Json::object({{"need", to_json(words, need.need)},
                                 {"shortlist", need.outcome ? Json() : to_json(words, need.shortlist)},
                                 {"outcome", need.outcome ? to_json(words, *need.outcome) : Json()},
                                 {"offers", Json::array(need.offers, offer_json)}});
        });
        return Json::object(
            {{"request", kept ? to_json(words, one.request, one.requester) : Json()}, {"needs", needs}});
    });
}

}  // namespace lightfoot
