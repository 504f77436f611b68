import { may, type Access, type Viewer } from '../accounts/viewer.js';

/** Who decides on links. */
export const decidesLinks: [Access, ...Access[]] = ['monitor', 'officer', 'author'];

export const mayDecide = (viewer: Viewer): boolean => decidesLinks.some((access) => may(viewer, access));
