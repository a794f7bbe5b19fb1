-- `rijksledger measures`.
SELECT
  id, edition, ministry, theme, topic, parent, page, funding, summary, impact, status, amounts, routes
FROM v_measures
ORDER BY position;
