-- Days of adoption and of entry into force: the resolution that adopted each, and the depositary's register (United
-- Nations Treaty Collection, "Multilateral Treaties Deposited with the Secretary-General", chapter IV).
INSERT INTO treaty (code, name, adopted_on, in_force_on, mechanism_code, source) VALUES
  ('ICCPR', 'International Covenant on Civil and Political Rights', '1966-12-16', '1976-03-23', 'CCPR', 'General Assembly resolution 2200 A (XXI); UNTC IV.4'),
  ('ICCPR-OP1', 'Optional Protocol to the International Covenant on Civil and Political Rights', '1966-12-16', '1976-03-23', 'CCPR', 'General Assembly resolution 2200 A (XXI); UNTC IV.5'),
  ('ICCPR-OP2', 'Second Optional Protocol to the International Covenant on Civil and Political Rights, aiming at the abolition of the death penalty', '1989-12-15', '1991-07-11', 'CCPR', 'General Assembly resolution 44/128; UNTC IV.12'),
  ('ICESCR', 'International Covenant on Economic, Social and Cultural Rights', '1966-12-16', '1976-01-03', 'CESCR', 'General Assembly resolution 2200 A (XXI); UNTC IV.3'),
  ('ICESCR-OP', 'Optional Protocol to the International Covenant on Economic, Social and Cultural Rights', '2008-12-10', '2013-05-05', 'CESCR', 'General Assembly resolution 63/117; UNTC IV.3.a'),
  ('ICERD', 'International Convention on the Elimination of All Forms of Racial Discrimination', '1965-12-21', '1969-01-04', 'CERD', 'General Assembly resolution 2106 A (XX); UNTC IV.2'),
  ('CEDAW', 'Convention on the Elimination of All Forms of Discrimination against Women', '1979-12-18', '1981-09-03', 'CEDAW', 'General Assembly resolution 34/180; UNTC IV.8'),
  ('CEDAW-OP', 'Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women', '1999-10-06', '2000-12-22', 'CEDAW', 'General Assembly resolution 54/4; UNTC IV.8.b'),
  ('CAT', 'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment', '1984-12-10', '1987-06-26', 'CAT', 'General Assembly resolution 39/46; UNTC IV.9'),
  ('OPCAT', 'Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment', '2002-12-18', '2006-06-22', 'SPT', 'General Assembly resolution 57/199; UNTC IV.9.b'),
  ('CRC', 'Convention on the Rights of the Child', '1989-11-20', '1990-09-02', 'CRC', 'General Assembly resolution 44/25; UNTC IV.11'),
  ('CRC-OPAC', 'Optional Protocol to the Convention on the Rights of the Child on the involvement of children in armed conflict', '2000-05-25', '2002-02-12', 'CRC', 'General Assembly resolution 54/263; UNTC IV.11.b'),
  ('CRC-OPSC', 'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography', '2000-05-25', '2002-01-18', 'CRC', 'General Assembly resolution 54/263; UNTC IV.11.c'),
  ('CRC-OPIC', 'Optional Protocol to the Convention on the Rights of the Child on a communications procedure', '2011-12-19', '2014-04-14', 'CRC', 'General Assembly resolution 66/138; UNTC IV.11.d'),
  ('ICRMW', 'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families', '1990-12-18', '2003-07-01', 'CMW', 'General Assembly resolution 45/158; UNTC IV.13'),
  ('CRPD', 'Convention on the Rights of Persons with Disabilities', '2006-12-13', '2008-05-03', 'CRPD', 'General Assembly resolution 61/106; UNTC IV.15'),
  ('CRPD-OP', 'Optional Protocol to the Convention on the Rights of Persons with Disabilities', '2006-12-13', '2008-05-03', 'CRPD', 'General Assembly resolution 61/106; UNTC IV.15.a'),
  ('ICPPED', 'International Convention for the Protection of All Persons from Enforced Disappearance', '2006-12-20', '2010-12-23', 'CED', 'General Assembly resolution 61/177; UNTC IV.16');
