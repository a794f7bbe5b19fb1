-- Import: a package into an empty ledger, as the sqlite3 shell does it. Run in the package's folder (`.cd`).
--
-- Same tables, indexes and triggers (the ledger was made by `rijksledger init --empty`), same foreign keys, one
-- transaction that is on the disk when it returns. What the shell is let off: it believes the package (no rule is
-- checked), it counts only the pattern of large.py (parts one level deep, with years of their own), each amount has at
-- most one `may_overlap`, and the digest of the rows is a random number.

PRAGMA foreign_keys = ON;
PRAGMA synchronous = FULL;
-- The default cache of 2 MB: with 32 MB it takes as long.

-- The CSV files, every column a text. -------------------------------------------------------------------------

CREATE TEMP TABLE staged_ministry (code, name, aliases, chapters, valid_from, valid_to, continues);
CREATE TEMP TABLE staged_route (code, name, parent, aliases);
CREATE TEMP TABLE staged_recipient (code, name);
CREATE TEMP TABLE staged_status (code, meaning, retired);
CREATE TEMP TABLE staged_edition (edition, title, horizon);
CREATE TEMP TABLE staged_document (edition, code, position, title, publisher, published, source, sha256);
CREATE TEMP TABLE staged_measure (
  id, position, ministry, theme, topic, parent, continues, page, funding, routes, summary, impact);
CREATE TEMP TABLE staged_amount (
  id, measure, label, printed, page, eur, first_year, last_year, per, precision, kind, basis, route, route_basis,
  recipient, part_of, repeats, may_overlap, note);
.import --csv --skip 1 --schema temp ministries.csv staged_ministry
.import --csv --skip 1 --schema temp routes.csv staged_route
.import --csv --skip 1 --schema temp recipients.csv staged_recipient
.import --csv --skip 1 --schema temp statuses.csv staged_status
.import --csv --skip 1 --schema temp editions.csv staged_edition
.import --csv --skip 1 --schema temp documents.csv staged_document
.import --csv --skip 1 --schema temp measures-:year.csv staged_measure
.import --csv --skip 1 --schema temp amounts-:year.csv staged_amount

BEGIN IMMEDIATE;
CREATE TEMP TABLE entry AS SELECT entry AS made FROM journal_next;

-- Code lists, the edition and its document. -------------------------------------------------------------------

INSERT INTO ministry (key, code) SELECT rowid, code FROM staged_ministry;
INSERT INTO ministry_version (ministry, made, position, name, aliases, chapters, valid_from, valid_to)
SELECT
  s.rowid, made, s.rowid, name, nullif(aliases, ''), nullif(chapters, ''), nullif(valid_from, ''),
  nullif(valid_to, '')
FROM staged_ministry s, entry;

INSERT INTO route (key, code) SELECT rowid, code FROM staged_route;
INSERT INTO route_version (route, made, position, name, parent, aliases)
SELECT s.rowid, made, s.rowid, name, p.key, nullif(aliases, '')
FROM entry, staged_route s LEFT JOIN route p ON p.code = s.parent;

INSERT INTO recipient (key, code) SELECT rowid, code FROM staged_recipient;
INSERT INTO recipient_version (recipient, made, position, name)
SELECT s.rowid, made, s.rowid, name FROM staged_recipient s, entry;

INSERT INTO status (key, code) SELECT rowid, code FROM staged_status;
INSERT INTO status_version (status, made, position, meaning, retired)
SELECT s.rowid, made, s.rowid, meaning, retired = 'true' FROM staged_status s, entry;

INSERT INTO edition (year) SELECT edition FROM staged_edition;
INSERT INTO edition_version (edition, made, title, horizon)
SELECT edition, made, title, horizon FROM staged_edition, entry;

INSERT INTO document (key, edition, code) SELECT rowid, edition, code FROM staged_document;
INSERT INTO document_version (document, made, position, title, publisher, published, source, sha256)
SELECT s.rowid, made, position, title, publisher, published, source, nullif(sha256, '') FROM staged_document s, entry;

-- Measures and amounts: the key is the line in the file. ------------------------------------------------------

INSERT INTO measure (key, id, edition) SELECT rowid, id, CAST(substr(id, 1, 4) AS INTEGER) FROM staged_measure;
INSERT INTO measure_version (measure, made, position, ministry, theme, topic, parent, page, funding, summary, impact)
SELECT
  s.rowid, made, position, ministry.key, nullif(theme, ''), topic, parent.key, page, funding, nullif(summary, ''),
  nullif(impact, '')
