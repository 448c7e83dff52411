#include "store/schema_cases.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    R"(CREATE TABLE assistance_case (          -- canonical: one provider's interest in one need
        id BIGINT PRIMARY KEY,                 -- random
        space TEXT NOT NULL,                   -- real, practice
        request_id BIGINT REFERENCES request (id) ON DELETE CASCADE, -- none: proposed unasked, not accepted
        need_id BIGINT NOT NULL,               -- which of its needs; 0: none
        requester_id BIGINT NOT NULL REFERENCES institution (id), -- who asks, or is proposed to
        provider_id BIGINT NOT NULL REFERENCES institution (id),  -- who answers
        title TEXT NOT NULL,                   -- of the need when the case began, or of the proposal
        title_language TEXT NOT NULL,          -- BCP 47
        words TEXT NOT NULL,                   -- what the provider has in mind
        words_language TEXT NOT NULL,          -- BCP 47
        interested_at BIGINT NOT NULL,         -- moment
        next_on TEXT,                          -- day: the next date that a side has named
        requester_answer TEXT NOT NULL,        -- names of CaseAnswer
        requester_reason TEXT NOT NULL,        -- names of DeclineReason; empty: none
        requester_words TEXT NOT NULL,         -- with the answer
        requester_words_language TEXT NOT NULL, -- BCP 47
        requester_answered_at BIGINT,          -- moment
        provider_answer TEXT NOT NULL,         -- names of CaseAnswer
        provider_reason TEXT NOT NULL,         -- names of DeclineReason; empty: none
        provider_words TEXT NOT NULL,          -- with the answer
        provider_words_language TEXT NOT NULL, -- BCP 47
        provider_answered_at BIGINT,           -- moment
        funder_id BIGINT NOT NULL,             -- institution; 0: not one of ours
        funder_words TEXT NOT NULL,            -- who pays, in words
        expert_id BIGINT NOT NULL,             -- institution; 0: not one of ours
        expert_words TEXT NOT NULL,            -- who knows, in words
        host_id BIGINT NOT NULL,               -- institution; 0: not one of ours
        host_words TEXT NOT NULL,              -- who receives it under its roof, in words
        closed_at BIGINT,                      -- moment
        outcome TEXT NOT NULL,                 -- names of CaseOutcome; empty: open
        follow_up_asked_at BIGINT,             -- moment of the mail about the question after a year
        follow_up_answered_at BIGINT,          -- moment
        follow_up_use TEXT NOT NULL,           -- names of Use; empty: not answered
        follow_up_words TEXT NOT NULL,         -- with that answer
        follow_up_language TEXT NOT NULL,      -- BCP 47
        version BIGINT NOT NULL                -- counts changes, from 1
    ))",
    "CREATE INDEX assistance_case_by_request ON assistance_case (request_id)",
    "CREATE INDEX assistance_case_by_requester ON assistance_case (requester_id)",
    "CREATE INDEX assistance_case_by_provider ON assistance_case (provider_id)",
    R"(CREATE TABLE case_feedback (            -- canonical: three questions to each side
        case_id BIGINT NOT NULL REFERENCES assistance_case (id) ON DELETE CASCADE, -- of which
        side TEXT NOT NULL,                    -- requester, provider
        outcome TEXT NOT NULL,                 -- names of CaseOutcome, as this side sees it
        helped TEXT NOT NULL,                  -- what helped
        otherwise TEXT NOT NULL,               -- what should be done otherwise
        language TEXT NOT NULL,                -- BCP 47
        at BIGINT NOT NULL,                    -- moment
        PRIMARY KEY (case_id, side)
    ))",
    R"(CREATE TABLE delivery (                 -- canonical: one thing done for the State
        id BIGINT PRIMARY KEY,                 -- random
        case_id BIGINT NOT NULL REFERENCES assistance_case (id) ON DELETE CASCADE, -- of which
        position BIGINT NOT NULL,              -- 1 for the first that was proposed
        title TEXT NOT NULL,                   -- a few words
        language TEXT NOT NULL,                -- BCP 47
        kind TEXT NOT NULL,                    -- names of DeliveryKind
        owner TEXT NOT NULL,                   -- who answers for it
        from_day TEXT,                         -- day
        to_day TEXT,                           -- day
        place TEXT NOT NULL,                   -- where
        contribution TEXT NOT NULL,            -- what the State contributes
        carried_on_by TEXT NOT NULL,           -- who carries it afterwards
        in_plan BIGINT NOT NULL,               -- chosen by the State for the plan of its request
        proposed_at BIGINT NOT NULL,           -- moment
        requester_agreed_at BIGINT,            -- moment
        provider_agreed_at BIGINT,             -- moment
        reported_at BIGINT,                    -- moment
        report TEXT NOT NULL,                  -- words of the provider
        report_language TEXT NOT NULL,         -- BCP 47
        answered_at BIGINT,                    -- moment
        fulfilment TEXT NOT NULL,              -- names of Fulfilment; empty: not answered
        answer TEXT NOT NULL,                  -- words of the State
        answer_language TEXT NOT NULL,         -- BCP 47
        source_url TEXT NOT NULL,              -- where somebody else wrote about it
        source_accepted_at BIGINT,             -- moment, by the secretariat
        cancelled_at BIGINT                    -- moment
    ))",
    "CREATE INDEX delivery_by_case ON delivery (case_id)",
    R"(CREATE TABLE delivery_paper (           -- canonical: what is attached to a report
        id BIGINT PRIMARY KEY,                 -- random
        delivery_id BIGINT NOT NULL REFERENCES delivery (id) ON DELETE CASCADE, -- of which
        name TEXT NOT NULL,                    -- file name, cleaned
        media_type TEXT NOT NULL,              -- as sniffed
        size BIGINT NOT NULL,                  -- bytes
        added_at BIGINT NOT NULL,              -- moment
        added_by BIGINT NOT NULL,              -- account
        content BYTEA NOT NULL                 -- the file
    ))",
    "CREATE INDEX delivery_paper_by_delivery ON delivery_paper (delivery_id)",
    R"(CREATE TABLE case_message (             -- canonical: the conversation of a case
        id BIGINT PRIMARY KEY,                 -- random
        case_id BIGINT NOT NULL REFERENCES assistance_case (id) ON DELETE CASCADE, -- of which
        institution_id BIGINT NOT NULL,        -- who writes
        account_id BIGINT NOT NULL,            -- person
        text TEXT NOT NULL,                    -- as written
        language TEXT NOT NULL,                -- BCP 47; empty: not known
        by_mail BIGINT NOT NULL,               -- came as a reply to a mail
        at BIGINT NOT NULL                     -- moment
    ))",
    "CREATE INDEX case_message_by_case ON case_message (case_id, at)",
    R"(CREATE TABLE plan_word (                -- canonical: the State's own word on a plan over the limits
        request_id BIGINT PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE, -- of which plan
        at BIGINT NOT NULL,                    -- moment
        account_id BIGINT NOT NULL,            -- who said it
        words TEXT NOT NULL,                   -- why
        language TEXT NOT NULL,                -- BCP 47
        reasons TEXT NOT NULL                  -- list: the limits that it was said for
    ))",
    R"(CREATE TABLE need_call (                -- canonical: what the desk did for a need without answer
        id BIGINT PRIMARY KEY,                 -- random
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        need_id BIGINT NOT NULL,               -- which need
        kind TEXT NOT NULL,                    -- names of NeedCallKind
        words TEXT NOT NULL,                   -- of the desk
        language TEXT NOT NULL,                -- BCP 47
        at BIGINT NOT NULL,                    -- moment
        answered_at BIGINT,                    -- moment of the State's answer
        allowed TEXT NOT NULL                  -- list: regions, languages, kinds that the State opens
    ))",
    "CREATE INDEX need_call_by_request ON need_call (request_id)",
    R"(CREATE TABLE circulation_notice (       -- canonical: that the providers were told
        request_id BIGINT PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE, -- of which
        told_at BIGINT NOT NULL                -- moment
    ))",
};

}  // namespace

std::span<const Sql> schema_cases() { return statements; }

}  // namespace lightfoot
