/** Actions of pages that programs have no use for, and why. */
export const notForPrograms: Record<string, string> = {
  'POST /sign-in': 'A program brings a token in place of a session.',
  'POST /sign-out': 'The same; a token is revoked.',
  'POST /welcome/:key': 'A person chooses a password.',
  'POST /account/tokens': 'A token does not beget tokens: a person who is signed in makes them.',
  'POST /account/tokens/:id/revocation': 'As they are made, so they end.',
};

/** To come: actions of pages that have no operation of the API yet. This list only ever gets shorter. */
export const toCome: string[] = [
  'POST /accounts',
  'POST /accounts/:id/role',
  'POST /accounts/:id/reset',
  'POST /accounts/:id/closing',
  'POST /language',
  'POST /drafts',
  'POST /drafts/:id/renderings',
  'POST /imports',
  'POST /imports/:id/scope',
  'POST /imports/:id/import',
  'POST /imports/:id/cancellation',
  'POST /subject-links/:id/decision',
  'POST /provision-links/:id/decision',
  'POST /states/:code/proposals/decisions',
  'POST /states/:code/proposals/withdrawals',
  'POST /states/:code/proposals/:link/correction',
];
