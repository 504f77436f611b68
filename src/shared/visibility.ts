/**
 * Who may see a row that civil society made: everybody; NGO and NHRI accounts; its organisation; the editors of its
 * organisation.
 */
export const visibilities = ['public', 'partners', 'organisation', 'restricted'] as const;
export type Visibility = (typeof visibilities)[number];
