#pragma once
// Requests: the list, the page of one, and the guided form (one question a page, summary before sending).

#include "domain/clock.hpp"
#include "domain/question.hpp"
#include "domain/returned_form.hpp"
#include "web/http.hpp"
#include "web/pages/component.hpp"
#include "web/pages/confirmation.hpp"
#include "web/pages/letter.hpp"
#include "web/pages/parts.hpp"
#include "web/pages/request_procedure.hpp"
#include "web/pages/shortlist.hpp"
#include "web/pages/unserved.hpp"

namespace lightfoot {

struct RequestCard {
    RequestId id;
    std::string title, language;
    std::string requester_name;
    RequestStatus status = RequestStatus::draft;
    std::optional<Date> date;  // sent, or dated
    std::string date_note;
    bool text_known = true;          // of archive records
    std::vector<std::string> items;  // of archive records: the first words of each need
    std::optional<Clock> clock;      // not of archive records
    bool own = false;                // of the reader's State
    int waiting = 0;                 // cases that wait for the reader's State
};

// What is known of a date in part: notes that are ours in the reader's language, else as it stands.
std::string date_note_words(const Words& words, const std::string& note);

struct RequestListView {
    std::vector<RequestCard> own, others,
        archive;  // archive: alphabetical by requester in the reader's language
    bool may_ask = false, may_enter_letter = false;
    Paging own_pages, other_pages, archive_pages;
};
Page request_list_page(const Frame& frame, const RequestListView& view);

struct AttachmentRow {
    AttachmentId id;
    std::string name, media_type;
    std::int64_t bytes = 0;
};

// One line of "who can see this".
struct RequestView {
    Request request;
    std::string requester_name;
    std::vector<AttachmentRow> attachments;
    struct NeedPart {
        Need need;
        std::optional<ShortlistView> shortlist;  // for those who may see it
        std::vector<Message> missing;            // what it does not yet say
        std::vector<std::pair<RequestCard, Message>> likely_duplicates;
        std::optional<Html> drawn_shortlist = {};  // where it has been drawn already
        NeedCases cases = {};
        std::vector<NeedCall> calls = {};  // of the secretariat, about this need
    };
    std::vector<NeedPart> needs;
    bool may_edit = false, may_send = false, may_withdraw = false, may_see_history = false;
    std::vector<LetterRow> letters;                 // that the reader may see
    bool own = false, may_add_signed_note = false;  // of the State that asks; signed copies
    ProcedureView procedure;
    std::optional<Footprint> footprint = {};  // for the State
    std::optional<StoryId> inspired_by = {};  // none there: withdrawn since
    std::optional<EntryView> contact = {};    // of who asks, for its people and the desk
    bool has_plan = false;                    // one that this reader can open
    std::vector<ComponentCard> components = {};  // that the reader sees
    std::optional<ReturnedForm> form = {};    // that it was begun from, for its owner
};
Page request_page(const Frame& frame, const RequestView& view);

struct StepView {
    Request request;
    std::size_t need = 0;  // position of the need in request.needs
    RequestStep step = RequestStep::note;
    const Error* error = nullptr;
    NameValues typed;  // what was typed, after a fault; else empty and the record's values are shown
    std::vector<Message> missing;  // clarity, on the step `note`
    std::vector<AttachmentRow> attachments;
    bool letter = false;              // entered by the secretariat
    std::vector<Option> requesters;   // for a letter: who asks
    const Request* stored = nullptr;  // after a conflict: what somebody else saved meanwhile
};
Page request_step_page(const Frame& frame, const StepView& view);

// The very first page: one paragraph starts it.
struct StartView {
    const Error* error = nullptr;
    NameValues typed;
    bool letter = false;
    std::vector<Option> requesters;
    std::vector<std::pair<std::string, std::string>> along = {};  // topics and story chosen before
};
Page request_start_page(const Frame& frame, const StartView& view);

struct SummaryView {
    Request request;
    std::vector<AttachmentRow> attachments;
    std::vector<std::vector<Message>> missing;  // per need
    std::vector<std::pair<RequestCard, Message>> likely_duplicates;
    const Error* error = nullptr;
    std::size_t answers = 0;  // that the software has asked for so far
    std::string cleared_by = {};  // as typed, before a fault
};
Page request_summary_page(const Frame& frame, const SummaryView& view);

}  // namespace lightfoot
