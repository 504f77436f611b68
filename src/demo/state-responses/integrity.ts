import { secondObservations, sources, type DemonstrationResponse } from '../demonstration.js';

const { review } = sources;

/** On torture, prisons, the death penalty, trafficking, and the follow-up report as such. */
export const integrity: DemonstrationResponse[] = [
  {
    text: 'The longest sentence for torture rose from 10 to 12 years; torture no longer falls under a statute of limitations or an amnesty.',
    source: review('VII.E'),
    kind: 'legislative',
    stage: 'completed',
    saidOn: '2022',
    articles: ['7'],
    subjects: [{ symbol: secondObservations, paragraph: '24', reason: 'Paragraph 24 is about torture.' }],
  },
  {
    text: 'A draft law widens the definition of torture to staff of orphanages and psychiatric clinics and adds an offence of cruel, inhuman or degrading treatment.',
    source: review('VII.E'),
    kind: 'legislative',
    stage: 'draft',
    saidOn: '2022',
    articles: ['7'],
    subjects: [{ symbol: secondObservations, paragraph: '24', reason: 'Paragraph 24 is about torture.' }],
  },
  {
    text: 'Amendments before Parliament would leave the investigation of torture to prosecutors.',
    source: review('VII.E'),
    kind: 'legislative',
    stage: 'in_parliament',
    saidOn: '2022',
    articles: ['7'],
    subjects: [{ symbol: secondObservations, paragraph: '24', reason: 'Paragraph 24 is about torture.' }],
  },
  {
    text: 'Victims of torture can be compensated from a fund of the State.',
    source: review('VII.E'),
    kind: 'institutional',
    saidOn: '2022',
    articles: ['2(3)', '7'],
    subjects: [{ symbol: secondObservations, paragraph: '24', reason: 'Paragraph 24 is about torture.' }],
  },
  {
    text: 'Health care in 16 remand prisons and 64 other institutions passed to the Ministry of Health on 1 July 2022; the rest is to follow on 1 January 2023.',
    source: review('VII.E'),
    kind: 'institutional',
    stage: 'ongoing',
    saidOn: '2022',
    happenedOn: '2022-07-01',
    targetOn: '2023-01-01',
    articles: ['10(1)'],
    subjects: [
      { symbol: secondObservations, paragraph: '24', reason: 'Shared words: torture, prison.', proposed: 0.5 },
    ],
  },
  {
    text: '121 terminals for complaints past the prison administration are installed; there are to be 608 by 2024.',
    source: review('VII.E'),
    kind: 'planned',
    stage: 'planned',
    saidOn: '2022',
    targetOn: '2024',
    articles: ['7', '10(1)'],
    subjects: [
      { symbol: secondObservations, paragraph: '24', reason: 'Shared words: torture, complaints.', proposed: 0.5 },
    ],
  },
  {
    text: 'Monitoring commissions, the preventive mechanism and the Commissioner may enter prisons at any time and speak with prisoners.',
    source: review('VII.E'),
    kind: 'assertion',
    saidOn: '2022',
    articles: ['7', '10(1)'],
    subjects: [{ symbol: secondObservations, paragraph: '24', reason: 'Access is a safeguard against torture.' }],
  },
  {
    text: 'The death penalty is abolished in the Constitution since 8 June 2022, and the Second Optional Protocol binds Kazakhstan since 24 June 2022.',
    source: review('VII.A'),
    kind: 'legislative',
    stage: 'in_force',
    saidOn: '2022',
    happenedOn: '2022-06-24',
    articles: ['6'],
  },
  {
    text: 'Since 2020, 242 persons were convicted of crimes connected with trafficking in persons.',
    source: review('VII.K'),
    kind: 'statistic',
    stage: 'reported',
    saidOn: '2022',
    articles: ['8'],
    subjects: [
      { symbol: secondObservations, paragraph: '36', reason: 'Shared subject: forced labour.', proposed: 0.6 },
    ],
  },
  {
    text: 'The concept of a law against trafficking in persons is to be ready by the end of September 2022.',
    source: review('VII.K'),
    kind: 'planned',
    stage: 'planned',
    saidOn: '2022',
    targetOn: '2022-09',
    articles: ['8'],
    subjects: [
      { symbol: secondObservations, paragraph: '36', reason: 'Forced labour is one of the ends of trafficking.' },
    ],
  },
  {
    text: 'Kazakhstan sent information on paragraphs 18, 24 and 54.',
    source: 'CCPR/C/KAZ/CO/2/Add.2, as listed in CCPR/C/123/2',
    kind: 'reply',
    stage: 'reported',
    saidOn: '2017-04-18',
    subjects: ['18', '24', '54'].map((paragraph) => ({
      symbol: secondObservations,
      paragraph,
      reason: 'A follow-up paragraph of the concluding observations that it answers.',
    })),
  },
];
