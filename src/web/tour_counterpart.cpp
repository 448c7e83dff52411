// What the other side does in a practice tour: the same verbs, by the practice account of its role, on the
// record of the tour alone.

#include "domain/verbs/case.hpp"
#include "domain/verbs/story.hpp"
#include "store/account.hpp"
#include "store/attachment.hpp"
#include "store/case_work.hpp"
#include "store/component_work.hpp"
#include "store/institution.hpp"
#include "store/story.hpp"
#include "store/story_work.hpp"
#include "store/work.hpp"
#include "store/work_procedure.hpp"
#include "web/drafting.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/host_choice.hpp"
#include "web/paper.hpp"
#include "web/session.hpp"
#include "web/tour.hpp"

namespace lightfoot {

namespace {

constexpr int most_steps = tour_steps;  // of one press; more would mean that a step does not take

// The same call, by the practice account of a role.
Result<Call> call_of(Call& call, Role role) {
    for (const auto& login : call.app.practice.logins) {
        if (login.role != role || login.deputy) continue;
        const auto account = call.app.store.read(
            [&](Session& session) { return find_account_by_email(session, Space::practice, login.email); });
        if (!account || account->ended_at) break;
        Call other = call;
        other.viewer = viewer_of(*account);
        other.viewer.language = std::string(call.words.language());
        other.viewer_name = account->name;
        other.present.reset();
        other.form = {};
        return other;
    }
    return conflict("tour.nobody");
}

std::string say(const Call& call, const char* key) { return call.words.text(key); }

Result<RequestId> write_note(Call& as) {
    const std::string language(as.words.language());
    auto started = TRY(start_request(as.app.store, as.viewer, language, say(as, "tour.sample_note"), as.now));
    return TRY(with_proposals(as, std::move(started))).id;
}

Result<void> keep_topics(Call& as, const Request& request) {
    auto now = request;
    for (const auto& need : request.needs) {
        auto tags = need.topics;
        for (auto& tag : tags)
            if (tag.standing == TopicStanding::proposed) tag.standing = TopicStanding::confirmed;
        now = TRY(confirm_topics(as.app.store, as.viewer, {now.id, now.version}, need.id, tags, as.now));
    }
    return {};
}

// The note as the software prints it stands for the signed copy.
Result<void> sign_note(Call& as, const Request& request) {
    const auto requester = as.app.store.read(
        [&](Session& session) { return find_institution(session, as.viewer, request.institution); });
    const Paper paper{draft_note(as.app.letters, as.words, request, requester.value_or(Institution{}),
                                 date_of(as.now)),
                      request.language, watermark_in(as.words, request.space, nullptr), {}, date_of(as.now)};
    TRY(add_signed_note(as.app.store, as.viewer, request.id, "note-verbale.pdf",
                        pdf_response(as.words, paper).body, as.now));
    return {};
}

Result<void> act_on_request(Call& as, TourStep step, const Request& request) {
    auto& store = as.app.store;
    const RequestAt at{request.id, request.version};
    switch (step) {
    case TourStep::topics: return keep_topics(as, request);
    case TourStep::consent:
        TRY(consent_circulation(store, as.viewer, at, ConsentWay::express, as.now));
        return {};
    case TourStep::send:
        TRY(send_request(store, as.viewer, at, as.now, say(as, "tour.sample_superior")));
        return {};
    case TourStep::sign_note: return sign_note(as, request);
    case TourStep::authenticate: TRY(authenticate_request(store, as.viewer, at, as.now)); return {};
    case TourStep::acknowledge: TRY(acknowledge_request(store, as.viewer, at, as.now)); return {};
    case TourStep::circulate: TRY(circulate_request(store, as.viewer, at, as.now)); return {};
    default: break;
    }
    const InterestForm form{say(as, "tour.sample_interest"), std::string(as.words.language()), {}};
    TRY(express_interest(desk_of(as), as.viewer, request.id, request.needs.at(0).id, form, as.now));
    return {};
}

Result<CaseChange> case_act(const Call& as, TourStep step, const Case& it, DeliveryId delivery) {
    const std::string language(as.words.language());
    const auto quote = [&](const char* key) { return Quote{say(as, key), language}; };
    switch (step) {
    case TourStep::accept_request:
    case TourStep::accept_provider: return accept_case(it, as.viewer, {}, as.now);
    case TourStep::propose: {
        DeliveryForm form;
        form.title = say(as, "tour.sample_delivery");
        form.language = language;
        form.kind = DeliveryKind::module;
        return propose_delivery(it, as.viewer, form, as.now);
    }
    case TourStep::agree: return agree_delivery(it, as.viewer, delivery, as.now);
    case TourStep::report:
        return report_delivery(it, as.viewer, delivery, quote("tour.sample_report"), as.now);
    case TourStep::confirm:
        return confirm_delivery(it, as.viewer, delivery, Fulfilment::as_expected, {}, as.now);
    default: break;
    }
    return give_feedback(it, as.viewer, {CaseOutcome::delivered, {}, {}, language}, as.now);
}

// The programme of the practice ground that fits the sample; where none are kept, a host in words.
Result<void> choose(Call& as, const Request& request) {
    const auto& need = request.needs.at(0);
    as.form.values = {{"programme", "XP-PRA-01-SCHOOL"}};
    auto choice = host_choice(as, request, need);
    if (!choice) {
        as.form.values = {{"words", say(as, "tour.sample_host")}};
        choice = host_choice(as, request, need);
    }
    TRY(choose_host(desk_of(as), as.viewer, request.id, need.id, TRY(std::move(choice)), as.now));
    return {};
}

Result<void> ask(Call& as, const Component& it) {
    ComponentForm form{
        it.added, say(as, "tour.sample_untouched"), it.by_whom, it.cost, it.owner, it.obligation, it.contact};
    if (form.contact.email.empty()) form.contact.email = "host@programme.example";
    TRY(ask_host(desk_of(as), as.viewer, {it.id, it.version}, form, say(as, "tour.sample_superior"), as.now));
    return {};
}

// Without an account: by the link that its mail brought.
Result<void> answer_for_host(Call& call, const Component& it) {
    const HostLink link{it.id, it.link, {date_of(call.now).days + component_terms.link_days}};
    const HostAnswerForm form{HostWord::in_public, {}, {}};
    TRY(answer_as_host(desk_of(call), link, form, call.now));
    return {};
}

Result<void> act_on_component(Call& as, TourStep step, const TourFacts& facts) {
    if (step == TourStep::choose_host) return choose(as, *facts.request);
    if (!facts.component) return conflict("tour.gone");
    const auto& it = *facts.component;
    if (step == TourStep::ask_host) return ask(as, it);
    const auto* delivery = tour_delivery(facts);
    if (!delivery) return conflict("tour.gone");
    auto carried = std::set<DeliveryId>(it.carries.begin(), it.carries.end());
    carried.insert(delivery->id);
    TRY(carry_deliveries(desk_of(as), as.viewer, {it.id, it.version}, carried, as.now));
    return {};
}

// Of its own side everything that has something to say.
Result<void> tell(Call& as, const Case& it, Side side) {
    auto& store = as.app.store;
    auto found = store.read([&](Session& session) {
        auto story = find_story(session, as.viewer, it.id);
        return std::pair(story ? *story : ProjectStory{}, material_of(session, it));
    });
    const auto& [story, from] = found;
    ReleaseForm form;
    for (auto part : all_story_parts())
        if (side_of(part) == side && has_part(story, from, part)) form.chosen.push_back({part, {}});
    form.seen = seen_of(story, from, side);
    form.looked_at = true;
    TRY(release_story(store, as.viewer, {it.id, story.version}, form, as.now));
    return {};
}

Result<void> act_on_case(Call& as, TourStep step, const TourFacts& facts) {
    const auto& it = *facts.of;
    if (step == TourStep::state_story) return tell(as, it, Side::requester);
    if (step == TourStep::provider_story) return tell(as, it, Side::provider);
    const auto* delivery = tour_delivery(facts);
    const auto id = delivery ? delivery->id : DeliveryId{};
    TRY(change_case(desk_of(as), as.viewer, {it.id, it.version}, as.now,
                    [&](const Case& now) { return case_act(as, step, now, id); }));
    return {};
}

Result<void> act(Call& as, TourStep step, const TourFacts& facts, TourMark& mark) {
    if (step == TourStep::write) {
        mark.request = TRY(write_note(as));
        return {};
    }
    if (!facts.request) return conflict("tour.gone");
    if (step <= TourStep::interest) return act_on_request(as, step, *facts.request);
    if (!facts.of) return conflict("tour.gone");
    if (step >= TourStep::choose_host && step <= TourStep::carry) return act_on_component(as, step, facts);
    return act_on_case(as, step, facts);
}

}  // namespace

Result<TourMark> let_others_do(Call& call, TourMark mark) {
    if (!call.app.settings.practice_mode) return not_found();
    for (int i = 0; i < most_steps; ++i) {
        const auto state = tour_state(call, mark);
        if (state.gone) return conflict("tour.gone");
        if (!state.place.now || state.place.by == mark.role) return mark;
        if (state.place.now == TourStep::answer_host) {
            TRY(answer_for_host(call, *state.facts.component));
            continue;
        }
        auto as = TRY(call_of(call, state.place.by));
        TRY(act(as, *state.place.now, state.facts, mark));
    }
    return conflict("tour.stuck");
}

}  // namespace lightfoot
