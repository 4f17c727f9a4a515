-- When the backend's clock was put back, and by what moment everything was dated meanwhile. Rows are only ever added.
CREATE TABLE clock_trail (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    told_before TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    told_after  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    held_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
-- The latest moment of the log is asked for at each start, and lines of earlier cases brought in later are old.
CREATE INDEX flow_log_by_moment ON flow_log (happened_at);
-- Requests that are no commands are refused too.
ALTER TABLE refusal_trail ALTER COLUMN command_id DROP NOT NULL;
