-- `rijksledger measures --ministry BZK --year 2025`: those with an amount whose span touches the year.
SELECT
  id, edition, ministry, theme, topic, parent, page, funding, summary, impact, status, amounts, routes
FROM v_measures
WHERE ministry = 'BZK'
  AND EXISTS (
    SELECT 1 FROM amount a JOIN counted c ON c.amount = a.key
    WHERE a.measure = v_measures.key AND c.first_year <= 2025 AND coalesce(c.last_year, 2025) >= 2025)
ORDER BY position;
