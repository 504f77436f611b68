import { initialObservations, secondObservations, sources, type DemonstrationResponse } from '../demonstration.js';

const { review, core } = sources;

/** On institutions, judges and individual complaints. */
export const institutions: DemonstrationResponse[] = [
  {
    text: 'The status of the Commissioner for Human Rights was written into the Constitution by the referendum of 5 June 2022; the amendments are in force since 8 June.',
    source: review('III'),
    kind: 'legislative',
    stage: 'in_force',
    saidOn: '2022',
    happenedOn: '2022-06-08',
    articles: ['2'],
    subjects: [
      {
        symbol: initialObservations,
        paragraph: '7',
        reason: 'The Commissioner is the institution that paragraph 7 names.',
      },
    ],
  },
  {
    text: 'A draft constitutional law on the Commissioner went to Parliament in August 2022.',
    source: review('III'),
    kind: 'legislative',
    stage: 'in_parliament',
    saidOn: '2022',
    happenedOn: '2022-08',
    steps: [
      { stage: 'announced', happenedOn: '2022-03-16', saidOn: '2022', source: review('III') },
      { stage: 'in_parliament', targetOn: '2022-08', saidOn: '2022', source: review('I') },
    ],
    subjects: [
      { symbol: initialObservations, paragraph: '7', reason: 'The law would strengthen the same institution.' },
    ],
  },
  {
    text: 'The members of the national preventive mechanism made 497 visits in 2021, 36 of them after complaints.',
    source: review('III'),
    kind: 'statistic',
    stage: 'reported',
    saidOn: '2022',
    happenedOn: '2021',
    subjects: [
      { symbol: initialObservations, paragraph: '7', reason: 'Paragraph 7 is about the mechanism too.' },
      {
        symbol: secondObservations,
        paragraph: '24',
        reason: 'Shared words: torture, complaints, visits.',
        proposed: 0.55,
      },
    ],
  },
  {
    text: 'Constitutional laws signed on 20 December 2021 changed how judges are chosen and promoted, and moved two commissions from the Supreme Court to the Supreme Judicial Council.',
    source: review('VI'),
    kind: 'legislative',
    stage: 'adopted',
    saidOn: '2022',
    happenedOn: '2021-12-20',
    articles: ['14'],
    subjects: [{ symbol: initialObservations, paragraph: '21', reason: 'Paragraph 21 asks for independent judges.' }],
  },
  {
    text: 'The judicial system already meets all that a State governed by law requires.',
    source: core('para. 261'),
    kind: 'assertion',
    articles: ['14'],
    subjects: [
      { symbol: initialObservations, paragraph: '21', reason: 'The claim is about the judiciary as a whole.' },
    ],
  },
  {
    text: 'Kazakhstan accepts complaints of individuals to four treaty bodies, the Human Rights Committee among them.',
    source: core('para. 351'),
    kind: 'assertion',
    articles: ['2(3)'],
    subjects: [{ symbol: secondObservations, paragraph: '6', reason: 'Views follow from complaints of individuals.' }],
  },
];
