-- `rijksledger amounts`: the columns of the view, money as whole cents, in the order of the letter.
SELECT
  id, measure, edition, ministry, topic, label, printed, page, cents, first_year, last_year, per, structural, precision,
  kind, basis, route, route_basis, recipient, part_of, repeats, may_overlap, counted, note, document, cancelled
FROM v_amounts
ORDER BY position, n;
