DELETE FROM submission_rule WHERE (mechanism_code, stage) IN (
  ('CCPR', 'list_of_issues'), ('CCPR', 'session'), ('CCPR', 'follow_up'), ('CCPR', 'state_report'),
  ('CEDAW', 'session'), ('CESCR', 'session'), ('CERD', 'session'), ('CRC', 'list_of_issues'),
  ('CRPD', 'list_of_issues'), ('CRPD', 'session'), ('CAT', 'session'), ('CED', 'session'), ('UPR', 'stakeholder')
);
DELETE FROM grade WHERE scale_code IN ('CCPR-2012', 'CCPR-2017', 'CED', 'CAT', 'CEDAW', 'CESCR');
DELETE FROM grade_scale WHERE code IN ('CCPR-2012', 'CCPR-2017', 'CED', 'CAT', 'CEDAW', 'CESCR');
DELETE FROM mechanism WHERE code IN (
  'CCPR', 'CESCR', 'CERD', 'CEDAW', 'CAT', 'SPT', 'CRC', 'CMW', 'CRPD', 'CED', 'UPR', 'SP', 'ODIHR', 'GRECO', 'VENICE',
  'CEPEJ', 'ILO'
);
