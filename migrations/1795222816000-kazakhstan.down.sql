DELETE FROM document WHERE symbol IN ('CCPR/C/KAZ/CO/1', 'CCPR/C/KAZ/CO/2', 'CCPR/C/KAZ/CO/3');
DELETE FROM cycle_event USING reporting_cycle cycle
WHERE cycle.id = cycle_event.cycle_id AND cycle.label IN ('CCPR/KAZ/1', 'CCPR/KAZ/2', 'CCPR/KAZ/3');
DELETE FROM reporting_cycle WHERE label IN ('CCPR/KAZ/1', 'CCPR/KAZ/2', 'CCPR/KAZ/3');
DELETE FROM treaty_action WHERE state_code = 'KAZ' AND (treaty_code, kind, on_date) IN (
  ('ICCPR', 'signature', '2003-12-02'), ('ICCPR', 'ratification', '2006-01-24'),
  ('ICCPR-OP1', 'signature', '2007-09-25'), ('ICCPR-OP1', 'declaration', '2009-02-11'),
  ('ICCPR-OP1', 'ratification', '2009-06-30'), ('ICCPR-OP2', 'signature', '2020-09-23'),
  ('ICCPR-OP2', 'ratification', '2022-03-24'), ('ICCPR-OP2', 'entry_into_force', '2022-06-24'),
  ('ICESCR', 'signature', '2003-12-02'), ('ICESCR', 'ratification', '2006-01-24'),
  ('ICERD', 'accession', '1998-08-26'), ('ICERD', 'declaration', '2008-05-29'), ('CEDAW', 'accession', '1998-08-26'),
  ('CEDAW-OP', 'signature', '2000-09-06'), ('CEDAW-OP', 'ratification', '2001-08-24'),
  ('CAT', 'accession', '1998-08-26'), ('CAT', 'declaration', '2008'), ('OPCAT', 'signature', '2007-09-25'),
  ('OPCAT', 'ratification', '2008-10-22'), ('CRC', 'signature', '1994-02-16'), ('CRC', 'ratification', '1994-08-12'),
  ('CRC-OPAC', 'signature', '2000-09-06'), ('CRC-OPAC', 'ratification', '2003-04-10'),
  ('CRC-OPSC', 'signature', '2000-09-06'), ('CRC-OPSC', 'ratification', '2001-08-24'),
  ('CRC-OPIC', 'signature', '2023-02'), ('CRPD', 'signature', '2008-12-11'), ('CRPD', 'ratification', '2015-04-21'),
  ('ICPPED', 'accession', '2009-02-27')
);
