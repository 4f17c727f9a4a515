-- Which upload a photo came with, written with the photo: the same upload again adds no second one.
CREATE TABLE attachment_upload (
    upload_id  VARCHAR(64) PRIMARY KEY,
    user_id    VARCHAR(80) NOT NULL,
    content    VARCHAR(64) NOT NULL,
    attachment VARCHAR(36) NOT NULL REFERENCES attachment (id)
);
