#include "web/pages/storybook_world.hpp"

#include "base/text.hpp"

namespace lightfoot::story {

namespace {

Need full_need() {
    Need need;
    need.id = {2001};
    need.own_order = 1;
    need.why_it_matters = "Our port is the only door to the sea for us and two neighbours.";
    need.title = "Training at the port";
    need.text =
        "Our customs service checks goods at one port and four land posts.\n\nWe would like short courses on "
        "dual-use goods.";
    need.who = "Customs service";
    need.place = "The port and four land posts";
    need.existing = "A small training school with two instructors";
    need.expectations = "Officers recognise listed goods and know whom to call";
    need.first_step = "A visit of two days to see how we work";
    need.earliest = Date{today.days + 60};
    need.latest = Date{today.days + 360};
    need.topics = {{"customs-control", TopicStanding::confirmed},
                   {"dual-use-goods", TopicStanding::proposed},
                   {"training", TopicStanding::confirmed}};
    need.hosting = {2, 5, {"en", "fr"}, {{Date{today.days + 20}, Date{today.days + 48}}}};
    return need;
}

Need bare_need(NeedId id, int position, std::string text) {
    Need need;
    need.id = id;
    need.position = position;
    need.text = std::move(text);
    return need;
}

Request base(RequestId id, InstitutionId from, std::string language) {
    Request request;
    request.id = id;
    request.space = Space::practice;
    request.institution = from;
    request.language = std::move(language);
    request.created_at = Time{noon.seconds - 30 * 86'400};
    return request;
}

Phrase phrase() {
    Phrase phrase;
    phrase.need_text = "short courses on dual-use goods";
    phrase.offer_text = "biens à double usage";
    phrase.need_language = "en";
    phrase.offer_language = "fr";
    phrase.topic = "dual-use-goods";
    return phrase;
}

Term topic(const char* id) { return {Term::Kind::topic, id}; }

CriterionResult result(Criterion criterion, Verdict verdict, Message reason) {
    return {criterion, verdict, std::move(reason), false, false, {}};
}

}  // namespace

Request request_of_sulenta() {
    auto request = base({3001}, sulenta, "en");
    request.title = "Customs officers who know what they are looking at";
    request.note = full_need().text;
    request.needs = {full_need(), bare_need({2002}, 2, "Two portable detectors.")};
    request.circulation = {ConsentWay::express, request.created_at};
    request.sent_at = Time{noon.seconds - 20 * 86'400};
    return request;
}

Request request_of_aldoria() {
    auto request = base({3002}, aldoria, "ar");
    request.note = "لدينا ستة معابر برية. نطلب تدريبا مشتركا للجمارك وحرس الحدود.";
    request.needs = {bare_need({2003}, 1, request.note)};
    request.sent_at = Time{noon.seconds - 10 * 86'400};
    request.circulated_at = Time{noon.seconds - 2 * 86'400};
    return request;
}

Request published_request() {
    auto request = base({3003}, sulenta, "en");
    request.arrival = RequestArrival::archive;
    request.dated = Date{today.days - 4'000};
    request.needs = {bare_need({2004}, 1, "Upgrade the physical protection of a plant.")};
    request.provenance = {"https://www.un.org/en/sc/1540/", "published_summary", "high", ""};
    return request;
}

Request published_without_text() {
    auto request = published_request();
    request.id = {3004};
    request.institution = aldoria;
    request.dated.reset();
    request.date_note = "between 2008 and 2011";
    request.needs.clear();
    request.provenance.record_kind = "named_formal_requester_text_not_found";
    return request;
}

Offer offer() {
    Offer offer;
    offer.id = {4001};
    offer.space = Space::practice;
    offer.provider = customs_skills;
    offer.language = "en";
    offer.title = "One-day module: recognising dual-use goods";
    offer.text = "For twenty officers, at your place, with samples to touch.";
    offer.topics = {{"customs-control", TopicStanding::confirmed}, {"training", TopicStanding::confirmed}};
    offer.regions = {"world"};
    offer.languages = {"en", "fr"};
    offer.conditions = "A room and a projector";
    offer.lead_days = 60, offer.capacity_per_year = 6, offer.duration_days = 1, offer.visits = 1;
    offer.travel_paid_by = Payer::provider, offer.fees_paid_by = Payer::provider,
    offer.local_costs_paid_by = Payer::shared;
    offer.contact = {"Training desk", "desk@customs-skills.example", "Amal Haddad",
                     "amal@customs-skills.example", "+00 1"};
    offer.available_from = today;
    offer.available_until = Date{today.days + 700};
    offer.confirmed_on = Date{today.days - 9};
    offer.created_at = noon;
    return offer;
}

Offer bare_offer() {
    Offer offer;
    offer.id = {4002};
    offer.space = Space::practice;
    offer.provider = clean_minerals;
    offer.kind = OfferKind::documented_activity;
    offer.language = "fr";
    offer.title = "Journée de formation : reconnaître un flux d’or";
    offer.regions_as_stated = "Afrique de l’Ouest";
    offer.provenance = {"https://clean-minerals.example/", "activity_page_seen", "medium", ""};
    return offer;
}

Institution provider() {
    Institution institution;
    institution.id = customs_skills;
    institution.space = Space::practice;
    institution.kind = InstitutionKind::programme;
    institution.name = name_of(customs_skills);
    institution.provides = true;
    institution.about = "We teach customs officers where they work.";
    institution.about_language = "en";
    institution.contact = offer().contact;
    institution.confirmed_on = today;
    return institution;
}

std::string name_of(InstitutionId id) {
    return id == sulenta          ? "Practice State Sulenta"
           : id == aldoria        ? "Practice State Aldoria"
           : id == customs_skills ? "Customs Skills Programme"
                                  : "Clean Minerals";
}

RequestCard card(const Request& request) {
    RequestCard card;
    card.id = request.id;
    card.title = request.title.empty() ? first_words(request.note, 80) : request.title;
    card.language = request.language;
    card.requester_name = name_of(request.institution);
    card.status = status_of(request);
    card.date = request.sent_at ? std::optional{date_of(*request.sent_at)} : request.dated;
    card.date_note = request.date_note;
    card.text_known = !request.needs.empty();
    for (const auto& need : request.needs) card.items.push_back(need.text);
    return card;
}

OfferCard card(const Offer& offer) {
    OfferCard card{
        offer.id,           offer.title, offer.language, offer.kind, offer.provider, name_of(offer.provider),
        offer.confirmed_on, true};
    card.freshness = freshness_of(offer, {}, today);
    return card;
}

Candidate fitting() {
    Candidate candidate;
    candidate.offer = offer().id;
    candidate.tier = 1;
    auto subject = result(Criterion::subject, Verdict::fits,
                          {"match.reason.subject_same", {{"topics", std::vector{topic("customs-control")}}}});
    subject.phrases = {phrase()};
    candidate.criteria = {
        subject,
        result(Criterion::kind_of_help, Verdict::fits,
               {"match.reason.kind_same", {{"kinds", std::vector{topic("training")}}}}),
        result(Criterion::region, Verdict::fits,
               {"match.reason.region_served", {{"place", Term{Term::Kind::region, "world"}}}}),
        result(
            Criterion::language, Verdict::fits,
            {"match.reason.language_shared", {{"languages", std::vector{Term{Term::Kind::language, "en"}}}}}),
        result(Criterion::time, Verdict::fits, {"match.reason.lead", {{"days", std::int64_t{60}}}}),
        result(Criterion::standing, Verdict::fits, {"match.reason.confirmed_on", {{"date", today}}})};
    return candidate;
}

Candidate with_questions() {
    Candidate candidate;
    candidate.offer = bare_offer().id;
    candidate.tier = 4;
    auto subject = result(Criterion::subject, Verdict::fits, {"match.reason.subject_words", {}});
    subject.proposed = true;
    candidate.criteria = {
        subject, result(Criterion::region, Verdict::not_stated, {"match.reason.region_not_stated", {}}),
        result(Criterion::time, Verdict::not_stated, {"match.reason.time_not_stated", {}}),
        result(Criterion::standing, Verdict::not_stated, {"match.reason.documented_activity", {}})};
    return candidate;
}

Candidate excluded() {
    auto candidate = with_questions();
    auto time = result(Criterion::time, Verdict::does_not_fit,
                       {"match.reason.lead_too_long", {{"days", std::int64_t{400}}, {"latest", today}}});
    time.excludes = true;
    candidate.criteria[2] = time;
    return candidate;
}

ShortlistView shortlist() {
    return {{{card(offer()), fitting()}, {card(bare_offer()), with_questions()}},
            33, 12, 9, false, {}, {}, url("/matching")};
}

std::vector<Message> missing() { return {"clarity.who", "clarity.when", "clarity.first_step"}; }

const Error& faults() {
    static const Error error =
        invalid("form.faults", {{"note", {"form.too_long", {{"most", std::int64_t{4'000}}}}},
                                {"title", "offer.title_needed"},
                                {"latest", "form.not_a_date"},
                                {"email", "account.email_invalid"},
                                {"code", "account.code_wrong"}});
    return error;
}

const Error& conflict() {
    static const Error error = lightfoot::conflict("request.changed_meanwhile");
    return error;
}

}  // namespace lightfoot::story
