#pragma once
// A form that was filled away from the network and came back, by upload or by mail: the file, what it says
// answer by answer, and the draft that can be made of it.

#include "base/id.hpp"
#include "base/message.hpp"
#include "domain/request.hpp"
#include "domain/space.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

using ReturnedFormId = Id<struct ReturnedFormTag>;

namespace limits {
inline constexpr std::size_t form_bytes = 2 * 1024 * 1024;  // a file that comes back
inline constexpr std::size_t forms_of_one = 50;             // that wait for one State, or for the desk
inline constexpr std::size_t forms_by_mail = 3;             // in one mail
inline constexpr std::size_t forms_a_day = 20;              // by mail, of one person
inline constexpr std::size_t form_answers = 1000, form_faults = 200;
}  // namespace limits

// One answer as the file has it, before anything is checked.
struct GivenAnswer {
    std::size_t need = 0;  // 0 for the first
    std::string question;  // name, domain/question.hpp
    std::string cell;      // "Form!D7"; empty: no spreadsheet
    std::string text;
    bool broken = false;  // a fault says why; it is not read
    bool operator==(const GivenAnswer&) const = default;
};

struct FormFault {
    std::size_t need = 0;
    std::string question;  // empty: of no question
    std::string cell;
    Message message;
    bool operator==(const FormFault&) const = default;
};

struct GivenForm {
    std::string language;              // of the form
    std::vector<GivenAnswer> answers;  // those that are not empty
    std::vector<FormFault> faults;     // of reading the file
    void fault(FormFault fault) {
        if (faults.size() < limits::form_faults) faults.push_back(std::move(fault));
    }
    bool operator==(const GivenForm&) const = default;
};

// What was understood: the draft holds every answer that is good.
struct FormReading {
    Request draft;
    std::vector<FormFault> faults;  // all of them, in the order of the form
    std::vector<std::size_t> needs;  // which need of the form each of the draft is; 0 for the first
    std::size_t good = 0, given = 0;
    // The form has several needs, so that a fault has to say of which it is.
    bool several() const {
        return needs.size() > 1 || (!needs.empty() && needs[0] > 0) ||
               (!faults.empty() && faults.back().need > 0);
    }
};

enum class FormArrival { upload, mail };
std::string_view name_of(FormArrival);
std::optional<FormArrival> form_arrival(std::string_view name);

// The file that came back. It is kept until its owner puts it away. It never goes with the request: what was
// taken out of the draft before it was sent is still in it.
struct ReturnedForm {
    ReturnedFormId id;
    Space space = Space::real;
    InstitutionId institution;  // whose; none: on the secretariat's desk
    AccountId account;          // who sent it; none: nobody that is known
    FormArrival arrival = FormArrival::upload;
    std::string from;              // address of a mail's sender, as it says
    std::string name, media_type;  // of the file; its kind as sniffed, never as claimed
    std::string digest;            // SHA-256
    std::int64_t size = 0;         // bytes
    Time arrived_at;
    RequestId request;  // the draft it was taken into; none: it waits
    bool operator==(const ReturnedForm&) const = default;
};

// 1 while it waits, 2 once a draft was made of it.
std::int64_t version_of(const ReturnedForm& form);

// What the first bytes say of a form: JSON or a spreadsheet; "application/octet-stream" for everything else.
std::string_view sniff_form_type(std::string_view bytes);
// The last part of what was sent as name, with the ending that belongs to the kind.
std::string form_file_name(std::string_view claimed, std::string_view media_type);

}  // namespace lightfoot
