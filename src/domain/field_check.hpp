#pragma once
// Checks and cleans what people type, field by field, and collects all faults instead of stopping at the
// first.
//     FieldCheck check;
//     need.title = check.line("title", form.title, limits::title);
//     TRY(check.finish());

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

class FieldCheck {
public:
    // One line, or paragraphs, cleaned; empty where nothing of it shows. Too long or not UTF-8: a fault.
    std::string line(std::string_view place, std::string_view value, std::size_t most);
    std::string text(std::string_view place, std::string_view value, std::size_t most);
    // One of the six official languages.
    std::string official_language(std::string_view place, std::string_view value);
    // Languages that ISO 639 knows, as BCP 47 writes them; sorted, each once. One that is none: a fault.
    std::vector<std::string> languages(std::string_view place, const std::vector<std::string>& values);
    // Ids of our own tables: letters, digits, hyphens; sorted, each once.
    std::vector<std::string> ids(std::string_view place, const std::vector<std::string>& values,
                                 std::size_t most);
    std::string email(std::string_view place, std::string_view value);  // empty is fine
    std::optional<int> number(std::string_view place, std::optional<int> value, int least, int most);

    void fault(std::string_view place, Message message);
    Result<void> finish() const;  // all faults, in the order of the fields

private:
    bool readable(std::string_view place, std::string_view value);
    std::string bounded(std::string_view place, std::string value, std::size_t most);
    std::vector<Fault> faults_;
};

}  // namespace lightfoot
