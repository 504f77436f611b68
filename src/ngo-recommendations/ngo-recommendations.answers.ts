import { integer, list, moment, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { linkedProvision, linkedSubject } from '../links/links.answers.js';
import { visibilities } from '../shared/visibility.js';
import { fates } from './ngo-recommendation-fate.entity.js';
import { addresseeKinds } from './ngo-recommendation.entity.js';

const row = {
  id: integer(),
  text: text(),
  addresseeKind: oneOf(addresseeKinds),
  addressee: nullable(text('As printed.')),
  instrument: nullable(text()),
  affectedGroup: nullable(text()),
  askedOn: nullable(partialDate()),
  documentId: nullable(integer()),
  source: nullable(text()),
  visibility: text(),
  predecessorId: nullable(integer('The earlier one that this repeats.')),
};

/** A part of what civil society asks of a State. */
export const ngoRecommendationList = sliceSchema(
  'NgoRecommendation',
  object('NgoRecommendationRow', {
    ...row,
    organisation: nullable(text()),
    provisions: list(text()),
    fate: nullable(oneOf(fates, 'By the latest entry; null where nothing is recorded.')),
    fateOn: nullable(partialDate()),
  }),
);

/** One thing that civil society asks for, and what became of it. */
export const ngoRecommendation = object('NgoRecommendation', {
  demand: object('Demand', {
    ...row,
    stateCode: text(),
    visibility: oneOf(visibilities),
    organisationId: nullable(integer()),
    recordedAt: moment(),
  }),
  subjects: list(linkedSubject),
  provisions: list(linkedProvision),
  fates: list(
    object('Fate', {
      id: integer(),
      fate: oneOf(fates),
      onDate: partialDate(),
      source: text(),
      note: nullable(text()),
      organisationId: nullable(integer()),
      visibility: text(),
      takenUpInId: nullable(integer('The recommendation of a treaty body that took it up.')),
    }),
    'The latest first.',
  ),
});
