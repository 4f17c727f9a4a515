-- The duty log 值班日志. Rows are only ever added: a correction is a row of its own.
CREATE TABLE duty_log (
    number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    client_id    VARCHAR(64) NOT NULL,
    written_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    type         VARCHAR(16) NOT NULL,
    place        VARCHAR(256),
    grid         VARCHAR(240),
    content      VARCHAR(2000) NOT NULL,
    user_id      VARCHAR(280) NOT NULL,
    user_name    VARCHAR(200) NOT NULL,
    jurisdiction VARCHAR(240) NOT NULL,
    terminal     VARCHAR(80) NOT NULL,
    refers_to    BIGINT REFERENCES duty_log (number),
    UNIQUE (user_id, client_id)
);
CREATE INDEX duty_log_by_reference ON duty_log (refers_to);
CREATE INDEX duty_log_by_type ON duty_log (type);

-- A handover 交接班: its sheet as built, with the signature of who goes. `change_sequence` is the newest
-- change that the sheet contains. Rows are only ever added, as in the two tables below.
CREATE TABLE handover (
    number          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    client_id       VARCHAR(64) NOT NULL,
    signed_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    user_id         VARCHAR(280) NOT NULL,
    user_name       VARCHAR(200) NOT NULL,
    jurisdiction    VARCHAR(240) NOT NULL,
    terminal        VARCHAR(80) NOT NULL,
    note            VARCHAR(2000) NOT NULL,
    change_sequence BIGINT NOT NULL,
    items           INT NOT NULL,
    sheet           CHARACTER LARGE OBJECT NOT NULL,
    UNIQUE (user_id, client_id)
);
CREATE INDEX handover_by_jurisdiction ON handover (jurisdiction, number);

CREATE TABLE handover_tick (
    handover  BIGINT NOT NULL REFERENCES handover (number),
    item      VARCHAR(400) NOT NULL,
    user_id   VARCHAR(280) NOT NULL,
    user_name VARCHAR(200) NOT NULL,
    terminal  VARCHAR(80) NOT NULL,
    ticked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (handover, user_id, item)
);

-- The second signature; there is one at most.
CREATE TABLE handover_signature (
    handover        BIGINT PRIMARY KEY REFERENCES handover (number),
    signed_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    user_id         VARCHAR(280) NOT NULL,
    user_name       VARCHAR(200) NOT NULL,
    terminal        VARCHAR(80) NOT NULL,
    note            VARCHAR(2000) NOT NULL,
    change_sequence BIGINT NOT NULL,
    items           INT NOT NULL,
    addendum        CHARACTER LARGE OBJECT NOT NULL
);

-- Whether something waits on a case even after its end: a request without a decision, an order that nobody has
-- acknowledged. Such a case stays in memory, so that no handover can miss it.
ALTER TABLE incident ADD COLUMN unsettled BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE incident SET unsettled = TRUE WHERE body LIKE '%"requests":[{%' OR id IN (
    SELECT incident FROM dispatch_order WHERE body NOT LIKE '%"ACKNOWLEDGED"%' AND body NOT LIKE '%"ARRIVED"%'
    AND body NOT LIKE '%"FED_BACK"%' AND body NOT LIKE '%"REFUSED"%' AND body NOT LIKE '%"RECALLED"%');
CREATE INDEX incident_by_unsettled ON incident (unsettled);
