-- Sign-ins; the token itself is never stored.
CREATE TABLE session_token (
    digest     VARCHAR(64) PRIMARY KEY,
    user_id    VARCHAR(80) NOT NULL,
    language   VARCHAR(16) NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- One row: names this database's numbering of changes.
CREATE TABLE ledger (
    epoch VARCHAR(36) NOT NULL
);

-- An incident as it stands. `body` is its JSON as it travels; the columns beside it are for queries
-- and for what does not travel.
CREATE TABLE incident (
    id             VARCHAR(32) PRIMARY KEY,
    revision       BIGINT NOT NULL,
    state          VARCHAR(64) NOT NULL,
    grid           VARCHAR(15) NOT NULL,
    reported_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at       TIMESTAMP(6) WITH TIME ZONE,
    occurred_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    reporter_phone VARCHAR(64),
    pauses         VARCHAR(65536) NOT NULL,
    body           VARCHAR(65536) NOT NULL
);
CREATE INDEX incident_by_end ON incident (ended_at);

-- Which departments hold or have held a case, and from which change on.
CREATE TABLE incident_holder (
    incident   VARCHAR(32) NOT NULL REFERENCES incident (id),
    department VARCHAR(32) NOT NULL,
    since      BIGINT NOT NULL,
    PRIMARY KEY (incident, department)
);
CREATE INDEX holder_by_department ON incident_holder (department, since);

CREATE TABLE dispatch_order (
    id        VARCHAR(48) PRIMARY KEY,
    incident  VARCHAR(32) NOT NULL REFERENCES incident (id),
    recipient VARCHAR(40) NOT NULL,
    revision  BIGINT NOT NULL,
    body      VARCHAR(65536) NOT NULL
);
CREATE INDEX order_by_incident ON dispatch_order (incident);

-- Append-only. `incident_after` and `order_after` are what was published with the change, so that a
-- client that missed it gets the same.
CREATE TABLE flow_log (
    sequence       BIGINT PRIMARY KEY,
    incident       VARCHAR(32) NOT NULL REFERENCES incident (id),
    grid           VARCHAR(15) NOT NULL,
    happened_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor          VARCHAR(80) NOT NULL,
    actor_name     VARCHAR(200) NOT NULL,
    action         VARCHAR(64) NOT NULL,
    from_state     VARCHAR(64),
    to_state       VARCHAR(64) NOT NULL,
    holder         VARCHAR(32),
    note           VARCHAR(4000),
    order_id       VARCHAR(48),
    rung           VARCHAR(16),
    terminal       VARCHAR(80) NOT NULL,
    incident_after VARCHAR(65536) NOT NULL,
    order_after    VARCHAR(65536)
);
CREATE INDEX flow_by_incident ON flow_log (incident, sequence);

-- What became of every command, written with its effect.
CREATE TABLE command_journal (
    command_id VARCHAR(64) PRIMARY KEY,
    user_id    VARCHAR(80) NOT NULL,
    content    VARCHAR(64) NOT NULL,
    outcome    VARCHAR(8192) NOT NULL,
    settled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
