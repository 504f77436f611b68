-- The paragraphs that the Committee chose for its follow-up procedure and the ten grades that it gave: CCPR/C/107/2
-- (107th session, March 2013, old scale) on CCPR/C/KAZ/CO/1, paras. 7, 21, 25 and 26; CCPR/C/123/2 (123rd session,
-- July 2018) on CCPR/C/KAZ/CO/2, paras. 18, 24 and 54. Topics in our own words; the texts come with an import.
-- In CO/1 concern and recommendation share a paragraph, from para. 5; in CO/2 recommendations are the even
-- paragraphs, from para. 6: hence the positions.
INSERT INTO recommendation (mechanism_code, state_code, cycle_id, document_id, paragraph, position, topic, selected_for_follow_up)
SELECT 'CCPR', 'KAZ', document.cycle_id, document.id, known.paragraph, known.position, known.topic, true
FROM (VALUES
  ('CCPR/C/KAZ/CO/1', '7', 3, 'National human rights institution and national preventive mechanism'),
  ('CCPR/C/KAZ/CO/1', '21', 17, 'Independence of the judiciary and role of the Procurator-General'),
  ('CCPR/C/KAZ/CO/1', '25', 21, 'Freedom of expression and defamation'),
  ('CCPR/C/KAZ/CO/1', '26', 22, 'Peaceful assembly'),
  ('CCPR/C/KAZ/CO/2', '18', 7, 'Accountability for the events in Zhanaozen'),
  ('CCPR/C/KAZ/CO/2', '24', 10, 'Torture and ill-treatment'),
  ('CCPR/C/KAZ/CO/2', '54', 25, 'Freedom of association: parties, trade unions and the funding of NGOs')
) AS known (symbol, paragraph, position, topic)
JOIN document ON document.symbol = known.symbol;

INSERT INTO recommendation_limb (recommendation_id, label, position)
SELECT recommendation.id, known.label, known.position
FROM (VALUES
  ('24', '(a)', 1), ('24', '(b)', 2), ('24', '(c)', 3), ('24', '(d)', 4), ('24', '(e)', 5), ('24', '(f)', 6),
  ('54', '(a)', 1), ('54', '(b)', 2), ('54', '(c)', 3)
) AS known (paragraph, label, position)
JOIN document ON document.symbol = 'CCPR/C/KAZ/CO/2'
JOIN recommendation ON recommendation.document_id = document.id AND recommendation.paragraph = known.paragraph;

INSERT INTO committee_grade (recommendation_id, limb_id, scale_code, grade_code, symbol, assessed_on, source)
SELECT recommendation.id, limb.id, known.scale, known.grade, known.evaluation, known.assessed_on, known.evaluation
FROM (VALUES
  ('CCPR/C/KAZ/CO/1', '7', NULL, 'CCPR-2012', 'B2', 'CCPR/C/107/2', '2013-03'),
  ('CCPR/C/KAZ/CO/1', '21', NULL, 'CCPR-2012', 'B2', 'CCPR/C/107/2', '2013-03'),
  ('CCPR/C/KAZ/CO/1', '25', NULL, 'CCPR-2012', 'C1', 'CCPR/C/107/2', '2013-03'),
  ('CCPR/C/KAZ/CO/1', '26', NULL, 'CCPR-2012', 'C1', 'CCPR/C/107/2', '2013-03'),
  ('CCPR/C/KAZ/CO/2', '18', NULL, 'CCPR-2017', 'C', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '24', '(a)', 'CCPR-2017', 'B', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '24', '(b)', 'CCPR-2017', 'B', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '24', '(c)', 'CCPR-2017', 'C', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '24', '(d)', 'CCPR-2017', 'C', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '24', '(e)', 'CCPR-2017', 'C', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '24', '(f)', 'CCPR-2017', 'C', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '54', '(a)', 'CCPR-2017', 'C', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '54', '(b)', 'CCPR-2017', 'C', 'CCPR/C/123/2', '2018-07'),
  ('CCPR/C/KAZ/CO/2', '54', '(c)', 'CCPR-2017', 'B', 'CCPR/C/123/2', '2018-07')
) AS known (symbol, paragraph, label, scale, grade, evaluation, assessed_on)
JOIN document ON document.symbol = known.symbol
JOIN recommendation ON recommendation.document_id = document.id AND recommendation.paragraph = known.paragraph
LEFT JOIN recommendation_limb limb ON limb.recommendation_id = recommendation.id AND limb.label = known.label;

-- Only the articles that the sources of the facts name for these paragraphs.
INSERT INTO provision_link (recommendation_id, provision_id, origin, decision, reason)
SELECT recommendation.id, provision.id, 'assigned', 'confirmed', known.reason
FROM (VALUES
  ('CCPR/C/KAZ/CO/1', '25', '19(3)', 'Named in the recommendation, as reprinted in the comments of Kazakhstani NGOs, May 2016, Part I'),
  ('CCPR/C/KAZ/CO/1', '26', '21', 'Named in the recommendation, as reprinted in the comments of Kazakhstani NGOs, May 2016, Part I'),
  ('CCPR/C/KAZ/CO/2', '54', '19', 'CCPR/C/KAZ/CO/2, paras. 53 and 54'),
  ('CCPR/C/KAZ/CO/2', '54', '22', 'CCPR/C/KAZ/CO/2, paras. 53 and 54'),
  ('CCPR/C/KAZ/CO/2', '54', '25', 'CCPR/C/KAZ/CO/2, paras. 53 and 54')
) AS known (symbol, paragraph, path, reason)
JOIN document ON document.symbol = known.symbol
JOIN recommendation ON recommendation.document_id = document.id AND recommendation.paragraph = known.paragraph
JOIN provision ON provision.treaty_code = 'ICCPR' AND provision.path = known.path;
