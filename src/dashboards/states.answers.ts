import { levels } from '../assessments/assessment.entity.js';
import { integer, list, nullable, object, oneOf, text, type Schema } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { cycleWithEvents } from '../cycles/cycles.answers.js';

const state = { code: text('ISO 3166-1 alpha-3.'), name: text(), nameRu: nullable(text()), nameKk: nullable(text()) };

/** A part of the list of States that the record knows something about. */
export const stateList = sliceSchema(
  'State',
  object('StateRow', { ...state, cycles: integer(), recommendations: integer(), withText: integer() }),
);

const tally = <Value extends string>(name: string, value: Schema<Value>) => object(name, { value, count: integer() });
const levelTally = tally('LevelTally', oneOf(levels));

/** A State at a glance, on a day. */
export const stateInFull = object('StateInFull', {
  state: object('State', state),
  figures: object('HeadlineFigures', {
    recommendations: integer(),
    unanswered: integer(),
    contested: integer(),
    overdue: integer('Promises past their day.'),
    undecided: integer('Recommendations with proposed links that wait for a decision.'),
  }),
  cycles: list(cycleWithEvents),
  articles: list(
    object('ArticleFigures', {
      treaty: nullable(text()),
      article: nullable(integer('Null for recommendations without one.')),
      recommendations: integer(),
      grades: list(tally('GradeTally', text())),
      state: list(levelTally),
      ngo: list(levelTally),
      claims: integer(),
      findings: integer(),
      contested: integer(),
    }),
  ),
});
