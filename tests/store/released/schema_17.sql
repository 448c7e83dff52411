-- A data base of schema 17 as that version wrote it. Made by tools/released.sh; never changed.
CREATE TABLE schema_version ( -- canonical: how far this data base has come
            one BIGINT PRIMARY KEY,   -- always 1
            version BIGINT NOT NULL   -- the last migration that was run
        );
CREATE TABLE installation ( -- canonical: small facts of this installation
        key TEXT PRIMARY KEY,      -- "records", "practice"
        value TEXT NOT NULL        -- fingerprint of the data that was loaded
    );
CREATE TABLE institution (              -- canonical: who asks and who helps
        id BIGINT PRIMARY KEY,                 -- random, or stable for records that come with the program
        space TEXT NOT NULL,                   -- real, practice
        kind TEXT NOT NULL,                    -- names of InstitutionKind
        state_code TEXT NOT NULL,              -- ISO 3166-1 alpha-3 of a State, else empty
        name TEXT NOT NULL,                    -- as it writes itself
        provides BIGINT NOT NULL,              -- listed among providers
        requests BIGINT NOT NULL,              -- may ask
        contact_office TEXT NOT NULL,          -- an office outlives persons
        contact_office_email TEXT NOT NULL,    -- its address
        contact_person TEXT NOT NULL,          -- who is behind it today
        contact_person_email TEXT NOT NULL,    -- personal address
        contact_telephone TEXT NOT NULL,       -- as written
        about TEXT NOT NULL,                   -- words about itself
        about_language TEXT NOT NULL,          -- BCP 47 of about
        confirmed_on TEXT,                     -- day when a person last said that this is right
        source_url TEXT NOT NULL,              -- where a published record comes from
        record_kind TEXT NOT NULL,             -- what that source is
        confidence TEXT NOT NULL,              -- collector's words
        source_note TEXT NOT NULL,             -- collector's words
        version BIGINT NOT NULL                -- counts changes, from 1
    , reminders BIGINT NOT NULL DEFAULT 0, reminded_on TEXT, hidden_on TEXT);
CREATE TABLE outbox (           -- canonical: mail that waits to be sent
        id BIGINT PRIMARY KEY,         -- random
        space TEXT NOT NULL,           -- real, practice: practice mail never leaves
        kind TEXT NOT NULL,            -- names of NoticeKind
        email TEXT NOT NULL,           -- of the addressee
        name TEXT NOT NULL,            -- of the addressee, may be empty
        language TEXT NOT NULL,        -- BCP 47 of the mail
        sealed_path BYTEA NOT NULL,    -- path of the link, which may carry a token; empty once sent
        count BIGINT NOT NULL,         -- a number that the words need
        attempts BIGINT NOT NULL,      -- to send it
        created_at BIGINT NOT NULL,    -- moment
        next_attempt_at BIGINT NOT NULL, -- moment before which nobody takes it
        sent_at BIGINT,                -- moment; none: not yet
        failed_at BIGINT               -- moment of giving up; none: not given up
    , sealed_reply BYTEA, total BIGINT NOT NULL DEFAULT 0, places TEXT NOT NULL DEFAULT '');
CREATE TABLE event (              -- canonical: the ledger, never changed, only added to
        seq BIGINT PRIMARY KEY,          -- 1, 2, 3, … without a gap
        id BIGINT NOT NULL,              -- random
        at BIGINT NOT NULL,              -- moment
        subject TEXT NOT NULL,           -- names of Subject
        subject_id BIGINT NOT NULL,      -- id of the record
        verb TEXT NOT NULL,              -- past participle
        institution_id BIGINT NOT NULL,  -- whose record it is; 0: none
        actor_id BIGINT NOT NULL,        -- account; 0: the software
        body_hash BYTEA NOT NULL,        -- SHA-256 of salt and body
        previous_hash BYTEA NOT NULL,    -- hash of the entry before; of the first: zeros
        hash BYTEA NOT NULL              -- SHA-256 of this entry
    );
CREATE TABLE event_body (         -- canonical: what the entries of the ledger say; erasable
        seq BIGINT PRIMARY KEY,          -- of which entry; no row: erased
        salt BYTEA NOT NULL,             -- random, so that a hash gives away no short word
        body TEXT NOT NULL               -- JSON: field and new value
    );
CREATE TABLE ledger_head (        -- derived: the last entry; its row is the lock of all writers
        one BIGINT PRIMARY KEY,          -- always 1
        seq BIGINT NOT NULL,             -- 0: the ledger is empty
        hash BYTEA NOT NULL              -- of that entry
    );
CREATE TABLE briefing (           -- canonical: the Committee was briefed on match-making
        id BIGINT PRIMARY KEY,           -- random
        space TEXT NOT NULL,             -- real, practice
        at BIGINT NOT NULL,              -- moment at which it was noted
        noted_by BIGINT NOT NULL         -- account
    );
CREATE TABLE incoming_mail (      -- canonical: mails that came in, each taken once; expires
        key BYTEA PRIMARY KEY,           -- SHA-256 of Message-ID and sender, or of the bytes
        taken_at BIGINT NOT NULL,        -- moment
        outcome TEXT NOT NULL            -- taking, reply, bounce, automatic, nobody, refused
    );
CREATE TABLE bouncing_address (   -- canonical: addresses at which our mail did not arrive
        space TEXT NOT NULL,             -- real, practice
        email_folded TEXT NOT NULL,      -- case folded, for finding
        email TEXT NOT NULL,             -- as it was written to
        first_on TEXT NOT NULL,          -- day of the first report
        last_on TEXT NOT NULL,           -- day of the last report
        count BIGINT NOT NULL,           -- of reports
        diagnosis TEXT NOT NULL,         -- what the other server said, one line
        PRIMARY KEY (space, email_folded)
    );
CREATE TABLE figure_publication ( -- canonical: what was decided about the figures of a day
        population TEXT NOT NULL,        -- names of Population
        as_of TEXT NOT NULL,             -- day: the last of a quarter
        outcome TEXT NOT NULL,           -- names of FigureOutcome
        decided_at BIGINT NOT NULL,      -- moment
        PRIMARY KEY (population, as_of)
    );
CREATE TABLE figure_value (       -- canonical: what everybody may read of them
        population TEXT NOT NULL,        -- names of Population
        as_of TEXT NOT NULL,             -- day
        figure TEXT NOT NULL,            -- acknowledgement, …, feedback, offers
        measure TEXT NOT NULL,           -- records, states, median, waiting, …
        at BIGINT NOT NULL,              -- days, or the group of ages; 0 where the measure has no such place
        value BIGINT NOT NULL,           -- days, per cent, or a count to the nearest five
        PRIMARY KEY (population, as_of, figure, measure, at)
    );
CREATE TABLE figure_basis (       -- canonical: what was counted; compared with the next, never shown
        population TEXT NOT NULL,        -- names of Population
        as_of TEXT NOT NULL,             -- day
        figure TEXT NOT NULL,            -- as in figure_value
        record_id BIGINT NOT NULL,       -- request, case or offer; it may be gone
        institution_id BIGINT NOT NULL,  -- whose
        state BIGINT NOT NULL,           -- it is a State's
        mark TEXT NOT NULL,              -- what the record added
        PRIMARY KEY (population, as_of, figure, record_id)
    );
CREATE TABLE programme_likeness (        -- canonical: whether two published programmes are one
        id BIGINT PRIMARY KEY,                  -- random
        space TEXT NOT NULL,                    -- real, practice
        institution_id BIGINT NOT NULL,         -- State whose people said so, for itself; 0: for everybody
        one TEXT NOT NULL,                      -- handle, the smaller of the two
        other TEXT NOT NULL,                    -- handle
        answer TEXT NOT NULL,                   -- names of LikenessAnswer
        decided_by BIGINT NOT NULL,             -- account
        decided_at BIGINT NOT NULL,             -- moment
        undone_by BIGINT NOT NULL,              -- account; 0: it stands
        undone_at BIGINT                        -- moment; none: it stands
    );
CREATE TABLE account (           -- canonical: people
        id BIGINT PRIMARY KEY,          -- random
        space TEXT NOT NULL,            -- real, practice
        institution_id BIGINT NOT NULL REFERENCES institution (id), -- whose person it is
        role TEXT NOT NULL,             -- names of Role
        deputy BIGINT NOT NULL,         -- stands in for the point of contact
        keeps_people BIGINT NOT NULL,   -- invites and ends accounts of the institution
        email TEXT NOT NULL,            -- as written
        email_folded TEXT NOT NULL,     -- case folded, for finding
        name TEXT NOT NULL,             -- as written
        language TEXT NOT NULL,         -- BCP 47, of pages and mail
        password_hash TEXT NOT NULL,    -- argon2id
        totp_secret BYTEA,              -- sealed secret of the second factor; none: not set up
        totp_last_step BIGINT NOT NULL, -- last time step that was used: none is used twice
        shared BIGINT NOT NULL,         -- a practice account whose password everybody is shown
        created_at BIGINT NOT NULL,     -- moment
        ended_at BIGINT,                -- moment; none: in use
        version BIGINT NOT NULL         -- counts changes, from 1
    );
CREATE TABLE invitation (               -- canonical: who may open an account
        token_hash BYTEA PRIMARY KEY,          -- the token itself is in the mail only
        space TEXT NOT NULL,                   -- real, practice
        institution_id BIGINT NOT NULL REFERENCES institution (id), -- of the new account
        role TEXT NOT NULL,                    -- of the new account
        deputy BIGINT NOT NULL,                -- of the new account
        keeps_people BIGINT NOT NULL,          -- of the new account
        email TEXT NOT NULL,                   -- to whom it was sent
        language TEXT NOT NULL,                -- BCP 47, of the mail and of the new account
        invited_by BIGINT NOT NULL,            -- account; 0: the command line
        created_at BIGINT NOT NULL,            -- moment
        expires_at BIGINT NOT NULL,            -- moment
        accepted_at BIGINT                     -- moment; none: open
    );
CREATE TABLE request (               -- canonical: what a State or regional organisation asks for
        id BIGINT PRIMARY KEY,              -- random, or stable for records that come with the program
        space TEXT NOT NULL,                -- real, practice
        institution_id BIGINT NOT NULL REFERENCES institution (id), -- who asks
        arrival TEXT NOT NULL,              -- written_here, letter, archive
        language TEXT NOT NULL,             -- BCP 47 of title and text
        title TEXT NOT NULL,                -- empty: the first words of the note
        note TEXT NOT NULL,                 -- as written
        circulation_way TEXT NOT NULL,      -- not_asked, express, silence, refused
        circulation_at BIGINT,              -- moment of that consent
        posting_way TEXT NOT NULL,          -- not_asked, express, silence, refused
        posting_at BIGINT,                  -- moment of that consent
        dated TEXT,                         -- day of the letter or the published entry
        date_note TEXT NOT NULL,            -- where only part of the date is known
        created_at BIGINT,                  -- moment
        sent_at BIGINT,                     -- moment
        circulated_at BIGINT,               -- moment
        withdrawn_at BIGINT,                -- moment
        source_url TEXT NOT NULL,           -- where a published record comes from
        record_kind TEXT NOT NULL,          -- what that source is
        confidence TEXT NOT NULL,           -- collector's words
        source_note TEXT NOT NULL,          -- collector's words
        topics_as_labelled TEXT NOT NULL,   -- list: headings of a published entry
        version BIGINT NOT NULL             -- counts changes, from 1
    , authenticated_at BIGINT, acknowledged_at BIGINT, recalled_at BIGINT, set_aside_reason TEXT NOT NULL DEFAULT '', set_aside_at BIGINT, set_aside_words TEXT NOT NULL DEFAULT '', posting_text TEXT NOT NULL DEFAULT '', posting_language TEXT NOT NULL DEFAULT '', posting_written_at BIGINT, posted_at BIGINT, taken_down_at BIGINT, met_asked_at BIGINT, met_answered_at BIGINT, met_answer TEXT NOT NULL DEFAULT '', met_words TEXT NOT NULL DEFAULT '', drafted_by BIGINT NOT NULL DEFAULT 0, cleared_by BIGINT NOT NULL DEFAULT 0, cleared_by_name TEXT NOT NULL DEFAULT '', cleared_at BIGINT, official_at BIGINT);
CREATE TABLE offer (                 -- canonical: what a provider can do
        id BIGINT PRIMARY KEY,              -- random, or stable for records that come with the program
        space TEXT NOT NULL,                -- real, practice
        provider_id BIGINT NOT NULL REFERENCES institution (id), -- whose
        kind TEXT NOT NULL,                 -- names of OfferKind
        language TEXT NOT NULL,             -- BCP 47 of title and text
        title TEXT NOT NULL,                -- a few words
        text TEXT NOT NULL,                 -- the offer
        regions TEXT NOT NULL,              -- list of region ids; empty: not stated
        regions_as_stated TEXT NOT NULL,    -- the source's words
        eligible_states TEXT NOT NULL,      -- list of ISO 3166-1 alpha-3; empty: not stated
        languages TEXT NOT NULL,            -- list of BCP 47 in which it can be given
        conditions TEXT NOT NULL,           -- words
        lead_days BIGINT,                   -- from agreement to start
        capacity_per_year BIGINT,           -- deliveries
        duration_days BIGINT,               -- of one delivery
        visits BIGINT,                      -- of one delivery
        travel_paid_by TEXT NOT NULL,       -- names of Payer; empty: not stated
        fees_paid_by TEXT NOT NULL,         -- names of Payer; empty: not stated
        local_costs_paid_by TEXT NOT NULL,  -- names of Payer; empty: not stated
        contact_office TEXT NOT NULL,       -- an office outlives persons
        contact_office_email TEXT NOT NULL, -- its address
        contact_person TEXT NOT NULL,       -- who is behind it today
        contact_person_email TEXT NOT NULL, -- personal address
        contact_telephone TEXT NOT NULL,    -- as written
        available_from TEXT,                -- day
        available_until TEXT,               -- day
        confirmed_on TEXT,                  -- day when a person last said that this is right
        created_at BIGINT,                  -- moment
        withdrawn_at BIGINT,                -- moment
        source_url TEXT NOT NULL,           -- where a published record comes from
        record_kind TEXT NOT NULL,          -- what that source is
        confidence TEXT NOT NULL,           -- collector's words
        source_note TEXT NOT NULL,          -- collector's words
        version BIGINT NOT NULL             -- counts changes, from 1
    , shelf_kind TEXT NOT NULL DEFAULT '', shelf_dates TEXT NOT NULL DEFAULT '', reminders BIGINT NOT NULL DEFAULT 0, reminded_on TEXT, hidden_on TEXT);
CREATE TABLE account_session (          -- canonical: who is signed in where
        token_hash BYTEA PRIMARY KEY,          -- the token itself is in the cookie only
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whose
        created_at BIGINT NOT NULL,            -- moment of signing in
        last_seen_at BIGINT NOT NULL,          -- moment, at most ten minutes old
        expires_at BIGINT NOT NULL,            -- moment
        device TEXT NOT NULL,                  -- words for the owner: browser and system
        second_factor_done BIGINT NOT NULL     -- signed in completely
    );
CREATE TABLE recovery (                 -- canonical: ways back into an account
        token_hash BYTEA PRIMARY KEY,          -- of a reset link or a recovery code
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whose
        kind TEXT NOT NULL,                    -- reset, code
        created_at BIGINT NOT NULL,            -- moment
        expires_at BIGINT,                     -- moment; none: codes do not expire
        used_at BIGINT                         -- moment; none: open
    );
CREATE TABLE need (                       -- canonical: the parts of a request
        id BIGINT PRIMARY KEY,                   -- random or stable
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        position BIGINT NOT NULL,                -- 1 for the first that was written
        own_order BIGINT,                        -- the State's own order
        why_it_matters TEXT NOT NULL,            -- one sentence
        title TEXT NOT NULL,                     -- a few words
        text TEXT NOT NULL,                      -- what would help
        who TEXT NOT NULL,                       -- which institution would use it
        place TEXT NOT NULL,                     -- where
        existing TEXT NOT NULL,                  -- what exists already
        expectations TEXT NOT NULL,              -- what a delivery is held against
        first_step TEXT NOT NULL,                -- the first small step
        earliest TEXT,                           -- day
        latest TEXT,                             -- day
        hosting_visits BIGINT,                   -- visits in a year
        hosting_days_per_month BIGINT,           -- days that people can be freed
        hosting_languages TEXT NOT NULL,         -- list of BCP 47
        hosting_no_go TEXT NOT NULL              -- list of first and last day
    );
CREATE TABLE attachment (         -- canonical: papers that come with a request
        id BIGINT PRIMARY KEY,           -- random
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        name TEXT NOT NULL,              -- file name, cleaned
        media_type TEXT NOT NULL,        -- as sniffed
        size BIGINT NOT NULL,            -- bytes
        added_at BIGINT NOT NULL,        -- moment
        added_by BIGINT NOT NULL,        -- account
        content BYTEA NOT NULL           -- the file
    , signed_note BIGINT NOT NULL DEFAULT 0);
