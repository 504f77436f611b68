import { secondObservations, sources, type Paragraph } from './demonstration.js';

/** A plan of the demonstration State, with what its own annual review tells of it. */
export interface DemonstrationPlan {
  title: string;
  body?: string;
  adoptedOn?: string;
  periodFrom?: string;
  periodUntil?: string;
  source: string;
  items: {
    text: string;
    body?: string;
    dueOn?: string;
    indicator?: string;
    about?: Paragraph[];
  }[];
}

const torture = [{ symbol: secondObservations, paragraph: '24' }];

/** Told in our own words: the review of 2022 names the plan and its aims, and prints none of its items. */
export const plans: DemonstrationPlan[] = [
  {
    title: 'Plan of further measures on human rights and the rule of law',
    adoptedOn: '2022-04-28',
    source: sources.review('I'),
    items: [
      {
        text: 'Bring the remaining medical units of prisons under the Ministry of Health.',
        body: 'Ministry of Health',
        dueOn: '2023-01-01',
        about: torture,
      },
      {
        text: 'Install terminals for complaints past the prison administration.',
        dueOn: '2024',
        indicator: '608 terminals; 121 by 2022',
        about: torture,
      },
      {
        text: 'Cover all institutions of the penal system with continuous video surveillance.',
        dueOn: '2024',
        about: torture,
      },
      { text: 'Draft a law against trafficking in human beings; its concept first.', dueOn: '2022-09' },
    ],
  },
  {
    title: 'Concept of anti-corruption policy for 2022–2026, with a plan of action',
    adoptedOn: '2022-02-02',
    periodFrom: '2022',
    periodUntil: '2026',
    source: sources.review('VII.L'),
    items: [
      { text: 'Submit amendments against corruption to Parliament.', dueOn: '2023' },
      { text: 'Reach 47 points in the corruption perceptions index.', dueOn: '2025', indicator: '37 points in 2021' },
    ],
  },
];
