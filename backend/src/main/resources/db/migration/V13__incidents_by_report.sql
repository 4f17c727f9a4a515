-- Statistics ask for the cases that were reported in a period.
CREATE INDEX incident_by_report ON incident (reported_at);