CREATE TABLE offer_topic (        -- canonical where a person spoke, derived where proposed
        offer_id BIGINT NOT NULL REFERENCES offer (id) ON DELETE CASCADE, -- of which
        topic TEXT NOT NULL,             -- id in the vocabulary
        standing TEXT NOT NULL,          -- proposed, confirmed, removed
        PRIMARY KEY (offer_id, topic)
    );
CREATE TABLE view_note (          -- canonical: which institution looked at which request; expires
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- at which
        institution_id BIGINT NOT NULL,  -- whose people looked
        day TEXT NOT NULL,               -- the day, nothing finer
        PRIMARY KEY (request_id, institution_id, day)
    );
CREATE TABLE referral (           -- canonical: a member asked for the Working Group on Assistance
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        position BIGINT NOT NULL,        -- 1, 2, 3, … in the order of time
        at BIGINT NOT NULL,              -- moment
        institution_id BIGINT NOT NULL,  -- of the member
        words TEXT NOT NULL,             -- what the group is asked to look at
        ended_at BIGINT,                 -- moment; none: all steps wait
        advice TEXT NOT NULL,            -- of the group
        PRIMARY KEY (request_id, position)
    );
CREATE TABLE letter (              -- canonical: the letters of the Committee
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        kind TEXT NOT NULL,               -- names of LetterKind
        request_id BIGINT REFERENCES request (id) ON DELETE CASCADE, -- about which; none: a briefing
        requester_id BIGINT NOT NULL,     -- institution that asked; 0: a briefing
        offer_id BIGINT NOT NULL,         -- of a relay; 0: none
        own_language TEXT NOT NULL,       -- BCP 47 of the passages in somebody's own words
        request_version BIGINT NOT NULL,  -- of the request when this was drafted
        drafted_at BIGINT NOT NULL,       -- moment
        signed_at BIGINT,                 -- moment; none: a draft
        signed_by BIGINT NOT NULL,        -- account; 0: a draft
        version BIGINT NOT NULL           -- counts changes, from 1
    , case_id BIGINT NOT NULL DEFAULT 0, provider_id BIGINT NOT NULL DEFAULT 0);
CREATE TABLE assistance_case (          -- canonical: one provider's interest in one need
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
    );
CREATE TABLE plan_word (                -- canonical: the State's own word on a plan over the limits
        request_id BIGINT PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE, -- of which plan
        at BIGINT NOT NULL,                    -- moment
        account_id BIGINT NOT NULL,            -- who said it
        words TEXT NOT NULL,                   -- why
        language TEXT NOT NULL,                -- BCP 47
        reasons TEXT NOT NULL                  -- list: the limits that it was said for
    );
CREATE TABLE need_call (                -- canonical: what the desk did for a need without answer
        id BIGINT PRIMARY KEY,                 -- random
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        need_id BIGINT NOT NULL,               -- which need
        kind TEXT NOT NULL,                    -- names of NeedCallKind
        words TEXT NOT NULL,                   -- of the desk
        language TEXT NOT NULL,                -- BCP 47
        at BIGINT NOT NULL,                    -- moment
        answered_at BIGINT,                    -- moment of the State's answer
        allowed TEXT NOT NULL                  -- list: regions, languages, kinds that the State opens
    );
CREATE TABLE circulation_notice (       -- canonical: that the providers were told
        request_id BIGINT PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE, -- of which
        told_at BIGINT NOT NULL                -- moment
    );
CREATE TABLE story_inspiration (   -- canonical: which request was started after reading a story
        request_id BIGINT PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE, -- which
        story_id BIGINT NOT NULL,         -- 0: one that was withdrawn since
        at BIGINT NOT NULL                -- moment
    );
CREATE TABLE returned_form (       -- canonical: forms that were filled off line and came back
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        institution_id BIGINT NOT NULL,   -- whose; 0: on the secretariat's desk
        account_id BIGINT NOT NULL,       -- who sent it; 0: nobody that is known
        arrival TEXT NOT NULL,            -- upload, mail
        sender TEXT NOT NULL,             -- address of a mail's sender, as it says; else empty
        name TEXT NOT NULL,               -- file name, cleaned
        media_type TEXT NOT NULL,         -- as sniffed, never as claimed
        digest BYTEA NOT NULL,            -- SHA-256 of the file
        size BIGINT NOT NULL,             -- bytes
        arrived_at BIGINT NOT NULL,       -- moment
        content BYTEA NOT NULL,           -- the file as it came; nobody but its owner sees it
        request_id BIGINT REFERENCES request (id) ON DELETE CASCADE -- the draft made of it; none: it waits
    );
CREATE TABLE alert_choice (       -- canonical: how often a person hears; what is missing is usual
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whose
        kind TEXT NOT NULL,              -- names of AlertKind
        frequency TEXT NOT NULL,         -- names of AlertFrequency
        changes BIGINT NOT NULL,         -- how often it was changed: an older mail changes nothing
        PRIMARY KEY (account_id, kind)
    );
CREATE TABLE alert (              -- canonical: what concerned a person; expires
        id BIGINT PRIMARY KEY,           -- random
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whom
        kind TEXT NOT NULL,              -- names of AlertKind
        subject TEXT NOT NULL,           -- what about: one row for the same, the page or page and day
        path TEXT NOT NULL,              -- of the page, without language
        at BIGINT NOT NULL,              -- moment, the last for this subject
        told_at BIGINT,                  -- moment of its mail, or that none is wanted; none: it waits
        outbox_id BIGINT NOT NULL        -- the entry of the outbox that says it; 0: none
    );
CREATE TABLE alert_digest (       -- canonical: mails that gathered, one for each person and day
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- to whom
        frequency TEXT NOT NULL,         -- daily, weekly
        day TEXT NOT NULL,               -- day
        PRIMARY KEY (account_id, frequency, day)
    );
CREATE TABLE alert_address (      -- canonical: a person's own feed and calendar
        token_hash BYTEA PRIMARY KEY,    -- only the address has the token
        account_id BIGINT NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE, -- whose
        created_at BIGINT NOT NULL       -- moment
    );
CREATE TABLE component (           -- canonical: what is added to a host programme for one need
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        need_id BIGINT NOT NULL,          -- of the request
        requester_id BIGINT NOT NULL,     -- institution that asks
        programme TEXT NOT NULL,          -- iati-identifier of the host; empty: a host in words
        host TEXT NOT NULL,               -- its name, as its record or the State gave it
        host_language TEXT NOT NULL,      -- of the name; empty: not known
        implementer TEXT NOT NULL,        -- who carries the host out on the ground
        language TEXT NOT NULL,           -- of the words of the State here
        added TEXT NOT NULL,              -- what is added
        untouched TEXT NOT NULL,          -- what of the host it leaves as it is
        by_whom TEXT NOT NULL,            -- who does what is added
        cost TEXT NOT NULL,               -- in words
        owner TEXT NOT NULL,              -- who answers for it in the host programme
        subject TEXT NOT NULL,            -- topic of the need; empty: none is confirmed
        obligation TEXT NOT NULL,         -- topic of the paragraph that it serves; empty: none
        contact_name TEXT NOT NULL,       -- of who is asked at the host
        contact_email TEXT NOT NULL,      -- where the question goes
        contact_language TEXT NOT NULL,   -- of the mail, one of the six
        drafted_by BIGINT NOT NULL,       -- account that last wrote at it
        cleared_by TEXT NOT NULL,         -- superior who cleared the question
        created_at BIGINT NOT NULL,       -- moment
        asked_at BIGINT,                  -- moment; none: a draft
        reminded_at BIGINT,               -- moment
        silent_at BIGINT,                 -- moment at which the State was told that nobody answered
        link BIGINT NOT NULL,             -- counts the questions; only the last one's link works
        answer TEXT NOT NULL,             -- names of HostWord; empty: none
        reason TEXT NOT NULL,             -- names of HostRefusal; empty: it did not decline
        answer_words TEXT NOT NULL,       -- of the host
        answer_language TEXT NOT NULL,    -- of these words; empty: not known
        answered_at BIGINT,               -- moment
        taken_back_at BIGINT,             -- moment at which the host took its consent back
        withdrawn_at BIGINT,              -- moment at which the State withdrew it
        version BIGINT NOT NULL           -- counts changes, from 1
    );
CREATE TABLE matrix_reader (             -- canonical: whom the State lets see a request's matrix
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        institution_id BIGINT NOT NULL,         -- who may see it
        let_in_by BIGINT NOT NULL,              -- account
        let_in_at BIGINT NOT NULL,              -- moment
        PRIMARY KEY (request_id, institution_id)
    );
CREATE TABLE need_topic (         -- canonical where a person spoke, derived where proposed
        need_id BIGINT NOT NULL REFERENCES need (id) ON DELETE CASCADE, -- of which
        topic TEXT NOT NULL,             -- id in the vocabulary
        standing TEXT NOT NULL,          -- proposed, confirmed, removed
        PRIMARY KEY (need_id, topic)
    );
CREATE TABLE letter_words (        -- canonical: the text of a letter, one for each language it has
        letter_id BIGINT NOT NULL REFERENCES letter (id) ON DELETE CASCADE, -- of which
        language TEXT NOT NULL,           -- one of the six
        title TEXT NOT NULL,              -- one line
        text TEXT NOT NULL,               -- lines, see domain/letter_text.hpp
        edited BIGINT NOT NULL,           -- 1: a person has written in it
        PRIMARY KEY (letter_id, language)
    );
CREATE TABLE case_feedback (            -- canonical: three questions to each side
        case_id BIGINT NOT NULL REFERENCES assistance_case (id) ON DELETE CASCADE, -- of which
        side TEXT NOT NULL,                    -- requester, provider
        outcome TEXT NOT NULL,                 -- names of CaseOutcome, as this side sees it
        helped TEXT NOT NULL,                  -- what helped
        otherwise TEXT NOT NULL,               -- what should be done otherwise
        language TEXT NOT NULL,                -- BCP 47
        at BIGINT NOT NULL,                    -- moment
        PRIMARY KEY (case_id, side)
    );
CREATE TABLE delivery (                 -- canonical: one thing done for the State
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
    , shelf_offer_id BIGINT, shelf_from TEXT);
CREATE TABLE case_message (             -- canonical: the conversation of a case
        id BIGINT PRIMARY KEY,                 -- random
        case_id BIGINT NOT NULL REFERENCES assistance_case (id) ON DELETE CASCADE, -- of which
        institution_id BIGINT NOT NULL,        -- who writes
        account_id BIGINT NOT NULL,            -- person
        text TEXT NOT NULL,                    -- as written
        language TEXT NOT NULL,                -- BCP 47; empty: not known
        by_mail BIGINT NOT NULL,               -- came as a reply to a mail
        at BIGINT NOT NULL                     -- moment
    );
CREATE TABLE story (               -- canonical: what came of a case, for the public to read
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        case_id BIGINT NOT NULL UNIQUE REFERENCES assistance_case (id) ON DELETE CASCADE, -- of which
        requester_id BIGINT NOT NULL,     -- institution that asked
        provider_id BIGINT NOT NULL,      -- institution that answered
        version BIGINT NOT NULL           -- counts changes, from 1
    , told_as BIGINT NOT NULL DEFAULT 0, told_by_name BIGINT NOT NULL DEFAULT 1);
CREATE TABLE component_delivery (  -- canonical: deliveries that ride on a component
        component_id BIGINT NOT NULL REFERENCES component (id) ON DELETE CASCADE, -- on which
        delivery_id BIGINT NOT NULL,      -- which
        PRIMARY KEY (component_id, delivery_id)
    );
CREATE TABLE component_message (   -- canonical: the conversation of a State and a host
        component_id BIGINT NOT NULL REFERENCES component (id) ON DELETE CASCADE, -- of which
        position BIGINT NOT NULL,         -- counts from 1
        by_host BIGINT NOT NULL,          -- 1: the host wrote it
        account_id BIGINT NOT NULL,       -- of the State's person; 0: the host
        text TEXT NOT NULL,               -- as written
        language TEXT NOT NULL,           -- empty: not known
        at BIGINT NOT NULL,               -- moment
        PRIMARY KEY (component_id, position)
    );
CREATE TABLE delivery_paper (           -- canonical: what is attached to a report
        id BIGINT PRIMARY KEY,                 -- random
        delivery_id BIGINT NOT NULL REFERENCES delivery (id) ON DELETE CASCADE, -- of which
        name TEXT NOT NULL,                    -- file name, cleaned
        media_type TEXT NOT NULL,              -- as sniffed
        size BIGINT NOT NULL,                  -- bytes
        added_at BIGINT NOT NULL,              -- moment
        added_by BIGINT NOT NULL,              -- account
        content BYTEA NOT NULL                 -- the file
    );
CREATE TABLE story_text (          -- canonical: words written for a story
        story_id BIGINT NOT NULL REFERENCES story (id) ON DELETE CASCADE, -- of which
        part TEXT NOT NULL,               -- names of StoryPart
        language TEXT NOT NULL,           -- one of the six
        title TEXT NOT NULL,              -- one line; of summaries alone
        text TEXT NOT NULL,               -- as written
        translates TEXT NOT NULL,         -- mark of the words that this translates; empty: a summary
        hand TEXT NOT NULL,               -- names of StoryHand: which side wrote it
        at BIGINT NOT NULL,               -- moment
        PRIMARY KEY (story_id, part, language)
    );
CREATE TABLE story_release (       -- canonical: what its side lets the public read
        story_id BIGINT NOT NULL REFERENCES story (id) ON DELETE CASCADE, -- of which
        part TEXT NOT NULL,               -- names of StoryPart
        language TEXT NOT NULL,           -- of a translation; empty: the part itself
        released TEXT NOT NULL,           -- mark of the words; id of the region; else empty
        at BIGINT NOT NULL,               -- moment
        PRIMARY KEY (story_id, part, language)
    );
