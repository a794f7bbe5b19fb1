-- `rijksledger measures`.
SELECT
  id, edition, ministry, theme, topic, parent, page, funding, summary, impact, status, amounts, routes, since, owner, next
FROM v_measures
ORDER BY position;
