-- What became of a call. story: what the history would forget of it, one event a line (core/calls/story_event.h), gathered by session
-- and kept with the record. A record whose outcome is empty was made before outcomes were told; it is told anew bit by bit.
ALTER TABLE sessions ADD COLUMN story TEXT NOT NULL DEFAULT '';
ALTER TABLE call_records ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE call_records ADD COLUMN answered_by TEXT NOT NULL DEFAULT '';
ALTER TABLE call_records ADD COLUMN message INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_records ADD COLUMN ringing_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call_records ADD COLUMN story TEXT NOT NULL DEFAULT '';
CREATE INDEX call_records_untold ON call_records (call) WHERE outcome = '';
-- own_times: whether a leg says itself when it was. 2: not known, of legs that came before it was kept.
ALTER TABLE call_legs ADD COLUMN own_times INTEGER NOT NULL DEFAULT 2;
ALTER TABLE call_legs ADD COLUMN guessed_direction TEXT NOT NULL DEFAULT '';
