import { integer, moment, nullable, object, oneOf, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { roles } from './account.entity.js';
import { languages } from '../shared/languages.js';
import { organisationKinds } from './organisation.entity.js';

/** An account as its administrators see it. */
export const account = object('Account', {
  id: integer(),
  username: text(),
  name: text(),
  role: oneOf(roles),
  organisation: object('Organisation', { id: integer(), name: text(), kind: oneOf(organisationKinds) }),
  language: oneOf(languages),
  closedAt: nullable(moment('Since when it may no longer sign in.')),
  createdAt: moment(),
});

/** A part of the list of accounts. */
export const accountList = sliceSchema('Account', account);

/** An account with the path at which its owner chooses a password: once, within seven days. */
export const accountToOpen = object('AccountToOpen', { account, path: text('Such as "/welcome/…"; shown this once.') });

/** Whom a token speaks for. */
export const oneself = object('Oneself', {
  accountId: nullable(integer()),
  name: nullable(text()),
  role: nullable(oneOf(roles)),
  organisationId: nullable(integer()),
  organisationName: nullable(text()),
  organisationKind: nullable(oneOf(organisationKinds)),
  language: oneOf(languages),
});
