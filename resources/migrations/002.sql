-- What a history that was cleared or has reached its caps still keeps: pinned exchanges and those with a note.
DROP INDEX exchanges_pinned;
CREATE INDEX exchanges_kept ON exchanges (id) WHERE pinned = 1 OR noted = 1;
ALTER TABLE exchanges ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;

-- Names of people and companies by number, from an address book that the user imported. digits: the number in E.164 without its plus.
CREATE TABLE directory (
    digits TEXT PRIMARY KEY,
    name   TEXT NOT NULL
) WITHOUT ROWID;

-- Since a key was rotated: how often the previous one was used, and when last.
CREATE TABLE key_uses (
    name    TEXT PRIMARY KEY,
    uses    INTEGER NOT NULL,
    last_us INTEGER NOT NULL
) WITHOUT ROWID;

-- Full text: groups of three characters of what filters look for in an exchange and of its bodies, a document an exchange, in the
-- order of their ids. Such an index can say which documents may hold a text, and nothing of it can be taken out again but all of
-- it. So there are parts, each in a table exchange_text_N of its own, filled one after the other and dropped when all of their
-- exchanges are gone. (Versions up to 0.1.0 made 32 such tables here.)
CREATE TABLE text_parts (
    part            INTEGER PRIMARY KEY,
    first_document  INTEGER NOT NULL,
    last_document   INTEGER NOT NULL,
    oldest_exchange INTEGER NOT NULL,
    newest_exchange INTEGER NOT NULL
);
CREATE TABLE text_documents (
    document INTEGER PRIMARY KEY,
    exchange INTEGER NOT NULL
);
-- Exchanges up to `indexed_through` that are in no part: bodies that are no text or very long, late arrivals, pinned ones whose part
-- was emptied. They are looked through one by one.
CREATE TABLE unindexed_exchanges (
    exchange INTEGER PRIMARY KEY REFERENCES exchanges (id) ON DELETE CASCADE
);

-- For filters whose matches are rare. A condition must be written as it is here, or SQLite does not see that the index serves.
CREATE INDEX exchanges_by_refusal ON exchanges (status) WHERE status >= 400;
CREATE INDEX exchanges_unproved ON exchanges (id) WHERE verdict NOT IN ('ok', 'none');
CREATE INDEX exchanges_repeated ON exchanges (id) WHERE attempt > 1 OR duplicate <> 0 OR conflict <> 0;
CREATE INDEX exchanges_slow ON exchanges (id) WHERE duration_us >= 100000;
CREATE INDEX exchanges_large ON exchanges (id) WHERE request_bytes >= 10240;
CREATE INDEX exchanges_replayed ON exchanges (id) WHERE replay_of <> 0;
CREATE INDEX exchanges_imported ON exchanges (id) WHERE imported <> 0;
CREATE INDEX exchanges_by_endpoint ON exchanges (endpoint);
