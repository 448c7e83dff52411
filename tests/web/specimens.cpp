#include "web/specimens.hpp"

#include "store/account.hpp"
#include "store/attachment.hpp"
#include "store/case.hpp"
#include "store/case_work.hpp"
#include "store/component.hpp"
#include "store/component_work.hpp"
#include "store/institution.hpp"
#include "store/letter.hpp"
#include "store/offer.hpp"
#include "store/public_story.hpp"
#include "store/request.hpp"
#include "store/returned_form.hpp"
#include "store/story_work.hpp"
#include "store/work.hpp"
#include "support/steps.hpp"

namespace lightfoot::testing {

namespace {

using S = Specimen::State;

InstitutionId practice_state(TestHouse& house, std::string_view code) {
    Viewer inside;
    inside.space = Space::practice;
    return house.store->read([&](Session& session) { return find_state(session, inside, code).value().id; });
}

}  // namespace

Specimens::Specimens(TestHouse& house)
    : house_(house),
      secretariat_(house.viewer_of(house.login(Role::secretariat))),
      provider_(house.viewer_of(house.login(Role::provider))) {
    const auto aldoria = practice_state(house, "XAA");
    stranger_ = house.person(aldoria, Role::point_of_contact, "stranger");
    auto& foreign = foreign_;
    foreign.role = Role::point_of_contact;
    foreign.space = Space::practice;
    foreign.account = stranger_.id;
    foreign.institution = aldoria;
    make_requests(house.viewer_of(house.login(Role::point_of_contact)), true);
    make_requests(foreign, false);
    make_archive();
    make_offers();
    make_letters();
    make_forms();
    make_cases();
    make_stories();
    make_components(house.viewer_of(house.login(Role::point_of_contact)), "Sulenta");
    make_components(foreign, "Aldoria");
    foreign_institutions_ = {
        {S::standing, "another institution of practice", practice_state(house, "XAJ").text()}};
    const auto real = house.store->read([](Session& session) {
        return list_institutions(session, {}, {true, false, "", "real"});
    });
    foreign_institutions_.push_back({S::real, "a real provider", real.at(0).id.text()});
}

Specimen Specimens::request_record(const Viewer& asker, const Request& request, S state, std::string words) {
    Specimen record{state, std::move(words), request.id.text(), request.needs.at(0).id.text()};
    const auto added =
        add_attachment(*house_.store, asker, request.id, "letter.pdf", "%PDF-1.7 a letter", read_clock());
    record.attachment = added.value().id.text();
    return record;
}

void Specimens::make_requests(const Viewer& asker, bool own) {
    auto& store = *house_.store;
    const Time now = read_clock();
    const auto again = [&](RequestId id) {
        return store.read([&](Session& session) { return find_request(session, asker, id).value(); });
    };
    const auto add = [&](Specimen record) {
        record.own_of_sulenta = own;
        requests_.push_back(std::move(record));
    };
    const std::string whose = own ? "Sulenta" : "Aldoria";
    const std::string note = "We would like to train customs officers at the border.";
    for (auto state : {S::draft, S::sent, S::circulated, S::withdrawn}) {
        auto request = start_request(store, asker, "en", note, now).value();
        static constexpr const char* words[] = {"",
                                                "a draft of ",
                                                "",
                                                "a sent request of ",
                                                "a circulated request of ",
                                                "a withdrawn request of "};
        auto record = request_record(asker, request, state, words[int(state)] + whose);
        if (state != S::draft)
            send_request(store, asker, {request.id, again(request.id).version}, now, "Director").value();
        if (state == S::circulated) {
            consent_circulation(store, asker, {request.id, again(request.id).version}, ConsentWay::express,
                                now)
                .value();
            thank_for(store, secretariat_, again(request.id), now);
            circulate_request(store, secretariat_, {request.id, again(request.id).version}, now).value();
            record.text_may_be_written = true;
        }
        if (state == S::withdrawn)
            withdraw_request(store, asker, {request.id, again(request.id).version}, now).value();
        add(std::move(record));
    }
    add(posted_record(asker, whose));
    ArrivedLetter letter;
    letter.institution = asker.institution;
    letter.note = note;
    add(request_record(secretariat_, enter_letter(store, secretariat_, letter, now).value(), S::letter,
                       "a letter of " + whose + " being entered"));
}

// Acknowledged and posted, not circulated: the public reads the text alone.
Specimen Specimens::posted_record(const Viewer& asker, const std::string& whose) {
    auto& store = *house_.store;
    const Time now = read_clock();
    auto it = start_request(store, asker, "en", "We would like to train inspectors.", now).value();
    auto record = request_record(asker, it, S::sent, "a request with a posted text of " + whose);
    const auto fresh = [&] {
        return store.read([&](Session& session) { return find_request(session, asker, it.id).value(); });
    };
    it = fresh();
    it = send_request(store, asker, {it.id, it.version}, now, "Director").value();
    it = thank_for(store, secretariat_, it, now);
    it = write_posting_text(store, secretariat_, {it.id, it.version}, "Training is asked for.", "en", now)
             .value();
    it = consent_posting(store, asker, {it.id, it.version}, ConsentWay::express, now).value();
    it = post_text(store, secretariat_, {it.id, it.version}, now).value();
    record.posted = true;
    return record;
}

void Specimens::make_archive() {
    RequestFilter filter;
    filter.status = "archive";
    for (const auto& request :
         house_.store->read([&](Session& session) { return list_requests(session, {}, filter, 0, 100); })
             .requests) {
        if (request.needs.empty()) continue;
        requests_.push_back(
            {S::archive, "a published request", request.id.text(), request.needs[0].id.text()});
        return;
    }
}

void Specimens::make_offers() {
    auto& store = *house_.store;
    const Time now = read_clock();
    Viewer other = provider_;
    other.institution = practice_state(house_, "XAJ");
    Offer draft;
    draft.language = "en";
    draft.title = "Training for customs officers";
    for (const auto& viewer : {provider_, other}) {
        const bool own = viewer.institution == provider_.institution;
        const std::string whose = own ? " of one's own" : " of another provider";
        const auto standing = write_offer(store, viewer, draft, now).value();
        const auto gone = write_offer(store, viewer, draft, now).value();
        withdraw_offer(store, viewer, {gone.id, gone.version}, now).value();
        offers_.push_back({S::standing, "an offer" + whose, standing.id.text()});
        offers_.push_back({S::withdrawn, "a withdrawn offer" + whose, gone.id.text()});
        offers_[offers_.size() - 1].own_of_customs_skills =
            offers_[offers_.size() - 2].own_of_customs_skills = own;
    }
    draft.text = "A day.";
    draft.lead_days = 5;
    draft.shelf = {ShelfKind::module, {{{date_of(now).days + 20}, {date_of(now).days + 20}, 9}}};
    const auto ready = write_offer(store, provider_, draft, now).value();
    offers_.push_back({S::standing, "a ready offer of one's own", ready.id.text()});
    offers_.back().own_of_customs_skills = offers_.back().ready = true;
    OfferFilter real;
    real.space = "real";
    const auto first = store.read([&](Session& session) { return list_offers(session, {}, real, 0, 1); });
    offers_.push_back({S::real, "a real offer", first.offers.at(0).id.text()});
}

void Specimens::make_letters() {
    auto& store = *house_.store;
    const Time now = read_clock();
    const auto add = [&](S state, LetterKind kind, const Specimen& about, bool sign) {
        Letter letter;
        letter.space = Space::practice;
        letter.kind = kind;
        letter.words = {{"en", "A letter", "Words.\n"}};
        if (!about.words.empty()) {
            letter.request = RequestId::parse(about.id).value();
            letter.requester = store.read([&](Session& session) {
                return request_regardless_of_viewer(session, letter.request).value().institution;
            });
        }
        if (kind == LetterKind::offer_relay)
            letter.offer = store.read([&](Session& session) {
                OfferFilter offers;
                offers.space = "practice", offers.kind = "offer";
                return list_offers(session, secretariat_, offers).offers.at(0).id;
            });
        auto made = draft_letter(store, letter, {}, now).value();
        if (sign)
            made = sign_letter(store, secretariat_, {made.id, made.version}, house_.data.procedure,
                               house_.secrets.key, now)
                       .value();
        letters_.push_back({state, "a letter about " + about.words, made.id.text()});
        letters_.back().own_of_sulenta = about.own_of_sulenta;
    };
    for (const auto& about : requests_) {
        if (about.state == S::circulated) add(S::letter_signed, LetterKind::offer_relay, about, true);
        if (about.state == S::sent) add(S::letter_draft, LetterKind::acknowledgement, about, false);
        if (about.state == S::circulated) add(S::letter_to_providers, LetterKind::provider_note, about, true);
    }
    add(S::briefing_signed, LetterKind::briefing, {}, true);
    add(S::briefing_draft, LetterKind::briefing, {}, false);
}

// Matched, with a delivery that the provider proposes.
void Specimens::make_case(const Viewer& state, const Viewer& provider, const Specimen& request) {
    const CaseDesk desk{*house_.store, house_.secrets.key};
    const Time now = read_clock();
    auto it = express_interest(desk, provider, RequestId::parse(request.id).value(),
                               NeedId::parse(request.need).value(), {}, now).value();
    const auto act = [&](const Viewer& who, const CaseVerb& verb) {
        it = change_case(desk, who, {it.id, it.version}, now, verb).value();
    };
    act(state, [&](const Case& at) { return accept_case(at, state, {}, now); });
    act(provider, [&](const Case& at) { return accept_case(at, provider, {}, now); });
    DeliveryForm form;
    form.title = "One day", form.language = "en";
    act(provider, [&](const Case& at) { return propose_delivery(at, provider, form, now); });
    Specimen record{S::standing, "a case with " + request.words, it.id.text()};
    record.delivery = it.deliveries.at(0).id.text();
    record.own_of_sulenta = request.own_of_sulenta;
    record.own_of_customs_skills = provider.institution == provider_.institution;
    cases_.push_back(std::move(record));
}

void Specimens::make_cases() {
    Viewer other = provider_;
    other.institution = practice_state(house_, "XAJ");
    const auto own = house_.viewer_of(house_.login(Role::point_of_contact));
    for (auto& request : requests_) {
        if (request.state != S::circulated) continue;
        make_case(request.own_of_sulenta ? own : foreign_, provider_, request);
        request.has_case = true;
        if (request.own_of_sulenta) make_case(own, other, request);
    }
}

// One that its State has released, and one of which nothing is.
void Specimens::make_stories() {
    auto& store = *house_.store;
    const auto released =
        store.read([&](Session& session) { return public_stories(session, provider_, {}, 0, 1); });
    stories_.push_back({S::standing, "a released story", released.stories.at(0).id.text()});
    stories_.back().posted = true;
    for (const auto& it : cases_) {
        if (!it.own_of_customs_skills) continue;
        const auto kept = write_summary(store, provider_, {CaseId::parse(it.id).value(), 0},
                                        {"Not released", "Nobody reads this.", "en"}, read_clock());
        stories_.push_back({S::draft, "a story of which nothing is released", kept.value().id.text()});
        return;
    }
}

// Forms that came back to Sulenta, to Aldoria and to the desk.
void Specimens::make_forms() {
    const std::string bytes = R"({"lightfoot_form": 1, "needs": [{"note": "Training"}]})";
    const auto own = house_.viewer_of(house_.login(Role::point_of_contact));
    const auto keep = [&](const Viewer& viewer, S state, std::string words) {
        const auto kept = keep_form(*house_.store, viewer, "form.json", bytes, read_clock()).value();
        forms_.push_back({state, std::move(words), kept.form.id.text()});
    };
    keep(own, S::own, "a form of Sulenta");
    forms_.back().own_of_sulenta = true;
    keep(foreign_, S::stranger, "a form of Aldoria");
    keep(secretariat_, S::on_the_desk, "a form on the desk");
}

// A draft and one whose host was asked, for the circulated request.
void Specimens::make_components(const Viewer& asker, const std::string& whose) {
    const CaseDesk desk{*house_.store, house_.secrets.key};
    const Time now = read_clock();
    for (const auto& request : std::vector<Specimen>(requests_)) {
        if (request.state != S::circulated || request.words.find(whose) == std::string::npos) continue;
        for (const bool asked : {false, true}) {
            HostChoice choice;
            choice.host.name = {asked ? "A reform that was asked" : "A reform", "en"};
            choice.contact = {"Office", "office@host.example", "en"};
            auto it = choose_host(desk, asker, RequestId::parse(request.id).value(),
                                  NeedId::parse(request.need).value(), choice, now)
                          .value();
            if (asked) {
                const ComponentForm form{"Half a day", "All else", "", "", "", "", choice.contact};
                it = change_component(desk, asker, {it.id, it.version}, now, [&](const Component& at) {
                         return edit_component(at, asker, form, now);
                     }).value();
                it = ask_host(desk, asker, {it.id, it.version}, {}, "The director", now).value();
            }
            auto record = request;
            record.component = it.id.text();
            record.asked = asked;
            record.words = (asked ? "an asked component of " : "a draft of a component of ") + whose;
            components_.push_back(std::move(record));
        }
    }
}

std::vector<Specimen> Specimens::of(Reach reach, Role role, bool deputy) {
    if (reach == Reach::none) return {Specimen{}};
    if (reach == Reach::request || reach == Reach::need || reach == Reach::attachment) return requests_;
    if (reach == Reach::offer) return offers_;
    if (reach == Reach::letter) return letters_;
    if (reach == Reach::returned_form) return forms_;
    if (reach == Reach::case_ || reach == Reach::delivery) return cases_;
    if (reach == Reach::story) return stories_;
    if (reach == Reach::component) return components_;
    auto all = foreign_institutions_;
    if (reach == Reach::account)
        all = {{S::stranger, "a person of another institution", stranger_.id.text()}};
    if (role == Role::visitor) return all;
    const auto& login = house_.login(role, deputy);
    const auto institution = InstitutionId::parse(login.institution).value();
    if (reach == Reach::institution) {
        all.push_back({S::own, "one's own institution", login.institution});
        return all;
    }
    auto& colleague = colleagues_[institution];
    if (!colleague.id) colleague = house_.person(institution, role, "colleague" + institution.text());
    all.push_back({S::own, "oneself", house_.account_of(login).text()});
    all.push_back({S::colleague, "a colleague", colleague.id.text()});
    return all;
}

std::int64_t Specimens::version(Reach reach, const Specimen& record) {
    return house_.store->read([&](Session& session) -> std::int64_t {
        if (reach == Reach::offer)
            return offer_regardless_of_viewer(session, OfferId::parse(record.id).value()).value().version;
        if (reach == Reach::account)
            return find_any_account(session, AccountId::parse(record.id).value()).value().version;
        if (reach == Reach::none || reach == Reach::institution || reach == Reach::letter ||
            reach == Reach::returned_form || reach == Reach::story)
            return 1;
        if (reach == Reach::component)
            return component_regardless_of_viewer(session, ComponentId::parse(record.component).value())
                .value()
                .version;
        if (reach == Reach::case_ || reach == Reach::delivery)
            return case_regardless_of_viewer(session, CaseId::parse(record.id).value()).value().version;
        return request_regardless_of_viewer(session, RequestId::parse(record.id).value()).value().version;
    });
}

std::string filled(const Route& route, const Specimen& record) {
    std::string path(route.path);
    const std::pair<std::string, std::string> parts[] = {{"{request}", record.id},
                                                         {"{need}", record.need},
                                                         {"{attachment}", record.attachment},
                                                         {"{offer}", record.id},
                                                         {"{provider}", record.id},
                                                         {"{institution}", record.id},
                                                         {"{case}", record.id},
                                                         {"{delivery}", record.delivery},
                                                         {"{account}", record.id},
                                                         {"{letter}", record.id},
                                                         {"{step}", "who"},
                                                         {"{story}", record.id},
                                                         {"{component}", record.component},
                                                         {"{form}", record.id},
                                                         {"{topic}", "customs-control"},
                                                         {"{token}", "a-guessed-token"},
                                                         {"{page}", "front"},
                                                         {"{file}", "offers.csv"},
                                                         {"{feed}", "offers.atom"},
                                                         {"{state}", "CHE"},
                                                         {"{programme}", "00000000000000aa"}};
    for (const auto& [part, value] : parts)
        if (const auto at = path.find(part); at != std::string::npos) path.replace(at, part.size(), value);
    return path;
}

}  // namespace lightfoot::testing
