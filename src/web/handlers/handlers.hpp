#pragma once
// The handlers of the table of routes (routes.cpp), one file per noun. A handler is parse, call, render.

#include "web/call.hpp"
#include "web/handlers/handlers_people.hpp"

namespace lightfoot {

// front.cpp
Reply show_front(Call& call);
Reply look(Call& call);
Reply show_about(Call& call);
Reply show_privacy(Call& call);
Reply show_matching(Call& call);
Reply show_help(Call& call);

// request.cpp
Reply list_requests(Call& call);
Reply show_request(Call& call);
Reply show_shortlist(Call& call);
Reply show_why_not(Call& call);
Reply show_request_history(Call& call);
Reply show_request_views(Call& call);
Reply show_attachment(Call& call);

// request_form.cpp
Reply show_start(Call& call);
Reply start(Call& call);
Reply show_step(Call& call);
Reply save_step(Call& call);
Reply show_summary(Call& call);
Reply add_need(Call& call);
Reply send(Call& call);
Reply withdraw(Call& call);
Reply circulate(Call& call);
Reply order_needs(Call& call);
Reply edit_need(Call& call);
Reply remove_need(Call& call);
Reply edit_request(Call& call);

// procedure.cpp
Reply show_procedure(Call& call);
Reply show_posting_text(Call& call);
Reply authenticate(Call& call);
Reply set_aside(Call& call);
Reply acknowledge(Call& call);
Reply answer_consent(Call& call);
Reply write_posting_text(Call& call);
Reply post_text(Call& call);
Reply take_down_text(Call& call);
Reply refer(Call& call);
Reply end_referral(Call& call);
Reply ask_whether_met(Call& call);
Reply answer_whether_met(Call& call);

// note.cpp
Reply show_note(Call& call);
Reply show_note_pdf(Call& call);
Reply show_note_docx(Call& call);
Reply clear(Call& call);
Reply add_signed_note(Call& call);

// letter.cpp
Reply list_letters(Call& call);
Reply draft_briefing(Call& call);
Reply draft_letter(Call& call);
Reply show_letter_record(Call& call);
Reply show_letter_pdf(Call& call);
Reply show_letter_docx(Call& call);
Reply show_letter_history(Call& call);
Reply edit_letter(Call& call);
Reply redraft_letter(Call& call);
Reply sign_letter(Call& call);

// desk.cpp
Reply show_desk(Call& call);
Reply note_briefing(Call& call);

// request_form.cpp
Reply show_letter(Call& call);
Reply enter_letter(Call& call);

// posted.cpp
Reply list_posted(Call& call);
Reply show_posted(Call& call);

// offer.cpp
Reply list_offers(Call& call);
Reply show_offer(Call& call);
Reply show_offer_form(Call& call);
Reply save_offer(Call& call);
Reply confirm_offer(Call& call);
Reply withdraw_offer(Call& call);
Reply show_offer_history(Call& call);
Reply show_needs(Call& call);

// shelf.cpp
Reply show_shelf(Call& call);
Reply show_shelf_form(Call& call);
Reply save_shelf_item(Call& call);

// confirmation.cpp
Reply show_confirmation(Call& call);
Reply confirm_by_link(Call& call);
Reply show_upkeep(Call& call);
Reply clear_address(Call& call);

// provider.cpp
Reply confirm_provider(Call& call);
Reply list_providers(Call& call);
Reply show_provider(Call& call);
Reply show_provider_form(Call& call);
Reply show_provider_history(Call& call);
Reply save_provider(Call& call);

// browse.cpp
Reply show_vocabulary(Call& call);
Reply show_topic(Call& call);
Reply search(Call& call);

// installation.cpp
Reply show_installation(Call& call);
Reply add_institution(Call& call);
Reply reset_practice(Call& call);
Reply show_institution_people(Call& call);

// data.cpp
Reply show_data(Call& call);
Reply show_data_file(Call& call);
Reply show_feed(Call& call);
Reply show_calendar(Call& call);

// reference.cpp
Reply show_api(Call& call);
Reply show_openapi(Call& call);

// storybook.cpp
Reply show_storybook(Call& call);
Reply show_story(Call& call);

// figures.cpp
Reply show_figures(Call& call);
Reply show_figures_csv(Call& call);
Reply show_own_figures(Call& call);

}  // namespace lightfoot
