import type { Access } from '../accounts/viewer.js';

/** Who keeps the list of public bodies: the State's side, and administrators; everybody else reads it. */
export const keepsBodies: [Access, ...Access[]] = ['officer', 'admin'];
