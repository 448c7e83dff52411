// Cue words are stems of frequent plain words, found like any phrase; a year or a date in figures says
// "when". Words are chosen so that a good note passes and a vague one gets a question; a question too many
// costs the author one glance.

#include "matching/clarity.hpp"

#include "domain/space.hpp"
#include "index/language_guess.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

struct CueWords {
    std::string_view language;
    std::uint32_t part;  // Clarity::Part: 0 where, 1 when, 2 existing, 3 first step, 4 who
    std::string_view words;  // separated by semicolons
};

constexpr CueWords cue_words[] = {
    {"en", 0,
     "capital;province;district;region;border post;crossing point;airport;port;harbour;laboratory in;"
     "headquarters;northern;southern;eastern;western;remote;on line;online;terminal;site;city;island"},
    {"en", 1,
     "month;months;week;weeks;year;quarter;deadline;before the end;as soon as "
     "possible;January;February;March;"
     "April;June;July;August;September;October;November;December;spring;autumn;next year;this year;urgent"},
    {"en", 2,
     "already;existing;exists;ongoing;under way;in place;currently;current project;current "
     "programme;existing law;"
     "pilot;so far;previous project;reform"},
    {"en", 3,
     "first step;to begin with;to start;start with;initial visit;initially;first visit;one day;short visit;"
     "pilot course;small;priority is;at first"},
    {"fr", 0,
     "capitale;province;district;région;poste frontière;poste frontalier;aéroport;port;laboratoire "
     "de;siège;nord;"
     "sud;est du pays;ouest du pays;à distance;en ligne;terminal;site;ville;île"},
    {"fr", 1,
     "mois;semaine;année;trimestre;échéance;avant la fin;dès que "
     "possible;janvier;février;mars;avril;mai;juin;"
     "juillet;août;septembre;octobre;novembre;décembre;printemps;automne;urgent"},
    {"fr", 2,
     "déjà;existant;existe;en cours;en place;actuellement;projet actuel;programme "
     "actuel;prolongement;réforme;"
     "jusqu'à présent;pilote"},
    {"fr", 3,
     "première étape;premier pas;pour commencer;dans un premier temps;commencer par;première visite;d'abord;"
     "courte visite;une journée;priorité est;petit"},
    {"es", 0,
     "capital;provincia;distrito;región;puesto fronterizo;paso fronterizo;aeropuerto;puerto;sede;norte;sur;"
     "frontera norte;a distancia;en línea;terminal;zona;ciudad;isla;departamento de"},
    {"es", 1,
     "mes;meses;semana;año;trimestre;plazo;antes de que termine;cuanto "
     "antes;enero;febrero;marzo;abril;mayo;junio;"
     "julio;agosto;septiembre;octubre;noviembre;diciembre;primavera;otoño;urgente"},
    {"es", 2,
     "ya existe;existente;en curso;en marcha;actualmente;proyecto actual;programa actual;ya cuenta;reforma;"
     "hasta ahora;piloto;ya contamos;vigente"},
    {"es", 3,
     "primer paso;para empezar;para comenzar;en primer lugar;primera visita;comenzar con;empezar por;"
     "visita corta;un día;prioridad es;pequeño"},
    {"ru", 0,
     "столица;область;район;регион;пункт пропуска;аэропорт;порт;лаборатория "
     "в;штаб-квартира;север;юг;восток;запад;"
     "дистанционно;онлайн;терминал;объект;город;остров"},
    {"ru", 1,
     "месяц;неделя;год;квартал;срок;до конца;как можно "
     "скорее;январь;февраль;март;апрель;май;июнь;июль;август;"
     "сентябрь;октябрь;ноябрь;декабрь;весна;осень;срочно"},
    {"ru", 2,
     "уже;существующий;имеется;действующий;осуществляемый;в настоящее время;ведётся;реформа;проект;пилотный"},
    {"ru", 3,
     "первый шаг;для начала;сначала;на первом этапе;первый визит;начать с;короткий визит;один день;"
     "в первую очередь;небольшой"},
    {"zh", 0,
     "首都;省份;地区;边境口岸;口岸;机场;港口;总部;北部;南部;东部;西部;远程;线上;在线;码头;城市;岛;边境省份"},
    {"zh", 1, "个月;月份;年底;季度;期限;尽快;之前;年初;上半年;下半年;今年;明年;春季;秋季"},
    {"zh", 2, "已经;已有;现有;正在;目前;进行中;在建;改革;项目;试点;既有"},
    {"zh", 3, "第一步;首先;先期;开始时;初步;首次访问;一天;短期访问;优先;小型"},
    {"ar", 0,
     "العاصمة;محافظة;ولاية;منطقة;معبر;مطار;ميناء;مرفأ;مقر;شمال;جنوب;شرق;غرب;عن بعد;عبر "
     "الإنترنت;موقع;مدينة;جزيرة"},
    {"ar", 1,
     "شهر;أشهر;أسبوع;سنة;عام;ربع;مهلة;قبل نهاية;في أقرب وقت;يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;"
     "سبتمبر;أكتوبر;نوفمبر;ديسمبر;عاجل"},
    {"ar", 2, "بالفعل;القائم;القائمة;الحالي;الحالية;قيد التنفيذ;جاري;المشروع القائم;الموجود;إصلاح;تجريبي"},
    {"ar", 3, "الخطوة الأولى;بداية;أولا;في البداية;الزيارة الأولى;نبدأ;زيارة قصيرة;يوم واحد;الأولوية;صغير"},
    {"en", 4,
     "ministry;agency;department;directorate;authority;officers;officials;inspectors;institute;committee;"
     "bureau;"
     "customs;police;border guard;laboratory;parliament;regulator;point of contact"},
    {"fr", 4,
     "ministère;agence;direction générale;direction "
     "centrale;autorité;agents;inspecteurs;institut;comité;bureau;"
     "douane;police;gendarmerie;laboratoire;parlement;point de contact"},
    {"es", 4,
     "ministerio;secretaría;agencia;dirección general;autoridad;agentes;inspectores;instituto;comité;oficina;"
     "aduana;policía;laboratorio;parlamento;punto de contacto"},
    {"ru", 4,
     "министерство;агентство;ведомство;управление;служба;орган;сотрудники;инспекторы;институт;комитет;"
     "таможня;"
     "полиция;лаборатория;парламент;контактный пункт"},
    {"zh", 4, "部;部门;机构;局;署;主管部门;人员;官员;检查员;研究所;委员会;海关;警察;实验室;议会;联络点"},
    {"ar", 4,
     "وزارة;وكالة;إدارة;مديرية;هيئة;سلطة;موظفين;مفتشين;معهد;لجنة;الجمارك;الشرطة;مختبر;البرلمان;نقطة الاتصال"},
};

