-- Stage clocks put away when their stage was left, as JSON by name.
ALTER TABLE incident ADD COLUMN shelf VARCHAR(65536) DEFAULT '{}' NOT NULL;
