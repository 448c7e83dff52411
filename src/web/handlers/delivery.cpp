// Deliveries: proposed in a case, changed, agreed, reported, answered, attested.

#include "store/component.hpp"
#include "store/delivery_paper.hpp"
#include "web/api/case.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/case_handlers.hpp"
#include "web/pages/component.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

struct Found {
    Case it;
    DeliveryId id;
    const Delivery& delivery() const {
        return *std::find_if(it.deliveries.begin(), it.deliveries.end(),
                             [&](const Delivery& one) { return one.id == id; });
    }
};

Result<Found> found(const Call& call, DeliveryId id) {
    auto it = call.app.store.read(
        [&](Session& session) { return find_case_of_delivery(session, call.viewer, id); });
    if (!it) return not_found();
    return Found{std::move(*it), id};
}

Result<Found> delivery_of(const Call& call) { return found(call, TRY(call.id<DeliveryId>("delivery"))); }

Result<DeliveryForm> read_form(const Call& call) {
    const auto text = [&](const char* name) { return std::string(call.form.value(name)); };
    DeliveryForm form{text("title"),
                      words_of(call, "title").language,
                      text("owner"),
                      text("place"),
                      text("contribution"),
                      text("carried_on_by"),
                      delivery_kind(call.form.value("kind"))};
    form.from = TRY(day_of(call, "from"));
    form.to = TRY(day_of(call, "to"));
    return form;
}

DeliveryView view_of(const Call& call, const Found& found) {
    DeliveryView view;
    view.it = found.it;
    view.delivery = found.delivery();
    view.side = side_of_reader(call, found.it);
    view.today = date_of(call.now);
    call.app.store.read([&](Session& session) {
        view.card = card_of(call, session, found.it);
        view.papers = list_papers(session, call.viewer, found.id);
        for (const auto& one : list_components(session, call.viewer, found.it.request)) {
            const bool stands = !one.withdrawn_at && one.answer.word != HostWord::declined;
            if (!stands || !std::binary_search(one.carries.begin(), one.carries.end(), found.id)) continue;
            view.rides += html("<div><a href=\"{}\">{}</a></div>",
                               call.at(url("/requests/{}/components/{}", one.request.text(), one.id.text())),
                               host_name(call.frame(), card_of(one, {})));
        }
        if (const auto request = find_request(session, call.viewer, found.it.request))
            if (const auto* need = find_need(*request, found.it.need))
                view.expectations = {need->expectations, request->language};
    });
    return view;
}

Reply again(const Call& call, DeliveryId id, const Error& error) {
    const auto now = found(call, id);
    const bool shown = error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
    if (call.json || !now || !shown) return error;
    auto view = view_of(call, *now);
    view.error = &error;
    view.typed = call.form.values;
    return call.page(delivery_page(call.frame(), view), status_of(error.kind));
}

Reply record(const Call& call, const Found& found, int status = 200) {
    const auto name = [&](InstitutionId id) {
        return call.app.store.read([&](Session& session) { return institution_name(call, session, id); });
    };
    return call.reply(
        Json::object({{"case", found.it.id.text()},
                      {"case_version", found.it.version},
                      {"requester_name", name(found.it.requester)},
                      {"provider_name", name(found.it.provider)},
                      {"delivery", to_json(found.delivery())},
                      {"papers", Json::array(view_of(call, found).papers,
                                             [](const DeliveryPaper& one) { return to_json(one); })}}),
        status);
}

Reply act(const Call& call, std::string_view said, const CaseVerb& verb) {
    const auto before = TRY(delivery_of(call));
    const auto changed =
        change_case(desk_of(call), call.viewer, {before.it.id, version_of(call)}, call.now, verb);
    if (!changed) return again(call, before.id, changed.error());
    if (call.json) return record(call, {*changed, before.id});
    return call.done(url("/deliveries/{}", before.id.text()), said, Json());
}

}  // namespace

