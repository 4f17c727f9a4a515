-- The duty of people as their devices last reported it. Who has no row has never reported one.
CREATE TABLE duty (
    resource VARCHAR(40) PRIMARY KEY,
    state    VARCHAR(16) NOT NULL,
    since    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
