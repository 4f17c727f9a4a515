-- Who took what out of a console as a file. Rows are only ever added.
CREATE TABLE export_trail (
    number       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id    VARCHAR(64) NOT NULL,
    written_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    user_id      VARCHAR(280) NOT NULL,
    user_name    VARCHAR(200) NOT NULL,
    jurisdiction VARCHAR(240) NOT NULL,
    terminal     VARCHAR(80) NOT NULL,
    format       VARCHAR(16) NOT NULL,
    layers       VARCHAR(8200) NOT NULL,
    things       INT NOT NULL,
    area         VARCHAR(240) NOT NULL,
    made_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    UNIQUE (user_id, report_id)
);
