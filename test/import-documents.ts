/**
 * Documents in the formats that are imported, in words of our own about a State that has no cycle in the reference
 * data. Nothing in them happened.
 */

/** Concluding observations with three recommendations; the second has limbs and is selected for follow-up. */
export const observations = ({
  safety = 'Adopt a law on the safety of ferries;',
  articles = '6 and 7',
} = {}) => `United Nations
International Covenant on Civil and Political Rights

CCPR/C/TUV/CO/1
Distr.: General 12 August 2019
Original: English

Human Rights Committee
Concluding observations on the initial report of Tuvalu
1. The Committee considered the initial report of Tuvalu (CCPR/C/TUV/1) at its 3610th and 3611th meetings (CCPR/C/SR.3610 and 3611), held on 8 and 9 July 2019. At its 3633rd meeting, held on 24 July 2019, it adopted the present concluding observations.
A. Introduction
2. The Committee welcomes the submission of the initial report of Tuvalu.
B. Positive aspects
3. The Committee welcomes the harbour reform of 2018.
C. Principal matters of concern and recommendations
National human rights institution
4. The Committee is concerned that the office of the ombudsman has no budget of its own (art. 2).
5. The State party should give the office of the ombudsman a budget of its own.
Safety at sea
6. The Committee is concerned that ferries sail without inspection and that nobody investigates accidents (arts. ${articles}).
7. The State party should protect the lives of passengers. It should:
(a) ${safety}
(b) Investigate every accident and publish the findings.
Freedom of the press
8. The Committee is concerned that newspapers need a permit from the harbour master (art. 19).
9. The State party should abolish the permit for newspapers.
D. Dissemination of information relating to the Covenant
10. In accordance with rule 71, paragraph 5, of the Committee’s rules of procedure, the State party should provide, within one year of the adoption of the present concluding observations, information on the implementation of the recommendations made in paragraph 7 above.
11. The Committee requests the State party to submit its next periodic report by 31 July 2024.
`;

/** The State's answer on the ferries, with nothing on the investigation of accidents. */
export const followUp = `United Nations
International Covenant on Civil and Political Rights

CCPR/C/TUV/CO/1/Add.1
Distr.: General 3 September 2020
English only

Human Rights Committee
Concluding observations on the initial report of Tuvalu
Addendum
Information received from Tuvalu on follow-up to the concluding observations*
[Date received: 20 July 2020]

Safety at sea: No. 6 & 7
1. 7 (a): A bill on the inspection of vessels was tabled in parliament in March 2020.
2. The harbour office hired two inspectors in 2020.
`;

/** A report of organisations: two recommendations with comments, one section with demands, notes. */
export const alternativeReport = ({
  verdict = 'This recommendation has not been implemented.',
} = {}) => `Alternative report of Tuvaluan human rights NGOs
on the implementation of the International Covenant on Civil and Political Rights
(For submission to the UN Human Rights Committee)

Funafuti, March 2021

Tuvalu Coalition for Safe Seas

Introduction

These comments were prepared by organisations of Tuvalu after the Committee considered the initial report.

Part I. Implementation of the recommendations of the Committee

Recommendation: The State party should give the office of the ombudsman a budget of its own.

1. ${verdict} The office still asks the ministry for every sheet of paper.

2. In 2020 the ombudsman received 14 complaints and answered none of them.1

Recommendation: The State party should abolish the permit for newspapers, as article 19 of the Covenant requires.

1. The harbour master refused three permits in 2020.2

Article 7

1. Two fishermen said that they were beaten at the harbour station.

2. Nobody was charged.3

In connection with the above, we recommend:
- Investigate every complaint of ill-treatment at the harbour station;
- Publish the findings of investigations.

Article 19

1. The only weekly closed in December 2020.

1 Letter of the ombudsman to the coalition, 4 January 2021.
2 Register of permits, 2020.
3 Ibid.
`;

/** A State's narrative about itself, with two dated measures. */
export const review = `ANNUAL REVIEW OF THE HUMAN RIGHTS SITUATION IN TUVALU 2022

I. Introduction

The review presents the reforms of recent years in the field of human rights in Tuvalu.

II. Safety at sea. New law on the inspection of ferries

On March 5, 2022, the Parliament adopted the Law “On the safety of ferries and vessels”.

In 2021, the harbour office investigated 12 accidents at sea.

By the end of 2023, it is planned to train 20 inspectors of ferries.

III. Freedom of the press

In 2022, the permit for newspapers was abolished by a decree of the Government.
`;
