// The form without a network: handed out, brought back, read, taken into a draft.

#include "domain/limits.hpp"
#include "store/account.hpp"
#include "store/returned_form.hpp"
#include "web/api/record.hpp"
#include "web/form_desk.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/offline_handlers.hpp"
#include "web/pages/offline.hpp"

namespace lightfoot {

namespace {

FormDesk desk_of(const Call& call) { return {call.app.finder, call.app.vocabulary}; }
bool at_desk(const Call& call) { return call.viewer.can(Capability::keep_desk); }

std::string file_name(const Call& call, std::string_view ending) {
    return "lightfoot-" + std::string(call.words.language()) + std::string(ending);
}

ReturnedFormRow row_of(const Call& call, Session& session, ReturnedForm form) {
    auto by = form.account ? actor_name(call, session, form.account) : form.from;
    return {std::move(form), std::move(by)};
}

ReturnedFormsView forms_view(Call& call) {
    ReturnedFormsView view;
    view.desk = at_desk(call);
    call.app.store.read([&](Session& session) {
        for (auto& form : list_returned_forms(session, call.viewer, false))
            view.forms.push_back(row_of(call, session, std::move(form)));
    });
    return view;
}

struct Found {
    ReturnedForm form;
    std::string bytes;
};
Result<Found> form_of(Call& call) {
    const auto id = TRY(call.id<ReturnedFormId>("form"));
    return call.app.store.read([&](Session& session) -> Result<Found> {
        auto form = find_returned_form(session, call.viewer, id);
        auto bytes = bytes_of_form(session, call.viewer, id);
        if (!form || !bytes) return not_found();
        return Found{std::move(*form), std::move(*bytes)};
    });
}

ReturnedFormView form_view(Call& call, const Found& found) {
    ReturnedFormView view;
    view.row = call.app.store.read([&](Session& session) { return row_of(call, session, found.form); });
    view.desk = at_desk(call);
    auto reading = read_returned_form(desk_of(call), call.viewer, found.bytes, call.now);
    if (reading)
        view.reading = std::move(*reading);
    else
        view.problem = reading.error();
    if (view.desk) view.requesters = requester_options(call);
    return view;
}

Json to_json(const Words& words, const FormFault& fault) {
    return Json::object({{"place", place_of(words, fault, true)},
                         {"cell", fault.cell.empty() ? Json() : Json(fault.cell)},
                         {"need", std::int64_t(fault.need + 1)},
                         {"question", fault.question.empty() ? Json() : Json(fault.question)},
                         {"code", fault.message.key},
                         {"message", words.text(fault.message)}});
}

Json to_json(const ReturnedFormRow& row) {
    const auto& form = row.form;
    return Json::object({{"id", form.id.text()},
                         {"name", form.name},
                         {"arrival", name_of(form.arrival)},
                         {"sent_by", row.sent_by},
                         {"arrived_at", to_string(form.arrived_at)},
                         {"size", form.size},
                         {"request", form.request ? Json(form.request.text()) : Json()}});
}

Json to_json(const Words& words, const ReturnedFormView& view, bool again) {
    const auto faults = view.reading ? Json::array(view.reading->faults,
                                                   [&](const FormFault& one) { return to_json(words, one); })
                                     : Json::array(std::vector<std::string>{});
    const auto problem = view.problem ? Json::object({{"code", view.problem->message.key},
                                                      {"message", words.text(view.problem->message)}})
                                      : Json();
    return Json::object({{"form", to_json(view.row)},
                         {"again", again},
                         {"good", std::int64_t(view.reading ? view.reading->good : 0)},
                         {"given", std::int64_t(view.reading ? view.reading->given : 0)},
                         {"faults", faults},
                         {"problem", problem}});
}

}  // namespace

Reply show_offline(Call& call) {
    if (!call.json) return call.page(offline_page(call.frame()));
    return call.reply(Json::array(official_languages, [](std::string_view language) {
        return Json::object({{"language", language},
                             {"form", below(language, url("/offline/form")).str()},
                             {"spreadsheet", below(language, url("/offline/sheet")).str()}});
    }));
}

Reply show_offline_form(Call& call) {
    std::vector<std::string> topics;
    for (auto& [name, id] : topics_to_choose(call.words, call.app.vocabulary))
        topics.push_back(std::move(name));
    return download(file_name(call, ".html"), "text/html; charset=utf-8",
                    offline_document(call.frame(), topics));
}

Reply show_offline_sheet(Call& call) {
    return download(file_name(call, ".xlsx"),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    write_offline_sheet(offline_sheet(call.words, call.app.vocabulary)));
}

Reply list_forms(Call& call) {
    const auto view = forms_view(call);
    if (!call.json) return call.page(returned_forms_page(call.frame(), view));
    return call.reply(Json::array(view.forms, [](const ReturnedFormRow& row) { return to_json(row); }));
}

Reply bring_form(Call& call) {
    auto kept = call.form.files.empty() || call.form.files[0].bytes.empty()
                    ? Result<KeptForm>(invalid("form.faults", {{"file", "form_file.empty"}}))
                    : keep_form(call.app.store, call.viewer, call.form.files[0].name,
                                call.form.files[0].bytes, call.now);
    if (kept && call.json)
        return call.reply(
            to_json(call.words, form_view(call, {kept->form, call.form.files[0].bytes}), kept->again),
            kept->again ? 200 : 201);
    if (kept) {
        const auto there = url("/offline/forms/{}", kept->form.id.text());
        return kept->again ? call.done(there, "form_again", Json()) : call.done(there, Json());
    }
    auto error = kept.error();
    if (call.json) return error;
    if (error.faults.empty()) error.faults.push_back({"file", error.message});
    auto view = forms_view(call);
    view.error = &error;
    return call.page(returned_forms_page(call.frame(), view), status_of(error.kind));
}

Reply show_returned_form(Call& call) {
    const auto found = TRY(form_of(call));
    const auto view = form_view(call, found);
    if (call.json) return call.reply(to_json(call.words, view, false));
    return call.page(returned_form_page(call.frame(), view));
}

Reply show_form_file(Call& call) {
    auto found = TRY(form_of(call));
    return download(found.form.name, found.form.media_type, std::move(found.bytes));
}

Reply take_returned_form(Call& call) {
    const auto found = TRY(form_of(call));
    auto view = form_view(call, found);
    if (view.problem) return *view.problem;
    const auto institution = InstitutionId::parse(call.form.value("requester")).value_or(InstitutionId{});
    auto dated = day_of(call, "dated");
    auto taken = dated ? take_form(call.app.store, call.viewer, found.form.id, *view.reading, institution,
                                   *dated, call.now)
                       : Result<Request>(dated.error());
    if (taken) {
        const auto request = TRY(with_proposals(call, std::move(*taken)));
        return call.done(url("/requests/{}/summary", request.id.text()), "form_taken",
                         call.json ? request_json(call, request, "") : Json());
    }
    if (call.json || taken.error().kind != ErrorKind::invalid) return taken.error();
    view.error = &taken.error();
    view.typed = call.form.values;
    for (auto& option : view.requesters) option.chosen = option.value == call.form.value("requester");
    return call.page(returned_form_page(call.frame(), view), status_of(taken.error().kind));
}

Reply put_away_form(Call& call) {
    const auto found = TRY(form_of(call));
    if (version_of(call) != version_of(found.form)) return conflict("offline.changed_meanwhile");
    TRY(put_away_form(call.app.store, call.viewer, found.form.id, call.now));
    return call.done(at_desk(call) ? url("/desk/forms") : url("/offline/back"), "form_put_away",
                     Json::object({{"removed", true}}));
}

}  // namespace lightfoot
