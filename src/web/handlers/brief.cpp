// The situation brief of a State and of a provider: page, paper and JSON of the same statements.

#include "domain/brief.hpp"
#include "store/institution.hpp"
#include "web/brief_facts.hpp"
#include "web/handlers/brief_handlers.hpp"
#include "web/handlers/common.hpp"
#include "web/pages/brief.hpp"

namespace lightfoot {

namespace {

Result<BriefView> view_of_state(const Call& call, std::string_view code) {
    const auto* state = call.app.places.state(code);
    if (!state || (state->practice && call.viewer.space != Space::practice)) return not_found();
    BriefView view;
    view.name = call.words.name({Term::Kind::state, state->id});
    view.here = url("/briefs/states/{}", state->id);
    view.subject = url("/states/{}", state->id);
    const auto facts = state_facts(call, *state);
    view.brief = brief_of(facts);
    view.practice = state->practice;
    view.today = date_of(call.now);
    const bool own = facts.institution && facts.institution->id == call.viewer.institution;
    view.more = {{BriefPart::asked, own ? url("/requests") : view.subject},
                 {BriefPart::stories, view.subject},
                 {BriefPart::worldwide, programmes_of_no_country()}};
    Url offers = url("/offers"), cases = url("/cases");
    view.more[BriefPart::offered] = offers.query("state", state->id);
    if (facts.institution) cases.query("requester", facts.institution->id.text());
    view.more[BriefPart::under_way] = view.more[BriefPart::deliveries] = cases;
    if (!state->iso2.empty()) view.more[BriefPart::programmes] = programmes_of_state(*state);
    return view;
}

Result<BriefView> view_of_provider(const Call& call) {
    const auto id = TRY(call.id<InstitutionId>("provider"));
    const auto provider =
        call.app.store.read([&](Session& session) { return find_institution(session, call.viewer, id); });
    if (!provider) return not_found();
    // Who comes from the request of a State that helps nobody finds what is known of the State.
    if (provider->kind == InstitutionKind::state && !provider->provides)
        return view_of_state(call, provider->state_code);
    BriefView view;
    view.of_provider = true;
    view.name = name_of(call, *provider);
    view.here = url("/briefs/providers/{}", id.text());
    view.subject = url("/providers/{}", id.text());
    const auto facts = provider_facts(call, *provider);
    view.brief = brief_of(facts);
    view.practice = provider->space == Space::practice;
    view.today = date_of(call.now);
    Url cases = url("/cases"), stories = url("/stories");
    cases.query("provider", id.text()), stories.query("provider", id.text());
    view.more = {{BriefPart::offered, view.subject}, {BriefPart::activities, view.subject},
                 {BriefPart::under_way, cases},      {BriefPart::deliveries, cases},
                 {BriefPart::stories, stories},      {BriefPart::programmes, programmes_by(facts.publishers)},
                 {BriefPart::contact, view.subject}};
    return view;
}

// As the record has it, before any language.
Json plain_value(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* day = std::get_if<Date>(&value)) return to_string(*day);
    if (const auto* time = std::get_if<Time>(&value)) return to_string(*time);
    if (const auto* term = std::get_if<Term>(&value)) return term->id;
    if (const auto* quote = std::get_if<Quote>(&value)) return quote->text;
    return Json::array(std::get<std::vector<Term>>(value), [](const Term& term) { return Json(term.id); });
}

Json to_json(const Call& call, const Message& sentence) {
    return Json::object({{"code", sentence.key},
                         {"text", call.words.text(sentence)},
                         {"values", Json::array(sentence.arguments, [](const Argument& one) {
                              return Json::object({{"name", one.name}, {"value", plain_value(one.value)}});
                          })}});
}

Json to_json(const Call& call, const BriefStatement& one) {
    const auto& source = one.source;
    return Json::object(
        {{"statement", to_json(call, one.words)},
         {"notes", Json::array(one.notes, [&](const Message& note) { return to_json(call, note); })},
         {"public", one.is_public},
         {"source", Json::object({{"kind", std::string(name_of(source.kind()))},
                                  {"path", "/api" + address_of(source).str()},
                                  {"dated", source.dated() ? Json(to_string(*source.dated())) : Json()},
                                  {"original", source.elsewhere()}})}});
}

Json to_json(const Call& call, const BriefView& view) {
    const auto brief = shortened(view.brief, shown_in_each);
    return Json::object(
        {{"name", view.name},
         {"as_of", to_string(view.today)},
         {"public", brief.all_public()},
         {"practice", view.practice},
         {"sections", Json::array(brief.sections,
                                  [&](const BriefSection& section) {
                                      return Json::object(
                                          {{"part", std::string(name_of(section.part))},
                                           {"statements", Json::array(section.statements,
                                                                      [&](const BriefStatement& one) {
                                                                          return to_json(call, one);
                                                                      })},
                                           {"left_out", std::int64_t(section.left_out)}});
                                  })},
         {"nothing_known_on",
          Json::array(brief.empty, [](BriefPart part) { return Json(std::string(name_of(part))); })}});
}

// It rests on programmes too, which change without the store: kept by nobody for the next reader.
HttpResponse fresh(HttpResponse response) {
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

Reply shown(const Call& call, const Result<BriefView>& view) {
    if (!view) return view.error();
    if (call.json) return fresh(call.reply(to_json(call, *view)));
    return fresh(call.page(brief_page(call.frame(), *view)));
}

Reply printed(const Call& call, const Result<BriefView>& view) {
    if (!view) return view.error();
    HttpResponse response;
    response.content_type = "application/pdf";
    response.body = brief_pdf(call.frame(), *view, call.app.settings.base_url).bytes;
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"brief.pdf\"");
    return fresh(std::move(response));
}

}  // namespace

Reply show_state_brief(Call& call) { return shown(call, view_of_state(call, call.part("state"))); }
Reply print_state_brief(Call& call) { return printed(call, view_of_state(call, call.part("state"))); }
Reply show_provider_brief(Call& call) { return shown(call, view_of_provider(call)); }
Reply print_provider_brief(Call& call) { return printed(call, view_of_provider(call)); }

}  // namespace lightfoot