// A year that is not the resolution's own: four digits from 1990 to 2099, or a date such as 03/2027.
bool has_year(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const auto digits = text.substr(i, 4);
        const bool four =
            std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool bounded = (i == 0 || text[i - 1] < '0' || text[i - 1] > '9') &&
                             (i + 4 == text.size() || text[i + 4] < '0' || text[i + 4] > '9');
        if (four && bounded && digits >= "2005" && digits <= "2099") return true;
    }
    return false;
}

struct Said {
    bool what = false, kind = false;
    std::array<bool, 5> parts{};
};

}  // namespace

Clarity::Clarity(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : vocabulary_(vocabulary), tagger_(tagger), places_(places) {
    for (const auto& each : cue_words) {
        auto& book = books_[language_position(each.language)];
        for (std::size_t from = 0; from <= each.words.size();) {
            const auto end = std::min(each.words.find(';', from), each.words.size());
            book.add(each.words.substr(from, end - from), each.language, each.part);
            from = end + 1;
        }
    }
}

std::vector<Message> Clarity::unsaid(const Need& need, std::string_view language,
                                     std::string_view state) const {
    std::string all = need.title + "\n" + need.text + "\n" + need.why_it_matters + "\n" + need.expectations;
    const std::string known = language.empty() ? detect_language(all) : std::string(language);
    Said said;
    const auto note_topic = [&](const Topic& topic) {
        if (topic.facet == Facet::institution) said.parts[who] = true;
        else if (topic.facet == Facet::modality) said.kind = true;
        else if (topic.facet != Facet::obligation) said.what = true;
    };
    for (const auto& span : tagger_.tags(all, known)) note_topic(vocabulary_.topics()[span.topic]);
    for (const auto& tag : need.topics)
        if (const auto* topic = vocabulary_.find(tag.topic); topic && tag.standing != TopicStanding::removed)
            note_topic(*topic);
    std::vector<PhraseFind> found;
    const auto at = language_position(known);
    books_[at].find(PhraseText(all, official_languages[at]), found);
    for (const auto& find : found) said.parts[find.number] = true;
    for (const auto& place : places_.mentions(all, known))
        if (place.id != state) said.parts[where] = true;

    std::vector<Message> out;
    const auto ask = [&out](bool is_said, const char* key) { if (!is_said) out.emplace_back(key); };
    ask(said.parts[who] || !need.who.empty(), "clarity.who");
    ask(said.what, "clarity.what");
    ask(said.kind, "clarity.kind");
    ask(said.parts[where] || !need.place.empty(), "clarity.where");
    ask(said.parts[when] || need.earliest || need.latest || has_year(all), "clarity.when");
    ask(said.parts[existing] || !need.existing.empty(), "clarity.existing");
    ask(said.parts[first_step] || !need.first_step.empty(), "clarity.first_step");
    return out;
}

}  // namespace lightfoot
