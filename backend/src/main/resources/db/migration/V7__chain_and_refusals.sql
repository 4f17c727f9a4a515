-- SHA-256 over the chain of the line before and all columns of this line, in hexadecimal (decision 31).
-- V8 gives it to the lines that are there, V9 demands it.
ALTER TABLE flow_log ADD COLUMN chain VARCHAR(64);

-- Commands that were understood and refused, whoever sent them. Rows are only ever added.
CREATE TABLE refusal_trail (
    number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    refused_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    user_id      VARCHAR(280) NOT NULL,
    user_name    VARCHAR(200) NOT NULL,
    user_role    VARCHAR(32) NOT NULL,
    jurisdiction VARCHAR(240) NOT NULL,
    terminal     VARCHAR(80) NOT NULL,
    command_id   VARCHAR(64) NOT NULL,
    incident     VARCHAR(32),
    action       VARCHAR(64) NOT NULL,
    code         VARCHAR(64) NOT NULL
);
