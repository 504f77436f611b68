import { may, type Access, type Viewer } from '../accounts/viewer.js';

/** Who assigns and deals with assignments, each within what their organisation has in hand. */
export const assigns: [Access, ...Access[]] = ['monitor', 'officer', 'author'];

export const mayAssign = (viewer: Viewer): boolean => assigns.some((access) => may(viewer, access));
