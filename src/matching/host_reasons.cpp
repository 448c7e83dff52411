// What is said of a host that is listed, criterion by criterion. Its texts are taken apart once, and no more
// of them than the need can ask for.

#include "matching/host_asking.hpp"

#include "matching/parties.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_topics_named = 5, most_phrases = 3, most_codes_named = 4;
constexpr std::size_t texts_for_subject = 2;
constexpr std::size_t words_looked_at = 400;  // bytes of a description: enough to find a phrase in

HostReason reason(HostCriterion criterion, Verdict verdict, Message message) {
    return {criterion, verdict, std::move(message), {}};
}

const ActivityParty* party(const Activity& activity, std::initializer_list<ActivityParty::Role> roles) {
    for (const auto role : roles)
        for (const auto& each : activity.parties)
            if (each.role == role && !each.name.empty()) return &each;
    return nullptr;
}

// Of the currency in which most is committed: what is committed, and what of it is not yet spent.
struct Money {
    std::string currency;
    std::int64_t committed = 0, spent = 0;  // in whole units
};
std::optional<Money> money_of(const Activity& activity) {
    std::map<std::string, Money> by_currency;
    for (const auto& sum : activity.sums) {
        auto& money = by_currency[sum.currency];
        money.currency = sum.currency;
        if (sum.kind == ActivitySum::Kind::commitment) money.committed += sum.hundredths / 100;
        if (sum.kind == ActivitySum::Kind::disbursement || sum.kind == ActivitySum::Kind::expenditure)
            money.spent += sum.hundredths / 100;
    }
    const Money* best = nullptr;
    for (const auto& [currency, money] : by_currency)
        if (!currency.empty() && money.committed > 0 && (!best || money.committed > best->committed))
            best = &money;
    return best ? std::optional(*best) : std::nullopt;
}

HostReason money_reason(const Activity& activity) {
    const auto money = money_of(activity);
    if (!money) return reason(HostCriterion::money, Verdict::not_stated, "hosts.reason.money_not_stated");
    const auto left = money->committed - money->spent;
    if (left * 20 <= money->committed)  // a twentieth left, or nothing
        return reason(HostCriterion::money, Verdict::does_not_fit, "hosts.reason.money_spent");
    return reason(HostCriterion::money, Verdict::fits,
                  {"hosts.reason.money_left", {{"amount", left}, {"currency", money->currency}}});
}

HostReason carrier_reason(const Activity& activity) {
    const auto is = [&](std::string_view groups) {
        return std::any_of(
            activity.aid_types.begin(), activity.aid_types.end(),
            [&](const std::string& type) { return !type.empty() && groups.find(type[0]) != groups.npos; });
    };
    if (is("DE")) return reason(HostCriterion::carrier, Verdict::fits, "hosts.reason.carrier_experts");
    if (is("C")) return reason(HostCriterion::carrier, Verdict::fits, "hosts.reason.carrier_project");
    if (is("B")) return reason(HostCriterion::carrier, Verdict::does_not_fit, "hosts.reason.carrier_pooled");
    if (!activity.aid_types.empty())
        return reason(HostCriterion::carrier, Verdict::does_not_fit, "hosts.reason.carrier_budget");
    return reason(HostCriterion::carrier, Verdict::not_stated, "hosts.reason.carrier_not_stated");
}

HostReason implementer_reason(const Activity& activity) {
    using enum ActivityParty::Role;
    if (const auto* one = party(activity, {implementing}))
        return reason(HostCriterion::implementer, Verdict::fits,
                      {"hosts.reason.implementer", {{"name", Quote{one->name, activity.language}}}});
    if (const auto* one = party(activity, {extending, accountable, reporting}))
        return reason(HostCriterion::implementer, Verdict::not_stated,
                      {"hosts.reason.implementer_other", {{"name", Quote{one->name, activity.language}}}});
    return reason(HostCriterion::implementer, Verdict::not_stated, "hosts.reason.implementer_not_stated");
}

HostReason contact_reason(const Activity& activity) {
    for (const auto& contact : activity.contacts)
        if (!contact.email.empty())
            return reason(HostCriterion::contact, Verdict::fits,
                          {"hosts.reason.contact", {{"email", Quote{contact.email, ""}}}});
    return reason(HostCriterion::contact, Verdict::not_stated, "hosts.reason.contact_not_stated");
}

}  // namespace

HostFinder::Asking::Spoken HostFinder::Asking::spoken(const ActivityText& text) const {
    Spoken spoken{&text, reading_language(text), std::string_view(text.text).substr(0, words_looked_at), {}};
    for (const auto& find : parts_.tagger.finds(spoken.words, spoken.language))
        if (weight_asked(find.number) > 0) spoken.finds.push_back(find);
    return spoken;
}

