#pragma once
// Cases: the list of one's own, the page of one with both decisions, its deliveries and its conversation, and
// what the page of a request says of them.

#include "domain/case_clock.hpp"
#include "domain/case_message.hpp"
#include "domain/delivery_paper.hpp"
#include "domain/request.hpp"
#include "web/http.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

struct CaseCard {
    CaseId id;
    Quote title;
    std::string requester, provider;
    CaseStatus status = CaseStatus::interested;
    Turn turn = Turn::nobody;
    Date since;
    std::optional<Date> overdue;  // the side whose turn it is has been silent since
    std::optional<Time> relayed_at = {};  // to who asks, by a letter of the Committee; of one case alone
};
struct CaseListView {
    std::vector<CaseCard> proposals, yours, waiting, ended;  // proposals: to a State, unasked
    bool may_propose = false, desk = false;
    std::size_t unserved = 0;  // needs that nobody answers, for the desk
    Paging paging = {};        // of all of them together, newest first
};
Page case_list_page(const Frame& frame, const CaseListView& view);

struct MessageRow {
    CaseMessage message;
    std::string who;  // person, or institution where the reader is of another one
};
struct CaseView {
    Case it;
    CaseCard card;
    std::string funder, expert, host;  // names of those that are known here
    std::vector<Option> institutions;  // that can be a party
    std::optional<Need> need;          // as it stands now
    std::string need_language;
    bool may_open_request = false;
    std::optional<Side> side;  // of the reader; none: the secretariat
    std::vector<MessageRow> messages;
    std::optional<Url> relay = {};  // the letter, where the reader may read it
    bool may_relay = false;               // the desk, as long as it was not
    bool has_story = false, story_is_public = false;
    Date today;
    const Error* error = nullptr;
    NameValues typed;  // what was typed, after a fault or a conflict
};
Page case_page(const Frame& frame, const CaseView& view);
// Its deliveries, the two feedbacks, the question after a year (pages/case_delivery.cpp).
Html case_deliveries(const Frame& frame, const CaseView& view);
Html case_feedback(const Frame& frame, const CaseView& view);
Html case_follow_up(const Frame& frame, const CaseView& view);

struct ProposalView {
    std::vector<Option> requesters;
    const Error* error = nullptr;
    NameValues typed;
};
Page proposal_page(const Frame& frame, const ProposalView& view);

struct DeliveryView {
    Case it;
    Delivery delivery;
    CaseCard card;
    std::optional<Side> side;
    Quote expectations;  // of the State, with its need
    std::vector<DeliveryPaper> papers;
    Date today;
    const Error* error = nullptr;
    NameValues typed;
    Html rides = {};  // on which host programmes, as this reader may know them
};
Page delivery_page(const Frame& frame, const DeliveryView& view);
// The fields of a delivery, empty for a new one.
Html delivery_fields(const Frame& frame, const Delivery& stored, const Error* error, const NameValues& typed);

// On the page of a request, for one need.
struct NeedCases {
    struct Row {
        CaseId id;
        std::string provider;
        CaseStatus status = CaseStatus::interested;
        bool may_open = false;
        bool waits = false;  // for who asks
        std::optional<Time> relayed_at = {};  // to who asks, by a letter of the Committee
        std::optional<Url> relay = {};        // that letter, where the reader may read it
    };
    std::vector<Row> rows;
    bool may_express = false;  // this provider may say that it is interested
};
// "Relayed to who asks on …", with a link to the letter where there is one.
Html relayed_words(const Frame& frame, Time at, const std::optional<Url>& letter);
Html request_cases(const Frame& frame, RequestId request, NeedId need, const NeedCases& cases);

// What the software has asked of the State with this request so far.
struct Footprint {
    int answers = 0;
};
Html footprint(const Frame& frame, const std::optional<Footprint>& footprint);

// What several pages of cases share (pages/case_parts.cpp): what a field shows after a fault, a form with the
// version of the case, what was typed when somebody else was faster, who is what.
FieldState typed_or(const Error* error, const NameValues& typed, const std::string& name,
                    const std::string& stored);
Html versioned_form(const Frame& frame, const Url& action, std::int64_t version, const Html& inside);
Html own_text_kept(const Frame& frame, const Error* error, const NameValues& typed);
Html words_said(const Frame& frame, const Quote& words);
Html unfolding(const Frame& frame, std::string_view key, const Html& inside);

}  // namespace lightfoot
