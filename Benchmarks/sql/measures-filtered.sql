-- `rijksledger measures --ministry BZK --year 2025`: those with an amount whose span touches the year.
SELECT
  id, edition, ministry, theme, topic, parent, page, funding, summary, impact, status, amounts, routes, since, owner, next
FROM v_measures
WHERE ministry = 'BZK'
  AND EXISTS (
    -- `counted` has the span of those amounts only that take it from their whole.
    SELECT 1 FROM amount a
    JOIN statement f ON f.amount = a.key
    LEFT JOIN counted c ON c.amount = a.key
    WHERE a.measure = v_measures.key
      AND iif(c.amount IS NULL, f.first_year, c.first_year) <= 2025
      AND coalesce(iif(c.amount IS NULL, f.last_year, c.last_year), 2025) >= 2025)
ORDER BY position;
