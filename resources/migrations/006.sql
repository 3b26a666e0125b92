-- What anybody can send as often as he likes: it makes room first. A condition must be written as it is here, or SQLite does not see
-- that the index serves.
CREATE INDEX exchanges_of_strangers ON exchanges (id) WHERE ((refusal <> '' AND verdict <> 'ok') OR endpoint = 'health')
    AND imported = 0 AND replay_of = 0;
