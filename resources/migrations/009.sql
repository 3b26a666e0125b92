-- What people have said of callers who are to be called back. caller: what all spellings of a number have in common, or the session of a
-- call that withheld it. done_ms: missed calls that began up to it are dealt with.
CREATE TABLE callback_marks (
    caller   TEXT PRIMARY KEY,
    done_ms  INTEGER NOT NULL DEFAULT 0,
    noted_ms INTEGER NOT NULL DEFAULT 0,
    note     TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- Where a call went, a place a line (core/calls/call_path.h), and the ring group that rang last. Records of before say neither.
ALTER TABLE call_records ADD COLUMN path TEXT NOT NULL DEFAULT '';
ALTER TABLE call_records ADD COLUMN ring_group TEXT NOT NULL DEFAULT '';
