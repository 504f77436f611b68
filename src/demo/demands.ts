import { secondObservations, sources, type DemonstrationDemand } from './demonstration.js';

const { ngo } = sources;

/** The report in which civil society found what the demonstration tells, and asked for what follows. */
export const ngoReport = {
  kind: 'alternative_report',
  voice: 'ngo',
  title: 'Comments of Kazakhstani NGOs on the second periodic report',
  language: 'en',
  publishedOn: '2016-05',
} as const;

/** What civil society asked for in 2016, in our own words. */
export const demands: DemonstrationDemand[] = [
  {
    text: 'Set up without delay a procedure by which decisions of treaty bodies on individual complaints are carried out.',
    source: ngo('Part II, article 2, paragraph 3'),
    addresseeKind: 'government',
    addressee: 'the authorities',
    articles: ['2(3)'],
    takenUpIn: { symbol: secondObservations, paragraph: '6' },
  },
  {
    text: 'Lower to 3,000 the number of members that a political party needs in order to register.',
    source: ngo('Part II, article 22'),
    addresseeKind: 'parliament',
    instrument: 'Law on political parties',
    articles: ['22(2)', '25'],
    takenUpIn: { symbol: secondObservations, paragraph: '54' },
  },
  {
    text: 'Keep strictly to zero tolerance for torture and carry out what the treaty bodies and the Universal Periodic Review recommended.',
    source: ngo('Part II, article 7'),
    addresseeKind: 'not_stated',
    affectedGroup: 'Persons deprived of their liberty',
    articles: ['7'],
  },
  {
    text: 'Give persons without documents, children among them, papers and a registered place of residence.',
    source: ngo('Part II, articles 8 and 12'),
    addresseeKind: 'government',
    addressee: 'the government of Kazakhstan',
    affectedGroup: 'Persons without documents',
    articles: ['8', '12'],
  },
  {
    text: 'Strike article 29 out of the law on the prevention of offences.',
    source: ngo('Part II, article 12'),
    addresseeKind: 'government',
    addressee: 'the government of Kazakhstan',
    instrument: 'Law on the prevention of offences',
    articles: ['12'],
  },
  {
    text: 'Keep statistics of judgments that apply provisions of the Covenant.',
    source: ngo('Part I, on the Covenant in the courts'),
    addresseeKind: 'judiciary',
    addressee: 'Supreme Court',
    articles: ['2'],
  },
];