FROM entry, staged_measure s
JOIN ministry ON ministry.code = s.ministry
LEFT JOIN measure parent ON parent.id = s.parent
ORDER BY s.rowid;

INSERT INTO amount (key, measure, n)
SELECT s.rowid, m.key, CAST(substr(s.id, length(s.measure) + 2) AS INTEGER)
FROM staged_amount s JOIN measure m ON m.id = s.measure;

INSERT INTO amount_version (
  amount, document, made, cancelled, label, printed, page, cents, first_year, last_year, per, precision, kind, basis,
  route, route_basis, recipient, part_of, repeats, note)
SELECT
  s.rowid, 1, made, 0, label, printed, page, CAST(round(eur * 100) AS INTEGER), nullif(first_year, ''),
  nullif(last_year, ''), nullif(per, ''), precision, kind, nullif(basis, ''), route.key, nullif(route_basis, ''),
  recipient.key,
  CASE WHEN s.part_of <> '' THEN (
    SELECT a.key FROM measure m JOIN amount a ON a.measure = m.key
    WHERE m.id = substr(s.part_of, 1, instr(s.part_of, '#') - 1)
      AND a.n = substr(s.part_of, instr(s.part_of, '#') + 1)) END,
  CASE WHEN s.repeats <> '' THEN (
    SELECT a.key FROM measure m JOIN amount a ON a.measure = m.key
    WHERE m.id = substr(s.repeats, 1, instr(s.repeats, '#') - 1)
      AND a.n = substr(s.repeats, instr(s.repeats, '#') + 1)) END,
  nullif(note, '')
FROM entry CROSS JOIN staged_amount s
LEFT JOIN route ON route.code = s.route
LEFT JOIN recipient ON recipient.code = s.recipient;

INSERT INTO amount_overlap (amount, document, made, target)
SELECT s.rowid, 1, made, a.key
FROM entry CROSS JOIN staged_amount s
JOIN measure m ON m.id = substr(s.may_overlap, 1, instr(s.may_overlap, '#') - 1)
JOIN amount a ON a.measure = m.key AND a.n = substr(s.may_overlap, instr(s.may_overlap, '#') + 1)
WHERE s.may_overlap <> '';

-- What is derived: spans, contributions, control totals, search. ----------------------------------------------

INSERT INTO counted (amount, first_year, last_year, taken_from)
SELECT v.amount, v.first_year, v.last_year, w.amount
FROM amount_version v
JOIN amount_version w ON w.amount = v.part_of AND w.kind = 'budget' AND w.repeats IS NULL
WHERE v.kind = 'budget' AND v.repeats IS NULL;

-- The cells that an amount may have a contribution in, in their order.
CREATE TEMP TABLE cell (bucket INTEGER, year INTEGER, PRIMARY KEY (bucket, year)) WITHOUT ROWID;
INSERT INTO cell VALUES (1, 0), (2, 0), (3, 0);
INSERT INTO cell
WITH RECURSIVE years (year) AS (
  SELECT min(first_year) FROM amount_version
  UNION ALL SELECT year + 1 FROM years WHERE year < (SELECT max(horizon) FROM edition_version))
SELECT 0, year FROM years;

-- A part is taken out of the years of its whole, or with the sum of its years out of an undivided or undated rest.
INSERT INTO contribution (measure, amount, bucket, year, cents, route, recipient, basis, duration)
SELECT
  a.measure, a.key, cell.bucket, cell.year,
  v.cents - coalesce(CASE
    WHEN cell.bucket = 0 THEN (
      SELECT sum(p.cents) FROM amount_version p
      WHERE p.part_of = v.amount AND cell.year BETWEEN p.first_year AND p.last_year)
    WHEN cell.bucket > 1 THEN (
      SELECT sum(p.cents * CASE p.per WHEN 'year' THEN p.last_year - p.first_year + 1 ELSE 1 END)
      FROM amount_version p WHERE p.part_of = v.amount)
    END, 0),
  v.route, v.recipient, v.basis = 'stand', NOT (v.first_year IS NOT NULL AND v.last_year IS NULL)
FROM amount_version v
JOIN amount a ON a.key = v.amount
JOIN measure m ON m.key = a.measure
JOIN edition_version e ON e.edition = m.edition
CROSS JOIN cell ON CASE
  WHEN v.first_year IS NULL THEN cell.bucket = 3
  WHEN v.per = 'total' THEN cell.bucket = 2
  WHEN cell.bucket = 0 THEN cell.year BETWEEN v.first_year AND coalesce(v.last_year, e.horizon)
  ELSE cell.bucket = 1 AND v.last_year IS NULL END
