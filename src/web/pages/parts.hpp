#pragma once
// The pieces that pages are made of: fields with their faults, tags, reasons, lists in pages. Each says its
// words through the Frame; none reads anything.

#include "matching/reason.hpp"
#include "domain/topic.hpp"
#include "web/page.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// What a form shows again after a fault: what was typed, and what is wrong with it.
struct FieldState {
    std::string value;
    std::optional<Message> fault;
};

// One question. `name` is the form field; its words are the keys "field.<words>" and, where it exists,
// "field.<words>_hint".
struct Field {
    std::string name;
    std::string words;
    FieldState state;
    bool mandatory = false;
    std::string language;     // of the text to be written, where it is known; empty: the page's
    std::size_t longest = 0;  // characters; 0: no limit shown
    std::string autocomplete;
};
Html text_field(const Frame& frame, const Field& field, std::string_view type = "text");
Html text_area(const Frame& frame, const Field& field, int rows = 6);
Html number_field(const Frame& frame, const Field& field, int smallest, int largest);
Html date_field(const Frame& frame, const Field& field);

struct Option {
    std::string value;
    Html label;
    bool chosen = false;
    Html hint = {};
};
Html radio_field(const Frame& frame, const Field& field, const std::vector<Option>& options);
Html check_field(const Frame& frame, const Field& field, const std::vector<Option>& options);
// Many options under headings; those with a chosen one are open.
struct OptionGroup {
    Html name;
    std::vector<Option> options;
};
Html grouped_check_field(const Frame& frame, const Field& field, const std::vector<OptionGroup>& groups);
Html select_field(const Frame& frame, const Field& field, const std::vector<Option>& options);
// The six languages, "not stated" first where `may_be_open`.
std::vector<Option> language_options(const Frame& frame, std::string_view chosen, bool may_be_open);

// After a conflict: what somebody else saved meanwhile.
Html conflict_words(const Frame& frame, const std::string& title, const std::string& text,
                    const std::string& language);
// All faults of a form, each a link to its field; nothing where there is none. Stands before the form.
Html fault_summary(const Frame& frame, const Error* error);
// The fault of one field, for FieldState.
std::optional<Message> fault_of(const Error* error, std::string_view place);

Html button(const Frame& frame, std::string_view key);  // the one primary act
Html quiet_button(const Frame& frame, std::string_view key, std::string_view name, std::string_view value);
Html link_button(const Frame& frame, std::string_view key, const Url& address);
Html hidden_field(std::string_view name, std::string_view value);
Html hidden_fields(const std::vector<std::pair<std::string, std::string>>& fields);
// Shown by script where this browser keeps a newer text of the form, or is off line. For forms with
// data-draft.
Html draft_notes(const Frame& frame);

// Topics as tags, proposed ones marked by a word; each leads to its page in the vocabulary.
Html topic_tags(const Frame& frame, const std::vector<TopicTag>& topics);
// Words that a person wrote, isolated, marked with their language, line ends kept.
Html own_words(const Frame& frame, std::string_view text, std::string_view language);
Html isolated(std::string_view text, std::string_view language = {});

// The reasons of one candidate: criterion, verdict in a word and a sign, the two phrases side by side.
Html reasons(const Frame& frame, const std::vector<CriterionResult>& criteria);

// "1 to 20 of 87", earlier, later. `address` is the list's own with its filters, without `page`.
struct Paging {
    std::size_t page = 1, per_page = 20, total = 0;
    Url address;
    std::string parameter = "page";  // where a page has several lists
};
Html paging(const Frame& frame, const Paging& paging);

// A definition list row; nothing where the value is empty, "not stated" where `ask` is set.
Html fact(const Frame& frame, std::string_view key, const Html& value, bool ask = false);
// What is said where a list has nothing: a sentence and what one can do.
Html empty_state(const Frame& frame, std::string_view key, const std::optional<Url>& address = std::nullopt);

}  // namespace lightfoot