CREATE UNIQUE INDEX account_by_email ON account (space, email_folded);
CREATE INDEX account_by_institution ON account (institution_id);
CREATE INDEX account_session_by_account ON account_session (account_id);
CREATE INDEX alert_by_mail ON alert (outbox_id);
CREATE UNIQUE INDEX alert_by_subject ON alert (account_id, kind, subject);
CREATE INDEX alert_of_account ON alert (account_id, at DESC, id);
CREATE INDEX alert_untold ON alert (told_at, account_id);
CREATE INDEX assistance_case_by_request ON assistance_case (request_id);
CREATE INDEX attachment_by_request ON attachment (request_id);
CREATE INDEX briefing_by_space ON briefing (space, at);
CREATE INDEX case_by_time ON assistance_case (space, interested_at DESC, id);
CREATE INDEX case_message_by_case ON case_message (case_id, at);
CREATE INDEX case_of_provider ON assistance_case (provider_id, interested_at DESC, id);
CREATE INDEX case_of_requester ON assistance_case (requester_id, interested_at DESC, id);
CREATE INDEX case_unanswered ON assistance_case (space, interested_at, id) WHERE requester_answer = 'open';
CREATE INDEX component_by_request ON component (request_id);
CREATE INDEX component_delivery_by_delivery ON component_delivery (delivery_id);
CREATE INDEX component_waiting ON component (asked_at) WHERE answer = '' AND silent_at IS NULL;
CREATE INDEX delivery_by_case ON delivery (case_id);
CREATE INDEX delivery_by_shelf_offer ON delivery (shelf_offer_id);
CREATE INDEX delivery_paper_by_delivery ON delivery_paper (delivery_id);
CREATE INDEX event_by_institution ON event (institution_id, seq);
CREATE INDEX event_by_subject ON event (subject, subject_id, seq);
CREATE INDEX institution_by_state ON institution (space, state_code);
CREATE INDEX invitation_by_institution ON invitation (institution_id);
CREATE INDEX letter_by_case ON letter (case_id) WHERE case_id <> 0;
CREATE INDEX letter_by_offer ON letter (offer_id) WHERE offer_id <> 0;
CREATE INDEX letter_by_request ON letter (request_id);
CREATE INDEX letter_draft ON letter (drafted_at DESC, id) WHERE signed_at IS NULL;
CREATE INDEX letter_signed ON letter (signed_at DESC, id) WHERE signed_at IS NOT NULL;
CREATE INDEX matrix_reader_by_institution ON matrix_reader (institution_id);
CREATE INDEX need_by_request ON need (request_id);
CREATE INDEX need_call_by_request ON need_call (request_id);
CREATE INDEX need_topic_by_topic ON need_topic (topic);
CREATE INDEX offer_listed ON offer (title, id, space, provider_id, kind, language, withdrawn_at, hidden_on, shelf_kind);
CREATE INDEX offer_of_provider ON offer (provider_id, title, id, space, kind, language, withdrawn_at, hidden_on, shelf_kind);
CREATE INDEX offer_on_shelf ON offer (title, id, space, provider_id, kind, language, withdrawn_at, hidden_on, shelf_kind) WHERE shelf_kind <> '';
CREATE INDEX offer_topic_by_topic ON offer_topic (topic);
CREATE INDEX outbox_by_attempt ON outbox (next_attempt_at);
CREATE INDEX programme_likeness_by_other ON programme_likeness (space, other);
CREATE UNIQUE INDEX programme_likeness_standing ON programme_likeness (space, institution_id, one, other) WHERE undone_at IS NULL;
CREATE INDEX recovery_by_account ON recovery (account_id);
CREATE INDEX request_listed ON request ((COALESCE(sent_at, created_at, 0)) DESC, (COALESCE(dated, '')) DESC, id, space, institution_id, arrival, language, sent_at, circulated_at, withdrawn_at);
CREATE INDEX request_of_archive ON request (space, id) WHERE arrival = 'archive';
CREATE INDEX request_of_institution ON request (institution_id, (COALESCE(sent_at, created_at, 0)) DESC, (COALESCE(dated, '')) DESC, id, space, arrival, language, sent_at, circulated_at, withdrawn_at);
CREATE INDEX request_on_desk ON request (space, sent_at, id, arrival, institution_id, circulated_at, posted_at, posting_way, posting_written_at, met_asked_at, set_aside_at, authenticated_at) WHERE sent_at IS NOT NULL AND withdrawn_at IS NULL AND (circulated_at IS NULL OR posted_at IS NULL OR met_asked_at IS NULL);
CREATE UNIQUE INDEX returned_form_by_digest ON returned_form (space, institution_id, digest);
CREATE INDEX returned_form_by_request ON returned_form (request_id);
CREATE UNIQUE INDEX story_by_told_as ON story (told_as);
CREATE INDEX story_inspiration_by_story ON story_inspiration (story_id);
CREATE INDEX view_note_by_day ON view_note (day);
INSERT INTO "schema_version" ("one", "version") VALUES (1, 17);
INSERT INTO "installation" ("key", "value") VALUES ('practice', 'e2d1e4b026d8e461e4ad07cb177683bec5ab7c5be3127d60f7d07d69303cbd02');
INSERT INTO "installation" ("key", "value") VALUES ('records', '5357e2ca935bf8c7c3d464e083908c4b5e2655965bc4122ef44f5078bc85a8f0');
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version", "reminders", "reminded_on", "hidden_on") VALUES (258394581642737, 'practice', 'operator', '', 'Practice Operator', 0, 0, 'Who runs this installation', 'operator@operator.example', '', '', '', '', '', NULL, '', '', '', '', 1, 0, NULL, NULL);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version", "reminders", "reminded_on", "hidden_on") VALUES (321020118954539, 'practice', 'state', 'XAH', '', 0, 1, 'Office of the point of contact, Ministry of Foreign Affairs (practice)', 'contact@sulenta.example', '', '', '', '', '', NULL, '', '', '', '', 1, 0, NULL, NULL);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version", "reminders", "reminded_on", "hidden_on") VALUES (657247633436523, 'practice', 'committee', '', 'Practice Committee', 0, 0, 'Members’ office', 'members@committee.example', '', '', '', '', '', NULL, '', '', '', '', 1, 0, NULL, NULL);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version", "reminders", "reminded_on", "hidden_on") VALUES (677648329365782, 'practice', 'international_organisation', '', 'Practice Organisation for Ports and Ships', 1, 0, '港口合作处', 'ports@ports-ships.example', '', '', '', '我们同港口、海关和航运公司一起工作，使合法货物走得快、可疑货物看得见。', 'zh', '2026-10-29', '', '', '', '', 1, 0, NULL, NULL);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version", "reminders", "reminded_on", "hidden_on") VALUES (847635281964162, 'practice', 'secretariat', '', 'Practice Secretariat', 0, 0, 'The desk', 'desk@secretariat.example', '', '', '', '', '', NULL, '', '', '', '', 1, 0, NULL, NULL);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version", "reminders", "reminded_on", "hidden_on") VALUES (898001504996874, 'real', 'regional_organisation', '', 'Caribbean Community (CARICOM)', 0, 1, '', '', '', '', '', '', '', NULL, 'https://www.nti.org/analysis/articles/canada-1540-reporting/', 'request_known_from_responses', '', '', 1, 0, NULL, NULL);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version", "reminders", "reminded_on", "hidden_on") VALUES (908621100580345, 'practice', 'international_organisation', '', 'Practice Organisation for Customs Skills', 1, 0, 'Training section', 'training@customs-skills.example', '', '', '', 'Courses for customs officers, given by customs officers, in the six official languages where trainers are available.', 'en', '2026-11-25', '', '', '', '', 1, 0, NULL, NULL);
INSERT INTO "outbox" ("id", "space", "kind", "email", "name", "language", "sealed_path", "count", "attempts", "created_at", "next_attempt_at", "sent_at", "failed_at", "sealed_reply", "total", "places") VALUES (498845288380789, 'practice', 'alert', 'secretary@secretariat.example', 'Practice secretary', 'en', X'', 0, 1, 1795832386, 1795832986, 1795832386, NULL, X'', 0, '');
INSERT INTO "outbox" ("id", "space", "kind", "email", "name", "language", "sealed_path", "count", "attempts", "created_at", "next_attempt_at", "sent_at", "failed_at", "sealed_reply", "total", "places") VALUES (668465383596846, 'practice', 'alert', 'secretary@secretariat.example', 'Practice secretary', 'en', X'', 0, 1, 1795832386, 1795832986, 1795832386, NULL, X'', 0, '');
INSERT INTO "outbox" ("id", "space", "kind", "email", "name", "language", "sealed_path", "count", "attempts", "created_at", "next_attempt_at", "sent_at", "failed_at", "sealed_reply", "total", "places") VALUES (1068163476187222, 'practice', 'alert', 'contact@sulenta.example', 'Practice point of contact', 'en', X'', 0, 1, 1795832386, 1795832986, 1795832386, NULL, X'', 0, '');
INSERT INTO "outbox" ("id", "space", "kind", "email", "name", "language", "sealed_path", "count", "attempts", "created_at", "next_attempt_at", "sent_at", "failed_at", "sealed_reply", "total", "places") VALUES (1072036532907589, 'practice', 'alert', 'deputy@sulenta.example', 'Practice deputy', 'en', X'', 0, 1, 1795832386, 1795832986, 1795832386, NULL, X'', 0, '');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (1, 546507680012823, 1795832385, 'installation', 0, 'records_loaded', 0, 0, X'28efe0c66fc9bb409887f11df5335dce16a26e4b842a2107ae715a4b11915a33', X'0000000000000000000000000000000000000000000000000000000000000000', X'60bbfee09b2d892f1c29128944359973ac656cf01523e5a00b91cbc025ad48b7');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (2, 1054392453966577, 1795832385, 'installation', 0, 'practice_made', 0, 0, X'82f6b073323eedaa860191173b9f257abbe2adf82ca0297baa8e388da676fd1d', X'60bbfee09b2d892f1c29128944359973ac656cf01523e5a00b91cbc025ad48b7', X'f1ce4a20bcf9ed37f9b836ac260fc8d06a8e957d5771acb07080c9fdd2f60054');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (3, 100735824928961, 1795832386, 'letter', 717328653027311, 'drafted', 185278346116134, 0, X'da73afd33e6a9c29feb2b5c22f62e89ded7b3ede5992bf19a974855d6f7fc56c', X'f1ce4a20bcf9ed37f9b836ac260fc8d06a8e957d5771acb07080c9fdd2f60054', X'3ffa69b77b15db88ea93fa9da02787fe5b7c363cfc251498b60d8d33f7582ab7');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (4, 481146509023340, 1795832386, 'letter', 682010410813959, 'drafted', 321020118954539, 0, X'9d3e47d263c5089eb335f1fc1b0582f7c08701152a156bc3cb2d19cc4313b014', X'3ffa69b77b15db88ea93fa9da02787fe5b7c363cfc251498b60d8d33f7582ab7', X'96cd03d60699b27230bcccb5722169ffac910a9da389f33a936f7cb8bd083a1b');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (5, 980552921073802, 1795832386, 'letter', 373429629236956, 'drafted', 321020118954539, 0, X'2dd3ba327771293883f1b811effdf070addbca6742ea5cdb8128fb8ed58e651e', X'96cd03d60699b27230bcccb5722169ffac910a9da389f33a936f7cb8bd083a1b', X'b2f0dff1e96b847c3e10b20fd1bd64fee93863fa69d2d7f7533363429fad52e1');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (6, 842993959560324, 1795832386, 'letter', 411080235709960, 'drafted', 0, 0, X'1982e81ed1129e2de8ab14e327c36c718822050a81b0b1f692539aa711510e5b', X'b2f0dff1e96b847c3e10b20fd1bd64fee93863fa69d2d7f7533363429fad52e1', X'5e8f313eb0e15ddcac7f32c456d4dcfe2e3154ed9e2a318aafd1d525555999f9');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (7, 834275798492399, 1795832386, 'installation', 0, 'figures_decided', 0, 0, X'8138f28e9a4eaf6bbcda08a4bc2ff142da887ca2f6ddb2b9b2220be4dffea246', X'5e8f313eb0e15ddcac7f32c456d4dcfe2e3154ed9e2a318aafd1d525555999f9', X'9a209bcc92e3cce15002abc73a154a90241320691eb308b71bfe99a84b798b1e');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (8, 159551987661519, 1795832386, 'installation', 0, 'figures_decided', 0, 0, X'6eac4bc12a630f7bbbd6095a89f1cee8725d93338201eb3882aca9da0e8b6dfc', X'9a209bcc92e3cce15002abc73a154a90241320691eb308b71bfe99a84b798b1e', X'548fcb82a6bdc600a8a9eb5aaabfd199c2e4c69752e1d54e517db787fd9cada1');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (9, 597697774880692, 1795832386, 'installation', 0, 'figures_decided', 0, 0, X'ef11b4785712cf85ca4022bdc3cc430fe250846f64335cd387d5b421c5f8ff29', X'548fcb82a6bdc600a8a9eb5aaabfd199c2e4c69752e1d54e517db787fd9cada1', X'1977286035ad82b8014f131cbf1a85513bf51356ae67e00f4cd4fcde48ae38db');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (10, 191558031321521, 1795832387, 'request', 715430858048952, 'started', 321020118954539, 52566391175176, X'ba962a225c35a47e29dcdfc35c70966e3081e81fd17640df2d57b5e8fc84a9c5', X'1977286035ad82b8014f131cbf1a85513bf51356ae67e00f4cd4fcde48ae38db', X'9e963e2189ae5d4be40aea73ad636d1417745617bedc8f0a57416d29ba968f7a');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (11, 397398196601466, 1795832387, 'request', 715430858048952, 'topics_proposed', 321020118954539, 0, X'260cbcbcf6a4e9a6d3507a54cb8172bda4bc653872c943d74a072b95327264ef', X'9e963e2189ae5d4be40aea73ad636d1417745617bedc8f0a57416d29ba968f7a', X'2c2d0a066f9bf7ff59ec014fd09683a7aca65504b92ac79de2336f12fcd38216');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (12, 322285516854882, 1795832387, 'offer', 329621272493936, 'written', 908621100580345, 192890519072494, X'bd9a305eb43eda7656c30683585a6b16decb2fc748d40b3f3c2715ad10487de3', X'2c2d0a066f9bf7ff59ec014fd09683a7aca65504b92ac79de2336f12fcd38216', X'1f9841742125acc997f90310d28fa00bba535a41dd80b8d85172977622e739c0');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (13, 712290030625842, 1795832387, 'offer', 329621272493936, 'topics_proposed', 908621100580345, 0, X'21c4201a3d929df9e3dd83bf697467d231df35af6140d237ab08b457a6771142', X'1f9841742125acc997f90310d28fa00bba535a41dd80b8d85172977622e739c0', X'c47d8d8ac24baa5ce9da607d68701abc2df5ae6c215a66e4043c2e47c2187f40');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (1, X'dce7c777860ecc06324a7caff4583c9c', '{"fingerprint":"5357e2ca935bf8c7c3d464e083908c4b5e2655965bc4122ef44f5078bc85a8f0","institutions":"61","offers":"80","requests":"22"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (2, X'f8a42e50df7f76c0463bca4bb3f6c051', '{"fingerprint":"e2d1e4b026d8e461e4ad07cb177683bec5ab7c5be3127d60f7d07d69303cbd02","institutions":"21","offers":"41","requests":"23"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (3, X'459a5631d3c1bd1e8cf60f57ec7dec6b', '{"kind":"provider_note","words.ar.text":"^ لجنة مجلس الأمن المنشأة عملاً بالقرار 1540 (2004)\n+ رئاسة اللجنة\n+ إلى الدول والمنظمات التي تعرض المساعدة\n+ المرجع: azkwt7x3cv\nأتشرف بأن أبلغكم بورود طلب مساعدة في تنفيذ القرار 1540 (2004)، وبأن مقدم الطلب يوافق على إبلاغكم به.\nمقدم الطلب :: دولة التدريب إسترلون\n# ⁨Parler aux chercheurs sans les effrayer⁩\n# ⁨Échange d’expériences avec d’autres États⁩\nأهمية ذلك هنا ::> La confiance entre chercheurs et administration a mis vingt ans à se construire et nous y tenons.\n> Une rencontre d’un jour, ou deux appels, avec des personnes qui animent ce dialogue dans leurs universités : quelles questions fonctionnent, quels documents sont vraiment lus, comment on associe les doctorants.\nمن سيستخدم المساعدة ::> Le réseau des conseillers de nos douze universités.\nأين ::> À distance, ou à Esterlune.\nمتى :: بين 13 كانون الأول/ديسمبر 2026 و 26 تموز/يوليه 2027\nما هو موجود ::> Un guide de trente pages que peu de gens lisent.\nخطوة أولى صغيرة ::> Un appel d’une heure avec une université étrangère.\nالتوقعات ::> Un texte de deux pages écrit avec des chercheurs.\nوإذا كان بوسعكم المساعدة في أي جزء منه، فيرجى بيان ذلك هنا: http://localhost:0/requests/azkwt7x3cv. وإبداء الاهتمام لا يلزم أحداً، وخطوة أولى صغيرة تكون مفيدة.\n~ 27 تشرين الثاني/نوفمبر 2026\n@ رئاسة اللجنة\n","words.ar.title":"طلب مساعدة بموجب القرار 1540 (2004)","words.en.text":"^ Security Council Committee established pursuant to resolution 1540 (2004)\n+ The Chair\n+ To the States and organisations that offer assistance\n+ Ref.: azkwt7x3cv\nI have the honour to inform you that assistance is requested in implementing resolution 1540 (2004), and that the requester agrees that you be told.\nRequester :: Practice State Esterlune\n# ⁨Parler aux chercheurs sans les effrayer⁩\n# ⁨Échange d’expériences avec d’autres États⁩\nWhy this matters here ::> La confiance entre chercheurs et administration a mis vingt ans à se construire et nous y tenons.\n> Une rencontre d’un jour, ou deux appels, avec des personnes qui animent ce dialogue dans leurs universités : quelles questions fonctionnent, quels documents sont vraiment lus, comment on associe les doctorants.\nWho would use it ::> Le réseau des conseillers de nos douze universités.\nWhere ::> À distance, ou à Esterlune.\nWhen :: between 13 December 2026 and 26 July 2027\nWhat exists already ::> Un guide de trente pages que peu de gens lisent.\nFirst small step ::> Un appel d’une heure avec une université étrangère.\nExpectations ::> Un texte de deux pages écrit avec des chercheurs.\nIf you could help with any part of it, please say so here: http://localhost:0/requests/azkwt7x3cv. Showing interest binds nobody; a small first step is already of use.\n~ 27 November 2026\n@ Chair of the Committee\n","words.en.title":"A request for assistance under resolution 1540 (2004)","words.es.text":"^ Comité del Consejo de Seguridad establecido en virtud de la resolución 1540 (2004)\n+ La Presidencia\n+ A los Estados y organizaciones que ofrecen asistencia\n+ Ref.: azkwt7x3cv\nTengo el honor de informarles de que se solicita asistencia para aplicar la resolución 1540 (2004), y de que el solicitante está de acuerdo en que se les informe.\nSolicitante :: Estado de práctica Esterlune\n# ⁨Parler aux chercheurs sans les effrayer⁩\n# ⁨Échange d’expériences avec d’autres États⁩\nPor qué es importante aquí ::> La confiance entre chercheurs et administration a mis vingt ans à se construire et nous y tenons.\n> Une rencontre d’un jour, ou deux appels, avec des personnes qui animent ce dialogue dans leurs universités : quelles questions fonctionnent, quels documents sont vraiment lus, comment on associe les doctorants.\nQuién la usaría ::> Le réseau des conseillers de nos douze universités.\nDónde ::> À distance, ou à Esterlune.\nCuándo :: entre el 13 de diciembre de 2026 y el 26 de julio de 2027\nLo que ya existe ::> Un guide de trente pages que peu de gens lisent.\nPrimer paso pequeño ::> Un appel d’une heure avec une université étrangère.\nExpectativas ::> Un texte de deux pages écrit avec des chercheurs.\nSi pudieran ayudar con alguna parte, les ruego lo indiquen aquí: http://localhost:0/requests/azkwt7x3cv. Mostrar interés no obliga a nadie; un primer paso pequeño ya es útil.\n~ 27 de noviembre de 2026\n@ Presidencia del Comité\n","words.es.title":"Una solicitud de asistencia en virtud de la resolución 1540 (2004)","words.fr.text":"^ Comité du Conseil de sécurité créé par la résolution 1540 (2004)\n+ La Présidence\n+ Aux États et organisations qui offrent une assistance\n+ Réf. : azkwt7x3cv\nJ’ai l’honneur de vous informer qu’une assistance est demandée pour l’application de la résolution 1540 (2004), et que l’auteur de la demande consent à ce que vous en soyez informés.\nAuteur de la demande :: État d''exercice Esterlune\n# Parler aux chercheurs sans les effrayer\n# Échange d’expériences avec d’autres États\nPourquoi cela compte ici ::> La confiance entre chercheurs et administration a mis vingt ans à se construire et nous y tenons.\n> Une rencontre d’un jour, ou deux appels, avec des personnes qui animent ce dialogue dans leurs universités : quelles questions fonctionnent, quels documents sont vraiment lus, comment on associe les doctorants.\nQui s’en servirait ::> Le réseau des conseillers de nos douze universités.\nOù ::> À distance, ou à Esterlune.\nQuand :: entre le 13 décembre 2026 et le 26 juillet 2027\nCe qui existe déjà ::> Un guide de trente pages que peu de gens lisent.\nPetit premier pas ::> Un appel d’une heure avec une université étrangère.\nAttentes ::> Un texte de deux pages écrit avec des chercheurs.\nSi vous pouvez répondre à une partie de cette demande, veuillez l’indiquer ici : http://localhost:0/requests/azkwt7x3cv. Manifester son intérêt n’engage personne ; un premier pas modeste est déjà utile.\n~ Le 27 novembre 2026\n@ Présidence du Comité\n","words.fr.title":"Une demande d’assistance au titre de la résolution 1540 (2004)","words.ru.text":"^ Комитет Совета Безопасности, учрежденный резолюцией 1540 (2004)\n+ Председатель\n+ Государствам и организациям, предлагающим помощь\n+ № azkwt7x3cv\nИмею честь сообщить, что поступила просьба об оказании помощи в осуществлении резолюции 1540 (2004) и что ее автор согласен, чтобы вам о ней сообщили.\nАвтор просьбы :: Учебное государство Эстерлюн\n# ⁨Parler aux chercheurs sans les effrayer⁩\n# ⁨Échange d’expériences avec d’autres États⁩\nПочему это важно здесь ::> La confiance entre chercheurs et administration a mis vingt ans à se construire et nous y tenons.\n> Une rencontre d’un jour, ou deux appels, avec des personnes qui animent ce dialogue dans leurs universités : quelles questions fonctionnent, quels documents sont vraiment lus, comment on associe les doctorants.\nКому это нужно ::> Le réseau des conseillers de nos douze universités.\nГде ::> À distance, ou à Esterlune.\nКогда :: с 13 декабря 2026 года по 26 июля 2027 года\nЧто уже есть ::> Un guide de trente pages que peu de gens lisent.\nНебольшой первый шаг ::> Un appel d’une heure avec une université étrangère.\nОжидания ::> Un texte de deux pages écrit avec des chercheurs.\nЕсли вы можете помочь хотя бы в части этой просьбы, сообщите об этом здесь: http://localhost:0/requests/azkwt7x3cv. Проявленный интерес никого не связывает; полезен уже первый небольшой шаг.\n~ 27 ноября 2026 года\n@ Председатель Комитета\n","words.ru.title":"Просьба об оказании помощи в соответствии с резолюцией 1540 (2004)","words.zh.text":"^ 安全理事会第1540（2004）号决议所设委员会\n+ 主席\n+ 致提供援助的各国和各组织\n+ 编号：azkwt7x3cv\n谨通知：现有一项关于执行第1540（2004）号决议的援助请求，请求方同意向贵方通报。\n请求方 :: 演练国埃斯特吕讷\n# ⁨Parler aux chercheurs sans les effrayer⁩\n# ⁨Échange d’expériences avec d’autres États⁩\n为什么在这里很重要 ::> La confiance entre chercheurs et administration a mis vingt ans à se construire et nous y tenons.\n> Une rencontre d’un jour, ou deux appels, avec des personnes qui animent ce dialogue dans leurs universités : quelles questions fonctionnent, quels documents sont vraiment lus, comment on associe les doctorants.\n使用者 ::> Le réseau des conseillers de nos douze universités.\n地点 ::> À distance, ou à Esterlune.\n时间 :: 2026年12月13日至2027年7月26日之间\n已有什么 ::> Un guide de trente pages que peu de gens lisent.\n第一小步 ::> Un appel d’une heure avec une université étrangère.\n期望 ::> Un texte de deux pages écrit avec des chercheurs.\n如贵方能在任何部分提供帮助，请在此说明：http://localhost:0/requests/azkwt7x3cv。表示兴趣并不构成任何约束；小小的第一步也有帮助。\n~ 2026年11月27日\n@ 委员会主席\n","words.zh.title":"根据第1540（2004）号决议提出的一项援助请求"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (4, X'fc5b94c10948f484a3c9c5a2122c9066', '{"kind":"offer_relay","words.en.text":"^ Security Council Committee established pursuant to resolution 1540 (2004)\n+ The Chair\n+ To: Permanent Mission of Practice State Sulenta to the United Nations\n+ Ref.: d222ezsshf\nExcellency,\nI have the honour to let you know that assistance is offered in connection with your request: Customs officers who know what they are looking at.\nWho offers :: Practice Programme of Peer Visits\n# Training on dual-use goods that our school can repeat\n> We could pay for a visit of two of your officers to a port of the same size.\nWhether and how to take it up is for you to decide. The offer does not replace others, and no answer is due by any day.\nAccept, Excellency, the assurances of my highest consideration.\n~ 27 November 2026\n@ Chair of the Committee\n","words.en.title":"An offer of assistance in answer to your request"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (5, X'8c5bc727b8e974a0915e41f8b9ac764b', '{"kind":"offer_thanks","words.ar.text":"^ لجنة مجلس الأمن المنشأة عملاً بالقرار 1540 (2004)\n+ رئاسة اللجنة\n+ إلى: Practice Programme of Peer Visits\n+ المرجع: d222ezsshf\nأتشرف بأن أشعركم، مع الشكر، باستلام عرضكم للمساعدة بشأن طلب مقدم بموجب القرار 1540 (2004): ⁨Customs officers who know what they are looking at⁩.\nمقدم الطلب :: دولة التدريب سولينتا\nويجري إبلاغ اللجنة ومقدم الطلب بعرضكم. ولمقدم الطلب أن يقرر ما إذا كان سيستفيد منه وكيف.\nوتفضلوا بقبول فائق التقدير والاحترام.\n~ 27 تشرين الثاني/نوفمبر 2026\n@ رئاسة اللجنة\n","words.ar.title":"إشعار باستلام عرضكم للمساعدة","words.en.text":"^ Security Council Committee established pursuant to resolution 1540 (2004)\n+ The Chair\n+ To: Practice Programme of Peer Visits\n+ Ref.: d222ezsshf\nI have the honour to acknowledge, with thanks, your offer of assistance in connection with a request made under resolution 1540 (2004): Customs officers who know what they are looking at.\nRequester :: Practice State Sulenta\nThe Committee is being informed of your offer and the requester is being told of it. Whether and how to take it up is for the requester to decide.\nPlease accept the assurances of my highest consideration.\n~ 27 November 2026\n@ Chair of the Committee\n","words.en.title":"Acknowledgement of your offer of assistance","words.es.text":"^ Comité del Consejo de Seguridad establecido en virtud de la resolución 1540 (2004)\n+ La Presidencia\n+ Destinatario: Practice Programme of Peer Visits\n+ Ref.: d222ezsshf\nTengo el honor de acusar recibo, con agradecimiento, de su oferta de asistencia en relación con una solicitud presentada en virtud de la resolución 1540 (2004): ⁨Customs officers who know what they are looking at⁩.\nSolicitante :: Estado de práctica Sulenta\nSe está informando de su oferta al Comité y al solicitante. A este corresponde decidir si la aprovecha y de qué modo.\nAcepte las seguridades de mi más alta consideración.\n~ 27 de noviembre de 2026\n@ Presidencia del Comité\n","words.es.title":"Acuse de recibo de su oferta de asistencia","words.fr.text":"^ Comité du Conseil de sécurité créé par la résolution 1540 (2004)\n+ La Présidence\n+ Destinataire : Practice Programme of Peer Visits\n+ Réf. : d222ezsshf\nJ’ai l’honneur d’accuser réception, en vous en remerciant, de votre offre d’assistance à propos d’une demande présentée au titre de la résolution 1540 (2004) : ⁨Customs officers who know what they are looking at⁩.\nAuteur de la demande :: État d''exercice Sulenta\nVotre offre est portée à la connaissance du Comité et de l’auteur de la demande. Il appartient à ce dernier de décider d’y donner suite, et de quelle manière.\nJe vous prie d’agréer les assurances de ma très haute considération.\n~ Le 27 novembre 2026\n@ Présidence du Comité\n","words.fr.title":"Accusé de réception de votre offre d’assistance","words.ru.text":"^ Комитет Совета Безопасности, учрежденный резолюцией 1540 (2004)\n+ Председатель\n+ Кому: Practice Programme of Peer Visits\n+ № d222ezsshf\nИмею честь с благодарностью подтвердить получение вашего предложения помощи в связи с просьбой, представленной в соответствии с резолюцией 1540 (2004): ⁨Customs officers who know what they are looking at⁩.\nАвтор просьбы :: Учебное государство Сулента\nО вашем предложении сообщается Комитету и автору просьбы. Решение о том, воспользоваться ли им и каким образом, остается за автором просьбы.\nПримите уверения в моем весьма высоком уважении.\n~ 27 ноября 2026 года\n@ Председатель Комитета\n","words.ru.title":"Подтверждение получения вашего предложения помощи","words.zh.text":"^ 安全理事会第1540（2004）号决议所设委员会\n+ 主席\n+ 收件方：Practice Programme of Peer Visits\n+ 编号：d222ezsshf\n谨通知，贵方就根据第1540（2004）号决议提出的一项请求所作的援助提议已收悉，谨表谢意：⁨Customs officers who know what they are looking at⁩。\n请求方 :: 演练国苏伦塔\n现正将贵方的提议通报委员会并告知请求方。是否接受及如何接受，由请求方决定。\n顺致最崇高的敬意。\n~ 2026年11月27日\n@ 委员会主席\n","words.zh.title":"援助提议收悉函"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (6, X'9ef3e6c8f5eb6e2be13e372911a4d81d', '{"kind":"briefing","words.ar.text":"^ إحاطة بشأن المساعدة\n+ 25 تشرين الأول/أكتوبر 2025 – 28 تشرين الثاني/نوفمبر 2026\n# بالأرقام\n- ورد 22 طلبا\n- عُمم 19 طلبا\n- يوجد 22 طلبا مفتوحا حاليا\n- وردت المذكرات الموقعة بشأن 19 طلبا مفتوحا\n# الطلبات الواردة في هذه الفترة\n- دولة التدريب إسترلون: ⁨Parler aux chercheurs sans les effrayer⁩\n- دولة التدريب إسترلون: ⁨Relire une circulaire⁩\n- دولة التدريب ألدوريا: تدريب مشترك للجمارك وحرس الحدود\n- دولة التدريب ألدوريا: قراءة مشروع قانون بعيون جديدة\n- دولة التدريب بونافيل: ⁨Former les gardes d''un entrepôt⁩\n- دولة التدريب بونافيل: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- دولة التدريب تيلونا: ⁨从一页纸的行动计划开始⁩\n- دولة التدريب تيلونا: ⁨给检查员的一份清单⁩\n- دولة التدريب روفيليا: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- دولة التدريب روفيليا: ⁨Проверить список перед печатью⁩\n- دولة التدريب سولينتا: ⁨A visit to a port like ours⁩\n- دولة التدريب سولينتا: ⁨Customs officers who know what they are looking at⁩\n- دولة التدريب سولينتا: ⁨Help with our next national report⁩\n- دولة التدريب فلوريمار: ⁨Un puerto pequeño, muchas islas⁩\n- دولة التدريب فلوريمار: ⁨Un registro para las muestras⁩\n- دولة التدريب فينتيرا: ⁨Talk to firms without frightening them⁩\n- دولة التدريب فينتيرا: ⁨What do others do about young staff in laboratories?⁩\n- دولة التدريب كالديرنا: ⁨Escuchar a otra aduana⁩\n- دولة التدريب كالديرنا: ⁨Laboratorios que aprenden unos de otros⁩\n- دولة التدريب كيلميرا: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- دولة التدريب كيلميرا: ⁨Учебный день для лицензирующего органа⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\n# الطلبات المعممة على مقدمي المساعدة في هذه الفترة\n- دولة التدريب إسترلون: ⁨Relire une circulaire⁩\n- دولة التدريب ألدوريا: تدريب مشترك للجمارك وحرس الحدود\n- دولة التدريب ألدوريا: قراءة مشروع قانون بعيون جديدة\n- دولة التدريب بونافيل: ⁨Former les gardes d''un entrepôt⁩\n- دولة التدريب بونافيل: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- دولة التدريب تيلونا: ⁨从一页纸的行动计划开始⁩\n- دولة التدريب تيلونا: ⁨给检查员的一份清单⁩\n- دولة التدريب روفيليا: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- دولة التدريب روفيليا: ⁨Проверить список перед печатью⁩\n- دولة التدريب سولينتا: ⁨A visit to a port like ours⁩\n- دولة التدريب سولينتا: ⁨Customs officers who know what they are looking at⁩\n- دولة التدريب فلوريمار: ⁨Un registro para las muestras⁩\n- دولة التدريب فينتيرا: ⁨Talk to firms without frightening them⁩\n- دولة التدريب فينتيرا: ⁨What do others do about young staff in laboratories?⁩\n- دولة التدريب كالديرنا: ⁨Escuchar a otra aduana⁩\n- دولة التدريب كالديرنا: ⁨Laboratorios que aprenden unos de otros⁩\n- دولة التدريب كيلميرا: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- دولة التدريب كيلميرا: ⁨Учебный день для лицензирующего органа⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\n# الطلبات المفتوحة حالياً\n- دولة التدريب إسترلون: ⁨Parler aux chercheurs sans les effrayer⁩\n- دولة التدريب إسترلون: ⁨Relire une circulaire⁩\n- دولة التدريب ألدوريا: تدريب مشترك للجمارك وحرس الحدود\n- دولة التدريب ألدوريا: قراءة مشروع قانون بعيون جديدة\n- دولة التدريب بونافيل: ⁨Former les gardes d''un entrepôt⁩\n- دولة التدريب بونافيل: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- دولة التدريب تيلونا: ⁨从一页纸的行动计划开始⁩\n- دولة التدريب تيلونا: ⁨给检查员的一份清单⁩\n- دولة التدريب روفيليا: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- دولة التدريب روفيليا: ⁨Проверить список перед печатью⁩\n- دولة التدريب سولينتا: ⁨A visit to a port like ours⁩\n- دولة التدريب سولينتا: ⁨Customs officers who know what they are looking at⁩\n- دولة التدريب سولينتا: ⁨Help with our next national report⁩\n- دولة التدريب فلوريمار: ⁨Un puerto pequeño, muchas islas⁩\n- دولة التدريب فلوريمار: ⁨Un registro para las muestras⁩\n- دولة التدريب فينتيرا: ⁨Talk to firms without frightening them⁩\n- دولة التدريب فينتيرا: ⁨What do others do about young staff in laboratories?⁩\n- دولة التدريب كالديرنا: ⁨Escuchar a otra aduana⁩\n- دولة التدريب كالديرنا: ⁨Laboratorios que aprenden unos de otros⁩\n- دولة التدريب كيلميرا: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- دولة التدريب كيلميرا: ⁨Учебный день для лицензирующего органа⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\nمقدمو الطلبات مرتبون بحسب الترتيب الأبجدي لهذه اللغة، ولا يعني الترتيب أي شيء آخر.\n~ 28 تشرين الثاني/نوفمبر 2026\n","words.ar.title":"إحاطة بشأن المساعدة، من 25 تشرين الأول/أكتوبر 2025 إلى 28 تشرين الثاني/نوفمبر 2026","words.en.text":"^ Briefing on assistance\n+ 25 October 2025 – 28 November 2026\n# In figures\n- 22 requests received\n- 19 requests circulated to providers\n- 22 requests open now\n- 19 of the open requests have their signed note\n# Requests received in this period\n- Practice State Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Practice State Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Practice State Bonavelle: ⁨Former les gardes d''un entrepôt⁩\n- Practice State Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Practice State Calderna: ⁨Escuchar a otra aduana⁩\n- Practice State Calderna: ⁨Laboratorios que aprenden unos de otros⁩\n- Practice State Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩\n- Practice State Esterlune: ⁨Relire une circulaire⁩\n- Practice State Florimar: ⁨Un puerto pequeño, muchas islas⁩\n- Practice State Florimar: ⁨Un registro para las muestras⁩\n- Practice State Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- Practice State Kelmira: ⁨Учебный день для лицензирующего органа⁩\n- Practice State Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- Practice State Rovelia: ⁨Проверить список перед печатью⁩\n- Practice State Sulenta: A visit to a port like ours\n- Practice State Sulenta: Customs officers who know what they are looking at\n- Practice State Sulenta: Help with our next national report\n- Practice State Teluna: ⁨从一页纸的行动计划开始⁩\n- Practice State Teluna: ⁨给检查员的一份清单⁩\n- Practice State Vinterra: Talk to firms without frightening them\n- Practice State Vinterra: What do others do about young staff in laboratories?\n- Practice Union of the Northern Islands: One coordinator for four small States\n# Requests circulated to providers in this period\n- Practice State Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Practice State Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Practice State Bonavelle: ⁨Former les gardes d''un entrepôt⁩\n- Practice State Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Practice State Calderna: ⁨Escuchar a otra aduana⁩\n- Practice State Calderna: ⁨Laboratorios que aprenden unos de otros⁩\n- Practice State Esterlune: ⁨Relire une circulaire⁩\n- Practice State Florimar: ⁨Un registro para las muestras⁩\n- Practice State Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- Practice State Kelmira: ⁨Учебный день для лицензирующего органа⁩\n- Practice State Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- Practice State Rovelia: ⁨Проверить список перед печатью⁩\n- Practice State Sulenta: A visit to a port like ours\n- Practice State Sulenta: Customs officers who know what they are looking at\n- Practice State Teluna: ⁨从一页纸的行动计划开始⁩\n- Practice State Teluna: ⁨给检查员的一份清单⁩\n- Practice State Vinterra: Talk to firms without frightening them\n- Practice State Vinterra: What do others do about young staff in laboratories?\n- Practice Union of the Northern Islands: One coordinator for four small States\n# Requests now open\n- Practice State Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Practice State Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Practice State Bonavelle: ⁨Former les gardes d''un entrepôt⁩\n- Practice State Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Practice State Calderna: ⁨Escuchar a otra aduana⁩\n- Practice State Calderna: ⁨Laboratorios que aprenden unos de otros⁩\n- Practice State Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩\n- Practice State Esterlune: ⁨Relire une circulaire⁩\n- Practice State Florimar: ⁨Un puerto pequeño, muchas islas⁩\n- Practice State Florimar: ⁨Un registro para las muestras⁩\n- Practice State Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- Practice State Kelmira: ⁨Учебный день для лицензирующего органа⁩\n- Practice State Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- Practice State Rovelia: ⁨Проверить список перед печатью⁩\n- Practice State Sulenta: A visit to a port like ours\n- Practice State Sulenta: Customs officers who know what they are looking at\n- Practice State Sulenta: Help with our next national report\n- Practice State Teluna: ⁨从一页纸的行动计划开始⁩\n- Practice State Teluna: ⁨给检查员的一份清单⁩\n- Practice State Vinterra: Talk to firms without frightening them\n- Practice State Vinterra: What do others do about young staff in laboratories?\n- Practice Union of the Northern Islands: One coordinator for four small States\nRequesters stand in the alphabetical order of this language; the order says nothing else.\n~ 28 November 2026\n","words.en.title":"Briefing on assistance, 25 October 2025 to 28 November 2026","words.es.text":"^ Exposición informativa sobre la asistencia\n+ 25 de octubre de 2025 – 28 de noviembre de 2026\n# En cifras\n- 22 solicitudes recibidas\n- 19 solicitudes distribuidas a los proveedores\n- 22 solicitudes abiertas actualmente\n- 19 de las solicitudes abiertas tienen su nota firmada\n# Solicitudes recibidas en este período\n- Estado de práctica Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Estado de práctica Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Estado de práctica Bonavelle: ⁨Former les gardes d''un entrepôt⁩\n- Estado de práctica Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Estado de práctica Calderna: Escuchar a otra aduana\n- Estado de práctica Calderna: Laboratorios que aprenden unos de otros\n- Estado de práctica Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩\n- Estado de práctica Esterlune: ⁨Relire une circulaire⁩\n- Estado de práctica Florimar: Un puerto pequeño, muchas islas\n- Estado de práctica Florimar: Un registro para las muestras\n- Estado de práctica Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- Estado de práctica Kelmira: ⁨Учебный день для лицензирующего органа⁩\n- Estado de práctica Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- Estado de práctica Rovelia: ⁨Проверить список перед печатью⁩\n- Estado de práctica Sulenta: ⁨A visit to a port like ours⁩\n- Estado de práctica Sulenta: ⁨Customs officers who know what they are looking at⁩\n- Estado de práctica Sulenta: ⁨Help with our next national report⁩\n- Estado de práctica Teluna: ⁨从一页纸的行动计划开始⁩\n- Estado de práctica Teluna: ⁨给检查员的一份清单⁩\n- Estado de práctica Vinterra: ⁨Talk to firms without frightening them⁩\n- Estado de práctica Vinterra: ⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\n# Solicitudes distribuidas a los proveedores en este período\n- Estado de práctica Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Estado de práctica Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Estado de práctica Bonavelle: ⁨Former les gardes d''un entrepôt⁩\n- Estado de práctica Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Estado de práctica Calderna: Escuchar a otra aduana\n- Estado de práctica Calderna: Laboratorios que aprenden unos de otros\n- Estado de práctica Esterlune: ⁨Relire une circulaire⁩\n- Estado de práctica Florimar: Un registro para las muestras\n- Estado de práctica Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- Estado de práctica Kelmira: ⁨Учебный день для лицензирующего органа⁩\n- Estado de práctica Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- Estado de práctica Rovelia: ⁨Проверить список перед печатью⁩\n- Estado de práctica Sulenta: ⁨A visit to a port like ours⁩\n- Estado de práctica Sulenta: ⁨Customs officers who know what they are looking at⁩\n- Estado de práctica Teluna: ⁨从一页纸的行动计划开始⁩\n- Estado de práctica Teluna: ⁨给检查员的一份清单⁩\n- Estado de práctica Vinterra: ⁨Talk to firms without frightening them⁩\n- Estado de práctica Vinterra: ⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\n# Solicitudes actualmente abiertas\n- Estado de práctica Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Estado de práctica Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Estado de práctica Bonavelle: ⁨Former les gardes d''un entrepôt⁩\n- Estado de práctica Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Estado de práctica Calderna: Escuchar a otra aduana\n- Estado de práctica Calderna: Laboratorios que aprenden unos de otros\n- Estado de práctica Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩\n- Estado de práctica Esterlune: ⁨Relire une circulaire⁩\n- Estado de práctica Florimar: Un puerto pequeño, muchas islas\n- Estado de práctica Florimar: Un registro para las muestras\n- Estado de práctica Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- Estado de práctica Kelmira: ⁨Учебный день для лицензирующего органа⁩\n- Estado de práctica Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- Estado de práctica Rovelia: ⁨Проверить список перед печатью⁩\n- Estado de práctica Sulenta: ⁨A visit to a port like ours⁩\n- Estado de práctica Sulenta: ⁨Customs officers who know what they are looking at⁩\n- Estado de práctica Sulenta: ⁨Help with our next national report⁩\n- Estado de práctica Teluna: ⁨从一页纸的行动计划开始⁩\n- Estado de práctica Teluna: ⁨给检查员的一份清单⁩\n- Estado de práctica Vinterra: ⁨Talk to firms without frightening them⁩\n- Estado de práctica Vinterra: ⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\nLos solicitantes figuran en el orden alfabético de este idioma; el orden no significa nada más.\n~ 28 de noviembre de 2026\n","words.es.title":"Exposición informativa sobre la asistencia, del 25 de octubre de 2025 al 28 de noviembre de 2026","words.fr.text":"^ Exposé sur l’assistance\n+ 25 octobre 2025 – 28 novembre 2026\n# En chiffres\n- 22 demandes reçues\n- 19 demandes communiquées aux fournisseurs\n- 22 demandes actuellement ouvertes\n- 19 des demandes ouvertes ont leur note signée\n# Demandes reçues pendant cette période\n- État d''exercice Aldoria : ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- État d''exercice Aldoria : ⁨قراءة مشروع قانون بعيون جديدة⁩\n- État d''exercice Bonavelle : Former les gardes d''un entrepôt\n- État d''exercice Bonavelle : Savoir d’où viennent nos diamants et notre or\n- État d''exercice Calderna : ⁨Escuchar a otra aduana⁩\n- État d''exercice Calderna : ⁨Laboratorios que aprenden unos de otros⁩\n- État d''exercice Esterlune : Parler aux chercheurs sans les effrayer\n- État d''exercice Esterlune : Relire une circulaire\n- État d''exercice Florimar : ⁨Un puerto pequeño, muchas islas⁩\n- État d''exercice Florimar : ⁨Un registro para las muestras⁩\n- État d''exercice Kelmira : ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- État d''exercice Kelmira : ⁨Учебный день для лицензирующего органа⁩\n- État d''exercice Rovelia : ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- État d''exercice Rovelia : ⁨Проверить список перед печатью⁩\n- État d''exercice Sulenta : ⁨A visit to a port like ours⁩\n- État d''exercice Sulenta : ⁨Customs officers who know what they are looking at⁩\n- État d''exercice Sulenta : ⁨Help with our next national report⁩\n- État d''exercice Teluna : ⁨从一页纸的行动计划开始⁩\n- État d''exercice Teluna : ⁨给检查员的一份清单⁩\n- État d''exercice Vinterra : ⁨Talk to firms without frightening them⁩\n- État d''exercice Vinterra : ⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands : ⁨One coordinator for four small States⁩\n# Demandes communiquées aux fournisseurs pendant cette période\n- État d''exercice Aldoria : ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- État d''exercice Aldoria : ⁨قراءة مشروع قانون بعيون جديدة⁩\n- État d''exercice Bonavelle : Former les gardes d''un entrepôt\n- État d''exercice Bonavelle : Savoir d’où viennent nos diamants et notre or\n- État d''exercice Calderna : ⁨Escuchar a otra aduana⁩\n- État d''exercice Calderna : ⁨Laboratorios que aprenden unos de otros⁩\n- État d''exercice Esterlune : Relire une circulaire\n- État d''exercice Florimar : ⁨Un registro para las muestras⁩\n- État d''exercice Kelmira : ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- État d''exercice Kelmira : ⁨Учебный день для лицензирующего органа⁩\n- État d''exercice Rovelia : ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- État d''exercice Rovelia : ⁨Проверить список перед печатью⁩\n- État d''exercice Sulenta : ⁨A visit to a port like ours⁩\n- État d''exercice Sulenta : ⁨Customs officers who know what they are looking at⁩\n- État d''exercice Teluna : ⁨从一页纸的行动计划开始⁩\n- État d''exercice Teluna : ⁨给检查员的一份清单⁩\n- État d''exercice Vinterra : ⁨Talk to firms without frightening them⁩\n- État d''exercice Vinterra : ⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands : ⁨One coordinator for four small States⁩\n# Demandes actuellement ouvertes\n- État d''exercice Aldoria : ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- État d''exercice Aldoria : ⁨قراءة مشروع قانون بعيون جديدة⁩\n- État d''exercice Bonavelle : Former les gardes d''un entrepôt\n- État d''exercice Bonavelle : Savoir d’où viennent nos diamants et notre or\n- État d''exercice Calderna : ⁨Escuchar a otra aduana⁩\n- État d''exercice Calderna : ⁨Laboratorios que aprenden unos de otros⁩\n- État d''exercice Esterlune : Parler aux chercheurs sans les effrayer\n- État d''exercice Esterlune : Relire une circulaire\n- État d''exercice Florimar : ⁨Un puerto pequeño, muchas islas⁩\n- État d''exercice Florimar : ⁨Un registro para las muestras⁩\n- État d''exercice Kelmira : ⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- État d''exercice Kelmira : ⁨Учебный день для лицензирующего органа⁩\n- État d''exercice Rovelia : ⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- État d''exercice Rovelia : ⁨Проверить список перед печатью⁩\n- État d''exercice Sulenta : ⁨A visit to a port like ours⁩\n- État d''exercice Sulenta : ⁨Customs officers who know what they are looking at⁩\n- État d''exercice Sulenta : ⁨Help with our next national report⁩\n- État d''exercice Teluna : ⁨从一页纸的行动计划开始⁩\n- État d''exercice Teluna : ⁨给检查员的一份清单⁩\n- État d''exercice Vinterra : ⁨Talk to firms without frightening them⁩\n- État d''exercice Vinterra : ⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands : ⁨One coordinator for four small States⁩\nLes auteurs des demandes sont rangés dans l’ordre alphabétique de cette langue ; cet ordre ne signifie rien d’autre.\n~ Le 28 novembre 2026\n","words.fr.title":"Exposé sur l’assistance, du 25 octobre 2025 au 28 novembre 2026","words.ru.text":"^ Брифинг по вопросам помощи\n+ 25 октября 2025 года – 28 ноября 2026 года\n# В цифрах\n- Получены 22 просьбы\n- Разослано 19 просьб\n- Сейчас открыты 22 просьбы\n- К 19 из открытых просьб получены подписанные ноты\n# Просьбы, полученные за этот период\n- Учебное государство Алдория: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Учебное государство Алдория: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Учебное государство Бонавель: ⁨Former les gardes d''un entrepôt⁩\n- Учебное государство Бонавель: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Учебное государство Винтерра: ⁨Talk to firms without frightening them⁩\n- Учебное государство Винтерра: ⁨What do others do about young staff in laboratories?⁩\n- Учебное государство Кальдерна: ⁨Escuchar a otra aduana⁩\n- Учебное государство Кальдерна: ⁨Laboratorios que aprenden unos de otros⁩\n- Учебное государство Келмира: Лицензирование и химические прекурсоры: первые шаги\n- Учебное государство Келмира: Учебный день для лицензирующего органа\n- Учебное государство Ровелия: Письмо: обучение обнаружению радиоактивных источников\n- Учебное государство Ровелия: Проверить список перед печатью\n- Учебное государство Сулента: ⁨A visit to a port like ours⁩\n- Учебное государство Сулента: ⁨Customs officers who know what they are looking at⁩\n- Учебное государство Сулента: ⁨Help with our next national report⁩\n- Учебное государство Телуна: ⁨从一页纸的行动计划开始⁩\n- Учебное государство Телуна: ⁨给检查员的一份清单⁩\n- Учебное государство Флоримар: ⁨Un puerto pequeño, muchas islas⁩\n- Учебное государство Флоримар: ⁨Un registro para las muestras⁩\n- Учебное государство Эстерлюн: ⁨Parler aux chercheurs sans les effrayer⁩\n- Учебное государство Эстерлюн: ⁨Relire une circulaire⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\n# Просьбы, разосланные за этот период тем, кто предоставляет помощь\n- Учебное государство Алдория: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Учебное государство Алдория: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Учебное государство Бонавель: ⁨Former les gardes d''un entrepôt⁩\n- Учебное государство Бонавель: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Учебное государство Винтерра: ⁨Talk to firms without frightening them⁩\n- Учебное государство Винтерра: ⁨What do others do about young staff in laboratories?⁩\n- Учебное государство Кальдерна: ⁨Escuchar a otra aduana⁩\n- Учебное государство Кальдерна: ⁨Laboratorios que aprenden unos de otros⁩\n- Учебное государство Келмира: Лицензирование и химические прекурсоры: первые шаги\n- Учебное государство Келмира: Учебный день для лицензирующего органа\n- Учебное государство Ровелия: Письмо: обучение обнаружению радиоактивных источников\n- Учебное государство Ровелия: Проверить список перед печатью\n- Учебное государство Сулента: ⁨A visit to a port like ours⁩\n- Учебное государство Сулента: ⁨Customs officers who know what they are looking at⁩\n- Учебное государство Телуна: ⁨从一页纸的行动计划开始⁩\n- Учебное государство Телуна: ⁨给检查员的一份清单⁩\n- Учебное государство Флоримар: ⁨Un registro para las muestras⁩\n- Учебное государство Эстерлюн: ⁨Relire une circulaire⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\n# Просьбы, открытые в настоящее время\n- Учебное государство Алдория: ⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- Учебное государство Алдория: ⁨قراءة مشروع قانون بعيون جديدة⁩\n- Учебное государство Бонавель: ⁨Former les gardes d''un entrepôt⁩\n- Учебное государство Бонавель: ⁨Savoir d’où viennent nos diamants et notre or⁩\n- Учебное государство Винтерра: ⁨Talk to firms without frightening them⁩\n- Учебное государство Винтерра: ⁨What do others do about young staff in laboratories?⁩\n- Учебное государство Кальдерна: ⁨Escuchar a otra aduana⁩\n- Учебное государство Кальдерна: ⁨Laboratorios que aprenden unos de otros⁩\n- Учебное государство Келмира: Лицензирование и химические прекурсоры: первые шаги\n- Учебное государство Келмира: Учебный день для лицензирующего органа\n- Учебное государство Ровелия: Письмо: обучение обнаружению радиоактивных источников\n- Учебное государство Ровелия: Проверить список перед печатью\n- Учебное государство Сулента: ⁨A visit to a port like ours⁩\n- Учебное государство Сулента: ⁨Customs officers who know what they are looking at⁩\n- Учебное государство Сулента: ⁨Help with our next national report⁩\n- Учебное государство Телуна: ⁨从一页纸的行动计划开始⁩\n- Учебное государство Телуна: ⁨给检查员的一份清单⁩\n- Учебное государство Флоримар: ⁨Un puerto pequeño, muchas islas⁩\n- Учебное государство Флоримар: ⁨Un registro para las muestras⁩\n- Учебное государство Эстерлюн: ⁨Parler aux chercheurs sans les effrayer⁩\n- Учебное государство Эстерлюн: ⁨Relire une circulaire⁩\n- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩\nАвторы просьб перечислены в алфавитном порядке данного языка; порядок ничего иного не означает.\n~ 28 ноября 2026 года\n","words.ru.title":"Брифинг по вопросам помощи, 25 октября 2025 года – 28 ноября 2026 года","words.zh.text":"^ 援助情况简报\n+ 2025年10月25日 – 2026年11月28日\n# 数字\n- 收到22项请求\n- 分发19项请求\n- 目前开放22项请求\n- 开放请求中19项已有签署照会\n# 本期收到的请求\n- 演练国阿尔多里亚：⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- 演练国阿尔多里亚：⁨قراءة مشروع قانون بعيون جديدة⁩\n- 演练国埃斯特吕讷：⁨Parler aux chercheurs sans les effrayer⁩\n- 演练国埃斯特吕讷：⁨Relire une circulaire⁩\n- 演练国博纳韦尔：⁨Former les gardes d''un entrepôt⁩\n- 演练国博纳韦尔：⁨Savoir d’où viennent nos diamants et notre or⁩\n- 演练国弗洛里马尔：⁨Un puerto pequeño, muchas islas⁩\n- 演练国弗洛里马尔：⁨Un registro para las muestras⁩\n- 演练国卡尔德纳：⁨Escuchar a otra aduana⁩\n- 演练国卡尔德纳：⁨Laboratorios que aprenden unos de otros⁩\n- 演练国凯尔米拉：⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- 演练国凯尔米拉：⁨Учебный день для лицензирующего органа⁩\n- 演练国罗韦利亚：⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- 演练国罗韦利亚：⁨Проверить список перед печатью⁩\n- 演练国苏伦塔：⁨A visit to a port like ours⁩\n- 演练国苏伦塔：⁨Customs officers who know what they are looking at⁩\n- 演练国苏伦塔：⁨Help with our next national report⁩\n- 演练国特卢纳：从一页纸的行动计划开始\n- 演练国特卢纳：给检查员的一份清单\n- 演练国温特拉：⁨Talk to firms without frightening them⁩\n- 演练国温特拉：⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands：⁨One coordinator for four small States⁩\n# 本期分发给援助提供方的请求\n- 演练国阿尔多里亚：⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- 演练国阿尔多里亚：⁨قراءة مشروع قانون بعيون جديدة⁩\n- 演练国埃斯特吕讷：⁨Relire une circulaire⁩\n- 演练国博纳韦尔：⁨Former les gardes d''un entrepôt⁩\n- 演练国博纳韦尔：⁨Savoir d’où viennent nos diamants et notre or⁩\n- 演练国弗洛里马尔：⁨Un registro para las muestras⁩\n- 演练国卡尔德纳：⁨Escuchar a otra aduana⁩\n- 演练国卡尔德纳：⁨Laboratorios que aprenden unos de otros⁩\n- 演练国凯尔米拉：⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- 演练国凯尔米拉：⁨Учебный день для лицензирующего органа⁩\n- 演练国罗韦利亚：⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- 演练国罗韦利亚：⁨Проверить список перед печатью⁩\n- 演练国苏伦塔：⁨A visit to a port like ours⁩\n- 演练国苏伦塔：⁨Customs officers who know what they are looking at⁩\n- 演练国特卢纳：从一页纸的行动计划开始\n- 演练国特卢纳：给检查员的一份清单\n- 演练国温特拉：⁨Talk to firms without frightening them⁩\n- 演练国温特拉：⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands：⁨One coordinator for four small States⁩\n# 目前开放的请求\n- 演练国阿尔多里亚：⁨تدريب مشترك للجمارك وحرس الحدود⁩\n- 演练国阿尔多里亚：⁨قراءة مشروع قانون بعيون جديدة⁩\n- 演练国埃斯特吕讷：⁨Parler aux chercheurs sans les effrayer⁩\n- 演练国埃斯特吕讷：⁨Relire une circulaire⁩\n- 演练国博纳韦尔：⁨Former les gardes d''un entrepôt⁩\n- 演练国博纳韦尔：⁨Savoir d’où viennent nos diamants et notre or⁩\n- 演练国弗洛里马尔：⁨Un puerto pequeño, muchas islas⁩\n- 演练国弗洛里马尔：⁨Un registro para las muestras⁩\n- 演练国卡尔德纳：⁨Escuchar a otra aduana⁩\n- 演练国卡尔德纳：⁨Laboratorios que aprenden unos de otros⁩\n- 演练国凯尔米拉：⁨Лицензирование и химические прекурсоры: первые шаги⁩\n- 演练国凯尔米拉：⁨Учебный день для лицензирующего органа⁩\n- 演练国罗韦利亚：⁨Письмо: обучение обнаружению радиоактивных источников⁩\n- 演练国罗韦利亚：⁨Проверить список перед печатью⁩\n- 演练国苏伦塔：⁨A visit to a port like ours⁩\n- 演练国苏伦塔：⁨Customs officers who know what they are looking at⁩\n- 演练国苏伦塔：⁨Help with our next national report⁩\n- 演练国特卢纳：从一页纸的行动计划开始\n- 演练国特卢纳：给检查员的一份清单\n- 演练国温特拉：⁨Talk to firms without frightening them⁩\n- 演练国温特拉：⁨What do others do about young staff in laboratories?⁩\n- Practice Union of the Northern Islands：⁨One coordinator for four small States⁩\n请求方按本语文的字母（拼音）顺序排列，别无他意。\n~ 2026年11月28日\n","words.zh.title":"援助情况简报，2025年10月25日至2026年11月28日"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (7, X'7c142c2e509bc9a8c94d998b84bf40c3', '{"as_of":"2026-09-30","outcome":"too_few","population":"requests"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (8, X'd3863aa6eb68dbf29c69f9f93fc769ee', '{"as_of":"2026-09-30","outcome":"too_few","population":"matches"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (9, X'13af03171c240c2412266212402dda09', '{"as_of":"2026-09-30","outcome":"published","population":"offers"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (10, X'a429a9850bf9965fdefead1ee4bb4a6a', '{"created_at":"2026-11-28T02:19:47Z","language":"en","need.taa52102jb.position":"1","need.taa52102jb.text":"Our customs service would like to be trained on dual-use goods.","note":"Our customs service would like to be trained on dual-use goods."}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (11, X'edf0e38bdd6528c9849f4efdd8da175d', '{"need.taa52102jb.topics.proposed":"customs-service, dual-use-goods, training"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (12, X'40ef0761f609c949928eed1f2b4b2cbf', '{"confirmed_on":"2026-11-28","created_at":"2026-11-28T02:19:47Z","language":"en","languages":"fr","regions":"m49-011","text":"Five days, “at your place”; it''s free.","title":"A course for customs officers","topics.confirmed":"training"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (13, X'81ac403f321d7cbbcaeaacefe793220f', '{"topics.proposed":"customs-service, free-trade-zones, nuclear-weapon-free-zones"}');
INSERT INTO "ledger_head" ("one", "seq", "hash") VALUES (1, 13, X'c47d8d8ac24baa5ce9da607d68701abc2df5ae6c215a66e4043c2e47c2187f40');
INSERT INTO "figure_publication" ("population", "as_of", "outcome", "decided_at") VALUES ('matches', '2026-09-30', 'too_few', 1795832386);
INSERT INTO "figure_publication" ("population", "as_of", "outcome", "decided_at") VALUES ('offers', '2026-09-30', 'published', 1795832386);
INSERT INTO "figure_publication" ("population", "as_of", "outcome", "decided_at") VALUES ('requests', '2026-09-30', 'too_few', 1795832386);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'age', 0, 0);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'age', 1, 0);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'age', 2, 0);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'age', 3, 0);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'age', 4, 0);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'records', 0, 45);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'states', 0, 10);
INSERT INTO "figure_value" ("population", "as_of", "figure", "measure", "at", "value") VALUES ('offers', '2026-09-30', 'offers', 'unconfirmed', 0, 45);
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 9160487530466, 571191113824666, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 145553935899527, 170381052067226, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 147353162840336, 445505311149374, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 171572257818663, 581593822045952, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 196404462252045, 210341204398134, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 295248448162879, 456114410133984, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 302558063572476, 1112527872326537, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 379456924678004, 571191113824666, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 390530070704607, 1007522332812688, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 397945718970855, 128199765279124, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 397961263208588, 571191113824666, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 398213144602420, 959053253033268, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 401744551732525, 52101708846061, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 429037109755978, 571191113824666, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 437919991982476, 481430619770568, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 465294945091382, 1112337494193019, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 489066342541020, 1007522332812688, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 527648529108972, 51385458234449, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 571467991097103, 940083487837301, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 571898016384717, 128199765279124, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 610075089144124, 1112337494193019, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 613392121024324, 581593822045952, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 630109148621850, 1112337494193019, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 631033051512377, 456114410133984, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 634781464304661, 581593822045952, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 645283706236259, 581593822045952, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 711820449270562, 959053253033268, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 717343888954645, 260031368578404, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 722177377129733, 503656474418699, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 731975583486064, 571191113824666, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 748259976239392, 1007522332812688, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 756721113531265, 210341204398134, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 770245824046027, 1112337494193019, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 799142116908338, 581593822045952, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 802498371146659, 52101708846061, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 818217985174637, 532327383334590, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 861610267461890, 571191113824666, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 903955484878459, 992746789020524, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 949148048383332, 1112527872326537, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 962309027898209, 581593822045952, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 962427562992046, 992746789020524, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 972455958183389, 532327383334590, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 984057780655799, 532327383334590, 0, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 1037925851399255, 581593822045952, 1, '-');
INSERT INTO "figure_basis" ("population", "as_of", "figure", "record_id", "institution_id", "state", "mark") VALUES ('offers', '2026-09-30', 'offers', 1083948643014725, 571191113824666, 1, '-');
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (52566391175176, 'practice', 321020118954539, 'point_of_contact', 0, 1, 'contact@sulenta.example', 'contact@sulenta.example', 'Practice point of contact', 'en', '$argon2id$v=19$m=19456,t=2,p=1$LotuMMxns2oh+Mcq0LOtmg$eRkcug142hFAX7a1wEw+zgKQ40Y+VGeR7qXivjGq8+w', NULL, 0, 1, 1795832385, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (186273620598977, 'practice', 258394581642737, 'administrator', 0, 1, 'administrator@operator.example', 'administrator@operator.example', 'Practice administrator', 'en', '$argon2id$v=19$m=19456,t=2,p=1$LotuMMxns2oh+Mcq0LOtmg$eRkcug142hFAX7a1wEw+zgKQ40Y+VGeR7qXivjGq8+w', NULL, 0, 1, 1795832385, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (192890519072494, 'practice', 908621100580345, 'provider', 0, 1, 'provider@customs-skills.example', 'provider@customs-skills.example', 'Practice programme officer', 'en', '$argon2id$v=19$m=19456,t=2,p=1$LotuMMxns2oh+Mcq0LOtmg$eRkcug142hFAX7a1wEw+zgKQ40Y+VGeR7qXivjGq8+w', NULL, 0, 1, 1795832385, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (538821654692648, 'practice', 847635281964162, 'secretariat', 0, 1, 'secretary@secretariat.example', 'secretary@secretariat.example', 'Practice secretary', 'en', '$argon2id$v=19$m=19456,t=2,p=1$LotuMMxns2oh+Mcq0LOtmg$eRkcug142hFAX7a1wEw+zgKQ40Y+VGeR7qXivjGq8+w', NULL, 0, 1, 1795832385, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (671674391441791, 'practice', 657247633436523, 'committee', 0, 1, 'member@committee.example', 'member@committee.example', 'Practice member of the Committee', 'en', '$argon2id$v=19$m=19456,t=2,p=1$LotuMMxns2oh+Mcq0LOtmg$eRkcug142hFAX7a1wEw+zgKQ40Y+VGeR7qXivjGq8+w', NULL, 0, 1, 1795832385, NULL, 1);
INSERT INTO "request" ("id", "space", "institution_id", "arrival", "language", "title", "note", "circulation_way", "circulation_at", "posting_way", "posting_at", "dated", "date_note", "created_at", "sent_at", "circulated_at", "withdrawn_at", "source_url", "record_kind", "confidence", "source_note", "topics_as_labelled", "version", "authenticated_at", "acknowledged_at", "recalled_at", "set_aside_reason", "set_aside_at", "set_aside_words", "posting_text", "posting_language", "posting_written_at", "posted_at", "taken_down_at", "met_asked_at", "met_answered_at", "met_answer", "met_words", "drafted_by", "cleared_by", "cleared_by_name", "cleared_at", "official_at") VALUES (1611598465621, 'real', 898001504996874, 'archive', 'en', '', '', 'not_asked', NULL, 'not_asked', NULL, NULL, 'October 2008 (month only)', NULL, NULL, NULL, NULL, 'https://www.nti.org/analysis/articles/canada-1540-reporting/', 'request_known_from_responses', 'high for existence and month (NTI) and listing (UN facilitating-assistance page); items inferred from the answers', 'The items were inferred from the responses. UNODC said that it could not cover the part on regulatory mechanisms. Also: http://www.un.org/en/sc/1540/assistance/facilitating-assistance.shtml and http://www.un.org/en/sc/1540/assistance/states/UN-2.html', '', 1, NULL, NULL, NULL, '', NULL, '', '', '', NULL, NULL, NULL, NULL, NULL, '', '', 0, 0, '', NULL, NULL);
INSERT INTO "request" ("id", "space", "institution_id", "arrival", "language", "title", "note", "circulation_way", "circulation_at", "posting_way", "posting_at", "dated", "date_note", "created_at", "sent_at", "circulated_at", "withdrawn_at", "source_url", "record_kind", "confidence", "source_note", "topics_as_labelled", "version", "authenticated_at", "acknowledged_at", "recalled_at", "set_aside_reason", "set_aside_at", "set_aside_words", "posting_text", "posting_language", "posting_written_at", "posted_at", "taken_down_at", "met_asked_at", "met_answered_at", "met_answer", "met_words", "drafted_by", "cleared_by", "cleared_by_name", "cleared_at", "official_at") VALUES (715430858048952, 'practice', 321020118954539, 'written_here', 'en', '', 'Our customs service would like to be trained on dual-use goods.', 'not_asked', NULL, 'not_asked', NULL, NULL, '', 1795832387, NULL, NULL, NULL, '', '', '', '', '', 1, NULL, NULL, NULL, '', NULL, '', '', '', NULL, NULL, NULL, NULL, NULL, '', '', 52566391175176, 0, '', NULL, NULL);
INSERT INTO "offer" ("id", "space", "provider_id", "kind", "language", "title", "text", "regions", "regions_as_stated", "eligible_states", "languages", "conditions", "lead_days", "capacity_per_year", "duration_days", "visits", "travel_paid_by", "fees_paid_by", "local_costs_paid_by", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "available_from", "available_until", "confirmed_on", "created_at", "withdrawn_at", "source_url", "record_kind", "confidence", "source_note", "version", "shelf_kind", "shelf_dates", "reminders", "reminded_on", "hidden_on") VALUES (329621272493936, 'practice', 908621100580345, 'offer', 'en', 'A course for customs officers', 'Five days, “at your place”; it''s free.', 'm49-011', '', '', 'fr', '', NULL, NULL, NULL, NULL, '', '', '', '', '', '', '', '', NULL, NULL, '2026-11-28', 1795832387, NULL, '', '', '', '', 1, '', '', 0, NULL, NULL);
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (404172701944991, 1611598465621, 2, NULL, '', '', 'Legislative drafting', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (508238340999854, 1611598465621, 3, NULL, '', '', 'Regulatory mechanisms', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (667747984633054, 1611598465621, 1, NULL, '', '', 'Workshop on export controls and maritime security', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (926137824840267, 715430858048952, 1, NULL, '', '', 'Our customs service would like to be trained on dual-use goods.', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "offer_topic" ("offer_id", "topic", "standing") VALUES (329621272493936, 'customs-service', 'proposed');
INSERT INTO "offer_topic" ("offer_id", "topic", "standing") VALUES (329621272493936, 'free-trade-zones', 'proposed');
INSERT INTO "offer_topic" ("offer_id", "topic", "standing") VALUES (329621272493936, 'nuclear-weapon-free-zones', 'proposed');
INSERT INTO "offer_topic" ("offer_id", "topic", "standing") VALUES (329621272493936, 'training', 'confirmed');
INSERT INTO "letter" ("id", "space", "kind", "request_id", "requester_id", "offer_id", "own_language", "request_version", "drafted_at", "signed_at", "signed_by", "version", "case_id", "provider_id") VALUES (411080235709960, 'practice', 'briefing', NULL, 0, 0, '', 0, 1795832386, NULL, 0, 1, 0, 0);
INSERT INTO "assistance_case" ("id", "space", "request_id", "need_id", "requester_id", "provider_id", "title", "title_language", "words", "words_language", "interested_at", "next_on", "requester_answer", "requester_reason", "requester_words", "requester_words_language", "requester_answered_at", "provider_answer", "provider_reason", "provider_words", "provider_words_language", "provider_answered_at", "funder_id", "funder_words", "expert_id", "expert_words", "host_id", "host_words", "closed_at", "outcome", "follow_up_asked_at", "follow_up_answered_at", "follow_up_use", "follow_up_words", "follow_up_language", "version") VALUES (75671676268331, 'practice', NULL, 0, 321020118954539, 677648329365782, 'A morning on cargo risk for your port', 'en', 'We pass your region next month and could give a morning, free of charge.', 'en', 1795597200, NULL, 'open', '', '', '', NULL, 'accepted', '', '', '', 1795597200, 0, '', 0, '', 0, '', NULL, '', NULL, NULL, '', '', '', 1);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (5235931268588, 538821654692648, 'stories', '/stories/ye1a20geev', '/stories/ye1a20geev', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (65691503348629, 52566391175176, 'stories', '/stories/fm0vrj09jr', '/stories/fm0vrj09jr', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (145130923981740, 538821654692648, 'arrivals', '/requests/tmm44a0pea', '/requests/tmm44a0pea', 1795832386, 1795832386, 498845288380789);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (237908588264067, 671674391441791, 'stories', '/stories/pgqm5sa323', '/stories/pgqm5sa323', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (283820515983362, 52566391175176, 'progress', '/requests/tmm44a0pea acknowledged', '/requests/tmm44a0pea', 1795832386, 1795832386, 1068163476187222);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (582256368653757, 186273620598977, 'stories', '/stories/vz8z06p6p0', '/stories/vz8z06p6p0', 1795832386, 1795832386, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (664456758161641, 186273620598977, 'stories', '/stories/fm0vrj09jr', '/stories/fm0vrj09jr', 1795832386, 1795832386, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (734831147070913, 671674391441791, 'stories', '/stories/ye1a20geev', '/stories/ye1a20geev', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (758767541297393, 186273620598977, 'stories', '/stories/pgqm5sa323', '/stories/pgqm5sa323', 1795832386, 1795832386, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (793859428336946, 538821654692648, 'stories', '/stories/fm0vrj09jr', '/stories/fm0vrj09jr', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (843349538755757, 538821654692648, 'stories', '/stories/vz8z06p6p0', '/stories/vz8z06p6p0', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (848717305889811, 192890519072494, 'stories', '/stories/pgqm5sa323', '/stories/pgqm5sa323', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (910554909538357, 671674391441791, 'stories', '/stories/fm0vrj09jr', '/stories/fm0vrj09jr', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (918873714293268, 538821654692648, 'arrivals', '/requests/zybzka4rge', '/requests/zybzka4rge', 1795832386, 1795832386, 668465383596846);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (919458627552773, 52566391175176, 'stories', '/stories/vz8z06p6p0', '/stories/vz8z06p6p0', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (1029544622196742, 538821654692648, 'stories', '/stories/pgqm5sa323', '/stories/pgqm5sa323', 1795832386, NULL, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (1043780271996917, 186273620598977, 'stories', '/stories/ye1a20geev', '/stories/ye1a20geev', 1795832386, 1795832386, 0);
INSERT INTO "alert" ("id", "account_id", "kind", "subject", "path", "at", "told_at", "outbox_id") VALUES (1122151667274978, 671674391441791, 'stories', '/stories/vz8z06p6p0', '/stories/vz8z06p6p0', 1795832386, NULL, 0);
INSERT INTO "need_topic" ("need_id", "topic", "standing") VALUES (926137824840267, 'customs-service', 'proposed');
INSERT INTO "need_topic" ("need_id", "topic", "standing") VALUES (926137824840267, 'dual-use-goods', 'proposed');
INSERT INTO "need_topic" ("need_id", "topic", "standing") VALUES (926137824840267, 'training', 'proposed');
INSERT INTO "letter_words" ("letter_id", "language", "title", "text", "edited") VALUES (411080235709960, 'ar', 'إحاطة بشأن المساعدة، من 25 تشرين الأول/أكتوبر 2025 إلى 28 تشرين الثاني/نوفمبر 2026', '^ إحاطة بشأن المساعدة
+ 25 تشرين الأول/أكتوبر 2025 – 28 تشرين الثاني/نوفمبر 2026
# بالأرقام
- ورد 22 طلبا
- عُمم 19 طلبا
- يوجد 22 طلبا مفتوحا حاليا
- وردت المذكرات الموقعة بشأن 19 طلبا مفتوحا
# الطلبات الواردة في هذه الفترة
- دولة التدريب إسترلون: ⁨Parler aux chercheurs sans les effrayer⁩
- دولة التدريب إسترلون: ⁨Relire une circulaire⁩
- دولة التدريب ألدوريا: تدريب مشترك للجمارك وحرس الحدود
- دولة التدريب ألدوريا: قراءة مشروع قانون بعيون جديدة
- دولة التدريب بونافيل: ⁨Former les gardes d''un entrepôt⁩
- دولة التدريب بونافيل: ⁨Savoir d’où viennent nos diamants et notre or⁩
- دولة التدريب تيلونا: ⁨从一页纸的行动计划开始⁩
- دولة التدريب تيلونا: ⁨给检查员的一份清单⁩
- دولة التدريب روفيليا: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- دولة التدريب روفيليا: ⁨Проверить список перед печатью⁩
- دولة التدريب سولينتا: ⁨A visit to a port like ours⁩
- دولة التدريب سولينتا: ⁨Customs officers who know what they are looking at⁩
- دولة التدريب سولينتا: ⁨Help with our next national report⁩
- دولة التدريب فلوريمار: ⁨Un puerto pequeño, muchas islas⁩
- دولة التدريب فلوريمار: ⁨Un registro para las muestras⁩
- دولة التدريب فينتيرا: ⁨Talk to firms without frightening them⁩
- دولة التدريب فينتيرا: ⁨What do others do about young staff in laboratories?⁩
- دولة التدريب كالديرنا: ⁨Escuchar a otra aduana⁩
- دولة التدريب كالديرنا: ⁨Laboratorios que aprenden unos de otros⁩
- دولة التدريب كيلميرا: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- دولة التدريب كيلميرا: ⁨Учебный день для лицензирующего органа⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
# الطلبات المعممة على مقدمي المساعدة في هذه الفترة
- دولة التدريب إسترلون: ⁨Relire une circulaire⁩
- دولة التدريب ألدوريا: تدريب مشترك للجمارك وحرس الحدود
- دولة التدريب ألدوريا: قراءة مشروع قانون بعيون جديدة
- دولة التدريب بونافيل: ⁨Former les gardes d''un entrepôt⁩
- دولة التدريب بونافيل: ⁨Savoir d’où viennent nos diamants et notre or⁩
- دولة التدريب تيلونا: ⁨从一页纸的行动计划开始⁩
- دولة التدريب تيلونا: ⁨给检查员的一份清单⁩
- دولة التدريب روفيليا: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- دولة التدريب روفيليا: ⁨Проверить список перед печатью⁩
- دولة التدريب سولينتا: ⁨A visit to a port like ours⁩
- دولة التدريب سولينتا: ⁨Customs officers who know what they are looking at⁩
- دولة التدريب فلوريمار: ⁨Un registro para las muestras⁩
- دولة التدريب فينتيرا: ⁨Talk to firms without frightening them⁩
- دولة التدريب فينتيرا: ⁨What do others do about young staff in laboratories?⁩
- دولة التدريب كالديرنا: ⁨Escuchar a otra aduana⁩
- دولة التدريب كالديرنا: ⁨Laboratorios que aprenden unos de otros⁩
- دولة التدريب كيلميرا: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- دولة التدريب كيلميرا: ⁨Учебный день для лицензирующего органа⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
# الطلبات المفتوحة حالياً
- دولة التدريب إسترلون: ⁨Parler aux chercheurs sans les effrayer⁩
- دولة التدريب إسترلون: ⁨Relire une circulaire⁩
- دولة التدريب ألدوريا: تدريب مشترك للجمارك وحرس الحدود
- دولة التدريب ألدوريا: قراءة مشروع قانون بعيون جديدة
- دولة التدريب بونافيل: ⁨Former les gardes d''un entrepôt⁩
- دولة التدريب بونافيل: ⁨Savoir d’où viennent nos diamants et notre or⁩
- دولة التدريب تيلونا: ⁨从一页纸的行动计划开始⁩
- دولة التدريب تيلونا: ⁨给检查员的一份清单⁩
- دولة التدريب روفيليا: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- دولة التدريب روفيليا: ⁨Проверить список перед печатью⁩
- دولة التدريب سولينتا: ⁨A visit to a port like ours⁩
- دولة التدريب سولينتا: ⁨Customs officers who know what they are looking at⁩
- دولة التدريب سولينتا: ⁨Help with our next national report⁩
- دولة التدريب فلوريمار: ⁨Un puerto pequeño, muchas islas⁩
- دولة التدريب فلوريمار: ⁨Un registro para las muestras⁩
- دولة التدريب فينتيرا: ⁨Talk to firms without frightening them⁩
- دولة التدريب فينتيرا: ⁨What do others do about young staff in laboratories?⁩
- دولة التدريب كالديرنا: ⁨Escuchar a otra aduana⁩
- دولة التدريب كالديرنا: ⁨Laboratorios que aprenden unos de otros⁩
- دولة التدريب كيلميرا: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- دولة التدريب كيلميرا: ⁨Учебный день для лицензирующего органа⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
مقدمو الطلبات مرتبون بحسب الترتيب الأبجدي لهذه اللغة، ولا يعني الترتيب أي شيء آخر.
~ 28 تشرين الثاني/نوفمبر 2026
', 0);
INSERT INTO "letter_words" ("letter_id", "language", "title", "text", "edited") VALUES (411080235709960, 'en', 'Briefing on assistance, 25 October 2025 to 28 November 2026', '^ Briefing on assistance
+ 25 October 2025 – 28 November 2026
# In figures
- 22 requests received
- 19 requests circulated to providers
- 22 requests open now
- 19 of the open requests have their signed note
# Requests received in this period
- Practice State Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Practice State Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Practice State Bonavelle: ⁨Former les gardes d''un entrepôt⁩
- Practice State Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Practice State Calderna: ⁨Escuchar a otra aduana⁩
- Practice State Calderna: ⁨Laboratorios que aprenden unos de otros⁩
- Practice State Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩
- Practice State Esterlune: ⁨Relire une circulaire⁩
- Practice State Florimar: ⁨Un puerto pequeño, muchas islas⁩
- Practice State Florimar: ⁨Un registro para las muestras⁩
- Practice State Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- Practice State Kelmira: ⁨Учебный день для лицензирующего органа⁩
- Practice State Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- Practice State Rovelia: ⁨Проверить список перед печатью⁩
- Practice State Sulenta: A visit to a port like ours
- Practice State Sulenta: Customs officers who know what they are looking at
- Practice State Sulenta: Help with our next national report
- Practice State Teluna: ⁨从一页纸的行动计划开始⁩
- Practice State Teluna: ⁨给检查员的一份清单⁩
- Practice State Vinterra: Talk to firms without frightening them
- Practice State Vinterra: What do others do about young staff in laboratories?
- Practice Union of the Northern Islands: One coordinator for four small States
# Requests circulated to providers in this period
- Practice State Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Practice State Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Practice State Bonavelle: ⁨Former les gardes d''un entrepôt⁩
- Practice State Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Practice State Calderna: ⁨Escuchar a otra aduana⁩
- Practice State Calderna: ⁨Laboratorios que aprenden unos de otros⁩
- Practice State Esterlune: ⁨Relire une circulaire⁩
- Practice State Florimar: ⁨Un registro para las muestras⁩
- Practice State Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- Practice State Kelmira: ⁨Учебный день для лицензирующего органа⁩
- Practice State Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- Practice State Rovelia: ⁨Проверить список перед печатью⁩
- Practice State Sulenta: A visit to a port like ours
- Practice State Sulenta: Customs officers who know what they are looking at
- Practice State Teluna: ⁨从一页纸的行动计划开始⁩
- Practice State Teluna: ⁨给检查员的一份清单⁩
- Practice State Vinterra: Talk to firms without frightening them
- Practice State Vinterra: What do others do about young staff in laboratories?
- Practice Union of the Northern Islands: One coordinator for four small States
# Requests now open
- Practice State Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Practice State Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Practice State Bonavelle: ⁨Former les gardes d''un entrepôt⁩
- Practice State Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Practice State Calderna: ⁨Escuchar a otra aduana⁩
- Practice State Calderna: ⁨Laboratorios que aprenden unos de otros⁩
- Practice State Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩
- Practice State Esterlune: ⁨Relire une circulaire⁩
- Practice State Florimar: ⁨Un puerto pequeño, muchas islas⁩
- Practice State Florimar: ⁨Un registro para las muestras⁩
- Practice State Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- Practice State Kelmira: ⁨Учебный день для лицензирующего органа⁩
- Practice State Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- Practice State Rovelia: ⁨Проверить список перед печатью⁩
- Practice State Sulenta: A visit to a port like ours
- Practice State Sulenta: Customs officers who know what they are looking at
- Practice State Sulenta: Help with our next national report
- Practice State Teluna: ⁨从一页纸的行动计划开始⁩
- Practice State Teluna: ⁨给检查员的一份清单⁩
- Practice State Vinterra: Talk to firms without frightening them
- Practice State Vinterra: What do others do about young staff in laboratories?
- Practice Union of the Northern Islands: One coordinator for four small States
Requesters stand in the alphabetical order of this language; the order says nothing else.
~ 28 November 2026
', 0);
INSERT INTO "letter_words" ("letter_id", "language", "title", "text", "edited") VALUES (411080235709960, 'es', 'Exposición informativa sobre la asistencia, del 25 de octubre de 2025 al 28 de noviembre de 2026', '^ Exposición informativa sobre la asistencia
+ 25 de octubre de 2025 – 28 de noviembre de 2026
# En cifras
- 22 solicitudes recibidas
- 19 solicitudes distribuidas a los proveedores
- 22 solicitudes abiertas actualmente
- 19 de las solicitudes abiertas tienen su nota firmada
# Solicitudes recibidas en este período
- Estado de práctica Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Estado de práctica Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Estado de práctica Bonavelle: ⁨Former les gardes d''un entrepôt⁩
- Estado de práctica Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Estado de práctica Calderna: Escuchar a otra aduana
- Estado de práctica Calderna: Laboratorios que aprenden unos de otros
- Estado de práctica Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩
- Estado de práctica Esterlune: ⁨Relire une circulaire⁩
- Estado de práctica Florimar: Un puerto pequeño, muchas islas
- Estado de práctica Florimar: Un registro para las muestras
- Estado de práctica Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- Estado de práctica Kelmira: ⁨Учебный день для лицензирующего органа⁩
- Estado de práctica Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- Estado de práctica Rovelia: ⁨Проверить список перед печатью⁩
- Estado de práctica Sulenta: ⁨A visit to a port like ours⁩
- Estado de práctica Sulenta: ⁨Customs officers who know what they are looking at⁩
- Estado de práctica Sulenta: ⁨Help with our next national report⁩
- Estado de práctica Teluna: ⁨从一页纸的行动计划开始⁩
- Estado de práctica Teluna: ⁨给检查员的一份清单⁩
- Estado de práctica Vinterra: ⁨Talk to firms without frightening them⁩
- Estado de práctica Vinterra: ⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
# Solicitudes distribuidas a los proveedores en este período
- Estado de práctica Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Estado de práctica Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Estado de práctica Bonavelle: ⁨Former les gardes d''un entrepôt⁩
- Estado de práctica Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Estado de práctica Calderna: Escuchar a otra aduana
- Estado de práctica Calderna: Laboratorios que aprenden unos de otros
- Estado de práctica Esterlune: ⁨Relire une circulaire⁩
- Estado de práctica Florimar: Un registro para las muestras
- Estado de práctica Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- Estado de práctica Kelmira: ⁨Учебный день для лицензирующего органа⁩
- Estado de práctica Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- Estado de práctica Rovelia: ⁨Проверить список перед печатью⁩
- Estado de práctica Sulenta: ⁨A visit to a port like ours⁩
- Estado de práctica Sulenta: ⁨Customs officers who know what they are looking at⁩
- Estado de práctica Teluna: ⁨从一页纸的行动计划开始⁩
- Estado de práctica Teluna: ⁨给检查员的一份清单⁩
- Estado de práctica Vinterra: ⁨Talk to firms without frightening them⁩
- Estado de práctica Vinterra: ⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
# Solicitudes actualmente abiertas
- Estado de práctica Aldoria: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Estado de práctica Aldoria: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Estado de práctica Bonavelle: ⁨Former les gardes d''un entrepôt⁩
- Estado de práctica Bonavelle: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Estado de práctica Calderna: Escuchar a otra aduana
- Estado de práctica Calderna: Laboratorios que aprenden unos de otros
- Estado de práctica Esterlune: ⁨Parler aux chercheurs sans les effrayer⁩
- Estado de práctica Esterlune: ⁨Relire une circulaire⁩
- Estado de práctica Florimar: Un puerto pequeño, muchas islas
- Estado de práctica Florimar: Un registro para las muestras
- Estado de práctica Kelmira: ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- Estado de práctica Kelmira: ⁨Учебный день для лицензирующего органа⁩
- Estado de práctica Rovelia: ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- Estado de práctica Rovelia: ⁨Проверить список перед печатью⁩
- Estado de práctica Sulenta: ⁨A visit to a port like ours⁩
- Estado de práctica Sulenta: ⁨Customs officers who know what they are looking at⁩
- Estado de práctica Sulenta: ⁨Help with our next national report⁩
- Estado de práctica Teluna: ⁨从一页纸的行动计划开始⁩
- Estado de práctica Teluna: ⁨给检查员的一份清单⁩
- Estado de práctica Vinterra: ⁨Talk to firms without frightening them⁩
- Estado de práctica Vinterra: ⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
Los solicitantes figuran en el orden alfabético de este idioma; el orden no significa nada más.
~ 28 de noviembre de 2026
', 0);
INSERT INTO "letter_words" ("letter_id", "language", "title", "text", "edited") VALUES (411080235709960, 'fr', 'Exposé sur l’assistance, du 25 octobre 2025 au 28 novembre 2026', '^ Exposé sur l’assistance
+ 25 octobre 2025 – 28 novembre 2026
# En chiffres
- 22 demandes reçues
- 19 demandes communiquées aux fournisseurs
- 22 demandes actuellement ouvertes
- 19 des demandes ouvertes ont leur note signée
# Demandes reçues pendant cette période
- État d''exercice Aldoria : ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- État d''exercice Aldoria : ⁨قراءة مشروع قانون بعيون جديدة⁩
- État d''exercice Bonavelle : Former les gardes d''un entrepôt
- État d''exercice Bonavelle : Savoir d’où viennent nos diamants et notre or
- État d''exercice Calderna : ⁨Escuchar a otra aduana⁩
- État d''exercice Calderna : ⁨Laboratorios que aprenden unos de otros⁩
- État d''exercice Esterlune : Parler aux chercheurs sans les effrayer
- État d''exercice Esterlune : Relire une circulaire
- État d''exercice Florimar : ⁨Un puerto pequeño, muchas islas⁩
- État d''exercice Florimar : ⁨Un registro para las muestras⁩
- État d''exercice Kelmira : ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- État d''exercice Kelmira : ⁨Учебный день для лицензирующего органа⁩
- État d''exercice Rovelia : ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- État d''exercice Rovelia : ⁨Проверить список перед печатью⁩
- État d''exercice Sulenta : ⁨A visit to a port like ours⁩
- État d''exercice Sulenta : ⁨Customs officers who know what they are looking at⁩
- État d''exercice Sulenta : ⁨Help with our next national report⁩
- État d''exercice Teluna : ⁨从一页纸的行动计划开始⁩
- État d''exercice Teluna : ⁨给检查员的一份清单⁩
- État d''exercice Vinterra : ⁨Talk to firms without frightening them⁩
- État d''exercice Vinterra : ⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands : ⁨One coordinator for four small States⁩
# Demandes communiquées aux fournisseurs pendant cette période
- État d''exercice Aldoria : ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- État d''exercice Aldoria : ⁨قراءة مشروع قانون بعيون جديدة⁩
- État d''exercice Bonavelle : Former les gardes d''un entrepôt
- État d''exercice Bonavelle : Savoir d’où viennent nos diamants et notre or
- État d''exercice Calderna : ⁨Escuchar a otra aduana⁩
- État d''exercice Calderna : ⁨Laboratorios que aprenden unos de otros⁩
- État d''exercice Esterlune : Relire une circulaire
- État d''exercice Florimar : ⁨Un registro para las muestras⁩
- État d''exercice Kelmira : ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- État d''exercice Kelmira : ⁨Учебный день для лицензирующего органа⁩
- État d''exercice Rovelia : ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- État d''exercice Rovelia : ⁨Проверить список перед печатью⁩
- État d''exercice Sulenta : ⁨A visit to a port like ours⁩
- État d''exercice Sulenta : ⁨Customs officers who know what they are looking at⁩
- État d''exercice Teluna : ⁨从一页纸的行动计划开始⁩
- État d''exercice Teluna : ⁨给检查员的一份清单⁩
- État d''exercice Vinterra : ⁨Talk to firms without frightening them⁩
- État d''exercice Vinterra : ⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands : ⁨One coordinator for four small States⁩
# Demandes actuellement ouvertes
- État d''exercice Aldoria : ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- État d''exercice Aldoria : ⁨قراءة مشروع قانون بعيون جديدة⁩
- État d''exercice Bonavelle : Former les gardes d''un entrepôt
- État d''exercice Bonavelle : Savoir d’où viennent nos diamants et notre or
- État d''exercice Calderna : ⁨Escuchar a otra aduana⁩
- État d''exercice Calderna : ⁨Laboratorios que aprenden unos de otros⁩
- État d''exercice Esterlune : Parler aux chercheurs sans les effrayer
- État d''exercice Esterlune : Relire une circulaire
- État d''exercice Florimar : ⁨Un puerto pequeño, muchas islas⁩
- État d''exercice Florimar : ⁨Un registro para las muestras⁩
- État d''exercice Kelmira : ⁨Лицензирование и химические прекурсоры: первые шаги⁩
- État d''exercice Kelmira : ⁨Учебный день для лицензирующего органа⁩
- État d''exercice Rovelia : ⁨Письмо: обучение обнаружению радиоактивных источников⁩
- État d''exercice Rovelia : ⁨Проверить список перед печатью⁩
- État d''exercice Sulenta : ⁨A visit to a port like ours⁩
- État d''exercice Sulenta : ⁨Customs officers who know what they are looking at⁩
- État d''exercice Sulenta : ⁨Help with our next national report⁩
- État d''exercice Teluna : ⁨从一页纸的行动计划开始⁩
- État d''exercice Teluna : ⁨给检查员的一份清单⁩
- État d''exercice Vinterra : ⁨Talk to firms without frightening them⁩
- État d''exercice Vinterra : ⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands : ⁨One coordinator for four small States⁩
Les auteurs des demandes sont rangés dans l’ordre alphabétique de cette langue ; cet ordre ne signifie rien d’autre.
~ Le 28 novembre 2026
', 0);
INSERT INTO "letter_words" ("letter_id", "language", "title", "text", "edited") VALUES (411080235709960, 'ru', 'Брифинг по вопросам помощи, 25 октября 2025 года – 28 ноября 2026 года', '^ Брифинг по вопросам помощи
+ 25 октября 2025 года – 28 ноября 2026 года
# В цифрах
- Получены 22 просьбы
- Разослано 19 просьб
- Сейчас открыты 22 просьбы
- К 19 из открытых просьб получены подписанные ноты
# Просьбы, полученные за этот период
- Учебное государство Алдория: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Учебное государство Алдория: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Учебное государство Бонавель: ⁨Former les gardes d''un entrepôt⁩
- Учебное государство Бонавель: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Учебное государство Винтерра: ⁨Talk to firms without frightening them⁩
- Учебное государство Винтерра: ⁨What do others do about young staff in laboratories?⁩
- Учебное государство Кальдерна: ⁨Escuchar a otra aduana⁩
- Учебное государство Кальдерна: ⁨Laboratorios que aprenden unos de otros⁩
- Учебное государство Келмира: Лицензирование и химические прекурсоры: первые шаги
- Учебное государство Келмира: Учебный день для лицензирующего органа
- Учебное государство Ровелия: Письмо: обучение обнаружению радиоактивных источников
- Учебное государство Ровелия: Проверить список перед печатью
- Учебное государство Сулента: ⁨A visit to a port like ours⁩
- Учебное государство Сулента: ⁨Customs officers who know what they are looking at⁩
- Учебное государство Сулента: ⁨Help with our next national report⁩
- Учебное государство Телуна: ⁨从一页纸的行动计划开始⁩
- Учебное государство Телуна: ⁨给检查员的一份清单⁩
- Учебное государство Флоримар: ⁨Un puerto pequeño, muchas islas⁩
- Учебное государство Флоримар: ⁨Un registro para las muestras⁩
- Учебное государство Эстерлюн: ⁨Parler aux chercheurs sans les effrayer⁩
- Учебное государство Эстерлюн: ⁨Relire une circulaire⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
# Просьбы, разосланные за этот период тем, кто предоставляет помощь
- Учебное государство Алдория: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Учебное государство Алдория: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Учебное государство Бонавель: ⁨Former les gardes d''un entrepôt⁩
- Учебное государство Бонавель: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Учебное государство Винтерра: ⁨Talk to firms without frightening them⁩
- Учебное государство Винтерра: ⁨What do others do about young staff in laboratories?⁩
- Учебное государство Кальдерна: ⁨Escuchar a otra aduana⁩
- Учебное государство Кальдерна: ⁨Laboratorios que aprenden unos de otros⁩
- Учебное государство Келмира: Лицензирование и химические прекурсоры: первые шаги
- Учебное государство Келмира: Учебный день для лицензирующего органа
- Учебное государство Ровелия: Письмо: обучение обнаружению радиоактивных источников
- Учебное государство Ровелия: Проверить список перед печатью
- Учебное государство Сулента: ⁨A visit to a port like ours⁩
- Учебное государство Сулента: ⁨Customs officers who know what they are looking at⁩
- Учебное государство Телуна: ⁨从一页纸的行动计划开始⁩
- Учебное государство Телуна: ⁨给检查员的一份清单⁩
- Учебное государство Флоримар: ⁨Un registro para las muestras⁩
- Учебное государство Эстерлюн: ⁨Relire une circulaire⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
# Просьбы, открытые в настоящее время
- Учебное государство Алдория: ⁨تدريب مشترك للجمارك وحرس الحدود⁩
- Учебное государство Алдория: ⁨قراءة مشروع قانون بعيون جديدة⁩
- Учебное государство Бонавель: ⁨Former les gardes d''un entrepôt⁩
- Учебное государство Бонавель: ⁨Savoir d’où viennent nos diamants et notre or⁩
- Учебное государство Винтерра: ⁨Talk to firms without frightening them⁩
- Учебное государство Винтерра: ⁨What do others do about young staff in laboratories?⁩
- Учебное государство Кальдерна: ⁨Escuchar a otra aduana⁩
- Учебное государство Кальдерна: ⁨Laboratorios que aprenden unos de otros⁩
- Учебное государство Келмира: Лицензирование и химические прекурсоры: первые шаги
- Учебное государство Келмира: Учебный день для лицензирующего органа
- Учебное государство Ровелия: Письмо: обучение обнаружению радиоактивных источников
- Учебное государство Ровелия: Проверить список перед печатью
- Учебное государство Сулента: ⁨A visit to a port like ours⁩
- Учебное государство Сулента: ⁨Customs officers who know what they are looking at⁩
- Учебное государство Сулента: ⁨Help with our next national report⁩
- Учебное государство Телуна: ⁨从一页纸的行动计划开始⁩
- Учебное государство Телуна: ⁨给检查员的一份清单⁩
- Учебное государство Флоримар: ⁨Un puerto pequeño, muchas islas⁩
- Учебное государство Флоримар: ⁨Un registro para las muestras⁩
- Учебное государство Эстерлюн: ⁨Parler aux chercheurs sans les effrayer⁩
- Учебное государство Эстерлюн: ⁨Relire une circulaire⁩
- Practice Union of the Northern Islands: ⁨One coordinator for four small States⁩
Авторы просьб перечислены в алфавитном порядке данного языка; порядок ничего иного не означает.
~ 28 ноября 2026 года
', 0);
INSERT INTO "letter_words" ("letter_id", "language", "title", "text", "edited") VALUES (411080235709960, 'zh', '援助情况简报，2025年10月25日至2026年11月28日', '^ 援助情况简报
+ 2025年10月25日 – 2026年11月28日
# 数字
- 收到22项请求
- 分发19项请求
- 目前开放22项请求
- 开放请求中19项已有签署照会
# 本期收到的请求
- 演练国阿尔多里亚：⁨تدريب مشترك للجمارك وحرس الحدود⁩
- 演练国阿尔多里亚：⁨قراءة مشروع قانون بعيون جديدة⁩
- 演练国埃斯特吕讷：⁨Parler aux chercheurs sans les effrayer⁩
- 演练国埃斯特吕讷：⁨Relire une circulaire⁩
- 演练国博纳韦尔：⁨Former les gardes d''un entrepôt⁩
- 演练国博纳韦尔：⁨Savoir d’où viennent nos diamants et notre or⁩
- 演练国弗洛里马尔：⁨Un puerto pequeño, muchas islas⁩
- 演练国弗洛里马尔：⁨Un registro para las muestras⁩
- 演练国卡尔德纳：⁨Escuchar a otra aduana⁩
- 演练国卡尔德纳：⁨Laboratorios que aprenden unos de otros⁩
- 演练国凯尔米拉：⁨Лицензирование и химические прекурсоры: первые шаги⁩
- 演练国凯尔米拉：⁨Учебный день для лицензирующего органа⁩
- 演练国罗韦利亚：⁨Письмо: обучение обнаружению радиоактивных источников⁩
- 演练国罗韦利亚：⁨Проверить список перед печатью⁩
- 演练国苏伦塔：⁨A visit to a port like ours⁩
- 演练国苏伦塔：⁨Customs officers who know what they are looking at⁩
- 演练国苏伦塔：⁨Help with our next national report⁩
- 演练国特卢纳：从一页纸的行动计划开始
- 演练国特卢纳：给检查员的一份清单
- 演练国温特拉：⁨Talk to firms without frightening them⁩
- 演练国温特拉：⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands：⁨One coordinator for four small States⁩
# 本期分发给援助提供方的请求
- 演练国阿尔多里亚：⁨تدريب مشترك للجمارك وحرس الحدود⁩
- 演练国阿尔多里亚：⁨قراءة مشروع قانون بعيون جديدة⁩
- 演练国埃斯特吕讷：⁨Relire une circulaire⁩
- 演练国博纳韦尔：⁨Former les gardes d''un entrepôt⁩
- 演练国博纳韦尔：⁨Savoir d’où viennent nos diamants et notre or⁩
- 演练国弗洛里马尔：⁨Un registro para las muestras⁩
- 演练国卡尔德纳：⁨Escuchar a otra aduana⁩
- 演练国卡尔德纳：⁨Laboratorios que aprenden unos de otros⁩
- 演练国凯尔米拉：⁨Лицензирование и химические прекурсоры: первые шаги⁩
- 演练国凯尔米拉：⁨Учебный день для лицензирующего органа⁩
- 演练国罗韦利亚：⁨Письмо: обучение обнаружению радиоактивных источников⁩
- 演练国罗韦利亚：⁨Проверить список перед печатью⁩
- 演练国苏伦塔：⁨A visit to a port like ours⁩
- 演练国苏伦塔：⁨Customs officers who know what they are looking at⁩
- 演练国特卢纳：从一页纸的行动计划开始
- 演练国特卢纳：给检查员的一份清单
- 演练国温特拉：⁨Talk to firms without frightening them⁩
- 演练国温特拉：⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands：⁨One coordinator for four small States⁩
# 目前开放的请求
- 演练国阿尔多里亚：⁨تدريب مشترك للجمارك وحرس الحدود⁩
- 演练国阿尔多里亚：⁨قراءة مشروع قانون بعيون جديدة⁩
- 演练国埃斯特吕讷：⁨Parler aux chercheurs sans les effrayer⁩
- 演练国埃斯特吕讷：⁨Relire une circulaire⁩
- 演练国博纳韦尔：⁨Former les gardes d''un entrepôt⁩
- 演练国博纳韦尔：⁨Savoir d’où viennent nos diamants et notre or⁩
- 演练国弗洛里马尔：⁨Un puerto pequeño, muchas islas⁩
- 演练国弗洛里马尔：⁨Un registro para las muestras⁩
- 演练国卡尔德纳：⁨Escuchar a otra aduana⁩
- 演练国卡尔德纳：⁨Laboratorios que aprenden unos de otros⁩
- 演练国凯尔米拉：⁨Лицензирование и химические прекурсоры: первые шаги⁩
- 演练国凯尔米拉：⁨Учебный день для лицензирующего органа⁩
- 演练国罗韦利亚：⁨Письмо: обучение обнаружению радиоактивных источников⁩
- 演练国罗韦利亚：⁨Проверить список перед печатью⁩
- 演练国苏伦塔：⁨A visit to a port like ours⁩
- 演练国苏伦塔：⁨Customs officers who know what they are looking at⁩
- 演练国苏伦塔：⁨Help with our next national report⁩
- 演练国特卢纳：从一页纸的行动计划开始
- 演练国特卢纳：给检查员的一份清单
- 演练国温特拉：⁨Talk to firms without frightening them⁩
- 演练国温特拉：⁨What do others do about young staff in laboratories?⁩
- Practice Union of the Northern Islands：⁨One coordinator for four small States⁩
请求方按本语文的字母（拼音）顺序排列，别无他意。
~ 2026年11月28日
', 0);
