-- Ids of events are kept with the namespace that they come from: 'header:', 'field:' or 'derived:'. Of those that were kept before
-- nobody knows which it was, so they are known by the bytes of their body, and by a header that names them.
UPDATE idempotency SET event_id = 'before:' || event_id;
-- The same bytes at the same endpoint are the same event, whatever its id.
CREATE INDEX idempotency_by_body ON idempotency (body_digest, endpoint);

-- A CDR is known as long as its call is in the records. body_digest: SHA-256 of the body, empty where it was not kept.
ALTER TABLE call_legs ADD COLUMN body_digest BLOB NOT NULL DEFAULT x'';
DROP INDEX call_legs_by_call;
CREATE INDEX call_legs_by_call ON call_legs (call, event_id);

-- The voicemail box that a session's own voice request led to.
ALTER TABLE sessions ADD COLUMN mailbox TEXT NOT NULL DEFAULT '';
