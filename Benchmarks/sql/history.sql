-- `rijksledger history ID`.
SELECT * FROM v_history WHERE measure = :id ORDER BY event;
