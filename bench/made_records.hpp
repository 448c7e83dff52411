#pragma once
// Records made of the words of the vocabulary and sentences of the published offers, always the same: for
// measuring with many.

#include "cli/house.hpp"
#include "matching/shortlist.hpp"

#include <random>

namespace lightfoot {

// How a State asks, by language: {0} and {1} are subjects, {2} is a kind of help, {3} an institution.
inline constexpr const char* asking[language_count][3] = {
    {"نطلب المساعدة في {0}.", "تحتاج {3} إلى {2} في مجال {0}، ونود أيضا أن نتعلم عن {1}.",
     "لدى الوزارة موظفون جدد ولا توجد لديهم خبرة كافية."},
    {"我们请求在{0}方面得到援助。", "{3}需要{2}，特别是关于{0}。我们也希望了解{1}。", "工作人员是新来的，经验不足。"},
    {"We request assistance with {0}.", "The {3} needs {2} on {0}. We would also like to learn about {1}.",
     "Our staff is new and has little experience with such cases at the border."},
    {"Nous demandons une assistance concernant {0}.",
     "Le service ({3}) a besoin de {2} sur {0}. Nous souhaitons aussi en savoir plus sur {1}.",
     "Notre personnel est nouveau et a peu d'expérience de ces cas à la frontière."},
    {"Просим помощи по теме: {0}.", "Ведомству ({3}) нужны {2} по теме {0}. Мы хотели бы также узнать о {1}.",
     "Наши сотрудники новые и имеют мало опыта таких случаев на границе."},
    {"Solicitamos asistencia en {0}.",
     "La institución ({3}) necesita {2} sobre {0}. También nos gustaría aprender sobre {1}.",
     "Nuestro personal es nuevo y tiene poca experiencia con estos casos en la frontera."}};
inline constexpr const char* some_states[] = {"", "KEN", "PER", "KGZ", "JOR", "SEN", "FJI", "MDA"};

class RecordWriter {
public:
    // Both are kept by reference.
    RecordWriter(const ReferenceData& data, const Records& records) : data_(data), records_(records) {
        for (const auto& topic : data.vocabulary.topics())
            (topic.facet == Facet::modality      ? kinds_
             : topic.facet == Facet::institution ? institutions_
                                                 : subjects_)
                .push_back(&topic);
    }

    Offer offer(std::size_t number) {
        const auto& model = pick(records_.offers);
        Offer offer = model;
        offer.id = {std::int64_t(number) + 1};
        offer.provider = pick(records_.institutions).id;
        const std::size_t language = below(10) < 6 ? 2 : below(language_count);
        offer.language = official_languages[language];
        offer.title = term(pick(subjects_), language) + ": " + term(pick(kinds_), language);
        offer.text = pick(records_.offers).text + "\n";
        for (std::size_t topics = 1 + below(4); topics > 0; --topics)
            offer.text += term(pick(subjects_), language) + ", ";
        offer.text += term(pick(institutions_), language) + ".\n" + pick(records_.offers).text;
        offer.topics.clear();
        return offer;
    }

    NeedQuery need(std::size_t number) {
        const std::size_t language = number % language_count;
        const std::string words[] = {term(pick(subjects_), language), term(pick(subjects_), language),
                                     term(pick(kinds_), language), term(pick(institutions_), language)};
        NeedQuery query;
        query.need.title = said(asking[language][0], words);
        query.need.text = said(asking[language][1], words) + " " + asking[language][2];
        // One in eight speaks of the resolution as a whole, which is near every offer.
        if (number % 8 == 7)
            query.need.text += " " + term(data_.vocabulary.find("resolution-implementation"), language);
        query.language = official_languages[language];
        query.state = some_states[below(std::size(some_states))];
        query.as_of = {20'000};
        return query;
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }
    template <class T>
    const T& pick(const std::vector<T>& from) { return from[below(from.size())]; }
    std::string term(const Topic* topic, std::size_t language) {
        const auto& terms = topic->terms[language];
        return terms.empty() ? topic->id : terms[below(terms.size())];
    }
    static std::string said(std::string sentence, const std::string (&words)[4]) {
        for (std::size_t i = 0; i < 4; ++i) {
            const auto at = sentence.find("{" + std::to_string(i) + "}");
            if (at != std::string::npos) sentence.replace(at, 3, words[i]);
        }
        return sentence;
    }

    const ReferenceData& data_;
    const Records& records_;
    std::vector<const Topic*> subjects_, kinds_, institutions_;
    std::mt19937 random_{1540};
};

}  // namespace lightfoot
