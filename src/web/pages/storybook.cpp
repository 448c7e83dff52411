// The stories, page by page: a line for each, its data in storybook_world.cpp.

#include "web/pages/storybook.hpp"

#include "domain/footprint.hpp"
#include "web/pages/account.hpp"
#include "web/pages/browse.hpp"
#include "web/pages/history.hpp"
#include "web/pages/front.hpp"
#include "web/pages/help.hpp"
#include "web/pages/installation.hpp"
#include "web/pages/offer.hpp"
#include "web/pages/reference.hpp"
#include "web/pages/storybook_letters.hpp"
#include "web/pages/storybook_procedure.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

std::vector<Option> topics(F frame) {
    std::vector<Option> options;
    for (const char* id : {"customs-control", "diamonds", "training"})
        options.push_back({id, Html::text(frame.words.name({Term::Kind::topic, id})), options.empty()});
    return options;
}

Page front(F frame, V) { return front_page(frame, {.topics = topics(frame), .offers = 80, .providers = 61}); }
Page front_faults(F frame, V) {
    return front_page(frame, {.note = {"A very long note", fault_of(&story::faults(), "note")},
                              .topics = topics(frame),
                              .error = &story::faults()});
}
Page front_found(F frame, V) {
    auto found = story::shortlist();
    found.why_not.reset();
    return front_page(frame, {.note = {story::request_of_sulenta().note, {}},
                              .topics = topics(frame),
                              .found = found,
                              .understood = story::request_of_sulenta().needs[0].topics,
                              .language = "en",
                              .missing = story::missing(),
                              .offers = 80,
                              .providers = 61});
}
Page front_nothing(F frame, V) {
    return front_page(
        frame, {.note = {"xyz", {}}, .topics = topics(frame), .found = ShortlistView{}, .language = "en"});
}
Page about(F frame, V) { return about_page(frame); }
Page privacy(F frame, V) { return privacy_page(frame); }
Page matching(F frame, V) { return matching_page(frame); }

Page request_list(F frame, V) {
    RequestListView view;
    view.own = {story::card(story::request_of_sulenta())};
    view.others = {story::card(story::request_of_aldoria())};
    view.archive = {story::card(story::published_without_text()), story::card(story::published_request())};
    view.may_ask = true;
    view.archive_pages = {2, 1, 3, frame.at(url("/requests")), "published"};
    return request_list_page(frame, view);
}
Page request_list_empty(F frame, V) { return request_list_page(frame, {.may_ask = true}); }

