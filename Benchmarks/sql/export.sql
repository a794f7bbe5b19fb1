-- `rijksledger export --format datapackage`: the same tables. Run in the folder for them (`.cd`).
.mode csv
.headers on
.output ministries.csv
SELECT code, name, aliases, chapters, valid_from, valid_to, NULL AS continues
FROM ministry JOIN ministry_version v ON v.ministry = key AND v.ended IS NULL ORDER BY v.position;
.output routes.csv
SELECT r.code, v.name, p.code AS parent, v.aliases
FROM route r JOIN route_version v ON v.route = r.key AND v.ended IS NULL LEFT JOIN route p ON p.key = v.parent
ORDER BY v.position;
.output recipients.csv
SELECT code, name
FROM recipient JOIN recipient_version v ON v.recipient = key AND v.ended IS NULL ORDER BY v.position;
.output statuses.csv
SELECT code, meaning, retired
FROM status JOIN status_version v ON v.status = key AND v.ended IS NULL ORDER BY v.position;
.output editions.csv
SELECT edition, title, horizon FROM edition_version WHERE ended IS NULL ORDER BY edition;
.output documents.csv
SELECT d.edition, d.code, v.position, v.title, v.publisher, v.published, v.source, v.sha256
FROM document d JOIN document_version v ON v.document = d.key AND v.ended IS NULL ORDER BY d.edition, v.position;
.output measures-:year.csv
SELECT id, position, ministry, theme, topic, parent, continues, page, funding, routes, summary, impact
FROM v_measures ORDER BY position;
.output amounts-:year.csv
SELECT
  id, measure, label, printed, page, cents, first_year, last_year, per, precision, kind, basis, route, route_basis,
  recipient, part_of, repeats, may_overlap, note
FROM v_amounts ORDER BY position, n;
.output contributions.csv
SELECT
  f.amount, f.measure, f.edition, f.ministry, f.theme, f.topic, f.route, f.recipient, f.basis, f.status, f.bucket,
  f.year, f.cents, f.printed, f.page, f.duration, f.document
FROM (SELECT measure FROM measure_version WHERE ended IS NULL ORDER BY position LIMIT -1) ordered
CROSS JOIN v_contributions f ON f.measure_key = ordered.measure;
.output totals.csv
SELECT
  t.edition, ministry.code AS ministry, route.code AS route, recipient.code AS recipient,
  CASE t.basis WHEN 0 THEN 'mutatie' ELSE 'stand' END AS basis,
  CASE t.bucket WHEN 0 THEN 'year' WHEN 1 THEN 'structural' WHEN 2 THEN 'undivided' ELSE 'undated' END AS bucket,
  nullif(t.year, 0) AS year, sum(t.cents) AS cents, sum(t.amounts) AS amounts
FROM total t
JOIN ministry ON ministry.key = t.ministry
JOIN route ON route.key = t.route
JOIN recipient ON recipient.key = t.recipient
GROUP BY t.edition, t.ministry, t.route, t.recipient, t.basis, t.bucket, t.year;
.output history.csv
SELECT * FROM v_history ORDER BY event;
.output
