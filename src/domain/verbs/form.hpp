#pragma once
// A form that came back is read answer by answer with the verbs that the guided form uses, so that both
// accept and refuse the same; what is good becomes a draft.

#include "domain/returned_form.hpp"
#include "domain/verbs/request.hpp"

#include <functional>

namespace lightfoot {

// What the vocabulary and the texts say.
struct FormReader {
    struct Topics {
        std::vector<std::string> topics, unknown;
    };
    std::function<Topics(std::string_view words, std::string_view language)> topics;
    std::function<std::string(std::string_view text)> language;  // empty where it cannot be told
};

// Nothing is decided here: the draft is shown first. Of the secretariat it is a letter on behalf of who asks,
// who is named when it is taken.
FormReading read_form(const GivenForm& form, const Viewer& viewer, const FormReader& reader, Time now);

// The draft becomes a record. `institution`: who asks, named by the secretariat; else the viewer's own.
Result<RequestChange> take_form(const Viewer& viewer, const FormReading& reading, InstitutionId institution,
                                std::optional<Date> dated, Time now);

}  // namespace lightfoot
