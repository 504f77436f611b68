-- What Kazakhstan did about the treaties, its three cycles under the Covenant with every dated event, and the
-- concluding observations. A date is as precise as its source; "not confirmed" marks what was not read in a document.
INSERT INTO treaty_action (state_code, treaty_code, kind, on_date, note, source) VALUES
  ('KAZ', 'ICCPR', 'signature', '2003-12-02', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'ICCPR', 'ratification', '2006-01-24', 'Domestic law of 28 November 2005', 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'ICCPR-OP1', 'signature', '2007-09-25', NULL, 'Law No. 130-IV of 11 February 2009, https://adilet.zan.kz/eng/docs/Z090000130_'),
  ('KAZ', 'ICCPR-OP1', 'declaration', '2009-02-11', 'Only for acts after the entry into force for Kazakhstan; made in the law that ratified', 'Law No. 130-IV of 11 February 2009, https://adilet.zan.kz/eng/docs/Z090000130_'),
  ('KAZ', 'ICCPR-OP1', 'ratification', '2009-06-30', NULL, 'CCPR/C/KAZ/CO/1, para. 4 (b); common core document of Kazakhstan, para. 361'),
  ('KAZ', 'ICCPR-OP2', 'signature', '2020-09-23', NULL, 'Ministry of Justice of Kazakhstan, annual review of the human rights situation, 2022'),
  ('KAZ', 'ICCPR-OP2', 'ratification', '2022-03-24', 'Without reservation', 'CERD/C/KAZ/CO/8-10, para. 3, for the year; the day is not confirmed'),
  ('KAZ', 'ICCPR-OP2', 'entry_into_force', '2022-06-24', NULL, 'Ministry of Justice of Kazakhstan, annual review of the human rights situation, 2022'),
  ('KAZ', 'ICESCR', 'signature', '2003-12-02', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'ICESCR', 'ratification', '2006-01-24', NULL, 'Common core document of Kazakhstan, para. 361; CAT/C/KAZ/CO/2 for the month'),
  ('KAZ', 'ICERD', 'accession', '1998-08-26', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'ICERD', 'declaration', '2008-05-29', 'Individual complaints (art. 14)', 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CEDAW', 'accession', '1998-08-26', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CEDAW-OP', 'signature', '2000-09-06', NULL, 'Law No. 220 of 4 July 2001'),
  ('KAZ', 'CEDAW-OP', 'ratification', '2001-08-24', 'Law No. 220 of 4 July 2001', 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CAT', 'accession', '1998-08-26', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CAT', 'declaration', '2008', 'Inter-State and individual complaints (arts. 21 and 22)', 'CAT/C/KAZ/CO/2'),
  ('KAZ', 'OPCAT', 'signature', '2007-09-25', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'OPCAT', 'ratification', '2008-10-22', NULL, 'Common core document of Kazakhstan, para. 361; CCPR/C/SR.2812 for the month'),
  ('KAZ', 'CRC', 'signature', '1994-02-16', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CRC', 'ratification', '1994-08-12', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CRC-OPAC', 'signature', '2000-09-06', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CRC-OPAC', 'ratification', '2003-04-10', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CRC-OPSC', 'signature', '2000-09-06', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CRC-OPSC', 'ratification', '2001-08-24', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CRC-OPIC', 'signature', '2023-02', NULL, 'Press report; not confirmed'),
  ('KAZ', 'CRPD', 'signature', '2008-12-11', NULL, 'Common core document of Kazakhstan, para. 361'),
  ('KAZ', 'CRPD', 'ratification', '2015-04-21', NULL, 'CCPR/C/KAZ/CO/2, para. 4; common core document of Kazakhstan, para. 361'),
  ('KAZ', 'ICPPED', 'accession', '2009-02-27', NULL, 'CCPR/C/KAZ/CO/1, para. 4 (a); common core document of Kazakhstan, para. 361');

INSERT INTO reporting_cycle (state_code, treaty_code, ordinal, label, procedure) VALUES
  ('KAZ', 'ICCPR', 1, 'CCPR/KAZ/1', 'standard'), -- CCPR/C/KAZ/Q/1: a list of issues after the report
  ('KAZ', 'ICCPR', 2, 'CCPR/KAZ/2', 'standard'), -- CCPR/C/KAZ/Q/2: the same
  ('KAZ', 'ICCPR', 3, 'CCPR/KAZ/3', 'simplified'); -- CCPR/C/KAZ/CO/3, para. 2