RequestView own_request() {
    RequestView view{story::request_of_sulenta(),
                     story::name_of(story::sulenta),
                     {{{5001}, "letter.pdf", "application/pdf", 123'456}},
                     {}};
    view.needs = {
        {view.request.needs[0],
         story::shortlist(),
         story::missing(),
         {{story::card(story::request_of_aldoria()),
           {"duplicate.topics", {{"topics", std::vector{Term{Term::Kind::topic, "customs-control"}}}}}}}},
        {view.request.needs[1], ShortlistView{}, {}, {}}};
    view.may_edit = view.may_withdraw = view.may_see_history = view.own = true;
    view.letters = {{{7001},
                     LetterKind::acknowledgement,
                     "Acknowledgement of your request",
                     "en",
                     story::name_of(story::sulenta),
                     story::noon,
                     story::noon}};
    view.procedure = story::procedure_of(view.request, true);
    return view;
}
Page request(F frame, V) { return request_page(frame, own_request()); }
Page request_of_others(F frame, V) {
    const auto request = story::request_of_aldoria();
    return request_page(
        frame,
        {request, story::name_of(story::aldoria), {}, {{request.needs[0], story::shortlist(), {}, {}}}});
}
Page request_archive(F frame, V) {
    const auto request = story::published_request();
    return request_page(
        frame, {request, story::name_of(story::sulenta), {}, {{request.needs[0], std::nullopt, {}, {}}}});
}
Page request_without_text(F frame, V) {
    return request_page(frame, {story::published_without_text(), story::name_of(story::aldoria)});
}

template <RequestStep step>
Page request_step(F frame, V) {
    return request_step_page(frame, {story::request_of_sulenta(),
                                     0,
                                     step,
                                     nullptr,
                                     {},
                                     story::missing(),
                                     {{{5001}, "letter.pdf", "application/pdf", 123'456}}});
}
Page request_step_faults(F frame, V) {
    return request_step_page(
        frame,
        {story::request_of_sulenta(), 0, RequestStep::dates, &story::faults(), {{"latest", "tomorrow"}}});
}
Page request_step_conflict(F frame, V) {
    static const Request stored = story::request_of_sulenta();
    return request_step_page(frame, {.request = stored,
                                     .step = RequestStep::existing,
                                     .error = &story::conflict(),
                                     .typed = {{"existing", "What I wrote meanwhile"}},
                                     .stored = &stored});
}
Page request_start(F frame, V) { return request_start_page(frame, {}); }
Page request_start_letter(F frame, V) {
    return request_start_page(frame, {.letter = true,
                                      .requesters = {{"1", Html::text(story::name_of(story::aldoria))},
                                                     {"2", Html::text(story::name_of(story::sulenta))}}});
}
Page request_summary(F frame, V) {
    auto draft = story::request_of_sulenta();
    draft.sent_at.reset();
    return request_summary_page(frame, {.request = draft,
                                        .missing = {story::missing(), {}},
                                        .likely_duplicates = own_request().needs[0].likely_duplicates,
                                        .answers = std::size_t(answers_of_state(draft))});
}

Page offer_list(F frame, V) {
    return offer_list_page(frame, {{story::card(story::offer())},
                                   {story::card(story::offer()), story::card(story::bare_offer())},
                                   true,
                                   {1, 20, 2, frame.at(url("/offers"))},
                                   "",
                                   1});
}
Page offer_list_empty(F frame, V) { return offer_list_page(frame, {.may_offer = true}); }
Page offer(F frame, V) {
    return offer_page(frame, {story::offer(), story::card(story::offer()), true, true, false, true,
                              {{"desk@customs-skills.example", story::today, "550 5.1.1 no such user"}}});
}
Page offer_bare(F frame, V) {
    return offer_page(frame, {story::bare_offer(), story::card(story::bare_offer())});
}
OfferFormView offer_form_view(F frame, const Offer& offer) {
    const auto region = [&](const char* id, bool chosen) {
        return Option{id, Html::text(frame.words.name({Term::Kind::region, id})), chosen};
    };
    return {offer,
            nullptr,
            {},
            topics(frame),
            {{{}, {region("world", true)}},
             {region("m49-002", false).label, {region("m49-002", false), region("m49-011", true)}},
             {region("m49-142", false).label, {region("m49-142", false), region("m49-143", false)}}}};
}
Page offer_form(F frame, V) { return offer_form_page(frame, offer_form_view(frame, story::offer())); }
Page offer_form_new(F frame, V) {
    auto view = offer_form_view(frame, {});
    view.error = &story::faults();
    view.typed = {{"text", "Words without a title"}};
    return offer_form_page(frame, view);
}
Page offer_form_conflict(F frame, V) {
    static const Offer stored = story::offer();
    auto view = offer_form_view(frame, stored);
    view.error = &story::conflict();
    view.typed = {{"title", "What I wrote meanwhile"}};
    view.stored = &stored;
    return offer_form_page(frame, view);
}
Page provider_list(F frame, V) {
    const std::vector<ProviderCard> all{
        {story::clean_minerals, story::name_of(story::clean_minerals), InstitutionKind::ngo, 0, 1,
         FreshnessState::unconfirmed, std::nullopt},
        {story::customs_skills, story::name_of(story::customs_skills), InstitutionKind::programme, 1, 0,
         FreshnessState::fresh, Date{story::today.days - 20}}};
    return provider_list_page(frame, {{all[1]}, all});
}
Page provider(F frame, V) {
    return provider_page(frame, {story::provider(),
                                 story::name_of(story::customs_skills),
                                 {story::card(story::offer())},
                                 {story::card(story::bare_offer())},
                                 true,
                                 true,
                                 FreshnessState::fresh});
}
Page provider_form(F frame, V) {
    return provider_form_page(
        frame, {story::provider(), story::name_of(story::customs_skills), nullptr, {}, nullptr});
}
Page open_needs(F frame, V) {
    const auto request = story::request_of_sulenta();
    return open_needs_page(frame, {{{request.id, request.needs[0].id, request.needs[0].title, "en",
                                     story::name_of(story::sulenta), request.needs[0].why_it_matters,
                                     story::card(story::offer()), story::fitting()}},
                                   1});
}
Page open_needs_empty(F frame, V) { return open_needs_page(frame, {}); }
Page outcome(F frame, V) {
    Outcome outcome;
    outcome.code = OutcomeCode::excluded;
    outcome.candidate = story::excluded();
    return outcome_page(frame, {story::card(story::bare_offer()), outcome, story::request_of_sulenta().title,
                                url("/requests")});
}
Page why_not(F frame, V) {
    return why_not_page(frame, {story::request_of_sulenta().title,
                                url("/requests"),
                                url("/requests"),
                                "or",
                                {story::card(story::bare_offer())}});
}

Page vocabulary(F frame, V vocabulary) {
    VocabularyView view;
    for (const auto& topic : vocabulary.topics())
        if (view.topics.size() < 12) view.topics.push_back(&topic);
    return vocabulary_page(frame, view);
}
Page vocabulary_empty(F frame, V) { return vocabulary_page(frame, {"xyz", {}, ""}); }
Page topic(F frame, V vocabulary) { return topic_page(frame, {vocabulary.find("customs-control"), 3}); }
Page search(F frame, V) {
    SearchView view{.words = "customs"};
    view.hits = {{"offer",
                  url("/offers"),
                  story::offer().title,
                  "en",
                  story::name_of(story::customs_skills),
                  {{"training for ", false}, {"customs", true}}},
                 {"request",
                  url("/requests"),
                  story::request_of_aldoria().note,
                  "ar",
                  story::name_of(story::aldoria),
                  {}},
                 {"provider", url("/providers"), story::name_of(story::clean_minerals), "", "", {}}};
    view.facets = {{"search.facet_kind",
                    {{"offer", frame.say("search.kind.offer"), 1, true, frame.at(url("/search"))}}}};
    view.paging = {1, 20, 3, frame.at(url("/search"))};
    return search_page(frame, view);
}
Page search_empty(F frame, V) { return search_page(frame, {.words = "xyz"}); }
Page history(F frame, V) {
    return history_page(
        frame,
        {story::request_of_sulenta().title,
         url("/requests"),
         {{story::noon,
           std::string("request.") + "started",
           "Amal Haddad",
           {{"note", "Our customs service"}},
           false,
           1},
          {story::noon, std::string("request.") + "sent", story::name_of(story::sulenta), {}, true, 2}}});
}
Page views(F frame, V) {
    return views_page(frame, {story::request_of_sulenta().title,
                              url("/requests"),
                              {{story::name_of(story::customs_skills), story::today}}});
}
Page views_empty(F frame, V) {
    return views_page(frame, {story::request_of_sulenta().title, url("/requests"), {}});
}

Page installation(F frame, V) {
    return installation_page(frame,
                             {{{story::sulenta, story::name_of(story::sulenta), InstitutionKind::state}},
                              42,
                              1,
                              1,
                              {{"XAA", Html::text(story::name_of(story::aldoria))}},
                              true});
}
Page api(F frame, V) {
    return api_page(frame, {{"GET", "/api/requests", "route.requests", Capability::look, {}},
                            {"POST",
                             "/api/requests/new",
                             "route.start",
                             Capability::ask,
                             {{"note", true}, {"language", false}}}});
}
Page storybook(F frame, V) { return storybook_page(frame); }

constexpr Story table[] = {{"front", front},
                           {"front-faults", front_faults},
                           {"front-found", front_found},
                           {"front-nothing", front_nothing},
                           {"about", about},
                           {"privacy", privacy},
                           {"matching", matching},
                           {"request_list", request_list},
                           {"request_list-empty", request_list_empty},
                           {"desk", story::desk},
                           {"desk-empty", story::desk_empty},
                           {"procedure", story::procedure},
                           {"posted", story::posted},
                           {"posted_list", story::posted_list},
                           {"posted_list-empty", story::posted_list_empty},
                           {"posting_form", story::posting_form},
                           {"posting_form-faults", story::posting_form_faults},
                           {"request-acknowledged", story::request_acknowledged},
                           {"request-referred", story::request_referred},
                           {"request-asked", story::request_asked},
                           {"request", request},
                           {"request-of_others", request_of_others},
                           {"request-archive", request_archive},
                           {"request-without_text", request_without_text},
                           {"request_step-note", request_step<RequestStep::note>},
                           {"request_step-topics", request_step<RequestStep::topics>},
                           {"request_step-who", request_step<RequestStep::who>},
                           {"request_step-place", request_step<RequestStep::place>},
                           {"request_step-dates", request_step<RequestStep::dates>},
                           {"request_step-existing", request_step<RequestStep::existing>},
                           {"request_step-expectations", request_step<RequestStep::expectations>},
                           {"request_step-first_step", request_step<RequestStep::first_step>},
                           {"request_step-hosting", request_step<RequestStep::hosting>},
                           {"request_step-why_here", request_step<RequestStep::why_here>},
                           {"request_step-attachments", request_step<RequestStep::attachments>},
                           {"request_step-consent", request_step<RequestStep::consent>},
                           {"request_step-faults", request_step_faults},
                           {"request_step-conflict", request_step_conflict},
                           {"request_start", request_start},
                           {"request_start-letter", request_start_letter},
                           {"request_summary", request_summary},
                           {"note", story::note},
                           {"note-of_colleague", story::note_of_colleague},
                           {"note-cleared", story::note_cleared},
                           {"note-sent", story::note_sent},
                           {"note-faults", story::note_faults},
                           {"letter", story::letter},
                           {"letter-signed", story::letter_signed},
                           {"letter-blocked", story::letter_blocked},
                           {"letter-conflict", story::letter_conflict},
                           {"letter_list", story::letter_list},
                           {"letter_list-empty", story::letter_list_empty},
                           {"offer_list", offer_list},
                           {"offer_list-empty", offer_list_empty},
                           {"offer", offer},
                           {"offer-bare", offer_bare},
                           {"offer_form", offer_form},
                           {"offer_form-new", offer_form_new},
                           {"offer_form-conflict", offer_form_conflict},
                           {"provider_list", provider_list},
                           {"provider", provider},
                           {"provider_form", provider_form},
                           {"open_needs", open_needs},
                           {"open_needs-empty", open_needs_empty},
                           {"outcome", outcome},
                           {"why_not", why_not},
                           {"vocabulary", vocabulary},
                           {"vocabulary-empty", vocabulary_empty},
                           {"topic", topic},
                           {"search", search},
                           {"search-empty", search_empty},
                           {"history", history},
                           {"views", views},
                           {"views-empty", views_empty},
                           {"installation", installation},
                           {"api", api},
                           {"storybook", storybook}};

}  // namespace

const std::vector<Story>& stories() {
    static const std::vector<Story> all = [] {
        std::vector<Story> all(std::begin(table), std::end(table));
        for (const auto& more :
             {case_stories(), shelf_stories(), freshness_stories(), data_stories(), offline_stories(),
              figure_stories(), programme_stories(), component_stories(), need_table_stories(),
              project_stories(), alert_stories(), brief_stories(), tour_stories(), account_stories()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return all;
}

const Story* find_story(std::string_view name) {
    for (const auto& story : stories())
        if (story.name == name) return &story;
    return nullptr;
}

Page storybook_page(const Frame& frame) {
    const auto items = each(stories(), [&](const Story& story) {
        return html("<li><a href=\"{}\"><code>{}</code></a></li>", frame.at(url("/storybook/{}", story.name)),
                    story.name);
    });
    return {frame.plain("storybook.title"),
            html("<h1>{}</h1><p class=\"lead\">{}</p><ul>{}</ul>", frame.say("storybook.title"),
                 frame.say("storybook.lead"), items),
            {},
            "",
            {},
            false};
}

}  // namespace lightfoot
