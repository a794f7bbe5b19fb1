-- `rijksledger show ID`: all that the views have of one measure.
SELECT * FROM v_measures WHERE id = :id;
SELECT * FROM v_amounts WHERE measure = :id ORDER BY n;
SELECT * FROM v_contributions WHERE measure = :id;
SELECT * FROM v_history WHERE measure = :id ORDER BY event;
