#pragma once
// The form without a network: where one gets it, where it is brought back, what was read of it; and the form
// itself, a page that stands alone in one file.

#include "domain/returned_form.hpp"
#include "web/http.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

struct Question;

Page offline_page(const Frame& frame);

struct ReturnedFormRow {
    ReturnedForm form;
    std::string sent_by;  // a person's name, or the address of a mail
};
struct ReturnedFormsView {
    std::vector<ReturnedFormRow> forms;
    bool desk = false;
    const Error* error = nullptr;
};
Page returned_forms_page(const Frame& frame, const ReturnedFormsView& view);

struct ReturnedFormView {
    ReturnedFormRow row;
    std::optional<FormReading> reading;
    std::optional<Error> problem;  // instead of a reading: why the file cannot be read
    bool desk = false;
    std::vector<Option> requesters;  // for the desk: on whose behalf
    const Error* error = nullptr;
    NameValues typed;
};
Page returned_form_page(const Frame& frame, const ReturnedFormView& view);
// "Form!D7 · Where", or "Need 2 · Where".
std::string place_of(const Words& words, const FormFault& fault, bool several_needs);

// The whole form as one file: style and script inside, no address of anything. `topics`: names to choose
// from.
std::string offline_document(const Frame& frame, const std::vector<std::string>& topics);

}  // namespace lightfoot
