// The stories of the form without a network.

#include "web/pages/offline.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

ReturnedForm form(FormArrival arrival) {
    ReturnedForm it;
    it.id = {9001};
    it.institution = story::sulenta;
    it.account = {77};
    it.arrival = arrival;
    it.name = "lightfoot-2026-11-20.json";
    it.media_type = "application/json";
    it.size = 2'300;
    it.arrived_at = story::noon;
    return it;
}

ReturnedFormRow row(FormArrival arrival) { return {form(arrival), "Amina Diallo"}; }

ReturnedFormView read() {
    ReturnedFormView view;
    view.row = row(FormArrival::upload);
    view.row.form.name = "lightfoot-en.xlsx";
    view.reading.emplace();
    view.reading->draft = story::request_of_sulenta();
    view.reading->good = 9;
    view.reading->given = 11;
    view.reading->faults = {{0, "latest", "Form!D13", "form.not_a_date"},
                            {1, "visits", "Form!E18", {"form.not_a_number", {{"most", std::int64_t{99}}}}},
                            {0, "place", "Form!D11", {"form_file.formula", {{"words", Quote{"Port", ""}}}}}};
    return view;
}

Page offline(F frame, V) { return offline_page(frame); }
Page forms(F frame, V) {
    auto taken = row(FormArrival::mail);
    taken.form.request = story::request_of_sulenta().id;
    return returned_forms_page(frame, {{row(FormArrival::upload), taken}, false, nullptr});
}
Page forms_empty(F frame, V) { return returned_forms_page(frame, {}); }
Page forms_fault(F frame, V) {
    static const auto wrong = invalid("form.faults", {{"file", "form_file.empty"}});
    return returned_forms_page(frame, {{}, false, &wrong});
}
Page form_read(F frame, V) { return returned_form_page(frame, read()); }
Page form_taken(F frame, V) {
    auto view = read();
    view.row.form.request = story::request_of_sulenta().id;
    return returned_form_page(frame, view);
}
Page form_unreadable(F frame, V) {
    ReturnedFormView view;
    view.row = row(FormArrival::mail);
    view.problem = invalid("sheet.encrypted");
    return returned_form_page(frame, view);
}
Page form_on_desk(F frame, V) {
    auto view = read();
    view.desk = true;
    view.row.form.account = {};
    view.row.sent_by = "office@example.org";
    view.requesters = {{story::sulenta.text(), Html::text(story::name_of(story::sulenta)), false}};
    return returned_form_page(frame, view);
}

constexpr Story table[] = {
    {"offline", offline},
    {"returned_forms", forms},
    {"returned_forms-empty", forms_empty},
    {"returned_forms-fault", forms_fault},
    {"returned_form", form_read},
    {"returned_form-taken", form_taken},
    {"returned_form-unreadable", form_unreadable},
    {"returned_form-on_desk", form_on_desk},
};

}  // namespace

std::span<const Story> offline_stories() { return table; }

}  // namespace lightfoot
