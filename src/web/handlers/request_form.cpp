// Writing requests: the short note, the guided form, the summary, sending, withdrawing, circulating.

#include "base/text.hpp"
#include "domain/footprint.hpp"
#include "domain/limits.hpp"
#include "store/attachment.hpp"
#include "store/letter.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/handlers/carried.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/story_common.hpp"
#include "web/tour.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Result<std::size_t> need_position(const Call& call, const Request& request) {
    const auto id = TRY(call.id<NeedId>("need"));
    for (std::size_t i = 0; i < request.needs.size(); ++i)
        if (request.needs[i].id == id) return i;
    return not_found();
}

bool may_write(const Call& call, const Request& request) {
    const auto status = status_of(request);
    if (status == RequestStatus::archive || status == RequestStatus::withdrawn) return false;
    const bool own =
        call.viewer.role == Role::point_of_contact && call.viewer.institution == request.institution;
    const bool letter = call.viewer.role == Role::secretariat && request.arrival == RequestArrival::letter &&
                        status == RequestStatus::draft;
    return own || letter;
}

Reply record(Call& call, const Request& request, int status = 200) {
    const auto name = call.app.store.read(
        [&](Session& session) { return institution_name(call, session, request.institution); });
    return call.reply(request_json(call, request, name), status);
}

Reply done(Call& call, const Url& address, std::string_view said, const Request& request) {
    if (call.json) return record(call, request);
    return said.empty() ? call.done(address, Json()) : call.done(address, said, Json());
}

std::vector<AttachmentRow> attachment_rows(Call& call, RequestId id) {
    std::vector<AttachmentRow> rows;
    call.app.store.read([&](Session& session) {
        for (const auto& one : list_attachments(session, call.viewer, id))
            rows.push_back({one.id, one.name, one.media_type, one.size});
    });
    return rows;
}

StepView step_view(Call& call, const Request& request, std::size_t need, RequestStep step) {
    StepView view{request, need, step, nullptr, {}, {}, {}, false, {}, nullptr};
    if (step == RequestStep::attachments) view.attachments = attachment_rows(call, request.id);
    if (step == RequestStep::note) view.missing = call.app.finder.missing(request, request.needs[need]);
    return view;
}

// Reading the fields of one step. A field that is absent stays as it is.
std::optional<std::string> words(const Call& call, std::string_view name) {
    if (!call.form.has(name)) return std::nullopt;
    return std::string(call.form.value(name));
}

// Reads one question of the form; `field` is its name there. A fault is noted with the field.
void read(const Call& call, const Question& question, std::string_view field, NeedEdit& edit,
          std::vector<Fault>& faults) {
    std::string answer(call.form.value(field));
    if (question.kind == AnswerKind::languages) {
        answer.clear();
        for (const auto& one : call.form.all(field)) answer += one + ",";
    }
    if (auto fault = read_answer(question, answer, edit)) faults.push_back({std::string(field), *fault});
}

bool is_words(const Question& question) {
    return question.kind == AnswerKind::text || question.kind == AnswerKind::line;
}

Result<NeedEdit> edit_of_step(const Call& call, RequestStep step) {
    NeedEdit edit;
    std::vector<Fault> faults;
    for (const auto& one : questions()) {
        if (one.step != step || !is_of_need(one) || (is_words(one) && !call.form.has(one.name))) continue;
        read(call, one, one.name, edit, faults);
    }
    if (!faults.empty()) return invalid("form.faults", std::move(faults));
    return edit;
}

RequestAt at_of(const Call& call, const Request& request) {
    return {request.id, version_of(call), std::string(call.form.value("cleared_by"))};
}

// Topics that stay ticked are confirmed, those taken away are removed, those typed are added.
Result<Request> save_topics(Call& call, const Request& request, const Need& need) {
    const auto ticked = call.form.all("topic");
    std::vector<TopicTag> tags;
    for (const auto& tag : need.topics) {
        if (tag.standing == TopicStanding::removed) continue;
        const bool kept = std::find(ticked.begin(), ticked.end(), tag.topic) != ticked.end();
        tags.push_back({tag.topic, kept ? TopicStanding::confirmed : TopicStanding::removed});
    }
    auto typed = read_topics(call, call.form.value("more_topics"));
    if (!typed.unknown.empty())
        return invalid("form.faults",
                       {{"more_topics", {"topic.unknown", {{"words", Quote{typed.unknown[0], ""}}}}}});
    for (const auto& topic : ticked)
        if (call.app.vocabulary.find(topic)) typed.topics.push_back(topic);
    for (const auto& topic : typed.topics)
        if (std::none_of(tags.begin(), tags.end(), [&](const TopicTag& tag) { return tag.topic == topic; }))
            tags.push_back({topic, TopicStanding::confirmed});
    return confirm_topics(call.app.store, call.viewer, {request.id, version_of(call)}, need.id, tags,
                          call.now);
}

