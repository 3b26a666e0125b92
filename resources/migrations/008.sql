-- On how many days the program had run when a message came: what people have made ages by these days, not by a clock. The count is
-- 'served_days' in settings_of_database.
ALTER TABLE voicemail_messages ADD COLUMN served INTEGER NOT NULL DEFAULT 0;
-- Live calls are those that somebody has spoken of lately. Those whose end never came may be many, and are not looked at.
CREATE INDEX sessions_by_news ON sessions (updated_us) WHERE ended = 0;
DROP INDEX sessions_live;
