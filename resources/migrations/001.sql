-- Times ending in _us are microseconds, in _ms milliseconds since the Unix epoch, UTC. 0: not known.

CREATE TABLE settings_of_database (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

-- Exchanges with an id up to this one were cleared; they are invisible at once and deleted bit by bit.
INSERT INTO settings_of_database VALUES ('cleared_through', 0);
-- Exchanges with an id up to this one are in the full-text index.
INSERT INTO settings_of_database VALUES ('indexed_through', 0);

-- The journal: what the traffic table and filters need; narrow, so that scans are fast.
CREATE TABLE exchanges (
    id             INTEGER PRIMARY KEY,
    received_us    INTEGER NOT NULL,
    endpoint       TEXT NOT NULL,
    method         TEXT NOT NULL,
    path           TEXT NOT NULL,
    status         INTEGER NOT NULL,
    verdict        TEXT NOT NULL,
    refusal        TEXT NOT NULL,
    event_id       TEXT NOT NULL,
    attempt        INTEGER NOT NULL,
    duplicate      INTEGER NOT NULL,
    conflict       INTEGER NOT NULL,
    pinned         INTEGER NOT NULL DEFAULT 0,
    noted          INTEGER NOT NULL DEFAULT 0,
    session        TEXT NOT NULL,
    caller         TEXT NOT NULL,
    callee         TEXT NOT NULL,
    direction      TEXT NOT NULL,
    state          TEXT NOT NULL,
    peer           TEXT NOT NULL,
    duration_us    INTEGER NOT NULL,
    request_bytes  INTEGER NOT NULL,
    response_bytes INTEGER NOT NULL,
    replay_of      INTEGER NOT NULL
);
CREATE INDEX exchanges_by_session ON exchanges (session) WHERE session <> '';
CREATE INDEX exchanges_by_event ON exchanges (event_id) WHERE event_id <> '';
CREATE INDEX exchanges_pinned ON exchanges (id) WHERE pinned = 1;
CREATE INDEX exchanges_refused ON exchanges (id) WHERE status >= 400;

-- The rest of an exchange, read when one is opened.
CREATE TABLE exchange_contents (
    exchange         INTEGER PRIMARY KEY REFERENCES exchanges (id) ON DELETE CASCADE,
    request_headers  TEXT NOT NULL,
    request_body     BLOB NOT NULL,
    response_type    TEXT NOT NULL,
    response_headers TEXT NOT NULL,
    response_body    BLOB NOT NULL,
    steps            TEXT NOT NULL,
    timings          TEXT NOT NULL,
    facts            TEXT NOT NULL
);

CREATE TABLE exchange_notes (
    exchange INTEGER PRIMARY KEY REFERENCES exchanges (id) ON DELETE CASCADE,
    note     TEXT NOT NULL
);

-- First answers of events, for deliveries that come again.
CREATE TABLE idempotency (
    endpoint     TEXT NOT NULL,
    event_id     TEXT NOT NULL,
    body_digest  BLOB NOT NULL,
    first_us     INTEGER NOT NULL,
    last_us      INTEGER NOT NULL,
    expires_us   INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    conflicts    INTEGER NOT NULL,
    status       INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    headers      TEXT NOT NULL,
    body         BLOB NOT NULL,
    PRIMARY KEY (endpoint, event_id)
) WITHOUT ROWID;
CREATE INDEX idempotency_expiry ON idempotency (expires_us);

-- Sessions as they are now. ended = 0: a live call.
CREATE TABLE sessions (
    session     TEXT PRIMARY KEY,
    domain      TEXT NOT NULL,
    caller      TEXT NOT NULL,
    callee      TEXT NOT NULL,
    direction   TEXT NOT NULL,
    state       TEXT NOT NULL,
    raw_state   TEXT NOT NULL,
    extension   TEXT NOT NULL,
    ring_group  TEXT NOT NULL,
    started_ms  INTEGER NOT NULL,
    answered_ms INTEGER NOT NULL,
    ended_ms    INTEGER NOT NULL,
    modified_ms INTEGER NOT NULL,
    updated_us  INTEGER NOT NULL,
    ended       INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_live ON sessions (started_ms) WHERE ended = 0;

-- Every session update that was accepted, also those that came too late to be applied.
CREATE TABLE session_events (
    id          INTEGER PRIMARY KEY,
    session     TEXT NOT NULL,
    event_id    TEXT NOT NULL,
    state       TEXT NOT NULL,
    raw_state   TEXT NOT NULL,
    modified_ms INTEGER NOT NULL,
    received_us INTEGER NOT NULL,
    applied     INTEGER NOT NULL
);
CREATE INDEX session_events_by_session ON session_events (session);

-- One row a CDR.
CREATE TABLE call_legs (
    id              INTEGER PRIMARY KEY,
    call            TEXT NOT NULL,
    session         TEXT NOT NULL,
    call_id         TEXT NOT NULL,
    event_id        TEXT NOT NULL,
    domain          TEXT NOT NULL,
    caller          TEXT NOT NULL,
    callee          TEXT NOT NULL,
    direction       TEXT NOT NULL,
    disposition     TEXT NOT NULL,
    raw_disposition TEXT NOT NULL,
    duration_s      INTEGER NOT NULL,
    talk_s          INTEGER NOT NULL,
    started_ms      INTEGER NOT NULL,
    answered_ms     INTEGER NOT NULL,
    ended_ms        INTEGER NOT NULL,
    recording_url   TEXT NOT NULL,
    subscriber      TEXT NOT NULL,
    received_us     INTEGER NOT NULL
);
CREATE INDEX call_legs_by_call ON call_legs (call);

-- One row a call, derived from its legs. call: the session, else the call id, else the event id.
CREATE TABLE call_records (
    call            TEXT PRIMARY KEY,
    session         TEXT NOT NULL,
    call_id         TEXT NOT NULL,
    domain          TEXT NOT NULL,
    caller          TEXT NOT NULL,
    callee          TEXT NOT NULL,
    direction       TEXT NOT NULL,
    disposition     TEXT NOT NULL,
    raw_disposition TEXT NOT NULL,
    duration_s      INTEGER NOT NULL,
    talk_s          INTEGER NOT NULL,
    started_ms      INTEGER NOT NULL,
    answered_ms     INTEGER NOT NULL,
    ended_ms        INTEGER NOT NULL,
    recording_url   TEXT NOT NULL,
    legs            INTEGER NOT NULL
);
CREATE INDEX call_records_by_time ON call_records (started_ms);

CREATE TABLE voicemail_messages (
    id          INTEGER PRIMARY KEY,
    mailbox     TEXT NOT NULL,
    session     TEXT NOT NULL,
    call_id     TEXT NOT NULL,
    caller      TEXT NOT NULL,
    callee      TEXT NOT NULL,
    url         TEXT NOT NULL,
    duration_s  INTEGER NOT NULL,
    recorded_ms INTEGER NOT NULL,
    heard_ms    INTEGER NOT NULL DEFAULT 0,
    file        TEXT NOT NULL DEFAULT ''
);
CREATE INDEX voicemail_by_mailbox ON voicemail_messages (mailbox, recorded_ms);
CREATE INDEX voicemail_by_session ON voicemail_messages (session);

CREATE TABLE plan_versions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    saved_us INTEGER NOT NULL,
    author   TEXT NOT NULL,
    comment  TEXT NOT NULL,
    document TEXT NOT NULL
);

CREATE TABLE routing_cursors (
    ring_group TEXT PRIMARY KEY,
    member     TEXT NOT NULL
) WITHOUT ROWID;
