import type { DraftSnapshot, RecordText, SnapshotRecommendation, SnapshotSection } from '../../src/drafts/snapshot.js';

/** A record with the given words; notes stand at the end of the text unless `at` says where. */
export function aRecord(
  id: string,
  text: string,
  notes: RecordText['notes'] = [],
  language: string | null = null,
): RecordText {
  return { id, href: `/${id.replace(':', 's/')}`, text, language, notes };
}

/** A recommendation without anything said about it. */
export function aRecommendation(values: Partial<SnapshotRecommendation> = {}): SnapshotRecommendation {
  return {
    id: 'recommendation:1',
    href: '/recommendations/1',
    symbol: 'CCPR/C/MER/CO/1',
    paragraph: '7',
    plural: false,
    topic: 'Independence of judges',
    text: 'The State party should protect the independence of judges.',
    language: null,
    limbs: [],
    provisions: ['14'],
    grades: [],
    responses: [],
    findings: [],
    assessments: [],
    seeAlso: [],
    ...values,
  };
}

/** A section without paragraphs. */
export function aSection(values: Partial<SnapshotSection> = {}): SnapshotSection {
  return {
    id: 'section:14',
    heading: 'Article 14',
    provisions: ['14'],
    paragraphs: [],
    recommendations: [],
    ...values,
  };
}

/** The smallest whole snapshot, of an invented State. */
export function aSnapshot(values: Partial<DraftSnapshot> = {}): DraftSnapshot {
  return {
    format: 1,
    template: 'ccpr-alternative-report',
    language: 'en',
    state: { code: 'MER', name: 'Meridia' },
    mechanism: { code: 'CCPR', name: 'UN Human Rights Committee', treaty: 'ICCPR' },
    cycle: {
      label: 'CCPR/MER/2',
      ordinal: 2,
      reportSymbol: 'CCPR/C/MER/2',
      concludingObservationsSymbol: 'CCPR/C/MER/CO/1',
    },
    asOf: '2026-05-24',
    titleLines: ['Comments of Meridian human rights NGOs', 'on Meridia’s second periodic report'],
    addressee: 'For submission to the UN Human Rights Committee',
    place: 'Port Meridian',
    date: '2026-05',
    organisations: [
      { name: 'Meridian Lawyers’ Circle', role: 'author' },
      { name: 'Open Court Watch', role: 'author' },
      { name: 'Ada Brandt', role: 'contributor' },
      { name: 'The Harbour Fund', role: 'funder' },
    ],
    funderDisclaimers: [
      'This publication was prepared with the help of the Harbour Fund. Its contents are the authors’ own.',
    ],
    introduction: null,
    recommendations: [],
    sections: [],
    citations: [],
    abbreviations: [],
    figures: [],
    limit: { words: 10_000, confirmed: true, source: 'Information note of the session' },
    recordBase: null,
    show: {
      contents: true,
      introduction: true,
      topics: false,
      recommendationSources: false,
      committeeGrades: false,
      stateReplies: false,
      assessments: false,
      seeAlso: true,
      consolidatedRecommendations: true,
      abbreviations: true,
    },
    ...values,
  };
}

/** A short report with everything that a report can show. */
export function aFullSnapshot(values: Partial<DraftSnapshot> = {}): DraftSnapshot {
  return aSnapshot({
    recommendations: [
      aRecommendation({
        seeAlso: ['section:14'],
        grades: [
          {
            limb: '(a)',
            grade: 'B2',
            meaning: 'Initial action taken',
            document: 'CCPR/C/109/2',
            on: '2024',
            href: '/committee-grades/1',
          },
        ],
        responses: [
          {
            ...aRecord('state-response:4', 'A new act on courts was adopted.'),
            limb: '(a)',
            document: 'CCPR/C/MER/CO/1/Add.1',
            on: '2024-03',
            stage: 'in force',
          },
        ],
        assessments: [
          {
            id: 'assessment:9',
            voice: 'ngo',
            limb: null,
            level: 'partially implemented',
            axis: 'law',
            direction: 'improved',
            asOf: '2026-05-01',
            assessor: 'Open Court Watch',
            href: '/assessments/9',
          },
        ],
        findings: [
          {
            ...aRecord('counter-finding:1', 'The act keeps the minister’s say over appointments.', [
              { citation: 'c1', at: 11 },
            ]),
            printedNumber: '1',
            verdict: 'contradicts',
          },
          {
            ...aRecord('counter-finding:2', 'Two judges were removed in 2025.', [{ citation: 'c2', at: null }]),
            printedNumber: '2',
            verdict: 'qualifies',
          },
        ],
      }),
      aRecommendation({
        id: 'recommendation:2',
        href: '/recommendations/2',
        plural: true,
        paragraph: '9',
        topic: 'Detention',
        text: 'The State party should: (a) Register every detention at once; (b) Train police officers.',
        limbs: [
          { label: '(a)', text: 'Register every detention at once;' },
          { label: '(b)', text: 'Train police officers.' },
        ],
        seeAlso: ['section:9', 'section:14'],
        findings: [
          {
            ...aRecord('counter-finding:3', 'يُحتجز الأشخاص دون تسجيل.', [{ citation: 'c3', at: null }], 'ar'),
            printedNumber: null,
            verdict: null,
          },
          {
            ...aRecord('counter-finding:4', 'Регистрация задержанных ведётся на бумаге.', [], 'ru'),
            printedNumber: null,
            verdict: null,
          },
        ],
      }),
      aRecommendation({
        id: 'recommendation:3',
        href: '/recommendations/3',
        text: 'The State party should publish its report.',
      }),
    ],
    sections: [
      aSection({
        id: 'section:9',
        heading: 'Article 9',
        provisions: ['9'],
        paragraphs: [
          {
            ...aRecord('passage:1', 'Detention is counted by district.', [{ citation: 'c4', at: null }]),
            printedNumber: null,
            table: {
              caption: 'Registered detentions',
              columns: ['District', '2024', '2025'],
              rows: [
                ['North', '12', '15'],
                ['South', '7', '9'],
              ],
            },
          },
          { ...aRecord('passage:2', 'In view of this, the authors recommend to:'), printedNumber: null, table: null },
        ],
        recommendations: [
          { ...aRecord('ngo-recommendation:1', 'keep one electronic register'), group: null },
          { ...aRecord('ngo-recommendation:2', 'open it to lawyers.', [{ citation: 'c4', at: null }]), group: null },
        ],
      }),
      aSection({
        paragraphs: [
          { ...aRecord('passage:3', 'Hearings are closed.\nNo reasons are given.'), printedNumber: null, table: null },
        ],
        recommendations: [{ ...aRecord('ngo-recommendation:3', 'open the hearings'), group: '(a) in criminal cases:' }],
      }),
    ],
    citations: [
      {
        id: 'c1',
        text: 'Act on Courts, section 4',
        source: 's1',
        locator: 'section 4',
        url: 'https://laws.example/act?id=4&part=(2)',
        language: null,
      },
      { id: 'c2', text: 'Act on Courts, section 9', source: 's1', locator: 'section 9', url: null, language: null },
      { id: 'c3', text: 'Open Court Watch, interviews, 2025.', source: 's2', locator: null, url: null, language: null },
      {
        id: 'c4',
        text: 'Ministry of Justice, yearbook.',
        source: 's3',
        locator: null,
        url: 'https://stat.example/yearbook',
        language: null,
      },
    ],
    abbreviations: [{ short: 'OCW', long: 'Open Court Watch' }],
    ...values,
  });
}