Result<Request> save_attachments(Call& call, const Request& request) {
    if (const auto remove = AttachmentId::parse(call.form.value("remove")))
        TRY(remove_attachment(call.app.store, call.viewer, *remove, call.now));
    for (const auto& file : call.form.files) {
        if (file.bytes.empty()) continue;
        auto added = add_attachment(call.app.store, call.viewer, request.id, file.name, file.bytes, call.now);
        if (!added) return added.error();
    }
    return request;
}

Result<Request> save(Call& call, const Request& request, const Need& need, RequestStep step) {
    const auto at = at_of(call, request);
    if (step == RequestStep::topics) return save_topics(call, request, need);
    if (step == RequestStep::attachments) return save_attachments(call, request);
    if (step == RequestStep::consent) {
        const auto way = consent_way(call.form.value("circulation"));
        if (!way || *way == ConsentWay::silence)
            return invalid("form.faults", {{"circulation", "consent.choose"}});
        return consent_circulation(call.app.store, call.viewer, at, *way, call.now);
    }
    const auto edit = TRY(edit_of_step(call, step));
    auto saved = TRY(edit_need(call.app.store, call.viewer, at, need.id, edit, call.now));
    return step == RequestStep::note ? with_proposals(call, std::move(saved))
                                     : Result<Request>(std::move(saved));
}

Url after(const Call& call, const Request& request, const Need& need, RequestStep step) {
    const auto id = request.id.text();
    if (call.form.value("then") == "summary") return url("/requests/{}/summary", id);
    if (step == RequestStep::attachments && (call.form.has("remove") || !call.form.files.empty()))
        return url("/requests/{}/needs/{}/attachments", id, need.id.text());
    const auto at = std::find(std::begin(request_steps), std::end(request_steps), step);
    if (at + 1 == std::end(request_steps)) return url("/requests/{}/summary", id);
    return url("/requests/{}/needs/{}/{}", id, need.id.text(), name_of(at[1]));
}

}  // namespace

Reply show_start(Call& call) { return call.page(request_start_page(call.frame(), {})); }

Reply start(Call& call) {
    const auto along = carried(call);
    if (!call.json && call.form.has("first") && call.form.value("note").empty())
        return call.page(
            request_start_page(call.frame(), {nullptr, {}, false, {}, fields_beside_note(along)}));
    const std::string note(call.form.value("note"));
    std::string language(call.form.value("language"));
    if (language.empty()) language = call.app.finder.read(note, "").language;
    if (language.empty()) language = std::string(call.words.language());
    auto started = start_request(call.app.store, call.viewer, language, note, call.now);
    if (!started) {
        if (call.json) return started.error();
        const StartView again{&started.error(), call.form.values, false, {}, fields_beside_note(along)};
        return call.page(request_start_page(call.frame(), again), status_of(started.error().kind));
    }
    if (const auto story = StoryId::parse(call.form.value("story")))
        (void)inspire_request(call.app.store, call.viewer, started->id, *story, call.now);  // gone: no matter
    const auto request = TRY(with_proposals(call, std::move(*started), along.topics));
    auto response = call.json ? TRY(record(call, request, 201))
                              : call.done(url("/requests/{}/needs/{}/topics", request.id.text(),
                                              request.needs[0].id.text()),
                                          Json());
    note_tour_request(call, request.id, response);
    return response;
}

Reply show_step(Call& call) {
    const auto request = TRY(request_of(call));
    const auto need = TRY(need_position(call, request));
    const auto step = request_step(call.part("step"));
    if (!step || !may_write(call, request)) return not_found();
    return call.page(request_step_page(call.frame(), step_view(call, request, need, *step)));
}

