// The steps of the Committee's procedure, one act each: of the desk, of a member of the Committee, of the
// State.

#include "domain/transition.hpp"
#include "store/work_procedure.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/procedure.hpp"

namespace lightfoot {

namespace {

Json to_json(const Words& words, const ProcedureStep& step) {
    return Json::object({{"step", name_of(step.kind)},
                         {"delay", step.delay ? Json(step.delay->count) : Json()},
                         {"unit", step.delay ? Json(name_of(step.delay->unit)) : Json()},
                         {"counted_from", Json::array(step.counted_from,
                                                      [](CountedFrom from) { return Json(name_of(from)); })},
                         {"delay_in_words", delay_in_words(words, step)},
                         {"silence_is_consent", step.silence_is_consent},
                         {"by_software", step.by_software}});
}

Json to_json(const Transition& row) {
    std::vector<std::string_view> from;
    for (const auto stage : all_stages)
        if (row.from.has(stage)) from.push_back(name_of(stage));
    return Json::object({{"act", name_of(row.act)},
                         {"who", name_of(row.who)},
                         {"from", Json::array(from)},
                         {"to", row.to ? Json(name_of(*row.to)) : Json()},
                         {"condition", name_of(row.condition)},
                         {"while_referred", row.while_referred}});
}

// Carries a step out on the request in the path; people go back to where they pressed the button.
template <class Step>
Reply take(Call& call, std::string_view said, Step step) {
    const auto request = TRY(request_of(call));
    const Request saved = TRY(step(RequestAt{request.id, version_of(call)}));
    if (call.json) {
        const auto name = call.app.store.read(
            [&](Session& session) { return institution_name(call, session, saved.institution); });
        return call.reply(request_json(call, saved, name));
    }
    const bool from_desk = call.form.value("then") == "desk";
    return call.done(from_desk ? url("/desk") : url("/requests/{}", saved.id.text()), said, Json());
}

std::string_view words(const Call& call) { return call.form.value("words"); }

}  // namespace

Reply show_procedure(Call& call) {
    const auto& procedure = call.app.procedure;
    ProcedureDescription view{procedure, {}};
    const int year = calendar_day(procedure.day_of(call.now)).year;
    for (int one : {year, year + 1})
        if (!procedure.holidays.contains(one)) view.missing_years.push_back(one);
    if (!call.json) return call.page(procedure_page(call.frame(), view));
    return call.reply(Json::object(
        {{"id", procedure.id},
         {"source", procedure.source},
         {"time_zone", procedure.zone.id},
         {"missing_years", Json::array(view.missing_years)},
         {"steps",
          Json::array(procedure.steps, [&](const ProcedureStep& step) { return to_json(call.words, step); })},
         {"transitions", Json::array(transitions(), [](const Transition& row) { return to_json(row); })}}));
}

Reply authenticate(Call& call) {
    return take(call, "authenticated", [&](RequestAt at) {
        return authenticate_request(call.app.store, call.viewer, at, call.now);
    });
}

Reply set_aside(Call& call) {
    const auto reason = set_aside_reason(call.form.value("reason")).value_or(SetAsideReason::none);
    return take(call, "set_aside", [&](RequestAt at) {
        return set_aside_request(call.app.store, call.viewer, at, reason, words(call), call.now);
    });
}

Reply acknowledge(Call& call) {
    return take(call, "acknowledged",
                [&](RequestAt at) { return acknowledge_request(call.app.store, call.viewer, at, call.now); });
}

// The State's word after it has sent the request: to the providers, to the public, or both.
Reply answer_consent(Call& call) {
    const auto circulation = consent_way(call.form.value("circulation"));
    const auto posting = consent_way(call.form.value("posting"));
    if (!circulation && !posting) {  // first whether it is theirs to answer at all
        TRY(may_act(TRY(request_of(call)), call.viewer, Act::refuse_posting));
        return invalid("field.unknown_choice", {{"circulation", "field.unknown_choice"}});
    }
    return take(call, "saved", [&](RequestAt at) -> Result<Request> {
        if (!circulation) return consent_posting(call.app.store, call.viewer, at, *posting, call.now);
        auto saved = TRY(consent_circulation(call.app.store, call.viewer, at, *circulation, call.now));
        if (!posting) return saved;
        return consent_posting(call.app.store, call.viewer, {saved.id, saved.version}, *posting, call.now);
    });
}

Reply show_posting_text(Call& call) {
    const auto request = TRY(request_of(call));
    if (!may_act(request, call.viewer, Act::write_posting_text)) return not_found();
    return call.page(posting_form_page(call.frame(), {request, title_of(request), nullptr, {}}));
}

Reply write_posting_text(Call& call) {
    auto reply = take(call, "saved", [&](RequestAt at) {
        return write_posting_text(call.app.store, call.viewer, at, call.form.value("text"),
                                  call.form.value("language"), call.now);
    });
    if (reply || call.json || reply.error().kind != ErrorKind::invalid) return reply;
    const auto request = TRY(request_of(call));
    const PostingFormView view{request, title_of(request), &reply.error(), call.form.values};
    return call.page(posting_form_page(call.frame(), view), status_of(reply.error().kind));
}

Reply post_text(Call& call) {
    return take(call, "posted",
                [&](RequestAt at) { return post_text(call.app.store, call.viewer, at, call.now); });
}

Reply take_down_text(Call& call) {
    return take(call, "taken_down",
                [&](RequestAt at) { return take_down_text(call.app.store, call.viewer, at, call.now); });
}

Reply refer(Call& call) {
    return take(call, "referred", [&](RequestAt at) {
        return refer_request(call.app.store, call.viewer, at, words(call), call.now);
    });
}

Reply end_referral(Call& call) {
    return take(call, "referral_ended", [&](RequestAt at) {
        return end_referral(call.app.store, call.viewer, at, call.form.value("advice"), call.now);
    });
}

Reply ask_whether_met(Call& call) {
    return take(call, "asked", [&](RequestAt at) {
        return ask_whether_met(call.app.store, call.viewer, at, call.app.procedure, call.now);
    });
}

Reply answer_whether_met(Call& call) {
    const auto answer = met_answer(call.form.value("answer")).value_or(MetAnswer::none);
    return take(call, "saved", [&](RequestAt at) {
        return answer_whether_met(call.app.store, call.viewer, at, answer, words(call), call.now);
    });
}

}  // namespace lightfoot
