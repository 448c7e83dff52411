// The words of a candidate: which topics are shared and where they stand, which kind of help, and the phrases
// that matched.

#include "matching/asking.hpp"

#include "domain/topic.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace lightfoot {

namespace {

constexpr std::size_t most_phrases = 5, most_topics_named = 6, most_gist_pairs = 3;

std::string_view field_text(const Need& need, Phrase::Field field) {
    for (const auto& each : texts_of(need))
        if (each.field == field) return each.text;
    return {};
}
std::string_view field_text(const Offer& offer, Phrase::Field field) {
    return field == Phrase::Field::title ? std::string_view(offer.title) : std::string_view(offer.text);
}

// The first place where a topic stands in a text that can be shown.
const ProfileSpan* place_of(const Profile& profile, std::uint32_t topic) {
    for (const auto& span : profile.spans)
        if (span.topic == topic && span.field != Phrase::Field::provider) return &span;
    return nullptr;
}

// A topic of the need with the offer's topic that answers it.
struct Pair {
    std::uint32_t asked = 0, offered = 0;
    std::int64_t weight = 0;
    bool confirmed = false;
};

template <class Nearness>
std::vector<Pair> pairs(const Profile& need, const Profile& offer, int least, int most, Nearness nearness) {
    std::vector<Pair> out;
    for (const auto& asked : need.topics) {
        const TopicUse* best = nullptr;
        int best_nearness = 0;
        for (const auto& offered : offer.topics) {
            const int near = nearness(asked.topic, offered.topic);
            if (near >= least && near <= most && near > best_nearness) best = &offered, best_nearness = near;
        }
        if (best)
            out.push_back({asked.topic, best->topic, std::int64_t(asked.weight) * best_nearness,
                           asked.confirmed && best->confirmed});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Pair& a, const Pair& b) { return a.weight > b.weight; });
    return out;
}

std::vector<std::string> kind_names(std::uint32_t kinds) {
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < std::size(base_modalities); ++i)
        if (kinds & 1u << i) names.push_back(base_modalities[i]);
    return names;
}

std::vector<Term> kind_terms(std::uint32_t kinds) {
    std::vector<Term> terms;
    for (auto& name : kind_names(kinds)) terms.push_back({Term::Kind::modality, std::move(name)});
    return terms;
}

// Words in common, where no topic is: the rarest first is not known here, so the longest first.
// Those that stand with every subject are left out; `general` says that there were some.
std::vector<Phrase> word_phrases(const GistReader& reader, const NeedQuery& query,
                                 const std::string& language, const Offer& offer, bool& general) {
    std::map<std::string, Phrase> offered;
    for (auto field : {Phrase::Field::title, Phrase::Field::text})
        for (const auto& token : analyse(field_text(offer, field), offer.language))
            offered.try_emplace(token.term,
                                Phrase{field, field, "", std::string(field_text(offer, field).substr(
                                                             token.begin, token.end - token.begin))});
    std::map<std::string, Phrase> shared;
    for (const auto& each : texts_of(query.need)) {
        for (const auto& token : analyse(each.text, language)) {
            const auto found = offered.find(token.term);
            if (found == offered.end() || shared.count(token.term)) continue;
            if (reader.is_generic(token.term, language)) {
                general = true;
                continue;
            }
            auto phrase = found->second;
            phrase.need_field = each.field;
            phrase.need_text = each.text.substr(token.begin, token.end - token.begin);
            phrase.need_language = language;
            phrase.offer_language = offer.language;
            shared.emplace(token.term, std::move(phrase));
        }
    }
    std::vector<Phrase> out;
    for (auto& [term, phrase] : shared) out.push_back(std::move(phrase));
    std::stable_sort(out.begin(), out.end(), [](const Phrase& a, const Phrase& b) {
        return a.need_text.size() > b.need_text.size();
    });
    if (out.size() > most_phrases) out.resize(most_phrases);
    return out;
}

