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
