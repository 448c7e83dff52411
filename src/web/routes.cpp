#include "web/route.hpp"

#include "web/handlers/alert_handlers.hpp"
#include "web/handlers/brief_handlers.hpp"
#include "web/handlers/case_handlers.hpp"
#include "web/handlers/component_handlers.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/matrix_handlers.hpp"
#include "web/handlers/offline_handlers.hpp"
#include "web/handlers/programme_parts.hpp"
#include "web/handlers/story_handlers.hpp"
#include "web/handlers/tour_handlers.hpp"

namespace lightfoot {

namespace {

using enum Method;
using C = Capability;
using R = Reach;
constexpr auto both = Route::Kind::both;
constexpr auto page = Route::Kind::page_only;
constexpr auto api = Route::Kind::api_only;
constexpr auto file = Route::Kind::file;
constexpr std::size_t upload_bytes = 9 * 1024 * 1024;

// The fields of a need, and of an offer, as forms and programs send them.
constexpr std::string_view need_fields =
    "version* title text why_it_matters who place earliest latest existing expectations first_step visits "
    "days_per_month languages[] no_go";
constexpr std::string_view offer_fields =
    "version title* text* language modality[] topics region[] eligible_states languages[] conditions "
    "lead_days duration_days visits "
    "capacity_per_year travel_paid_by fees_paid_by local_costs_paid_by available_from available_until "
    "contact_office "
    "contact_office_email contact_person contact_person_email contact_telephone";

constexpr std::string_view shelf_fields =
    "version* kind* title* text* language topics languages[] from[]* until[] places[] lead_days* "
    "duration_days region[]";
constexpr std::string_view delivery_fields =
    "version* title* language kind owner from to place contribution carried_on_by";

constexpr std::string_view component_fields =
    "version* added untouched by_whom cost owner obligation contact_name contact_email contact_language";

constexpr std::string_view question_fields =
    "version* cleared_by added untouched by_whom cost owner obligation contact_name contact_email "
    "contact_language";

constexpr Route listing(Route route) { return route.answers = Route::Answers::list, route; }
constexpr Route sending(Route route) { return route.answers = Route::Answers::file, route; }

constexpr Route table[] = {
    {get, "/", C::look, show_front, "route.front"},
    {post, "/look", C::look, look, "route.look", R::none, both, "note topic[] language state story"},
    {get, "/about", C::look, show_about, "route.about", R::none, page},
    {get, "/privacy", C::look, show_privacy, "route.privacy", R::none, page},
    {get, "/matching", C::look, show_matching, "route.matching", R::none, page},
    {get, "/help", C::look, show_help, "route.help", R::none, page},
    {get, "/search", C::look, search, "route.search", R::none, both,
     "words kind[] topic[] written_in[] region[] offer_kind[] page#"},
    {get, "/vocabulary", C::look, show_vocabulary, "route.vocabulary", R::none, both, "words facet"},
    {get, "/vocabulary/{topic}", C::look, show_topic, "route.topic"},

    {get, "/requests", C::look, list_requests, "route.requests", R::none, both,
     "status topic written_in page# own# open# drafts# published#"},
    {get, "/requests/new", C::ask, show_start, "route.start_form", R::none, page},
    {post, "/requests/new", C::ask, start, "route.start", R::none, both, "note* language story"},
    {get, "/requests/{request}", C::look, show_request, "route.request", R::request},
    {get, "/requests/{request}/summary", C::see_requests, show_summary, "route.summary", R::request, page},
    listing({get, "/requests/{request}/history", C::see_requests, show_request_history,
             "route.request_history", R::request}),
    {get, "/requests/{request}/hosts", C::ask, show_hosts, "route.hosts", R::request},
    {get, "/requests/{request}/components", C::see_requests, list_request_components, "route.components",
     R::request},
    {post, "/requests/{request}/components", C::ask, choose_host, "route.choose_host", R::request, both,
     "need* programme words"},
    {get, "/requests/{request}/components/{component}", C::see_requests, show_component, "route.component",
     R::component},
    {post, "/requests/{request}/components/{component}", C::ask, edit_component, "route.edit_component",
     R::component, both, component_fields},
    {post, "/requests/{request}/components/{component}/question", C::ask, ask_host, "route.ask_host",
     R::component, both, question_fields},
    {post, "/requests/{request}/components/{component}/messages", C::ask, write_to_host,
     "route.write_to_host", R::component, both, "text* language"},
    {post, "/requests/{request}/components/{component}/deliveries", C::ask, carry_component_deliveries,
     "route.carry_deliveries", R::component, both, "version* delivery[]"},
    {post, "/requests/{request}/components/{component}/withdrawal", C::ask, withdraw_component,
     "route.withdraw_component", R::component, both, "version*"},
    listing({get, "/requests/{request}/components/{component}/history", C::ask, show_component_history,
             "route.component_history", R::component}),
    {get, "/requests/{request}/matrix", C::see_requests, show_matrix, "route.matrix", R::request, both,
     "show reach page#"},
    {get, "/requests/{request}/matrix/csv", C::see_requests, matrix_file, "route.matrix_csv", R::request,
     page, "show reach"},
    {post, "/requests/{request}/matrix/readers", C::ask, let_into_matrix, "route.let_into_matrix", R::request,
     both, "institution*"},
    {post, "/requests/{request}/matrix/readers/end", C::ask, shut_out_of_matrix, "route.shut_out_of_matrix",
     R::request, both, "institution*"},
    {get, "/matrix", C::hold_cases, show_own_matrix, "route.own_matrix", R::none, both, "show reach page#"},
    {get, "/matrix/csv", C::hold_cases, own_matrix_file, "route.own_matrix_csv", R::none, page, "show reach"},
    listing(
        {get, "/requests/{request}/views", C::ask, show_request_views, "route.request_views", R::request}),
    sending({get, "/requests/{request}/attachments/{attachment}", C::see_requests, show_attachment,
             "route.attachment", R::attachment}),
    {post, "/requests/{request}/needs", C::see_requests, add_need, "route.add_need", R::request, both,
     "version* text"},
    {post, "/requests/{request}/order", C::ask, order_needs, "route.order_needs", R::request, both,
     "version* need[]"},
    {post, "/requests/{request}", C::see_requests, edit_request, "route.edit_request", R::request, both,
     "version* title language dated"},
    {post, "/requests/{request}/needs/{need}/removal", C::see_requests, remove_need, "route.remove_need",
     R::need, both, "version*"},
    {post, "/requests/{request}/sending", C::see_requests, send, "route.send", R::request, both,
     "version* cleared_by"},
    {get, "/requests/{request}/note", C::ask, show_note, "route.note", R::request},
    {get, "/requests/{request}/note/pdf", C::ask, show_note_pdf, "route.note_pdf", R::request, page},
    {get, "/requests/{request}/note/docx", C::ask, show_note_docx, "route.note_docx", R::request, page},
    {post, "/requests/{request}/clearance", C::ask, clear, "route.clear", R::request, both,
     "version* cleared_by"},
    {post, "/requests/{request}/signed-note", C::see_requests, add_signed_note, "route.signed_note",
     R::request, both, "", upload_bytes},
    {post, "/requests/{request}/withdrawal", C::ask, withdraw, "route.withdraw", R::request, both,
     "version*"},
    {post, "/requests/{request}/circulation", C::keep_desk, circulate, "route.circulate", R::request, both,
     "version* then"},
    {post, "/requests/{request}/authentication", C::keep_desk, authenticate, "route.authenticate", R::request,
     both, "version* then"},
    {post, "/requests/{request}/setting-aside", C::keep_desk, set_aside, "route.set_aside", R::request, both,
     "version* reason* words then"},
    {post, "/requests/{request}/acknowledgement", C::keep_desk, acknowledge, "route.acknowledge", R::request,
     both, "version* then"},
    {post, "/requests/{request}/consent", C::ask, answer_consent, "route.consent", R::request, both,
     "version* circulation posting"},
    {get, "/requests/{request}/posting-text", C::see_requests, show_posting_text, "route.posting_text_form",
     R::request, page},
    {post, "/requests/{request}/posting-text", C::see_requests, write_posting_text, "route.posting_text",
     R::request, both, "version* text* language* then"},
    {post, "/requests/{request}/posting", C::keep_desk, post_text, "route.post_text", R::request, both,
     "version* then"},
    {post, "/requests/{request}/posting/end", C::keep_desk, take_down_text, "route.take_down", R::request,
     both, "version* then"},
    {post, "/requests/{request}/referral", C::see_requests, refer, "route.refer", R::request, both,
     "version* words"},
    {post, "/requests/{request}/referral/end", C::see_requests, end_referral, "route.end_referral",
     R::request, both, "version* advice then"},
    {post, "/requests/{request}/question", C::keep_desk, ask_whether_met, "route.ask_whether_met", R::request,
     both, "version* then"},
    {post, "/requests/{request}/answer", C::ask, answer_whether_met, "route.answer_whether_met", R::request,
     both, "version* answer* words"},
    {post, "/requests/{request}/needs/{need}", C::see_requests, edit_need, "route.edit_need", R::need, api,
     need_fields},
    {get, "/requests/{request}/needs/{need}/shortlist", C::own_account, show_shortlist, "route.shortlist",
     R::need, api},
    {get, "/requests/{request}/needs/{need}/why-not", C::own_account, show_why_not, "route.why_not", R::need,
     both, "offer words"},
    listing({get, "/requests/{request}/cases", C::see_requests, list_request_cases, "route.request_cases",
             R::request, api}),
    {post, "/requests/{request}/needs/{need}/interest", C::offer, express_interest, "route.interest", R::need,
     both, "words language next_on"},
    {get, "/requests/{request}/interest", C::offer, show_interest, "route.interest_page", R::request, page},
    {get, "/requests/{request}/plan", C::hold_cases, show_plan, "route.plan", R::request},
    {post, "/requests/{request}/plan", C::ask, choose_plan, "route.choose_plan", R::request, both,
     "version* delivery[]"},
    {post, "/requests/{request}/plan/word", C::ask, speak_on_plan, "route.plan_word", R::request, both,
     "words language"},
    sending(
        {get, "/requests/{request}/plan/print", C::hold_cases, print_plan, "route.plan_print", R::request}),
    {post, "/requests/{request}/needs/{need}/calls", C::keep_desk, call_need, "route.call_need", R::need,
     both, "kind* words language"},
    {post, "/requests/{request}/calls/{call}", C::ask, answer_need_call, "route.answer_call", R::request,
     both, "allowed[]"},
    {get, "/requests/{request}/needs/{need}/{step}", C::see_requests, show_step, "route.step_form", R::need,
     page},
    {post, "/requests/{request}/needs/{need}/{step}", C::see_requests, save_step, "route.step", R::need, both,
     "version* note topic[] more_topics who place earliest latest existing expectations first_step visits "
     "days_per_month languages[] no_go "
     "why_it_matters circulation remove then",
     upload_bytes},

    listing({get, "/offline", C::look, show_offline, "route.offline"}),
    {get, "/offline/form", C::look, show_offline_form, "route.offline_form", R::none, page},
    {get, "/offline/sheet", C::look, show_offline_sheet, "route.offline_sheet", R::none, page},
    listing({get, "/offline/back", C::ask, list_forms, "route.forms"}),
    {post, "/offline/back", C::ask, bring_form, "route.bring_form", R::none, both, "", upload_bytes},
    listing({get, "/desk/forms", C::keep_desk, list_forms, "route.desk_forms"}),
    {post, "/desk/forms", C::keep_desk, bring_form, "route.bring_desk_form", R::none, both, "", upload_bytes},
    {get, "/offline/forms/{form}", C::see_requests, show_returned_form, "route.returned_form",
     R::returned_form},
    sending({get, "/offline/forms/{form}/file", C::see_requests, show_form_file, "route.form_file",
             R::returned_form}),
    {post, "/offline/forms/{form}/draft", C::see_requests, take_returned_form, "route.take_form",
     R::returned_form, both, "requester dated"},
    {post, "/offline/forms/{form}/removal", C::see_requests, put_away_form, "route.put_away_form",
     R::returned_form, both, "version*"},

    listing({get, "/letters", C::see_requests, list_letters, "route.letters", R::none, both, "kind"}),
    {post, "/letters", C::keep_desk, draft_briefing, "route.letter_briefing"},
    {post, "/requests/{request}/letters", C::keep_desk, draft_letter, "route.letter_draft", R::request, both,
     "kind* offer"},
    {get, "/letters/{letter}", C::see_requests, show_letter_record, "route.letter_read", R::letter, both,
     "in"},
    {get, "/letters/{letter}/pdf", C::see_requests, show_letter_pdf, "route.letter_pdf", R::letter, page,
     "in"},
    {get, "/letters/{letter}/docx", C::see_requests, show_letter_docx, "route.letter_docx", R::letter, page,
     "in"},
    listing({get, "/letters/{letter}/history", C::keep_desk, show_letter_history, "route.letter_history",
             R::letter, both, "in"}),
    {post, "/letters/{letter}", C::keep_desk, edit_letter, "route.letter_edit", R::letter, both,
     "version* language title* text*"},
    {post, "/letters/{letter}/redraft", C::keep_desk, redraft_letter, "route.letter_redraft", R::letter, both,
     "version*"},
    {post, "/letters/{letter}/signing", C::keep_desk, sign_letter, "route.letter_sign", R::letter, both,
     "version*"},
    {get, "/procedure", C::look, show_procedure, "route.procedure"},
    listing({get, "/posted", C::look, list_posted, "route.posted_list"}),
    {get, "/posted/{request}", C::look, show_posted, "route.posted", R::request},

    {get, "/cases", C::hold_cases, list_cases, "route.cases", R::none, both, "page#"},
    {get, "/cases/new", C::offer, show_proposal, "route.proposal_form", R::none, page, "requester"},
    {post, "/cases", C::offer, propose_help, "route.propose", R::none, both,
     "requester* title* words language"},
    {get, "/cases/{case}", C::hold_cases, show_case, "route.case", R::case_},
    listing({get, "/cases/{case}/history", C::hold_cases, show_case_history, "route.case_history", R::case_}),
    listing({get, "/cases/{case}/messages", C::hold_cases, list_messages, "route.messages", R::case_, api}),
    {post, "/cases/{case}/messages", C::hold_cases, write_message, "route.write_message", R::case_, both,
     "text* language"},
    {post, "/cases/{case}/acceptance", C::hold_cases, accept_case, "route.accept_case", R::case_, both,
     "version* words language"},
    {post, "/cases/{case}/refusal", C::hold_cases, decline_case, "route.decline_case", R::case_, both,
     "version* reason* words language"},
    {post, "/cases/{case}/date", C::hold_cases, name_next_date, "route.next_date", R::case_, both,
     "version* next_on*"},
    {post, "/cases/{case}/parties", C::hold_cases, name_parties, "route.parties", R::case_, both,
     "version* funder funder_words expert expert_words host host_words"},
    {post, "/cases/{case}/deliveries", C::hold_cases, propose_delivery, "route.propose_delivery", R::case_,
     both, delivery_fields},
    {post, "/cases/{case}/feedback", C::hold_cases, give_feedback, "route.feedback", R::case_, both,
     "version* outcome* helped otherwise language"},
    {post, "/cases/{case}/closing", C::keep_desk, close_case, "route.close_case", R::case_, both, "version*"},
    {post, "/cases/{case}/follow-up", C::ask, answer_follow_up, "route.follow_up", R::case_, both,
     "version* use* words language"},

    {get, "/stories", C::look, list_stories, "route.stories", R::none, both, "topic provider page#"},
    {get, "/stories/{story}", C::look, show_public_story, "route.story_read", R::story},
    {get, "/stories/{story}/ask", C::look, show_ask_like, "route.ask_like", R::story, page},
    {get, "/cases/{case}/story", C::hold_cases, show_story_release, "route.story_release_page", R::case_},
    listing({get, "/cases/{case}/story/history", C::hold_cases, show_story_history, "route.story_history",
             R::case_}),
    {post, "/cases/{case}/story/release", C::hold_cases, release_story, "route.story_release", R::case_, both,
     "version* seen* part[] region looked_at"},
    {post, "/cases/{case}/story/withdrawal", C::hold_cases, withdraw_story, "route.story_withdraw", R::case_,
     both, "part"},
    {post, "/cases/{case}/story/summary", C::hold_cases, write_story_summary, "route.story_summary", R::case_,
     both, "version* title text language"},
    {post, "/cases/{case}/story/translation", C::hold_cases, translate_story, "route.story_translate",
     R::case_, both, "version* part* language* title text"},

    {get, "/deliveries/{delivery}", C::hold_cases, show_delivery, "route.delivery", R::delivery},
    {post, "/deliveries/{delivery}", C::hold_cases, change_delivery, "route.change_delivery", R::delivery,
     both, delivery_fields},
    {post, "/deliveries/{delivery}/agreement", C::hold_cases, agree_delivery, "route.agree_delivery",
     R::delivery, both, "version*"},
    {post, "/deliveries/{delivery}/cancellation", C::hold_cases, cancel_delivery, "route.cancel_delivery",
     R::delivery, both, "version*"},
    {post, "/deliveries/{delivery}/report", C::offer, report_delivery, "route.report_delivery", R::delivery,
     both, "version* words language", upload_bytes},
    {post, "/deliveries/{delivery}/confirmation", C::ask, confirm_delivery, "route.confirm_delivery",
     R::delivery, both, "version* fulfilment* words language"},
    {post, "/deliveries/{delivery}/source", C::hold_cases, name_source, "route.name_source", R::delivery,
     both, "version* source_url"},
    {post, "/deliveries/{delivery}/source-acceptance", C::keep_desk, accept_source, "route.accept_source",
     R::delivery, both, "version*"},
    sending({get, "/deliveries/{delivery}/papers/{paper}", C::hold_cases, show_paper, "route.paper",
             R::delivery}),

    {get, "/desk/unserved", C::keep_desk, show_unserved, "route.unserved", R::none, both, "page#"},
    {get, "/desk", C::keep_desk, show_desk, "route.desk", R::none, both, "page#"},
    {post, "/desk/briefings", C::keep_desk, note_briefing, "route.briefing"},
    {get, "/desk/letter", C::keep_desk, show_letter, "route.letter_form", R::none, page},
    {post, "/desk/letter", C::keep_desk, enter_letter, "route.letter", R::none, both,
     "requester* title note language dated"},

    {get, "/offers", C::look, list_offers, "route.offers", R::none, both, "kind topic page#"},
    {get, "/offers/new", C::offer, show_offer_form, "route.offer_form", R::none, page},
    {post, "/offers/new", C::offer, save_offer, "route.write_offer", R::none, both, offer_fields},
    {get, "/offers/{offer}", C::look, show_offer, "route.offer", R::offer},
    {get, "/offers/{offer}/edit", C::offer, show_offer_form, "route.offer_edit_form", R::offer, page},
    {post, "/offers/{offer}/edit", C::offer, save_offer, "route.edit_offer", R::offer, both, offer_fields},
    {post, "/offers/{offer}/confirmation", C::see_requests, confirm_offer, "route.confirm_offer", R::offer,
     both, "version*"},
    {post, "/offers/{offer}/withdrawal", C::offer, withdraw_offer, "route.withdraw_offer", R::offer, both,
     "version*"},
    listing({get, "/offers/{offer}/history", C::offer, show_offer_history, "route.offer_history", R::offer}),
    listing({get, "/needs", C::see_needs, show_needs, "route.needs", R::none, both, "page#"}),

    {get, "/shelf", C::look, show_shelf, "route.shelf", R::none, both, "kind given_in topic"},
    {get, "/shelf/new", C::offer, show_shelf_form, "route.shelf_form", R::none, page},
    {post, "/shelf/new", C::offer, save_shelf_item, "route.put_on_shelf", R::none, both, shelf_fields},
    {get, "/shelf/{offer}/taking", C::ask, show_take_form, "route.take_form", R::offer, page, "need"},
    {post, "/shelf/{offer}/taking", C::ask, take_from_shelf, "route.take_from_shelf", R::offer, both,
     "need* from* words language"},
    {get, "/shelf/{offer}/edit", C::offer, show_shelf_form, "route.shelf_edit_form", R::offer, page},
    {post, "/shelf/{offer}/edit", C::offer, save_shelf_item, "route.edit_shelf_item", R::offer, both,
     shelf_fields},

    {get, "/providers", C::look, list_providers, "route.providers"},
    {get, "/providers/{provider}", C::look, show_provider, "route.provider", R::institution},
    {get, "/providers/{provider}/edit", C::own_account, show_provider_form, "route.provider_form",
     R::institution, page},
    listing({get, "/providers/{provider}/history", C::own_account, show_provider_history,
             "route.provider_history", R::institution}),
    {post, "/providers/{provider}/edit", C::own_account, save_provider, "route.edit_provider", R::institution,
     both,
     "version* about about_language contact_office contact_office_email contact_person contact_person_email "
     "contact_telephone"},

    {post, "/providers/{provider}/confirmation", C::own_account, confirm_provider, "route.confirm_provider",
     R::institution, both, "version*"},

    {get, "/hosting/{token}", C::look, show_hosting, "route.hosting"},
    {post, "/hosting/{token}", C::look, answer_hosting, "route.answer_hosting", R::none, both,
     "answer* reason words language"},
    {get, "/confirmation/{token}", C::look, show_confirmation, "route.confirmation_page"},
    {post, "/confirmation/{token}", C::look, confirm_by_link, "route.confirm_by_link", R::none, both,
     "entry[]"},
    {get, "/desk/entries", C::keep_desk, show_upkeep, "route.upkeep"},
    {post, "/desk/addresses", C::keep_desk, clear_address, "route.clear_address", R::none, both, "email*"},

    {get, "/programmes", C::look, list_programmes, "route.programmes", R::none, both,
     "words country[] sector[] publisher[] status[] going from to page#"},
    {get, "/programmes/publishers", C::look, list_publishers, "route.publishers", R::none, both, "page#"},
    {get, "/programmes/{programme}", C::look, show_programme, "route.programme"},
    {get, "/programmes/{programme}/likeness", C::see_requests, show_likeness, "route.likeness"},
    {post, "/programmes/{programme}/likeness", C::see_requests, decide_likeness, "route.decide_likeness",
     R::none, both, "other* answer* back"},
    {post, "/programmes/{programme}/likeness/{likeness}/end", C::see_requests, undo_likeness,
     "route.undo_likeness", R::none, both, "then"},

    {get, "/figures", C::look, show_figures, "route.figures"},
    {get, "/figures/csv", C::look, show_figures_csv, "route.figures_csv", R::none, page},
    {get, "/figures/own", C::own_account, show_own_figures, "route.own_figures"},

    {get, "/alerts", C::own_account, show_alerts, "route.alerts"},
    {post, "/alerts", C::own_account, save_alerts, "route.save_alerts", R::none, both,
     "arrivals waiting needs circulated due confirm offers stories"},
    {post, "/alerts/address", C::own_account, make_address, "route.alert_address"},
    {post, "/alerts/address/end", C::own_account, end_address, "route.end_alert_address"},
    {get, "/alerts/feed/{token}", C::look, show_alert_feed, "route.alert_feed", R::none, file},
    {get, "/alerts/dates/{token}", C::look, show_alert_dates, "route.alert_dates", R::none, file},
    {get, "/alerts/by-mail/{token}", C::look, show_alert_link, "route.alert_link"},
    {post, "/alerts/by-mail/{token}", C::look, change_by_alert_link, "route.change_by_alert_link", R::none,
     both, "kind* frequency*"},
    {get, "/calendar", C::own_account, show_due_dates, "route.due_dates", R::none, both, "page#"},
    {get, "/states", C::look, show_states, "route.states"},
    {get, "/states/{state}", C::look, show_state, "route.state"},
    {get, "/briefs/states/{state}", C::look, show_state_brief, "route.state_brief"},
    sending({get, "/briefs/states/{state}/print", C::look, print_state_brief, "route.state_brief_print"}),
    {get, "/briefs/providers/{provider}", C::look, show_provider_brief, "route.provider_brief",
     R::institution},
    sending({get, "/briefs/providers/{provider}/print", C::look, print_provider_brief,
             "route.provider_brief_print", R::institution}),

    {get, "/sign-in", C::look, show_sign_in, "route.sign_in_form", R::none, page, "next"},
    {post, "/sign-in", C::look, sign_in, "route.sign_in", R::none, both, "email* password* next"},
    {get, "/sign-in/code", C::look, show_code, "route.code_form", R::none, page, "next"},
    {post, "/sign-in/code", C::look, check_code, "route.code", R::none, both, "code* next"},
    {post, "/sign-out", C::look, sign_out, "route.sign_out"},
    {get, "/forgotten", C::look, show_forgotten, "route.forgotten_form", R::none, page},
    {post, "/forgotten", C::look, forgotten, "route.forgotten", R::none, both, "email*"},
    {get, "/reset/{token}", C::look, show_reset, "route.reset_form", R::none, page},
    {post, "/reset/{token}", C::look, reset, "route.reset", R::none, both, "new_password*"},
    {get, "/invitation/{token}", C::look, show_invitation, "route.invitation_form", R::none, page},
    {post, "/invitation/{token}", C::look, accept_invitation, "route.accept_invitation", R::none, both,
     "name* new_password* language"},

    {get, "/account", C::own_account, show_account, "route.account"},
    listing({get, "/account/history", C::own_account, show_account_history, "route.account_history"}),
    {post, "/account", C::own_account, save_account, "route.save_account", R::none, both,
     "version name* language"},
    {post, "/account/password", C::own_account, change_password, "route.password", R::none, both,
     "current_password* new_password*"},
    {get, "/account/second-factor", C::own_account, show_second_factor, "route.second_factor_form", R::none,
     page},
    {post, "/account/second-factor", C::own_account, enable_second_factor, "route.second_factor", R::none,
     page, "secret* code*"},
    {post, "/account/second-factor/end", C::own_account, end_second_factor, "route.end_second_factor",
     R::none, both, "ending_code*"},
    {post, "/account/recovery-codes", C::own_account, new_recovery_codes, "route.recovery_codes", R::none,
     page, "code*"},
    {post, "/account/sessions/end", C::own_account, end_sessions, "route.end_sessions", R::none, both,
     "session*"},

    {get, "/people", C::keep_people, show_people, "route.people"},
    {post, "/people/invitations", C::keep_people, invite, "route.invite", R::none, both,
     "email* role* institution language deputy keeps_people"},
    {post, "/people/invitations/end", C::keep_people, end_invitation, "route.end_invitation", R::none, both,
     "invitation*"},
    {post, "/people/{account}", C::keep_people, change_person, "route.change_person", R::account, both,
     "version* deputy keeps_people"},
    {post, "/people/{account}/end", C::keep_people, end_person, "route.end_person", R::account, both,
     "version*"},
    {get, "/people/{account}/second-factor", C::keep_people, show_reset_second_factor,
     "route.reset_second_factor_form", R::account, page},
    {post, "/people/{account}/second-factor", C::keep_people, reset_second_factor,
     "route.reset_second_factor", R::account, both},

    {get, "/installation", C::administer, show_installation, "route.installation"},
    {post, "/installation/institutions", C::administer, add_institution, "route.add_institution", R::none,
     both, "kind* state_code name provides requests"},
    {get, "/installation/institutions/{institution}", C::administer, show_institution_people,
     "route.institution_people", R::institution, page},
    {post, "/installation/practice", C::own_account, reset_practice, "route.reset_practice"},

    {get, "/tour", C::look, show_tour, "route.tour"},
    {post, "/tour", C::look, begin_tour, "route.begin_tour", R::none, both, "role*"},
    {post, "/tour/others", C::look, let_others, "route.tour_others"},
    {post, "/tour/again", C::look, begin_tour_again, "route.tour_again"},
    {post, "/tour/end", C::look, end_tour, "route.end_tour"},

    {get, "/data", C::look, show_data, "route.data"},
    {get, "/data/{file}", C::look, show_data_file, "route.data_file", R::none, file},
    {get, "/feeds/{feed}", C::look, show_feed, "route.feed", R::none, file},
    {get, "/calendar.ics", C::look, show_calendar, "route.calendar", R::none, file},

    {get, "/api", C::look, show_api, "route.api", R::none, page},
    {get, "/openapi.json", C::look, show_openapi, "route.openapi", R::none, api},
    {get, "/storybook", C::look, show_storybook, "route.storybook", R::none, page},
    {get, "/storybook/{page}", C::look, show_story, "route.story", R::none, page},
};

}  // namespace

std::span<const Route> routes() { return table; }

}  // namespace lightfoot