class TopicWords {
public:
    TopicWords(const Vocabulary& vocabulary, const NeedQuery& query, const std::string& language,
               const Profile& need, const Offer& offer, const Profile& offered)
        : vocabulary_(vocabulary),
          query_(query),
          language_(language),
          need_(need),
          offer_(offer),
          offered_(offered) {}

    std::vector<Term> terms(const std::vector<Pair>& pairs, std::uint32_t Pair::*side) const {
        std::vector<Term> out;
        for (const auto& pair : pairs) {
            Term term{Term::Kind::topic, vocabulary_.topics()[pair.*side].id};
            if (out.size() < most_topics_named && std::find(out.begin(), out.end(), term) == out.end())
                out.push_back(std::move(term));
        }
        return out;
    }

    std::vector<Phrase> phrases(const std::vector<Pair>& pairs) const {
        std::vector<Phrase> out;
        for (const auto& pair : pairs) {
            if (out.size() == most_phrases) break;
            Phrase phrase;
            phrase.topic = vocabulary_.topics()[pair.asked].id;
            phrase.need_language = language_;
            phrase.offer_language = offer_.language;
            if (const auto* place = place_of(need_, pair.asked)) {
                phrase.need_field = place->field;
                phrase.need_text = cut(field_text(query_.need, place->field), *place);
            }
            if (const auto* place = place_of(offered_, pair.offered)) {
                phrase.offer_field = place->field;
                phrase.offer_text = cut(field_text(offer_, place->field), *place);
            }
            if (!phrase.offer_text.empty()) out.push_back(std::move(phrase));
        }
        return out;
    }

private:
    static std::string cut(std::string_view text, const ProfileSpan& span) {
        return std::string(text.substr(span.begin, span.end - span.begin));
    }
    const Vocabulary& vocabulary_;
    const NeedQuery& query_;
    const std::string& language_;
    const Profile& need_;
    const Offer& offer_;
    const Profile& offered_;
};

// Topics that the words of both texts speak for, the heaviest first. Where both speak for the very same
// topics, neighbours are left out.
std::vector<Pair> gist_pairs(const Gist& need, const Gist& offer, const Kinship& kinship) {
    std::vector<Pair> out;
    for (const auto& asked : need) {
        Pair best{asked.topic, 0, 0, false};
        for (const auto& offered : offer) {
            const auto near = std::int64_t{kinship.nearness(asked.topic, offered.topic)};
            const auto weight = near * asked.weight * offered.weight;
            if (weight > best.weight) best.offered = offered.topic, best.weight = weight;
        }
        if (best.weight) out.push_back(best);
    }
    const auto shared = [](const Pair& pair) { return pair.asked == pair.offered; };
    if (std::any_of(out.begin(), out.end(), shared)) std::erase_if(out, std::not_fn(shared));
    std::stable_sort(out.begin(), out.end(),
                     [](const Pair& a, const Pair& b) { return a.weight > b.weight; });
    if (out.size() > most_gist_pairs) out.resize(most_gist_pairs);
    return out;
}

bool all_confirmed(const std::vector<Pair>& pairs) {
    return std::all_of(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.confirmed; });
}

}  // namespace

// A topic that a person confirmed, or whose words stand in the need: of others nobody says that it is asked
// for.
bool Matcher::Asking::is_asked(std::uint32_t topic) const {
    return std::any_of(profile_.spans.begin(), profile_.spans.end(),
                       [&](const ProfileSpan& span) { return span.topic == topic; }) ||
           std::any_of(profile_.topics.begin(), profile_.topics.end(),
                       [&](const TopicUse& use) { return use.topic == topic && use.confirmed; });
}

