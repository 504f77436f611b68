-- Namibia's second cycle under the Covenant: CCPR/C/NAM/CO/2, the follow-up report CCPR/C/NAM/CO/2/Add.1 and the
-- evaluation CCPR/C/126/2/Add.4 with its six grades, one row per limb. The texts come with an import.
INSERT INTO reporting_cycle (state_code, treaty_code, ordinal, label, procedure) VALUES
  ('NAM', 'ICCPR', 2, 'CCPR/NAM/2', 'standard'); -- CCPR/C/NAM/Q/2: a list of issues after the report

INSERT INTO cycle_event (cycle_id, kind, on_date, until_date, symbol, note, source)
SELECT cycle.id, event.kind, event.on_date, event.until_date, event.symbol, event.note, event.source
FROM (VALUES
  ('report_received', NULL, NULL, 'CCPR/C/NAM/2', 'Six years late', 'CCPR/C/NAM/CO/2, paras. 1 and 2'),
  ('list_of_issues', NULL, NULL, 'CCPR/C/NAM/Q/2', NULL, 'CCPR/C/NAM/CO/2, para. 2'),
  ('replies', NULL, NULL, 'CCPR/C/NAM/Q/2/Add.1', NULL, 'CCPR/C/NAM/CO/2, para. 2'),
  ('dialogue', '2016-03-08', '2016-03-09', 'CCPR/C/SR.3236', '116th session, 3236th and 3237th meetings', 'CCPR/C/NAM/CO/2, para. 1'),
  ('observations_adopted', '2016-03-23', NULL, 'CCPR/C/NAM/CO/2', '3259th meeting', 'CCPR/C/NAM/CO/2, para. 1'),
  ('observations_issued', '2016-04-22', NULL, 'CCPR/C/NAM/CO/2', NULL, 'CCPR/C/NAM/CO/2'),
  ('follow_up_due', '2017-03-23', NULL, NULL, 'Derived: within one year of adoption', 'CCPR/C/NAM/CO/2, para. 46'),
  ('follow_up_received', '2018-07-10', NULL, 'CCPR/C/NAM/CO/2/Add.1', 'Issued on 9 August 2018', 'CCPR/C/NAM/CO/2/Add.1'),
  ('follow_up_assessed', '2019-07', NULL, 'CCPR/C/126/2/Add.4', '126th session, 1 to 26 July 2019; the follow-up procedure was discontinued', 'CCPR/C/126/2/Add.4'),
  ('next_report_due', '2020-03-31', NULL, NULL, NULL, 'CCPR/C/NAM/CO/2, para. 47')
) AS event (kind, on_date, until_date, symbol, note, source)
JOIN reporting_cycle cycle ON cycle.label = 'CCPR/NAM/2';

INSERT INTO document (kind, voice, state_code, cycle_id, symbol, title, language, published_on)
SELECT known.kind, 'committee', 'NAM', cycle.id, known.symbol, known.title, 'en', known.published_on
FROM (VALUES
  ('concluding_observations', 'CCPR/C/NAM/CO/2', 'Concluding observations on the second report of Namibia', '2016-04-22'),
  ('follow_up_evaluation', 'CCPR/C/126/2/Add.4', 'Evaluation of the information on follow-up to the concluding observations on Namibia', '2019')
) AS known (kind, symbol, title, published_on)
JOIN reporting_cycle cycle ON cycle.label = 'CCPR/NAM/2';

-- Concern and recommendation alternate from para. 5 under 20 topics, so para. 2n + 4 is recommendation n.
INSERT INTO recommendation (mechanism_code, state_code, cycle_id, document_id, paragraph, position, topic, concern_paragraph, selected_for_follow_up)
SELECT 'CCPR', 'NAM', document.cycle_id, document.id, known.paragraph, known.position, known.topic, known.concern_paragraph, true
FROM (VALUES
  ('10', 3, 'Non-discrimination', '9'),
  ('22', 9, 'Prohibition of torture and ill-treatment', '21'),
  ('24', 10, 'Torture, violence, including sexual violence against women, and the right to life', '23')
) AS known (paragraph, position, topic, concern_paragraph)
JOIN document ON document.symbol = 'CCPR/C/NAM/CO/2';

INSERT INTO recommendation_limb (recommendation_id, label, position)
SELECT recommendation.id, known.label, known.position
FROM (VALUES
  ('10', '(a)', 1), ('10', '(b)', 2), ('10', '(c)', 3), ('10', '(d)', 4),
  ('22', '(a)', 1), ('22', '(b)', 2), ('22', '(c)', 3),
  ('24', '(a)', 1), ('24', '(b)', 2), ('24', '(c)', 3), ('24', '(d)', 4), ('24', '(e)', 5), ('24', '(f)', 6)
) AS known (paragraph, label, position)
JOIN document ON document.symbol = 'CCPR/C/NAM/CO/2'
JOIN recommendation ON recommendation.document_id = document.id AND recommendation.paragraph = known.paragraph;

INSERT INTO committee_grade (recommendation_id, limb_id, scale_code, grade_code, symbol, assessed_on, note, source)
SELECT recommendation.id, limb.id, 'CCPR-2017', known.grade, 'CCPR/C/126/2/Add.4', '2019-07', known.note, 'CCPR/C/126/2/Add.4'
FROM (VALUES
  ('10', '(a)', 'C', 'Graded together with (b) and (d)'), ('10', '(b)', 'C', 'Graded together with (a) and (d)'),
  ('10', '(c)', 'C', NULL), ('10', '(d)', 'C', 'Graded together with (a) and (b)'),
  ('22', '(a)', 'B', 'Graded together with (b)'), ('22', '(b)', 'B', 'Graded together with (a)'), ('22', '(c)', 'C', NULL),
  ('24', '(a)', 'C', 'Graded together with (b), (c), (d) and (f)'), ('24', '(b)', 'C', 'Graded together with (a), (c), (d) and (f)'),
  ('24', '(c)', 'C', 'Graded together with (a), (b), (d) and (f)'), ('24', '(d)', 'C', 'Graded together with (a), (b), (c) and (f)'),
  ('24', '(e)', 'B', NULL), ('24', '(f)', 'C', 'Graded together with (a), (b), (c) and (d)')
) AS known (paragraph, label, grade, note)
JOIN document ON document.symbol = 'CCPR/C/NAM/CO/2'
JOIN recommendation ON recommendation.document_id = document.id AND recommendation.paragraph = known.paragraph
JOIN recommendation_limb limb ON limb.recommendation_id = recommendation.id AND limb.label = known.label;

-- The articles that the Committee prints in brackets after each concern.
INSERT INTO provision_link (recommendation_id, provision_id, origin, decision, reason)
SELECT recommendation.id, provision.id, 'quoted', 'confirmed', 'CCPR/C/NAM/CO/2, para. ' || recommendation.concern_paragraph
FROM (VALUES
  ('10', '2'), ('10', '3'), ('10', '7'), ('10', '26'),
  ('22', '2'), ('22', '7'), ('22', '10'), ('22', '26'),
  ('24', '3'), ('24', '6'), ('24', '7'), ('24', '26')
) AS known (paragraph, path)
JOIN document ON document.symbol = 'CCPR/C/NAM/CO/2'
JOIN recommendation ON recommendation.document_id = document.id AND recommendation.paragraph = known.paragraph
JOIN provision ON provision.treaty_code = 'ICCPR' AND provision.path = known.path;
