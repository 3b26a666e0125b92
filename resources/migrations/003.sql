-- Sessions and event ids are random. Sorted by them alone, each new row would touch a page of an index that nothing else needs at
-- that time: a page to be read, logged and written for one entry. So rows are numbered by runs of some thousands, and the indices
-- are sorted within a run; who looks something up asks each run.
ALTER TABLE exchanges ADD COLUMN run INTEGER NOT NULL DEFAULT 0;
DROP INDEX exchanges_by_session;
DROP INDEX exchanges_by_event;
CREATE INDEX exchanges_by_session ON exchanges (run, session) WHERE session <> '';
CREATE INDEX exchanges_by_event ON exchanges (run, event_id) WHERE event_id <> '';