CriterionResult Matcher::Asking::judge_subject(std::uint32_t at, const Points& points,
                                               std::int64_t share) const {
    const auto& offer = matcher_.offers_[at];
    const auto& offered = matcher_.sides_[at].profile;
    const TopicWords words(matcher_.vocabulary_, query_, language_, profile_, offer, offered);
    const auto nearness = [this](auto a, auto b) { return matcher_.kinship_.nearness(a, b); };
    const auto asked_pairs = [&](int least, int most) {
        auto found = pairs(profile_, offered, least, most, nearness);
        std::erase_if(found, [this](const Pair& pair) { return !is_asked(pair.asked); });
        return found;
    };
    const auto same = asked_pairs(same_topic, same_topic);
    if (!same.empty())
        return {Criterion::subject, Verdict::fits,
                {"match.reason.subject_same", {{"topics", words.terms(same, &Pair::asked)}}},
                false, !all_confirmed(same), words.phrases(same)};
    const auto near = asked_pairs(sibling_topic, above_or_below);
    if (!near.empty())
        return {Criterion::subject, Verdict::not_stated,
                {"match.reason.subject_near", {{"asked", words.terms(near, &Pair::asked)},
                                               {"offered", words.terms(near, &Pair::offered)}}},
                false, !all_confirmed(near), words.phrases(near)};
    if (share * 6 > subject_unit)
        if (auto close = judge_gist(at)) return std::move(*close);
    if (points.topics)
        return {Criterion::subject, Verdict::not_stated, "match.reason.subject_general", false, true};
    bool general = false;
    auto phrases = word_phrases(matcher_.tagger_.gist(), query_, language_, offer, general);
    if (!phrases.empty())
        return {Criterion::subject, Verdict::not_stated, "match.reason.subject_words", false, true,
                std::move(phrases)};
    if (general)
        return {Criterion::subject, Verdict::not_stated, "match.reason.subject_general_words", false, true};
    return {Criterion::subject, Verdict::does_not_fit, "match.reason.subject_nothing"};
}

// No term of a topic stands in both texts, but their words speak for the same topics. The topics are shown
// and no words: each word speaks for the topic, but two such words do not mean the same.
std::optional<CriterionResult> Matcher::Asking::judge_gist(std::uint32_t at) const {
    const auto& offer = matcher_.offers_[at];
    std::vector<Term> topics;
    std::vector<Phrase> phrases;
    for (const auto& pair : gist_pairs(gist_, matcher_.sides_[at].gist, matcher_.kinship_)) {
        const auto& id = matcher_.vocabulary_.topics()[pair.asked].id;
        topics.push_back({Term::Kind::topic, id});
        phrases.push_back({{}, {}, {}, {}, language_, offer.language, id});
    }
    if (topics.empty()) return std::nullopt;
    return CriterionResult{Criterion::subject, Verdict::not_stated,
                           {"match.reason.subject_close", {{"topics", std::move(topics)}}},
                           false, true, std::move(phrases)};
}

CriterionResult Matcher::Asking::judge_kind(std::uint32_t at) const {
    const auto& offered = matcher_.sides_[at].profile;
    const auto shared = profile_.kinds & offered.kinds;
    CriterionResult result{Criterion::kind_of_help};
    result.proposed = !profile_.kinds_confirmed || !offered.kinds_confirmed;
    if (!offered.kinds) {
        result.reason = "match.reason.kind_not_stated";
    } else if (!profile_.kinds) {
        result.reason = {"match.reason.kind_not_asked", {{"offered", kind_terms(offered.kinds)}}};
    } else if (shared) {
        result.verdict = Verdict::fits;
        result.reason = {"match.reason.kind_same", {{"kinds", kind_terms(shared)}}};
    } else {
        result.verdict = Verdict::does_not_fit;
        result.reason = {"match.reason.kind_other", {{"asked", kind_terms(profile_.kinds)},
                                                     {"offered", kind_terms(offered.kinds)}}};
    }
    return result;
}

Candidate Matcher::Asking::candidate(std::uint32_t at) {
    const auto points = points_of(at);
    const auto share = subject(points, topics_share(at, points));
    Candidate candidate{matcher_.offers_[at].id, tier(at, share), order(at, share),
                        {judge_subject(at, points, share), judge_kind(at)}};
    for (auto& each : judge(facts_, matcher_.sides_[at].facts, matcher_.places_))
        candidate.criteria.push_back(std::move(each));
    return candidate;
}

}  // namespace lightfoot
