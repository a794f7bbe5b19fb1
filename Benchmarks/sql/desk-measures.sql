-- `rijksledger measures --status in-overleg`.
SELECT
  id, edition, ministry, theme, topic, parent, page, funding, summary, impact, status, amounts, routes, since, owner, next
FROM v_measures
WHERE status = 'in-overleg'
ORDER BY position;
