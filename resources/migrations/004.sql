-- Times of receipt are asked for by id, which is given within a moment of it. Not so with what was imported, or came while the clock
-- was set back.
CREATE INDEX exchanges_displaced ON exchanges (id) WHERE id - received_us > 1000000;