// The topics that stand in its words, the need's own first, each with a phrase and its language.
HostReason HostFinder::Asking::subject_reason(std::span<const Spoken> texts, const Judged& judged) const {
    std::map<std::uint32_t, Phrase> found;
    for (const auto& text : texts) {
        if (found.size() >= most_phrases) break;
        const auto field =
            text.text->kind == ActivityText::Kind::title ? Phrase::Field::title : Phrase::Field::text;
        for (const auto& find : text.finds)
            found.try_emplace(find.number,
                              Phrase{Phrase::Field::text, field, "",
                                     std::string(text.words.substr(find.begin, find.end - find.begin)), "",
                                     text.language, parts_.vocabulary.topics()[find.number].id});
    }
    std::vector<std::pair<std::int64_t, std::uint32_t>> order;
    for (const auto& [topic, phrase] : found) order.push_back({-weight_asked(topic), topic});
    std::sort(order.begin(), order.end());
    if (order.empty())
        return reason(HostCriterion::subject, Verdict::not_stated,
                      judged.subject > 0 ? "hosts.reason.subject_words" : "hosts.reason.subject_little");
    std::vector<Term> topics;
    HostReason out{HostCriterion::subject, Verdict::fits, {}, {}};
    for (const auto& [weight, topic] : order) {
        if (topics.size() < most_topics_named)
            topics.push_back({Term::Kind::topic, parts_.vocabulary.topics()[topic].id});
        if (out.phrases.size() < most_phrases) out.phrases.push_back(found.at(topic));
    }
    out.reason = {"hosts.reason.subject_topics", {{"topics", std::move(topics)}}};
    return out;
}

HostReason HostFinder::Asking::sector_reason(const Host& host) const {
    std::set<std::string> shared, stated;
    bool from_transactions = false;
    for (const auto& sector : host.activity.sectors) {
        if (!sector.vocabulary.empty() && sector.vocabulary != "1") continue;
        stated.insert(sector.code);
        if (!sectors_.count(sector.code)) continue;
        shared.insert(sector.code);
        from_transactions = from_transactions || sector.from_transactions;
    }
    if (stated.empty())
        return reason(HostCriterion::sector, Verdict::not_stated, "hosts.reason.sector_not_stated");
    if (shared.empty())
        return reason(HostCriterion::sector, Verdict::not_stated, "hosts.reason.sector_other");
    std::vector<Term> codes;
    for (const auto& code : shared)
        if (codes.size() < most_codes_named) codes.push_back({Term::Kind::topic, code});
    return reason(
        HostCriterion::sector, Verdict::fits,
        {from_transactions ? "hosts.reason.sector_transactions" : "hosts.reason.sector", {{"codes", codes}}});
}

HostReason HostFinder::Asking::place_reason(const Host& host) const {
    const Term state{Term::Kind::state, query_.state};
    switch (host.standing) {
    case ReachStanding::here:
        return reason(HostCriterion::place, Verdict::fits, {"hosts.reason.place_here", {{"state", state}}});
    case ReachStanding::among_many:
        return reason(HostCriterion::place, Verdict::fits, {"hosts.reason.place_many", {{"state", state}}});
    case ReachStanding::region:
        return reason(HostCriterion::place, Verdict::fits, {"hosts.reason.place_region", {{"state", state}}});
    case ReachStanding::world: return reason(HostCriterion::place, Verdict::fits, "hosts.reason.place_world");
    case ReachStanding::elsewhere:
        return reason(HostCriterion::place, Verdict::does_not_fit,
                      {"hosts.reason.place_elsewhere", {{"state", state}}});
    case ReachStanding::unknown: break;
    }
    return reason(HostCriterion::place, Verdict::not_stated, "hosts.reason.place_not_stated");
}

HostReason HostFinder::Asking::time_reason(const Host& host) const {
    auto verdict = still_going(signs_on(host.activity.signs, query_.as_of), query_.as_of);
    const bool fits = verdict.going == Going::yes || verdict.going == Going::planned;
    const auto says = begins_too_late(host.activity.signs, query_.as_of) || verdict.going == Going::ended
                          ? Verdict::does_not_fit
                      : fits ? Verdict::fits
                             : Verdict::not_stated;
    return reason(HostCriterion::time, says, std::move(verdict.reason));
}

std::optional<HostReason> HostFinder::Asking::cooperation_reason(const Host& host) const {
    for (const auto& partner : hints_.partners)
        for (const auto& each : host.activity.parties)
            if (!each.name.empty() && name_words(each.name) == name_words(partner))
                return reason(
                    HostCriterion::cooperation, Verdict::fits,
                    {"hosts.reason.cooperation", {{"name", Quote{each.name, host.activity.language}}}});
    return std::nullopt;
}

std::vector<HostReason> HostFinder::Asking::reasons(const Host& host, const Judged& judged) const {
    std::vector<HostReason> out;
    const auto& activity = host.activity;
    if (judged.named) out.push_back(named_reason(judged));
    std::vector<Spoken> texts;
    for (std::size_t i = 0; i < std::min(activity.texts.size(), texts_for_subject); ++i)
        texts.push_back(spoken(activity.texts[i]));
    out.push_back(subject_reason(texts, judged));
    out.push_back(sector_reason(host));
    out.push_back(place_reason(host));
    if (auto location = location_reason(host)) out.push_back(std::move(*location));
    if (auto institution = institution_reason(host, texts)) out.push_back(std::move(*institution));
    out.push_back(time_reason(host));
    out.push_back(money_reason(activity));
    out.push_back(carrier_reason(activity));
    if (activity.humanitarian)
        out.push_back(reason(HostCriterion::weakness, Verdict::does_not_fit, "hosts.reason.humanitarian"));
    out.push_back(implementer_reason(activity));
    out.push_back(contact_reason(activity));
    if (auto cooperation = cooperation_reason(host)) out.push_back(std::move(*cooperation));
    return out;
}

}  // namespace lightfoot