Reply propose_delivery(Call& call) {
    const auto id = TRY(call.id<CaseId>("case"));
    const auto it =
        call.app.store.read([&](Session& session) { return find_case(session, call.viewer, id); });
    if (!it) return not_found();
    const auto form = read_form(call);
    if (!form) return case_again(call, id, form.error());
    const auto changed =
        change_case(desk_of(call), call.viewer, {id, version_of(call)}, call.now,
                    [&](const Case& now) { return propose_delivery(now, call.viewer, *form, call.now); });
    if (!changed) return case_again(call, id, changed.error());
    const auto made = changed->deliveries.back().id;
    if (call.json) return record(call, {*changed, made}, 201);
    return call.done(url("/deliveries/{}", made.text()), "delivery_proposed", Json());
}

Reply show_delivery(Call& call) {
    const auto found = TRY(delivery_of(call));
    if (call.json) return record(call, found);
    return call.page(delivery_page(call.frame(), view_of(call, found)));
}

Reply change_delivery(Call& call) {
    const auto before = TRY(delivery_of(call));
    const auto form = read_form(call);
    if (!form) return again(call, before.id, form.error());
    return act(call, "saved",
               [&](const Case& it) { return change_delivery(it, call.viewer, before.id, *form, call.now); });
}

Reply agree_delivery(Call& call) {
    const auto id = TRY(delivery_of(call)).id;
    return act(call, "delivery_agreed",
               [&](const Case& it) { return agree_delivery(it, call.viewer, id, call.now); });
}

Reply cancel_delivery(Call& call) {
    const auto id = TRY(delivery_of(call)).id;
    return act(call, "saved", [&](const Case& it) { return cancel_delivery(it, call.viewer, id, call.now); });
}

Reply report_delivery(Call& call) {
    const auto before = TRY(delivery_of(call));
    const auto words = words_of(call, "words");
    const auto changed = change_case(
        desk_of(call), call.viewer, {before.it.id, version_of(call)}, call.now,
        [&](const Case& it) { return report_delivery(it, call.viewer, before.id, words, call.now); });
    if (!changed) return again(call, before.id, changed.error());
    for (const auto& file : call.form.files) {
        if (file.bytes.empty()) continue;
        const auto added = add_paper(desk_of(call), call.viewer, before.id, file.name, file.bytes, call.now);
        if (added) continue;
        auto error = added.error();
        if (error.faults.empty()) error.faults.push_back({"file", error.message});
        return again(call, before.id, error);
    }
    if (call.json) return record(call, TRY(found(call, before.id)));
    return call.done(url("/deliveries/{}", before.id.text()), "delivery_reported", Json());
}

Reply confirm_delivery(Call& call) {
    const auto id = TRY(delivery_of(call)).id;
    const auto answer = fulfilment(call.form.value("fulfilment"));
    const auto words = words_of(call, "words");
    return act(call, "delivery_confirmed", [&](const Case& it) {
        return confirm_delivery(it, call.viewer, id, answer, words, call.now);
    });
}

Reply name_source(Call& call) {
    const auto id = TRY(delivery_of(call)).id;
    const auto address = std::string(call.form.value("source_url"));
    return act(call, "saved",
               [&](const Case& it) { return name_source(it, call.viewer, id, address, call.now); });
}

Reply accept_source(Call& call) {
    const auto id = TRY(delivery_of(call)).id;
    return act(call, "saved", [&](const Case& it) { return accept_source(it, call.viewer, id, call.now); });
}

Reply show_paper(Call& call) {
    const auto delivery = TRY(delivery_of(call)).id;
    const auto id = TRY(call.id<PaperId>("paper"));
    auto file = call.app.store.read([&](Session& session) { return find_paper(session, call.viewer, id); });
    if (!file || file->paper.delivery != delivery) return not_found();
    return download(file->paper.name, file->paper.media_type, std::move(file->bytes));
}

}  // namespace lightfoot