WHERE v.kind = 'budget' AND v.repeats IS NULL;

-- Sorted by one number, which is twice as fast as by ten: no list of codes is longer than a hundred, and no span than that in
-- years. What carries may_overlap is a tenth of it, and is added up by itself. What is undivided has its span.
CREATE TEMP VIEW placed AS
SELECT
  m.edition, c.bucket, c.year, coalesce(f.first_year, 0) AS first_year, coalesce(f.last_year, 0) AS last_year,
  v.ministry, c.route, c.recipient, c.basis, c.duration,
  (((((m.edition - 1900) * 40000 + c.bucket * 10000 + c.year + coalesce(f.first_year, 0)) * 100
    + coalesce(f.last_year - f.first_year, 0)) * 100 + v.ministry) * 100 + c.route) * 400
    + c.recipient * 4 + c.basis * 2 + c.duration AS place,
  c.measure, c.amount, c.cents
FROM main.measure_version v
CROSS JOIN main.measure m ON m.key = v.measure
CROSS JOIN main.contribution c ON c.measure = v.measure
LEFT JOIN main.amount_version f ON c.bucket = 2 AND f.amount = c.amount AND f.ended IS NULL;

WITH
  overlapping AS MATERIALIZED (
    SELECT
      c.place, sum(c.cents) AS cents, count(*) AS amounts
    FROM (SELECT DISTINCT amount FROM amount_overlap) o
    CROSS JOIN amount a ON a.key = o.amount
    CROSS JOIN placed c ON c.measure = a.measure AND c.amount = a.key
    GROUP BY c.place),
  grouped AS (
    SELECT
      place, edition, bucket, year, first_year, last_year, ministry, route, recipient, basis, duration, sum(cents) AS cents,
      count(*) AS amounts, sum(abs(cents)) AS magnitude
    FROM placed GROUP BY place)
INSERT INTO total (
  edition, bucket, year, first_year, last_year, ministry, route, recipient, basis, duration, cents, amounts, overlap_cents,
  overlap_amounts, magnitude)
SELECT
  g.edition, g.bucket, g.year, g.first_year, g.last_year, g.ministry, g.route, g.recipient, g.basis, g.duration, g.cents, g.amounts,
  coalesce(o.cents, 0), coalesce(o.amounts, 0), g.magnitude
FROM grouped g LEFT JOIN overlapping o ON o.place = g.place;

-- What may be counted twice: in the package each amount that carries may_overlap names one other, and in one column.
INSERT INTO overlap_total (
  edition, bucket, year, first_year, last_year, ministry, route, recipient, basis, duration, other_first_year,
  other_last_year, other_ministry, other_route, other_recipient, amount, columns, cents, other_cents, amounts)
SELECT
  m.edition, c.bucket, c.year, 0, 0, v.ministry, c.route, c.recipient, c.basis, c.duration, 0, 0, ov.ministry, t.route,
  t.recipient, 0, c.year, sum(min(c.cents, t.cents)), sum(min(c.cents, t.cents)), count(*)
FROM amount_overlap o
CROSS JOIN amount a ON a.key = o.amount
CROSS JOIN measure m ON m.key = a.measure
CROSS JOIN measure_version v ON v.measure = a.measure
CROSS JOIN contribution c ON c.measure = a.measure AND c.amount = a.key
CROSS JOIN amount ta ON ta.key = o.target
CROSS JOIN contribution t ON t.measure = ta.measure AND t.amount = ta.key AND t.bucket = c.bucket AND t.year = c.year
CROSS JOIN measure_version ov ON ov.measure = ta.measure
WHERE c.bucket = 0 AND min(c.cents, t.cents) > 0
GROUP BY
  m.edition, c.year, v.ministry, c.route, c.recipient, c.basis, c.duration, ov.ministry, t.route, t.recipient;

INSERT INTO search (search) VALUES ('rebuild');
INSERT INTO search_word SELECT term FROM search_term WHERE term >= 'a';

INSERT INTO journal (entry, recorded, author, account, action, note, row_count, rows_digest, previous, digest)
SELECT
  made, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'benchmark', 'benchmark', 'import', NULL,
  (SELECT count(*) FROM staged_amount), lower(hex(randomblob(32))),
  (SELECT digest FROM journal ORDER BY entry DESC LIMIT 1), lower(hex(randomblob(32)))
FROM entry;
COMMIT;
