#pragma once
// "Still right": the page behind the link of a reminder, and what the desk looks after.

#include "domain/confirmation_link.hpp"
#include "domain/freshness.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

struct ConfirmationView {
    struct Row {
        std::string title, language;  // of an offer; empty: the entry of the institution
        std::string institution;
        Contact contact;
        LinkAnswer answer = LinkAnswer::open;
        Url address;  // where it is corrected, behind the sign-in
    };
    std::vector<Row> rows;  // in the order of the link
    Url action;
    bool over = false;  // the link has ended
    Date last_day;
};
Page confirmation_page(const Frame& frame, const ConfirmationView& view);

struct UpkeepView {
    struct Record {
        std::string title, language;  // of an offer; empty: the entry of the institution
        std::string institution;
        FreshnessState state = FreshnessState::overdue;
        std::optional<Date> confirmed_on;
        int reminders = 0;
        std::int64_t version = 0;
        Url address, confirmation;
    };
    struct Address {
        std::string email;
        Date first_on, last_on;
        std::int64_t count = 0;
        std::string diagnosis;
    };
    std::vector<Record> records;
    std::vector<Address> addresses;
};
Page upkeep_page(const Frame& frame, const UpkeepView& view);

// When a record was last confirmed, and what follows from it: one sentence.
Html freshness_words(const Frame& frame, FreshnessState state, const std::optional<Date>& confirmed_on);

// The entry of an institution for its people, or the desk: when it was last confirmed, and "still right".
struct EntryView {
    InstitutionId institution;
    std::int64_t version = 0;
    FreshnessState state = FreshnessState::unconfirmed;
    std::optional<Date> confirmed_on;
    bool own = false;
};
Html entry_card(const Frame& frame, const std::optional<EntryView>& entry);

// Mail to this address did not arrive: for its own people and the desk.
Html bouncing_note(const Frame& frame, const std::string& email, Date last_on, const std::string& diagnosis);

}  // namespace lightfoot
