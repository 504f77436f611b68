/** Actions of pages that programs have no use for, and why. */
export const notForPrograms: Record<string, string> = {
  'POST /sign-in': 'A program brings a token in place of a session.',
  'POST /sign-out': 'The same; a token is revoked.',
  'POST /welcome/:key': 'A person chooses a password.',
  'POST /account/tokens': 'A token does not beget tokens: a person who is signed in makes them.',
  'POST /account/tokens/:id/revocation': 'As they are made, so they end.',
  'POST /plans/:id/items/preview': 'It changes nothing; the addition itself refuses what is wrong, all or none.',
};

/** To come: actions of pages that have no operation of the API yet. This list only ever gets shorter. */
export const toCome: string[] = [
  'POST /recommendations/:id/committee-grades',
  'POST /recommendations/:id/committee-grades/:gradeId/correction',
  'POST /recommendations/:id/committee-grades/:gradeId/withdrawal',
  'POST /states/:code/carry-over/carrying',
  'POST /states/:code/carry-over/decisions',
  'POST /states/:code/carry-over/withdrawal',
  'POST /workspaces',
  'POST /workspaces/:id/members',
  'POST /workspaces/:id/membership',
  'POST /workspaces/:id/parts',
  'POST /workspaces/:id/parts/:partId/release',
  'POST /workspaces/:id/parts/:partId/stage',
  'POST /workspaces/:id/questions',
  'POST /workspaces/:id/questions/:questionId/answer',
  'POST /states/:code/publication',
  'POST /states/:code/publication/withdrawal',
  'POST /comments',
  'POST /comments/:id',
  'POST /comments/:id/withdrawal',
  'POST /comments/:id/return',
  'POST /mentions/:id/reading',
  'POST /mentions/:id/return',
  'POST /history/:table/:id/restoration',
];
