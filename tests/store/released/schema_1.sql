-- A data base of schema 1 as that version wrote it. Made by tools/released.sh; never changed.
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
    );
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
    );
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
    );
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
    );
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
    );
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
CREATE TABLE need_topic (         -- canonical where a person spoke, derived where proposed
        need_id BIGINT NOT NULL REFERENCES need (id) ON DELETE CASCADE, -- of which
        topic TEXT NOT NULL,             -- id in the vocabulary
        standing TEXT NOT NULL,          -- proposed, confirmed, removed
        PRIMARY KEY (need_id, topic)
    );
CREATE UNIQUE INDEX account_by_email ON account (space, email_folded);
CREATE INDEX account_by_institution ON account (institution_id);
CREATE INDEX account_session_by_account ON account_session (account_id);
CREATE INDEX attachment_by_request ON attachment (request_id);
CREATE INDEX event_by_institution ON event (institution_id, seq);
CREATE INDEX event_by_subject ON event (subject, subject_id, seq);
CREATE INDEX institution_by_state ON institution (space, state_code);
CREATE INDEX invitation_by_institution ON invitation (institution_id);
CREATE INDEX need_by_request ON need (request_id);
CREATE INDEX need_topic_by_topic ON need_topic (topic);
CREATE INDEX offer_by_provider ON offer (provider_id);
CREATE INDEX offer_topic_by_topic ON offer_topic (topic);
CREATE INDEX outbox_by_attempt ON outbox (next_attempt_at);
CREATE INDEX recovery_by_account ON recovery (account_id);
CREATE INDEX request_by_institution ON request (institution_id);
CREATE INDEX view_note_by_day ON view_note (day);
INSERT INTO "schema_version" ("one", "version") VALUES (1, 1);
INSERT INTO "installation" ("key", "value") VALUES ('practice', '1d8f31ffcfe42094c3d8e04bc792e4ebd895e6adfee07e00403f647703ee85b6');
INSERT INTO "installation" ("key", "value") VALUES ('records', '5357e2ca935bf8c7c3d464e083908c4b5e2655965bc4122ef44f5078bc85a8f0');
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version") VALUES (258394581642737, 'practice', 'operator', '', 'Practice Operator', 0, 0, 'Who runs this installation', 'operator@operator.example', '', '', '', '', '', NULL, '', '', '', '', 1);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version") VALUES (321020118954539, 'practice', 'state', 'XAH', '', 0, 1, 'Office of the point of contact, Ministry of Foreign Affairs (practice)', 'contact@sulenta.example', '', '', '', '', '', NULL, '', '', '', '', 1);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version") VALUES (657247633436523, 'practice', 'committee', '', 'Practice Committee', 0, 0, 'Members’ office', 'members@committee.example', '', '', '', '', '', NULL, '', '', '', '', 1);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version") VALUES (847635281964162, 'practice', 'secretariat', '', 'Practice Secretariat', 0, 0, 'The desk', 'desk@secretariat.example', '', '', '', '', '', NULL, '', '', '', '', 1);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version") VALUES (898001504996874, 'real', 'regional_organisation', '', 'Caribbean Community (CARICOM)', 0, 1, '', '', '', '', '', '', '', NULL, 'https://www.nti.org/analysis/articles/canada-1540-reporting/', 'request_known_from_responses', '', '', 1);
INSERT INTO "institution" ("id", "space", "kind", "state_code", "name", "provides", "requests", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "about", "about_language", "confirmed_on", "source_url", "record_kind", "confidence", "source_note", "version") VALUES (908621100580345, 'practice', 'international_organisation', '', 'Practice Organisation for Customs Skills', 1, 0, 'Training section', 'training@customs-skills.example', '', '', '', 'Courses for customs officers, given by customs officers, in the six official languages where trainers are available.', 'en', '2026-11-24', '', '', '', '', 1);
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (1, 820333627583742, 1795752586, 'installation', 0, 'records_loaded', 0, 0, X'2f40bdc1e8084d9dd3e88c7956c1fdff53b609f8c16671e3701c791529d91be8', X'0000000000000000000000000000000000000000000000000000000000000000', X'10561d6035e940d9b2014726c5c87f04981b461ea5bb91daf5e46f4037bc20b2');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (2, 889023713778950, 1795752586, 'installation', 0, 'practice_made', 0, 0, X'168ef7cc433c7f8b2a3344caddb914cba10141c3aa558c57d433bc246a2339e3', X'10561d6035e940d9b2014726c5c87f04981b461ea5bb91daf5e46f4037bc20b2', X'be5c459455a323009ad2accbc0b3af50d379d1aaa76776e98b90356b79d38c15');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (3, 980880105526815, 1795752590, 'request', 465844672073356, 'started', 321020118954539, 52566391175176, X'3adb155038e72055d50fd02777af1a4bb1b69c58caa1f9793d411e963da886e0', X'be5c459455a323009ad2accbc0b3af50d379d1aaa76776e98b90356b79d38c15', X'2d02e53b13176951be8fb80f7bd65eb18a90a24001f4a163382e102550bd5074');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (4, 249244457463293, 1795752590, 'request', 465844672073356, 'topics_proposed', 321020118954539, 0, X'68a39deac229df42cb3fcb06ebd6b74447dc7a0386e62bcb5407ab4a993da14b', X'2d02e53b13176951be8fb80f7bd65eb18a90a24001f4a163382e102550bd5074', X'daac4e7fd69eedd412e4a1a6394c37e621a4d2e3d24a243c0a734456e6888322');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (5, 270631586496627, 1795752590, 'offer', 234020070365229, 'written', 908621100580345, 192890519072494, X'23b95922bfc4edb354471a175d47dd37b24bb8f1eabbdcc77485719250bdfa4b', X'daac4e7fd69eedd412e4a1a6394c37e621a4d2e3d24a243c0a734456e6888322', X'c0275d829d28facaceac298f04e3681ace3a0746f0ae3fc0454bd5c623358c5d');
INSERT INTO "event" ("seq", "id", "at", "subject", "subject_id", "verb", "institution_id", "actor_id", "body_hash", "previous_hash", "hash") VALUES (6, 711782565083523, 1795752590, 'offer', 234020070365229, 'topics_proposed', 908621100580345, 0, X'6b57f1601da9573b45c5bcb359f6a85ca1276067ca374979b7589bed9afd0d7f', X'c0275d829d28facaceac298f04e3681ace3a0746f0ae3fc0454bd5c623358c5d', X'f1fde4d5bd3d688190742be7790363013810b3a64405319549655d61da5aa846');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (1, X'ac56f45a47d85d7860a1d3ef74804c94', '{"fingerprint":"5357e2ca935bf8c7c3d464e083908c4b5e2655965bc4122ef44f5078bc85a8f0","institutions":"61","offers":"80","requests":"22"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (2, X'f298b8c50a5d5f25f6a629f6a3578ce6', '{"fingerprint":"1d8f31ffcfe42094c3d8e04bc792e4ebd895e6adfee07e00403f647703ee85b6","institutions":"21","offers":"33","requests":"13"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (3, X'a1d20e31d9f9d7dcff6d034c9d6ccc6a', '{"created_at":"2026-11-27T04:09:50Z","language":"en","need.rd5dpp7qwr.position":"1","need.rd5dpp7qwr.text":"Our customs service would like to be trained on dual-use goods.","note":"Our customs service would like to be trained on dual-use goods."}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (4, X'44413104f5123e9824243d59804bd846', '{"need.rd5dpp7qwr.topics.proposed":"customs-service, dual-use-goods, training"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (5, X'11d7ff08385b2cf13fa371f320455fb9', '{"confirmed_on":"2026-11-27","created_at":"2026-11-27T04:09:50Z","language":"en","languages":"fr","regions":"m49-011","text":"Five days, “at your place”; it''s free.","title":"A course for customs officers","topics.confirmed":"training"}');
INSERT INTO "event_body" ("seq", "salt", "body") VALUES (6, X'22161d776f74c6d8c4eaa9fff3ec2a98', '{"topics.proposed":"customs-service"}');
INSERT INTO "ledger_head" ("one", "seq", "hash") VALUES (1, 6, X'f1fde4d5bd3d688190742be7790363013810b3a64405319549655d61da5aa846');
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (52566391175176, 'practice', 321020118954539, 'point_of_contact', 0, 1, 'contact@sulenta.example', 'contact@sulenta.example', 'Practice point of contact', 'en', '$argon2id$v=19$m=19456,t=2,p=1$iAUuqqrywZvJRxUcr1xwXw$iEqtcLMDHjQd2kxrKjfbPDN0kIULkevujtqKy9YoFJw', NULL, 0, 1, 1795752586, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (186273620598977, 'practice', 258394581642737, 'administrator', 0, 1, 'administrator@operator.example', 'administrator@operator.example', 'Practice administrator', 'en', '$argon2id$v=19$m=19456,t=2,p=1$iAUuqqrywZvJRxUcr1xwXw$iEqtcLMDHjQd2kxrKjfbPDN0kIULkevujtqKy9YoFJw', NULL, 0, 1, 1795752586, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (192890519072494, 'practice', 908621100580345, 'provider', 0, 1, 'provider@customs-skills.example', 'provider@customs-skills.example', 'Practice programme officer', 'en', '$argon2id$v=19$m=19456,t=2,p=1$iAUuqqrywZvJRxUcr1xwXw$iEqtcLMDHjQd2kxrKjfbPDN0kIULkevujtqKy9YoFJw', NULL, 0, 1, 1795752586, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (538821654692648, 'practice', 847635281964162, 'secretariat', 0, 1, 'secretary@secretariat.example', 'secretary@secretariat.example', 'Practice secretary', 'en', '$argon2id$v=19$m=19456,t=2,p=1$iAUuqqrywZvJRxUcr1xwXw$iEqtcLMDHjQd2kxrKjfbPDN0kIULkevujtqKy9YoFJw', NULL, 0, 1, 1795752586, NULL, 1);
INSERT INTO "account" ("id", "space", "institution_id", "role", "deputy", "keeps_people", "email", "email_folded", "name", "language", "password_hash", "totp_secret", "totp_last_step", "shared", "created_at", "ended_at", "version") VALUES (671674391441791, 'practice', 657247633436523, 'committee', 0, 1, 'member@committee.example', 'member@committee.example', 'Practice member of the Committee', 'en', '$argon2id$v=19$m=19456,t=2,p=1$iAUuqqrywZvJRxUcr1xwXw$iEqtcLMDHjQd2kxrKjfbPDN0kIULkevujtqKy9YoFJw', NULL, 0, 1, 1795752586, NULL, 1);
INSERT INTO "request" ("id", "space", "institution_id", "arrival", "language", "title", "note", "circulation_way", "circulation_at", "posting_way", "posting_at", "dated", "date_note", "created_at", "sent_at", "circulated_at", "withdrawn_at", "source_url", "record_kind", "confidence", "source_note", "topics_as_labelled", "version") VALUES (1611598465621, 'real', 898001504996874, 'archive', 'en', '', '', 'not_asked', NULL, 'not_asked', NULL, NULL, 'October 2008 (month only)', NULL, NULL, NULL, NULL, 'https://www.nti.org/analysis/articles/canada-1540-reporting/', 'request_known_from_responses', 'high for existence and month (NTI) and listing (UN facilitating-assistance page); items inferred from the answers', 'The items were inferred from the responses. UNODC said that it could not cover the part on regulatory mechanisms. Also: http://www.un.org/en/sc/1540/assistance/facilitating-assistance.shtml and http://www.un.org/en/sc/1540/assistance/states/UN-2.html', '', 1);
INSERT INTO "request" ("id", "space", "institution_id", "arrival", "language", "title", "note", "circulation_way", "circulation_at", "posting_way", "posting_at", "dated", "date_note", "created_at", "sent_at", "circulated_at", "withdrawn_at", "source_url", "record_kind", "confidence", "source_note", "topics_as_labelled", "version") VALUES (465844672073356, 'practice', 321020118954539, 'written_here', 'en', '', 'Our customs service would like to be trained on dual-use goods.', 'not_asked', NULL, 'not_asked', NULL, NULL, '', 1795752590, NULL, NULL, NULL, '', '', '', '', '', 1);
INSERT INTO "offer" ("id", "space", "provider_id", "kind", "language", "title", "text", "regions", "regions_as_stated", "eligible_states", "languages", "conditions", "lead_days", "capacity_per_year", "duration_days", "visits", "travel_paid_by", "fees_paid_by", "local_costs_paid_by", "contact_office", "contact_office_email", "contact_person", "contact_person_email", "contact_telephone", "available_from", "available_until", "confirmed_on", "created_at", "withdrawn_at", "source_url", "record_kind", "confidence", "source_note", "version") VALUES (234020070365229, 'practice', 908621100580345, 'offer', 'en', 'A course for customs officers', 'Five days, “at your place”; it''s free.', 'm49-011', '', '', 'fr', '', NULL, NULL, NULL, NULL, '', '', '', '', '', '', '', '', NULL, NULL, '2026-11-27', 1795752590, NULL, '', '', '', '', 1);
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (404172701944991, 1611598465621, 2, NULL, '', '', 'Legislative drafting', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (508238340999854, 1611598465621, 3, NULL, '', '', 'Regulatory mechanisms', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (667747984633054, 1611598465621, 1, NULL, '', '', 'Workshop on export controls and maritime security', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "need" ("id", "request_id", "position", "own_order", "why_it_matters", "title", "text", "who", "place", "existing", "expectations", "first_step", "earliest", "latest", "hosting_visits", "hosting_days_per_month", "hosting_languages", "hosting_no_go") VALUES (858905100148632, 465844672073356, 1, NULL, '', '', 'Our customs service would like to be trained on dual-use goods.', '', '', '', '', '', NULL, NULL, NULL, NULL, '', '');
INSERT INTO "offer_topic" ("offer_id", "topic", "standing") VALUES (234020070365229, 'customs-service', 'proposed');
INSERT INTO "offer_topic" ("offer_id", "topic", "standing") VALUES (234020070365229, 'training', 'confirmed');
INSERT INTO "need_topic" ("need_id", "topic", "standing") VALUES (858905100148632, 'customs-service', 'proposed');
INSERT INTO "need_topic" ("need_id", "topic", "standing") VALUES (858905100148632, 'dual-use-goods', 'proposed');
INSERT INTO "need_topic" ("need_id", "topic", "standing") VALUES (858905100148632, 'training', 'proposed');
