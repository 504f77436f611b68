import { day, integer, list, moment, nullable, object, oneOf, text } from '../api/schema.js';
import { consentGivers, disclosureLevels, riskKinds, uses } from './disclosure.js';
import { personRoles } from './person.entity.js';

const level = oneOf(disclosureLevels);

/** The whole file of a person; that it was looked at is kept. */
export const personFile = object('PersonFile', {
  number: integer('As in "[[2]]".'),
  role: oneOf(personRoles),
  description: nullable(text('What tells nobody who it is.')),
  pseudonym: nullable(text()),
  initials: nullable(text()),
  fullName: nullable(text()),
  disclosure: object('DisclosureWishes', {
    internal: level,
    confidential: level,
    submission: level,
    portal: level,
    press: level,
  }),
  consents: list(
    object('Consent', {
      id: integer(),
      givenBy: oneOf(consentGivers),
      givenOn: day(),
      uses: list(oneOf(uses)),
      upTo: level,
      document: text('Where the paper or recording is kept.'),
      withdrawnOn: nullable(day()),
    }),
  ),
  risks: list(
    object('Risk', {
      id: integer(),
      kind: oneOf(riskKinds),
      note: nullable(text()),
      setAt: moment(),
      confirmedAt: nullable(moment('When an editor let what was consented to stand.')),
      liftedAt: nullable(moment('When it had passed.')),
    }),
  ),
});

/** By which number the texts of the case mean a person. */
export const personNumber = object('PersonNumber', { caseId: integer(), number: integer() });
