-- For the list of all runs, newest first. Neither column ever changes, so a run's updates stay on their page.
CREATE INDEX run_by_age ON runs.run (created_at, id);
