-- Everything that ever happened to an alarm. Rows are only ever added, as in the two tables below. `kind`, `area` and `incident`
-- are those of its matter in every row; the other columns of a condition are given in the rows from which on one holds.
CREATE TABLE alarm_log (
    sequence    BIGINT PRIMARY KEY,
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    alarm_key   VARCHAR(96) NOT NULL,
    input       VARCHAR(16) NOT NULL,
    kind        VARCHAR(24) NOT NULL,
    area        VARCHAR(240) NOT NULL,
    incident    VARCHAR(32),
    order_id    VARCHAR(80),
    priority    VARCHAR(8) NOT NULL,
    about       VARCHAR(400) NOT NULL,
    since       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    person      VARCHAR(280),
    person_name VARCHAR(200),
    reason      VARCHAR(2000),
    until_at    TIMESTAMP(9) WITH TIME ZONE
);
-- Holds all that a start needs to find the alarms that still mean something, so that it reads no rows for it.
CREATE INDEX alarm_log_by_key ON alarm_log (alarm_key, sequence, input, happened_at, until_at);
CREATE INDEX alarm_log_by_area ON alarm_log (area, sequence);
CREATE INDEX alarm_log_by_moment ON alarm_log (happened_at);
CREATE INDEX alarm_log_by_incident ON alarm_log (incident, sequence);
CREATE INDEX alarm_log_by_person ON alarm_log (person, sequence);

-- What people asked to be done about alarms, with the answer: the same id again is answered the same and does nothing.
CREATE TABLE alarm_act (
    user_id   VARCHAR(280) NOT NULL,
    client_id VARCHAR(64) NOT NULL,
    content   VARCHAR(64) NOT NULL,
    answer    CHARACTER LARGE OBJECT NOT NULL,
    acted_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    terminal  VARCHAR(80) NOT NULL,
    PRIMARY KEY (user_id, client_id)
);

-- Whose desk listened to the alarms of which area, from when (`began`) to when (not `began`).
CREATE TABLE alarm_desk (
    listening   VARCHAR(64) NOT NULL,
    began       BOOLEAN NOT NULL,
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    person      VARCHAR(280) NOT NULL,
    person_name VARCHAR(200) NOT NULL,
    area        VARCHAR(240) NOT NULL,
    PRIMARY KEY (listening, began)
);
CREATE INDEX alarm_desk_by_moment ON alarm_desk (happened_at);
