-- The 37 general comments of the Human Rights Committee; titles shortened. Eleven are replaced.
INSERT INTO general_comment (number, year, title, symbol, superseded_by, source) VALUES
  (1, 1981, 'Reporting obligation', 'HRI/GEN/1/Rev.9 (Vol. I), p. 173', 30, 'List of general comments, github.com/lszoszk/generalcomments; replacement by No. 30 not confirmed'),
  (2, 1981, 'Reporting guidelines', 'HRI/GEN/1/Rev.9 (Vol. I), p. 173', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (3, 1981, 'Implementation at the national level', 'HRI/GEN/1/Rev.9 (Vol. I), p. 174', 31, 'List of general comments, github.com/lszoszk/generalcomments'),
  (4, 1981, 'Equal right of men and women', 'HRI/GEN/1/Rev.9 (Vol. I), p. 175', 28, 'List of general comments, github.com/lszoszk/generalcomments'),
  (5, 1981, 'Derogations', 'HRI/GEN/1/Rev.9 (Vol. I), p. 176', 29, 'List of general comments, github.com/lszoszk/generalcomments'),
  (6, 1982, 'Right to life', 'HRI/GEN/1/Rev.9 (Vol. I), p. 176', 36, 'List of general comments, github.com/lszoszk/generalcomments'),
  (7, 1982, 'Torture', 'HRI/GEN/1/Rev.9 (Vol. I), p. 178', 20, 'List of general comments, github.com/lszoszk/generalcomments'),
  (8, 1982, 'Liberty and security of person', 'HRI/GEN/1/Rev.9 (Vol. I), p. 179', 35, 'List of general comments, github.com/lszoszk/generalcomments'),
  (9, 1982, 'Humane treatment of persons deprived of liberty', 'HRI/GEN/1/Rev.9 (Vol. I), p. 180', 21, 'List of general comments, github.com/lszoszk/generalcomments'),
  (10, 1983, 'Freedom of opinion', 'HRI/GEN/1/Rev.9 (Vol. I), p. 181', 34, 'List of general comments, github.com/lszoszk/generalcomments'),
  (11, 1983, 'Propaganda for war; incitement to hatred', 'HRI/GEN/1/Rev.9 (Vol. I), p. 182', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (12, 1984, 'Right to self-determination', 'HRI/GEN/1/Rev.9 (Vol. I), p. 183', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (13, 1984, 'Administration of justice', 'HRI/GEN/1/Rev.9 (Vol. I), p. 184', 32, 'List of general comments, github.com/lszoszk/generalcomments'),
  (14, 1984, 'Right to life and nuclear weapons', 'HRI/GEN/1/Rev.9 (Vol. I), p. 188', 36, 'List of general comments, github.com/lszoszk/generalcomments'),
  (15, 1986, 'Position of aliens under the Covenant', 'HRI/GEN/1/Rev.9 (Vol. I), p. 189', NULL, 'List of general comments, github.com/lszoszk/generalcomments; articles after 13 not listed'),
  (16, 1988, 'Right to privacy', 'HRI/GEN/1/Rev.9 (Vol. I), p. 191', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (17, 1989, 'Rights of the child', 'HRI/GEN/1/Rev.9 (Vol. I), p. 193', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (18, 1989, 'Non-discrimination', 'HRI/GEN/1/Rev.9 (Vol. I), p. 195', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (19, 1990, 'The family, marriage and equality of spouses', 'HRI/GEN/1/Rev.9 (Vol. I), p. 198', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (20, 1992, 'Torture and ill-treatment', 'HRI/GEN/1/Rev.9 (Vol. I), p. 200', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (21, 1992, 'Persons deprived of liberty', 'HRI/GEN/1/Rev.9 (Vol. I), p. 202', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (22, 1993, 'Thought, conscience and religion', 'CCPR/C/21/Rev.1/Add.4', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (23, 1994, 'Rights of minorities', 'CCPR/C/21/Rev.1/Add.5', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (24, 1994, 'Reservations and declarations', 'CCPR/C/21/Rev.1/Add.6', NULL, 'List of general comments, github.com/lszoszk/generalcomments; also on reservations to the Optional Protocols'),
  (25, 1996, 'Public affairs, voting and public service', 'CCPR/C/21/Rev.1/Add.7', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (26, 1997, 'Continuity of obligations', 'CCPR/C/21/Rev.1/Add.8/Rev.1', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (27, 1999, 'Freedom of movement', 'CCPR/C/21/Rev.1/Add.9', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (28, 2000, 'Equality of rights between men and women', 'CCPR/C/21/Rev.1/Add.10', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (29, 2001, 'States of emergency', 'CCPR/C/21/Rev.1/Add.11', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (30, 2002, 'Reporting obligations of States parties', 'CCPR/C/21/Rev.1/Add.12', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (31, 2004, 'Nature of the general legal obligation', 'CCPR/C/21/Rev.1/Add.13', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (32, 2007, 'Equality before courts and fair trial', 'CCPR/C/GC/32', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (33, 2008, 'Obligations under the Optional Protocol', 'CCPR/C/GC/33', NULL, 'List of general comments, github.com/lszoszk/generalcomments; year of adoption not confirmed, document of 2009'),
  (34, 2011, 'Freedoms of opinion and expression', 'CCPR/C/GC/34', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (35, 2014, 'Liberty and security of person', 'CCPR/C/GC/35', NULL, 'List of general comments, github.com/lszoszk/generalcomments'),
  (36, 2018, 'Right to life', 'CCPR/C/GC/36', NULL, 'List of general comments, github.com/lszoszk/generalcomments; year of adoption not confirmed, document of 3 September 2019'),
  (37, 2020, 'Right of peaceful assembly', 'CCPR/C/GC/37', NULL, 'List of general comments, github.com/lszoszk/generalcomments');

INSERT INTO general_comment_provision (general_comment_number, provision_id)
SELECT reads.number, provision.id
FROM (VALUES
  (1, '40'), (2, '40'), (3, '2'), (4, '3'), (5, '4'), (6, '6'), (7, '7'), (8, '9'),
  (9, '10'), (10, '19'), (11, '20'), (12, '1'), (13, '14'), (14, '6'), (15, '13'), (15, '2'),
  (16, '17'), (17, '24'), (18, '2'), (18, '26'), (18, '3'), (19, '23'), (20, '7'), (21, '10'),
  (22, '18'), (23, '27'), (24, '41'), (25, '25'), (27, '12'), (28, '3'), (29, '4'), (30, '40'),
  (31, '2'), (32, '14'), (34, '19'), (35, '9'), (36, '6'), (37, '21')
) AS reads (number, path)
JOIN provision ON provision.treaty_code = 'ICCPR' AND provision.path = reads.path;

-- No. 33 reads the whole Optional Protocol.
INSERT INTO general_comment_provision (general_comment_number, provision_id)
SELECT 33, id FROM provision WHERE treaty_code = 'ICCPR-OP1' AND paragraph IS NULL AND letter IS NULL;
