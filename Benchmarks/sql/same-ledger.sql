-- What two ledgers differ in, as other programs see them; the second one is attached as `theirs`.
SELECT 'measures', count(*) FROM (
  SELECT id, edition, ministry, theme, topic, page, funding, summary, impact, status, amounts FROM main.v_measures
  EXCEPT
  SELECT id, edition, ministry, theme, topic, page, funding, summary, impact, status, amounts FROM theirs.v_measures);
SELECT 'amounts', count(*) FROM (
  SELECT
    id, measure, label, printed, page, cents, first_year, last_year, per, precision, kind, basis, route, route_basis,
    recipient, part_of, repeats, may_overlap, counted, note, document
  FROM main.v_amounts
  EXCEPT
  SELECT
    id, measure, label, printed, page, cents, first_year, last_year, per, precision, kind, basis, route, route_basis,
    recipient, part_of, repeats, may_overlap, counted, note, document
  FROM theirs.v_amounts);
SELECT 'contributions', count(*) FROM (
  SELECT amount, ministry, route, recipient, basis, duration, bucket, year, cents FROM main.v_contributions
  EXCEPT
  SELECT amount, ministry, route, recipient, basis, duration, bucket, year, cents FROM theirs.v_contributions);
SELECT 'control totals', count(*) FROM (
  SELECT
    t.edition, bucket, t.year, first_year, last_year, m.code, r.code, p.code, basis, duration, cents, amounts,
    overlap_cents, overlap_amounts, magnitude
  FROM main.total t JOIN main.ministry m ON m.key = t.ministry JOIN main.route r ON r.key = t.route
  JOIN main.recipient p ON p.key = t.recipient
  EXCEPT
  SELECT
    t.edition, bucket, t.year, first_year, last_year, m.code, r.code, p.code, basis, duration, cents, amounts,
    overlap_cents, overlap_amounts, magnitude
  FROM theirs.total t JOIN theirs.ministry m ON m.key = t.ministry JOIN theirs.route r ON r.key = t.route
  JOIN theirs.recipient p ON p.key = t.recipient);
SELECT 'possibly counted twice', count(*) FROM (
  SELECT
    t.edition, bucket, t.year, first_year, last_year, m.code, r.code, p.code, basis, duration, other_first_year,
    other_last_year, om.code, o.code, op.code, t.amount, columns, cents, other_cents, amounts
  FROM main.overlap_total t JOIN main.ministry m ON m.key = t.ministry JOIN main.route r ON r.key = t.route
  JOIN main.recipient p ON p.key = t.recipient JOIN main.ministry om ON om.key = t.other_ministry
  JOIN main.route o ON o.key = t.other_route JOIN main.recipient op ON op.key = t.other_recipient
  EXCEPT
  SELECT
    t.edition, bucket, t.year, first_year, last_year, m.code, r.code, p.code, basis, duration, other_first_year,
    other_last_year, om.code, o.code, op.code, t.amount, columns, cents, other_cents, amounts
  FROM theirs.overlap_total t JOIN theirs.ministry m ON m.key = t.ministry JOIN theirs.route r ON r.key = t.route
  JOIN theirs.recipient p ON p.key = t.recipient JOIN theirs.ministry om ON om.key = t.other_ministry
  JOIN theirs.route o ON o.key = t.other_route JOIN theirs.recipient op ON op.key = t.other_recipient);
SELECT
  'words found',
  (SELECT count(*) FROM main.search ('onderdeel')) - (SELECT count(*) FROM theirs.search ('onderdeel'));
