import { flag, integer, list, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { commitmentOutcomes, commitmentStandings } from './commitment.entity.js';

const planFields = {
  id: integer(),
  title: text(),
  body: nullable(text('Who adopted it, as printed.')),
  adoptedOn: nullable(partialDate()),
  periodFrom: nullable(partialDate()),
  periodUntil: nullable(partialDate()),
  itemsStated: nullable(integer('How many items the State says it has.')),
  source: text(),
};

/** A part of the plans of a State, the latest first. */
export const planList = sliceSchema(
  'Plan',
  object('PlanRow', {
    ...planFields,
    items: integer(),
    overdue: integer(),
    fulfilled: integer(),
    unlinked: integer('Items that no recommendation is linked to.'),
    expired: flag('Its time is over, and of some item nothing is known.'),
  }),
);

/** A plan of the State. */
export const plan = object('Plan', { ...planFields, stateCode: text(), documentId: nullable(integer()) });

const item = {
  id: integer(),
  number: nullable(text('As printed.')),
  text: text(),
  body: nullable(text()),
  dueOn: nullable(partialDate()),
  indicator: nullable(text()),
  settledOn: nullable(partialDate()),
  settledSource: nullable(text()),
};

/** A part of the items of a plan, as printed. */
export const commitmentList = sliceSchema(
  'Commitment',
  object('CommitmentRow', {
    ...item,
    standing: oneOf(commitmentStandings),
    links: list(
      object('CommitmentLink', {
        id: integer('Of the recommendation.'),
        symbol: nullable(text()),
        paragraph: nullable(text()),
        position: integer(),
      }),
    ),
  }),
);

/** One item of a plan. */
export const commitment = object('Commitment', {
  ...item,
  planId: integer(),
  position: integer(),
  outcome: nullable(oneOf(commitmentOutcomes)),
});

/** How many items were added: those that the plan had are not added again. */
export const addedItems = object('AddedItems', { added: integer() });