INSERT INTO cycle_event (cycle_id, kind, on_date, until_date, symbol, note, source)
SELECT cycle.id, event.kind, event.on_date, event.until_date, event.symbol, event.note, event.source
FROM (VALUES
  ('CCPR/KAZ/1', 'report_received', '2009-07-27', NULL, 'CCPR/C/KAZ/1', NULL, 'CCPR/C/KAZ/1'),
  ('CCPR/KAZ/1', 'report_issued', '2009-10-05', NULL, 'CCPR/C/KAZ/1', NULL, 'CCPR/C/KAZ/1'),
  ('CCPR/KAZ/1', 'list_of_issues', NULL, NULL, 'CCPR/C/KAZ/Q/1', NULL, 'CCPR/C/SR.2812'),
  ('CCPR/KAZ/1', 'replies', NULL, NULL, 'CCPR/C/KAZ/Q/1/Add.1', NULL, 'CCPR/C/KAZ/CO/1, para. 2'),
  ('CCPR/KAZ/1', 'ngo_submission', '2011', NULL, NULL, 'Report of Kazakhstani NGOs before the consideration of the initial report', 'Comments of Kazakhstani NGOs on the second periodic report, May 2016, introduction'),
  ('CCPR/KAZ/1', 'dialogue', '2011-07-14', '2011-07-15', 'CCPR/C/SR.2810', '102nd session, 2810th to 2812th meetings', 'CCPR/C/KAZ/CO/1, para. 1'),
  ('CCPR/KAZ/1', 'observations_adopted', '2011-07-26', NULL, 'CCPR/C/KAZ/CO/1', '2826th meeting', 'CCPR/C/KAZ/CO/1, para. 1'),
  ('CCPR/KAZ/1', 'observations_issued', '2011-08-19', NULL, 'CCPR/C/KAZ/CO/1', NULL, 'CCPR/C/KAZ/CO/1'),
  ('CCPR/KAZ/1', 'follow_up_due', '2012-07-26', NULL, NULL, 'Derived: one year after adoption', 'CCPR/C/95/3, on the time limit of one year'),
  ('CCPR/KAZ/1', 'follow_up_received', NULL, NULL, NULL, 'Reply before March 2013; meeting on 25 March 2013', 'CCPR/C/107/2'),
  ('CCPR/KAZ/1', 'ngo_follow_up', NULL, NULL, NULL, 'Before March 2013; organisations not named', 'CCPR/C/107/2'),
  ('CCPR/KAZ/1', 'follow_up_assessed', '2013-03', NULL, 'CCPR/C/107/2', '107th session, 11 to 28 March 2013', 'CCPR/C/107/2; A/68/40 (Vol. I) for the days of the session'),
  ('CCPR/KAZ/1', 'next_report_due', '2014-07-29', NULL, NULL, NULL, 'CCPR/C/KAZ/CO/1'),
  ('CCPR/KAZ/2', 'report_due', '2014-07-29', NULL, 'CCPR/C/KAZ/2', NULL, 'CCPR/C/KAZ/CO/1; CCPR/C/KAZ/2 for the year'),
  ('CCPR/KAZ/2', 'report_received', '2014-12-11', NULL, 'CCPR/C/KAZ/2', NULL, 'CCPR/C/KAZ/2'),
  ('CCPR/KAZ/2', 'report_issued', '2015-02-12', NULL, 'CCPR/C/KAZ/2', NULL, 'CCPR/C/KAZ/2'),
  ('CCPR/KAZ/2', 'ngo_submission', '2015-08', NULL, NULL, 'Kazakhstani NGOs, for the list of issues', 'Comments of Kazakhstani NGOs on the second periodic report, May 2016, introduction'),
  ('CCPR/KAZ/2', 'list_of_issues', '2015', NULL, 'CCPR/C/KAZ/Q/2', 'Adopted late in 2015; the month is not confirmed', 'CCPR/C/KAZ/Q/2'),
  ('CCPR/KAZ/2', 'replies', NULL, NULL, 'CCPR/C/KAZ/Q/2/Add.1', NULL, 'CCPR/C/KAZ/CO/2, para. 2'),
  ('CCPR/KAZ/2', 'ngo_submission', '2016-05', NULL, NULL, 'Comments of Kazakhstani NGOs on the second periodic report', 'Comments of Kazakhstani NGOs on the second periodic report, May 2016, cover'),
  ('CCPR/KAZ/2', 'dialogue', '2016-06-22', '2016-06-23', 'CCPR/C/SR.3271', '117th session, 3271st and 3272nd meetings', 'CCPR/C/KAZ/CO/2, para. 1'),
  ('CCPR/KAZ/2', 'observations_adopted', '2016-07-11', NULL, 'CCPR/C/KAZ/CO/2', '3294th meeting', 'CCPR/C/KAZ/CO/2, para. 1'),
  ('CCPR/KAZ/2', 'observations_issued', '2016-08-09', NULL, 'CCPR/C/KAZ/CO/2', NULL, 'CCPR/C/KAZ/CO/2'),
  ('CCPR/KAZ/2', 'follow_up_due', '2017-07-11', NULL, NULL, 'Derived: one year after adoption', 'CCPR/C/95/3, on the time limit of one year'),
  ('CCPR/KAZ/2', 'follow_up_received', NULL, NULL, 'CCPR/C/KAZ/CO/2/Add.1', 'Before Add.2; not confirmed', 'Inferred from the number of CCPR/C/KAZ/CO/2/Add.2'),
  ('CCPR/KAZ/2', 'follow_up_received', '2017-04-18', NULL, 'CCPR/C/KAZ/CO/2/Add.2', NULL, 'CCPR/C/123/2'),
  ('CCPR/KAZ/2', 'ngo_follow_up', '2017-06-06', NULL, NULL, 'NGO Coalition against Torture', 'CCPR/C/123/2'),
  ('CCPR/KAZ/2', 'ngo_follow_up', '2017-06-07', NULL, NULL, 'Confederation of Independent Trade Unions', 'CCPR/C/123/2'),
  ('CCPR/KAZ/2', 'ngo_follow_up', '2017-06-13', NULL, NULL, 'Amnesty International', 'CCPR/C/123/2'),
  ('CCPR/KAZ/2', 'follow_up_assessed', '2018-07', NULL, 'CCPR/C/123/2', '123rd session; the follow-up procedure was discontinued', 'CCPR/C/123/2'),
  ('CCPR/KAZ/2', 'next_report_due', '2020-07-15', NULL, NULL, NULL, 'CCPR/C/KAZ/CO/2'),
  ('CCPR/KAZ/3', 'list_of_issues', '2019', NULL, 'CCPR/C/KAZ/QPR/3', 'List of issues prior to reporting; year and symbol not confirmed', 'CCPR/C/KAZ/CO/3, para. 2, for the list itself'),
  ('CCPR/KAZ/3', 'report_due', '2020-07-15', NULL, NULL, NULL, 'CCPR/C/KAZ/CO/2'),
  ('CCPR/KAZ/3', 'report_received', NULL, NULL, 'CCPR/C/KAZ/3', 'Approved by Government Decree No. 416 of 30 June 2020; symbol not confirmed', 'https://adilet.zan.kz/kaz/docs/P2000000416'),
  ('CCPR/KAZ/3', 'dialogue', '2025-06-24', '2025-06-25', 'CCPR/C/SR.4226', '4226th and 4227th meetings', 'CCPR/C/KAZ/CO/3, para. 1'),
  ('CCPR/KAZ/3', 'observations_adopted', '2025-07-11', NULL, 'CCPR/C/KAZ/CO/3', '4252nd meeting', 'CCPR/C/KAZ/CO/3, para. 1'),
  ('CCPR/KAZ/3', 'observations_issued', '2025-09-03', NULL, 'CCPR/C/KAZ/CO/3', NULL, 'CCPR/C/KAZ/CO/3'),
  ('CCPR/KAZ/3', 'follow_up_due', '2028-07', NULL, NULL, 'Expected three years after adoption; not confirmed', 'https://ccprcentre.org/follow-up-and-assessment, on the time limit of three years')
) AS event (cycle, kind, on_date, until_date, symbol, note, source)
JOIN reporting_cycle cycle ON cycle.label = event.cycle;

-- Known by symbol and date; their texts come with an import.
INSERT INTO document (kind, voice, state_code, cycle_id, symbol, title, language, published_on)
SELECT 'concluding_observations', 'committee', 'KAZ', cycle.id, known.symbol, known.title, 'en', known.published_on
FROM (VALUES
  ('CCPR/KAZ/1', 'CCPR/C/KAZ/CO/1', 'Concluding observations on the initial report of Kazakhstan', '2011-08-19'),
  ('CCPR/KAZ/2', 'CCPR/C/KAZ/CO/2', 'Concluding observations on the second periodic report of Kazakhstan', '2016-08-09'),
  ('CCPR/KAZ/3', 'CCPR/C/KAZ/CO/3', 'Concluding observations on the third periodic report of Kazakhstan', '2025-09-03')
) AS known (cycle, symbol, title, published_on)
JOIN reporting_cycle cycle ON cycle.label = known.cycle;