Reply save_step(Call& call) {
    const auto request = TRY(request_of(call));
    const auto need = TRY(need_position(call, request));
    const auto step = request_step(call.part("step"));
    if (!step || !may_write(call, request)) return not_found();
    auto saved = save(call, request, request.needs[need], *step);
    if (saved) return done(call, after(call, request, request.needs[need], *step), "", *saved);
    if (call.json) return saved.error();
    StepView view = step_view(call, request, need, *step);
    view.error = &saved.error();
    view.typed = call.form.values;
    if (saved.error().kind == ErrorKind::conflict) view.stored = &request;
    return call.page(request_step_page(call.frame(), view), status_of(saved.error().kind));
}

Reply edit_need(Call& call) {
    const auto request = TRY(request_of(call));
    const auto at = TRY(need_position(call, request));
    NeedEdit edit;
    std::vector<Fault> faults;
    for (const auto& one : questions()) {
        const auto field = one.name == "note" ? std::string_view("text") : one.name;
        if (is_of_need(one) && call.form.has(field)) read(call, one, field, edit, faults);
    }
    if (!faults.empty()) return invalid("form.faults", std::move(faults));
    edit.title = words(call, "title");
    auto saved = TRY(edit_need(call.app.store, call.viewer, at_of(call, request),
                               request.needs[at].id, edit, call.now));
    saved = TRY(with_proposals(call, std::move(saved)));
    return done(call, url("/requests/{}", request.id.text()), "saved", saved);
}

namespace {

SummaryView summary_view(Call& call, const Request& request) {
    SummaryView view{request, attachment_rows(call, request.id),     {}, {},
                     nullptr, std::size_t(answers_of_state(request))};
    for (const auto& need : request.needs) view.missing.push_back(call.app.finder.missing(request, need));
    for (const auto& [id, why] : call.app.finder.likely_duplicates(request, call.viewer))
        call.app.store.read([&](Session& session) {
            if (const auto other = find_request(session, call.viewer, id))
                view.likely_duplicates.emplace_back(card_of(call, session, *other), why);
        });
    return view;
}

// What the clarity helper misses in each need, and which requests are likely to say the same.
Json summary_json(const Call& call, const SummaryView& view) {
    std::size_t at = 0;
    return Json::object(
        {{"answers", std::int64_t(view.answers)},
         {"needs", Json::array(view.request.needs,
                               [&](const Need& need) {
                                   return Json::object(
                                       {{"id", need.id.text()},
                                        {"missing", to_json(call.words, view.missing[at++])}});
                               })},
         {"likely_duplicates", Json::array(view.likely_duplicates, [&](const auto& one) {
              return Json::object({{"id", one.first.id.text()},
                                   {"title", one.first.title},
                                   {"reason", call.words.text(one.second)}});
          })}});
}

}  // namespace

Reply show_summary(Call& call) {
    const auto request = TRY(request_of(call));
    if (!may_write(call, request)) return not_found();
    const auto view = summary_view(call, request);
    if (call.json) return call.reply(summary_json(call, view));
    return call.page(request_summary_page(call.frame(), view));
}

Reply add_need(Call& call) {
    const auto request = TRY(request_of(call));
    const std::string text(call.form.value("text"));
    auto saved = TRY(add_need(call.app.store, call.viewer, at_of(call, request), text, call.now));
    if (!text.empty()) saved = TRY(with_proposals(call, std::move(saved)));
    return done(call, url("/requests/{}/needs/{}/note", request.id.text(), saved.needs.back().id.text()), "",
                saved);
}

namespace {

// The State's own order: ids in their order (`need`), or a number beside each need (`place-ID`); open ones
// have none.
Result<std::vector<NeedId>> wanted_order(const Call& call, const Request& request) {
    std::vector<NeedId> order;
    for (const auto& text : call.form.all("need")) {
        const auto id = NeedId::parse(text);
        if (!id) return not_found();
        order.push_back(*id);
    }
    if (!order.empty()) return order;
    std::vector<std::pair<std::int64_t, NeedId>> places;
    for (const auto& need : request.needs)
        if (const auto place = call.form.number("place-" + need.id.text()))
            places.emplace_back(*place, need.id);
    std::sort(places.begin(), places.end());
    for (const auto& [place, id] : places) order.push_back(id);
    return order;
}

}  // namespace

