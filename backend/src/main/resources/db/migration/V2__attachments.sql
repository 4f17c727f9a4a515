-- Photos of incidents; their content lies in the data folder under the same id.
CREATE TABLE attachment (
    id         VARCHAR(36) PRIMARY KEY,
    incident   VARCHAR(32) NOT NULL REFERENCES incident (id),
    name       VARCHAR(200) NOT NULL,
    media_type VARCHAR(32) NOT NULL,
    bytes      BIGINT NOT NULL,
    added_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    by_name    VARCHAR(200) NOT NULL
);
CREATE INDEX attachment_by_incident ON attachment (incident);
