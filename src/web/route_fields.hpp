#pragma once
// The fields of records of many fields, as forms and programs send them: for the table of routes alone, in
// the form that Route::fields has.

#include <string_view>

namespace lightfoot {

inline constexpr std::string_view need_fields =
    "version* title text why_it_matters who place earliest latest existing expectations first_step visits "
    "days_per_month languages[] no_go cleared_by";
inline constexpr std::string_view offer_fields =
    "version title* text* language modality[] topics region[] eligible_states languages[] conditions "
    "lead_days duration_days visits "
    "capacity_per_year travel_paid_by fees_paid_by local_costs_paid_by available_from available_until "
    "contact_office "
    "contact_office_email contact_person contact_person_email contact_telephone";

inline constexpr std::string_view shelf_fields =
    "version* kind* title* text* language topics languages[] from[]* until[] places[] lead_days* "
    "duration_days region[]";
inline constexpr std::string_view delivery_fields =
    "version* title* language kind owner from to place contribution carried_on_by";

inline constexpr std::string_view component_fields =
    "version* added untouched by_whom cost owner obligation contact_name contact_email contact_language";

inline constexpr std::string_view question_fields =
    "version* cleared_by added untouched by_whom cost owner obligation contact_name contact_email "
    "contact_language";

}  // namespace lightfoot