Reply order_needs(Call& call) {
    const auto request = TRY(request_of(call));
    const auto order = TRY(wanted_order(call, request));
    const auto saved =
        TRY(order_needs(call.app.store, call.viewer, at_of(call, request), order, call.now));
    return done(call, url("/requests/{}/summary", request.id.text()), "saved", saved);
}

Reply remove_need(Call& call) {
    const auto request = TRY(request_of(call));
    const auto at = TRY(need_position(call, request));
    const auto saved = TRY(remove_need(call.app.store, call.viewer, at_of(call, request),
                                       request.needs[at].id, call.now));
    return done(call, url("/requests/{}/summary", request.id.text()), "saved", saved);
}

Reply edit_request(Call& call) {
    const auto request = TRY(request_of(call));
    RequestEdit edit;
    edit.title = words(call, "title");
    edit.language = words(call, "language");
    if (call.form.has("dated")) edit.dated = TRY(day_of(call, "dated"));
    const auto saved =
        TRY(edit_request(call.app.store, call.viewer, at_of(call, request), edit, call.now));
    return done(call, url("/requests/{}/summary", request.id.text()), "saved", saved);
}

Reply send(Call& call) {
    const auto request = TRY(request_of(call));
    // A letter came signed: nothing is to be cleared.
    const bool letter = request.arrival == RequestArrival::letter;
    auto sent = send_request(call.app.store, call.viewer, {request.id, version_of(call)}, call.now,
                             letter ? std::string_view() : call.form.value("cleared_by"));
    if (sent) return done(call, url("/requests/{}", request.id.text()), "sent", *sent);
    if (call.json || sent.error().kind != ErrorKind::invalid) return sent.error();
    auto view = summary_view(call, request);
    view.error = &sent.error();
    view.cleared_by = std::string(call.form.value("cleared_by"));
    return call.page(request_summary_page(call.frame(), view), status_of(sent.error().kind));
}

Reply withdraw(Call& call) {
    const auto request = TRY(request_of(call));
    const auto saved =
        TRY(withdraw_request(call.app.store, call.viewer, {request.id, version_of(call)}, call.now));
    return done(call, url("/requests/{}", request.id.text()), "withdrawn", saved);
}

Reply circulate(Call& call) {
    const auto request = TRY(request_of(call));
    const auto saved =
        TRY(circulate_request(call.app.store, call.viewer, {request.id, version_of(call)}, call.now));
    const bool from_desk = call.form.value("then") == "desk";
    return done(call, from_desk ? url("/desk") : url("/requests/{}", request.id.text()), "circulated", saved);
}

// desk: the secretariat's entrance

namespace {

StartView letter_view(Call& call) {
    StartView view;
    view.letter = true;
    view.requesters = requester_options(call);
    return view;
}

}  // namespace

Reply show_letter(Call& call) { return call.page(request_start_page(call.frame(), letter_view(call))); }

Reply enter_letter(Call& call) {
    ArrivedLetter letter;
    letter.institution = InstitutionId::parse(call.form.value("requester")).value_or(InstitutionId{});
    letter.note = std::string(call.form.value("note"));
    letter.title = std::string(call.form.value("title"));
    letter.language = std::string(call.form.value("language"));
    if (letter.language.empty()) letter.language = call.app.finder.read(letter.note, "").language;
    if (letter.language.empty()) letter.language = std::string(call.words.language());
    auto dated = day_of(call, "dated");
    auto entered = dated
                       ? enter_letter(call.app.store, call.viewer, (letter.dated = *dated, letter), call.now)
                       : Result<Request>(dated.error());
    if (!entered) {
        if (call.json) return entered.error();
        auto view = letter_view(call);
        view.error = &entered.error();
        view.typed = call.form.values;
        for (auto& option : view.requesters) option.chosen = option.value == call.form.value("requester");
        return call.page(request_start_page(call.frame(), view), status_of(entered.error().kind));
    }
    const auto request = TRY(with_proposals(call, std::move(*entered)));
    if (call.json) return record(call, request, 201);
    if (request.needs.empty()) return call.done(url("/requests/{}", request.id.text()), "saved", Json());
    return call.done(url("/requests/{}/needs/{}/topics", request.id.text(), request.needs[0].id.text()),
                     Json());
}

}  // namespace lightfoot
